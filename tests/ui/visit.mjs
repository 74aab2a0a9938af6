// A person with a browser at the hub's address. What a story needs to say, press, look at and hold against.
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { combinations } from "./choice.mjs";
import { chrome } from "./chrome.mjs";

export const project = new URL("../../", import.meta.url);
const require = createRequire(new URL("ui/package.json", project));
const { chromium } = require("playwright-core");
const { FluentBundle, FluentResource } = require("@fluent/bundle");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// As a person does once who has followed the page on how to trust the hall's certificate.
const TRUSTS_THE_HALL = ["--ignore-certificate-errors"];

export class Visit {
  /**
   * @param size of the page: a small laptop unless told
   * @param scale pixels of the screen for one of the page
   * @param address what a person types or scans: this laptop's own page unless told
   * @param language of the computer
   */
  static async begin({ size = { width: 1366, height: 768 }, scale = 1, address = process.env.TAHKIM_ADDRESS, language = "fr" } = {}) {
    const visit = new Visit();
    visit.address = address;
    visit.language = language;
    visit.bundle = sentences(language);
    visit.pictures = process.env.TAHKIM_PICTURES;
    visit.faults = [];
    visit.looks = 0;
    mkdirSync(visit.pictures, { recursive: true });
    visit.browser = await chromium.launch({ executablePath: chrome(), args: ["--no-sandbox", "--disable-gpu", ...TRUSTS_THE_HALL] });
    const context = await visit.browser.newContext({ viewport: size, deviceScaleFactor: scale, locale: `${language}-MA`, reducedMotion: "reduce" });
    visit.page = await context.newPage();
    visit.page.setDefaultTimeout(15_000);
    visit.listen();
    await visit.page.goto(visit.address);
    await visit.settled();
    return visit;
  }

  listen() {
    const { page } = this;
    const origin = () => new URL(this.address).origin;
    // A stream of news never ends; it is asked for again when it breaks.
    const isNews = (url) => /\/(api\/changes|v1\/stream|v1\/screen)$/.test(url);
    this.asking = new Set();
    page.on("console", (line) => {
      if (line.type() === "error" && !this.refusing && !isNews(line.location().url)) this.faults.push(`console: ${line.text()} ${line.location().url}`);
    });
    page.on("pageerror", (error) => this.faults.push(`error: ${error.stack ?? error}`));
    page.on("request", (request) => {
      // What a page that is left had asked for gets no end.
      if (request.isNavigationRequest()) this.asking.clear();
      if (!isNews(request.url())) this.asking.add(request);
      if (!request.url().startsWith(origin()) && !request.url().startsWith("data:")) this.faults.push(`asks elsewhere: ${request.url()}`);
    });
    for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => this.asking.delete(request));
  }

  /** Asks the program directly, as the page would. */
  async call(op, args = {}) {
    const { reply, fault } = await this.ask({ op, ...args });
    if (fault) throw new Error(`${op}: ${fault}`);
    return reply;
  }

  /** The fault with which the program refuses; null when it does not. */
  async refused(op, args = {}) {
    return (await this.ask({ op, ...args })).fault ?? null;
  }

  async ask(request) {
    const { origin, hash } = new URL(this.address);
    const headers = { Authorization: `Bearer ${hash.replace("#key=", "")}` };
    const response = await fetch(`${origin}/api/call`, { method: "POST", headers, body: JSON.stringify(request) });
    const text = await response.text();
    return response.ok ? { reply: JSON.parse(text) } : { fault: text };
  }

  /** Changes the language, as its buttons do, and the computer's theme. */
  async say({ language, theme }) {
    await this.call("language-change", { language });
    this.language = language;
    this.bundle = sentences(language);
    await this.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await this.again();
    const spoken = () => this.page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction]);
    let [found, dir] = await spoken();
    // Its sentences are fetched after the page has come.
    for (const start = Date.now(); found !== language && Date.now() - start < 5_000; [found, dir] = await spoken()) await this.page.waitForTimeout(20);
    this.check(found === language && dir === (language === "ar" ? "rtl" : "ltr"), `${language} is shown as ${found} ${dir}`);
  }

  /** The sentence of `key`, as the page writes it. */
  words(key, args = {}) {
    const message = this.bundle.getMessage(key);
    if (!message?.value) throw new Error(`no message ${key}`);
    return this.bundle.formatPattern(message.value, args, []);
  }

  /** The program has been started again, at another address. */
  async move(address) {
    this.address = address;
    await this.page.goto(address);
    await this.settled();
  }

  async again() {
    await this.page.reload();
    await this.settled();
  }

  /** Goes to a screen by its address. */
  async go(screen) {
    await this.page.evaluate((hash) => {
      if (location.hash === hash) return;
      const gone = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = hash;
      return gone;
    }, `#/${screen}`);
    await this.settled();
  }

  /** Presses the button, link or row that a person would, by its words; in the dialog when there is one. */
  async press(key, args = {}) {
    const name = this.words(key, args);
    const front = this.front();
    await front.getByRole("button", { name }).or(front.getByRole("link", { name })).first().click();
    await this.settled();
  }

  /** Writes into the field with these words. */
  async fill(key, text) {
    await this.front().getByLabel(this.words(key)).first().fill(text);
  }

  front() {
    return this.page.locator("dialog[open], body:not(:has(dialog[open]))").first();
  }

  /** Closes the dialog in front, and the one behind it, and changes nothing. */
  async escape() {
    const open = this.page.locator("dialog[open]");
    for (let tries = 0; tries < 3 && (await open.count()) > 0; tries += 1) {
      await this.page.keyboard.press("Escape");
      await this.settled();
    }
    this.check((await open.count()) === 0, "Escape leaves the dialog");
  }

  /** Nothing is loading any more, and the fonts are there. */
  async settled() {
    await this.page.waitForLoadState("load");
    const start = Date.now();
    // A screen asks for what it shows a moment after it has come, so quiet has to last.
    for (let quietSince = Date.now(); Date.now() - quietSince < 60; await this.page.waitForTimeout(10)) {
      if (this.asking.size > 0 || !(await this.page.evaluate(complete))) quietSince = Date.now();
      if (Date.now() - start > 10_000) {
        this.faults.push(`${this.page.url()} never settles: ${await this.page.evaluate(() => document.body.innerText)}`);
        break;
      }
    }
    await this.page.evaluate(() => document.fonts.ready);
  }

  /**
   * Shows every scene in its share of the languages and themes, and looks at each.
   * @param scenes `[name, show, leave]`: what leads there, and what leaves it as it was (nothing when the next scene goes elsewhere by itself)
   */
  async tour(scenes) {
    for (const [combination, mine] of combinations(scenes)) {
      await this.say(combination);
      for (const [name, show, leave] of mine) {
        const full = `${name}.${combination.language}.${combination.theme}`;
        try {
          await show();
          await this.settled();
          await this.look(full);
          await leave?.();
        } catch (error) {
          await this.page.screenshot({ path: `${this.pictures}/browser-failed.png` });
          this.faults.push(`${full}: ${String(error).split("\n").slice(0, 6).join(" / ")}`);
          await this.again();
        }
      }
    }
  }

  /** Looks in every language and theme, on a projector and on a small screen. */
  async everywhere(look) {
    const before = this.page.viewportSize();
    for (const size of [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }]) {
      await this.page.setViewportSize(size);
      for (const language of ["ar", "fr", "en"]) {
        for (const theme of ["light", "dark"]) {
          await this.say({ language, theme });
          await look(`${language}.${theme}.${size.width}`);
        }
      }
    }
    await this.page.setViewportSize(before);
  }

  /** Takes a picture, and holds the screen against what every screen must be. */
  async look(name) {
    this.looks += 1;
    await this.page.screenshot({ path: `${this.pictures}/${name}.png` });
    for (const fault of await this.page.evaluate(examine)) this.faults.push(`${name}: ${fault}`);
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate(() => globalThis.axe.run(document.querySelector("dialog[open]") ?? document, { resultTypes: ["violations"] }));
    for (const { id, impact, nodes } of violations) {
      const where = nodes.map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`).slice(0, 3);
      if (impact === "serious" || impact === "critical") this.faults.push(`${name}: ${impact} ${id}: ${where.join(" | ")}`);
    }
  }

  check(holds, what) {
    if (!holds) this.faults.push(what);
  }

  async end() {
    await this.browser.close();
    console.log(`${this.looks} pictures`);
    if (this.faults.length > 0) {
      console.error([...new Set(this.faults)].join("\n"));
      process.exit(1);
    }
  }
}

/** Whether the screen shows what it is for, once it has drawn what it already knows. */
async function complete() {
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  return document.querySelector("h1") !== null && document.querySelector(".skeleton, [aria-busy=true]") === null;
}

/** What no screen may have, seen from inside the page. */
function examine() {
  const faults = [];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) faults.push(`scrolls sideways by ${wide}`);
  if (!document.querySelector("h1")) faults.push("has no heading");
  const shown = document.body.innerText;
  const raw = /.{0,30}(\{ ?\$|undefined|\[object|NaN|null).{0,30}/.exec(shown)?.[0];
  if (raw) faults.push(`shows “${raw}”`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.data.trim();
    const box = node.parentElement;
    if (!text || !box.checkVisibility()) continue;
    if (/^[a-z]+(-[a-z]+)+$/.test(text) && !box.closest("bdi, [lang]:not(html), code, option")) faults.push(`shows the key “${text}”`);
    // What is cut off can be read in full somewhere.
    const cut = box.closest(".cut, .clamp2");
    const over = cut && (cut.scrollWidth > cut.clientWidth + 1 || cut.scrollHeight > cut.clientHeight + 2);
    if (over && !cut.closest("[title]") && !cut.querySelector("[title]")) faults.push(`“${text}” is cut and has no title`);
  }
  return faults;
}

/** Every sentence of the program in one language. */
export function sentences(language) {
  const folder = new URL("assets/locales/", project);
  const bundle = new FluentBundle(language);
  for (const name of readdirSync(folder)) {
    if (name.endsWith(`.${language}.ftl`)) bundle.addResource(new FluentResource(readFileSync(new URL(name, folder), "utf8")));
  }
  return bundle;
}
