import { expect, it } from "vitest";
import { decidingStep, decisionFor, openTies, podium, stepOf, stepsOf, unrankedReason } from "./reasons";

it("reads the code of a step", () => {
  expect(stepOf("criterion:innovation")).toEqual({ kind: "criterion", criterion: "innovation" });
  expect(stepOf("median_ballot")).toEqual({ kind: "median_ballot", criterion: null });
  expect(stepOf("")).toBeNull();
});

it("reads why an entry has no rank", () => {
  expect(unrankedReason("quorum 1<2", "admissible")).toEqual({ kind: "quorum", counted: "1", needed: "2" });
  expect(unrankedReason("no_ballots", "admissible").kind).toBe("no_ballots");
  expect(unrankedReason("status", "withdrawn").kind).toBe("withdrawn");
});

it("lists each open tie once", () => {
  const rows = [
    { entry: "a", tiedWith: [], decidedBy: "score" },
    { entry: "b", tiedWith: ["c"], decidedBy: "shared" },
    { entry: "c", tiedWith: ["b"], decidedBy: "shared" },
  ];
  expect(openTies(rows, [{ entries: ["a", "b"] }])).toEqual([["b", "c"]]);
  expect(openTies(rows, [{ entries: ["c", "b"] }])).toEqual([]);
});

it("explains both sides of a tie-break from the steps of the lower one", () => {
  const upper = { entry: "a", steps: [], decidedBy: "score" };
  const lower = { entry: "b", steps: [{ step: "criterion:innovation", against: "a", mine: "13", theirs: "14.5" }], decidedBy: "criterion:innovation" };
  const alone = { entry: "c", steps: [], decidedBy: "score" };
  const rows = [upper, lower, alone];
  expect(stepsOf(rows, upper)).toEqual([{ step: "criterion:innovation", against: "b", mine: "14.5", theirs: "13" }]);
  expect(rows.map((row) => decidingStep(rows, row))).toEqual(["criterion:innovation", "criterion:innovation", null]);
});

it("takes the latest decision of the chair", () => {
  const decisions = [
    { entries: ["b", "c"], at: 1 },
    { entries: ["c", "b"], at: 2 },
  ];
  expect(decisionFor(decisions, "b")?.at).toBe(2);
  expect(decisionFor(decisions, "z")).toBeNull();
});

it("gives the star to the first three places", () => {
  expect(["1", "2", "2.5", "3", "4"].map(podium)).toEqual([1, 2, 3, 3, null]);
});
