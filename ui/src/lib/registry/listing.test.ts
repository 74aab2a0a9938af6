import { describe, expect, it } from "vitest";
import { counts, EVERYTHING, filtered, indexed, sorted } from "./listing";
import { Reference } from "./reference";
import type { Entry, EntryStatus } from "$lib/api";

const reference = new Reference({
  regions: [],
  provinces: [
    { code: "07.161", region: "07", name: { ar: "الحوز", fr: "Al Haouz", en: null }, variants: ["El Haouz"] },
    { code: "07.271", region: "07", name: { ar: "قلعة السراغنة", fr: "El Kelâa des Sraghna", en: null }, variants: ["Kalaat Sraghna", "Kelaa"] },
  ],
  communes: [{ code: "07.161.01.01", province: "07.161", name: { ar: "أمزميز", fr: "Amizmiz", en: null }, kind: "urban" }],
  sectors: [{ key: "artisanat", name: { ar: "الصناعة التقليدية", fr: "Artisanat", en: "Crafts" } }],
});

function entry(id: string, title: string, fields: Record<string, string> = {}, status: EntryStatus = "admissible"): Entry {
  return { entry: id, title: { ar: null, fr: title, en: null }, status, statusReason: null, fields };
}

const entries = [
  entry("MS-10", "Zellige", { province_code: "07.271", sector: "artisanat", budget_mad: "90000", running_order: "2" }),
  entry("MS-2", "Écosavon", { province_code: "07.161", commune_code: "07.161.01.01", budget_mad: "410000" }, "withdrawn"),
  entry("MS-1", "Amandes", { province_code: "07.161", running_order: "1" }),
];
const ids = (found: Entry[]): string[] => found.map((each) => each.entry);
const found = (part: Partial<typeof EVERYTHING>): string[] =>
  ids(filtered(indexed(entries, reference), { ...EVERYTHING, ...part }));

describe("filtered", () => {
  it("accepts a variant spelling of a province", () => {
    expect(found({ text: "kalaat sraghna" })).toEqual(["MS-10"]);
    expect(found({ text: "قلعه السراغنه" })).toEqual(["MS-10"]);
  });

  it("searches communes and sectors in every language", () => {
    expect(found({ text: "امزميز" })).toEqual(["MS-2"]);
    expect(found({ text: "crafts" })).toEqual(["MS-10"]);
  });

  it("combines its conditions", () => {
    expect(found({ province: "07.161", status: "admissible" })).toEqual(["MS-1"]);
  });
});

describe("sorted", () => {
  const by = (key: Parameters<typeof sorted>[1]["key"], descending = false): string[] =>
    ids(sorted(entries, { key, descending }, "fr", reference));

  it("counts numbers inside identifiers", () => {
    expect(by("entry")).toEqual(["MS-1", "MS-2", "MS-10"]);
  });

  it("leaves what has no value last in both directions", () => {
    expect(by("order")).toEqual(["MS-1", "MS-10", "MS-2"]);
    expect(by("order", true)).toEqual(["MS-10", "MS-1", "MS-2"]);
    expect(by("budget")).toEqual(["MS-10", "MS-2", "MS-1"]);
  });

  it("sorts accented titles where a reader looks for them", () => {
    expect(by("title")).toEqual(["MS-1", "MS-2", "MS-10"]);
  });
});

describe("counts", () => {
  it("adds up to all", () => {
    expect(counts(entries)).toEqual({ all: 3, admissible: 2, withdrawn: 1, inadmissible: 0, eliminated: 0 });
  });
});
