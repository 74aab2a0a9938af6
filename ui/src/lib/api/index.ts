// The one place that says where the types that travel live.
export type * from "./generated/contract";
export type * from "./hall";
export type { Operations, ProgramState, SeatPhase, SeatState } from "./hall";
export { call, inSeat, inWindow, isFault } from "./client";
export { onChange, TOPICS } from "./changes";
export { hideWall, monitors, openPaper, pickFile, pickFolder, reveal, showWall, type Monitor } from "./desktop";
