// The form of an entry while it is being filled in.
import type { Commune, Entry, FieldSpec } from "$lib/api";

export interface EntryDraft {
  entry: Entry;
  /** The number it is registered under; none for a new one. */
  previous: string | null;
}

export function newDraft(nextId: string): EntryDraft {
  return {
    entry: { entry: nextId, title: { ar: null, fr: null, en: null }, status: "admissible", statusReason: null, fields: {} },
    previous: null,
  };
}

export function draftOf(entry: Entry): EntryDraft {
  return { entry: { ...entry, title: { ...entry.title }, fields: { ...entry.fields } }, previous: entry.entry };
}

/** As it is sent: trimmed, empty titles absent, numbers in Western digits with a point. */
export function cleaned(draft: EntryDraft, fields: FieldSpec[]): Entry {
  const kinds = new Map(fields.map((field) => [field.key, field.kind]));
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(draft.entry.fields)) {
    const kind = kinds.get(key);
    const written = kind === "whole" || kind === "decimal" ? plainNumber(value) : value.trim();
    if (written !== "" || !kinds.has(key)) values[key] = written;
  }
  const { title } = draft.entry;
  return {
    ...draft.entry,
    entry: draft.entry.entry.trim(),
    title: { ar: title.ar?.trim() || null, fr: title.fr?.trim() || null, en: title.en?.trim() || null },
    fields: values,
  };
}

/** "٤١٠ ٠٠٠,٥" as 410000.5; what is no number stays as typed, for the program to say what it expected. */
export function plainNumber(text: string): string {
  const western = text
    .trim()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace("\u066B", ".");
  const packed = western.replace(/[\s\u00A0\u202F\u2009]/g, "").replace(",", ".");
  return /^[+-]?\d+(\.\d+)?$/.test(packed) ? packed : western;
}

/** Choosing a province empties a commune that is not in it; names and codes that came with a file follow the choice. */
export function withField(entry: Entry, key: string, value: string, commune: (code: string) => Commune | undefined): Entry {
  const fields = { ...entry.fields, [key]: value };
  const follow = (derived: string, text: string | null | undefined): void => {
    if (derived in fields) fields[derived] = text ?? "";
  };
  if (key === "province_code" && value !== entry.fields.province_code) {
    follow("province_iso", "");
    if (fields.commune_code && commune(fields.commune_code)?.province !== value) fields.commune_code = "";
  }
  if (fields.commune_code !== entry.fields.commune_code) {
    const chosen = fields.commune_code ? commune(fields.commune_code) : undefined;
    follow("commune_fr", chosen?.name.fr);
    follow("commune_ar", chosen?.name.ar);
  }
  return { ...entry, fields };
}

export function problems(entry: Entry): { field: string; message: string }[] {
  const found: { field: string; message: string }[] = [];
  if (entry.entry.trim() === "") found.push({ field: "entry", message: "entries-need-id" });
  const { ar, fr, en } = entry.title;
  if (![ar, fr, en].some((title) => title?.trim())) found.push({ field: "title", message: "entries-need-title" });
  return found;
}
