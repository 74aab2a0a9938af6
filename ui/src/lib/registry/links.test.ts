import { describe, expect, it } from "vitest";
import { listed, toggledWord } from "./links";

describe("what a judge knows, on one line", () => {
  it("is read however a list separates it", () => {
    expect(listed("eau, dechets;agro | tourisme ،")).toEqual(["eau", "dechets", "agro", "tourisme"]);
  });
  it("gains and loses a word, and keeps the rest as written", () => {
    expect(toggledWord("agro; mon village", "eau")).toBe("agro, mon village, eau");
    expect(toggledWord("agro, eau", "agro")).toBe("eau");
  });
});
