// Sizes of files in the unit a person reads them in.

export interface Size {
  unit: "kb" | "mb";
  value: number;
}

/** Whole kilobytes, at least one; from a thousand on, megabytes with one decimal. */
export function sizeOf(bytes: number): Size {
  const kb = Math.max(1, Math.round(bytes / 1000));
  return kb < 1000 ? { unit: "kb", value: kb } : { unit: "mb", value: Math.round(bytes / 100_000) / 10 };
}
