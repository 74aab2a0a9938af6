// Writes `page.json`: every file that a judge's browser loads, so that the page can keep itself whole. The organiser's
// screens begin at one module, and what only they need is left out.
import type { Plugin, Rollup } from "vite";

const ORGANISER = /\/screens\/organiser\.ts$/;

export function judgesPage(): Plugin {
  return {
    name: "judges-page",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Rollup.OutputChunk => file.type === "chunk");
      const found = new Set<string>();
      const follow = (name: string): void => {
        const chunk = chunks.find(({ fileName }) => fileName === name);
        if (!chunk || found.has(name) || ORGANISER.test(chunk.facadeModuleId ?? "")) return;
        found.add(name);
        for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
        for (const part of chunk.viteMetadata?.importedAssets ?? []) found.add(part);
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) follow(next);
      };
      for (const chunk of chunks) if (chunk.isEntry) follow(chunk.fileName);
      for (const name of Object.keys(bundle)) if (name.endsWith(".woff2")) found.add(name);
      this.emitFile({ type: "asset", fileName: "page.json", source: JSON.stringify([...found].sort().map((name) => `/${name}`)) });
    },
  };
}
