// What the register of entries and judges is made of, as the interface receives it.
export type Lang = "ar" | "fr" | "en";
export type Text = { ar: string | null; fr: string | null; en: string | null };

export type EntryStatus = "admissible" | "withdrawn" | "inadmissible";

export interface Entry {
  entry: string;
  title: Text;
  status: EntryStatus;
  statusReason: string | null;
  fields: Record<string, string>;
}

export type FieldKind =
  | "text" | "long" | "whole" | "decimal" | "choice" | "province" | "commune" | "sector" | "phone" | "yesno";

export interface FieldSpec {
  key: string;
  kind: FieldKind;
  choices: string[];
  maxLength: number | null;
}
