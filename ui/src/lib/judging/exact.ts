// Exact numbers for marks and totals. Floats are never used to decide or to show a mark:
// 0.1 × 8 + 0.2 × 9 + 0.7 × 3 is 4.7 here, not 4.699999999999999.

/** A rational number in lowest terms; the denominator is above zero. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };

export function fraction(n: bigint, d = 1n): Fraction {
  const sign = d < 0n ? -1n : 1n;
  const by = gcd(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
  return { n: (sign * n) / by, d: (sign * d) / by };
}

/** Reads a plain decimal with a point ("14.5"), as the program keeps them. */
export function decimal(text: string): Fraction {
  const found = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (!found || !(found[2] || found[3])) throw new RangeError(`not a decimal: ${text}`);
  const places = found[3] ?? "";
  const n = BigInt(`${found[2]}${places}`);
  return fraction(found[1] ? -n : n, 10n ** BigInt(places.length));
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const gap = a.n * b.d - b.n * a.d;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

/** The nearest whole number; a half goes away from zero. */
export function nearest(a: Fraction): bigint {
  const size = a.n < 0n ? -a.n : a.n;
  const whole = (size * 2n + a.d) / (a.d * 2n);
  return a.n < 0n ? -whole : whole;
}

/** With exactly `places` decimals, a half rounded away from zero. */
export function rounded(a: Fraction, places: number): string {
  const scaled = nearest(multiply(a, fraction(10n ** BigInt(places))));
  const size = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const sign = scaled < 0n ? "-" : "";
  return places === 0 ? sign + size : `${sign}${size.slice(0, -places)}.${size.slice(-places)}`;
}

/** In full when it has at most `most` decimals, rounded to `most` otherwise; never fewer than `least`. */
export function widened(a: Fraction, least: number, most: number): string {
  for (let places = least; places < most; places += 1) {
    if ((10n ** BigInt(places)) % a.d === 0n) return rounded(a, places);
  }
  return rounded(a, most);
}

/** The shortest text of an exact decimal: "14.5", "14". */
export function plain(a: Fraction): string {
  return widened(a, 0, 12);
}

/** For positions on the screen only. */
export function toNumber(a: Fraction): number {
  return Number(rounded(a, 9));
}

function gcd(a: bigint, b: bigint): bigint {
  while (b) [a, b] = [b, a % b];
  return a;
}
