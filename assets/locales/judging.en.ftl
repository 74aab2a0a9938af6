### Score sheet, board of sheets, handing the laptop to a judge.

## States of a sheet
judging-state-empty = to mark
judging-state-draft = draft
judging-state-submitted = submitted
judging-state-incomplete = incomplete
judging-state-recused = recused
judging-state-absent = absent
judging-state-withdrawn = withdrawn
judging-state-void = void
judging-state-unassigned = not assigned
judging-state-paper = typed from paper

## Sheet
sheet-title = Score sheet
sheet-judge = Judge
sheet-judge-choose = Choose a judge
sheet-judge-choose-hint = Choose the judge whose paper sheet you are typing, or hand the laptop over from the board.
sheet-no-judges = No judge is registered yet. The sheet opens once there is a jury.
sheet-no-entries = This judge has no entry to mark.
sheet-running-order = Running order
sheet-my-total = My total
sheet-progress = { $done } of { $count } marked
sheet-passage = Pitch { $place }
sheet-number = No. { $entry }
sheet-conflict = Conflict of interest…
sheet-weight = weight { $percent } %
sheet-comment-only = for comment, carries no weight
sheet-out-of = out of { $max }
sheet-from-to = from { $min } to { $max }
sheet-less = Take away { $step }
sheet-more = Add { $step }
sheet-mark = Mark: { $criterion }
sheet-mark-text = { $mark } out of { $max }
sheet-mark-text-level = { $mark } out of { $max }, { $level }
sheet-mark-none = no mark
sheet-levels = Levels: { $criterion }
sheet-total = Weighted total
sheet-total-wait = { $count ->
    [one] One mark is missing.
   *[other] { $count } marks are missing.
}
sheet-own = { $count ->
    [one] Beside my only total
   *[other] Among my { $count } totals
}
sheet-own-spread = from { $low } to { $high }
sheet-own-none = Your earlier totals will appear here, to keep the same measure.
sheet-comment = Comments
sheet-optional = (optional)
sheet-comment-hint = Read by the jury in deliberation.
sheet-saved = Draft saved here { $time }
sheet-saving = Saving the draft…
sheet-unsaved = Draft not saved yet: { $reason } Trying again.
sheet-recorded = Sheet { $place } saved here { $time }
sheet-untouched = Everything you type is kept on this laptop.
sheet-previous = Previous
sheet-skip = Skip
sheet-submit = Submit
sheet-submit-continue = Submit and continue
sheet-submitting = Submitting…
sheet-all-done = All your sheets are submitted.
sheet-revision = Revision { $revision }, will replace that of { $time }
sheet-submitted-at = Submitted at { $time }. Change a mark to correct it.
sheet-draft-over = Correction not submitted: the sheet of { $time } still counts.
sheet-discard = Drop the correction
sheet-reason = Reason for the correction
sheet-reason-hint = Kept in the log with the new revision.
sheet-reason-missing = Write the reason for the correction, for example “typing mistake”.
sheet-errors = { $count ->
    [one] One point to mend before submitting
   *[other] { $count } points to mend before submitting
}
sheet-error-missing = { $criterion }: mark missing
sheet-error-number = { $criterion }: “{ $value }” is not a mark. Example: { $example }
sheet-error-range = { $criterion }: { $value } is outside the scale, from { $min } to { $max }
sheet-error-step = { $criterion }: { $value } is not a multiple of { $step }. Write for example { $example }
sheet-closed = Round closed: marks can be read, no longer changed. The organiser can reopen the round.
sheet-closed-draft = Draft not submitted: it is not counted.
sheet-readonly = This file is open read-only: nothing can be marked.
sheet-rehearsal = Rehearsal: these marks will be erased before the competition.
sheet-is-recused = Conflict declared: { $judge } does not mark this entry.
sheet-is-absent = { $judge } is marked absent for this entry. The sheet does not count.
sheet-is-withdrawn = Sheet withdrawn: it no longer counts. Submit it again to make it count.
sheet-is-void = Sheet voided by the organiser: it no longer counts.
sheet-is-unassigned = This entry is not assigned to this judge.
sheet-lift-recusal = Lift the recusal…
sheet-lift-absence = Lift the absence
sheet-paper = Typing a paper sheet
sheet-paper-hint = Digits, then Enter; the last Enter submits and goes on to the next.
sheet-find = Scan or type a number
sheet-find-unknown = No sheet has this code.
sheet-four-eyes = Typed twice, by two people
sheet-typist = Who types
sheet-typed = Sheet { $place } typed once. A second person types it again.
sheet-typed-once = Typed once ({ $typist }). A second person types it from the paper; what was typed is not shown.
sheet-typed-apart = { $count ->
    [one] The two typings differ in this mark. Look at the paper and type it once more.
   *[other] The two typings differ in these { $count } marks. Look at the paper and type them once more.
}
sheet-keys = All keys
sheet-keys-title = Keys of the sheet
sheet-key-criterion = go to the criterion
sheet-key-type = type the mark (comma or point)
sheet-key-step = one step up, down
sheet-key-page = two points up, down
sheet-key-ends = bottom and top of the scale
sheet-key-ruler = along the ruler
sheet-key-empty = empty the mark
sheet-key-next = next criterion, comments, submit
sheet-key-submit = submit and continue
sheet-key-entry = previous, next entry
sheet-key-comment = comments
sheet-key-keys = this list
sheet-key-leave = leave the field, the value stays
sheet-short-criterion = criterion
sheet-short-step = one step
sheet-short-submit = submit

## Conflict of interest
conflict-title = Not marking this entry
conflict-text = Say why. Your marks will not enter the mean, and the minutes will mention your recusal with no detail but the reason chosen.
conflict-nature = Reason
conflict-family = Family tie with a member of the team
conflict-work = I supervise or advise this project
conflict-member = Financial interest or office in the body
conflict-other = Another reason
conflict-detail = Detail (optional, not shown to others)
conflict-erased = { $count ->
    [0] Only the organiser can lift a recusal.
    [one] The mark already typed will be set aside. Only the organiser can lift a recusal.
   *[other] The { $count } marks already typed will be set aside. Only the organiser can lift a recusal.
}
conflict-back = Back to the sheet
conflict-declare = Declare the conflict of interest
conflict-lift-title = Lift the recusal
conflict-lift-text = The judge will be able to mark this entry. The reason is kept in the log.
conflict-lift = Lift the recusal

## Board
board-title = Sheet board
board-sub = { $submitted } submitted of { $expected } expected
board-all-in = Every expected sheet is submitted.
board-missing = { $count ->
    [one] { $count } missing
   *[other] { $count } missing
}
board-matrix = Sheets by judge and entry
board-judge = Judge
board-left = left
board-entry-of = Pitch { $place }: { $title }
board-cell = { $judge }, pitch { $place }: { $state }
board-empty = The board fills once there are a jury and entries.
board-close = Close the round
board-close-title = Close the judging round
board-close-text = No mark can be typed any more. You can reopen the round by giving a reason.
board-close-missing = { $count ->
    [0] Every expected sheet is there.
    [one] One expected sheet is still missing: it will not be counted.
   *[other] { $count } expected sheets are still missing: they will not be counted.
}
board-reopen = Reopen the round…
board-reopen-title = Reopen the judging round
board-reopen-text = Judges can mark and correct again. The reason is kept in the log.
board-closed = Round closed: marks can no longer be changed.
board-to-standings = See the standings
board-rehearsal = Rehearsal under way: everything marked now will be erased.
board-rehearsal-begin = Rehearse…
board-rehearsal-begin-title = Begin a rehearsal
board-rehearsal-begin-text = The jury practises on the real entries. At the end the sheets of the rehearsal are erased and the board starts afresh.
board-rehearsal-start = Begin the rehearsal
board-rehearsal-erase = End and erase
board-rehearsal-erase-title = End the rehearsal
board-rehearsal-erase-text = All sheets of the rehearsal are erased. This cannot be undone.
board-chase = To chase
board-chase-places = { $count ->
    [one] pitch { $places }
   *[other] pitches { $places }
}
board-type = Type the paper sheet
board-hand = Hand over the laptop
board-absent = Mark absent…
board-absent-title = Mark { $judge } absent
board-absent-text = { $count ->
    [one] The missing sheet will no longer be expected. Submitted sheets still count.
   *[other] The { $count } missing sheets will no longer be expected. Submitted sheets still count.
}
board-absent-do = Mark absent
board-absent-done = { $count ->
    [one] { $judge }: { $count } sheet marked absent.
   *[other] { $judge }: { $count } sheets marked absent.
}
board-reason = Reason
board-reason-missing = Write the reason: it is kept in the log.
board-cancel = Back
board-legend = Legend
board-print = Print blank sheets…

## One sheet of the board
cell-open = Open the sheet
cell-history = Revisions
cell-history-title = Revisions of the sheet
cell-history-of = { $judge } · pitch { $place }
cell-history-none = This sheet has no revision yet.
cell-revision = Revision { $revision }
cell-by-judge = by the judge
cell-by-organiser = by the organiser
cell-by-chair = by the chair of the jury
cell-paper = typed from paper
cell-counts = counts
cell-reason = Reason: { $reason }
cell-withdraw = Withdraw the sheet…
cell-withdraw-title = Withdraw the sheet
cell-withdraw-text = The sheet no longer counts; it stays in the history. The judge can submit a new one.
cell-void = Void the sheet…
cell-void-title = Void the sheet
cell-void-text = The sheet no longer counts, by decision of the organiser; it stays in the history.
cell-absent = Mark absent
cell-absence-lift = Lift the absence
cell-close = Close

## Handing over
hand-title = Hand the laptop to { $judge }
hand-text = The laptop will show this judge’s sheets only. Your PIN gives it back to you.
hand-do = Hand over the laptop
hand-pin-title = Choose your organiser’s PIN
hand-pin-text = The PIN gives the laptop back to the organiser after a judge has had it. 4 to 12 digits.
hand-pin = PIN
hand-pin-again = PIN, once more
hand-pin-set = Keep the PIN
hand-pin-format = The PIN has 4 to 12 digits, for example 4821.
hand-pin-differs = The two PINs differ.
hand-word-title = Write down your recovery word
hand-word-text = It stands in for a forgotten PIN. It is shown only once: write it on paper and keep it away from the laptop.
hand-word-noted = I have written it down

## Blank sheets
blank-title = Print blank sheets
blank-text = One page for each judge and entry, to fill in by pen and then type on the board.
blank-which = Which sheets
blank-missing = Sheets still missing
blank-judge = All sheets of a judge
blank-entry = All sheets of an entry
blank-unnamed = Without a judge’s name, one for each entry
blank-print = Print
board-remind = Remind on their screen
board-reminded = The reminder is on the screen of { $judge }.
board-silent = silent since { $time }
sheet-on-stage = On stage now: pitch { $place } · { $title }
sheet-on-stage-open = Open its sheet
sheet-reminder =
    { $count ->
        [one] One sheet still waits for your marks: pitch { $places }
       *[other] { $count } sheets still wait for your marks: pitches { $places }
    }
sheet-reminder-open = Open the first
slip-equal = Every criterion has the same mark: { $mark }. If it is meant, there is nothing to do.
slip-scale = The highest mark is { $most } and the scale goes up to { $max }. If it is meant, there is nothing to do.
slip-far = Your other sheets are around { $usual }. If the difference is meant, there is nothing to do.
