/** Gives a text to the person as a file; the browser asks where, or puts it with the downloads. */
export function handOver(fileName: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: fileName });
  link.click();
  // The download has begun, whatever the person answers.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
