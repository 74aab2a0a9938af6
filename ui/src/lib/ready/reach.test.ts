import { expect, it } from "vitest";
import { reach } from "./reach";

const device = { device: "d", label: "Firefox · Android", storage: true, database: true, secure: true };
const laptop = (time: number): Response => new Response(JSON.stringify({ time }), { headers: { "Tahkim-Protocol": "1" } });

it("says how fast the laptop answers and how far the clocks are apart", async () => {
  let now = 1_000_000;
  const sent: Record<string, unknown>[] = [];
  const waits = [900, 40, 10, 20];
  const ask = ((_: string, request: RequestInit) => {
    sent.push(JSON.parse(String(request.body)) as Record<string, unknown>);
    const wait = waits.shift() ?? 0;
    now += wait;
    return Promise.resolve(laptop(now - wait / 2 - 60_000));
  }) as typeof fetch;
  expect(await reach(device, ask, () => now)).toEqual({ outcome: "reached", roundTrip: 10, clockOffset: 60_000 });
  expect(sent[0]).toEqual({ ...device, roundTrip: 0, clockOffset: 0 });
  expect(sent.at(-1)).toMatchObject({ roundTrip: 10, clockOffset: 60_000 });
});

it("tells a network that keeps devices apart from one that answers in the laptop's place", async () => {
  const nobody = (() => Promise.reject(new TypeError("failed"))) as typeof fetch;
  expect(await reach(device, nobody)).toEqual({ outcome: "nothing" });
  for (const portal of [new Response("<html>", { status: 200 }), new Response(null, { status: 302 }), new Response("{}", { headers: { "Tahkim-Protocol": "1" } }), new Response("<html>", { headers: { "Tahkim-Protocol": "1" } })]) {
    expect(await reach(device, (() => Promise.resolve(portal)) as typeof fetch)).toEqual({ outcome: "other" });
  }
});
