// What a judge's device and the organiser's laptop say to each other: the program's own types, by the names used here.
export type {
  BallotBody, BallotStatus, BeatReply, EpochProof, Hello, HeldReason, InventoryReply, JoinState, Receipt, Received, RefusedBallot, SignedIn, Snapshot,
} from "../api";
import type * as made from "../api";

/** `authority` is the fingerprint of the event's authority, from which both screens make the code. */
export type JoinStarted = made.JoinStarted & { authority?: string };
