### Le programme du jour.

programme-sub = Horaire, ordre de passage et accueil
programme-items = Programme
programme-arrivals = Accueil
programme-kind-welcome = Accueil et inscription
programme-kind-talk = Intervention
programme-kind-workshop = Atelier
programme-kind-pitches = Présentation des projets
programme-kind-pause = Pause
programme-kind-deliberation = Délibération du jury
programme-kind-ceremony = Résultats et remise des prix
programme-empty = Pas encore de programme
programme-empty-text = Partez d’une journée type et modifiez-la : accueil, intervention, projets, délibération, résultats. Un retard décale ce qui suit.
programme-suggest = Partir d’une journée type
programme-add = Ajouter un point
programme-edit-title = Modifier le point
programme-edit = Modifier : { $name }
programme-remove = Retirer : { $name }
programme-kind = Nature
programme-title = Titre
programme-optional = facultatif
programme-speaker = Intervenant et organisme
programme-lasts = Durée en minutes
programme-how-many = Nombre de passages
programme-how-many-hint = Vide : tous ceux qui restent
programme-starts = Pas avant
programme-starts-hint = Par exemple 14:00 ; vide : à la suite
programme-save = Enregistrer
programme-all-left = tous ceux qui restent
programme-count =
    { $count ->
        [one] { $count } passage
       *[other] { $count } passages
    }
programme-minutes =
    { $count ->
        [one] { $count } min
       *[other] { $count } min
    }
programme-fixed = pas avant { $time }
programme-times = Durée d’un passage
programme-time-pitch = Présentation
programme-time-questions = Questions du jury
programme-time-change = Entre deux passages
programme-unit = min
programme-warnings = Avertissement à : { $list }
programme-order-by-hand = fixé par l’organisation
programme-order-drawn = tiré au sort, nº { $seed }
programme-draw = Tirer au sort
programme-draw-text = Les projets sont tirés au sort à partir d’un numéro enregistré : qui le connaît peut refaire le tirage et le vérifier. Qui est déjà passé garde sa place.
programme-draw-seed = Numéro du tirage
programme-draw-hint = Par exemple un nombre choisi par la salle ; vide : au hasard
programme-draw-wrong = Écrivez un nombre entier, de 0 à 999999999
programme-draw-do = Tirer au sort
programme-no-entries = Pas encore de candidatures
programme-here = présents
programme-sum-entries = projets présents
programme-sum-people = personnes
programme-sum-women = femmes
programme-sum-youth = jeunes
programme-sum-cooperatives = coopératives
programme-sum-audience = public de la salle
programme-of-women = dont femmes
programme-of-youth = dont jeunes
programme-of-cooperatives = dont coopérateurs
programme-by-province = Par province
programme-count-audience = Compter le public
programme-search = Chercher un nom, un code
programme-late-entry = Candidature tardive
programme-check-in =
    { $count ->
        [one] { $count } présent
       *[other] { $count } présents
    }
programme-other-number = Autre nombre
programme-arrived =
    { $count ->
        [one] { $count } personne, { $time }
       *[other] { $count } personnes, { $time }
    }
programme-correct = Corriger
programme-not-here = Pas venus
programme-withdraws = Se désiste
programme-withdraw-title = Désistement : { $name }
programme-withdraw-text = Le projet n’est plus appelé ni classé ; ses fiches sont gardées.
programme-who-came = Présents : { $name }
programme-note = Remarque
programme-note-hint = Qui présente, ce qui manque
