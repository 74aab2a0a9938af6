// The sitting, saved as it is typed: what comes back from the program never overwrites what is being typed.
import type { Sitting } from "$lib/api";
import { forget, keep, kept } from "$lib/state/kept";
import { hourOf } from "./hour";

type Field = keyof Sitting;
/** Milliseconds without a key after which it is saved: each time is a row of the journal. Meanwhile this computer keeps it. */
const QUIET = 3000;

export class SittingEdit {
  value = $state() as Sitting;
  /** Something is typed that the program does not have yet. */
  waiting = $state(false);
  #unsaved: Partial<Sitting>;
  /** The field with the cursor: the program's tidier spelling waits until it is left. */
  #editing: Field | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly name: string,
    stored: Sitting,
    private readonly save: (sitting: Sitting) => Promise<boolean>,
  ) {
    // Typed in a window that was closed before it was saved.
    this.#unsaved = kept<Partial<Sitting>>(name) ?? {};
    this.take(stored);
    if (this.#pending()) this.#later();
  }

  take(stored: Sitting): void {
    const typed = this.#editing === null ? {} : { [this.#editing]: this.value[this.#editing] };
    this.value = { ...stored, ...this.#unsaved, ...typed };
  }

  enter(field: Field): void {
    this.#editing = field;
  }

  leave(stored: Sitting): void {
    this.#editing = null;
    this.take(stored);
    void this.now();
  }

  set<F extends Field>(field: F, typed: Sitting[F]): void {
    this.value[field] = typed;
    this.#unsaved[field] = typed;
    keep(this.name, this.#unsaved);
    this.#later();
  }

  /** An hour that is none yet. */
  wrong(field: "opened" | "closed"): boolean {
    return hourOf(this.value[field]) === null;
  }

  /** Saves what is typed. An hour that is none stays where it is typed. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#pending() || this.wrong("opened") || this.wrong("closed")) return;
    const sent = { ...this.#unsaved };
    const sitting = $state.snapshot(this.value) as Sitting;
    const saved = await this.save({ ...sitting, opened: hourOf(sitting.opened) ?? "", closed: hourOf(sitting.closed) ?? "" });
    if (!saved) return;
    // What was typed on meanwhile is saved in its turn.
    this.#unsaved = Object.fromEntries(Object.entries(this.#unsaved).filter(([field, typed]) => sent[field as Field] !== typed));
    if (this.#pending()) keep(this.name, this.#unsaved);
    else forget(this.name);
    this.waiting = this.#pending();
  }

  #pending(): boolean {
    return Object.keys(this.#unsaved).length > 0;
  }

  #later(): void {
    this.waiting = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), QUIET);
  }
}
