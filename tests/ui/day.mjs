// A whole day: an organiser, a big screen and three judges with browsers of their own. A watcher reads everything that the
// screen and the judges' laptops receive.
import { join } from "./joining.mjs";
import { Visit } from "./visit.mjs";

const organiser = await Visit.begin({ language: "fr" });
await organiser.say({ language: "fr", theme: "light" });
const call = (op, args) => organiser.call(op, args);
const hall = (await call("hall-state")).listening.addresses[0];

// The big screen is a browser of the hall, which nobody signed in.
const wall = await Visit.begin({ address: new URL("#/wall", hall.url).href, size: { width: 1920, height: 1080 }, language: "ar" });
const onTheWall = watch(wall, /\/v1\/screen$/);
await wall.again();

const jury = new Map();
async function comes(judge, language) {
  const visit = await Visit.begin({ address: hall.qr, language });
  visit.read = watch(visit, /\/v1\/(?!stream)/);
  await join(organiser, visit, judge);
  jury.set(judge, visit);
}

// Said before the first sheet: six go on to a final, in which this round counts 30 %. Somebody scores beside the jury, to learn.
await organiser.go("rounds");
await organiser.press("rounds-plan");
await organiser.page.locator("dialog[open] input[lang=fr], dialog[open] [lang=fr] input").first().fill("Finale");
await organiser.page.locator("dialog[open] input[lang=ar], dialog[open] [lang=ar] input").first().fill("النهائي");
await organiser.fill("rounds-promoted", "6");
await organiser.fill("rounds-carried", "30");
await organiser.look("day-plan.fr.light");
await organiser.press("rounds-save");
await organiser.page.getByText(organiser.words("rounds-plan-carried", { carried: "30" })).waitFor();
const learner = (await call("judges")).judges.find(({ judge }) => judge === "J7");
await call("judge-save", { judge: { ...learner, role: "shadow" }, previous: "J7" });

// Morning: the programme, lots drawn, people coming in.
await organiser.go("programme");
await organiser.press("programme-suggest");
await shows("programme");
await organiser.page.getByRole("tab").nth(1).click();
await organiser.press("programme-draw");
await organiser.fill("programme-draw-seed", "2026");
await organiser.press("programme-draw-do");
await organiser.page.getByText(organiser.words("programme-order-drawn", { seed: "2026" })).waitFor();
await organiser.look("day-order.fr.light");
await organiser.page.getByRole("tab").nth(2).click();
await organiser.page.locator("main li .btn").first().click();
await organiser.page.locator(".figure", { hasText: "1 / 22" }).waitFor();
for (const { entry, team, women } of (await heardToday()).slice(1)) await call("arrival-record", { entry, arrival: { people: team ?? 1, women: Math.min(women ?? 0, team ?? 1), youth: 0, note: "" } });
for (const [n, title] of [[1, "Late but here"], [2, "Later still"]]) await call("entry-save", { previous: null, entry: { entry: `LATE-${n}`, title: { ar: `متأخر ${n}`, fr: title, en: null }, status: "admissible", statusReason: null, fields: { running_order: String(22 + n) } } });
await organiser.again();
await organiser.page.getByRole("tab").nth(2).click();
await organiser.page.locator(".figure", { hasText: "22 / 24" }).waitFor();
await organiser.look("day-arrivals.fr.light");
await comes("J1", "ar");
await comes("J2", "fr");

// The stage: whoever is called is on the big screen, and before every judge who is not writing.
await shows("stage");
const order = await heardToday();
organiser.check(order.length === 24, `24 are heard, not ${order.length}`);
const all = (await call("judging-board")).judges.map(({ judge }) => judge);
await organiser.go("board");
await organiser.page.locator("main").focus();
// The opening talk comes first.
await organiser.page.keyboard.press("Enter");
await organiser.page.locator(".stage .title", { hasText: organiser.words("programme-kind-talk") }).waitFor();
for (const [at, entry] of order.entries()) {
  await organiser.go("board");
  await organiser.page.locator("main").focus();
  await organiser.page.keyboard.press("Enter");
  await organiser.page.locator(".stage .title", { hasText: entry.title.fr }).waitFor();
  await organiser.page.keyboard.press(" ");
  await wall.page.locator("h1", { hasText: entry.title.ar ?? entry.title.fr }).waitFor();
  for (const [judge, visit] of jury) if (!(judge === "J2" && at === 2)) await opens(visit, entry.entry);
  if (at === 1) {
    // Who is writing is told, and goes when it suits.
    const { page } = jury.get("J2");
    await page.locator("#mark-0").fill("7");
    await page.locator(".tick-saved").waitFor();
  }
  if (at === 2) {
    const { page } = jury.get("J2");
    await page.locator(".note.stage").waitFor();
    jury.get("J2").check((await page.locator("#mark-0").inputValue()) === "7", "what is being typed stays");
    await jury.get("J2").look("day-called-while-writing.fr.light");
    await jury.get("J2").press("sheet-on-stage-open");
    await opens(jury.get("J2"), entry.entry);
  }
  if (at === 4) await comes("J3", "ar");
  if (at === 0) {
    for (const visit of jury.values()) await types(visit, ["15", "14,5", "12"]);
    await organiser.look("day-stage.fr.light");
    await wall.look("wall-stage.ar.light");
    await organiser.everywhere((name) => organiser.page.locator(".stage .title").first().waitFor().then(() => organiser.look(`day-board.${name}`)));
    await organiser.say({ language: "fr", theme: "light" });
  }
  if (at === 9) await call("ballot-recuse", { ballot: crypto.randomUUID(), judge: "J5", entry: entry.entry, nature: "family", detail: "" });
  const here = new Set((await call("judging-board")).cells.filter((cell) => cell.entry === entry.entry && cell.state !== "empty" && cell.state !== "draft").map(({ judge }) => judge));
  for (const [who, judge] of all.entries()) if (!here.has(judge) && !(judge === "J2" && at === 1)) await submits(judge, entry.entry, [10 + ((at * 7 + who) % 9), 8 + ((at * 5 + who) % 11), 9 + ((at * 3 + who) % 8)]);
  if (at === 11) await call("entry-status", { entry: order[2].entry, status: "withdrawn", reason: "désistement" });
}
await organiser.press("stage-end");

// The audience has a prize of its own: a phone votes, thinks again, and counts once. Who is ahead is told to nobody before the end.
await organiser.go("screen");
await organiser.page.getByText(organiser.words("screen-scene-vote"), { exact: true }).first().click();
await organiser.page.locator("[name^=prize][lang=fr], fieldset [lang=fr]").first().fill("Prix du public");
await organiser.page.locator("fieldset [lang=ar]").first().fill("جائزة الجمهور");
await organiser.press("vote-start");
await wall.page.locator(".join").waitFor();
const ballot = (await call("vote")).url;
organiser.check(/^http:\/\/.+\/vote$/.test(ballot), `a phone needs no certificate to vote: ${ballot}`);
const phone = await Visit.begin({ address: ballot, size: { width: 390, height: 844 }, language: "ar" });
await phone.look("vote-phone-before.ar.light");
for (const { title } of [order[3], order[5]]) {
  await phone.page.locator("li button", { hasText: title.ar }).click();
  await phone.page.locator(`li button[aria-pressed=true]`, { hasText: title.ar }).waitFor();
}
await wall.page.locator(".count .n", { hasText: /^1$/ }).waitFor();
await phone.look("vote-phone.ar.light");
await phone.page.setViewportSize({ width: 320, height: 568 });
for (const [language, colorScheme] of [["ar", "dark"], ["fr", "light"], ["en", "light"]]) {
  await phone.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await phone.page.locator(`nav a[lang=${language}]`).click();
  await phone.page.locator(`html[lang=${language}]`).waitFor();
  await phone.look(`vote-phone.${language}.${colorScheme}.320`);
  const small = await phone.page.evaluate(() => [...document.querySelectorAll("a, button")].filter((target) => target.getBoundingClientRect().height < 48).length);
  phone.check(small === 0, `${small} targets are too small for a thumb`);
}
await phone.page.locator("nav a[lang=ar]").click();
await wall.look("wall-vote.ar.light");
organiser.check((await call("vote")).counts === null, "while the vote is open, nobody is told who is ahead");
await organiser.look("day-vote.fr.light");
await organiser.press("vote-shut");
await organiser.page.locator(".counts li", { hasText: order[5].title.fr }).first().waitFor();
organiser.check((await call("vote")).counts[0].votes === 1, "one device, one vote");
await phone.again();
await phone.page.getByText(phone.words("vote-closed-thanks")).waitFor();
await phone.look("vote-phone-closed.ar.light");
await phone.end();
await shows("progress");
await wall.look("wall-progress.ar.light");

// One sheet is missing: the judge is reminded on the screen they have before them.
const board = await call("judging-board");
organiser.check(board.toChase.length === 1 && board.toChase.every(({ judge }) => judge === "J2"), "only the sheet that J2 left is missing");
await call("judge-remind", { judge: "J2" });
await jury.get("J2").page.locator(".note-warn.stage").waitFor();
await jury.get("J2").press("sheet-reminder-open");
await jury.get("J2").page.locator("#mark-0").waitFor();
for (const { entry } of board.toChase) await submits("J2", entry, [7, 9, 8]);

// The first round ends: the ranking says who goes on, and the judges' laptops have empty sheets again.
await submits("J7", order[0].entry, [20, 20, 20]);
await call("round-close");
const first = (await call("standings")).rows;
await organiser.say({ language: "ar", theme: "light" });
await organiser.go("rounds");
await organiser.page.locator("main ol li").nth(first.length - 1).waitFor();
await organiser.look("day-promotion.ar.light");
const candidates = (await call("rounds")).candidates;
const finalists = candidates.filter(({ place }) => place !== "below").map(({ entry }) => entry);
await organiser.press("rounds-begin", { count: finalists.length });
await organiser.press("rounds-begin-do");
await organiser.page.getByText(organiser.words("rounds-carries", { carried: "30" })).waitFor();
await organiser.look("day-final.ar.light");
for (const [judge, visit] of jury) {
  await visit.page.waitForFunction((count) => document.querySelectorAll(".stop").length === count, finalists.length);
  visit.check((await visit.page.locator(".stop.on").count()) === 1, `${judge} has a sheet before them`);
  await visit.page.locator("header", { hasText: /Finale|النهائي/ }).waitFor();
}
await jury.get("J1").look("day-final-sheet.ar.light");
await shows("stage");
for (const [at, { entry, title }] of order.filter((one) => finalists.includes(one.entry)).entries()) {
  await organiser.go("board");
  await organiser.page.locator("main").focus();
  await organiser.page.keyboard.press("Enter");
  await wall.page.locator("h1", { hasText: title.ar ?? title.fr }).waitFor();
  for (const visit of jury.values()) await opens(visit, entry);
  for (const [who, judge] of all.entries()) await submits(judge, entry, [12 + ((at * 5 + who) % 7), 11 + ((at * 3 + who) % 8), 10 + ((at * 2 + who) % 9)]);
}
await organiser.press("stage-end");

// The jury settles, signs and seals; a second disk holds it.
await call("round-close");
const placed = (await call("standings")).rows;
for (const tie of (await call("deliberation")).ties) await call("tie-decide", { order: tie.entries.map(({ entry }) => entry), reason: "ex æquo", shared: true });
const sitting = (await call("deliberation")).sitting;
for (const { judge } of (await call("deliberation")).members) sitting.attendance[judge.judge] = "present";
await call("deliberation-change", { sitting: { ...sitting, opened: "13:05" } });
const prize = (fr, ar, entries) => ({ kind: "prize", name: { ar, fr, en: null }, scope: "", worth: "", entries, reason: "délibération" });
await call("awards-change", { awards: [prize("Premier prix", "الجائزة الأولى", [placed[0].entry]), prize("Deuxième prix", "الجائزة الثانية", [placed[1].entry, placed[2].entry]), prize("Troisième prix", "الجائزة الثالثة", [placed[3].entry])] });
// Judges' laptops say by themselves that they keep nothing back.
let open = [];
for (let tries = 0; tries < 60; tries += 1) {
  open = (await call("deliberation")).points.filter(({ state, code }) => state === "open" && code !== "signatures");
  if (open.length === 0) break;
  await organiser.page.waitForTimeout(1000);
}
organiser.check(open.length === 0, `still open: ${JSON.stringify(open)}`);
const { pins } = await call("pins-draw", { judges: all });
for (const { judge, pin } of pins) await call("result-sign", { member: judge, pin, result: (await call("deliberation")).result });
await call("result-seal", { result: (await call("deliberation")).result });
const told = onTheWall.length;
await call("result-hold", { folder: process.env.TAHKIM_STICK });

// Until now nobody in the hall has seen a mark, and no judge one that was not their own.
for (const text of onTheWall) wall.check(!/"(?:score|rank|marks|total)"/.test(text), `the big screen received a mark: ${text.slice(0, 200)}`);
for (const [judge, visit] of jury) {
  const foreign = visit.read.flatMap((text) => [...text.matchAll(/"judge":"(J\d+)"/g)].map(([, other]) => other)).filter((other) => other !== judge);
  visit.check(foreign.length === 0 || visit.read.filter((text) => text.includes('"marks"')).every((text) => !foreign.some((other) => text.includes(`"judge":"${other}"`))), `${judge} received what is of ${foreign[0]}`);
}

// The reveal, driven by the space bar. A name is on no wire before its step.
await organiser.say({ language: "fr", theme: "light" });
await organiser.go("screen");
await organiser.page.getByText(organiser.words("screen-scene-reveal"), { exact: true }).first().click();
await wall.page.locator(".title h1").waitFor();
await wall.look("wall-reveal-0.ar.light");
const titles = placed.slice(0, 4).map(({ entry }) => order.find((one) => one.entry === entry)?.title ?? null);
const steps = [[3], [1, 2], [], [0], []];
const unseen = new Set([0, 1, 2, 3]);
const reveals = (text) => [...unseen].filter((at) => text.includes(`"scene":"reveal"`) && titles[at] && text.includes(titles[at].fr));
for (const [step, winners] of steps.entries()) {
  for (const text of onTheWall.slice(told)) wall.check(reveals(text).length === 0, `step ${step}: somebody was revealed before their step`);
  await organiser.page.locator("h1").first().focus();
  await organiser.page.keyboard.press(" ");
  for (const at of winners) {
    unseen.delete(at);
    await wall.page.locator("article", { hasText: titles[at].ar }).waitFor();
  }
  await organiser.page.getByText(organiser.words("screen-step", { step: step + 1, steps: 5 })).waitFor();
  await wall.settled();
  await wall.look(`wall-reveal-${step + 1}.ar.light`);
  if (step === 2) await organiser.look("day-reveal.fr.light");
}
await wall.page.locator(".seal").waitFor();
// Every language and theme, on a projector and on a small screen.
for (const size of [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }]) {
  await wall.page.setViewportSize(size);
  for (const languages of [["ar"], ["fr"], ["en", "ar"]]) {
    for (const [scene, step, dark] of [["reveal", 2, false], ["reveal", 5, false], ["stage", 0, false], ["stage", 0, true]]) {
      const { screen } = await call("screen");
      await call("screen-change", { screen: { ...screen, scene, step, dark, languages }, seen: screen });
      await wall.page.locator(`.wall[lang=${languages[0]}][data-theme=${dark || scene === "reveal" ? "wall" : "light"}]`).waitFor();
      await wall.page.locator(scene === "stage" ? ".between h1" : step === 5 ? ".seal" : ".cards").waitFor();
      await wall.look(`wall-${scene}-${step}.${languages[0]}.${dark ? "dark" : "light"}.${size.width}`);
    }
  }
}
await shows("reveal");
{
  const { screen } = await call("screen");
  await call("screen-change", { screen: { ...screen, step: 5 }, seen: screen });
}
// Black, and back.
await organiser.page.getByText(organiser.words("screen-step", { step: 5, steps: 5 })).waitFor();
await organiser.page.locator("h1").first().focus();
await organiser.page.keyboard.press("b");
await wall.page.locator(".wall.black").waitFor();
wall.check(/"shows":null/.test(onTheWall.at(-1)), "black carries nothing");
// The key turns what the organiser sees: it must have come there too.
await organiser.page.locator("[aria-keyshortcuts=B][aria-pressed=true]").waitFor();
await organiser.page.keyboard.press("b");
await wall.page.locator(".seal").waitFor();

for (const visit of [...jury.values(), wall, organiser]) await visit.end();

/** Everything that a page receives from these addresses, as text. */
function watch({ page }, addresses) {
  const heard = [];
  page.on("response", (response) => {
    if (addresses.test(new URL(response.url()).pathname) && response.status() === 200) response.text().then((text) => heard.push(text), () => {});
  });
  return heard;
}

async function heardToday() {
  return (await call("day")).entries.filter(({ status }) => status === "admissible");
}

async function shows(scene) {
  const { screen } = await call("screen");
  await call("screen-change", { screen: { ...screen, scene, step: 0 }, seen: screen });
}

async function opens({ page }, entry) {
  await page.locator(`.stop.on[data-entry="${entry}"]`).waitFor();
}

async function types({ page }, marks) {
  await page.locator("#mark-0").focus();
  for (const mark of marks) {
    await page.keyboard.type(mark);
    await page.keyboard.press("Enter");
  }
  await page.locator("#sheet-submit").click();
  await page.locator(".tick-received, .note-ok").first().waitFor();
}

async function submits(judge, entry, marks) {
  const { criteria } = await call("rubric");
  await call("ballot-submit", { ballot: crypto.randomUUID(), judge, entry, marks: Object.fromEntries(criteria.map(({ criterion }, at) => [criterion, String(marks[at])])), comment: "", paper: true, typist: "", reason: null });
}
