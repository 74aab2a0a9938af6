import { describe, expect, it } from "vitest";
import { cleaned, draftOf, newDraft, plainNumber, problems, withField } from "./draft";
import type { FieldSpec } from "$lib/api";

const whole = (key: string): FieldSpec => ({ key, kind: "whole", choices: [], maxLength: null });

describe("plainNumber", () => {
  it("reads digits and separators as people write them", () => {
    expect(plainNumber("410 000")).toBe("410000");
    expect(plainNumber("٤١٠٠٠٠")).toBe("410000");
    expect(plainNumber("12,5")).toBe("12.5");
  });

  it("leaves words for the program to refuse", () => {
    expect(plainNumber(" cinq cent mille ")).toBe("cinq cent mille");
  });
});

describe("cleaned", () => {
  it("drops emptied fields of the form and keeps unknown columns even when empty", () => {
    const draft = newDraft(" MS-1 ");
    draft.entry.title.fr = " Miel ";
    draft.entry.fields = { team_size: " ", women: " 3 ", "Remarque DAS": "" };
    const entry = cleaned(draft, [whole("team_size"), whole("women")]);
    expect(entry.entry).toBe("MS-1");
    expect(entry.title).toEqual({ ar: null, fr: "Miel", en: null });
    expect(entry.fields).toEqual({ women: "3", "Remarque DAS": "" });
  });
});

describe("withField", () => {
  const commune = { code: "07.1.1", province: "07.1", name: { ar: "أمزميز", fr: "Amizmiz", en: null }, kind: "urban" };
  it("empties a commune of another province", () => {
    const draft = draftOf(newDraft("1").entry);
    const entry = withField({ ...draft.entry, fields: { commune_code: "07.1.1", commune_fr: "Amizmiz" } }, "province_code", "07.2", () => commune);
    expect(entry.fields).toEqual({ commune_code: "", commune_fr: "", province_code: "07.2" });
  });

  it("renames a commune whose name came with a file", () => {
    const { entry } = draftOf(newDraft("1").entry);
    const changed = withField({ ...entry, fields: { commune_code: "x", commune_ar: "x" } }, "commune_code", "07.1.1", () => commune);
    expect(changed.fields).toEqual({ commune_code: "07.1.1", commune_ar: "أمزميز" });
  });
});

describe("problems", () => {
  it("asks for a number and one title", () => {
    expect(problems(newDraft("").entry).map((problem) => problem.field)).toEqual(["entry", "title"]);
  });
});
