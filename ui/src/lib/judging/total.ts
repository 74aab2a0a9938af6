// The weighted total of one sheet with its arithmetic, exactly as the standings will count it. It is shown on the
// criteria's own scale when they share one, else out of 100.
import type { ShownScale } from "../api";
import { add, compare, decimal, divide, fraction, multiply, subtract, toNumber, widened, ZERO, type Fraction } from "./exact";
import { range, type Scale } from "./marks";

export interface Weighted extends Scale {
  criterion: string;
  weight: string;
}

export interface Term {
  criterion: string;
  /** The mark, or null while it is missing. */
  mark: string | null;
  /** Share of the total in per cent. */
  percent: string;
  /** What it adds to the total, or null while the mark is missing. */
  product: string | null;
  /** A criterion without weight is a comment only: shown, never asked for. */
  required: boolean;
}

export interface Total {
  terms: Term[];
  /** Null while a mark is missing: a total is never made out of a missing mark. */
  value: string | null;
  /** Share of the scale, 0 to 1, to place a dot. */
  share: number | null;
  missing: string[];
}

export function totalOf(criteria: readonly Weighted[], marks: Readonly<Record<string, string>>, shown: ShownScale): Total {
  const whole = criteria.reduce((sum, criterion) => add(sum, decimal(criterion.weight)), ZERO);
  let sum = ZERO;
  let share = ZERO;
  const missing: string[] = [];
  const terms = criteria.map((criterion): Term => {
    const weight = whole.n === 0n ? ZERO : divide(decimal(criterion.weight), whole);
    const mark = marks[criterion.criterion] ?? null;
    const required = weight.n > 0n;
    const percent = widened(multiply(weight, fraction(100n)), 0, 2);
    if (mark === null) {
      if (required) missing.push(criterion.criterion);
      return { criterion: criterion.criterion, mark, percent, product: null, required };
    }
    const place = divide(subtract(decimal(mark), decimal(criterion.minScore)), range(criterion));
    const product = multiply(weight, shown.shared ? decimal(mark) : multiply(place, decimal(shown.max)));
    sum = add(sum, product);
    share = add(share, multiply(weight, place));
    return { criterion: criterion.criterion, mark, percent, product: widened(product, 2, 4), required };
  });
  const complete = missing.length === 0 && whole.n > 0n;
  return { terms, value: complete ? widened(sum, 2, 4) : null, share: complete ? toNumber(share) : null, missing };
}

/** Lowest, highest and count of a judge's own totals, for calibration against oneself. */
export function spread(totals: readonly string[]): { low: string; high: string; count: number } | null {
  if (totals.length === 0) return null;
  const exact = totals.map((text): [Fraction, string] => [decimal(text), text]);
  exact.sort((a, b) => compare(a[0], b[0]));
  return { low: exact[0]?.[1] ?? "", high: exact[exact.length - 1]?.[1] ?? "", count: totals.length };
}
