import { expect, it } from "vitest";
import { faultsOf } from "./check";

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

it("finds nothing wrong with a whole sheet", () => {
  expect(faultsOf(rubric, [], {}, { needed: false, text: "" })).toEqual([]);
});
