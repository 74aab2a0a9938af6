import { expect, it } from "vitest";
import { cellIndex, chaseByJudge, runs } from "./board";

it("writes neighbouring places as a range", () => {
  expect(runs([14, 4, 13, 15])).toEqual(["4", "13–15"]);
  expect(runs([])).toEqual([]);
});

it("chases judge by judge in running order", () => {
  const lines = chaseByJudge(
    [
      { judge: "J2", entry: "b", state: "empty" },
      { judge: "J2", entry: "a", state: "draft" },
    ],
    [{ judge: "J1" }, { judge: "J2" }],
    [{ entry: "a" }, { entry: "b" }],
  );
  expect(lines).toEqual([{ judge: "J2", entries: [{ entry: "a", state: "draft" }, { entry: "b", state: "empty" }] }]);
});

it("finds a cell by judge and entry", () => {
  const find = cellIndex([{ judge: "J1", entry: "a", state: "submitted", paper: true }]);
  expect(find("J1", "a")?.paper).toBe(true);
  expect(find("J1", "b")).toBeNull();
});
