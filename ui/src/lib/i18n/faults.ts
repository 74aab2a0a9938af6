// A fault in words. Codes are the program's, sentences are ours.
import type { Fault } from "$lib/api";
import { has, number, t } from "./language.svelte";

const DECIMALS = new Set(["value", "min", "max", "step", "total", "weight", "sum"]);

export function faultText(fault: Pick<Fault, "code" | "args">): string {
  const id = `fault-${fault.code}`;
  if (!has(id)) return t("fault-without-words", { code: fault.code });
  const args = Object.fromEntries(
    Object.entries(fault.args ?? {}).map(([name, value]) => [
      name,
      name === "count" && /^\d+$/.test(value) ? Number(value) : DECIMALS.has(name) ? number(value) : value,
    ]),
  );
  return t(id, args);
}

/** The fault and all that came with it, in one list. */
export function allFaults(fault: Fault): Fault[] {
  return [fault, ...(fault.others ?? []).flatMap(allFaults)];
}

/** The first sentence about each field: `{"criteria.2.weight": "…"}`. */
export function faultsByField(fault: Fault | null): Record<string, string> {
  const found: Record<string, string> = {};
  for (const each of fault ? allFaults(fault) : []) {
    if (each.field !== null) found[each.field] ??= faultText(each);
  }
  return found;
}
