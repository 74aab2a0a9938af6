// Where the keyboard is when what it was on has gone.
import { tick } from "svelte";

/** To the first part of the screen, when the focus was lost with what was pressed. */
export async function nearby(): Promise<void> {
  await tick();
  if (document.activeElement !== document.body) return;
  const heading = document.querySelector<HTMLElement>("main h2");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
