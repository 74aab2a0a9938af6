// Brings two spellings of the same word together, so that a search finds what a person meant: case, accents,
// Arabic vowels, tatweel and hamza forms, the other digits, hyphens and apostrophes make no difference.

const LETTERS: Record<string, string> = {
  "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ڭ": "ك", "گ": "ك", "ݣ": "ك", "ڤ": "ف",
  "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "ı": "i",
};

/** The form in which texts are compared. Never shown. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[ٱىیةکڭگݣڤœæßøłı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/ء/g, "")
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .trim();
}

/** What a row is searched by, prepared once. */
export interface Haystack {
  words: string;
  squeezed: string;
}

export function haystack(texts: Iterable<string | null | undefined>): Haystack {
  const parts: string[] = [];
  for (const text of texts) {
    const folded = text ? fold(text) : "";
    if (folded !== "") parts.push(folded);
  }
  return { words: parts.join(" | "), squeezed: parts.map((part) => part.replace(/[ .]/g, "")).join("|") };
}

/** A query that can be asked of many haystacks: every word must be found, or the whole written as one word. */
export function query(text: string): (stack: Haystack) => boolean {
  const folded = fold(text);
  if (folded === "") return () => true;
  const words = folded.split(" ");
  const squeezed = folded.replace(/[ .]/g, "");
  return (stack) =>
    words.every((word) => stack.words.includes(word)) || (squeezed !== "" && stack.squeezed.includes(squeezed));
}
