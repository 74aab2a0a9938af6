### Le grand écran, tel que la salle le voit.

wall-away = Liaison coupée avec l’ordinateur de l’organisation : l’écran revient tout seul.
wall-join = Membres du jury : scannez le code ou saisissez l’adresse
wall-programme = Programme de la journée
wall-pitches =
    { $count ->
        [one] { $count } projet
       *[other] { $count } projets
    }
wall-pitch = Passage
wall-presentation = Présentation
wall-left-then = restantes sur { $limit }, puis { $questions } de questions
wall-next = Ensuite
wall-no-next = Tous les projets ont été présentés
wall-heard = Projets présentés
wall-received = Fiches de notation reçues
wall-results = Proclamation des résultats
wall-laureates = Lauréats
wall-and-the-first = Et le premier prix…
wall-place = Rang { $place }
wall-unawarded = Prix non attribué
wall-sealed = { $entries } projets · { $ballots } fiches · résultat scellé
wall-vote-how = Scannez le code avec votre téléphone et votez
wall-vote-closed = Le vote est clos
wall-votes = Votes
