// What of a judge the assignment goes by.

/** The fields that say it. */
export const LINKS: readonly string[] = ["cooperative_name", "province_code", "commune_code", "sectors"];

/** The words of a line that lists them. */
export const listed = (line: string): string[] => line.split(/[,;|،؛]/).map((word) => word.trim()).filter((word) => word !== "");

/** The line with this word, or without it if it was there. */
export function toggledWord(line: string, word: string): string {
  const words = listed(line);
  return (words.includes(word) ? words.filter((other) => other !== word) : [...words, word]).join(", ");
}
