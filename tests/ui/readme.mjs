// The pictures of the README, drawn anew. Not a story: it holds nothing, it only shows.
import { join } from "./joining.mjs";
import { Visit } from "./visit.mjs";

const SIZE = { width: 1366, height: 768 };
const organiser = await Visit.begin({ size: SIZE, scale: 1.5 });
const judges = [];
await organiser.call("competition-sample");
await organiser.call("hall-open", { ip: "127.0.0.1", port: null });
const { qr } = (await organiser.call("hall-state")).listening.addresses[0];
for (const [judge, language] of [["J1", "ar"], ["J5", "fr"]]) {
  const visit = await Visit.begin({ size: SIZE, scale: 1.5, address: qr, language });
  visit.refusing = true;
  await join(organiser, visit, judge);
  judges.push(visit);
}

await organiser.call("stage-step", { step: "called", on: { entry: "MS26-013" }, seconds: 0, seen: null });
await organiser.call("stage-step", { step: "started", on: null, seconds: 0, seen: { entry: "MS26-013" } });
const { screen } = await organiser.call("screen");
await organiser.call("screen-change", { screen: { ...screen, scene: "stage" }, seen: screen });
const wall = await Visit.begin({ size: { width: 1920, height: 1080 }, address: new URL("#/wall", qr).href, language: "ar" });
await wall.page.locator(".figure").waitFor();
await keep(wall, "wall-stage.ar");
await wall.browser.close();
await shows("fr", "light", "screen", "screen");
await shows("ar", "light", "standings", "standings");
await shows("ar", "light", "entries", "entries");
await shows("ar", "light", "hall", "hall");
await shows("fr", "dark", "board", "board");
await shows("fr", "light", "sheet", "sheet/J5/MS26-008");
await keep(judges[0], "seat.ar");
for (const visit of [...judges, organiser]) await visit.browser.close();

async function shows(language, theme, name, screen) {
  await organiser.say({ language, theme });
  await organiser.go(screen);
  await keep(organiser, `${name}.${language}${theme === "dark" ? ".dark" : ""}`);
}

async function keep(visit, name) {
  await visit.page.screenshot({ path: `${visit.pictures}/${name}.png` });
}
