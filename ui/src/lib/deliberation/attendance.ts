// Who takes part: one key each, or all as the list of the jury lets expect.
import type { Member, Presence, Sitting } from "$lib/api";
import { westernDigits } from "$lib/judging/marks";

export const PRESENCES: readonly Presence[] = ["present", "excused", "absent"];

/** 1, 2 and 3, in Arabic digits too. */
export function presenceOf(key: string): Presence | null {
  return PRESENCES[Number(westernDigits(key)) - 1] ?? null;
}

/** The attendance with everybody who was not asked yet as expected; nobody's own answer changes. */
export function asExpected(members: readonly Member[], attendance: Sitting["attendance"]): Sitting["attendance"] {
  const expected = members.flatMap(({ judge, expected }) => (expected ? [[judge.judge, expected] as const] : []));
  return { ...Object.fromEntries(expected), ...attendance };
}
