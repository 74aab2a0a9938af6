### Who judges what.

assignment-title = Who judges what
assignment-sub-all = The whole jury judges every entry.
assignment-sub-plan =
    { $count ->
        [one] { $count } sheet assigned
       *[other] { $count } sheets assigned
    }
assignment-sub-drawn = draw no. { $seed }
assignment-sub-changed = draw no. { $seed }, changed by hand
assignment-sub-draft = A plan to look at: nothing changes before “Use this plan”.
assignment-use = Use this plan
assignment-drop = Drop it
assignment-all = Everyone judges everything
assignment-used =
    { $count ->
        [one] Plan in use: { $count } sheet.
       *[other] Plan in use: { $count } sheets.
    }
assignment-all-used = The whole jury judges every entry.
assignment-none-title = Everyone judges everything
assignment-none-text = With many entries, give each of them a few judges only: Tahkim shares the sheets out evenly, keeps clear of conflicts of interest, and keeps the ranking comparable.
assignment-ballots = Judges per entry
assignment-fewer = One judge fewer
assignment-more = One judge more
assignment-share = { $entries } entries, { $judges } judges: { $share } sheets a judge
assignment-plan = Make a plan
assignment-replan = Adapt the plan
assignment-again = Draw again
assignment-details = Judges taken, bounds, draw number
assignment-least = Sheets a judge, at least
assignment-most = Sheets a judge, at most
assignment-even = even
assignment-seed = Draw number
assignment-any = any
assignment-who = Are given sheets:
assignment-away = away
assignment-table = Which judge judges which entry
assignment-load = Sheets
assignment-entry-off = No. { $place } · { $title }: { $count ->
        [one] { $count } judge
       *[other] { $count } judges
    }
assignment-is-given = sheet submitted
assignment-is-set = assigned
assignment-is-conflict = recusal or absence
assignment-is-suspect = assigned, possible conflict
assignment-is-open = not assigned
assignment-counts-good =
    { $count ->
        [one] { $count } judge for each entry
       *[other] { $count } judges for each entry
    }
assignment-counts-span = { $span } judges for each entry
assignment-counts-bad =
    { $count ->
        [one] { $count } entry has not its { $ballots } judges: no. { $places }
       *[other] { $count } entries have not their { $ballots } judges: no. { $places }
    }
assignment-loads = { $span } sheets a judge
assignment-loads-bad = { $span } sheets a judge; too many or too few for { $judges }
assignment-joined = all comparable
assignment-parts =
    { $count ->
        [one] { $count } group
       *[other] { $count } groups without a judge in common: they cannot be compared. One of them: { $judges }
    }
assignment-conflicts =
    { $count ->
        [one] { $count } conflict of interest
       *[other] { $count } conflicts of interest
    }
assignment-bridges =
    { $count ->
        [one] all hangs on one sheet
       *[other] { $count } sheets of which each, if lost, would cut the jury in two
    }
assignment-strangers =
    { $count ->
        [one] { $count } sheet outside the judge’s field
       *[other] { $count } sheets outside the judge’s field
    }
assignment-figures = cohesion { $connectivity } · efficiency { $efficiency }%
assignment-figures-hint = Cohesion: second eigenvalue of the judges’ graph, nought when the jury is cut in two. Efficiency: how precisely entries are told apart, beside a jury in which everyone judges everything.
assignment-seed-is = draw no. { $seed }
assignment-effect-none = This is the plan that is in use.
assignment-effect =
    { $judges ->
        [one] What changes: { $added } more, { $removed } fewer, for { $judges } judge
       *[other] What changes: { $added } more, { $removed } fewer, for { $judges } judges
    }
assignment-effect-added = + no. { $places }
assignment-effect-removed = − no. { $places }
assignment-impossible = No plan keeps to all this.
assignment-lacks-anyone =
    { $count ->
        [one] Nobody can judge entry no. { $places }.
       *[other] Nobody can judge entries no. { $places }.
    }
assignment-lacks-judges =
    { $count ->
        [one] Entry no. { $places } can only be judged by { $judges }: it needs { $need } sheets, they take { $room }.
       *[other] Entries no. { $places } can only be judged by { $judges }: they need { $need } sheets, the judges take { $room }.
    }
assignment-lacks-entries = { $judges }: they should have { $need } sheets, and there are only { $room } for them.
assignment-remedies = One of these decisions is enough:
assignment-remedy-most = every judge takes up to { $count } sheets
assignment-remedy-least =
    { $count ->
        [one] a judge may have { $count } sheet only
       *[other] a judge may have { $count } sheets only
    }
assignment-remedy-ballots =
    { $count ->
        [one] { $count } judge per entry
       *[other] { $count } judges per entry
    }
assignment-remedy-judges =
    { $count ->
        [one] { $count } judge more, without a conflict of interest
       *[other] { $count } judges more, without a conflict of interest
    }
assignment-remedy-lift =
    { $count ->
        [one] this conflict is none: { $pairs }
       *[other] these conflicts are none: { $pairs }
    }
assignment-remedy-do = Do so
assignment-suspicions =
    { $count ->
        [one] { $count } possible conflict of interest
       *[other] { $count } possible conflicts of interest
    }
assignment-suspicions-hint = You say whether it is one.
assignment-entry = no. { $place } · { $title }
assignment-ground-cooperative = same cooperative
assignment-ground-institution = same institution
assignment-ground-commune = same commune
assignment-ground-family = same family name
assignment-is-a-conflict = It is a conflict
assignment-no-conflict = It is none
assignment-suspicion-kept = { $judge } will not judge no. { $place }.
assignment-suspicion-dropped = No conflict between { $judge } and no. { $place }.
