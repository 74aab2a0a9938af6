# The plain page of the hall: how a browser is made to trust the organiser's laptop.

trust-title = Judges’ page
trust-why = Judges’ devices speak with the organiser’s laptop over a protected connection. Each browser has to trust the certificate of this competition once. The Tahkim application needs none of this.
trust-compare = Before you install it, compare these characters with those on the organiser’s screen. If one differs, stop and call the organiser.
trust-fingerprint = Fingerprint (SHA-256)
trust-fingerprint-windows = Fingerprint shown by Windows (SHA-1)
trust-get = 1. Download the certificate
trust-get-text = The same as text (.pem)
trust-install = 2. Install it on this device
trust-go = 3. Open the judges’ page
trust-scope = The certificate vouches for addresses of local networks only, never for a site on the internet. It ends on { $date }. Remove it after the event.
trust-on-windows = Windows (Chrome, Edge)
trust-on-android = Android
trust-on-ipad = iPad, iPhone
trust-on-mac = Mac (Safari, Chrome)
trust-on-firefox = Firefox, on any computer
trust-steps-windows =
    Open the downloaded file and choose “Install Certificate…”.
    Choose “Current User”, then “Next”.
    Choose “Place all certificates in the following store”, “Browse…”, then “Trusted Root Certification Authorities”.
    Choose “OK”, “Next”, “Finish”. Windows shows a fingerprint: compare it, then choose “Yes”.
    Close the browser and open it again.
trust-steps-android =
    Open Settings, then “Security”, “Encryption & credentials”, “Install a certificate”. The names differ from maker to maker: search for “certificate”.
    Choose “CA certificate”, then “Install anyway”.
    Choose the downloaded file.
trust-steps-ipad =
    Download with Safari and allow the profile.
    Open Settings, “Profile Downloaded”, then “Install”.
    In Settings, “General”, “About”, “Certificate Trust Settings”, turn the certificate on.
trust-steps-mac =
    Open the downloaded file: Keychain Access takes it.
    In Keychain Access, open the certificate “Tahkim …”.
    Under “Trust”, choose “Always Trust”, then close the window.
trust-steps-firefox =
    Open Settings, “Privacy & Security”, then “View Certificates…”.
    Under “Authorities”, choose “Import…” and the downloaded file.
    Tick “Trust this CA to identify websites”, then “OK”.
