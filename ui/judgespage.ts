// What a judge's browser loads. Writes it down in `page.json`, so that the page can keep itself whole, and holds it to its
// size. The organiser's screens begin at one module; what only they, their sentences or the window need is left out.
// Each text is there compressed as well, so that the organiser's laptop does not compress for each judge.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin, Rollup } from "vite";

const NOT_FOR_JUDGES = /\/screens\/(?:organiser|test|wall)\.ts$|\/locales\/(?!(?:common|fault|judging|seat)\.)|\/@tauri-apps\//;
/** Bytes, compressed, without the fonts. */
const MOST = 150_000;

export function judgesPage(): Plugin {
  return {
    name: "judges-page",
    // Only what stands on the disk is what the browser gets: the builder changes chunks up to the last moment.
    writeBundle({ dir = "." }, bundle) {
      const parts = [...partsOf(bundle)].sort();
      const fonts = Object.keys(bundle).filter((name) => name.endsWith(".woff2"));
      writeFileSync(join(dir, "page.json"), JSON.stringify([...parts, ...fonts].map((name) => `/${name}`)));
      const texts = Object.keys(bundle).filter((name) => /\.(?:js|css)$/.test(name));
      const compressed = new Map(texts.map((name) => [name, gzipSync(readFileSync(join(dir, name)), { level: 9 })]));
      for (const [name, bytes] of compressed) writeFileSync(join(dir, `${name}.gz`), bytes);
      const size = parts.reduce((sum, name) => sum + (compressed.get(name)?.length ?? 0), 0);
      const says = `a judge's browser loads ${(size / 1000).toFixed(1)} kB in ${parts.length} files, compressed and without fonts`;
      if (size > MOST) this.error(`${says}: more than ${MOST / 1000} kB`);
      this.info(says);
    },
  };
}

function partsOf(bundle: Rollup.OutputBundle): Set<string> {
  const found = new Set<string>();
  const follow = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== "chunk" || found.has(name) || NOT_FOR_JUDGES.test(chunk.facadeModuleId ?? "")) return;
    found.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) follow(next);
  };
  for (const file of Object.values(bundle)) if (file.type === "chunk" && file.isEntry) follow(file.fileName);
  return found;
}
