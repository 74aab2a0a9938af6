// An hour as people type it.
import { westernDigits } from "$lib/judging/marks";

/** "9h5", "0905", "٩:٠٥" become "09:05"; empty stays empty; null is no hour. */
export function hourOf(text: string): string | null {
  const typed = westernDigits(text).replace(/\s/g, "");
  if (typed === "") return "";
  const found = /^(\d{1,2})(?:[:.,hHس](\d{1,2})?)?$/.exec(typed) ?? /^(\d{1,2})(\d\d)$/.exec(typed);
  const hour = Number(found?.[1] ?? NaN);
  const minute = Number(found?.[2] ?? 0);
  if (!(hour < 24 && minute < 60)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
