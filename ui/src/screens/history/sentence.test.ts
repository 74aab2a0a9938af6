import { describe, expect, it } from "vitest";
import { actor, sentenceArgs } from "./sentence";

const names = { entry: (id: string): string => `«${id}»`, judge: (id: string): string => (id === "J2" ? "Adil" : id) };
const row = (kind: string, args: Record<string, string>) => ({ seq: 1, at: 0, by: "organiser", kind, args });

describe("sentenceArgs", () => {
  it("puts names where the journal keeps numbers", () => {
    expect(sentenceArgs(row("ballot-submitted", { entry: "MS-1", judge: "J2" }), names)).toMatchObject({ entry: "«MS-1»", judge: "Adil" });
  });

  it("never leaves a hole", () => {
    expect(sentenceArgs(row("ballot-submitted", {}), names)).toMatchObject({ entry: "–", judge: "–" });
  });

  it("reads the order of a tie decision", () => {
    expect(sentenceArgs(row("tie-decided", { order: "A,B" }), names).entries).toBe("«A» · «B»");
  });
});

describe("actor", () => {
  it("knows who acted", () => {
    expect(actor("judge:J2")).toEqual({ role: "judge", id: "J2" });
    expect(actor("organiser")).toEqual({ role: "organiser", id: null });
    expect(actor("")).toEqual({ role: "program", id: null });
  });
});
