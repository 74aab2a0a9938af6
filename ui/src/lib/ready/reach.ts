// Does this device reach the organiser's laptop? Asked before anybody has joined, so it sends nothing worth reading.

export interface Abilities { storage: boolean; database: boolean; secure: boolean }

export type Reached =
  | { outcome: "reached"; roundTrip: number; clockOffset: number }
  /** Nobody answered: devices are kept apart, or the laptop is off. */
  | { outcome: "nothing" }
  /** Somebody else answered: a sign-in page, or a network without the laptop. */
  | { outcome: "other" };

export interface Device extends Abilities { device: string; label: string }

/** The first answer carries the greeting of the connection, so that the others say how fast it is. */
const TIMES = 4;
const ANSWER_WITHIN = 8_000;

export async function reach(device: Device, ask: typeof fetch = (...args) => fetch(...args), clock: () => number = Date.now): Promise<Reached> {
  let best: { roundTrip: number; clockOffset: number } = { roundTrip: 0, clockOffset: 0 };
  for (let turn = 0; turn < TIMES; turn += 1) {
    const asked = clock();
    let answer: Response;
    try {
      answer = await ask("/v1/test", {
        method: "POST",
        headers: { "Content-Type": "application/json", "Tahkim-Protocol": "1" },
        body: JSON.stringify({ ...device, ...best }),
        cache: "no-store",
        redirect: "manual",
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      });
    } catch {
      return { outcome: "nothing" };
    }
    const time = await timeIn(answer);
    if (time === null) return { outcome: "other" };
    const answered = clock();
    const roundTrip = Math.max(1, Math.round(answered - asked));
    if (turn === 1 || (turn > 1 && roundTrip < best.roundTrip)) best = { roundTrip, clockOffset: Math.round((asked + answered) / 2 - time) };
  }
  return { outcome: "reached", ...best };
}

/** The laptop's time; null when it is not the laptop that answered. */
async function timeIn(answer: Response): Promise<number | null> {
  if (!answer.ok || answer.headers.get("Tahkim-Protocol") === null) return null;
  try {
    const { time } = (await answer.json()) as { time?: unknown };
    return typeof time === "number" ? time : null;
  } catch {
    return null;
  }
}

/** What this browser lets a page keep. */
export async function abilities(): Promise<Abilities> {
  return { storage: keepsSmallThings(), database: await keepsSheets(), secure: globalThis.isSecureContext };
}

function keepsSmallThings(): boolean {
  try {
    localStorage.setItem("tahkim-test", "1");
    const kept = localStorage.getItem("tahkim-test") === "1";
    localStorage.removeItem("tahkim-test");
    return kept;
  } catch {
    return false;
  }
}

function keepsSheets(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open("tahkim-test");
      opening.onupgradeneeded = () => opening.result.createObjectStore("any");
      opening.onerror = opening.onblocked = () => resolve(false);
      opening.onsuccess = () => {
        const writing = opening.result.transaction("any", "readwrite");
        writing.objectStore("any").put(1, 1);
        const end = (kept: boolean): void => {
          opening.result.close();
          indexedDB.deleteDatabase("tahkim-test");
          resolve(kept);
        };
        writing.oncomplete = () => end(true);
        writing.onerror = writing.onabort = () => end(false);
      };
    } catch {
      resolve(false);
    }
  });
}
