// Puts the fields of an entry into the order of the paper form, in groups a person can take in at a glance.
import type { Entry, FieldSpec } from "$lib/api";

export type GroupName = "file" | "holder" | "team" | "place" | "project" | "money" | "support" | "other";

export interface FieldGroup {
  name: GroupName;
  fields: FieldSpec[];
}

const FORM: [GroupName, string[]][] = [
  ["file", ["edition", "running_order", "registered_on", "received_on", "received_by", "channel", "summary_ar", "summary_fr", "summary_en"]],
  [
    "holder",
    [
      "holder_name_ar", "holder_name_fr", "holder_gender", "holder_age_bracket", "holder_phone", "phone", "holder_email",
      "holder_group", "legal_status", "cooperative_name", "cooperative_name_ar", "cooperative_name_fr", "register_number",
    ],
  ],
  ["team", ["team_size", "women", "youth_18_35", "youth"]],
  ["place", ["province_code", "province_iso", "commune_code", "commune_fr", "commune_ar", "area", "milieu", "sector"]],
  [
    "project",
    [
      "need", "need_answered", "stage", "business_model", "jobs_expected", "jobs_permanent", "jobs_seasonal",
      "jobs_women", "jobs_youth",
    ],
  ],
  [
    "money",
    [
      "budget_mad", "own_contribution_mad", "own_cash_mad", "own_in_kind_mad", "own_contribution_cash_mad",
      "own_contribution_in_kind_mad", "amount_sought_mad", "funders_contacted", "funders",
    ],
  ],
  ["support", ["support_wanted", "pitch_language", "attachments", "rules_accepted", "privacy_consent", "consent"]],
];

/** Identity and state have their own controls above the groups. */
const ELSEWHERE = new Set(["entry_id", "status", "title_ar", "title_fr", "title_en", "status_reason"]);

/** Codes that follow from a choice made beside them: set by the program, not asked of a person. */
export const DERIVED = new Set(["province_iso", "commune_fr", "commune_ar"]);

export function grouped(fields: FieldSpec[]): FieldGroup[] {
  const left = new Map(fields.filter(({ key }) => !ELSEWHERE.has(key)).map((field) => [field.key, field]));
  const groups: FieldGroup[] = [];
  for (const [name, keys] of FORM) {
    const found: FieldSpec[] = [];
    for (const key of keys) {
      const field = left.get(key);
      if (!field) continue;
      left.delete(key);
      if (!DERIVED.has(key)) found.push(field);
    }
    if (found.length > 0) groups.push({ name, fields: found });
  }
  if (left.size > 0) groups.push({ name: "other", fields: [...left.values()] });
  return groups;
}

/** Columns that came with a file and that the form does not know: kept, shown and editable as they are. */
export function unknownColumns(entries: Entry[], fields: FieldSpec[]): string[] {
  const known = new Set(fields.map((field) => field.key));
  const unknown = new Set<string>();
  for (const entry of entries) {
    for (const key of Object.keys(entry.fields)) {
      if (!known.has(key) && !ELSEWHERE.has(key) && !DERIVED.has(key)) unknown.add(key);
    }
  }
  return [...unknown].sort();
}
