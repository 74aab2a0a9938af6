// Every screen by the noun in its address.
import type { Component } from "svelte";
import type { IconName } from "$lib/components";
import Assignment from "./assignment/Assignment.svelte";
import Deliberation from "./deliberation/Deliberation.svelte";
import Documents from "./documents/Documents.svelte";
import Entries from "./entries/Entries.svelte";
import Event from "./event/Event.svelte";
import Exports from "./files/Exports.svelte";
import Hall from "./hall/Hall.svelte";
import Help from "./help/Help.svelte";
import History from "./history/History.svelte";
import Import from "./import/Import.svelte";
import Judges from "./judges/Judges.svelte";
import Board from "./judging/Board.svelte";
import Sheet from "./judging/Sheet.svelte";
import Programme from "./programme/Programme.svelte";
import Ready from "./ready/Ready.svelte";
import Rounds from "./rounds/Rounds.svelte";
import Rubric from "./rubric/Rubric.svelte";
import BigScreen from "./screen/Screen.svelte";
import Settings from "./settings/Settings.svelte";
import Standings from "./standings/Standings.svelte";

interface Screen {
  component: Component;
  icon: IconName;
  /** Makes sense without an open competition. */
  always?: boolean;
}

export const SCREENS: Record<string, Screen> = {
  event: { component: Event, icon: "home" },
  rubric: { component: Rubric, icon: "scales" },
  rounds: { component: Rounds, icon: "podium" },
  entries: { component: Entries, icon: "list" },
  judges: { component: Judges, icon: "people" },
  assignment: { component: Assignment, icon: "swap" },
  programme: { component: Programme, icon: "calendar" },
  import: { component: Import, icon: "upload" },
  ready: { component: Ready, icon: "clock" },
  hall: { component: Hall, icon: "laptop" },
  board: { component: Board, icon: "board" },
  sheet: { component: Sheet, icon: "sheet" },
  standings: { component: Standings, icon: "podium" },
  deliberation: { component: Deliberation, icon: "shield" },
  documents: { component: Documents, icon: "document" },
  exports: { component: Exports, icon: "table" },
  screen: { component: BigScreen, icon: "screen" },
  history: { component: History, icon: "history" },
  settings: { component: Settings, icon: "settings", always: true },
  help: { component: Help, icon: "help", always: true },
};

/** The side bar, in the order of the work. */
export const GROUPS = [
  { name: "prepare", screens: ["event", "rubric", "entries", "judges", "assignment", "programme"] },
  { name: "judge", screens: ["ready", "hall", "board", "sheet", "standings", "deliberation"] },
  { name: "publish", screens: ["screen", "documents", "exports", "history"] },
] as const;
