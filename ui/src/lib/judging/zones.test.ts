import { expect, it } from "vitest";
import { markOfZone, zoneEdges, zoneOf } from "./zones";

const scale = { minScore: "0", maxScore: "20", step: "0.5" };
const zones = [
  { from: "0", to: "5" },
  { from: "5.5", to: "10" },
  { from: "10.5", to: "15" },
  { from: "15.5", to: "20" },
];

it("knows the level of every mark", () => {
  expect(zoneOf(null, zones)).toBe(-1);
  expect(zoneOf("0", zones)).toBe(0);
  expect(zoneOf("10", zones)).toBe(1);
  expect(zoneOf("15.5", zones)).toBe(3);
});

it("gives an empty criterion the middle mark of the chosen level", () => {
  expect(zones.map((zone) => markOfZone(zone, null, scale))).toEqual(["2.5", "8", "13", "18"]);
});

it("moves a mark only as far as the chosen level begins", () => {
  expect(markOfZone({ from: "10.5", to: "15" }, "17", scale)).toBe("15");
  expect(markOfZone({ from: "10.5", to: "15" }, "3", scale)).toBe("10.5");
  expect(markOfZone({ from: "10.5", to: "15" }, "12", scale)).toBe("12");
});

it("parts the ruler between two levels", () => {
  expect(zoneEdges(zones, scale)).toEqual([0.2625, 0.5125, 0.7625]);
});
