// Keeps drafts: every keystroke is saved shortly after, one save at a time, the newest last.
// Nothing is dropped on failure: what could not be saved stays waiting and is tried again.

export interface DraftKeeper<Draft> {
  /** Notes a changed draft; it is saved within the delay. */
  note(sheet: string, draft: Draft): void;
  /** Forgets a draft that is being submitted or discarded; resolves when no save of it is under way. */
  forget(sheet: string): Promise<void>;
  /** Saves everything that waits, now. */
  flush(): Promise<void>;
  waiting(): boolean;
}

export interface DraftReport<Draft> {
  save(sheet: string, draft: Draft): Promise<{ savedAt: number }>;
  saved(sheet: string, savedAt: number): void;
  failed(sheet: string, problem: unknown): void;
}

export function draftKeeper<Draft>(report: DraftReport<Draft>, delay = 150, retry = 2000): DraftKeeper<Draft> {
  const waiting = new Map<string, Draft>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;

  let armedFor = 0;

  function arm(after: number): void {
    // A keystroke does not wait for the slower retry of an earlier failure.
    if (timer !== null && armedFor > after) disarm();
    armedFor = timer === null ? after : armedFor;
    timer ??= setTimeout(() => {
      timer = null;
      void flush();
    }, after);
  }

  function disarm(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  async function drain(): Promise<void> {
    while (true) {
      const first = waiting.entries().next();
      if (first.done) return;
      const [sheet, draft] = first.value;
      waiting.delete(sheet);
      try {
        const { savedAt } = await report.save(sheet, draft);
        report.saved(sheet, savedAt);
      } catch (problem) {
        // A newer draft noted meanwhile is the one to keep.
        if (!waiting.has(sheet)) waiting.set(sheet, draft);
        report.failed(sheet, problem);
        arm(retry);
        return;
      }
    }
  }

  function flush(): Promise<void> {
    disarm();
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    note(sheet, draft) {
      waiting.delete(sheet);
      waiting.set(sheet, draft);
      arm(delay);
    },
    forget(sheet) {
      waiting.delete(sheet);
      return running ?? Promise.resolve();
    },
    flush,
    waiting: () => waiting.size > 0 || running !== null,
  };
}
