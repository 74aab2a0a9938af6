## Entries

entries-title = Entries
entries-sub-received =
    { $count ->
     [one] { $count } received
    *[other] { $count } received
    }
entries-sub-admissible =
    { $count ->
     [one] { $count } admissible
    *[other] { $count } admissible
    }
entries-sub-withdrawn =
    { $count ->
     [one] { $count } withdrawn
    *[other] { $count } withdrawn
    }
entries-sub-inadmissible =
    { $count ->
     [one] { $count } inadmissible
    *[other] { $count } inadmissible
    }
entries-sub-eliminated =
    { $count ->
     [one] { $count } did not qualify
    *[other] { $count } did not qualify
    }
entries-shown = { $shown } of { $total }
entries-import = Import…
entries-add = Add
entries-search = Search the entries
entries-search-hint = Title, holder, commune…
entries-filter-status = Status
entries-filter-all = All
entries-filter-admissible = Admissible
entries-filter-withdrawn = Withdrawn
entries-filter-inadmissible = Inadmissible
entries-filter-eliminated = Did not qualify
entries-every-province = All provinces
entries-every-sector = All sectors
entries-clear-filters = Clear the filters
entries-sort-by = Sort by: { $column }
entries-empty-title = No entries yet
entries-empty-text = Import the list from a file, or add them one at a time.
entries-none-found-title = No entry matches
entries-none-found-text = Check the words, or widen the filters.
entries-column-order = Order
entries-column-number = No.
entries-column-project = Project
entries-column-holder = Holder
entries-column-province = Province
entries-column-sector = Sector
entries-column-team = Team
entries-column-cost = Cost (MAD)
entries-column-status = Status
entries-status-admissible = Admissible
entries-status-withdrawn = Withdrawn
entries-status-inadmissible = Inadmissible
entries-status-eliminated = Did not qualify
entries-new = New entry
entries-edit = Edit entry { $entry }
entries-walk-in = Judging is under way: an entry added now appears at once for every judge.
entries-round-closed = The round is closed: an entry added now is judged only if you reopen it.
entries-has-ballots =
    { $count ->
     [one] { $count } score sheet exists for this entry: it can no longer be removed, only withdrawn or declared inadmissible.
    *[other] { $count } score sheets exist for this entry: it can no longer be removed, only withdrawn or declared inadmissible.
    }
entries-save = Save the entry
entries-save-next = Save and add another
entries-saved = Entry { $entry } saved.
entries-cancel = Cancel
entries-back = Back to the list
entries-left = Unsaved changes left behind.
entries-id = Entry number
entries-id-hint = As on the paper file. Example: MS26-025
entries-title-ar = Title in Arabic
entries-title-fr = Title in French
entries-title-en = Title in English
entries-title-hint = At least one title.
entries-need-id = Write the entry number, for example MS26-025.
entries-need-title = Write the project’s title in at least one language.
entries-change-status = Change the status…
entries-status-dialog = Status of entry { $entry }
entries-status-admissible-hint = Shown to the judges and ranked.
entries-status-withdrawn-hint = The holder gives up: not ranked, its score sheets are kept.
entries-status-inadmissible-hint = Does not meet the conditions: not ranked, its score sheets are kept.
entries-reason = Reason
entries-reason-hint = Written in the audit log. Example: withdrawn at the holder’s request.
entries-need-reason = Write the reason.
entries-status-apply = Change the status
entries-remove = Remove the entry
entries-remove-confirm = Remove entry { $entry } for good? No score sheet exists for it.
entries-removed = Entry { $entry } removed.
entries-not-chosen = Not given
entries-yes = Yes
entries-no = No
entries-choose-province-first = Choose the province first.
entries-characters-left =
    { $count ->
     [one] { $count } character left
    *[other] { $count } characters left
    }
entries-group-file = File
entries-group-holder = Project holder
entries-group-team = Team
entries-group-place = Territory and sector
entries-group-project = Project
entries-group-money = Cost and funding
entries-group-support = Support and pitch
entries-group-other = Other data
entries-unknown-title = Columns that came with the imported file
entries-unknown-text = The program does not use them, but keeps them and gives them back on export.

## Fields of the registration form

field-entry_id = Entry number
field-title_ar = Title in Arabic
field-title_fr = Title in French
field-title_en = Title in English
field-status = Status
field-status_reason = Reason for the decision
field-edition = Edition
field-running_order = Running order
field-received_on = Date received
field-received_at = Date received
field-registered_on = Registration date
field-received_by = Received by
field-channel = Channel
field-summary_ar = Summary in Arabic
field-summary_fr = Summary in French
field-summary_en = Summary in English
field-summary = Summary
field-holder_name_ar = Name in Arabic
field-holder_name_fr = Name in French
field-holder_gender = Gender
field-holder_age_bracket = Age bracket
field-holder_phone = Phone
field-phone = Phone
field-holder_email = E-mail
field-holder_group = Holder group
field-legal_status = Legal status
field-cooperative_name = Name of the cooperative
field-cooperative_name_ar = Name of the cooperative in Arabic
field-cooperative_name_fr = Name of the cooperative in French
field-register_number = Register number
field-team_size = Team size
field-women = Of whom women
field-youth_18_35 = Of whom young people (18–35)
field-youth = Of whom young people
field-province_code = Prefecture or province
field-province_iso = ISO code of the province
field-commune_code = Commune
field-commune_fr = Commune in French
field-commune_ar = Commune in Arabic
field-area = Area
field-milieu = Area
field-rural = Rural area
field-category = Category
field-sector = Sector
field-need = Need answered
field-need_answered = Need answered
field-stage = Stage
field-business_model = Business model
field-jobs_expected = Jobs expected
field-jobs_permanent = Permanent jobs
field-jobs_seasonal = Seasonal jobs
field-jobs_women = Jobs for women
field-jobs_youth = Jobs for young people
field-budget_mad = Total cost (MAD)
field-own_contribution_mad = Own contribution (MAD)
field-own_cash_mad = Own contribution in cash (MAD)
field-own_in_kind_mad = Own contribution in kind (MAD)
field-own_contribution_cash_mad = Own contribution in cash (MAD)
field-own_contribution_in_kind_mad = Own contribution in kind (MAD)
field-amount_sought_mad = Amount sought (MAD)
field-funders_contacted = Funders contacted
field-funders = Funders contacted
field-support_wanted = Support wanted
field-pitch_language = Pitch language
field-attachments = Attachments
field-rules_accepted = Rules accepted
field-privacy_consent = Consent on personal data
field-consent = Consent on personal data
field-judge_id = Judge number
field-name_ar = Name in Arabic
field-name_fr = Name in French
field-name_en = Name in English
field-institution_ar = Institution in Arabic
field-institution_fr = Institution in French
field-institution_en = Institution in English
field-role = Role
field-gender = Gender
field-language = Language
field-attendance = Attendance
field-email = E-mail
field-ballot_id = Ballot number
field-comment = Comments
field-submitted_at = Submitted at

## Choices of the fields

choice-holder_gender-F = Woman
choice-holder_gender-M = Man
choice-gender-F = Woman
choice-gender-M = Man
choice-holder_group-jeunes = Young people
choice-holder_group-femmes = Women project holders
choice-holder_group-cooperative = Cooperative
choice-holder_group-cooperatives = Cooperatives
choice-holder_group-personnes_vulnerables = People in vulnerable situations
choice-holder_group-acteurs_civils = Civil society actors
choice-holder_group-societe_civile = Civil society actors
choice-holder_group-autre = Other
choice-legal_status-idee = Individual idea
choice-legal_status-idee_individuelle = Individual idea
choice-legal_status-groupe = Group
choice-legal_status-coop_en_creation = Cooperative being formed
choice-legal_status-cooperative = Cooperative
choice-legal_status-cooperative_feminine = Women’s cooperative
choice-legal_status-coop_feminine = Women’s cooperative
choice-legal_status-cooperative_jeunes = Youth cooperative
choice-legal_status-coop_jeunes = Youth cooperative
choice-legal_status-union_cooperatives = Union of cooperatives
choice-legal_status-union = Union of cooperatives
choice-legal_status-petite_societe = Small company
choice-legal_status-gie = Economic interest group
choice-legal_status-association = Association
choice-legal_status-entreprise_individuelle = Sole proprietorship
choice-legal_status-entreprise = Small company
choice-legal_status-auto_entrepreneur = Self-employed
choice-legal_status-autre = Other
choice-stage-idee = Idea
choice-stage-prototype = Prototype
choice-stage-activite_demarree = Started
choice-pitch_language-ar = Arabic
choice-pitch_language-fr = French
choice-pitch_language-tamazight = Tamazight
choice-pitch_language-ber = Tamazight
choice-pitch_language-zgh = Tamazight
choice-pitch_language-en = English
choice-language-ar = Arabic
choice-language-fr = French
choice-language-en = English
choice-area-rural = Rural
choice-area-urban = Urban
choice-milieu-rural = Rural
choice-milieu-urbain = Urban
choice-milieu-urban = Urban
choice-holder_age_bracket-18-35 = 18–35
choice-holder_age_bracket-36-50 = 36–50
choice-holder_age_bracket-51plus = 51 and over

## Judges

judges-title = Judges
judges-sub =
    { $count ->
     [one] { $count } judge
    *[other] { $count } judges
    }
judges-sub-present =
    { $count ->
     [one] { $count } present
    *[other] { $count } present
    }
judges-no-chair = no chair yet
judges-import = Import…
judges-add = Add
judges-empty-title = No judges yet
judges-empty-text = Add the judges or import them from a file. A jury usually has a chair and six members.
judges-column-number = No.
judges-column-name = Name
judges-column-institution = Institution
judges-column-role = Role
judges-column-attendance = Attendance
judges-column-ballots = Sheets
judges-role-chair = Chair
judges-role-member = Member
judges-role-substitute = Substitute
judges-role-shadow = Shadow judge
judges-role-shadow-hint = Their sheets do not count: they learn to judge.
fault-judge-role-scored = { $judge } has sheets already: they can no longer move between the jury and its shadow. Register them under another code.
judges-attendance-none = Not given
judges-attendance-present = Present
judges-attendance-excused = Excused
judges-attendance-absent = Absent
judges-attendance-left_early = Left early
judges-replaced-by = Replaced by { $judge }
judges-new = New judge
judges-edit = Edit { $judge }
judges-id = Judge number
judges-id-hint = Example: J8
judges-name-ar = Full name in Arabic
judges-name-fr = Full name in French
judges-institution-ar = Institution in Arabic
judges-institution-fr = Institution in French
judges-role = Role
judges-links = For the assignment: ties and sectors
judges-links-hint = The assignment points out a possible conflict of interest and prefers the sectors known. None of this is required.
judges-sectors = Sectors that the judge knows
judges-attendance = Attendance
judges-need-id = Write the judge’s number, for example J8.
judges-need-name = Write the name in at least one language.
judges-save = Save
judges-saved = { $judge } saved.
judges-cancel = Cancel
judges-actions = Actions
judges-change = Edit
judges-replace = Replace…
judges-replace-title = Replace { $judge }
judges-replace-text = Sheets already submitted still count. The new judge fills in the remaining ones.
judges-replace-reason = Reason for the replacement
judges-replace-reason-hint = Written in the audit log and in the minutes.
judges-need-reason = Write the reason.
judges-replace-apply = Replace
judges-replaced = { $judge } is replaced by { $by }.
judges-remove = Remove
judges-remove-title = Remove { $judge }?
judges-remove-text = This judge has submitted no sheet. The removal is written in the audit log.
judges-removed = { $judge } removed.

## Import

import-title = Import
import-sub = Nothing changes until you press “Import”.
import-kind = What is in the file?
import-kind-entries = Entries
import-kind-judges = Judges
import-kind-ballots = Score sheets
import-choose = Choose a file…
import-drop = Drop the file here
import-formats = CSV, Excel (xlsx, xls) or LibreOffice (ods). The first row names the columns, in any order.
import-reading = Reading { $file }…
import-too-large = The file is too large: { $size } MB. The most is { $max } MB.
import-other-file = Other file…
import-reread = Read the file again
import-reread-changed = The file has changed since it was chosen. Choose it again to read the new version.
import-sheet = Sheet of the workbook
import-encoding = Encoding: { $encoding }
import-step-columns = Columns
import-columns-text = Check where each column goes.
import-column-found = Column in the file
import-column-example = Example
import-column-field = Field
import-keep-as-is = Extra column: kept as it is
import-ignore = Not used
import-field-for = Field for column { $column }
import-unmapped =
    { $count ->
     [one] { $count } column not recognised
    *[other] { $count } columns not recognised
    }
import-all-mapped = All columns recognised
import-missing-required = Required fields without a column: { $fields }
import-faults =
    { $count ->
     [one] { $count } fault to mend in “{ $file }”
    *[other] { $count } faults to mend in “{ $file }”
    }
import-nothing-until = Nothing is imported while a fault remains.
import-fault-line = Line
import-fault-column = Column
import-fault-value = Value read
import-fault-expected = Expected
import-warning-note = Note
import-whole-file = whole file
import-empty-value = empty
import-more-faults =
    { $count ->
     [one] and { $count } more fault
    *[other] and { $count } more faults
    }
import-show-all = Show all
import-warnings =
    { $count ->
     [one] { $count } warning, which does not prevent the import
    *[other] { $count } warnings, which do not prevent the import
    }
import-preview = Preview: first { $shown } of { $total }
import-preview-plain = Preview
import-ready =
    { $count ->
     [one] { $count } row ready to import
    *[other] { $count } rows ready to import
    }
import-apply = Import
import-apply-count =
    { $count ->
     [one] Import { $count } row
    *[other] Import { $count } rows
    }
import-cannot-apply = Mend the faults above in the file or in the choice of columns, then read it again.
import-done-entries =
    { $count ->
     [one] { $count } entry imported
    *[other] { $count } entries imported
    }
import-done-judges =
    { $count ->
     [one] { $count } judge imported
    *[other] { $count } judges imported
    }
import-done-ballots =
    { $count ->
     [one] { $count } score sheet imported
    *[other] { $count } score sheets imported
    }
import-done-from = From “{ $file }”.
import-go-entries = See the entries
import-go-judges = See the judges
import-go-ballots = See the judging board
