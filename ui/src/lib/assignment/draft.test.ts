import { expect, test } from "vitest";
import { beyond, changesByJudge, moved, toggled } from "./draft";

const pair = (judge: string, entry: string): { judge: string; entry: string } => ({ judge, entry });
const PLAN = [pair("J1", "E1"), pair("J2", "E1"), pair("J2", "E2")];

test("a pair is put in and taken out again", () => {
  const more = toggled(PLAN, pair("J1", "E2"));
  expect(more).toHaveLength(4);
  expect(toggled(more, pair("J1", "E2"))).toEqual(PLAN);
});

test("an entry moves to a judge who has not got it", () => {
  expect(moved(PLAN, "E2", "J2", "J1")).toEqual([pair("J1", "E1"), pair("J2", "E1"), pair("J1", "E2")]);
  expect(moved(PLAN, "E1", "J2", "J1")).toEqual(PLAN);
});

test("what changes is told by judge", () => {
  const after = moved(PLAN, "E2", "J2", "J1");
  expect(beyond(after, PLAN)).toEqual([pair("J1", "E2")]);
  expect(changesByJudge(PLAN, after, ["J1", "J2", "J3"])).toEqual([
    { judge: "J1", added: ["E2"], removed: [] },
    { judge: "J2", added: [], removed: ["E2"] },
  ]);
});
