// Papers that are written into a folder and then, in the window, opened to be printed.
import { call, inWindow, openPaper, type DocumentsWritten, type PaperKind, type WhichSheets } from "./api";
import { faultText, t } from "./i18n";

/** In which languages a paper can be had: bilingual first, as the hall signs it. */
export const PAPER_LANGUAGES = ["ar-fr", "ar", "fr", "en"] as const;

export interface Written extends DocumentsWritten {
  /** What could not be done, or was done without. */
  problems: string[];
}

/** Writes one paper; `open` shows it in the system's viewer, which prints it. */
export async function writePaper(
  paper: PaperKind, languages: string, { folder = null, sheets = { which: "owed" }, open = false }: { folder?: string | null; sheets?: WhichSheets; open?: boolean } = {},
): Promise<Written> {
  const written = await call("documents-write", { papers: [paper], languages, folder, sheets });
  const problems = written.remarks.map(faultText);
  const opened = !open || !inWindow() || (await openPaper(`${written.folder}/${written.files[0]}`));
  if (!opened) problems.push(t("documents-no-viewer", { folder: written.folder }));
  return { ...written, problems };
}
