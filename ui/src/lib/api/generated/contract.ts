// Written by `TAHKIM_WRITE=1 cargo test -p api types` from the types of the crate `api`. Never edited.
// Decimals are strings with a point ("14.5"), times are Unix milliseconds.

/** Every operation, with what it asks for and what it replies. */
export interface Operations {
  "program-state": { request: Record<never, never>, reply: ProgramState },
  "settings-change": { request: { settings: Settings }, reply: ProgramState },
  "language-change": { request: { language: Lang }, reply: ProgramState },
  "competitions": { request: Record<never, never>, reply: CompetitionsReply },
  "competition-create": { request: { name: Text, date: string | null, template: string | null }, reply: ProgramState },
  "competition-sample": { request: Record<never, never>, reply: ProgramState },
  "competition-open": { request: { path: string }, reply: ProgramState },
  "competition-close": { request: Record<never, never>, reply: ProgramState },
  "event-details": { request: Record<never, never>, reply: EventReply },
  "event-change": { request: { event: EventDetails }, reply: Done },
  "rules-change": { request: { rules: Rules, reason: string | null }, reply: Done },
  "rubric": { request: Record<never, never>, reply: RubricReply },
  "rubric-change": { request: { criteria: Array<Criterion>, weightsArePercent: boolean, reason: string | null }, reply: Done },
  "entries": { request: Record<never, never>, reply: EntriesReply },
  "entry-save": { request: { entry: Entry, previous: string | null }, reply: Done },
  "entry-status": { request: { entry: string, status: EntryStatus, reason: string | null }, reply: Done },
  "entry-remove": { request: { entry: string }, reply: Done },
  "judges": { request: Record<never, never>, reply: JudgesReply },
  "judge-save": { request: { judge: Judge, previous: string | null }, reply: Done },
  "judge-replace": { request: { judge: string, by: Judge, reason: string }, reply: Done },
  "judge-remove": { request: { judge: string }, reply: Done },
  "reference": { request: Record<never, never>, reply: ReferenceReply },
  "import-read": { request: { kind: ImportKind, fileName: string, content: string, mapping: { [key in string]: string | null }, sheet: string | null }, reply: ImportReading },
  "import-apply": { request: { kind: ImportKind, fileName: string, content: string, mapping: { [key in string]: string | null }, sheet: string | null }, reply: ImportApplied },
  "judging-board": { request: Record<never, never>, reply: BoardReply },
  "sheets": { request: { judge: string }, reply: SheetsReply },
  "draft-save": { request: { judge: string, entry: string, marks: { [key in string]: string }, comment: string }, reply: DraftSaved },
  "ballot-submit": { request: { ballot: string, judge: string, entry: string, marks: { [key in string]: string }, comment: string, paper: boolean, reason: string | null }, reply: SheetReply },
  "ballot-recuse": { request: { ballot: string, judge: string, entry: string, nature: string, detail: string }, reply: SheetReply },
  "recusal-lift": { request: { ballot: string, judge: string, entry: string, reason: string }, reply: SheetReply },
  "ballot-absent": { request: { judge: string, entries: Array<string> }, reply: Done },
  "absence-lift": { request: { judge: string, entries: Array<string> }, reply: Done },
  "ballot-withdraw": { request: { ballot: string, judge: string, entry: string, reason: string }, reply: SheetReply },
  "ballot-void": { request: { ballot: string, judge: string, entry: string, reason: string }, reply: SheetReply },
  "ballot-history": { request: { judge: string, entry: string }, reply: RevisionsReply },
  "round-close": { request: Record<never, never>, reply: Done },
  "round-reopen": { request: { reason: string }, reply: Done },
  "rehearsal-begin": { request: Record<never, never>, reply: Done },
  "rehearsal-erase": { request: Record<never, never>, reply: Done },
  "pin-set": { request: { pin: string, current: string | null }, reply: RecoveryWord },
  "hand-over": { request: { judge: string }, reply: ProgramState },
  "take-back": { request: { pin: string }, reply: ProgramState },
  "pin-recover": { request: { word: string, pin: string }, reply: Recovered },
  "standings": { request: Record<never, never>, reply: StandingsReply },
  "tie-decide": { request: { order: Array<string>, reason: string }, reply: Done },
  "export": { request: { what: ExportKind, language: Lang, folder: string | null }, reply: ExportReply },
  "backup-now": { request: Record<never, never>, reply: BackedUp },
  "backups": { request: Record<never, never>, reply: BackupsReply },
  "backup-restore": { request: { path: string, name: string }, reply: ProgramState },
  "verify": { request: Record<never, never>, reply: VerifyReply },
  "history": { request: { before: number | null, limit: number | null }, reply: HistoryReply },
}

/** Whether a member of the jury is there. Another word that a list brought stays among the fields. */
export type Attendance = "present" | "excused" | "absent" | "left_early";

export type BackedUp = {
  paths: Array<string>,
  faults: Array<Fault>,
};

export type Backup = {
  path: string,
  at: number,
  size: number,
  place: BackupPlace,
  /** The competition's file, without its ending. */
  name: string,
};

/** Where a copy lies: beside the competitions, or in the folder that the organiser chose. */
export type BackupPlace = "data" | "second";

export type BackupsReply = {
  backups: Array<Backup>,
};

export type BoardCell = {
  judge: string,
  entry: string,
  state: SheetState,
  paper: boolean,
};

export type BoardEntry = {
  entry: string,
  title: Text,
  order: number | null,
};

export type BoardReply = {
  round: Round,
  rehearsal: boolean,
  entries: Array<BoardEntry>,
  judges: Array<JudgeName>,
  cells: Array<BoardCell>,
  toChase: Array<BoardCell>,
  submitted: number,
  expected: number,
};

export type Commune = {
  code: string,
  province: string,
  name: Text,
  kind: string,
};

export type CompetitionsReply = {
  competitions: Array<ListedCompetition>,
};

export type Criterion = {
  criterion: string,
  label: Text,
  weight: string,
  minScore: string,
  maxScore: string,
  step: string,
  displayOrder: number,
  subcriteria: Array<Subcriterion>,
  levels: Array<Level>,
};

/** The reply of an operation that only changes. */
export type Done = {
  changed: Array<Topic>,
};

/** Through which door requests come. */
export type Door = "window" | "browser";

export type Draft = {
  marks: { [key in string]: string },
  comment: string,
  savedAt: number,
};

export type DraftSaved = {
  savedAt: number,
};

export type EntriesReply = {
  entries: Array<Entry>,
  fields: Array<FieldSpec>,
  nextId: string,
  ballotsByEntry: { [key in string]: number },
};

export type Entry = {
  entry: string,
  title: Text,
  status: EntryStatus,
  statusReason: string | null,
  fields: { [key in string]: string },
};

/** Whether an entry takes part. */
export type EntryStatus = "admissible" | "withdrawn" | "inadmissible";

export type EventDetails = {
  id: string,
  name: Text,
  motto: Text,
  date: string | null,
  languages: Array<Lang>,
  place: Text,
  region: string | null,
  organiser: Text,
  partners: Array<Partner>,
};

export type EventReply = {
  event: EventDetails,
  rules: Rules,
  frozen: boolean,
  round: Round,
  rehearsal: boolean,
};

export type EventSummary = {
  path: string,
  name: Text,
  date: string | null,
  place: Text,
  round: Round,
  rehearsal: boolean,
  entries: number,
  judges: number,
  ballotsSubmitted: number,
  ballotsExpected: number,
  changedAt: number,
};

/** What can be exported. */
export type ExportKind = "standings" | "folder" | "head-office";

export type ExportReply = {
  path: string,
  files: Array<string>,
};

/** A refusal: a code whose sentence stands in the Fluent files as `fault-<code>`, and what it names. */
export type Fault = {
  /** Which sentence. */
  code: string,
  /** What the sentence names: value, limits, file… */
  args: { [key in string]: string },
  /** The field of the request that it concerns: `marks.innovation`. */
  field: string | null,
  /** Further faults of the same request; people are told all at once. */
  others: Array<Fault>,
};

/** What a field of the registration form holds. */
export type FieldKind = "text" | "long" | "whole" | "decimal" | "choice" | "province" | "commune" | "sector" | "phone" | "yesno";

/** One field of the registration form. */
export type FieldSpec = {
  key: string,
  kind: FieldKind,
  choices: Array<string>,
  maxLength: number | null,
};

export type HistoryReply = {
  rows: Array<HistoryRow>,
};

export type HistoryRow = {
  seq: number,
  at: number,
  by: string,
  kind: string,
  args: { [key in string]: string },
};

export type ImportApplied = {
  changed: Array<Topic>,
  kind: ImportKind,
  /** The records that would be imported; nought as soon as there is one fault. */
  accepted: number,
  faults: Array<ImportFault>,
  /** What to look at, though it is imported. */
  warnings: Array<ImportFault>,
  /** The first records as they would be stored, each by field. */
  preview: Array<{ [key in string]: string | null }>,
  columns: Array<ImportColumn>,
  fields: Array<ImportField>,
  /** The sheets of a workbook. */
  sheets: Array<string>,
  /** The encoding of a text. */
  encoding: string | null,
};

/** A column of the file, with the field that it was matched to. */
export type ImportColumn = {
  header: string,
  field: string | null,
  /** The first cell that is not empty. */
  example: string,
};

/** What is wrong with a cell, a record or the whole file, with its sentence in the reader's language. */
export type ImportFault = {
  line: number | null,
  column: string | null,
  value: string | null,
  code: string,
  args: { [key in string]: string },
  message: string,
};

/** A field that a column may be matched to; a criterion brings its label. */
export type ImportField = {
  key: string,
  required: boolean,
  label: Text | null,
};

/** What a file is a register of. */
export type ImportKind = "entries" | "judges" | "ballots";

/** What a file holds. With one fault, nothing of it would be imported. */
export type ImportReading = {
  kind: ImportKind,
  /** The records that would be imported; nought as soon as there is one fault. */
  accepted: number,
  faults: Array<ImportFault>,
  /** What to look at, though it is imported. */
  warnings: Array<ImportFault>,
  /** The first records as they would be stored, each by field. */
  preview: Array<{ [key in string]: string | null }>,
  columns: Array<ImportColumn>,
  fields: Array<ImportField>,
  /** The sheets of a workbook. */
  sheets: Array<string>,
  /** The encoding of a text. */
  encoding: string | null,
};

/** What becomes of a submitted ballot that lacks a mark. */
export type IncompleteBallots = "exclude" | "renormalise" | "zero";

export type Judge = {
  judge: string,
  name: Text,
  institution: Text,
  role: JudgeRole,
  fields: { [key in string]: string },
  attendance: Attendance | null,
  replacedBy: string | null,
};

/** A judge as other screens name them. */
export type JudgeName = {
  judge: string,
  name: Text,
  institution: Text,
  role: JudgeRole,
};

/** A person's part in the jury. */
export type JudgeRole = "chair" | "member" | "substitute";

export type JudgesReply = {
  judges: Array<Judge>,
  nextId: string,
  ballotsByJudge: { [key in string]: number },
};

/** A language of the interface. */
export type Lang = "ar" | "fr" | "en";

export type Level = {
  from: string,
  to: string,
  label: Text,
  descriptor: Text,
};

export type ListedCompetition = {
  path: string,
  fileName: string,
  summary: EventSummary | null,
  fault: Fault | null,
};

export type Partner = {
  name: Text,
  role: Text,
};

export type ProgramState = {
  version: string,
  door: Door,
  dataFolder: string,
  settings: Settings,
  open: EventSummary | null,
  lockedTo: JudgeName | null,
  hasPin: boolean,
  notices: Array<Fault>,
  readOnly: boolean,
};

export type Province = {
  code: string,
  region: string,
  name: Text,
  variants: Array<string>,
};

/** How equal entries are numbered (for A > B = C > D). */
export type RankStyle = "1224" | "1334" | "1223" | "fractional";

export type Recovered = {
  recoveryWord: string,
  state: ProgramState,
};

export type RecoveryWord = {
  recoveryWord: string,
};

export type ReferenceReply = {
  regions: Array<Region>,
  provinces: Array<Province>,
  communes: Array<Commune>,
  sectors: Array<Sector>,
};

export type Region = {
  code: string,
  name: Text,
};

export type Revision = {
  ballot: string,
  revision: number,
  state: SheetState,
  marks: { [key in string]: string },
  comment: string,
  at: number,
  by: WrittenBy,
  paper: boolean,
  reason: string | null,
};

export type RevisionsReply = {
  revisions: Array<Revision>,
};

/** Whether judging goes on. */
export type Round = "open" | "closed";

export type RubricReply = {
  criteria: Array<Criterion>,
  frozen: boolean,
};

export type Rules = {
  quorum: number,
  juryQuorum: number | null,
  incompleteBallots: IncompleteBallots,
  rankStyle: RankStyle,
  /** Each as in files, `criterion:<id>` or a word; null is the default chain. */
  tieBreaks: Array<string> | null,
};

export type Sector = {
  key: string,
  name: Text,
};

export type Settings = {
  language: Lang,
  theme: Theme,
  backupFolder: string | null,
  singleKeys: boolean,
};

export type Sheet = {
  entry: string,
  judge: string,
  state: SheetState,
  ballot: string | null,
  revision: number,
  marks: { [key in string]: string },
  comment: string,
  draft: Draft | null,
  submittedAt: number | null,
  paper: boolean,
  total: string | null,
};

export type SheetEntry = {
  entry: string,
  title: Text,
  summary: Text,
  holder: Text,
  place: Text,
  order: number | null,
  fields: { [key in string]: string },
};

export type SheetReply = {
  sheet: Sheet,
  changed: Array<Topic>,
};

/** What a cell of the board says. */
export type SheetState = "empty" | "draft" | "submitted" | "incomplete" | "recused" | "absent" | "withdrawn" | "void" | "unassigned";

export type SheetsReply = {
  judge: JudgeName,
  round: Round,
  rehearsal: boolean,
  criteria: Array<Criterion>,
  entries: Array<SheetEntry>,
  sheets: Array<Sheet>,
  scale: ShownScale,
};

/** The scale on which people see totals: the criteria's own when all share it, else 0–100. */
export type ShownScale = {
  max: string,
  shared: boolean,
};

export type StandingBallot = {
  judge: string,
  marks: { [key in string]: string | null },
  total: string | null,
  counted: boolean,
  state: SheetState,
};

export type StandingMean = {
  criterion: string,
  mean: string | null,
  /** 0 to 1 of the criterion's scale, for a bar; it decides nothing. */
  share: number,
};

export type StandingRow = {
  rank: string,
  entry: string,
  title: Text,
  score: string,
  scoreExact: string,
  shown: string,
  shownExact: string,
  differsBeyond: boolean,
  ballotsCounted: number,
  ballotsExpected: number,
  means: Array<StandingMean>,
  decidedBy: string,
  ballots: Array<StandingBallot>,
  steps: Array<StandingStep>,
  tiedWith: Array<string>,
};

export type StandingStep = {
  step: string,
  against: string,
  mine: string,
  theirs: string,
};

export type StandingsReply = {
  provisional: boolean,
  rehearsal: boolean,
  scale: ShownScale,
  criteria: Array<Criterion>,
  tieBreaks: Array<string>,
  rows: Array<StandingRow>,
  unranked: Array<Unranked>,
  judges: Array<JudgeName>,
  warnings: Array<Fault>,
  decisions: Array<TieDecision>,
};

export type Subcriterion = {
  code: string,
  label: Text,
};

/** A text in up to three languages; a language without one is null. */
export type Text = {
  ar: string | null,
  fr: string | null,
  en: string | null,
};

export type Theme = "system" | "light" | "dark";

export type TieDecision = {
  entries: Array<string>,
  reason: string,
  at: number,
};

/** What a screen shows that an operation may have made stale. */
export type Topic = "program" | "event" | "rubric" | "entries" | "judges" | "ballots" | "standings";

export type Unranked = {
  entry: string,
  title: Text,
  status: EntryStatus,
  reason: string,
  ballotsCounted: number,
  ballotsExpected: number,
};

export type VerifyFault = {
  where: string,
  what: string,
};

export type VerifyReply = {
  holds: boolean,
  head: string,
  rows: number,
  faults: Array<VerifyFault>,
};

/** Who wrote a revision down: on paper and in files, that is the organiser. */
export type WrittenBy = "judge" | "organiser";
