// What only a browser adds to a judge's seat: it is locked and shared by several there, and hands its file to the person.
import type * as made from "./generated/contract";
import type { JudgeName, Topic } from "./generated/contract";

export type SeatPhase = made.SeatPhase | "locked";
export type SeatState = Omit<made.SeatState, "phase"> & { phase: SeatPhase; browser?: SeatBrowser };
/** What only a browser has to say of itself. */
export interface SeatBrowser {
  /** Whether what is written stays: `fragile` may be thrown away by the browser, `lost` was, `none` keeps nothing. */
  storage: "kept" | "fragile" | "lost" | "none";
  /** With `storage: "lost"`: how many sheets had not reached the organiser when they were last counted. */
  lost: number;
  /** Others who have judged on this device, and whose sheets it keeps. */
  others: { seat: string; judge: JudgeName; unsent: number }[];
}
/** `path` when the program wrote the file, `content` when the page has to hand it to the person. */
export type SeatPacket = { path: string } | { path: null; fileName: string; content: string; count: number };
export type ProgramState = Omit<made.ProgramState, "seat"> & { seat: SeatState | null };

type Nothing = Record<never, never>;
type Grown = {
  [O in keyof made.Operations]: {
    request: made.Operations[O]["request"];
    reply: made.Operations[O]["reply"] extends made.ProgramState ? ProgramState : made.Operations[O]["reply"];
  };
};
export type Operations = Omit<Grown, "seat-packet"> & {
  "seat-lock": { request: Nothing; reply: ProgramState };
  "seat-unlock": { request: { seat: string | null; pin: string }; reply: ProgramState };
  /** Room for another judge on this device; what the first one wrote stays. */
  "seat-another": { request: Nothing; reply: ProgramState };
  "seat-packet": { request: { folder: string | null }; reply: SeatPacket };
};
/** Something has changed that the interface did not ask for. */
export interface Change { topics: Topic[] }
