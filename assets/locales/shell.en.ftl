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
nav-screen = Big screen
nav-programme = Programme
nav-assignment = Who judges what
nav-import = Import
nav-board = Sheet board
nav-sheet = Score sheet
nav-standings = Standings
nav-exports = Exports
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

## Settings
settings-title = Settings
settings-sub = Every choice holds at once.
settings-look = Language and display
settings-theme = Appearance
settings-theme-system = Like the computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-keys = Single-key shortcuts
settings-keys-hint = 1, 2, 3, C, N, / and ?. Turn them off with voice dictation or a very sensitive keyboard.
settings-backup = Safety copies
settings-backup-text = A copy is made by itself in the folder of the competitions. A second place protects against a broken computer.
settings-backup-none = No second place yet.
settings-backup-choose = Choose a folder or a USB key…
settings-backup-stop = Stop copying there
settings-backup-folder = Second folder
settings-backup-folder-hint = Its full path on the computer of the program. Empty: no second copy.
settings-data = Competitions and copies are kept in

## The organiser’s PIN
pin-title = The organiser’s PIN
pin-text = It gives the laptop back to the organiser when a judge has finished. Without it the laptop cannot be handed to anyone.
pin-set = A PIN is set for this competition.
pin-unset = No PIN for this competition.
pin-choose = Choose a PIN…
pin-change = Change the PIN…
pin-label = The organiser’s PIN
pin-current = Current PIN
pin-new = New PIN
pin-new-hint = 4 to 12 digits.
pin-again = The same once more
pin-differ = The two PINs are not the same.
pin-keep = Keep this PIN
recovery-title = Recovery word
recovery-text = Write it on paper and keep it away from the laptop. It replaces a forgotten PIN, and it will never be shown again.
recovery-noted = I have written it on paper
recovery-first = First write the word on paper, then tick the box.

## Rehearsal
rehearsal-title = Rehearsal
rehearsal-on = under way
rehearsal-text = The jury practises on real sheets. Everything is then erased in one act, and the log says so.
rehearsal-begin = Begin a rehearsal
rehearsal-begun = Rehearsal begun
rehearsal-erase = Erase the rehearsal…
rehearsal-erase-text = { $count ->
    [0] No sheet was submitted. The rehearsal ends and the real round can begin.
    [one] { $count } rehearsal sheet will be erased for good. The real round can then begin.
   *[other] { $count } rehearsal sheets will be erased for good. The real round can then begin.
}
rehearsal-erase-do = Erase and end
rehearsal-erased = Rehearsal erased
rehearsal-not-now = Sheets have already been submitted in earnest: it is too late to rehearse.

## Laptop with a judge
lock-with = Laptop with
lock-give-back = Give the laptop back
lock-give-back-text = Give the laptop back to the organiser, who types the PIN. All that you have marked is kept.
lock-unlock = Take the laptop back
lock-forgotten = PIN forgotten?
lock-forgotten-text = The recovery word was written on paper when the PIN was chosen. It lets you choose a new one.
lock-word = Recovery word
lock-word-hint = Twelve signs, for example K7QM-4MDX-9TPA.

## Help
help-title = Help
help-sub = All of it is here, without internet.
help-tab-organiser = Organiser
help-tab-hall = Hall
help-tab-deliberation = Deliberation
help-tab-day = The day
help-tab-judge = Judge
help-tab-chair = Chair
help-tab-questions = Questions
help-tab-keys = Keyboard
help-organiser-intro = From the set-up to the signed papers. Every step can be taken up again later.
help-organiser-1-title = Create the competition
help-organiser-1-text = In “Your competitions”, “New competition”. A name is enough. A former competition can lend its rubric, its rules and its jury.
help-organiser-2-title = Set the rubric
help-organiser-2-text = Weights must make 100. The bar shows what is missing, and two buttons repair it. Describe the levels: judges will mark alike.
help-organiser-3-title = Register entries and jury
help-organiser-3-text = By hand, or from an Excel, LibreOffice or CSV table. All faults of the file are shown together; nothing is imported while one is left.
help-organiser-4-title = Rehearse
help-organiser-4-text = In “Settings”, begin a rehearsal and calibrate the jury: all mark one trial pitch, then compare their marks in the panel of the “Standings”. Nothing counts: all of it is erased in one act. A shadow judge scores the whole day beside the jury, without counting.
help-organiser-5-title = Choose the PIN
help-organiser-5-text = It protects the laptop while a judge uses it. The recovery word is shown only once: write it on paper.
help-organiser-6-title = In the morning: check
help-organiser-6-text = “Ready for today” looks at power, sleep, clock, disk, second copy, network and printer. What needs a look comes first, with what to do. Each judge opens the test page once.
help-organiser-7-title = Hand over the laptop, or type paper sheets
help-organiser-7-text = From the sheet board: hand the laptop to a judge, or print blank sheets and type them: scanning the printed code opens the sheet. With “typed twice” two people type each sheet, and only what differs is asked again. The list “to chase” says what is still missing.
help-organiser-8-title = Close the round
help-organiser-8-text = The standings are then no longer provisional and sheets no longer change. To reopen takes a reason, kept in the log.
help-organiser-9-title = Open a second round
help-organiser-9-text = “Rounds and categories”, from “Rubric”: say before the first sheet how many go on and what this round counts. Once judging is closed, the screen shows who goes on and who is tied on the line; judges get empty sheets.
help-organiser-10-title = Hand out the papers
help-organiser-10-text = In “Documents”: look at each paper and print it, or write them all into a folder, in Arabic and French at once if you like. They remain drafts until the result is sealed. In “Exports”: the tables, the page of results and the head office’s file; “Verify” proves that nothing was tampered with.
help-hall-intro = Several laptops, one network of your own, no internet. Try it the day before, in the hall if you can.
help-hall-1-title = Bring your own router
help-hall-1-text = A plain router with its plug is enough; it needs no internet. The network of a hotel or a school often keeps devices apart.
help-hall-2-title = Connect your laptop
help-hall-2-text = By cable where you can. In the router, give this laptop a fixed address: then the cards and the QR code stay right all day.
help-hall-3-title = Let devices through
help-hall-3-text = If the firewall asks, allow Tahkim on private networks. By hand: TCP ports 4433 to 4442 for judges, 8080 to 8089 for the page of the certificate and the vote. “Ready for today” says how on this system.
help-hall-4-title = Open the hall
help-hall-4-text = In “Judges' laptops”, open the hall, draw the codes and print the cards. Show the address large.
help-hall-5-title = Let each judge in
help-hall-5-text = In Tahkim on their laptop, the judge chooses “Join another laptop” and types the address. Compare the code on both screens, let the device in; the judge then types their own code.
help-hall-6-title = Devices without Tahkim
help-hall-6-text = A browser opens the page of the certificate, compares the fingerprint with your screen, installs the certificate once, then opens the address. Never in a private window: it keeps nothing. Remove the certificate after the event.
help-hall-7-title = Keep everything awake
help-hall-7-text = Mains power for your laptop and the router, sleep turned off, the lid open. Choose a USB stick as second folder in “Settings”: it gets a copy too.
help-hall-8-title = If the network goes
help-hall-8-text = Judges go on marking; their sheets leave by themselves when it is back. If it does not come back, each judge saves their sheets to a USB stick, and you take the file in “Judges' laptops”.
help-hall-9-title = A second laptop that stands by
help-hall-9-text = On it, choose “Join another laptop”, then “The stand-by”, and compare the code on both screens. It follows everything; if your laptop is lost, take over on its screen, and the judges' devices find it by themselves. Never take over while the first laptop still works.
help-deliberation-intro = From the last pitch to the sealed result. The list always says what is left, and the button that settles it.
help-deliberation-1-title = Close the round
help-deliberation-1-text = Sheets no longer change. A mistake is corrected by the judge: reopen the round with a reason, and the earlier mark stays in the journal.
help-deliberation-2-title = Account for the sheets
help-deliberation-2-text = A missing sheet is submitted or marked absent. An incomplete one is accepted as it is, with a reason. For a sheet kept aside, see first what it would change in the ranking.
help-deliberation-3-title = Note who is here
help-deliberation-3-text = 1 present, 2 excused, 3 absent, or “As expected for all”. Say who presides if it is not the person expected. Only those present sign.
help-deliberation-4-title = Decide ties
help-deliberation-4-text = The place stays shared, or the chair gives the order where the rules allow it. Always with a reason.
help-deliberation-5-title = Note the prizes
help-deliberation-5-text = A button proposes the first three. A prize can be shared, kept for a category, or left unawarded with a reason. Support says how to help an entry, winner or not.
help-deliberation-6-title = Sign
help-deliberation-6-text = Hand the laptop to each member who is present: they read what they sign and type their PIN. Without one, it is drawn. If the result changes, all sign again.
help-deliberation-7-title = Seal
help-deliberation-7-text = Nothing changes any more. The fingerprint stands on the screen and at the foot of every paper: two groups are enough to check a paper.
help-deliberation-8-title = Before announcing
help-deliberation-8-text = Save a copy on a stick or another disk, or wait for the laptop that stands by. A mistake found later: reopen with a reason; the first result stays in the journal.
help-judge-intro = Mark three criteria during a five-minute presentation.
help-judge-1-title = Open the sheet
help-judge-1-text = Entries follow the running order. Your name is at the top: if it is not yours, call the organiser.
help-judge-2-title = Mark
help-judge-2-text = Touch a level, then refine on the ruler or the keyboard. Without a mark a criterion stays empty: that is not nought.
help-judge-3-title = Nothing is lost
help-judge-3-text = Every keystroke is kept on the laptop. The tick says how far your sheet has come.
help-judge-4-title = Submit and continue
help-judge-4-text = Every mark is needed. A submitted sheet can be corrected until the round closes: the new one replaces the old, which stays in the log.
help-judge-5-title = Step aside
help-judge-5-text = If you know the holder, “Conflict of interest”. Your marks on that entry are set aside, and it loses nothing.
help-judge-6-title = Give the laptop back
help-judge-6-text = “Give the laptop back”, then the organiser types the PIN. You never see the marks of others.
help-chair-intro = The chair of the jury decides; the organiser records.
help-chair-1-title = Before
help-chair-1-text = Agree the rubric and the rules: quorum, incomplete sheets, order of tie-breaks. They freeze when the first sheet is submitted.
help-chair-2-title = During
help-chair-2-text = Only you can have a conflict lifted or the round reopened. Each time a reason is kept.
help-chair-3-title = Read the standings
help-chair-3-text = Choose a row: it shows the exact mean, every counted sheet and what set it apart from the one above.
help-chair-4-title = Settle a tie
help-chair-4-text = In Deliberation the place stays shared, or you give the order where the rules allow it. The reason stands in the minutes; nothing is settled by chance.
help-chair-5-title = Sign
help-chair-5-text = Read what you sign, then type your PIN. The fingerprint on the papers is the one on the screen: compare two groups.
help-question-crash = The laptop went off. What is lost?
help-answer-crash = Nothing that had a tick. Open Tahkim again: every draft is where it was.
help-question-network = There is no internet.
help-answer-network = That is as it should be. Tahkim never asks for it and sends nothing.
help-question-reach = A judge’s device does not reach the laptop.
help-answer-reach = If nothing opens: devices cannot reach each other (a guest network, a firewall). If another page opens: another network answers (a sign-in page, mobile data). “Ready for today” says what to do in each case.
help-question-wrong-mark = A mark was typed wrongly.
help-answer-wrong-mark = Open the sheet again and correct it while the round is open. The old mark stays in the log.
help-question-late = An entry comes late.
help-answer-late = Add it, even after the first sheet. Judges find it at the end of the running order.
help-question-frozen = Why is the rubric frozen?
help-answer-frozen = Because a sheet was submitted with it. To change it takes a reason, which the minutes will show.
help-question-secret = Who sees the marks?
help-answer-secret = A judge sees only their own. The organiser sees what is missing; standings say “provisional” while the round is open.
help-keys-intro = On the score sheet. Single-key shortcuts can be turned off in the settings.
help-keys-key = Key
help-keys-does = What it does
help-key-criterion = Go to that criterion
help-key-mark = Type the mark; comma or point
help-key-half = One step up, one step down
help-key-two = Two points up, two points down
help-key-along = Up, down, along the ruler as it is drawn
help-key-empty = Empty the mark
help-key-next = Next criterion, then comment, then submit
help-key-submit = Submit and continue
help-key-entries = Previous entry, next entry
help-key-comment = Comment
help-key-new = Add, in lists
help-key-search = Search, in lists
help-key-keys = All keys
help-key-leave = Leave the field, keep the value

## Joining another laptop
home-join = Join another laptop
home-join-text = As a member of the jury, or to stand by for the organiser.
join-as = This laptop is
join-judge = A judge’s
join-judge-text = Sheets are marked here and go to the organiser by themselves.
join-standby = The stand-by
join-standby-text = It follows everything, and can take over if the organiser’s laptop is lost.
help-day-intro = From check-in to the results, step by step.
help-day-1-title = Share out the entries
help-day-1-text = With many entries, give each a few judges: “Who judges what” draws a plan, shows its effect before it is used, and points out what looks like a conflict of interest; you decide.
help-day-2-title = Programme and running order
help-day-2-text = Under “Programme”: begin with a usual day and set the lengths. Draw the order from a number that the hall chooses, or set it by hand. A delay moves what follows.
help-day-3-title = Check-in
help-day-3-text = Under “Check-in”: one press for each project that has come; women, young people, cooperatives and provinces are counted. Withdrawals and late entries too.
help-day-4-title = Run the stage
help-day-4-text = On the board: Enter calls the next, Space starts and stops the time, + adds a minute. The right sheet opens before every judge who is not writing.
help-day-5-title = Ask for what is missing
help-day-5-text = What is missing stands under the board: “Remind on their screen” where the laptop answers; else since when it is silent.
help-day-6-title = The big screen
help-day-6-text = Under “Big screen”: open it on a second monitor or in a browser of the hall, and choose what it shows: welcome, programme, stage, progress. The key B blacks it out.
help-day-7-title = The audience’s vote
help-day-7-text = Under “Big screen”: name the prize and open the vote. People scan the code and come to a plain page, without certificate or installation; one vote a device, which can be changed until you close it. It does not count in the jury’s marks, and nobody sees the result before the close.
help-day-8-title = The results
help-day-8-text = Once the result is sealed and held in a second place: each press of Space is a step, from the last prize to the first, and only you see the next. No name is sent to the hall before its step.
help-key-call = call the next (board)
help-key-time = start and stop the time; on the big screen: next step
help-key-minute = one minute more
help-key-black = black out the big screen
