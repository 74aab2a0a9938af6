-- Format 2: judges on their own devices, ballots kept aside, the hub in office and its stand-by.

-- The journal row that last erased a rehearsal; 0 when none did. Ballots given before it were practice.
ALTER TABLE event ADD COLUMN erased_seq INTEGER NOT NULL DEFAULT 0;
UPDATE event SET erased_seq =
    coalesce((SELECT max(seq) FROM journal WHERE action = '{"action":"rehearsal-erased"}'), 0);

CREATE TABLE device (
    device_id  TEXT NOT NULL PRIMARY KEY, -- UUID, drawn by the hub
    judge_id   TEXT NOT NULL,             -- whose
    public_key TEXT NOT NULL,             -- Ed25519, base64url
    label      TEXT NOT NULL,             -- what its owner calls it
    state      TEXT NOT NULL              -- active, draining, revoked
) STRICT, WITHOUT ROWID;

-- Which of the ballots came from a device. The signed bytes themselves are in the journal.
CREATE TABLE ballot_origin (
    ballot_id BLOB    NOT NULL PRIMARY KEY,
    device_id TEXT    NOT NULL,
    content   BLOB    NOT NULL, -- SHA-256 of what was signed
    known     TEXT    NOT NULL, -- JSON: the ballots of the same sheet that the device knew of
    seq       INTEGER NOT NULL  -- the journal row that brought it
) STRICT, WITHOUT ROWID;

-- Authentic ballots that do not count, or not now. A row stays when it was decided about.
CREATE TABLE held_ballot (
    ballot_id   BLOB    NOT NULL PRIMARY KEY,
    entry_id    TEXT    NOT NULL,
    judge_id    TEXT    NOT NULL,
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
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    hub    TEXT    NOT NULL, -- the laptop
    forced INTEGER NOT NULL, -- 1: taken without being the enrolled stand-by
    seq    INTEGER NOT NULL  -- the journal row that began it
) STRICT;

CREATE TABLE standby (
    hub     TEXT    NOT NULL PRIMARY KEY, -- the laptop
    label   TEXT    NOT NULL,
    retired INTEGER NOT NULL              -- 1: follows no longer
) STRICT, WITHOUT ROWID;

-- The judges' PINs, as verifiers that are worth nothing without the hub's key folder.
CREATE TABLE local_pin (
    judge_id TEXT    NOT NULL PRIMARY KEY,
    verifier TEXT    NOT NULL, -- Argon2id
    wrong    INTEGER NOT NULL, -- wrong ones in a row
    last_at  INTEGER NOT NULL  -- when the last wrong one came, Unix milliseconds
) STRICT, WITHOUT ROWID;

-- What was refused and whoever is let in should know of: guessed PINs, forged ballots, wrong keys…
CREATE TABLE local_trace (
    number  INTEGER NOT NULL PRIMARY KEY,
    at      INTEGER NOT NULL, -- Unix milliseconds
    kind    TEXT    NOT NULL,
    judge   TEXT,             -- about whom, when that is known
    address TEXT,             -- from where
    detail  TEXT    NOT NULL
) STRICT;

-- On a judge's own device: what was signed here, and what the hub said of it.
CREATE TABLE local_outbox (
    ballot_id BLOB    NOT NULL PRIMARY KEY,
    entry_id  TEXT    NOT NULL,
    body      TEXT    NOT NULL, -- what was signed, byte for byte
    signature TEXT    NOT NULL, -- Ed25519, base64url
    receipt   TEXT,             -- JSON: the hub's latest receipt
    refusal   TEXT              -- the code with which the hub could not take it
) STRICT, WITHOUT ROWID;
