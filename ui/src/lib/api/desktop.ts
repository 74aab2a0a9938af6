// What only the window can do: the system's own pickers and its file manager. In a browser each answers null.
import { inWindow } from "./client";

export function pickFolder(): Promise<string | null> {
  return ask<string>("pick_folder");
}

export function pickFile(): Promise<string | null> {
  return ask<string>("pick_file");
}

/** Shows a file in the system's file manager. False when that is impossible. */
export async function reveal(path: string): Promise<boolean> {
  return (await ask<boolean>("reveal", { path })) ?? false;
}

/** Opens a paper in the system's program for PDF, to be printed from there. False when there is none. */
export async function openPaper(path: string): Promise<boolean> {
  return (await ask<boolean>("open_paper", { path })) ?? false;
}

async function ask<T>(command: string, args: Record<string, unknown> = {}): Promise<T | null> {
  if (!inWindow()) return null;
  const { invoke } = await import("@tauri-apps/api/core");
  return invoke<T | null>(command, args);
}
