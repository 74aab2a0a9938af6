// The big screen, with its sentences. It is no part of what a judge's browser keeps.
import type { Component } from "svelte";
import WallPage from "./wall/WallPage.svelte";

export async function wall(): Promise<Component> {
  return Promise.resolve(WallPage);
}
