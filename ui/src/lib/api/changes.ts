// What changes without being asked for by this page: ballots that arrive from the hall, another page of the browser, the
// network. Each door has its own way to say so.
import type { Topic } from "./generated/contract";
import { inSeat, inWindow } from "./client";
import { keyOfThisVisit } from "./key";
import { readEvents } from "../seat/stream";

const AGAIN = 1000;
export const TOPICS: readonly Topic[] = ["program", "event", "rubric", "entries", "judges", "ballots", "standings", "result", "hall", "day", "stage", "screen", "vote"];

/** Told what has gone stale, as long as the page lives. */
export function onChange(hear: (topics: readonly Topic[]) => void): void {
  if (inWindow()) void hearWindow(hear);
  else if (inSeat()) void import("../seat").then(async ({ pageSeat }) => (await pageSeat()).onchange(hear));
  else void hearHub(hear);
}

async function hearWindow(hear: (topics: readonly Topic[]) => void): Promise<void> {
  const { listen } = await import("@tauri-apps/api/event");
  await listen<Topic[]>("changed", ({ payload }) => hear(payload));
}

async function hearHub(hear: (topics: readonly Topic[]) => void): Promise<never> {
  for (let first = true; ; first = false) {
    try {
      const response = await fetch("/api/changes", { headers: { Authorization: `Bearer ${keyOfThisVisit()}` }, cache: "no-store" });
      if (response.ok && response.body) {
        // What happened while nobody listened is not told again.
        if (!first) hear(TOPICS);
        await readEvents(response.body, () => {}, ({ data }) => hear(JSON.parse(data) as Topic[]), new AbortController().signal);
      }
    } catch {
      // The program is closed, or busy.
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}
