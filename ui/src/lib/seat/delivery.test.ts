// What must hold whatever the network, the laptops and the browser do. Each seed is another afternoon in the hall.
import { beforeEach, expect, test } from "vitest";
import type { Operations } from "../api";
import { uuid7 } from "../judging/uuid";
import { hashOf } from "./keys";
import { FakeHall } from "./fakehall";
import { Browser, chance, freshStorage, World, type Page } from "./fakeworld";

beforeEach(freshStorage);

type Op = keyof Operations;
const ENTRIES = ["E1", "E2", "E3"];

async function ask<O extends Op>(page: Page, op: O, request: Operations[O]["request"]): Promise<Operations[O]["reply"]> {
  return (await page.room.call({ op, ...request })) as Operations[O]["reply"];
}

interface Afternoon { world: World; page: Page; submitted: Map<string, string>; halls: FakeHall[] }

async function afternoon(seed: number, steps: number): Promise<Afternoon> {
  const random = chance(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const world = new World(new FakeHall(), seed);
  const browser = new Browser(world);
  let page = await browser.open();
  await ask(page, "seat-join", { link: "" });
  await world.until(async () => (await ask(page, "program-state", {})).seat?.phase === "names");
  await ask(page, "seat-sign-in", { judge: "J1", pin: "111111", moveHere: false });
  await world.until(async () => (await ask(page, "program-state", {})).seat?.link === "connected");

  const submitted = new Map<string, string>();
  const halls = [world.hall];
  const other: Page[] = [];
  world.loss = 0.2;
  world.twice = 0.2;
  const submit = async (): Promise<void> => {
    const ballot = uuid7(world.timing.now(), Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256)));
    const marks = { innovation: String(Math.floor(random() * 41) / 2), feasibility: "12" };
    const reply = await ask(one([page, ...other]), "ballot-submit", { ballot, judge: "J1", entry: one(ENTRIES), marks, comment: "", paper: false, typist: "", reason: null }).catch((fault: { code: string }) => fault);
    if ("sheet" in reply) submitted.set(ballot, JSON.stringify(marks));
    else expect(reply.code).toBe("judging-closed");
  };
  await submit();
  const acts: (() => void | Promise<void>)[] = [
    ...Array.from({ length: 5 }, () => submit),
    async () => void (await ask(page, "draft-save", { judge: "J1", entry: one(ENTRIES), marks: { innovation: "3" }, comment: "" })),
    () => void (world.cut = !world.cut),
    () => world.hall.hangUp(),
    () => {
      world.hall.forgetSessions();
      world.hall.hangUp();
    },
    () => {
      world.hall.round = one(["open", "open", "closed"] as const);
      world.hall.news();
    },
    () => {
      // A stand-by that had copied a part takes over, or the laptop before it comes back.
      const before = world.hall;
      const newest = halls[halls.length - 1] as FakeHall;
      world.hall = random() < 0.7 && halls.length < 4 ? newest.successor(() => random() < 0.5) : one(halls);
      if (!halls.includes(world.hall)) halls.push(world.hall);
      before.hangUp();
    },
    () => void (world.hall.refuses = random() < 0.5 ? () => null : () => (random() < 0.5 ? "slow_down" : null)),
    async () => {
      page.close();
      page = await browser.open();
    },
    async () => {
      if (other.length === 0) other.push(await browser.open());
      else other.pop()?.close();
    },
    ...Array.from({ length: 4 }, () => () => world.pass(Math.floor(random() * 20_000))),
  ];
  for (let step = 0; step < steps; step += 1) await one(acts)();

  // Evening: the last laptop in office, a whole network, and time.
  const last = halls[halls.length - 1] as FakeHall;
  for (const hall of halls) if (hall !== last) hall.hangUp();
  Object.assign(world, { hall: last, cut: false, loss: 0, twice: 0 });
  last.refuses = () => null;
  await world.until(async () => {
    const { seat } = await ask(page, "program-state", {});
    return seat?.unsent === 0 && seat.link === "connected";
  }, 3_600_000);
  // The inventory of this term of office has been heard as well.
  await world.until(() => [...submitted.keys()].every((id) => last.kept.has(id)), 3_600_000);
  return { world, page, submitted, halls };
}

const SEEDS = Array.from({ length: 8 }, (_, at) => at + 1);

test.each(SEEDS)("afternoon %i: every submitted ballot ends on the laptop in office exactly once, and nothing is deleted", async (seed) => {
  const { world, page, submitted } = await afternoon(seed, 60);
  const seats = await page.store.seats();
  const kept = await page.store.ballots(seats[0]?.id ?? "");
  expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(submitted.keys()));
  expect(new Set(world.hall.kept.keys())).toEqual(new Set(submitted.keys()));
  for (const { id, body } of kept) expect(world.hall.kept.get(id)?.content, "word for word what was signed here").toBe(hashOf(body));
  const { receipts } = await ask(page, "seat-receipts", {});
  for (const { ballot, delivery, reason, receipt } of receipts) {
    const told = world.hall.kept.get(ballot)?.receipt;
    expect(receipt?.epoch, "by the laptop in office").toBe(world.hall.epoch);
    expect(delivery, "a held ballot is shown as held").toBe(told?.state === "held" ? "held" : "received");
    expect(reason).toBe(told?.reason ?? null);
  }
});
