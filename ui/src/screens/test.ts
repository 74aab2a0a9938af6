// The page on which a device tries the way to the organiser's laptop, with its sentences. It is opened before joining, and
// is no part of what a judge's browser keeps.
import type { Component } from "svelte";
import { wantAllMessages } from "$lib/i18n";
import DeviceTest from "./ready/DeviceTest.svelte";

export async function test(): Promise<Component> {
  await wantAllMessages();
  return DeviceTest;
}
