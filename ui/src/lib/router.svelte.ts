// Where we are: `#/noun/detail`. The address is the only state of navigation, so that Back and Forward work.
const at = $state({ parts: read() });

export function route(): string {
  return at.parts[0] ?? "home";
}

/** What follows the noun: `#/sheet/J1/MS26-001` gives ["J1", "MS26-001"]. */
export function detail(): string[] {
  return at.parts.slice(1);
}

export function href(noun: string, ...more: string[]): string {
  return "#/" + [noun, ...more].map(encodeURIComponent).join("/");
}

export function go(noun: string, ...more: string[]): void {
  location.hash = href(noun, ...more);
}

/** A screen with unsaved work returns true to be asked before it is left. */
let holding: (() => boolean) | null = null;
export function holdWhile(unsaved: () => boolean): () => void {
  holding = unsaved;
  return () => {
    if (holding === unsaved) holding = null;
  };
}

export function isHeld(): boolean {
  return holding?.() ?? false;
}

export function startRouter(): void {
  addEventListener("hashchange", () => (at.parts = read()));
  at.parts = read();
}

function read(): string[] {
  const parts = location.hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decodeURIComponent);
  return parts.length > 0 ? parts : ["home"];
}
