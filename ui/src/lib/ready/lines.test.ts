import { expect, it } from "vitest";
import type { ReadyLine, ReadyState } from "$lib/api";
import { sorted, written } from "./lines";

const line = (check: string, state: ReadyState): ReadyLine => ({ check, state, text: check, args: {}, how: null, act: null, ms: null });

it("puts what must be repaired first and what is fine last", () => {
  const { open, fine, counts } = sorted([line("power", "fine"), line("sleep", "unknown"), line("file", "repair"), line("stick", "look"), line("disk", "fine")]);
  expect(open.map(({ check }) => check)).toEqual(["file", "stick", "sleep"]);
  expect(fine.map(({ check }) => check)).toEqual(["power", "disk"]);
  expect(counts).toEqual({ repair: 1, look: 1, waiting: 0, unknown: 1, fine: 2 });
});

it("writes sizes, moments and days as people read them, and leaves counts to the plural", () => {
  const write = { size: (bytes: number) => `${bytes} B`, moment: (at: number) => `at ${at}`, day: (iso: string) => `day ${iso}`, decimal: (value: string) => value.replace(".", ",") };
  const args = { free: 9, at: 1, now: 2, day: "2026-11-20", seconds: "0.2", count: 3, name: "9" };
  expect(written(args, write)).toEqual({ free: "9 B", at: "at 1", now: "at 2", day: "day 2026-11-20", seconds: "0,2", count: 3, name: "9" });
});
