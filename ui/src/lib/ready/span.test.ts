import { expect, it } from "vitest";
import { spanOf } from "./span";

it("says nothing of clocks that agree, and takes the largest unit for others", () => {
  expect(spanOf(4_000)).toBeNull();
  expect(spanOf(-12_000)).toEqual({ unit: "seconds", value: 12 });
  expect(spanOf(421_000)).toEqual({ unit: "minutes", value: 7 });
  expect(spanOf(-86_400_000)).toEqual({ unit: "hours", value: 24 });
});
