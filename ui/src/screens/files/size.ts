// Sizes of files in the unit a person reads them in.

export interface Size {
  unit: "kb" | "mb" | "gb";
  value: number;
}

/** Whole kilobytes, at least one; from a thousand on, megabytes with one decimal, then gigabytes. */
export function sizeOf(bytes: number): Size {
  const kb = Math.max(1, Math.round(bytes / 1000));
  if (kb < 1000) return { unit: "kb", value: kb };
  const mb = Math.round(bytes / 100_000) / 10;
  return mb < 1000 ? { unit: "mb", value: mb } : { unit: "gb", value: Math.round(bytes / 100_000_000) / 10 };
}
