import { describe, expect, it } from "vitest";
import { base64 } from "$lib/file";
import { missing, previewColumns, remapped, unrecognised } from "./mapping";

const columns = [
  { header: "N°", field: "entry_id", example: "1" },
  { header: "Projet", field: null, example: "Miel" },
  { header: "Titre", field: "title_fr", example: "x" },
];

describe("mapping", () => {
  it("names the columns that were not recognised", () => {
    expect(unrecognised(columns).map((column) => column.header)).toEqual(["Projet"]);
  });

  it("names the required fields without a column", () => {
    expect(missing(columns, [{ key: "entry_id", required: true }, { key: "sector", required: true }])).toEqual(["sector"]);
  });

  it("takes a field away from the column that had it", () => {
    expect(remapped({}, columns, "Projet", "title_fr")).toEqual({ Projet: "title_fr", Titre: null });
  });

  it("can leave a column out", () => {
    expect(remapped({ "N°": "entry_id" }, columns, "N°", null)).toEqual({ "N°": null });
  });
});

describe("previewColumns", () => {
  it("leaves out what is empty in every row", () => {
    expect(previewColumns([{ a: "1", b: null }, { a: "", b: "", c: "2" }])).toEqual(["a", "c"]);
  });
});

describe("base64", () => {
  it("keeps every byte of a large file", () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
    expect(Uint8Array.from(atob(base64(bytes)), (letter) => letter.charCodeAt(0))).toEqual(bytes);
  });
});
