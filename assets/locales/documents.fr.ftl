### Les papiers du concours, et l’écran qui les imprime.
nav-documents = Documents
documents-title = Documents
documents-sub = À signer et à remettre. Une pièce provisoire porte un filigrane tant que le résultat n’est pas scellé et gardé en deux endroits.
documents-before = Avant
documents-during = Pendant
documents-after = Après
documents-paper-entry-list = Liste des candidatures
documents-paper-running-order = Ordre de passage
documents-paper-jury-list = Liste du jury
documents-paper-declarations = Déclarations de non-conflit d’intérêts
documents-paper-blank-sheets = Fiches de notation vierges
documents-paper-filled-sheets = Fiches individuelles de notation
documents-paper-summary = Tableau récapitulatif
documents-paper-minutes = Procès-verbal des délibérations
documents-paper-winners = Liste des lauréats
documents-paper-certificates = Attestations
documents-paper-feedback = Retours aux candidats
documents-paper-head-office = Rapport au siège
documents-items-entries = { $count ->
    [one] { $count } candidature
   *[other] { $count } candidatures
}
documents-items-members = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
documents-items-sheets = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
documents-items-prizes = { $count ->
    [one] { $count } prix
   *[other] { $count } prix
}
documents-items-certificates = { $count ->
    [one] { $count } attestation
   *[other] { $count } attestations
}
documents-state-ready = Prêt
documents-state-draft = Provisoire
documents-state-after-seal = Après le sceau
documents-languages = Langue des papiers
documents-lang-ar-fr = Deux langues
documents-lang-ar = ع
documents-lang-fr = FR
documents-lang-en = EN
documents-destination = Dossier
documents-destination-hint = Laissé vide : { $folder }
documents-browse = Parcourir
documents-export = Exporter la sélection ({ $count })
documents-cancel = Arrêter
documents-progress = Papier { $n } sur { $total } : { $paper }
documents-cancelled = Arrêté. Les papiers déjà écrits sont entiers.
documents-page = Page { $n } sur { $total }
documents-page-before = Précédente
documents-page-after = Suivante
documents-look = Voir
documents-print = Imprimer…
documents-no-viewer = Aucun programme n’ouvre les PDF ici. Le papier est dans { $folder }.
documents-done = Écrits dans
documents-files = { $count ->
    [one] { $count } papier
   *[other] { $count } papiers
}
documents-signs-organiser = L’organisateur
documents-signs-president = La présidence du jury
documents-addressed-to = Direction générale
documents-absence = { $judge } : absence pour { $entries }
documents-accepted-incomplete = Fiche incomplète de { $judge } pour { $entry } acceptée en l’état
documents-accepted-device = Appareil d’un membre du jury non rendu, accepté en l’état
documents-came-people = Porteurs de projets présents
documents-came-women = dont femmes
documents-came-youth = dont jeunes
documents-came-cooperatives = Projets portés par une coopérative
documents-audience-people = Public de la salle
documents-audience-women = Public : femmes
documents-audience-youth = Public : jeunes
documents-audience-cooperatives = Public : coopérateurs
