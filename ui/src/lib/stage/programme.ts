// A day to begin with: most regional ideathons go like it.
import type { ItemKind, ProgrammeItem } from "../api";

const item = (kind: ItemKind, minutes: number, starts: string | null = null): ProgrammeItem => ({
  id: "", kind, minutes, starts, title: { ar: null, fr: null, en: null }, speaker: "", count: null,
});

export const suggestion = (): ProgrammeItem[] => [
  item("welcome", 30, "09:00"), item("talk", 20), item("pitches", 0), item("deliberation", 45), item("ceremony", 45),
];
