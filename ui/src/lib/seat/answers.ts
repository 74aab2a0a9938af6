// The same operations as the program's, answered from what this browser keeps: with the network or without it.
import type { Fault, Operations, ProgramState, SeatState } from "../api";
import { readMark } from "../judging/marks";
import { ballotOf } from "./ballots";
import { faultOf } from "./hub";
import type { BrowserSeat } from "./browserseat";
import { unsent } from "./outbox";
import { packetName, packetText } from "./packet";
import { heldOf, historyOf, receiptsOf, revisionsOf, sheetOf, sheetsOf } from "./sheets";
import type { KeptBallot, Seat } from "./store";
import type { BallotBody, Snapshot } from "./wire";

type Op = keyof Operations;
export type Answers = { [O in Op]?: (room: BrowserSeat, request: Operations[O]["request"]) => Promise<Operations[O]["reply"]> };

export const ANSWERS: Answers = {
  "program-state": programState,
  "language-change": async (room, { language }) => {
    await room.store.keepSettings({ ...(await room.store.settings(language)), language });
    return programState(room);
  },
  "settings-change": async (room, { settings }) => {
    await room.store.keepSettings(settings);
    return programState(room);
  },
  "seat-join": async (room, { link }) => {
    await room.join(link);
    return programState(room);
  },
  "seat-sign-in": async (room, { judge, pin, moveHere }) => {
    await room.signIn(judge, pin, moveHere);
    return programState(room);
  },
  "seat-lock": async (room) => {
    await room.lock();
    return programState(room);
  },
  "seat-unlock": async (room, { seat, pin }) => {
    await room.unlock(seat, pin);
    return programState(room);
  },
  "seat-another": async (room) => {
    await room.another();
    return programState(room);
  },
  "seat-leave": async (room) => {
    await room.leave();
    return programState(room);
  },
  "rubric": async (room) => ({ criteria: (await sitting(room)).snapshot.criteria, frozen: true }),
  "sheets": async (room, { judge }) => {
    const { seat, snapshot } = await sitting(room, judge);
    const [ballots, drafts] = await Promise.all([room.store.ballots(seat.id), room.store.drafts(seat.id)]);
    return sheetsOf(seat, snapshot, ballots, drafts);
  },
  "draft-save": async (room, { judge, entry, marks, comment }) => {
    const { seat, snapshot } = await sitting(room, judge);
    const savedAt = room.timing.now();
    await room.store.saveDraft({ seat: seat.id, entry, marks, comment, savedAt, seen: snapshot.head });
    room.keptHere();
    return { savedAt };
  },
  "ballot-submit": (room, { ballot, judge, entry, marks, comment, reason }) =>
    handIn(room, { ballot, judge, entry, status: "submitted", fields: withoutBlanks({ comment, reason: reason ?? "" }), marks: ({ criteria }) => checkedMarks(criteria, marks) }),
  "ballot-recuse": (room, { ballot, judge, entry, nature, detail }) =>
    handIn(room, { ballot, judge, entry, status: "recused", fields: withoutBlanks({ nature, detail }), marks: () => ({}) }),
  "ballot-withdraw": (room, { ballot, judge, entry, reason }) => {
    if (reason.trim() === "") throw faultOf("reason-needed", {}, "reason");
    return handIn(room, {
      ballot, judge, entry, status: "withdrawn", fields: withoutBlanks({ reason }),
      marks: (_, latest) => {
        if (!latest) throw faultOf("ballot-none");
        return latest;
      },
    });
  },
  "ballot-history": async (room, { judge, entry }) => {
    const { seat, snapshot } = await sitting(room, judge);
    return { revisions: historyOf(snapshot, await room.store.ballots(seat.id), entry) };
  },
  "seat-receipts": async (room) => {
    const { seat, snapshot } = await sitting(room);
    return { receipts: receiptsOf(seat, snapshot, await room.store.ballots(seat.id)) };
  },
  "seat-packet": async (room) => {
    const { seat } = await sitting(room);
    const ballots = (await room.store.ballots(seat.id)).sort((a, b) => a.rev - b.rev || (a.id < b.id ? -1 : 1));
    const madeAt = room.timing.now();
    const judge = seat.judge?.judge ?? "";
    const content = packetText({ event: seat.event.id, device: seat.device ?? "", judge, key: seat.key, madeAt, epochSeen: seat.epoch, ballots });
    return { path: null, fileName: packetName(judge, madeAt), content, count: ballots.length };
  },
};

async function programState(room: BrowserSeat): Promise<ProgramState> {
  const [seat, all, settings] = await Promise.all([room.store.current(), room.store.seats(), room.store.settings(room.outside.language)]);
  const state = await seatState(room, seat, all);
  const snapshot = seat?.snapshot ?? null;
  const judge = state.phase === "in" ? state.judge : null;
  return {
    version: room.outside.version, door: "browser", dataFolder: "", settings, open: judge && snapshot && seat ? await summary(room, seat, snapshot) : null,
    lockedTo: judge, hasPin: false, notices: [], readOnly: false, standby: null, seat: state,
  };
}

async function seatState(room: BrowserSeat, seat: Seat | null, all: readonly Seat[]): Promise<SeatState> {
  const { link, since, fault, clockOffsetMs } = room.linkOf(seat);
  const phase = phaseOf(seat);
  const ballots = seat ? await room.store.ballots(seat.id) : [];
  const waiting = unsent(ballots, seat?.epoch ?? 0).length;
  const hello = room.hello;
  const others = await Promise.all(
    all.flatMap((other) => (other.judge && other.id !== seat?.id ? [room.store.ballots(other.id).then((theirs) => ({ seat: other.id, judge: other.judge, unsent: unsent(theirs, other.epoch).length }))] : [])),
  );
  const lost = await room.lostSheets(all);
  return {
    phase,
    event: seat?.event ?? (hello ? { id: hello.event, name: hello.name, organiser: hello.organiser } : null),
    judge: seat?.judge ?? null,
    judges: phase === "names" ? (seat?.judges ?? []) : [],
    link, since, clockOffsetMs, fault: fault ?? room.joinFault,
    unsent: waiting, held: heldOf(ballots).length,
    code: seat?.join?.code ?? null,
    secure: room.outside.secure(),
    browser: {
      storage: lost !== null ? "lost" : room.outside.storage(), lost: lost ?? 0,
      others: others.flatMap(({ judge, ...other }) => (judge ? [{ ...other, judge }] : [])),
    },
  };
}

export function phaseOf(seat: Seat | null): SeatState["phase"] {
  if (!seat) return "start";
  if (seat.device) return seat.locked ? "locked" : "in";
  return seat.join?.approved ? "names" : "waiting";
}

async function summary(room: BrowserSeat, seat: Seat, snapshot: Snapshot): Promise<NonNullable<ProgramState["open"]>> {
  const { sheets } = sheetsOf(seat, snapshot, await room.store.ballots(seat.id), []);
  const done = sheets.filter(({ state }) => state === "submitted" || state === "incomplete").length;
  const { name, date, place } = snapshot.event;
  return {
    path: seat.event.id, name, date, place, roundName: snapshot.roundName, nextRound: null, round: snapshot.round === "closed" ? "closed" : "open", rehearsal: snapshot.rehearsal, sealed: 0, announced: false, entries: snapshot.entries.length, judges: 1,
    ballotsSubmitted: done, ballotsExpected: sheets.filter(({ state }) => state !== "recused").length, changedAt: room.timing.now(),
  };
}

/** The seat of the judge who works here now. */
async function sitting(room: BrowserSeat, judge?: string): Promise<{ seat: Seat; snapshot: Snapshot }> {
  const seat = await room.store.current();
  if (!seat || phaseOf(seat) !== "in") throw faultOf("seat-none");
  if (judge !== undefined && seat.judge?.judge !== judge) throw faultOf("not-allowed");
  // Between signing in and the first word of the organiser's laptop there is nothing to mark yet.
  if (!seat.snapshot) throw faultOf("seat-no-news");
  return { seat, snapshot: seat.snapshot };
}

interface HandIn {
  ballot: string;
  judge: string;
  entry: string;
  status: BallotBody["status"];
  fields: Record<string, string>;
  marks: (snapshot: Snapshot, latest: Record<string, string> | null) => Record<string, string>;
}

/** Keeps a new revision here, durably; sending it is the link's work. */
async function handIn(room: BrowserSeat, { ballot: id, judge, entry, status, fields, marks }: HandIn): Promise<Operations["ballot-submit"]["reply"]> {
  const { seat } = await sitting(room, judge);
  const madeAt = room.timing.now();
  await room.store.addBallot(seat.id, (now, ballots) => {
    const snapshot = now.snapshot;
    if (!snapshot) throw faultOf("seat-no-news");
    const revisions = revisionsOf(snapshot, ballots, entry);
    const latest = revisions.at(-1);
    const known = ballots.find((one) => one.id === id);
    // Pressed twice, or the page was closed before it could say that this one is kept.
    const content = marks(snapshot, latest?.marks ?? null);
    if (known) return sameAs(known, { entry, status, marks: content });
    if (snapshot.round === "closed") throw faultOf("judging-closed");
    if (!snapshot.entries.some((one) => one.entry === entry)) throw faultOf("entry-not-admissible", { entry });
    if (latest?.status === "recused") throw faultOf("sheet-recused", { judge, entry });
    const { body, sig } = ballotOf(now.key, {
      event: now.event.id, id, judge, device: now.device ?? "", entry, status, marks: content, fields, madeAt, criteria: snapshot.criteria,
      known: revisions, seen: { epoch: snapshot.epoch, seq: snapshot.head },
    });
    return { id, seat: seat.id, entry, rev: (JSON.parse(body) as BallotBody).rev, body, sig, madeAt, receipt: null, refused: null };
  });
  room.keptHere();
  room.offer(seat.id);
  const { seat: after, snapshot } = await sitting(room, judge);
  const [ballots, drafts] = await Promise.all([room.store.ballots(seat.id), room.store.drafts(seat.id)]);
  return { sheet: sheetOf(after, snapshot, ballots, drafts, entry), changed: ["program", "ballots"] };
}

function sameAs(known: KeptBallot, { entry, status, marks }: Pick<BallotBody, "entry" | "status" | "marks">): KeptBallot {
  const body = JSON.parse(known.body) as BallotBody;
  const same = body.entry === entry && body.status === status && JSON.stringify(sorted(body.marks)) === JSON.stringify(sorted(marks));
  if (!same) throw faultOf("ballot-id-reused");
  return known;
}

const sorted = (marks: Record<string, string>): [string, string][] => Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1));

/** The marks as they are kept, or every fault in them at once. */
function checkedMarks(criteria: Snapshot["criteria"], typed: Record<string, string>): Record<string, string> {
  const faults: Fault[] = [];
  const marks: Record<string, string> = {};
  for (const criterion of criteria) {
    const field = `marks.${criterion.criterion}`;
    const text = typed[criterion.criterion] ?? "";
    const reading = readMark(text, criterion);
    if (reading.kind === "mark") marks[criterion.criterion] = reading.value;
    else if (reading.kind === "refused") {
      const code = { "not-a-number": "mark-form", "out-of-range": "mark-out-of-range", "off-step": "mark-off-step" }[reading.why];
      faults.push(faultOf(code, { criterion: criterion.criterion, value: text, min: criterion.minScore, max: criterion.maxScore, step: criterion.step }, field));
    } else if (Number(criterion.weight) > 0) faults.push(faultOf("mark-missing", { criterion: criterion.criterion }, field));
  }
  for (const unknown of Object.keys(typed)) {
    if (!criteria.some(({ criterion }) => criterion === unknown)) faults.push(faultOf("criterion-unknown", { criterion: unknown }));
  }
  const [first, ...others] = faults;
  if (first) throw { ...first, others };
  return marks;
}

function withoutBlanks(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value.trim() === "" ? [] : [[name, value.trim()]])));
}
