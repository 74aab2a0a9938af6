import { beforeEach, describe, expect, it, vi } from "vitest";
import { draftKeeper } from "./drafts";

describe("keeping drafts", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it("saves within 200 milliseconds of a keystroke, however long the typing goes on", async () => {
    const saved: string[] = [];
    const keeper = draftKeeper<string>({ save: async (_, draft) => (saved.push(draft), { savedAt: 1 }), saved: () => {}, failed: () => {} });
    for (const draft of ["1", "17", "17,", "17,5"]) {
      keeper.note("a", draft);
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(saved).toEqual(["17,"]);
    await vi.advanceTimersByTimeAsync(200);
    expect(saved).toEqual(["17,", "17,5"]);
    expect(keeper.waiting()).toBe(false);
  });

  it("never has two saves under way, and the newest is last", async () => {
    const order: string[] = [];
    const answers: (() => void)[] = [];
    const keeper = draftKeeper<string>({
      save: (_, draft) => {
        order.push(draft);
        return new Promise((resolve) => answers.push(() => resolve({ savedAt: 1 })));
      },
      saved: () => {},
      failed: () => {},
    });
    keeper.note("a", "first");
    await vi.advanceTimersByTimeAsync(200);
    keeper.note("a", "second");
    await vi.advanceTimersByTimeAsync(200);
    expect(order).toEqual(["first"]);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(1);
    expect(order).toEqual(["first", "second"]);
  });

  it("tries again after a failure and keeps the newest draft", async () => {
    let failing = true;
    const saved: string[] = [];
    const failed = vi.fn();
    const keeper = draftKeeper<string>({
      save: async (_, draft) => {
        if (failing) throw new Error("disk full");
        saved.push(draft);
        return { savedAt: 1 };
      },
      saved: () => {},
      failed,
    });
    keeper.note("a", "kept");
    await vi.advanceTimersByTimeAsync(200);
    expect(failed).toHaveBeenCalledOnce();
    failing = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual(["kept"]);
  });

  it("does not save a draft that was submitted meanwhile", async () => {
    const save = vi.fn(async () => ({ savedAt: 1 }));
    const keeper = draftKeeper<string>({ save, saved: () => {}, failed: () => {} });
    keeper.note("a", "late");
    await keeper.forget("a");
    await vi.advanceTimersByTimeAsync(500);
    expect(save).not.toHaveBeenCalled();
  });
});
