### A judge's own device: joining, marking, sending.

## Coming in
seat-join-title = Join a competition
seat-join-text = Ask the organiser for the address: it is shown on their screen, beside the QR code.
seat-nearby = Halls on this network
seat-nearby-none = None heard of so far. Some networks say nothing: then type the address.
seat-address = The organiser's address
seat-address-hint = For example 192.168.1.10:4433, or the text of the QR code.
seat-join-browser = This device will be used for marking. The organiser lets it in, then you choose your name.
seat-join = Join as a member of the jury
seat-organised-by = Organised by
seat-looking = Looking for the organiser's laptop…
seat-unchecked = The connection is encrypted, but this browser does not check whom it speaks to. The organiser can show you how to make it.
seat-others = Already on this device
seat-waiting = Waiting
seat-waiting-text = The organiser has to let this device in. They see the same code on their screen.
seat-code = This device's code
seat-code-type = Code on the organiser's screen
seat-code-type-hint = Six characters, for example K7Q-4MD.
seat-who = Who are you?
seat-pin = The code on your card
seat-pin-hint = The six digits that the organiser gave you.
seat-sign-in = Start marking
seat-move-title = Change devices?
seat-move-text = The other device will show nothing new. What it keeps is still sent.
seat-move = Go on with this one

## The link
seat-connected = Connected
seat-away = Network down: carry on
seat-away-text = Everything is kept on this device and leaves by itself when the network is back.
seat-refused = Device restricted
seat-unsent = { $count ->
    [one] { $count } sheet to send
   *[other] { $count } sheets to send
}
seat-clock-ahead = { $count ->
    [one] This device's clock is { $count } minute ahead.
   *[other] This device's clock is { $count } minutes ahead.
}
seat-clock-behind = { $count ->
    [one] This device's clock is { $count } minute behind.
   *[other] This device's clock is { $count } minutes behind.
}
seat-storage-none = This browser keeps nothing, probably because the window is private. Open the address in an ordinary window.
seat-storage-fragile = This browser may throw away what it keeps when it runs short of space. Leave the page open while there are sheets to send.
seat-storage-lost = { $count ->
    [0] This browser has thrown away what it kept. Everything had been sent: join again, and your sheets come back.
    [one] This browser has thrown away what it kept, with { $count } sheet that had not been sent. Join again: what the organiser received comes back, the other one has to be done anew.
   *[other] This browser has thrown away what it kept, with { $count } sheets that had not been sent. Join again: what the organiser received comes back, the others have to be done anew.
}

## Menu
seat-menu = My device
seat-back = Back
seat-receipts = My sheets and their receipts
seat-receipts-none = No sheet has been submitted on this device yet.
seat-receipt-revision = revision { $revision }
seat-save-stick = Save to a USB stick…
seat-save-file = Save to a file
seat-saved-to = Saved: { $path }
seat-saved = { $count ->
    [one] { $count } sheet saved to a file. Hand it to the organiser on a stick.
   *[other] { $count } sheets saved to a file. Hand it to the organiser on a stick.
}
seat-lock = Lock
seat-locked = Locked
seat-locked-text = Your sheets are kept. Your code opens them again, without the network too.
seat-unlock = Unlock
seat-another = Somebody else on this device
seat-leave = Leave this competition…
seat-leave-title = Leave this competition?
seat-leave-text = Everything that this device keeps of your sheets and drafts is erased. What the organiser received stays there.
seat-leave-text-program = This laptop will not open the competition by itself any more. What the organiser received stays there.
seat-leave-unsent = { $count ->
    [one] { $count } sheet has not reached the organiser. Save it to a file first.
   *[other] { $count } sheets have not reached the organiser. Save them to a file first.
}
seat-leave-do = Leave

## What becomes of a sheet
delivery-here = Saved here
delivery-received = Received by the organiser
delivery-held = Received, set aside
delivery-refused = Unreadable to the organiser
sheet-delivery-here = Sheet { $place } saved here { $time }, leaves as soon as it can
sheet-delivery-received = Sheet { $place } received by the organiser
sheet-delivery-held = Sheet { $place } received, set aside: the organiser decides
sheet-delivery-refused = Sheet { $place } is unreadable to the organiser: save it to a file
sheet-refused = The organiser's laptop cannot read this sheet. Save your sheets to a file and hand it over.
held-closed = It came after the round was closed; the organiser decides whether it counts.
held-scale_changed = The scale has changed since. Check your marks and submit again.
held-entry_withdrawn = This entry no longer takes part.
held-judge_removed = You are no longer on the jury.
held-not_assigned = This entry is no longer yours to judge.
held-device_revoked = The organiser struck this device off, and decides.
held-conflict = Another sheet of yours already counts for this entry. Submit again to say which one holds.
held-unknown_version = A later version of the program made it; the organiser keeps it. Submit it again with the organiser’s version.
held-rehearsal = Marked during the rehearsal, which has been erased.
held-earlier_round = Marked in the round before, which is over.
held-sealed = It came after the seal; it counts only if the result is reopened.

## Faults
fault-seat-away = The organiser's laptop does not answer. Carry on: everything is kept here.
fault-seat-other-network = Another network answers in the organiser's place. Connect this device to the hall's Wi-Fi.
fault-seat-other-version = The organiser's laptop has another version. Reload the page.
fault-seat-not-proved = A laptop says it replaces the organiser's and does not prove it. Nothing is sent to it.
fault-seat-no-news = The sheets are on their way from the organiser…
fault-seat-not-kept = This browser could not save ({ $what }). Free some space, then try again.
