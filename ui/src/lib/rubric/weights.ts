// Weights in exact decimals: what they add up to, what is missing, and the two repairs.
import { readDecimal } from "$lib/decimals";
import { add, compare, decimal, divide, fraction, plain, subtract, toNumber, ZERO, type Fraction } from "$lib/judging/exact";

const WHOLE = fraction(100n);

/** A typed weight; what cannot be read weighs nothing. */
export function weightOf(typed: string): Fraction {
  const read = readDecimal(typed);
  return read === null || read.startsWith("-") ? ZERO : decimal(read);
}

export function sumOf(typed: readonly string[]): string {
  return plain(total(typed));
}

/** What is missing to 100: "5"; more than 100 is "-5". */
export function gapOf(typed: readonly string[]): string {
  return plain(subtract(WHOLE, total(typed)));
}

export function isWhole(typed: readonly string[]): boolean {
  return compare(total(typed), WHOLE) === 0;
}

/** Which weight can take the gap, and what it then is. The one being edited when it can, else the largest. */
export function completed(typed: readonly string[], preferred: number): { at: number; weight: string } | null {
  const gap = subtract(WHOLE, total(typed));
  if (compare(gap, ZERO) === 0 || typed.length === 0) return null;
  const order = [preferred, ...largestFirst(typed)];
  for (const at of order) {
    const weight = typed[at];
    if (weight === undefined) continue;
    const next = add(weightOf(weight), gap);
    if (compare(next, ZERO) > 0) return { at, weight: plain(next) };
  }
  return null;
}

/** 100 in equal parts, in whole per cents; the first ones take what is left over. Comment-only criteria stay at nought. */
export function evenly(typed: readonly string[]): string[] {
  const counting = typed.map((weight) => compare(weightOf(weight), ZERO) > 0);
  const all = counting.every((counts) => !counts);
  const count = all ? typed.length : counting.filter(Boolean).length;
  if (count === 0) return [];
  const part = Math.floor(100 / count);
  let left = 100 - part * count;
  return typed.map((_, at) => (all || counting[at] ? String(part + (left-- > 0 ? 1 : 0)) : "0"));
}

/** Free coefficients as shares of 100, for showing only. */
export function sharesOf(typed: readonly string[]): number[] {
  const sum = total(typed);
  return typed.map((weight) => (compare(sum, ZERO) === 0 ? 0 : toNumber(divide(weightOf(weight), sum)) * 100));
}

/** One step up or down from a typed weight, never below nought. */
export function steppedWeight(typed: string, by: number): string {
  const next = add(weightOf(typed), fraction(BigInt(by)));
  return compare(next, ZERO) < 0 ? "0" : plain(next);
}

function total(typed: readonly string[]): Fraction {
  return typed.map(weightOf).reduce(add, ZERO);
}

function largestFirst(typed: readonly string[]): number[] {
  return typed.map((_, at) => at).sort((a, b) => compare(weightOf(typed[b] ?? ""), weightOf(typed[a] ?? "")) || b - a);
}
