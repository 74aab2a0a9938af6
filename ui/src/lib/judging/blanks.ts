// Which blank sheets to print: one page for each judge and entry that still has to mark.
import type { BoardCell, SheetState } from "../api";

export type BlankChoice = { which: "missing" } | { which: "judge"; judge: string } | { which: "entry"; entry: string } | { which: "open" };

export interface BlankPage {
  entry: string;
  /** Null: the name is left to the pen. */
  judge: string | null;
}

const markable: readonly SheetState[] = ["empty", "draft", "incomplete", "submitted", "withdrawn", "void"];

/** Pages in running order, entry by entry, so that they are handed out as the pitches go. */
export function blankPages(
  choice: BlankChoice,
  board: { entries: readonly { entry: string }[]; judges: readonly { judge: string }[]; cells: readonly BoardCell[] },
): BlankPage[] {
  if (choice.which === "open") return board.entries.map(({ entry }) => ({ entry, judge: null }));
  const wanted = (cell: BoardCell): boolean => {
    if (choice.which === "missing") return cell.state === "empty" || cell.state === "draft" || cell.state === "incomplete";
    return markable.includes(cell.state) && (choice.which === "judge" ? cell.judge === choice.judge : cell.entry === choice.entry);
  };
  const keys = new Set(board.cells.filter(wanted).map((cell) => `${cell.entry}\n${cell.judge}`));
  return board.entries.flatMap(({ entry }) => board.judges.filter(({ judge }) => keys.has(`${entry}\n${judge}`)).map(({ judge }) => ({ entry, judge })));
}
