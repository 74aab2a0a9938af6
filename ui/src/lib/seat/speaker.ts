// Which of a browser's pages talks to the organiser's laptop: the one that holds a lock of the browser, or, over plain
// HTTP where there are none, the one that holds a lease in what they all keep. Two speaking for a moment do no harm.
import type { Store } from "./store";
import type { Timing } from "./timing";

const LASTS = 6000;
const RENEW = 2000;

type Speak = (signal: AbortSignal) => Promise<void>;

export async function byLock(speak: Speak, signal: AbortSignal, locks: LockManager): Promise<void> {
  await locks.request("tahkim-seat", { signal }, () => speak(signal)).catch((problem: unknown) => {
    if (!signal.aborted) throw problem;
  });
}

export async function byLease(speak: Speak, signal: AbortSignal, store: Store, timing: Timing, holder: string): Promise<void> {
  while (!signal.aborted) {
    if (await store.lease(holder, timing.now(), LASTS)) {
      const turn = new AbortController();
      const speaking = speak(turn.signal);
      do await timing.wait(RENEW, signal);
      while (!signal.aborted && (await store.lease(holder, timing.now(), LASTS)));
      turn.abort();
      await speaking;
    } else await timing.wait(RENEW, signal);
  }
  await store.lease(holder, timing.now(), 0);
}
