// Which entries the table shows, and in which order.
import { haystack, query, type Haystack } from "./fold";
import { inLanguage, type Reference } from "./reference";
import type { Entry, EntryStatus, Lang } from "$lib/api";

export interface Filter {
  text: string;
  status: EntryStatus | "all";
  province: string;
  sector: string;
}

export const EVERYTHING: Filter = { text: "", status: "all", province: "", sector: "" };

export type SortKey = "order" | "entry" | "title" | "holder" | "province" | "sector" | "team" | "budget" | "status";

export interface Sort {
  key: SortKey;
  descending: boolean;
}

export interface IndexedEntry {
  entry: Entry;
  stack: Haystack;
}

const STATUS_ORDER: Record<EntryStatus, number> = { admissible: 0, withdrawn: 1, inadmissible: 2, eliminated: 3 };

/** Prepares the entries for searching: once per load, not once per keystroke. */
export function indexed(entries: Entry[], reference: Reference): IndexedEntry[] {
  return entries.map((entry) => ({
    entry,
    stack: haystack([
      entry.entry,
      entry.title.ar,
      entry.title.fr,
      entry.title.en,
      ...Object.values(entry.fields),
      ...reference.spellings(entry),
    ]),
  }));
}

export function filtered(rows: IndexedEntry[], filter: Filter): Entry[] {
  const asked = query(filter.text);
  return rows
    .filter(
      ({ entry, stack }) =>
        (filter.status === "all" || entry.status === filter.status) &&
        (filter.province === "" || entry.fields.province_code === filter.province) &&
        (filter.sector === "" || entry.fields.sector === filter.sector) &&
        asked(stack),
    )
    .map(({ entry }) => entry);
}

/** Sorts without touching its input; empty values come last whichever way the column runs. */
export function sorted(entries: Entry[], sort: Sort, lang: Lang, reference: Reference): Entry[] {
  const collator = new Intl.Collator(lang, { numeric: true, sensitivity: "base" });
  const value = valueOf(sort.key, lang, reference);
  const sign = sort.descending ? -1 : 1;
  return [...entries].sort((a, b) => {
    const x = value(a);
    const y = value(b);
    if (x === null || y === null) {
      if (x !== y) return x === null ? 1 : -1;
    } else {
      const order = typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
      if (order !== 0) return order * sign;
    }
    return collator.compare(a.entry, b.entry);
  });
}

function valueOf(key: SortKey, lang: Lang, reference: Reference): (entry: Entry) => string | number | null {
  switch (key) {
    case "order":
      return (entry) => number(entry.fields.running_order);
    case "entry":
      return (entry) => entry.entry;
    case "title":
      return (entry) => inLanguage(entry.title, lang) || null;
    case "holder":
      return (entry) => holder(entry, lang) || null;
    case "province":
      return (entry) => inLanguage(reference.province(entry.fields.province_code)?.name, lang) || null;
    case "sector":
      return (entry) => inLanguage(reference.sector(entry.fields.sector), lang) || entry.fields.sector || null;
    case "team":
      return (entry) => number(entry.fields.team_size);
    case "budget":
      return (entry) => number(entry.fields.budget_mad);
    case "status":
      return (entry) => STATUS_ORDER[entry.status];
  }
}

/** The holder's name as written in the language of the screen, or in the other one. */
export function holder(entry: Entry, lang: Lang): string {
  const { holder_name_ar: ar = null, holder_name_fr: fr = null } = entry.fields;
  return inLanguage({ ar, fr, en: null }, lang);
}

function number(text: string | undefined): number | null {
  if (!text) return null;
  const parsed = Number(text.replace(",", ".").replace(/\s/g, ""));
  return Number.isFinite(parsed) ? parsed : null;
}

export function counts(entries: Entry[]): Record<EntryStatus | "all", number> {
  const found = { all: entries.length, admissible: 0, withdrawn: 0, inadmissible: 0, eliminated: 0 };
  for (const entry of entries) found[entry.status] += 1;
  return found;
}
