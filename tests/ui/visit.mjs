// A person with a browser at the hub's address. What a story needs to say, press, look at and hold against.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";

const project = new URL("../../", import.meta.url);
const require = createRequire(new URL("ui/package.json", project));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const LANGUAGES = ["ar", "fr", "en"];
export const THEMES = ["light", "dark"];

export class Visit {
  static async begin() {
    const visit = new Visit();
    visit.address = process.env.TAHKIM_ADDRESS;
    visit.pictures = process.env.TAHKIM_PICTURES;
    visit.faults = [];
    visit.found = {};
    mkdirSync(visit.pictures, { recursive: true });
    visit.browser = await chromium.launch({ executablePath: chrome(), args: ["--no-sandbox", "--disable-gpu"] });
    const context = await visit.browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" });
    visit.page = await context.newPage();
    visit.page.setDefaultTimeout(20_000);
    const origin = new URL(visit.address).origin;
    visit.page.on("console", (line) => line.type() === "error" && !visit.expecting && visit.faults.push(`console: ${line.text()}`));
    visit.page.on("pageerror", (error) => visit.faults.push(`error: ${error.stack ?? error}`));
    visit.asking = 0;
    visit.page.on("request", (request) => {
      visit.asking += 1;
      if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) visit.faults.push(`asks elsewhere: ${request.url()}`);
    });
    for (const end of ["requestfinished", "requestfailed"]) visit.page.on(end, () => (visit.asking -= 1));
    await visit.page.goto(visit.address);
    await visit.settled();
    return visit;
  }

  /** Asks the program directly, as the page would. */
  async call(request) {
    const fault = {};
    const reply = await this.ask(request, fault);
    if (fault.text) throw new Error(`${request.op}: ${fault.text}`);
    return reply;
  }

  /** The fault with which the program refuses; null when it does not. */
  async refused(request) {
    const fault = {};
    await this.ask(request, fault);
    return fault.text ?? null;
  }

  async ask(request, fault) {
    const { origin, hash } = new URL(this.address);
    const response = await fetch(`${origin}/api/call`, {
      method: "POST",
      headers: { Authorization: `Bearer ${hash.replace("#key=", "")}` },
      body: JSON.stringify(request),
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    fault.text = text;
    return null;
  }

  /** Changes the language and the theme, as the settings do. */
  async say({ language, theme }) {
    const { settings } = await this.call({ op: "program-state" });
    await this.call({ op: "settings-change", settings: { ...settings, language, theme } });
    this.language = language;
    await this.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await this.page.reload();
    await this.settled();
    const [found, dir] = await this.page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction]);
    this.check(found === language && dir === (language === "ar" ? "rtl" : "ltr"), `${language} is shown as ${found} ${dir}`);
  }

  async go(screen) {
    await this.page.evaluate((hash) => (location.hash = hash), `#/${screen}`);
    await this.settled();
  }

  /** Presses the button or link that a person would, by its words. */
  async press(key) {
    const named = this.page.getByRole("button", { name: words(this.language)[key] });
    await named.or(this.page.getByRole("link", { name: words(this.language)[key] })).first().click();
  }

  /** Nothing is loading any more, and the fonts are there. */
  async settled() {
    await this.page.waitForLoadState("load");
    const start = Date.now();
    // The placeholder of a slow screen comes late, so quiet has to last a moment.
    for (let quietSince = Date.now(); Date.now() - quietSince < 150; await this.page.waitForTimeout(20)) {
      if (this.asking > 0 || !(await this.page.evaluate(() => document.querySelector("h1") && !document.querySelector(".skeleton, [aria-busy=true]")))) quietSince = Date.now();
      if (Date.now() - start > 10_000) {
        this.faults.push(`${this.page.url()} never settles: ${await this.page.evaluate(() => document.body.innerText)}`);
        break;
      }
    }
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** Takes a picture, and holds the screen against what every screen must be. */
  async look(name) {
    await this.page.screenshot({ path: `${this.pictures}/${name}.png` });
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    this.check(wide <= 0, `${name}: scrolls sideways by ${wide}`);
    this.check((await this.page.locator("h1").count()) >= 1, `${name}: has no heading`);
    const text = await this.page.evaluate(() => document.body.innerText);
    this.check(!/\{ ?\$|undefined|\[object|NaN/.test(text), `${name}: shows ${/.{0,30}(\{ ?\$|undefined|\[object|NaN).{0,30}/.exec(text)?.[0]}`);
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
    for (const { id, impact, nodes } of violations) {
      const where = nodes.map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`).slice(0, 3);
      (this.found[name] ??= []).push({ id, impact, where });
      if (impact === "serious" || impact === "critical") this.faults.push(`${name}: ${impact} ${id}: ${where.join(" | ")}`);
    }
  }

  check(holds, what) {
    if (!holds) this.faults.push(what);
  }

  async end() {
    await this.browser.close();
    if (this.faults.length > 0) {
      console.error([...new Set(this.faults)].join("\n"));
      process.exit(1);
    }
  }
}

function words(language) {
  const folder = new URL("assets/locales/", project);
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${language}.ftl`));
  const lines = files.flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n"));
  return Object.fromEntries(lines.map((line) => /^([a-z][\w-]*) = (.+)$/.exec(line)).filter(Boolean).map(([, key, text]) => [key, text.trim()]));
}

function chrome() {
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      // The next one may be there.
    }
  }
  throw new Error("the browser stories need Chromium or Chrome");
}
