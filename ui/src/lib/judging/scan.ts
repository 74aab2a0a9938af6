// The code on a blank paper sheet, as a reader that works like a keyboard types it.

/** What a key is on the keyboard that such readers take for granted, whatever the laptop's keyboard makes of it. */
export function plainKey(event: Pick<KeyboardEvent, "code" | "shiftKey">): string {
  const { code, shiftKey } = event;
  if (/^Key[A-Z]$/.test(code)) return code.slice(3);
  if (/^Digit\d$/.test(code)) return shiftKey ? "" : code.slice(5);
  return PLAIN[`${shiftKey ? "Shift " : ""}${code}`] ?? "";
}

const PLAIN: Readonly<Record<string, string>> = {
  Minus: "-", "Shift Minus": "_", "Shift Semicolon": ":", Period: ".", Slash: "/", Space: " ",
};

export interface SheetAddress { judge: string; entry: string }

/**
 * Which sheet is meant: by its printed code, or by the number of the entry in the run of the judge who is chosen.
 *
 * @param texts What stands in the field, and what its keys would be on the reader's own keyboard.
 */
export function sheetOf(
  texts: readonly string[],
  judges: readonly { judge: string }[],
  entries: readonly { entry: string; order: number | null }[],
  chosen: string | null,
): SheetAddress | null {
  for (const text of texts.map(folded)) {
    if (text.startsWith(PREFIX)) {
      for (const { judge } of judges) {
        const entry = entries.find((one) => folded(`${PREFIX}${judge}:${one.entry}`) === text);
        if (entry) return { judge, entry: entry.entry };
      }
    }
    const entry = entries.find((one) => folded(one.entry) === text) ?? entries.find((one) => one.order !== null && String(one.order) === text);
    if (entry && chosen !== null) return { judge: chosen, entry: entry.entry };
  }
  return null;
}

const PREFIX = "TAHKIM:S:";
const folded = (text: string): string => text.trim().toUpperCase();
