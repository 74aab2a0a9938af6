import { expect, it } from "vitest";
import type { Sheet, SheetState } from "../api";
import { amends, differs, firstToMark, neighbour, nextWaiting, railState, shownContent } from "./sheets";

const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  entry: "a",
  judge: "J1",
  state: "empty",
  ballot: null,
  revision: 0,
  marks: {},
  comment: "",
  draft: null,
  submittedAt: null,
  paper: false,
  delivery: null,
  heldReason: null,
  total: null,
  typing: null,
  ...more,
});
const run = (...states: SheetState[]) => states.map((state, index) => ({ entry: "abcdef"[index] ?? "", state }));

it("continues with the next waiting sheet and comes round to those passed over", () => {
  expect(nextWaiting(run("draft", "submitted", "recused", "empty"), "b")).toBe("d");
  expect(nextWaiting(run("draft", "submitted", "submitted"), "c")).toBe("a");
  expect(nextWaiting(run("submitted", "empty"), "b")).toBeNull();
});

it("starts with the first waiting sheet", () => {
  expect(firstToMark(run("submitted", "draft", "empty"))).toBe("b");
  expect(firstToMark(run("submitted"))).toBe("a");
  expect(firstToMark([])).toBeNull();
});

it("stops at both ends of the running order", () => {
  expect(neighbour(run("empty", "empty"), "a", -1)).toBeNull();
  expect(neighbour(run("empty", "empty"), "a", 1)).toBe("b");
});

it("shows the draft rather than what was submitted", () => {
  const amended = sheet({ state: "submitted", marks: { x: "1" }, draft: { marks: { x: "2" }, comment: "c", savedAt: 1 } });
  expect(shownContent(amended)).toEqual({ marks: { x: "2" }, comment: "c" });
  expect(differs(amended, { x: "2" }, "")).toBe(true);
  expect(differs(amended, { x: "1" }, " ")).toBe(false);
});

it("makes a new revision only of a sheet that counts", () => {
  expect(amends(sheet({ state: "submitted", submittedAt: 1 }))).toBe(true);
  expect(amends(sheet({ state: "recused", submittedAt: 1 }))).toBe(false);
  expect(amends(sheet())).toBe(false);
});

it("calls an untouched sheet a draft as soon as something is typed", () => {
  expect(railState(sheet(), "draft")).toBe("draft");
  expect(railState(sheet({ state: "submitted" }), "draft")).toBe("submitted");
  expect(railState(undefined)).toBe("unassigned");
});
