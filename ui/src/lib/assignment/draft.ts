// A plan of who judges what while people look at it and change it.
import type { Pair, PlanReply, PlanTerms } from "../api";

export interface Draft {
  terms: PlanTerms;
  pairs: readonly Pair[];
  /** Whether people have changed what was drawn. */
  byHand: boolean;
}

export const keyOf = ({ judge, entry }: Pair): string => `${judge}\n${entry}`;

/** The pairs of `after` that `before` has not. */
export function beyond(after: readonly Pair[], before: readonly Pair[]): Pair[] {
  const known = new Set(before.map(keyOf));
  return after.filter((pair) => !known.has(keyOf(pair)));
}

/** With this pair, or without it if it was there. */
export function toggled(pairs: readonly Pair[], pair: Pair): Pair[] {
  const left = pairs.filter((other) => keyOf(other) !== keyOf(pair));
  return left.length === pairs.length ? [...pairs, pair] : left;
}

/** An entry goes from one judge to another; nothing changes if that one has it already. */
export function moved(pairs: readonly Pair[], entry: string, from: string, to: string): Pair[] {
  if (from === to || pairs.some((pair) => pair.entry === entry && pair.judge === to)) return [...pairs];
  return pairs.map((pair) => (pair.entry === entry && pair.judge === from ? { entry, judge: to } : pair));
}

/** What the program has drawn, to look at. */
export function drawn(terms: PlanTerms, reply: PlanReply): Draft {
  return { terms: { ...terms, seed: reply.seed }, pairs: reply.pairs, byHand: false };
}

/** How many judges change an entry: "J3: −2 +1", in the order of the jury. */
export function changesByJudge(before: readonly Pair[], after: readonly Pair[], judges: readonly string[]): { judge: string; added: string[]; removed: string[] }[] {
  const added = beyond(after, before);
  const removed = beyond(before, after);
  const of = (pairs: Pair[], judge: string): string[] => pairs.filter((pair) => pair.judge === judge).map((pair) => pair.entry);
  return judges
    .map((judge) => ({ judge, added: of(added, judge), removed: of(removed, judge) }))
    .filter((one) => one.added.length + one.removed.length > 0);
}
