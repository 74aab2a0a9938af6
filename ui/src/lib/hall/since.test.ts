import { expect, test } from "vitest";
import { sinceOf } from "./since";

test("a while ago is said in the unit that a person would use", () => {
  const ago = (seconds: number): unknown => sinceOf(0, seconds * 1000);
  expect(ago(2)).toEqual({ unit: "now", value: 0 });
  expect(ago(40)).toEqual({ unit: "seconds", value: 40 });
  expect(ago(200)).toEqual({ unit: "minutes", value: 3 });
  expect(ago(3 * 3600)).toEqual({ unit: "hours", value: 3 });
  expect(sinceOf(5000, 0)).toEqual({ unit: "now", value: 0 });
});
