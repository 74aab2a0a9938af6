// Two people type the same paper sheet: the code on it opens it, and only what they read differently is asked again.
import { Visit } from "./visit.mjs";

const visit = await Visit.begin();
const { page } = visit;
const { keyboard } = page;
await visit.call("competition-sample");
const missing = (await visit.call("judging-board")).toChase.find(({ state }) => state === "empty");
const { judge, entry } = missing;
const sheet = async () => (await visit.call("sheets", { judge })).sheets.find((one) => one.entry === entry);
await visit.say({ language: "fr", theme: "light" });

await visit.go("sheet");
await scan(page.getByLabel(visit.words("sheet-find")), `TAHKIM:S:${judge}:${entry}`);
visit.check(page.url().endsWith(`#/sheet/${judge}/${entry}/paper`), `the code of ${judge} ${entry} leads to ${page.url()}`);
await page.getByText(visit.words("sheet-four-eyes")).click();
await visit.settled();

visit.refusing = true;
await type("14", "9", "11,5");
await visit.settled();
visit.refusing = false;
visit.check((await page.locator("#sheet-errors").textContent()).includes(visit.words("fault-typist-missing")), "a sheet is typed by somebody");
await page.getByLabel(visit.words("sheet-typist")).fill("K. B.");
await page.locator("#mark-0").focus();
await keyboard.press("Control+Enter");
await visit.settled();
visit.check((await sheet()).typing?.typists.join() === "K. B.", `typed once: ${JSON.stringify(await sheet())}`);
visit.check((await page.locator(".ticks").textContent()).trim() !== "", "it says that the sheet was typed once");

// The second person sees nothing of the first, scans in the middle of another sheet, and reads one mark otherwise.
await page.getByLabel(visit.words("sheet-typist")).fill("S. T.");
await scan(page.locator("#mark-0"), `TAHKIM:S:${judge}:${entry}`);
visit.check((await page.locator("#mark-0").inputValue()) === "", "the second typing begins empty");
visit.check((await page.evaluate(() => document.activeElement.id)) === "mark-0", "a scanned sheet is typed at once");
await visit.look("typing-second.fr.light");
await type("14", "6", "11.5");
await visit.settled();
visit.check((await page.locator("input[data-place=mark]").count()) === 1, "only one mark is asked again");
await visit.look("typing-apart.fr.light");
await visit.say({ language: "ar", theme: "light" });
await visit.look("typing-apart.ar.light");
// Who types has left the page with the language, and is asked for.
await page.getByLabel(visit.words("sheet-typist")).fill("K. B.");
await type("9");
await visit.settled();
const done = await sheet();
visit.check(done.state === "submitted" && done.marks.sustainability === "9" && done.marks.feasibility === "11.5", `settled: ${JSON.stringify(done)}`);

// A code of another competition leads nowhere, and says so.
await scan(page.locator("#mark-0"), "TAHKIM:S:X:Y");
await page.getByText(visit.words("sheet-find-unknown")).waitFor();

// The judges' codes are printed as cards that the press sets; they are in no file.
await visit.say({ language: "fr", theme: "light" });
await visit.go("hall");
await page.getByRole("tab", { name: visit.words("hall-pins") }).click();
await visit.settled();
await page.evaluate(() => { window.print = () => { window.printed = [...document.querySelectorAll(".paper-pages img")].map((img) => img.naturalWidth); }; });
await visit.press("hall-pins-draw", { count: 7 });
await visit.press("hall-pins-print", { count: 7 });
await page.waitForFunction(() => window.printed);
visit.check((await page.evaluate(() => window.printed)).every((width) => width > 0), "each page of cards is there when it is printed");
visit.check((await page.locator(".paper-pages").count()) === 0, "nothing of the cards is left behind");
await visit.end();

/** As a reader of codes does that works like a keyboard. */
async function scan(field, code) {
  await field.focus();
  await keyboard.type(code);
  await keyboard.press("Enter");
  await visit.settled();
}

async function type(...marks) {
  await page.locator("#mark-0").focus();
  for (const mark of marks) {
    await keyboard.type(mark);
    await keyboard.press("Enter");
  }
  await page.locator("#sheet-submit").click();
}
