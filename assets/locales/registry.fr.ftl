## Candidatures

entries-title = Candidatures
entries-sub-received =
    { $count ->
     [one] { $count } reçue
    *[other] { $count } reçues
    }
entries-sub-admissible =
    { $count ->
     [one] { $count } recevable
    *[other] { $count } recevables
    }
entries-sub-withdrawn =
    { $count ->
     [one] { $count } retirée
    *[other] { $count } retirées
    }
entries-sub-inadmissible =
    { $count ->
     [one] { $count } irrecevable
    *[other] { $count } irrecevables
    }
entries-sub-eliminated =
    { $count ->
     [one] { $count } non qualifiée
    *[other] { $count } non qualifiées
    }
entries-shown = { $shown } sur { $total }
entries-import = Importer…
entries-add = Ajouter
entries-search = Chercher dans les candidatures
entries-search-hint = Titre, porteur, commune…
entries-filter-status = État
entries-filter-all = Toutes
entries-filter-admissible = Recevables
entries-filter-withdrawn = Retirées
entries-filter-inadmissible = Irrecevables
entries-filter-eliminated = Non qualifiées
entries-every-province = Toutes les provinces
entries-every-sector = Tous les secteurs
entries-clear-filters = Effacer les filtres
entries-sort-by = Trier par : { $column }
entries-empty-title = Aucune candidature pour l’instant
entries-empty-text = Importez la liste depuis un fichier, ou ajoutez-les une à une.
entries-none-found-title = Aucune candidature ne correspond
entries-none-found-text = Vérifiez les mots écrits ou élargissez les filtres.
entries-column-order = Ordre
entries-column-number = N°
entries-column-project = Projet
entries-column-holder = Porteur(euse)
entries-column-province = Province
entries-column-sector = Secteur
entries-column-team = Équipe
entries-column-cost = Coût (MAD)
entries-column-status = État
entries-status-admissible = Recevable
entries-status-withdrawn = Retirée
entries-status-inadmissible = Irrecevable
entries-status-eliminated = Non qualifiée
entries-new = Nouvelle candidature
entries-edit = Modifier la candidature { $entry }
entries-walk-in = L’évaluation est en cours : une candidature ajoutée maintenant apparaît aussitôt chez tous les membres du jury.
entries-round-closed = Le tour est clos : une candidature ajoutée ne sera évaluée que si vous le rouvrez.
entries-has-ballots =
    { $count ->
     [one] { $count } fiche de notation porte sur cette candidature : elle ne peut plus être supprimée, seulement retirée ou déclarée irrecevable.
    *[other] { $count } fiches de notation portent sur cette candidature : elle ne peut plus être supprimée, seulement retirée ou déclarée irrecevable.
    }
entries-save = Enregistrer la candidature
entries-save-next = Enregistrer et ajouter une autre
entries-saved = Candidature { $entry } enregistrée.
entries-cancel = Annuler
entries-back = Retour à la liste
entries-left = Modifications non enregistrées abandonnées.
entries-id = Numéro de candidature
entries-id-hint = Comme sur le dossier papier. Exemple : MS26-025
entries-title-ar = Titre en arabe
entries-title-fr = Titre en français
entries-title-en = Titre en anglais
entries-title-hint = Au moins un titre.
entries-need-id = Écrivez le numéro de candidature, par exemple MS26-025.
entries-need-title = Écrivez le titre du projet dans une langue au moins.
entries-change-status = Changer l’état…
entries-status-dialog = État de la candidature { $entry }
entries-status-admissible-hint = Présentée au jury et classée.
entries-status-withdrawn-hint = Le porteur se désiste : non classée, ses fiches sont conservées.
entries-status-inadmissible-hint = Ne remplit pas les conditions : non classée, ses fiches sont conservées.
entries-reason = Motif
entries-reason-hint = Inscrit au journal. Exemple : désistement à la demande du porteur.
entries-need-reason = Écrivez le motif.
entries-status-apply = Changer l’état
entries-remove = Supprimer la candidature
entries-remove-confirm = Supprimer définitivement la candidature { $entry } ? Aucune fiche de notation ne porte sur elle.
entries-removed = Candidature { $entry } supprimée.
entries-not-chosen = Non précisé
entries-yes = Oui
entries-no = Non
entries-choose-province-first = Choisissez d’abord la province.
entries-characters-left =
    { $count ->
     [one] { $count } signe restant
    *[other] { $count } signes restants
    }
entries-group-file = Dossier
entries-group-holder = Porteur(euse) du projet
entries-group-team = Équipe
entries-group-place = Territoire et secteur
entries-group-project = Projet
entries-group-money = Coût et financement
entries-group-support = Accompagnement et présentation
entries-group-other = Autres données
entries-unknown-title = Colonnes venues du fichier importé
entries-unknown-text = Le programme ne s’en sert pas, mais les garde et les rend à l’export.

## Champs de la fiche d’inscription

field-entry_id = Numéro de candidature
field-title_ar = Titre en arabe
field-title_fr = Titre en français
field-title_en = Titre en anglais
field-status = État
field-status_reason = Motif de la décision
field-edition = Édition
field-running_order = Ordre de passage
field-received_on = Date de réception
field-received_at = Date de réception
field-registered_on = Date d’inscription
field-received_by = Mode de réception
field-channel = Mode de réception
field-summary_ar = Résumé en arabe
field-summary_fr = Résumé en français
field-summary_en = Résumé en anglais
field-summary = Résumé
field-holder_name_ar = Nom en arabe
field-holder_name_fr = Nom en français
field-holder_gender = Genre
field-holder_age_bracket = Tranche d’âge
field-holder_phone = Téléphone
field-phone = Téléphone
field-holder_email = Courriel
field-holder_group = Catégorie du porteur
field-legal_status = Statut juridique
field-cooperative_name = Nom de la coopérative
field-cooperative_name_ar = Nom de la coopérative en arabe
field-cooperative_name_fr = Nom de la coopérative en français
field-register_number = Numéro au registre
field-team_size = Effectif de l’équipe
field-women = Dont femmes
field-youth_18_35 = Dont jeunes (18–35 ans)
field-youth = Dont jeunes
field-province_code = Préfecture ou province
field-province_iso = Code ISO de la province
field-commune_code = Commune
field-commune_fr = Commune en français
field-commune_ar = Commune en arabe
field-area = Milieu
field-milieu = Milieu
field-rural = Milieu rural
field-category = Catégorie
field-sector = Secteur
field-need = Besoin auquel le projet répond
field-need_answered = Besoin auquel le projet répond
field-stage = Stade de maturité
field-business_model = Modèle économique
field-jobs_expected = Postes d’emploi attendus
field-jobs_permanent = Emplois permanents
field-jobs_seasonal = Emplois saisonniers
field-jobs_women = Emplois pour les femmes
field-jobs_youth = Emplois pour les jeunes
field-budget_mad = Coût global (MAD)
field-own_contribution_mad = Apport personnel (MAD)
field-own_cash_mad = Apport en numéraire (MAD)
field-own_in_kind_mad = Apport en nature (MAD)
field-own_contribution_cash_mad = Apport en numéraire (MAD)
field-own_contribution_in_kind_mad = Apport en nature (MAD)
field-amount_sought_mad = Montant demandé (MAD)
field-funders_contacted = Financeurs contactés
field-funders = Financeurs contactés
field-support_wanted = Accompagnement souhaité
field-pitch_language = Langue de présentation
field-attachments = Pièces jointes
field-rules_accepted = Règlement accepté
field-privacy_consent = Consentement aux données personnelles
field-consent = Consentement aux données personnelles
field-judge_id = Numéro du juge
field-name_ar = Nom en arabe
field-name_fr = Nom en français
field-name_en = Nom en anglais
field-institution_ar = Institution en arabe
field-institution_fr = Institution en français
field-institution_en = Institution en anglais
field-role = Qualité
field-gender = Genre
field-language = Langue
field-attendance = Présence
field-email = Courriel
field-ballot_id = Numéro de fiche
field-comment = Observations
field-submitted_at = Date de dépôt

## Choix des champs

choice-holder_gender-F = Femme
choice-holder_gender-M = Homme
choice-gender-F = Femme
choice-gender-M = Homme
choice-holder_group-jeunes = Jeunes
choice-holder_group-femmes = Femmes porteuses de projets
choice-holder_group-cooperative = Coopérative
choice-holder_group-cooperatives = Coopératives
choice-holder_group-personnes_vulnerables = Personnes en situation de précarité
choice-holder_group-acteurs_civils = Acteurs de la société civile
choice-holder_group-societe_civile = Acteurs de la société civile
choice-holder_group-autre = Autre
choice-legal_status-idee = Idée individuelle
choice-legal_status-idee_individuelle = Idée individuelle
choice-legal_status-groupe = Groupe
choice-legal_status-coop_en_creation = Coopérative en cours de constitution
choice-legal_status-cooperative = Coopérative
choice-legal_status-cooperative_feminine = Coopérative féminine
choice-legal_status-coop_feminine = Coopérative féminine
choice-legal_status-cooperative_jeunes = Coopérative de jeunes
choice-legal_status-coop_jeunes = Coopérative de jeunes
choice-legal_status-union_cooperatives = Union de coopératives
choice-legal_status-union = Union de coopératives
choice-legal_status-petite_societe = Petite société
choice-legal_status-gie = Groupement d’intérêt économique
choice-legal_status-association = Association
choice-legal_status-entreprise_individuelle = Entreprise individuelle
choice-legal_status-entreprise = Petite entreprise
choice-legal_status-auto_entrepreneur = Auto-entrepreneur
choice-legal_status-autre = Autre
choice-stage-idee = Idée
choice-stage-prototype = Prototype
choice-stage-activite_demarree = Activité démarrée
choice-pitch_language-ar = Arabe
choice-pitch_language-fr = Français
choice-pitch_language-tamazight = Amazighe
choice-pitch_language-ber = Amazighe
choice-pitch_language-zgh = Amazighe
choice-pitch_language-en = Anglais
choice-language-ar = Arabe
choice-language-fr = Français
choice-language-en = Anglais
choice-area-rural = Rural
choice-area-urban = Urbain
choice-milieu-rural = Rural
choice-milieu-urbain = Urbain
choice-milieu-urban = Urbain
choice-holder_age_bracket-18-35 = 18–35 ans
choice-holder_age_bracket-36-50 = 36–50 ans
choice-holder_age_bracket-51plus = 51 ans et plus

## Jury

judges-title = Jury
judges-sub =
    { $count ->
     [one] { $count } membre
    *[other] { $count } membres
    }
judges-sub-present =
    { $count ->
     [one] { $count } présent
    *[other] { $count } présents
    }
judges-no-chair = président(e) à désigner
judges-import = Importer…
judges-add = Ajouter
judges-empty-title = Aucun membre du jury pour l’instant
judges-empty-text = Ajoutez les membres ou importez-les depuis un fichier. Un jury compte d’ordinaire un(e) président(e) et six membres.
judges-column-number = N°
judges-column-name = Nom
judges-column-institution = Institution
judges-column-role = Qualité
judges-column-attendance = Présence
judges-column-ballots = Fiches
judges-role-chair = Président(e)
judges-role-member = Membre
judges-role-substitute = Suppléant(e)
judges-role-shadow = Observateur(trice)
judges-role-shadow-hint = Ses fiches ne comptent pas : la personne apprend à juger.
fault-judge-role-scored = { $judge } a déjà des fiches : cette personne ne peut plus passer du jury à observateur, ni l’inverse. Inscrivez-la sous un autre code.
judges-attendance-none = Non précisée
judges-attendance-present = Présent(e)
judges-attendance-excused = Absent(e) excusé(e)
judges-attendance-absent = Absent(e)
judges-attendance-left_early = Parti(e) avant la fin
judges-replaced-by = Remplacé(e) par { $judge }
judges-new = Nouveau membre du jury
judges-edit = Modifier { $judge }
judges-id = Numéro du juge
judges-id-hint = Exemple : J8
judges-name-ar = Nom complet en arabe
judges-name-fr = Nom complet en français
judges-institution-ar = Institution en arabe
judges-institution-fr = Institution en français
judges-role = Qualité
judges-links = Pour l’affectation : attaches et secteurs
judges-links-hint = L’affectation signale un conflit d’intérêts possible et préfère les secteurs connus. Rien n’est obligatoire.
judges-sectors = Secteurs que le membre connaît
judges-attendance = Présence
judges-need-id = Écrivez le numéro du juge, par exemple J8.
judges-need-name = Écrivez le nom dans une langue au moins.
judges-save = Enregistrer
judges-saved = { $judge } : enregistré.
judges-cancel = Annuler
judges-actions = Actions
judges-change = Modifier
judges-replace = Remplacer…
judges-replace-title = Remplacer { $judge }
judges-replace-text = Les fiches déjà déposées restent comptées. La personne qui remplace remplit celles qui restent.
judges-replace-reason = Motif du remplacement
judges-replace-reason-hint = Inscrit au journal et repris au procès-verbal.
judges-need-reason = Écrivez le motif.
judges-replace-apply = Remplacer
judges-replaced = { $judge } est remplacé(e) par { $by }.
judges-remove = Supprimer
judges-remove-title = Supprimer { $judge } ?
judges-remove-text = Ce juge n’a déposé aucune fiche. La suppression est inscrite au journal.
judges-removed = { $judge } : supprimé.

## Import

import-title = Importer
import-sub = Rien ne change avant que vous n’appuyiez sur « Importer ».
import-kind = Que contient le fichier ?
import-kind-entries = Candidatures
import-kind-judges = Membres du jury
import-kind-ballots = Fiches de notation
import-choose = Choisir un fichier…
import-drop = Déposez le fichier ici
import-formats = CSV, Excel (xlsx, xls) ou LibreOffice (ods). La première ligne porte les noms des colonnes, dans n’importe quel ordre.
import-reading = Lecture de { $file }…
import-too-large = Fichier trop grand : { $size } Mo. Le maximum est de { $max } Mo.
import-other-file = Autre fichier…
import-reread = Relire le fichier
import-reread-changed = Le fichier a changé depuis son choix. Choisissez-le à nouveau pour lire la nouvelle version.
import-sheet = Feuille du classeur
import-encoding = Encodage : { $encoding }
import-step-columns = Colonnes
import-columns-text = Vérifiez où va chaque colonne.
import-column-found = Colonne du fichier
import-column-example = Exemple
import-column-field = Champ
import-keep-as-is = Colonne en plus : gardée telle quelle
import-ignore = Non utilisée
import-field-for = Champ pour la colonne { $column }
import-unmapped =
    { $count ->
     [one] { $count } colonne non reconnue
    *[other] { $count } colonnes non reconnues
    }
import-all-mapped = Toutes les colonnes sont reconnues
import-missing-required = Champs obligatoires sans colonne : { $fields }
import-faults =
    { $count ->
     [one] { $count } faute à corriger dans « { $file } »
    *[other] { $count } fautes à corriger dans « { $file } »
    }
import-nothing-until = Rien n’est importé tant qu’il reste une faute.
import-fault-line = Ligne
import-fault-column = Colonne
import-fault-value = Valeur lue
import-fault-expected = Attendu
import-warning-note = Remarque
import-whole-file = tout le fichier
import-empty-value = vide
import-more-faults =
    { $count ->
     [one] et { $count } autre faute
    *[other] et { $count } autres fautes
    }
import-show-all = Tout montrer
import-warnings =
    { $count ->
     [one] { $count } avertissement, qui n’empêche pas l’import
    *[other] { $count } avertissements, qui n’empêchent pas l’import
    }
import-preview = Aperçu : les { $shown } premières lignes sur { $total }
import-preview-plain = Aperçu
import-ready =
    { $count ->
     [one] { $count } ligne prête à importer
    *[other] { $count } lignes prêtes à importer
    }
import-apply = Importer
import-apply-count =
    { $count ->
     [one] Importer { $count } ligne
    *[other] Importer { $count } lignes
    }
import-cannot-apply = Corrigez les fautes ci-dessus dans le fichier ou dans le choix des colonnes, puis relisez-le.
import-done-entries =
    { $count ->
     [one] { $count } candidature importée
    *[other] { $count } candidatures importées
    }
import-done-judges =
    { $count ->
     [one] { $count } membre du jury importé
    *[other] { $count } membres du jury importés
    }
import-done-ballots =
    { $count ->
     [one] { $count } fiche de notation importée
    *[other] { $count } fiches de notation importées
    }
import-done-from = Depuis « { $file } ».
import-go-entries = Voir les candidatures
import-go-judges = Voir le jury
import-go-ballots = Voir le tableau d’évaluation
