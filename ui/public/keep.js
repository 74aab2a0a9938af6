// Gives a judge's browser the page it has kept while the organiser's laptop is away. What is kept is chosen by the page
// itself (ui/src/lib/seat/page.ts); nothing is written here, and what judges send never passes through.
const CACHE = "tahkim-page";
const PATIENCE = 3000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(freshPage(request));
  // The name of a part changes with its content, so a kept one is never an old one.
  else if (pathname.startsWith("/assets/")) event.respondWith(keptPart(request));
});

async function freshPage(request) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const fresh = await fetch(request.url, { signal: patience.signal, cache: "no-cache" });
    if (fresh.ok) return fresh;
    throw new Error(String(fresh.status));
  } catch {
    return (await (await caches.open(CACHE)).match("/")) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

async function keptPart(request) {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}
