// What the interface and the program say to each other. Decimals are strings with a point ("14.5"), times are Unix milliseconds.

export type Lang = "ar" | "fr" | "en";
export type Text = { ar: string | null; fr: string | null; en: string | null };

export interface Fault {
  /** The sentence is `fault-<code>`, with `args`. */
  code: string;
  args: Record<string, string>;
  /** The field of the request that it is about, as in "criteria.2.weight". */
  field: string | null;
  others: Fault[];
}

export type Topic = "program" | "event" | "rubric" | "entries" | "judges" | "ballots" | "standings";
/** What went stale. */
export interface Done { changed: Topic[] }
export type Round = "open" | "closed";

// The program
export interface Settings { language: Lang; theme: "system" | "light" | "dark"; backupFolder: string | null; singleKeys: boolean }
export interface EventSummary {
  path: string; name: Text; date: string | null; place: Text; round: Round; rehearsal: boolean;
  entries: number; judges: number; ballotsSubmitted: number; ballotsExpected: number; changedAt: number;
}
export interface JudgeName { judge: string; name: Text; institution: Text }
export interface ProgramState {
  version: string; door: "window" | "browser"; dataFolder: string; settings: Settings; open: EventSummary | null;
  lockedTo: JudgeName | null; hasPin: boolean; notices: Fault[]; readOnly: boolean;
}
export interface ListedCompetition { path: string; fileName: string; summary: EventSummary | null; fault: Fault | null }
export interface CompetitionsReply { competitions: ListedCompetition[] }

// Set-up
export interface Partner { name: Text; role: Text }
export interface EventDetails {
  id: string; name: Text; motto: Text; date: string | null; languages: Lang[]; place: Text; region: string | null;
  organiser: Text; partners: Partner[];
}
export type RankStyle = "1224" | "1334" | "1223" | "fractional";
export type IncompleteBallots = "exclude" | "renormalise" | "zero";
export interface Rules {
  quorum: number; juryQuorum: number | null; incompleteBallots: IncompleteBallots; rankStyle: RankStyle;
  /** Null is the default chain. */
  tieBreaks: string[] | null;
}
export interface EventReply { event: EventDetails; rules: Rules; frozen: boolean; round: Round; rehearsal: boolean }
export interface Subcriterion { code: string; label: Text }
export interface Level { from: string; to: string; label: Text; descriptor: Text }
export interface Criterion {
  criterion: string; label: Text; weight: string; minScore: string; maxScore: string; step: string; displayOrder: number;
  subcriteria: Subcriterion[]; levels: Level[];
}
export interface RubricReply { criteria: Criterion[]; frozen: boolean }

export type FieldKind = "text" | "long" | "whole" | "decimal" | "choice" | "province" | "commune" | "sector" | "phone" | "yesno";
export interface FieldSpec { key: string; kind: FieldKind; choices: string[]; maxLength: number | null }
export type EntryStatus = "admissible" | "withdrawn" | "inadmissible";
export interface Entry { entry: string; title: Text; status: EntryStatus; statusReason: string | null; fields: Record<string, string> }
export interface EntriesReply { entries: Entry[]; fields: FieldSpec[]; nextId: string; ballotsByEntry: Record<string, number> }
export type JudgeRole = "chair" | "member" | "substitute";
export type Attendance = "present" | "excused" | "absent" | "left_early";
export interface Judge {
  judge: string; name: Text; institution: Text; role: JudgeRole; fields: Record<string, string>;
  attendance: Attendance | null; replacedBy: string | null;
}
export interface JudgesReply { judges: Judge[]; nextId: string; ballotsByJudge: Record<string, number> }
export interface Region { code: string; name: Text }
export interface Province { code: string; region: string; name: Text; variants: string[] }
export interface Commune { code: string; province: string; name: Text; kind: string }
export interface Sector { key: string; name: Text }
export interface ReferenceReply { regions: Region[]; provinces: Province[]; communes: Commune[]; sectors: Sector[] }

// Import. The file travels as base64; the mapping holds only what the person changed.
export type ImportKind = "entries" | "judges" | "ballots";
export interface ImportFault { line: number | null; column: string | null; value: string | null; code: string; args: Record<string, string>; message: string }
export interface ImportColumn { header: string; field: string | null; example: string }
export interface ImportField { key: string; required: boolean; label: Text | null }
export interface ImportReading {
  kind: ImportKind; accepted: number; faults: ImportFault[]; warnings: ImportFault[]; preview: Record<string, string | null>[];
  columns: ImportColumn[]; fields: ImportField[]; sheets: string[]; encoding: string | null;
}
export interface ImportRequest { kind: ImportKind; fileName: string; content: string; mapping: Record<string, string | null>; sheet: string | null }

// Judging
export type SheetState = "empty" | "draft" | "submitted" | "incomplete" | "recused" | "absent" | "withdrawn" | "void" | "unassigned";
export interface Draft { marks: Record<string, string>; comment: string; savedAt: number }
export interface Sheet {
  entry: string; judge: string; state: SheetState; ballot: string | null; revision: number; marks: Record<string, string>;
  comment: string; draft: Draft | null; submittedAt: number | null; paper: boolean; total: string | null;
}
export interface BoardEntry { entry: string; title: Text; order: number | null }
export interface BoardJudge extends JudgeName { role: JudgeRole }
export interface BoardCell { judge: string; entry: string; state: SheetState; paper: boolean }
export interface BoardChase { judge: string; entry: string; state: SheetState }
export interface BoardReply {
  round: Round; rehearsal: boolean; entries: BoardEntry[]; judges: BoardJudge[]; cells: BoardCell[]; toChase: BoardChase[];
  submitted: number; expected: number;
}
export interface SheetEntry { entry: string; title: Text; summary: Text; holder: Text; place: Text; order: number | null; fields: Record<string, string> }
export interface ShownScale { max: string; shared: boolean }
export interface SheetsReply {
  judge: JudgeName; round: Round; rehearsal: boolean; criteria: Criterion[]; entries: SheetEntry[]; sheets: Sheet[]; scale: ShownScale;
}
export interface SheetReply { sheet: Sheet; changed: Topic[] }
export interface Revision {
  ballot: string; revision: number; state: SheetState; marks: Record<string, string>; comment: string; at: number;
  by: "judge" | "organiser" | "chair"; paper: boolean; reason: string | null;
}

// Standings
export interface StandingBallot { judge: string; marks: Record<string, string | null>; total: string | null; counted: boolean; state: SheetState }
export interface StandingStep { step: string; against: string; mine: string; theirs: string }
export interface StandingMean { criterion: string; mean: string; share: number }
export interface StandingRow {
  rank: string; entry: string; title: Text; score: string; scoreExact: string; shown: string; shownExact: string; differsBeyond: boolean;
  ballotsCounted: number; ballotsExpected: number; means: StandingMean[]; decidedBy: string; ballots: StandingBallot[];
  steps: StandingStep[]; tiedWith: string[];
}
export interface Unranked { entry: string; title: Text; status: EntryStatus; reason: string; ballotsCounted: number; ballotsExpected: number }
export interface TieDecision { entries: string[]; reason: string; at: number }
export interface StandingsReply {
  provisional: boolean; rehearsal: boolean; scale: ShownScale; criteria: Criterion[]; rules: Rules; rows: StandingRow[];
  unranked: Unranked[]; judges: JudgeName[]; warnings: Fault[]; decisions: TieDecision[];
}

// Files
export interface ExportReply { path: string; files: string[] }
export interface Backup { path: string; at: number; size: number; place: "data" | "second"; name: Text | null }
export interface VerifyReply { holds: boolean; head: string; rows: number; faults: { where: string; what: string }[] }
export interface HistoryRow { seq: number; at: number; by: string; kind: string; args: Record<string, string> }

type Nothing = Record<never, never>;

/** Every operation, with what it asks for and what it replies. */
export interface Operations {
  "program-state": { request: Nothing; reply: ProgramState };
  "settings-change": { request: { settings: Settings }; reply: ProgramState };
  "competitions": { request: Nothing; reply: CompetitionsReply };
  "competition-create": { request: { name: Text; date: string | null; template: string | null }; reply: ProgramState };
  "competition-sample": { request: Nothing; reply: ProgramState };
  "competition-open": { request: { path: string }; reply: ProgramState };
  "competition-close": { request: Nothing; reply: ProgramState };
  "event-details": { request: Nothing; reply: EventReply };
  "event-change": { request: { event: EventDetails }; reply: Done };
  "rules-change": { request: { rules: Rules; reason: string | null }; reply: Done };
  "rubric": { request: Nothing; reply: RubricReply };
  "rubric-change": { request: { criteria: Criterion[]; weightsArePercent: boolean; reason: string | null }; reply: Done };
  "entries": { request: Nothing; reply: EntriesReply };
  "entry-save": { request: { entry: Entry; previous: string | null }; reply: Done };
  "entry-status": { request: { entry: string; status: EntryStatus; reason: string | null }; reply: Done };
  "entry-remove": { request: { entry: string }; reply: Done };
  "judges": { request: Nothing; reply: JudgesReply };
  "judge-save": { request: { judge: Judge; previous: string | null }; reply: Done };
  "judge-replace": { request: { judge: string; by: Judge; reason: string }; reply: Done };
  "judge-remove": { request: { judge: string }; reply: Done };
  "reference": { request: Nothing; reply: ReferenceReply };
  "import-read": { request: ImportRequest; reply: ImportReading };
  "import-apply": { request: ImportRequest; reply: ImportReading & Done };
  "judging-board": { request: Nothing; reply: BoardReply };
  "sheets": { request: { judge: string }; reply: SheetsReply };
  "draft-save": { request: { judge: string; entry: string; marks: Record<string, string>; comment: string }; reply: { savedAt: number } };
  "ballot-submit": {
    request: { ballot: string; judge: string; entry: string; marks: Record<string, string>; comment: string; paper: boolean; reason: string | null };
    reply: SheetReply;
  };
  "ballot-recuse": { request: { ballot: string; judge: string; entry: string; nature: string; detail: string }; reply: SheetReply };
  "recusal-lift": { request: { ballot: string; judge: string; entry: string; reason: string }; reply: SheetReply };
  "ballot-absent": { request: { judge: string; entries: string[] }; reply: Done };
  "absence-lift": { request: { judge: string; entries: string[] }; reply: Done };
  "ballot-withdraw": { request: { ballot: string; judge: string; entry: string; reason: string }; reply: SheetReply };
  "ballot-void": { request: { ballot: string; judge: string; entry: string; reason: string }; reply: SheetReply };
  "ballot-history": { request: { judge: string; entry: string }; reply: { revisions: Revision[] } };
  "round-close": { request: Nothing; reply: Done };
  "round-reopen": { request: { reason: string }; reply: Done };
  "rehearsal-begin": { request: Nothing; reply: Done };
  "rehearsal-erase": { request: Nothing; reply: Done };
  "pin-set": { request: { pin: string; current: string | null }; reply: { recoveryWord: string } };
  "hand-over": { request: { judge: string }; reply: ProgramState };
  "take-back": { request: { pin: string }; reply: ProgramState };
  "pin-recover": { request: { word: string; pin: string }; reply: { recoveryWord: string; state: ProgramState } };
  "standings": { request: Nothing; reply: StandingsReply };
  "tie-decide": { request: { order: string[]; reason: string }; reply: Done };
  "export": { request: { what: "standings" | "folder" | "head-office"; language: Lang; folder: string | null }; reply: ExportReply };
  "backup-now": { request: Nothing; reply: { paths: string[]; faults: Fault[] } };
  "backups": { request: Nothing; reply: { backups: Backup[] } };
  "backup-restore": { request: { path: string; name: string }; reply: ProgramState };
  "verify": { request: Nothing; reply: VerifyReply };
  "history": { request: { before: number | null; limit: number }; reply: { rows: HistoryRow[] } };
}
