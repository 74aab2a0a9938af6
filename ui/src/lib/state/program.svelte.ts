// What the program says of itself, and which parts of what is shown have gone stale.
import { untrack } from "svelte";
import { call, TOPICS, type Fault, type Operations, type ProgramState, type Settings, type Topic } from "$lib/api";
import { setLanguage, t } from "$lib/i18n";

class Program {
  state = $state.raw<ProgramState | null>(null);
  fault = $state.raw<Fault | null>(null);
  #turn = 0;
  #ages = $state<Record<Topic, number>>(Object.fromEntries(TOPICS.map((topic) => [topic, 0])) as Record<Topic, number>);

  /** Takes over a new state: every operation that opens, closes or locks replies with one. */
  take(next: ProgramState): void {
    const before = this.state;
    this.#turn += 1;
    this.state = next;
    this.fault = null;
    void setLanguage(next.settings.language);
    showTheme(next.settings.theme);
    if (before?.open?.path !== next.open?.path) this.changed(TOPICS.filter((topic) => topic !== "program"));
  }

  /** Asks anew. A reply that a newer state has overtaken is dropped. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const next = await call("program-state");
      if (turn === this.#turn) this.take(next);
    } catch (thrown) {
      if (turn === this.#turn) this.fault = thrown as Fault;
    }
  }

  async change(settings: Settings): Promise<void> {
    this.take(await call("settings-change", { settings }));
  }

  /** Everything shown about these topics is asked for again. */
  changed(topics: readonly Topic[]): void {
    for (const topic of topics) untrack(() => (this.#ages[topic] += 1));
    if (topics.length > 0) void this.refresh();
  }

  /** Nothing that a result rests on can be changed here: it is sealed, or the file is only read. */
  get still(): boolean {
    return (this.state?.readOnly ?? false) || (this.state?.open?.sealed ?? 0) > 0;
  }

  /** Why nothing of it can be changed; empty when it can. */
  get why(): string {
    return this.state?.readOnly ? t("read-only-line") : this.still ? t("fault-result-sealed") : "";
  }

  /** Reading this in an effect makes the effect run again when one of the topics changes. */
  age(topics: readonly Topic[]): number {
    return topics.reduce((sum, topic) => sum + this.#ages[topic], 0);
  }
}

export const program = new Program();

type Op = keyof Operations;

/** The reply of a reading operation, kept fresh while the component lives. */
export class Live<O extends Op> {
  value = $state.raw<Operations[O]["reply"] | null>(null);
  fault = $state.raw<Fault | null>(null);
  loading = $state(true);
  #turn = 0;
  #newest: Promise<void> = Promise.resolve();

  constructor(
    private readonly ask: () => Promise<Operations[O]["reply"]>,
    topics: readonly Topic[],
  ) {
    $effect(() => {
      program.age(topics);
      void this.load();
    });
  }

  /** Asks anew. Done when the newest reply is there, also if another question has overtaken this one. */
  load(): Promise<void> {
    const loading = this.#load();
    this.#newest = loading;
    return loading;
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await this.ask();
      if (turn !== this.#turn) return await this.#newest;
      this.value = value;
      this.fault = null;
    } catch (thrown) {
      if (turn !== this.#turn) return await this.#newest;
      this.fault = thrown as Fault;
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }
}

const darkOutside = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
let chosen: Settings["theme"] = "system";
darkOutside?.addEventListener("change", () => showTheme(chosen));

export function showTheme(theme: Settings["theme"]): void {
  chosen = theme;
  const dark = theme === "dark" || (theme === "system" && (darkOutside?.matches ?? false));
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
