// The sentences of one language, read from the Fluent files that the program shares.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Lang } from "$lib/api";
import { decimalIn } from "./format";

export type Arguments = Record<string, string | number>;

const files = import.meta.glob<string>("../../../../assets/locales/*.ftl", { query: "?raw", import: "default", eager: true });
// Plural rules come from the tag; digits never do, see `Count`.
const TAGS: Record<Lang, string> = { ar: "ar-MA-u-nu-latn", fr: "fr", en: "en" };
const bundles = new Map<Lang, FluentBundle>();

/** A count: chooses the plural form, and is written our way rather than the system's. */
class Count extends FluentNumber {
  constructor(value: number, private readonly lang: Lang) {
    super(value);
  }
  override toString(): string {
    return decimalIn(this.lang, this.value);
  }
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
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith(`.${lang}.ftl`)) bundle.addResource(new FluentResource(text));
  }
  bundles.set(lang, bundle);
  return bundle;
}

function prepared(lang: Lang, args: Arguments): Record<string, FluentVariable> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === "number" ? new Count(value, lang) : value]),
  );
}
