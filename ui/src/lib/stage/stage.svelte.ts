// The stage as it is now, with a clock that goes on between two replies.
import { call, isFault, type OnStage, type StageReply, type StageStep } from "$lib/api";
import { faultText } from "$lib/i18n";
import { Live, program } from "$lib/state/program.svelte";
import { toast } from "$lib/state/toasts.svelte";
import { reading, type Reading } from "./clock";

/** Expected times move on while nothing happens. */
const AGAIN = 15_000;
const TICK = 200;

export const sameOn = (one: OnStage | null, other: OnStage | null): boolean => JSON.stringify(one) === JSON.stringify(other);
export const onKey = (on: OnStage): string => JSON.stringify(on);

export class Stage {
  #live = new Live<"stage">(() => call("stage"), ["day", "stage", "entries", "event"]);
  #received = $state(Date.now());
  #now = $state(Date.now());
  #busy = false;

  constructor() {
    $effect(() => {
      if (this.#live.value) this.#received = Date.now();
    });
    $effect(() => {
      let last = Date.now();
      const timer = setInterval(() => {
        this.#now = Date.now();
        // After a sleep of the laptop, or when the clock was set.
        const jumped = Math.abs(this.#now - last - TICK) > 2000;
        if (jumped || this.#now - this.#received > AGAIN) void this.#live.load();
        last = this.#now;
      }, TICK);
      return () => clearInterval(timer);
    });
  }

  get value(): StageReply | null {
    return this.#live.value;
  }

  get fault(): Live<"stage">["fault"] {
    return this.#live.fault;
  }

  /** The clock of what has the floor. */
  get reading(): Reading | null {
    const floor = this.value?.floor;
    return floor ? reading(floor, Math.max(0, this.#now - this.#received)) : null;
  }

  /** Takes a step; of two windows that take it at once, one is told that it is done. */
  async step(step: StageStep, { on = null, seconds = 0 }: { on?: OnStage | null; seconds?: number } = {}): Promise<void> {
    if (this.#busy || !this.value) return;
    this.#busy = true;
    try {
      const { changed } = await call("stage-step", { step, on, seconds, seen: this.value.floor?.on ?? null });
      program.changed(changed);
    } catch (caught) {
      if (!isFault(caught)) throw caught;
      toast(faultText(caught), { tone: "bad" });
    } finally {
      await this.#live.load();
      this.#busy = false;
    }
  }

  /** What the space bar does. */
  async startOrPause(): Promise<void> {
    const floor = this.value?.floor;
    if (floor) await this.step(floor.phase === "called" ? "started" : floor.running ? "paused" : "resumed");
  }

  async callNext(): Promise<void> {
    const next = this.value?.next;
    if (next) await this.step("called", { on: next });
  }
}
