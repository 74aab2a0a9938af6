// The levels of a criterion ("weak 0–5 … excellent 15.5–20") and what choosing one does to a mark.
import { add, compare, decimal, divide, fraction, plain } from "./exact";
import { nearestMark, shareOf, type Scale } from "./marks";

/** The reach of a level, both ends included. */
export interface Zone {
  from: string;
  to: string;
}

/** Which level a mark belongs to, or -1. */
export function zoneOf(value: string | null, zones: readonly Zone[]): number {
  if (value === null) return -1;
  const mark = decimal(value);
  return zones.findIndex((zone) => compare(mark, decimal(zone.from)) >= 0 && compare(mark, decimal(zone.to)) <= 0);
}

/**
 * The mark after choosing a level: its middle when nothing was marked, otherwise the nearest mark
 * of that level, so that a fine mark is never overwritten by a far one.
 */
export function markOfZone(zone: Zone, value: string | null, scale: Scale): string {
  const from = decimal(zone.from);
  const to = decimal(zone.to);
  if (value === null) return plain(nearestMark(divide(add(from, to), fraction(2n)), scale));
  const mark = decimal(value);
  if (compare(mark, from) < 0) return plain(from);
  if (compare(mark, to) > 0) return plain(to);
  return value;
}

/** Where the ruler is parted between two levels: in the middle of their gap, as shares 0 to 1. */
export function zoneEdges(zones: readonly Zone[], scale: Scale): number[] {
  return zones.slice(1).map((zone, index) => {
    const before = zones[index] ?? zone;
    return shareOf(plain(divide(add(decimal(before.to), decimal(zone.from)), fraction(2n))), scale);
  });
}
