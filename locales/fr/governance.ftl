chapter-title = Gouvernance

## Décisions
decision = Décision
decision-kind-approval = Approbation
decision-kind-endorsement = Appui
decision-kind-recommendation-to-host = Recommandation à l’organisme d’accueil
decision-kind-recommendation-to-council = Recommandation au conseil
decision-kind-direction-to-staff = Directive au personnel
decision-kind-position-statement = Prise de position
decision-kind-procedural = Procédure
decision-method-consensus = Consensus
decision-method-consensus-with-stand-aside = Consensus, avec mise en retrait
decision-method-vote-majority = Vote à la majorité
decision-method-vote-two-thirds = Vote aux deux tiers
decision-method-e-decision = Par écrit, entre deux réunions
decision-method-chair-ruling = Décision de la présidence
decision-result-carried = Adoptée
decision-result-carried-amended = Adoptée avec modifications
decision-result-defeated = Rejetée
decision-result-tabled = Mise en suspens
decision-result-deferred = Reportée
decision-result-withdrawn = Retirée
decision-result-no-quorum = Faute de quorum

## Instances
body-kind-council = Conseil
body-kind-executive = Comité exécutif
body-kind-steering = Comité directeur
body-kind-working-group = Groupe de travail
body-kind-sub-council = Sous-conseil
body-kind-sector-table = Table sectorielle
body-kind-steering-group = Groupe directeur
body-kind-action-team = Équipe d’action
body-kind-advisory = Table consultative de personnes immigrantes
body-kind-task-force = Groupe d’intervention
body-kind-recruitment = Comité de recrutement
body-kind-network = Réseau
body-kind-secretariat = Secrétariat
body = Instance
body-any = Toutes les instances
bodies = Instances
bodies-lead = Le conseil et chaque table qui en relève.
bodies-which = Quelles instances
bodies-now = Aujourd’hui
bodies-all = Toutes, même passées
bodies-none-title = Aucune instance pour l’instant
bodies-none-why = Un partenariat commence par son conseil. Créez-le d’abord ; les comités et groupes de travail en relèveront.
bodies-chart = Comment les instances s’articulent
bodies-chart-described =
    { $count ->
        [one] Une instance.
       *[other] { $count } instances, chacune sous celle dont elle relève.
    }
bodies-chart-source = les dossiers du partenariat
body-add = Créer une instance
body-open = Ouverte à toute personne
body-by-appointment = Sur nomination
body-is-open = Toute personne peut s’y joindre
body-membership = Composition
body-ended = Terminée
body-last-day-help = Une instance terminée reste dans les dossiers, avec ses procès-verbaux et ses décisions.
body-under-itself = Une instance ne peut relever d’elle-même. Choisissez-en une autre.
bodies-below = Qui en relèvent ou en sont issues
answers-to = Relève de
grew-out-of = Issue de
grew-out-of-help = Lorsqu’elle est née des travaux d’une autre instance.
mandate = Mission
theme = Thème
rhythm = Rythme
since = Dates
exists = Existence
office = Fonction
officers = Qui la dirige
officers-none = Personne n’est encore désigné.
officer-name = Désigner une personne
office-end = Terminer aujourd’hui
office-already-ended = Cette fonction a déjà pris fin.

rhythm-weekly = Chaque semaine
rhythm-monthly = Chaque mois
rhythm-every-two-months = Tous les deux mois
rhythm-quarterly = Tous les trois mois
rhythm-twice-a-year = Deux fois par année
rhythm-yearly = Une fois par année
rhythm-as-needed = Au besoin
office-chair = Présidence
office-co-chair = Coprésidence
office-vice-chair = Vice-présidence
office-secretary = Secrétariat


## Commun à ce chapitre
name = Nom
name-in-english = Nom en anglais
name-in-french = Nom en français
one-language-help = Une seule langue suffit pour commencer. L’autre peut suivre.
one-language-at-least = Écrivez-le en français, en anglais ou dans les deux langues.
kind = Genre
number = Numéro
person = Personne
organization = Organisme
sector = Secteur
sectors = Secteurs
sector-any = Tous les secteurs
show-these = Afficher
starts-on = Commence le
first-day = Premier jour
last-day = Dernier jour
reason = Raison
change-of = Modifier { $name }
period-since = depuis le { $from }
period-from-to = du { $from } au { $to }

## Sièges
seat = Siège
seats = Sièges
seats-lead = Les places à chaque table et qui les occupe aujourd’hui.
seats-which = Quels sièges
seats-present = Sièges actuels
seats-vacant = Vacants
seats-ending = Mandat qui se termine d’ici { $days } jours
seats-open = Mise en candidature ouverte
seats-all = Tous, même abolis
seats-none-title = Aucun siège ici
seats-none-why = Un siège existe avant d’être occupé : un numéro, un secteur, un droit de vote. Une vacance se voit alors d’elle-même. Créez un siège ou affichez-en d’autres.
seats-of-body = Voir les sièges
seats-filled-of = Sièges occupés aujourd’hui : { $filled } sur { $seats }.
seat-add = Créer un siège
seat-organizations = Attribuer des sièges
seat-organizations-lead = Un siège pour chaque organisme coché, qui porte son nom et représente ses secteurs, avec la personne qui parle aujourd’hui en son nom.
seats-begin-on = Ces sièges existent à partir du
holders-from = Leurs titulaires siègent depuis le
holders-from-help = Un siège peut être plus ancien que le mandat de la personne qui l’occupe. Sans date : aujourd’hui, ou le jour où les sièges commencent s’il est encore à venir.
holders-until = Le mandat des titulaires prend fin le
these-seats-vote = Ces sièges ont droit de vote
these-seats-count = Ces sièges comptent pour le quorum
organizations-without-seat = Organismes sans siège ici
all-have-seats = Tous les organismes du répertoire ont un siège ici. Ajoutez d’abord des organismes, ou créez un siège d’un autre genre.
nobody-speaks-for-it = Personne au répertoire ne parle encore en son nom : le siège sera vacant.
seat-whom = Cochez au moins un organisme.
seated-already = Un de ces organismes a reçu un siège entre-temps. Rien n’a été enregistré ; la liste ci-dessous montre ceux qui n’en ont pas.
seat-label = Désignation du siège
seat-number-help = Unique dans chaque instance. Sans numéro, un nouveau siège prend le suivant.
seat-number-taken = Cette instance a déjà un siège de ce numéro.
seat-note = Note
seat-titled = Siège { $number } : { $label }
seat-history = Qui l’occupe, qui l’a occupé
seat-decision = Décision { $number }
seat-never-held = Personne ne l’a encore occupé.
seat-appoint = Nommer une personne
seat-release = Mettre fin à une présence sur ce siège
seat-not-there-then = Le siège n’existe pas à cette date.
seat-already-held = Une autre personne occupe ce siège durant cette période. Mettez-y fin d’abord ou choisissez d’autres dates.
too-many-terms = Cette personne en serait à son mandat n° { $term } dans cette instance ; la limite est de { $most }. Choisissez quelqu’un d’autre, ou relevez d’abord la limite du siège ou celle du mandat de l’instance.
ends-within-the-term = Le dernier jour doit se situer pendant la présence sur le siège.
vacant = Vacant
holder = Titulaire
alternate = Suppléance
term = Mandat
term-help = Le combientième de ses mandats : 1, 2 ou 3.
term-number = mandat { $term }
term-ends = Fin du mandat
speaks-for = Au nom de
as-what = À titre de
does-not-vote = sans droit de vote
is-voting = Ce siège vote
counts-for-quorum = Ce siège compte pour le quorum
max-terms = Nombre maximal de mandats par personne
appointed-by = Nomination par
appointing-council = Le conseil
appointing-organization = L’organisme
appointing-host = L’organisme d’accueil
appointing-group = Le groupe qui délègue une personne
appointing-office = Personne : le siège vient avec une fonction
reserved-for = Réservé à
alternates = Qui peut suppléer
alternates-named = Les personnes désignées pour la suppléance
alternates-anyone = Toute personne de l’organisme
anyone-of-which-organization = Choisissez l’organisme de ce siège ou réservez la suppléance aux personnes désignées.
alternate-from-elsewhere = { $name } fait la suppléance à ce siège et parle au nom de { $other }, et non de { $organization }.
alternate-must-be-of = { $name } parle au nom de { $other }. À ce siège, la suppléance est réservée à l’organisme ({ $organization }) : choisissez une personne qui en fait partie ou changez qui peut suppléer à ce siège.
seat-is-open = Mise en candidature ouverte
seat-open = Ouvert
seat-term-years = Années par mandat
seat-term-years-help = Le dernier jour du mandat est alors proposé, et un mandat plus long est refusé.
term-too-long =
    { $years ->
        [one] Un mandat sur ce siège dure au plus 1 an. Choisissez un dernier jour plus tôt.
       *[other] Un mandat sur ce siège dure au plus { $years } ans. Choisissez un dernier jour plus tôt.
    }
terms-ending = Mandats qui se terminent bientôt
within-days = D’ici { $days } jours

seat-kind-organizational = Pour un organisme
seat-kind-at-large = Sans affiliation
seat-kind-lived-experience = Expérience vécue
seat-kind-youth = Jeunesse
seat-kind-ex-officio = D’office
seat-kind-sub-body-chair = Présidence d’une autre instance
seat-kind-municipal = Municipal
seat-kind-funder = Bailleur de fonds, en observation
tenure-role-holder = Titulaire
tenure-role-alternate = Suppléance
leaving-term-end = Fin du mandat
leaving-resigned = Démission
leaving-stepped-down = Retrait
leaving-retired = Retraite
leaving-changed-employer = Changement d’employeur
leaving-organization-withdrew = Retrait de l’organisme
leaving-organization-closed = Fermeture de l’organisme
leaving-absence = Absences répétées
leaving-deceased = Décès
leaving-other = Autre raison

## Mandats (termes de référence)
terms = Mandats écrits
terms-lead = Le texte qui guide chaque instance et les règles que ce programme y suit.
terms-none-title = Aucun mandat écrit pour l’instant
terms-none-why = Il dit qui siège, comment on décide et quand il y a quorum. Commencez avec les dix-sept rubriques d’usage.
terms-add = Rédiger un mandat
terms-titled = { $title }, version { $edition }
terms-rules = Règles
terms-text = Texte
terms-next = Étape suivante
terms-advance = Franchir cette étape
terms-history = Son parcours
terms-not-binding = Ce texte exprime une intention commune. Il n’a pas force obligatoire.
terms-are-adopted = Ce mandat est adopté et ne se modifie plus. Rédigez plutôt une nouvelle version.
terms-need-a-decision = Choisissez la décision par laquelle le conseil l’a adopté.
terms-need-a-resolution = Indiquez la résolution de l’organisme d’accueil, telle qu’elle y est numérotée.
terms-step-refused = Ce mandat est à l’étape « { $from } » et ne peut passer de là à « { $to } ».
terms-begin-after-those-before = Il doit entrer en vigueur après celui qui l’est maintenant.
edition = Version
edition-taken = Cette instance a déjà un mandat de ce numéro de version.
title = Titre
state = État
date = Date
in-force = En vigueur
adopted-by = Adopté par la décision
adopted-by-help = L’approbation du conseil demande sa décision, qui se consigne dans la salle d’une réunion.
host-resolution = Résolution de l’organisme d’accueil
quorum = Quorum
quorum-base = Compté à partir de
quorum-threshold = Combien doivent y être
quorum-part = Nombre, pourcentage ou haut de la fraction
quorum-part-help = Pour deux tiers, écrivez 2 ici et 3 ci-dessous. Pour 40 pour cent, écrivez 40.
quorum-whole = Bas de la fraction
quorum-numbers = Nombre, pourcentage ou fraction
recall-numbers = Nombre, pourcentage ou fraction à la seconde convocation
quorum-includes = Qui doit être parmi les présences
quorum-includes-help = Par exemple : au moins 1 siège municipal. Une ligne vide est laissée de côté.
quorum-least = Au moins
quorum-of = Sièges
quorum-of-sectors-group = Par secteur
quorum-of-kinds-group = Par genre de siège
quorum-include-line = Condition { $number }
quorum-include-needs-both = Condition { $number } : indiquez combien, de 1 à 99, et quels sièges.
quorum-includes-too-many = Nommez au plus { $most } conditions.
remote-counts = Les personnes à distance comptent
alternates-count = Les suppléances comptent
minimum-sectors = Nombre de secteurs différents requis
recall = Quorum à la seconde convocation, faute de quorum à la première
recall-part = À la seconde convocation : nombre, pourcentage ou haut de la fraction
recall-part-help = Nécessaire seulement si un nombre, un pourcentage ou une fraction suffit.
recall-whole = À la seconde convocation : bas de la fraction
recall-keeps-conditions = Les secteurs et les sièges requis le sont aussi à la seconde convocation
quorum-recall-same = d’autant qu’à la première
quorum-recall-those-present = des personnes présentes
quorum-recall-majority = de plus de la moitié
quorum-recall-fraction = d’une fraction, arrondie vers le haut
quorum-recall-percent = d’un pourcentage, arrondi vers le haut
quorum-recall-number = d’un nombre fixe
percent-above-hundred = Un pourcentage va de 1 à 100.
fraction-above-one = Le haut de la fraction ne peut dépasser le bas.
decision-rule = Comment l’instance décide
amendment-rule = Comment ce mandat se modifie
notice-days = Jours d’avis
meetings-per-year = Réunions par année
term-years = Années par mandat
review-years = Révisé toutes les (années)
required-sectors = Secteurs qui doivent être à la table
clause = Article
clauses-help = Un article où rien n’est écrit est laissé de côté.
too-many-clauses = C’est plus de 60 articles. Regroupez-en quelques-uns.
heading-in-english = Rubrique en anglais
heading-in-french = Rubrique en français
text-in-english = Texte en anglais
text-in-french = Texte en français

terms-state-draft = Ébauche
terms-state-in-review = En révision
terms-state-council-approved = Adopté par le conseil
terms-state-host-approved = Approuvé par l’organisme d’accueil
terms-state-in-force = En vigueur
terms-state-superseded = Remplacé
decision-rule-consensus = Consensus
decision-rule-consensus-then-majority = Consensus ; à défaut, majorité
decision-rule-vote-majority = Majorité des voix
decision-rule-vote-two-thirds = Deux tiers des voix
quorum-base-all-seats = tous les sièges
quorum-base-voting-seats = tous les sièges votants, même vacants
quorum-base-filled-voting-seats = les sièges votants pourvus
quorum-base-organizations = les organismes qui occupent un siège votant, chacun une fois
quorum-of-all-seats = de tous les sièges
quorum-of-voting-seats = de tous les sièges votants (même vacants)
quorum-of-filled-voting-seats = des sièges votants pourvus
quorum-of-organizations = des organismes qui occupent un siège votant
quorum-threshold-majority = Plus de la moitié
quorum-threshold-fraction = Une fraction, arrondie vers le haut
quorum-threshold-percent = Un pourcentage, arrondi vers le haut
quorum-threshold-number = Un nombre fixe
quorum-share-majority = plus de la moitié { $of }
quorum-share-fraction = au moins { $fraction } { $of }
quorum-share-percent = au moins { $percent } % { $of }
quorum-share-number = au moins { $number } { $of }
quorum-of-sectors =
    { $least ->
        [one] au moins { $least } secteur
       *[other] au moins { $least } secteurs différents
    }
quorum-of-sector =
    { $least ->
        [one] au moins { $least } siège du secteur « { $name } »
       *[other] au moins { $least } sièges du secteur « { $name } »
    }
quorum-of-kind =
    { $least ->
        [one] au moins { $least } siège du genre « { $name } »
       *[other] au moins { $least } sièges du genre « { $name } »
    }
quorum-and = { $first } et { $last }
quorum-with = { $enough }, dont { $conditions }
quorum-rule = Quorum : { $enough } ; { $who } ; { $recused } ; { $recall }.
quorum-rule-both-count = les personnes à distance et les suppléances comptent
quorum-rule-only-remote-counts = les personnes à distance comptent, mais non les suppléances
quorum-rule-only-alternates-count = les suppléances comptent, mais non les personnes à distance
quorum-rule-neither-counts = ni les personnes à distance ni les suppléances ne comptent
quorum-rule-recall-same = une réunion convoquée de nouveau en demande autant
quorum-rule-recall-those-present = à une réunion convoquée de nouveau, les personnes présentes suffisent
quorum-rule-recall-share = à une réunion convoquée de nouveau, il suffit de { $enough }
quorum-rule-recall-keeps = { $recall }, aux mêmes conditions
quorum-rule-recall-waives = { $recall }, quelles que soient les personnes
quorum-seats-here =
    { $here ->
        [0] aucun siège n’est présent sur { $base }
        [one] { $here } siège est présent sur { $base }
       *[other] { $here } sièges sont présents sur { $base }
    }
quorum-organizations-here =
    { $here ->
        [0] aucun organisme n’est présent sur { $base }
        [one] { $here } organisme est présent sur { $base }
       *[other] { $here } organismes sont présents sur { $base }
    }
quorum-ahead-seats =
    { $needed ->
        [one] Pour qu’il y ait quorum, un siège sur { $base } devra être présent ce jour-là.
       *[other] Pour qu’il y ait quorum, { $needed } sièges sur { $base } devront être présents ce jour-là.
    }
quorum-ahead-organizations =
    { $needed ->
        [one] Pour qu’il y ait quorum, un organisme sur { $base } devra être présent ce jour-là.
       *[other] Pour qu’il y ait quorum, { $needed } organismes sur { $base } devront être présents ce jour-là.
    }
quorum-enough = Il y a quorum : { $here }, et il en faut { $needed }.
quorum-too-few = Il n’y a pas quorum : { $here }, et il en faut { $needed }.
quorum-out-of-reach = Il n’y a pas quorum : { $here }, et la règle en demande { $needed }, plus qu’il n’y en a.
quorum-lacking = Il n’y a pas quorum : { $here }, ce qui suffit, mais il faut aussi { $lacking }.
quorum-lack = { $wanted } (présents : { $here })
quorum-no-seats = Il n’y a pas quorum : personne n’occupe un siège qui compte.
quorum-all-stand-back = Il n’y a pas quorum : quiconque occupe un siège qui compte se récuse sur ce point.
quorum-those-present = Il y a quorum : cette réunion a été convoquée de nouveau et les personnes présentes suffisent ({ $here }).
quorum-recalled = Il y a quorum : cette réunion a été convoquée de nouveau, { $here }, et il en suffit alors de { $needed }.

clause-heading-1 = Contexte et objet
clause-heading-2 = Vision, raison d’être et principes
clause-heading-3 = Nature du présent document
clause-heading-4 = Composition et sièges
clause-heading-5 = Membres d’office et observateurs
clause-heading-6 = Recrutement et nomination
clause-heading-7 = Durée des mandats et suppléance
clause-heading-8 = Rôles
clause-heading-9 = Comités, groupes et équipes
clause-heading-10 = Réunions, convocation et quorum
clause-heading-11 = Décisions
clause-heading-12 = Conflit d’intérêts
clause-heading-13 = Confidentialité et vie privée
clause-heading-14 = Communications et langues
clause-heading-15 = Accessibilité et soutien aux membres
clause-heading-16 = Révision et modifications
clause-heading-17 = Dissolution

## Réunions
meeting = Réunion
meetings = Réunions
meetings-lead = Ce qui a été convoqué, tenu et décidé, instance par instance.
meetings-none-title = Aucune réunion ici
meetings-none-why = Une réunion a une date, un ordre du jour et des gens autour d’une table. Organisez-en une ou affichez-en d’autres.
meeting-add = Organiser une réunion
meeting-see = Voir la réunion comme les autres
meeting-number = Numéro de la réunion
meeting-number-taken = Cette instance a déjà une réunion de ce numéro.
meeting-numbered = { $body }, réunion { $number }
meeting-unnumbered = { $body }, réunion
meeting-format = Mode de réunion
meeting-note = Note
meeting-room = Ouvrir la salle de réunion
room-of = Salle de réunion : { $name }
meeting-no-decision = Aucune décision n’a été consignée.
meeting-no-follow-up = Rien n’a été promis.
meeting-without-seats = Cette instance n’a aucun siège à cette date. Créez d’abord ses sièges ; les présences et le quorum suivront d’eux-mêmes.
meeting-before-its-day = Cette réunion a lieu le { $day }. Si elle se tient plus tôt, changez d’abord son jour : le procès-verbal, les décisions et le rapport annuel diront alors le bon.
meeting-step-refused = Cette réunion est à l’étape « { $from } » et ne peut passer de là à « { $to } ».
minutes-are-closed = Le procès-verbal est approuvé et ne se modifie plus.
hour-of-the-clock-change = L’heure change à ce moment : cette heure n’existe pas ou existe deux fois. Choisissez-en une autre.
hours = Heures
hours-from-to = de { $from } à { $to }
starts-at = Commence à
ends-at = Se termine à
place = Lieu
any-state = Tous les états
notice-sent-on = Convoquée le
notice-days-before = { $day }, { $days ->
        [0] le jour même
        [one] un jour avant
       *[other] { $days } jours avant
    }
notice-short = Le mandat demande { $asked ->
        [one] un jour
       *[other] { $asked } jours
    } d’avis.
labelled = { $label } : { $said }
notice-due = À convoquer au plus tard le
notice-is-overdue = { $day }, une date déjà passée
quorum-usual = Aucun mandat écrit n’est en vigueur pour cette instance : la règle d’usage s’applique.
agenda = Ordre du jour
agenda-none = Rien n’est encore à l’ordre du jour.
item-add = Ajouter un point
item-change = Modifier ce point
item-place = Rang à l’ordre du jour
item-purpose = Pour
item-minutes = Durée prévue (minutes)
item-presenter = Présenté par
item-is-recurring = Revient à chaque réunion
item-camera = Huis clos
item-camera-help = Ce qui est à huis clos n’est lu que par les personnes qui préparent la réunion, sur une page à part. Rien n’en figure au procès-verbal, dans les listes ou dans les fichiers.
camera-open = Rien n’est à huis clos
camera-note = La note est à huis clos
camera-item = Tout le point est à huis clos
consent-is-open = Un point de consentement ne se tient pas à huis clos : chaque personne doit pouvoir demander qu’on en discute.
in-camera-after-a-decision = Une décision, un vote ou un engagement relève de ce point, et d’autres l’ont vu. Ne gardez à huis clos que la note.
in-camera-decides-nothing = Sous un point à huis clos, on n’écrit que des notes. Les décisions, les votes et les suivis s’inscrivent sous un point ouvert.
in-camera = Huis clos
in-camera-of = Huis clos : { $name }
in-camera-lead = À la seule lecture des personnes qui préparent cette réunion. Rien n’en figure au procès-verbal, dans les listes ou dans les fichiers.
in-camera-none = Rien de cette réunion n’est à huis clos.
item-is-consent = Point de consentement : adopté sans discussion, sauf demande contraire
item-note = Ce qui s’est dit
presented-by = Présenté par { $name }
note-save = Enregistrer la note
minutes-long = { $minutes } min
minutes-in-all = { $minutes } min en tout
planned-for = prévu à { $time }
attendance = Présences
attendance-none = Personne n’est encore inscrit.
attendance-save = Enregistrer les présences
not-noted = Non consigné
everyone-present = Tout le monde est présent
everyone-present-help = Seuls les sièges pour lesquels rien n’est consigné sont marqués présents.
seats-not-noted =
    { $count ->
        [one] Rien n’est consigné pour un siège ({ $seats }). Le procès-verbal et le rapport annuel diront « non consigné ».
       *[other] Rien n’est consigné pour { $count } sièges ({ $seats }). Le procès-verbal et le rapport annuel diront « non consigné ».
    }
roll-moved-on = Quelqu’un d’autre a consigné autre chose pour un de ces sièges depuis l’affichage de cette page. Regardez les deux et enregistrez de nouveau.
times-of-seat = Arrivée tardive ou départ hâtif
arrived = Arrivée
departed = Départ
represented-by = Suppléance : { $name }
others-there = Autres personnes présentes
stand-in-another = Suppléance : une autre personne de l’organisme, nommée ici
stand-in-name = Nom de la personne venue
stand-in-needs-a-name = Inscrivez le nom de la personne venue pour ce siège.
stand-in-is-the-holder = { $name } occupe ce siège. Choisissez plutôt sa présence, sur place ou à distance.
guest-add = Ajouter cette personne
conflicts = Conflits d’intérêts
conflicts-none = Aucun n’a été déclaré.
conflict-declare = Déclarer un conflit d’intérêts
conflict-take-back = Retirer
conflict-not-noted = Ce conflit d’intérêts n’est pas consigné sur ce point, ou ne l’est plus.
item-remove = Supprimer de l’ordre du jour
item-remove-which = Choisissez le point à supprimer de l’ordre du jour.
item-is-used = Sous ce point, quelque chose a été dit, décidé, déclaré, promis, proposé, déposé ou reporté : il reste à l’ordre du jour.
room-typed-on-the-item = Il y a sur cette page du texte qui n’est pas enregistré. Enregistrez-le ou effacez-le, puis supprimez le point.
conflict-nature = En quoi il consiste
conflict-of = Conflit d’intérêts déclaré par { $name } : { $nature }

meeting-state-draft = Ébauche
meeting-state-notice-sent = Convoquée
meeting-state-package-sent = Documents envoyés
meeting-state-in-session = En séance
meeting-state-no-quorum = Sans quorum
meeting-state-adjourned = Levée
meeting-state-minutes-draft = Procès-verbal à l’état d’ébauche
meeting-state-minutes-approved = Procès-verbal approuvé
meeting-state-published = Procès-verbal publié
meeting-state-cancelled = Annulée
meeting-state-reconvened = Convoquée de nouveau
meeting-step-notice-sent = Noter l’envoi de l’avis
meeting-step-package-sent = Noter l’envoi des documents
meeting-step-in-session = Ouvrir la séance
meeting-step-no-quorum = Clore faute de quorum
meeting-step-adjourned = Lever la séance
meeting-step-minutes-draft = Commencer le procès-verbal
meeting-step-cancelled = Annuler la réunion
meeting-format-in-person = En personne
meeting-format-remote = À distance
meeting-format-hybrid = Hybride
meeting-format-e-decision = Par écrit
item-purpose-information = Information
item-purpose-discussion = Discussion
item-purpose-approval = Approbation
item-purpose-sign-off = Signature
item-purpose-recommendation = Recommandation au conseil
attended-present = Sur place
attended-remote = À distance
attended-arrived = arrivée à { $time }
attended-departed = départ à { $time }
attended-regrets = Absence motivée
attended-absent = Absence
attended-alternate = Par suppléance
attended-in-place-of = { $said }, à la place de { $name }
attended-guest = À titre d’invité
attended-staff = Personnel
attended-observer = En observation

## Séries de réunions

series = Rythme des réunions
series-of = Rythme des réunions : { $body }
series-lead = Les réunions à venir se préparent d’un coup à partir de ce rythme.
series-none = Aucun rythme n’est fixé. Dès qu’il l’est, une année de réunions se prépare d’un coup.
series-set = Fixer le rythme
series-change = Modifier le rythme
series-plan = Préparer les réunions à venir
series-coming = Réunions à venir
series-coming-none = Aucune réunion n’est prévue.
series-asked-by-the-terms = Le mandat en vigueur ({ $titled }) demande { $meetings ->
        [0] aucun nombre de réunions
        [one] une réunion
       *[other] { $meetings } réunions
    } par année, chacune avec { $days ->
        [one] un jour
       *[other] { $days } jours
    } de préavis. Un rythme qui n’est pas encore fixé commence par en donner autant ; modifiez-le à votre gré.
series-see-the-terms = Voir ce mandat
series-rule = Compter les jours
series-rule-month = Par mois : un jour comme le troisième mercredi
series-rule-weeks = Par semaine : toutes les tant de semaines
series-every = Intervalle, en mois ou en semaines
series-every-help = 1 pour chaque mois ou semaine, 2 pour un sur deux.
series-week = Lequel du mois
series-week-help = Seulement si l’on compte par mois.
series-day = Jour de la semaine
series-counted-from = Compter à partir du
series-counted-from-help = La première réunion a lieu ce jour-là ou après.
week-of-month-first = Premier
week-of-month-second = Deuxième
week-of-month-third = Troisième
week-of-month-fourth = Quatrième
week-of-month-last = Dernier
weekday-monday = Lundi
weekday-tuesday = Mardi
weekday-wednesday = Mercredi
weekday-thursday = Jeudi
weekday-friday = Vendredi
weekday-saturday = Samedi
weekday-sunday = Dimanche
series-by-month =
    { $every ->
        [one] Chaque mois, le { $week } { $day }, { $hours }
       *[other] Tous les { $every } mois, le { $week } { $day }, { $hours }
    }
series-by-weeks =
    { $every ->
        [one] Chaque semaine, le { $day }, { $hours }
       *[other] Toutes les { $every } semaines, le { $day }, { $hours }
    }
standing-items = Points inscrits à chaque ordre du jour
standing-items-none = Aucun point n’est inscrit d’avance.
standing-items-help = Ils s’inscrivent à l’ordre du jour de chaque réunion préparée à partir du rythme. Pour en retirer un, videz sa ligne.
standing-item = Point { $place }
standing-item-en = Titre en anglais
standing-item-fr = Titre en français
standing-item-wrong = Il faut au point { $place } un titre et un but ; sa durée est un nombre de minutes, 600 au plus.
standing-items-too-many = Au plus { $most } points peuvent s’inscrire à chaque ordre du jour.
series-preview = Préparer les réunions : { $body }
series-preview-lead = Les jours du rythme, du { $from } au { $to }. Rien ne se fait avant votre choix.
series-with-items =
    { $count ->
        [0] Aucun point n’est inscrit d’avance.
        [one] { $count } point s’inscrit à chaque ordre du jour.
       *[other] { $count } points s’inscrivent à chaque ordre du jour.
    }
series-preview-help = Décochez un jour pour le laisser de côté, ou déplacez la réunion à un autre jour.
series-day-nth = Jour { $place }
series-move-to = Quel jour, pour le jour { $place }
series-make = Créer ces réunions
series-look-again = Revoir les jours
series-other-time = D’autres mois
series-from = Du
series-to = Au
series-show-days = Voir les jours
series-no-day-in-between = Le rythme n’a aucun jour dans cette période.
series-day-taken = Cette instance se réunit déjà ce jour-là.
series-on-holiday = { $holiday }, jour férié ici.
series-hour-of-the-clock-change = L’heure change pendant cette réunion : une de ses heures n’existe pas ou existe deux fois. Choisissez un autre jour ou modifiez les heures du rythme.
series-day-twice = Ce jour est choisi deux fois. Déplacez une des deux réunions ou laissez-la de côté.
series-no-day = Choisissez au moins un jour.
series-not-set = Fixez d’abord le rythme de cette instance : ses réunions en découlent.
holiday-new-year = Jour de l’An
holiday-family = Jour de la Famille
holiday-good-friday = Vendredi saint
holiday-victoria = Fête de la Reine, ou Journée nationale des patriotes
holiday-indigenous-peoples = Journée nationale des peuples autochtones
holiday-saint-jean = Fête nationale du Québec
holiday-canada = Fête du Canada
holiday-august = Congé du premier lundi d’août
holiday-labour = Fête du Travail
holiday-truth = Journée nationale de la vérité et de la réconciliation
holiday-thanksgiving = Action de grâces
holiday-remembrance = Jour du Souvenir
holiday-christmas = Noël
holiday-boxing = Lendemain de Noël

## Ordres du jour avant la réunion

agenda-of = Ordre du jour : { $meeting }
agenda-and-papers = Ordre du jour et documents
agenda-item = Point
agenda-write-items = Rédiger les points
agenda-stage = Étape de l’ordre du jour
agenda-stage-draft = Ébauche
agenda-stage-proposals = Ouvert aux propositions
agenda-stage-papers = Les documents s’ajoutent
agenda-stage-final = Définitif
agenda-stage-save = Enregistrer l’étape
agenda-is-draft = L’ordre du jour est une ébauche.
agenda-open-until = Ouvert aux propositions jusqu’au { $day }.
agenda-was-open-until = On pouvait proposer des points jusqu’au { $day }.
agenda-day-is-limited = Le jour choisi, le { $day }, ne précède plus la réunion.
agenda-takes-papers = Les points sont fixés ; les documents s’ajoutent.
agenda-is-final = L’ordre du jour est définitif.
agenda-no-longer-prepared = Cette réunion a commencé, est terminée ou a été annulée : son ordre du jour ne se prépare plus. Ce qui se passe à la réunion s’écrit dans la salle de réunion.
agenda-time-exact = Les points prennent { $total } minutes, exactement la durée de la réunion.
agenda-time-left = Les points prennent { $total } des { $length } minutes de la réunion : il en reste { $left }.
agenda-time-over = Les points prennent { $total } minutes et la réunion en compte { $length } : { $over } de trop.
agenda-items-untimed =
    { $count ->
        [one] { $count } point n’a pas encore de durée.
       *[other] { $count } points n’ont pas encore de durée.
    }
agenda-nothing-to-tell = Il n’y a encore rien à annoncer : ouvrez l’ordre du jour aux propositions jusqu’à un jour à venir, ou dites que les documents s’ajoutent ou qu’il est définitif.
agenda-tell = Écrire aux personnes convoquées
agenda-tell-help = Chaque personne convoquée reçoit une lettre avec un lien vers l’ordre du jour et ses documents. Chaque lettre est aussi affichée une fois, à copier.
agenda-told-nobody = Personne n’a reçu de lettre : personne n’est encore convoqué à cette réunion, ou les lettres sont parties il y a quelques minutes.
agenda-back = Revenir à l’ordre du jour
agenda-to-reply = Dire si vous viendrez
proposals-until = Propositions jusqu’au
proposals-until-help = Seulement tant que l’ordre du jour est ouvert aux propositions : d’aujourd’hui à la veille de la réunion, ce jour compris.
proposals-before-the-meeting = Choisissez un jour entre aujourd’hui et la veille de la réunion.
proposals-are-closed = On ne peut rien proposer maintenant pour cet ordre du jour : il n’est pas ouvert aux propositions, ou le dernier jour est passé. Écrivez aux personnes qui préparent la réunion.
proposals-waiting = Points proposés
proposals-answered = Propositions traitées
proposals-yours = Ce que vous avez proposé
proposal-add = Proposer un point
proposal-reason = Pourquoi il faudrait en parler
proposal-needs-a-reason = Dites dans au moins une langue pourquoi il faudrait en parler.
proposal-minutes = Minutes souhaitées
proposal-paper = Document
proposal-paper-help = PDF, Word, Excel, CSV ou image, 20 Mo au plus. Toute personne qui siège à une table du partenariat peut le lire.
proposal-send = Envoyer la proposition
proposal-waiting = Sans réponse pour l’instant
proposal-accepted = Acceptée
proposal-merged = Jointe à un point
proposal-declined = Refusée
proposal-became = { $standing } : point { $place }
proposal-answer = Répondre
proposal-answered-before = Quelqu’un a déjà répondu à cette proposition.
proposal-declined-needs-a-reason = Dites dans au moins une langue pourquoi elle est refusée : la personne qui l’a faite le lira.
proposal-joined-to-which = Choisissez le point auquel elle se joint.
answer-accepted = L’accepter : elle devient le dernier point
answer-merged = La joindre à un point
answer-declined = La refuser, avec un motif
answer-purpose-help = Seulement si elle est acceptée. Discussion, à moins d’un autre choix.
answer-item = Point auquel elle se joint
answer-item-help = Seulement si elle se joint à un point.
answer-said = Ce qu’on dit à la personne qui l’a faite
answer-said-help = Ce texte figure dans la lettre. Il est nécessaire pour refuser une proposition.
answer-title-en = Titre du point en anglais
answer-title-fr = Titre du point en français
answer-title-help = Si la proposition devient un point. D’ici là, qui lit dans cette langue voit le titre tel qu’il a été proposé.
answer-send = Répondre et rédiger la lettre
paper-attach = Joindre un document
paper-document = Document déjà conservé ici
paper-file = Ou un fichier à déposer
paper-file-help = PDF, Word, Excel, CSV ou image, 20 Mo au plus. Il est conservé avec les documents, pour les membres.
paper-language = Langue du fichier
paper-one-of-both = Choisissez soit un document déjà conservé ici, soit un fichier à déposer.
paper-take-off = Retirer
item-purpose-break = Pause
proposals-letter-subject = Proposez un point : { $meeting }, { $day }
proposals-letter =
    Bonjour { $name },

    { $asker } ({ $partnership }) prépare l’ordre du jour suivant : { $meeting }, { $day }. Vous pouvez proposer un point jusqu’au { $until }, avec ou sans document, et sans compte :

    { $address }

    Ce lien est à vous seulement.
agenda-letter-subject = Ordre du jour : { $meeting }, { $day }
agenda-letter =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous envoie l’ordre du jour et les documents de cette réunion : { $meeting }, { $day }. Vous les lisez ici, sans compte :

    { $address }

    Ce lien est à vous seulement.
proposal-letter-subject = Votre proposition : { $title }
proposal-letter-opening =
    Bonjour { $name },

    { $asker } ({ $partnership }) répond à ce que vous avez proposé pour cette réunion : { $meeting }, { $day }.
proposal-letter-accepted = « { $title } » est maintenant le point { $place } de l’ordre du jour.
proposal-letter-merged = « { $title } » est joint au point { $place } de l’ordre du jour : { $item }.
proposal-letter-declined = « { $title } » ne figure pas à l’ordre du jour.
proposal-letter-thanks = Merci de l’avoir proposé.

## Dossiers de réunion

package = Dossier de réunion
package-pdf = Dossier (PDF)
package-html = Dossier à lire hors ligne (HTML)
agenda-pdf = Ordre du jour en PDF
agenda-docx = Ordre du jour en Word
agenda-papers = Documents
package-make = Constituer le dossier
package-make-help = Ce qu’il contient est retenu : le dossier suivant dira ce qui a changé depuis.
package-none = Aucun dossier n’est encore constitué : ce que vous téléchargez est une ébauche.
package-is-current = Le dossier { $edition } contient ce qui se trouve ici.
package-is-behind = L’ordre du jour ou ses documents ont changé depuis le dossier { $edition } : ce que vous téléchargez est plus récent.
package-without-items = Il n’y a encore rien à mettre au dossier : l’ordre du jour ne compte aucun point.
package-nothing-changed = Rien n’a changé depuis le dernier dossier : il n’y en a pas de nouveau à constituer.
package-of = Dossier : { $meeting }
package-is = Dossier { $edition }, constitué le { $when }
package-is-ahead = Ébauche : le dossier { $edition } date d’avant les derniers changements.
package-is-draft = Ébauche : aucun dossier n’est encore constitué.
package-changed-since = Changements depuis le dossier { $edition }
package-nothing-since = Aucun.
package-contents = Table des matières
package-sheets = Points
package-papers-as-supplied = Les documents de la fin ont été fournis en PDF par d’autres. Ils suivent page par page, tels quels, et ne sont peut-être pas accessibles ; le reste l’est.
package-paper-of = Document du point { $place } : { $title }
package-paper-note =
    { $pages ->
        [one] { $file }, { $pages } page, telle qu’elle a été fournie.
       *[other] { $file }, { $pages } pages, telles qu’elles ont été fournies.
    }
package-paper-follows = Document : { $title } ({ $file }), à la fin de ce dossier.
package-paper-inside = Document : { $title } ({ $file }, { $size }). Il est dans ce fichier ; ouvrez-le ou conservez-le.
package-papers-left-out = Ce fichier contient au plus { $most } de documents. N’y sont pas : { $papers }. On peut les télécharger de la page de l’ordre du jour.
package-paper-shown = Document : { $title } ({ $file }), reproduit ici.
package-paper-unreadable = Document : { $title } ({ $file }, { $size }). Il n’a pas pu entrer dans ce dossier : le fichier est endommagé ou demande un mot de passe. On le télécharge à partir de la page de l’ordre du jour.
package-paper-too-large = Document : { $title } ({ $file }, { $size }). Il n’est pas dans ce dossier, qui deviendrait trop lourd. On le télécharge à partir de la page de l’ordre du jour.
package-paper-listed = Document : { $title } ({ $file }, { $size }). On le télécharge à partir de la page de l’ordre du jour.
package-item-added = Le point { $place } est nouveau : { $title }.
package-item-moved = Déplacé, maintenant point { $place } : { $title }.
package-item-renamed = Le point { $place } a un autre titre : { $title }.
package-item-reworked = Le point { $place } est prévu autrement (but, minutes ou présentation) : { $title }.
package-occasion-changed = La réunion a un autre jour, une autre heure, un autre lieu ou une autre note.
package-item-removed = Retiré : { $title }.
package-paper-added = Nouveau document au point { $place } : { $title }.
package-paper-replaced = Document remplacé au point { $place } : { $title }.
package-paper-removed = Document retiré du point { $place } : { $title }.

## Réponses aux convocations

replies = Convocations et réponses
replies-lead = Les personnes convoquées, leurs réponses et leurs besoins : { $meeting }.
replies-by-seat = Par siège
by-telephone = Saisir à sa place
by-telephone-help = Quelqu’un vous a répondu par téléphone ou sur papier ? « Saisir à sa place » vous ouvre sa page. Les deux noms sont conservés.
by-telephone-vote = Saisir un vote dit par téléphone ou sur papier
replies-each = Les réponses, une à une
replies-open = Convocations, réponses et besoins
reply-present = Présence sur place
reply-remote = Participation à distance
reply-alternate = Remplacement par une autre personne
reply-regrets = Je ne pourrai pas venir
reply-sends = Remplacement par { $name }
reply-none = Aucune réponse pour l’instant
reply-none-since = Aucune réponse pour l’instant, dernière lettre le { $day }
reply-keeps-free = Date à réserver annoncée, pas encore de convocation
reply-keeps-free-since = Date à réserver annoncée le { $day }, pas encore de convocation
reply-earlier = Réponse pour le { $day } : { $said }. Aucune réponse pour cette date
reply-earlier-asks = Vous avez répondu pour le { $day } : { $said }. La réunion a maintenant lieu le { $now } : viendrez-vous ?
reply-day-moved = La réunion a été déplacée au { $day } pendant que cette page était ouverte. Dites si vous viendrez à cette date.
need-interpretation = Interprétation
need-child-care = Garde d’enfants
need-transport = Transport
need-food = Repas
need-accessibility = Accessibilité
need-in-language = { $need } ({ $language })
needs-told = Besoins :
needs-who-reads = Les besoins ne se lisent qu’ici, par les personnes qui préparent la réunion. Ils ne figurent ni au procès-verbal, ni dans les listes, ni dans l’historique.
invited-nobody = Personne n’a encore été convoqué depuis cette page.
invited-no-one-sits = Personne n’occupe de siège de cette instance ce jour-là.
invited-counted = { $all ->
        [one] 1 personne convoquée :
       *[other] { $all } personnes convoquées :
    } { $here } sur place, { $afar } à distance, { $sent } avec remplacement, { $regrets } ne viendront pas, { $silent } sans réponse pour l’instant.
invited-earlier = { $count ->
        [one] 1 personne sans réponse avait répondu pour une autre date, avant le déplacement de la réunion.
       *[other] { $count } personnes sans réponse avaient répondu pour une autre date, avant le déplacement de la réunion.
    }
invited-keeping-free = { $count ->
        [one] 1 personne a la date à réserver, sans convocation pour l’instant ; réponses déjà reçues : { $replies }.
       *[other] { $count } personnes ont la date à réserver, sans convocation pour l’instant ; réponses déjà reçues : { $replies }.
    }
invited-unaware = { $count ->
        [one] 1 personne à qui on a écrit ne connaît pas le nouveau jour, les nouvelles heures, le nouveau lieu ou la nouvelle façon de participer.
       *[other] { $count } personnes à qui on a écrit ne connaissent pas le nouveau jour, les nouvelles heures, le nouveau lieu ou la nouvelle façon de participer.
    }
invited-unaware-of-end = { $count ->
        [one] 1 personne à qui on a écrit ne sait pas que la réunion est annulée.
       *[other] { $count } personnes à qui on a écrit ne savent pas que la réunion est annulée.
    }
invite-whom = Choisissez au moins une personne.
invitations-before-it-begins = On convoque avant le début d’une réunion. Celle-ci a commencé, ou son heure est passée.
invitation-write = Écrire aux personnes
invitation-convenes = Les premières lettres convoquent la réunion : chacun réserve la date. L’ordre du jour peut suivre.
invitation-whom = À qui écrire
invitation-make = Envoyer les lettres
invitation-letters = Lettres
invitation-nobody = Personne n’a reçu de lettre : les personnes choisies en ont reçu une il y a quelques minutes ou ne siègent plus à cette instance.
letter-for = pour { $email }, à remettre
letter-why = { $why } ; { $how }
letter-call = pas encore convoquée : une convocation
letter-change = ne sait rien du changement : une lettre qui l’annonce
letter-remind = sans réponse : un rappel
letter-remind-for-new-day = a répondu pour une autre date, pas pour celle-ci : un rappel
letter-again = a répondu : la convocation de nouveau
letter-cancel = ne sait rien de l’annulation : une lettre qui l’annonce
invitation-subject = Convocation : { $meeting }, { $day }
invitation-subject-changed = Changement : { $meeting }, { $day }
invitation-subject-reminder = Votre réponse, s’il vous plaît : { $meeting }, { $day }
invitation-subject-cancelled = Annulation : { $meeting }, { $day }
invitation-opening =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous invite à la réunion suivante : { $meeting }.
invitation-opening-changed =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous informe que le jour, les heures, le lieu ou la façon de participer ont changé : { $meeting }. Voici ce qui vaut maintenant :
invitation-opening-reminder =
    Bonjour { $name },

    { $asker } ({ $partnership }) ne sait pas encore si vous viendrez : { $meeting }.
invitation-opening-cancelled =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous informe que cette réunion est annulée : { $meeting }. Vous n’avez rien à faire.
invitation-line = { $label } : { $text }
invitation-replied-before = Vous avez répondu pour le { $day } : { $said }. Cette réponse ne vaut pas pour la date ci-dessus : merci de répondre de nouveau.
invitation-reply =
    Dites-nous si vous viendrez et ce qu’il vous faut pour participer. Cela prend une minute, sans compte :

    { $address }

    Ce lien est à vous seulement. Vous pouvez changer votre réponse jusqu’au début de la réunion.
invitation-reply-stands =
    Vous avez déjà répondu pour cette date : { $said }. Vous n’avez rien à faire, sauf si cela a changé. Vous pouvez alors le dire jusqu’au début de la réunion :

    { $address }

    Ce lien est à vous seulement.
invitation-agenda-follows = L’ordre du jour suivra.
reply-lead = { $name }, on vous convoque à cette réunion : { $body }, { $partnership }.
reply-lead-alternate = { $name }, on vous convoque à titre de suppléance à cette réunion : { $body }, { $partnership }.
reply-lead-keeps-free = { $name }, merci de réserver cette date : { $body }, { $partnership }. Une invitation avec l’ordre du jour suivra ; si vous savez déjà si vous viendrez, dites-le ici.
reply-yours = Votre réponse
reply-question = Viendrez-vous ?
reply-alternate-named = Membre suppléant qui viendra à votre place
reply-alternate-words = Qui viendra à votre place
reply-alternate-words-help = Un nom et un organisme. Seulement si ce n’est aucune des personnes nommées pour la suppléance.
reply-who-comes = Dites qui viendra à votre place.
reply-named-only = Seule une personne nommée pour la suppléance peut venir pour ce siège. Choisissez-en une ou répondez à qui vous a écrit.
reply-needs = Ce qu’il vous faut pour participer
reply-needs-private = Seules les personnes qui préparent cette réunion lisent ceci. Rien de cela ne figure dans les listes que d’autres voient ni au procès-verbal.
reply-needs-kinds = J’ai besoin de
reply-needs-language = Langue d’interprétation
reply-needs-note = Autre chose à savoir
reply-send = Envoyer ma réponse
reply-kept = Merci, { $name }. Votre réponse : { $said } ({ $when }).
reply-may-change = Vous pouvez la changer ici jusqu’au début de la réunion.
reply-what-happens = Votre réponse est conservée aussitôt, et les personnes qui préparent la réunion la voient. Tout le partenariat voit si vous venez ; personne d’autre ne voit vos besoins.
reply-closed = Cette réunion a commencé ou est terminée : on ne reçoit plus de réponses. Pour dire quelque chose, écrivez à qui vous a écrit.
reply-meeting-is-off = Cette réunion a été annulée. Vous n’avez rien à faire.
reply-calendar = Mettre la réunion dans mon calendrier
expected-seats = { $here } des { $base } sièges
expected-organizations = { $here } des { $base } organismes
expected-enough = Si toutes les personnes qui ont dit oui viennent : { $here }, il en faut { $needed }. Il y aura quorum.
expected-too-few = Si toutes les personnes qui ont dit oui viennent : { $here }, il en faut { $needed }. Ce n’est pas encore le quorum.
expected-lacking = Si toutes les personnes qui ont dit oui viennent : { $here }, ce qui suffit, mais il faut aussi { $lacking }. Ce n’est pas encore le quorum.
quorum-at-risk = Quorum en danger
attendance-from-replies = Là où rien n’est encore consigné, la réponse de chaque personne est déjà choisie. Vérifiez, puis enregistrez : d’ici là, elle ne compte pas.

## Le registre des décisions
decisions = Décisions
decisions-lead = Tout ce que chaque instance a décidé, numéroté par instance et par année.
decisions-none-title = Aucune décision ici
decisions-none-why = Les décisions se consignent dans la salle de réunion, sous le point dont elles relèvent. Affichez-en d’autres ou tenez une réunion.
decision-titled = Décision { $number }, { $body }
decision-record = Consigner une décision
decision-text = Ce qui est décidé
decision-of-this = La décision d’où il découle
method = Façon de décider
result = Résultat
any-result = Tous les résultats
year = Année
any-year = Toutes les années
text-contains = Le texte contient
words-begin = Mots du texte
mover = Proposée par
method-help = Un vote demande une proposition, un appui et le compte des voix. Un consensus n’en demande aucun. Si quelqu’un se met en retrait, dites qui et pourquoi plus bas.
mover-help = Parmi les personnes présentes qui votent.
mover-of-a-vote = Obligatoire pour un vote ; par consensus, peut rester vide. Parmi les personnes présentes qui votent.
votes-help = Obligatoire pour un vote ; par consensus, peut rester vide.
seconder = Appuyée par
votes-for = Pour
votes-against = Contre
votes-abstain = Abstentions
votes-recused = Récusations
consensus-level = Degré de consensus atteint
voters-there = Présence à { $hour }
voters-elsewhere = Absence à cette heure
consensus-1 = Plein appui
consensus-2 = Appui avec une réserve mineure
consensus-3 = Acceptable
consensus-4 = Mise en retrait
consensus-5 = Blocage
effective-on = Prend effet le
seconder-is-another = L’appui vient d’une autre personne que la proposition.
vote-mover-votes = La personne qui propose ou qui appuie doit être de celles qui votent ici. Celle-ci est absente, n’est pas consultée ou a déclaré un conflit d’intérêts.
terms-take-effect-on = La décision qui a adopté cette version dit qu’elle prend effet le { $day }. Elle ne peut pas entrer en vigueur avant.
earlier-needs-a-resolution = Dites par quelle résolution, avec les mots que l’on connaît : « Adopté à la réunion de juin 2019 » suffit.
composition-asked = Ce que demande le mandat
motion-needs-a-mover = Indiquez qui l’a proposée.
motion-needs-a-seconder = Indiquez qui l’a appuyée.
votes-do-not-carry = Ces voix ne suffisent pas pour l’adopter.
votes-do-carry = Ces voix suffisent pour l’adopter.
decision-not-by-vote = Le mandat en vigueur tranche cette question par un vote. Choisissez un vote comme façon de décider et consignez les voix pour et contre.
decision-not-by-ruling = Une décision de la présidence ne modifie pas le mandat. Indiquez comment l’instance en a décidé.
decision-not-counted = Le mandat en vigueur exige un compte des voix. { $need } Consignez les voix pour et contre.
decision-too-few = Le mandat en vigueur en exige davantage. { $need } Pour : { $favour } ; contre : { $against }. Consignez-la comme rejetée.
decision-counted = Pour : { $favour } ; contre : { $against } ; abstentions : { $abstain }.
a-block-does-not-carry = Un consensus bloqué n’adopte rien.
who-stood-aside = Indiquez qui s’est mis en retrait.
recorded = Consignation
recorded-after-the-meeting = Après la réunion
review = Réexamen
review-any = Avec ou sans
review-ahead = À venir
review-say = Dire les suites et le jour du réexamen
review-of = Suites de la décision { $number }
review-help = Une fois le réexamen fait, inscrivez le jour suivant, ou laissez vide s’il n’en faut plus.
review-before-the-decision = Choisissez un jour à compter du { $day }, date de la décision.
review-to-come = À revoir le { $day }
review-overdue = Aurait dû être revue le { $day }
review-said = À revoir le { $day }.
followed = Ce qui a suivi
minutes-approved-here = Procès-verbal approuvé
item-adopted-here = Point adopté
resolution-outside = Résolution d’une instance de l’extérieur
outcome-in-english = Suites, en anglais
outcome-in-french = Suites, en français
decision-correct = Corriger cette décision
decision-correct-short = Corriger
decision-correction-of = Corriger la décision { $number }
decision-correction-lead = Une erreur se corrige jusqu’à l’approbation du procès-verbal de la réunion. Le numéro ne change pas. Le journal des actes garde ce qui figurait ici auparavant.
decision-came-of-a-vote = Cette décision est issue d’un vote. Son texte est celui qui a été soumis aux sièges, et le décompte est ce qu’ils ont répondu : ni l’un ni l’autre ne se réécrit.
decision-between-meetings = Cette décision a été prise entre les réunions. Ce qui a alors été soumis aux sièges ne se réécrit pas.
decision-minutes-approved = Le procès-verbal de cette réunion est approuvé : ses décisions ne se réécrivent plus. Pour consigner ce qui est inexact, choisissez « Corriger le procès-verbal » à la page du procès-verbal.
decision-is-relied-on = L’adoption de cette décision a eu des suites : points adoptés en bloc, procès-verbal, mandat, sièges, ou transmission à une autre instance. Son résultat reste tel quel.
decision-recorded-after = Consignée après la réunion.
decision-by-secret-ballot = Au scrutin secret.
decision-after-the-meeting = La réunion est terminée. Ce que vous consignez maintenant porte la mention « consignée après la réunion », ici et au procès-verbal.
decision-room-without-quorum = { $why } D’ici là, rien ne peut être adopté ni rejeté sur ce point. Il peut encore être reporté, mis de côté ou retiré.
decision-moved-and-seconded = Proposée par { $mover }, appuyée par { $seconder }.
decision-moved = Proposée par { $mover }.
decision-seconded = Appuyée par { $seconder }.
decision-taken = Mode de décision : { $method }.
decision-voted = Mode de décision : { $method } ({ $votes }).
decision-consensus = Degré de consensus atteint : { $level }. { $words }.
decision-came-to = Résultat : { $result }.
decision-effective = En vigueur à compter du { $day }.
count-for = { $count } pour
count-against = { $count } contre
count-abstain =
    { $count ->
        [one] { $count } abstention
       *[other] { $count } abstentions
    }
count-recused =
    { $count ->
        [one] { $count } récusation
       *[other] { $count } récusations
    }
no-decision-without-quorum = Rien ne peut être décidé maintenant. { $why }
more-votes-than-voters = { $votes } voix sont consignées, mais seulement { $voters } personnes qui votent sont présentes.

## Suivis
follow-up = Suivi
follow-ups = Suivis
follow-ups-lead = Ce qui a été promis, en réunion et ailleurs, par qui et pour quand.
follow-ups-none-title = Aucun suivi ici
follow-ups-none-why = Les promesses se consignent dans la salle de réunion. Affichez-en d’autres ou réjouissez-vous.
follow-up-add = Ajouter un suivi
follow-ups-of-meeting = Promis à cette réunion jusqu’ici :
follow-up-close = Clore ce suivi
follow-up-needs-an-owner = Indiquez quelle personne ou quel organisme s’en charge.
follow-up-state-open = Ouvert
follow-up-state-done = Fait
follow-up-state-dropped = Abandonné
follow-up-state-withdrawn = Retiré
follow-up-correct = Corriger ce suivi
follow-up-correct-short = Corriger
follow-up-withdraw = Retirer ce suivi
follow-up-withdraw-short = Retirer
follow-up-withdraw-means = Pour une promesse consignée par erreur. Elle quitte toutes les listes et l’ébauche du procès-verbal ; le journal des actes la garde, avec votre raison. Ce qui a été promis et ne se fera pas est plutôt clos comme abandonné.
follow-up-withdrawn-why = Dites pourquoi il est retiré.
follow-up-has-ended = Ce suivi est terminé, déclaré terminé ou retiré. Il ne se corrige plus et ne se retire plus.
follow-up-is-in-approved-minutes = Le procès-verbal approuvé de la réunion dit que cela a été promis : ce suivi ne se retire donc pas. S’il ne se fera pas, fermez-le comme abandonné et dites pourquoi.
closing-needs-a-note = Dites comment il s’est terminé : ce qui a été fait ou pourquoi il ne l’a pas été.
closing-note = Ce qui a été fait, ou pourquoi cela ne l’a pas été
closed-on = Clos le
how-it-ended = Résultat
due = Échéance
due-by = d’ici le { $date }
late = En retard
mine = Les miens
owner = Qui
owner-person = Personne qui s’en charge
owner-organization = Ou organisme
comes-of-decision = Découle de la décision
promised-on = Promis le
promised-at = Promis à
what = Quoi

## Follow-ups everywhere
follow-up-state-reported = À confirmer
follow-up-add-lead = Pour une promesse faite hors réunion. En réunion, consignez-la dans la salle de réunion.
body-that-sees-to-it = Instance responsable
comes-of-the-decision = Il sera noté avec la décision dont il découle.
is-priority = Prioritaire
priority-short = Prioritaire
priority-means = Sa clôture exige une preuve, et une autre personne la confirme.
assigned-by = Confié par
closed-by = Clos par
confirmed-by = Confirmé par
evidence-link = Preuve sur le Web
evidence-link-help = L’adresse d’une page ou d’un fichier qui le montre : https://…
evidence-link-begins = Une adresse Web commence par https:// ou http://.
evidence-document = Ou un document conservé ici
priority-needs-evidence = Ce suivi est prioritaire : donnez l’adresse de ce qui montre qu’il est fait, ou choisissez un document.
waits-for-somebody-else = Une autre personne que celle qui l’a clos doit confirmer sa clôture.
was-sent-back = Renvoyé : { $why }
confirm-its-end = Confirmer la clôture
is-it-so = Est-ce exact ?
confirming-confirmed = Oui, c’est ainsi
confirming-sent-back = Non, à reprendre
why-sent-back = Ce qui manque
sent-back-needs-a-reason = Dites ce qui manque.
confirm-answer = Répondre
nothing-to-confirm = Rien à confirmer ici : ce suivi n’attend pas de deuxième personne.
confirmed-by-somebody-else = Vous avez clos ce suivi. Une autre personne doit confirmer sa clôture.
whose = À qui
whose-any = À tout le monde
whose-assigned = Que j’ai confiés
whose-tables = Mes instances
closed-all = Clos
remind-of-promises = Envoyer des rappels
remind-of-promises-lead = Une lettre par personne, avec un lien pour chaque promesse. Personne ne reçoit deux rappels le même jour.
nobody-owes-title = Aucun rappel à envoyer
nobody-owes-why = Aucun suivi n’est ouvert, ni pour une personne, ni pour un organisme dont le répertoire connaît des gens.
promises-late =
    { $open ->
        [one] un ouvert, { $late } en retard
       *[other] { $open } ouverts, { $late } en retard
    }
promises-due =
    { $open ->
        [one] un ouvert, pour le { $day }
       *[other] { $open } ouverts, le premier pour le { $day }
    }
reminded-nobody-of-promises = Aucun rappel : les personnes choisies ne doivent plus rien ou ont eu un rappel aujourd’hui.
promise-subject =
    { $count ->
        [one] Ce que vous avez promis
       *[other] Ce que vous avez promis : { $count } suivis
    }
promise-line = { $text } (pour le { $day })
promise-line-of = { $text } ({ $organization } ; pour le { $day })
promise-letter =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous rappelle ce que vous avez promis :

    { $lines }

    Chaque lien ouvre une page où dire en quelques mots ce qu’il en est, sans compte. Les liens ne sont destinés qu’à vous et fonctionnent pendant 60 jours. Merci.
promise-lead = { $name }, voici ce que vous avez promis ({ $partnership }). Dites ce qu’il en est : le lien ne servira plus ensuite.
promise-thanks = Merci : votre réponse est conservée, et ce suivi est clos.
promise-reported-thanks = Merci : votre réponse est conservée. Comme ce suivi est prioritaire, une autre personne la confirmera.

## Procès-verbaux
minutes-of = Procès-verbal : { $name }
minutes-approval-item = Adoption du procès-verbal : { $name }
minutes-draft-of = Ébauche du procès-verbal : { $name }
minutes-are-a-draft = Ébauche : ce procès-verbal n’a pas été approuvé.
minutes-pdf = Procès-verbal en PDF
minutes-docx = Procès-verbal en Word
minutes-not-yet = Cette réunion n’a pas été tenue : il n’y a pas encore de procès-verbal.

meeting-stays-with-its-body = Une réunion reste celle de l’instance qui l’a convoquée. Pour une autre instance, convoquez-en une nouvelle.

calendar = Calendrier
calendars = Calendriers
calendars-lead = Suivez les réunions dans le calendrier de votre téléphone ou de votre ordinateur : tout changement, toute annulation s’y affiche d’elle-même.
calendar-public = Calendrier public
calendar-public-help = Les réunions convoquées de chaque instance dont les réunions sont publiques. Vous pouvez donner cette adresse à tout le monde.
calendars-own = Vos propres adresses
calendars-own-help = Chaque adresse fonctionne sans ouvrir de session et n’appartient qu’à vous : qui la possède voit les dates et les lieux, ne la donnez donc à personne. Elle fonctionne jusqu’à ce que vous la repreniez ou quittiez le partenariat.
calendar-mine = Mes réunions
calendar-mine-help = de chaque instance où vous siégez, suppléez ou exercez une fonction ; toutes les réunions, si vous tenez les dossiers
calendar-of-body-help = Suivez les réunions de cette instance dans votre propre calendrier.
address-none = Aucune adresse
address-made-on = Adresse créée le { $date }
address-make = Créer une adresse de calendrier
address-make-new = Créer une nouvelle adresse
address-take-back = Reprendre l’adresse
address-copy = Copier l’adresse
address-copied = Copiée
calendar-your-address = L’adresse de votre calendrier
calendar-shown-once = Elle ne s’affiche que maintenant : copiez-la. Si vous aviez déjà une adresse pour ce calendrier, elle a cessé de fonctionner.
calendar-how-to = Dans votre logiciel de calendrier, choisissez de vous abonner à un calendrier en ligne et collez-y l’adresse.
calendar-called-public = { $partnership } : réunions publiques
calendar-called-mine = { $partnership } : mes réunions
calendar-called-body = { $body }, { $partnership }
event-cancelled = Annulée : { $meeting }
body-meets-publicly = Ses réunions sont publiques : une fois convoquées, elles figurent au calendrier public
body-meetings-public = Publiques
body-meetings-closed = Réservées aux membres

stance-stood-aside = Mise en retrait
stance-blocked = Blocage
goes-along = Se rallie
reservations = Quelqu’un se met en retrait ou bloque
reservations-help = Indiquez qui, et écrivez pourquoi, dans une langue ou dans les deux : le procès-verbal le dit. Là où tout le monde lit le procès-verbal, il y figure sans nom. La langue qui manque se lit dans l’autre.
reservations-heading = Qui ne s’est pas rallié
reason-of = Motif ({ $name })
a-reservation-has-a-reason = Écrivez pourquoi : le procès-verbal le dit.
a-reason-has-a-stance = Un motif est écrit pour une personne qui se rallie. Indiquez si elle se met en retrait ou bloque.
someone-stood-aside = Quelqu’un s’est mis en retrait : choisissez le consensus avec mise en retrait.
stood-back-for-a-conflict = Cette personne a déclaré un conflit d’intérêts sur ce point et se récuse.
seats-stood-back =
    { $count ->
        [one] Un siège se récuse sur ce point en raison d’un conflit d’intérêts. Laissez le champ vide ou écrivez 1.
       *[other] { $count } sièges se récusent sur ce point en raison d’un conflit d’intérêts. Laissez le champ vide ou écrivez { $count }.
    }
item-hour = Heure à laquelle ce point a été traité
item-hour-help = À l’horloge de la réunion. Une fois la réunion terminée, peuvent proposer, appuyer, voter et compter au quorum sur ce point les personnes présentes à cette heure. Sans heure, toute personne présente à un moment ou à un autre compte.
item-hour-save = Enregistrer l’heure
item-hour-now = On le traite maintenant
hour-is-of-another-day = Ce n’est pas le jour de la réunion : écrivez l’heure vous-même.
quorum-at-hour = À { $hour } : { $sentence }
quorum-on-item-at = Sur ce point, à { $hour } :
quorum-on-item-at-without = Sur ce point, à { $hour }, compte tenu des récusations :
was-not-there-at = { $name } n’était pas là à { $hour }, l’heure de ce point. Choisissez quelqu’un d’autre ou revoyez les heures de présence.
quorum-on-this-item = Sur ce point, compte tenu des récusations :
quorum-recusal = Un siège qui se récuse sur un point en raison d’un conflit d’intérêts
quorum-recusal-counts = compte comme si rien n’était déclaré
quorum-recusal-not-here = ne compte pas comme présent
quorum-recusal-left-out = ne compte ni parmi les présences ni dans le nombre requis
quorum-rule-recused-counts = qui se récuse pour conflit d’intérêts compte quand même
quorum-rule-recused-not-here = qui se récuse pour conflit d’intérêts ne compte pas comme présent
quorum-rule-recused-left-out = qui se récuse pour conflit d’intérêts ne compte ni parmi les présences ni dans le nombre requis
consent-agenda = Ordre du jour de consentement
consent-help = Ces points sont adoptés ensemble et sans discussion. Qui veut discuter d’un point demande qu’il soit retiré.
consent-pull-out = Retirer
consent-adopt = Adopter l’ordre du jour de consentement
consent-hour = Heure de son adoption
consent-hour-help = À l’horloge de la réunion. Le quorum est celui de cette heure, pour tous les points adoptés ensemble. Sans heure, toute personne présente à un moment ou à un autre compte.
consent-adopted = Adopter l’ordre du jour de consentement : { $items }
consent-item = point de consentement
consent-item-adopted = adopté avec l’ordre du jour de consentement
consent-item-pulled-out = retiré de l’ordre du jour de consentement
consent-item-was-pulled-out = Retiré de l’ordre du jour de consentement pour être discuté.
consent-item-adopted-with = Adopté avec l’ordre du jour de consentement (décision { $number }).
consent-nothing-left = Il ne reste rien à l’ordre du jour de consentement.
consent-has-changed = L’ordre du jour de consentement a changé depuis l’affichage de cette page : un point a été retiré, ajouté ou adopté. Rien n’a été adopté ; regardez-le de nouveau.
consent-with-a-conflict = Un conflit d’intérêts a été déclaré sur le point { $place }. Retirez-le d’abord de l’ordre du jour de consentement ; il fera l’objet de sa propre décision.
consent-already-adopted = Ce point a été adopté avec l’ordre du jour de consentement et ne peut plus en être retiré.
decisions-beside = Décisions sur plusieurs points
decisions-between = Décisions prises entre les réunions

seat-lines = Sièges par secteur
seat-lines-help = Une ligne par secteur ou par groupe à qui des sièges sont réservés. Une ligne vide est laissée de côté.
seat-line = Ligne { $number }
seat-line-sector = Secteur
seat-line-any-sector = Tout secteur
seat-line-reserved = Réservé à
seat-line-minimum = Au moins
seat-line-target = Souhaité
seat-line-maximum = Au plus
seat-line-needs-a-sector = Ligne { $number } : choisissez un secteur ou un groupe à qui les sièges sont réservés.
seat-line-numbers = Ligne { $number } : écrivez des nombres entiers de 0 à 99 ; au moins, souhaité et au plus ne doivent pas aller en diminuant.
seat-line-empty = Ligne { $number } : indiquez au moins combien de sièges, combien sont souhaités ou au plus combien.
seat-line-twice = Ligne { $number } : ce secteur et ce groupe figurent déjà sur une ligne précédente.
seat-lines-too-many = Écrivez au plus { $most } lignes.
seat-line-not-a-choice = Ligne { $number } : choisissez dans les listes.
reserved-none = personne en particulier
reserved-newcomer = personnes nouvellement arrivées ayant l’expérience vécue
reserved-francophone = francophones
reserved-indigenous = Autochtones
reserved-youth = jeunes
reserved-rural = personnes vivant en milieu rural
ex-officio = Qui siège d’office
ex-officio-help = Par exemple : le réseau en immigration francophone, sans droit de vote.
seat-line-kept-for = { $sector }, réservé : { $group }
seat-line-at-least = au moins { $number }
seat-line-target-of = souhaité : { $number }
seat-line-at-most = au plus { $number }
seat-line-sentence = { $what } : { $numbers }
seat-lines-number = Sièges

clause-text-1 = Le partenariat réunit les institutions, les employeurs, les organismes communautaires et les membres de la population qui souhaitent la réussite des personnes nouvellement arrivées. Le présent mandat dit à quoi il sert, qui y participe et comment il travaille.
clause-text-2 = Le partenariat aide les organismes du milieu à cerner ensemble les besoins, à planifier ensemble et à apprendre ce qui fonctionne. Il coordonne et n’offre pas lui-même de services. Il s’inspire du respect, de l’expérience des personnes nouvellement arrivées, des deux langues officielles et des données probantes.
clause-text-3 = Le présent document exprime une intention commune. Il n’a pas force obligatoire. Chaque membre demeure responsable devant son conseil d’administration, son conseil municipal ou son employeur, et rien ici ne change ses obligations.
clause-text-4 = Le conseil se compose de sièges numérotés. Le tableau des sièges par secteur indique, pour chaque secteur, combien il y en a au moins, combien sont souhaités et combien au plus, et à qui certains sont réservés. Un organisme ou une personne occupe un siège ; un siège vide est déclaré vacant.
clause-text-5 = Certaines personnes siègent d’office en raison d’une fonction exercée ailleurs et le déclarent. Les bailleurs de fonds et les personnes invitées peuvent observer. Elles prennent la parole quand la présidence les y invite ; elles ne votent pas et ne comptent pas dans le quorum.
clause-text-6 = Les sièges vacants sont annoncés en français et en anglais. Un petit comité lit les candidatures, rencontre les personnes et recommande quelqu’un au conseil, qui nomme. Les sièges réservés à des membres de la population sont pourvus par appel public.
clause-text-7 = Un mandat a un premier et un dernier jour et se renouvelle autant de fois que le prévoient les règles. Chaque membre peut désigner une suppléance, qui reçoit les mêmes documents. Le membre dont le mandat prend fin en est averti quatre-vingt-dix jours d’avance.
clause-text-8 = Les coprésidences animent les réunions et parlent au nom du conseil. Les membres font circuler l’information entre la table et leur organisme, dans les deux sens. Le secrétariat prépare, consigne et assure le suivi. L’organisme d’accueil emploie le secrétariat et signe l’accord de financement ; il a une voix, comme tout le monde.
clause-text-9 = Le conseil peut créer un comité exécutif, des groupes de travail et des équipes d’action. Chacun a un mandat, une présidence et une date de révision, rend compte au conseil et tient son propre registre de décisions. Dissoudre un groupe est aussi une décision.
clause-text-10 = Le conseil se réunit aussi souvent que le prévoient les règles. L’avis et les documents sont envoyés à temps et dans les deux langues. La réunion s’ouvre quand il y a quorum. Si elle ne peut avoir lieu faute de quorum, elle est convoquée de nouveau, et la règle dit ce qui suffit alors.
clause-text-11 = Le conseil recherche une entente qui convienne à tout le monde. Qui ne peut s’y rallier peut se mettre en retrait, ce qui est consigné. À défaut d’entente, la règle dit comment le conseil vote. Chaque décision reçoit un numéro et figure au registre public, sauf si la loi l’interdit.
clause-text-12 = Au début de chaque réunion, la présidence demande qui a un intérêt dans un point de l’ordre du jour. La personne qui en a un le déclare, ne participe pas à la discussion de ce point et ne vote pas. Le procès-verbal le mentionne, et mentionne aussi l’absence de conflit.
clause-text-13 = Ce qui se dit d’une personne reste dans la salle. Les membres n’utilisent les renseignements personnels qu’aux fins pour lesquelles ils ont été fournis et les rendent à leur départ. Un chiffre n’est montré que si le groupe est assez grand pour que personne ne puisse être reconnu.
clause-text-14 = Les coprésidences parlent au nom du partenariat, les autres en leur propre nom. Ordres du jour, décisions et documents publics paraissent en français et en anglais le même jour. Chaque personne s’exprime dans la langue officielle de son choix.
clause-text-15 = Les réunions se tiennent là où chaque personne peut entrer, voir, entendre et participer, sur place ou à distance. L’interprétation, la garde d’enfants, le transport et une allocation pour les membres de la population sont offerts sans qu’il faille les demander.
clause-text-16 = Le conseil révise le présent mandat selon le cycle prévu et chaque fois que sa stratégie change. Une modification est proposée par écrit, distribuée avant la réunion et adoptée à la majorité prévue. Chaque version garde sa date, la décision qui l’a adoptée et la liste de ce qui a changé.
clause-text-17 = Le conseil peut décider de mettre fin au partenariat. Il dit alors qui conserve les documents et pendant combien de temps et ce qu’il advient des travaux en cours, et en informe les membres, les bailleurs de fonds et le public dans les soixante jours.

terms-new-version = Nouvelle version à partir de celle-ci
terms-copy = Partir d’une copie de la version { $edition } ({ $body })
terms-from-template = Le texte ci-dessous est un point de départ dans les deux langues. Changez tout ce qui ne convient pas à votre partenariat.
terms-from-copy = Ceci commence comme une copie de la version { $edition }. La version antérieure reste telle quelle.

changes = Ce qui a changé
changes-title = Ce qui a changé dans la version { $after } depuis la version { $before }
changes-lead = Les mots ajoutés sont soulignés, les mots retirés sont barrés.
changes-compare = Comparer avec
changes-show = Comparer
changes-rules = Règles
changes-rules-none = Aucune règle n’a changé.
changes-text = Texte
changes-text-none = Aucun article n’a changé.
changes-none-before = Cette instance n’a pas d’autre version à comparer.
changes-instead = { $what } : { $after } au lieu de { $before }.
changes-words-instead = { $what } : « { $after } » au lieu de « { $before } ».
changes-new-rule = { $what } : { $after }, ce qui n’était pas précisé.
changes-dropped-rule = { $what } : n’est plus précisé ; c’était { $before }.
changes-quorum = La règle du quorum « { $before } » est devenue « { $after } »
changes-line-added = Sièges ajoutés : { $line }.
changes-line-removed = Sièges qui ne sont plus demandés : { $line }.
changes-line-changed = { $what } : { $after } (avant : { $before }).
changes-clause-added = Nouvel article
changes-clause-removed = Article retiré
changes-clause-renumbered = Portait le numéro { $number }
changes-began-added = ajouté :
changes-began-removed = retiré :
changes-ended = fin
changes-in-english = En anglais
changes-in-french = En français
changes-clauses-changed = Articles modifiés : { $numbers }.
changes-clauses-added = Articles ajoutés : { $numbers }.
changes-clauses-removed = Articles retirés : { $numbers }.
amendments = Journal des modifications
amendments-of = Journal des modifications : { $body }
amendments-lead = Chaque version, la décision qui l’a adoptée et ce qu’elle a changé.
amendments-none-title = Aucun mandat écrit pour l’instant
amendments-none-why = Le journal commence avec la première version du mandat de cette instance.
amendments-first = La première version conservée ici.
amendments-nothing = Rien n’a changé dans le texte ni dans les règles.
amendments-compare = Voir les changements mot à mot

acknowledgements = Prises de connaissance
acknowledgements-lead = Qui a lu et pris connaissance de : { $title }.
acknowledgements-owed = Pas encore
acknowledgements-done = Ont pris connaissance
acknowledgements-none = Personne pour l’instant.
acknowledged-of = { $done } des { $all } personnes qui siègent aujourd’hui à cette instance ont pris connaissance de cette version.
acknowledged-on = { $day }, { $how }
acknowledged-on-then-left = { $day }, { $how } ; ne siège pas aujourd’hui
acknowledged-via-signed-in = session ouverte
acknowledged-via-link = par un lien
acknowledged-by-those-who-sit = Les personnes qui siègent à cette instance ou y suppléent prennent connaissance de son mandat.
acknowledged-when-in-force = On prend connaissance d’une version pendant qu’elle est en vigueur. Celle-ci ne l’est pas.
acknowledged-thanks = Merci, { $name }. Vous avez pris connaissance de cette version le { $day }.
acknowledge = J’ai lu ce mandat
acknowledge-means = En appuyant sur ce bouton, vous dites avoir lu ce mandat et vouloir travailler en conséquence. Il n’a pas force obligatoire.
acknowledge-own = Vous siégez à cette instance et n’avez pas encore pris connaissance de cette version.
acknowledge-own-done = Vous avez pris connaissance de cette version le { $day }.
acknowledge-lead = { $name }, vous siégez à l’instance suivante : { $body }, { $partnership }. Veuillez lire son mandat et dire que vous l’avez lu.
acknowledge-subject = À lire : { $title }
acknowledge-letter =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous invite à lire le mandat qui guide désormais l’instance « { $body } » ({ $title }) et à dire que vous l’avez lu. Il suffit d’appuyer sur un bouton, sans compte :

    { $address }

    Ce lien est à vous seulement. Merci.
remind = Préparer les lettres
remind-people = À qui le rappeler
remind-help = Une lettre avec un lien part à chaque adresse connue. Chaque lettre est aussi affichée une fois, à copier.
remind-whom = Choisissez au moins une personne.
remind-by-hand = aucune adresse connue : remettez la lettre
remind-by-mail = envoyée à { $email }
reminded-on = rappel le { $day }
reminded-never = aucun rappel
reminded-nobody = Aucun rappel n’est parti : les personnes choisies ont pris connaissance du mandat ou ont reçu un rappel aujourd’hui.
letters = Lettres
letters-lead = Les liens ne sont affichés qu’ici, une fois. Copiez ce que vous remettez vous-même.
letter-copy = Copier la lettre
letter-copied = Lettre copiée
terms-pdf = Mandat en PDF
terms-docx = Mandat en Word

## Tableau de composition
composition = Tableau de composition
composition-of = Composition : { $name }
composition-health = Santé de la gouvernance
composition-lead = Qui siège à la table aujourd’hui, au regard de ce que prévoit le mandat.
composition-against-terms = Les sièges au regard du mandat
composition-by = En vigueur aujourd’hui :
composition-no-lines-title = Aucune ligne de sièges encore
composition-no-lines-why = Écrivez dans le mandat combien de sièges revient à chaque secteur. Ce qui manque se voit alors de soi-même.
composition-met = Respecté
composition-all-met = Chaque ligne du mandat est respectée.
composition-missing =
    { $count ->
        [one] Il en manque 1
       *[other] Il en manque { $count }
    }
composition-wanted = Souhaité en plus : { $count }
composition-all-elsewhere = Chaque siège qui conviendrait est compté pour une autre ligne.
composition-too-many = { $count } de trop
composition-short = { $line } : { $have } sur { $want }.
composition-short-since = { $line } : { $have } sur { $want } ; aucun siège pourvu depuis { $month }.
composition-over = { $line } : sièges pourvus, { $have } ; au plus { $most } sont prévus.
composition-vacant-seats =
    { $count ->
        [one] Le siège { $seats } est vacant et compterait.
       *[other] Les sièges { $seats } sont vacants et compteraient.
    }
composition-no-seat-for-it = Aucun siège vacant ne compterait : créez-en un ou modifiez ce qu’un siège représente.
composition-line = Ligne du mandat
composition-verdict = Constat
composition-counted-seats = Sièges comptés
composition-seat = Siège { $number }
composition-elsewhere = Le siège { $number } conviendrait aussi ; il est compté pour « { $line } ».
composition-n-of = { $filled } sur { $seats }
composition-how-counted = Un siège qui représente plusieurs secteurs est compté pour une seule ligne. Les sièges sont comptés de façon qu’il en manque le moins possible ; les lignes du mandat vont dans leur ordre, et les sièges pourvus avant les vacants.
composition-beyond =
    { $count ->
        [one] Un autre siège, qu’aucune ligne ne compte
       *[other] { $count } autres sièges, qu’aucune ligne ne compte
    }
composition-filled = Pourvus
composition-last-filled = Pourvu pour la dernière fois
composition-beside = À côté des chiffres nationaux
composition-figure = Partenariats qui
composition-nationally = Au Canada
composition-of-whom = De qui, quand
composition-here = Ici, aujourd’hui
composition-seats-held =
    { $count ->
        [one] { $count } siège pourvu
       *[other] { $count } sièges pourvus
    }
composition-across = Les secteurs aux autres tables
composition-trend = La composition au fil des ans
composition-trend-described = Sièges, sièges pourvus et secteurs à la table à { $count } dates : chaque 31 mars et aujourd’hui.
composition-sectors-at-table = Secteurs à la table

## La collectivité à côté du tableau
community = La collectivité
community-lead = Ce que l’on sait, sur le territoire du partenariat, des personnes à qui des sièges sont réservés. Chaque chiffre a sa source.
community-none-title = On ne sait encore rien de la collectivité
community-none-why = Inscrivez une part ou un nombre tirés d’un recensement ou d’une étude. Le tableau de composition les montre à côté des sièges réservés aux mêmes personnes.
figure-add = Ajouter un chiffre
figure-add-lead = N’inscrivez ici que des chiffres publiés : rien qui soit déduit de personnes que l’on connaît.
figure-of = Les personnes comptées
figure-given-as = Donné comme
figure-unit-percent = Une part, en pourcentage
figure-unit-count = Un nombre de personnes
figure-amount = Chiffre
figure-amount-help = Par exemple 14,2 ou 12 345.
figure-population = De quelle population
figure-population-help = Par exemple : personnes immigrantes, parmi la population du comté.
figure-source = Source
figure-source-help = Qui l’a publié, et où on peut le lire.
figure-year = Année
figure-origin = { $population }, { $year }. Source : { $source }
figure-is-a-share = Écrivez une part de 0 à 100, avec une décimale au plus.
figure-is-a-count = Écrivez un nombre entier de personnes.
figure-is-too-small = Écrivez des nombres d’au moins { $count } personnes : un plus petit pourrait désigner quelqu’un.
figure-remove = Retirer ce chiffre
figure-removal-means = Le tableau de composition ne le montrera plus. La chronique garde la trace de sa présence.
figure-changed-since = Ce chiffre a changé depuis que vous avez ouvert la page. Vérifiez que c’est bien celui que vous voulez retirer.
composition-community = À côté de la collectivité
composition-community-note = Seuls les sièges réservés sont comptés. Aucune personne à la table n’a à se déclarer.
composition-kept-seats = Sièges réservés à ces personnes ({ $group }) : { $filled ->
        [one] 1 sur { $kept } est pourvu
       *[other] { $filled } sur { $kept } sont pourvus
    }. En tout, { $held } sièges sur { $seats } sont pourvus.
composition-no-kept-seat = Aucun siège n’est réservé à ces personnes : { $group }.
composition-in-community = Dans la collectivité : { $amount } – { $origin }
seat-state-filled = Pourvu
seat-state-ending = Prend fin bientôt

## Votes
vote = Vote
votes = Votes
votes-lead = Les propositions mises aux voix, en réunion et entre les réunions.
votes-none-title = Aucun vote ici
votes-none-why = Un vote s’ouvre sur la page d’une instance, ou sous un point dans la salle de réunion. Affichez-en d’autres, ou ouvrez-en un.
vote-titled = Vote : { $body }
vote-see = Retour au vote
vote-any-state = Tous les états
vote-state-open = Ouvert
vote-state-closed = Clos
vote-state-withdrawn = Retiré
vote-waits-to-be-closed = À clore
vote-waits-to-be-closed-why = L’heure jusqu’à laquelle on pouvait voter est passée. Le résultat sera connu quand le vote sera clos.
vote-method = Façon de voter
vote-method-help = Par consensus, chaque siège se situe sur un de cinq degrés, du plein appui au blocage. Au scrutin secret, rien ne mène d’un siège à ce qu’il a dit. Il faut au moins trois sièges.
vote-method-roll-call = Vote par appel nominal
vote-method-secret = Scrutin secret
vote-need-no-objection = Personne ne s’oppose
vote-need-majority = Majorité
vote-need-two-thirds = Deux tiers
vote-counted-from = La majorité se compte parmi
vote-counted-from-help = Suivez ce que dit votre mandat. Ce choix ne changera plus.
vote-counted-from-cast = les voix pour et contre
vote-counted-from-eligible = tous les sièges pourvus qui ne se retirent pas
vote-silence = Ce que vaut le silence
vote-silence-help = Suivez ce que dit votre mandat. Cette règle est montrée à tout le monde avant le vote.
vote-silence-not-a-vote = Le silence n’est pas un vote
vote-silence-no-objection = Le silence vaut absence d’objection
vote-silence-said-not-a-vote = Le silence n’est pas un vote.
vote-silence-said-no-objection =
    Le silence vaut absence d’objection : un siège qui ne dit rien est compté pour, mais ne compte pas dans le quorum. { $silent ->
        [0] Aucun siège ne se tait.
        [one] 1 siège se tait pour l’instant.
       *[other] { $silent } sièges se taisent pour l’instant.
    }
vote-silence-not-in-secret = Au scrutin secret, le silence ne peut pas valoir absence d’objection.
vote-part-votes = Peut voter
vote-part-recused = Se retire
vote-part-absent = Absence
vote-part-vacant = Vacant
vote-mark-yes = Oui
vote-mark-no = Non
vote-mark-abstain = Je m’abstiens
vote-rule-no-objection = Adoptée si personne ne s’oppose.
vote-rule-majority-cast = Adoptée s’il y a plus de voix pour que de voix contre. Les abstentions ne comptent pas.
vote-rule-majority-eligible = Adoptée si plus de la moitié des sièges pourvus qui ne se retirent pas sont pour.
vote-rule-two-thirds-cast = Adoptée si au moins les deux tiers des voix pour et contre sont pour. Les abstentions ne comptent pas.
vote-rule-two-thirds-eligible = Adoptée si au moins les deux tiers des sièges pourvus qui ne se retirent pas sont pour.
vote-of-seats =
    { $count ->
        [one] { $count } siège
       *[other] { $count } sièges
    }
vote-of-organizations =
    { $count ->
        [one] { $count } organisme
       *[other] { $count } organismes
    }
vote-rule-quorum-there = Quorum : il en faut { $needed } sur { $of }. Sur place : { $here }.
vote-rule-quorum-taking-part = Quorum : il en faut { $needed } sur { $of }. Participation : { $here }.
vote-turnout-enough = Il y avait quorum : participation de { $here } sur { $of }, et il en fallait { $needed }.
vote-turnout-too-few = Il n’y avait pas quorum : participation de { $here } sur { $of }, et il en fallait { $needed }.
vote-rule-quorum-lacks = Il manque autre chose que la règle demande ; voyez la règle plus bas.
vote-rule-three = Au moins 3 bulletins, pour que le compte ne révèle la voix de personne. Déposés : { $voted }.
vote-counted = Pour : { $favour } ; contre : { $against } ; abstentions : { $abstain } ; sièges pourvus qui ne se retirent pas : { $eligible }.
vote-not-counted-yet = Personne ne compte les bulletins avant la clôture.
vote-rules = Les règles de ce vote
vote-rule-met = Condition remplie
vote-rule-not-met = Condition non remplie
vote-rule-unknown = Après la clôture
vote-list = Qui vote
vote-list-show = Siège par siège
vote-list-frozen = Cette liste a été dressée à l’ouverture du vote et ne change plus.
vote-turnout = { $voted ->
        [one] { $voted } siège sur { $asked } a voté.
       *[other] { $voted } sièges sur { $asked } ont voté.
    }
vote-names-hidden = On n’indique pas lesquels tant qu’ils sont si peu.
vote-line-voted = A voté
vote-line-not-voted = N’a pas voté
vote-line-recused = Se retire : { $reason }
vote-line-taken-by = { $said } (de vive voix, noté par { $name })
vote-line-by-alternate = { $mark } ({ $name }, à titre de substitut)
vote-how = Déroulement du vote
vote-taken = Tenue
vote-at-a-meeting = En réunion
vote-requirement = Ce qu’il faut pour l’adopter
vote-copied-from = Règle tirée
vote-from-terms = du mandat en vigueur à l’ouverture du vote
vote-from-no-terms = de l’usage, faute de mandat en vigueur
vote-opened = Ouverture
vote-closes = Ouvert jusqu’au
vote-in-the-register = Au registre
vote-outcome = Suites
vote-review-on = À revoir le
vote-secret-title = Ce qui est secret
vote-secret-what = La liste dit quels sièges ont voté. Les bulletins disent oui, non ou abstention. Rien ne relie les uns aux autres : un bulletin ne porte ni nom, ni siège, ni heure, et le journal des actes ne dit jamais ce qu’un bulletin a dit.
vote-secret-until = Aucun résultat n’est montré à qui que ce soit avant la clôture. Un vote clos n’est pas rouvert. Sans quorum, ou s’il y a moins de trois bulletins, ils sont détruits sans être comptés. Si tous les bulletins disent la même chose, on sait ce que chaque siège a dit.
vote-secret-server = La personne qui gère le serveur fait exception : en observant la machine pendant le vote, ou en comparant des copies des données faites entre deux votes, elle pourrait apprendre ce que quelqu’un a dit. Et toute personne qui reçoit le lien d’une autre peut voter à sa place.
vote-your-ballot = Votre vote
vote-for-seat = Vous votez pour le siège { $number } : { $label }.
vote-you-say = Que dites-vous ?
vote-cast = Voter
vote-cast-means = Votre vote est affiché avec votre nom et ne peut plus être changé.
vote-cast-means-secret = Votre bulletin est secret et ne peut plus être changé.
vote-yours-is-in = Votre siège a voté. Merci.
vote-yours-is-in-secret = Votre siège a voté. Ce qu’il a dit n’est écrit nulle part à côté de lui. Merci.
vote-lead-by-link = { $name }, votre vote est demandé : { $body }, { $partnership }.
vote-lead-by-link-over = { $name }, votre vote était demandé : { $body }, { $partnership }. On n’y vote plus.
vote-already-cast = Ce siège a déjà voté. Un vote exprimé ne se change pas.
vote-not-on-the-list = Vous n’êtes pas sur la liste de ceux et celles qui votent ici : on y trouve les personnes qui occupaient un siège, ou remplaçaient sa titulaire ou son titulaire, à l’ouverture du vote.
vote-seat-stands-back = Ce siège se retire de ce vote et ne vote pas.
vote-sits-no-more = Vous n’occupez plus le siège pour lequel on vous a demandé de voter ; vous ne votez donc plus pour lui.
vote-left-the-meeting = On vote pendant que sa présence à la réunion est notée et si l’on n’a pas de conflit d’intérêts sur ce point. Demandez au secrétariat de vérifier les présences.
vote-is-closed = Ce vote est clos. On ne peut plus rien y ajouter.
vote-was-withdrawn = Ce vote a été retiré
vote-closed-at = Ce vote était ouvert jusqu’au { $when }. Le vôtre est arrivé après et n’a pas été pris.
vote-closed-by-another = Quelqu’un d’autre a clos ce vote. Son résultat est au registre.
vote-still-open-until =
    Ce vote est ouvert jusqu’au { $when }, et { $left ->
        [one] { $left } siège n’a pas encore voté.
       *[other] { $left } sièges n’ont pas encore voté.
    } On ne peut le clore plus tôt que si tous ont voté.
vote-box-is-not-whole = { $voted } sièges ont voté et il y a ici { $ballots } bulletins : ceux d’un vote ouvert ne voyagent pas dans une archive. Retirez ce vote et tenez-le de nouveau.
vote-nobody-to-ask = Personne n’occupe un siège qui pourrait voter : il n’y a personne à consulter.
vote-too-few-for-secret = Un scrutin secret demande au moins 3 sièges qui peuvent voter ; il y en a { $count }.
vote-quorum-out-of-reach = Même si tout le monde votait, il n’y aurait pas quorum : { $here } sur { $base } pourraient participer et il en faut { $needed }, ou un siège qui doit en être n’y est pas.
vote-meeting-is-not-under-way = Un vote en réunion s’ouvre pendant que la réunion est en cours.
vote-hour-does-not-exist = Ce jour-là, on avance l’heure et cette heure-ci n’existe pas. Choisissez-en une autre.
vote-closes-in-the-past = Choisissez un moment à venir.
vote-closes-too-late = Choisissez un jour d’ici { $days } jours.
vote-withdrawn-why = Dites pourquoi le vote est retiré.
vote-nobody-voted = Personne n’a encore voté : il n’y a rien à compter. Attendez que quelqu’un vote, ou retirez le vote ci-dessous en disant pourquoi.
vote-open = Ouvrir un vote
vote-is-open = Vote en cours
vote-under-way = { $voted ->
    [one] { $voted } siège sur { $may } a voté jusqu’ici
   *[other] { $voted } sièges sur { $may } ont voté jusqu’ici
}
vote-open-between = Ouvrir un vote entre les réunions
vote-open-at-meeting = Ouvrir un vote à cette réunion
vote-open-lead = Les sièges de l’instance « { $body } » votent par lien ou en se connectant, jusqu’à un jour et une heure donnés.
vote-open-at-lead = Les personnes présentes pour un siège votent par lien ou en se connectant, ou répondent de vive voix et vous notez leur réponse, jusqu’à ce que vous clôturiez le vote. Un scrutin secret ne se fait jamais de vive voix.
vote-motion = La proposition
vote-item = Le point dont elle relève
vote-mover-help = Parmi les personnes qui peuvent voter.
vote-terms-say = Ce qui décide est tiré du mandat en vigueur : { $title }.
vote-terms-ordinary = Pour une proposition ordinaire : { $rule }.
vote-terms-amendment = Pour une proposition qui modifie le mandat : { $rule }.
vote-amends = Cette proposition adopte ou modifie le mandat
vote-closes-on = Dernier jour
vote-closes-at = Jusqu’à
vote-closes-help = Dans le fuseau horaire de cette installation. Les votes sont pris jusqu’à cette heure.
vote-who-stands-back = Sièges qui se retirent en raison d’un conflit d’intérêts
vote-who-stands-back-help = Dites pourquoi. La raison est montrée à tout le monde. Le siège ne compte ni dans le quorum ni dans la majorité.
vote-links = Liens et rappels
vote-links-lead = Chaque personne reçoit un lien à elle et vote sans compte.
vote-links-to-all = Si peu de sièges ont voté que seul un envoi à tout le monde évite de dire lesquels.
vote-reminded-nobody = Aucune lettre n’a été faite : les personnes choisies ont voté.
vote-letter-subject = À vous de voter : { $body }
vote-letter =
    Bonjour { $name },

    { $asker } vous demande de voter (« { $body } », { $partnership }) sur cette proposition :

    { $motion }
vote-letter-until = Vous pouvez voter jusqu’au { $when }.
vote-letter-now = Le vote a lieu maintenant, en réunion.
vote-letter-secret = Le scrutin est secret : la page dit ce que cela veut dire.
vote-letter-by-name = Les votes sont affichés avec les noms.
vote-reminder-subject = Votre vote manque encore : { $body }
vote-reminder =
    Bonjour { $name },

    { $body } vote sur cette proposition :

    { $motion }
vote-reminder-so-far = { $voted } sièges sur { $asked } ont voté.
vote-reminder-missing = Le vote de votre siège manque encore.
vote-reminder-perhaps = Cette lettre va à toutes les personnes qui peuvent voter, pour qu’on ne sache pas qui l’a fait.
vote-letter-voted-already = Si votre siège a déjà voté, il n’y a plus rien à faire. Ce lien est à vous seulement. Merci.
vote-close = Clore le vote
vote-close-means = Clore le vote compte les voix et inscrit la décision au registre sous le numéro suivant. Un vote n’est pas rouvert.
vote-withdraw = Retirer le vote
vote-withdraw-means = Rien n’est compté et aucune décision n’est prise. Les bulletins d’un scrutin secret sont détruits.
vote-withdraw-reason = Raison du retrait
vote-of-this = Le vote dont elle est issue
votes-open-here = Votes en cours
votes-none-open = Aucun vote n’est ouvert.
vote-until = jusqu’au { $when }

## Le consensus : où se situe chaque siège
vote-method-consensus = Consensus : chaque siège dit où il se situe
vote-step-full-support = Plein appui
vote-step-minor-point = Appui avec une réserve mineure
vote-step-can-live = Acceptation
vote-step-stands-aside = Retrait
vote-step-blocks = Blocage
vote-not-by-consensus = Le mandat en vigueur tranche cette question par un vote. Choisissez l’appel nominal ou le scrutin secret.
vote-rule-consensus = Atteint si personne ne bloque et qu’au moins un siège se rallie.
vote-rule-no-block = Personne ne bloque. Blocages : { $blocking }.
vote-rule-someone-goes-along = Au moins un siège se rallie. Se rallient : { $favour } ; se mettent en retrait : { $aside }.
vote-otherwise = Si quelqu’un bloque
vote-otherwise-majority = La proposition n’est pas adoptée. Elle peut alors passer à l’appel nominal, qui l’adopte à la majorité.
vote-otherwise-nothing = La proposition n’est pas adoptée. Le mandat ne prévoit aucun vote à la place du consensus.
vote-seat-and-name = Siège { $number }, { $name }
vote-line-with-a-remark = { $said } : { $remark }
vote-consensus-reached = Le consensus est atteint.
vote-consensus-blocked = Le consensus n’est pas atteint. Blocage : { $names }.
vote-consensus-of-nobody = Le consensus n’est pas atteint : aucun siège ne s’est rallié.
vote-comes-after = Fait suite
vote-blocked-consensus = au consensus bloqué
vote-went-on = Après le blocage
vote-handed-to-a-vote = passée à l’appel nominal
vote-you-stand = Où vous situez-vous ?
vote-why-there = Votre raison
vote-why-there-help = Obligatoire si vous vous mettez en retrait ou bloquez : le procès-verbal la dit. Là où tout le monde lit le procès-verbal, elle y figure sans votre nom. Une langue suffit ; l’autre la montre aussi, signalée.
vote-stand-cast = Dire où je me situe
vote-stands = Où se situe chaque siège
vote-stands-lead = Faites le tour de table et choisissez pour chaque siège. Quiconque se met en retrait ou bloque donne sa raison, que le procès-verbal dira : sans nom là où tout le monde le lit. Vous pouvez changer les réponses jusqu’à la clôture.
vote-stands-save = Enregistrer les réponses
vote-stands-everyone = Plein appui de tous les autres
vote-stands-not-said = Pas encore dit
vote-reason-of-seat = Raison du siège { $number }
vote-stands-at-a-meeting = On écrit ici où se situent les sièges pendant qu’une réunion cherche le consensus. Sinon, chaque personne le dit par son lien ou en se connectant.
vote-stands-without-reason = Écrivez pourquoi : le procès-verbal le dit. Il manque la raison du siège { $seats }.
vote-stands-of-the-gone = D’après les présences, cette personne est absente ou se récuse sur ce point : siège { $seats }. Vérifiez les présences.
vote-stands-moved-on = Entre-temps, autre chose a été écrit pour le siège { $seats }. Rien n’est enregistré. Vos choix sont ci-dessous ; ce qui est écrit maintenant se trouve dans la liste plus bas. Enregistrez de nouveau pour garder les vôtres.
vote-called = L’appel des sièges
vote-called-lead = Appelez les sièges et choisissez ce que dit chacun. Vous pouvez en enregistrer une partie ou la totalité ; une réponse mal entendue peut être rectifiée jusqu’à la clôture du vote. Un siège qui vote par son lien quitte cette liste.
vote-called-save = Enregistrer les réponses
vote-called-not-yet = Pas encore appelé
vote-called-away = Absent en ce moment, ou en récusation sur ce point : siège { $seats }.
vote-called-nothing = Choisissez la réponse d’au moins un siège.
vote-called-voted = A voté entre-temps : siège { $seats }. Ce qu’il a dit demeure. Rien d’autre n’est enregistré ; vos choix pour les autres sont ci-dessous. Enregistrez de nouveau.
vote-called-no-part = Ne vote pas ici, parce qu’il est vacant, absent ou en récusation : siège { $seats }.
vote-called-at-a-meeting = Entre les réunions, il n’y a pas de tour de table : chaque siège vote par son lien ou en se connectant.
vote-called-not-in-secret = Au scrutin secret, personne ne répond de vive voix : chaque siège vote par son lien ou en se connectant, pour que nul n’apprenne ce qu’il dit.
vote-called-in-a-consensus = Dans un consensus, écrivez où se situe chaque siège, avec sa raison.
vote-misheard = Rectifier une réponse mal entendue
vote-misheard-lead = Jusqu’à la clôture du vote, une réponse notée ici peut être rectifiée. Les deux restent consignées.
vote-misheard-which = Ce qui est noté
vote-misheard-said = Ce que le siège a dit
vote-misheard-save = Rectifier
vote-misheard-same = C’est déjà ce qui est noté.
vote-misheard-own = Ce siège a voté lui-même : { $seat }. Ce qu’il a dit demeure.
vote-misheard-moved-on = Quelqu’un d’autre a rectifié cette réponse entre-temps : siège { $seat }. Choisissez de nouveau.
vote-misheard-after-the-close = Ce vote est clos et son décompte demeure. Si ce décompte est faux, remettez la proposition aux voix ou consignez une décision qui le dit.
vote-named = Nominalement
vote-named-for = Pour : { $names }.
vote-named-against = Contre : { $names }.
vote-named-abstaining = Abstention : { $names }.
vote-hand-over-title = Le consensus a été bloqué
vote-hand-over-means = Le mandat tranche alors à la majorité. L’appel nominal reprend le même texte, la même proposition et le même appui, et s’adresse à quiconque peut voter maintenant.
vote-hand-over = Passer à l’appel nominal
vote-handed-over-before = Cette proposition est déjà passée à l’appel nominal après le blocage du consensus.
vote-was-not-blocked = Seule une proposition dont le consensus a été cherché avec quorum, puis bloqué, passe à l’appel nominal.
vote-mover-is-gone = { $name } a proposé ou appuyé cette proposition et ne peut pas voter maintenant. Ouvrez un vote avec quelqu’un d’autre.

## Procès-verbaux : de l’ébauche à la publication

minutes = Procès-verbal
stage-draft = Ébauche
stage-circulated = En relecture
stage-approved = Approuvé
stage-published = Publié
minutes-approved-by = Approuvé par la décision { $number } du { $day }.
arrival-lies-ahead = Il est { $now } : notez l’arrivée ({ $name }) quand elle a lieu.
departure-lies-ahead = Il est { $now } : notez le départ ({ $name }) quand il a lieu.
arrival-after-the-end = La réunion a pris fin à { $end } : l’arrivée ({ $name }) ne peut pas être plus tardive.
minutes-not-written = La réunion n’est pas encore terminée. Le procès-verbal commence à sa clôture.
minutes-not-begun = Ce procès-verbal n’est pas commencé : aucune décision ne peut l’approuver avant qu’on le commence ou qu’on l’envoie en relecture. Si une réunion ultérieure a déjà décidé, sa décision peut être choisie ici tout de suite après.
minutes-need-a-later-meeting = Un procès-verbal est approuvé par une décision d’une réunion ultérieure de la même instance, et il n’y en a pas encore. Prévoyez-en une et inscrivez l’approbation à son ordre du jour.
minutes-need-a-decision = Un procès-verbal est approuvé par une décision d’une réunion ultérieure de la même instance. Celle du { $day } n’en a encore adopté aucune qui puisse l’approuver.
minutes-need-a-decision-since = Un procès-verbal est approuvé par une décision d’une réunion ultérieure de la même instance. Celle du { $day } n’en a adopté aucune qui puisse l’approuver depuis son envoi en relecture le { $sent }.
minutes-to-approve = Une réunion ultérieure a décidé. Choisissez la décision qui a approuvé ce procès-verbal.
minutes-to-be-approved = Une réunion ultérieure a décidé. Ce procès-verbal sera approuvé une fois choisie la décision qui l’approuve.
minutes-to-publish = Ce procès-verbal est approuvé et peut être publié.
minutes-published-before = Ce procès-verbal est publié.
minutes-approved-first = On ne publie qu’un procès-verbal approuvé. Choisissez d’abord la décision d’une réunion ultérieure qui l’a approuvé.
minutes-not-approved = Ce procès-verbal n’est pas encore approuvé : d’ici là, son texte se modifie dans la salle de réunion.
minutes-do-not-go-out = On n’envoie en relecture que le procès-verbal d’une réunion terminée, tant qu’il n’est pas approuvé.
minutes-wrong-decision = Choisissez une décision adoptée à une réunion ultérieure de la même instance, le jour de cette réunion ou après.
minutes-same-decision = Cette décision est déjà choisie. Choisissez-en une autre, ou n’y touchez pas.
another-decision-needs-a-reason = Écrivez pourquoi on choisit une autre décision. Les deux restent aux dossiers, avec votre motif.
minutes-next-is-over = La prochaine réunion est terminée : on ne peut plus rien inscrire à son ordre du jour.
minutes-circulate = Envoyer en relecture
minutes-circulate-help = Chaque personne choisie reçoit son propre lien, lit le procès-verbal point par point et écrit ce qu’elle corrigerait. Personne n’a besoin d’un compte.
remarks-last-day = Dernier jour pour les remarques
remarks-until-within-a-year = Choisissez un jour d’ici un an, à compter d’aujourd’hui.
remarks-until = remarques jusqu’au { $day }
minutes-sent-on = { $count ->
        [0] envoyé le { $day }, aucune remarque
        [one] envoyé le { $day }, une remarque
       *[other] envoyé le { $day }, { $count } remarques
    }
minutes-letters = Lettres
minutes-letter-subject = Procès-verbal à relire : { $meeting }
minutes-letter =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous demande de relire l’ébauche du procès-verbal de cette réunion : { $meeting }, { $day }.

    Sous chaque point, vous pouvez écrire ce que vous corrigeriez, jusqu’au { $until }. Aucun compte n’est nécessaire :

    { $address }

    Ce lien n’est destiné qu’à vous. Si tout est juste, vous n’avez rien à faire.
minutes-read-by = { $name }, veuillez relire l’ébauche du procès-verbal de cette réunion : { $meeting }, { $day }.
minutes-approved-for = { $name }, voici le procès-verbal approuvé de cette réunion : { $meeting }, { $day }.
minutes-draft-for = { $name }, voici l’ébauche du procès-verbal de cette réunion : { $meeting }, { $day }.
remarks-open = On reçoit les remarques jusqu’au { $until }.
remarks-closed = On ne reçoit plus de remarques sur ce procès-verbal. Pour dire quelque chose, écrivez à qui vous a envoyé le lien, ou demandez la parole lors de l’approbation.
remarks-closed-by-approval = Ce procès-verbal est approuvé : on ne reçoit plus de remarques. Si quelque chose n’y est pas juste, écrivez à qui vous a envoyé le lien : il peut encore être corrigé, avec un motif.
remarks-too-many = Une même personne peut faire { $count } remarques sur un procès-verbal. Réunissez le reste dans l’une d’elles.
remarks = Remarques
remark-on = Que corrigeriez-vous au point { $place } ?
remark-on-the-whole = L’ensemble du procès-verbal
remark-else = Que corrigeriez-vous d’autre ?
remark-yours = Votre remarque :
remark-thanks = Merci, { $name }. { $count ->
        [one] Votre remarque est conservée.
       *[other] Vos { $count } remarques sont conservées.
    }
remark-send = Envoyer les remarques
remark-what-happens = Les personnes qui tiennent le procès-verbal lisent vos remarques et disent ce qu’il en est de chacune. Vous le trouverez ici.
remark-is-empty = Écrivez ce que vous corrigeriez, au moins à un point. Si tout est juste, vous n’avez rien à envoyer.
remark-state-open = Pas encore traitée
remark-state-taken-up = Retenue
remark-state-not-taken-up = Non retenue
remark-settle = La suite donnée
remark-word = Un mot à la personne qui l’a écrite
remark-needs-a-word = Écrivez un mot : la personne qui a fait la remarque le lira.
remark-settle-save = Traiter
remark-take-up = Reprendre au procès-verbal
remark-take-up-lead = Le texte est modifié et la remarque reçoit sa réponse d’un seul coup.
remark-which = Quelle remarque ?
remark-into-which = Dans le texte de quel point ?
remarks-none-open = Aucune remarque n’attend de suite.
remark-words-alone = { $lang ->
         [en] Les mots de la remarque sont à la fin du texte anglais : intégrez-les. Il n’y a pas encore de texte français.
        *[fr] Les mots de la remarque sont à la fin du texte français : intégrez-les. Il n’y a pas encore de texte anglais.
    }
remark-words-in-one = { $lang ->
         [en] Les mots de la remarque sont à la fin du texte anglais : intégrez-les. Le texte français ne les a pas encore.
        *[fr] Les mots de la remarque sont à la fin du texte français : intégrez-les. Le texte anglais ne les a pas encore.
    }
remark-words-elsewhere = { $lang ->
         [en] La remarque est en anglais et ce point n’a de texte qu’en français. Dites en français ce qu’elle demande, ou écrivez le texte anglais en entier.
        *[fr] La remarque est en français et ce point n’a de texte qu’en anglais. Dites en anglais ce qu’elle demande, ou écrivez le texte français en entier.
    }
remark-word-taken-up = C’est repris dans le texte du point { $place }.
remark-changes-nothing = Le texte est resté le même. Intégrez-y la remarque, ou revenez en arrière et traitez-la sans toucher au texte.
remark-settled-before = Quelqu’un a traité cette remarque entre-temps : { $said }. Ce que vous avez tapé figure ci-dessous et n’est pas enregistré. Ce qui manque encore va dans la note du point, dans la salle de réunion.
remark-text-lacks = { $lang ->
         [en] Le texte anglais du point { $place } est resté le même. Dit-il ce qui vient d’être repris ?
        *[fr] Le texte français du point { $place } est resté le même. Dit-il ce qui vient d’être repris ?
    }
remarks-to-settle = { $count ->
        [one] Une remarque reste à traiter avant que le procès-verbal puisse être approuvé.
       *[other] { $count } remarques restent à traiter avant que le procès-verbal puisse être approuvé.
    }
minutes-table = Inscrire l’approbation à l’ordre du jour
minutes-table-help = La prochaine réunion de cette instance a lieu le { $day }. L’approbation en devient le premier point.
minutes-approve = Approuver le procès-verbal
another-decision = Une autre décision
minutes-approve-help = Les décisions adoptées aux réunions ultérieures de la même instance. Dès lors, le texte ne fait plus l’objet que de corrections motivées.
approval-change = Choisir une autre décision
approval-reason = Pourquoi une autre
approval-replaced = remplacée
approval-chosen-on = choisie le { $day }
minutes-publish = Publier le procès-verbal
minutes-publish-help = Toutes les personnes du partenariat lisent un procès-verbal publié. Si l’instance se réunit en public, tout le monde le lit. Cette page dit de chaque siège s’il était présent, sans les noms des personnes, et tait qui a proposé et qui a promis quoi ; les noms écrits dans les titres et les notes y figurent tels quels : relisez-les. Ce qui est à huis clos n’y figure jamais.
minutes-public-page = La page que tout le monde peut lire
minutes-published = Procès-verbaux publiés
minutes-published-lead = Ceux des instances qui se réunissent en public, sans les noms des personnes.
motion-minutes = Que le procès-verbal de la réunion { $number } ({ $body }) du { $day } soit approuvé.
motion-minutes-corrected = Que le procès-verbal de la réunion { $number } ({ $body }) du { $day } soit approuvé tel que corrigé.
motion-minutes-unnumbered = Que le procès-verbal de la réunion du { $day } ({ $body }) soit approuvé.
motion-minutes-unnumbered-corrected = Que le procès-verbal de la réunion du { $day } ({ $body }) soit approuvé tel que corrigé.
motion-is-proposed = Le texte est proposé d’après l’objet de ce point. Modifiez-le selon la proposition faite.
minutes-approve-by = L’approuver par la décision { $number }
minutes-of-this-item = Ce point approuve le procès-verbal d’une réunion antérieure.
minutes-of-the-meeting = De la réunion du { $day }.
minutes-open = Ouvrir ce procès-verbal
corrections = Corrections depuis l’approbation
corrections-none = Rien n’a été corrigé depuis l’approbation.
correction-add = Corriger le procès-verbal
correction-help = Un procès-verbal approuvé ne change jamais en silence. Le texte d’avant, le motif et le jour sont imprimés à la fin du procès-verbal.
correction-which = Quel point ?
correction-reason = Motif de la correction
correction-needs-a-reason = Écrivez le motif de la correction : le procès-verbal l’imprime.
correction-changes-nothing = Le texte est resté le même. Modifiez-le, ou revenez en arrière.
correction-of = { $day }, point { $place } :
correction-of-title = { $day }, titre du point { $place } :
correction-of-attendance = { $day }, présences :
correction-by = (par { $name })
correction-of-who-was-there = Corriger les présences
correction-which-seat = Quel siège ?
correction-needs-a-seat = Choisissez le siège dont la présence est à corriger.
correction-another-seat = Un autre siège
correction-reason-of-attendance = Les membres du partenariat le lisent. Le public lit que la présence à ce siège a été corrigée, et quand.
correction-reason-is-inside = corrigées pour un siège. Le motif se lit au sein du partenariat.
correction-reason-of-text = Quiconque lit le procès-verbal le lit mot pour mot : tout le monde, si le procès-verbal est public. N’y nommez personne.
attendance-changes-quorum = Cette correction change le quorum pour ce qui a été décidé : { $decisions } La décision reste telle qu’elle a été consignée, et le procès-verbal dira ce que les présences corrigées donnent pour son quorum, et ce qu’il en disait avant. Cochez cette case pour enregistrer.
attendance-quorum-is-known = Je sais que le quorum d’une décision en est changé
quorum-rests-on = Le quorum de cette décision repose sur la liste des présences telle que corrigée le { $day }.
quorum-as-corrected = { $now } C’est ce que donnent les présences corrigées le { $day }. Avant la correction : { $before }
corrected-note = propos consignés
corrected-title = titre d’un point
corrected-attendance = présences
correction-before = Le texte d’avant :
conflicts-counted = { $count ->
        [one] Un conflit d’intérêts a été déclaré.
       *[other] { $count } conflits d’intérêts ont été déclarés.
    }

## How the structure changes
body-label = Comment ce type s’appelle ici
body-label-help = Seulement si le partenariat a un mot à lui.
bodies-on = La structure à cette date
bodies-chart-on = La structure le { $day }
changed-since = Ce qui a changé après le { $day }
history = Historique
history-see = Noms, rattachements, fusions et scissions
history-of = Historique : { $name }
history-lead = Ses noms, les instances dont elle a relevé, d’où elle vient et ce qu’elle est devenue. Les procès-verbaux et les décisions gardent le nom de leur jour.
formerly = Auparavant
called-until = { $name }, jusqu’au { $day }
told-set-up = Création : { $name }.
told-grew-out-of = Création : { $name }, née de { $parent }.
told-closed = Fermeture : { $name }. C’était son dernier jour.
told-renamed = Changement de nom : « { $old } » devient « { $new } ».
told-moved = Rattachement : « { $name } » relève désormais de « { $parent } ».
told-on-its-own = Rattachement : « { $name } » ne relève plus d’une autre instance.
told-merged = Fusion : « { $name } » rejoint « { $into } ».
told-split = Scission : « { $into } » est issue de « { $name } ».
body-step-closed = Fermée
body-step-merged = Fusionnée
body-step-split = Scindée
rename-or-move = Renommer ou rattacher
rename-body = Renommer ou rattacher : { $name }
rename-lead = À compter d’un jour donné. Ce qui a été écrit avant garde l’ancien nom. Pour corriger une faute dans le nom, modifiez plutôt l’instance.
rename-name-help = Laissez-le tel quel pour ne changer que le rattachement.
so-from = À compter du
so-from-help = Aujourd’hui ou un jour passé : un changement se consigne une fois en vigueur.
why-it-changes = Motif
change-not-ahead = Ce jour n’est pas encore venu. Consignez le changement une fois en vigueur.
change-after = « { $name } » est dans cet état depuis le { $day }. Choisissez un jour ultérieur.
nothing-changes = Rien ne diffère de ce qui est déjà écrit. Donnez un autre nom ou un autre rattachement.
body-has-ended = Cette instance avait pris fin à cette date : plus rien n’y change.
body-goes-on = Quelque chose de « { $name } » commence après ce jour : un siège, un mandat, une réunion ou une instance qui en relève, ou un vote y est ouvert. Réglez cela d’abord, ou choisissez un autre jour.
close-it-instead = Il lui reste des sièges ou des suivis ouverts. Fermez-la à partir de son historique, où ils prennent fin ou sont transférés.
close-body = Fermer l’instance
close-body-named = Fermer : { $name }
close-lead = Elle reste dans les dossiers avec ses procès-verbaux et ses décisions. Les instances qui en relèvent passeront à celle du dessus.
seats-end-with-it =
    { $seats ->
        [0] Elle n’a aucun siège.
        [one] Son siège prend fin avec elle.
       *[other] Ses { $seats } sièges prennent fin avec elle.
    }
promises-still-open =
    { $promises ->
        [0] Aucun suivi n’est ouvert.
        [one] Un suivi est encore ouvert.
       *[other] { $promises } suivis sont encore ouverts.
    }
open-promises-go-to = Qui prend en charge les suivis ouverts
leave-them = Ils restent à cette instance
merge-with-others = Fusionner avec d’autres
merge-bodies = Fusionner des instances
merge-lead = Plusieurs instances n’en font plus qu’une. Les autres ferment ; les sièges choisis et tous les suivis ouverts sont transférés.
merge-which = Instances qui n’en feront plus qu’une
merge-which-help = Au moins deux. Si l’une d’elles demeure et accueille les autres, cochez-la aussi.
merge-go-on = Choisir les sièges
merge-into = Elles fusionnent dans
merge-into-new = Une nouvelle instance
merge-the-new-one = La nouvelle instance
merge-the-new-one-help = Seulement si elles fusionnent dans une nouvelle. Son mandat s’écrit ensuite.
merge-from = Premier jour de la nouvelle structure
merge-from-help = Le dernier jour des instances qui ferment est la veille. Aujourd’hui ou un jour passé.
merge-at-least-two = Choisissez au moins deux instances qui n’en feront plus qu’une.
merge-into-itself = Une instance ne peut pas fusionner avec elle-même. Choisissez-en une autre ou cochez celles qu’elle accueille.
merge-choose-seats = Regardez les sièges ci-dessous et choisissez ceux qui sont transférés. Les autres prennent fin.
seats-that-move = Sièges transférés
seats-that-move-help = Avec les personnes qui les occupent. Ils y reçoivent les numéros suivants ; les autres prennent fin.
seat-moved-from = Transféré de
seat-moved-to = Transféré à
leaving-restructured = Restructuration de l’instance
split-it = Scinder
split-body = Scinder : { $name }
split-lead = De nouvelles instances en sont issues. Chacune garde la mémoire de son origine et relève de la même instance.
split-first = Première nouvelle instance
split-second = Deuxième nouvelle instance
split-third = Troisième nouvelle instance
split-second-help = Nécessaire, sauf si cette instance demeure à côté de la première.
split-goes-on = Cette instance demeure à côté des nouvelles
split-from-help = Si cette instance ne demeure pas, son dernier jour est la veille. Aujourd’hui ou un jour passé.
split-stays = Sans transfert
split-seats-help = Un siège non transféré reste si l’instance demeure, et prend fin sinon.
split-promises-help = Un suivi non transféré reste à cette instance.
split-into-two = Nommez une deuxième instance ou laissez celle-ci demeurer à côté de la première.
split-name-it-first = Un transfert va à une nouvelle instance sans nom. Nommez-la ou choisissez une autre destination.

## Le quorum une fois la réunion terminée

quorum-seats-were =
    { $here ->
        [0] aucun siège n’était présent sur { $base }
        [one] { $here } siège était présent sur { $base }
       *[other] { $here } sièges étaient présents sur { $base }
    }
quorum-organizations-were =
    { $here ->
        [0] aucun organisme n’était présent sur { $base }
        [one] { $here } organisme était présent sur { $base }
       *[other] { $here } organismes étaient présents sur { $base }
    }
quorum-was-enough = Il y avait quorum : { $here }, et il en fallait { $needed }.
quorum-was-too-few = Il n’y avait pas quorum : { $here }, et il en fallait { $needed }.
quorum-was-out-of-reach = Il n’y avait pas quorum : { $here }, et la règle en demande { $needed }, plus qu’il n’y en avait.
quorum-was-lacking = Il n’y avait pas quorum : { $here }, ce qui suffit, mais il faut aussi { $lacking }.
quorum-were-no-seats = Il n’y avait pas quorum : personne n’occupait un siège qui compte.
quorum-all-stood-back = Il n’y avait pas quorum : quiconque occupait un siège qui compte s’est récusé sur ce point.
quorum-those-were-present = Il y avait quorum : cette réunion a été convoquée de nouveau et les personnes présentes suffisaient ({ $here }).
quorum-was-recalled = Il y avait quorum : cette réunion a été convoquée de nouveau, { $here }, et il en suffisait alors de { $needed }.

## La prochaine réunion à partir de la dernière

next-draft = Préparer la prochaine réunion
next-draft-lead = Ce qui reste de { $name } passe au prochain ordre du jour, avec ce qui s’en est dit.
next-draft-when-over = On prépare la prochaine réunion une fois celle-ci terminée.
next-draft-is-later = La prochaine réunion a lieu un autre jour, après celle-ci.
next-draft-is-there = La prochaine réunion de cette instance est déjà prévue : { $day }. Ce que vous choisissez s’ajoute à son ordre du jour.
next-draft-begins-with-minutes = L’approbation du procès-verbal de cette réunion s’ajoute d’elle-même.
next-draft-nothing = Il ne reste rien de cette réunion.
next-draft-items = Points qui passent au prochain ordre du jour
next-draft-help = Décochez un point pour le laisser de côté cette fois-ci. On vous le proposera de nouveau pour la réunion d’après.
carried-not-discussed = pas abordé
carried-recurring = revient à chaque réunion
carried-open-follow-up = un suivi reste ouvert
carried-left-out = laissé de côté la dernière fois
carried-lacked-quorum = faute de quorum, rien n’a pu être décidé
carried-open-follow-ups = { $count } suivis restent ouverts
carried-because = Point reporté : { $why }.
carried-drop = Retirer de cet ordre du jour
carried-report = Compte rendu du suivi : { $action } ({ $title })
carried-reports = Compte rendu de { $count } suivis ({ $title })
next-was-drafted-for = La prochaine réunion est ébauchée pour le { $day }, avec l’approbation de ce procès-verbal et ce qui reste à traiter. Sa date n’est pas encore confirmée.
next-has-the-rest = L’approbation de ce procès-verbal et ce qui reste à traiter figurent à l’ordre du jour de la prochaine réunion : { $day }.
next-open = Ouvrir la prochaine réunion
meeting-day-is-open = La date de cette réunion a été proposée à la clôture de la précédente. Personne ne l’a encore confirmée.
meeting-day-confirm = Confirmer ou changer la date
meeting-day-to-confirm = { $day } (à confirmer)
recall-call = Convoquer de nouveau
recall-lead = Le quorum a manqué : { $meeting }. Ce qui n’y a pas été traité passe à l’ordre du jour de la seconde convocation.
recall-items = Points inscrits à l’ordre du jour de la seconde convocation
recall-notice =
    { $days ->
        [one] Le mandat demande { $days } jour de préavis : au plus tôt le { $day }.
       *[other] Le mandat demande { $days } jours de préavis : au plus tôt le { $day }.
    }
recall-notice-is-short =
    { $days ->
        [one] Le mandat demande { $days } jour de préavis. Choisissez le { $day } ou une date ultérieure.
       *[other] Le mandat demande { $days } jours de préavis. Choisissez le { $day } ou une date ultérieure.
    }
recall-is-later = La seconde convocation vient après la première.
recall-was-made = Cette réunion est déjà convoquée de nouveau, pour le { $day }.
recall-had-a-quorum = On ne convoque de nouveau qu’une réunion qui a pris fin faute de quorum.
recall-not-in-the-terms = Le mandat en vigueur ne prévoit pas qu’il suffise de moins à la seconde convocation. Préparez plutôt la prochaine réunion.
recall-of = Seconde convocation, faute de quorum le
recalled-at = Convoquée de nouveau pour le
since-meeting = Depuis la réunion { $number }
since-the-meeting-of = Depuis la réunion du { $day }
decision-for-a-vote = En cas de vote : proposition, appui et décompte

## Une décision indiquée par erreur

adoption-lead = Ce qui a été adopté reste tel quel. Seule la décision sur laquelle il repose est indiquée à nouveau ; celle d’avant reste aux dossiers, avec votre motif.
adoption-day-moves = Si la décision est postérieure à l’approbation, l’approbation passe au jour de la décision.
adoption-name = Indiquer cette décision
adoption-before = Indiquées auparavant
adoption-other-meant = Il s’agissait d’une autre décision
adoption-of = Une autre décision pour « { $title } »
adoption-same-decision = Cette décision est déjà indiquée. Choisissez-en une autre, ou n’y touchez pas.
adoption-named-before = Jusqu’au { $day }, la décision { $number } était indiquée ici. Motif : { $reason }
adoption-before-decision = Ce jour précède la décision, prise le { $day }.
adoption-by-another-body = C’est « { $body } » qui a pris cette décision. Le mandat de « { $bound } » est adopté par cette instance, par une instance au-dessus d’elle ou par le conseil. Choisissez une décision de l’une d’elles.
adoption-short-of-the-rule = La décision { $number } ne satisfait pas à ce que la version { $edition }, en vigueur ce jour-là, exige pour une modification : { $rule }. Choisissez une décision qui y satisfait, ou remettez la proposition aux voix.
adoption-before-review = La décision { $number } a été prise le { $decided }, avant la mise en révision de cette version, le { $review }. Choisissez la décision qui l’a adoptée.
adoption-of-another = La décision { $number } a déjà adopté la version { $edition }. Choisissez la décision qui a adopté celle-ci.
adoption-after-next-step = Cette décision a été prise le { $day }, après l’étape suivante du { $next }.
adoption-none-named = Aucune décision n’est encore indiquée ici. On l’indique à l’étape qu’elle approuve.

due-terms = Version { $edition }
due-meetings = Réunions en { $year } : prévues par le mandat, { $foreseen } ; tenues, { $held } ; à venir, { $planned }.
due-meetings-missing = Reste à planifier : { $missing }.
due-review = La version { $edition } du mandat est à réviser d’ici le { $day }.
due-review-late = La version { $edition } du mandat était à réviser au plus tard le { $day }.

## Groupes dynamiques

sits-at = Siège à
table-role = Rôle à la table
table-role-any = Tous les rôles
table-role-holder = Titulaire d’un siège
table-role-alternate = Suppléance
table-role-officer = Présidence ou autre charge
holds-a-seat-on = Occupe un siège à
group-kind-people = Personnes
group-kind-organizations = Organismes
group-add-of-organizations = Ajouter un groupe d’organismes
group-of-all-organizations = Tous les organismes du répertoire.
group-counted-organizations = { $organizations ->
        [one] { $organizations } organisme
       *[other] { $organizations } organismes
    }, { $people ->
        [one] { $people } personne qui parle en leur nom
       *[other] { $people } personnes qui parlent en leur nom
    }
group-who-speaks = Pour chaque organisme, on écrit aux personnes-ressources nommées sur sa page ; s’il n’y en a pas, à quiconque occupe un siège en son nom.
group-nobody-speaks = Personne ne parle encore en son nom : nommez une personne-ressource sur sa page.
group-asks-another-kind = Ce groupe ne peut pas être précisé ainsi : on ne demande pas la même chose aux personnes et aux organismes.
circular-why-for = Vous recevez cette lettre au nom de { $organizations }, qui fait partie du groupe « { $group } » ({ $told }).
circular-for = au nom de { $organizations }
circular-unreached = Personne ne parle au nom de ces organismes, et aucune lettre ne leur est adressée : { $organizations }.
circular-unreached-then = Personne ne parlait au nom de ces organismes, et aucune lettre ne leur a été adressée : { $organizations }.
groups = Groupes
groups-lead = Des recherches que vous avez gardées, de personnes ou d’organismes. Un groupe se recompose à chaque consultation : quiconque correspond en fait partie.
groups-none-title = Aucun groupe encore
groups-none-why = Cherchez dans la liste des personnes ou le répertoire des organismes, par secteur, instance ou langue, et gardez la recherche comme groupe : pour lui écrire ou pour l’inviter à une réunion.
group-add = Ajouter un groupe
group-save = Garder cette recherche comme groupe
group-form-lead = Dites ce que ses membres ont en commun. Personne n’est ajouté ni retiré à la main : quiconque correspond en fait partie.
group-lead = Recomposé à chaque consultation : quiconque correspond en fait partie aujourd’hui.
group-of-all = Toutes les personnes inscrites.
group-only-listed = Seulement les personnes du répertoire des membres
group-any-sector = Il suffit d’un seul de ces secteurs pour faire partie du groupe. Aucun coché : tous les secteurs.
group-ended-on = Terminé le { $day }
group-has-ended = Ce groupe est terminé : on ne lui écrit plus.
group-today = Qui en fait partie aujourd’hui
group-counted = { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
group-search = Ouvrir la recherche
group-nobody = Personne ne correspond aujourd’hui. Quiconque correspondra plus tard en fera partie aussitôt.
group-addresses = Les adresses
group-addresses-copy = Copier les adresses
group-addresses-copied = Adresses copiées
group-end = Terminer ce groupe
group-end-help = Il ne sera plus proposé. Ce qui lui a été écrit demeure, avec la liste des destinataires.
circulars = Lettres à ce groupe
circulars-none = On ne lui a encore rien écrit.
circular-write = Écrire à ce groupe
circular-to = Lettre à « { $group } »
circular-lead = Une lettre dans les deux langues : chaque personne reçoit la sienne. La liste des destinataires d’aujourd’hui est conservée avec la lettre.
circular-subject = Objet
circular-text = Texte
circular-text-help = Au-dessous figure la raison de l’envoi : le groupe et ce que ses membres ont en commun.
circular-send = Envoyer les lettres
circular-counted = { $all ->
        [one] { $all } personne aujourd’hui :
       *[other] { $all } personnes aujourd’hui :
    } { $english } en anglais, { $french } en français, { $hand } sans adresse.
circular-needs-english = { $count ->
        [one] { $count } personne de ce groupe lit l’anglais : écrivez aussi en anglais.
       *[other] { $count } personnes de ce groupe lisent l’anglais : écrivez aussi en anglais.
    }
circular-needs-french = { $count ->
        [one] { $count } personne de ce groupe lit le français : écrivez aussi en français.
       *[other] { $count } personnes de ce groupe lisent le français : écrivez aussi en français.
    }
circular-to-nobody = Personne ne fait partie de ce groupe aujourd’hui : aucune lettre n’a été écrite.
circular-why = Vous recevez cette lettre parce que vous faites partie du groupe « { $group } » ({ $told }).
circular-sent-lead = Envoyée par { $who }, { $when }
circular-group = Groupe
circular-told = Ce que ses membres avaient alors en commun
circular-in-english = En anglais
circular-in-french = En français
circular-went-to = { $all ->
        [one] { $all } personne :
       *[other] { $all } personnes :
    } { $english } en anglais, { $french } en français.
circular-readers = À qui elle est allée
circular-frozen = Tels qu’ils étaient ce jour-là ; le groupe continue de vivre.

## Panels de sondage

survey-panels = Panels de sondage
survey-panels-lead = Des groupes tels qu’ils étaient un jour donné, à interroger au moyen d’un service de sondage. Entente ne mène aucun sondage.
survey-none-title = Aucun panel de sondage encore
survey-none-why = Ouvrez un groupe et utilisez-le comme panel de sondage : sa liste est figée, et chaque personne reçoit un code.
survey-use = Utiliser comme panel de sondage
survey-panel-of = Utiliser « { $group } » comme panel de sondage
survey-panel-lead = La liste d’un groupe, figée un jour donné pour un sondage.
survey-form-lead = La liste est figée maintenant. Chaque personne reçoit un code tiré au sort, qui ne dit rien d’elle. Entente n’interroge personne : un service de sondage s’en charge.
survey-freeze = Figer la liste
survey-purpose = À quoi serviront les réponses
survey-purpose-help = Les personnes interrogées voudront peut-être le savoir, et vous aussi dans un an.
survey-languages = Langues du sondage
survey-languages-help = Chaque personne est interrogée dans la langue qu’elle préfère si le sondage existe dans cette langue, et sinon dans l’autre.
survey-needs-a-language = Choisissez au moins une langue.
survey-address-en = Adresse du sondage en anglais
survey-address-fr = Adresse du sondage en français
survey-address-help = Les lettres la portent avec le code de chaque personne : là où vous écrivez { $sign }, ou sinon à la fin, sous la forme code=…. Vous pourrez l’ajouter plus tard.
survey-one-address = Le sondage est dans les deux langues à cette adresse
survey-one-address-help = Donnez une seule adresse ci-dessus et laissez l’autre vide : tout le monde reçoit la même.
survey-two-addresses = Deux adresses différentes sont données. Laissez-en une vide ou décochez cette case.
survey-address-en-missing = Des personnes de ce panel sont interrogées en anglais : donnez aussi cette adresse ou cochez que le sondage est dans les deux langues à l’autre adresse.
survey-address-fr-missing = Des personnes de ce panel sont interrogées en français : donnez aussi cette adresse ou cochez que le sondage est dans les deux langues à l’autre adresse.
survey-address-give = Donner l’adresse du sondage
survey-not-an-address = Ce n’est pas l’adresse d’un sondage : elle commence par https:// et ne contient pas d’espace.
survey-not-in-this-language = Le sondage n’existe pas dans cette langue : choisissez aussi la langue ou laissez ce champ vide.
survey-tells-names = Nommer les personnes dans la liste
survey-names-help = Les noms et les adresses de courriel ne figurent dans la liste que pour les personnes inscrites au répertoire des membres le jour où on la prend ; les autres n’y ont qu’un code. Quiconque détient la liste sait alors de qui vient chaque réponse.
survey-no-names = La liste contient des codes et des langues, aucun nom. Quiconque peut consulter la base de données de cette installation peut encore savoir à qui est un code, jusqu’à sa suppression.
survey-keep-days = Nombre de jours de conservation des codes
survey-keep-days-help = De 1 à 365, à compter d’aujourd’hui. Ensuite, le lien entre codes et personnes est supprimé ; le nom, l’objet et le nombre de personnes demeurent.
survey-frozen = Liste figée
survey-frozen-by = { $day }, par { $who }, { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
survey-unreached = Personne ne parlait au nom de
survey-of-nobody = Personne ne fait partie de ce groupe aujourd’hui : il n’y a personne à interroger.
survey-list = La liste pour le service de sondage
survey-list-help = Une ligne par personne, dans l’ordre des codes. Le lien entre codes et personnes est supprimé le { $day }.
survey-take-csv = Prendre la liste en CSV
survey-take-xlsx = Prendre la liste en classeur
survey-code = Code
survey-language = Langue
survey-letters = Lettres à ce panel
survey-codes-left-out = Des points tiennent ici lieu du code de chaque personne, à dessein : aucune lettre n’est conservée avec un code. Cette page en garde la trace et ne peut pas être remise.
survey-letters-in-folder = Aucun serveur de courriel n’est réglé : les lettres avec les codes, pour les personnes qui ont une adresse, sont des fichiers du dossier « mail » de cette installation. Demandez à la personne qui l’exploite de les envoyer, ou de régler un serveur de courriel avant la prochaine lettre.
survey-letters-by-hand = Aucune lettre n’a été faite pour les personnes sans adresse : notez leur adresse au répertoire, puis écrivez à un panel formé de nouveau.
survey-no-address = aucune adresse connue : aucune lettre
survey-letters-list = Voir la liste des codes
survey-letters-none = On ne lui a encore rien écrit.
survey-write = Écrire à ce panel
survey-letter = Lettre à « { $panel } »
survey-letter-lead = Chaque personne reçoit la lettre dans la langue où on l’interroge, avec une adresse qui lui est propre. La liste des destinataires est conservée, sans aucun code. Les codes sont supprimés le { $day }.
survey-needs-english-address = Des personnes sont interrogées en anglais : donnez d’abord l’adresse anglaise du sondage.
survey-needs-french-address = Des personnes sont interrogées en français : donnez d’abord l’adresse française du sondage.
survey-answer-here = Répondez ici : { $address }
survey-code-stands = Le code contenu dans cette adresse vous représente, pour que personne ne réponde deux fois. Nous supprimerons le { $day } ce qui le relie à vous.
survey-delete = Supprimer les codes maintenant
survey-delete-help = Le lien entre codes et personnes est aussitôt oublié. Les lettres déjà envoyées ouvrent encore le sondage ; on ne peut plus en écrire d’autres.
survey-deleted-on = Codes supprimés le { $day }
survey-codes-are-deleted = Les codes sont supprimés : il n’y a plus de liste, et on n’écrit plus à ce panel.

## Personnes invitées à une réunion

guests = Personnes invitées
guests-invite = Inviter un groupe
guests-group = Groupe
guests-group-help = Quiconque en fait partie aujourd’hui reçoit une invitation, sauf les personnes qui siègent à l’instance ou sont déjà invitées. La liste des personnes invitées demeure, même si le groupe continue de vivre.
guests-send = Envoyer les invitations
guests-do-not-vote = Les personnes invitées participent sans voter et ne comptent pas dans le quorum.
guests-after-members = On invite d’autres personnes une fois que les membres de l’instance ont été convoqués et tant que la réunion tient.
guest-named = Personne invitée : { $name }
invitation-as-guest = Vous participez à titre de personne invitée, sans droit de vote.
reply-lead-guest = { $name }, vous participez à titre de personne invitée à cette réunion : { $body }, { $partnership }.

## Les notes qui s’enregistrent d’elles-mêmes
note-saving = Enregistrement…
note-saved = Enregistré.
note-lost = La connexion est perdue. Ce que vous tapez reste sur cet appareil et sera enregistré au retour de la connexion.
note-back = La connexion est revenue. Ce que vous avez tapé dans cette note est enregistré.
note-failed = Cette note n’a pas pu être enregistrée. Elle reste sur cet appareil. Appuyez sur « Enregistrer la note », ou rouvrez cette page pour vous connecter.
note-kept-both = Quelqu’un d’autre a écrit dans cette note entre-temps. Les deux textes sont gardés : relisez-la.
room-saved-one = C’est enregistré. Ce que vous avez tapé ailleurs sur cette page est encore là, mais pas encore enregistré.
room-still-typed = Il y a sur cette page du texte qui n’est pas enregistré. Enregistrez-le ou effacez-le, puis annulez la réunion.
meeting-moved-on = Quelqu’un d’autre a été plus rapide : cette réunion en est maintenant à l’étape « { $state } ».
agenda-moved-on = Quelqu’un d’autre a été plus rapide. { $said } Changez l’étape de nouveau s’il le faut.

## Processus de recrutement
round-stage-draft = Ébauche
round-stage-announced = Annoncé
round-stage-open = Ouvert
round-stage-closed = Clos
round-stage-decided = Terminé
round-stage-cancelled = Annulé
rounds = Recrutement
rounds-lead = Les appels de candidatures pour les sièges vacants ou bientôt libres, de l’appel jusqu’aux lettres.
rounds-none-title = Aucun processus de recrutement
rounds-none-why = Un processus précise les sièges à pourvoir, les questions posées, les personnes qui évaluent et la date à laquelle les candidatures sont détruites. Il a sa propre page publique.
round = Processus de recrutement
round-add = Lancer un recrutement
round-add-lead = Il commence en ébauche. Personne d’autre ne le voit avant que vous le publiiez.
round-days = Période de candidature
round-for = Sièges et secteurs
round-sector = { $sector } (tout siège)
round-no-sector = Sans secteur
round-offers = Offres
round-seats = Sièges à pourvoir
round-seats-help = Les sièges vacants et ceux que leur titulaire quitte d’ici 180 jours. Ils relèvent de l’instance choisie plus haut.
round-seat-reserved = { $seat } (réservé : { $kept })
round-seat-vacant = { $body }, vacant
round-seat-held-until = { $body }, occupé jusqu’au { $day }
round-sectors = Secteurs
round-sectors-help = Choisissez des secteurs si l’on peut poser sa candidature sans viser un siège précis.
round-seats-or-sectors = Choisissez au moins un siège ou un secteur.
round-seat-is-held = L’un de ces sièges n’est pas à pourvoir. Choisissez parmi ceux qui sont affichés.
round-seat-elsewhere = L’un de ces sièges relève d’une autre instance. Lancez un recrutement par instance.
round-call = Texte de l’appel
round-call-help = Ce que fait la table, ce qu’on attend de ses membres et ce qu’ils peuvent attendre en retour. Tout le monde peut le lire.
round-opens-on = Premier jour pour poser sa candidature
round-closes-on = Dernier jour pour poser sa candidature
round-questions = Questions
round-questions-help = Une par ligne, dans le même ordre dans les deux langues.
round-criteria = Critères
round-criteria-help = Ce que le comité note de 1 à 5. Un par ligne, dans le même ordre dans les deux langues.
round-panel = Comité de sélection
round-panel-help = Les personnes qui lisent et notent les candidatures. Personne d’autre ne les lit, hormis la coordination et le secrétariat.
round-panel-needed = Choisissez au moins une personne pour le comité.
round-keep-days = Jours de conservation des candidatures
round-keep-days-help = À compter du jour où le processus prend fin ou est annulé, de 30 à 730. Elles sont ensuite détruites ; seuls les totaux restent.
round-contact = Personne-ressource
round-contact-help = Un nom avec une adresse ou un numéro. Tout le monde peut le lire.
round-lines-differ = Il y a { $en } lignes en anglais et { $fr } en français. Chaque ligne doit avoir son pendant.
round-lines-most = Au plus { $most } lignes.
round-asked-already = Des candidatures ont été reçues : on peut reformuler les questions, mais pas en ajouter ni en retirer.
round-scored-already = Des candidatures ont été reçues : on peut reformuler les critères, mais pas en ajouter ni en retirer.
round-seats-stay = Des candidatures ont été reçues : l’instance, les sièges et les secteurs de l’appel restent. On peut en ajouter.
round-came-until = Des candidatures ont été reçues jusqu’au { $day } : le dernier jour pour postuler n’est pas avant.
round-moves-into-the-past = Des candidatures ont été reçues : le dernier jour peut passer à aujourd’hui, { $day }, ou à plus tard.
round-has-ended = Ce processus a pris fin et ne change plus.
round-public-page = Page publique
round-kept = Conservation
round-kept-days = { $days } jours après la fin du processus, puis détruites
round-kept-until = jusqu’au { $day }, puis détruites
round-decided-on = Terminé le
round-cancelled-on = Annulé le
round-counts = Bilan
round-counts-stay = Ces totaux restent quand les candidatures sont détruites.
round-withdrawn =
    { $count ->
        [one] { $count } candidature a été retirée.
       *[other] { $count } candidatures ont été retirées.
    }
round-seated = { $name } occupe ce siège depuis le { $day } :
round-next = Prochaine étape
round-publish = Publier l’appel
round-publish-means = Tout le monde peut alors lire l’appel sur sa page publique et poser sa candidature aux dates choisies.
round-end = Clore le processus
round-end-means = Toutes les personnes qui ont posé leur candidature ont une réponse. Les candidatures seront détruites { $days } jours après aujourd’hui.
round-cancel = Annuler le processus
round-cancel-reason = Motif de l’annulation
round-cancel-help = Pour les dossiers. Écrivez vous-même aux personnes qui ont posé leur candidature.
round-closes-in-the-past = Le dernier jour est passé. Changez-le, puis publiez.
round-waits-for =
    { $count ->
        [one] { $count } candidature attend une décision. Tranchez d’abord.
       *[other] { $count } candidatures attendent une décision. Tranchez d’abord.
    }
round-step-not-now = Cette étape n’est pas possible maintenant. État du processus : { $stage }.
round-questions-shipped =
    Pourquoi aimeriez-vous siéger à cette table ?
    Que savez-vous de la vie des personnes nouvellement arrivées dans notre communauté, par expérience ou par votre travail ?
    Qui pourriez-vous rapprocher de ce travail, et comment ?
round-criteria-shipped =
    Connaît la réalité des personnes nouvellement arrivées, par expérience ou par son travail
    Est proche du secteur ou de la communauté du siège
    Travaille bien avec d’autres, au-delà de son organisme
    Peut y consacrer le temps voulu

## Candidatures
application-outcome-offer = Offrir un siège
application-outcome-waiting = Liste d’attente
application-outcome-decline = Aucun siège cette fois-ci
calls = Appels de candidatures
calls-lead = Sièges à pourvoir : { $partnership }
calls-none = Aucun appel n’est ouvert en ce moment.
call-until = ouvert jusqu’au { $day }
call-from = ouvre le { $day }
call-opens-on = Les candidatures seront reçues à compter du { $day }.
call-closed-on = Cet appel a pris fin le { $day }. Les candidatures ne sont plus reçues.
call-cancelled = Cet appel a été annulé. Les candidatures ne sont plus reçues.
application-apply = Poser sa candidature
application-apply-for = Poser sa candidature : { $title }
application-apply-lead = Jusqu’au { $day }. Aucun compte n’est nécessaire.
application-name = Votre nom
application-email = Adresse de courriel
application-email-help = Votre confirmation y sera envoyée.
application-phone = Téléphone
application-organization = Organisme dont vous seriez porte-parole
application-organization-help = Laissez vide si vous parleriez en votre nom.
application-for = Candidature pour
application-lang = Langue de correspondance
application-questions = Questions
application-answer = Votre réponse
application-answer-needed = Répondez à cette question, au moins en quelques mots.
application-private = En toute confidentialité
application-private-help = Seules les personnes qui organisent les entrevues lisent ce dont vous avez besoin.
application-describes = Vous faites partie de ces groupes
application-describes-why = Des sièges de cet appel sont réservés à ces personnes, d’où la question. Ce que vous dites de vous ne sert qu’à ces sièges. Ne répondez pas si vous préférez : les sièges qui ne sont pas réservés vous sont tous ouverts.
application-says = Dit faire partie de ces groupes
application-needs = Ce dont vous avez besoin pour participer
application-needs-help = Accessibilité, interprétation, garde d’enfants, transport.
application-consent = J’accepte que le partenariat ({ $partnership }) conserve cette candidature pour pourvoir ces sièges. Le comité de sélection, la coordination et le secrétariat la lisent. Elle est détruite { $days } jours après la fin du processus, ou aussitôt que je la retire.
application-agree = J’accepte
application-consent-needed = Nous ne pouvons conserver votre candidature que si vous acceptez.
application-send = Envoyer la candidature
application-already = Une candidature portant cette adresse a déjà été reçue pour cet appel. Nous avons écrit de nouveau à cette adresse, avec le lien pour la voir ou la retirer. Pour y changer quelque chose, retirez-la, puis posez-la de nouveau.
application-thanks = Merci, { $name }. Votre candidature est reçue.
application-what-happens = Le comité lit les candidatures après le { $day }. Vous aurez une réponse dans tous les cas. Votre candidature est détruite { $days } jours après la fin du processus.
application-link-sent = Cette lettre est en route vers { $email }.
application-link-copy = Copiez votre lien maintenant : il n’est affiché qu’ici.
application-letter = Votre confirmation
application-own-lead = La candidature de { $name } ({ $partnership }). Ce lien est personnel.
application-withdraw = Retirer la candidature
application-withdraw-means = Elle est détruite sur-le-champ, avec tout ce que vous avez écrit, et ne peut être récupérée. Tant que l’appel est ouvert, vous pouvez en poser une autre.
application-withdrawn = Votre candidature ({ $partnership }) est détruite.
application-is-seated = Vous occupez un siège depuis. Écrivez à la personne-ressource de l’appel pour le quitter.
applications = Candidatures
applications-to = Candidatures : { $round }
applications-lead = Pour le comité, la coordination et le secrétariat seulement.
applications-none = Aucune candidature reçue.
application-received = Reçue
application-answers = Réponses
application-consented = Consentement donné
application-waits = À trancher
application-decided-on = Décision du
application-seated = Un siège a été offert à cette personne à compter du { $day }.
application-interview = Entrevue
application-interview-and-advice = Entrevue et recommandation
application-interview-on = Jour de l’entrevue
application-interview-at = Heure
application-interview-tells = Écrire à la personne pour la convoquer
application-interview-incomplete = La lettre a besoin d’un jour, d’une heure et d’un lieu.
application-interview-notes = Notes d’entrevue
application-advice = Recommandation
application-advice-reason = Motif
application-decide = Trancher
application-decide-on = Trancher : { $name }
application-decide-lead = Une lettre est rédigée dans la langue de la personne et affichée une fois, pour la copier.
application-outcome = Décision
application-decision = Décision du conseil
application-decision-help = Si le conseil en a pris une.
application-offer = Si un siège est offert
application-offer-help = La personne est nommée au siège aussitôt, sans autre étape : elle l’occupe à compter du premier jour indiqué. Elle est ajoutée au répertoire si elle n’y est pas.
application-starts-on = Premier jour au siège
application-starts-on-help = Le siège est pourvu à compter de ce jour.
application-the-round = Voir le processus
application-round-cancelled = Ce processus a été annulé : on ne tranche plus sur ses candidatures.
application-person = Au répertoire sous
application-person-help = Laissez vide pour l’ajouter avec le nom et l’adresse de la candidature.
application-person-is-known = Quelqu’un au répertoire a déjà cette adresse : choisissez cette personne.
application-term-help = Vide : la durée prévue pour le siège.
application-decided-already = La décision sur cette candidature date du { $day }. Elle n’est prise qu’une fois.
application-decide-after-close = On tranche après le dernier jour pour postuler, le { $day }, une fois que chaque candidature a pu être lue.
application-subject-received = Votre candidature est reçue : { $title }
application-letter-received =
    Bonjour { $name },

    Votre candidature est bien reçue ({ $partnership }) : { $title }. L’appel est ouvert jusqu’au { $day } ; le comité lira ensuite toutes les candidatures, et vous aurez une réponse dans tous les cas.

    Ce lien vous permet de voir votre candidature ou de la retirer. La retirer la détruit :

    { $address }

    Ce lien est personnel. Pour toute question : { $contact }. Merci.
application-subject-interview = Entrevue : { $title }
application-letter-interview =
    Bonjour { $name },

    Merci d’avoir posé votre candidature ({ $partnership }, { $title }). Le comité aimerait vous rencontrer : { $when }.

    Dites-nous si un autre moment vous convient mieux, ou s’il vous faut quelque chose pour participer : { $contact }.
application-subject-decided = Votre candidature : { $title }
application-letter-offer =
    Bonjour { $name },

    Nous avons le plaisir de vous annoncer qu’un siège vous est offert ({ $partnership }). Table : { $body }. Siège : { $seat }. Vous y siégez à compter du { $day }.

    Vous recevrez bientôt le mandat de cette table et la date de sa prochaine réunion. Si vous ne pouvez accepter, ou pour toute question : { $contact }. Bienvenue.
application-letter-waiting =
    Bonjour { $name },

    Merci d’avoir posé votre candidature ({ $partnership }, { $title }). Il y a moins de sièges que de bonnes candidatures, et nous aimerions garder la vôtre sur notre liste d’attente au cas où un siège se libérerait.

    Si vous préférez que non, retirez-la avec le lien de notre première lettre ou dites-le-nous : { $contact }. Sinon, nous la détruirons { $days } jours après la fin du processus.
application-letter-decline =
    Bonjour { $name },

    Merci d’avoir posé votre candidature auprès de { $partnership } ({ $title }), et du soin que vous y avez mis. Nous ne pouvons pas vous offrir de siège cette fois-ci.

    Les groupes de travail et les réunions publiques sont d’autres façons de participer, et il y aura d’autres appels. Pour en parler : { $contact }.

## Comités de sélection
score-level-1 = absent
score-level-2 = un peu
score-level-3 = suffisant
score-level-4 = bien
score-level-5 = remarquable
scores = Notes
score-yours = Vos notes
score-blind = Vous verrez les notes des autres une fois les vôtres données.
score-may-change = Vous pouvez les changer jusqu’à la décision.
score-comment = Commentaire
score-comment-help = Le comité, la coordination et le secrétariat le lisent. Il est détruit avec la candidature.
score-conflict = Je suis en conflit d’intérêts pour cette candidature
score-conflict-help = Cette candidature vous est alors retirée pour de bon : vous ne la notez pas et ne voyez pas les notes des autres.
score-conflict-declared = Un conflit d’intérêts est déclaré ici : ni les réponses ni les notes ne vous sont montrées.
score-conflict-of = Conflit d’intérêts
score-conflict-stays = Vous avez déclaré un conflit d’intérêts pour cette candidature. Il demeure ; en cas d’erreur, dites-le à la coordination.
score-send = Donner ces notes
score-each = Donnez à chaque critère une note de 1 à 5, ou déclarez un conflit d’intérêts.
score-by-the-panel = Les membres du comité de sélection notent les candidatures. Vous n’en faites pas partie.
score-is-over = On note à partir de la première candidature et jusqu’à la décision.
score-after-yours = Affichées une fois les vôtres données.
score-none = Personne n’a encore noté cette candidature.
score-waits = Vos notes sont attendues
score-given = Vous avez donné vos notes
score-count = { $given } sur { $panel } ont répondu
score-of-person = { $average } ({ $marks })
score-short = { $mean } sur 5 (de { $low } à { $high })
score-told =
    { $people ->
        [one] Moyenne : { $mean } sur 5, soit la moyenne des notes d’une personne.
       *[other] Moyenne : { $mean } sur 5. Chacune des { $people } personnes qui ont noté compte autant, par la moyenne de ses notes. De { $low } à { $high }.
    }
score-how = La moyenne compte également chaque personne qui a noté, par la moyenne de ses notes ; entre parenthèses, la plus basse et la plus haute.
panel-write = Écrire au comité
panel-write-help = Une lettre avec un lien part vers chaque adresse connue : on note sans compte. Chaque lettre est aussi affichée une fois, pour la copier.
panel-nobody = Personne n’a reçu de lettre.
panel-lead = Vous faites partie du comité de sélection ({ $partnership }). Lisez chaque candidature et notez-la. Ce lien est personnel.
panel-until = Les candidatures arrivent jusqu’au { $day }.
panel-all = Toutes les candidatures
panel-subject = À noter : { $title }
panel-letter =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous demande de noter les candidatures suivantes : { $title }. Elles arrivent jusqu’au { $day }. Aucun compte n’est nécessaire :

    { $address }

    Ce lien est personnel : il donne accès aux réponses de personnes. Déclarez tout conflit d’intérêts. Merci.

## Accueil
onboarding = Accueil
onboarding-of = Accueil : { $body }
onboarding-lead = Qui vient d’arriver à cette table, et ce que chaque personne a reçu et fait. Pour la coordination et le secrétariat.
onboarding-none-title = Aucun nouveau membre
onboarding-none-why = Toute personne qui prend un siège ici pour la première fois figure ici pendant un an, avec une liste d’étapes.
onboarding-since = { $seat }, depuis le { $day }.
onboarding-done = { $done } sur { $all } étapes franchies.
onboarding-steps = Étapes
onboarding-step = Étape { $place }
onboarding-ticked = cochée par { $name } le { $day }
onboarding-not-yet = pas encore
onboarding-acknowledged = A pris connaissance du mandat en vigueur
onboarding-came = A participé à une première réunion
onboarding-terms-received = A reçu le mandat
onboarding-met = A rencontré la coordination
onboarding-directory = A vérifié ses coordonnées au répertoire
onboarding-step-en = En anglais
onboarding-step-fr = En français
onboarding-save = Enregistrer les étapes
onboarding-edit = Changer la liste
onboarding-edit-lead = Elle vaut pour chaque nouveau membre de cette instance. Une étape reformulée garde ce qui a été coché.
onboarding-derived = Deux autres étapes se cochent d’elles-mêmes : avoir pris connaissance du mandat, et avoir participé à une première réunion.
onboarding-step-too-long = Une étape tient sur une ligne d’au plus 200 caractères.
onboarding-step-needed = Écrivez au moins une étape.
onboarding-not-there = Cette personne ou cette étape n’est plus sur la liste. Rien n’a été changé.

## Le registre à emporter, et le registre public

register = Registre des décisions
register-public = Registre public des décisions
register-public-lead = Ce que les instances qui se réunissent en public ont décidé, selon leurs procès-verbaux publiés. Qui a proposé, appuyé ou voté n’y figure pas.
register-of = Décisions : { $body }
register-pdf = Le registre en PDF
register-docx = Le registre en Word
register-holds = { $count ->
        [one] Une décision
       *[other] { $count } décisions
    }
how-it-was-decided = Façon de décider

## Décisions transmises à une autre instance

forwardings = Décisions transmises
forwardings-lead = Les décisions transmises à une autre instance, du partenariat ou de l’extérieur, et leur suite.
forwardings-all = Toutes
forwardings-none-title = Aucune décision transmise
forwardings-none-why = Ouvrez une décision adoptée et transmettez-la depuis sa page.
forwarding-send = Transmettre
forwarding-send-of = Transmettre la décision { $number }
forwarding-send-lead = À une autre instance du partenariat, qui en fait un point de son ordre du jour, ou à une instance de l’extérieur, qui répond par une résolution.
forwarding-of = Décision { $number } transmise : { $body }
forwarding-inside = Une instance du partenariat
forwarding-or-outside = Ou une instance de l’extérieur
forwarding-asks = Ce qui est demandé
forwarding-from = De
forwarding-to = À
forwarding-sent-on = Transmise le
forwarding-decided-on = Décidé le
forwarding-resolution = Numéro de la résolution
forwarding-words = Ce qui a été décidé
forwarding-answer = La suite donnée
forwarding-agenda = À l’ordre du jour du
forwarding-answered-by = Réponse, par la décision
forwarding-take-up = Inscrire au prochain ordre du jour
forwarding-take-up-means = Elle devient le dernier point de la prochaine réunion de cette instance qui n’a pas commencé.
forwarding-item = { $body }, décision { $number } : { $text }
forwarding-send-to = Transmettre à l’instance : { $body }
letter-outside = La lettre
letter-outside-means = Entente n’écrit pas aux instances de l’extérieur. Copiez la lettre dans un message ou prenez-la en fichier, dans l’une ou l’autre langue.
letter-subject = { $body }, décision { $number }
letter-extract = Extrait du registre des décisions
letter-to = Destinataire : { $body }
letter-decided = Le { $day }, l’instance « { $body } » a pris la décision suivante ({ $partnership }) :
letter-asks = Notre demande :
letter-resolution = Merci de nous indiquer le numéro et la date de la résolution qui y répondra.
letter-signed = { $partnership }
letter-pdf-in-english = Anglais, PDF
letter-docx-in-english = Anglais, Word
letter-pdf-in-french = Français, PDF
letter-docx-in-french = Français, Word
forwarding-here = Transmise à cette table : décision { $number } du { $day }
forwarding-waits = Transmise le { $day }, sans réponse pour l’instant.
forwarding-on-agenda = À l’ordre du jour du { $day }.
forwarding-came-to = { $outcome }, { $day }
forwarding-came-to-by = { $outcome }, { $day }, résolution { $resolution }
forwarding-sent-to = Transmise à
forwarding-to-whom = Choisissez une instance du partenariat ou nommez-en une de l’extérieur.
forwarding-to-one = Choisissez une instance du partenariat ou une de l’extérieur, pas les deux.
forwarding-needs-a-name = Nommez l’instance de l’extérieur, dans une langue au moins.
forwarding-needs-a-resolution = Écrivez le numéro de la résolution qui l’a adoptée.
forwarding-answers-itself = La réponse est ce que l’instance décide au point de son ordre du jour. Ici, on peut seulement la retirer.
forwarding-day-ahead = Ce jour est à venir. Consignez-le une fois la décision prise.
forwarding-day-before = Ce jour précède celui où la décision a été transmise, le { $day }.
forwarding-between = Choisissez un jour entre le { $day }, jour de la décision, et aujourd’hui.
forwarding-sent-before = Cette décision a déjà été transmise à cette instance.
forwarding-of-what-was-carried = On ne transmet qu’une décision adoptée.
forwarding-is-outside = Cette décision va à l’extérieur : aucun ordre du jour ne le reçoit ici.
forwarding-is-inside = Cette décision va à une instance du partenariat, qui l’inscrit à son ordre du jour : nul besoin de lettre.
forwarding-has-ended = Une réponse est arrivée, ou la décision a été retirée.
forwarding-needs-a-meeting = Cette instance n’a pas de réunion à venir. Prévoyez-en d’abord une.
forwarding-outside-municipal-council = Conseil municipal ou régional
forwarding-outside-school-board = Conseil scolaire
forwarding-outside-health-authority = Autorité sanitaire
forwarding-outside-police-board = Commission des services policiers
forwarding-outside-ministry = Ministère
forwarding-outside-other = Autre instance
forwarding-outcome-waiting = En attente
forwarding-outcome-adopted = Adoptée
forwarding-outcome-adopted-amended = Adoptée avec modifications
forwarding-outcome-received = Reçue
forwarding-outcome-declined = Refusée
forwarding-outcome-withdrawn = Retirée

## Déroulement d’une réunion

sitting = Déroulement de la réunion
sitting-lead = Qui l’a présidée, qui a tenu le procès-verbal, quand elle a commencé et pris fin. Le procès-verbal le dit.
sitting-chair = Présidence
sitting-secretary = Procès-verbal tenu par
sitting-me = { $name } (vous)
sitting-account-is-nobody = Votre compte n’est encore personne au répertoire : on ne peut donc pas vous choisir comme la personne qui a tenu le procès-verbal. Les responsables de l’équipe y indiquent qui vous êtes.
sitting-there-help = On peut choisir les personnes dont la présence est notée, et vous-même ; les autres s’ajoutent dans la salle de réunion.
sitting-opened = Ouverte à
sitting-closed = Levée à
sitting-ends-before-it-begins = La réunion prend fin avant de commencer.
sitting-not-begun = La réunion n’a pas encore commencé.
sitting-was-held = Séance ouverte à { $opened }, levée à { $closed }
sitting-was-opened = Séance ouverte à { $time }
sitting-was-closed = Séance levée à { $time }
minutes-read = Lire le procès-verbal
minutes-seal-is-broken = Ce procès-verbal ne correspond plus à son sceau : on l’a modifié hors du programme après son approbation. Rétablissez-le à partir d’une copie de sauvegarde ; la commande « check » nomme chaque procès-verbal touché.
conflict-declared-by = { $name } a déclaré un conflit d’intérêts sur ce point.

dates = Réserver toutes les dates
dates-are-new = dates nouvelles ou modifiées : { $fresh } sur { $all }
dates-calendar = Toutes les dates pour votre agenda, en un fichier :
dates-changed = { $day } (modifié)
dates-convenes-nothing = Ces lettres ne convoquent personne : chaque réunion l’est plus tard par sa propre invitation, qui modifie la même entrée dans l’agenda de chaque personne.
dates-day = { $day }, { $hours }
dates-known-before = Ces dates vous ont déjà été annoncées :
dates-knows-all = connaît déjà toutes les dates
dates-lead = { $body } : une lettre avec toutes les dates à venir, un fichier pour l’agenda et un lien vers chaque réponse.
dates-none = Aucune réunion de cette instance n’est à venir. Planifiez-en d’abord.
dates-opening =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous invite à réserver les dates des prochaines réunions : { $body }.
dates-opening-again =
    Bonjour { $name },

    Vous connaissez déjà ces dates. { $asker } ({ $partnership }) vous les envoie une nouvelle fois : { $body }.
dates-reply-later = Par le lien sous chaque date, vous dites si vous viendrez. Rien ne presse : une invitation avec l’ordre du jour suivra avant chaque réunion. Ces liens ne sont que pour vous.
dates-reply-again = Vous aviez répondu pour une autre date : merci de répondre de nouveau.
dates-subject = Réservez les dates : { $body }
dates-subject-again = De nouveau les dates : { $body }
dates-told = { $count ->
        [0] personne n’en a été informé
        [one] { $count } personne en a été informée
       *[other] { $count } personnes en ont été informées
    }

later-accept = Accepter le { $day }
later-answer-accepted = Accepté
later-answer-kept = Maintenu
later-answer-title = Répondre
later-ask = Il faut plus de temps
later-ask-help = Demandez une autre date. Celle qui a été promise vaut jusqu’à ce qu’on vous réponde.
later-asked = { $name } a demandé, le { $asked }, un délai jusqu’au { $day } (« { $why } »).
later-asked-short = demandé : { $day }
later-has-passed = Cette date est passée. Proposez une date à partir d’aujourd’hui.
later-is-not-later = L’échéance est déjà le { $day }. Proposez une date plus tardive, ou dites ce qu’il en est.
later-is-too-far = Proposez une date d’ici deux ans, au plus tard le { $day }.
later-keep = Maintenir le { $day }
later-letter-subject-accepted = Délai accordé pour votre promesse : jusqu’au { $day }
later-letter-subject-kept = Échéance maintenue pour votre promesse : le { $day }
later-letter-opening =
    Bonjour { $name },

    { $answered } ({ $partnership }) répond à votre demande de délai pour cette promesse : { $text }
later-letter-accepted = L’échéance est maintenant le { $day } au lieu du { $due }.
later-letter-kept = Vous demandiez un délai jusqu’au { $day }. La date promise tient toujours : le { $due }.
later-letter-reply = Le mot joint : { $reply }
later-letter-link =
    Par ce lien, vous dites ce qu’il en est ou vous demandez un autre délai. Il n’est que pour vous et ne demande aucun compte :

    { $address }
later-moved-on = Quelqu’un a modifié ce suivi entre-temps. Revoyez son échéance ; ce que vous avez écrit est encore là.
later-nothing-asked = Aucun délai n’est demandé, ou on y a déjà répondu.
later-on = Nouvelle date
later-reply = Un mot avec la réponse
later-reply-help = La personne qui a demandé le délai reçoit une lettre avec la réponse et ce mot.
later-reply-said = Le mot joint : « { $reply } ».
later-send = Proposer cette date
later-waits = Personne n’a encore répondu : le { $day } tient toujours.
later-was-accepted = { $name } a accepté.
later-was-kept = { $name } a maintenu la date promise.
later-why = Pourquoi, en une phrase

join-address = Adresse Web pour participer
join-address-wrong = Écrivez l’adresse complète du site : elle commence par https:// et ne contient ni espaces, ni accents, ni guillemets.
join-help = Pour qui participe à distance, par exemple l’adresse d’un appel vidéo. La voient les personnes invitées et les membres qui ont ouvert une session ; elle ne figure dans rien de public.
join-series-help = Chaque réunion créée à partir de ce rythme la reprend. La voient les personnes invitées et les membres qui ont ouvert une session ; elle ne figure dans rien de public.
join-telephone = Pour participer par téléphone
join-telephone-help = Le numéro à composer et les codes à entrer.
reply-join-below = La façon de participer est indiquée plus bas.

## Mandat adopté avant la tenue de ces registres
earlier-title = Il a été adopté avant la tenue de ces registres
earlier-lead = Pour le premier mandat d’une instance, adopté avant que ce programme tienne ses registres. Il entre en vigueur à son jour, et chaque version suivante demande sa propre décision.
earlier-save = Mettre en vigueur
earlier-marked = Adopté avant la tenue de ces registres
earlier-adopted-by = Adopté par { $body } le { $day } : { $resolution }
earlier-host-approved = Approuvé par l’hôte le { $day } : { $resolution }
earlier-written-in = Consigné dans : { $document }
earlier-not-judged = Ni le quorum ni la majorité ne sont évalués pour cette décision. Elle a été saisie ici le { $day }.
earlier-in-the-log = Adopté avant la tenue de ces registres, le { $day } : { $resolution }
earlier-body = Quelle instance l’a adopté
earlier-adopted-on = Jour de l’adoption
earlier-resolution = Texte ou numéro de la résolution
earlier-as-far-as-known = Dans la mesure où on le sait : « Résolution 2019-14 », ou « Adopté à la réunion de juin ».
earlier-document = Où c’est consigné
earlier-document-help = Procès-verbal, dossier ou adresse, si on le sait.
earlier-host-on = Jour de la résolution de l’hôte
earlier-in-force-on = En vigueur à partir du
earlier-in-force-help = Laissez ce champ vide s’il était en vigueur dès le jour de son adoption, ou de son approbation par l’hôte.
earlier-is-past = Ce qui a été adopté avant la tenue de ces registres l’a été avant aujourd’hui. Pour une décision d’aujourd’hui, consignez-la et choisissez-la comme prochaine étape.
earlier-host-after = L’hôte approuve le jour de l’adoption ou plus tard, et pas après aujourd’hui.
earlier-in-force-after = Le mandat est en vigueur à partir du jour de son adoption et de son approbation, ou plus tard, et pas après aujourd’hui.
earlier-is-adopted = Cette version est déjà adoptée.
earlier-first-version-only = Une autre version du mandat de cette instance a été adoptée ici. Seule la première peut l’avoir été avant la tenue de ces registres ; celle-ci demande sa propre décision.
earlier-by-another-body = Un mandat est adopté par l’instance qu’il lie, par une instance au-dessus d’elle ou par le conseil.
earlier-is-in-the-register = Le registre contient des décisions de cette instance prises ce jour-là ou avant. Consignez celle qui a adopté ce mandat, et choisissez-la comme prochaine étape.

## Commentaires sur un mandat en révision
comments = Commentaires
comments-lead = Ce que disent de ce mandat, pendant qu’il est en révision, les personnes qui siègent à l’instance : { $title }
comments-on-the-whole = Les règles et l’ensemble
comment-by = { $name }, { $organization }
comment-on-clause = Article { $number } { $heading }
comments-answered-of = { $done } des { $all } personnes consultées ont répondu.
comments-counted = { $remarked } avec commentaires, { $silent } sans remarque ; { $missing ->
        [0] plus personne n’a à répondre.
        [one] une personne n’a pas encore répondu.
       *[other] { $missing } n’ont pas encore répondu.
    }
comments-not-yet = Pas encore : { $names }.
comments-sent-to-nobody = Personne n’a encore été consulté.
comments-open = On reçoit les commentaires tant que cette version est en révision.
comments-open-until = On reçoit les commentaires jusqu’au { $day }.
comments-over-since = Le dernier jour pour les commentaires était le { $day }. Un nouvel envoi peut en fixer un plus tardif.
comments-not-in-review = On reçoit des commentaires tant qu’une version est en révision. Ce qui a été dit de celle-ci demeure ici.
comments-closed = On ne reçoit plus de commentaires sur cette version. Pour dire quelque chose, écrivez à qui vous a envoyé le lien, ou demandez la parole lors de l’adoption.
comments-need-a-review = Une version est envoyée pour commentaires pendant qu’elle est en révision. Celle-ci ne l’est pas.
comment-is-answered = Ce commentaire a déjà sa réponse.
comments-order-changed = L’ordre des articles de cette version a changé pendant que vous écriviez. Ce que vous avez écrit est conservé ci-dessous : vérifiez que chaque commentaire se trouve sous l’article voulu, puis envoyez-le de nouveau.
comments-too-many = Une même personne peut faire { $count } commentaires sur une version. Réunissez le reste dans l’un d’eux.
comment-is-empty = Écrivez ce qui devrait être autrement, sous au moins un article, ou appuyez sur le bouton qui dit que vous n’avez pas de remarque.
comment-and-no-remark = Vous avez écrit quelque chose et appuyé sur « Je n’ai pas de remarque ». Ce que vous avez écrit est conservé ci-dessous : envoyez-le, ou videz les champs.
comments-letter-subject = Mandat à commenter : { $title }
comments-letter =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous invite à lire une nouvelle version du mandat de cette instance : { $body } ({ $title }).

    Vous y voyez ce qui changerait. Sous chaque article, vous pouvez écrire ce qui devrait être autrement, ou dire d’une simple pression que vous n’avez pas de remarque. Aucun compte n’est nécessaire :

    { $address }

    Ce lien n’est destiné qu’à vous.
comments-letter-until =
    Bonjour { $name },

    { $asker } ({ $partnership }) vous invite à lire une nouvelle version du mandat de cette instance : { $body } ({ $title }).

    Vous y voyez ce qui changerait. Jusqu’au { $until }, vous pouvez écrire sous chaque article ce qui devrait être autrement, ou dire d’une simple pression que vous n’avez pas de remarque. Aucun compte n’est nécessaire :

    { $address }

    Ce lien n’est destiné qu’à vous.
comments-not-sent = pas encore envoyé
comments-sent-on = envoyé le { $day }
comments-no-answer = pas encore de réponse
comments-no-remark-on = sans remarque, le { $day }
comments-made = { $count ->
        [one] un commentaire, le { $day }
       *[other] { $count } commentaires, le { $day }
    }
comments-who = Qui a été consulté
comments-send = Envoyer de nouveau
comments-whom = À qui
comments-last-day = Dernier jour pour les commentaires
comments-last-day-help = Laissez ce champ vide pour recevoir les commentaires aussi longtemps que la version est en révision.
comments-none = Rien n’a encore été dit de cette version.
comments-said = Ce qui a été dit
comments-nobody-sits = Personne ne siège à cette instance aujourd’hui : il n’y a donc personne à qui écrire.
comments-send-now = Passage en révision : préparer une lettre à chaque personne qui siège à l’instance
comments-send-now-help = Chaque personne reçoit son propre lien, voit ce qui changerait et commente article par article, sans compte.
comment-take-up = Retenir
comment-decline = Ne pas retenir
comment-take-up-title = Retenir un commentaire
comment-take-up-save = Enregistrer et retenir
comment-decline-title = Ne pas retenir un commentaire
comment-decline-save = Enregistrer le motif
comment-clause-heading = Titre de l’article
comment-clause-text = Texte de l’article
comment-read-by-its-maker = La personne qui a commenté le lira en ouvrant son lien.
comment-without-a-clause = Ce commentaire porte sur les règles, sur l’ensemble ou sur un article disparu.
comment-edit-the-terms = Modifier le mandat
comment-what-was-done = Ce qui a été fait
comment-why-not = Pourquoi
comment-needs-a-word = Écrivez ce qui a été fait : la personne qui a commenté le lira.
comment-needs-a-reason = Écrivez pourquoi le commentaire n’est pas retenu : la personne qui l’a fait le lira.
comment-clause-is-empty = Un article a un titre ou un texte. Pour retirer un article, modifiez le mandat.
comment-state-open = Pas encore de réponse
comment-state-taken-up = Retenu
comment-state-not-taken-up = Non retenu
comments-read-by = { $name }, vous siégez à : { $body }, { $partnership }. Veuillez lire cette version de son mandat, qui est en révision.
comments-changed-since = Modifié depuis la version { $edition }
comment-yours = Votre commentaire :
comment-thanks = Merci, { $name }. { $count ->
        [one] Votre commentaire est conservé.
       *[other] Vos { $count } commentaires sont conservés.
    }
comment-thanks-no-remark = Merci, { $name }. Le { $day }, vous avez dit que vous n’aviez pas de remarque. Vous pouvez encore commenter.
comment-send = Envoyer les commentaires
comment-what-happens = Le secrétariat lit vos commentaires et dit ce qu’il en est de chacun. Vous le trouverez ici.
comment-nothing-to-remark = Si tout vous convient dans cette version, une simple pression le dit.
comment-no-remark = Je n’ai pas de remarque
comment-what-of = Qu’est-ce qui devrait être autrement à l’article { $number } ?
comment-what-of-this = Qu’est-ce qui devrait être autrement à cet article ?
comment-what-of-the-whole = Qu’est-ce qui devrait être autrement dans les règles ou dans l’ensemble ?
