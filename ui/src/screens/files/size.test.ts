import { expect, it } from "vitest";
import { sizeOf } from "./size";

it("shows small files in whole kilobytes and never as nothing", () => {
  expect(sizeOf(12)).toEqual({ unit: "kb", value: 1 });
  expect(sizeOf(212_992)).toEqual({ unit: "kb", value: 213 });
});

it("shows large files in megabytes", () => {
  expect(sizeOf(1_260_000)).toEqual({ unit: "mb", value: 1.3 });
});

it("shows what is left on a disk in gigabytes", () => {
  expect(sizeOf(999_000_000)).toEqual({ unit: "mb", value: 999 });
  expect(sizeOf(78_240_000_000)).toEqual({ unit: "gb", value: 78.2 });
});
