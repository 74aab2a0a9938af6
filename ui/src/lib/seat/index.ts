// The seat of this page: made once, and at work as long as the page is open.
import type { Lang, ProgramState, SeatBrowser, SeatState, Topic } from "../api";
import { BrowserSeat } from "./browserseat";
import { pageChannel } from "./channel";
import { faultOf, Hub } from "./hub";
import { labelOf } from "./label";
import { pageMarker } from "./marker";
import { keepPage } from "./page";
import { byLease, byLock } from "./speaker";
import { Store } from "./store";
import { realTiming } from "./timing";
import { uuid7 } from "../judging/uuid";

export interface PageSeat {
  call(request: { op: string }): Promise<unknown>;
  onchange(listener: (topics: readonly Topic[]) => void): () => void;
}

let seat: Promise<PageSeat> | null = null;

export function pageSeat(): Promise<PageSeat> {
  seat ??= open();
  return seat;
}

async function open(): Promise<PageSeat> {
  let store: Store;
  try {
    store = await Store.open();
  } catch {
    return withoutStorage();
  }
  let persisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  let trusted = false;
  const me = uuid7();
  const room = new BrowserSeat({
    store,
    newHub: () => new Hub("", realTiming),
    timing: realTiming,
    channel: pageChannel("tahkim-seat"),
    marker: pageMarker(),
    asSpeaker: (speak, signal) => (navigator.locks ? byLock(speak, signal, navigator.locks) : byLease(speak, signal, store, realTiming, me)),
    label: labelOf(navigator.userAgent),
    version: __VERSION__,
    language: languageHere(),
    secure: () => trusted,
    storage: (): SeatBrowser["storage"] => (persisted ? "kept" : "fragile"),
    persist: async () => {
      persisted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
    },
  });
  void keepPage().then((kept) => (trusted = kept));
  addEventListener("online", () => room.tryNow());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && room.tryNow());
  void room.run(new AbortController().signal);
  return room;
}

/** A browser that keeps nothing is told so, and is given nothing to write in. */
function withoutStorage(): PageSeat {
  const nobody: SeatState = {
    phase: "start", event: null, judge: null, judges: [], link: "away", since: Date.now(), unsent: 0, held: 0, clockOffsetMs: 0, code: null,
    fault: null, secure: false, browser: { storage: "none", lost: 0, others: [] },
  };
  let language = languageHere();
  return {
    onchange: () => () => {},
    async call(request) {
      if (request.op === "language-change") language = (request as unknown as { language: Lang }).language;
      else if (request.op !== "program-state") throw faultOf("seat-not-kept", { what: "IndexedDB" });
      return {
        version: __VERSION__, door: "browser", dataFolder: "", settings: { language, theme: "system", backupFolder: null, singleKeys: true }, open: null,
        lockedTo: null, hasPin: false, notices: [], readOnly: false, seat: nobody, standby: null,
      } satisfies ProgramState;
    },
  };
}

function languageHere(): Lang {
  return (["ar", "fr", "en"] as const).find((each) => navigator.language.startsWith(each)) ?? "fr";
}
