// The sentence of one journalled action: its kind, with names where the journal keeps numbers.

export interface HistoryRow {
  seq: number;
  at: number;
  by: string;
  kind: string;
  args: Record<string, string>;
}

export interface Names {
  entry: (id: string) => string;
  judge: (id: string) => string;
}

/** Arguments of the sentence; one that the journal does not carry is a dash, never a hole. */
export function sentenceArgs(row: HistoryRow, names: Names): Record<string, string> {
  const args: Record<string, string> = { entry: "–", judge: "–", replacement: "–", entries: "–", status: "", what: "", count: "–", revision: "–", device: "–", number: "–", ...row.args };
  if (row.args.entry) args.entry = names.entry(row.args.entry);
  if (row.args.judge) args.judge = names.judge(row.args.judge);
  const replacement = row.args.replacement ?? row.args.by;
  if (replacement) args.replacement = names.judge(replacement);
  const order = row.args.entries ?? row.args.order;
  if (order) args.entries = order.split(/[,;\s]+/).filter(Boolean).map(names.entry).join(" · ");
  // The kind of an import travels under either name.
  if (!row.args.what && row.args.imported) args.what = row.args.imported;
  args.kind = row.kind;
  return args;
}

/** "judge:J2" is who, and which one. */
export function actor(by: string): { role: "organiser" | "chair" | "judge" | "program"; id: string | null } {
  const [role, id = null] = by.split(":", 2);
  switch (role) {
    case "organiser":
    case "chair":
    case "judge":
      return { role, id };
    default:
      return { role: "program", id: null };
  }
}
