// Prizes and mentions: who could receive them, and the usual three from the ranking.
import type { Award, Placed } from "$lib/api";

export const PLACES = [1, 2, 3] as const;

/** Who has the first, second and third place. Entries of a shared place share; a place that nobody has gives no prize. */
export function proposed(placed: readonly Placed[]): { place: (typeof PLACES)[number]; entries: string[] }[] {
  const at = (place: number): string[] => placed.filter(({ rank }) => rank !== "" && Math.floor(Number(rank)) === place).map(({ entry }) => entry);
  return PLACES.map((place) => ({ place, entries: at(place) })).filter(({ entries }) => entries.length > 0);
}

/** The groups that occur, in the order of the ranking. */
export function groupsOf(placed: readonly Placed[]): string[] {
  return [...new Set(placed.map(({ group }) => group).filter(Boolean))];
}

/** Those that an award of this scope is for, and those that have it already. */
export function candidates(placed: readonly Placed[], scope: string, chosen: readonly string[], isGroup: boolean): Placed[] {
  return placed.filter(({ entry, group, category }) => !isGroup || group === scope || category === scope || chosen.includes(entry));
}

/** Entries that receive something, in the order in which awards are read out. */
export function winners(awards: readonly Award[]): string[] {
  return [...new Set(awards.flatMap(({ entries }) => entries))];
}
