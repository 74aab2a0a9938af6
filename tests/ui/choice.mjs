// Which scenes are shown in which language and theme: all with TAHKIM_TESTS=all, else a sample that TAHKIM_SEED decides.

const LANGUAGES = ["ar", "fr", "en"];
const THEMES = ["light", "dark"];
const all = process.env.TAHKIM_TESTS === "all";
const seed = Number(process.env.TAHKIM_SEED ?? Math.floor(Math.random() * 1e6));
if (!all) console.log(`TAHKIM_SEED=${seed}`);

/** Pairs of `{ language, theme }` and their scenes. In the sample each scene is seen in Arabic and in one other language. */
export function combinations(scenes) {
  const next = numbers(seed);
  const wanted = scenes.map((scene) => {
    const other = next(2) === 0 ? "fr" : "en";
    const first = next(2);
    return [scene, new Set([`ar ${THEMES[first]}`, `${other} ${THEMES[1 - first]}`])];
  });
  return LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ language, theme })))
    .map((each) => [each, wanted.filter(([, where]) => all || where.has(`${each.language} ${each.theme}`)).map(([scene]) => scene)])
    .filter(([, mine]) => mine.length > 0);
}

/** Numbers below a bound, the same for the same seed (mulberry32). */
function numbers(start) {
  let state = start >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}
