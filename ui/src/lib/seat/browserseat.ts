// A judge's seat in a browser: joins, signs in, locks, and keeps one link for each judge of this device.
// Several pages of one browser share what is kept; one of them, the speaker, talks to the organiser's laptop.
import type { Fault, Lang, SeatBrowser, Topic } from "../api";
import { ANSWERS } from "./answers";
import type { Channel } from "./channel";
import { faultOf, Hub, HubProblem } from "./hub";
import { joinCode, newKey, randomBytes } from "./keys";
import { Link, checkEvent, type LinkState } from "./link";
import { readLink } from "./address";
import { fits, lockFor } from "./lock";
import type { Marker } from "./marker";
import { unsent } from "./outbox";
import type { Seat, Store } from "./store";
import { backOff, type Timing } from "./timing";
import type { Hello } from "./wire";
import { uuid7 } from "../judging/uuid";

/** What differs between a page and a test. */
export interface Outside {
  store: Store;
  newHub: () => Hub;
  timing: Timing;
  channel: Channel;
  marker: Marker;
  /** Runs `speak` while this page is the browser's speaker, until the signal is given. */
  asSpeaker: (speak: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) => Promise<void>;
  /** How this device is called on the organiser's screen. */
  label: string;
  version: string;
  language: Lang;
  secure: () => boolean;
  storage: () => SeatBrowser["storage"];
  /** Asks the browser to keep what is stored. */
  persist: () => Promise<void>;
}

type News = { kind: "stale"; topics: readonly Topic[] } | { kind: "offer"; seat: string } | { kind: "link"; seat: string; state: LinkState } | { kind: "who" };

/** How often a waiting device asks whether it has been let in. */
const ASK_AGAIN = 2000;

export class BrowserSeat {
  readonly store: Store;
  readonly timing: Timing;
  hello: Hello | null = null;
  joinFault: Fault | null = null;
  #porch: LinkState;
  #links = new Map<string, { link: Link; stop: AbortController }>();
  #heard = new Map<string, LinkState>();
  #listeners = new Set<(topics: readonly Topic[]) => void>();
  #speaking = false;
  #kick: () => void = () => {};

  constructor(readonly outside: Outside) {
    this.store = outside.store;
    this.timing = outside.timing;
    this.#porch = { link: "away", since: outside.timing.now(), fault: null, clockOffsetMs: 0 };
    outside.channel.listen((news) => this.#hear(news as News));
  }

  /** Works until the signal is given. */
  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener("abort", () => this.#kick());
    this.outside.channel.say({ kind: "who" } satisfies News);
    await Promise.all([this.#stayAtTheDoor(signal), this.outside.asSpeaker((until) => this.#speak(until), signal)]);
  }

  onchange(listener: (topics: readonly Topic[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Answers one request as the program would, or rejects with a fault. */
  async call(request: { op: string }): Promise<unknown> {
    const answer = ANSWERS[request.op as keyof typeof ANSWERS] as ((room: BrowserSeat, request: object) => Promise<unknown>) | undefined;
    if (!answer) throw faultOf("not-allowed");
    try {
      return await answer(this, request);
    } catch (problem) {
      if (problem instanceof HubProblem) throw problem.fault;
      // What the browser could not write is not kept, and nobody is told that it is.
      if (problem instanceof DOMException) throw faultOf("seat-not-kept", { what: problem.name });
      throw problem;
    }
  }

  // Joining

  async join(text: string): Promise<void> {
    const asked = readLink(text);
    const hub = this.outside.newHub();
    const hello = await hub.hello();
    if (asked.event !== null && asked.event !== hello.event) throw faultOf("hub-other-event");
    const key = newKey();
    const nonce = randomBytes(16);
    const { join, nonce: theirs, authority: named } = await hub.join(key, this.outside.label, nonce);
    const authority = asked.authority ?? (named || null);
    const code = authority === null ? null : joinCode(authority, key.public, theirs, nonce);
    this.joinFault = null;
    await this.store.addSeat({
      id: uuid7(), event: { id: hello.event, name: hello.name, organiser: hello.organiser }, eventKey: hello.eventKey, key,
      join: { id: join, code, approved: false }, judges: [], judge: null, device: null, epoch: 0, proof: null, snapshot: null, lock: null, locked: false,
    });
    this.#changed(["program"]);
  }

  async signIn(judge: string, pin: string, moveHere: boolean): Promise<void> {
    const seat = await this.store.current();
    const name = seat?.judges.find((one) => one.judge === judge);
    if (!seat?.join || !name) throw faultOf("seat-none");
    const hub = this.outside.newHub();
    // The code goes to the laptop that let this device in, and to no other.
    checkEvent(await hub.hello(), seat);
    const { device } = await hub.signIn(seat.key, seat.join.id, judge, pin, this.outside.secure(), moveHere).catch((problem: unknown) => {
      if (problem instanceof HubProblem && problem.fault.code === "join-gone") void this.#forgetJoin(seat, "join-gone");
      throw problem;
    });
    const lock = await lockFor(pin);
    await this.store.changeSeat(seat.id, () => ({ judge: name, device, lock, locked: false, join: null, judges: [] }));
    this.outside.marker.set(0);
    await this.outside.persist();
    this.#changed(["program"]);
    // The first sheets come with the first meeting, which needs no second touch.
    await this.#firstNews(seat.id, hub);
  }

  // Locking, and several judges on one device

  async lock(): Promise<void> {
    const seat = await this.store.current();
    if (seat?.device) await this.store.changeSeat(seat.id, () => ({ locked: true }));
    this.#changed(["program"]);
  }

  async unlock(id: string | null, pin: string): Promise<void> {
    const seat = id === null ? await this.store.current() : await this.store.seat(id);
    if (!seat?.lock) throw faultOf("seat-none");
    if (!(await fits(pin, seat.lock))) throw faultOf("pin-wrong", {}, "pin");
    await this.store.changeSeat(seat.id, () => ({ locked: false }));
    await this.store.sit(seat.id);
    this.#changed(["program", "event", "rubric", "entries", "judges", "ballots"]);
  }

  async another(): Promise<void> {
    await this.lock();
    await this.store.sit(null);
    this.#changed(["program"]);
  }

  /** Removes the seat with everything in it. The screen has asked, and named what would be lost. */
  async leave(): Promise<void> {
    const seat = await this.store.current();
    if (!seat) return;
    await this.store.removeSeat(seat.id);
    this.joinFault = null;
    if ((await this.store.seats()).every(({ device }) => device === null)) this.outside.marker.clear();
    this.#changed(["program"]);
  }

  // What the answers ask

  linkOf(seat: Seat | null): LinkState {
    if (!seat?.device) return this.#porch;
    return this.#links.get(seat.id)?.link.state ?? this.#heard.get(seat.id) ?? { ...this.#porch, link: "away", fault: null };
  }

  offer(seat: string): void {
    this.#links.get(seat)?.link.offer();
    this.outside.channel.say({ kind: "offer", seat } satisfies News);
  }

  /** The network has come back. */
  tryNow(): void {
    for (const { link } of this.#links.values()) link.tryNow();
    this.#kick();
  }

  /** Something of this seat has been written: other pages of the browser show it too. */
  keptHere(): void {
    this.outside.channel.say({ kind: "stale", topics: ["ballots", "program"] } satisfies News);
  }

  /**
   * How many sheets were waiting when the browser threw away what it kept; null when it did not.
   * Keeps that number up to date otherwise.
   */
  async lostSheets(seats: readonly Seat[]): Promise<number | null> {
    const joined = seats.filter(({ device }) => device !== null);
    if (joined.length === 0) return this.outside.marker.get();
    const counts = await Promise.all(joined.map(async ({ id, epoch }) => unsent(await this.store.ballots(id), epoch).length));
    this.outside.marker.set(counts.reduce((sum, count) => sum + count, 0));
    return null;
  }

  // The door: who is there, and has the organiser let us in?

  async #stayAtTheDoor(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      const seat = await this.store.current();
      const waits = seat !== null && seat.device === null && seat.join !== null && !seat.join.approved;
      let pause: number | null = null;
      try {
        if (seat === null && this.hello === null) {
          this.hello = await this.outside.newHub().hello();
          this.#atTheDoor("connected", null);
        } else if (waits) {
          pause = ASK_AGAIN;
          await this.#askWhetherIn(seat);
          this.#atTheDoor("connected", null);
        }
        failures = 0;
      } catch (problem) {
        const fault = problem instanceof HubProblem ? problem.fault : faultOf("unexpected", { what: String(problem) });
        this.#atTheDoor("away", fault);
        pause = backOff(failures++, this.timing.random());
      }
      if (!signal.aborted) await this.#rest(pause);
    }
  }

  async #askWhetherIn(seat: Seat): Promise<void> {
    const { state, judges } = await this.outside.newHub().joinState(seat.join?.id ?? "");
    if (state === "approved") {
      await this.store.changeSeat(seat.id, (now) => ({ judges, join: now.join ? { ...now.join, approved: true } : null }));
      this.#changed(["program"]);
    } else if (state !== "waiting") await this.#forgetJoin(seat, state === "refused" ? "join-refused" : "join-gone");
  }

  /** A request to come in that ended. Nothing has been written in such a seat yet. */
  async #forgetJoin(seat: Seat, code: string): Promise<void> {
    const now = await this.store.seat(seat.id);
    if (now?.device === null) await this.store.removeSeat(seat.id);
    this.joinFault = faultOf(code);
    this.#changed(["program"]);
  }

  #atTheDoor(link: LinkState["link"], fault: Fault | null): void {
    const moved = link !== this.#porch.link || fault?.code !== this.#porch.fault?.code || link === "connected";
    this.#porch = { ...this.#porch, link, fault, since: link === this.#porch.link ? this.#porch.since : this.timing.now() };
    if (moved) this.#tell(["program"]);
  }

  /** Until something moves, or for as long as given. */
  async #rest(milliseconds: number | null): Promise<void> {
    const early = new AbortController();
    const moved = new Promise<void>((resolve) => {
      this.#kick = () => {
        early.abort();
        resolve();
      };
    });
    await (milliseconds === null ? moved : this.timing.wait(milliseconds, early.signal));
  }

  // The speaker: one link for each judge of this device

  async #speak(signal: AbortSignal): Promise<void> {
    this.#speaking = true;
    await this.#sync();
    await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener("abort", () => resolve())));
    this.#speaking = false;
    for (const { stop } of this.#links.values()) stop.abort();
    this.#links.clear();
  }

  async #sync(): Promise<void> {
    if (!this.#speaking) return;
    const seats = (await this.store.seats()).filter(({ device }) => device !== null);
    for (const [id, { stop }] of this.#links) {
      if (seats.some((seat) => seat.id === id)) continue;
      stop.abort();
      this.#links.delete(id);
    }
    for (const { id } of seats) {
      if (!this.#speaking || this.#links.has(id)) continue;
      const stop = new AbortController();
      const link: Link = new Link(id, this.store, this.outside.newHub(), this.timing, (topics) => {
        this.outside.channel.say({ kind: "link", seat: id, state: link.state } satisfies News);
        this.#changed(topics);
      });
      this.#links.set(id, { link, stop });
      void link.run(stop.signal);
    }
  }

  /** The sheets right after signing in, so that the next screen has something to show. */
  async #firstNews(id: string, hub: Hub): Promise<void> {
    const seat = await this.store.seat(id);
    if (!seat?.device) return;
    try {
      const { nonce } = await hub.hello();
      const { token } = await hub.session(seat.key, seat.device, nonce);
      const snapshot = await hub.snapshot(token);
      await this.store.changeSeat(id, (now) => (now.snapshot ? {} : { snapshot, judge: snapshot.judge }));
      this.#changed(["program", "event", "rubric", "entries", "ballots"]);
    } catch {
      // The link brings them as soon as it can.
    }
  }

  // Telling

  #hear(news: News): void {
    switch (news.kind) {
      case "stale":
        this.#tell(news.topics);
        void this.#sync();
        this.#kick();
        break;
      case "offer":
        this.#links.get(news.seat)?.link.offer();
        break;
      case "link":
        this.#heard.set(news.seat, news.state);
        this.#tell(["program"]);
        break;
      case "who":
        for (const [seat, { link }] of this.#links) this.outside.channel.say({ kind: "link", seat, state: link.state } satisfies News);
    }
  }

  #changed(topics: readonly Topic[]): void {
    if (topics.length === 0) return;
    this.outside.channel.say({ kind: "stale", topics } satisfies News);
    this.#tell(topics);
    void this.#sync();
    this.#kick();
  }

  #tell(topics: readonly Topic[]): void {
    for (const listener of this.#listeners) listener(topics);
  }
}

