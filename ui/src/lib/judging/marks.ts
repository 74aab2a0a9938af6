// Marks as people type them: comma or point, Western or Arabic-Indic digits.
// A mark outside the scale is refused with its range, never moved into it.
import { add, compare, decimal, divide, fraction, multiply, nearest, plain, rounded, subtract, toNumber, type Fraction } from "./exact";

/** The part of a criterion that says which marks it takes. Decimals are texts with a point. */
export interface Scale {
  minScore: string;
  maxScore: string;
  step: string;
}

export type Reading =
  | { kind: "empty" }
  | { kind: "mark"; value: string }
  | { kind: "refused"; why: "not-a-number" | "out-of-range" | "off-step" };

export function readMark(text: string, scale: Scale): Reading {
  const typed = westernDigits(text).trim();
  if (typed === "" || typed === "–" || typed === "-") return { kind: "empty" };
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(typed) || typed.length > 24) return { kind: "refused", why: "not-a-number" };
  const value = decimal(typed);
  if (compare(value, decimal(scale.minScore)) < 0 || compare(value, decimal(scale.maxScore)) > 0) {
    return { kind: "refused", why: "out-of-range" };
  }
  if (!onStep(value, scale)) return { kind: "refused", why: "off-step" };
  return { kind: "mark", value: plain(value) };
}

/** Arabic-Indic and Persian digits become Western ones, and every decimal separator a point. */
export function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[,٫،]/g, ".");
}

/** The mark `steps` steps away; the ends of the scale hold. An empty criterion starts at the near end. */
export function stepped(value: string | null, steps: number, scale: Scale): string {
  if (value === null) return steps > 0 ? scale.minScore : scale.maxScore;
  const moved = add(decimal(value), multiply(decimal(scale.step), fraction(BigInt(steps))));
  return plain(within(moved, scale));
}

/** How many steps a page key moves: a tenth of the scale (2 points of 20), never less than one step. */
export function pageSteps(scale: Scale): number {
  const tenth = divide(divide(range(scale), fraction(10n)), decimal(scale.step));
  return Math.max(1, Math.round(toNumber(tenth)));
}

/** The mark nearest to a share (0 to 1) of the ruler. */
export function snapped(share: number, scale: Scale): string {
  const steps = divide(range(scale), decimal(scale.step));
  const wanted = fraction(BigInt(Math.round(Math.min(1, Math.max(0, share)) * 1e9)), 1_000_000_000n);
  return plain(markAt(nearest(multiply(wanted, steps)), scale));
}

/** The mark of the scale nearest to a value; between two, the higher one. */
export function nearestMark(value: Fraction, scale: Scale): Fraction {
  const steps = divide(subtract(value, decimal(scale.minScore)), decimal(scale.step));
  return within(markAt(nearest(steps), scale), scale);
}

/** Where a mark lies on the ruler, 0 to 1. */
export function shareOf(value: string, scale: Scale): number {
  return toNumber(divide(subtract(decimal(value), decimal(scale.minScore)), range(scale)));
}

/** A kept mark with the decimals of its step, so that marks of one criterion line up: "17.0". */
export function atStep(value: string, scale: Scale): string {
  const places = Math.max(placesOf(scale.step), placesOf(value));
  return rounded(decimal(value), places);
}

export function range(scale: Scale): Fraction {
  return subtract(decimal(scale.maxScore), decimal(scale.minScore));
}

function onStep(value: Fraction, scale: Scale): boolean {
  return divide(subtract(value, decimal(scale.minScore)), decimal(scale.step)).d === 1n;
}

function markAt(steps: bigint, scale: Scale): Fraction {
  return add(decimal(scale.minScore), multiply(decimal(scale.step), fraction(steps)));
}

function within(value: Fraction, scale: Scale): Fraction {
  const least = decimal(scale.minScore);
  const most = decimal(scale.maxScore);
  return compare(value, least) < 0 ? least : compare(value, most) > 0 ? most : value;
}

function placesOf(text: string): number {
  return plain(decimal(text)).split(".")[1]?.length ?? 0;
}
