### Préparer : le concours et sa grille.

event-name = Nom du concours
event-date = Date
