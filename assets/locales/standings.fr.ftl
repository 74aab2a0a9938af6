### Classement et raison de chaque place.
standings-title = Classement
standings-sub = { $counted } fiches comptées sur { $expected } attendues
standings-weights = moyenne pondérée { $weights }
standings-provisional = Provisoire
standings-final = Tour clos
standings-provisional-note = Classement provisoire : le tour est ouvert, les places peuvent encore changer.
standings-rehearsal = Répétition : ce classement sera effacé avec elle.
standings-loading = Calcul du classement…
standings-empty = Pas encore de classement
standings-empty-text = Il paraît dès qu’une candidature a assez de fiches déposées.
standings-to-board = Aller aux fiches
standings-rank = Rang
standings-entry = Projet
standings-criteria = Par critère
standings-score = Note sur { $max }
standings-ballots = Fiches
standings-ballots-of = { $counted } sur { $expected }
standings-number = N° { $entry }
standings-table = Classement des projets
standings-export = Exporter
standings-print = Imprimer
standings-why = Pourquoi cette place ?
standings-why-choose = Choisissez une ligne pour lire la raison de sa place.
standings-place = rang { $rank }
standings-exact = Note exacte
standings-exact-mean = moyenne exacte des { $count } fiches comptées
standings-exact-one = une fiche comptée
standings-differs = Diffère au-delà des décimales affichées.
standings-by-score = Classé par sa seule note
standings-all-categories = Classement général
standings-carried = Ce tour : { $mean } ; tour précédent : { $earlier }, qui compte pour { $share } %
standings-in-category = { $category } : rang { $rank }
standings-same-as = Même note exacte que le N° { $entry }
standings-step-score = note
standings-step-criterion = moyenne : { $criterion }
standings-step-median_ballot = fiche médiane
standings-step-highest_ballot = plus haute fiche
standings-step-lowest_ballot = plus basse fiche
standings-step-head_to_head = confrontation directe
standings-step-chair = décision de la présidence
standings-step-shared = rang partagé
standings-decided = départagé : { $step }
standings-decided-chair = départagé par la présidence
standings-shared = ex æquo sur tout
standings-tiebreak = Départage : { $step }
standings-ahead = devant
standings-behind = derrière
standings-even = à égalité
standings-all-ballots = { $count ->
    [one] La fiche
   *[other] Les { $count } fiches
}
standings-judge = Juge
standings-total = Total
standings-mean = Moyenne
standings-not-counted = non comptée
standings-unranked = Non classés
standings-unranked-no_ballots = aucune fiche comptée
standings-unranked-quorum = { $counted ->
    [one] { $counted } fiche comptée, il en faut { $needed }
   *[other] { $counted } fiches comptées, il en faut { $needed }
}
standings-unranked-withdrawn = candidature retirée
standings-unranked-inadmissible = candidature irrecevable
standings-unranked-eliminated = non qualifiée au tour précédent
standings-unranked-other = non classé
standings-tie-title = Ex æquo que rien ne départage
standings-tie-text = N° { $entries } : même note, mêmes départages. Le rang reste partagé, ou la présidence du jury décide.
standings-tie-decide = Trancher en délibération
standings-ties-more = { $count ->
    [one] Afficher { $count } autre égalité
   *[other] Afficher { $count } autres égalités
}
standings-tie-order = Ordre décidé
standings-tie-up = Monter { $title }
standings-tie-down = Descendre { $title }
standings-decision = Décision de la présidence, { $time } : { $reason }
standings-printed = Imprimé le { $time }
