// What a judge's device and the organiser's laptop say to each other: the program's own types, by the names used here.
export type {
  BallotBody, BallotStatus, BeatReply, EpochProof, Hello, HeldReason, InventoryReply, JoinStarted, JoinState, Receipt, Received, RefusedBallot, SignedIn, Snapshot,
} from "../api";
