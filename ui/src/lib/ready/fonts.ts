// Whether the fonts that come with the program answer.
import type { ReadyLine } from "$lib/api";

const SAMPLES = ["تحكيم", "Présélection", "0123456789"];

export async function fontsLine(fonts: Pick<FontFaceSet, "load"> = document.fonts): Promise<ReadyLine> {
  const found = await Promise.all(SAMPLES.map((sample) => fonts.load("400 16px Plex", sample).catch(() => [])));
  const all = found.every((faces) => faces.length > 0);
  return { check: "fonts", state: all ? "fine" : "look", text: all ? "fonts-ready" : "fonts-missing", args: {}, how: all ? null : "fonts", act: null, ms: null };
}
