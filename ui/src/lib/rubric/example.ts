// What a rubric does to three marks: the preview of its consequence.
import type { Criterion } from "$lib/api";
import { readDecimal } from "$lib/decimals";
import { add, compare, decimal, divide, fraction, multiply, nearest, plain, rounded, subtract, ZERO, type Fraction } from "$lib/judging/exact";
import { weightOf } from "./weights";

export interface ExampleLine { criterion: string; mark: string; product: string }
export interface Example {
  lines: ExampleLine[];
  total: string;
  /** The best total that these weights allow. */
  best: string;
  /** The best total that people expect: the shared scale, or 100. */
  expected: string;
}

// Good, fair, good again: marks that look like a real sheet.
const PARTS = [fraction(4n, 5n), fraction(13n, 20n), fraction(29n, 40n)];

/** Null while a scale cannot be read. With `percent`, weights that miss 100 show in the total; they are never rescaled in silence. */
export function exampleOf(criteria: readonly Criterion[], percent: boolean): Example | null {
  const scales = criteria.map(scaleOf);
  if (criteria.length === 0 || scales.some((scale) => scale === null)) return null;
  const weights = criteria.map((each) => weightOf(each.weight));
  const whole = percent ? fraction(100n) : weights.reduce(add, ZERO);
  if (compare(whole, ZERO) === 0) return null;
  const first = scales[0];
  const shared = scales.every((scale) => first && scale && compare(scale.max, first.max) === 0 && compare(scale.min, first.min) === 0);
  const expected = shared && first ? first.max : fraction(100n);
  const lines: ExampleLine[] = [];
  let total = ZERO;
  let best = ZERO;
  criteria.forEach((criterion, at) => {
    const scale = scales[at];
    if (!scale) return;
    const mark = snapped(scale, PARTS[at % PARTS.length] ?? ZERO);
    const counted = (value: Fraction): Fraction =>
      shared ? value : multiply(fraction(100n), divide(subtract(value, scale.min), subtract(scale.max, scale.min)));
    const share = divide(weights[at] ?? ZERO, whole);
    const product = multiply(share, counted(mark));
    lines.push({ criterion: criterion.criterion, mark: plain(mark), product: rounded(product, 2) });
    total = add(total, product);
    best = add(best, multiply(share, counted(scale.max)));
  });
  return { lines, total: rounded(total, 2), best: short(best), expected: plain(expected) };
}

interface Scale { min: Fraction; max: Fraction; step: Fraction }

function scaleOf(criterion: Criterion): Scale | null {
  const [min, max, step] = [criterion.minScore, criterion.maxScore, criterion.step].map((typed) => readDecimal(typed));
  if (min == null || max == null || step == null) return null;
  const scale = { min: decimal(min), max: decimal(max), step: decimal(step) };
  return compare(scale.max, scale.min) > 0 && compare(scale.step, ZERO) > 0 ? scale : null;
}

function snapped(scale: Scale, part: Fraction): Fraction {
  const steps = nearest(divide(multiply(part, subtract(scale.max, scale.min)), scale.step));
  return add(scale.min, multiply(fraction(steps), scale.step));
}

function short(value: Fraction): string {
  return rounded(value, 2).replace(/\.?0+$/, "");
}
