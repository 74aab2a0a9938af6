// What a judge's seat adds to the contract.
import type * as made from "./generated/contract";
import type { Fault, JudgeName, SheetState, Text, Topic } from "./generated/contract";

export interface SeatEvent { id: string; name: Text; organiser: Text }
export type SeatPhase = "start" | "code" | "waiting" | "names" | "in" | "locked";
export interface SeatState {
  phase: SeatPhase; event: SeatEvent | null; judge: JudgeName | null;
  /** Names to choose from, once the organiser let the device in. */
  judges: JudgeName[];
  link: "connected" | "away" | "refused"; since: number; unsent: number; held: number; clockOffsetMs: number;
  /** Six characters that both screens show. */
  code: string | null; fault: Fault | null;
  /** The device knows that it speaks with the organiser's laptop and nobody else. */
  secure: boolean;
  /** In a browser only. */
  browser?: SeatBrowser;
}
/** What only a browser has to say of itself. */
export interface SeatBrowser {
  /** Whether what is written stays: `fragile` may be thrown away by the browser, `lost` was, `none` keeps nothing. */
  storage: "kept" | "fragile" | "lost" | "none";
  /** With `storage: "lost"`: how many sheets had not reached the organiser when they were last counted. */
  lost: number;
  /** Others who have judged on this device, and whose sheets it keeps. */
  others: { seat: string; judge: JudgeName; unsent: number }[];
}
export type Delivery = "here" | "received" | "held" | "refused";
export interface SeatReceipt {
  ballot: string; entry: string; title: Text; revision: number; state: SheetState; madeAt: number; delivery: Delivery; reason: string | null;
  receipt: { epoch: number; seq: number; content: string } | null;
}
/** `path` when the program wrote the file, `content` when the page has to hand it to the person. */
export interface SeatPacket { path: string | null; fileName?: string; content?: string; count?: number }
export interface FoundHub { name: Text; organiser: Text; address: string; link: string }
/** What a file from a stick brought. */
export interface PacketReport { new: number; known: number; held: number; refused: { line: number; code: string }[]; faults: Fault[] }

export type ProgramState = made.ProgramState & {
  /** This device is a judge's: nothing but their seat is shown. */
  seat?: SeatState | null;
  /** Number of the last journal row: when it moves, what is shown has gone stale. */
  head?: number | null;
};
export type Sheet = made.Sheet & {
  /** How far the latest ballot has come, on a judge's own device. */
  delivery?: Delivery | null;
  heldReason?: string | null;
};

type Nothing = Record<never, never>;
export type Operations = Omit<made.Operations, "program-state"> & {
  "program-state": { request: Nothing; reply: ProgramState };
  "changes": { request: { since: number }; reply: { head: number; topics: Topic[] } };
  "packet-take": { request: { fileName: string; content: string }; reply: PacketReport };
  "seat-find": { request: Nothing; reply: { hubs: FoundHub[] } };
  "seat-join": { request: { link: string }; reply: ProgramState };
  "seat-code": { request: { code: string }; reply: ProgramState };
  "seat-sign-in": { request: { judge: string; pin: string; moveHere?: boolean }; reply: ProgramState };
  "seat-lock": { request: Nothing; reply: ProgramState };
  "seat-unlock": { request: { seat: string | null; pin: string }; reply: ProgramState };
  /** Room for another judge on this device; what the first one wrote stays. */
  "seat-another": { request: Nothing; reply: ProgramState };
  "seat-receipts": { request: Nothing; reply: { receipts: SeatReceipt[] } };
  "seat-packet": { request: { folder: string | null }; reply: SeatPacket };
  "seat-leave": { request: Nothing; reply: ProgramState };
};
