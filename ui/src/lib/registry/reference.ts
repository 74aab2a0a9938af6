// Territories and sectors by code, with every spelling they are known under.
import type { Commune, Entry, Lang, Province, ReferenceReply, Text } from "$lib/api";

export const NO_REFERENCE: ReferenceReply = { regions: [], provinces: [], communes: [], sectors: [] };

/** A text in the language asked for, else in French, Arabic or English: whatever there is. */
export function inLanguage(text: Text | null | undefined, lang: Lang): string {
  if (!text) return "";
  return text[lang] || text.fr || text.ar || text.en || "";
}

export class Reference {
  readonly lists: ReferenceReply;
  readonly #provinces: Map<string, Province>;
  readonly #communes: Map<string, Commune>;
  readonly #sectors: Map<string, Text>;

  constructor(lists: ReferenceReply) {
    this.lists = lists;
    this.#provinces = new Map(lists.provinces.map((province) => [province.code, province]));
    this.#communes = new Map(lists.communes.map((commune) => [commune.code, commune]));
    this.#sectors = new Map(lists.sectors.map((sector) => [sector.key, sector.name]));
  }

  province(code: string | undefined): Province | undefined {
    return code ? this.#provinces.get(code) : undefined;
  }

  commune(code: string | undefined): Commune | undefined {
    return code ? this.#communes.get(code) : undefined;
  }

  sector(key: string | undefined): Text | undefined {
    return key ? this.#sectors.get(key) : undefined;
  }

  provincesOf(region: string): Province[] {
    return this.lists.provinces.filter((province) => province.region === region);
  }

  communesOf(province: string | undefined): Commune[] {
    return province ? this.lists.communes.filter((commune) => commune.province === province) : [];
  }

  /** Every word an entry's place and sector can be searched by. */
  spellings(entry: Entry): string[] {
    const found: (string | null)[] = [];
    const province = this.province(entry.fields.province_code);
    if (province) found.push(...names(province.name), ...province.variants);
    const commune = this.commune(entry.fields.commune_code);
    if (commune) found.push(...names(commune.name));
    const sector = this.sector(entry.fields.sector);
    if (sector) found.push(...names(sector));
    return found.filter((word): word is string => !!word);
  }
}

function names(text: Text): (string | null)[] {
  return [text.ar, text.fr, text.en];
}
