// The words of a scope: a group of the registration form by its name there, any other as it was written.
import { has, t } from "$lib/i18n";

export function scopeWords(scope: string): string {
  const id = `choice-holder_group-${scope}`;
  return has(id) ? t(id) : scope;
}
