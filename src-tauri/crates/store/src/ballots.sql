SELECT entry_id, judge_id, revision, ballot_id, status, marks, source, fields, recorded_at
FROM ballot
ORDER BY entry_id, judge_id, revision
