import { expect, it } from "vitest";
import { intents } from "./intents";
import { uuid7 } from "./uuid";

it("sends the same id again for the same sheet, and a new one after it was recorded", () => {
  let made = 0;
  const ids = intents(() => String((made += 1)));
  expect(ids.idFor("a", { innovation: "12" })).toBe("1");
  expect(ids.idFor("a", { innovation: "12" })).toBe("1");
  expect(ids.idFor("a", { innovation: "13" })).toBe("2");
  ids.done("a");
  expect(ids.idFor("a", { innovation: "13" })).toBe("3");
});

it("makes ids of version 7 that sort by time", () => {
  const random = new Uint8Array(10).fill(255);
  const early = uuid7(1_700_000_000_000, random);
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early < uuid7(1_700_000_000_001, new Uint8Array(10))).toBe(true);
});
