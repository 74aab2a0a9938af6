### Files and tables that the program writes.
report-number = No.
report-score-of = Score /{ $max }
report-decided-by = Decided by
report-title = Title
report-why-first = highest score: { $score } (exactly { $exact })
report-why-score = score { $score }, behind { $other } with { $theirs }
report-why-step = same exact score as { $other }; { $step }: { $mine } against { $theirs }
report-why-chair = same exact score as { $other }; placed by decision of the chair
report-why-shared = even with { $other } on everything: shared rank
