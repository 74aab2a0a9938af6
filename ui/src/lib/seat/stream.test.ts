import { expect, test } from "vitest";
import { readEvents, type StreamEvent } from "./stream";

async function read(pieces: string[]): Promise<{ events: StreamEvent[]; alive: number }> {
  const events: StreamEvent[] = [];
  let alive = 0;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  await readEvents(body, () => (alive += 1), (event) => events.push(event), new AbortController().signal);
  return { events, alive };
}

test("events are read whole, wherever the network cuts them", async () => {
  const text = 'id: 1.7\r\nevent: head\r\ndata: {"seq":7}\r\n\r\n: beat\n\nevent: out\n\ndata: é\ndata: b\n\n';
  const expected = [{ id: "1.7", event: "head", data: '{"seq":7}' }, { id: null, event: "out", data: "" }, { id: null, event: "message", data: "é\nb" }];
  expect((await read([text])).events).toEqual(expected);
  expect((await read([...text])).events).toEqual(expected);
});

test("a beat is no event, but says that the line is alive", async () => {
  expect(await read([": beat\n\n", ": beat\n\n"])).toEqual({ events: [], alive: 2 });
});
