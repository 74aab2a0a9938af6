import { expect, it } from "vitest";
import { shareAt, ticks } from "./rulers";

it("has a tick for every point of twenty", () => {
  expect(ticks({ minScore: "0", maxScore: "20", step: "0.5" })).toHaveLength(21);
  expect(ticks({ minScore: "1", maxScore: "5", step: "1" })).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(ticks({ minScore: "0", maxScore: "100", step: "1" })).toHaveLength(21);
});

it("runs from the right in Arabic", () => {
  const box = { left: 100, width: 200 };
  expect(shareAt(150, box, false)).toBe(0.25);
  expect(shareAt(150, box, true)).toBe(0.75);
  expect(shareAt(0, box, false)).toBe(0);
  expect(shareAt(0, box, true)).toBe(1);
});
