// How far each ballot has come, and what has to be offered (again). A receipt is worth its term of office only.
import type { Delivery } from "../api";
import type { KeptBallot } from "./store";

/** Refusals that asking again may mend: the laptop was busy, or a stand-by has not learnt of the device yet. */
const PASSING: ReadonlySet<string> = new Set(["slow_down", "unknown_device"]);
const MOST_AT_ONCE = 64;
const LARGEST = 240 * 1024;

export function deliveryOf(ballot: Pick<KeptBallot, "receipt" | "refused">, epoch: number): Delivery {
  if (ballot.receipt && ballot.receipt.epoch >= epoch) return ballot.receipt.state === "held" ? "held" : "received";
  return ballot.refused && isFinal(ballot.refused, epoch) ? "refused" : "here";
}

/** What the organiser does not have, as far as this device knows. */
export function unsent<B extends Pick<KeptBallot, "receipt" | "refused">>(ballots: readonly B[], epoch: number): B[] {
  return ballots.filter((ballot) => ["here", "refused"].includes(deliveryOf(ballot, epoch)));
}

/** What is to be offered now: what lacks a receipt, and what the organiser's laptop says it misses. */
export function toOffer(ballots: readonly KeptBallot[], epoch: number, missing: ReadonlySet<string>): KeptBallot[] {
  const offered = ballots.filter((ballot) => missing.has(ballot.id) || deliveryOf(ballot, epoch) === "here");
  // A revision after those that it names.
  return offered.sort((a, b) => a.rev - b.rev || (a.id < b.id ? -1 : 1));
}

export function isPassing(code: string): boolean {
  return PASSING.has(code);
}

/** The first of these that fit into one request. */
export function firstBatch(ballots: readonly KeptBallot[]): KeptBallot[] {
  let size = 0;
  const end = ballots.findIndex((ballot, at) => {
    // A character of a judge's comment takes up to three bytes, and quotes are written with a bar.
    size += 4 * ballot.body.length + 200;
    return at >= MOST_AT_ONCE || (at > 0 && size > LARGEST);
  });
  return end < 0 ? [...ballots] : ballots.slice(0, end);
}

function isFinal(refused: { code: string; epoch: number }, epoch: number): boolean {
  return refused.epoch >= epoch && !isPassing(refused.code);
}
