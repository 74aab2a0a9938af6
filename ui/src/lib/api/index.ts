// The one place that says where the types that travel live.
export type * from "./generated/contract";
export { call, inWindow, isFault } from "./client";
export { pickFile, pickFolder, reveal } from "./desktop";
