// Server-sent events, read from the body of a request: `EventSource` cannot show who asks.
export interface StreamEvent { id: string | null; event: string; data: string }

/** Reads until the stream ends. `alive` is told of every piece, also of those that carry no event. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  alive: () => void,
  heard: (event: StreamEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader();
  const stop = (): void => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  const decoder = new TextDecoder();
  let left = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      alive();
      left = (left + decoder.decode(value, { stream: true })).replaceAll("\r\n", "\n");
      const blocks = left.split("\n\n");
      left = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = eventOf(block);
        if (event) heard(event);
      }
    }
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Null for a comment, which only says that the line is alive. */
function eventOf(block: string): StreamEvent | null {
  const event: StreamEvent = { id: null, event: "message", data: "" };
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const [, name = "", value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (name === "data") data.push(value);
    else if (name === "event") event.event = value;
    else if (name === "id") event.id = value;
  }
  return data.length > 0 || event.event !== "message" ? { ...event, data: data.join("\n") } : null;
}
