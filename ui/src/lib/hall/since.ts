// How long ago, in the unit that a person would say.
export interface Since { unit: "now" | "seconds" | "minutes" | "hours"; value: number }

export function sinceOf(at: number, now: number): Since {
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  if (seconds < 5) return { unit: "now", value: 0 };
  if (seconds < 90) return { unit: "seconds", value: seconds };
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? { unit: "minutes", value: minutes } : { unit: "hours", value: Math.round(minutes / 60) };
}
