// How far apart two clocks are, in the largest unit that fits.

export interface Span {
  unit: "seconds" | "minutes" | "hours";
  value: number;
}

/** Null when nobody would notice. */
export function spanOf(milliseconds: number): Span | null {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds < 5) return null;
  if (seconds < 90) return { unit: "seconds", value: seconds };
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? { unit: "minutes", value: minutes } : { unit: "hours", value: Math.round(minutes / 60) };
}
