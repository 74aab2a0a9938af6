-- Format 5: the day, the stage, and what the audience sees.

ALTER TABLE event ADD COLUMN programme TEXT NOT NULL DEFAULT '{}';
ALTER TABLE event ADD COLUMN order_seed INTEGER;
ALTER TABLE event ADD COLUMN attendance TEXT NOT NULL DEFAULT '{}';
ALTER TABLE event ADD COLUMN screen TEXT NOT NULL DEFAULT '{}';
ALTER TABLE event ADD COLUMN vote TEXT NOT NULL DEFAULT '{}';
ALTER TABLE event ADD COLUMN drawn TEXT NOT NULL DEFAULT 'null';

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
