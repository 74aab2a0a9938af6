import { describe, expect, it } from "vitest";
import type { Criterion } from "../api";
import { slips } from "./slips";

const criterion = (id: string): Criterion => ({ criterion: id, minScore: "0", maxScore: "20" }) as Criterion;
const criteria = ["a", "b", "c"].map(criterion);
const marks = (a: string, b: string, c: string): Record<string, string> => ({ a, b, c });
const kinds = (given: Record<string, string>, total: string | null, others: string[]): string[] => slips(criteria, given, total, others, "20").map(({ kind }) => kind);

describe("what looks like a slip", () => {
  it("is nothing on an ordinary sheet, nor on one that is not finished", () => {
    expect(kinds(marks("14", "9", "11"), "11.3", ["12", "13", "11", "10", "14"])).toEqual([]);
    expect(kinds(marks("3", "", "2"), null, [])).toEqual([]);
  });
  it("is the same mark everywhere", () => {
    expect(kinds(marks("14", "14", "14.0"), "14", [])).toEqual(["equal"]);
    expect(slips(criteria.slice(0, 2), { a: "9", b: "9" }, "9", [], "20")).toEqual([]);
  });
  it("is a scale that seems to end at five", () => {
    expect(kinds(marks("4", "5", "3"), "4", [])).toEqual(["scale"]);
    expect(kinds(marks("4", "5", "3"), "4", ["12", "13", "11", "10", "14"])).toEqual(["scale"]);
    expect(kinds(marks("4", "5", "3"), "4", ["4", "5", "3", "4", "5"]), "who marks low everywhere means it").toEqual([]);
    expect(kinds(marks("0", "0", "0"), "0", []), "nought is nought on any scale").toEqual(["equal"]);
  });
  it("is a total far from the judge's own others", () => {
    expect(kinds(marks("18", "20", "19"), "19", ["11", "12", "11", "10", "12"])).toEqual(["far"]);
    expect(kinds(marks("18", "20", "19"), "19", ["4", "19", "11", "16", "8"]), "who spreads marks widely").toEqual([]);
    expect(kinds(marks("18", "20", "19"), "19", ["11", "12"]), "two sheets are no habit").toEqual([]);
  });
});
