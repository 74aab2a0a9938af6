// The clock, waiting and chance, so that tests can have others than this machine's.
export interface Timing {
  now(): number;
  /** Ends early, without complaint, when the signal is given. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  random(): number;
}

export const realTiming: Timing = {
  now: Date.now,
  random: Math.random,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener("abort", done);
    }),
};

const FIRST = 500;
const LONGEST = 15_000;

/** How long to wait after so many failures: doubled each time, and spread over the whole of it so that two hundred devices do not come at once. */
export function backOff(failures: number, random: number): number {
  return random * Math.min(LONGEST, FIRST * 2 ** failures);
}
