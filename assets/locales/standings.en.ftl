### Standings and the reason for every place.
standings-title = Standings
standings-sub = { $counted } sheets counted of { $expected } expected
standings-weights = weighted mean { $weights }
standings-provisional = Provisional
standings-final = Round closed
standings-provisional-note = Provisional standings: the round is open, places can still change.
standings-rehearsal = Rehearsal: these standings will be erased with it.
standings-loading = Working out the standings…
standings-empty = No standings yet
standings-empty-text = They appear once an entry has enough submitted sheets.
standings-to-board = Go to the sheets
standings-rank = Rank
standings-entry = Entry
standings-criteria = By criterion
standings-score = Score out of { $max }
standings-ballots = Sheets
standings-ballots-of = { $counted } of { $expected }
standings-number = No. { $entry }
standings-table = Standings of the entries
standings-export = Export
standings-print = Print
standings-why = Why this place?
standings-why-choose = Choose a row to read the reason for its place.
standings-place = rank { $rank }
standings-exact = Exact score
standings-exact-mean = exact mean of the { $count } sheets counted
standings-exact-one = one sheet counted
standings-differs = Differs beyond the decimals shown.
standings-by-score = Placed by its score alone
standings-all-categories = Whole ranking
standings-carried = This round: { $mean }; round before: { $earlier }, which counts { $share }%
standings-in-category = { $category }: rank { $rank }
standings-same-as = Same exact score as No. { $entry }
standings-step-score = score
standings-step-criterion = mean: { $criterion }
standings-step-median_ballot = median sheet
standings-step-highest_ballot = highest sheet
standings-step-lowest_ballot = lowest sheet
standings-step-head_to_head = head to head
standings-step-chair = decision of the chair
standings-step-shared = shared rank
standings-decided = decided by { $step }
standings-decided-chair = decided by the chair
standings-shared = tied on everything
standings-tiebreak = Tie-break: { $step }
standings-ahead = ahead
standings-behind = behind
standings-even = even
standings-all-ballots = { $count ->
    [one] The sheet
   *[other] The { $count } sheets
}
standings-judge = Judge
standings-total = Total
standings-mean = Mean
standings-not-counted = not counted
standings-unranked = Not ranked
standings-unranked-no_ballots = no sheet counted
standings-unranked-quorum = { $counted ->
    [one] { $counted } sheet counted, { $needed } needed
   *[other] { $counted } sheets counted, { $needed } needed
}
standings-unranked-withdrawn = entry withdrawn
standings-unranked-inadmissible = entry inadmissible
standings-unranked-eliminated = did not qualify in the round before
standings-unranked-other = not ranked
standings-tie-title = Tied with nothing left to separate them
standings-tie-text = No. { $entries }: same score, same tie-breaks. The rank stays shared, or the chair of the jury decides.
standings-tie-decide = Decide in deliberation
standings-ties-more = { $count ->
    [one] Show { $count } more tie
   *[other] Show { $count } more ties
}
standings-tie-order = Order decided
standings-tie-up = Move { $title } up
standings-tie-down = Move { $title } down
standings-decision = Decision of the chair, { $time }: { $reason }
standings-printed = Printed { $time }
