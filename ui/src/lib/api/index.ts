// The one place that says where the types that travel live.
export type * from "./generated/contract";
export type * from "./hall";
export type { Operations, ProgramState, SeatPhase, SeatState } from "./hall";
export { call, inSeat, inWindow, isFault } from "./client";
export { onChange } from "./changes";
export { openPaper, pickFile, pickFolder, reveal } from "./desktop";
