-- Format 5: the day, the stage, what the audience sees; rounds and categories.

ALTER TABLE event ADD COLUMN programme TEXT NOT NULL DEFAULT '{}';
ALTER TABLE event ADD COLUMN order_seed INTEGER;
ALTER TABLE event ADD COLUMN attendance TEXT NOT NULL DEFAULT '{}';
ALTER TABLE event ADD COLUMN screen TEXT NOT NULL DEFAULT '{}';
ALTER TABLE event ADD COLUMN vote TEXT NOT NULL DEFAULT '{}';
ALTER TABLE event ADD COLUMN drawn TEXT NOT NULL DEFAULT 'null';
ALTER TABLE event ADD COLUMN plan TEXT NOT NULL DEFAULT 'null';
ALTER TABLE event ADD COLUMN began_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN categories TEXT NOT NULL DEFAULT '[]';

-- Links between judges and entries that people found to be none.
CREATE TABLE no_conflict (
    judge_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (judge_id, entry_id)
) STRICT, WITHOUT ROWID;

-- The people of the entries who came.
CREATE TABLE arrival (
    entry_id TEXT NOT NULL PRIMARY KEY,
    arrival TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What happened on the stage.
CREATE TABLE stage (
    seq INTEGER NOT NULL PRIMARY KEY,
    performer TEXT NOT NULL,
    step TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- The audience's votes, the last of each device.
CREATE TABLE vote (
    voter TEXT NOT NULL PRIMARY KEY,
    entry_id TEXT NOT NULL,
    at INTEGER NOT NULL
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
