### Ready for today: the checks of the morning, and the test page of the devices.

nav-ready = Ready for today
readiness-title = Ready for today?
readiness-sub = On the morning of the competition, one look here is enough.
readiness-at = Checked at { $time }
readiness-again = Check again
readiness-running = Checking…
readiness-all-fine = Everything is ready.
readiness-mend =
    { $count ->
     [one] { $count } thing to repair before you begin
    *[other] { $count } things to repair before you begin
    }
readiness-look =
    { $count ->
     [one] { $count } thing to look at
    *[other] { $count } things to look at
    }
readiness-nothing-wrong = Nothing to repair.
readiness-unknown =
    { $count ->
     [one] { $count } thing could not be checked: have a look yourself
    *[other] { $count } things could not be checked: have a look yourself
    }
readiness-to-do = To see to
readiness-in-order = Fine

## States
readiness-state-fine = Fine
readiness-state-look = Look at this
readiness-state-repair = Repair
readiness-state-unknown = Not checked
readiness-state-waiting = Checking

## Names of the checks
readiness-check-power = Power
readiness-check-sleep = Sleep
readiness-check-clock = Clock
readiness-check-memory = Memory
readiness-check-instance = One Tahkim only
readiness-check-file = The competition’s file
readiness-check-disk = Room on the disk
readiness-check-synced = A folder of your own
readiness-check-stick = Second copy
readiness-check-network = Network
readiness-check-firewall = Firewall
readiness-check-printer = Printer
readiness-check-fonts = Fonts
readiness-check-devices = Judges’ devices
readiness-check-standby = Stand-by laptop

## Buttons
readiness-act-back-up = Back up now
readiness-act-settings = Open the settings
readiness-act-documents = Open the documents
readiness-act-hall = Open the judges’ laptops
readiness-act-print = Print a test page
readiness-backed-up = Backed up.

## What was found
ready-waiting = …
ready-no-answer = No answer in two seconds.
ready-power-mains = On mains, battery at { $percent }%.
ready-power-no-battery = On mains; no battery for a power cut.
ready-power-battery = On battery, { $percent }% left.
ready-power-low = On battery, only { $percent }% left: the laptop is about to go off.
ready-power-unknown = The laptop does not say whether it is plugged in.
ready-sleep-never = Does not fall asleep by itself.
ready-sleep-lid = Does not fall asleep by itself; leave the lid open.
ready-sleep-after =
    { $minutes ->
     [one] Falls asleep after { $minutes } minute: the judges would wait.
    *[other] Falls asleep after { $minutes } minutes: the judges would wait.
    }
ready-sleep-unknown = The sleep settings could not be read.
ready-clock-right = { $now } ({ $zone }). Compare it with a phone.
ready-clock-other-day = { $now } ({ $zone }). The competition is dated { $day }.
ready-clock-behind = It is { $now } here, but the last record was written on { $at }: the clock went back.
ready-clock-year = The clock says that this is { $year }.
ready-memory-enough = { $free } free.
ready-memory-little = Only { $free } free.
ready-memory-unknown = The laptop does not say what is free.
ready-instance-alone = No other one is open.
ready-instance-others =
    { $count ->
     [one] Tahkim is open once more on this laptop.
    *[other] Tahkim is open { $count } more times on this laptop.
    }
ready-instance-unknown = The laptop does not show its programs.
ready-file-sound =
    { $count ->
     [one] Can be written; { $count } journal row verified in { $seconds } s.
    *[other] Can be written; { $count } journal rows verified in { $seconds } s.
    }
ready-file-gone = The file is no longer where it was.
ready-file-unreadable = The file cannot be read.
ready-file-faults =
    { $count ->
     [one] The file is not what its journal says: { $count } difference.
    *[other] The file is not what its journal says: { $count } differences.
    }
ready-file-locked = The file or its folder cannot be written.
ready-disk-enough = { $free } free where there is least ({ $place ->
    [file] the competition’s folder
    [data] Tahkim’s folder
    [second] the second folder
   *[temporary] the temporary folder
    }).
ready-disk-little = Only { $free } free ({ $place ->
    [file] the competition’s folder
    [data] Tahkim’s folder
    [second] the second folder
   *[temporary] the temporary folder
    }).
ready-disk-full = Almost full: { $free } free ({ $place ->
    [file] the competition’s folder
    [data] Tahkim’s folder
    [second] the second folder
   *[temporary] the temporary folder
    }).
ready-disk-unknown = The laptop does not say what is left.
ready-synced-not = On this laptop, with no known synchronisation.
ready-synced-by = The file is in a folder that { $name } synchronises.
ready-synced-network = The file is on another computer, over the network.
ready-stick-copied = Last copied on { $at } to { $folder }.
ready-stick-none = No second folder: if this disk fails, everything is lost.
ready-stick-gone = Cannot be found: { $folder }
ready-stick-locked = Cannot be written: { $folder }
ready-stick-same-disk = On the same disk as the competition: { $folder }
ready-stick-no-copy = No copy of this competition yet in { $folder }
ready-stick-old = The last copy was made on { $at }, before the latest changes: { $folder }
ready-network-one = { $address } ({ $name }).
ready-network-several = Several addresses: { $addresses }. You choose when you open the hall.
ready-network-none = No network: normal if everybody scores on this laptop.
ready-network-no-address = { $name } is connected, but the router gave no address.
ready-network-public = Windows takes “{ $name }” for a public network and lets nobody in.
ready-network-vpn = A virtual private network is on ({ $name }): it may lead devices astray.
ready-network-unknown = The network cards could not be read.
ready-firewall-came-through = A device has come through to here: the way is open.
ready-firewall-off = No firewall is on.
ready-firewall-open = { $name } lets Tahkim through.
ready-firewall-on = { $name } is on; nothing says that it lets Tahkim through.
ready-firewall-shut = { $name } blocks Tahkim: no device will get in.
ready-firewall-unknown = The firewall could not be asked.
ready-printer-ready = { $name } is ready.
ready-printer-off = { $name } is switched off or unplugged.
ready-printer-none = No printer. The papers can be printed elsewhere too.
ready-printer-unknown = The printers could not be read.
ready-fonts-ready = Arabic and Latin letters are there.
ready-fonts-missing = The fonts that come with Tahkim do not answer: the screen uses those of the system.
ready-standby-follows = “{ $name }” holds everything and can take over.
ready-standby-behind = { $count ->
    [one] “{ $name }” follows, { $count } row of the journal behind.
   *[other] “{ $name }” follows, { $count } rows of the journal behind.
    }
ready-standby-away = Nothing is heard of “{ $name }”.
ready-standby-none = None: if this laptop fails, everything stops until a copy is restored.
ready-standby-alone = None, and the hall is closed: it only matters when judges mark on laptops of their own.
ready-devices-reached =
    { $count ->
     [one] { $count } device has come through to here.
    *[other] { $count } devices have come through to here.
    }
ready-devices-none = No device has opened the test page yet.
ready-devices-forgetful =
    { $count ->
     [one] { $count } device does not keep score sheets (private browsing?).
    *[other] { $count } devices do not keep score sheets (private browsing?).
    }
ready-devices-slow =
    { $count ->
     [one] { $count } device waits long for an answer.
    *[other] { $count } devices wait long for an answer.
    }
ready-devices-clock =
    { $count ->
     [one] The clock of { $count } device is off by more than two minutes.
    *[other] The clocks of { $count } devices are off by more than two minutes.
    }

## What to do
ready-how-power = Plug the laptop in, and check that the socket gives power.
ready-how-sleep-windows = Settings › System › Power: set “Make my device sleep after” to Never when plugged in.
ready-how-sleep-macos = System Settings › Battery › Options: prevent sleeping on the power adapter.
ready-how-sleep-linux = Settings › Power: turn off automatic suspend when plugged in.
ready-how-clock = Set date and time in the system settings, by hand where there is no internet.
ready-how-memory = Close other programs, browsers above all.
ready-how-instance = Close the other one: only one can record.
ready-how-file-gone = Put the file back where it was, or restore the last backup.
ready-how-file-faults = Run the full verification in the documents; a backup from before can be restored beside it.
ready-how-file-locked = Copy the file to this laptop’s own disk and open the copy.
ready-how-disk = Make room: bin, downloads, videos.
ready-how-synced = Close the competition, move its file to an ordinary folder of this laptop, and open it there.
ready-how-stick = Plug in a USB stick and choose it as the second folder in the settings.
ready-how-stick-gone = Plug the stick in again, or choose another folder in the settings.
ready-how-stick-locked = The stick may be write-protected or full: take another one.
ready-how-network = Connect this laptop to the router of the hall, by cable if you can. The internet is not needed.
ready-how-network-public = Settings › Network & internet › this network: choose “Private”.
ready-how-network-vpn = Switch the virtual private network off for the day.
ready-how-firewall = Allow the port of the hall; or open the test page on another device: if it comes through, all is well.
ready-how-firewall-ufw = In a terminal: sudo ufw allow PORT/tcp, with the port shown when the hall is opened.
ready-how-firewall-firewalld = In a terminal: sudo firewall-cmd --add-port=PORT/tcp, with the port shown when the hall is opened.
ready-how-firewall-windows = Windows Security › Firewall › Allow an app: tick Tahkim for private networks.
ready-how-firewall-macos = System Settings › Network › Firewall › Options: allow incoming connections for Tahkim.
ready-how-printer = Switch the printer on, connect it, and print a test page.
ready-how-fonts = Close Tahkim and open it again; if that does not help, install it again.
ready-how-standby = On a second laptop choose “Join another laptop”, then let it in under “Judges' laptops”.
ready-how-standby-away = Switch it on, plug it in and connect it to the hall’s network.
ready-how-devices = On a judge’s device, open the address of the test page. If nothing opens, or another page, see below.
ready-how-devices-forgetful = On these devices leave private browsing, or take another browser.
ready-how-devices-slow = Move them closer to the router, or connect this laptop to the router by cable.
ready-how-devices-clock = Set the time of these devices; marks do not depend on it.

## The devices
readiness-devices-title = Test page for the devices
readiness-devices-text = Each judge opens it once before the start, and types nothing. Devices that came through are listed here.
readiness-devices-address = Address to open
readiness-devices-no-address = Open the hall first: the address will be shown here.
readiness-devices-empty = Nobody has come yet.
readiness-device = Device
readiness-device-this = this laptop
readiness-device-at = Came at
readiness-device-trip = Round trip
readiness-device-clock = Its clock
readiness-device-keeps = Keeps sheets
readiness-device-secure = Encrypted
readiness-device-ms = { $count } ms
readiness-device-clock-same = as here
readiness-device-clock-ahead = { $span } ahead
readiness-device-clock-behind = { $span } behind
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
readiness-device-yes = yes
readiness-device-no = no
readiness-trouble-nothing = The page does not open at all
readiness-trouble-nothing-text = Devices cannot reach each other. Wi-Fi for guests and in hotels often forbids it (“client isolation”). Connect the device to the same network as this laptop, or use a router of your own; this laptop’s firewall may be the cause too.
readiness-trouble-other = Another page is shown
readiness-trouble-other-text = Another network answers in its place: a sign-in page, as in hotels, or the phone’s mobile data. Switch mobile data off and take the Wi-Fi of the hall. Type no code there.
readiness-trouble-warning = The browser warns
readiness-trouble-warning-text = That is expected the first time: the certificate comes from this laptop, not from the internet. The hall’s “Trust” page explains how to accept it.

## The test page, on the judge’s device
test-title = Test of this device
test-running = Trying…
test-reached = This device reaches the organiser’s laptop.
test-reached-text = There is nothing else to do now. The organiser sees that you have been here.
test-nothing = The organiser’s laptop does not answer.
test-nothing-text = Devices cannot reach each other. Check that you are on the Wi-Fi of the hall, then try again. If that does not help, tell the organiser: the network may keep devices apart.
test-other = Another network answers.
test-other-text = It was not the organiser’s laptop that answered. Switch mobile data off, leave any sign-in page, take the Wi-Fi of the hall. Type no code into the page that is shown.
test-again = Try again
test-join = Join the competition
test-trip = Round trip
test-trip-slow = { $ms } ms: slow, move closer to the router
test-trip-fast = { $ms } ms
test-clock = Clock
test-keeps = Keeps what you write
test-keeps-yes = Yes, even if the page is closed
test-keeps-no = No: leave private browsing, or take another browser
test-secure = Encrypted connection
test-secure-yes = Yes
test-secure-no = No: the page did not come by https

## The printer’s test page
paper-test-title = Test page
paper-test-text = If you can read these lines and see the whole frame, the printer is ready.
paper-test-frame = The frame touches all four margins; no side is missing.
