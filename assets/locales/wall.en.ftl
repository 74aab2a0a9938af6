### The big screen, as the hall sees it.

wall-away = The organiser’s laptop does not answer: the screen comes back by itself.
wall-join = Judges: scan the code or type the address
wall-programme = Programme of the day
wall-pitches =
    { $count ->
        [one] { $count } project
       *[other] { $count } projects
    }
wall-pitch = Pitch
wall-presentation = Presentation
wall-left-then = left of { $limit }, then { $questions } of questions
wall-next = Next
wall-no-next = All projects have been heard
wall-heard = Projects heard
wall-received = Score sheets received
wall-results = The results
wall-laureates = The winners
wall-and-the-first = And the first prize…
wall-place = Place { $place }
wall-unawarded = Not awarded
wall-sealed = { $entries } projects · { $ballots } sheets · sealed result
wall-vote-how = Scan the code with your phone and vote
wall-vote-closed = The vote is closed
wall-votes = Votes
