// The tie-break chain: what it may hold, and what it holds when the rules say nothing.
import type { Criterion } from "$lib/api";

export const STEPS = ["median_ballot", "highest_ballot", "lowest_ballot", "head_to_head", "chair"] as const;

/** Every criterion that counts in order, then the median, the direct comparison and the chair. */
export function defaultChain(criteria: readonly Pick<Criterion, "criterion" | "weight">[]): string[] {
  return [...criteria.map((each) => `criterion:${each.criterion}`), "median_ballot", "head_to_head", "chair"];
}

/** What can still be added: each step once. */
export function absentFrom(chain: readonly string[], criteria: readonly Pick<Criterion, "criterion">[]): string[] {
  return [...criteria.map((each) => `criterion:${each.criterion}`), ...STEPS].filter((step) => !chain.includes(step));
}

/** The criterion that a step compares, or null. */
export function criterionOf(step: string): string | null {
  return step.startsWith("criterion:") ? step.slice("criterion:".length) : null;
}

/** Steps that can never be reached: whatever follows the chair's decision. */
export function unreachable(chain: readonly string[]): number[] {
  const chair = chain.indexOf("chair");
  return chair < 0 ? [] : chain.map((_, at) => at).filter((at) => at > chair);
}
