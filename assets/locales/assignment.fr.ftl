### Qui juge quoi.

assignment-title = Qui juge quoi
assignment-sub-all = Tout le jury juge toutes les candidatures.
assignment-sub-plan =
    { $count ->
        [one] { $count } fiche affectée
       *[other] { $count } fiches affectées
    }
assignment-sub-drawn = tirage n° { $seed }
assignment-sub-changed = tirage n° { $seed }, modifié à la main
assignment-sub-draft = Plan à l’essai : rien ne change avant « Appliquer ce plan ».
assignment-use = Appliquer ce plan
assignment-drop = Abandonner
assignment-all = Tout le jury juge tout
assignment-used =
    { $count ->
        [one] Plan appliqué : { $count } fiche.
       *[other] Plan appliqué : { $count } fiches.
    }
assignment-all-used = Tout le jury juge toutes les candidatures.
assignment-none-title = Chacun juge tout
assignment-none-text = Avec beaucoup de candidatures, donnez à chacune quelques juges seulement : Tahkim répartit les fiches de façon égale, écarte les conflits d’intérêts et garde le classement comparable.
assignment-ballots = Juges par candidature
assignment-fewer = Un juge de moins
assignment-more = Un juge de plus
assignment-share = { $entries } candidatures, { $judges } juges : { $share } fiches par juge
assignment-plan = Établir un plan
assignment-replan = Adapter le plan
assignment-again = Autre tirage
assignment-details = Juges retenus, bornes, n° de tirage
assignment-least = Fiches par juge, au moins
assignment-most = Fiches par juge, au plus
assignment-even = égal
assignment-seed = N° de tirage
assignment-any = au hasard
assignment-who = Reçoivent des fiches :
assignment-away = absent
assignment-table = Affectation des juges aux candidatures
assignment-load = Fiches
assignment-entry-off = Passage { $place } · { $title } : { $count ->
        [one] { $count } juge
       *[other] { $count } juges
    }
assignment-is-given = fiche déposée
assignment-is-set = affectée
assignment-is-conflict = déport ou absence
assignment-is-suspect = affectée, conflit possible
assignment-is-open = non affectée
assignment-counts-good =
    { $count ->
        [one] { $count } juge pour chaque candidature
       *[other] { $count } juges pour chaque candidature
    }
assignment-counts-span = { $span } juges par candidature
assignment-counts-bad =
    { $count ->
        [one] { $count } candidature n’a pas ses { $ballots } juges : passage { $places }
       *[other] { $count } candidatures n’ont pas leurs { $ballots } juges : passages { $places }
    }
assignment-loads = { $span } fiches par juge
assignment-loads-bad = { $span } fiches par juge ; trop ou trop peu pour { $judges }
assignment-joined = tout est comparable
assignment-parts =
    { $count ->
        [one] { $count } groupe
       *[other] { $count } groupes sans juge commun : on ne peut les comparer. L’un d’eux : { $judges }
    }
assignment-conflicts =
    { $count ->
        [one] { $count } conflit d’intérêts
       *[other] { $count } conflits d’intérêts
    }
assignment-bridges =
    { $count ->
        [one] tout tient à une seule fiche
       *[other] { $count } fiches dont chacune, perdue, couperait le jury en deux
    }
assignment-strangers =
    { $count ->
        [one] { $count } fiche hors du domaine du juge
       *[other] { $count } fiches hors du domaine du juge
    }
assignment-figures = cohésion { $connectivity } · efficacité { $efficiency } %
assignment-figures-hint = Cohésion : deuxième valeur propre du graphe des juges, nulle quand le jury est coupé. Efficacité : précision des écarts entre candidatures, comparée à celle d’un jury où chacun juge tout.
assignment-seed-is = tirage n° { $seed }
assignment-effect-none = Ce plan est celui qui est déjà appliqué.
assignment-effect =
    { $judges ->
        [one] Ce qui change : { $added } en plus, { $removed } en moins, pour { $judges } juge
       *[other] Ce qui change : { $added } en plus, { $removed } en moins, pour { $judges } juges
    }
assignment-effect-added = + passage { $places }
assignment-effect-removed = − passage { $places }
assignment-impossible = Aucun plan ne remplit ces conditions.
assignment-lacks-anyone =
    { $count ->
        [one] La candidature du passage { $places } n’a aucun juge possible.
       *[other] Les candidatures des passages { $places } n’ont aucun juge possible.
    }
assignment-lacks-judges =
    { $count ->
        [one] La candidature du passage { $places } ne peut être jugée que par { $judges } : il faut { $need } fiches, ils n’en prennent que { $room }.
       *[other] Les candidatures des passages { $places } ne peuvent être jugées que par { $judges } : il faut { $need } fiches, ils n’en prennent que { $room }.
    }
assignment-lacks-entries = { $judges } : il leur faudrait { $need } fiches, il n’y en a que { $room } pour eux.
assignment-remedies = L’une de ces décisions suffit :
assignment-remedy-most = chaque juge prend jusqu’à { $count } fiches
assignment-remedy-least =
    { $count ->
        [one] un juge peut n’avoir que { $count } fiche
       *[other] un juge peut n’avoir que { $count } fiches
    }
assignment-remedy-ballots =
    { $count ->
        [one] { $count } seul juge par candidature
       *[other] { $count } juges par candidature
    }
assignment-remedy-judges =
    { $count ->
        [one] { $count } juge de plus, sans conflit d’intérêts
       *[other] { $count } juges de plus, sans conflit d’intérêts
    }
assignment-remedy-lift =
    { $count ->
        [one] ce conflit n’en est pas un : { $pairs }
       *[other] ces conflits n’en sont pas : { $pairs }
    }
assignment-remedy-do = Faire ainsi
assignment-suspicions =
    { $count ->
        [one] { $count } conflit d’intérêts possible
       *[other] { $count } conflits d’intérêts possibles
    }
assignment-suspicions-hint = À vous de dire si c’en est un.
assignment-entry = passage { $place } · { $title }
assignment-ground-cooperative = même coopérative
assignment-ground-institution = même institution
assignment-ground-commune = même commune
assignment-ground-family = même nom de famille
assignment-is-a-conflict = C’est un conflit
assignment-no-conflict = Ce n’en est pas un
assignment-suspicion-kept = { $judge } ne jugera pas le passage { $place }.
assignment-suspicion-dropped = Pas de conflit entre { $judge } et le passage { $place }.
