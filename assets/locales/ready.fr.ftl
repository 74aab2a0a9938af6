### Prêt pour aujourd’hui : les vérifications du matin et la page de test des appareils.

nav-ready = Prêt pour aujourd’hui
readiness-title = Prêt pour aujourd’hui ?
readiness-sub = Le matin du concours, un coup d’œil ici suffit.
readiness-at = Vérifié à { $time }
readiness-again = Vérifier à nouveau
readiness-running = Vérification en cours…
readiness-all-fine = Tout est prêt.
readiness-mend =
    { $count ->
     [one] { $count } point à réparer avant de commencer
    *[other] { $count } points à réparer avant de commencer
    }
readiness-look =
    { $count ->
     [one] { $count } point à regarder
    *[other] { $count } points à regarder
    }
readiness-nothing-wrong = Rien à réparer.
readiness-unknown =
    { $count ->
     [one] { $count } point n’a pas pu être vérifié : jetez-y un œil vous-même
    *[other] { $count } points n’ont pas pu être vérifiés : jetez-y un œil vous-même
    }
readiness-to-do = À voir
readiness-in-order = En ordre

## États
readiness-state-fine = En ordre
readiness-state-look = À regarder
readiness-state-repair = À réparer
readiness-state-unknown = Non vérifié
readiness-state-waiting = En cours

## Noms des vérifications
readiness-check-power = Alimentation
readiness-check-sleep = Mise en veille
readiness-check-clock = Horloge
readiness-check-memory = Mémoire
readiness-check-instance = Un seul Tahkim
readiness-check-file = Fichier du concours
readiness-check-disk = Place sur le disque
readiness-check-synced = Dossier à vous seul
readiness-check-stick = Seconde copie
readiness-check-network = Réseau
readiness-check-firewall = Pare-feu
readiness-check-printer = Imprimante
readiness-check-fonts = Polices
readiness-check-devices = Appareils des juges
readiness-check-standby = Ordinateur de secours

## Boutons
readiness-act-back-up = Sauvegarder maintenant
readiness-act-settings = Ouvrir les réglages
readiness-act-documents = Ouvrir les documents
readiness-act-hall = Ouvrir « Portables du jury »
readiness-act-print = Imprimer une page d’essai
readiness-backed-up = Sauvegarde faite.

## Ce qui a été trouvé
ready-waiting = …
ready-no-answer = Pas de réponse en deux secondes.
ready-power-mains = Sur secteur, batterie à { $percent } %.
ready-power-no-battery = Sur secteur ; pas de batterie en cas de coupure.
ready-power-battery = Sur batterie, { $percent } % restants.
ready-power-low = Sur batterie, { $percent } % seulement : l’ordinateur va s’éteindre.
ready-power-unknown = L’ordinateur ne dit pas s’il est branché.
ready-sleep-never = Ne se met pas en veille de lui-même.
ready-sleep-lid = Ne se met pas en veille de lui-même ; laissez le capot ouvert.
ready-sleep-after =
    { $minutes ->
     [one] Se met en veille après { $minutes } minute : les juges attendraient.
    *[other] Se met en veille après { $minutes } minutes : les juges attendraient.
    }
ready-sleep-unknown = Les réglages de veille n’ont pas pu être lus.
ready-clock-right = { $now } ({ $zone }). Comparez avec un téléphone.
ready-clock-other-day = { $now } ({ $zone }). Le concours est daté du { $day }.
ready-clock-behind = Il est { $now } ici, mais la dernière écriture date du { $at } : l’horloge a reculé.
ready-clock-year = L’horloge dit que nous sommes en { $year }.
ready-memory-enough = { $free } libres.
ready-memory-little = { $free } libres seulement.
ready-memory-unknown = L’ordinateur ne dit pas ce qui est libre.
ready-instance-alone = Aucun autre n’est ouvert.
ready-instance-others =
    { $count ->
     [one] Tahkim est ouvert une autre fois sur cet ordinateur.
    *[other] Tahkim est ouvert { $count } autres fois sur cet ordinateur.
    }
ready-instance-unknown = L’ordinateur ne montre pas ses programmes.
ready-file-sound =
    { $count ->
     [one] Se laisse écrire ; { $count } ligne du journal contrôlée en { $seconds } s.
    *[other] Se laisse écrire ; { $count } lignes du journal contrôlées en { $seconds } s.
    }
ready-file-gone = Le fichier n’est plus à sa place.
ready-file-unreadable = Le fichier ne se laisse pas lire.
ready-file-faults =
    { $count ->
     [one] Le fichier ne correspond plus à son journal : { $count } écart.
    *[other] Le fichier ne correspond plus à son journal : { $count } écarts.
    }
ready-file-locked = Le fichier ou son dossier ne se laisse pas écrire.
ready-disk-enough = { $free } libres là où il en reste le moins ({ $place ->
    [file] dossier du concours
    [data] dossier de Tahkim
    [second] second dossier
   *[temporary] dossier temporaire
    }).
ready-disk-little = { $free } libres seulement ({ $place ->
    [file] dossier du concours
    [data] dossier de Tahkim
    [second] second dossier
   *[temporary] dossier temporaire
    }).
ready-disk-full = Presque plein : { $free } libres ({ $place ->
    [file] dossier du concours
    [data] dossier de Tahkim
    [second] second dossier
   *[temporary] dossier temporaire
    }).
ready-disk-unknown = L’ordinateur ne dit pas ce qui reste.
ready-synced-not = Sur cet ordinateur, sans synchronisation connue.
ready-synced-by = Le fichier est dans un dossier que { $name } synchronise.
ready-synced-network = Le fichier est sur un autre ordinateur, par le réseau.
ready-stick-copied = Dernière copie le { $at } dans { $folder }.
ready-stick-none = Aucun second dossier : si ce disque lâche, tout est perdu.
ready-stick-gone = Introuvable : { $folder }
ready-stick-locked = Ne se laisse pas écrire : { $folder }
ready-stick-same-disk = Sur le même disque que le concours : { $folder }
ready-stick-no-copy = Pas encore de copie de ce concours dans { $folder }
ready-stick-old = La dernière copie date du { $at }, avant les derniers changements : { $folder }
ready-network-one = { $address } ({ $name }).
ready-network-several = Plusieurs adresses : { $addresses }. Vous choisirez en ouvrant la salle.
ready-network-none = Aucun réseau : normal si tout le monde note sur cet ordinateur.
ready-network-no-address = { $name } est relié, mais le routeur n’a pas donné d’adresse.
ready-network-public = Windows tient « { $name } » pour un réseau public et n’y laisse entrer personne.
ready-network-vpn = Un réseau privé virtuel est actif ({ $name }) : il peut détourner les appareils.
ready-network-unknown = Les cartes réseau n’ont pas pu être lues.
ready-firewall-came-through = Un appareil est arrivé jusqu’ici : le passage est libre.
ready-firewall-off = Aucun pare-feu n’est actif.
ready-firewall-open = { $name } laisse passer Tahkim.
ready-firewall-on = { $name } est actif ; rien ne dit qu’il laisse passer Tahkim.
ready-firewall-shut = { $name } bloque Tahkim : aucun appareil n’entrera.
ready-firewall-unknown = Le pare-feu n’a pas pu être interrogé.
ready-printer-ready = { $name } est prête.
ready-printer-off = { $name } est arrêtée ou débranchée.
ready-printer-none = Aucune imprimante. Les papiers peuvent aussi s’imprimer ailleurs.
ready-printer-unknown = Les imprimantes n’ont pas pu être lues.
ready-fonts-ready = Les lettres arabes et latines sont là.
ready-fonts-missing = Les polices fournies ne répondent pas : l’écran prend celles du système.
ready-standby-follows = « { $name } » a tout reçu et peut prendre le relais.
ready-standby-behind = { $count ->
    [one] « { $name } » suit, avec { $count } ligne du journal de retard.
   *[other] « { $name } » suit, avec { $count } lignes du journal de retard.
    }
ready-standby-away = « { $name } » ne donne pas de nouvelles.
ready-standby-none = Aucun : si cet ordinateur tombe en panne, tout s’arrête jusqu’à la restauration d’une copie.
ready-standby-alone = Aucun, et la salle est fermée : il n’est utile que si les juges notent sur leurs ordinateurs.
ready-devices-reached =
    { $count ->
     [one] { $count } appareil est arrivé jusqu’ici.
    *[other] { $count } appareils sont arrivés jusqu’ici.
    }
ready-devices-none = Aucun appareil n’a encore ouvert la page de test.
ready-devices-forgetful =
    { $count ->
     [one] { $count } appareil ne garde pas les fiches (navigation privée ?).
    *[other] { $count } appareils ne gardent pas les fiches (navigation privée ?).
    }
ready-devices-slow =
    { $count ->
     [one] { $count } appareil met longtemps à recevoir une réponse.
    *[other] { $count } appareils mettent longtemps à recevoir une réponse.
    }
ready-devices-clock =
    { $count ->
     [one] L’horloge de { $count } appareil diffère de plus de deux minutes.
    *[other] L’horloge de { $count } appareils diffère de plus de deux minutes.
    }

## Que faire
ready-how-power = Branchez l’ordinateur et vérifiez que la prise donne du courant.
ready-how-sleep-windows = Paramètres › Système › Alimentation : « Mettre en veille après » sur Jamais, branché sur secteur.
ready-how-sleep-macos = Réglages Système › Batterie › Options : empêcher la mise en veille sur adaptateur secteur.
ready-how-sleep-linux = Paramètres › Énergie : désactivez la suspension automatique sur secteur.
ready-how-clock = Réglez la date et l’heure dans les paramètres du système, à la main s’il n’y a pas d’internet.
ready-how-memory = Fermez les autres programmes, surtout les navigateurs.
ready-how-instance = Fermez l’autre : un seul peut enregistrer.
ready-how-file-gone = Remettez le fichier à sa place, ou restaurez la dernière sauvegarde.
ready-how-file-faults = Faites la vérification complète dans les documents ; une sauvegarde d’avant l’écart se restaure à côté.
ready-how-file-locked = Copiez le fichier sur le disque de cet ordinateur et ouvrez la copie.
ready-how-disk = Libérez de la place : corbeille, téléchargements, vidéos.
ready-how-synced = Fermez le concours, déplacez son fichier dans un dossier ordinaire de cet ordinateur, puis ouvrez-le là.
ready-how-stick = Branchez une clé USB et choisissez-la comme second dossier dans les réglages.
ready-how-stick-gone = Rebranchez la clé, ou choisissez un autre dossier dans les réglages.
ready-how-stick-locked = La clé est peut-être protégée ou pleine : prenez-en une autre.
ready-how-network = Reliez cet ordinateur au routeur de la salle, par câble de préférence. Internet n’est pas nécessaire.
ready-how-network-public = Paramètres › Réseau et Internet › ce réseau : choisissez « Privé ».
ready-how-network-vpn = Coupez le réseau privé virtuel pour la journée.
ready-how-firewall = Autorisez le port de la salle ; ou ouvrez la page de test sur un autre appareil : s’il arrive, tout va bien.
ready-how-firewall-ufw = Dans un terminal : sudo ufw allow PORT/tcp, avec le port affiché à l’ouverture de la salle.
ready-how-firewall-firewalld = Dans un terminal : sudo firewall-cmd --add-port=PORT/tcp, avec le port affiché à l’ouverture de la salle.
ready-how-firewall-windows = Sécurité Windows › Pare-feu › Autoriser une application : cochez Tahkim pour les réseaux privés.
ready-how-firewall-macos = Réglages Système › Réseau › Coupe-feu › Options : autorisez les connexions entrantes pour Tahkim.
ready-how-printer = Allumez l’imprimante, reliez-la, puis imprimez une page d’essai.
ready-how-fonts = Fermez et rouvrez Tahkim ; si cela reste, réinstallez-le.
ready-how-standby = Sur un second ordinateur, choisissez « Rejoindre un autre ordinateur », puis admettez-le dans « Portables du jury ».
ready-how-standby-away = Allumez-le, branchez-le et reliez-le au réseau de la salle.
ready-how-devices = Sur un appareil de juge, ouvrez l’adresse de la page de test. S’il n’obtient rien, ou une autre page, voyez ci-dessous.
ready-how-devices-forgetful = Sur ces appareils, quittez la navigation privée ou prenez un autre navigateur.
ready-how-devices-slow = Rapprochez-les du routeur, ou reliez cet ordinateur au routeur par câble.
ready-how-devices-clock = Réglez l’heure de ces appareils ; les notes n’en dépendent pas.

## Les appareils
readiness-devices-title = Page de test des appareils
readiness-devices-text = Chaque juge l’ouvre une fois avant le début, sans rien saisir. Les appareils arrivés jusqu’ici s’affichent.
readiness-devices-address = Adresse à ouvrir
readiness-devices-no-address = Ouvrez d’abord la salle : l’adresse s’affichera ici.
readiness-devices-empty = Personne n’est encore venu.
readiness-device = Appareil
readiness-device-this = cet ordinateur
readiness-device-at = Venu à
readiness-device-trip = Aller-retour
readiness-device-clock = Son horloge
readiness-device-keeps = Garde les fiches
readiness-device-secure = Chiffré
readiness-device-ms = { $count } ms
readiness-device-clock-same = comme ici
readiness-device-clock-ahead = { $span } en avance
readiness-device-clock-behind = { $span } en retard
readiness-span-seconds =
    { $count ->
     [one] { $count } s
    *[other] { $count } s
    }
readiness-span-minutes =
    { $count ->
     [one] { $count } min
    *[other] { $count } min
    }
readiness-span-hours =
    { $count ->
     [one] { $count } h
    *[other] { $count } h
    }
readiness-device-yes = oui
readiness-device-no = non
readiness-trouble-nothing = La page ne s’ouvre pas du tout
readiness-trouble-nothing-text = Les appareils ne peuvent pas se joindre entre eux. Le Wi-Fi des invités et ceux des hôtels l’interdisent souvent (« isolation des clients »). Reliez l’appareil au même réseau que cet ordinateur, ou utilisez votre propre routeur ; le pare-feu de cet ordinateur peut aussi en être la cause.
readiness-trouble-other = Une autre page s’affiche
readiness-trouble-other-text = Un autre réseau répond à la place : une page de connexion, comme celles des hôtels, ou les données mobiles du téléphone. Coupez les données mobiles et prenez le Wi-Fi de la salle. N’y écrivez aucun code.
readiness-trouble-warning = Le navigateur met en garde
readiness-trouble-warning-text = C’est attendu la première fois : le certificat vient de cet ordinateur, pas d’internet. La page « Confiance » de la salle explique comment l’accepter.

## La page de test, sur l’appareil du juge
test-title = Test de cet appareil
test-running = Essai en cours…
test-reached = Cet appareil atteint l’ordinateur de l’organisateur.
test-reached-text = Vous n’avez rien d’autre à faire maintenant. L’organisateur voit que vous êtes passé.
test-nothing = L’ordinateur de l’organisateur ne répond pas.
test-nothing-text = Les appareils ne peuvent pas se joindre entre eux. Vérifiez que vous êtes sur le Wi-Fi de la salle, puis essayez à nouveau. Si cela reste, dites-le à l’organisateur : le réseau isole peut-être les appareils.
test-other = Un autre réseau répond.
test-other-text = Ce n’est pas l’ordinateur de l’organisateur qui a répondu. Coupez les données mobiles, quittez toute page de connexion, prenez le Wi-Fi de la salle. N’écrivez aucun code dans la page qui s’affiche.
test-again = Essayer à nouveau
test-join = Rejoindre le concours
test-trip = Aller-retour
test-trip-slow = { $ms } ms : lent, rapprochez-vous du routeur
test-trip-fast = { $ms } ms
test-clock = Horloge
test-keeps = Garde ce que vous écrivez
test-keeps-yes = Oui, même si la page se ferme
test-keeps-no = Non : quittez la navigation privée, ou prenez un autre navigateur
test-secure = Connexion chiffrée
test-secure-yes = Oui
test-secure-no = Non : la page n’est pas arrivée en https

## La page d’essai de l’imprimante
paper-test-title = Page d’essai
paper-test-text = Si vous lisez ces lignes et voyez le cadre entier, l’imprimante est prête.
paper-test-frame = Le cadre touche les quatre marges ; aucun côté ne manque.
