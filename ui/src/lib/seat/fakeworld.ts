// For tests: time that moves when a test says so, chance that repeats itself, a network that fails as it is told to, and
// browsers with their pages in it.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { BrowserSeat } from "./browserseat";
import type { Channel } from "./channel";
import type { FakeHall } from "./fakehall";
import { Hub } from "./hub";
import type { Marker } from "./marker";
import { byLease } from "./speaker";
import { Store } from "./store";
import type { Timing } from "./timing";

/** Numbers that look like chance, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class World {
  readonly random: () => number;
  hall: FakeHall;
  /** Nobody can be reached. */
  cut = false;
  /** How often, of one, a request is lost, its answer is lost, or it arrives twice. */
  loss = 0;
  twice = 0;
  #now = 1_770_000_000_000;
  #timers: { at: number; ring: () => void }[] = [];

  constructor(hall: FakeHall, seed = 1) {
    this.hall = hall;
    this.random = chance(seed);
  }

  readonly timing: Timing = {
    now: () => this.#now,
    random: () => this.random(),
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const early = (): void => {
          this.#timers = this.#timers.filter((each) => each !== timer);
          timer.ring();
        };
        const timer = {
          at: this.#now + milliseconds,
          ring: (): void => {
            signal?.removeEventListener("abort", early);
            resolve();
          },
        };
        this.#timers.push(timer);
        signal?.addEventListener("abort", early);
      }),
  };

  readonly fetch: typeof fetch = async (input, init) => {
    const lost = (): boolean => this.cut || this.random() < this.loss;
    // The answer never comes: whoever asked waits for as long as it wants to.
    const silence = (): Promise<never> => new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError"))));
    if (lost()) return silence();
    if (init?.signal?.aborted) throw new DOMException("aborted", "AbortError");
    const { hall } = this;
    if (this.random() < this.twice && init?.method === "POST") await hall.fetch(input, init);
    const response = await hall.fetch(input, init);
    return lost() ? silence() : response;
  };

  /** Lets time pass until something holds; fails after `most` milliseconds of it. */
  async until(holds: () => boolean | Promise<boolean>, most = 600_000): Promise<void> {
    const end = this.#now + most;
    for (;;) {
      await quiet();
      if (await holds()) return;
      this.#timers.sort((a, b) => a.at - b.at);
      const next = this.#timers.shift();
      if (!next || next.at > end) throw new Error(`did not come to pass within ${most} ms`);
      this.#now = Math.max(this.#now, next.at);
      next.ring();
    }
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    void this.timing.wait(milliseconds);
    await this.until(() => this.#now >= end, milliseconds + 1);
  }
}

/** Whatever can go on without time passing has gone on. */
async function quiet(): Promise<void> {
  const { setImmediate } = globalThis as unknown as { setImmediate: (run: () => void) => void };
  for (let turn = 0; turn < 25; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** A browser: what it keeps, and the pages that are open in it. */
export class Browser {
  static #made = 0;
  readonly name = `browser${(Browser.#made += 1)}`;
  sign: number | null = null;
  #hearing = new Set<{ page: object; hear: (news: unknown) => void }>();

  constructor(readonly world: World) {}

  async open(): Promise<Page> {
    const { world } = this;
    const store = await Store.open(this.name);
    const page = {};
    const stop = new AbortController();
    const channel: Channel = {
      say: (news) => {
        if (stop.signal.aborted) return;
        for (const other of this.#hearing) if (other.page !== page) queueMicrotask(() => other.hear(structuredClone(news)));
      },
      listen: (hear) => this.#hearing.add({ page, hear }),
    };
    const marker: Marker = { get: () => this.sign, set: (unsent) => void (this.sign = unsent), clear: () => void (this.sign = null) };
    const holder = `page${world.random()}`;
    const room = new BrowserSeat({
      store, channel, marker, timing: world.timing, newHub: () => new Hub("https://192.168.1.10:4433", world.timing, world.fetch),
      asSpeaker: (speak, signal) => byLease(speak, signal, store, world.timing, holder),
      label: "Firefox · Linux", version: "0", language: "fr", secure: () => true, storage: () => "kept", persist: async () => {},
    });
    void room.run(stop.signal).catch((problem: unknown) => {
      if (!stop.signal.aborted) throw problem;
    });
    return { room, store, close: () => this.#close(page, stop, store) };
  }

  /** The browser throws away what pages have stored, as browsers may. */
  async evict(): Promise<void> {
    await Store.remove(this.name);
  }

  #close(page: object, stop: AbortController, store: Store): void {
    for (const each of this.#hearing) if (each.page === page) this.#hearing.delete(each);
    stop.abort();
    store.close();
  }
}

export interface Page { room: BrowserSeat; store: Store; close: () => void }

export function freshStorage(): void {
  globalThis.indexedDB = new IDBFactory();
}
