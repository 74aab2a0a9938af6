// The words of a scope: a category or a group of the registration form by its name, any other as it was written.
import type { Category } from "$lib/api";
import { has, own, t } from "$lib/i18n";

export function scopeWords(scope: string, categories: readonly Category[]): string {
  const category = categories.find(({ id }) => id === scope);
  if (category) return own(category.name);
  const id = `choice-holder_group-${scope}`;
  return has(id) ? t(id) : scope;
}
