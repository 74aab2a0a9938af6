// Ballots as the organiser's laptop receives them: a text, and the device's signature over exactly that text.
import type { Criterion } from "../api";
import { hashOf, isSignedBy, sign, type DeviceKey } from "./keys";
import type { BallotBody, Receipt } from "./wire";

const BALLOT = "tahkim-ballot/1";
export const RECEIPT = "tahkim-receipt/1\n";
/** So many earlier revisions are named; a sheet has rarely more than three. */
const NAMED = 16;

export interface SignedBallot { body: string; sig: string }
export type NewBallot = Pick<BallotBody, "event" | "id" | "judge" | "device" | "entry" | "status" | "marks" | "fields" | "seen"> & {
  madeAt: number;
  criteria: readonly Criterion[];
  /** What this device knows of that judge and entry, in order of revision. */
  known: readonly { id: string; revision: number }[];
};

export function ballotOf(key: DeviceKey, ballot: NewBallot): SignedBallot {
  const body: BallotBody = {
    v: 1,
    event: ballot.event,
    id: ballot.id,
    judge: ballot.judge,
    device: ballot.device,
    entry: ballot.entry,
    rev: 1 + ballot.known.reduce((highest, { revision }) => Math.max(highest, revision), 0),
    after: ballot.known.slice(-NAMED).map(({ id }) => id),
    status: ballot.status,
    marks: ballot.marks,
    fields: ballot.fields,
    scale: Object.fromEntries(
      ballot.criteria.flatMap((one) => (ballot.marks[one.criterion] === undefined ? [] : [[one.criterion, `${one.minScore}/${one.maxScore}/${one.step}`]])),
    ),
    seen: ballot.seen,
    made_at: ballot.madeAt,
  };
  const text = JSON.stringify(body);
  return { body: text, sig: sign(key, BALLOT, text) };
}

export function isSound(ballot: SignedBallot, publicKey: string): boolean {
  return isSignedBy(publicKey, ballot.sig, BALLOT, ballot.body);
}

/** Whether this receipt is the event's own word about exactly this ballot. */
export function isReceiptOf(receipt: Receipt, body: string, eventKey: string): boolean {
  return receipt.content === hashOf(body) && isSignedBy(eventKey, receipt.sig, RECEIPT, receiptText(receipt));
}

export function receiptText({ id, content, epoch, hub, seq, state, reason }: Omit<Receipt, "sig">): string {
  return [id, content, epoch, hub, seq, state, reason ?? ""].join("\n");
}
