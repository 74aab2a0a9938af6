import { expect, test } from "vitest";
import { levelFaults, usualLevels } from "./levels";

const label = (fr: string) => ({ ar: null, fr, en: null });
const LABELS = ["Faible", "Moyen", "Bon", "Excellent"].map(label);
const ranges = (levels: { from: string; to: string }[]) => levels.map((each) => `${each.from}–${each.to}`);

test("the usual levels share the scale without a hole", () => {
  const levels = usualLevels("0", "20", "0.5", LABELS);
  expect(ranges(levels)).toEqual(["0–5", "5.5–10", "10.5–15", "15.5–20"]);
  expect(levelFaults(levels, "0", "20", "0.5")).toEqual({});
});

test("a scale that four does not divide still has no hole", () => {
  const levels = usualLevels("1", "10", "1", LABELS);
  expect(ranges(levels)).toEqual(["1–3", "4–5", "6–7", "8–10"]);
  expect(levelFaults(levels, "1", "10", "1")).toEqual({});
});

test("a scale with too few marks has no usual levels", () => {
  expect(usualLevels("0", "3", "1", LABELS)).toEqual([]);
  expect(usualLevels("0", "x", "1", LABELS)).toEqual([]);
});

test("each kind of fault is found at its level", () => {
  const level = (from: string, to: string) => ({ from, to, label: label("x"), descriptor: label("") });
  const faults = levelFaults([level("0", "5"), level("4", "6"), level("9", "10"), level("12", "11"), level("13", "25"), level("?", "3")], "0", "20", "0.5");
  expect(faults).toEqual({ 1: "overlap", 2: "hole", 3: "reversed", 4: "outside", 5: "number" });
});
