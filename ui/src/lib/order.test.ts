import { expect, test } from "vitest";
import { moved } from "./order";

test("an item moves both ways and the others keep their order", () => {
  expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
  expect(moved(["a", "b", "c", "d"], 3, 1)).toEqual(["a", "d", "b", "c"]);
});

test("a place outside the list changes nothing", () => {
  expect(moved(["a", "b"], 0, 2)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], -1, 0)).toEqual(["a", "b"]);
});
