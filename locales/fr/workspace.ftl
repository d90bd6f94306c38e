# Le nom du chapitre dans le menu
chapter-title = Espace de travail

## Le guide
guide = Aide
guide-lead = De courtes réponses pour celles et ceux qui animent un partenariat ou y collaborent.

## Ce qui manque au fil
finding-without-source = Aucune source ne dit d’où vient ce constat.
priority-without-finding = Aucun constat ne dit pourquoi c’est une priorité.
objective-without-priority = Cet objectif ne sert aucune priorité.
activity-without-objective = Cette activité ne sert aucun objectif.

## Accueil d’un partenariat
home = Accueil
outside-lead = Ce que ce partenariat montre à tout le monde.
outside-network = Ce partenariat dans le réseau
outside-inside = Si vous y travaillez, vous en verrez davantage une fois la session ouverte.
assistance-of = Saisir au nom de { $name }
assistance-lead = Ce que l’on demande en ce moment par lien à { $name }. Choisissez ce qui vous a été communiqué : la page s’ouvre pour 30 minutes, dans votre session seulement, et ce que vous y enregistrez garde les deux noms.
assistance-nothing = On ne demande rien à { $name } en ce moment.
assistance-never = Un bulletin secret n’est jamais saisi pour autrui, et les besoins qu’une personne a indiqués ne sont pas montrés à qui saisit en son nom.
assistance-enter = Saisir
assistance-not-asked = On ne demande plus cela à cette personne. Revenez à la liste.
assistance-reply = Répondre à une réunion
assistance-guest = Répondre à une réunion à titre de personne invitée
assistance-proposal = Proposer un point à l’ordre du jour
assistance-remark = Remarques sur un procès-verbal
assistance-comment = Commentaires sur un mandat
assistance-follow-up = Suite donnée à un engagement
assistance-acknowledgement = Prendre connaissance du mandat
assistance-vote = Voter par appel nominal
assistance-update = Donner des nouvelles d’une activité
home-title = { $name } en un coup d’œil
home-lead = Où en est le partenariat, ce qui arrive à échéance et ce que l’exercice a apporté jusqu’ici.
stage-council = Conseil
stage-terms = Mandat
stage-research = Recherche
stage-strategy = Stratégie
stage-plan = Plan d’action
stage-implement = Mise en œuvre
stage-report = Rapport annuel
missing-title = Ce qui manque
missing-council = Créez le conseil ; ses sièges viennent ensuite.
missing-seats = Définissez les sièges du conseil.
missing-meeting = Le conseil ne s’est pas encore réuni.
missing-terms = Aucun mandat n’est en vigueur.
missing-findings = Aucun constat publié sur : { $kinds }.
kind-needs = besoins
kind-gaps = atouts ou lacunes
kind-barriers = obstacles
missing-non-users = Aucune source n’a encore rejoint des personnes qui n’ont jamais utilisé de services d’établissement.
missing-strategy = Le conseil n’a approuvé aucune stratégie.
missing-endorsement = Aucune instance externe n’a donné son appui à la stratégie.
missing-plan = Le plan de l’exercice en cours n’est pas approuvé.
missing-activities = Le plan de l’exercice en cours ne compte aucune activité.
open-activities =
    { $closed ->
        [one] { NUMBER($closed) } activité sur { NUMBER($total) } est terminée.
       *[other] { NUMBER($closed) } activités sur { NUMBER($total) } sont terminées.
    }
missing-report = Le rapport du dernier exercice n’est pas approuvé.
go-there = Y aller
year-so-far = { $year } jusqu’ici
of-activities =
    { $total ->
        [one] sur { NUMBER($total) } activité
       *[other] sur { NUMBER($total) } activités
    }
figure-done = Activités terminées
figure-late = En retard
figure-silent = Sans nouvelles depuis 90 jours
figure-changes = Changements grâce au partenariat
figure-hours = Temps offert
figure-value = Valeur offerte
no-hourly-rate = aucun taux horaire fixé
first-report-due = Le premier rapport est attendu après le { $date }.
hours =
    { $count ->
        [one] heure
       *[other] heures
    }
home-meets-too-little = { $count ->
        [one] { $count } instance tient et prévoit cette année moins de réunions que son mandat ne le veut.
       *[other] { $count } instances tiennent et prévoient cette année moins de réunions que leur mandat ne le veut.
    }
home-reviews-due = { $count ->
        [one] { $count } mandat est à réviser.
       *[other] { $count } mandats sont à réviser.
    }
urgent-title = Urgent
due-title = Échéances
due-within = d’ici 30 jours
quorum-at-risk = Quorum en danger
overdue = En retard
due-none = Rien n’est en retard, et rien n’arrive à échéance d’ici 30 jours.
who-owes = Qui doit une mise à jour
due-meeting = Réunion
due-follow-up = Suivi
due-activity = Fin de l’activité
due-seat = Fin de mandat
due-decision = Décision
due-review = Décision à revoir
due-vote = Clôture d’un vote
due-finding = Constat
due-change = Changement
lately-title = Dernièrement
lately-none = Rien n’a encore été consigné.
vague-activities =
    { $count ->
        [one] { $count } activité n’est ni SMART ni acceptée telle quelle :
       *[other] { $count } activités ne sont ni SMART ni acceptées telles quelles :
    }
missing-sectors = Secteurs qui doivent siéger au conseil et dont aucun siège n’est pourvu : { $sectors }.
kind-profile = profil de la communauté
report-not-submitted = Le rapport du dernier exercice est approuvé, mais n’est pas encore remis.
nobody-leads = Aucun responsable désigné
ask-them = Leur demander
nobody-owes = Personne ne doit de mise à jour.
broken-thread = Là où le fil est rompu
without-evidence = Priorités sans constat
without-response = Constats sans réponse

## L’élan
momentum = Élan
momentum-lead = Les gens viennent-ils, répondent-ils, tiennent-ils leurs promesses ? Qui ne donne plus de nouvelles ? Seul le secrétariat voit cette page.
momentum-period = Période
momentum-months =
    { $count ->
        [one] { $count } mois
       *[other] { $count } mois
    }
momentum-rates = Où nous en sommes
momentum-how-counted = Un siège est attendu chaque fois que son instance se réunit pendant que quelqu’un l’occupe ; il est venu si sa ou son titulaire, ou une suppléance, y a siégé. Une réponse est attendue après une invitation, pas après une lettre qui fait seulement réserver la date ; elle compte dès que quelqu’un a répondu, même si la réunion a depuis changé de jour. Une promesse ou une mise à jour est tenue si elle arrive au plus tard le jour prévu : elle compte alors le jour où elle arrive, sinon le jour prévu.
momentum-meeting = Présences aux réunions
momentum-reply = Réponses aux convocations
momentum-follow-up = Promesses tenues à temps
momentum-request = Mises à jour à temps
momentum-of = { $kept } sur { $asked }
momentum-rate = { $kept } sur { $asked } ({ $share })
momentum-not-asked = –
momentum-left = Personnes qui ont quitté leur siège
momentum-of-seats =
    { $count ->
        [one] sur { NUMBER($count) } siège occupé auparavant
       *[other] sur { NUMBER($count) } sièges occupés auparavant
    }
momentum-quiet = Sans nouvelles
momentum-quiet-help = Un siège absent de ses deux dernières réunions, un organisme inscrit au répertoire depuis deux trimestres au moins et dont rien n’est venu depuis aussi longtemps. Le geste proposé est une suggestion.
momentum-nobody-quiet = Tout le monde donne des nouvelles
momentum-seat-of = Siège { NUMBER($number) }, { $body }
momentum-missed =
    { $count ->
        [one] { $count } réunion manquée
       *[other] { $count } réunions manquées de suite
    }
momentum-silent-since = dernières nouvelles : { $day }
momentum-never = jamais
momentum-step-regrets = Des excuses sont venues chaque fois. Demandez si le jour convient encore, ou qui pourrait suppléer.
momentum-step-absent = Rien n’a été dit. Un court appel : ce siège est-il encore le bon ?
momentum-step-leads = Cet organisme dirige des activités du plan : demandez-en des nouvelles. Répondre prend deux minutes.
momentum-step-seat = Demandez ce qui rendrait utile le temps passé à cette table.
momentum-by-organization = Par organisme
momentum-organization = Organisme
momentum-seats = Sièges occupés
momentum-leads = Activités en cours dirigées
momentum-latest = Dernières nouvelles
momentum-nothing-title = Rien à compter encore
momentum-nothing-why = Dès qu’une instance se réunit ou que quelque chose est promis, on le compte ici.
momentum-column-kept = { $what } : venu
momentum-column-asked = { $what } : demandé
momentum-by-body = Présences par instance et par trimestre
momentum-body = Instance
momentum-quarter = { $year }, T{ $quarter }
momentum-quarters = Trimestre par trimestre
momentum-quarters-lead = Une mesure pour chaque organisme, secteur ou instance, trimestre par trimestre. Chaque nombre dit ce qu’il compte ; il n’y a pas de classement.
momentum-quarters-how = Une promesse ou une mise à jour compte pour les secteurs de son organisme, un siège pour les siens ; un siège qui représente deux secteurs compte pour les deux.
momentum-measure = Mesure
momentum-line = Une ligne par
momentum-line-organization = Organisme
momentum-line-sector = Secteur
momentum-line-body = Instance
momentum-by = { $measure } : { $line } par trimestre
momentum-by-sector = Par secteur
momentum-sector = Secteur
momentum-staying = Combien de temps on reste
momentum-stays =
    { $stays ->
        [one] { NUMBER($stays) } passage sur un siège observé, dont { NUMBER($ended) } terminé.
       *[other] { NUMBER($stays) } passages sur un siège observés, dont { NUMBER($ended) } terminés.
    }
momentum-median =
    { $months ->
        [one] La moitié dure plus de { $months } mois.
       *[other] La moitié dure plus de { $months } mois.
    }
momentum-no-median = Plus de la moitié ne sont pas terminés : il n’y a pas encore de médiane.
momentum-curve = Part des personnes encore sur leur siège après tant d’années
momentum-curve-described =
    { $stays ->
        [one] { NUMBER($stays) } passage, dont { NUMBER($ended) } terminé. Une courbe qui descend : la part estimée, en pour cent, de celles et ceux qui restent plus longtemps que chaque nombre d’années.
       *[other] { NUMBER($stays) } passages, dont { NUMBER($ended) } terminés. Une courbe qui descend : la part estimée, en pour cent, de celles et ceux qui restent plus longtemps que chaque nombre d’années.
    }
momentum-curve-source = Qui a occupé quel siège, toutes instances confondues ; estimateur de Kaplan et Meier, qui compte aussi les personnes encore en poste.
momentum-curve-series = Encore en poste
momentum-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
momentum-load = À deux tables ou plus
momentum-load-help = D’abord les personnes qui donnent le plus d’heures de réunion : celles où elles ont siégé elles-mêmes, pour leur siège ou comme suppléance. Quelqu’un d’autre de leur organisme pourrait peut-être prendre un des sièges.
momentum-person = Personne
momentum-tables = Tables
momentum-meetings = Réunions
momentum-time = Temps
momentum-hours = { $hours } h
momentum-of-organization = Élan : { $name }
momentum-records = Ce qui a été demandé, et ce qui est venu
momentum-records-lead = Toutes les demandes des { $years } dernières années, les plus récentes d’abord.
momentum-day = Jour
momentum-what = Fiche
momentum-asked-for = Demande
momentum-came = Réponse
momentum-alternate = Suppléance : { $name }
momentum-on-time = À temps
momentum-done-late = Fait, en retard
momentum-still-open = Encore en suspens
momentum-nothing = Rien

## Santé de la gouvernance
health = Santé de la gouvernance
health-lead = Les pratiques qui vont de pair avec de bons plans, et ce que nos propres dossiers montrent de chacune. Cette liste aide à réfléchir : personne n’y est noté.
health-how = Ce qui compte : les sièges pourvus aujourd’hui, les groupes de travail d’aujourd’hui et les stratégies que le conseil a approuvées et que rien n’a remplacées. Ouvrez un nombre pour voir ce qu’il compte. Une instance externe est tenue pour un conseil municipal quand son nom le dit.
health-figures = Les chiffres nationaux et leurs sources
health-known = Les quatre pratiques les plus efficaces
health-known-source = Portrait national des partenariats, 2017 (S003)
health-added = À regarder aussi
health-added-source = Ajouts d’Entente
health-shown = Attesté
health-in-part = Attesté en partie
health-nothing = Rien de consigné encore
health-variety = Un conseil à l’image de toute la diversité des acteurs locaux
health-variety-why = Une étude de 27 plans en a trouvé de meilleurs là où le conseil était diversifié. En 2016, tous les partenariats comptaient des membres du milieu de l’établissement, des grandes institutions et des municipalités ; plus de quatre sur cinq comptaient des employeurs et des organismes de recherche ou de regroupement.
health-mainstream = Les grandes institutions du milieu ont leurs propres sièges
health-mainstream-why = Les écoles, les hôpitaux, la police et les bibliothèques adaptent leurs services aux personnes nouvellement arrivées quand ils participent aux décisions.
health-city-in-groups = La municipalité participe à la plupart des groupes de travail
health-city-in-groups-why = Les plans étudiés étaient meilleurs là où la municipalité avait participé du début à la fin, et une bonne part de ce que veut un plan relève d’elle.
health-municipal-council = Le plan est présenté au conseil municipal, qui lui donne son aval
health-municipal-council-why = Les plans étudiés étaient meilleurs là où la municipalité les avait signés. Son appui permet aussi à son personnel d’y travailler.
health-settlement = Les services d’établissement siègent au conseil
health-settlement-why = Ils côtoient chaque jour les personnes nouvellement arrivées. En 2016, tous les partenariats les comptaient parmi leurs membres.
health-municipal = La municipalité siège au conseil
health-municipal-why = Un plan fait avec la municipalité obtient plus facilement son aval. En 2016, tous les partenariats la comptaient parmi leurs membres.
health-employers = Des employeurs, ou des organismes qui travaillent avec eux, siègent au conseil
health-employers-why = Trouver un emploi est ce que cherchent d’abord la plupart des personnes nouvellement arrivées, et les employeurs sont souvent les plus difficiles à joindre.
health-francophone = Les francophones ont un siège
health-francophone-why = Les services en français rejoignent les personnes nouvellement arrivées quand quelqu’un, à la table, les connaît.
health-lived-experience = Des personnes nouvellement arrivées parlent de leur propre expérience
health-lived-experience-why = Un plan destiné aux personnes nouvellement arrivées est meilleur quand il est aussi le leur.
health-found-of = { $group } : { $seats }
health-found-seats =
    { $count ->
        [one] { NUMBER($count) } siège du conseil est pourvu
       *[other] { NUMBER($count) } sièges du conseil sont pourvus
    }
health-found-groups = La municipalité a des sièges dans { NUMBER($part) } groupes de travail sur { NUMBER($whole) }
health-found-heard =
    { $count ->
        [one] { NUMBER($count) } trace d’une présentation du plan à un conseil municipal
       *[other] { NUMBER($count) } traces d’une présentation du plan à un conseil municipal
    }
health-found-behind =
    { $count ->
        [one] { NUMBER($count) } trace de l’appui d’un conseil municipal
       *[other] { NUMBER($count) } traces de l’appui d’un conseil municipal
    }
health-seat-of = { $seat } : { $organization }
health-step = { $body } : { $what }, { $day }
health-resolution = { $step } ({ $number })
health-wanting-of = Aucun siège du conseil n’est encore pourvu pour : { $groups }.
health-wanting-seats = Aucun siège de ce genre n’est encore pourvu au conseil.
health-wanting-any-group = Aucun groupe de travail n’est encore consigné.
health-wanting-groups = La municipalité n’a pas encore de siège dans : { $groups }.
health-wanting-heard = Aucune présentation du plan à un conseil municipal n’est encore consignée.
health-wanting-behind = Aucun appui d’un conseil municipal n’est encore consigné.
health-room-seats = Voir les sièges
health-room-bodies = Voir les instances
health-room-endorsements = Voir les appuis

## Avis
notices = Mes avis
notices-lead = Ce qui s’est passé au partenariat, à la fréquence que vous choisissez.
notice-kind-meetings = Réunions fixées, déplacées, annulées
notice-kind-quorum = Réunions dont le quorum est en danger (pour le secrétariat)
notice-kind-papers = Ordres du jour et dossiers
notice-kind-minutes = Procès-verbaux diffusés, approuvés, publiés
notice-kind-decisions = Décisions, résultats des votes, transmissions, décisions à revoir
notice-kind-votes = Votes auxquels vous participez, et leur clôture
notice-kind-follow-ups = Ce que vous avez promis
notice-kind-requests = Mises à jour qui vous sont demandées
notice-kind-tables = Sièges et tables : arrivées, départs, fins de mandat, changements
notice-kind-recruitment = Recrutements (pour le secrétariat)
notice-kind-updates = Où en sont les activités
notice-kind-steps = Étapes des stratégies, plans, rapports et mandats
notice-rhythm-now = Aussitôt
notice-rhythm-daily = Une fois par jour
notice-rhythm-weekly = Une fois par semaine
notice-rhythm-never = Jamais
happened-set-up = Réunion inscrite au calendrier
happened-series = Réunions périodiques fixées
happened-quorum = Quorum en danger
happened-forwarded = Transmise à une autre instance
happened-forwarding-answered = Suite donnée ailleurs consignée
happened-review = À revoir
happened-vote-closes = Le vote se termine (rien à faire si vous avez voté)
happened-asked = Une mise à jour est attendue de vous
happened-term-ends = Le mandat prend fin
happened-round-opens = Ouverture des candidatures
happened-round-closes = Clôture des candidatures
happened-moved = Date, heures ou lieu modifiés
happened-cancelled = Réunion annulée
happened-agenda = Ordre du jour modifié
happened-package = Nouveau dossier de réunion
happened-circulated = Procès-verbal à relire
happened-minutes-approved = Procès-verbal approuvé
happened-minutes-published = Procès-verbal publié
happened-minutes-corrected = Correction au procès-verbal approuvé
happened-decided = Décision consignée
happened-vote-closed = Vote clos
happened-vote-withdrawn = Vote retiré
happened-vote-opened = Vote ouvert, à vous de voter
happened-assigned = Noté comme promesse de votre part
happened-confirmed = Ce que vous avez fait a été examiné
happened-due = Échéance proche
happened-appointed = Arrivée d’une personne
happened-released = Départ d’une personne
happened-body-set-up = Table créée
happened-body-renamed = Table renommée
happened-body-closed = Table fermée
happened-body-merged = Tables fusionnées
happened-body-split = Table scindée
happened-update = Mise à jour reçue
happened-step = Une étape de plus
happened-commented = Des commentaires sont arrivés
happened-sent-for-comments = Envoyé pour commentaires
notice-title = { $title }, { $word }
notice-line = { $what } : { $when }
notice-subject-one = { $place } : { $title }
notice-subject = { $place } : { $count } avis
notice-opening = Bonjour { $name }, voici ce qui s’est passé ({ $place }) :
notice-choose =
    Choisissez ce qu’on vous annonce et à quelle fréquence :
    { $address }
notice-stop =
    Ne plus recevoir d’avis (les convocations aux réunions vous parviendront toujours) :
    { $address }
notice-hours = Les lettres quotidiennes partent à { $hour }, les lettres hebdomadaires le { $day } à la même heure.
notice-hour-of = { $hour } h
week-day-1 = lundi
week-day-2 = mardi
week-day-3 = mercredi
week-day-4 = jeudi
week-day-5 = vendredi
week-day-6 = samedi
week-day-7 = dimanche
zone-of-the-house = Là où se trouve cette installation
zone-newfoundland = Terre-Neuve
zone-atlantic = Atlantique
zone-eastern = Est
zone-central = Centre
zone-saskatchewan = Saskatchewan
zone-mountain = Rocheuses
zone-pacific = Pacifique
notice-setting = Heures d’envoi
notice-setting-lead = Quand partent les lettres quotidiennes et hebdomadaires de ce partenariat. Rien ne part quand il n’y a rien à dire.
notice-hour = Heure
notice-week-day = Jour de la lettre hebdomadaire
notice-zone = Fuseau horaire
notice-next = Votre prochaine lettre
notice-next-daily = Prochaine lettre quotidienne : { $when }
notice-stands-nowhere = Vous n’avez pas de rôle à vous dans ce partenariat : aucun avis ne vous est envoyé.
notice-nothing = Rien à vous annoncer pour le moment. Quand il n’y a rien, rien n’est envoyé.
notice-copy = Copier la lettre
notice-copied = Lettre copiée
notice-how-often = À quelle fréquence
notice-convocations-come = Les convocations aux réunions vous parviennent toujours, quel que soit votre choix.
notice-save = Enregistrer
notice-past = Les 30 derniers jours
notice-past-none = Rien encore.
notice-stop-title = Ne plus recevoir d’avis ?
notice-stop-lead = { $name }, un seul clic met fin aux avis ({ $place }).
notice-stop-now = Ne plus recevoir d’avis
notice-stopped-title = Fin des avis
notice-stopped = { $name }, vous ne recevrez plus d’avis ({ $place }).
notice-choose-again = Ouvrir une session pour choisir de nouveau
