import { expect, it } from "vitest";
import { add, compare, decimal, fraction, plain, rounded, widened } from "./exact";

it("adds decimals without losing anything", () => {
  expect(plain(add(decimal("0.1"), decimal("0.2")))).toBe("0.3");
  expect(compare(decimal("2.50"), decimal("2.5"))).toBe(0);
});

it("rounds a half away from zero", () => {
  expect(rounded(decimal("2.675"), 2)).toBe("2.68");
  expect(rounded(decimal("0.125"), 2)).toBe("0.13");
  expect(rounded(decimal("1.005"), 2)).toBe("1.01");
  expect(rounded(decimal("-0.125"), 2)).toBe("-0.13");
  expect(rounded(decimal("9.99"), 0)).toBe("10");
});

it("widens only as far as needed", () => {
  expect(widened(decimal("7.2"), 2, 4)).toBe("7.20");
  expect(widened(decimal("4.375"), 2, 4)).toBe("4.375");
  expect(widened(fraction(97n, 7n), 2, 4)).toBe("13.8571");
});

it("refuses what is not a decimal", () => {
  expect(() => decimal("")).toThrow(RangeError);
  expect(() => decimal("1e3")).toThrow(RangeError);
});
