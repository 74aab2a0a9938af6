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
nav-import = Importer
nav-board = Tableau des fiches
nav-sheet = Fiche de notation
nav-standings = Classement
nav-exports = Documents
nav-history = Journal
nav-settings = Réglages
nav-help = Aide
skip-to-content = Aller au contenu
offline-normal = Sans internet : normal
rehearsal-line = Répétition : tout ce qui est saisi maintenant sera effacé avant le vrai tour.
read-only-line = Ce fichier ne peut pas être modifié ici. Tout se lit, rien ne se change.
event-no-date = Date à fixer

## Accueil
home-all-here = Tout reste sur cet ordinateur
home-sub = Un fichier, un concours. Le copier, c’est le sauvegarder.
home-welcome = Bienvenue
home-welcome-text = Commencez par l’exemple : deux minutes suffisent pour voir un classement complet.
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
home-credits = Territoires : HCP, RGPH 2024, CC BY 4.0
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
new-name-hint = Une langue suffit pour commencer ; les autres se complètent plus tard.
new-name-missing = Écrivez le nom dans une langue au moins, par exemple « Idéathon Béni Mellal-Khénifra 2026 ».
new-template = Reprendre d’un concours
new-template-hint = La grille, le règlement, les partenaires et le jury sont repris. Les candidatures et les notes, jamais.
new-template-none = Rien : la grille habituelle (40, 30, 30)
new-create = Créer le concours
