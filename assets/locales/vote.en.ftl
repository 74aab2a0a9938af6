### The audience’s vote.

vote-title = The audience’s vote
vote-choose = Choose the project that you like best.
vote-yours = Your vote has arrived: { $title }. You can change it until the vote closes.
vote-not-open = The vote is not open.
vote-closed-thanks = The vote is closed. Thank you.
vote-once = One vote a device. This is the audience’s prize: it does not count in the jury’s marks.
vote-again = Look again
vote-busy = The organiser’s laptop is busy. Wait a moment, then try again.
vote-prize = Name of the prize
vote-entries =
    { $count ->
        [one] { $count } project on the list
       *[other] { $count } projects on the list
    }
vote-start = Open the vote
vote-reopen = Open it again
vote-shut = Close the vote
vote-voters =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
vote-secret = The result is shown once it is closed.
vote-counts-hint = Add the prize under “Deliberation” for it to be announced.
vote-no-hall = Open “Judges’ laptops” so that phones can vote.
vote-no-door = Phones cannot reach the page of the vote: another program on this laptop takes the ports 8080 to 8089. Close it, then close the hall and open it again.
