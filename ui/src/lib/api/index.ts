// The one place that says where the contract's types live.
export type * from "./contract";
export { call, inWindow, isFault } from "./client";
export { pickFile, pickFolder, reveal } from "./desktop";
