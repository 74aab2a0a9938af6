// The sentences of a place: which step decided it, why an entry has none.
import type { Criterion, StandingRow, Unranked } from "$lib/api";
import { own, t } from "$lib/i18n";
import { decidingStep, stepOf, unrankedReason } from "./reasons";

/** "mean: Innovation", "median sheet": the name of a step of the chain. */
export function stepName(code: string, criteria: readonly Criterion[]): string {
  const step = stepOf(code);
  if (!step) return code;
  const criterion = criteria.find((one) => one.criterion === step.criterion);
  return t(`standings-step-${step.kind}`, { criterion: criterion ? own(criterion.label) : (step.criterion ?? "") });
}

/** What stands beside the title: nothing when the score alone decided. */
export function decidedWords(row: StandingRow, rows: readonly StandingRow[], criteria: readonly Criterion[]): string {
  if (row.tiedWith.length > 0) return t("standings-shared");
  const code = decidingStep(rows, row);
  const step = code === null ? null : stepOf(code);
  if (!step || code === null) return "";
  if (step.kind === "chair") return t("standings-decided-chair");
  const criterion = criteria.find((one) => one.criterion === step.criterion);
  return t("standings-decided", { step: criterion ? own(criterion.label) : stepName(code, criteria) });
}

export function unrankedWords(one: Unranked): string {
  const reason = unrankedReason(one.reason, one.status);
  return t(`standings-unranked-${reason.kind}`, { counted: Number(reason.counted || 0), needed: reason.needed });
}
