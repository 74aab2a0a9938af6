// Turns a chosen file into what travels to the program.

/** Larger files are refused before reading: a register of a competition is far smaller. */
export const MAX_BYTES = 50 * 1024 * 1024;

export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // In pieces, because a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(""));
}

export async function contentOf(file: Blob): Promise<string> {
  return base64(new Uint8Array(await file.arrayBuffer()));
}
