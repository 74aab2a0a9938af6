### The papers of the competition, and the screen that prints them.
nav-documents = Documents
documents-title = Documents
documents-sub = To be signed and handed out. A draft has a watermark until the result is sealed and held in two places.
documents-before = Before
documents-during = During
documents-after = After
documents-paper-entry-list = List of entries
documents-paper-running-order = Running order
documents-paper-jury-list = List of the jury
documents-paper-declarations = No-conflict declarations
documents-paper-blank-sheets = Blank score sheets
documents-paper-filled-sheets = Individual score sheets
documents-paper-summary = Summary table
documents-paper-minutes = Minutes of deliberation
documents-paper-winners = List of winners
documents-paper-certificates = Certificates
documents-paper-feedback = Feedback to entrants
documents-paper-head-office = Report to head office
documents-items-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
documents-items-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
documents-items-sheets = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
documents-items-prizes = { $count ->
    [one] { $count } prize
   *[other] { $count } prizes
}
documents-items-certificates = { $count ->
    [one] { $count } certificate
   *[other] { $count } certificates
}
documents-state-ready = Ready
documents-state-draft = Draft
documents-state-after-seal = After the seal
documents-languages = Language of the papers
documents-lang-ar-fr = Arabic and French
documents-lang-ar = ع
documents-lang-fr = FR
documents-lang-en = EN
documents-destination = Folder
documents-destination-hint = Left empty: { $folder }
documents-browse = Browse
documents-export = Export the selection ({ $count })
documents-cancel = Stop
documents-progress = Paper { $n } of { $total }: { $paper }
documents-cancelled = Stopped. The papers that were written are whole.
documents-page = Page { $n } of { $total }
documents-page-before = Previous
documents-page-after = Next
documents-look = Look
documents-print = Print…
documents-no-viewer = Nothing opens a PDF here. The paper is in { $folder }.
documents-done = Written to
documents-files = { $count ->
    [one] { $count } paper
   *[other] { $count } papers
}
documents-signs-organiser = The organiser
documents-signs-president = The chair of the jury
documents-addressed-to = Head office
documents-absence = { $judge }: absent for { $entries }
documents-accepted-incomplete = Incomplete sheet of { $judge } for { $entry } accepted as it is
documents-accepted-device = A juror’s device that did not report was accepted as it is
documents-came-people = Project carriers present
documents-came-women = of them, women
documents-came-youth = of them, young people
documents-came-cooperatives = Projects carried by a cooperative
documents-audience-people = Audience
documents-audience-women = Audience: women
documents-audience-youth = Audience: young people
documents-audience-cooperatives = Audience: from cooperatives
