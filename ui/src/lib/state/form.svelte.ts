// A form over one value of the program: what is typed is kept until it is saved or given up.
import { forget, keep, kept } from "./kept";

interface Work<T> { value: T; base: string }

export class Form<T extends object> {
  value = $state() as T;
  dirty = $state(false);
  #base = "";
  #stored: T;

  constructor(private readonly name: string, stored: T) {
    this.#stored = stored;
    this.value = structuredClone(stored);
    this.take(stored);
  }

  /** A new value of the program. What is being typed over the same value stays. */
  take(stored: T): void {
    const base = JSON.stringify(stored);
    if (base === this.#base) return;
    this.#base = base;
    this.#stored = stored;
    const work = kept<Work<T>>(this.name);
    this.dirty = work?.base === base;
    this.value = work && this.dirty ? work.value : structuredClone(stored);
  }

  touched(): void {
    this.dirty = true;
    keep(this.name, { value: this.plain(), base: this.#base } satisfies Work<T>);
  }

  discard(): void {
    this.value = structuredClone(this.#stored);
    this.dirty = false;
    forget(this.name);
  }

  saved(): void {
    this.dirty = false;
    forget(this.name);
  }

  plain(): T {
    return $state.snapshot(this.value) as T;
  }
}
