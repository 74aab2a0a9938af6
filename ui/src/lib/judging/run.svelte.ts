// A judge's run of sheets on this screen: the sheet that is open, its draft, and its submission.
import { call, isFault } from "../api";
import type { Criterion, Fault, Sheet, SheetReply, SheetsReply, Topic } from "../api";
import { faultsOf, readMarks, type Refusal, type SheetFault } from "./check";
import { draftKeeper } from "./drafts";
import { intents } from "./intents";
import { amends, differs, firstToMark, neighbour, nextWaiting, shownContent, typedBy } from "./sheets";
import { totalOf, type Total } from "./total";

export type Tick =
  | { kind: "untouched" }
  | { kind: "saving" }
  | { kind: "saved"; at: number }
  | { kind: "unsaved"; problem: Fault | null }
  | { kind: "recorded"; at: number; entry: string }
  | { kind: "typed"; entry: string };

interface Draft {
  judge: string;
  entry: string;
  marks: Record<string, string>;
  comment: string;
}

export interface RunSetting {
  /** The organiser types for the judge: amending then asks for a reason. */
  organiser: boolean;
  paper: boolean;
  /** Who types, where two people type each paper sheet. */
  typist: () => string;
  readOnly: boolean;
  /** Told what went stale elsewhere after each recorded change. */
  changed: (topics: readonly Topic[]) => void;
}

export class SheetRun {
  reply: SheetsReply;
  setting: RunSetting;
  sheets = $state<Sheet[]>([]);
  entry = $state("");
  marks = $state<Record<string, string>>({});
  comment = $state("");
  reason = $state("");
  refusals = $state<Record<string, Refusal | undefined>>({});
  faults = $state<SheetFault[]>([]);
  problem = $state<Fault | null>(null);
  tick = $state<Tick>({ kind: "untouched" });
  sending = $state(false);
  /** The entry that has the floor. */
  onStage = $state<string | null>(null);
  /** When the organiser last asked for what is missing. */
  reminded = $state<number | null>(null);

  readonly sheet: Sheet | undefined = $derived.by(() => this.sheets.find((one) => one.entry === this.entry));
  /** Two people type this sheet. */
  readonly twice: boolean = $derived.by(() => this.setting.paper && this.reply.fourEyes);
  /** What is to be marked: all criteria, or those whose marks two people typed differently. */
  readonly criteria: Criterion[] = $derived.by(() => {
    const asked = this.twice && this.sheet?.typing?.asked;
    return asked ? this.reply.criteria.filter((one) => asked.includes(one.criterion)) : this.reply.criteria;
  });
  /** Two have typed it, and they differ. */
  readonly disputed: boolean = $derived.by(() => this.twice && (this.sheet?.typing?.typists.length ?? 0) > 1);
  readonly total: Total = $derived.by(() => totalOf(this.reply.criteria, this.marks, this.reply.scale));
  readonly open: boolean = $derived.by(() => {
    const writable = this.reply.round === "open" && !this.setting.readOnly;
    return writable && this.sheet !== undefined && !["recused", "absent", "unassigned"].includes(this.sheet.state);
  });
  /** Something of this sheet, once submitted, has been changed since. */
  readonly amending: boolean = $derived.by(() => {
    const refused = Object.values(this.refusals).some((refusal) => refusal !== undefined);
    return this.sheet !== undefined && amends(this.sheet) && (refused || differs(this.sheet, this.marks, this.comment));
  });
  /** Nothing is being written on the open sheet: another one may take its place. */
  readonly quiet: boolean = $derived.by(() => (this.sheet?.draft ?? null) === null && !["saving", "unsaved"].includes(this.tick.kind) && !this.amending && !this.sending && this.comment === (this.sheet?.comment ?? ""));
  readonly reasonNeeded: boolean = $derived.by(() => this.amending && this.setting.organiser);

  #keeper;
  #intents = intents();

  constructor(reply: SheetsReply, setting: RunSetting, entry: string | null) {
    this.reply = reply;
    this.setting = setting;
    this.sheets = reply.sheets;
    this.onStage = reply.onStage;
    this.reminded = reply.reminded;
    this.#keeper = draftKeeper<Draft>({
      save: (_, draft) => call("draft-save", draft),
      saved: (key, savedAt) => {
        this.sheets = this.sheets.map((one) => (one.draft && `${one.judge}\n${one.entry}` === key ? { ...one, draft: { ...one.draft, savedAt } } : one));
        if (key === this.#key()) this.tick = { kind: "saved", at: savedAt };
      },
      failed: (_, problem) => {
        this.tick = { kind: "unsaved", problem: isFault(problem) ? problem : null };
      },
    });
    const known = reply.entries.some((one) => one.entry === entry);
    this.#show((known ? entry : firstToMark(this.#order())) ?? "");
  }

  /**
   * What became of the sheets meanwhile: a receipt came, the organiser typed a paper sheet. What is being written on the
   * open one stays as it stands.
   */
  refresh(reply: SheetsReply): void {
    this.onStage = reply.onStage;
    this.reminded = reply.reminded;
    const open = this.sheet;
    const fresh = reply.sheets.find((one) => one.entry === this.entry);
    const writing = open !== undefined && (this.tick.kind === "saving" || this.tick.kind === "unsaved" || open.draft !== null);
    this.sheets = reply.sheets.map((one) => (writing && one.entry === open.entry ? { ...one, draft: open.draft } : one));
    const tick = this.tick;
    if (!writing && fresh && fresh.ballot !== open?.ballot) {
      this.#show(this.entry);
      if (tick.kind === "recorded") this.tick = tick;
    }
  }

  choose(entry: string): void {
    if (entry !== this.entry) this.#show(entry);
  }

  /** To the neighbour in running order; false at the ends. */
  go(by: 1 | -1): boolean {
    const entry = neighbour(this.#order(), this.entry, by);
    if (entry !== null) this.#show(entry);
    return entry !== null;
  }

  /** Leaves this sheet as it is for the next one that waits. */
  skip(): void {
    const entry = nextWaiting(this.#order(), this.entry) ?? neighbour(this.#order(), this.entry, 1);
    if (entry !== null) this.#show(entry);
  }

  mark(criterion: string, value: string | null): void {
    if (!this.#takes) return;
    const { [criterion]: _, ...others } = this.marks;
    this.marks = value === null ? others : { ...others, [criterion]: value };
    this.refusals = { ...this.refusals, [criterion]: undefined };
    this.#changed();
  }

  /** Something was typed that is no mark of this scale: it counts as missing, and stays in view. */
  refuse(criterion: string, refusal: Refusal): void {
    if (!this.#takes) return;
    const { [criterion]: _, ...others } = this.marks;
    this.marks = others;
    this.refusals = { ...this.refusals, [criterion]: refusal };
    this.#changed();
  }

  write(comment: string): void {
    if (!this.#takes) return;
    this.comment = comment;
    this.#changed();
  }

  /** Drops what was changed since the submission. */
  async discard(): Promise<void> {
    const sheet = this.sheet;
    if (!sheet) return;
    await this.#keeper.forget(this.#key());
    await call("draft-save", { judge: sheet.judge, entry: sheet.entry, marks: sheet.marks, comment: sheet.comment });
    this.#replace({ ...sheet, draft: null });
    this.#show(sheet.entry);
  }

  /** Submits the open sheet; true when this hand is done with it. */
  async submit(): Promise<boolean> {
    const sheet = this.sheet;
    if (!sheet || !this.open || this.sending) return false;
    this.problem = null;
    this.faults = faultsOf(this.criteria, this.total.missing, this.refusals, { needed: this.reasonNeeded, text: this.reason });
    if (this.faults.length > 0) return false;
    if (amends(sheet) && !this.amending && !sheet.typing) return true;
    const content = {
      marks: { ...this.marks }, comment: this.comment.trim(), reason: this.reasonNeeded ? this.reason.trim() : null,
      typist: this.twice ? this.setting.typist().trim() : "",
    };
    const key = this.#key();
    this.sending = true;
    try {
      await this.#keeper.forget(key);
      const ballot = this.#intents.idFor(key, content);
      const { sheet: recorded, changed } = await call("ballot-submit", {
        ballot, judge: sheet.judge, entry: sheet.entry, paper: this.setting.paper, ...content,
      });
      this.#intents.done(key);
      this.setting.changed(changed);
      this.#replace(recorded);
      this.reason = "";
      if (recorded.typing && recorded.typing.typists.length > 1) {
        this.#show(recorded.entry);
        return false;
      }
      this.tick = recorded.typing
        ? { kind: "typed", entry: recorded.entry }
        : { kind: "recorded", at: recorded.submittedAt ?? Date.now(), entry: recorded.entry };
      return true;
    } catch (problem) {
      this.#keeper.note(key, this.#draft());
      if (!isFault(problem)) throw problem;
      this.problem = problem;
      return false;
    } finally {
      this.sending = false;
    }
  }

  /** Goes on to the next waiting sheet; false when there is none. */
  onward(): boolean {
    const entry = nextWaiting(this.#order(), this.entry);
    const tick = this.tick;
    this.#show(entry ?? this.entry);
    if (entry !== null || tick.kind === "typed") this.tick = tick;
    return entry !== null;
  }

  /** Declares a conflict of interest: drafted marks are discarded, a submitted sheet is set aside. */
  recuse(nature: string, detail: string): Promise<void> {
    return this.#change({ nature, detail }, (at) => call("ballot-recuse", { ...at, nature, detail }));
  }

  lift(reason: string): Promise<void> {
    return this.#change({ reason }, (at) => call("recusal-lift", { ...at, reason }));
  }

  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  async #change(content: unknown, send: (at: { ballot: string; judge: string; entry: string }) => Promise<SheetReply>): Promise<void> {
    const sheet = this.sheet;
    if (!sheet) return;
    const key = this.#key();
    await this.#keeper.forget(key);
    const { sheet: recorded, changed } = await send({ ballot: this.#intents.idFor(key, content), judge: sheet.judge, entry: sheet.entry });
    this.#intents.done(key);
    this.setting.changed(changed);
    this.#replace(recorded);
    this.#show(recorded.entry);
  }

  /** A key pressed while the sheet is on its way was meant for the next one: it does not change what was submitted. */
  get #takes(): boolean {
    return this.open && !this.sending;
  }

  #show(entry: string): void {
    this.entry = entry;
    const content = this.sheet ? shownContent(this.sheet) : { marks: {}, comment: "" };
    const { marks, refusals } = readMarks(this.reply.criteria, content.marks);
    this.marks = marks;
    this.refusals = refusals;
    this.comment = content.comment;
    this.reason = "";
    this.faults = [];
    this.problem = null;
    const savedAt = this.sheet?.draft?.savedAt;
    this.tick = savedAt ? { kind: "saved", at: savedAt } : { kind: "untouched" };
  }

  #changed(): void {
    const sheet = this.sheet;
    if (!sheet) return;
    this.faults = this.faults.filter((fault) => fault.at === "reason" || this.marks[fault.at] === undefined);
    const draft = this.#draft();
    this.#replace({ ...sheet, state: sheet.state === "empty" ? "draft" : sheet.state, draft: { marks: draft.marks, comment: draft.comment, savedAt: 0 } });
    this.tick = { kind: "saving" };
    this.#keeper.note(this.#key(), draft);
  }

  #draft(): Draft {
    // What is no mark yet is kept as it was typed, and comes back as such.
    const typed = Object.entries(this.refusals).flatMap(([criterion, refusal]) => (refusal ? [[criterion, refusal.text]] : []));
    return { judge: this.reply.judge.judge, entry: this.entry, marks: { ...this.marks, ...Object.fromEntries(typed) }, comment: this.comment };
  }

  #replace(sheet: Sheet): void {
    this.sheets = this.sheets.map((one) => (one.entry === sheet.entry ? sheet : one));
  }

  #order(): { entry: string; state: Sheet["state"] }[] {
    return this.reply.entries.map(({ entry }) => {
      const sheet = this.sheets.find((one) => one.entry === entry);
      // What one has typed oneself does not wait for oneself.
      const done = this.twice && sheet !== undefined && typedBy(sheet, this.setting.typist());
      return { entry, state: done ? "submitted" : (sheet?.state ?? "unassigned") };
    });
  }

  #key(): string {
    return `${this.reply.judge.judge}\n${this.entry}`;
  }
}
