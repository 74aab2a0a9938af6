## Exports et sécurité

exports-title = Exports et sécurité
exports-sub = Tout reste sur cet ordinateur tant que vous ne l’exportez pas.
exports-section = Exporter
exports-results = Page des résultats
exports-results-text = Une seule page qui s’ouvre et s’imprime dans tout navigateur : chaque rang et sa raison, sans les notes des juges.
exports-tables = Tous les tableaux
exports-tables-text = Classement, récapitulatif, candidatures, jury, fiches et journal : un classeur ou un dossier.
exports-standings = Classement
exports-standings-text = Rang, titre, moyenne de chaque critère et note, en nombres exacts.
exports-package = Dossier de résultats
exports-package-text = Le résultat scellé, le journal, les signatures et les données en un seul fichier, vérifiable sur toute machine.
exports-folder = Dossier complet du concours
exports-folder-text = Un dossier de fichiers CSV avec toutes les données : se rouvre avec ce programme ou n’importe quel tableur.
exports-head-office = Fichier pour la direction générale
exports-head-office-text = Codes HCP et résultats, une ligne par candidature, sans noms de personnes ni numéros de téléphone.
exports-personal = Contient des données à caractère personnel : ne le remettez qu’aux personnes habilitées.
exports-provisional = Le tour n’est pas clos : le fichier porte des résultats provisoires.
exports-rehearsal = Répétition : ce ne sont pas de vrais résultats.
exports-form-of = Format : { $what }
exports-form-html = Page web (HTML)
exports-form-xlsx = Classeur Excel (XLSX)
exports-form-excel-csv = CSV pour Excel français
exports-form-csv = CSV pour programmes
exports-form-json = JSON
exports-form-zip = Dossier (ZIP)
exports-language = Langue du fichier
exports-destination = Dossier de destination
exports-destination-hint = Laissez vide pour : { $folder }
exports-do = Exporter
exports-do-what = Exporter : { $what }
exports-done = Enregistré dans
exports-files =
    { $count ->
     [one] { $count } fichier
    *[other] { $count } fichiers
    }
exports-copy-path = Copier le chemin
exports-browse = Choisir un dossier…
exports-reveal = Montrer dans le dossier
exports-copied = Chemin copié.
exports-lang-ar = Arabe
exports-lang-fr = Français
exports-lang-en = Anglais

## Sauvegardes

backup-section = Sauvegardes
backup-text = Une sauvegarde est faite d’elle-même pendant le travail. Faites-en une de plus avant d’éteindre.
backup-now = Sauvegarder maintenant
backup-done =
    { $count ->
     [one] Sauvegarde faite dans
    *[other] { $count } sauvegardes faites dans
    }
backup-empty = Aucune sauvegarde pour l’instant.
backup-column-when = Date
backup-column-name = Concours
backup-column-place = Emplacement
backup-column-size = Taille
backup-column-action = Action
backup-place-data = Cet ordinateur
backup-place-second = Second dossier
backup-no-second = Pas de second dossier de sauvegarde (clé USB par exemple). Il se choisit dans les réglages.
backup-open-settings = Ouvrir les réglages
backup-restore = Restaurer…
backup-restore-title = Restaurer la sauvegarde du { $when }
backup-restore-text = La sauvegarde est restaurée dans un nouveau fichier. Le concours actuel n’est pas touché.
backup-restore-name = Nom du nouveau fichier
backup-restore-need-name = Écrivez un nom de fichier.
backup-restore-apply = Restaurer et ouvrir
backup-restored = Sauvegarde restaurée et ouverte.
backup-cancel = Annuler
backup-size-kb = { $size } Ko
backup-size-mb = { $size } Mo
backup-size-gb = { $size } Go
backup-show-all = Montrer toutes les sauvegardes ({ $count })

## Vérification

verify-section = Vérifier le fichier
verify-text = Recalcule l’empreinte de chaque opération et compare les données au journal.
verify-now = Vérifier maintenant
verify-running = Vérification…
verify-paper = Deux groupes lus sur le papier (facultatif)
verify-paper-hint = Deux des seize groupes du bas de page, dans leur ordre : 4F2A-91BC.
verify-other = Contrôler un autre fichier ou dossier…
verify-compared = Les groupes saisis sont bien ceux de ce résultat.
verify-not-compared = Le papier n’a pas été comparé.
verify-papers-unproven = Les papiers de l’archive viennent d’une autre version du programme ou d’un autre fuseau horaire : ils n’ont pas été comparés au résultat.
verify-printed = Sur les papiers
verify-of = Contrôlé : { $file }
verify-holds = Le fichier est intact
verify-holds-text =
    { $count ->
     [one] { $count } opération au journal, chaîne intacte.
    *[other] { $count } opérations au journal, chaîne intacte.
    }
verify-fails =
    { $count ->
     [one] { $count } anomalie dans le fichier
    *[other] { $count } anomalies dans le fichier
    }
verify-fails-text = Le fichier a été modifié hors du programme ou abîmé. Gardez-le tel quel et restaurez la dernière sauvegarde intacte.
verify-where = Où
verify-what = Ce qui est constaté
verify-fingerprint = Empreinte
verify-fingerprint-text = À reporter au procès-verbal : tout changement ultérieur du fichier la change.

## Journal des opérations

history-title = Journal des opérations
history-sub = Tout ce qui a changé, quand et par qui. Rien n’en est effacé.
history-empty-title = Le journal est vide
history-empty-text = Chaque opération apparaîtra ici dès qu’elle est faite.
history-column-number = N°
history-column-when = Heure
history-column-who = Qui
history-column-what = Opération
history-older = Opérations plus anciennes
history-all-shown = Début du journal
history-revision = Révision { $revision }
history-paper = Reportée d’une fiche papier
history-reason = Motif : { $reason }
history-by-organiser = Organisation
history-by-chair = Présidence
history-by-judge = Juge
history-by-audience = Public
history-by-program = Programme
history-entry = { $entry } « { $title } »
history-today = Aujourd’hui
history-yesterday = Hier

## Opérations, une phrase par sorte

action-event-changed = Renseignements du concours modifiés.
action-rules-changed = Règles de classement modifiées.
action-rubric-changed = Grille d’évaluation modifiée.
action-entry-saved = Candidature { $entry } enregistrée.
action-entry-removed = Candidature { $entry } supprimée.
action-judge-saved = Membre du jury { $judge } enregistré.
action-judge-replaced = { $judge } remplacé(e) au jury par { $replacement }.
action-judge-removed = { $judge } retiré(e) du jury.
action-ballot-submitted = Fiche de { $judge } déposée pour { $entry }.
action-ballot-drafted = Brouillon de { $judge } enregistré pour { $entry }.
action-ballot-recused = { $judge } déclare un conflit d’intérêts pour { $entry }.
action-recusal-lifted = Déport levé : { $judge } peut noter { $entry }.
action-ballot-absent = { $judge } noté(e) absent(e) pour { $entry }.
action-absence-lifted = Absence de { $judge } levée pour { $entry }.
action-ballot-withdrawn = Fiche de { $judge } retirée pour { $entry }.
action-ballot-voided = Fiche de { $judge } annulée pour { $entry }.
action-round-closed = Tour clos.
action-round-reopened = Tour rouvert.
action-rehearsal-begun = Répétition commencée.
action-rehearsal-erased = Répétition effacée.
action-ballot-held = Fiche de { $judge } mise de côté pour { $entry } (révision { $revision }).
action-held-decided = Décision prise sur une fiche mise de côté.
action-device-enrolled = Appareil de { $judge } admis : { $device }.
action-device-changed = Les droits d’un appareil ont changé.
action-epoch-began = Cet ordinateur tient le concours, mandat { $number }.
action-standby-enrolled = Un ordinateur de secours suit : { $device }.
action-standby-retired = L’ordinateur de secours ne suit plus.
action-tie-decided = { $shared ->
    [true] Place laissée partagée : { $entries }.
   *[other] Égalité départagée par la présidence : { $entries }.
}
action-deliberation-changed = Séance de délibération notée.
action-awards-changed = Prix et mentions inscrits : { $count }.
action-support-changed = Suivi recommandé pour { $entry }.
action-exception-accepted = Accepté tel quel : { $point }.
action-result-sealed = Résultat n° { $number } scellé.
action-result-held = Le résultat n° { $number } est détenu ailleurs : { $device }.
action-result-reopened = Résultat rouvert.
action-assigned = Candidatures réparties entre les juges.
action-conflict-dismissed = Pas de conflit entre { $judge } et { $entry }.
action-programme-changed = Programme modifié.
action-order-set = { $seed ->
    [none] Ordre de passage fixé à la main.
   *[other] Ordre de passage tiré au sort, tirage n° { $seed }.
}
action-arrival-recorded = { $people ->
    [none] Arrivée de { $entry } annulée.
   *[other] Arrivée de { $entry }, personnes : { $people }.
}
action-attendance-counted = Présents comptés : { $people }.
action-stage-stepped = { $step ->
    [called] Appelé sur scène : { $entry }.
    [started] Présentation commencée : { $entry }.
    [paused] Chronomètre arrêté : { $entry }.
    [resumed] Chronomètre reparti : { $entry }.
    [extended] Temps changé de { $seconds } s : { $entry }.
    [questions] Questions commencées : { $entry }.
   *[ended] Présentation terminée : { $entry }.
}
action-screen-changed = { $black ->
    [true] Grand écran noir.
   *[other] Grand écran : { $scene ->
        [welcome] accueil
        [programme] programme
        [stage] scène
        [progress] avancement
        [vote] vote du public
       *[reveal] résultats, étape { $step }
    }.
}
action-audience-vote-changed = { $open ->
    [true] Vote du public ouvert.
   *[other] Vote du public fermé.
}
action-voted = Une personne du public a voté.
action-round-planned = { $promoted ->
    [none] Pas de tour suivant.
   *[other] Tour suivant : { $promoted } qualifiées, ce tour compte pour { $carried } %.
}
action-round-begun = Tour { $number } terminé : { $count } qualifiées.
action-categories-changed = Catégories : { $count }.
action-entry-status-changed =
    { $status ->
     [admissible] Candidature { $entry } déclarée recevable.
     [withdrawn] Candidature { $entry } retirée.
     [inadmissible] Candidature { $entry } déclarée irrecevable.
     [eliminated] Candidature { $entry } non qualifiée.
    *[other] État de la candidature { $entry } changé.
    }
action-imported =
    { $what ->
     [entries] Candidatures importées : { $count }.
     [judges] Membres du jury importés : { $count }.
     [ballots] Fiches de notation importées : { $count }.
    *[other] Fichier importé : { $count }.
    }
action-unknown = Opération d’une version plus récente du programme.
action-other = Opération : { $kind }.
