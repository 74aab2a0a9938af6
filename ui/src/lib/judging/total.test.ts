import { expect, it } from "vitest";
import { spread, totalOf } from "./total";

const scale = { minScore: "0", maxScore: "20", step: "0.5" };
const rubric = [
  { criterion: "innovation", weight: "40", ...scale },
  { criterion: "sustainability", weight: "30", ...scale },
  { criterion: "feasibility", weight: "30", ...scale },
];
const shown = { max: "20", shared: true };

it("shows each product and their sum", () => {
  const total = totalOf(rubric, { innovation: "18", sustainability: "17", feasibility: "17" }, shown);
  expect(total.terms.map((term) => term.product)).toEqual(["7.20", "5.10", "5.10"]);
  expect(total.value).toBe("17.40");
  expect(total.share).toBe(0.87);
});

it("makes no total out of a missing mark", () => {
  const total = totalOf(rubric, { innovation: "18" }, shown);
  expect(total.value).toBeNull();
  expect(total.missing).toEqual(["sustainability", "feasibility"]);
});

it("takes weights as shares of their sum, exactly", () => {
  const thirds = rubric.map((criterion) => ({ ...criterion, weight: "1" }));
  const total = totalOf(thirds, { innovation: "10", sustainability: "10", feasibility: "11" }, shown);
  expect(total.terms[0]?.percent).toBe("33.33");
  expect(total.value).toBe("10.3333");
});

it("does not lose a tie to floating point", () => {
  const ten = { minScore: "0", maxScore: "10", step: "1" };
  const weights = ["0.1", "0.2", "0.7"];
  const criteria = weights.map((weight, index) => ({ criterion: String(index), weight, ...ten }));
  const of = (...marks: string[]) => totalOf(criteria, Object.fromEntries(marks.map((mark, index) => [String(index), mark])), { max: "10", shared: true }).value;
  expect(of("8", "9", "3")).toBe("4.70");
  expect(of("1", "4", "7")).toBe("5.80");
  expect(of("1", "9", "4")).toBe("4.70");
});

it("brings different scales to one hundred", () => {
  const mixed = [
    { criterion: "a", weight: "1", minScore: "1", maxScore: "5", step: "1" },
    { criterion: "b", weight: "1", minScore: "0", maxScore: "20", step: "0.5" },
  ];
  expect(totalOf(mixed, { a: "3", b: "20" }, { max: "100", shared: false }).value).toBe("75.00");
});

it("never asks for a criterion without weight", () => {
  const withComment = [...rubric, { criterion: "remark", weight: "0", ...scale }];
  const total = totalOf(withComment, { innovation: "10", sustainability: "10", feasibility: "10" }, shown);
  expect(total.missing).toEqual([]);
  expect(total.value).toBe("10.00");
});

it("tells the spread of one's own totals", () => {
  expect(spread(["12.5", "9", "14.25"])).toEqual({ low: "9", high: "14.25", count: 3 });
  expect(spread([])).toBeNull();
});
