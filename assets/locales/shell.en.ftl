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
