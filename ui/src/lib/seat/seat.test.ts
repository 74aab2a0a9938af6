// A judge's browser and the organiser's laptop, through the operations that the screens use.
import { beforeEach, expect, test } from "vitest";
import type { Operations, ProgramState, SeatBrowser, SeatState, Sheet } from "../api";
import { uuid7 } from "../judging/uuid";
import { AUTHORITY, EVENT, FakeHall } from "./fakehall";
import { Browser, freshStorage, World, type Page } from "./fakeworld";
import { newKey } from "./keys";
import { isSound } from "./ballots";

beforeEach(freshStorage);

type Op = keyof Operations;
const LINK = `https://192.168.1.10:4433/j#1.${AUTHORITY}.${EVENT}`;

async function ask<O extends Op>(page: Page, op: O, request: Operations[O]["request"]): Promise<Operations[O]["reply"]> {
  return (await page.room.call({ op, ...request })) as Operations[O]["reply"];
}

async function seat(page: Page): Promise<SeatState & { browser: SeatBrowser }> {
  const { seat } = await ask(page, "program-state", {});
  if (!seat?.browser) throw new Error("a browser is always a seat");
  return { ...seat, browser: seat.browser };
}

async function sheet(page: Page, entry: string): Promise<Sheet> {
  const { sheets } = await ask(page, "sheets", { judge: "J1" });
  const found = sheets.find((one) => one.entry === entry);
  if (!found) throw new Error(`no sheet of ${entry}`);
  return found;
}

function submit(page: Page, entry: string, innovation: string, ballot = uuid7()): Promise<Operations["ballot-submit"]["reply"]> {
  return ask(page, "ballot-submit", { ballot, judge: "J1", entry, marks: { innovation, feasibility: "12" }, comment: "", paper: false, typist: "", reason: null });
}

/** A judge who has joined, signed in, and is connected. */
async function seated(world: World, browser = new Browser(world), judge = "J1", moveHere = false): Promise<Page> {
  const page = await browser.open();
  await ask(page, "seat-join", { link: LINK });
  await world.until(async () => (await seat(page)).phase === "names");
  await ask(page, "seat-sign-in", { judge, pin: world.hall.pins[judge] ?? "", moveHere });
  await connected(world, page);
  return page;
}

const connected = (world: World, page: Page): Promise<void> => world.until(async () => (await seat(page)).link === "connected");

test("a judge sees whose competition it is before joining, waits for the organiser, then gives name and code", async () => {
  const world = new World(new FakeHall());
  world.hall.approves = false;
  const page = await new Browser(world).open();
  await world.until(async () => (await seat(page)).event !== null);
  expect(await seat(page)).toMatchObject({ phase: "start", event: { id: EVENT, organiser: { fr: "Délégation" } } });

  await ask(page, "seat-join", { link: LINK });
  const waiting = await seat(page);
  const [join] = [...world.hall.joins.values()];
  expect(waiting).toMatchObject({ phase: "waiting", code: join?.code, judges: [] });

  if (join) join.state = "approved";
  await world.until(async () => (await seat(page)).phase === "names");
  expect((await seat(page)).judges.map(({ judge }) => judge)).toEqual(["J1", "J2"]);
  await expect(ask(page, "seat-sign-in", { judge: "J1", pin: "999999", moveHere: false })).rejects.toMatchObject({ code: "pin-wrong" });
  await ask(page, "seat-sign-in", { judge: "J1", pin: "111111", moveHere: false });
  const state = await ask(page, "program-state", {});
  expect(state.lockedTo?.judge).toBe("J1");
  expect(state.open?.entries).toBe(3);
});

test("a device that the organiser refuses may ask again", async () => {
  const world = new World(new FakeHall());
  world.hall.approves = false;
  const page = await new Browser(world).open();
  await ask(page, "seat-join", { link: LINK });
  for (const join of world.hall.joins.values()) join.state = "refused";
  await world.until(async () => (await seat(page)).phase === "start");
  expect((await seat(page)).fault?.code).toBe("join-refused");
});

test("a code that leads to another competition is refused before anything is sent", async () => {
  const world = new World(new FakeHall());
  const page = await new Browser(world).open();
  await expect(ask(page, "seat-join", { link: `https://192.168.1.10:4433/j#1.${AUTHORITY}.${"f".repeat(32)}` })).rejects.toMatchObject({ code: "hub-other-event" });
  expect(world.hall.asked.filter((path) => path.startsWith("/v1/join"))).toEqual([]);
});

test("another network that answers in the laptop's place is told nothing", async () => {
  const world = new World(new FakeHall());
  const said: unknown[] = [];
  const portal: typeof fetch = async (_, init) => {
    said.push(init?.body ?? null);
    return new Response("<h1>Bienvenue</h1>");
  };
  Object.assign(world.hall, { fetch: portal });
  const page = await new Browser(world).open();
  await expect(ask(page, "seat-join", { link: LINK })).rejects.toMatchObject({ code: "seat-other-network" });
  expect(said.every((body) => body === null)).toBe(true);
});

test("a sheet is kept here at once and received a moment later", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  const { sheet: kept } = await submit(page, "E1", "14.5");
  expect(kept).toMatchObject({ state: "submitted", revision: 1, delivery: "here", total: "13.00" });
  await world.until(async () => (await sheet(page, "E1")).delivery === "received");
  expect(world.hall.counted("J1", "E1")).toBe(kept.ballot);
  expect(await seat(page)).toMatchObject({ unsent: 0, held: 0 });
});

test("scoring goes on without the network, and everything leaves when it is back", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  world.cut = true;
  world.hall.hangUp();
  await world.until(async () => (await seat(page)).link === "away");
  await submit(page, "E1", "10");
  await submit(page, "E2", "11");
  await submit(page, "E1", "12");
  await ask(page, "ballot-recuse", { ballot: uuid7(), judge: "J1", entry: "E3", nature: "family", detail: "" });
  await ask(page, "draft-save", { judge: "J1", entry: "E2", marks: { innovation: "15" }, comment: "à revoir" });
  expect(await seat(page)).toMatchObject({ unsent: 4, link: "away" });
  expect(await sheet(page, "E2")).toMatchObject({ draft: { marks: { innovation: "15" } }, delivery: "here" });
  expect(await sheet(page, "E3")).toMatchObject({ state: "recused" });
  world.cut = false;
  await world.until(async () => (await seat(page)).unsent === 0);
  expect(world.hall.kept.size).toBe(4);
  expect(world.hall.counted("J1", "E1")).toBe((await sheet(page, "E1")).ballot);
  const { revisions } = await ask(page, "ballot-history", { judge: "J1", entry: "E1" });
  expect(revisions.map(({ revision, marks }) => [revision, marks.innovation])).toEqual([[1, "10"], [2, "12"]]);
});

test("a page that is closed and opened again has everything, and sends what was waiting", async () => {
  const world = new World(new FakeHall());
  const browser = new Browser(world);
  const page = await seated(world, browser);
  world.cut = true;
  await submit(page, "E1", "10");
  await ask(page, "draft-save", { judge: "J1", entry: "E2", marks: { innovation: "7" }, comment: "" });
  page.close();
  const again = await browser.open();
  expect((await ask(again, "program-state", {})).lockedTo?.judge).toBe("J1");
  expect(await sheet(again, "E1")).toMatchObject({ state: "submitted", delivery: "here" });
  expect(await sheet(again, "E2")).toMatchObject({ state: "draft", draft: { marks: { innovation: "7" } } });
  world.cut = false;
  await world.until(async () => (await sheet(again, "E1")).delivery === "received");
});

test("the same submission pressed twice is one ballot; the same id with other marks is refused", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  const id = uuid7();
  await submit(page, "E1", "10", id);
  await submit(page, "E1", "10", id);
  await expect(submit(page, "E1", "11", id)).rejects.toMatchObject({ code: "ballot-id-reused" });
  expect((await ask(page, "seat-receipts", {})).receipts).toHaveLength(1);
});

test("marks that are none are refused as the program refuses them", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  const marks = { innovation: "21", other: "3" };
  const refused = ask(page, "ballot-submit", { ballot: uuid7(), judge: "J1", entry: "E1", marks, comment: "", paper: false, typist: "", reason: null });
  await expect(refused).rejects.toMatchObject({
    code: "mark-out-of-range", field: "marks.innovation",
    others: [{ code: "mark-missing", field: "marks.feasibility" }, { code: "criterion-unknown" }],
  });
  await expect(ask(page, "ballot-withdraw", { ballot: uuid7(), judge: "J1", entry: "E1", reason: "erreur" })).rejects.toMatchObject({ code: "ballot-none" });
  await expect(ask(page, "sheets", { judge: "J2" })).rejects.toMatchObject({ code: "not-allowed" });
  await expect(page.room.call({ op: "standings" })).rejects.toMatchObject({ code: "not-allowed" });
});

test("a ballot that comes after the close is kept, and both say that it is late", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  world.cut = true;
  world.hall.hangUp();
  await submit(page, "E1", "10");
  world.hall.round = "closed";
  world.hall.news();
  world.cut = false;
  await world.until(async () => (await seat(page)).held === 1);
  expect(await sheet(page, "E1")).toMatchObject({ state: "submitted", delivery: "held", heldReason: "closed" });
  await world.until(async () => (await ask(page, "program-state", {})).open?.round === "closed");
  await expect(submit(page, "E2", "10")).rejects.toMatchObject({ code: "judging-closed" });
});

test("a ballot that the laptop cannot read is shown as refused, stays in the file for the stick, and is offered to the next laptop", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  world.hall.refuses = () => "malformed";
  await submit(page, "E1", "10");
  await world.until(async () => (await sheet(page, "E1")).delivery === "refused");
  expect(await seat(page)).toMatchObject({ unsent: 1 });
  const packet = await ask(page, "seat-packet", { folder: null });
  if (packet.path !== null) throw new Error("a page writes no file by itself");
  expect(packet.count).toBe(1);
  const key = world.hall.devices.values().next().value?.key ?? "";
  expect(isSound(JSON.parse(packet.content.split("\n")[1] ?? "") as { body: string; sig: string }, key)).toBe(true);
  const old = world.hall;
  world.hall = old.successor(() => true);
  old.hangUp();
  await world.until(async () => (await sheet(page, "E1")).delivery === "received");
});

test("a laptop that takes over with less gets everything again, with no code typed", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  await submit(page, "E1", "10");
  await submit(page, "E2", "11");
  await world.until(async () => (await seat(page)).unsent === 0);
  const old = world.hall;
  world.hall = old.successor(() => false);
  old.hangUp();
  await world.until(() => world.hall.kept.size === 2);
  await world.until(async () => (await seat(page)).unsent === 0);
  for (const receipt of (await ask(page, "seat-receipts", {})).receipts) expect(receipt.receipt?.epoch).toBe(2);
  // The old one comes back at the same address: it is shown the proof, and its receipts are worth nothing.
  const now = world.hall;
  world.hall = old;
  now.hangUp();
  await submit(page, "E3", "12");
  await world.until(() => old.shown.length > 0);
  expect(old.shown[0]).toMatchObject({ number: 2, hub: "h1" });
  expect(old.kept.has((await sheet(page, "E3")).ballot ?? "")).toBe(false);
  expect(await sheet(page, "E3")).toMatchObject({ delivery: "here" });
  world.hall = now;
  await world.until(async () => (await sheet(page, "E3")).delivery === "received");
});

test("a laptop that was put back to an earlier copy says what it lacks, and gets it", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  const { sheet: kept } = await submit(page, "E1", "10");
  await world.until(async () => (await seat(page)).unsent === 0);
  world.hall.kept.clear();
  world.hall.hangUp();
  await world.until(() => world.hall.kept.has(kept.ballot ?? ""));
});

test("a higher term of office without the event's word for it is not believed", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  const old = world.hall;
  const impostor = old.successor(() => true);
  if (impostor.proof) impostor.proof = { ...impostor.proof, hub: "other" };
  world.hall = impostor;
  old.hangUp();
  await world.until(async () => (await seat(page)).fault?.code === "seat-not-proved");
  await submit(page, "E1", "10");
  await world.pass(60_000);
  expect(impostor.kept.size).toBe(0);
  expect(await sheet(page, "E1")).toMatchObject({ delivery: "here" });
});

test("a receipt that the event's key has not signed is no receipt", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  const told = world.hall.key;
  world.hall.key = newKey();
  await submit(page, "E1", "10");
  await world.until(() => world.hall.kept.size === 1);
  await world.pass(30_000);
  expect(await sheet(page, "E1")).toMatchObject({ delivery: "here" });
  // The laptop that holds the right key vouches for it.
  world.hall.key = told;
  const last = world.hall;
  world.hall = last.successor(() => true);
  last.hangUp();
  await world.until(async () => (await sheet(page, "E1")).delivery === "received");
});

test("another competition, or another key, at the same address gets nothing", async () => {
  for (const change of [{ event: "f".repeat(32) }, { key: newKey() }]) {
    freshStorage();
    const world = new World(new FakeHall());
    const page = await seated(world);
    const old = world.hall;
    const other: FakeHall = old.successor(() => true);
    Object.assign(other, { epoch: 1, proof: null }, change);
    world.hall = other;
    old.hangUp();
    await submit(page, "E1", "10");
    await world.until(async () => (await seat(page)).link === "refused");
    await world.pass(60_000);
    expect(new Set(other.asked)).toEqual(new Set(["/v1/hello"]));
    page.close();
  }
});

test("a laptop that has forgotten the sessions is spoken to again with the device's own key", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  world.hall.forgetSessions();
  world.hall.hangUp();
  await submit(page, "E1", "10");
  await world.until(async () => (await sheet(page, "E1")).delivery === "received");
});

test("a device that was struck off still delivers, and its sheets are held", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  const [device] = [...world.hall.devices.keys()];
  world.hall.revoke(device ?? "");
  await world.until(async () => (await seat(page)).link === "refused");
  await submit(page, "E1", "10");
  await world.until(async () => (await sheet(page, "E1")).delivery === "held");
  expect(await sheet(page, "E1")).toMatchObject({ heldReason: "device_revoked" });
});

test("a judge who changes devices is asked first; the one before still delivers and reads nothing more", async () => {
  const world = new World(new FakeHall());
  const before = await seated(world);
  world.cut = true;
  await submit(before, "E1", "10");
  world.cut = false;
  const page = await new Browser(world).open();
  await ask(page, "seat-join", { link: LINK });
  await world.until(async () => (await seat(page)).phase === "names");
  await expect(ask(page, "seat-sign-in", { judge: "J1", pin: "111111", moveHere: false })).rejects.toMatchObject({ code: "device-elsewhere" });
  await ask(page, "seat-sign-in", { judge: "J1", pin: "111111", moveHere: true });
  world.hall.hangUp();
  await world.until(async () => (await sheet(before, "E1")).delivery === "received");
  await world.until(async () => (await seat(before)).fault?.code === "device-draining");
});

test("a judge on two devices: the second to arrive is held, and a sheet that names both settles it", async () => {
  const world = new World(new FakeHall());
  const one = await seated(world);
  const two = await seated(world, new Browser(world), "J1", true);
  for (const device of world.hall.devices.values()) device.state = "active";
  world.hall.hangUp();
  await Promise.all([connected(world, one), connected(world, two)]);
  world.cut = true;
  const first = await submit(one, "E1", "10");
  await submit(two, "E1", "15");
  world.cut = false;
  await world.until(async () => (await seat(one)).unsent + (await seat(two)).unsent === 0);
  const held = (await sheet(one, "E1")).delivery === "held" ? one : two;
  expect(await sheet(held, "E1")).toMatchObject({ heldReason: "conflict" });
  world.hall.news();
  await world.until(async () => (await ask(held, "ballot-history", { judge: "J1", entry: "E1" })).revisions.length === 2);
  const { sheet: last } = await submit(held, "E1", "13");
  await world.until(async () => (await sheet(held, "E1")).delivery === "received");
  expect(world.hall.counted("J1", "E1")).toBe(last.ballot);
  expect(first.sheet.revision).toBe(1);
});

test("two pages of one browser show the same, and one of them speaks", async () => {
  const world = new World(new FakeHall());
  const browser = new Browser(world);
  const first = await seated(world, browser);
  const second = await browser.open();
  await connected(world, second);
  await Promise.all([submit(first, "E1", "10"), submit(second, "E1", "12")]);
  const { revisions } = await ask(first, "ballot-history", { judge: "J1", entry: "E1" });
  expect(revisions.map(({ revision }) => revision)).toEqual([1, 2]);
  await world.until(async () => (await seat(second)).unsent === 0);
  expect(await sheet(first, "E1")).toEqual(await sheet(second, "E1"));
  expect(world.hall.kept.size).toBe(2);
  first.close();
  await submit(second, "E2", "9");
  await world.until(async () => (await sheet(second, "E2")).delivery === "received");
});

test("the lock hides the sheets until the judge's own code, also without the network", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  world.cut = true;
  const locked = await ask(page, "seat-lock", {});
  expect(locked).toMatchObject({ lockedTo: null, open: null, seat: { phase: "locked" } });
  await expect(ask(page, "sheets", { judge: "J1" })).rejects.toMatchObject({ code: "seat-none" });
  await expect(ask(page, "seat-unlock", { seat: null, pin: "222222" })).rejects.toMatchObject({ code: "pin-wrong" });
  expect((await ask(page, "seat-unlock", { seat: null, pin: "111111" })).lockedTo?.judge).toBe("J1");
});

test("a second judge on the same device has a seat of their own, and the first one's sheets still leave", async () => {
  const world = new World(new FakeHall());
  const browser = new Browser(world);
  const page = await seated(world, browser);
  world.cut = true;
  await submit(page, "E1", "10");
  await ask(page, "seat-another", {});
  expect(await seat(page)).toMatchObject({ phase: "start", browser: { others: [{ judge: { judge: "J1" }, unsent: 1 }] } });
  world.cut = false;
  await ask(page, "seat-join", { link: LINK });
  await world.until(async () => (await seat(page)).phase === "names");
  const state = await ask(page, "seat-sign-in", { judge: "J2", pin: "222222", moveHere: false });
  expect(state.lockedTo?.judge).toBe("J2");
  await world.until(() => world.hall.counted("J1", "E1") !== null);
  const [other] = (await seat(page)).browser.others;
  await ask(page, "seat-another", {});
  expect((await ask(page, "seat-unlock", { seat: other?.seat ?? "", pin: "111111" })).lockedTo?.judge).toBe("J1");
  expect(await sheet(page, "E1")).toMatchObject({ state: "submitted" });
});

test("when the browser has thrown everything away, it says so with the number that was waiting, and the rest comes back", async () => {
  const world = new World(new FakeHall());
  const browser = new Browser(world);
  const page = await seated(world, browser);
  await submit(page, "E1", "10");
  await world.until(async () => (await seat(page)).unsent === 0);
  world.cut = true;
  await submit(page, "E2", "11");
  await seat(page);
  page.close();
  await browser.evict();
  world.cut = false;
  const again = await browser.open();
  expect(await seat(again)).toMatchObject({ phase: "start", browser: { storage: "lost", lost: 1 } });
  again.close();
  const back = await seated(world, browser, "J1", true);
  expect(await seat(back)).toMatchObject({ browser: { storage: "kept", lost: 0 } });
  expect(await sheet(back, "E1")).toMatchObject({ state: "submitted", marks: { innovation: "10", feasibility: "12" } });
  expect(await sheet(back, "E2")).toMatchObject({ state: "empty" });
});

test("what was written in a rehearsal that has been erased is practice: kept, and no sheet any more", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  world.cut = true;
  await submit(page, "E1", "10");
  await ask(page, "draft-save", { judge: "J1", entry: "E2", marks: { innovation: "7" }, comment: "" });
  world.hall.erasedAt = world.hall.seq += 1;
  world.cut = false;
  world.hall.hangUp();
  await world.until(async () => (await sheet(page, "E1")).state === "empty");
  expect(await sheet(page, "E2")).toMatchObject({ state: "empty", draft: null });
  await world.until(async () => (await ask(page, "seat-receipts", {})).receipts[0]?.reason === "rehearsal");
});

test("a sheet of a round that ended meanwhile is kept and delivered, and is no sheet of the next one", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  world.cut = true;
  await submit(page, "E1", "10");
  world.hall.beganAt = world.hall.seq += 1;
  world.cut = false;
  world.hall.hangUp();
  await world.until(async () => (await sheet(page, "E1")).state === "empty");
  await world.until(async () => (await ask(page, "seat-receipts", {})).receipts[0]?.reason === "earlier_round");
  expect((await ask(page, "program-state", {})).open?.roundName.fr).toBe("Finale");
});

test("leaving removes this judge's seat, and nothing else does", async () => {
  const world = new World(new FakeHall());
  const page = await seated(world);
  await submit(page, "E1", "10");
  const state: ProgramState = await ask(page, "seat-leave", {});
  expect(state.seat).toMatchObject({ phase: "start", judge: null, browser: { storage: "kept" } });
  expect(await page.store.seats()).toEqual([]);
});
