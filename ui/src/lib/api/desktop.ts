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

/** A screen of this laptop, as the system has it. */
export interface Monitor {
  name: string;
  width: number;
  height: number;
  /** The one on which the organiser works. */
  here: boolean;
}

export async function monitors(): Promise<Monitor[]> {
  return (await ask<Monitor[]>("monitors")) ?? [];
}

/** Opens the big screen on that monitor, or moves it there. In a browser: in a page of its own. False when that is impossible. */
export async function showWall(at: number): Promise<boolean> {
  if (inWindow()) return (await ask<boolean>("show_wall", { at })) ?? false;
  return open(`${location.pathname}#/wall`, "tahkim-wall") !== null;
}

export async function hideWall(): Promise<void> {
  await ask<null>("hide_wall");
}

async function ask<T>(command: string, args: Record<string, unknown> = {}): Promise<T | null> {
  if (!inWindow()) return null;
  const { invoke } = await import("@tauri-apps/api/core");
  return invoke<T | null>(command, args);
}
