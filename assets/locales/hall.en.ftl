### The hall: the jury's devices, on the organiser's side.

nav-hall = Judges' laptops
hall-sub = Each judge marks on a device of their own, over the hall's network and without internet.

## Opening
hall-closed = The hall is closed
hall-closed-text = No device can reach this laptop. Connect it to the hall's router first, then open.
hall-how = How to set up the hall
hall-no-network = This laptop is on no network. Plug in the router or join its Wi-Fi.
hall-address = Address
hall-address-hint = When in doubt, leave all addresses.
hall-every-address = Every address of this laptop
hall-port = Port
hall-port-wrong = A number from 1 to 65535.
hall-open = Open the hall
hall-deposed = Another laptop has taken over. This one receives no sheets any more.

## The address
hall-is-open = The hall is open
hall-open-since = Since { $time }
hall-qr = QR code of the hall's address
hall-other-addresses = Another address
hall-wall = Show it large
hall-wall-text = Members of the jury: scan, or type this address into the program.
hall-approval = Let in each device
hall-approval-hint = Otherwise whoever has the address can try a name and a code.
hall-trust = Certificate, for browsers
hall-trust-page = Page to open on the device:
hall-fingerprint = Fingerprint to compare:
hall-close = Close the hall
hall-close-title = Close the hall?
hall-close-text = Judges go on marking; their sheets leave when the hall is open again.

## Coming in
hall-joins = { $count ->
    [one] { $count } device asks to come in
   *[other] { $count } devices ask to come in
}
hall-twin = Two devices are called the same: compare the codes with their screens before you let one in.
hall-approve = Let in
hall-refuse = Refuse

## Devices
hall-devices = Devices
hall-no-devices = No device yet
hall-no-devices-text = Show the address large, and give each judge their card.
hall-judge = Judge
hall-device = Device
hall-link = Link
hall-link-pinned = checked
hall-link-trusted = certificate
hall-link-unchecked = not checked
hall-heard = Last contact
hall-not-heard = not since the start
hall-heard-now = just now
hall-heard-seconds = { $count } s ago
hall-heard-minutes = { $count } min ago
hall-heard-hours = { $count } h ago
hall-unsent = To send
hall-drafts = Drafts
hall-complete = All has arrived
hall-state-active = in use
hall-state-draining = replaced
hall-state-revoked = struck off
hall-clock-ahead = { $count ->
    [one] clock { $count } minute ahead
   *[other] clock { $count } minutes ahead
}
hall-clock-behind = { $count ->
    [one] clock { $count } minute behind
   *[other] clock { $count } minutes behind
}
hall-wrong-pins = { $count ->
    [one] { $count } wrong code
   *[other] { $count } wrong codes
}
hall-revoke = Strike off this device
hall-revoke-title = Strike off the device of { $judge }?
hall-revoke-text = For a lost or borrowed device: it reads nothing more, and what it still sends is set aside. Sheets already received stay.

## Set aside
hall-held = Set aside
hall-held-none = Nothing is set aside
hall-held-none-text = A sheet that comes late, or cannot count as it is, waits here for your decision.
hall-held-times = marked { $made }, arrived { $received }
hall-held-decide = Decide…
hall-held-closed = It came after the round was closed.
hall-held-scale_changed = Marked on a scale that has changed since.
hall-held-entry_withdrawn = The entry no longer takes part.
hall-held-judge_removed = The judge is no longer on the jury.
hall-held-not_assigned = The entry is not this judge's.
hall-held-device_revoked = It comes from a device that was struck off.
hall-held-conflict = Another sheet of the same judge already counts.
hall-held-unknown_version = It was made by a later version of the program, which this one cannot read.
hall-held-rehearsal = Marked during the rehearsal.
hall-held-earlier_round = Marked in an earlier round, which is over.
hall-held-sealed = Came after the seal.
hall-held-by-judge = the judge submitted a new sheet
hall-held-is-counted = counted
hall-held-is-left = left
hall-held-title = Sheet of { $judge }
hall-criterion = Criterion
hall-counting = Counts today
hall-aside = Set aside
hall-total = Total
hall-held-leave = Leave it aside
hall-held-count = Count this sheet

## Codes
hall-pins = Judges' cards
hall-pins-none = No judge
hall-pins-none-text = Register the jury first.
hall-pins-text = Each judge gets a card with their name, a code of six digits and the address. The code is not shown again.
hall-pins-draw = { $count ->
    [one] Draw { $count } code
   *[other] Draw { $count } codes
}
hall-pins-print = { $count ->
    [one] Print { $count } card
   *[other] Print { $count } cards
}
hall-pins-once = Print now: these codes are gone when you leave this page. A lost code is drawn anew.
hall-pin-drawn = code given
hall-pin-none = no code
hall-pin-locked = too many wrong codes
hall-pin-unlock = Open again
hall-pin-again = Draw a new code
hall-pin-again-title = A new code for { $judge }?
hall-pin-again-text = The old one lets nobody in any more. Devices that are in already go on.

## USB stick
hall-packet = Sheets on a USB stick
hall-packet-text = If the network does not come back, a judge saves their sheets to a file.
hall-packet-take = Take a file…
hall-packet-new = { $count ->
    [0] No new sheet
    [one] { $count } new sheet
   *[other] { $count } new sheets
}
hall-packet-held = { $count ->
    [one] { $count } set aside
   *[other] { $count } set aside
}
hall-packet-known = { $count ->
    [one] { $count } received before
   *[other] { $count } received before
}
hall-packet-refused = Line { $line }: { $why }
hall-packet-malformed = unreadable
hall-packet-bad_signature = false signature
hall-packet-unknown_device = unknown device
hall-packet-wrong_event = another competition
hall-packet-id_reused = identifier taken by another sheet

## Traces
hall-traces = Refusals
hall-traces-none = Nothing was refused
trace-pin-wrong = Wrong code
trace-pin-locked = Too many wrong codes, entry closed
trace-sign-in-forged = Entry with a false signature
trace-session-forged = Return with a false signature
trace-session-replayed = Return played again
trace-stranger-met = Another machine answered in the place of this laptop (reported by the device)
trace-ballot-refused = Sheet refused

## The laptop that stands by
hall-standby = Stand-by laptop
hall-standby-none = A second laptop can follow everything and take over if this one fails. On it, choose “Join another laptop”.
hall-standby-current = holds everything
hall-standby-behind = { $count ->
    [one] { $count } row behind
   *[other] { $count } rows behind
}
hall-standby-asks = asks to stand by
hall-standby-approve = Let it stand by…
hall-standby-approve-title = Hand the competition to this laptop?
hall-standby-approve-text = It receives every sheet and the competition's keys, and can take the place of this laptop. Let it in only if its screen shows this very code.
hall-standby-approve-yes = The codes are the same
hall-standby-retire = Put out this laptop
hall-standby-retire-text = It receives nothing more. What it has already, it keeps.
hall-former = The laptop that led before has not been reached since. When it comes back, it gives way by itself, and the sheets that only it holds are taken in.
trace-standby-forged = A stand-by with a false signature
trace-former-fetched = Fetched from the laptop that led before: sheets, and acts to look at
trace-former-act = Done on the laptop that led before, and not here: row of its journal
trace-former-sheet = Sheet that stayed on the laptop that led before, from an unknown device

standby-title = This laptop stands by
standby-text = It follows the organiser's laptop and keeps everything. Leave it switched on and in the hall's network.
standby-connected = Connected to the organiser's laptop
standby-away = The organiser's laptop has not been reached since { $time }
standby-rows = Rows of the journal held here: { $count }
standby-take-over = The organiser's laptop is lost: take over
standby-take-over-title = Take over now?
standby-take-over-text = Go and look first: is the other laptop off, broken or gone? If it still works, stay as you are. From the moment you take over, the judges' devices come to this laptop and send again what is missing here.
standby-take-over-behind = When it was last reached, the other laptop had { $count ->
    [one] { $count } row
   *[other] { $count } rows
} more than this one. Sheets among them come back from the judges' devices; what the organiser did there has to be done again.
standby-take-over-yes = Take over
standby-leave = Stop standing by
