chapter-title = Access

## Signing in
sign-in = Sign in
sign-in-lead = For those who keep the records of a partnership. Members and partners answer by the links they receive and need no account.
sign-in-wrong = The address or the password is not right. Nothing else was changed.
sign-in-no-account = No account? Ask the coordinator of your partnership for an invitation.
email-address = E-mail address
password = Password
password-help = At least 12 characters. A short sentence is easy to remember.
password-too-short = Choose a password of at least 12 characters.
password-too-long = Choose a password of at most 128 characters.
password-too-easy = This password is too close to your name or address. Choose another.
known-account-password-wrong = You already have an account with this address, and this is not its password.

## One's own account
my-account = My account
my-account-lead = Your language, your password and the places where you are signed in.
your-name = Your name
preferred-language = Preferred language
sessions = Where you are signed in
device = Device
began = Since
last-used = Last used
what-to-do = Action
unknown-device = Unknown device
device-named = { $browser } on { $system }
this-session = This one
end-session = End
sign-out-everywhere = Sign out everywhere else
old-password = Present password
old-password-wrong = This is not your present password.
new-password = New password
change-password = Change the password

## Invitations
invitation-title = You are invited
invitation-lead = { $by } invites you to join { $to }.
invitation-password-help = Choose a password of at least 12 characters. If you already have an account with this address, type its password.
invitation-accept = Accept the invitation
invitation-subject = { $to }: invitation from { $by }
invitation-letter =
    Hello { $name },

    { $by } invites you to join { $to } in Entente, its workspace. Open this link to accept:

    { $address }

    The link is for you alone and works for 14 days.

## Set-up
set-up-title = Welcome to Entente
set-up-lead = This link works once. Open the account of the person who looks after this installation; the first partnership comes next.
set-up-begin = Open the account

## Standings
standing-operator = Operator
standing-coordinator = Coordinator
standing-secretary = Secretary
standing-chair = Chair
standing-member = Council member
standing-alternate = Alternate
standing-group-chair = Group chair
standing-group-member = Group member
standing-observer = Observer
standing-panel = Panel of a recruitment round
standing-researcher = Researcher
standing-funder = Funder’s officer
standing-steward = Network steward

## Sign-in links
entrance-lead = This link signs you in without a password. It is for you alone.
entrance-enter = Continue as { $name }
entrance-password-help = If yours is lost, choose a new one of at least 12 characters; you are then signed out everywhere else. Leave this empty to keep the one you have.

## A lost password
forgotten = Forgot your password?
forgotten-title = Sign in without a password
forgotten-lead = Type the address of your account. A link that signs you in once is sent to it.
forgotten-send = Send me a link
forgotten-without-mail = No mail server is set up on this installation. Ask the person who looks after it for a sign-in link; it can be handed over without e-mail.
forgotten-sent = If there is an account with this address, a letter is on its way. Its link works once, within an hour.
forgotten-no-mail = No letter? Look among unwanted mail, or ask whoever looks after this installation for a link.
link-letter-subject = Your sign-in link
link-letter =
    Hello { $name },

    Open this link to sign in to Entente, and to choose a new password if you like:

    { $address }

    It works once, within an hour. If you did not ask for it, do nothing: your password stays as it is.

## Accounts
accounts = Accounts
accounts-lead = Everyone who can sign in to this installation. Make a link for someone whose password is lost; it works once, within a day.
accounts-search = Address, or part of it
accounts-none-title = No account found
accounts-none-why = Nobody has an address like this. Search for another part of it.
accounts-back = Back to the accounts
account-name = Name
account-since = Since
account-there-already = An account with this address was opened in the meantime. Open the link again and type the password of that account.
password-chosen = Chosen
password-none = None yet
account-link = Sign-in link
account-link-make = Show a link
account-link-send = Send a link
account-link-made = A sign-in link
account-link-lead = { $name } signs in with this link once, within a day, and can choose a new password. It is shown only here.
account-link-sent = The link is on its way
account-link-sent-lead = A sign-in link goes to { $email }. It works once, within an hour.
account-link-copy = Copy the link
account-link-copied = Copied
