import { expect, test } from "vitest";
import type { Criterion } from "$lib/api";
import { exampleOf } from "./example";

const criterion = (id: string, weight: string, more: Partial<Criterion> = {}): Criterion => ({
  criterion: id, label: { ar: null, fr: id, en: null }, weight, minScore: "0", maxScore: "20", step: "0.5", displayOrder: 1, subcriteria: [], levels: [], ...more,
});

test("the arithmetic is that of the drawing", () => {
  const example = exampleOf([criterion("a", "40"), criterion("b", "30"), criterion("c", "25")], true);
  expect(example?.lines.map((line) => [line.mark, line.product])).toEqual([["16", "6.40"], ["13", "3.90"], ["14.5", "3.63"]]);
  expect(example?.total).toBe("13.93");
  expect([example?.best, example?.expected]).toEqual(["19", "20"]);
});

test("free coefficients always reach the top of the scale", () => {
  const example = exampleOf([criterion("a", "4"), criterion("b", "3")], false);
  expect(example?.best).toBe("20");
});

test("scales that differ are counted on 100, from their lowest mark", () => {
  const example = exampleOf([criterion("a", "50", { minScore: "1", maxScore: "5", step: "1" }), criterion("b", "50", { maxScore: "10" })], true);
  expect([example?.best, example?.expected]).toEqual(["100", "100"]);
});

test("there is no example while a scale cannot be read", () => {
  expect(exampleOf([criterion("a", "100", { maxScore: "vingt" })], true)).toBeNull();
  expect(exampleOf([criterion("a", "100", { maxScore: "0" })], true)).toBeNull();
  expect(exampleOf([], true)).toBeNull();
});
