// How a browser is called on the organiser's screen, as "Firefox · Android".
const BROWSERS: readonly [string, RegExp][] = [["Edge", /Edg/], ["Opera", /OPR\//], ["Samsung Internet", /SamsungBrowser/], ["Firefox", /Firefox|FxiOS/], ["Chrome", /Chrome|CriOS/], ["Safari", /Safari/]];
const SYSTEMS: readonly [string, RegExp][] = [["Android", /Android/], ["iPad", /iPad/], ["iPhone", /iPhone/], ["Windows", /Windows/], ["ChromeOS", /CrOS/], ["macOS", /Mac OS X/], ["Linux", /Linux/]];

export function labelOf(userAgent: string): string {
  const found = [BROWSERS, SYSTEMS].flatMap((names) => names.find(([, sign]) => sign.test(userAgent))?.[0] ?? []);
  return found.length > 0 ? found.join(" · ") : "?";
}
