### Fichiers et tableaux que le programme écrit.
report-number = N°
report-score-of = Note /{ $max }
report-decided-by = Départagé par
report-title = Titre
report-why-first = meilleure note : { $score } (exactement { $exact })
report-why-score = note { $score }, derrière { $other } avec { $theirs }
report-why-step = même note exacte que { $other } ; { $step } : { $mine } contre { $theirs }
report-why-chair = même note exacte que { $other } ; placé par décision de la présidence
report-why-shared = à égalité en tout avec { $other } : rang partagé
