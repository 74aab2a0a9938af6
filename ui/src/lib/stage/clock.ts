// The time on the stage, as a hall reads it.
import type { Floor } from "../api";

/** What a clock shows. Times in milliseconds. */
export interface Reading {
  /** What is left; below nought is overtime. */
  left: number;
  limit: number;
  /** How much of the time is spent, 0 to 1. */
  part: number;
}

/** The clock, so long after the program was asked. */
export function reading(floor: Floor, since: number): Reading {
  const asks = floor.phase === "questions";
  const limit = asks ? floor.ask : floor.talk;
  const spent = (asks ? floor.asked : floor.talked) + (floor.running ? Math.max(0, since) : 0);
  return { left: limit - spent, limit, part: limit > 0 ? Math.min(1, spent / limit) : 1 };
}

/** `1:48`; in overtime `+0:12`. A second that has begun is still there. */
export function clockText(left: number): string {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return left <= -1000 ? `+${text}` : text;
}

/** Which warning is due: the least time that is reached, in seconds; nought in overtime; null before the first. */
export function warning(left: number, warnings: readonly number[]): number | null {
  if (left <= 0) return 0;
  const reached = warnings.filter((seconds) => left <= seconds * 1000);
  return reached.length > 0 ? Math.min(...reached) : null;
}
