// The lines of "Ready for today": which comes first, and what their sentences name.
import type { ReadyLine, ReadyState } from "$lib/api";

/** What must be repaired comes first, what is fine last; among equals the program's order stays. */
const ORDER: readonly ReadyState[] = ["repair", "look", "waiting", "unknown", "fine"];

export interface Sorted {
  /** Asks something of the organiser, or has not answered yet. */
  open: ReadyLine[];
  fine: ReadyLine[];
  counts: Record<ReadyState, number>;
}

export function sorted(lines: readonly ReadyLine[]): Sorted {
  const counts: Record<ReadyState, number> = { repair: 0, look: 0, waiting: 0, unknown: 0, fine: 0 };
  for (const line of lines) counts[line.state] += 1;
  const ordered = [...lines].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  return { open: ordered.filter(({ state }) => state !== "fine"), fine: ordered.filter(({ state }) => state === "fine"), counts };
}

/** How what a sentence names is written: sizes, moments, days and decimals; counts choose the plural as they are. */
export interface Writing {
  size: (bytes: number) => string;
  moment: (milliseconds: number) => string;
  day: (iso: string) => string;
  decimal: (value: string) => string;
}

export function written(args: ReadyLine["args"], write: Writing): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (name === "free" && typeof value === "number") return [name, write.size(value)];
      if ((name === "at" || name === "now") && typeof value === "number") return [name, write.moment(value)];
      if (name === "day" && typeof value === "string") return [name, write.day(value)];
      if (name === "seconds" && typeof value === "string") return [name, write.decimal(value)];
      return [name, value];
    }),
  );
}
