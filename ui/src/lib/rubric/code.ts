/** A code for a new criterion out of its name: "Impact social" is "impact-social". Unique among `taken`. */
export function codeFor(name: string, taken: readonly string[]): string {
  const base =
    name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 32) || "criterion";
  if (!taken.includes(base)) return base;
  for (let at = 2; ; at++) {
    if (!taken.includes(`${base}-${at}`)) return `${base}-${at}`;
  }
}
