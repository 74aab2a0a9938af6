// What the wall shows, by whichever door: a second window, another page on this laptop, or a browser in the hall.
import { call, inSeat, inWindow, onChange, type WallReply } from "$lib/api";

const AGAIN = 2000;

export class WallFeed {
  reply = $state.raw<WallReply | null>(null);
  /** Nothing was heard for a while: what is shown may be old. */
  away = $state(false);
  /** What the hall's clock says, so long after the reply. */
  now = $state(Date.now());
  #received = Date.now();
  #ended = false;

  constructor() {
    if (inSeat()) void this.#follow();
    else {
      void this.#ask();
      onChange(() => void this.#ask());
    }
    $effect(() => {
      const tick = setInterval(() => (this.now = (this.reply?.now ?? Date.now()) + (Date.now() - this.#received)), 200);
      // After a sleep, and should a word have been lost.
      const again = setInterval(() => !inSeat() && void this.#ask(), 10_000);
      return () => {
        clearInterval(tick);
        clearInterval(again);
        this.#ended = true;
      };
    });
  }

  #take(reply: WallReply): void {
    this.#received = Date.now();
    this.now = reply.now;
    this.reply = reply;
    this.away = false;
  }

  async #ask(): Promise<void> {
    try {
      this.#take(inWindow() ? await this.#window() : await call("screen-wall"));
    } catch {
      this.away = true;
    }
  }

  /** The second window may ask for nothing else. */
  async #window(): Promise<WallReply> {
    const { invoke } = await import("@tauri-apps/api/core");
    return invoke<WallReply>("wall");
  }

  async #follow(): Promise<void> {
    let tag = "";
    while (!this.#ended) {
      try {
        const headers: Record<string, string> = { "tahkim-protocol": "1", ...(tag ? { "If-None-Match": tag } : {}) };
        const response = await fetch("/v1/screen", { headers, cache: "no-store" });
        if (response.status === 200) {
          tag = response.headers.get("etag") ?? "";
          this.#take((await response.json()) as WallReply);
        } else if (response.status !== 304) throw new Error(String(response.status));
        this.away = false;
      } catch {
        this.away = true;
        await new Promise((done) => setTimeout(done, AGAIN));
      }
    }
  }
}
