import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { qrOf } from "./qr";

test("a reader of QR codes reads the address back from the drawing", () => {
  const text = `https://192.168.100.100:44300/j#1.${"a".repeat(43)}.${"0".repeat(32)}`;
  const { path, size } = qrOf(text);
  const scale = 4;
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      for (let dx = 0; dx < Number(length) * scale; dx += 1) {
        const at = ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  expect(decodeQR({ width: side, height: side, data })).toBe(text);
});
