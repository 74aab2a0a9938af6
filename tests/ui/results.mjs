// The exported page of results, as a browser opens it from a disk: in three languages, light and dark, narrow and on paper.
import { pathToFileURL } from "node:url";
import { Visit, sentences } from "./visit.mjs";

const HOSTILE = "</title><img src=x onerror=alert(1)> \"'& =1+1";
const wide = { width: 1366, height: 768 };
const narrow = { width: 400, height: 800 };

const visit = await Visit.begin();
await visit.call("competition-sample");
const { entries } = await visit.call("entries");
const winner = entries.find(({ entry }) => entry === "MS26-013");
await visit.call("entry-save", { entry: { ...winner, title: { ar: HOSTILE, fr: HOSTILE, en: null } }, previous: winner.entry });

// What looks at the page may run scripts; the page itself may not.
const context = await visit.browser.newContext({ viewport: wide, bypassCSP: true });
const page = (visit.page = await context.newPage());
page.on("request", (request) => visit.check(request.isNavigationRequest(), `loads ${request.url()}`));
page.on("dialog", (dialog) => {
  visit.check(false, `runs what people wrote: ${dialog.message()}`);
  void dialog.dismiss();
});

for (const language of ["ar", "fr", "en"]) {
  const { path } = await visit.call("export", { what: "results", form: "html", language, folder: process.env.TAHKIM_FOLDER });
  await page.goto(pathToFileURL(path).href);
  visit.bundle = sentences(language);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await visit.look(`results.${language}.${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  // On a telephone the table scrolls, and the page does not.
  await page.setViewportSize(narrow);
  await visit.look(`results-narrow.${language}`);
  await page.setViewportSize(wide);
  await page.emulateMedia({ media: "print" });
  await visit.look(`results-paper.${language}`);
  await page.emulateMedia({ media: "screen" });

  const found = await page.evaluate(() => ({
    language: document.documentElement.lang,
    direction: getComputedStyle(document.body).direction,
    state: document.querySelector(".state").innerText,
    first: document.querySelector("tbody .title").innerText,
    rows: [...document.querySelectorAll("tbody")[0].rows].map((row) => row.querySelectorAll("th[scope=row]").length),
  }));
  const wanted = { language, direction: language === "ar" ? "rtl" : "ltr", first: HOSTILE, rows: Array(22).fill(1) };
  for (const [what, value] of Object.entries(wanted)) visit.check(String(found[what]) === String(value), `${language}: ${what} is ${found[what]}`);
  visit.check(found.state.includes(visit.words("report-results-provisional")), `${language}: it does not say that it is provisional: ${found.state}`);
}
await visit.end();
