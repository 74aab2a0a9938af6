// Names of fields and of their choices; what has no name of its own is shown as it is written in the file.
import { has, t } from "$lib/i18n";
import type { FieldSpec } from "$lib/api";

export function fieldLabel(key: string): string {
  const id = `field-${key}`;
  return isId(id) && has(id) ? t(id) : key;
}

export function choiceLabel(field: Pick<FieldSpec, "key" | "kind">, value: string): string {
  if (field.kind === "yesno") return yes(value) ? t("entries-yes") : t("entries-no");
  const id = `choice-${field.key}-${value.replace("+", "plus")}`;
  return isId(id) && has(id) ? t(id) : value;
}

function yes(value: string): boolean {
  return ["yes", "true", "1", "oui", "نعم"].includes(value.toLowerCase());
}

/** A column of an imported file can be called anything at all. */
function isId(text: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(text);
}
