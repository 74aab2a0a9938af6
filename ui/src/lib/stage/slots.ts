// Points of the day as people name them.
import type { Slot } from "../api";
import { own, t } from "../i18n";

/** What a point is called; without a name of its own, by what it is. */
export const slotName = (slot: Pick<Slot, "kind" | "title">): string => own(slot.title) || t(`programme-kind-${slot.kind}`);

/** By how many minutes; what is less than one is not late. */
export const minutesLate = (late: number): number => Math.trunc(late / 60_000);
