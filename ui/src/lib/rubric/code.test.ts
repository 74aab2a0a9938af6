import { expect, test } from "vitest";
import { codeFor } from "./code";

test("a name becomes a code that can be typed anywhere", () => {
  expect(codeFor("Impact social & économique", [])).toBe("impact-social-economique");
  expect(codeFor("الابتكار", [])).toBe("criterion");
});

test("a code is never taken twice", () => {
  expect(codeFor("Innovation", ["innovation", "innovation-2"])).toBe("innovation-3");
});
