rounds-title = Tours et catégories
rounds-sub = Qui va au tour suivant, et ce qui y compte : dit avant la première fiche
rounds-number = Tour { $number }
rounds-now = Tour en cours
rounds-carries = Le tour précédent compte pour { $carried } % du score.
rounds-carries-not = Le tour précédent ne compte pas dans le score.
rounds-next = Tour suivant
rounds-none = Un seul tour : le classement de ce tour est le résultat.
rounds-plan = Prévoir un tour suivant
rounds-plan-change = Modifier
rounds-plan-drop = Pas de tour suivant
rounds-plan-title = Le tour suivant
rounds-name = Nom du tour
rounds-promoted = Nombre de candidatures qualifiées
rounds-promoted-each = Nombre de qualifiées par catégorie
rounds-by-category = Les meilleures de chaque catégorie
rounds-by-category-hint = Sinon, les meilleures du classement général.
rounds-carried = Part de ce tour dans le score suivant, en %
rounds-carried-hint = 0 : le tour suivant repart de zéro. 30 : le score final est 70 % du tour suivant et 30 % de celui-ci.
rounds-rubric-same = La grille reste la même.
rounds-rubric-own = { $count ->
    [one] Il a sa propre grille : 1 critère.
   *[other] Il a sa propre grille : { $count } critères.
}
rounds-rubric-change = Grille du tour suivant
rounds-reason = Motif
rounds-reason-hint = Des fiches sont déjà là : le motif figurera au journal.
rounds-save = Enregistrer
rounds-plan-says = { $promoted ->
    [one] 1 candidature qualifiée
   *[other] { $promoted } candidatures qualifiées
}
rounds-plan-says-each = { $promoted } par catégorie
rounds-plan-carried = ce tour comptera pour { $carried } %
rounds-plan-carried-not = ce tour ne comptera pas
rounds-wait = Quand toutes les fiches sont là, fermez le jugement dans « Tableau des fiches ». Le passage se fait ensuite ici.
rounds-board = Tableau des fiches
rounds-who = Qui est qualifié
rounds-who-hint = La coche suit le classement. Un autre choix demande un motif.
rounds-line = À égalité sur la ligne
rounds-line-hint = Rien ne départage ces candidatures. Gardez-les toutes, ou tranchez l’égalité dans « Délibération ».
rounds-tie = Trancher dans la délibération
rounds-begin = { $count ->
    [one] Ouvrir le tour suivant avec 1 candidature
   *[other] Ouvrir le tour suivant avec { $count } candidatures
}
rounds-begin-title = Ouvrir « { $name } » ?
rounds-begin-text = Les fiches de ce tour sont gardées, et les juges reçoivent des fiches vides pour les { $count } qualifiées. Le classement de ce tour reste ici.
rounds-begin-do = Ouvrir le tour
rounds-begin-reason = Motif de ce choix
rounds-begun = Le tour « { $name } » est ouvert.
rounds-sealed = Le résultat est scellé. Rouvrez-le dans « Délibération » pour passer à un autre tour.
rounds-held = { $count ->
    [one] Une fiche mise de côté attend votre décision dans « Portables du jury ».
   *[other] { $count } fiches mises de côté attendent votre décision dans « Portables du jury ».
}
rounds-past = Tours terminés
rounds-qualified = qualifiée
rounds-categories = Catégories
rounds-categories-hint = Chacune a son classement, en plus du classement général. La catégorie se choisit dans chaque candidature.
rounds-category = Catégorie { $n }
rounds-category-add = Ajouter une catégorie
rounds-category-remove = Retirer la catégorie { $name }
rounds-category-entries = { $count ->
    [one] 1 candidature
   *[other] { $count } candidatures
}
rounds-category-without = { $count ->
    [one] 1 candidature sans catégorie
   *[other] { $count } candidatures sans catégorie
}
rounds-category-saved = Catégories enregistrées.
rounds-saved = Enregistré.
fault-round-open = Le jugement est encore ouvert. Fermez-le dans le tableau des fiches, puis passez au tour suivant.
fault-round-unplanned = Aucun tour suivant n’est prévu. Dites d’abord combien sont qualifiées et ce qui compte.
fault-round-rehearsal = Une répétition est en cours. Effacez-la d’abord.
fault-round-held = { $count ->
    [one] Une fiche mise de côté attend
   *[other] { $count } fiches mises de côté attendent
} votre décision dans « Portables du jury ». Décidez avant le tour suivant.
fault-promoted-form = Écrivez combien de candidatures sont qualifiées : au moins une.
fault-promoted-none = Choisissez qui est qualifié : au moins une candidature.
fault-promoted-reason = Votre choix n’est pas celui du classement. Écrivez le motif : il figurera au journal.
fault-carried-form = { $value } n’est pas entre 0 et 100. Écrivez le pourcentage de ce tour qui compte.
fault-categories-none = Ce concours n’a pas de catégories. Ajoutez-les d’abord.
fault-categories-many = C’est trop : { $most } catégories au plus.
fault-category-twice = La catégorie { $category } est là deux fois.
fault-category-used = { $count ->
    [one] Une candidature est
   *[other] { $count } candidatures sont
} dans la catégorie { $category }. Donnez-leur une autre catégorie avant de la retirer.
