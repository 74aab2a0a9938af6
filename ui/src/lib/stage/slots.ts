// Points of the day as people name them.
import type { Slot } from "../api";
import { own, t } from "../i18n";

/** What a point is called; without a name of its own, by what it is. */
export const slotName = (slot: Pick<Slot, "kind" | "title">): string => own(slot.title) || t(`programme-kind-${slot.kind}`);

/** More than this is no delay of the day, but another hour at which somebody practises. */
const A_DELAY = 180;

/** By how many minutes the day is late; what is less than one is not. */
export function minutesLate(late: number): number {
  const minutes = Math.trunc(late / 60_000);
  return Math.abs(minutes) > A_DELAY ? 0 : minutes;
}
