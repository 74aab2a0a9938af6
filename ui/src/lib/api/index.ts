// The one place that says where the types that travel live.
export type * from "./generated/contract";
export type * from "./hall";
export type { Operations, ProgramState, Sheet } from "./hall";
export { call, inSeat, inWindow, isFault } from "./client";
export { pickFile, pickFolder, reveal } from "./desktop";
