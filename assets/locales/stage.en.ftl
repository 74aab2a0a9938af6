### The stage: who has the floor, and the time.

stage-title = On stage
stage-phase-called = Called
stage-phase-talking = On stage
stage-phase-questions = The jury asks
stage-phase-paused = Paused
stage-phase-ended = Over
stage-number = pitch { $place }
stage-left = Time left
stage-over = Overtime
stage-left-of = left of { $limit }
stage-over-of = over { $limit }
stage-start = Start
stage-pause = Pause
stage-resume = Resume
stage-minute-more = +1 min
stage-questions = Questions
stage-end = End
stage-warning = { $time } left
stage-time-up = Time is up
stage-order = Running order
stage-order-change = Change
stage-state-done = heard
stage-state-now = now
stage-state-passed = skipped
stage-call-this = Call: { $name }
stage-call-next = Call the next
stage-heard = pitches: { $heard } of { $all }
stage-late =
    { $count ->
        [one] { $count } min late
       *[other] { $count } min late
    }
stage-early =
    { $count ->
        [one] { $count } min early
       *[other] { $count } min early
    }
