### Les mots de partout.

app-name = Tahkim
language = Langue
language-ar = العربية
language-fr = Français
language-en = English
language-mark-ar = ع
language-mark-fr = FR
language-mark-en = EN

cancel = Annuler
close = Fermer
save = Enregistrer
undo = Annuler l’action
continue = Continuer
loading = Lecture en cours
optional = (facultatif)
saved = Enregistré
nothing-changed = Rien n’a changé
reason = Motif
reason-hint = Il est gardé au journal avec l’heure. Il ne pourra plus être effacé.
reason-missing = Écrivez le motif, par exemple « erreur de saisie relevée par le jury ».
faults-to-mend = { $count ->
    [one] { $count } point à corriger
   *[other] { $count } points à corriger
}
