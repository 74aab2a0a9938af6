// Keeps one judge's seat in step with the organiser's laptop, for as long as the page lives: what was written here goes
// there until it is acknowledged, what changed there comes here. It gives nothing up and removes nothing.
import type { Fault, Topic } from "../api";
import { isReceiptOf } from "./ballots";
import { faultOf, Hub, HubProblem, isProved } from "./hub";
import { firstBatch, isPassing, toOffer, unsent } from "./outbox";
import type { KeptBallot, Seat, Store } from "./store";
import type { StreamEvent } from "./stream";
import { backOff, type Timing } from "./timing";
import type { Hello, Receipt, Snapshot } from "./wire";

const BEAT = 15_000;
/** Devices do not ask for the same news in the same instant. */
const SPREAD = 300;
const MOST_IDS = 5000;

export interface LinkState { link: "connected" | "away" | "refused"; since: number; fault: Fault | null; clockOffsetMs: number }

export class Link {
  state: LinkState;
  #token: string | null = null;
  #lastEvent: string | null = null;
  #todo = new Set<"offer" | "news" | "beat" | "meet">();
  #wake: () => void = () => {};
  /** What the laptop said it lacks, although a receipt for it is kept here. */
  #missing = new Set<string>();
  #notBefore = 0;
  /** How often in a row an offer has been answered without getting anything further. */
  #fruitless = 0;

  constructor(
    readonly seat: string,
    private readonly store: Store,
    private readonly hub: Hub,
    private readonly timing: Timing,
    /** Told what has gone stale on the screen. */
    private readonly tell: (topics: readonly Topic[]) => void,
  ) {
    this.state = { link: "away", since: timing.now(), fault: null, clockOffsetMs: 0 };
    hub.saw = (epoch) => {
      if (epoch > hub.office.epoch && this.state.link === "connected") this.#do("meet");
    };
  }

  /** Something has been written that waits to be sent. */
  offer(): void {
    this.#do("offer");
  }

  /** The network has come back, or a person asks: no waiting any more. */
  tryNow(): void {
    this.#wake();
  }

  /** Works until the signal is given. */
  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener("abort", () => this.#wake());
    let failures = 0;
    while (!signal.aborted) {
      try {
        await this.#meet(signal, () => (failures = 0));
        // To meet anew at once, but never in a tight circle with a laptop that contradicts itself.
        await this.#pause(backOff(0, this.timing.random()), signal);
      } catch (problem) {
        if (signal.aborted) return;
        this.#lost(problem);
        await this.#pause(Math.max(this.#notBefore, backOff(failures, this.timing.random())), signal);
        failures += 1;
      }
    }
  }

  /** One meeting: from greeting until one of the two goes away. */
  async #meet(signal: AbortSignal, met: () => void): Promise<void> {
    const seat = await this.#greet();
    this.#todo.clear();
    const over = new AbortController();
    const end = (): void => over.abort();
    signal.addEventListener("abort", end);
    try {
      await this.#inventory(seat);
      await this.#offerAll();
      await this.#news();
      const opened = (): void => {
        met();
        this.#set({ link: "connected", fault: null });
      };
      let lost: unknown = null;
      const ended = (problem: unknown): void => {
        lost ??= problem ?? new HubProblem(faultOf("seat-away"), false);
        this.#wake();
      };
      this.hub.stream(this.#token ?? "", this.#lastEvent, over.signal, opened, (event) => this.#heard(event, ended)).then(ended, ended);
      void this.#beats(over.signal);
      while (!signal.aborted) {
        if (this.#todo.delete("meet")) return;
        if (lost !== null) throw lost;
        if (this.#todo.delete("offer")) await this.#offerAll();
        else if (this.#todo.delete("news")) await this.#news();
        else if (this.#todo.delete("beat")) await this.#beat();
        else await this.#sleep(() => lost !== null || signal.aborted || this.#todo.size > 0);
      }
    } finally {
      signal.removeEventListener("abort", end);
      end();
    }
  }

  /** Looks who answers, and opens a session with the device's own key. */
  async #greet(): Promise<Seat> {
    const seat = await this.store.seat(this.seat);
    if (!seat?.device || !seat.judge) throw new HubProblem(faultOf("seat-none"), false);
    this.hub.office = { epoch: seat.epoch, proof: seat.proof };
    const asked = this.timing.now();
    const hello = await this.hub.hello();
    checkEvent(hello, seat);
    if (hello.role !== "hub") throw new HubProblem(faultOf("hub-not-in-office"), false);
    const next = await this.#takeOffice(hello, seat);
    const now = this.timing.now();
    this.#set({ clockOffsetMs: Math.round((asked + now) / 2 - hello.time) });
    if (this.#token === null) this.#token = (await this.hub.session(seat.key, seat.device, hello.nonce)).token;
    return next;
  }

  async #takeOffice(hello: Hello, seat: Seat): Promise<Seat> {
    if (hello.epoch < seat.epoch) throw new HubProblem(faultOf("hub-not-in-office"), false);
    if (hello.epoch === seat.epoch) return seat;
    // A first term needs no proof: nobody was in office before.
    const proved = hello.proof?.number === hello.epoch && isProved(hello.proof, seat.event.id, seat.eventKey);
    if (!proved && seat.epoch > 0) throw new HubProblem(faultOf("seat-not-proved"), true);
    this.#token = null;
    this.#lastEvent = null;
    const next = await this.store.changeSeat(seat.id, (now) => (now.epoch < hello.epoch ? { epoch: hello.epoch, proof: proved ? hello.proof : null } : {}));
    if (!next) throw new HubProblem(faultOf("seat-none"), false);
    this.hub.office = { epoch: next.epoch, proof: next.proof };
    this.tell(["program", "ballots"]);
    return next;
  }

  /** Says everything that is kept here; the laptop says what it lacks, and gives receipts for the rest. */
  async #inventory(seat: Seat): Promise<void> {
    const [ballots, drafts] = await Promise.all([this.store.ballots(seat.id), this.store.drafts(seat.id)]);
    this.#missing.clear();
    for (let from = 0; from === 0 || from < ballots.length; from += MOST_IDS) {
      const ids = ballots.slice(from, from + MOST_IDS).map(({ id }) => id);
      const { missing, receipts } = await this.#asking((token) => this.hub.inventory(token, ids, drafts.length));
      for (const id of missing) this.#missing.add(id);
      await this.#keep(receipts, ballots);
    }
  }

  async #offerAll(): Promise<void> {
    for (let before = Infinity; ; ) {
      const { epoch } = this.hub.office;
      const waiting = toOffer(await this.store.ballots(this.seat), epoch, this.#missing);
      if (waiting.length === 0) return void (this.#fruitless = 0);
      if (waiting.length >= before) {
        // Answered, and no further: what is asked again at once would be answered alike.
        void this.timing.wait(backOff(this.#fruitless++, this.timing.random())).then(() => this.#do("offer"));
        return;
      }
      before = waiting.length;
      const batch = firstBatch(waiting);
      const { receipts, refused } = await this.#asking((token) => this.hub.ballots(token, batch));
      for (const { id } of receipts) this.#missing.delete(id);
      await this.#keep(receipts, batch);
      const codes = new Map<string, string>(refused.flatMap(({ index, code }) => (batch[index] ? [[batch[index].id, code]] : [])));
      await this.store.keepRefusals(codes, epoch);
      for (const [id, code] of codes) if (!isPassing(code)) this.#missing.delete(id);
      if (codes.size > 0) this.tell(["ballots", "program"]);
    }
  }

  /** Keeps the receipts that are the event's own word. */
  async #keep(receipts: readonly Receipt[], ballots: readonly KeptBallot[]): Promise<void> {
    const seat = await this.store.seat(this.seat);
    const byId = new Map(ballots.map((ballot) => [ballot.id, ballot]));
    const good = receipts.filter((receipt) => {
      const ballot = byId.get(receipt.id);
      return ballot !== undefined && seat !== null && ballot.receipt?.sig !== receipt.sig && isReceiptOf(receipt, ballot.body, seat.eventKey);
    });
    await this.store.keepReceipts(good);
    if (good.length > 0) this.tell(["ballots", "program"]);
  }

  async #news(): Promise<void> {
    const snapshot = await this.#asking((token) => this.hub.snapshot(token));
    const before = (await this.store.seat(this.seat))?.snapshot ?? null;
    await this.store.changeSeat(this.seat, (seat) => ({
      snapshot,
      judge: snapshot.judge,
      event: { id: seat.event.id, name: snapshot.event.name, organiser: snapshot.event.organiser },
    }));
    await this.#keep(snapshot.receipts, await this.store.ballots(this.seat));
    this.tell(staleBetween(before, snapshot));
  }

  async #beat(): Promise<void> {
    const [ballots, drafts] = await Promise.all([this.store.ballots(this.seat), this.store.drafts(this.seat)]);
    const asked = this.timing.now();
    const { time, epoch } = await this.#asking((token) => this.hub.beat(token, unsent(ballots, this.hub.office.epoch).length, drafts.length));
    this.#set({ clockOffsetMs: Math.round((asked + this.timing.now()) / 2 - time) });
    if (epoch > this.hub.office.epoch) this.#do("meet");
  }

  async #beats(signal: AbortSignal): Promise<void> {
    for (;;) {
      await this.timing.wait(BEAT, signal);
      if (signal.aborted) return;
      this.#do("beat");
    }
  }

  #heard({ id, event }: StreamEvent, end: (problem: unknown) => void): void {
    if (id !== null) this.#lastEvent = id;
    if (event === "out") {
      this.#token = null;
      end(new HubProblem(faultOf("device-revoked"), true, 403));
    } else if (event === "head" || event === "resync") {
      void this.timing.wait(SPREAD * this.timing.random()).then(() => this.#do("news"));
    }
  }

  /** With a session; a forgotten one is opened anew with the next meeting. */
  async #asking<T>(ask: (token: string) => Promise<T>): Promise<T> {
    try {
      return await ask(this.#token ?? "");
    } catch (problem) {
      if (problem instanceof HubProblem && isOver(problem)) this.#token = null;
      throw problem;
    }
  }

  #lost(problem: unknown): void {
    const known = problem instanceof HubProblem ? problem : null;
    if (known && (isOver(known) || known.status === 403)) this.#token = null;
    this.#notBefore = known?.notBefore ?? 0;
    // An expired session is mended at once and not worth a word; a busy laptop is merely away.
    const refused = known !== null && known.refused && !isOver(known) && ![409, 429, 503].includes(known.status);
    this.#set({ link: refused ? "refused" : "away", fault: known?.fault ?? faultOf("unexpected", { what: String(problem) }) });
  }

  #set(change: Partial<LinkState>): void {
    const next = { ...this.state, ...change };
    if (next.link !== this.state.link) next.since = this.timing.now();
    // A clock is never exactly right: a second more or less is no news.
    const moved = next.link !== this.state.link || next.fault?.code !== this.state.fault?.code || Math.abs(next.clockOffsetMs - this.state.clockOffsetMs) > 1000;
    this.state = next;
    if (moved) this.tell(["program"]);
  }

  #do(what: "offer" | "news" | "beat" | "meet"): void {
    this.#todo.add(what);
    // While away, a new ballot is no reason to knock again at once.
    if (this.state.link === "connected") this.#wake();
  }

  #sleep(wanted: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (wanted()) resolve();
    });
  }

  async #pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const early = new AbortController();
    if (signal) this.#wake = () => early.abort();
    if (signal?.aborted) return;
    await this.timing.wait(milliseconds, early.signal);
    if (signal) this.#wake = () => {};
  }
}

/** The session is over, which is no refusal: the device's key opens the next. */
function isOver({ status, fault }: HubProblem): boolean {
  return status === 401 || ["session-over", "nonce-used"].includes(fault.code);
}

/** Another competition at the same address, or somebody who says to be this one, gets nothing. */
export function checkEvent(hello: Hello, seat: Pick<Seat, "event" | "eventKey">): void {
  if (hello.event !== seat.event.id) throw new HubProblem(faultOf("hub-other-event"), true);
  if (hello.eventKey !== seat.eventKey) throw new HubProblem(faultOf("hub-other-event"), true);
  if (hello.protocol.min > 1 || hello.protocol.max < 1) throw new HubProblem(faultOf("seat-other-version"), true);
}

function staleBetween(before: Snapshot | null, after: Snapshot): Topic[] {
  if (!before) return ["program", "event", "rubric", "entries", "judges", "ballots"];
  const differ = (part: (snapshot: Snapshot) => unknown): boolean => JSON.stringify(part(before)) !== JSON.stringify(part(after));
  const topics: Topic[] = [];
  if (differ(({ event, round, roundName, rehearsal, erasedAt, beganAt, judge }) => [event, round, roundName, rehearsal, erasedAt, beganAt, judge])) topics.push("event", "program");
  if (differ(({ criteria }) => criteria)) topics.push("rubric");
  if (differ(({ entries }) => entries)) topics.push("entries");
  if (differ(({ ballots, receipts }) => [ballots, receipts])) topics.push("ballots", "program");
  if (differ(({ onStage, reminded }) => [onStage, reminded])) topics.push("stage");
  return [...new Set(topics)];
}
