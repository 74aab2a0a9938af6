## Exports and safety

exports-title = Exports and safety
exports-sub = Everything stays on this computer until you export it.
exports-section = Export
exports-results = Page of results
exports-results-text = One page that any browser opens and prints: every place and its reason, without the judges’ marks.
exports-tables = All tables
exports-tables-text = Standings, summary, entries, jury, sheets and log: a workbook or a folder.
exports-standings = Standings
exports-standings-text = Rank, title, mean of each criterion and score, in exact numbers.
exports-package = Results package
exports-package-text = The sealed result with journal, signatures and data in one file, to be checked on any machine.
exports-folder = Whole competition folder
exports-folder-text = A folder of CSV files with all the data: opens again with this program or any spreadsheet.
exports-head-office = File for head office
exports-head-office-text = HCP codes and results, one row per entry, without names of persons or phone numbers.
exports-personal = Contains personal data: give it only to those entitled to it.
exports-provisional = The round is not closed: the file carries provisional results.
exports-rehearsal = Rehearsal: these are not real results.
exports-form-of = Format: { $what }
exports-form-html = Web page (HTML)
exports-form-xlsx = Excel workbook (XLSX)
exports-form-excel-csv = CSV for French Excel
exports-form-csv = CSV for programs
exports-form-json = JSON
exports-form-zip = Package (ZIP)
exports-language = Language of the file
exports-destination = Destination folder
exports-destination-hint = Leave empty for: { $folder }
exports-do = Export
exports-do-what = Export: { $what }
exports-done = Saved in
exports-files =
    { $count ->
     [one] { $count } file
    *[other] { $count } files
    }
exports-copy-path = Copy the path
exports-browse = Choose a folder…
exports-reveal = Show in folder
exports-copied = Path copied.
exports-lang-ar = Arabic
exports-lang-fr = French
exports-lang-en = English

## Backups

backup-section = Backups
backup-text = A backup is made by itself during work. Make one more before shutting down.
backup-now = Back up now
backup-done =
    { $count ->
     [one] Backup made in
    *[other] { $count } backups made in
    }
backup-empty = No backups yet.
backup-column-when = Date
backup-column-name = Competition
backup-column-place = Place
backup-column-size = Size
backup-column-action = Action
backup-place-data = This computer
backup-place-second = Second folder
backup-no-second = No second backup folder (a USB stick, for example). It is chosen in the settings.
backup-open-settings = Open the settings
backup-restore = Restore…
backup-restore-title = Restore the backup of { $when }
backup-restore-text = The backup is restored into a new file. The present competition is not touched.
backup-restore-name = Name of the new file
backup-restore-need-name = Write a file name.
backup-restore-apply = Restore and open
backup-restored = Backup restored and opened.
backup-cancel = Cancel
backup-size-kb = { $size } KB
backup-size-mb = { $size } MB
backup-size-gb = { $size } GB
backup-show-all = Show all backups ({ $count })

## Verification

verify-section = Check the file
verify-text = Works out the fingerprint of every action again and compares the data with the audit log.
verify-now = Check now
verify-running = Checking…
verify-paper = Two groups from the paper (optional)
verify-paper-hint = Any two of the sixteen groups at the foot of a paper, in their order: 4F2A-91BC.
verify-other = Check another file or package…
verify-compared = The groups typed are those of this result.
verify-not-compared = The paper was not compared.
verify-papers-unproven = The package’s papers were printed by another version of the program or in another time zone: they were not compared with the result.
verify-printed = On the papers
verify-of = Checked: { $file }
verify-holds = The file is sound
verify-holds-text =
    { $count ->
     [one] { $count } action in the log, chain unbroken.
    *[other] { $count } actions in the log, chain unbroken.
    }
verify-fails =
    { $count ->
     [one] { $count } fault in the file
    *[other] { $count } faults in the file
    }
verify-fails-text = The file was changed outside the program, or damaged. Keep it as it is and restore the last sound backup.
verify-where = Where
verify-what = What was found
verify-fingerprint = Fingerprint
verify-fingerprint-text = Copy it into the minutes: any later change to the file changes it.

## Audit log

history-title = Audit log
history-sub = Everything that changed, when and by whom. Nothing is ever erased from it.
history-empty-title = The log is empty
history-empty-text = Every action appears here as soon as it is done.
history-column-number = No.
history-column-when = Time
history-column-who = Who
history-column-what = Action
history-older = Older actions
history-all-shown = Start of the log
history-revision = Revision { $revision }
history-paper = Copied from a paper sheet
history-reason = Reason: { $reason }
history-by-organiser = Organiser
history-by-chair = Chair
history-by-judge = Judge
history-by-audience = Audience
history-by-program = Program
history-entry = { $entry } “{ $title }”
history-today = Today
history-yesterday = Yesterday

## Actions, one sentence per kind

action-event-changed = Competition details changed.
action-rules-changed = Ranking rules changed.
action-rubric-changed = Rubric changed.
action-entry-saved = Entry { $entry } saved.
action-entry-removed = Entry { $entry } removed.
action-judge-saved = Judge { $judge } saved.
action-judge-replaced = Judge { $judge } replaced by { $replacement }.
action-judge-removed = Judge { $judge } removed.
action-ballot-submitted = Sheet of { $judge } submitted for { $entry }.
action-ballot-drafted = Draft of { $judge } saved for { $entry }.
action-ballot-recused = { $judge } declared a conflict of interest on { $entry }.
action-recusal-lifted = Recusal lifted: { $judge } may mark { $entry }.
action-ballot-absent = { $judge } marked absent for { $entry }.
action-absence-lifted = Absence of { $judge } lifted for { $entry }.
action-ballot-withdrawn = Sheet of { $judge } withdrawn for { $entry }.
action-ballot-voided = Sheet of { $judge } voided for { $entry }.
action-round-closed = Round closed.
action-round-reopened = Round reopened.
action-rehearsal-begun = Rehearsal begun.
action-rehearsal-erased = Rehearsal erased.
action-ballot-held = Sheet of { $judge } set aside for { $entry } (revision { $revision }).
action-held-decided = A sheet that was set aside was decided about.
action-device-enrolled = Device of { $judge } let in: { $device }.
action-device-changed = What a device may do was changed.
action-epoch-began = This laptop is the hub, term { $number }.
action-standby-enrolled = A stand-by laptop follows: { $device }.
action-standby-retired = The stand-by laptop follows no longer.
action-tie-decided = { $shared ->
    [true] Place left shared: { $entries }.
   *[other] Tie decided by the chair: { $entries }.
}
action-deliberation-changed = Sitting of the deliberation noted.
action-awards-changed = Prizes and mentions noted: { $count }.
action-support-changed = Support recommended for { $entry }.
action-exception-accepted = Accepted as it is: { $point }.
action-result-sealed = Result { $number } sealed.
action-result-held = Result { $number } is held elsewhere: { $device }.
action-result-reopened = Result reopened.
action-assigned = Entries assigned to judges.
action-conflict-dismissed = No conflict between { $judge } and { $entry }.
action-programme-changed = Programme changed.
action-order-set = { $seed ->
    [none] Running order set by hand.
   *[other] Running order drawn, draw no. { $seed }.
}
action-arrival-recorded = { $people ->
    [none] Arrival of { $entry } taken back.
   *[other] Arrival of { $entry }, people: { $people }.
}
action-attendance-counted = Attendance counted: { $people }.
action-stage-stepped = { $step ->
    [called] Called to the stage: { $entry }.
    [started] Pitch began: { $entry }.
    [paused] Timer stopped: { $entry }.
    [resumed] Timer goes on: { $entry }.
    [extended] Time changed by { $seconds } s: { $entry }.
    [questions] Questions began: { $entry }.
   *[ended] Pitch over: { $entry }.
}
action-screen-changed = { $black ->
    [true] Big screen black.
   *[other] Big screen: { $scene ->
        [welcome] welcome
        [programme] programme
        [stage] stage
        [progress] progress
        [vote] audience vote
       *[reveal] results, step { $step }
    }.
}
action-audience-vote-changed = { $open ->
    [true] Audience vote open.
   *[other] Audience vote closed.
}
action-voted = Somebody of the audience voted.
action-round-planned = { $promoted ->
    [none] No further round.
   *[other] Next round: { $promoted } go on, this round counts { $carried }%.
}
action-round-begun = Round { $number } ended: { $count } go on.
action-categories-changed = Categories: { $count }.
action-entry-status-changed =
    { $status ->
     [admissible] Entry { $entry } declared admissible.
     [withdrawn] Entry { $entry } withdrawn.
     [inadmissible] Entry { $entry } declared inadmissible.
     [eliminated] Entry { $entry } did not qualify.
    *[other] Status of entry { $entry } changed.
    }
action-imported =
    { $what ->
     [entries] Entries imported: { $count }.
     [judges] Judges imported: { $count }.
     [ballots] Score sheets imported: { $count }.
    *[other] File imported: { $count }.
    }
action-unknown = Action of a newer version of the program.
action-other = Action: { $kind }.
