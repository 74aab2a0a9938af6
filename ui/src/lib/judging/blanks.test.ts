import { expect, it } from "vitest";
import { blankPages } from "./blanks";

const board = {
  entries: [{ entry: "a" }, { entry: "b" }],
  judges: [{ judge: "J1" }, { judge: "J2" }],
  cells: [
    { judge: "J1", entry: "a", state: "submitted", paper: false },
    { judge: "J2", entry: "a", state: "empty", paper: false },
    { judge: "J1", entry: "b", state: "recused", paper: false },
    { judge: "J2", entry: "b", state: "draft", paper: false },
  ] as const,
};

it("prints what is missing, in running order", () => {
  expect(blankPages({ which: "missing" }, board)).toEqual([{ entry: "a", judge: "J2" }, { entry: "b", judge: "J2" }]);
});

it("prints no page for a judge who declared a conflict", () => {
  expect(blankPages({ which: "judge", judge: "J1" }, board)).toEqual([{ entry: "a", judge: "J1" }]);
  expect(blankPages({ which: "entry", entry: "b" }, board)).toEqual([{ entry: "b", judge: "J2" }]);
});

it("prints one page for each entry when the name is left to the pen", () => {
  expect(blankPages({ which: "open" }, board)).toEqual([{ entry: "a", judge: null }, { entry: "b", judge: null }]);
});
