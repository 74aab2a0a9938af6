import { expect, it } from "vitest";
import { plainKey, sheetOf } from "./scan";

const judges = [{ judge: "J01" }, { judge: "J:2" }];
const entries = [{ entry: "MS26-001", order: 2 }, { entry: "MS26-002", order: 1 }, { entry: "2", order: null }];

it("finds the sheet of a printed code, also where codes have colons or small letters", () => {
  expect(sheetOf(["TAHKIM:S:J01:MS26-002"], judges, entries, null)).toEqual({ judge: "J01", entry: "MS26-002" });
  expect(sheetOf([" tahkim:s:j:2:ms26-001 "], judges, entries, "J01")).toEqual({ judge: "J:2", entry: "MS26-001" });
  expect(sheetOf(["TAHKIM:S:J09:MS26-001"], judges, entries, "J01")).toBeNull();
});

it("finds an entry by its number, before its place in the running order, in the run of the judge who is chosen", () => {
  expect(sheetOf(["ms26-001"], judges, entries, "J01")).toEqual({ judge: "J01", entry: "MS26-001" });
  expect(sheetOf(["2"], judges, entries, "J01")).toEqual({ judge: "J01", entry: "2" });
  expect(sheetOf(["1"], judges, entries, "J01")).toEqual({ judge: "J01", entry: "MS26-002" });
  expect(sheetOf(["1"], judges, entries, null)).toBeNull();
  expect(sheetOf([""], judges, entries, "J01")).toBeNull();
});

it("reads a reader's keys whatever letters the laptop's keyboard makes of them", () => {
  // What a French keyboard shows of the same keys is “TQHKI?MSM…”.
  const keys = [...["T", "A", "H", "K", "I", "M"].map((key) => ({ code: `Key${key}`, shiftKey: true })), { code: "Semicolon", shiftKey: true },
    { code: "Digit2", shiftKey: false }, { code: "Minus", shiftKey: false }, { code: "Minus", shiftKey: true }, { code: "F5", shiftKey: false }];
  expect(keys.map(plainKey).join("")).toBe("TAHKIM:2-_");
});
