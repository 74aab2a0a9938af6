import { describe, expect, it } from "vitest";
import { atStep, pageSteps, readMark, shareOf, snapped, stepped, westernDigits } from "./marks";

const twenty = { minScore: "0", maxScore: "20", step: "0.5" };
const five = { minScore: "1", maxScore: "5", step: "1" };

describe("reading a mark", () => {
  it.each([
    ["14,5", "14.5"],
    ["14.5", "14.5"],
    ["١٤٫٥", "14.5"],
    ["۱۴,۵", "14.5"],
    ["١٤،٥", "14.5"],
    [" 7 ", "7"],
    ["7,", "7"],
    [",5", "0.5"],
    ["20,00", "20"],
    ["0", "0"],
  ])("takes %s as %s", (typed, value) => {
    expect(readMark(typed, twenty)).toEqual({ kind: "mark", value });
  });

  it.each(["", "  ", "–"])("takes %j as no mark, which is not zero", (typed) => {
    expect(readMark(typed, twenty)).toEqual({ kind: "empty" });
  });

  it.each([
    ["20,5", "out-of-range"],
    ["175", "out-of-range"],
    ["14,3", "off-step"],
    ["14,50001", "off-step"],
    ["1e1", "not-a-number"],
    ["-3", "not-a-number"],
    ["1,5,2", "not-a-number"],
    ["douze", "not-a-number"],
  ])("refuses %s: %s", (typed, why) => {
    expect(readMark(typed, twenty)).toEqual({ kind: "refused", why });
  });

  it("counts steps from the lowest mark, not from zero", () => {
    const odd = { minScore: "1", maxScore: "6", step: "2" };
    expect(readMark("3", odd)).toEqual({ kind: "mark", value: "3" });
    expect(readMark("4", odd)).toEqual({ kind: "refused", why: "off-step" });
    expect(readMark("0", five)).toEqual({ kind: "refused", why: "out-of-range" });
  });

  it("takes hundredths exactly", () => {
    const fine = { minScore: "0", maxScore: "1", step: "0.01" };
    for (let hundredth = 0; hundredth <= 100; hundredth += 1) {
      expect(readMark((hundredth / 100).toFixed(2), fine).kind).toBe("mark");
    }
  });
});

describe("moving a mark", () => {
  it("stops at both ends", () => {
    expect(stepped("19.5", 1, twenty)).toBe("20");
    expect(stepped("20", 1, twenty)).toBe("20");
    expect(stepped("1", -4, twenty)).toBe("0");
  });
  it("starts an empty criterion at the near end", () => {
    expect(stepped(null, 1, five)).toBe("1");
    expect(stepped(null, -1, five)).toBe("5");
  });
  it("moves two points of twenty by the page keys, and at least one step", () => {
    expect(pageSteps(twenty)).toBe(4);
    expect(pageSteps(five)).toBe(1);
  });
  it("snaps a touch to the nearest half point", () => {
    expect(snapped(0.873, twenty)).toBe("17.5");
    expect(snapped(-1, twenty)).toBe("0");
    expect(snapped(2, twenty)).toBe("20");
    expect(snapped(0.5, five)).toBe("3");
  });
});

it("writes marks of one criterion with the same decimals", () => {
  expect(atStep("17", twenty)).toBe("17.0");
  expect(atStep("4", five)).toBe("4");
  expect(shareOf("5", twenty)).toBe(0.25);
  expect(westernDigits("٠١٢٣٤٥٦٧٨٩")).toBe("0123456789");
});
