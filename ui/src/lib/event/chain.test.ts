import { expect, test } from "vitest";
import { absentFrom, criterionOf, defaultChain, unreachable } from "./chain";

const CRITERIA = [{ criterion: "innovation", weight: "60" }, { criterion: "feasibility", weight: "40" }];

test("the default chain compares each criterion in order and ends with the chair", () => {
  expect(defaultChain(CRITERIA)).toEqual(["criterion:innovation", "criterion:feasibility", "median_ballot", "head_to_head", "chair"]);
});

test("a step is offered until it is in the chain", () => {
  expect(absentFrom(["criterion:innovation", "chair"], CRITERIA)).toEqual(["criterion:feasibility", "median_ballot", "highest_ballot", "lowest_ballot", "head_to_head"]);
});

test("a step knows its criterion", () => {
  expect([criterionOf("criterion:innovation"), criterionOf("chair")]).toEqual(["innovation", null]);
});

test("nothing comes after the chair's decision", () => {
  expect(unreachable(["median_ballot", "chair", "head_to_head"])).toEqual([2]);
  expect(unreachable(["median_ballot"])).toEqual([]);
});
