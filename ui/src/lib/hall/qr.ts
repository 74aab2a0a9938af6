// A QR code as the path of one drawing, so that it prints and enlarges without blur.
import encodeQR from "qr";

export interface QrDrawing { path: string; size: number }

/** The dark squares of the code of `text`, with the quiet edge that readers need. */
export function qrOf(text: string): QrDrawing {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const path = rows
    .flatMap((row, y) => runsOf(row).map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`))
    .join("");
  return { path, size: rows.length };
}

function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs[runs.length - 1];
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
