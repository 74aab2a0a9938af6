// Which column of the file goes into which field: what was recognised, and what a person changed.

export interface Column {
  header: string;
  field: string | null;
  example: string;
}

export interface KnownField {
  key: string;
  required: boolean;
}

export type Mapping = Record<string, string | null>;

/** Columns that no field takes. */
export function unrecognised(columns: Column[]): Column[] {
  return columns.filter((column) => column.field === null);
}

/** Required fields that no column goes into. */
export function missing(columns: Column[], fields: KnownField[]): string[] {
  const taken = new Set(columns.map((column) => column.field));
  return fields.filter((field) => field.required && !taken.has(field.key)).map((field) => field.key);
}

/** The mapping after one change: a field has one column, so the column that had it before lets it go. */
export function remapped(mapping: Mapping, columns: Column[], header: string, field: string | null): Mapping {
  const next = { ...mapping, [header]: field };
  if (field !== null) {
    for (const column of columns) {
      if (column.header !== header && column.field === field) next[column.header] = null;
    }
  }
  return next;
}

/** Columns of the preview, in the order of the file, without those that are empty in every row. */
export function previewColumns(preview: Record<string, string | null>[]): string[] {
  const keys: string[] = [];
  for (const row of preview) {
    for (const [key, value] of Object.entries(row)) {
      if (value !== null && value !== "" && !keys.includes(key)) keys.push(key);
    }
  }
  return keys;
}
