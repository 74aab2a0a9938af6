// The organiser's screens, with their sentences. What only they need begins here and is not loaded by a judge's browser.
import type { Component } from "svelte";
import { wantAllMessages } from "$lib/i18n";
import Organiser from "./Organiser.svelte";

export async function organiser(): Promise<Component> {
  await wantAllMessages();
  return Organiser;
}
