### La scène : qui parle, combien de temps reste.

stage-title = En scène
stage-phase-called = Appelé
stage-phase-talking = En scène
stage-phase-questions = Questions du jury
stage-phase-paused = En pause
stage-phase-ended = Terminé
stage-number = passage { $place }
stage-left = Temps restant
stage-over = Dépassement
stage-left-of = restantes sur { $limit }
stage-over-of = de plus que { $limit }
stage-start = Démarrer
stage-pause = Pause
stage-resume = Reprendre
stage-minute-more = +1 min
stage-questions = Questions
stage-end = Terminer
stage-warning = Il reste { $time }
stage-time-up = Temps écoulé
stage-order = Ordre de passage
stage-order-change = Modifier
stage-state-done = passé
stage-state-now = maintenant
stage-state-passed = sauté
stage-call-this = Appeler : { $name }
stage-call-next = Appeler le suivant
stage-heard = passages : { $heard } sur { $all }
stage-late =
    { $count ->
        [one] { $count } min de retard
       *[other] { $count } min de retard
    }
stage-early =
    { $count ->
        [one] { $count } min d’avance
       *[other] { $count } min d’avance
    }
