// From the first screen to a submitted sheet without the mouse.
import { Visit } from "./visit.mjs";

const visit = await Visit.begin();
const { page } = visit;
const { keyboard } = page;
await visit.say({ language: "ar", theme: "light" });

await reach(visit.words("home-sample"));
await keyboard.press("Enter");
await visit.settled();
await reach(visit.words("nav-sheet"));
await keyboard.press("Enter");
await visit.settled();

// The jury is a list: arrows choose.
await reach(visit.words("sheet-judge"));
const wanted = "J5";
for (let tries = 0; tries < 10 && (await page.evaluate(() => document.activeElement.value)) !== wanted; tries += 1) await keyboard.press("ArrowDown");
await page.locator("#mark-0").waitFor();
await visit.settled();
visit.check(page.url().endsWith(`#/sheet/${wanted}`), `the sheets of ${wanted} are at ${page.url()}`);

// J5 left a sheet: it comes first. The digits lead to the criteria, Enter goes on, Ctrl+Enter submits.
const entry = await page.locator(".stop.on").getAttribute("data-entry");
await blur();
await keyboard.press("?");
visit.check((await page.locator("dialog[open]").count()) === 1, "? shows the keys");
await keyboard.press("Escape");
await blur();
await keyboard.press("1");
await keyboard.type("12,5");
await keyboard.press("Enter");
await keyboard.type("١١");
await keyboard.press("ArrowUp");
await keyboard.press("Enter");
await keyboard.type("10");
await keyboard.press("Enter");
visit.check((await page.evaluate(() => document.activeElement.id)) === "sheet-comment", "after the last mark comes the comment");
await keyboard.type("عرض واضح");
await keyboard.press("Control+Enter");
if (await page.locator("#sheet-reason").count()) {
  await keyboard.type("نقل من الورق");
  await keyboard.press("Control+Enter");
}
await visit.settled();
const sheet = (await visit.call("sheets", { judge: wanted })).sheets.find((one) => one.entry === entry);
visit.check(sheet.state === "submitted" && sheet.marks.innovation === "12.5" && sheet.marks.sustainability === "11.5" && sheet.comment === "عرض واضح", `submitted: ${JSON.stringify(sheet)}`);
await visit.look("keyboard-submitted.ar.light");

// The list of entries, the standings and their reasons answer to arrows too.
await reach(visit.words("nav-standings"));
await keyboard.press("Enter");
await visit.settled();
await reach("كربون");
await keyboard.press("ArrowDown");
visit.check((await page.locator("aside h2").first().textContent()) === (await page.evaluate(() => document.activeElement.textContent)), "the arrow explains the next place");
await visit.end();

async function blur() {
  await page.evaluate(() => document.activeElement.blur());
}

/** Presses Tab until what has this name has the keyboard, as a person who sees where it is. */
async function reach(name) {
  for (let presses = 0; presses < 120; presses += 1) {
    await keyboard.press("Tab");
    const { mine, seen, what } = await page.evaluate((name) => {
      const on = document.activeElement;
      const label = [on.getAttribute("aria-label"), on.textContent, ...[...(on.labels ?? [])].map((each) => each.textContent)].filter(Boolean).map((each) => each.trim());
      const marks = [on, on.parentElement].map((each) => getComputedStyle(each));
      return { mine: label.some((each) => each.startsWith(name)), seen: on === document.body || marks.some((each) => each.boxShadow !== "none" || each.outlineStyle !== "none"), what: `${on.tagName} ${label[0] ?? on.id}` };
    }, name);
    visit.check(seen, `the keyboard is on ${what} and nothing shows it`);
    if (mine) return;
  }
  visit.faults.push(`Tab never comes to “${name}”`);
}
