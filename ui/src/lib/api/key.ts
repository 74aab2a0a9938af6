// The hub's key comes in the address after `#key=`. It is kept for this tab only and leaves the address at once,
// so that it is in no bookmark, no history and no screen that others see.
const SLOT = "tahkim-key";
let key: string | null = null;

export function takeKeyFromAddress(): void {
  const found = /^#key=([^&]+)/.exec(location.hash)?.[1];
  if (found === undefined) return;
  key = decodeURIComponent(found);
  try {
    sessionStorage.setItem(SLOT, key);
  } catch {
    // Without storage the key lives as long as the page.
  }
  history.replaceState(null, "", location.pathname + location.search);
}

export function keyOfThisVisit(): string {
  if (key !== null) return key;
  try {
    key = sessionStorage.getItem(SLOT);
  } catch {
    key = null;
  }
  return key ?? "";
}

/** The hub's own browser speaks plain HTTP to its own machine; a hall is never reached so. */
export function isOnThisMachine(): boolean {
  return location.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
}
