import { expect, test } from "vitest";
import { dateIn, decimalIn, percentIn } from "./format";

test("decimals have a comma in Arabic and French and a point in English", () => {
  expect(decimalIn("fr", "17.40")).toBe("17,40");
  expect(decimalIn("ar", "17.40")).toBe("17,40");
  expect(decimalIn("en", "17.40")).toBe("17.40");
});

test("thousands are apart by a narrow space that does not break", () => {
  expect(decimalIn("fr", "280000")).toBe("280\u202f000");
  expect(decimalIn("fr", 1250000)).toBe("1\u202f250\u202f000");
  expect(decimalIn("fr", "2026")).toBe("2026");
});

test("what is no decimal is shown as it is", () => {
  expect(decimalIn("fr", "cinq")).toBe("cinq");
});

test("per cent has a space in Arabic and French", () => {
  expect(percentIn("fr", "12.5")).toBe("12,5\u00a0%");
  expect(percentIn("en", "12.5")).toBe("12.5%");
});

test("months have the names in use in Morocco", () => {
  expect(dateIn("ar", "2026-05-06", true)).toBe("الأربعاء 6 ماي 2026");
  expect(dateIn("ar", "2026-08-01")).toBe("1 غشت 2026");
  expect(dateIn("fr", "2026-05-06", true)).toBe("mercredi 6 mai 2026");
});

test("no digit is Arabic-Indic", () => {
  for (const text of [dateIn("ar", "2026-11-20"), decimalIn("ar", 1234567890)]) expect(text).not.toMatch(/[٠-٩]/);
});
