// What only a browser adds to a judge's seat, and what the program does not answer yet.
import type * as made from "./generated/contract";
import type { Delivery, Fault, JudgeName, SheetState, Text, Topic } from "./generated/contract";

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
export interface SeatReceipt {
  ballot: string; entry: string; title: Text; revision: number; state: SheetState; madeAt: number; delivery: Delivery; reason: string | null;
  receipt: { epoch: number; seq: number; content: string } | null;
}
/** `path` when the program wrote the file, `content` when the page has to hand it to the person. */
export type SeatPacket = { path: string } | { path: null; fileName: string; content: string; count: number };
/** What a file from a stick brought. */
export interface PacketReport { new: number; known: number; held: number; refused: { line: number; code: string }[]; faults: Fault[] }

export type ProgramState = Omit<made.ProgramState, "seat"> & { seat: SeatState | null };

type Nothing = Record<never, never>;
type Grown = {
  [O in keyof made.Operations]: {
    request: made.Operations[O]["request"];
    reply: made.Operations[O]["reply"] extends made.ProgramState ? ProgramState : made.Operations[O]["reply"];
  };
};
export type Operations = Omit<Grown, "seat-packet"> & {
  "packet-take": { request: { fileName: string; content: string }; reply: PacketReport };
  "seat-lock": { request: Nothing; reply: ProgramState };
  "seat-unlock": { request: { seat: string | null; pin: string }; reply: ProgramState };
  /** Room for another judge on this device; what the first one wrote stays. */
  "seat-another": { request: Nothing; reply: ProgramState };
  "seat-receipts": { request: Nothing; reply: { receipts: SeatReceipt[] } };
  "seat-packet": { request: { folder: string | null }; reply: SeatPacket };
};
/** Something has changed that the interface did not ask for. */
export interface Change { topics: Topic[] }
