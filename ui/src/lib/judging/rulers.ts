// The geometry of a ruler: its ticks, and where on it a finger is. The ruler runs with the reading
// direction: in Arabic its zero is on the right and its marks grow towards the left.
import { toNumber } from "./exact";
import { range, type Scale } from "./marks";

/** Ticks as shares 0 to 1: one a point on short scales, fewer on long ones. */
export function ticks(scale: Scale): number[] {
  const span = toNumber(range(scale));
  const apart = [1, 2, 5, 10, 20, 50, 100].find((size) => span / size <= 25) ?? span;
  const count = Math.floor(span / apart);
  return Array.from({ length: count + 1 }, (_, index) => (index * apart) / span);
}

/** The share of the ruler under a pointer. */
export function shareAt(pointer: number, box: { left: number; width: number }, rightToLeft: boolean): number {
  if (box.width <= 0) return 0;
  const share = (pointer - box.left) / box.width;
  return Math.min(1, Math.max(0, rightToLeft ? 1 - share : share));
}
