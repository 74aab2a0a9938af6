// The rubric while it is being edited: texts as they were typed, kept at each keystroke.
import type { Criterion, RubricReply } from "$lib/api";
import { readDecimal } from "$lib/decimals";
import { lang } from "$lib/i18n";
import { moved } from "$lib/order";
import { forget, keep, kept } from "$lib/state/kept";
import { codeFor } from "./code";
import { isWhole } from "./weights";

/** A decimal of the program as it stands in a field: with the comma of the language. */
export function inField(decimal: string): string {
  return lang() === "en" ? decimal : decimal.replace(".", ",");
}

interface Work { criteria: Criterion[]; percent: boolean; base: string }

export class RubricEdit {
  criteria = $state<Criterion[]>([]);
  percent = $state(true);
  frozen = $state(false);
  dirty = $state(false);
  readonly weights = $derived(this.criteria.map((each) => each.weight));
  #base = "";
  #stored: Criterion[] = [];

  constructor(private readonly name: string) {}

  /** Takes the rubric of the file; work begun on that same rubric is taken up again. */
  take(reply: RubricReply): void {
    const base = JSON.stringify(reply.criteria);
    this.frozen = reply.frozen;
    if (base === this.#base && this.dirty) return;
    this.#base = base;
    this.#stored = reply.criteria;
    const work = kept<Work>(this.name);
    if (work && work.base === base) {
      this.criteria = work.criteria;
      this.percent = work.percent;
      this.dirty = true;
    } else {
      this.discard();
    }
  }

  discard(): void {
    this.criteria = this.#stored.map((each) => ({
      ...structuredClone(each),
      weight: inField(each.weight), minScore: inField(each.minScore), maxScore: inField(each.maxScore), step: inField(each.step),
      levels: each.levels.map((level) => ({ ...structuredClone(level), from: inField(level.from), to: inField(level.to) })),
    }));
    this.percent = this.#stored.length === 0 || isWhole(this.#stored.map((each) => each.weight));
    this.dirty = false;
    forget(this.name);
  }

  /** To be called after every change of a field. */
  touched(): void {
    this.dirty = true;
    keep(this.name, { criteria: $state.snapshot(this.criteria), percent: this.percent, base: this.#base } satisfies Work);
  }

  add(): number {
    const like = this.criteria.at(-1);
    this.criteria.push({
      criterion: "", label: { ar: null, fr: null, en: null }, weight: "0",
      minScore: like?.minScore ?? "0", maxScore: like?.maxScore ?? "20", step: like?.step ?? inField("0.5"),
      displayOrder: this.criteria.length + 1, subcriteria: [], levels: [],
    });
    this.touched();
    return this.criteria.length - 1;
  }

  remove(at: number): void {
    this.criteria.splice(at, 1);
    this.touched();
  }

  move(from: number, to: number): void {
    this.criteria = moved(this.criteria, from, to);
    this.touched();
  }

  /** The criteria as they are sent: decimals with a point, a code for each, their order. */
  toSend(): Criterion[] {
    const plain = (typed: string): string => readDecimal(typed) ?? typed;
    const taken: string[] = this.criteria.map((each) => each.criterion).filter(Boolean);
    return $state.snapshot(this.criteria).map((each, at) => {
      const code = each.criterion.trim() || codeFor(each.label.fr ?? each.label.en ?? each.label.ar ?? "", taken);
      taken.push(code);
      return {
        ...each,
        criterion: code,
        weight: plain(each.weight), minScore: plain(each.minScore), maxScore: plain(each.maxScore), step: plain(each.step),
        displayOrder: at + 1,
        levels: each.levels.map((level) => ({ ...level, from: plain(level.from), to: plain(level.to) })),
      };
    });
  }

  sent(): void {
    this.dirty = false;
    forget(this.name);
  }
}
