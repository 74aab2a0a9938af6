### Words used everywhere.

app-name = Tahkim
language = Language
language-ar = العربية
language-fr = Français
language-en = English
language-mark-ar = ع
language-mark-fr = FR
language-mark-en = EN

cancel = Cancel
close = Close
save = Save
undo = Undo
continue = Continue
loading = Reading
optional = (optional)
saved = Saved
nothing-changed = Nothing has changed
reason = Reason
reason-hint = It is kept in the log with the time. It cannot be erased later.
reason-missing = Write the reason, for example “typing error found by the jury”.
faults-to-mend = { $count ->
    [one] { $count } point to put right
   *[other] { $count } points to put right
}
