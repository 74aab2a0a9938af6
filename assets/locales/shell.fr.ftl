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
