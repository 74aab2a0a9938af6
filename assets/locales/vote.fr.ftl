### Le vote du public.

vote-title = Vote du public
vote-choose = Choisissez le projet que vous préférez.
vote-yours = Votre vote est arrivé : { $title }. Vous pouvez en changer jusqu’à la clôture.
vote-not-open = Le vote n’est pas ouvert.
vote-closed-thanks = Le vote est clos. Merci.
vote-once = Un vote par appareil. C’est le prix du public : il ne compte pas dans les notes du jury.
vote-again = Actualiser la page
vote-busy = L’ordinateur de l’organisation est occupé. Attendez un instant, puis réessayez.
vote-prize = Nom du prix
vote-entries =
    { $count ->
        [one] { $count } projet sur la liste
       *[other] { $count } projets sur la liste
    }
vote-start = Ouvrir le vote
vote-reopen = Rouvrir le vote
vote-shut = Clore le vote
vote-voters =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
vote-secret = Le résultat se voit après la clôture.
vote-counts-hint = Ajoutez le prix dans « Délibération » pour qu’il soit proclamé.
vote-no-hall = Ouvrez « Portables du jury » pour que les téléphones votent.
vote-no-door = Les téléphones n’atteignent pas la page du vote : un autre programme de cet ordinateur occupe les ports 8080 à 8089. Fermez-le, puis fermez la salle et rouvrez-la.
