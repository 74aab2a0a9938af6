rounds-title = Rounds and categories
rounds-sub = Who goes on to the next round, and what counts there: said before the first sheet
rounds-number = Round { $number }
rounds-now = This round
rounds-carries = The round before counts for { $carried }% of the score.
rounds-carries-not = The round before does not count in the score.
rounds-next = Next round
rounds-none = One round only: its ranking is the result.
rounds-plan = Plan a next round
rounds-plan-change = Change
rounds-plan-drop = No next round
rounds-plan-title = The next round
rounds-name = Name of the round
rounds-promoted = How many entries go on
rounds-promoted-each = How many go on in each category
rounds-by-category = The best of each category
rounds-by-category-hint = Otherwise the best of the whole ranking.
rounds-carried = Share of this round in the next score, in %
rounds-carried-hint = 0: the next round starts afresh. 30: the score is 70% of the next round and 30% of this one.
rounds-rubric-same = The rubric stays the same.
rounds-rubric-own = { $count ->
    [one] It has its own rubric: 1 criterion.
   *[other] It has its own rubric: { $count } criteria.
}
rounds-rubric-change = Rubric of the next round
rounds-reason = Reason
rounds-reason-hint = Sheets are there already: the reason will be in the journal.
rounds-save = Save
rounds-plan-says = { $promoted ->
    [one] 1 entry goes on
   *[other] { $promoted } entries go on
}
rounds-plan-says-each = { $promoted } of each category
rounds-plan-carried = this round will count { $carried }%
rounds-plan-carried-not = this round will not count
rounds-wait = Once every sheet is there, close judging on the board. Then go on from here.
rounds-board = Board
rounds-who = Who goes on
rounds-who-hint = The ticks follow the ranking. Another choice needs a reason.
rounds-line = Tied on the line
rounds-line-hint = Nothing separates these entries. Keep them all, or settle the tie under “Deliberation”.
rounds-tie = Settle in the deliberation
rounds-begin = { $count ->
    [one] Open the next round with 1 entry
   *[other] Open the next round with { $count } entries
}
rounds-begin-title = Open “{ $name }”?
rounds-begin-text = The sheets of this round are kept, and judges get empty sheets for the { $count } that go on. The ranking of this round stays here.
rounds-begin-do = Open the round
rounds-begin-reason = Reason for this choice
rounds-begun = The round “{ $name }” is open.
rounds-sealed = The result is sealed. Reopen it under “Deliberation” to go on to another round.
rounds-held = { $count ->
    [one] A sheet set aside waits for your decision under “Judges’ laptops”.
   *[other] { $count } sheets set aside wait for your decision under “Judges’ laptops”.
}
rounds-past = Rounds that are over
rounds-qualified = went on
rounds-categories = Categories
rounds-categories-hint = Each has a ranking of its own, beside the whole one. An entry’s category is chosen in the entry.
rounds-category = Category { $n }
rounds-category-add = Add a category
rounds-category-remove = Take off the category { $name }
rounds-category-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
rounds-category-without = { $count ->
    [one] 1 entry without a category
   *[other] { $count } entries without a category
}
rounds-category-saved = Categories saved.
rounds-saved = Saved.
fault-round-open = Judging is still open. Close it on the board, then go on to the next round.
fault-round-unplanned = No next round is planned. Say first how many go on and what counts.
fault-round-rehearsal = A rehearsal is going on. Erase it first.
fault-round-held = { $count ->
    [one] A sheet set aside waits
   *[other] { $count } sheets set aside wait
} for your decision under “Judges’ laptops”. Decide before the next round.
fault-promoted-form = Write how many entries go on: at least one.
fault-promoted-none = Choose who goes on: at least one entry.
fault-promoted-reason = Your choice is not that of the ranking. Write the reason: it will be in the journal.
fault-carried-form = { $value } is not between 0 and 100. Write the percentage of this round that counts.
fault-categories-none = This competition has no categories. Add them first.
fault-categories-many = Too many: { $most } categories at most.
fault-category-twice = The category { $category } is there twice.
fault-category-used = { $count ->
    [one] One entry is
   *[other] { $count } entries are
} in the category { $category }. Give them another one before you take it off.
