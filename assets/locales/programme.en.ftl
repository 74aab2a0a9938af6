### The programme of the day.

programme-sub = Times, running order and arrivals
programme-items = Programme
programme-arrivals = Check-in
programme-kind-welcome = Arrival and registration
programme-kind-talk = Talk
programme-kind-workshop = Workshop
programme-kind-pitches = Pitches
programme-kind-pause = Break
programme-kind-deliberation = Deliberation of the jury
programme-kind-ceremony = Results and prizes
programme-empty = No programme yet
programme-empty-text = Begin with a usual day and change it: arrival, a talk, pitches, deliberation, results. A delay moves what follows.
programme-suggest = Begin with a usual day
programme-add = Add a point
programme-edit-title = Change the point
programme-edit = Change: { $name }
programme-remove = Remove: { $name }
programme-kind = Kind
programme-title = Title
programme-optional = optional
programme-speaker = Speaker and body
programme-lasts = Length in minutes
programme-how-many = Number of pitches
programme-how-many-hint = Empty: all that are left
programme-starts = Not before
programme-starts-hint = For example 14:00; empty: right after the one before
programme-save = Save
programme-all-left = all that are left
programme-count =
    { $count ->
        [one] { $count } pitch
       *[other] { $count } pitches
    }
programme-minutes =
    { $count ->
        [one] { $count } min
       *[other] { $count } min
    }
programme-fixed = not before { $time }
programme-times = Length of a pitch
programme-time-pitch = Presentation
programme-time-questions = Questions of the jury
programme-time-change = Between two pitches
programme-unit = min
programme-warnings = Warning at: { $list }
programme-order-by-hand = set by the organisers
programme-order-drawn = drawn, number { $seed }
programme-draw = Draw lots
programme-draw-text = The order is drawn from a number that is recorded: whoever knows it can draw again and check. Whoever was heard keeps their place.
programme-draw-seed = Number of the draw
programme-draw-hint = For example a number the hall chooses; empty: by chance
programme-draw-wrong = Write a whole number, 0 to 999999999
programme-draw-do = Draw
programme-no-entries = No entries yet
programme-here = here
programme-sum-entries = projects here
programme-sum-people = people
programme-sum-women = women
programme-sum-youth = young people
programme-sum-cooperatives = cooperatives
programme-sum-audience = audience
programme-of-women = of them, women
programme-of-youth = of them, young people
programme-of-cooperatives = of them, from cooperatives
programme-by-province = By province
programme-count-audience = Count the audience
programme-search = Search a name or a code
programme-late-entry = Late entry
programme-check-in =
    { $count ->
        [one] { $count } came
       *[other] { $count } came
    }
programme-other-number = Other number
programme-arrived =
    { $count ->
        [one] { $count } person, { $time }
       *[other] { $count } people, { $time }
    }
programme-correct = Correct
programme-not-here = Not here
programme-withdraws = Withdraws
programme-withdraw-title = Withdrawal: { $name }
programme-withdraw-text = The project is no longer called nor ranked; its sheets are kept.
programme-who-came = Who came: { $name }
programme-note = Note
programme-note-hint = Who presents, what is lacking
