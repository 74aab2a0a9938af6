// Decimals as people type them, and as the program keeps them.

/** "12,5", "12.5" and "١٢٫٥" are "12.5"; null when it is no decimal. */
export function readDecimal(typed: string): string | null {
  const plain = typed
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[,٫]/g, ".");
  const found = /^(-?)(\d{1,12})(?:\.(\d{0,9}))?$/.exec(plain);
  if (!found) return null;
  const [, sign = "", whole = "", places = ""] = found;
  const kept = places.replace(/0+$/, "");
  const number = whole.replace(/^0+(?=\d)/, "") + (kept ? `.${kept}` : "");
  return number === "0" ? "0" : sign + number;
}
