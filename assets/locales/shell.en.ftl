### The frame of the program: navigation, home, settings, help.

nav-label = Parts of the competition
nav-group-prepare = Prepare
nav-group-judge = Judge
nav-group-publish = Publish
nav-home = Your competitions
nav-event = Competition
nav-rubric = Rubric
nav-entries = Entries
nav-judges = Jury
nav-import = Import
nav-board = Sheet board
nav-sheet = Score sheet
nav-standings = Standings
nav-exports = Documents
nav-history = Log
nav-settings = Settings
nav-help = Help
skip-to-content = Skip to content
offline-normal = No internet: as it should be
rehearsal-line = Rehearsal: whatever is entered now will be erased before the real round.
read-only-line = This file cannot be changed here. Everything can be read, nothing can be altered.
event-no-date = Date not set

## Home
home-all-here = Everything stays on this computer
home-sub = One file, one competition. To copy it is to back it up.
home-welcome = Welcome
home-welcome-text = Begin with the sample: two minutes are enough to see complete standings.
home-open-file = Open a file…
home-new = New competition
home-sample = Try the sample
home-sample-text = 24 ideas, 7 judges and 153 fictitious sheets, to handle without fear. The sample is a file of its own.
home-help = Learn in five minutes
home-help-text = What the organiser, the judge and the chair do, step by step, without internet.
home-files = Folder of the competitions
home-files-text = Show it in the file manager, to copy or to tidy.
home-backup = Back up elsewhere
home-backup-text = Choose a USB key or a second folder for the automatic copies.
home-kept-in = Files kept in
home-credits = Territories: HCP, RGPH 2024, CC BY 4.0
home-entries = { $count ->
    [0] no entry
    [one] { $count } entry
   *[other] { $count } entries
}
home-judges = { $count ->
    [0] no judge
    [one] { $count } judge
   *[other] { $count } judges
}
home-sheets = { $count ->
    [one] { $done } sheet of { $count }
   *[other] { $done } sheets of { $count }
}
version = Version
state-rehearsal = Rehearsal
state-closed = Round closed
state-judging = Under way
state-preparing = In preparation
state-unreadable = Unreadable
date-hint = For example 6 May 2026

## New competition
new-title = New competition
new-name-hint = One language is enough to begin; the others can be added later.
new-name-missing = Write the name in at least one language, for example “Béni Mellal-Khénifra Ideathon 2026”.
new-template = Take over from a competition
new-template-hint = The rubric, the rules, the partners and the jury are taken over. Entries and marks never are.
new-template-none = Nothing: the usual rubric (40, 30, 30)
new-create = Create the competition
