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
  const args: Record<string, string> = { entry: "–", judge: "–", replacement: "–", entries: "–", status: "", what: "", count: "–", revision: "–", device: "–", number: "–", point: "–", shared: "", ...row.args };
  if (row.args.entry) args.entry = names.entry(row.args.entry);
  if (row.args.judge) args.judge = names.judge(row.args.judge);
  const replacement = row.args.replacement ?? row.args.by;
  if (replacement) args.replacement = names.judge(replacement);
  const order = row.args.entries ?? row.args.order;
  if (order) args.entries = order.split(/[,;\s]+/).filter(Boolean).map(names.entry).join(" · ");
  // The kind of an import travels under either name.
  if (!row.args.what && row.args.imported) args.what = row.args.imported;
  if (row.args.point) args.point = pointOf(row.args.point, names);
  args.kind = row.kind;
  return args;
}

/** "incomplete J3 MS26-004" is whose sheet for what; a device is called by nothing that people know. */
function pointOf(point: string, names: Names): string {
  const [, judge, entry] = /^incomplete (\S+) (\S+)$/.exec(point) ?? [];
  return judge && entry ? `${names.judge(judge)} · ${names.entry(entry)}` : point;
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
