// Short news at the foot of the screen, with the way back when there is one. Longer while focused.
export interface Toast { id: number; text: string; tone: "done" | "bad"; action: { label: string; run: () => void } | null }

/** Milliseconds: time to press the way back or to read what went wrong; a plain "done" only passes by. */
const LASTS = 8000;
const PASSES = 4000;
let next = 1;
const list = $state<Toast[]>([]);
const timers = new Map<number, ReturnType<typeof setTimeout>>();

export function toasts(): readonly Toast[] {
  return list;
}

export function toast(text: string, options: { tone?: Toast["tone"]; action?: Toast["action"] } = {}): void {
  const id = next++;
  // "Saved" after "saved" says nothing more: the newer takes its place.
  for (const each of list.filter(passing)) dismiss(each.id);
  list.push({ id, text, tone: options.tone ?? "done", action: options.action ?? null });
  if (list.length > 3) dismiss(list[0]?.id ?? 0);
  resume(id);
}

export function hold(id: number): void {
  clearTimeout(timers.get(id));
}

export function resume(id: number): void {
  clearTimeout(timers.get(id));
  timers.set(id, setTimeout(() => dismiss(id), list.some((each) => each.id === id && passing(each)) ? PASSES : LASTS));
}

function passing(toast: Toast): boolean {
  return toast.tone === "done" && toast.action === null;
}

/** A new situation: what was said of the one before is no longer in the way. */
export function dismissAll(): void {
  for (const each of [...list]) dismiss(each.id);
}

export function dismiss(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const at = list.findIndex((each) => each.id === id);
  if (at >= 0) list.splice(at, 1);
}
