// Every screen with the sample, with nothing in it yet, and in a judge's hands.
import { readFileSync, writeFileSync } from "node:fs";
import { project, Visit } from "./visit.mjs";

const visit = await Visit.begin();
const { page } = visit;
const at = (name, address = name) => [name, () => visit.go(address)];

// The first start, and what stands around a competition.
await visit.tour([at("welcome", "home"), at("welcome-settings", "settings"), at("welcome-help", "help")]);

// A competition of which only the name is known.
await visit.go("home");
await visit.call("competition-create", { name: { ar: "مسابقة أفكار التعاونيات", fr: "Idéathon des coopératives", en: "Cooperatives ideathon" }, date: null, template: null });
await visit.tour(["event", "entries", "judges", "board", "sheet", "standings", "documents", "exports", "history"].map((screen) => at(`empty-${screen}`, screen)));

// The sample, and beside it a file that is none.
await visit.call("competition-sample");
writeFileSync(`${process.env.TAHKIM_FOLDER}/data/Damaged.tahkim`, "no competition");
const screens = [...readFileSync(new URL("ui/src/screens/index.ts", project), "utf8").matchAll(/^ {2}(\w+): \{ component/gm)].map(([, noun]) => noun);
visit.check(screens.length >= 12, `only ${screens.length} screens are known`);
const ways = { sheet: "sheet/J1" };
await visit.tour([
  at("home"),
  ...screens.map((noun) => at(noun, ways[noun])),
  at("deliberation-jury", "deliberation/jury"),
  at("deliberation-awards", "deliberation/awards"),
  at("event-rules", "event/rules"),
  at("help-deliberation", "help/deliberation"),
  at("import-judges", "import/judges"),
  at("import-ballots", "import/ballots"),
  at("sheet-recused", "sheet/J4/MS26-014"),
  at("sheet-paper", "sheet/J5/MS26-008/paper"),
]);

// The winner that people know from the sample, with the number by which they know it.
await visit.say({ language: "ar", theme: "light" });
await visit.go("standings");
const { rows } = await visit.call("standings");
visit.check(rows[0].entry === "MS26-013", "MS26-013 is first");
visit.check((await page.textContent("main")).includes("MS26-013"), "and the screen says so");

// Closed: the marks stand still.
await visit.call("round-close");
await visit.tour([at("closed-home", "home"), at("closed-board", "board"), at("closed-sheet", "sheet/J1"), at("closed-standings", "standings"), at("closed-documents", "documents"), at("closed-exports", "exports")]);
await visit.call("round-reopen", { reason: "المداولات" });

// A laptop in a judge's hands shows that judge's sheets only.
const { recoveryWord } = await visit.call("pin-set", { pin: "2580", current: null });
await visit.call("hand-over", { judge: "J2" });
visit.refusing = true;
await visit.tour([
  ["locked", () => visit.again()],
  ["locked-give-back", () => visit.press("lock-give-back"), () => visit.escape()],
  ["locked-wrong-pin", async () => {
    await visit.press("lock-give-back");
    await visit.fill("pin-label", "1111");
    await visit.press("lock-unlock");
  }, () => visit.escape()],
  ["locked-forgotten", async () => {
    await visit.press("lock-give-back");
    await visit.press("lock-forgotten");
  }, () => visit.escape()],
]);
visit.refusing = false;
visit.check((await visit.refused("standings")) !== null, "a judge does not see the standings");
await visit.go("standings");
visit.check(!(await page.textContent("body")).includes("MS26-013 "), "not by the address either");
visit.check((await visit.refused("take-back", { pin: "1111" })) !== null, "another PIN does not give it back");
await visit.call("pin-recover", { word: recoveryWord, pin: "9753" });

await visit.end();
