-- Format 4: paper sheets that are typed twice.

CREATE TABLE local_typing (
    judge_id TEXT    NOT NULL,
    entry_id TEXT    NOT NULL,
    number   INTEGER NOT NULL, -- 1 is the first typing
    ballot   TEXT    NOT NULL, -- UUID of the request, so that sending it twice types once
    typist   TEXT    NOT NULL,
    marks    TEXT    NOT NULL, -- JSON: by criterion, only those that were asked for
    comment  TEXT    NOT NULL,
    PRIMARY KEY (judge_id, entry_id, number)
) STRICT, WITHOUT ROWID;
