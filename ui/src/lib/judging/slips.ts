// Where a mark looks like a slip: told to the judge alone, before anybody else sees it, and never in the way.
import type { Criterion } from "../api";

/** What looks unusual. */
export type Slip =
  /** Every criterion has the same mark. */
  | { kind: "equal"; mark: string }
  /** Everything is in the lowest part of the scale, as if it ended there: out of 5 instead of 20. */
  | { kind: "scale"; most: string; max: string }
  /** The total is far from the judge's other sheets. */
  | { kind: "far"; usual: string };

/** So many other sheets make a habit. */
const A_HABIT = 5;
/** Of the scale: marks that stay below may be of a shorter scale. */
const LOW = 0.25;
/** A total further from the median than this share of the scale, and than three times the usual distance, is far. */
const FAR = 0.2;

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/**
 * What looks unusual on a complete sheet. Distances are judged by the median absolute deviation, which a few
 * extreme sheets do not move.
 *
 * @param total on the shown scale; null while a mark is missing
 * @param others totals of the judge's other submitted sheets
 * @param max the end of the shown scale
 */
export function slips(criteria: readonly Criterion[], marks: Readonly<Record<string, string>>, total: string | null, others: readonly string[], max: string): Slip[] {
  const given = criteria.map((criterion) => marks[criterion.criterion]);
  if (total === null || criteria.length < 2 || given.some((mark) => mark === undefined || mark === "")) return [];
  const found: Slip[] = [];
  const shares = criteria.map((criterion, at) => (Number(given[at]) - Number(criterion.minScore)) / (Number(criterion.maxScore) - Number(criterion.minScore)));
  const totals = others.map(Number);
  const usual = median(totals);
  const habit = totals.length >= A_HABIT;
  const low = shares.every((share) => share <= LOW) && shares.some((share) => share > 0);
  if (low && (!habit || usual > Number(max) * LOW * 2)) found.push({ kind: "scale", most: String(Math.max(...given.map(Number))), max: String(Math.max(...criteria.map((one) => Number(one.maxScore)))) });
  else if (habit) {
    const away = Math.abs(Number(total) - usual);
    const spread = median(totals.map((other) => Math.abs(other - usual)));
    if (away > Number(max) * FAR && away > 3 * spread) found.push({ kind: "far", usual: usual.toFixed(2) });
  }
  if (criteria.length > 2 && new Set(given.map(Number)).size === 1) found.push({ kind: "equal", mark: given[0] ?? "" });
  return found;
}
