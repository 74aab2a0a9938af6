// The language in use, and everything written in it. Reading any of these in a component keeps it in step.
import type { Lang, Text } from "$lib/api";
import { dateIn, dayOf, decimalIn, percentIn, timeIn } from "./format";
import { hasMessage, loadMessages, message, type Arguments, type Share } from "./messages";

const state = $state<{ lang: Lang }>({ lang: "fr" });
let share: Share = "judge";
let wanted: Lang = state.lang;
const ORDER: readonly Lang[] = ["fr", "ar", "en"];

export function lang(): Lang {
  return state.lang;
}

export function direction(of: Lang = state.lang): "rtl" | "ltr" {
  return of === "ar" ? "rtl" : "ltr";
}

/** Speaks `next` as soon as its sentences are there; while they cannot be had, the language stays as it is. */
export async function setLanguage(next: Lang): Promise<void> {
  wanted = next;
  try {
    await loadMessages(next, share);
  } catch {
    return;
  }
  if (wanted !== next) return;
  state.lang = next;
  document.documentElement.lang = next;
  document.documentElement.dir = direction(next);
}

/** From now on all sentences, also the organiser's. */
export async function wantAllMessages(): Promise<void> {
  share = "all";
  await Promise.all([loadMessages(state.lang, share), loadMessages(wanted, share)]);
}

/** The other languages, for a page that may lose the network before they are asked for. */
export async function fetchOtherLanguages(): Promise<void> {
  await Promise.all(ORDER.map((each) => loadMessages(each, share)));
}

/** The sentence of `id`. Counts are numbers (they choose the plural), decimals are strings already written with `number`. */
export function t(id: string, args?: Arguments): string {
  return message(state.lang, id, args) ?? message("fr", id, args) ?? id;
}

export function has(id: string): boolean {
  return hasMessage(state.lang, id);
}

/** A text of the competition in the language in use, else in French, Arabic, English. */
export function own(text: Text | null | undefined): string {
  return text?.[writtenIn(text)] ?? "";
}

/** The language in which `own` shows a text: for `lang` attributes. */
export function writtenIn(text: Text | null | undefined): Lang {
  return [state.lang, ...ORDER].find((each) => text?.[each]) ?? state.lang;
}

export function number(value: string | number): string {
  return decimalIn(state.lang, value);
}

export function percent(value: string | number): string {
  return percentIn(state.lang, value);
}

export function date(iso: string, weekday = false): string {
  return dateIn(state.lang, iso, weekday);
}

export function day(milliseconds: number, weekday = false): string {
  return dateIn(state.lang, dayOf(milliseconds), weekday);
}

export function time(milliseconds: number, seconds = false): string {
  return timeIn(milliseconds, seconds);
}
