// The page itself, kept for when it is reloaded while the organiser's laptop is away. Only a browser that trusts the
// event's authority allows it. Version rule: at each start that finds the laptop, the whole page of that moment is kept,
// its parts first and the page that names them last; parts that it does not name are dropped. `keep.js` only reads.
const CACHE = "tahkim-page";

/** Whether this browser lets the page be kept, which it does only over a connection that it trusts. */
export async function keepPage(): Promise<boolean> {
  try {
    await navigator.serviceWorker.register(scriptAddress("/keep.js"));
  } catch {
    return false;
  }
  // The laptop may be away at this start: what an earlier one kept stays.
  await keepParts().catch(() => {});
  return true;
}

async function keepParts(): Promise<void> {
  const parts = (await (await fetch("/page.json", { cache: "no-cache" })).json()) as string[];
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll(parts.filter((part) => !kept.has(part)));
  await cache.add(new Request("/", { cache: "reload" }));
  for (const path of kept) if (path !== "/" && !parts.includes(path)) await cache.delete(path);
}

interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (text: string) => string }): { createScriptURL(text: string): unknown };
}

/** The page's policy may ask that addresses of scripts be vouched for. */
function scriptAddress(address: string): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  return (policies?.createPolicy("tahkim-keep", { createScriptURL: (text) => text }).createScriptURL(address) ?? address) as string;
}
