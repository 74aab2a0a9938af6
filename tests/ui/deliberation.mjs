// From the first open point to a sealed result and its reopening: every stage, question and refusal.
import { Visit } from "./visit.mjs";

const visit = await Visit.begin();
const { page } = visit;
await visit.call("competition-sample");

/** From a part of the screen, by pressing these; Escape leaves. */
const asked = (name, part, ...keys) => [name, async () => {
  await visit.go(part);
  for (const key of keys) await (typeof key === "string" ? visit.press(key) : key());
}, async () => {
  visit.refusing = false;
  await visit.escape();
}];
const at = (name, address) => [name, () => visit.go(address)];
const click = (selector) => async () => {
  await page.locator(selector).first().click();
  await visit.settled();
};
const fill = (selector, text) => () => page.locator(selector).first().fill(text);
const refusing = () => void (visit.refusing = true);
const state = () => visit.call("deliberation");
const point = async (code) => (await state()).points.find((each) => each.code === code);
const until = async (what, holds) => {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await holds()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${what} never happens`);
};
const AWARDS = "deliberation/awards";
const SIGN = "[aria-labelledby=delib-sign] ul.stack .btn-primary";

// What is open.
await visit.tour([
  asked("dialog-delib-close", "deliberation", "board-close"),
  asked("delib-tie-refused", "deliberation", "delib-tie-record"),
  asked("dialog-award", AWARDS, "delib-add-prize"),
  asked("dialog-award-refused", AWARDS, "delib-add-prize", "save"),
  asked("dialog-mention", AWARDS, "delib-add-mention"),
  asked("dialog-support", AWARDS, "delib-support-add"),
  asked("delib-hour-wrong", "deliberation/jury", fill("#f-opened", "25:00")),
]);
await page.evaluate(() => localStorage.clear());
await visit.again();

// A sheet that is kept aside and one that is incomplete, as the program would tell of them: neither is in the sample.
const aside = { ballot: "01938c5e-0000-7000-8000-000000000001", judge: "J3", entry: "MS26-004", revision: 2, marks: { innovation: "18", sustainability: "17", feasibility: "19" }, comment: "", why: "closed", at: Date.now(), madeAt: Date.now(), decided: null, reason: null };
const { placed } = await state();
const effect = { moved: [["2", "1", "16.6500", "17.0100"], ["1", "2", "16.9642", "16.9642"]].map(([from, to, before, after], which) => ({ entry: placed[1 - which].entry, title: placed[1 - which].title, from, to, before, after })) };
const item = (more) => ({ key: null, judge: "J3", entry: "MS26-004", label: null, reason: null, ...more });
const TOLD = {
  "hall-state": (reply) => ({ ...reply, held: [aside] }),
  "held-effect": () => effect,
  deliberation: (reply) => ({
    ...reply,
    points: [
      { code: "held", state: "open", count: 1, items: [item({})] },
      { code: "incomplete", state: "open", count: 2, items: [item({ key: "incomplete J3 MS26-004" }), item({ key: "incomplete J2 MS26-005", judge: "J2", entry: "MS26-005" }), item({ key: "incomplete J2 MS26-006", judge: "J2", entry: "MS26-006", reason: "غادر العضو القاعة" })] },
      { code: "device", state: "open", count: 1, items: [item({ key: "device 1", entry: null, label: "Linux · Firefox" })] },
      ...reply.points.filter(({ code }) => !["held", "incomplete", "device"].includes(code)),
    ],
  }),
};
await page.route("**/api/call", async (route) => {
  const told = TOLD[route.request().postDataJSON().op];
  if (!told) return route.fallback();
  // What is only told of cannot be asked for.
  const response = told.length === 0 ? null : await route.fetch();
  await route.fulfill({ json: told(await response?.json()) });
});
await visit.tour([
  at("delib-told", "deliberation"),
  asked("dialog-held-effect", "deliberation", "hall-held-decide"),
  asked("dialog-accept", "deliberation", "delib-accept"),
  asked("dialog-accept-refused", "deliberation", "delib-accept", click("dialog[open] button[type=submit]")),
]);
await page.unroute("**/api/call");
await visit.again();

// The last sheets, the tie, and who is here by one key each, in Arabic.
await visit.say({ language: "ar", theme: "light" });
await visit.go("deliberation");
await visit.press("board-close");
await click("dialog[open] .btn-primary")();
await visit.press("delib-absent-all");
await until("what is missing is marked absent", async () => (await point("missing")).state === "done");
await fill("[data-tie] textarea", "المعدلات متطابقة في المعايير الثلاثة")();
await visit.press("delib-tie-record");
await until("the tie is decided", async () => (await point("tie")).state === "done");
await visit.go("deliberation/jury");
await page.locator("[aria-labelledby=delib-members] .seg input").first().focus();
await page.keyboard.type("1111231");
await visit.settled();
const presences = async () => (await state()).members.map(({ presence }) => presence).join(" ");
await until("one key each", async () => (await presences()) === "present present present present excused absent present");
await fill("#f-notes", "نوقشت المراتب الثلاث الأولى")();
await fill("#f-opened", "١٣:٥")();
await page.locator("#f-rapporteur").focus();
await until("the sitting is saved as it is typed", async () => {
  const { sitting } = await state();
  return sitting.opened === "13:05" && sitting.notes.startsWith("نوقشت");
});
await visit.go(AWARDS);
await visit.press("delib-propose");
await until("prizes are proposed", async () => (await state()).awards.length > 0);
const { awards } = await state();
visit.check(awards.length === 3 && awards[2].entries.length === 2 && awards[0].name.fr === "Premier prix" && awards[0].name.ar === "الجائزة الأولى", `three prizes, the third shared: ${JSON.stringify(awards)}`);

// Signatures.
await visit.tour([
  at("delib-jury", "deliberation/jury"),
  at("delib-prizes", AWARDS),
  at("delib-sign", "deliberation"),
  asked("dialog-sign-without", "deliberation", click(SIGN)),
]);
const drawn = await visit.call("pins-draw", { judges: null });
const pinOf = (judge) => drawn.pins.find((pin) => pin.judge === judge).pin;
await visit.again();
await visit.tour([asked("dialog-sign", "deliberation", click(SIGN))]);
// Seen once in each of its states: one more wrong PIN locks longer.
for (const [name, tries] of [["dialog-sign-wrong", 1], ["dialog-sign-waits", 3]]) {
  for (let wrong = 0; wrong < tries; wrong += 1) {
    refusing();
    await visit.go("deliberation");
    await click(SIGN)();
    await fill("#f-pin", pinOf("J1") === "000000" ? "000001" : "000000")();
    await visit.press("delib-sign-do");
    if (wrong + 1 === tries) await visit.look(`${name}.ar.light`);
    await visit.escape();
    visit.refusing = false;
  }
}
// A new PIN begins anew.
const [again] = (await visit.call("pins-draw", { judges: ["J1"] })).pins;
await visit.go("deliberation");
await click(SIGN)();
await fill("#f-pin", again.pin)();
await page.keyboard.press("Enter");
await page.locator("dialog[open]").waitFor({ state: "detached" });
const { result, members } = await state();
for (const { judge, presence } of members) {
  if (presence === "present" && judge.judge !== "J1") await visit.call("result-sign", { member: judge.judge, pin: pinOf(judge.judge), result });
}
await visit.again();
visit.check((await state()).canSeal, "all who are present have signed");

// The seal, and what it leaves as it is.
await visit.tour([at("delib-signed", "deliberation"), asked("dialog-seal", "deliberation", "delib-seal")]);
await visit.go("deliberation");
await visit.press("delib-seal");
await click("dialog[open] .btn-primary")();
await until("it is sealed", async () => (await state()).seal !== null);
await visit.tour([
  at("sealed", "deliberation"),
  ["sealed-hold-refused", async () => {
    refusing();
    await visit.go("deliberation");
    await fill("#f-hold", "/nowhere")();
    await visit.press("delib-hold-do");
  }, async () => {
    visit.refusing = false;
    await visit.again();
  }],
  asked("dialog-reopen", "deliberation", "delib-reopen"),
  ...["home", "event", "event/rules", "rubric", "entries", "judges", "board", "sheet/J1", "standings", "history", "deliberation/jury", AWARDS].map((screen) => at(`sealed-${screen.replace("/", "-")}`, screen)),
]);
visit.check((await visit.refused("awards-change", { awards: [] }))?.includes("result-sealed"), "nothing changes under the seal");

// Reopened with a reason: the first result stays.
await visit.call("result-reopen", { reason: "خطأ في النقل" });
await visit.again();
await visit.tour([["delib-reopened", async () => {
  await visit.go("deliberation");
  await page.locator("details").evaluate((details) => (details.open = true));
  await page.locator("details").scrollIntoViewIfNeeded();
}]]);
visit.check((await state()).number === 2 && (await state()).earlier.length === 1, "the next one is the second");
await visit.end();
