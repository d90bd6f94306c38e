# What the chapter is called in the menu
chapter-title = Résultats

## Words shared by the rooms
activity = Activité
organization = Organisme
lead-organization = Organisme responsable
status = État
code = Numéro
fiscal-year = Exercice
search-text = Mots du texte
any-activity = Toutes les activités
any-kind = Tous les types
any-organization = Tous les organismes
any-status = Tous les états
any-way = Peu importe
yes = Oui
no = Non
how-many = Nombre
in-all = En tout
in-other-language = Dans l’autre langue
not-yet-translated = Pas encore traduit
day-not-come = Ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour passé.
hours-above-nothing = Indiquez un nombre d’heures supérieur à zéro, ou laissez vide.
hours-too-many = C’est plus d’heures que quiconque peut donner. Vérifiez le nombre.
amount-below-nothing = Indiquez un montant de zéro ou plus.
amount-too-large = C’est plus de dix millions de dollars. Vérifiez le montant.

## Updates
update = Mise à jour
updates = Mises à jour
updates-lead = Ce que les partenaires ont dit de leurs activités, du plus récent au plus ancien.
updates-none-title = Personne n’a encore rien dit
updates-none-why = Une mise à jour dit où en est une activité. Les partenaires l’envoient par un lien, sans compte.
update-by = Nouvelles de { $author }
update-of = Où en est-on : { $code } { $title }
update-told = Nouvelles de { $author }, le { $date }
told-on = Reçue le
told-from = Reçue à partir du
told-to = Reçue jusqu’au
told-by = De la part de
came-by = Reçue
only-with-help-wanted = Seulement là où de l’aide est souhaitée
percent-done = Avancement
what-was-done = Ce qui a été fait, ou ce qui bloque
what-was-done-help = Une ou deux phrases suffisent.
help-wanted = Aide souhaitée
nothing-said = Rien n’a été écrit.
more-of = { $count } de plus
how-it-stands = Où en est l’activité ?
how-much-is-done = Quelle part est faite ?
added-of = Depuis la dernière mise à jour : { $unit }
so-far = { $achieved } sur { $target } jusqu’ici
tell-more = En dire plus : aide souhaitée, apports, changements
what-you-gave = Ce que votre organisme a donné
hours-given = Heures de travail depuis la dernière mise à jour
cash-given = Argent
space-given = Un local prêté
space-given-help = Quel local, et pour quoi.
one-change = Une chose qui a changé
one-change-help = Ce que votre organisme fait autrement grâce au partenariat. Cela reste entre membres tant qu’on ne vous a pas demandé si on peut le publier.
kind-of-change = Type de changement
what-changed = Ce qui a changé
send-update = Envoyer la mise à jour
update-needs-note = Dites en une phrase comment les choses avancent : c’est ici qu’on se pose d’abord la question.
done-means-all = Une activité terminée est à 100 %. Inscrivez 100, ou choisissez un autre état.
count-in-whole = Inscrivez un nombre entier, par exemple 12.
say-what-changed = Dites en une phrase ce qui a changé.
nobody-leads = Aucun organisme n’est encore responsable de cette activité : on ne peut y noter ni apport ni changement. Laissez cette partie vide.
activity-is-closed = Cette activité est close : { $status }. On n’en demande plus de nouvelles.

## The page behind a link
how-does-it-go = Où en êtes-vous ?
asked-by-until = { $asker } vous le demande au nom du partenariat ({ $partnership }). Une réponse d’ici le { $date } aiderait beaucoup ; deux minutes suffisent.
asked-for = { $partnership } : on aimerait savoir où en est votre activité. Deux minutes suffisent.
link-stays-good = Vous pouvez réutiliser ce lien jusqu’à son expiration. Chaque envoi est une mise à jour.
thank-you = Merci, { $name }
thank-you-lead = { $partnership } : votre mise à jour est bien reçue.
thank-you-what-now = Elle figure maintenant dans le plan, et la coordination la voit. Vous n’avez rien d’autre à faire. S’il manque quelque chose, dites-le dans une autre mise à jour.
tell-again = Envoyer une autre mise à jour

## Requests
requests = Mises à jour attendues
requests-lead = Les activités du plan en vigueur dont on est sans nouvelles depuis un jour donné, et les rappels à envoyer.
requests-none-title = Aucune mise à jour n’est attendue
requests-none-why = Chaque activité du plan en vigueur dont le premier jour est venu a eu une mise à jour depuis ce jour-là, ou elle est close. Choisissez un jour plus récent pour en demander de plus fraîches.
requests-no-plan = Aucun plan n’est en vigueur : aucune mise à jour n’est attendue pour l’instant.
still-proposed = { $count ->
    [one] { $count } activité est encore proposée alors que son premier jour est venu. Une mise à jour dira si elle a commencé.
   *[other] { $count } activités sont encore proposées alors que leur premier jour est venu. Une mise à jour dira si elles ont commencé.
 }
owed-since = Sans nouvelles depuis le
owed-since-help = Le premier jour du trimestre, sauf si vous en choisissez un autre.
show-owed = Voir ce qui est attendu
last-heard = Dernières nouvelles
last-asked = Dernier rappel
whom-to-ask = À qui demander pour { $code }
holder-of-seat = { $name } (titulaire du siège), { $email }
not-of-that-organization = Choisissez une personne qui travaille pour cet organisme et à qui l’on peut écrire.
never-heard = Jamais
nobody-yet = Personne pour l’instant
not-asked = Aucun rappel
asked-on = Le { $date }, { $name }
asked-by-mail = { $name }, par courriel à { $email }
asked-by-hand = { $name }, sans adresse connue : remettez le lien vous-même
ask-about = Demander des nouvelles de
answer-by = Réponse d’ici le
answer-by-help = La lettre mentionne ce jour. Le lien fonctionne deux semaines de plus.
answer-within-three-months = Choisissez un jour d’ici trois mois, à partir d’aujourd’hui.
choose-an-activity = Choisissez au moins une activité.
send-reminders = Envoyer les rappels
reminders-sent = Rappels
reminders-sent-lead = Chaque lien n’est affiché qu’ici, une seule fois. Copiez ceux que vous voulez remettre vous-même.
nobody-asked = Aucun rappel n’est parti : on a déjà écrit aujourd’hui aux organismes concernés, ou l’activité n’a pas d’organisme responsable.
copy-link = Copier le lien
link-copied = Copié
withdraw-link = Retirer le lien
reminder-subject = Où en êtes-vous : { $title }
reminder-letter =
    Bonjour { $name },

    { $asker } vous demande, au nom du partenariat ({ $partnership }), où en est cette activité :

    { $code } { $title }

    Une réponse d’ici le { $date } aiderait beaucoup. Deux minutes suffisent, sans compte :

    { $address }

    Le lien vous est personnel. Il fonctionne encore deux semaines après ce jour, autant de fois que vous le voulez.

## Changes
change = Changement
changes = Ce qui a changé
changes-lead = Ce qui est différent grâce au partenariat.
changes-none-title = Aucun changement n’est encore noté
changes-none-why = Un nouveau service, une règle abolie, des gens qui travaillent désormais ensemble : c’est à cela que sert le travail.
change-add = Ajouter un changement
change-edit = Modifier ce changement
change-in-english = Ce qui a changé, en anglais
change-in-french = Ce qui a changé, en français
what-changed-help = Une phrase sur ce qui est différent maintenant, non sur ce qui a été fait.
where-it-changed-help = Là où le changement a eu lieu, et non qui l’a provoqué.
came-of-activity = L’activité d’où il vient
noticed-on = Constaté le
noticed-from = Constaté à partir du
noticed-to = Constaté jusqu’au
evidence = À quoi on le voit
evidence-help = Un nouveau formulaire, un procès-verbal, une lettre : ce qu’on pourrait consulter.
share = Part du partenariat
share-help = De 1, cela serait arrivé de toute façon, à 5, cela ne serait pas arrivé sans nous.
share-of-five = { $share } sur 5
first-time = Une première ici
first-time-here = C’est une première ici
consent = Consentement
consent-to-publish = Les personnes concernées acceptent que tout le monde puisse le lire
consent-to-publish-help = Sans leur accord, le changement reste entre membres et n’est que compté.
may-be-public = Peut être publié
not-public = Entre membres
only-public = Seulement ce qui peut être publié
only-first = Seulement les premières

## Contributions
contribution = Apport
contributions = Apports
contributions-lead = Ce que les partenaires ont donné : du temps, des locaux, des choses et de l’argent.
contributions-none-title = Aucun apport n’est encore noté
contributions-none-why = Les heures, les locaux et l’argent donnés par les partenaires montrent ce que le partenariat met en mouvement.
contribution-of = { $kind } : { $giver }
contribution-add = Ajouter un apport
contribution-edit = Modifier cet apport
contribution-sums = Totaux des apports
contribution-sums-lead = Ce que les partenaires ont donné en { $year }, par type et par organisme.
kind-of-gift = Type d’apport
given-on = Donné le
given-from = Donné à partir du
given-to = Donné jusqu’au
hours = Heures
hours-help = Pour le temps de travail et le temps bénévole.
so-many-hours = { $hours } h
rate = Valeur d’une heure
rate-help = Ce que vaut une heure de ce travail, si vous le savez.
value = Valeur
value-help = Pour de l’argent, le montant. Si vous laissez vide pour du temps, ce sont les heures multipliées par leur valeur.
not-valued = Non évaluée
what-was-given = En mots
attested-by = Confirmé par
attested-by-help = La personne qui l’a confirmé.
time-needs-hours = Inscrivez le nombre d’heures données.
money-needs-amount = Inscrivez le montant.
only-time-has-hours = Seuls le temps de travail et le temps bénévole se comptent en heures. Laissez vide, ou choisissez l’un des deux.
by-kind = Par type
by-organization = Par organisme
show-year = Voir cet exercice

## Kinds of change
change-kind-new-service = Nouveau service
change-kind-adapted-service = Service adapté
change-kind-policy = Politique ou règle
change-kind-staff-training = Formation du personnel
change-kind-translated-material = Documents traduits
change-kind-hiring = Embauche ou nomination
change-kind-new-collaboration = Nouvelle collaboration
change-kind-funding = Financement

## Kinds of contribution
contribution-kind-staff-time = Temps de travail
contribution-kind-volunteer-time = Temps bénévole
contribution-kind-space = Locaux
contribution-kind-equipment = Matériel
contribution-kind-translation = Traduction et interprétation
contribution-kind-printing = Impression
contribution-kind-catering = Repas et collations
contribution-kind-data = Données
contribution-kind-cash = Argent
contribution-kind-leveraged-grant = Subvention obtenue ailleurs

## How an update came in
update-via-link = Par un lien
update-via-signed-in = Dans une session ouverte

## Annual reports
report = Rapport annuel
reports = Rapports annuels
reports-lead = Ce que disent les dossiers d’un exercice, entre les mots que l’on écrit.
reports-none-title = Aucun rapport n’est commencé
reports-none-why = Un rapport s’écrit à partir des dossiers de l’exercice : ses chiffres se comptent tout seuls.
report-of = Rapport annuel { $year }
report-subtitle = Exercice { $year }, édition { $edition }
report-begin = Commencer un rapport
edition = Édition { $number }
figure = Chiffre
figures = Chiffres
figures-of = Chiffres : { $heading }
records = Dossiers
record = Dossier
day = Jour
adds = Compte pour
why-this-number = D’où vient ce chiffre
why-lead = Les dossiers de { $year } que ce chiffre compte, ni plus ni moins.
why-frozen = Le rapport est figé avec la valeur ci-dessus. Les dossiers ci-dessous sont ceux d’aujourd’hui : ce qui a été corrigé depuis paraît ici et non dans le rapport.
why-only-sum = Vous voyez la somme. Ce que chaque partenaire a donné est montré au personnel et à la présidence du conseil et des groupes.
no-records = Aucun dossier ne compte dans ce chiffre.
still-empty = Encore à écrire
edit-block = Modifier cette partie
edit-block-of = Modifier « { $part } »
figures-of-part = Les chiffres et les tableaux de cette partie
heading = Titre
narrative = Texte
narrative-help = Laissez une ligne vide entre les paragraphes. Les chiffres suivent d’eux-mêmes.
next-step = Prochaine étape
figures-count-to = Ses chiffres s’arrêtent au { $date }.
year-is-not-over = L’exercice n’est pas terminé. Pour approuver quand même le rapport, cochez qu’il est figé dans son état d’aujourd’hui.
freeze-unfinished = L’exercice n’est pas terminé : figer le rapport dans son état d’aujourd’hui
comes-to = Passer à l’étape
take-step = Franchir cette étape
approving-decision = Décision qui l’approuve
parts-in-one-language =
    { $count ->
        [one] { $count } partie n’est rédigée que dans une langue et figurera telle quelle dans les fichiers des deux langues.
       *[other] { $count } parties ne sont rédigées que dans une langue et figureront telles quelles dans les fichiers des deux langues.
    }
approving-decision-help = Nécessaire pour approuver. Ce que dit le rapport est alors figé.
approval-needs-decision = Un rapport est approuvé par une décision du conseil. Choisissez-la.
frozen-seal = Figé à l’approbation. Sceau (SHA-256) :
corrects-because = Cette édition corrige la précédente : { $reason }
seal-checked = Vérifié à l’instant : les mots et les chiffres sont ceux qui ont été approuvés.
seal-is-broken = Ce rapport ne correspond plus à son sceau : on l’a modifié hors du programme après son approbation. Rétablissez-le à partir d’une copie de sauvegarde ; la commande « check » nomme chaque rapport touché.
as-sealed-text = Texte scellé (JSON)
correct-report = Corriger par une nouvelle édition
correct-report-help = L’édition approuvée reste telle quelle. La nouvelle commence avec ses mots et recompte ses chiffres.
correction-reason = Ce qui est corrigé, et pourquoi
correction-needs-reason = Dites ce qui est corrigé et pourquoi.
only-last-is-corrected = Seule la dernière édition approuvée se corrige.
report-is-frozen = Ce rapport est approuvé et figé. Commencez une nouvelle édition pour le corriger.
year-not-begun = Cet exercice n’a pas commencé. Choisissez-en un autre.
year-has-report = Cet exercice a déjà un rapport. Ouvrez-le, ou corrigez-le par une nouvelle édition une fois approuvé.
as-pdf = En PDF
as-word = En fichier Word
as-workbook = En classeur
as-page = En page autonome
section-opening = Mot des coprésidences
section-council = Le conseil et ses membres
section-evidence = Ce que nous avons entendu
section-activities = Ce qui a été fait
section-changes = Ce qui a changé
figure-seats-filled = Sièges du conseil pourvus le dernier jour compté
figure-meetings-held = Réunions tenues
figure-attendances = Présences aux réunions
figure-decisions-carried = Décisions adoptées
figure-findings = Constats publiés
figure-changes = Changements grâce au partenariat
figure-hours = Heures données par les partenaires
figure-value = Valeur des apports
figure-money-secured = Argent promis pour le plan
figure-money-unsecured = Argent pas encore promis pour le plan
no-hourly-rate = aucun taux horaire fixé
rate-is-set-there = Sans taux horaire, les heures n’ont pas de valeur. Ouvrez l’apport pour fixer son taux.
figure-endorsements = Appuis reçus

## How far a report has come
report-state-draft = Ébauche
report-state-in-review = À l’étude
report-state-approved = Approuvé
report-state-submitted = Remis

## The tables of a report
listing-council = Le conseil par secteur, au dernier jour de l’exercice
listing-meetings = Réunions et présences
listing-decisions = Décisions adoptées
listing-findings = Constats publiés
listing-changes = Changements qui peuvent être racontés
listing-changes-by-kind = Changements par type
listing-money = L’argent du plan
funder = Bailleur de fonds
priority = Priorité
no-priority = Sans priorité
money-secured = Promis
money-unsecured = Pas encore promis
listing-gifts = Apports par type
listing-endorsements = Appuis
sector = Secteur
seats-there = Sièges
seats-with-holder = Pourvus
seats-present = Sièges présents
seats-asked = Sièges convoqués
body = Instance
number = Numéro
decision = Décision
finding = Constat
kind = Genre
strength = Solidité des données
output = Extrant
planned = Prévu
achieved = Atteint
who-endorsed = Qui a donné son appui
resolution = Résolution
section-lessons = Ce qui n’a pas marché
section-thanks = Remerciements et suite
report-approved-by = Approuvé par la décision { $number } du { $day }.
