// How exact values of the standings are written: never shorter than what decided a place.
import { compare, decimal, divide, fraction, rounded, widened, type Fraction } from "../judging/exact";

/** Reads "97/7" or "13.8571". */
export function exactly(text: string): Fraction {
  const [over = "0", under = "1"] = text.split("/");
  return divide(decimal(over), decimal(under));
}

/** "97/7" is "97/7 = 13.8571…", "333/20" is "333/20 = 16.65", "16.65" stays; decimals are written with `write`. */
export function equation(text: string, write: (decimal: string) => string): string {
  if (!text.includes("/")) return write(text);
  const exact = exactly(text);
  const near = widened(exact, 2, 4);
  const whole = compare(decimal(near), exact) === 0;
  return `${text} = ${write(whole ? near : truncated(exact))}${whole ? "" : "…"}`;
}

/** Two decimals for each, or as many as it takes to tell them apart (at most six). */
export function apart(mine: string, theirs: string): [string, string] {
  try {
    const pair = [exactly(mine), exactly(theirs)] as const;
    if (pair.every((value) => value.d === 1n)) return [rounded(pair[0], 0), rounded(pair[1], 0)];
    for (let places = 2; places <= 6; places += 1) {
      const texts: [string, string] = [rounded(pair[0], places), rounded(pair[1], places)];
      if (texts[0] !== texts[1] || compare(pair[0], pair[1]) === 0) return texts;
    }
  } catch {
    // A value of a step that this screen does not know is shown as it came.
  }
  return [mine, theirs];
}

/** Who is ahead by a step of the chain: the higher value. */
export function ahead(mine: string, theirs: string): "ahead" | "behind" | "even" {
  try {
    const order = compare(exactly(mine), exactly(theirs));
    return order > 0 ? "ahead" : order < 0 ? "behind" : "even";
  } catch {
    return mine === theirs ? "even" : "ahead";
  }
}

/** How high a mean stands on its criterion's scale, for a bar: 0 to 100, and 0 where there is none. It decides nothing. */
export function share(mean: string | null | undefined, scale: { minScore: string; maxScore: string }): number {
  const height = (100 * (Number(mean ?? scale.minScore) - Number(scale.minScore))) / (Number(scale.maxScore) - Number(scale.minScore));
  return Number.isFinite(height) ? Math.min(100, Math.max(0, height)) : 0;
}

/** A mean with two decimals, or "–". */
export function hundredths(text: string | null | undefined): string {
  return text === null || text === undefined ? "–" : rounded(exactly(text), 2);
}

/** The first four decimals, cut off rather than rounded: an ellipsis follows them. */
function truncated(value: Fraction): string {
  return rounded(fraction((value.n * 10_000n) / value.d, 10_000n), 4);
}
