// The levels of a criterion: the usual four, and what does not hold in those that were typed.
import type { Level, Text } from "$lib/api";
import { readDecimal } from "$lib/decimals";
import { add, compare, decimal, divide, fraction, multiply, nearest, plain, subtract, ZERO, type Fraction } from "$lib/judging/exact";

export type LevelFault = "number" | "reversed" | "outside" | "overlap" | "hole";

/** Four levels of equal width on the marks of the scale: 0–5, 5.5–10, 10.5–15, 15.5–20. */
export function usualLevels(min: string, max: string, step: string, labels: readonly Text[]): Level[] {
  const [low, high, by] = [min, max, step].map(read);
  if (!low || !high || !by || compare(high, low) <= 0 || compare(by, ZERO) <= 0) return [];
  const steps = nearest(divide(subtract(high, low), by));
  if (steps < BigInt(labels.length)) return [];
  const edge = (part: number): bigint => (steps * BigInt(part)) / BigInt(labels.length);
  const mark = (at: bigint): string => plain(add(low, multiply(fraction(at), by)));
  return labels.map((label, at) => ({
    from: mark(at === 0 ? 0n : edge(at) + 1n),
    to: mark(edge(at + 1)),
    label,
    descriptor: { ar: null, fr: null, en: null },
  }));
}

/** The first thing that does not hold in each level, by its place. */
export function levelFaults(levels: readonly Level[], min: string, max: string, step: string): Record<number, LevelFault> {
  const faults: Record<number, LevelFault> = {};
  const [low, high, by] = [min, max, step].map(read);
  let before: Fraction | null = null;
  levels.forEach((level, at) => {
    const [from, to] = [read(level.from), read(level.to)];
    if (!from || !to) faults[at] = "number";
    else if (compare(from, to) > 0) faults[at] = "reversed";
    else if ((low && compare(from, low) < 0) || (high && compare(to, high) > 0)) faults[at] = "outside";
    else if (before && compare(from, before) <= 0) faults[at] = "overlap";
    else if (before && by && compare(subtract(from, before), by) > 0) faults[at] = "hole";
    before = to ?? before;
  });
  return faults;
}

function read(typed: string): Fraction | null {
  const text = readDecimal(typed);
  return text === null ? null : decimal(text);
}
