### La délibération et le sceau.

nav-deliberation = Délibération
state-sealed = Scellé
sealed-line = Résultat n° { $number } scellé : plus rien ne change ici.
standings-deliberate = Aller à la délibération

delib-opened-at = Ouverte à { $time }
delib-presided-by = présidence : { $judge }
delib-quorum-line = { $present ->
    [one] { $present } présent
   *[other] { $present } présents
}, quorum { $needed }
delib-tab-settle = À régler
delib-tab-sign = Signatures
delib-tab-seal = Signatures
delib-tab-hold = Résultat scellé
delib-tab-announce = Résultat scellé
delib-tab-jury = Jury et séance
delib-tab-awards = Prix et suivi

## Les points
delib-open = Ce qui reste à régler
point-round = Le tour est encore ouvert
point-round-how = Clore le tour : les fiches ne changent plus, et le classement n’est plus provisoire.
point-round-done = Tour clos
point-rehearsal = Une répétition est en cours
point-rehearsal-how = L’effacer d’abord : rien de ce qui s’y note ne compte.
point-rehearsal-done = Pas de répétition
point-missing = { $count ->
    [one] Il manque { $count } fiche
   *[other] Il manque { $count } fiches
}
point-missing-how = Faites-les déposer tant que le tour est ouvert, ou notez l’absence : ces fiches ne sont alors plus attendues.
point-missing-done = Toutes les fiches sont rapprochées
point-incomplete = { $count ->
    [one] { $count } fiche incomplète
   *[other] { $count } fiches incomplètes
}
point-incomplete-how = Le juge complète sa fiche lui-même, ou le jury l’accepte telle quelle avec un motif, selon le règlement.
point-incomplete-done = Fiches complètes
point-held = { $count ->
    [one] { $count } fiche mise de côté attend une décision
   *[other] { $count } fiches mises de côté attendent une décision
}
point-held-how = Voyez d’abord ce qu’elle changerait au classement.
point-held-done = Aucune fiche mise de côté
point-device = { $count ->
    [one] { $count } appareil n’a pas tout remis
   *[other] { $count } appareils n’ont pas tout remis
}
point-device-how = Il garde peut-être une fiche. Rapprochez-le du réseau, ou acceptez avec un motif.
point-device-done = Tous les appareils ont tout remis
point-tie = { $count ->
    [one] { $count } égalité à trancher
   *[other] { $count } égalités à trancher
}
point-tie-how = Rien ne sépare ces projets. Le jury garde la place partagée, ou la présidence donne l’ordre.
point-tie-done = Aucune égalité ouverte
point-attendance = { $count ->
    [one] Présence à noter : { $count } membre
   *[other] Présences à noter : { $count } membres
}
point-attendance-how = Présent, excusé ou absent : seuls les présents signent.
point-attendance-done = Présences notées
point-quorum = Le quorum n’est pas atteint
point-quorum-how = Il faut plus de membres présents, ou un règlement qui en demande moins.
point-quorum-done = Quorum atteint
point-president = La présidence n’est pas là
point-president-how = Dites qui préside la séance à sa place.
point-president-done = La présidence est présente
point-awards = Aucun prix ni mention
point-awards-how = Ce n’est pas obligatoire. Un bouton propose les trois premiers.
point-awards-done = Prix et mentions inscrits
delib-to-board = Tableau des fiches
delib-to-tie = Trancher
delib-to-jury = Dire qui est là
delib-to-awards = Inscrire les prix
delib-see-sheet = Voir la fiche
delib-absent = Noter absent
delib-absent-judge = Noter absent : { $judge }
delib-absent-all = Tout noter absent
delib-absent-done = { $count ->
    [one] { $count } fiche n’est plus attendue.
   *[other] { $count } fiches ne sont plus attendues.
}
delib-accept = Accepter tel quel…
delib-accept-title = Accepter tel quel
delib-accept-incomplete = Ces fiches restent incomplètes et suivent le règlement. Le procès-verbal les nomme avec le motif.
delib-accept-device = Ce que ces appareils garderaient encore ne sera pas compté. Le procès-verbal les nomme avec le motif.
delib-accept-none = Cochez au moins un point.
delib-accept-do = { $count ->
    [one] Accepter { $count } point
   *[other] Accepter { $count } points
}
delib-accepted = Accepté
delib-accepted-count = { $count ->
    [one] { $count } accepté tel quel
   *[other] { $count } acceptés tels quels
}
delib-because = Motif : { $reason }
delib-reason-hint = Il paraîtra au procès-verbal.
delib-reason-missing = Écrivez le motif : il paraîtra au procès-verbal.

## Les égalités
delib-tie = Place { $rank } : égalité parfaite
delib-tie-of = Décision { $at } sur { $count } : place { $rank }
delib-tie-open = à trancher
delib-tie-kept = place partagée
delib-tie-share = La place { $rank } reste partagée
delib-tie-share-text = { $count ->
    [one] { $count } projet garde cette place.
   *[other] Les { $count } projets gardent la même place, et partagent le prix s’il y en a un.
}
delib-tie-order = Voix de la présidence
delib-tie-order-text = Elle dit qui passe devant ; l’ordre et le motif paraissent au procès-verbal.
delib-tie-reason = Motif inscrit au procès-verbal
delib-tie-record = Inscrire la décision
delib-tie-again = Revoir la décision…
delib-tie-all = Garder toutes les places partagées
delib-tie-all-title = Garder toutes les places partagées
delib-tie-all-text = Chaque égalité encore ouverte reste partagée, avec ce motif au procès-verbal. Chacune peut être revue ensuite.
delib-ordered = Ordre donné par la présidence :
delib-ordered-undo = Revoir l’ordre de la présidence
delib-ordered-undo-text = La place redevient partagée ; vous pourrez ensuite trancher de nouveau. L’ancienne décision reste au journal.
delib-ordered-undo-do = Rendre la place partagée

## Le jury
delib-members = Qui délibère
presence-present = Présent
presence-excused = Excusé
presence-absent = Absent
delib-unasked = non dit
delib-as-expected = Comme prévu pour tous
delib-presides = Préside
delib-presides-set = { $judge } préside la séance
delib-recused = { $count ->
    [one] Déport sur { $count } projet :
   *[other] Déports sur { $count } projets :
}
delib-signed-at = signé à { $time }
delib-sitting = La séance, pour le procès-verbal
delib-saving = Gardé sur ce portable…
delib-saved-as-typed = Enregistré à mesure
sitting-opened = Ouverte à
sitting-closed = Levée à
delib-now = Maintenant
delib-hour-wrong = Écrivez l’heure, par exemple 13:05.
sitting-place = Lieu
sitting-rapporteur = Rapporteur
sitting-rapporteur-hint = Qui tient le procès-verbal.
sitting-number = Numéro du procès-verbal
sitting-reference = Référence
sitting-reference-hint = Décision, lettre ou règlement sur lequel le jury s’appuie.
sitting-notes = Notes de la délibération
sitting-notes-hint = Ce qui a été débattu, en quelques phrases.
sitting-reservations = Réserves
sitting-reservations-hint = Ce qu’un membre veut voir inscrit contre le résultat.

## Prix et mentions
delib-awards = Prix et mentions
delib-awards-none = Aucun prix pour l’instant
delib-awards-none-text = Ajoutez-les un à un, ou partez des premières places du classement.
delib-propose = Proposer d’après le classement
delib-prize-1 = Premier prix
delib-prize-2 = Deuxième prix
delib-prize-3 = Troisième prix
delib-add-prize = Prix
delib-add-mention = Mention spéciale
delib-award-prize = Un prix
delib-award-mention = Une mention spéciale
delib-award-kind = Prix ou mention
delib-kind-prize = Prix
delib-kind-mention = Mention
delib-award-name = Intitulé
delib-award-scope = Pour
delib-award-everyone = tous les projets
delib-award-other = Autre catégorie
delib-award-worth = Valeur
delib-award-worth-example = 20 000 MAD
delib-award-who = Qui le reçoit
delib-award-who-hint = Plusieurs le partagent. Personne : il n’est pas attribué.
delib-search = Titre ou numéro
delib-place = { $entry } · place { $rank }
delib-no-place = { $entry } · non classé
delib-award-why = Pourquoi personne
delib-award-why-hint = Il paraîtra au procès-verbal.
delib-award-removed = Retiré de la liste.
delib-unawarded = non attribué
delib-shared = partagé
delib-edit = Modifier : { $name }
delib-remove = Retirer : { $name }

## Suivi
delib-support = Suivi recommandé
delib-support-text = Ce que le jury conseille pour aider un projet, lauréat ou non.
delib-support-add = Autre projet
delib-support-title = Suivi recommandé
delib-support-edit = Suivi de { $name }
delib-support-none = rien encore
delib-support-note = Précision
delib-support-note-hint = Quelle formation, quel partenaire.
delib-support-training = Formation
delib-support-mentoring = Mentorat
delib-support-legal = Juridique
delib-support-market = Marché
delib-support-funding = Financement
delib-support-partner = Partenaire

## Signatures
delib-signatures = Signatures du jury
delib-signatures-text = Chaque membre présent signe à son tour, avec son code. Si le résultat change, on signe de nouveau.
delib-signatures-of = Signatures : { $signed } sur { $count }
delib-pins-missing = { $count ->
    [one] { $count } membre présent n’a pas encore de code.
   *[other] { $count } membres présents n’ont pas encore de code.
}
delib-sign = Signer
delib-sign-as = Signer : { $judge }
delib-unsign = Reprendre
delib-unsign-of = Reprendre la signature de { $judge }
delib-sign-title = Passez le portable à
delib-sign-text = Lisez, tapez votre code, rendez le portable. Personne d’autre ne voit votre code.
delib-sign-what = Je signe le résultat n° { $number }
delib-sign-print = Empreinte :
delib-pin = Code de { $judge }
delib-pin-none = Aucun code n’a encore été tiré pour ce membre.
delib-pin-draw = Tirer un code
delib-pin-drawn = À noter, il ne sera plus affiché :
delib-pin-lost = Code perdu ?
delib-sign-do = Signer

## Le sceau
delib-seal-title = Sceller le résultat n° { $number }
delib-seal-text = Après le sceau, plus aucune note ne change. Les documents deviennent définitifs.
delib-seal = Sceller
delib-seal-waits-settle = Possible quand plus rien n’est à régler et que tous les présents ont signé.
delib-seal-waits-sign = Possible quand tous les présents ont signé.
delib-seal-ask = Sceller le résultat n° { $number } ?
delib-seal-ask-text = Notes, classement, prix et décisions sont figés. Rouvrir restera possible, avec un motif, pour un nouveau résultat ; celui-ci restera au journal.
delib-seal-no-awards = Aucun prix ni mention n’est inscrit.
delib-seal-do = Sceller le résultat n° { $number }
delib-sealed = Résultat n° { $number } scellé
delib-sealed-at = à { $time }. Plus rien ne change.
delib-sealed-day = scellé le { $day } à { $time }
delib-result-sealed = Résultat n° { $number } scellé
delib-may-announce = Le résultat peut être annoncé
delib-not-yet = À ne pas encore annoncer
delib-hold = Avant d’annoncer : une copie ailleurs
delib-hold-text = Si ce portable tombe maintenant, le résultat est perdu. Branchez une clé USB et enregistrez-y la copie : elle est relue aussitôt.
delib-hold-folder = Dossier sur la clé ou sur un autre disque
delib-hold-choose = Choisissez d’abord le dossier.
delib-hold-do = Enregistrer la copie
delib-hold-standby = { $name } sert de secours et reçoit le résultat dès qu’il répond. Attendez un instant, ou écartez-le s’il ne reviendra pas.
delib-announce = Le résultat peut être annoncé
delib-held-by-copy = La copie { $name } est relue et identique.
delib-held-by-standby = L’ordinateur de secours { $name } détient le résultat.
delib-to-documents = Aller aux documents
delib-hash = Empreinte du résultat n° { $number }
delib-hash-text = Elle est au pied de chaque document. Deux groupes suffisent pour vérifier un papier, même des années après.
delib-hash-qr = Code QR de l’empreinte
delib-signed-by = Signé par { $names }
delib-reopen = Rouvrir le résultat…
delib-reopen-text = Une erreur reconnue par le jury ? Le résultat se rouvre avec un motif.
delib-reopen-title = Rouvrir le résultat n° { $number } ?
delib-reopen-ask = Tout redevient modifiable et il faudra signer et sceller de nouveau. Ce résultat et ses signatures restent au journal.
delib-reopen-do = Rouvrir
delib-earlier = Résultats rouverts
delib-result = Résultat n° { $number }
delib-reopened = Rouvert : { $reason }

## L’effet d’une fiche mise de côté
effect-title = Ce que cela changerait au classement
effect-none = Aucune place et aucune note ne changent.
effect-place = Place
effect-score = Note
effect-becomes = devient
