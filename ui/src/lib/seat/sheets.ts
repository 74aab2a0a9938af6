// A judge's sheets out of what this device keeps: the organiser's last word, and what has been written here since.
import type { Revision, SeatReceipt, ShownScale, Sheet, SheetEntry, SheetsReply, SheetState, Text } from "../api";
import { totalOf } from "../judging/total";
import { deliveryOf } from "./outbox";
import type { KeptBallot, KeptDraft, Seat } from "./store";
import type { BallotBody, BallotStatus, HeldReason, Snapshot } from "./wire";

/** One revision of a sheet, wherever it was written. */
export interface KnownRevision {
  id: string;
  entry: string;
  revision: number;
  status: BallotStatus;
  marks: Record<string, string>;
  fields: Record<string, string>;
  at: number;
  paper: boolean;
  /** The ballot of this device; null for what the organiser typed, or what came from another device. */
  own: KeptBallot | null;
}

/** What this device knows of one entry's sheet, oldest first. */
export function revisionsOf(snapshot: Snapshot, ballots: readonly KeptBallot[], entry: string): KnownRevision[] {
  const own = new Map(ballots.map((ballot) => [ballot.id, ballot]));
  const theirs = snapshot.ballots.filter((one) => one.entry === entry);
  const counted = new Set(theirs.map(({ id }) => id));
  const all: KnownRevision[] = theirs.map((one) => ({ ...one, at: one.recordedAt, own: own.get(one.id) ?? null }));
  for (const ballot of ballots) {
    if (ballot.entry !== entry || counted.has(ballot.id) || isOver(ballot, snapshot)) continue;
    const { id, rev, status, marks, fields, made_at } = JSON.parse(ballot.body) as BallotBody;
    all.push({ id, entry, revision: rev, status, marks, fields, at: made_at, paper: false, own: ballot });
  }
  // What the organiser put aside stands under what counts; of two equals the one written here is on top.
  const aside = (one: KnownRevision): number => (one.own?.receipt?.state === "superseded" && !counted.has(one.id) && counted.size > 0 ? 0 : 1);
  return all.sort((a, b) => aside(a) - aside(b) || a.revision - b.revision || Number(counted.has(b.id)) - Number(counted.has(a.id)) || (a.id < b.id ? -1 : 1));
}

/** Written while practising, in a rehearsal that has been erased since, or in a round that is over. */
export function isOver(ballot: KeptBallot, snapshot: Snapshot): boolean {
  return (JSON.parse(ballot.body) as BallotBody).seen.seq < beginning(snapshot);
}

/** The row from which on sheets are of what goes on now. */
function beginning({ erasedAt, beganAt }: Snapshot): number {
  return Math.max(erasedAt, beganAt);
}

export function sheetsOf(seat: Seat, snapshot: Snapshot, ballots: readonly KeptBallot[], drafts: readonly KeptDraft[]): SheetsReply {
  const entries = entriesOf(snapshot);
  return {
    judge: snapshot.judge,
    round: snapshot.round === "closed" ? "closed" : "open",
    rehearsal: snapshot.rehearsal,
    criteria: snapshot.criteria,
    entries,
    sheets: entries.map(({ entry }) => sheetOf(seat, snapshot, ballots, drafts, entry)),
    scale: scaleOf(snapshot),
    fourEyes: false,
    onStage: snapshot.onStage ?? null,
    reminded: snapshot.reminded ?? null,
  };
}

export function sheetOf(seat: Seat, snapshot: Snapshot, ballots: readonly KeptBallot[], drafts: readonly KeptDraft[], entry: string): Sheet {
  const latest = revisionsOf(snapshot, ballots, entry).at(-1);
  const kept = drafts.find((draft) => draft.entry === entry);
  const draft = kept && kept.seen >= beginning(snapshot) ? kept : undefined;
  const state = latest ? stateOf(latest, snapshot) : "empty";
  return {
    entry,
    judge: snapshot.judge.judge,
    state: state === "empty" && draft ? "draft" : state,
    ballot: latest?.id ?? null,
    revision: latest?.revision ?? 0,
    marks: { ...latest?.marks },
    comment: latest?.fields.comment ?? "",
    draft: draft ? { marks: draft.marks, comment: draft.comment, savedAt: draft.savedAt } : null,
    submittedAt: latest?.at ?? null,
    paper: latest?.paper ?? false,
    total: latest?.status === "submitted" ? totalOf(snapshot.criteria, latest.marks, scaleOf(snapshot)).value : null,
    delivery: latest ? (latest.own ? deliveryOf(latest.own, seat.epoch) : "received") : null,
    heldReason: latest?.own?.receipt?.state === "held" ? latest.own.receipt.reason : null,
    typing: null,
  };
}

export function historyOf(snapshot: Snapshot, ballots: readonly KeptBallot[], entry: string): Revision[] {
  return revisionsOf(snapshot, ballots, entry).map((one) => ({
    ballot: one.id,
    revision: one.revision,
    state: stateOf(one, snapshot),
    marks: one.marks,
    comment: one.fields.comment ?? "",
    at: one.at,
    by: one.paper ? "organiser" : "judge",
    paper: one.paper,
    reason: one.fields.reason ?? null,
  }));
}

/** Every ballot that was written here, the newest first: nothing is left out, whatever became of it. */
export function receiptsOf(seat: Seat, snapshot: Snapshot, ballots: readonly KeptBallot[]): SeatReceipt[] {
  const titles = new Map(snapshot.entries.map(({ entry, title }) => [entry, title]));
  return [...ballots]
    .sort((a, b) => b.madeAt - a.madeAt || b.rev - a.rev)
    .map((ballot) => {
      const body = JSON.parse(ballot.body) as BallotBody;
      const { receipt, refused } = ballot;
      return {
        ballot: ballot.id,
        entry: ballot.entry,
        title: titles.get(ballot.entry) ?? NO_TEXT,
        revision: ballot.rev,
        state: stateOf(body, snapshot),
        madeAt: ballot.madeAt,
        delivery: deliveryOf(ballot, seat.epoch),
        reason: receipt?.state === "held" ? receipt.reason : (refused?.code ?? null),
        receipt: receipt ? { epoch: receipt.epoch, seq: receipt.seq, content: receipt.content } : null,
      };
    });
}

export function heldOf(ballots: readonly KeptBallot[]): { id: string; reason: HeldReason | null }[] {
  return ballots.flatMap(({ id, receipt }) => (receipt?.state === "held" ? [{ id, reason: receipt.reason }] : []));
}

function stateOf(one: { status: BallotStatus; marks: Record<string, string> }, snapshot: Snapshot): SheetState {
  switch (one.status) {
    case "submitted":
      return snapshot.criteria.every(({ criterion, weight }) => Number(weight) === 0 || one.marks[criterion] !== undefined) ? "submitted" : "incomplete";
    case "draft":
      return Object.keys(one.marks).length === 0 ? "empty" : "draft";
    default:
      return one.status;
  }
}

/** The scale on which people see totals: the criteria's own when those that count share it, else 0–100. */
export function scaleOf(snapshot: Snapshot): ShownScale {
  const scored = snapshot.criteria.filter(({ weight }) => Number(weight) > 0);
  const [first] = scored;
  const shared = first !== undefined && scored.every(({ minScore, maxScore }) => minScore === first.minScore && maxScore === first.maxScore);
  return shared ? { max: first.maxScore, shared } : { max: "100", shared: false };
}

const NO_TEXT: Text = { ar: null, fr: null, en: null };

export function entriesOf(snapshot: Snapshot): SheetEntry[] {
  return snapshot.entries
    .map(({ entry, title, fields }) => ({
      entry,
      title,
      summary: inLanguages(fields, "summary"),
      holder: inLanguages(fields, "holder_name"),
      place: inLanguages(fields, "commune"),
      order: /^\d+$/.test(fields.running_order?.trim() ?? "") ? Number(fields.running_order) : null,
      fields,
    }))
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.entry < b.entry ? -1 : 1));
}

function inLanguages(fields: Record<string, string>, stem: string): Text {
  return { ar: fields[`${stem}_ar`] ?? null, fr: fields[`${stem}_fr`] ?? null, en: fields[`${stem}_en`] ?? null };
}

