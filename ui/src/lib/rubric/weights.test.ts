import { expect, test } from "vitest";
import { completed, evenly, gapOf, isWhole, sharesOf, steppedWeight, sumOf } from "./weights";

test("weights add up exactly, whatever their decimals", () => {
  expect(sumOf(["33,3", "33,3", "33,4"])).toBe("100");
  expect(isWhole(["0.1", "0.2", "99.7"])).toBe(true);
  expect(isWhole(["33.3", "33.3", "33.3"])).toBe(false);
});

test("the gap has the sign of what is missing", () => {
  expect(gapOf(["40", "30", "25"])).toBe("5");
  expect(gapOf(["40", "30", "35,5"])).toBe("-5.5");
});

test("the criterion being edited takes the gap", () => {
  expect(completed(["40", "30", "25"], 2)).toEqual({ at: 2, weight: "30" });
  expect(completed(["40", "30", "25"], 0)).toEqual({ at: 0, weight: "45" });
});

test("when it would fall to nought or below, the largest takes the gap", () => {
  expect(completed(["90", "5", "25"], 1)).toEqual({ at: 0, weight: "70" });
});

test("a rubric that is whole needs no repair", () => {
  expect(completed(["40", "30", "30"], 0)).toBeNull();
});

test("equal parts are whole per cents and add up to 100", () => {
  expect(evenly(["40", "30", "25"])).toEqual(["34", "33", "33"]);
  expect(evenly(["", "", "", "", ""])).toEqual(["20", "20", "20", "20", "20"]);
  expect(isWhole(evenly(["1", "1", "1", "1", "1", "1", "1"]))).toBe(true);
});

test("a criterion for comment only keeps its nought", () => {
  expect(evenly(["50", "0", "40"])).toEqual(["50", "0", "50"]);
});

test("free coefficients are shares of their sum", () => {
  expect(sharesOf(["4", "3", "3"])).toEqual([40, 30, 30]);
  expect(sharesOf(["0", "0"])).toEqual([0, 0]);
});

test("a step never goes below nought", () => {
  expect(steppedWeight("0,5", -1)).toBe("0");
  expect(steppedWeight("12,5", 5)).toBe("17.5");
});
