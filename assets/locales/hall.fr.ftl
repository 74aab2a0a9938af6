### La salle : les portables du jury, côté organisateur.

nav-hall = Portables du jury
hall-sub = Chaque juge note sur son propre appareil, par le réseau de la salle et sans internet.

## Ouvrir
hall-closed = La salle est fermée
hall-closed-text = Aucun appareil ne peut joindre cet ordinateur. Reliez-le d’abord au routeur de la salle, puis ouvrez.
hall-how = Comment préparer la salle
hall-no-network = Cet ordinateur n’est relié à aucun réseau. Branchez le routeur ou rejoignez son Wi-Fi.
hall-address = Adresse
hall-address-hint = En cas de doute, laissez toutes les adresses.
hall-every-address = Toutes les adresses de cet ordinateur
hall-port = Port
hall-port-wrong = Un nombre de 1 à 65535.
hall-open = Ouvrir la salle
hall-deposed = Un autre ordinateur a pris le relais. Celui-ci ne reçoit plus de fiches.

## L’adresse
hall-is-open = La salle est ouverte
hall-open-since = Depuis { $time }
hall-qr = Code QR de l’adresse de la salle
hall-other-addresses = Autre adresse
hall-wall = Montrer en grand
hall-wall-text = Membres du jury : scannez, ou écrivez cette adresse dans le programme.
hall-approval = Admettre chaque appareil
hall-approval-hint = Sans cela, quiconque a l’adresse peut essayer un nom et un code.
hall-trust = Certificat, pour les navigateurs
hall-trust-page = Page à ouvrir sur l’appareil :
hall-fingerprint = Empreinte à comparer :
hall-close = Fermer la salle
hall-close-title = Fermer la salle ?
hall-close-text = Les juges continuent de noter ; leurs fiches partiront quand la salle sera rouverte.

## Entrées
hall-joins = { $count ->
    [one] { $count } appareil demande à entrer
   *[other] { $count } appareils demandent à entrer
}
hall-twin = Deux appareils portent le même nom : comparez les codes avec leurs écrans avant d’admettre.
hall-approve = Admettre
hall-refuse = Refuser

## Appareils
hall-devices = Appareils
hall-no-devices = Aucun appareil pour l’instant
hall-no-devices-text = Montrez l’adresse en grand et remettez à chaque juge sa carte.
hall-judge = Juge
hall-device = Appareil
hall-link = Liaison
hall-link-pinned = vérifiée
hall-link-trusted = certificat
hall-link-unchecked = non vérifiée
hall-heard = Dernier contact
hall-not-heard = pas depuis le démarrage
hall-heard-now = à l’instant
hall-heard-seconds = il y a { $count } s
hall-heard-minutes = il y a { $count } min
hall-heard-hours = il y a { $count } h
hall-unsent = À envoyer
hall-drafts = Brouillons
hall-complete = Tout est arrivé
hall-state-active = en service
hall-state-draining = remplacé
hall-state-revoked = écarté
hall-clock-ahead = { $count ->
    [one] horloge en avance de { $count } minute
   *[other] horloge en avance de { $count } minutes
}
hall-clock-behind = { $count ->
    [one] horloge en retard de { $count } minute
   *[other] horloge en retard de { $count } minutes
}
hall-wrong-pins = { $count ->
    [one] { $count } code faux
   *[other] { $count } codes faux
}
hall-revoke = Écarter cet appareil
hall-revoke-title = Écarter l’appareil de { $judge } ?
hall-revoke-text = Appareil perdu ou prêté : il ne lit plus rien, et ce qu’il envoie encore est mis de côté. Les fiches déjà reçues restent.

## Mises de côté
hall-held = Mises de côté
hall-held-none = Rien n’est mis de côté
hall-held-none-text = Une fiche arrivée en retard, ou qui ne peut compter telle quelle, attend ici votre décision.
hall-held-times = notée { $made }, arrivée { $received }
hall-held-decide = Décider…
hall-held-closed = Arrivée après la clôture du tour.
hall-held-scale_changed = Notée sur une échelle qui a changé depuis.
hall-held-entry_withdrawn = La candidature ne participe plus.
hall-held-judge_removed = Le juge ne fait plus partie du jury.
hall-held-not_assigned = La candidature n’est pas confiée à ce juge.
hall-held-device_revoked = Vient d’un appareil écarté.
hall-held-conflict = Une autre fiche du même juge compte déjà.
hall-held-unknown_version = Faite par une version plus récente du programme, illisible pour celle-ci.
hall-held-rehearsal = Notée pendant la répétition.
hall-held-earlier_round = Notée dans un tour précédent, terminé.
hall-held-sealed = Arrivée après le sceau.
hall-held-by-judge = le juge a déposé une nouvelle fiche
hall-held-is-counted = comptée
hall-held-is-left = laissée
hall-held-title = Fiche de { $judge }
hall-criterion = Critère
hall-counting = Compte aujourd’hui
hall-aside = Mise de côté
hall-total = Total
hall-held-leave = Laisser de côté
hall-held-count = Compter cette fiche

## Codes
hall-pins = Cartes des juges
hall-pins-none = Aucun juge
hall-pins-none-text = Inscrivez d’abord le jury.
hall-pins-text = Chaque juge reçoit une carte avec son nom, un code de six chiffres et l’adresse. Le code ne se revoit plus ensuite.
hall-pins-draw = { $count ->
    [one] Tirer { $count } code
   *[other] Tirer { $count } codes
}
hall-pins-print = { $count ->
    [one] Imprimer { $count } carte
   *[other] Imprimer { $count } cartes
}
hall-pins-once = Imprimez maintenant : ces codes disparaissent quand vous quittez cette page. Un code perdu se tire de nouveau.
hall-pin-drawn = code remis
hall-pin-none = sans code
hall-pin-locked = trop de codes faux
hall-pin-unlock = Rouvrir
hall-pin-again = Tirer un nouveau code
hall-pin-again-title = Nouveau code pour { $judge } ?
hall-pin-again-text = L’ancien ne servira plus à entrer. Les appareils déjà admis continuent.

## Clé USB
hall-packet = Fiches sur clé USB
hall-packet-text = Si le réseau ne revient pas, un juge enregistre ses fiches dans un fichier.
hall-packet-take = Prendre un fichier…
hall-packet-new = { $count ->
    [0] Aucune fiche nouvelle
    [one] { $count } fiche nouvelle
   *[other] { $count } fiches nouvelles
}
hall-packet-held = { $count ->
    [one] { $count } mise de côté
   *[other] { $count } mises de côté
}
hall-packet-known = { $count ->
    [one] { $count } déjà reçue
   *[other] { $count } déjà reçues
}
hall-packet-refused = Ligne { $line } : { $why }
hall-packet-malformed = illisible
hall-packet-bad_signature = signature fausse
hall-packet-unknown_device = appareil inconnu
hall-packet-wrong_event = autre concours
hall-packet-id_reused = identifiant déjà pris par une autre fiche

## Traces
hall-traces = Refus
hall-traces-none = Rien n’a été refusé
trace-pin-wrong = Code faux
trace-pin-locked = Trop de codes faux, entrée fermée
trace-sign-in-forged = Entrée avec une signature fausse
trace-session-forged = Reprise avec une signature fausse
trace-session-replayed = Reprise rejouée
trace-stranger-met = Une autre machine a répondu à la place de cet ordinateur (signalé par l’appareil)
trace-ballot-refused = Fiche refusée

## L’ordinateur de secours
hall-standby = Ordinateur de secours
hall-standby-none = Un second ordinateur peut tout suivre et prendre le relais si celui-ci tombe en panne. Sur celui-là, choisissez « Rejoindre un autre ordinateur ».
hall-standby-current = a tout reçu
hall-standby-behind = { $count ->
    [one] { $count } ligne de retard
   *[other] { $count } lignes de retard
}
hall-standby-asks = demande à servir de secours
hall-standby-approve = Admettre comme secours…
hall-standby-approve-title = Confier le concours à cet ordinateur ?
hall-standby-approve-text = Il reçoit toutes les fiches et les clés du concours, et pourra prendre la place de cet ordinateur. Ne l’admettez que si son écran montre exactement ce code.
hall-standby-approve-yes = Les codes sont les mêmes
hall-standby-retire = Écarter cet ordinateur
hall-standby-retire-text = Il ne reçoit plus rien. Ce qu’il a déjà reçu, il le garde.
hall-former = L’ordinateur qui tenait le concours avant celui-ci n’a pas été joint depuis. À son retour, il cède la place de lui-même, et les fiches qu’il est seul à avoir sont reprises.
trace-standby-forged = Secours avec une signature fausse
trace-former-fetched = Repris de l’ordinateur précédent : fiches, et actes à examiner
trace-former-act = Fait sur l’ordinateur précédent et pas ici : ligne de son journal
trace-former-sheet = Fiche restée sur l’ordinateur précédent, d’un appareil inconnu

standby-title = Cet ordinateur est en secours
standby-text = Il suit l’ordinateur de l’organisateur et garde tout. Laissez-le allumé et sur le réseau de la salle.
standby-connected = Relié à l’ordinateur de l’organisateur
standby-away = L’ordinateur de l’organisateur ne répond plus depuis { $time }
standby-rows = Lignes du journal gardées ici : { $count }
standby-take-over = L’ordinateur de l’organisateur est perdu : prendre le relais
standby-take-over-title = Prendre le relais maintenant ?
standby-take-over-text = Allez d’abord voir : l’autre ordinateur est-il éteint, en panne, disparu ? S’il marche encore, ne faites rien. Dès que vous prenez le relais, les appareils des juges viennent à cet ordinateur et renvoient ce qui manque ici.
standby-take-over-behind = Au dernier contact, l’autre ordinateur avait { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
} de plus que celui-ci. Les fiches parmi elles reviennent des appareils des juges ; ce que l’organisateur y a fait est à refaire.
standby-take-over-yes = Prendre le relais
standby-leave = Ne plus servir de secours
