// The largest day that people may have: 200 entries, 5 criteria, titles of 300 letters; and a page at 200 % zoom.
import { Visit } from "./visit.mjs";

const ENTRIES = 200;
const JUDGES = 9;
const visit = await Visit.begin();
const { page } = visit;

const long = (language, at) => {
  const words = language === "ar" ? "مشروع تعاوني لتثمين المنتوجات المحلية وتسويقها في الأسواق الجهوية والوطنية " : "Projet coopératif de valorisation des produits du terroir et de leur vente sur les marchés régionaux ";
  return `${at} ${words.repeat(5)}`.slice(0, 300).trim();
};
const range = (count) => Array.from({ length: count }, (_, at) => at + 1);
const text = (ar, fr, en) => ({ ar, fr, en });
const CRITERIA = [
  ["innovation", "الابتكار وتجديد الممارسات في المجال الترابي", "Innovation et renouvellement des pratiques", "Innovation and renewal of practice"],
  ["sustainability", "الاستدامة الاقتصادية والاجتماعية والبيئية", "Durabilité économique, sociale et environnementale", "Economic, social and environmental sustainability"],
  ["feasibility", "قابلية التطبيق على أرض الواقع", "Faisabilité sur le terrain", "Feasibility on the ground"],
  ["inclusion", "إدماج النساء والشباب والأشخاص في وضعية إعاقة", "Inclusion des femmes, des jeunes et des personnes en situation de handicap", "Inclusion of women, young people and people with disabilities"],
  ["presentation", "جودة العرض", "Qualité de la présentation", "Quality of the pitch"],
];

await visit.call("competition-create", { name: text("مسابقة ".repeat(12).trim(), "Idéathon des coopératives innovantes de toutes les provinces de la région Marrakech-Safi", "Ideathon"), date: "2026-05-06", template: null });
const { criteria: known } = await visit.call("rubric");
await visit.call("rubric-change", {
  criteria: CRITERIA.map(([criterion, ar, fr, en], at) => ({ ...known[0], criterion, label: text(ar, fr, en), weight: "20", displayOrder: at + 1 })),
  weightsArePercent: true,
  reason: null,
});
await bring("entries", ["entry_id", "running_order", "title_ar", "title_fr", "holder_name_fr", "budget_mad"], range(ENTRIES).map((at) => [`E${at}`, at, long("ar", at), long("fr", at), "Groupement d'intérêt économique des artisanes et artisans du Haut Atlas", 125000 * at]));
await bring("judges", ["judge_id", "name_ar", "name_fr", "institution_fr", "role"], range(JUDGES).map((at) => [`J${at}`, `العضو رقم ${at} من لجنة التحكيم الجهوية الموسعة`, `Membre numéro ${at} du jury régional élargi`, "Direction régionale de l'agriculture", at === 1 ? "president" : "member"]));
await bring("ballots", ["judge_id", "entry_id", ...CRITERIA.map(([id]) => id)], range(ENTRIES).flatMap((entry) => range(JUDGES - 2).map((judge) => [`J${judge}`, `E${entry}`, ...CRITERIA.map((_, at) => ((entry * 7 + judge * 3 + at * 5) % 41) / 2)])));

async function bring(kind, head, rows) {
  const quoted = [head, ...rows].map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(","));
  const { faults } = await visit.call("import-apply", { kind, fileName: `${kind}.csv`, content: Buffer.from(quoted.join("\n")).toString("base64"), mapping: {}, sheet: null });
  visit.check(faults.length === 0, `${kind}: ${JSON.stringify(faults).slice(0, 300)}`);
}

const at = (name, address, ...steps) => [name, async () => {
  await visit.go(address);
  for (const step of steps) await step();
}];
await visit.tour([
  at("large-home", "home"),
  at("large-entries", "entries"),
  at("large-judges", "judges"),
  at("large-rubric", "rubric"),
  at("large-board", "board"),
  at("large-sheet", "sheet/J1/E100"),
  at("large-sheet-open", "sheet/J9/E2"),
  at("large-standings", "standings"),
  at("large-deliberation", "deliberation"),
  at("large-awards", "deliberation/awards"),
  at("large-ready", "ready"),
  at("large-exports", "exports"),
  at("large-history", "history"),
]);

// The last of two hundred is found where the list is drawn in parts.
await visit.say({ language: "fr", theme: "light" });
await visit.go("entries");
await page.locator(".list").evaluate((list) => list.scrollTo({ top: list.scrollHeight }));
await page.getByText("E200", { exact: true }).waitFor();

// While somebody speaks: the matrix and the clock, on a projector and on a small screen.
const first = { entry: "E1" };
await visit.call("stage-step", { step: "called", on: first, seconds: 0, seen: null });
await visit.call("stage-step", { step: "started", on: null, seconds: 0, seen: first });
const { screen } = await visit.call("screen");
await visit.call("screen-change", { screen: { ...screen, scene: "stage" }, seen: screen });
await visit.everywhere(async (name) => {
  await visit.go("board");
  await page.locator(".stage .title").first().waitFor();
  await visit.look(`large-day.${name}`);
  await visit.go("screen");
  await page.locator(".frame h1").first().waitFor();
  await visit.look(`large-screen.${name}`);
});

// At 200 % the same page has half the room: nothing is lost, and everything can be reached.
await page.setViewportSize({ width: 683, height: 384 });
await visit.tour([
  zoomed("zoom-sheet", "sheet/J9/E2"),
  zoomed("zoom-standings", "standings"),
  zoomed("zoom-deliberation", "deliberation"),
  zoomed("zoom-jury", "deliberation/jury"),
  zoomed("zoom-entries", "entries"),
  zoomed("zoom-board", "board"),
  zoomed("zoom-home", "home"),
  zoomed("zoom-entry", "entries", () => visit.press("entries-add"), () => visit.again()),
  zoomed("zoom-conflict", "sheet/J9/E2", () => visit.press("sheet-conflict"), () => visit.escape()),
]);
await visit.end();

function zoomed(name, address, step, leave) {
  return [name, async () => {
    await visit.go(address);
    await step?.();
    const faults = await page.evaluate(unreachable);
    for (const fault of faults.slice(0, 5)) visit.faults.push(`${name} ${visit.language}: ${fault}`);
    await page.evaluate(() => document.querySelectorAll("*").forEach((each) => each.scrollTo?.(0, 0)));
  }, leave];
}

/** What a person cannot bring before their eyes and press. */
function unreachable() {
  const faults = [];
  const front = document.querySelector("dialog[open]") ?? document.body;
  for (const each of [...front.querySelectorAll("button, a[href], input:not(.sr), select, textarea, h1, h2")].slice(0, 400)) {
    if (!each.checkVisibility({ visibilityProperty: true }) || each.closest(".skip, .sr, .toasts")) continue;
    each.scrollIntoView({ block: "center", inline: "center" });
    const box = each.getBoundingClientRect();
    const name = each.getAttribute("aria-label") ?? (each.textContent.trim().slice(0, 40) || each.id);
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(`${each.tagName} “${name}” stands outside: ${Math.round(box.left)}–${Math.round(box.right)}`);
    const middle = [(Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2, (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2];
    const hit = document.elementFromPoint(...middle);
    if (!hit || !(each.contains(hit) || hit.contains(each))) faults.push(`${each.tagName} “${name}” is hidden by ${hit?.tagName}.${hit?.className} at ${middle.map(Math.round)}`);
  }
  return faults;
}
