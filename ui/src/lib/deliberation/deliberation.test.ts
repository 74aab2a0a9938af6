import { describe, expect, it } from "vitest";
import type { Award, Member, Placed, Point, PointItem } from "$lib/api";
import { asExpected, presenceOf } from "./attendance";
import { candidates, groupsOf, proposed, winners } from "./awards";
import { hourOf } from "./hour";
import { acceptable, acceptedByReason, byJudge, stageOf, toSettle } from "./points";

const item = (judge: string, entry: string, more: Partial<PointItem> = {}): PointItem => ({ key: null, judge, entry, label: null, reason: null, ...more });
const point = (code: string, state: Point["state"], items: PointItem[] = []): Point => ({ code, state, count: items.length, items });
const placed = (...ranks: [rank: string, group?: string][]): Placed[] =>
  ranks.map(([rank, group = ""], at) => ({ rank, group, category: "", entry: `E${at + 1}`, title: { ar: null, fr: `${at}`, en: null } }));

describe("what is open", () => {
  it("comes before what is only advised, without signatures and what is done", () => {
    const points = [point("awards", "advice"), point("round", "done"), point("missing", "open"), point("signatures", "open")];
    expect(toSettle(points).map(({ code }) => code)).toEqual(["missing", "awards"]);
  });
  it("leaves quorum and presidency until everybody was asked", () => {
    const points = (asked: Point["state"]) => [point("attendance", asked), point("quorum", "open"), point("president", "open")];
    expect(toSettle(points("open")).map(({ code }) => code)).toEqual(["attendance"]);
    expect(toSettle(points("done")).map(({ code }) => code)).toEqual(["quorum", "president"]);
  });
  it("says what comes next", () => {
    const reply = (points: Point[]) => stageOf({ points, seal: null });
    expect(reply([point("tie", "open"), point("signatures", "open")])).toBe("settle");
    expect(reply([point("awards", "advice"), point("signatures", "open")])).toBe("sign");
    expect(reply([point("incomplete", "accepted"), point("signatures", "done")])).toBe("seal");
    const seal = { number: 1, at: 0, groups: [], signatures: [], holder: null, reopened: null };
    expect(stageOf({ points: [], seal })).toBe("hold");
    expect(stageOf({ points: [], seal: { ...seal, holder: { place: "copy", name: "day.tahkim" } } })).toBe("announce");
  });
  it("tells what can be accepted from what is accepted", () => {
    const mixed = point("incomplete", "open", [item("J1", "E1", { key: "a" }), item("J1", "E2", { key: "b", reason: "ill" }), item("J2", "E1", { key: "c", reason: "ill" })]);
    expect(acceptable(mixed).map(({ key }) => key)).toEqual(["a"]);
    expect(acceptedByReason(mixed)).toEqual([{ reason: "ill", items: mixed.items.slice(1) }]);
  });
  it("puts the sheets of one judge on one line", () => {
    expect(byJudge([item("J2", "E1"), item("J1", "E1"), item("J2", "E3")])).toEqual([
      { judge: "J2", entries: ["E1", "E3"] },
      { judge: "J1", entries: ["E1"] },
    ]);
  });
});

describe("prizes", () => {
  it("follow the places, and shared places share", () => {
    expect(proposed(placed(["1"], ["2"], ["3"], ["3"], ["5"], [""]))).toEqual([
      { place: 1, entries: ["E1"] },
      { place: 2, entries: ["E2"] },
      { place: 3, entries: ["E3", "E4"] },
    ]);
  });
  it("skip a place that nobody has", () => {
    expect(proposed(placed(["1"], ["1"], ["3"])).map(({ place }) => place)).toEqual([1, 3]);
    expect(proposed(placed(["1"], ["2.5"], ["2.5"], ["4"])).map(({ place, entries }) => [place, entries.length])).toEqual([[1, 1], [2, 2]]);
    expect(proposed([])).toEqual([]);
  });
  it("are for a group, and keep whoever was chosen", () => {
    const list = placed(["1", "women"], ["2", "youth"], ["3", "women"], ["4"]);
    expect(groupsOf(list)).toEqual(["women", "youth"]);
    expect(candidates(list, "women", ["E2"], true).map(({ entry }) => entry)).toEqual(["E1", "E2", "E3"]);
    expect(candidates(list, "the hall's favourite", [], false)).toHaveLength(4);
  });
  it("name each winner once", () => {
    const award = (...entries: string[]): Award => ({ kind: "prize", name: { ar: null, fr: "x", en: null }, scope: "", worth: "", entries, reason: "" });
    expect(winners([award("E2"), award(), award("E1", "E2")])).toEqual(["E2", "E1"]);
  });
});

describe("an hour", () => {
  it.each([["13:05", "13:05"], ["9h5", "09:05"], ["0905", "09:05"], ["9", "09:00"], ["13h", "13:00"], ["13.30", "13:30"], ["١٣:٠٥", "13:05"], ["", ""], [" ", ""]])("%s is %s", (typed, hour) => {
    expect(hourOf(typed)).toBe(hour);
  });
  it.each(["24:00", "12:60", "noon", "12345", "-1"])("%s is none", (typed) => {
    expect(hourOf(typed)).toBeNull();
  });
});

describe("attendance", () => {
  it("is one key each, in Arabic digits too", () => {
    expect(["1", "2", "3", "٣", "4", "a", "0"].map(presenceOf)).toEqual(["present", "excused", "absent", "absent", null, null, null]);
  });
  it("is as expected for whoever was not asked", () => {
    const member = (judge: string, expected: Member["expected"]) => ({ judge: { judge }, expected }) as Member;
    const members = [member("J1", "present"), member("J2", "absent"), member("J3", null)];
    expect(asExpected(members, { J2: "excused" })).toEqual({ J1: "present", J2: "excused" });
  });
});
