// The wall speaks one or two languages at once, whatever the organiser's own is.
import type { Lang, Text } from "../api";
import { loadMessages, message, type Arguments } from "../i18n/messages";

export const wallWords = (languages: readonly Lang[]): Promise<unknown> => Promise.all(languages.map((lang) => loadMessages(lang, "all")));

export const say = (lang: Lang, id: string, args: Arguments = {}): string => message(lang, id, args) ?? id;

/** A text in this language; else in whichever it has. */
export const inLang = (text: Text, lang: Lang): string => text[lang] ?? text.fr ?? text.ar ?? text.en ?? "";

/** The same in the second language, when it says something else. */
export function beside(text: Text, languages: readonly Lang[]): { text: string; lang: Lang } | null {
  const [first, second] = languages;
  if (first === undefined || second === undefined) return null;
  const other = text[second];
  return other && other !== inLang(text, first) ? { text: other, lang: second } : null;
}

/** Words of the program in the languages of the wall, the first one first. */
export const both = (languages: readonly Lang[], id: string, args: Arguments = {}): { lang: Lang; text: string }[] =>
  languages.map((lang) => ({ lang, text: say(lang, id, args) }));
