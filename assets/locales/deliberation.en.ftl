### Deliberation and seal.

nav-deliberation = Deliberation
state-sealed = Sealed
sealed-line = Result { $number } is sealed: nothing changes here any more.
standings-deliberate = Go to deliberation

delib-opened-at = Opened at { $time }
delib-presided-by = chair: { $judge }
delib-quorum-line = { $present } present, quorum { $needed }
delib-tab-settle = To settle
delib-tab-sign = Signatures
delib-tab-seal = Signatures
delib-tab-hold = Sealed result
delib-tab-announce = Sealed result
delib-tab-jury = Jury and sitting
delib-tab-awards = Prizes and support

## The points
delib-open = What is left to settle
point-round = The round is still open
point-round-how = Close the round: sheets no longer change, and the ranking is no longer provisional.
point-round-done = Round closed
point-rehearsal = A rehearsal is going on
point-rehearsal-how = Erase it first: nothing marked in it counts.
point-rehearsal-done = No rehearsal
point-missing = { $count ->
    [one] { $count } sheet is missing
   *[other] { $count } sheets are missing
}
point-missing-how = Have them submitted while the round is open, or mark the absence: those sheets are then no longer expected.
point-missing-done = Every sheet is accounted for
point-incomplete = { $count ->
    [one] { $count } incomplete sheet
   *[other] { $count } incomplete sheets
}
point-incomplete-how = The judge completes it, or the jury accepts it as it is with a reason, as the rules say.
point-incomplete-done = Sheets complete
point-held = { $count ->
    [one] { $count } sheet kept aside waits for a decision
   *[other] { $count } sheets kept aside wait for a decision
}
point-held-how = See first what it would change in the ranking.
point-held-done = No sheet kept aside
point-device = { $count ->
    [one] { $count } device has not handed in everything
   *[other] { $count } devices have not handed in everything
}
point-device-how = It may still keep a sheet. Bring it back to the network, or accept with a reason.
point-device-done = Every device has handed in everything
point-tie = { $count ->
    [one] { $count } tie to decide
   *[other] { $count } ties to decide
}
point-tie-how = Nothing separates these entries. The jury keeps the place shared, or the chair gives the order.
point-tie-done = No open tie
point-attendance = { $count ->
    [one] Attendance to note: { $count } member
   *[other] Attendance to note: { $count } members
}
point-attendance-how = Present, excused or absent: only those present sign.
point-attendance-done = Attendance noted
point-quorum = The quorum is not reached
point-quorum-how = More members must be present, or the rules must ask for fewer.
point-quorum-done = Quorum reached
point-president = Whoever presides is not present
point-president-how = Say who presides in their place.
point-president-done = The chair is present
point-awards = No prize and no mention
point-awards-how = There need not be one. A button proposes the first three.
point-awards-done = Prizes and mentions noted
delib-to-board = Board of sheets
delib-to-tie = Decide
delib-to-jury = Say who is here
delib-to-awards = Note the prizes
delib-see-sheet = See the sheet
delib-absent = Mark absent
delib-absent-judge = Mark absent: { $judge }
delib-absent-all = Mark all absent
delib-absent-done = { $count ->
    [one] { $count } sheet is no longer expected.
   *[other] { $count } sheets are no longer expected.
}
delib-accept = Accept as it is…
delib-accept-title = Accept as it is
delib-accept-incomplete = These sheets stay incomplete and follow the rules. The minutes name them with the reason.
delib-accept-device = What these devices may still keep will not be counted. The minutes name them with the reason.
delib-accept-none = Tick at least one point.
delib-accept-do = { $count ->
    [one] Accept { $count } point
   *[other] Accept { $count } points
}
delib-accepted = Accepted
delib-accepted-count = { $count ->
    [one] { $count } accepted as it is
   *[other] { $count } accepted as they are
}
delib-because = Reason: { $reason }
delib-reason-hint = It will stand in the minutes.
delib-reason-missing = Write the reason: it will stand in the minutes.

## Ties
delib-tie = Place { $rank }: a perfect tie
delib-tie-of = Decision { $at } of { $count }: place { $rank }
delib-tie-open = to decide
delib-tie-kept = place shared
delib-tie-share = Place { $rank } stays shared
delib-tie-share-text = { $count ->
    [one] { $count } entry keeps this place.
   *[other] The { $count } entries keep the same place, and share the prize if there is one.
}
delib-tie-order = The chair’s order
delib-tie-order-text = The chair says who comes first; order and reason stand in the minutes.
delib-tie-reason = Reason written in the minutes
delib-tie-record = Record the decision
delib-tie-again = Reconsider…
delib-tie-all = Keep all places shared
delib-tie-all-title = Keep all places shared
delib-tie-all-text = Every tie that is still open stays shared, with this reason in the minutes. Each can be reconsidered.
delib-ordered = Order given by the chair:
delib-ordered-undo = Reconsider the chair’s order
delib-ordered-undo-text = The place is shared again; you can then decide anew. The earlier decision stays in the journal.
delib-ordered-undo-do = Make the place shared

## The jury
delib-members = Who deliberates
presence-present = Present
presence-excused = Excused
presence-absent = Absent
delib-unasked = not said
delib-as-expected = As expected for all
delib-presides = Presides
delib-presides-set = { $judge } presides
delib-recused = { $count ->
    [one] Recused from { $count } entry:
   *[other] Recused from { $count } entries:
}
delib-signed-at = signed at { $time }
delib-sitting = The sitting, for the minutes
delib-saving = Kept on this laptop…
delib-saved-as-typed = Saved as you type
sitting-opened = Opened at
sitting-closed = Closed at
delib-now = Now
delib-hour-wrong = Write the hour, for example 13:05.
sitting-place = Place
sitting-rapporteur = Rapporteur
sitting-rapporteur-hint = Who keeps the minutes.
sitting-number = Number of the minutes
sitting-reference = Reference
sitting-reference-hint = The decision, letter or rules on which the jury rests.
sitting-notes = Notes of the deliberation
sitting-notes-hint = What was discussed, in a few sentences.
sitting-reservations = Reservations
sitting-reservations-hint = What a member wants on record against the result.

## Prizes and mentions
delib-awards = Prizes and mentions
delib-awards-none = No prize yet
delib-awards-none-text = Add them one by one, or begin with the first places of the ranking.
delib-propose = Propose from the ranking
delib-prize-1 = First prize
delib-prize-2 = Second prize
delib-prize-3 = Third prize
delib-add-prize = Prize
delib-add-mention = Special mention
delib-award-prize = A prize
delib-award-mention = A special mention
delib-award-kind = Prize or mention
delib-kind-prize = Prize
delib-kind-mention = Mention
delib-award-name = Name
delib-award-scope = For
delib-award-everyone = all entries
delib-award-other = Another category
delib-award-worth = Worth
delib-award-worth-example = 20,000 MAD
delib-award-who = Who receives it
delib-award-who-hint = Several share it. Nobody: it is not awarded.
delib-search = Title or number
delib-place = { $entry } · place { $rank }
delib-no-place = { $entry } · not ranked
delib-award-why = Why nobody
delib-award-why-hint = It will stand in the minutes.
delib-award-removed = Taken off the list.
delib-unawarded = not awarded
delib-shared = shared
delib-edit = Edit: { $name }
delib-remove = Remove: { $name }

## Support
delib-support = Recommended support
delib-support-text = What the jury advises to help an entry, winner or not.
delib-support-add = Another entry
delib-support-title = Recommended support
delib-support-edit = Support for { $name }
delib-support-none = nothing yet
delib-support-note = More about it
delib-support-note-hint = Which course, which partner.
delib-support-training = Training
delib-support-mentoring = Mentoring
delib-support-legal = Legal
delib-support-market = Market
delib-support-funding = Funding
delib-support-partner = Partner

## Signatures
delib-signatures = Signatures of the jury
delib-signatures-text = Each member who is present signs in turn with their PIN. If the result changes, all sign again.
delib-signatures-of = Signatures: { $signed } of { $count }
delib-pins-missing = { $count ->
    [one] { $count } member who is present has no PIN yet.
   *[other] { $count } members who are present have no PIN yet.
}
delib-sign = Sign
delib-sign-as = Sign: { $judge }
delib-unsign = Take back
delib-unsign-of = Take back the signature of { $judge }
delib-sign-title = Hand the laptop to
delib-sign-text = Read, type your PIN, give the laptop back. Nobody else sees your PIN.
delib-sign-what = I sign result { $number }
delib-sign-print = Fingerprint:
delib-pin = PIN of { $judge }
delib-pin-none = No PIN has been drawn for this member yet.
delib-pin-draw = Draw a PIN
delib-pin-drawn = Note it, it will not be shown again:
delib-pin-lost = PIN lost?
delib-sign-do = Sign

## The seal
delib-seal-title = Seal result { $number }
delib-seal-text = After the seal no mark changes any more. The papers become final.
delib-seal = Seal
delib-seal-waits-settle = Possible once nothing is left to settle and all present have signed.
delib-seal-waits-sign = Possible once all present have signed.
delib-seal-ask = Seal result { $number }?
delib-seal-ask-text = Marks, ranking, prizes and decisions are fixed. It can be reopened with a reason, for a new result; this one stays in the journal.
delib-seal-no-awards = No prize and no mention is noted.
delib-seal-do = Seal result { $number }
delib-sealed = Result { $number } is sealed
delib-sealed-at = at { $time }. Nothing changes any more.
delib-sealed-day = sealed on { $day } at { $time }
delib-result-sealed = Result { $number } sealed
delib-may-announce = The result may be announced
delib-not-yet = Not to be announced yet
delib-hold = Before announcing: a copy elsewhere
delib-hold-text = If this laptop fails now, the result is lost. Plug in a USB stick and save the copy there: it is read back at once.
delib-hold-folder = Folder on the stick or on another disk
delib-hold-choose = Choose the folder first.
delib-hold-do = Save the copy
delib-hold-standby = { $name } stands by and receives the result as soon as it answers. Wait a moment, or retire it if it will not come back.
delib-announce = The result may be announced
delib-held-by-copy = The copy { $name } was read back and is the same.
delib-held-by-standby = The laptop that stands by, { $name }, holds the result.
delib-to-documents = Go to the documents
delib-hash = Fingerprint of result { $number }
delib-hash-text = It stands at the foot of every paper. Two groups are enough to check a paper, even years later.
delib-hash-qr = QR code of the fingerprint
delib-signed-by = Signed by { $names }
delib-reopen = Reopen the result…
delib-reopen-text = A mistake that the jury acknowledges? The result is reopened with a reason.
delib-reopen-title = Reopen result { $number }?
delib-reopen-ask = Everything can change again, and all must sign and seal anew. This result and its signatures stay in the journal.
delib-reopen-do = Reopen
delib-earlier = Reopened results
delib-result = Result { $number }
delib-reopened = Reopened: { $reason }

## The effect of a sheet kept aside
effect-title = What it would change in the ranking
effect-none = No place and no score changes.
effect-place = Place
effect-score = Score
effect-becomes = becomes
