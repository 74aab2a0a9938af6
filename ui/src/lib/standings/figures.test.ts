import { expect, it } from "vitest";
import { ahead, apart, equation, hundredths, share } from "./figures";

const comma = (text: string): string => text.replace(".", ",");

it("writes a fraction with its decimals, and says when they go on", () => {
  expect(equation("97/7", comma)).toBe("97/7 = 13,8571…");
  expect(equation("475/28", comma)).toBe("475/28 = 16,9642…");
  expect(equation("333/20", comma)).toBe("333/20 = 16,65");
  expect(equation("16.65", comma)).toBe("16,65");
});

it("shows as many decimals as it takes to tell two values apart", () => {
  expect(apart("14.5000", "13.0000")).toEqual(["14.50", "13.00"]);
  expect(apart("97/7", "97001/7000")).toEqual(["13.8571", "13.8573"]);
  expect(apart("2", "-1")).toEqual(["2", "-1"]);
  expect(apart("first", "second")).toEqual(["first", "second"]);
});

it("knows who is ahead from exact values only", () => {
  expect(ahead("97/7", "13.8571")).toBe("ahead");
  expect(ahead("1/2", "0.5")).toBe("even");
  expect(ahead("-1", "2")).toBe("behind");
});

it("draws a mean as high as it stands on its scale", () => {
  const scale = { minScore: "1", maxScore: "5" };
  expect([share("1", scale), share("4", scale), share("5", scale), share(null, scale), share("9", scale)]).toEqual([0, 75, 100, 0, 100]);
  expect(share("3", { minScore: "2", maxScore: "2" })).toBe(0);
});

it("rounds a mean and keeps a missing one missing", () => {
  expect(hundredths("17.2857")).toBe("17.29");
  expect(hundredths(null)).toBe("–");
});
