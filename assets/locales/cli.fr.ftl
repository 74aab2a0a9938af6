# What the command line says.

cli-file = { $file } : { $what }
cli-place = ligne { $line }, colonne { $column }
cli-line = ligne { $line }
cli-value = valeur « { $value } »
cli-place-value = { $place }, { $value }
cli-warning = avertissement : { $what }
cli-provisional = Classement provisoire : la notation est encore ouverte.
cli-made = { $file } est créé.
cli-written = { $file } est écrit.
cli-would-import = Enregistrements qui seraient importés : { $count }.
cli-imported = Enregistrements importés : { $count }.
cli-nothing-imported = Rien n’est importé.
cli-verify-holds = Tout concorde : le journal ({ $rows } lignes) et les tables. Empreinte : { $head }.
cli-verify-sealed = Résultat scellé : { $hash }
cli-verify-fails = Le fichier ne correspond pas à son journal.
cli-paper-not-compared = L’empreinte n’a pas été comparée au papier.
cli-papers-unproven = Les papiers de l’archive viennent d’une autre version du programme ou d’un autre fuseau horaire : ils n’ont pas été comparés au résultat.
cli-paper-ask = D’après le papier, écrivez les groupes { $first } et { $second } de l’empreinte, comme 4F2A-91BC (ou seulement Entrée pour continuer sans) :
cli-address = Ouvrez cette adresse : { $address }
cli-build-interface = L’interface n’est pas dans ce programme. Lancez « make ui », puis compilez de nouveau.
cli-hall-address = Appareils du jury : { $address }
cli-hall-trust = Page pour faire confiance au certificat : { $address }
