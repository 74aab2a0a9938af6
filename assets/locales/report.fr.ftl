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

## Feuilles des tableaux
report-sheet-event = Concours
report-sheet-standings = Classement
report-sheet-summary = Récapitulatif
report-sheet-entries = Candidatures
report-sheet-judges = Jury
report-sheet-attendance = Présence
report-sheet-ballots = Fiches de notation
report-sheet-rubric = Grille d’évaluation
report-sheet-tie_decisions = Décisions de la présidence
report-sheet-history = Journal des opérations

## Colonnes des tableaux
report-column-item = Élément
report-column-language = Langue
report-column-value = Valeur
report-column-rank = Rang
report-column-entry_id = N° de candidature
report-column-title = Titre
report-column-score = Note
report-column-score_exact = Note exacte
report-column-spread = Écart
report-column-ballots_counted = Fiches comptées
report-column-ballots_expected = Fiches attendues
report-column-decided_by = Départagé par
report-column-prize = Prix
report-column-recused = Déports
report-column-absent = Absences
report-column-judge_id = N° de juge
report-column-judge = Juge
report-column-total = Total
report-column-revision = Révision
report-column-source = Provenance
report-column-holder_name_ar = Porteur(se) (en arabe)
report-column-holder_name_fr = Porteur(se) (en français)
report-column-holder_gender = Genre du porteur ou de la porteuse
report-column-holder_age_bracket = Tranche d’âge du porteur ou de la porteuse
report-column-ballots_submitted = Fiches déposées
report-column-ballots_draft = Brouillons
report-column-ballots_recused = Déports
report-column-ballots_absent = Absences
report-column-ballots_withdrawn = Fiches retirées
report-column-ballots_void = Fiches annulées
report-column-criterion = Critère
report-column-label_ar = Libellé en arabe
report-column-label_fr = Libellé en français
report-column-label_en = Libellé en anglais
report-column-weight = Coefficient
report-column-weight_pct = Coefficient (%)
report-column-min_score = Note minimale
report-column-max_score = Note maximale
report-column-step = Pas
report-column-display_order = Ordre d’affichage
report-column-decision = Décision
report-column-place = Place
report-column-reason = Motif
report-column-seq = N°
report-column-at = Date et heure
report-column-by = Qui
report-column-action = Opération
report-column-entry = Candidature
report-column-hash = Empreinte

## Mots des tableaux
report-source-screen = écran
report-source-paper = papier
report-source-file = fichier
report-item-results = Résultats
report-item-edition = Édition
report-item-date = Date
report-item-region = Code de la région
report-item-name = Nom
report-item-motto = Devise
report-item-place = Lieu
report-item-organiser = Organisateur
report-item-partner = Partenaire
report-item-partners = Partenaires
report-results-rehearsal = Répétition : ce ne sont pas de vrais résultats
report-results-provisional = Résultats provisoires
report-results-sealed = Résultats définitifs, scellés

## Page des résultats
report-page-title = Résultats du concours
report-page-method = Critères et coefficients
report-page-scale = Échelle
report-page-exact = Les rangs sont calculés en nombres exacts ; les valeurs affichées sont arrondies.
