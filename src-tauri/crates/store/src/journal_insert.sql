INSERT INTO journal (seq, at, actor, action, hash)
VALUES (:seq, :at, :actor, :action, :hash)
