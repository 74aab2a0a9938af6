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
  "assignment": { request: Record<never, never>, reply: AssignmentReply },
  "assignment-plan": { request: { terms: PlanTerms }, reply: PlanReply },
  "assignment-check": { request: { terms: PlanTerms, pairs: Array<Pair> }, reply: Checked },
  "assignment-set": { request: { /** Who judges what; null is everyone for everything. */ pairs: Array<Pair> | null, terms: PlanTerms, byHand: boolean }, reply: Done },
  "conflict-dismiss": { request: { judge: string, entry: string, reason: string }, reply: Done },
  "day": { request: Record<never, never>, reply: DayReply },
  "programme-change": { request: { items: Array<ProgrammeItem>, times: PitchTimes }, reply: Done },
  "order-draw": { request: { /** The number from which it is drawn; null draws one. */ seed: number | null }, reply: Done },
  "order-set": { request: { /** All that are heard, the first one first. */ order: Array<string> }, reply: Done },
  "arrival-record": { request: { entry: string, /** Who came; null takes it back. */ arrival: Arrival | null }, reply: Done },
  "attendance-count": { request: { audience: Audience }, reply: Done },
  "stage": { request: Record<never, never>, reply: StageReply },
  "stage-step": { request: { step: StageStep, /** What is called; null with every other step. */ on: OnStage | null, /** By how much its time is extended; else nought. */ seconds: number, /** What had the floor when somebody decided it: of two windows, one is first. */ seen: OnStage | null }, reply: Done },
  "screen": { request: Record<never, never>, reply: ScreenReply },
  "screen-change": { request: { screen: Screen, /** What they showed when somebody decided it: of two windows, one is first. */ seen: Screen }, reply: Done },
  "screen-preview": { request: { screen: Screen }, reply: WallReply },
  "screen-wall": { request: Record<never, never>, reply: WallReply },
  "vote": { request: Record<never, never>, reply: VoteReply },
  "vote-change": { request: { open: boolean, prize: Text, entries: Array<string> }, reply: Done },
  "draft-save": { request: { judge: string, entry: string, marks: { [key in string]: string }, comment: string }, reply: DraftSaved },
  "ballot-submit": { request: { ballot: string, judge: string, entry: string, marks: { [key in string]: string }, comment: string, paper: boolean, /** Who types the paper sheet, where two people type it. */ typist: string, reason: string | null }, reply: SheetReply },
  "typing-change": { request: { fourEyes: boolean }, reply: Done },
  "ballot-recuse": { request: { ballot: string, judge: string, entry: string, nature: string, detail: string }, reply: SheetReply },
  "recusal-lift": { request: { ballot: string, judge: string, entry: string, reason: string }, reply: SheetReply },
  "ballot-absent": { request: { judge: string, entries: Array<string> }, reply: Done },
  "absence-lift": { request: { judge: string, entries: Array<string> }, reply: Done },
  "ballot-withdraw": { request: { ballot: string, judge: string, entry: string, reason: string }, reply: SheetReply },
  "ballot-void": { request: { ballot: string, judge: string, entry: string, reason: string }, reply: SheetReply },
  "ballot-history": { request: { judge: string, entry: string }, reply: RevisionsReply },
  "round-close": { request: Record<never, never>, reply: Done },
  "round-reopen": { request: { reason: string }, reply: Done },
  "rounds": { request: Record<never, never>, reply: RoundsReply },
  "round-plan": { request: { next: NextRound | null, reason: string | null }, reply: Done },
  "rubric-next": { request: Record<never, never>, reply: NextRubric },
  "rubric-next-change": { request: { criteria: Array<Criterion>, weightsArePercent: boolean, reason: string | null }, reply: Done },
  "round-begin": { request: { /** Who goes on. */ promoted: Array<string>, /** Why, when it is not who the ranking says. */ reason: string }, reply: Done },
  "categories-change": { request: { categories: Array<Category> }, reply: Done },
  "rehearsal-begin": { request: Record<never, never>, reply: Done },
  "rehearsal-erase": { request: Record<never, never>, reply: Done },
  "pin-set": { request: { pin: string, current: string | null }, reply: RecoveryWord },
  "hand-over": { request: { judge: string }, reply: ProgramState },
  "take-back": { request: { pin: string }, reply: ProgramState },
  "pin-recover": { request: { word: string, pin: string }, reply: Recovered },
  "standings": { request: Record<never, never>, reply: StandingsReply },
  "standing": { request: { entry: string }, reply: StandingReply },
  "tie-decide": { request: { order: Array<string>, reason: string, /** They stay together. */ shared: boolean }, reply: Done },
  "deliberation": { request: Record<never, never>, reply: DeliberationReply },
  "deliberation-change": { request: { sitting: Sitting }, reply: Done },
  "awards-change": { request: { awards: Array<Award> }, reply: Done },
  "support-change": { request: { entry: string, kinds: Array<SupportKind>, note: string }, reply: Done },
  "exception-accept": { request: { /** The keys of the items. */ points: Array<string>, reason: string }, reply: Done },
  "held-effect": { request: { ballot: string }, reply: Effect },
  "result-sign": { request: { member: string, pin: string, /** The result as it was shown: nobody signs another one unseen. */ result: string }, reply: Done },
  "result-unsign": { request: { member: string }, reply: Done },
  "result-seal": { request: { /** The result as it was shown and signed. */ result: string }, reply: Done },
  "result-hold": { request: { /** On a stick or another disk. */ folder: string }, reply: Done },
  "result-reopen": { request: { reason: string }, reply: Done },
  "documents": { request: Record<never, never>, reply: DocumentsReply },
  "document-preview": { request: { paper: PaperKind, languages: string, /** From 0; after the last comes the last again. */ page: number }, reply: DocumentPreview },
  "documents-write": { request: { /** One after the other; to show progress, and to let people stop, ask for one at a time. */ papers: Array<PaperKind>, languages: string, folder: string | null, /** Of the blank sheets. */ sheets: WhichSheets }, reply: DocumentsWritten },
  "export": { request: { what: ExportKind, form: ExportForm | null, language: Lang, folder: string | null }, reply: ExportReply },
  "backup-now": { request: Record<never, never>, reply: BackedUp },
  "backups": { request: Record<never, never>, reply: BackupsReply },
  "backup-restore": { request: { path: string, name: string }, reply: ProgramState },
  "verify": { request: { /** Another event file, or a results package; null is the competition that is open. */ path: string | null, /** Two groups, typed from the paper. */ paper: string | null }, reply: VerifyReply },
  "history": { request: { before: number | null, limit: number | null }, reply: HistoryReply },
  "readiness": { request: { /** Whether the checks are to be made anew. */ again: boolean }, reply: ReadinessReply },
  "hall-state": { request: Record<never, never>, reply: HallState },
  "hall-open": { request: { ip: string | null, port: number | null }, reply: HallState },
  "hall-close": { request: Record<never, never>, reply: HallState },
  "approval-change": { request: { needed: boolean }, reply: Done },
  "join-approve": { request: { join: string }, reply: Done },
  "join-refuse": { request: { join: string }, reply: Done },
  "device-revoke": { request: { device: string, reason: string }, reply: Done },
  "pins-draw": { request: { /** Whose; `None` is all who have none yet. */ judges: Array<string> | null }, reply: DrawnPins },
  "pin-cards": { request: { /** As they were drawn. */ pins: Array<PinOf>, languages: string }, reply: Cards },
  "judge-remind": { request: { judge: string }, reply: Done },
  "pin-unlock": { request: { judge: string }, reply: Done },
  "held-decide": { request: { ballot: string, count: boolean, reason: string }, reply: Done },
  "packet-take": { request: { /** The file's bytes in base64. */ content: string }, reply: PacketReport },
  "standby-approve": { request: { join: string }, reply: Done },
  "standby-retire": { request: { hub: string, reason: string }, reply: Done },
  "standby-join": { request: { /** The text of the QR code, or an address. */ link: string, /** The port at which this laptop would be the hub; `None` is the usual one. */ port: number | null }, reply: ProgramState },
  "standby-take-over": { request: { /** The organiser's PIN, where there is one. */ pin: string, /** Where to listen; `None` is every address of this laptop. */ ip: string | null }, reply: ProgramState },
  "standby-leave": { request: Record<never, never>, reply: ProgramState },
  "halls-nearby": { request: Record<never, never>, reply: NearbyHalls },
  "seat-join": { request: { /** The text of the QR code, or an address. */ link: string }, reply: ProgramState },
  "seat-code": { request: { code: string }, reply: ProgramState },
  "seat-sign-in": { request: { judge: string, pin: string, moveHere: boolean }, reply: ProgramState },
  "seat-packet": { request: { /** A folder of the user's choice; `None` is the exports' folder. */ folder: string | null }, reply: PacketWritten },
  "seat-receipts": { request: Record<never, never>, reply: SeatReceipts },
  "seat-leave": { request: Record<never, never>, reply: ProgramState },
}

/** One address of the hall. */
export type Address = {
  /** What a browser opens. */
  url: string,
  /** The same with the fingerprint that a device pins, for the QR code. */
  qr: string,
  /** The address alone. */
  ip: string,
  /** The port. */
  port: number,
};

/** The people of an entry who came. */
export type Arrival = {
  people: number,
  women: number,
  youth: number,
  note: string,
};

export type AssignmentEntry = {
  entry: string,
  title: Text,
  order: number | null,
  sector: string | null,
};

export type AssignmentJudge = {
  /** Whether they are there to be given entries. */
  available: boolean,
  sectors: string | null,
  judge: string,
  name: Text,
  institution: Text,
  role: JudgeRole,
};

export type AssignmentReply = {
  round: Round,
  entries: Array<AssignmentEntry>,
  judges: Array<AssignmentJudge>,
  /** Who judges what; null is everyone for everything. */
  pairs: Array<Pair> | null,
  drawn: DrawnPlan | null,
  /** What a plan is likely to be asked: as the present one, or to begin with. */
  terms: PlanTerms,
  review: PlanReview | null,
  /** Ballots that were handed in. */
  given: Array<Pair>,
  /** Recusals, absences, sheets set aside: not to be assigned. */
  conflicts: Array<Pair>,
  suspicions: Array<Suspicion>,
};

/** Whether a member of the jury is there. Another word that a list brought stays among the fields. */
export type Attendance = "present" | "excused" | "absent" | "left_early";

/** The audience, as it was counted. */
export type Audience = {
  people: number,
  groups: { [key in string]: number },
  provinces: { [key in string]: number },
};

export type Award = {
  kind: AwardKind,
  name: Text,
  scope: string,
  worth: string,
  /** Several share it; nobody leaves it unawarded. */
  entries: Array<string>,
  reason: string,
};

/** What an award is. */
export type AwardKind = "prize" | "mention";

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

/** What a signed body says. */
export type BallotBody = {
  /** The version of this form. */
  v: number,
  /** The competition's identity. */
  event: string,
  /** The ballot, a UUIDv7 of the device. */
  id: string,
  /** Whose judgement. */
  judge: string,
  /** The device. */
  device: string,
  /** Of what. */
  entry: string,
  /** 1 for the first, one more than any that the device knows of. */
  rev: number,
  /** The ballots of the same sheet that the device knows of, the latest 16. */
  after: Array<string>,
  /** `submitted`, `recused` or `withdrawn`. */
  status: BallotStatus,
  /** The marks, as exact decimals. */
  marks: { [key in string]: string },
  /** Comment, nature and detail of a conflict, reason. */
  fields: { [key in string]: string },
  /** The scale on which each mark was given: `0/20/0.5`. */
  scale: { [key in string]: string },
  /** How far the device had followed the hub. */
  seen: Seen,
  /** The device's clock, for people only. */
  made_at: number,
};

/** What a ballot says. Only a submitted one counts. */
export type BallotStatus = "submitted" | "draft" | "recused" | "absent" | "withdrawn" | "void";

/** `POST /v1/ballots`. */
export type Ballots = {
  /** At most 64. */
  ballots: Array<Signed>,
};

/** `POST /v1/beat`: a device says that it is there. */
export type Beat = {
  /** Ballots that wait for a receipt. */
  unsent: number,
  /** Sheets that are begun. */
  drafts: number,
  /** The device's clock, in Unix milliseconds. */
  clock: number,
  /** Addresses at which it looked for the hub, and somebody with another key answered. */
  strangers: Array<string>,
};

/** The hub's answer to a beat. */
export type BeatReply = {
  /** The hub's clock. */
  time: number,
  /** The term of office. */
  epoch: number,
  /** The journal's last row. */
  head: number,
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

/** Those who came, counted. */
export type Came = {
  entries: number,
  /** Entries carried by a cooperative. */
  cooperatives: number,
  people: number,
  women: number,
  youth: number,
  /** People by the code of the province. */
  provinces: { [key in string]: number },
};

/** An entry at the line between those who go on and those who do not. */
export type Candidate = {
  entry: string,
  title: Text,
  category: string | null,
  rank: string,
  /** On the scale of the marks, two decimals. */
  score: string,
  place: Line,
};

export type Cards = {
  /** Each page as an SVG picture. */
  pages: Array<string>,
  /** What of the user's own templates and pictures could not be used. */
  remarks: Array<Fault>,
};

/** How a score is made of two rounds, on the scale that is shown. */
export type CarriedScore = {
  /** The exact mean of this round's ballots. */
  mean: string,
  /** The exact score of the round before. */
  earlier: string,
  /** How much of it counts, in percent. */
  share: string,
};

export type Category = {
  /** As it stands in the entries' column; given by the program to a new one. */
  id: string,
  name: Text,
};

export type Checked = {
  review: PlanReview,
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

export type DayEntry = {
  entry: string,
  title: Text,
  holder: Text,
  status: EntryStatus,
  order: number | null,
  province: string | null,
  /** As on the registration form. */
  team: number | null,
  women: number | null,
  youth: number | null,
  arrival: Arrival | null,
  /** When they were checked in, in Unix milliseconds. */
  arrived: number | null,
};

export type DayReply = {
  items: Array<ProgrammeItem>,
  times: PitchTimes,
  /** In running order; those that are not heard last. */
  entries: Array<DayEntry>,
  /** The number from which the order was drawn; null when people set it. */
  orderSeed: number | null,
  came: Came,
  audience: Audience,
};

export type DeliberationReply = {
  sitting: Sitting,
  members: Array<Member>,
  quorum: JuryQuorum,
  points: Array<Point>,
  ties: Array<Tie>,
  placed: Array<Placed>,
  categories: Array<Category>,
  awards: Array<Award>,
  support: { [key in string]: Support },
  /** The number of the result in force, or of the next one. */
  number: number,
  /** SHA-256 of the result as it is now: what the members sign. */
  result: string,
  /** Everything is settled, and everybody who is present has signed. */
  canSeal: boolean,
  /** The result in force. */
  seal: SealedResult | null,
  /** Those that were reopened. */
  earlier: Array<SealedResult>,
  /** The laptop that stands by, whose copy is waited for. */
  standby: string | null,
};

/** What a judge sees of a sheet that was handed in: how far it has got. */
export type Delivery = "here" | "received" | "held" | "refused";

export type DeviceRow = {
  device: string,
  judge: string,
  name: Text,
  label: string,
  /** `pinned`, `trusted`, `unchecked`; empty when it was not heard of since the start. */
  link: string,
  ip: string | null,
  state: DeviceState,
  connected: boolean,
  lastSeen: number | null,
  unsent: number,
  drafts: number,
  clockOffsetMs: number,
  wrongPins: number,
  /** It had delivered all that it keeps, when it was last asked. */
  complete: boolean,
};

/** What a device may still do. */
export type DeviceState = "active" | "draining" | "revoked";

/** A device that has opened the test page. */
export type DeviceTest = {
  device: string,
  label: string,
  ip: string,
  /** Whether it is this laptop itself: that proves nothing about the network. */
  own: boolean,
  /** When, in Unix milliseconds. */
  at: number,
  roundTrip: number,
  clockOffset: number,
  storage: boolean,
  database: boolean,
  secure: boolean,
};

export type DocumentPreview = {
  /** The page as an SVG picture. */
  svg: string,
  pages: number,
  /** What of the user's own templates and pictures could not be used. */
  remarks: Array<Fault>,
};

export type DocumentsReply = {
  papers: Array<PaperOffered>,
  /** What `languages` may be: `ar-fr`, `ar`… */
  languages: Array<string>,
  /** Where papers go unless another folder is named. */
  folder: string,
};

export type DocumentsWritten = {
  folder: string,
  files: Array<string>,
  remarks: Array<Fault>,
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

export type DrawnPin = {
  judge: string,
  name: Text,
  pin: string,
};

export type DrawnPins = {
  pins: Array<DrawnPin>,
  changed: Array<Topic>,
};

export type DrawnPlan = {
  seed: number,
  byHand: boolean,
};

export type Effect = {
  /** The entries whose score or place changes. */
  moved: Array<Moved>,
};

export type EntriesReply = {
  entries: Array<Entry>,
  fields: Array<FieldSpec>,
  nextId: string,
  ballotsByEntry: { [key in string]: number },
  categories: Array<Category>,
};

export type Entry = {
  entry: string,
  title: Text,
  status: EntryStatus,
  statusReason: string | null,
  fields: { [key in string]: string },
};

/** Whether an entry takes part. */
export type EntryStatus = "admissible" | "withdrawn" | "inadmissible" | "eliminated";

/** A term of office that anyone can check and anyone may carry. */
export type EpochProof = {
  /** The competition's identity. */
  event: string,
  /** The number of the term. */
  number: number,
  /** The laptop in office. */
  hub: string,
  /** The journal row on which it goes on from. */
  base_seq: number,
  /** That row's hash, in hexadecimal. */
  base_hash: string,
  /** Taken without being the enrolled stand-by. */
  forced: boolean,
  /** By the event key. */
  sig: string,
};

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
  /** Empty in the first round. */
  roundName: Text,
  /** The round that follows, when one is planned. */
  nextRound: Text | null,
  rehearsal: boolean,
  /** The number of the result in force; 0 while none is sealed. */
  sealed: number,
  /** A second place holds it: it may be announced. */
  announced: boolean,
  entries: number,
  judges: number,
  ballotsSubmitted: number,
  ballotsExpected: number,
  changedAt: number,
};

/** In which form. */
export type ExportForm = "csv" | "excel-csv" | "xlsx" | "json" | "html" | "zip";

/** What can be exported. */
export type ExportKind = "standings" | "folder" | "head-office" | "results" | "tables" | "entries" | "judges" | "attendance" | "ballots" | "summary" | "rubric" | "history" | "package";

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

/** What has the floor. Times in milliseconds. */
export type Floor = {
  on: OnStage,
  phase: Phase,
  /** Whether its time runs. */
  running: boolean,
  /** How long it has talked. */
  talked: number,
  /** How long it may. */
  talk: number,
  /** How long the jury has asked. */
  asked: number,
  /** How long it may; nought where nobody asks. */
  ask: number,
};

/** What they have in common. */
export type Ground = "cooperative" | "institution" | "commune" | "family";

export type HallState = {
  listening: Listening | null,
  interfaces: Array<Interface>,
  approvalNeeded: boolean,
  epoch: number,
  role: string,
  joins: Array<JoinRow>,
  devices: Array<DeviceRow>,
  /** The laptops that stand by. */
  standbys: Array<StandbyRow>,
  /** The hub before was not reached yet: what only it holds is not here. */
  formerAwaited: boolean,
  held: Array<HeldRow>,
  traces: Array<TraceRow>,
  pins: Array<PinRow>,
};

/** Why a ballot that was received is kept aside and does not count. */
export type HeldReason = "closed" | "sealed" | "scale_changed" | "entry_withdrawn" | "judge_removed" | "not_assigned" | "device_revoked" | "conflict" | "unknown_version" | "rehearsal" | "earlier_round" | "superseded";

export type HeldRow = {
  ballot: string,
  judge: string,
  entry: string,
  revision: number,
  marks: { [key in string]: string },
  comment: string,
  /** Why it does not count. */
  why: HeldReason,
  at: number,
  /** By the device's clock, for people only. */
  madeAt: number | null,
  decided: string | null,
  reason: string | null,
};

/** `GET /v1/hello`: who is there. */
export type Hello = {
  /** The versions spoken. */
  protocol: Versions,
  /** The competition's identity. */
  event: string,
  /** Its name. */
  name: Text,
  /** Who holds it. */
  organiser: Text,
  /** This laptop among the hubs. */
  hub: string,
  /** `hub`, `standby` or `deposed`. */
  role: string,
  /** The term of office that this laptop knows of. */
  epoch: number,
  /** The proof of that term, for whoever does not know of it yet. */
  proof: EpochProof | null,
  /** The journal's last row. */
  head: number,
  /** What the hub's signatures are checked with. */
  eventKey: string,
  /** Where else hubs of this event may answer. */
  addresses: Array<string>,
  /** To be signed by a device that opens a session; good once, for a minute. */
  nonce: string,
  /** The hub's clock, in Unix milliseconds; for people only. */
  time: number,
  /** The program's version. */
  version: string,
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

export type Holder = {
  /** `standby` or `copy`. */
  place: string,
  /** What the laptop or the file is called. */
  name: string,
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

/** An address of this machine. */
export type Interface = {
  /** The address. */
  ip: string,
  /** What the system calls its network card. */
  name: string,
};

/** `POST /v1/inventory`: everything that a device keeps. */
export type Inventory = {
  /** All ballots signed on it. */
  ids: Array<string>,
  /** How many sheets are begun and not submitted. */
  drafts: number,
};

/** What the hub lacks, and its word on the others. */
export type InventoryReply = {
  /** To be sent. */
  missing: Array<string>,
  /** Of the others. */
  receipts: Array<Receipt>,
};

/** What happens at a point of the programme. */
export type ItemKind = "welcome" | "talk" | "workshop" | "pitches" | "pause" | "deliberation" | "ceremony";

/** `POST /v1/join/reveal`: the device's half. */
export type JoinReveal = {
  /** The number of the attempt. */
  join: string,
  /** The nonce to which the device had committed itself. */
  nonce: string,
};

export type JoinRow = {
  join: string,
  label: string,
  ip: string,
  /** What the device shows too: `K7Q-4MD`. */
  code: string,
  at: number,
  /** Another one that waits is called the same. */
  twin: boolean,
  /** It would stand by, and is given the event's keys. */
  standby: boolean,
};

/** `POST /v1/join/start`. */
export type JoinStart = {
  /** The device's public key. */
  deviceKey: string,
  /** What the organiser sees it called. */
  label: string,
  /** SHA-256 of `tahkim-join-commit/1`, the key and the device's nonce, in base64url. */
  commit: string,
  /** It is no judge's device: a laptop that would stand by. */
  standby: boolean,
};

/** The hub's half of the code. */
export type JoinStarted = {
  /** The number of this attempt. */
  join: string,
  /** The hub's nonce. */
  nonce: string,
  /** SHA-256 of the authority's public key, in base64url: a browser cannot see who vouches for the page. With it both screens show the same code, which tells devices apart and proves nothing more. A program takes it from the connection instead. */
  authority: string,
};

/** Where an attempt to join stands. */
export type JoinState = {
  /** `waiting`, `approved`, `refused` or `gone`. */
  state: string,
  /** Who could be sitting there; only once it is approved. */
  judges: Array<JudgeName>,
};

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
export type JudgeRole = "chair" | "member" | "substitute" | "shadow";

export type JudgesReply = {
  judges: Array<Judge>,
  nextId: string,
  ballotsByJudge: { [key in string]: number },
};

export type JuryQuorum = {
  present: number,
  needed: number,
  members: number,
};

/** A language of the interface. */
export type Lang = "ar" | "fr" | "en";

/** Somebody who won. */
export type Laureate = {
  title: Text,
  holder: Text,
  place: Text,
  /** The place in the ranking, when there is one. */
  rank: string | null,
  /** On the scale that people used, as `16.96`. */
  score: string | null,
};

export type Level = {
  from: string,
  to: string,
  label: Text,
  descriptor: Text,
};

/** On which side of the line. */
export type Line = "above" | "on" | "below";

export type ListedCompetition = {
  path: string,
  fileName: string,
  summary: EventSummary | null,
  fault: Fault | null,
};

/** Where the hall listens. */
export type Listening = {
  /** The addresses at which judges' devices reach it. */
  addresses: Array<Address>,
  /** The plain page that explains how to trust the certificate. */
  trustPage: string | null,
  /** The certificate's SHA-256, for people to compare. */
  fingerprint: string,
  /** Its SHA-1, the only one that Windows shows. */
  windowsFingerprint: string,
  /** Until when browsers trust it, in Unix milliseconds. */
  until: number,
  /** Since when, in Unix milliseconds. */
  since: number,
};

export type Member = {
  judge: JudgeName,
  presence: Presence | null,
  /** What the list of the jury lets expect. */
  expected: Presence | null,
  presides: boolean,
  /** The entries that they do not judge for a conflict of interest. */
  recused: Array<string>,
  /** When they signed the result as it is now. */
  signedAt: number | null,
  /** They have a PIN to sign with. */
  hasPin: boolean,
};

export type Moved = {
  entry: string,
  title: Text,
  /** Empty where it had no place, or has none. */
  from: string,
  to: string,
  /** On the scale that people see, four decimals. */
  before: string,
  after: string,
};

/** A hall that makes itself known on this network. */
export type NearbyHall = {
  event: string,
  name: Text,
  /** The one to join it at. */
  address: string,
};

export type NearbyHalls = {
  halls: Array<NearbyHall>,
};

/** What is said of the next round. */
export type NextRound = {
  name: Text,
  promoted: number,
  byCategory: boolean,
  /** How much of this round's score counts in the next one's, in percent. */
  carried: string,
  /** Its criteria; null are the same ones. */
  criteria: Array<Criterion> | null,
};

/** By what the next round is judged. */
export type NextRubric = {
  /** What the next round is called; null when none is planned. */
  name: Text | null,
  /** Those of this round, unless it has its own. */
  criteria: Array<Criterion>,
  frozen: boolean,
};

/** What is on the stage: an entry, or a point of the programme. */
export type OnStage = {
  "entry": string
} | {
  "item": string
};

/** `POST /v1/session`: a device that was let in comes back. */
export type OpenSession = {
  /** Which. */
  device: string,
  /** The hub's nonce. */
  nonce: string,
  /** The device's signature over `tahkim-session/1` and the nonce. */
  sig: string,
};

/** What a packet brought. */
export type PacketReport = {
  /** Ballots that were not there before and count, or are older than one that does. */
  new: number,
  /** Ballots that were there already. */
  known: number,
  /** Ballots that were not there before and wait for a decision. */
  held: number,
  /** Lines that gave nothing. */
  refused: Array<RefusedLine>,
  /** What is wrong with the packet as a whole. */
  faults: Array<Fault>,
};

export type PacketWritten = {
  path: string,
};

/** A judge and an entry. */
export type Pair = {
  judge: string,
  entry: string,
};

/** A paper that can be printed. Judges' codes are not among them: nobody knows them but who drew them. */
export type PaperKind = "entry-list" | "running-order" | "jury-list" | "declarations" | "blank-sheets" | "filled-sheets" | "summary" | "minutes" | "winners" | "certificates" | "feedback" | "head-office";

export type PaperOffered = {
  paper: PaperKind,
  state: PaperState,
  /** How many lines, sheets or certificates it has. */
  items: number,
};

/** What a paper is worth now. */
export type PaperState = "ready" | "draft" | "after-seal";

export type Partner = {
  name: Text,
  role: Text,
};

export type PastPlaceBody = {
  entry: string,
  title: Text,
  rank: string,
  /** On 0–100, two decimals. */
  score: string,
  promoted: boolean,
};

/** A round that is over. */
export type PastRoundBody = {
  number: number,
  /** Empty for the first one. */
  name: Text,
  places: Array<PastPlaceBody>,
  /** What counted in the round after it, in percent. */
  carried: string,
  reason: string,
};

/** How far a time on the stage is. */
export type Phase = "called" | "talking" | "questions" | "ended";

export type PinOf = {
  judge: string,
  pin: string,
};

export type PinRow = {
  judge: JudgeName,
  drawn: boolean,
  locked: boolean,
};

/** How long an entry has the floor, in seconds. */
export type PitchTimes = {
  pitch: number,
  questions: number,
  change: number,
  warnings: Array<number>,
};

/** An entry of the ranking, as the prizes need it. */
export type Placed = {
  /** Empty for one without a place. */
  rank: string,
  entry: string,
  title: Text,
  group: string,
  /** Empty for one without. */
  category: string,
};

export type PlanImpossible = {
  /** Entries that lack judges; else judges who lack entries. */
  lacksJudges: boolean,
  groups: Array<PlanShortfall>,
  remedies: Array<PlanRemedy>,
};

export type PlanPart = {
  judges: Array<string>,
  entries: Array<string>,
};

/** What would make it possible. */
export type PlanRemedy = {
  "what": "most",
  number: number,
} | {
  "what": "least",
  number: number,
} | {
  "what": "ballots",
  number: number,
} | {
  "what": "judges",
  number: number,
} | {
  "what": "lift",
  pairs: Array<Pair>,
};

/** A plan to look at, or why there is none. Nothing changes. */
export type PlanReply = {
  /** The number from which it was drawn: with it, it is the same again. */
  seed: number,
  pairs: Array<Pair>,
  review: PlanReview | null,
  /** Pairs that the plan as it stands has not. */
  added: Array<Pair>,
  /** Pairs of the plan as it stands that go. */
  removed: Array<Pair>,
  impossible: PlanImpossible | null,
};

/** What is to be known of a plan. */
export type PlanReview = {
  /** Whether it keeps to all that is asked. */
  keeps: boolean,
  /** Entries that have not as many judges as asked, with how many they have. */
  miscounted: { [key in string]: number },
  /** How many entries each judge has. */
  loads: { [key in string]: number },
  /** Judges who have too few or too many. */
  outOfBounds: Array<string>,
  /** The groups between which nothing can be compared; one when it hangs together. */
  parts: Array<PlanPart>,
  /** Ballots whose loss would part it. */
  bridges: Array<Pair>,
  /** Pairs that must not be. */
  conflicts: Array<Pair>,
  /** Judges of a sector that they do not know. */
  strangers: number,
  /** How firmly it hangs together; nought when it does not. */
  connectivity: number,
  /** How well it tells entries apart, of 1. */
  efficiency: number | null,
};

export type PlanShortfall = {
  judges: Array<string>,
  entries: Array<string>,
  need: number,
  room: number,
};

/** What is asked of a plan. */
export type PlanTerms = {
  /** Judges for each entry. */
  ballots: number,
  /** Who is to be given entries. */
  judges: Array<string>,
  /** At least so many entries for each of them; else as even as it goes. */
  least: number | null,
  /** At most so many. */
  most: number | null,
  /** The number from which it is drawn; else any. */
  seed: number | null,
  /** Without regard to the plan as it stands. */
  anew: boolean,
};

/** Something that has to be settled before the seal. Its sentence is `point-<code>`. */
export type Point = {
  code: string,
  state: PointState,
  /** How many of them. */
  count: number,
  /** One by one, where each is settled by itself. */
  items: Array<PointItem>,
};

export type PointItem = {
  /** What it is called when it is accepted as it is; `None` when it cannot be. */
  key: string | null,
  judge: string | null,
  entry: string | null,
  label: string | null,
  /** Why it was accepted. */
  reason: string | null,
};

/** How something stands that has to be settled before the seal. */
export type PointState = "open" | "accepted" | "done" | "advice";

/** Whether a member of the jury takes part in the deliberation. */
export type Presence = "present" | "excused" | "absent";

/** A prize and those who share it; without them it is not awarded. */
export type Prize = {
  name: Text,
  worth: string,
  /** Of which place it is; none of a mention, or of a prize for a group. */
  number: string | null,
  /** Whether it is the first one. */
  first: boolean,
  laureates: Array<Laureate>,
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
  /** This laptop as a judge's device, when it is one. */
  seat: SeatState | null,
  /** This laptop as the stand-by of another one, when it is one. */
  standby: StandbyState | null,
};

/** A point of the programme. */
export type ProgrammeItem = {
  /** Empty for a new one. */
  id: string,
  kind: ItemKind,
  title: Text,
  speaker: string,
  /** Of no account for pitches. */
  minutes: number,
  /** `09:30`: when it begins and not before. */
  starts: string | null,
  /** How many entries are heard; null is all that are left. */
  count: number | null,
};

export type Province = {
  code: string,
  region: string,
  name: Text,
  variants: Array<string>,
};

/** How equal entries are numbered (for A > B = C > D). */
export type RankStyle = "1224" | "1334" | "1223" | "fractional";

export type ReadinessReply = {
  /** When the checks were begun, in Unix milliseconds. */
  at: number,
  /** Whether it is worth asking again in a moment. */
  running: boolean,
  lines: Array<ReadyLine>,
  devices: Array<DeviceTest>,
  /** Where devices find the test page, while the hall is open. */
  pages: Array<string>,
};

/** What a button beside the line does. */
export type ReadyAct = "back-up" | "settings" | "documents" | "print" | "hall";

/** One check as it travels to the screen. */
export type ReadyLine = {
  check: string,
  state: ReadyState,
  text: string,
  args: { [key in string]: ReadyValue },
  how: string | null,
  act: ReadyAct | null,
  /** How long the check took, in milliseconds. */
  ms: number | null,
};

/** How much a line asks of the organiser. */
export type ReadyState = "fine" | "look" | "repair" | "unknown" | "waiting";

/** A number or a text that the sentence names. Sizes are in bytes, times in Unix milliseconds. */
export type ReadyValue = number | string;

/** The hub's word that a ballot is in its journal. */
export type Receipt = {
  /** The ballot. */
  id: string,
  /** SHA-256 of its body, in hexadecimal. */
  content: string,
  /** In which term of office. */
  epoch: number,
  /** By which laptop. */
  hub: string,
  /** In which row. */
  seq: number,
  /** What became of it. */
  state: Standing,
  /** Why it is held. */
  reason: HeldReason | null,
  /** By the event key. */
  sig: string,
};

/** Where the hub keeps a ballot: what a judge can show later. */
export type ReceiptPlace = {
  epoch: number,
  seq: number,
  content: string,
};

/** The answer to ballots. */
export type Received = {
  /** For each that is kept. */
  receipts: Array<Receipt>,
  /** The others. */
  refused: Array<RefusedBallot>,
};

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

/** A ballot that could not be taken. */
export type RefusedBallot = {
  /** Its place in the request. */
  index: number,
  /** `malformed`, `bad_signature`, `unknown_device`, `wrong_event` or `id_reused`. */
  code: string,
};

/** A line that was not taken. */
export type RefusedLine = {
  /** Counted from 1, the head of the packet first. */
  line: number,
  /** Why, as for a ballot over the network. */
  code: string,
};

export type Region = {
  code: string,
  name: Text,
};

/** What was played of the reveal. */
export type Revealed = {
  /** In the order in which they were revealed. */
  prizes: Array<Prize>,
  /** The first prize comes next, and nobody knows whose it is. */
  awaited: boolean,
  /** All of them, at the end. */
  seal: WallSeal | null,
  /** The end of the scale: `20`. */
  scale: string,
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

/** Rounds and categories. */
export type RoundsReply = {
  /** 1 in the first round. */
  number: number,
  /** Empty in the first round. */
  name: Text,
  /** How much of the round before counts in this one, in percent; null in the first. */
  carried: string | null,
  round: Round,
  /** Ballots are there: what is said of the next round changes only for a reason. */
  frozen: boolean,
  sealed: boolean,
  next: NextRound | null,
  /** The ranking beside the line, once judging is closed and another round is to come. */
  candidates: Array<Candidate> | null,
  /** Sheets that came in and wait for a decision. */
  held: number,
  past: Array<PastRoundBody>,
  categories: Array<Category>,
  /** Entries by category; those without one under the empty name. */
  entries: { [key in string]: number },
};

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

/** What the audience sees. */
export type Scene = "welcome" | "programme" | "stage" | "progress" | "vote" | "reveal";

/** What the big screens show. */
export type Screen = {
  scene: Scene,
  /** How many steps of the scene were played. */
  step: number,
  /** One or two. */
  languages: Array<Lang>,
  black: boolean,
  /** For a hall without daylight. */
  dark: boolean,
};

/** What the organiser's screen says of the big ones. */
export type ScreenReply = {
  screen: Screen,
  /** How many steps the reveal has; null while there is no result that may be announced. */
  steps: number | null,
};

/** A sealed result. */
export type SealedResult = {
  number: number,
  at: number,
  /** What is printed, in sixteen groups of four. */
  groups: Array<string>,
  signatures: Array<Signature>,
  /** The second place that holds it; until there is one, it may not be announced. */
  holder: Holder | null,
  /** Why it was reopened. */
  reopened: string | null,
};

/** The competition that a device found. */
export type SeatEvent = {
  id: string,
  name: Text,
  organiser: Text,
};

/** Whether the hub answers. */
export type SeatLink = "connected" | "away" | "refused";

/** How far a device is. */
export type SeatPhase = "start" | "code" | "waiting" | "names" | "in";

/** A sheet that was handed in here, and what became of it. */
export type SeatReceipt = {
  ballot: string,
  entry: string,
  title: Text,
  revision: number,
  state: SheetState,
  madeAt: number,
  delivery: Delivery,
  reason: string | null,
  receipt: ReceiptPlace | null,
};

export type SeatReceipts = {
  receipts: Array<SeatReceipt>,
};

/** What a judge's screen shows of the device. */
export type SeatState = {
  phase: SeatPhase,
  event: SeatEvent | null,
  judge: JudgeName | null,
  judges: Array<JudgeName>,
  link: SeatLink,
  /** Since when the hub answers, or does not. */
  since: number,
  /** Sheets handed in here that the hub has not confirmed. */
  unsent: number,
  /** Sheets that the hub keeps aside. */
  held: number,
  clockOffsetMs: number,
  /** The six characters that the organiser's screen shows too. */
  code: string | null,
  fault: Fault | null,
  /** The device knows that it speaks with the hub and nobody else. */
  secure: boolean,
};

export type Sector = {
  key: string,
  name: Text,
};

/** A place in the journal of a term. */
export type Seen = {
  /** The term. */
  epoch: number,
  /** The row. */
  seq: number,
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
  /** On a judge's own device: how far the submitted sheet has got. */
  delivery: Delivery | null,
  /** Why it is kept aside, or could not be taken. */
  heldReason: string | null,
  /** A paper sheet that one person has typed: the marks that another one is asked for. */
  typing: Typing | null,
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
  /** Paper sheets are typed twice, by two people. */
  fourEyes: boolean,
  /** The entry that has the floor, when it is one of this judge's. */
  onStage: string | null,
  /** When the organiser last reminded this judge of what is missing, by the hub's clock, in Unix milliseconds. */
  reminded: number | null,
};

/** The scale on which people see totals: the criteria's own when all share it, else 0–100. */
export type ShownScale = {
  max: string,
  shared: boolean,
};

export type Shows = {
  "scene": "welcome",
  date: string | null,
  place: Text,
  join: WallJoin | null,
} | {
  "scene": "programme",
  lines: Array<WallLine>,
  late: number,
} | {
  "scene": "stage",
  floor: WallFloor | null,
  next: WallLine | null,
  times: WallTimes,
} | {
  "scene": "vote",
  prize: Text,
  open: boolean,
  voters: number,
  url: string | null,
} | {
  "scene": "progress",
  heard: number,
  all: number,
  received: number,
  expected: number,
} | {
  "scene": "reveal"
} & Revealed;

/** `POST /v1/sign-in`. */
export type SignIn = {
  /** The approved attempt to join. */
  join: string,
  /** Who says to be sitting there. */
  judge: string,
  /** Their PIN. */
  pin: string,
  /** The device's signature over `tahkim-sign-in/1`, the attempt and the judge. */
  sig: string,
  /** How the device knows the hub: `pinned`, `trusted` or `unchecked`. Shown to the organiser. */
  link: string,
  /** The judge takes this device in place of the one they had. */
  moveHere: boolean,
};

export type Signature = {
  judge: string,
  at: number,
};

/** One ballot as it travels. */
export type Signed = {
  /** What was signed, byte for byte. */
  body: string,
  /** The device's signature over `tahkim-ballot/1` and the body. */
  sig: string,
};

/** A session is open. */
export type SignedIn = {
  /** The device, as the hub calls it. */
  device: string,
  /** Whose. */
  judge: string,
  /** To be shown with each request. */
  token: string,
  /** For so many seconds. */
  expiresIn: number,
};

/** What the minutes say of the sitting. */
export type Sitting = {
  /** By judge; one who is not in it was not asked yet. */
  attendance: { [key in string]: Presence },
  president: string | null,
  rapporteur: string,
  number: string,
  reference: string,
  place: string,
  /** `13:05`, or empty. */
  opened: string,
  closed: string,
  notes: string,
  reservations: string,
};

/** A point of the day with its times, in Unix milliseconds. */
export type Slot = {
  on: OnStage,
  kind: ItemKind,
  /** What it is called; a point of the programme may have no name but its kind. */
  title: Text,
  /** Who speaks. */
  holder: Text,
  place: Text,
  /** Of an entry, its place in the running order. */
  order: number | null,
  /** Whether it begins when it is called; else it goes by the clock. */
  onCall: boolean,
  state: SlotState,
  planned: number | null,
  begins: number,
  ends: number,
};

/** How far a point of the day is. */
export type SlotState = "waiting" | "now" | "done" | "passed";

/** `GET /v1/snapshot`: all that one judge may see. */
export type Snapshot = {
  /** The competition. */
  event: SnapshotEvent,
  /** The term of office. */
  epoch: number,
  /** The journal's last row. */
  head: number,
  /** `open` or `closed`. */
  round: string,
  /** Ballots are for practice. */
  rehearsal: boolean,
  /** The row that last erased a rehearsal; 0 when none did. */
  erasedAt: number,
  /** What people call this round; empty in the first one. */
  roundName: Text,
  /** The row that began this round; 0 in the first one. What was given before it is no sheet of this one. */
  beganAt: number,
  /** Whose snapshot it is. */
  judge: JudgeName,
  /** The rubric. */
  criteria: Array<Criterion>,
  /** What this judge judges, in running order. */
  entries: Array<SnapshotEntry>,
  /** The judge's own latest ballots. */
  ballots: Array<SnapshotBallot>,
  /** The hub's word on the judge's ballots that came from devices. */
  receipts: Array<Receipt>,
  /** Where hubs of this event may answer. */
  addresses: Array<string>,
  /** The entry that has the floor, when it is one of this judge's. */
  onStage: string | null,
  /** When the organiser last reminded this judge of what is missing, by the hub's clock, in Unix milliseconds. */
  reminded: number | null,
};

/** A ballot of the judge's own, the latest of its sheet. */
export type SnapshotBallot = {
  /** Which. */
  id: string,
  /** Of what. */
  entry: string,
  /** Its number. */
  revision: number,
  /** What it says. */
  status: BallotStatus,
  /** The marks. */
  marks: { [key in string]: string },
  /** Comment and such. */
  fields: { [key in string]: string },
  /** When, by the hub's clock. */
  recordedAt: number,
  /** Typed by the organiser from a paper sheet. */
  paper: boolean,
};

/** An entry as its judges see it. */
export type SnapshotEntry = {
  /** Its number. */
  entry: string,
  /** Its title. */
  title: Text,
  /** What a judge needs of it; no contacts. */
  fields: { [key in string]: string },
};

/** The competition as devices name it. */
export type SnapshotEvent = {
  /** Its identity. */
  id: string,
  /** Its name. */
  name: Text,
  /** Who holds it. */
  organiser: Text,
  /** Where. */
  place: Text,
  /** The day. */
  date: string | null,
};

export type StageReply = {
  /** Now, in Unix milliseconds. */
  now: number,
  /** Whether it is the day: else times are those of the plan. */
  live: boolean,
  /** By how much the next thing is late, in milliseconds; negative when it is early. */
  late: number,
  times: PitchTimes,
  slots: Array<Slot>,
  /** What is to be called next. */
  next: OnStage | null,
  floor: Floor | null,
};

/** What happens on the stage. */
export type StageStep = "called" | "started" | "paused" | "resumed" | "extended" | "questions" | "ended";

export type StandbyRow = {
  hub: string,
  label: string,
  connected: boolean,
  lastSeen: number | null,
  /** Rows of the journal that it is not known to hold; `None` when it was not heard of since the start. */
  behind: number | null,
};

/** What the screen of a laptop that stands by shows. */
export type StandbyState = {
  event: SeatEvent,
  link: SeatLink,
  /** Since when the hub answers, or does not. */
  since: number,
  /** Rows that this laptop holds, and that the hub was last known to have. */
  rows: number,
  hubRows: number,
  fault: Fault | null,
};

/** What became of a ballot. */
export type Standing = "counted" | "superseded" | "held";

export type StandingBallot = {
  judge: string,
  marks: { [key in string]: string | null },
  total: string | null,
  counted: boolean,
  state: SheetState,
};

/** What an entry's place rests on. */
export type StandingReply = {
  /** None for an entry that has no place. */
  score: StandingScore | null,
  ballots: Array<StandingBallot>,
};

export type StandingRow = {
  rank: string,
  entry: string,
  title: Text,
  /** On the scale that is shown. */
  shown: string,
  differsBeyond: boolean,
  ballotsCounted: number,
  ballotsExpected: number,
  /** In the order of the criteria, each on its own scale. */
  means: Array<string | null>,
  decidedBy: string,
  steps: Array<StandingStep>,
  tiedWith: Array<string>,
  /** Its place among those of its category. */
  categoryRank: string | null,
  category: string | null,
};

export type StandingScore = {
  /** What places the entry, 0–100, with four decimals. */
  hundred: string,
  /** The same exactly, on the scale that is shown. */
  exact: string,
  /** What of the round before counts; null where nothing does. */
  carried: CarriedScore | null,
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
  categories: Array<Category>,
};

export type Subcriterion = {
  code: string,
  label: Text,
};

export type Support = {
  kinds: Array<SupportKind>,
  note: string,
};

/** How an entry should be helped. */
export type SupportKind = "training" | "mentoring" | "legal" | "market" | "funding" | "partner";

/** What looks like a conflict of interest. */
export type Suspicion = {
  grounds: Array<Ground>,
  /** What they have in common, as it is written. */
  shared: Array<string>,
  judge: string,
  entry: string,
};

/** A text in up to three languages; a language without one is null. */
export type Text = {
  ar: string | null,
  fr: string | null,
  en: string | null,
};

export type Theme = "system" | "light" | "dark";

/** Entries of the same place that nothing separates. */
export type Tie = {
  rank: string,
  entries: Array<TiedEntry>,
  /** The rules let the chair order them. */
  chairMayOrder: boolean,
  /** Why they stay together, once that is decided. */
  kept: string | null,
};

export type TieDecision = {
  entries: Array<string>,
  reason: string,
  at: number,
};

export type TiedEntry = {
  entry: string,
  title: Text,
  /** On the scale that people see, four decimals. */
  score: string,
  means: { [key in string]: string | null },
};

/** What a screen shows that an operation may have made stale. */
export type Topic = "program" | "event" | "rubric" | "entries" | "judges" | "ballots" | "standings" | "result" | "hall" | "day" | "stage" | "screen" | "vote";

export type TraceRow = {
  at: number,
  kind: string,
  judge: string | null,
  ip: string | null,
  detail: string,
};

/** How far two people have got who type the same paper sheet. What was typed is not said: the second one has to read it from the paper. */
export type Typing = {
  /** Who has typed, the first one first. */
  typists: Array<string>,
  /** The criteria whose mark is still to be typed. */
  asked: Array<string>,
};

export type Unranked = {
  entry: string,
  title: Text,
  status: EntryStatus,
  reason: string,
  ballotsCounted: number,
  ballotsExpected: number,
};

/** What does not hold: `verify-place-<place>`, `verify-found-<finding>`. */
export type VerifyFault = {
  place: string,
  placeArgs: { [key in string]: string },
  finding: string,
  findingArgs: { [key in string]: string },
};

export type VerifyReply = {
  holds: boolean,
  head: string,
  rows: number,
  /** What is printed on the papers of a sealed result, in sixteen groups of four; empty while none is. */
  printed: Array<string>,
  /** Whether groups from the paper were compared. */
  compared: boolean,
  /** Whether a package's papers were not printed again: another version or zone printed them. */
  papersUnproven: boolean,
  faults: Array<VerifyFault>,
};

/** The oldest and the newest version that a hub speaks. */
export type Versions = {
  /** The oldest. */
  min: number,
  /** The newest. */
  max: number,
};

export type VoteCount = {
  entry: string,
  votes: number,
};

/** The audience's vote as the organiser sees it. */
export type VoteReply = {
  open: boolean,
  prize: Text,
  /** Who can be voted for. */
  entries: Array<string>,
  /** How many devices have voted. */
  voters: number,
  /** Votes by entry, the most first; null while the vote is open. */
  counts: Array<VoteCount> | null,
  /** Whether the hall is open. */
  hall: boolean,
  /** Where phones vote; null without the hall's plain page. */
  url: string | null,
};

/** What a big screen shows. */
export type Wall = {
  /** The competition. */
  name: Text,
  organiser: Text,
  languages: Array<Lang>,
  dark: boolean,
  /** Null while the screen is black, or nothing is open. */
  shows: Shows | null,
};

/** Who has the floor. Times in milliseconds. */
export type WallFloor = {
  line: WallLine,
  phase: Phase,
  /** How long it may take. */
  limit: number,
  /** How long it had taken until `since`. */
  spent: number,
  /** Since when its time runs, in Unix milliseconds; null while it stands still. */
  since: number | null,
  /** Its place among all that are heard. */
  all: number,
};

export type WallJoin = {
  url: string,
  /** What the code to scan says. */
  qr: string,
};

/** A point of the programme; pitches that follow each other are one line. */
export type WallLine = {
  /** `09:30`. */
  time: string,
  kind: ItemKind,
  title: Text,
  holder: Text,
  place: Text,
  order: number | null,
  state: SlotState,
  /** How many pitches it is; nought when it is none. */
  pitches: number,
};

/** What the hall sees now, and what time it is there. */
export type WallReply = {
  /** In Unix milliseconds. */
  now: number,
  wall: Wall,
};

export type WallSeal = {
  entries: number,
  ballots: number,
  /** The first groups of what is printed on the papers. */
  groups: Array<string>,
};

/** How long a pitch is and when it is warned, in seconds. */
export type WallTimes = {
  questions: number,
  warnings: Array<number>,
};

/** Which blank sheets. */
export type WhichSheets = {
  "which": "owed"
} | {
  "which": "missing"
} | {
  "which": "judge",
  judge: string,
} | {
  "which": "entry",
  entry: string,
} | {
  "which": "unnamed"
};

/** Who wrote a revision down: on paper and in files, that is the organiser. */
export type WrittenBy = "judge" | "organiser";
