// The sentences of one language, read from the Fluent files that the program shares. Each file is fetched when somebody
// needs it: a judge's browser loads the judge's sentences, not the organiser's.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Lang } from "$lib/api";
import { decimalIn } from "./format";

export type Arguments = Record<string, string | number>;
/** What a judge's device needs, and all of it. */
export type Share = "judge" | "all";

const files = import.meta.glob<string>(["../../../../assets/locales/*.ftl", "!../../../../assets/locales/cli.*.ftl", "!../../../../assets/locales/papers.*.ftl"], { query: "?raw", import: "default" });
const JUDGES = ["common", "fault", "judging", "seat"];
// Plural rules come from the tag; digits never do, see `Count`.
const TAGS: Record<Lang, string> = { ar: "ar-MA-u-nu-latn", fr: "fr", en: "en" };
const bundles = new Map<Lang, FluentBundle>();
const loaded = new Map<string, Promise<void>>();

/** A count: chooses the plural form, and is written our way rather than the system's. */
class Count extends FluentNumber {
  constructor(value: number, private readonly lang: Lang) {
    super(value);
  }
  override toString(): string {
    return decimalIn(this.lang, this.value);
  }
}

/** Fetches what is not there yet. Rejects when it cannot be had, and can then be asked again. */
export async function loadMessages(lang: Lang, share: Share): Promise<void> {
  const wanted = Object.entries(files).filter(([path]) => {
    const [, name = "", of] = /([a-z]+)\.([a-z]+)\.ftl$/.exec(path) ?? [];
    return of === lang && (share === "all" || JUDGES.includes(name));
  });
  await Promise.all(
    wanted.map(([path, read]) => {
      const known = loaded.get(path);
      if (known) return known;
      const reading = read().then((text) => void bundleOf(lang).addResource(new FluentResource(text)));
      loaded.set(path, reading);
      reading.catch(() => loaded.delete(path));
      return reading;
    }),
  );
}

/** The message in `lang`, or null when that language has none. */
export function message(lang: Lang, id: string, args: Arguments = {}): string | null {
  const bundle = bundleOf(lang);
  const [name = id, attribute] = id.split(".");
  const found = bundle.getMessage(name);
  const pattern = attribute === undefined ? found?.value : found?.attributes[attribute];
  if (!pattern) return null;
  return bundle.formatPattern(pattern, prepared(lang, args), []);
}

export function hasMessage(lang: Lang, id: string): boolean {
  return bundleOf(lang).hasMessage(id);
}

function bundleOf(lang: Lang): FluentBundle {
  const known = bundles.get(lang);
  if (known) return known;
  const bundle = new FluentBundle(TAGS[lang], { useIsolating: true });
  bundles.set(lang, bundle);
  return bundle;
}

function prepared(lang: Lang, args: Arguments): Record<string, FluentVariable> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === "number" ? new Count(value, lang) : value]),
  );
}
