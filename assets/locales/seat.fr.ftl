### L’appareil d’un membre du jury : rejoindre, noter, envoyer.

## Entrer
seat-join-title = Rejoindre un concours
seat-join-text = Demandez l’adresse à l’organisateur : elle est affichée sur son écran, à côté du code QR.
seat-nearby = Salles sur ce réseau
seat-nearby-none = Aucune pour l’instant. Certains réseaux ne disent rien : saisissez alors l’adresse.
seat-address = Adresse de l’organisateur
seat-address-hint = Par exemple 192.168.1.10:4433, ou le texte du code QR.
seat-join-browser = Cet appareil servira à noter. L’organisateur l’admet, puis vous choisissez votre nom.
seat-join = Rejoindre comme membre du jury
seat-organised-by = Organisé par
seat-looking = Recherche de l’ordinateur de l’organisateur…
seat-unchecked = La connexion est chiffrée, mais ce navigateur ne vérifie pas à qui il parle. L’organisateur peut vous montrer comment l’y autoriser.
seat-others = Déjà sur cet appareil
seat-waiting = En attente
seat-waiting-text = L’organisateur doit admettre cet appareil. Il voit le même code sur son écran.
seat-code = Code de cet appareil
seat-code-type = Code affiché sur l’écran de l’organisateur
seat-code-type-hint = Six signes, par exemple K7Q-4MD.
seat-who = Qui êtes-vous ?
seat-pin = Code de votre carte
seat-pin-hint = Les six chiffres que l’organisateur vous a remis.
seat-sign-in = Commencer à noter
seat-move-title = Changer d’appareil ?
seat-move-text = L’autre appareil n’affichera plus rien de nouveau. Ce qu’il garde partira quand même.
seat-move = Continuer sur celui-ci

## Liaison
seat-connected = Relié
seat-away = Réseau coupé : continuez
seat-away-text = Tout est gardé sur cet appareil et partira de lui-même au retour du réseau.
seat-refused = Appareil limité
seat-unsent = { $count ->
    [one] { $count } fiche à envoyer
   *[other] { $count } fiches à envoyer
}
seat-clock-ahead = { $count ->
    [one] L’horloge de cet appareil avance de { $count } minute.
   *[other] L’horloge de cet appareil avance de { $count } minutes.
}
seat-clock-behind = { $count ->
    [one] L’horloge de cet appareil retarde de { $count } minute.
   *[other] L’horloge de cet appareil retarde de { $count } minutes.
}
seat-storage-none = Ce navigateur ne garde rien, sans doute à cause d’une fenêtre privée. Rouvrez l’adresse dans une fenêtre ordinaire.
seat-storage-fragile = Ce navigateur peut effacer ce qu’il garde s’il manque de place. Laissez la page ouverte tant que des fiches sont à envoyer.
seat-storage-lost = { $count ->
    [0] Ce navigateur a effacé ce qu’il gardait. Tout avait été envoyé : rejoignez de nouveau, vos fiches reviennent.
    [one] Ce navigateur a effacé ce qu’il gardait, dont { $count } fiche qui n’avait pas été envoyée. Rejoignez de nouveau : les fiches reçues par l’organisateur reviennent, l’autre est à refaire.
   *[other] Ce navigateur a effacé ce qu’il gardait, dont { $count } fiches qui n’avaient pas été envoyées. Rejoignez de nouveau : les fiches reçues par l’organisateur reviennent, les autres sont à refaire.
}

## Menu
seat-menu = Mon appareil
seat-back = Retour
seat-receipts = Mes fiches et leurs accusés
seat-receipts-none = Aucune fiche n’a encore été déposée sur cet appareil.
seat-receipt-revision = révision { $revision }
seat-save-stick = Enregistrer sur une clé USB…
seat-save-file = Enregistrer dans un fichier
seat-saved-to = Enregistré : { $path }
seat-saved = { $count ->
    [one] { $count } fiche enregistrée dans un fichier. Remettez-le à l’organisateur sur une clé.
   *[other] { $count } fiches enregistrées dans un fichier. Remettez-le à l’organisateur sur une clé.
}
seat-lock = Verrouiller
seat-locked = Verrouillé
seat-locked-text = Vos fiches sont gardées. Votre code les rouvre, même sans réseau.
seat-unlock = Déverrouiller
seat-another = Quelqu’un d’autre sur cet appareil
seat-leave = Quitter ce concours…
seat-leave-title = Quitter ce concours ?
seat-leave-text = Tout ce que cet appareil garde de vos fiches et brouillons est effacé. Ce que l’organisateur a reçu reste chez lui.
seat-leave-text-program = Cet ordinateur n’ouvrira plus ce concours de lui-même. Ce que l’organisateur a reçu reste chez lui.
seat-leave-unsent = { $count ->
    [one] { $count } fiche n’est pas arrivée chez l’organisateur. Enregistrez-la d’abord dans un fichier.
   *[other] { $count } fiches ne sont pas arrivées chez l’organisateur. Enregistrez-les d’abord dans un fichier.
}
seat-leave-do = Quitter

## Ce que devient une fiche
delivery-here = Enregistrée ici
delivery-received = Reçue par l’organisateur
delivery-held = Reçue, mise de côté
delivery-refused = Illisible chez l’organisateur
sheet-delivery-here = Fiche { $place } enregistrée ici { $time }, partira dès que possible
sheet-delivery-received = Fiche { $place } reçue par l’organisateur
sheet-delivery-held = Fiche { $place } reçue, mise de côté : l’organisateur décide
sheet-delivery-refused = Fiche { $place } illisible chez l’organisateur : enregistrez-la dans un fichier
sheet-refused = L’ordinateur de l’organisateur ne peut pas lire cette fiche. Enregistrez vos fiches dans un fichier et remettez-le-lui.
held-closed = Arrivée après la clôture du tour ; l’organisateur décide si elle compte.
held-scale_changed = L’échelle a changé depuis. Vérifiez vos notes et déposez de nouveau.
held-entry_withdrawn = Cette candidature ne participe plus.
held-judge_removed = Vous ne faites plus partie du jury.
held-not_assigned = Cette candidature ne vous est plus confiée.
held-device_revoked = L’organisateur a écarté cet appareil et décide.
held-conflict = Une autre fiche de vous compte déjà pour cette candidature. Déposez de nouveau pour dire laquelle vaut.
held-unknown_version = Faite par une version plus récente du programme : l’organisateur la garde. Remettez-la avec sa version.
held-rehearsal = Notée pendant la répétition, effacée depuis.
held-earlier_round = Notée dans le tour précédent, terminé depuis.
held-sealed = Arrivée après le sceau ; elle ne compte que si le résultat est rouvert.

## Fautes
fault-seat-away = L’ordinateur de l’organisateur ne répond pas. Continuez : tout est gardé ici.
fault-seat-other-network = Un autre réseau répond à la place de l’organisateur. Reliez cet appareil au Wi-Fi de la salle.
fault-seat-other-version = L’ordinateur de l’organisateur n’a pas la même version. Rechargez la page.
fault-seat-not-proved = Un ordinateur prétend remplacer celui de l’organisateur sans le prouver. Rien ne lui est envoyé.
fault-seat-no-news = Les fiches arrivent de chez l’organisateur…
fault-seat-not-kept = Ce navigateur n’a pas pu enregistrer ({ $what }). Libérez de la place puis réessayez.
