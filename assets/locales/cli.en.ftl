# What the command line says.

cli-file = { $file }: { $what }
cli-place = line { $line }, column { $column }
cli-line = line { $line }
cli-value = value “{ $value }”
cli-place-value = { $place }, { $value }
cli-warning = warning: { $what }
cli-provisional = Provisional: judging is still open.
cli-made = { $file } was made.
cli-written = { $file } was written.
cli-would-import = Records that would be imported: { $count }.
cli-imported = Records imported: { $count }.
cli-nothing-imported = Nothing was imported.
cli-verify-holds = Everything holds: the journal ({ $rows } rows) and the tables agree. Head: { $head }.
cli-verify-sealed = Sealed result: { $hash }
cli-verify-fails = The file is not what its journal says.
cli-paper-not-compared = The hash was not compared with the paper.
cli-papers-unproven = The package’s papers were printed by another version of the program or in another time zone: they were not compared with the result.
cli-paper-ask = From the paper, write group { $first } and group { $second } of the hash, like 4F2A-91BC (or only Enter, to go on without):
cli-address = Open this address: { $address }
cli-build-interface = The interface is not in this program. Run “make ui”, then build again.
cli-hall-address = Judges’ devices: { $address }
cli-hall-trust = Page for trusting the certificate: { $address }
