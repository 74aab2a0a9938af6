// What opens over a screen or takes its place while one works: every question, every form, every refusal. Nothing is changed.
import { readFileSync, writeFileSync } from "node:fs";
import { project, Visit } from "./visit.mjs";

const visit = await Visit.begin();
const { page } = visit;
await visit.call("competition-sample");
await visit.call("backup-now");
// A file where a folder is asked for.
const occupied = `${process.env.TAHKIM_FOLDER}/occupied`;
writeFileSync(occupied, "");

/** From a screen, by pressing these; Escape leaves. */
const asked = (name, screen, ...keys) => [name, async () => {
  await visit.go(screen);
  for (const key of keys) await (typeof key === "string" ? visit.press(key) : key());
}, () => visit.escape()];
/** The same, with something typed to leave: the page forgets it. */
const typed = (name, screen, ...steps) => [asked(name, screen, ...steps).slice(0, 2), forget].flat();
const forget = async () => {
  visit.refusing = false;
  if (await page.locator("dialog[open]").count()) await visit.escape();
  await page.evaluate(() => localStorage.clear());
  await visit.again();
};
const click = (selector) => async () => {
  await visit.page.locator(selector).first().click();
  await visit.settled();
};
const file = (name, text) => async () => {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await visit.settled();
};
const sample = (name) => readFileSync(new URL(`assets/sample/${name}`, project), "utf8");
const entries = sample("entries.csv");
const fill = (key, text) => () => visit.fill(key, text);

await visit.tour([
  asked("dialog-new", "home", "home-new"),
  asked("dialog-new-nameless", "home", "home-new", "new-create"),
  typed("dialog-rules-reason", "event/rules", click("label:has(input[name=ranks]) >> nth=1"), "rules-save"),
  typed("rubric-open", "rubric", click(".rhead")),
  typed("rubric-95", "rubric", () => page.locator("[id='f-criteria.2.weight']").fill("25"), "rubric-validate"),
  typed("dialog-rubric-reason", "rubric", click(".stepper button >> nth=0"), click("#f-criteria .wbar ~ * button >> nth=1"), "rubric-validate"),

  typed("dialog-round", "rounds", "rounds-plan"),
  typed("dialog-round-refused", "rounds", "rounds-plan", () => (visit.refusing = true), fill("rounds-promoted", "0"), fill("rounds-carried", "120"), "rounds-save"),
  typed("category-new", "rounds", "rounds-category-add"),
  typed("category-refused", "rounds", "rounds-category-add", () => (visit.refusing = true), "rounds-save"),
  typed("judge-shadow", "judges", "judges-add", () => page.locator("#judge-role").selectOption("shadow")),
  asked("dialog-lots", "programme", () => page.getByRole("tab").nth(1).click(), "programme-draw"),

  typed("entry-new", "entries", "entries-add"),
  typed("entry-refused", "entries", "entries-add", "entries-save"),
  typed("entry-edit", "entries", click("tbody tr[tabindex]")),
  typed("dialog-entry-status", "entries", click("tbody tr[tabindex]"), "entries-change-status"),
  typed("dialog-entry-remove", "entries", () => page.getByText("MS26-021").click(), "entries-remove"),
  typed("entries-none-found", "entries", () => page.locator("input[type=search]").fill("zzz")),

  asked("dialog-judge-new", "judges", "judges-add"),
  asked("dialog-judge-refused", "judges", "judges-add", "judges-save"),
  asked("dialog-judge-replace", "judges", click("tbody tr:nth-child(2) .acts button:nth-child(2)")),

  typed("import-good", "import/entries", file("candidatures.csv", entries.replaceAll("MS26-", "MS27-"))),
  typed("import-faults", "import/entries", file("candidatures_das.csv", entries.replaceAll("MS26-", "MS27-").replace("320000", "cinq cent mille").replaceAll("07.041,MA-HAO", "07.352,MA-HAO"))),
  typed("import-unknown", "import/ballots", file("fiches.csv", sample("ballots.csv").replaceAll("J4", "J9"))),

  asked("dialog-blank", "board", "board-print"),
  asked("dialog-blank-written", "board", "board-print", "blank-print"),
  asked("dialog-close", "board", "board-close"),
  asked("dialog-cell", "board", click(".matrix button.is-submitted")),
  asked("dialog-cell-recused", "board", click(".matrix button.is-recused")),
  asked("dialog-withdraw", "board", click(".matrix button.is-submitted"), "cell-withdraw"),
  asked("dialog-absent", "board", "board-absent"),
  asked("dialog-hand-pin", "board", "board-hand"),
  asked("dialog-hand-pin-refused", "board", "board-hand", fill("hand-pin", "12"), "hand-pin-set"),

  asked("dialog-conflict", "sheet/J1", "sheet-conflict"),
  asked("dialog-keys", "sheet/J1", "sheet-keys"),
  asked("dialog-lift", "sheet/J4/MS26-014", "sheet-lift-recusal"),
  typed("sheet-incomplete", "sheet/J5/MS26-008", () => page.locator("#sheet-submit").click()),
  typed("sheet-out-of-range", "sheet/J5/MS26-008", () => page.locator("#mark-1").fill("25"), () => page.locator("#sheet-submit").click()),
  typed("sheet-amended", "sheet/J1/MS26-001", () => page.locator("#mark-0").fill("3,5")),

  typed("standings-tied", "standings", click("tbody tr:nth-child(5) button")),
  typed("exported", "exports", ...["results", "tables", "standings"].map((what) => () => visit.press("exports-do-what", { what: visit.words(`exports-${what}`) }))),
  typed("export-refused", "exports", () => (visit.refusing = true), () => page.locator("#exports-folder").fill(`${occupied}/papers`), () => visit.press("exports-do-what", { what: visit.words("exports-standings") })),
  asked("dialog-restore", "exports", "backup-restore"),
  typed("verified", "exports", "verify-now", () => page.locator("#verify-section").scrollIntoViewIfNeeded()),

  asked("dialog-pin", "settings", "pin-choose"),
  asked("dialog-pin-differ", "settings", "pin-choose", fill("pin-new", "2580"), fill("pin-again", "2581"), "pin-keep"),
]);

// With a PIN the hand-over is one question; the word that stands in for it is shown once and kept on paper.
await visit.tour([
  ["dialog-recovery-word", async () => {
    await visit.go("settings");
    const has = (await visit.call("program-state")).hasPin;
    await visit.press(has ? "pin-change" : "pin-choose");
    if (has) await visit.fill("pin-current", "2580");
    await visit.fill("pin-new", "2580");
    await visit.fill("pin-again", "2580");
    await visit.press("pin-keep");
    await page.locator("dialog[open] .word").waitFor();
  }, async () => {
    await page.locator("dialog[open] label:has(input[type=checkbox])").click();
    await visit.press("continue");
  }],
  asked("dialog-hand", "board", "board-hand"),
]);

// A rehearsal says so on every screen, and is erased in one act.
await visit.call("competition-create", { name: { ar: "تجربة", fr: "Répétition générale", en: "Dress rehearsal" }, date: "2026-05-21", template: null });
await visit.call("rehearsal-begin");
await visit.tour([
  ["rehearsal", () => visit.go("board")],
  asked("dialog-rehearsal-erase", "settings", "rehearsal-erase"),
]);
await visit.end();
