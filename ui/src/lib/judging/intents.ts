// One id for one intended submission. Pressing again after a failure sends the same id, so a sheet
// that had arrived after all is not counted as a second revision; changing the sheet is a new intent.
import { uuid7 } from "./uuid";

export interface Intents {
  /** The id for sending this content of this sheet. */
  idFor(sheet: string, content: unknown): string;
  /** The submission is recorded: the next one will be new. */
  done(sheet: string): void;
}

export function intents(make: () => string = uuid7): Intents {
  const open = new Map<string, { id: string; content: string }>();
  return {
    idFor(sheet, content) {
      const text = JSON.stringify(content);
      const known = open.get(sheet);
      if (known && known.content === text) return known.id;
      const id = make();
      open.set(sheet, { id, content: text });
      return id;
    },
    done(sheet) {
      open.delete(sheet);
    },
  };
}
