### Le cadre du programme : navigation, accueil, réglages, aide.

nav-label = Parties du concours
nav-group-prepare = Préparer
nav-group-judge = Juger
nav-group-publish = Diffuser
nav-home = Vos concours
nav-event = Concours
nav-rubric = Grille
nav-entries = Candidatures
nav-judges = Jury
nav-screen = Grand écran
nav-programme = Programme
nav-assignment = Qui juge quoi
nav-import = Importer
nav-board = Tableau des fiches
nav-sheet = Fiche de notation
nav-standings = Classement
nav-exports = Exports
nav-history = Journal
nav-settings = Réglages
nav-help = Aide
skip-to-content = Aller au contenu
offline-normal = Sans internet : normal
rehearsal-line = Répétition : tout ce qui est saisi maintenant sera effacé avant le vrai tour.
read-only-line = Ce fichier ne peut pas être modifié ici. Tout se lit, rien ne se change.
event-no-date = Date à fixer

## Accueil
home-all-here = Tout reste sur cet ordinateur
home-sub = Un fichier, un concours. Le copier, c’est le sauvegarder.
home-welcome = Bienvenue
home-welcome-text = Commencez par l’exemple : deux minutes suffisent pour voir un classement complet.
home-open-file = Ouvrir un fichier…
home-new = Nouveau concours
home-sample = Essayer avec un exemple
home-sample-text = 24 idées, 7 juges et 153 fiches fictives, à manipuler sans crainte. L’exemple est un fichier à part.
home-help = Apprendre en cinq minutes
home-help-text = Ce que font l’organisateur, le juge et la présidence, étape par étape, sans internet.
home-files = Dossier des concours
home-files-text = Le montrer dans le gestionnaire de fichiers, pour copier ou ranger.
home-backup = Sauvegarder ailleurs
home-backup-text = Choisir une clé USB ou un second dossier pour les copies automatiques.
home-kept-in = Fichiers gardés dans
home-credits = Territoires : HCP, RGPH 2024, CC BY 4.0
home-entries = { $count ->
    [0] aucune candidature
    [one] { $count } candidature
   *[other] { $count } candidatures
}
home-judges = { $count ->
    [0] aucun juge
    [one] { $count } juge
   *[other] { $count } juges
}
home-sheets = { $count ->
    [one] { $done } fiche sur { $count }
   *[other] { $done } fiches sur { $count }
}
version = Version
state-rehearsal = Répétition
state-closed = Tour clos
state-judging = En cours
state-preparing = En préparation
state-unreadable = Illisible
date-hint = Par exemple le 6 mai 2026

## Nouveau concours
new-title = Nouveau concours
new-name-hint = Une langue suffit pour commencer ; les autres se complètent plus tard.
new-name-missing = Écrivez le nom dans une langue au moins, par exemple « Idéathon Béni Mellal-Khénifra 2026 ».
new-template = Reprendre d’un concours
new-template-hint = La grille, le règlement, les partenaires et le jury sont repris. Les candidatures et les notes, jamais.
new-template-none = Rien : la grille habituelle (40, 30, 30)
new-create = Créer le concours

## Réglages
settings-title = Réglages
settings-sub = Chaque choix vaut aussitôt.
settings-look = Langue et affichage
settings-theme = Apparence
settings-theme-system = Comme l’ordinateur
settings-theme-light = Claire
settings-theme-dark = Sombre
settings-keys = Raccourcis à une seule touche
settings-keys-hint = 1, 2, 3, C, N, / et ?. À désactiver avec une dictée vocale ou un clavier très sensible.
settings-backup = Copies de sécurité
settings-backup-text = Une copie se fait seule dans le dossier des concours. Un second endroit protège d’une panne de l’ordinateur.
settings-backup-none = Aucun second endroit pour l’instant.
settings-backup-choose = Choisir un dossier ou une clé USB…
settings-backup-stop = Ne plus y copier
settings-backup-folder = Second dossier
settings-backup-folder-hint = Son chemin complet sur l’ordinateur du programme. Vide : pas de seconde copie.
settings-data = Concours et copies sont gardés dans

## Code de l’organisateur
pin-title = Code de l’organisateur
pin-text = Il rend le portable à l’organisateur quand un juge a fini. Sans lui, on ne peut confier le portable à personne.
pin-set = Un code est choisi pour ce concours.
pin-unset = Aucun code pour ce concours.
pin-choose = Choisir un code…
pin-change = Changer le code…
pin-label = Code de l’organisateur
pin-current = Code actuel
pin-new = Nouveau code
pin-new-hint = 4 à 12 chiffres.
pin-again = Le même, encore une fois
pin-differ = Les deux codes ne sont pas les mêmes.
pin-keep = Garder ce code
recovery-title = Mot de secours
recovery-text = Écrivez-le sur papier et gardez-le loin du portable. Il remplace le code oublié, et il ne sera plus jamais affiché.
recovery-noted = Je l’ai écrit sur papier
recovery-first = Écrivez d’abord le mot sur papier, puis cochez la case.

## Répétition
rehearsal-title = Répétition
rehearsal-on = en cours
rehearsal-text = Le jury s’exerce sur de vraies fiches. Tout s’efface ensuite d’un seul coup, et le journal le dit.
rehearsal-begin = Commencer une répétition
rehearsal-begun = Répétition commencée
rehearsal-erase = Effacer la répétition…
rehearsal-erase-text = { $count ->
    [0] Aucune fiche n’a été déposée. La répétition prend fin et le vrai tour peut commencer.
    [one] { $count } fiche de répétition sera effacée pour toujours. Le vrai tour peut ensuite commencer.
   *[other] { $count } fiches de répétition seront effacées pour toujours. Le vrai tour peut ensuite commencer.
}
rehearsal-erase-do = Effacer et finir
rehearsal-erased = Répétition effacée
rehearsal-not-now = Des fiches ont déjà été déposées pour de bon : il est trop tard pour répéter.

## Portable confié à un juge
lock-with = Portable confié à
lock-give-back = Rendre le portable
lock-give-back-text = Rendez le portable à l’organisateur, qui écrit son code. Tout ce que vous avez noté est gardé.
lock-unlock = Reprendre le portable
lock-forgotten = Code oublié ?
lock-forgotten-text = Le mot de secours a été écrit sur papier quand le code a été choisi. Il permet d’en choisir un nouveau.
lock-word = Mot de secours
lock-word-hint = Douze signes, par exemple K7QM-4MDX-9TPA.

## Aide
help-title = Aide
help-sub = Tout tient ici, sans internet.
help-tab-organiser = Organisateur
help-tab-hall = Salle
help-tab-deliberation = Délibération
help-tab-day = La journée
help-tab-judge = Juge
help-tab-chair = Présidence
help-tab-questions = Questions
help-tab-keys = Clavier
help-organiser-intro = De la préparation aux documents signés. Chaque étape peut être reprise plus tard.
help-organiser-1-title = Créer le concours
help-organiser-1-text = Dans « Vos concours », « Nouveau concours ». Un nom suffit. Un ancien concours peut prêter sa grille, son règlement et son jury.
help-organiser-2-title = Régler la grille
help-organiser-2-text = Les coefficients doivent faire 100. La barre montre ce qui manque, et deux boutons le réparent. Décrivez les niveaux : les juges noteront de la même façon.
help-organiser-3-title = Inscrire les candidatures et le jury
help-organiser-3-text = À la main, ou d’un tableau Excel, LibreOffice ou CSV. Toutes les fautes du fichier s’affichent ensemble ; rien n’est importé tant qu’il en reste une.
help-organiser-4-title = Répéter
help-organiser-4-text = Dans « Réglages », commencez une répétition. Étalonnez le jury : tous notent un même pitch d’essai, puis comparez leurs notes dans le panneau du « Classement ». Rien ne compte : tout s’efface d’un seul coup. Un observateur, lui, note tout le jour à côté du jury, sans compter.
help-organiser-5-title = Choisir le code
help-organiser-5-text = Il protège le portable quand un juge s’en sert. Le mot de secours ne s’affiche qu’une fois : écrivez-le sur papier.
help-organiser-6-title = Le matin : vérifier
help-organiser-6-text = « Prêt pour aujourd’hui » regarde l’alimentation, la veille, l’horloge, le disque, la seconde copie, le réseau et l’imprimante. Ce qui est à regarder vient en premier, avec ce qu’il faut faire. Chaque juge ouvre une fois la page de test.
help-organiser-7-title = Confier le portable, ou saisir les fiches papier
help-organiser-7-text = Depuis le tableau des fiches : confiez le portable à un juge, ou imprimez des fiches vierges et saisissez-les : scanner le code imprimé ouvre la fiche. En « saisie en double », deux personnes saisissent chaque fiche, et seul ce qui diffère est redemandé. La liste « à relancer » dit ce qui manque encore.
help-organiser-8-title = Clore le tour
help-organiser-8-text = Le classement cesse alors d’être provisoire et les fiches ne changent plus. Rouvrir demande un motif, gardé au journal.
help-organiser-9-title = Ouvrir un second tour
help-organiser-9-text = « Tours et catégories », depuis « Grille » : dites avant la première fiche combien sont qualifiées et ce que compte ce tour. Une fois le tour clos, l’écran montre qui passe et qui est à égalité sur la ligne ; les juges reçoivent des fiches vides.
help-organiser-10-title = Remettre les documents
help-organiser-10-text = Dans « Documents » : voyez chaque pièce et imprimez-la, ou écrivez-les toutes dans un dossier, en arabe et en français à la fois si vous voulez. Elles restent provisoires jusqu’au scellement. Dans « Exports » : les tableaux, la page des résultats et le fichier du siège ; « Vérifier » prouve que rien n’a été retouché.
help-hall-intro = Plusieurs ordinateurs, un réseau à vous, pas d’internet. Essayez la veille, si possible dans la salle.
help-hall-1-title = Apporter son routeur
help-hall-1-text = Un simple routeur branché suffit ; il n’a pas besoin d’internet. Le réseau d’un hôtel ou d’une école sépare souvent les appareils.
help-hall-2-title = Relier votre ordinateur
help-hall-2-text = Par câble si possible. Dans le routeur, donnez à cet ordinateur une adresse fixe : les cartes et le code QR restent justes toute la journée.
help-hall-3-title = Laisser passer les appareils
help-hall-3-text = Si le pare-feu le demande, autorisez Tahkim sur les réseaux privés. À la main : ports TCP 4433 à 4442 pour les juges, 8080 à 8089 pour la page du certificat et le vote. « Prêt pour aujourd’hui » dit comment faire sur ce système.
help-hall-4-title = Ouvrir la salle
help-hall-4-text = Dans « Portables du jury », ouvrez la salle, tirez les codes et imprimez les cartes. Affichez l’adresse en grand.
help-hall-5-title = Faire entrer chaque juge
help-hall-5-text = Dans Tahkim sur son ordinateur, le juge choisit « Rejoindre un autre ordinateur » et saisit l’adresse. Comparez le code des deux écrans, laissez entrer l’appareil ; le juge saisit ensuite son propre code.
help-hall-6-title = Appareils sans Tahkim
help-hall-6-text = Le navigateur ouvre la page du certificat, compare l’empreinte avec votre écran, installe le certificat une fois, puis ouvre l’adresse. Jamais en fenêtre privée : elle ne garde rien. Retirez le certificat après le concours.
help-hall-7-title = Garder tout éveillé
help-hall-7-text = Secteur pour votre ordinateur et le routeur, veille désactivée, écran ouvert. Dans « Réglages », choisissez une clé USB comme second dossier : elle reçoit aussi une copie.
help-hall-8-title = Si le réseau tombe
help-hall-8-text = Les juges continuent de noter ; leurs fiches partent d’elles-mêmes à son retour. S’il ne revient pas, chaque juge enregistre ses fiches sur une clé USB, et vous prenez le fichier dans « Portables du jury ».
help-hall-9-title = Un second ordinateur de secours
help-hall-9-text = Choisissez-y « Rejoindre un autre ordinateur », puis « Le secours », et comparez le code des deux écrans. Il suit tout ; si le vôtre est perdu, prenez le relais sur son écran : les appareils du jury le trouvent d’eux-mêmes. Ne prenez jamais le relais tant que le premier fonctionne.
help-deliberation-intro = De la dernière présentation au résultat scellé. La liste dit à chaque instant ce qui reste, et le bouton qui le règle.
help-deliberation-1-title = Clore le tour
help-deliberation-1-text = Les fiches ne changent plus. Une erreur se corrige par le juge lui-même : rouvrez le tour avec un motif, et l’ancienne note reste au journal.
help-deliberation-2-title = Rapprocher les fiches
help-deliberation-2-text = Une fiche qui manque se dépose ou se note absente. Une fiche incomplète s’accepte telle quelle, avec un motif. Pour une fiche mise de côté, voyez d’abord ce qu’elle changerait au classement.
help-deliberation-3-title = Noter les présences
help-deliberation-3-text = 1 présent, 2 excusé, 3 absent, ou « Comme prévu pour tous ». Dites qui préside si ce n’est pas la personne prévue. Seuls les présents signent.
help-deliberation-4-title = Trancher les égalités
help-deliberation-4-text = La place reste partagée, ou la présidence donne l’ordre quand le règlement le permet. Toujours avec un motif.
help-deliberation-5-title = Inscrire les prix
help-deliberation-5-text = Un bouton propose les trois premiers. Un prix se partage, se réserve à une catégorie, ou n’est pas attribué, avec un motif. Le suivi dit comment aider un projet, lauréat ou non.
help-deliberation-6-title = Signer
help-deliberation-6-text = Passez le portable à chaque membre présent : il lit ce qu’il signe et tape son code. Sans code, on en tire un. Si le résultat change, chacun signe de nouveau.
help-deliberation-7-title = Sceller
help-deliberation-7-text = Plus rien ne change alors. L’empreinte paraît à l’écran et au pied de chaque document : deux groupes suffisent pour vérifier un papier.
help-deliberation-8-title = Avant d’annoncer
help-deliberation-8-text = Enregistrez une copie sur une clé ou un autre disque, ou attendez l’ordinateur de secours. Une erreur reconnue ensuite : rouvrez avec un motif ; le premier résultat reste au journal.
help-judge-intro = Noter trois critères pendant une présentation de cinq minutes.
help-judge-1-title = Ouvrir la fiche
help-judge-1-text = Les candidatures suivent l’ordre de passage. Votre nom est en haut : si ce n’est pas le vôtre, appelez l’organisateur.
help-judge-2-title = Noter
help-judge-2-text = Touchez un niveau, puis affinez sur la règle ou au clavier. Sans note, un critère reste vide : ce n’est pas un zéro.
help-judge-3-title = Rien ne se perd
help-judge-3-text = Chaque frappe est gardée sur le portable. La coche dit où en est votre fiche.
help-judge-4-title = Déposer et continuer
help-judge-4-text = Il faut toutes les notes. Une fiche déposée peut être corrigée jusqu’à la clôture : la nouvelle remplace l’ancienne, qui reste au journal.
help-judge-5-title = Se déporter
help-judge-5-text = Si vous connaissez le porteur, « Conflit d’intérêts ». Vos notes sur cette candidature sont écartées, et elle ne perd rien.
help-judge-6-title = Rendre le portable
help-judge-6-text = « Rendre le portable », puis l’organisateur écrit son code. Vous ne voyez jamais les notes des autres.
help-chair-intro = La présidence du jury décide ; l’organisateur enregistre.
help-chair-1-title = Avant
help-chair-1-text = Validez la grille et le règlement : quorum, fiches incomplètes, ordre du départage. Ils se figent au dépôt de la première fiche.
help-chair-2-title = Pendant
help-chair-2-text = Vous seule ou vous seul pouvez faire lever un déport ou rouvrir le tour. Chaque fois, un motif est gardé.
help-chair-3-title = Lire le classement
help-chair-3-text = Choisissez une ligne : elle montre la moyenne exacte, chaque fiche comptée et ce qui l’a départagée de la précédente.
help-chair-4-title = Trancher une égalité
help-chair-4-text = Dans « Délibération », la place reste partagée, ou vous donnez l’ordre si le règlement le permet. Le motif paraît au procès-verbal ; rien n’est départagé au hasard.
help-chair-5-title = Signer
help-chair-5-text = Lisez ce que vous signez, puis tapez votre code. L’empreinte des documents est celle qui est à l’écran : comparez deux groupes.
help-question-crash = Le portable s’est éteint. Qu’est-ce qui est perdu ?
help-answer-crash = Rien de ce qui portait une coche. Rouvrez Tahkim : chaque brouillon est là où il était.
help-question-network = Il n’y a pas d’internet.
help-answer-network = C’est normal. Tahkim n’en demande jamais et n’envoie rien.
help-question-reach = L’appareil d’un juge n’atteint pas le portable.
help-answer-reach = S’il ne s’ouvre rien : les appareils ne peuvent pas se joindre entre eux (réseau d’invités, pare-feu). S’il s’ouvre une autre page : un autre réseau répond (page de connexion, données mobiles). « Prêt pour aujourd’hui » dit quoi faire dans chaque cas.
help-question-wrong-mark = Une note a été mal saisie.
help-answer-wrong-mark = Rouvrez la fiche et corrigez-la, tant que le tour est ouvert. L’ancienne note reste au journal.
help-question-late = Une candidature arrive en retard.
help-answer-late = Ajoutez-la, même après la première fiche. Les juges la trouvent à la fin de l’ordre de passage.
help-question-frozen = Pourquoi la grille est-elle figée ?
help-answer-frozen = Parce qu’une fiche a été déposée avec elle. La changer demande un motif, qui paraîtra au procès-verbal.
help-question-secret = Qui voit les notes ?
help-answer-secret = Un juge ne voit que les siennes. L’organisateur voit ce qui manque ; le classement dit « provisoire » tant que le tour est ouvert.
help-keys-intro = Sur la fiche de notation. Les raccourcis à une seule touche se désactivent dans les réglages.
help-keys-key = Touche
help-keys-does = Effet
help-key-criterion = Aller à ce critère
help-key-mark = Écrire la note ; virgule ou point
help-key-half = Un pas de plus, un pas de moins
help-key-two = Deux points de plus, deux points de moins
help-key-along = Augmenter, diminuer, dans le sens de la règle
help-key-empty = Vider la note
help-key-next = Critère suivant, puis observation, puis dépôt
help-key-submit = Déposer et continuer
help-key-entries = Candidature précédente, suivante
help-key-comment = Observation
help-key-new = Ajouter, dans les listes
help-key-search = Chercher, dans les listes
help-key-keys = Toutes les touches
help-key-leave = Quitter le champ, en gardant la valeur

## Rejoindre un autre ordinateur
home-join = Rejoindre un autre ordinateur
home-join-text = Comme membre du jury, ou pour servir de secours à l’organisateur.
join-as = Cet ordinateur est
join-judge = Celui d’un juge
join-judge-text = Les fiches se remplissent ici et partent d’elles-mêmes chez l’organisateur.
join-standby = Le secours
join-standby-text = Il suit tout, et peut prendre le relais si l’ordinateur de l’organisateur est perdu.
help-day-intro = De l’accueil à la proclamation, pas à pas.
help-day-1-title = Répartir les candidatures
help-day-1-text = Avec beaucoup de candidatures, donnez à chacune quelques juges : « Qui juge quoi » établit un plan, en montre l’effet avant de l’appliquer, et signale ce qui ressemble à un conflit d’intérêts ; vous décidez.
help-day-2-title = Programme et ordre de passage
help-day-2-text = Dans « Programme » : partez d’une journée type et réglez les durées. Tirez l’ordre au sort à partir d’un nombre choisi par la salle, ou fixez-le à la main. Un retard décale ce qui suit.
help-day-3-title = L’accueil
help-day-3-text = Onglet « Accueil » : un clic par projet présent ; femmes, jeunes, coopératives et provinces se comptent. Là aussi, les désistements et les candidatures tardives.
help-day-4-title = Tenir la scène
help-day-4-text = Dans « Tableau des fiches » : Entrée appelle le suivant, Espace lance et arrête le temps, + ajoute une minute. La bonne fiche s’ouvre chez chaque juge qui n’est pas en train d’écrire.
help-day-5-title = Relancer
help-day-5-text = Ce qui manque est sous le tableau : « Rappeler sur son écran » pour un portable relié ; sinon, depuis quand il est muet.
help-day-6-title = Le grand écran
help-day-6-text = Dans « Grand écran » : ouvrez-le sur un second écran ou dans un navigateur de la salle, et choisissez ce qu’elle voit : accueil, programme, scène, avancement. La touche B le met au noir.
help-day-7-title = Le vote du public
help-day-7-text = Dans « Grand écran » : nommez le prix et ouvrez le vote. La salle scanne le code et arrive sur une page simple, sans certificat ni installation ; un vote par appareil, modifiable jusqu’à la clôture. Il ne compte pas dans les notes du jury, et rien n’en est connu avant la clôture.
help-day-8-title = La proclamation
help-day-8-text = Une fois le résultat scellé et gardé en un second lieu : chaque Espace est une étape, du dernier prix au premier, et vous seul voyez la suivante. Aucun nom ne part vers la salle avant son étape.
help-key-call = appeler le suivant (tableau des fiches)
help-key-time = lancer et arrêter le temps ; au grand écran : étape suivante
help-key-minute = une minute de plus
help-key-black = grand écran au noir
