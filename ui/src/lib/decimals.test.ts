import { expect, test } from "vitest";
import { readDecimal } from "./decimals";

test("comma, point and Arabic digits are one number", () => {
  expect(["12,50", "12.5", "١٢٫٥", " 012,5 "].map(readDecimal)).toEqual(["12.5", "12.5", "12.5", "12.5"]);
});

test("what is no decimal is none", () => {
  expect(["", "douze", "1,2,3", "1e3", "--1"].map(readDecimal)).toEqual([null, null, null, null, null]);
});

test("nought has no sign", () => {
  expect(readDecimal("-0,0")).toBe("0");
});
