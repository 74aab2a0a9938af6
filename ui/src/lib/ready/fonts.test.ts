import { expect, it } from "vitest";
import { fontsLine } from "./fonts";

const face = {} as FontFace;

it("is fine only when every script has its font", async () => {
  expect(await fontsLine({ load: () => Promise.resolve([face]) })).toMatchObject({ state: "fine", text: "fonts-ready" });
  const noArabic = { load: (_: string, sample?: string) => Promise.resolve(sample === "تحكيم" ? [] : [face]) };
  expect(await fontsLine(noArabic)).toMatchObject({ state: "look", text: "fonts-missing", how: "fonts" });
  expect(await fontsLine({ load: () => Promise.reject(new Error("no")) })).toMatchObject({ state: "look" });
});
