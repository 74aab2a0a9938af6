// The organiser's standings in a browser. Prints the time (milliseconds since 1970) at which it painted the score of one entry: first, and
// whenever it is another. `node screen.mjs PAGE ENTRY`, until its input ends.
import { createRequire } from "node:module";
import { chrome } from "../ui/chrome.mjs";

const require = createRequire(new URL("../../ui/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const [address, entry] = process.argv.slice(2);

const browser = await chromium.launch({ executablePath: chrome(), args: ["--no-sandbox", "--disable-gpu"] });
process.stdin.on("end", () => void browser.close().then(() => process.exit())).resume();
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
await page.exposeFunction("painted", (at) => console.log(at));
await page.addInitScript((code) => {
  let shown = null;
  const look = () => {
    const row = [...document.querySelectorAll("table.places tbody tr")].find((one) => one.textContent.includes(code));
    const score = row?.querySelector(".score")?.textContent;
    if (score === undefined || score === shown) return;
    shown = score;
    // What follows a frame follows its painting.
    requestAnimationFrame(() => setTimeout(() => window.painted(performance.timeOrigin + performance.now())));
  };
  new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
}, entry);
await page.goto(address);
await page.waitForSelector("h1");
await page.evaluate(() => (location.hash = "#/standings"));
