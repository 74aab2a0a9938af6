// A sign outside the database that somebody has judged here. When the sign is there and the database is empty, the
// browser has thrown it away; the number on the sign says how many sheets had not been sent.
export interface Marker {
  /** Null when there is no sign. */
  get(): number | null;
  set(unsent: number): void;
  clear(): void;
}

const NAME = "tahkim-seat";
const TWO_WEEKS = 14 * 24 * 60 * 60;

export function pageMarker(): Marker {
  return {
    get() {
      const found = new RegExp(`(?:^|; )${NAME}=(\\d+)`).exec(document.cookie)?.[1] ?? stored();
      return found === null ? null : Number(found);
    },
    set(unsent) {
      document.cookie = `${NAME}=${unsent}; Max-Age=${TWO_WEEKS}; Path=/; SameSite=Strict${location.protocol === "https:" ? "; Secure" : ""}`;
      store(String(unsent));
    },
    clear() {
      document.cookie = `${NAME}=; Max-Age=0; Path=/; SameSite=Strict`;
      store(null);
    },
  };
}

function stored(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

function store(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, value);
  } catch {
    // The cookie remains.
  }
}
