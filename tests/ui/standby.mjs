// A second laptop stands by and takes over, by the hands of the organiser: both laptops are shown in Arabic and in French.
import { Visit } from "./visit.mjs";

const PIN = "2468";
const organiser = await Visit.begin({ language: "fr" });
await organiser.say({ language: "fr", theme: "light" });
await organiser.call("pin-set", { pin: PIN, current: null });
const { qr } = (await organiser.call("hall-state")).listening.addresses[0];

// Without it, the morning's screen asks for one.
const ready = async () => (await organiser.call("readiness")).lines.find(({ check }) => check === "standby");
organiser.check((await ready()).text === "standby-none", "a hall without a stand-by is pointed out");

// The second laptop, from its home screen.
const second = await Visit.begin({ address: process.env.TAHKIM_SECOND, language: "ar" });
await second.say({ language: "ar", theme: "light" });
await second.page.getByRole("button", { name: second.words("home-join") }).click();
await second.fill("seat-address", qr);
await second.page.locator("dialog[open] label", { hasText: second.words("join-standby") }).click();
await second.look("standby-join.ar.light");
await second.press("continue");
await second.page.getByText(second.words("seat-waiting-text")).waitFor();
const code = (await second.call("program-state")).seat.code;
await second.look("standby-waiting.ar.light");

// It is given everything only when both screens show the same code.
await organiser.go("hall");
const asks = organiser.page.locator("li", { hasText: code });
await asks.getByRole("button", { name: organiser.words("hall-standby-approve") }).click();
organiser.check((await organiser.front().innerText()).includes(code), "the code is there to be compared");
await organiser.look("standby-approve.fr.light");
await organiser.press("hall-standby-approve-yes");

await second.page.getByText(second.words("hall-standby-current")).waitFor();
await second.look("standby.ar.light");
await second.say({ language: "fr", theme: "dark" });
await second.look("standby.fr.dark");
await organiser.page.getByText(organiser.words("hall-standby-current")).waitFor();
organiser.check((await ready()).text === "standby-follows", "the morning's screen says who stands by");
await organiser.go("ready");
await organiser.page.getByText(organiser.words("readiness-check-standby")).waitFor();
await organiser.look("ready-standby.fr.light");

// The organiser's laptop is lost.
await organiser.browser.close();
process.kill(Number(process.env.TAHKIM_FIRST));
await second.page.getByText(second.words("standby-take-over")).waitFor();
await second.page.locator(".badge", { hasText: second.words("standby-away", { time: "§" }).split("§")[0].trim() }).waitFor({ timeout: 90_000 });
await second.say({ language: "ar", theme: "light" });
await second.look("standby-away.ar.light");
await second.press("standby-take-over");
await second.look("standby-take-over.ar.light");
await second.fill("pin-label", "0000");
second.refusing = true;
await second.press("standby-take-over-yes");
await second.page.locator("dialog[open] .err, dialog[open] [role=alert]").first().waitFor();
await second.look("standby-wrong-pin.ar.light");
second.refusing = false;
await second.fill("pin-label", PIN);
await second.press("standby-take-over-yes");
await second.page.waitForFunction(() => location.hash === "#/hall");
await second.settled();
await second.look("standby-took-over.ar.light");
const now = await second.call("hall-state");
second.check(now.epoch === 2 && now.listening !== null, `the hall is open here: ${JSON.stringify({ epoch: now.epoch, listening: now.listening })}`);
await second.end();
