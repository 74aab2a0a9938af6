### Fiche de notation, tableau des fiches, passage du portable à un juge.

## États d’une fiche
judging-state-empty = à noter
judging-state-draft = brouillon
judging-state-submitted = déposée
judging-state-incomplete = incomplète
judging-state-recused = déport
judging-state-absent = absent
judging-state-withdrawn = retirée
judging-state-void = annulée
judging-state-unassigned = non affectée
judging-state-paper = saisie depuis le papier

## Fiche
sheet-title = Fiche de notation
sheet-judge = Juge
sheet-judge-choose = Choisir un juge
sheet-judge-choose-hint = Choisissez le juge dont vous saisissez la fiche papier, ou confiez-lui le portable depuis le tableau des fiches.
sheet-no-judges = Aucun juge n’est encore inscrit. La fiche s’ouvre dès que le jury est composé.
sheet-no-entries = Aucune candidature à noter pour ce juge.
sheet-running-order = Ordre de passage
sheet-my-total = Mon total
sheet-progress = { $done } notées sur { $count }
sheet-passage = Passage { $place }
sheet-number = N° { $entry }
sheet-conflict = Conflit d’intérêts…
sheet-weight = coefficient { $percent } %
sheet-comment-only = pour observation, sans coefficient
sheet-out-of = sur { $max }
sheet-from-to = de { $min } à { $max }
sheet-less = Retirer { $step }
sheet-more = Ajouter { $step }
sheet-mark = Note : { $criterion }
sheet-mark-text = { $mark } sur { $max }
sheet-mark-text-level = { $mark } sur { $max }, { $level }
sheet-mark-none = sans note
sheet-levels = Niveaux : { $criterion }
sheet-total = Total pondéré
sheet-total-wait = { $count ->
    [one] Manque une note.
   *[other] Manquent { $count } notes.
}
sheet-own = { $count ->
    [one] Parmi mon unique total
   *[other] Parmi mes { $count } totaux
}
sheet-own-spread = de { $low } à { $high }
sheet-own-none = Vos totaux précédents paraîtront ici, pour garder la même mesure.
sheet-comment = Observations
sheet-optional = (facultatif)
sheet-comment-hint = Lues par le jury en délibération.
sheet-saved = Brouillon enregistré ici { $time }
sheet-saving = Enregistrement du brouillon…
sheet-unsaved = Brouillon pas encore enregistré : { $reason } Nouvel essai en cours.
sheet-recorded = Fiche { $place } enregistrée ici { $time }
sheet-untouched = Chaque saisie est gardée sur ce portable.
sheet-previous = Précédent
sheet-skip = Passer
sheet-submit = Déposer
sheet-submit-continue = Déposer et continuer
sheet-submitting = Dépôt en cours…
sheet-all-done = Toutes vos fiches sont déposées.
sheet-revision = Révision { $revision }, remplacera celle de { $time }
sheet-submitted-at = Déposée à { $time }. Modifiez une note pour la corriger.
sheet-draft-over = Correction non déposée : la fiche de { $time } compte encore.
sheet-discard = Abandonner la correction
sheet-reason = Motif de la correction
sheet-reason-hint = Noté au journal avec la nouvelle révision.
sheet-reason-missing = Écrivez le motif de la correction, par exemple « erreur de saisie ».
sheet-errors = { $count ->
    [one] Un point à corriger avant le dépôt
   *[other] { $count } points à corriger avant le dépôt
}
sheet-error-missing = { $criterion } : note manquante
sheet-error-number = { $criterion } : « { $value } » n’est pas une note. Exemple : { $example }
sheet-error-range = { $criterion } : { $value } est hors de l’échelle, de { $min } à { $max }
sheet-error-step = { $criterion } : { $value } n’est pas un multiple de { $step }. Écrivez par exemple { $example }
sheet-closed = Tour clos : les notes se lisent et ne se modifient plus. L’organisateur peut rouvrir le tour.
sheet-closed-draft = Brouillon non déposé : il n’est pas compté.
sheet-readonly = Ce fichier est ouvert en lecture seule : rien ne peut être noté.
sheet-rehearsal = Répétition : ces notes seront effacées avant le concours.
sheet-is-recused = Déport déclaré : ce projet n’est pas noté par { $judge }.
sheet-is-absent = { $judge } est marqué absent pour ce projet. Sa fiche ne compte pas.
sheet-is-withdrawn = Fiche retirée : elle ne compte plus. Déposez-la de nouveau pour qu’elle compte.
sheet-is-void = Fiche annulée par l’organisateur : elle ne compte plus.
sheet-is-unassigned = Ce projet n’est pas affecté à ce juge.
sheet-lift-recusal = Lever le déport…
sheet-lift-absence = Lever l’absence
sheet-paper = Saisie d’une fiche papier
sheet-paper-hint = Chiffres, puis Entrée ; la dernière Entrée dépose et passe à la suivante.
sheet-find = Scanner ou taper un numéro
sheet-find-unknown = Aucune fiche n’a ce code.
sheet-four-eyes = Saisie en double, par deux personnes
sheet-typist = Qui saisit
sheet-typed = Fiche { $place } saisie une fois. Une deuxième personne la saisit de nouveau.
sheet-typed-once = Saisie une fois ({ $typist }). Une deuxième personne la saisit d’après le papier ; la première saisie n’est pas montrée.
sheet-typed-apart = { $count ->
    [one] Les deux saisies diffèrent pour cette note. Regardez le papier et saisissez-la encore une fois.
   *[other] Les deux saisies diffèrent pour ces { $count } notes. Regardez le papier et saisissez-les encore une fois.
}
sheet-keys = Toutes les touches
sheet-keys-title = Touches de la fiche
sheet-key-criterion = aller au critère
sheet-key-type = écrire la note (virgule ou point)
sheet-key-step = un pas de plus, de moins
sheet-key-page = deux points de plus, de moins
sheet-key-ends = bas et haut de l’échelle
sheet-key-ruler = le long de la règle
sheet-key-empty = effacer la note
sheet-key-next = critère suivant, observations, dépôt
sheet-key-submit = déposer et continuer
sheet-key-entry = projet précédent, suivant
sheet-key-comment = observations
sheet-key-keys = cette liste
sheet-key-leave = quitter le champ, la valeur reste
sheet-short-criterion = critère
sheet-short-step = un pas
sheet-short-submit = déposer

## Conflit d’intérêts
conflict-title = Ne pas noter ce projet
conflict-text = Dites pourquoi. Votre note n’entrera pas dans la moyenne, et le procès-verbal mentionnera votre déport, sans autre détail que le motif choisi.
conflict-nature = Motif
conflict-family = Lien de famille avec un membre de l’équipe
conflict-work = J’encadre ou je conseille ce projet
conflict-member = Intérêt financier ou responsabilité dans la structure
conflict-other = Autre motif
conflict-detail = Précision (facultative, non montrée aux autres)
conflict-erased = { $count ->
    [0] Seul l’organisateur peut lever un déport.
    [one] La note déjà saisie sera écartée. Seul l’organisateur peut lever un déport.
   *[other] Les { $count } notes déjà saisies seront écartées. Seul l’organisateur peut lever un déport.
}
conflict-back = Revenir à la fiche
conflict-declare = Déclarer le conflit d’intérêts
conflict-lift-title = Lever le déport
conflict-lift-text = Le juge pourra noter ce projet. Le motif est gardé au journal.
conflict-lift = Lever le déport

## Tableau des fiches
board-title = Tableau des fiches
board-sub = { $submitted } déposées sur { $expected } attendues
board-all-in = Toutes les fiches attendues sont déposées.
board-missing = { $count ->
    [one] { $count } manque
   *[other] { $count } manquent
}
board-matrix = Fiches par juge et par projet
board-judge = Juge
board-left = reste
board-entry-of = Passage { $place } : { $title }
board-cell = { $judge }, passage { $place } : { $state }
board-empty = Le tableau se remplit dès qu’il y a un jury et des candidatures.
board-close = Clore le tour
board-close-title = Clore le tour de notation
board-close-text = Plus aucune note ne pourra être saisie. Vous pourrez rouvrir le tour en donnant un motif.
board-close-missing = { $count ->
    [0] Toutes les fiches attendues sont là.
    [one] Une fiche attendue manque encore : elle ne sera pas comptée.
   *[other] { $count } fiches attendues manquent encore : elles ne seront pas comptées.
}
board-reopen = Rouvrir le tour…
board-reopen-title = Rouvrir le tour de notation
board-reopen-text = Les juges pourront de nouveau noter et corriger. Le motif est gardé au journal.
board-closed = Tour clos : les notes ne se modifient plus.
board-to-standings = Voir le classement
board-rehearsal = Répétition en cours : tout ce qui est noté maintenant sera effacé.
board-rehearsal-begin = Répéter…
board-rehearsal-begin-title = Commencer une répétition
board-rehearsal-begin-text = Le jury s’exerce sur les vrais projets. À la fin, les fiches de la répétition sont effacées et le tableau repart de zéro.
board-rehearsal-start = Commencer la répétition
board-rehearsal-erase = Terminer et effacer
board-rehearsal-erase-title = Terminer la répétition
board-rehearsal-erase-text = Toutes les fiches de la répétition sont effacées. Cela ne peut pas être annulé.
board-chase = À relancer
board-chase-places = { $count ->
    [one] passage { $places }
   *[other] passages { $places }
}
board-type = Saisir la fiche papier
board-hand = Confier le portable
board-absent = Marquer absent…
board-absent-title = Marquer { $judge } absent
board-absent-text = { $count ->
    [one] Sa fiche manquante ne sera plus attendue. Ses fiches déposées restent comptées.
   *[other] Ses { $count } fiches manquantes ne seront plus attendues. Ses fiches déposées restent comptées.
}
board-absent-do = Marquer absent
board-absent-done = { $count ->
    [one] { $judge } : { $count } fiche marquée absente.
   *[other] { $judge } : { $count } fiches marquées absentes.
}
board-reason = Motif
board-reason-missing = Écrivez le motif : il est gardé au journal.
board-cancel = Revenir
board-legend = Légende
board-print = Imprimer des fiches vierges…

## Une fiche du tableau
cell-open = Ouvrir la fiche
cell-history = Révisions
cell-history-title = Révisions de la fiche
cell-history-of = { $judge } · passage { $place }
cell-history-none = Cette fiche n’a encore aucune révision.
cell-revision = Révision { $revision }
cell-by-judge = par le juge
cell-by-organiser = par l’organisateur
cell-by-chair = par la présidence du jury
cell-paper = saisie depuis le papier
cell-counts = compte
cell-reason = Motif : { $reason }
cell-withdraw = Retirer la fiche…
cell-withdraw-title = Retirer la fiche
cell-withdraw-text = La fiche ne compte plus ; elle reste dans l’historique. Le juge peut en déposer une nouvelle.
cell-void = Annuler la fiche…
cell-void-title = Annuler la fiche
cell-void-text = La fiche ne compte plus, par décision de l’organisateur ; elle reste dans l’historique.
cell-absent = Marquer absent
cell-absence-lift = Lever l’absence
cell-close = Fermer

## Confier le portable
hand-title = Confier le portable à { $judge }
hand-text = Le portable ne montrera que les fiches de ce juge. Votre code vous rendra la main.
hand-do = Confier le portable
hand-pin-title = Choisir votre code d’organisateur
hand-pin-text = Le code rend la main à l’organisateur quand le portable est confié à un juge. De 4 à 12 chiffres.
hand-pin = Code
hand-pin-again = Code, une seconde fois
hand-pin-set = Enregistrer le code
hand-pin-format = Le code compte de 4 à 12 chiffres, par exemple 4821.
hand-pin-differs = Les deux codes diffèrent.
hand-word-title = Notez votre mot de secours
hand-word-text = Il remplace un code oublié. Il n’est montré qu’une fois : écrivez-le sur papier et gardez-le loin du portable.
hand-word-noted = Je l’ai noté

## Fiches vierges
blank-title = Imprimer des fiches vierges
blank-text = Une page par juge et par projet, à remplir au stylo puis à saisir au tableau.
blank-which = Quelles fiches
blank-missing = Les fiches qui manquent encore
blank-judge = Toutes les fiches d’un juge
blank-entry = Toutes les fiches d’un projet
blank-unnamed = Sans nom de juge, une par projet
blank-print = Imprimer
board-remind = Rappeler sur son écran
board-reminded = Le rappel s’affiche chez { $judge }.
board-silent = muet depuis { $time }
sheet-on-stage = En scène : passage { $place } · { $title }
sheet-on-stage-open = Ouvrir sa fiche
sheet-reminder =
    { $count ->
        [one] Une fiche attend encore vos notes : passage { $places }
       *[other] { $count } fiches attendent encore vos notes : passages { $places }
    }
sheet-reminder-open = Ouvrir la première
slip-equal = Tous les critères ont la même note : { $mark }. Si c’est voulu, rien à faire.
slip-scale = La plus haute note est { $most } et l’échelle va jusqu’à { $max }. Si c’est voulu, rien à faire.
slip-far = Vos autres fiches tournent autour de { $usual }. Si l’écart est voulu, rien à faire.
