-- Format 3: the deliberation and the seal.

ALTER TABLE event ADD COLUMN deliberation TEXT NOT NULL DEFAULT '{}';
ALTER TABLE event ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;

ALTER TABLE tie_decision ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;

CREATE TABLE award (
    position INTEGER NOT NULL PRIMARY KEY, -- 1, 2, 3… in the order in which they are read out
    award    TEXT    NOT NULL              -- JSON: kind, name, scope, worth, entries, reason
) STRICT;

CREATE TABLE support (
    entry_id TEXT NOT NULL PRIMARY KEY,
    kinds    TEXT NOT NULL, -- JSON: training, funding, partner…
    note     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE exception (
    point  TEXT    NOT NULL PRIMARY KEY, -- what was open
    reason TEXT    NOT NULL,
    seq    INTEGER NOT NULL              -- the journal row that accepted it
) STRICT, WITHOUT ROWID;

-- The results, each for good.
CREATE TABLE result (
    number     INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
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
