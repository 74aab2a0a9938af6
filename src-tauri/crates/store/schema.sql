-- The event file as it is today, table by table. The migrations make it; a test holds this true.
-- Every table but those named local_… is written by journalled actions only, and is rebuilt from the
-- journal by `verify`. What is JSON is written by the program in one form only.

-- The competition as it is now: one row.
CREATE TABLE event (
    only      INTEGER NOT NULL PRIMARY KEY CHECK (only = 1), -- there is one row
    details   TEXT    NOT NULL, -- JSON: names, place, date, organiser, partners
    rules     TEXT    NOT NULL, -- JSON: quorum, incomplete ballots, rank style, tie-break chain
    rubric    TEXT    NOT NULL, -- JSON: criteria in display order
    assigned  INTEGER NOT NULL, -- 1: table assignment says who judges what; 0: everyone judges everything
    round     TEXT    NOT NULL, -- open, closed
    rehearsal  INTEGER NOT NULL, -- 1: ballots are for practice
    erased_seq INTEGER NOT NULL DEFAULT 0, -- the journal row that last erased a rehearsal; 0 when none did
    deliberation TEXT NOT NULL DEFAULT '{}', -- JSON: attendance, president, hours, notes…
    sealed INTEGER NOT NULL DEFAULT 0, -- the number of the result in force; 0 while none is
    programme TEXT NOT NULL DEFAULT '{}', -- JSON: items, times of a pitch
    order_seed INTEGER, -- the number from which the running order was drawn; NULL when people set it
    attendance TEXT NOT NULL DEFAULT '{}', -- JSON: people, groups, provinces
    screen TEXT NOT NULL DEFAULT '{}', -- JSON: scene, step, languages
    vote TEXT NOT NULL DEFAULT '{}', -- JSON: the audience's vote
    drawn TEXT NOT NULL DEFAULT 'null', -- JSON: how the plan of who judges what was made
    plan TEXT NOT NULL DEFAULT 'null', -- JSON: what is said of the next round
    began_seq INTEGER NOT NULL DEFAULT 0, -- the journal row that began this round; 0 in the first one
    categories TEXT NOT NULL DEFAULT '[]' -- JSON: those that are ranked by themselves as well
) STRICT;

-- The ideas that are judged.
CREATE TABLE entry (
    entry_id TEXT NOT NULL PRIMARY KEY, -- as people write it
    key      TEXT NOT NULL UNIQUE,      -- case and spaces apart, so that no two can be confused
    status   TEXT NOT NULL,             -- admissible, withdrawn, inadmissible, eliminated
    title    TEXT NOT NULL,             -- JSON: by language
    fields   TEXT NOT NULL              -- JSON: the other columns of the form, by key
) STRICT, WITHOUT ROWID;

-- The jury.
CREATE TABLE judge (
    judge_id TEXT NOT NULL PRIMARY KEY, -- as people write it
    key      TEXT NOT NULL UNIQUE,      -- case and spaces apart
    role     TEXT NOT NULL,             -- chair, member, substitute
    name     TEXT NOT NULL,             -- JSON: by language
    fields   TEXT NOT NULL              -- JSON: institution, attendance…
) STRICT, WITHOUT ROWID;

-- Who judges what, where not everyone judges everything.
CREATE TABLE assignment (
    judge_id TEXT NOT NULL, -- who judges
    entry_id TEXT NOT NULL, -- what
    PRIMARY KEY (judge_id, entry_id)
) STRICT, WITHOUT ROWID;

-- Immutable revisions: rows are added, never changed. In the order in which standings read them.
CREATE TABLE ballot (
    entry_id    TEXT    NOT NULL REFERENCES entry (entry_id), -- what is judged
    judge_id    TEXT    NOT NULL REFERENCES judge (judge_id), -- by whom
    revision    INTEGER NOT NULL CHECK (revision > 0), -- the highest counts
    ballot_id   BLOB    NOT NULL UNIQUE,               -- made by the device that submits
    status      TEXT    NOT NULL,                      -- submitted, recused, absent, withdrawn, void, draft
    marks       TEXT    NOT NULL,                      -- JSON: exact decimals by criterion
    source      TEXT    NOT NULL,                      -- screen, paper, file
    fields      TEXT    NOT NULL,                      -- JSON: comment, reason…
    recorded_at INTEGER NOT NULL,                      -- Unix milliseconds, this laptop's clock
    PRIMARY KEY (entry_id, judge_id, revision)
) STRICT, WITHOUT ROWID;

-- What the chair decided where nothing else separates entries.
CREATE TABLE tie_decision (
    seq        INTEGER NOT NULL PRIMARY KEY, -- the journal row that brought it
    entries    TEXT    NOT NULL,             -- JSON: the chair's order, first placed first
    reason     TEXT    NOT NULL,             -- in the chair's words
    decided_at INTEGER NOT NULL,             -- Unix milliseconds
    shared INTEGER NOT NULL DEFAULT 0        -- 1: they stay together, the order means nothing
) STRICT;

-- Prizes and mentions.
CREATE TABLE award (
    position INTEGER NOT NULL PRIMARY KEY, -- 1, 2, 3… in the order in which they are read out
    award    TEXT    NOT NULL              -- JSON: kind, name, scope, worth, entries, reason
) STRICT;

-- What the jury recommends for an entry.
CREATE TABLE support (
    entry_id TEXT NOT NULL PRIMARY KEY, -- which
    kinds    TEXT NOT NULL, -- JSON: training, funding, partner…
    note     TEXT NOT NULL  -- which course, which partner
) STRICT, WITHOUT ROWID;

-- What was open and is accepted as it is; the minutes name each.
CREATE TABLE exception (
    point  TEXT    NOT NULL PRIMARY KEY, -- what was open
    reason TEXT    NOT NULL, -- why it is accepted
    seq    INTEGER NOT NULL  -- the journal row that accepted it
) STRICT, WITHOUT ROWID;

-- The sealed results, each for good.
CREATE TABLE result (
    number     INTEGER NOT NULL PRIMARY KEY CHECK (number > 0), -- one more after each reopening
    seq        INTEGER NOT NULL, -- the journal row that sealed it
    sealed_at  INTEGER NOT NULL, -- Unix milliseconds
    outcome    TEXT    NOT NULL, -- JSON, in the form that is computed again
    result     TEXT    NOT NULL, -- SHA-256 of the outcome
    base       TEXT    NOT NULL, -- the journal's head before the seal
    hash       TEXT    NOT NULL, -- what is printed
    key        TEXT    NOT NULL, -- Ed25519, base64url
    signatures TEXT    NOT NULL, -- JSON: who, when, the signature
    holder     TEXT,             -- JSON: the second place; NULL while it may not be announced
    reopened   TEXT              -- why it was reopened; NULL for the one in force
) STRICT;

-- Links between judges and entries that people found to be none.
CREATE TABLE no_conflict (
    judge_id TEXT NOT NULL, -- who judges
    entry_id TEXT NOT NULL, -- what
    reason TEXT NOT NULL, -- why it is none
    PRIMARY KEY (judge_id, entry_id)
) STRICT, WITHOUT ROWID;

-- The people of the entries who came.
CREATE TABLE arrival (
    entry_id TEXT NOT NULL PRIMARY KEY, -- which
    arrival TEXT NOT NULL, -- JSON: people, women, youth, note
    at INTEGER NOT NULL -- Unix milliseconds
) STRICT, WITHOUT ROWID;

-- What happened on the stage.
CREATE TABLE stage (
    seq INTEGER NOT NULL PRIMARY KEY, -- the journal row that brought it
    performer TEXT NOT NULL, -- JSON: the entry, or the point of the programme
    step TEXT NOT NULL, -- called, started, paused…
    seconds INTEGER NOT NULL, -- by how much the time was extended
    at INTEGER NOT NULL -- Unix milliseconds
) STRICT;

-- The audience's votes, the last of each device.
CREATE TABLE vote (
    voter TEXT NOT NULL PRIMARY KEY, -- the device, by a number drawn for it
    entry_id TEXT NOT NULL, -- for whom
    at INTEGER NOT NULL -- Unix milliseconds
) STRICT, WITHOUT ROWID;

-- Judges' own devices.
CREATE TABLE device (
    device_id  TEXT NOT NULL PRIMARY KEY, -- UUID, drawn by the hub
    judge_id   TEXT NOT NULL,             -- whose
    public_key TEXT NOT NULL,             -- Ed25519, base64url
    label      TEXT NOT NULL,             -- what its owner calls it
    state      TEXT NOT NULL              -- active, draining, revoked
) STRICT, WITHOUT ROWID;

-- Which of the ballots came from a device. The signed bytes themselves are in the journal.
CREATE TABLE ballot_origin (
    ballot_id BLOB    NOT NULL PRIMARY KEY, -- which
    device_id TEXT    NOT NULL, -- from which device
    content   BLOB    NOT NULL, -- SHA-256 of what was signed
    known     TEXT    NOT NULL, -- JSON: the ballots of the same sheet that the device knew of
    seq       INTEGER NOT NULL  -- the journal row that brought it
) STRICT, WITHOUT ROWID;

-- Authentic ballots that do not count, or not now. A row stays when it was decided about.
CREATE TABLE held_ballot (
    ballot_id   BLOB    NOT NULL PRIMARY KEY, -- made by the device that submits
    entry_id    TEXT    NOT NULL, -- what is judged
    judge_id    TEXT    NOT NULL, -- by whom
    revision    INTEGER NOT NULL, -- as the device numbered it
    status      TEXT    NOT NULL, -- submitted, recused, withdrawn
    marks       TEXT    NOT NULL, -- JSON: exact decimals by criterion
    fields      TEXT    NOT NULL, -- JSON: comment, nature of a conflict…
    why         TEXT    NOT NULL, -- closed, scale_changed, conflict…
    received_at INTEGER NOT NULL, -- Unix milliseconds, this laptop's clock
    decision    TEXT,             -- counted, left; NULL while nobody decided
    reason      TEXT              -- why it was decided so
) STRICT, WITHOUT ROWID;

-- Which laptop is the hub: the highest number is in office.
CREATE TABLE epoch (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0), -- one more at each take-over
    hub    TEXT    NOT NULL, -- the laptop
    forced INTEGER NOT NULL, -- 1: taken without being the enrolled stand-by
    seq    INTEGER NOT NULL  -- the journal row that began it
) STRICT;

-- Laptops that follow the journal and can take over.
CREATE TABLE standby (
    hub     TEXT    NOT NULL PRIMARY KEY, -- the laptop
    label   TEXT    NOT NULL, -- what its owner calls it
    retired INTEGER NOT NULL  -- 1: follows no longer
) STRICT, WITHOUT ROWID;

-- The journal: what was done, by whom, when, each row sealed to the one before.
CREATE TABLE journal (
    seq    INTEGER NOT NULL PRIMARY KEY, -- 1, 2, 3… without a gap
    at     INTEGER NOT NULL,             -- Unix milliseconds
    actor  TEXT    NOT NULL,             -- organiser, judge:J1…
    action TEXT    NOT NULL,             -- the action's bytes: JSON
    hash   BLOB    NOT NULL              -- SHA-256 over the previous hash, seq, at, actor and action
) STRICT;

-- The head apart, so that a journal whose tail was cut is found out.
CREATE TABLE journal_head (
    only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1), -- there is one row
    seq  INTEGER NOT NULL, -- the last row of the journal
    hash BLOB    NOT NULL  -- its hash
) STRICT;

-- What is being typed and has not been submitted.
CREATE TABLE local_draft (
    judge_id TEXT    NOT NULL, -- whose sheet
    entry_id TEXT    NOT NULL, -- of what
    marks    TEXT    NOT NULL, -- JSON: what stands in the fields, by criterion
    comment  TEXT    NOT NULL, -- as it stands
    saved_at INTEGER NOT NULL, -- Unix milliseconds
    PRIMARY KEY (judge_id, entry_id)
) STRICT, WITHOUT ROWID;

-- Paper sheets that were typed and wait until a second person has typed the same.
CREATE TABLE local_typing (
    judge_id TEXT    NOT NULL, -- whose sheet
    entry_id TEXT    NOT NULL, -- of what
    number   INTEGER NOT NULL, -- 1 is the first typing
    ballot   TEXT    NOT NULL, -- UUID of the request, so that sending it twice types once
    typist   TEXT    NOT NULL, -- who typed
    marks    TEXT    NOT NULL, -- JSON: by criterion, only those that were asked for
    comment  TEXT    NOT NULL, -- as typed
    PRIMARY KEY (judge_id, entry_id, number)
) STRICT, WITHOUT ROWID;

-- The organiser's PIN, the judge to whom the laptop is handed…
CREATE TABLE local_setting (
    key   TEXT NOT NULL PRIMARY KEY, -- which
    value TEXT NOT NULL              -- as text
) STRICT, WITHOUT ROWID;

-- The judges' PINs, as verifiers that are worth nothing without the hub's key folder.
CREATE TABLE local_pin (
    judge_id TEXT    NOT NULL PRIMARY KEY, -- whose
    verifier TEXT    NOT NULL, -- Argon2id
    wrong    INTEGER NOT NULL, -- wrong ones in a row
    last_at  INTEGER NOT NULL  -- when the last wrong one came, Unix milliseconds
) STRICT, WITHOUT ROWID;

-- What was refused and whoever is let in should know of: guessed PINs, forged ballots, wrong keys…
CREATE TABLE local_trace (
    number  INTEGER NOT NULL PRIMARY KEY, -- in the order in which they came
    at      INTEGER NOT NULL, -- Unix milliseconds
    kind    TEXT    NOT NULL, -- what was refused
    judge   TEXT,             -- about whom, when that is known
    address TEXT,             -- from where
    detail  TEXT    NOT NULL  -- what more is known
) STRICT;

-- On a judge's own device: what was signed here, and what the hub said of it.
CREATE TABLE local_outbox (
    ballot_id BLOB    NOT NULL PRIMARY KEY, -- made here
    entry_id  TEXT    NOT NULL, -- what is judged
    body      TEXT    NOT NULL, -- what was signed, byte for byte
    signature TEXT    NOT NULL, -- Ed25519, base64url
    receipt   TEXT,             -- JSON: the hub's latest receipt
    refusal   TEXT              -- the code with which the hub could not take it
) STRICT, WITHOUT ROWID;

-- Rounds that are over.
CREATE TABLE past_round (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0), -- 1 is the first round
    ended TEXT NOT NULL, -- JSON: ranking, who went on, why, what counts in the next round
    rubric TEXT NOT NULL, -- JSON: criteria in display order
    rules TEXT NOT NULL, -- JSON: quorum, incomplete ballots, rank style, tie-break chain
    seq INTEGER NOT NULL -- the journal row that ended it
) STRICT;

-- Their ballots, as they were in table ballot.
CREATE TABLE past_ballot (
    round INTEGER NOT NULL REFERENCES past_round (number), -- in which round
    entry_id TEXT NOT NULL REFERENCES entry (entry_id), -- what
    judge_id TEXT NOT NULL REFERENCES judge (judge_id), -- who judged
    revision INTEGER NOT NULL, -- the highest counted
    ballot_id BLOB NOT NULL UNIQUE, -- made by the device that submitted
    status TEXT NOT NULL, -- submitted, recused, absent, withdrawn, void, draft
    marks TEXT NOT NULL, -- JSON: exact decimals by criterion
    source TEXT NOT NULL, -- screen, paper, file
    fields TEXT NOT NULL, -- JSON: comment, reason…
    recorded_at INTEGER NOT NULL, -- Unix milliseconds, this laptop's clock
    PRIMARY KEY (round, entry_id, judge_id, revision)
) STRICT, WITHOUT ROWID;
