// The board: entries × judges, and what is still to chase.
import type { BoardCell, SheetState } from "../api";
import type { IconName } from "../components/icons";

export type Cell = BoardCell;

/** Finds a cell by judge and entry without searching the list each time. */
export function cellIndex(cells: readonly Cell[]): (judge: string, entry: string) => Cell | null {
  const byKey = new Map(cells.map((cell) => [`${cell.judge}\n${cell.entry}`, cell]));
  return (judge, entry) => byKey.get(`${judge}\n${entry}`) ?? null;
}

export interface Chase {
  judge: string;
  entries: { entry: string; state: SheetState }[];
}

/** One line a judge, in the order of the jury, entries in running order. */
export function chaseByJudge(
  toChase: readonly { judge: string; entry: string; state: SheetState }[],
  judges: readonly { judge: string }[],
  entries: readonly { entry: string }[],
): Chase[] {
  const place = new Map(entries.map((one, index) => [one.entry, index]));
  return judges
    .map(({ judge }) => ({
      judge,
      entries: toChase
        .filter((one) => one.judge === judge)
        .sort((a, b) => (place.get(a.entry) ?? 0) - (place.get(b.entry) ?? 0))
        .map(({ entry, state }) => ({ entry, state })),
    }))
    .filter((one) => one.entries.length > 0);
}

/** Runs of neighbouring numbers: [4, 13, 14, 15] is "4", "13–15". */
export function runs(numbers: readonly number[]): string[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const out: string[] = [];
  let start = 0;
  sorted.forEach((number, index) => {
    if (sorted[index + 1] === number + 1) return;
    const from = sorted[start];
    out.push(from === number ? String(number) : `${from}–${number}`);
    start = index + 1;
  });
  return out;
}

/** The icon of a state, or null where a mark or nothing stands; the word comes from Fluent (`judging-state-…`). */
export function iconOf(state: SheetState): IconName | null {
  const icons: Record<SheetState, IconName | null> = {
    empty: null,
    draft: "pencil",
    submitted: "check",
    incomplete: "warning",
    recused: "none",
    absent: "offline",
    withdrawn: "reload",
    void: "close",
    unassigned: null,
  };
  return icons[state];
}
