# La page simple de la salle : comment un navigateur fait confiance à l'ordinateur de l'organisation.

trust-title = Page des jurés
trust-why = Les appareils des jurés communiquent avec l’ordinateur de l’organisation par une connexion protégée. Chaque navigateur doit accepter une fois le certificat de ce concours. L’application Tahkim n’a besoin de rien de tout cela.
trust-compare = Avant de l’installer, comparez ces caractères avec ceux de l’écran de l’organisation. Si un seul diffère, arrêtez-vous et appelez l’organisation.
trust-fingerprint = Empreinte (SHA-256)
trust-fingerprint-windows = Empreinte affichée par Windows (SHA-1)
trust-get = 1. Télécharger le certificat
trust-get-text = Le même en texte (.pem)
trust-install = 2. L’installer sur cet appareil
trust-go = 3. Ouvrir la page des jurés
trust-scope = Ce certificat ne vaut que pour des adresses de réseaux locaux, jamais pour un site d’internet. Il expire le { $date }. Retirez-le après l’événement.
trust-on-windows = Windows (Chrome, Edge)
trust-on-android = Android
trust-on-ipad = iPad, iPhone
trust-on-mac = Mac (Safari, Chrome)
trust-on-firefox = Firefox, sur tout ordinateur
trust-steps-windows =
    Ouvrez le fichier téléchargé et choisissez « Installer un certificat… ».
    Choisissez « Utilisateur actuel », puis « Suivant ».
    Choisissez « Placer tous les certificats dans le magasin suivant », « Parcourir… », puis « Autorités de certification racines de confiance ».
    Choisissez « OK », « Suivant », « Terminer ». Windows affiche une empreinte : comparez-la, puis choisissez « Oui ».
    Fermez le navigateur et rouvrez-le.
trust-steps-android =
    Ouvrez Paramètres, puis « Sécurité », « Chiffrement et identifiants », « Installer un certificat ». Les noms changent selon la marque : cherchez « certificat ».
    Choisissez « Certificat CA », puis « Installer quand même ».
    Choisissez le fichier téléchargé.
trust-steps-ipad =
    Téléchargez avec Safari et autorisez le profil.
    Ouvrez Réglages, « Profil téléchargé », puis « Installer ».
    Dans Réglages, « Général », « Informations », « Réglages de confiance des certificats », activez le certificat.
trust-steps-mac =
    Ouvrez le fichier téléchargé : Trousseaux d’accès le prend.
    Dans Trousseaux d’accès, ouvrez le certificat « Tahkim … ».
    Sous « Se fier », choisissez « Toujours approuver », puis fermez la fenêtre.
trust-steps-firefox =
    Ouvrez Paramètres, « Vie privée et sécurité », puis « Afficher les certificats… ».
    Sous « Autorités », choisissez « Importer… » et le fichier téléchargé.
    Cochez « Confirmer cette AC pour identifier des sites web », puis « OK ».
