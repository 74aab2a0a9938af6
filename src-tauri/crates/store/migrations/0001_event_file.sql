-- Format 1: the first one. Every table but those named local_… is written by journalled actions
-- only, and is rebuilt from the journal by `verify`.

-- The competition as it is now: one row.
CREATE TABLE event (
    only      INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    details   TEXT    NOT NULL, -- JSON: names, place, date, organiser, partners
    rules     TEXT    NOT NULL, -- JSON: quorum, incomplete ballots, rank style, tie-break chain
    rubric    TEXT    NOT NULL, -- JSON: criteria in display order
    assigned  INTEGER NOT NULL, -- 1: table assignment says who judges what; 0: everyone judges everything
    round     TEXT    NOT NULL, -- open, closed
    rehearsal INTEGER NOT NULL  -- 1: ballots are for practice
) STRICT;

CREATE TABLE entry (
    entry_id TEXT NOT NULL PRIMARY KEY, -- as people write it
    key      TEXT NOT NULL UNIQUE,      -- case and spaces apart, so that no two can be confused
    status   TEXT NOT NULL,             -- admissible, withdrawn, inadmissible
    title    TEXT NOT NULL,             -- JSON: by language
    fields   TEXT NOT NULL              -- JSON: the other columns of the form, by key
) STRICT, WITHOUT ROWID;

CREATE TABLE judge (
    judge_id TEXT NOT NULL PRIMARY KEY, -- as people write it
    key      TEXT NOT NULL UNIQUE,      -- case and spaces apart
    role     TEXT NOT NULL,             -- chair, member, substitute
    name     TEXT NOT NULL,             -- JSON: by language
    fields   TEXT NOT NULL              -- JSON: institution, attendance…
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
    judge_id TEXT NOT NULL, -- who judges
    entry_id TEXT NOT NULL, -- what
    PRIMARY KEY (judge_id, entry_id)
) STRICT, WITHOUT ROWID;

-- Immutable revisions: rows are added, never changed. In the order in which standings read them.
CREATE TABLE ballot (
    entry_id    TEXT    NOT NULL REFERENCES entry (entry_id),
    judge_id    TEXT    NOT NULL REFERENCES judge (judge_id),
    revision    INTEGER NOT NULL CHECK (revision > 0), -- the highest counts
    ballot_id   BLOB    NOT NULL UNIQUE,               -- made by the device that submits
    status      TEXT    NOT NULL,                      -- submitted, recused, absent, withdrawn, void, draft
    marks       TEXT    NOT NULL,                      -- JSON: exact decimals by criterion
    source      TEXT    NOT NULL,                      -- screen, paper, file
    fields      TEXT    NOT NULL,                      -- JSON: comment, reason…
    recorded_at INTEGER NOT NULL,                      -- Unix milliseconds, this laptop's clock
    PRIMARY KEY (entry_id, judge_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE tie_decision (
    seq        INTEGER NOT NULL PRIMARY KEY, -- the journal row that brought it
    entries    TEXT    NOT NULL,             -- JSON: the chair's order, first placed first
    reason     TEXT    NOT NULL,
    decided_at INTEGER NOT NULL              -- Unix milliseconds
) STRICT;

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
    only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    seq  INTEGER NOT NULL,
    hash BLOB    NOT NULL
) STRICT;

-- What is being typed and has not been submitted.
CREATE TABLE local_draft (
    judge_id TEXT    NOT NULL,
    entry_id TEXT    NOT NULL,
    marks    TEXT    NOT NULL, -- JSON: what stands in the fields, by criterion
    comment  TEXT    NOT NULL,
    saved_at INTEGER NOT NULL, -- Unix milliseconds
    PRIMARY KEY (judge_id, entry_id)
) STRICT, WITHOUT ROWID;

-- The organiser's PIN, the judge to whom the laptop is handed…
CREATE TABLE local_setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
