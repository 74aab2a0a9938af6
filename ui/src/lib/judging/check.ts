// What stands between a sheet and its submission: every fault at once, in the order of the sheet.
import { atStep, nearestMark, readMark, westernDigits, type Reading, type Scale } from "./marks";
import { decimal, plain } from "./exact";

export type Refusal = { text: string; why: Extract<Reading, { kind: "refused" }>["why"] };

export interface SheetFault {
  /** The criterion's id, or "reason". */
  at: string;
  kind: "missing" | "number" | "range" | "step" | "reason";
  value: string;
  /** A mark that would be taken. */
  example: string;
}

/** Parts kept texts into marks of the scale and what is not one yet. */
export function readMarks(
  criteria: readonly (Scale & { criterion: string })[],
  texts: Readonly<Record<string, string>>,
): { marks: Record<string, string>; refusals: Record<string, Refusal | undefined> } {
  const marks: Record<string, string> = {};
  const refusals: Record<string, Refusal | undefined> = {};
  for (const criterion of criteria) {
    const text = texts[criterion.criterion];
    if (text === undefined) continue;
    const reading = readMark(text, criterion);
    if (reading.kind === "mark") marks[criterion.criterion] = reading.value;
    if (reading.kind === "refused") refusals[criterion.criterion] = { text, why: reading.why };
  }
  return { marks, refusals };
}

export function faultsOf(
  criteria: readonly (Scale & { criterion: string })[],
  missing: readonly string[],
  refusals: Readonly<Record<string, Refusal | undefined>>,
  reason: { needed: boolean; text: string },
): SheetFault[] {
  const faults = criteria.flatMap((criterion): SheetFault[] => {
    const refusal = refusals[criterion.criterion];
    if (refusal) return [{ at: criterion.criterion, kind: kinds[refusal.why], value: refusal.text, example: exampleFor(refusal, criterion) }];
    return missing.includes(criterion.criterion) ? [{ at: criterion.criterion, kind: "missing", value: "", example: "" }] : [];
  });
  if (reason.needed && reason.text.trim() === "") faults.push({ at: "reason", kind: "reason", value: "", example: "" });
  return faults;
}

const kinds = { "not-a-number": "number", "out-of-range": "range", "off-step": "step" } as const;

function exampleFor(refusal: Refusal, scale: Scale): string {
  const typed = refusal.why === "off-step" ? decimal(westernDigits(refusal.text)) : decimal("14.5");
  return atStep(plain(nearestMark(typed, scale)), scale);
}
