// Why an entry has its place, or none, as parts that Fluent turns into sentences.

export interface Step {
  /** The end of the Fluent id: `standings-step-<kind>`. */
  kind: "score" | "criterion" | "median_ballot" | "highest_ballot" | "lowest_ballot" | "head_to_head" | "chair" | "shared";
  /** The criterion's id when the step is one. */
  criterion: string | null;
}

const KINDS: readonly Step["kind"][] = ["score", "median_ballot", "highest_ballot", "lowest_ballot", "head_to_head", "chair", "shared"];

/** Reads a step's code; null for "" (nothing was decided) and for a code this screen does not know. */
export function stepOf(code: string): Step | null {
  if (code.startsWith("criterion:")) return { kind: "criterion", criterion: code.slice("criterion:".length) };
  const kind = KINDS.find((one) => one === code);
  return kind ? { kind, criterion: null } : null;
}

interface Compared {
  entry: string;
  steps: readonly { step: string; against: string; mine: string; theirs: string }[];
}

/** How an entry compares with the one above it and the one below, seen from the entry itself; it is one of `rows`. */
export function stepsOf(rows: readonly Compared[], row: Compared): { step: string; against: string; mine: string; theirs: string }[] {
  const below = rows[rows.indexOf(row) + 1];
  const seenFromAbove = below?.steps
    .filter((step) => step.against === row.entry)
    .map((step) => ({ step: step.step, against: below.entry, mine: step.theirs, theirs: step.mine }));
  return [...row.steps, ...(seenFromAbove ?? [])];
}

/** The step that separated an entry from a neighbour of the same score, or null. */
export function decidingStep(rows: readonly Compared[], row: Compared & { decidedBy: string }): string | null {
  const own = stepOf(row.decidedBy);
  if (own && own.kind !== "score" && own.kind !== "shared") return row.decidedBy;
  return stepsOf(rows, row).find((step) => step.mine !== step.theirs)?.step ?? null;
}

export interface Unranked {
  kind: "no_ballots" | "quorum" | "withdrawn" | "inadmissible" | "eliminated" | "other";
  counted: string;
  needed: string;
}

/** Reads why an entry has no rank: "quorum 1<2", "no_ballots" or its status. */
export function unrankedReason(reason: string, status: string): Unranked {
  const quorum = /^quorum\s+(\d+)\s*<\s*(\d+)$/.exec(reason);
  if (quorum) return { kind: "quorum", counted: quorum[1] ?? "", needed: quorum[2] ?? "" };
  const named = (["no_ballots", "withdrawn", "inadmissible", "eliminated"] as const).find((one) => one === reason || one === status);
  return { kind: named ?? "other", counted: "", needed: "" };
}

/** The groups that the chain could not separate and of which nothing was decided, each once, in order of rank. */
export function openTies(rows: readonly { entry: string; tiedWith: readonly string[]; decidedBy: string }[], decisions: readonly { entries: readonly string[] }[]): string[][] {
  const isKept = (group: readonly string[]): boolean => decisions.some(({ entries }) => entries.length === group.length && entries.every((entry) => group.includes(entry)));
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const row of rows) {
    if (seen.has(row.entry) || row.tiedWith.length === 0) continue;
    const group = rows.map((one) => one.entry).filter((entry) => entry === row.entry || row.tiedWith.includes(entry));
    for (const entry of group) seen.add(entry);
    if (group.length > 1 && !isKept(group)) groups.push(group);
  }
  return groups;
}

/** Entries decided by chair are shown with the decision that lists them. */
export function decisionFor<Decision extends { entries: readonly string[] }>(decisions: readonly Decision[], entry: string): Decision | null {
  return [...decisions].reverse().find((one) => one.entries.includes(entry)) ?? null;
}

/** Places 1, 2 and 3 have the star; the number is the place's own ("2.5" too). */
export function podium(rank: string): 1 | 2 | 3 | null {
  const place = Number(rank);
  return place === 1 ? 1 : place > 1 && place <= 2 ? 2 : place > 2 && place <= 3 ? 3 : null;
}
