// The run of sheets a judge goes through: what each one's state is called and where to go next.
import type { Sheet, SheetState } from "../api";

/** What the screen shows beside an entry in the rail. */
export type RailState = "submitted" | "incomplete" | "draft" | "empty" | "recused" | "absent" | "withdrawn" | "void" | "unassigned";

export function railState(sheet: Sheet | undefined, now: "draft" | null = null): RailState {
  const state: SheetState = sheet?.state ?? "unassigned";
  if (state === "empty" && (now === "draft" || sheet?.draft)) return "draft";
  return state;
}

/** A sheet that still waits for this judge. */
export function waits(state: SheetState): boolean {
  return state === "empty" || state === "draft" || state === "incomplete";
}

/** Where two people type paper sheets: one that this person has typed waits for another one. */
export function typedBy(sheet: Sheet, typist: string): boolean {
  const [first, second] = sheet.typing?.typists ?? [];
  return first !== undefined && second === undefined && first.toLowerCase() === typist.trim().toLowerCase();
}

/** A sheet that the judge's hand is done with. */
export function settled(state: SheetState): boolean {
  return !waits(state);
}

/** The next entry that waits after `from`, going round; null when none does. */
export function nextWaiting(run: readonly { entry: string; state: SheetState }[], from: string): string | null {
  const at = run.findIndex((one) => one.entry === from);
  const onward = [...run.slice(at + 1), ...run.slice(0, Math.max(at, 0))];
  return onward.find((one) => waits(one.state) && one.entry !== from)?.entry ?? null;
}

/** The neighbour in running order; null at the ends. */
export function neighbour(run: readonly { entry: string }[], from: string, by: 1 | -1): string | null {
  const at = run.findIndex((one) => one.entry === from);
  return run[at + by]?.entry ?? null;
}

/** Where to start: the first waiting sheet, else the first. */
export function firstToMark(run: readonly { entry: string; state: SheetState }[]): string | null {
  return (run.find((one) => waits(one.state)) ?? run[0])?.entry ?? null;
}

/** Marks and comment to show: the draft when there is one, else what was submitted. */
export function shownContent(sheet: Sheet): { marks: Record<string, string>; comment: string } {
  const from = sheet.draft ?? sheet;
  return { marks: { ...from.marks }, comment: from.comment };
}

/** Whether the shown sheet differs from what was submitted. */
export function differs(sheet: Sheet, marks: Readonly<Record<string, string>>, comment: string): boolean {
  const keys = new Set([...Object.keys(sheet.marks), ...Object.keys(marks)]);
  for (const key of keys) if ((sheet.marks[key] ?? null) !== (marks[key] ?? null)) return true;
  return sheet.comment.trim() !== comment.trim();
}

/** A sheet that was counted once: submitting it again makes a new revision. */
export function amends(sheet: Sheet): boolean {
  return sheet.submittedAt !== null && (sheet.state === "submitted" || sheet.state === "incomplete");
}
