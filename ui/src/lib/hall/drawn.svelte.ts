// The judges' codes that were drawn on this screen. They are nowhere else: who leaves the screen draws anew.
import { call, isFault, type DrawnPin } from "../api";
import { faultText } from "../i18n";
import { program } from "../state/program.svelte";
import { toast } from "../state/toasts.svelte";

export class DrawnPins {
  list = $state.raw<readonly DrawnPin[]>([]);
  /** The cards as the press sets them, while they are printed. */
  pages = $state.raw<readonly string[]>([]);
  busy = $state(false);

  /** Draws a code for each of these judges; null is for all who have none. */
  draw(judges: string[] | null): Promise<void> {
    return this.#run(async () => {
      const { pins, changed } = await call("pins-draw", { judges });
      const anew = new Set(pins.map(({ judge }) => judge));
      this.list = [...this.list.filter(({ judge }) => !anew.has(judge)), ...pins];
      program.changed(changed);
    });
  }

  /** Prints a card for each. */
  print(): Promise<void> {
    return this.#run(async () => {
      const { pages, remarks } = await call("pin-cards", { pins: this.list.map(({ judge, pin }) => ({ judge, pin })), languages: "ar-fr" });
      remarks.forEach((remark) => toast(faultText(remark)));
      this.pages = pages;
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      toast(faultText(thrown), { tone: "bad" });
    } finally {
      this.busy = false;
    }
  }
}
