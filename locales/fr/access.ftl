chapter-title = Accès

## Ouvrir une session
sign-in = Ouvrir une session
sign-in-lead = Pour les personnes qui tiennent les dossiers d’un partenariat. Les membres et les partenaires répondent au moyen des liens reçus et n’ont pas besoin de compte.
sign-in-wrong = L’adresse ou le mot de passe n’est pas le bon. Rien d’autre n’a été modifié.
sign-in-no-account = Pas de compte ? Demandez une invitation à la coordination de votre partenariat.
email-address = Adresse courriel
password = Mot de passe
password-help = Au moins 12 caractères. Une courte phrase se retient bien.
password-too-short = Choisissez un mot de passe d’au moins 12 caractères.
password-too-long = Choisissez un mot de passe d’au plus 128 caractères.
password-too-easy = Ce mot de passe ressemble trop à votre nom ou à votre adresse. Choisissez-en un autre.
known-account-password-wrong = Vous avez déjà un compte à cette adresse, et ce n’est pas son mot de passe.

## Son propre compte
my-account = Mon compte
my-account-lead = Votre langue, votre mot de passe et les appareils où votre session est ouverte.
your-name = Votre nom
preferred-language = Langue préférée
sessions = Sessions ouvertes
device = Appareil
began = Depuis
last-used = Dernière utilisation
what-to-do = Action
unknown-device = Appareil inconnu
device-named = { $browser } sur { $system }
this-session = Celle-ci
end-session = Fermer
sign-out-everywhere = Fermer toutes les autres sessions
old-password = Mot de passe actuel
old-password-wrong = Ce n’est pas votre mot de passe actuel.
new-password = Nouveau mot de passe
change-password = Changer le mot de passe

## Invitations
invitation-title = Vous êtes invité ou invitée
invitation-lead = { $by } vous invite à vous joindre au partenariat « { $to } ».
invitation-password-help = Choisissez un mot de passe d’au moins 12 caractères. Si vous avez déjà un compte à cette adresse, saisissez son mot de passe.
invitation-accept = Accepter l’invitation
invitation-subject = { $to } : invitation de la part de { $by }
invitation-letter =
    Bonjour { $name },

    { $by } vous invite à vous joindre au partenariat « { $to } » dans Entente, son espace de travail. Ouvrez ce lien pour accepter :

    { $address }

    Le lien vous est personnel et fonctionne pendant 14 jours.

## Mise en place
set-up-title = Bienvenue dans Entente
set-up-lead = Ce lien ne sert qu’une fois. Ouvrez le compte de la personne responsable de cette installation ; le premier partenariat vient ensuite.
set-up-begin = Ouvrir le compte

## Qualités
standing-operator = Exploitation du serveur
standing-coordinator = Coordination
standing-secretary = Secrétariat
standing-chair = Présidence
standing-member = Membre du conseil
standing-alternate = Suppléance
standing-group-chair = Présidence de groupe
standing-group-member = Membre d’un groupe
standing-observer = Observation
standing-panel = Comité de sélection
standing-researcher = Recherche
standing-funder = Agent ou agente du bailleur de fonds
standing-steward = Animation du réseau

## Liens d’ouverture de session
entrance-lead = Ce lien ouvre votre session sans mot de passe. Il vous est personnel.
entrance-enter = Continuer en tant que { $name }
entrance-password-help = Si vous avez perdu votre mot de passe, choisissez-en un nouveau d’au moins 12 caractères ; vos autres sessions seront alors fermées. Laissez ce champ vide pour garder celui que vous avez.

## Mot de passe perdu
forgotten = Mot de passe oublié ?
forgotten-title = Ouvrir une session sans mot de passe
forgotten-lead = Saisissez l’adresse de votre compte. Un lien qui ouvre une seule fois votre session y sera envoyé.
forgotten-send = Envoyez-moi un lien
forgotten-without-mail = Aucun serveur de courriel n’est configuré ici. Demandez un lien d’ouverture de session à la personne qui s’occupe de l’installation ; il se remet sans courriel.
forgotten-sent = S’il existe un compte à cette adresse, un message est en route. Son lien ne sert qu’une fois, dans l’heure.
forgotten-no-mail = Pas de message ? Cherchez dans le courrier indésirable, ou demandez un lien à la personne responsable de cette installation.
link-letter-subject = Votre lien d’ouverture de session
link-letter =
    Bonjour { $name },

    Ouvrez ce lien pour entrer dans Entente et, si vous le voulez, choisir un nouveau mot de passe :

    { $address }

    Il ne sert qu’une fois, dans l’heure. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.

## Comptes
accounts = Comptes
accounts-lead = Toutes les personnes qui peuvent ouvrir une session dans cette installation. Créez un lien pour une personne qui a perdu son mot de passe ; il ne sert qu’une fois, dans la journée.
accounts-search = Adresse ou partie de l’adresse
accounts-none-title = Aucun compte trouvé
accounts-none-why = Aucune adresse ne ressemble à celle-ci. Cherchez une autre partie de l’adresse.
accounts-back = Retour aux comptes
account-name = Nom
account-since = Depuis
account-there-already = Un compte à cette adresse vient d’être ouvert. Suivez le lien de nouveau et saisissez le mot de passe de ce compte.
password-chosen = Choisi
password-none = Pas encore
account-link = Lien d’ouverture de session
account-link-make = Afficher un lien
account-link-send = Envoyer un lien
account-link-made = Un lien d’ouverture de session
account-link-lead = Ce lien ouvre une seule fois, dans la journée, la session de { $name }, qui pourra choisir un nouveau mot de passe. Il n’est affiché qu’ici.
account-link-sent = Le lien est en route
account-link-sent-lead = Un lien d’ouverture de session est envoyé à { $email }. Il ne sert qu’une fois, dans l’heure.
account-link-copy = Copier le lien
account-link-copied = Copié
