import { describe, expect, it } from "vitest";
import { actOf, type Pressed, type Setting } from "./keys";

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...held });
const at = (place: Setting["place"], more: Partial<Setting> = {}): Setting => ({ place, rightToLeft: false, singleKeys: true, criteria: 3, ...more });

describe("outside a field", () => {
  it("goes to a criterion by its number", () => {
    expect(actOf(press("2"), at("elsewhere"))).toEqual({ do: "criterion", index: 1 });
    expect(actOf(press("٣"), at("elsewhere"))).toEqual({ do: "criterion", index: 2 });
    expect(actOf(press("4"), at("elsewhere"))).toBeNull();
  });
  it("has C for the comment and ? for the keys, unless single keys are off", () => {
    expect(actOf(press("c"), at("elsewhere"))).toEqual({ do: "comment" });
    expect(actOf(press("؟"), at("elsewhere"))).toEqual({ do: "keys" });
    for (const key of ["1", "c", "?"]) expect(actOf(press(key), at("elsewhere", { singleKeys: false }))).toBeNull();
  });
});

describe("on a mark", () => {
  it("moves by half points, by two points and to the ends", () => {
    expect(actOf(press("ArrowUp"), at("mark"))).toEqual({ do: "step", by: 1 });
    expect(actOf(press("PageDown"), at("mark"))).toEqual({ do: "page", by: -1 });
    expect(actOf(press("End"), at("ruler"))).toEqual({ do: "end", to: "max" });
    expect(actOf(press("Delete"), at("mark"))).toEqual({ do: "empty" });
    expect(actOf(press("Enter"), at("mark"))).toEqual({ do: "next" });
  });
  it("leaves digits and the caret to the field", () => {
    for (const key of ["1", "٥", ",", "ArrowLeft", "ArrowRight", "Tab", "c"]) expect(actOf(press(key), at("mark"))).toBeNull();
  });
});

describe("on a ruler", () => {
  it("follows the ruler as it is drawn: in Arabic the left arrow increases", () => {
    expect(actOf(press("ArrowRight"), at("ruler"))).toEqual({ do: "step", by: 1 });
    expect(actOf(press("ArrowLeft"), at("ruler"))).toEqual({ do: "step", by: -1 });
    expect(actOf(press("ArrowRight"), at("ruler", { rightToLeft: true }))).toEqual({ do: "step", by: -1 });
    expect(actOf(press("ArrowLeft"), at("ruler", { rightToLeft: true }))).toEqual({ do: "step", by: 1 });
  });
  it("begins to type with a digit", () => {
    expect(actOf(press("1"), at("ruler"))).toEqual({ do: "type", text: "1" });
  });
});

describe("anywhere", () => {
  it("submits with Ctrl+Enter and changes entry with Alt and the arrows", () => {
    for (const place of ["mark", "ruler", "text", "elsewhere"] as const) {
      expect(actOf(press("Enter", { ctrlKey: true }), at(place))).toEqual({ do: "submit" });
      expect(actOf(press("ArrowDown", { altKey: true }), at(place))).toEqual({ do: "entry", by: 1 });
    }
  });
  it("types letters in the comment", () => {
    for (const key of ["c", "1", "?", "Enter", "ArrowUp"]) expect(actOf(press(key), at("text"))).toBeNull();
    expect(actOf(press("Escape"), at("text"))).toEqual({ do: "leave" });
  });
});
