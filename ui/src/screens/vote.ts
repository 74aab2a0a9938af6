// The audience's vote on a phone, with its sentences. It is no part of what a judge's browser keeps.
import type { Component } from "svelte";
import { wantAllMessages } from "$lib/i18n";
import VotePage from "./vote/VotePage.svelte";

export async function vote(): Promise<Component> {
  await wantAllMessages();
  return VotePage;
}
