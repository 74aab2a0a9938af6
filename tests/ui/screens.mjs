// Every screen in a real browser: Arabic, French and English, light and dark, each photographed and examined by axe-core.
import { writeFileSync } from "node:fs";
import { Visit, LANGUAGES, THEMES } from "./visit.mjs";

// Nouns of the addresses; `sheet` is shown with a judge chosen.
const SCREENS = ["home", "event", "rubric", "entries", "judges", "import", "ready", "board", "sheet/J1", "standings", "exports", "history", "settings", "help"];

const visit = await Visit.begin();
const { page } = visit;

await visit.say({ language: "fr", theme: "light" });
await visit.look("welcome.fr.light");
await visit.press("home-sample");
await page.waitForFunction(() => location.hash.length > 2 && !location.hash.startsWith("#/home"));

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    await visit.say({ language, theme });
    for (const screen of SCREENS) {
      await visit.go(screen);
      await visit.look(`${screen.split("/")[0]}.${language}.${theme}`);
    }
  }
}

// The winner and the tie that people know from the sample.
await visit.say({ language: "ar", theme: "light" });
await visit.go("standings");
const { rows } = await visit.call({ op: "standings" });
visit.check(rows[0].entry === "MS26-013", "MS26-013 is first");
visit.check((await page.textContent("main")).includes("MS26-013"), "and the screen says so");

// A laptop in a judge's hands shows that judge's sheets only.
await visit.call({ op: "pin-set", pin: "2580", current: null });
await visit.call({ op: "hand-over", judge: "J2" });
for (const language of LANGUAGES) {
  await page.reload();
  await visit.settled();
  await visit.look(`locked.${language}.light`);
}
visit.check((await visit.refused({ op: "standings" })) !== null, "a judge does not see the standings");
await visit.go("standings");
visit.check(!(await page.textContent("body")).includes("MS26-013 "), "not by the address either");
await visit.call({ op: "take-back", pin: "2580" });

writeFileSync(`${visit.pictures}/axe.json`, JSON.stringify(visit.found, null, 1));
await visit.end();
