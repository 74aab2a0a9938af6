// How numbers, dates and times are written: Western digits in all three languages, a decimal comma in Arabic and
// French, a narrow no-break space between thousands. Nothing here goes through floats.
import type { Lang } from "$lib/api";

const THIN = "\u202f";
const MONTHS: Record<Lang, readonly string[]> = {
  ar: ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};
const DAYS: Record<Lang, readonly string[]> = {
  ar: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
  fr: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

/** "1234.50" becomes "1 234,50". Text that is no decimal is left as it is. */
export function decimalIn(lang: Lang, value: string | number): string {
  const found = /^([-+−]?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!found) return String(value);
  const [, sign = "", whole = "", fraction] = found;
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THIN) : whole;
  return sign.replace("-", "−") + grouped + (fraction === undefined ? "" : (lang === "en" ? "." : ",") + fraction);
}

/** "40" becomes "40 %"; the space does not break. */
export function percentIn(lang: Lang, value: string | number): string {
  return decimalIn(lang, value) + (lang === "en" ? "" : "\u00a0") + "%";
}

/** "2026-05-06" becomes "6 mai 2026". */
export function dateIn(lang: Lang, iso: string, weekday = false): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!found) return iso;
  const [, year = "", month = "", day = ""] = found;
  const name = MONTHS[lang][Number(month) - 1];
  if (name === undefined) return iso;
  const date = `${Number(day)} ${name} ${year}`;
  if (!weekday) return date;
  const which = DAYS[lang][new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? "";
  return lang === "fr" ? `${which} ${date}` : lang === "ar" ? `${which} ${date}` : `${which}, ${date}`;
}

/** The clock on this machine's wall, as "11:41" or "11:41:52". */
export function timeIn(milliseconds: number, seconds = false): string {
  const at = new Date(milliseconds);
  const parts = [at.getHours(), at.getMinutes(), ...(seconds ? [at.getSeconds()] : [])];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** The day on this machine's calendar, as "2026-05-06". */
export function dayOf(milliseconds: number): string {
  const at = new Date(milliseconds);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
