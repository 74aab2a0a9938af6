import { describe, expect, it } from "vitest";
import type { Floor } from "../api";
import { clockText, reading, warning } from "./clock";

const floor = (more: Partial<Floor> = {}): Floor => ({ on: { entry: "E1" }, phase: "talking", running: true, talked: 60_000, talk: 300_000, asked: 0, ask: 180_000, ...more });

describe("the time on the stage", () => {
  it("runs on after the reply, and stands still in a pause", () => {
    expect(reading(floor(), 12_000).left).toBe(228_000);
    expect(reading(floor({ running: false }), 12_000).left).toBe(240_000);
    expect(reading(floor(), -5_000).left).toBe(240_000);
  });
  it("is that of the questions when the jury asks", () => {
    expect(reading(floor({ phase: "questions", asked: 30_000 }), 0)).toEqual({ left: 150_000, limit: 180_000, part: 30 / 180 });
  });
  it("is read as people read it", () => {
    expect([300_000, 299_999, 108_000, 1, 0, -999, -12_400, -75_000].map(clockText)).toEqual(["5:00", "5:00", "1:48", "0:01", "0:00", "0:00", "+0:12", "+1:15"]);
  });
  it("warns once the time is reached", () => {
    expect([61_000, 60_000, 30_000, 0, -5].map((left) => warning(left, [60, 30]))).toEqual([null, 60, 30, 0, 0]);
  });
  it("has no time to share out when nothing is allowed", () => {
    expect(reading(floor({ talk: 0, talked: 0 }), 0).part).toBe(1);
  });
});
