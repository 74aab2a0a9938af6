// The organiser at the board and two judges with browsers of their own. Between two beats the hall goes away and comes back.
import { createInterface } from "node:readline";
import { join } from "./joining.mjs";
import { Visit } from "./visit.mjs";

const said = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
/** Tells who conducts the story what has happened, and waits for the answer. */
const beat = async (what) => {
  console.log(`beat ${what}`);
  return (await said.next()).value;
};

const organiser = await Visit.begin({ language: "ar" });
await organiser.say({ language: "ar", theme: "light" });
const { qr } = (await organiser.call("hall-state")).listening.addresses[0];
const jury = [];
for (const [judge, language] of [["J1", "ar"], ["J2", "fr"]]) {
  const visit = await Visit.begin({ address: qr, language });
  // While the hall is away the browser itself says so in its console.
  visit.refusing = true;
  await join(organiser, visit, judge);
  jury.push(visit);
}
await organiser.look("jury-hall.ar.light");

for (const judge of jury) await score(judge, ["15", "14,5", "12"]);
for (const judge of jury) await received(judge);
await organiser.go("board");
for (const row of [0, 1]) await onTheBoard(row, 0);

// A tab that is loaded anew has the sheet as it was being filled in.
await writes(jury[0], "7,5");
await jury[0].page.reload();
await jury[0].settled();
jury[0].check((await jury[0].page.locator("#mark-0").inputValue()) === "7,5", "what was typed is there after a reload");
await jury[0].page.locator("#mark-0").press("Delete");

await beat("scored");
for (const judge of jury) await reads(judge, "seat-away");
for (const judge of jury) await score(judge, ["11", "12", "13"]);
for (const judge of jury) await reads(judge, "seat-unsent", { count: 1 });
await jury[0].look("jury-away.ar.light");
// A page that is loaded anew without the hall is still whole, and has forgotten nothing.
await jury[1].page.reload();
await jury[1].settled();
await reads(jury[1], "seat-unsent", { count: 1 });

await organiser.move(await beat("away"));
for (const judge of jury) await received(judge);
await organiser.go("board");
for (const row of [0, 1]) for (const column of [0, 1]) await onTheBoard(row, column);
await beat("received");

// A browser that has thrown everything away says so; who signs in again has what the hall keeps.
await forgets(jury[1]);
await jury[1].page.reload();
await jury[1].settled();
await reads(jury[1], "seat-storage-lost", { count: 0 });
await join(organiser, jury[1], "J2", { moves: true });
jury[1].check((await jury[1].page.locator(".rail .i").count()) >= 2, "the sheets that the hall keeps are back");

for (const visit of [...jury, organiser]) await visit.end();

/** Fills the sheet in front and submits it. */
async function score({ page }, marks) {
  const { keyboard } = page;
  await page.locator("#mark-0").focus();
  for (const mark of marks) {
    await keyboard.type(mark);
    await keyboard.press("Enter");
  }
  const before = await page.locator(".stop.on").getAttribute("data-entry");
  await keyboard.press("Control+Enter");
  await page.locator(`.stop.on:not([data-entry="${before}"])`).waitFor();
}

/** Types a mark, which is kept. */
async function writes({ page }, mark) {
  await page.locator("#mark-0").fill(mark);
  await page.locator(".tick-saved").waitFor();
}

/** As browsers do that need the room: what a page keeps is gone, its small marker is not. */
async function forgets({ page }) {
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
}

async function reads(visit, key, args) {
  await visit.page.getByText(visit.words(key, args)).first().waitFor({ timeout: 60_000 });
}

async function received(visit) {
  await reads(visit, "seat-connected");
  await visit.page.locator(".unsent").waitFor({ state: "detached", timeout: 60_000 });
}

/** The sheet of a judge (row) for an entry (column) has come. */
async function onTheBoard(row, column) {
  await organiser.page.locator(`.matrix [data-cell="${row}-${column}"].is-submitted`).waitFor();
}
