import { expect, it } from "vitest";
import { faultsOf, readMarks } from "./check";

const scale = { minScore: "0", maxScore: "20", step: "0.5" };
const rubric = ["innovation", "feasibility"].map((criterion) => ({ criterion, ...scale }));

it("lists every fault in the order of the sheet", () => {
  const faults = faultsOf(rubric, ["innovation", "feasibility"], { feasibility: { text: "14,3", why: "off-step" } }, { needed: true, text: " " });
  expect(faults.map((fault) => [fault.at, fault.kind])).toEqual([
    ["innovation", "missing"],
    ["feasibility", "step"],
    ["reason", "reason"],
  ]);
  expect(faults[1]?.example).toBe("14.5");
});

it("brings back from a draft what was typed, mark or not", () => {
  const { marks, refusals } = readMarks(rubric, { innovation: "12.50", feasibility: "21", gone: "3" });
  expect(marks).toEqual({ innovation: "12.5" });
  expect(refusals["feasibility"]).toEqual({ text: "21", why: "out-of-range" });
});

it("finds nothing wrong with a whole sheet", () => {
  expect(faultsOf(rubric, [], {}, { needed: false, text: "" })).toEqual([]);
});
