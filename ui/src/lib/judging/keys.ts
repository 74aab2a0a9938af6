// The keyboard of the score sheet as data: what a key means is decided here, done by the screen.

export type Act =
  | { do: "criterion"; index: number }
  | { do: "step"; by: 1 | -1 }
  | { do: "page"; by: 1 | -1 }
  | { do: "end"; to: "min" | "max" }
  | { do: "type"; text: string }
  | { do: "empty" }
  | { do: "next" }
  | { do: "submit" }
  | { do: "entry"; by: 1 | -1 }
  | { do: "comment" }
  | { do: "keys" }
  | { do: "leave" };

/** Where the keyboard is: on a mark's field, on a ruler, in another field, or nowhere in particular. */
export type Place = "mark" | "ruler" | "text" | "elsewhere";

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

export interface Setting {
  place: Place;
  rightToLeft: boolean;
  /** Single-letter keys can be turned off in the settings. */
  singleKeys: boolean;
  criteria: number;
}

/** The table shown by `?`; `label` is the end of a Fluent id. */
export const KEY_TABLE: readonly { keys: readonly string[]; label: string; single?: boolean }[] = [
  { keys: ["1", "2", "3"], label: "criterion", single: true },
  { keys: ["0–9", ",", "."], label: "type" },
  { keys: ["↑", "↓"], label: "step" },
  { keys: ["PgUp", "PgDn"], label: "page" },
  { keys: ["Home", "End"], label: "ends" },
  { keys: ["→", "←"], label: "ruler" },
  { keys: ["Del"], label: "empty" },
  { keys: ["↵", "Tab"], label: "next" },
  { keys: ["Ctrl", "↵"], label: "submit" },
  { keys: ["Alt", "↑ ↓"], label: "entry" },
  { keys: ["C"], label: "comment", single: true },
  { keys: ["?"], label: "keys", single: true },
  { keys: ["Esc"], label: "leave" },
];

/** What a key asks for, or null when the key is the browser's. */
export function actOf(pressed: Pressed, setting: Setting): Act | null {
  const { key } = pressed;
  if ((pressed.ctrlKey || pressed.metaKey) && !pressed.altKey) return key === "Enter" ? { do: "submit" } : null;
  if (pressed.altKey) {
    if (key === "ArrowUp") return { do: "entry", by: -1 };
    if (key === "ArrowDown") return { do: "entry", by: 1 };
    return null;
  }
  if (key === "Escape") return setting.place === "elsewhere" ? null : { do: "leave" };
  if (setting.place === "text") return null;
  if (setting.place === "mark" || setting.place === "ruler") return onMark(key, setting);
  return alone(key, setting);
}

function onMark(key: string, setting: Setting): Act | null {
  const typing = setting.place === "mark";
  switch (key) {
    case "ArrowUp":
      return { do: "step", by: 1 };
    case "ArrowDown":
      return { do: "step", by: -1 };
    case "PageUp":
      return { do: "page", by: 1 };
    case "PageDown":
      return { do: "page", by: -1 };
    case "Enter":
      return { do: "next" };
    case "ArrowRight":
    case "ArrowLeft":
      // In the field these move the caret; on the ruler they follow it as it is drawn.
      return typing ? null : { do: "step", by: (key === "ArrowRight") === setting.rightToLeft ? -1 : 1 };
    case "Home":
    case "End":
      return { do: "end", to: key === "Home" ? "min" : "max" };
    case "Delete":
      return { do: "empty" };
    case "Backspace":
      return typing ? null : { do: "empty" };
  }
  if (typing) return null;
  return isOfMark(key) ? { do: "type", text: key } : letter(key, setting);
}

function alone(key: string, setting: Setting): Act | null {
  const digit = "123456789".indexOf(western(key));
  if (key.length === 1 && digit >= 0 && digit < setting.criteria && setting.singleKeys) return { do: "criterion", index: digit };
  return letter(key, setting);
}

function letter(key: string, setting: Setting): Act | null {
  if (!setting.singleKeys) return null;
  // The same key of an Arabic keyboard types the letter beside it.
  if (key === "c" || key === "C" || key === "ؤ") return { do: "comment" };
  if (key === "?" || key === "؟") return { do: "keys" };
  return null;
}

function isOfMark(key: string): boolean {
  return /^[0-9٠-٩۰-۹.,٫،]$/.test(key);
}

function western(key: string): string {
  return key.replace(/[٠-٩]/, (digit) => String(digit.charCodeAt(0) - 0x0660));
}
