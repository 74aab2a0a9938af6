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

## Sheets of the tables
report-sheet-event = Competition
report-sheet-standings = Standings
report-sheet-summary = Summary
report-sheet-entries = Entries
report-sheet-judges = Jury
report-sheet-attendance = Attendance
report-sheet-ballots = Score sheets
report-sheet-rubric = Rubric
report-sheet-tie_decisions = Decisions of the chair
report-sheet-history = Audit log

## Columns of the tables
report-column-item = Item
report-column-language = Language
report-column-value = Value
report-column-rank = Rank
report-column-entry_id = Entry number
report-column-title = Title
report-column-score = Score
report-column-score_exact = Exact score
report-column-spread = Spread
report-column-ballots_counted = Sheets counted
report-column-ballots_expected = Sheets expected
report-column-decided_by = Decided by
report-column-prize = Prize
report-column-recused = Recusals
report-column-absent = Absences
report-column-judge_id = Judge number
report-column-judge = Judge
report-column-total = Total
report-column-revision = Revision
report-column-source = Source
report-column-holder_name_ar = Holder (in Arabic)
report-column-holder_name_fr = Holder (in French)
report-column-holder_gender = Gender of the holder
report-column-holder_age_bracket = Age bracket of the holder
report-column-ballots_submitted = Sheets submitted
report-column-ballots_draft = Drafts
report-column-ballots_recused = Recusals
report-column-ballots_absent = Absences
report-column-ballots_withdrawn = Sheets withdrawn
report-column-ballots_void = Sheets voided
report-column-criterion = Criterion
report-column-label_ar = Label in Arabic
report-column-label_fr = Label in French
report-column-label_en = Label in English
report-column-weight = Weight
report-column-weight_pct = Weight (%)
report-column-min_score = Lowest mark
report-column-max_score = Highest mark
report-column-step = Step
report-column-display_order = Display order
report-column-decision = Decision
report-column-place = Place
report-column-reason = Reason
report-column-seq = No.
report-column-at = Date and time
report-column-by = Who
report-column-action = Action
report-column-entry = Entry
report-column-hash = Fingerprint

## Words of the tables
report-source-screen = screen
report-source-paper = paper
report-source-file = file
report-item-results = Results
report-item-edition = Edition
report-item-date = Date
report-item-region = Region code
report-item-name = Name
report-item-motto = Motto
report-item-place = Place
report-item-organiser = Organiser
report-item-partner = Partner
report-item-partners = Partners
report-results-rehearsal = Rehearsal: these are not real results
report-results-provisional = Provisional results
report-results-sealed = Final results, sealed

## The page of the results
report-page-title = Results of the competition
report-page-method = Criteria and weights
report-page-scale = Scale
report-page-exact = Ranks are computed in exact numbers; the values shown are rounded.
