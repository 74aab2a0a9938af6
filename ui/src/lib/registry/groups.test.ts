import { describe, expect, it } from "vitest";
import { grouped, unknownColumns } from "./groups";
import type { FieldSpec } from "$lib/api";

const spec = (key: string): FieldSpec => ({ key, kind: "text", choices: [], maxLength: null });

describe("grouped", () => {
  it("follows the paper form whatever the order of the fields", () => {
    const groups = grouped(["budget_mad", "sector", "holder_name_ar", "province_code"].map(spec));
    expect(groups.map((group) => group.name)).toEqual(["holder", "place", "money"]);
    expect(groups[1]?.fields.map((field) => field.key)).toEqual(["province_code", "sector"]);
  });

  it("loses no field that it has no group for", () => {
    expect(grouped([spec("something_new")])).toEqual([{ name: "other", fields: [spec("something_new")] }]);
  });

  it("leaves identity and state to their own controls", () => {
    expect(grouped(["entry_id", "status", "title_fr"].map(spec))).toEqual([]);
  });
});

describe("unknownColumns", () => {
  it("names what came with a file and is not in the form", () => {
    const entry = { entry: "1", title: { ar: null, fr: null, en: null }, status: "admissible" as const, statusReason: null, fields: { sector: "x", "Remarque DAS": "y" } };
    expect(unknownColumns([entry], [spec("sector")])).toEqual(["Remarque DAS"]);
  });
});
