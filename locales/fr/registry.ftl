chapter-title = Partenariat

demonstration-banner = Démonstration : ce partenariat et toutes ses personnes sont fictifs.

## Commun à ce chapitre
yes = Oui
no = Non
not-stated = Non précisé
not-yet-translated = Pas encore traduit
name = Nom
name-in-english = Nom en anglais
name-in-french = Nom en français
name-in-other-language = En anglais
state = État
website = Site Web
phone = Téléphone
general-email = Adresse courriel générale
languages = Langues de travail
languages-help = Comme on les nomme : anglais, français, arabe, tigrigna.
sector = Secteur
sectors = Secteurs
sector-any = Tous les secteurs
sector-or = ou secteur
sector-no-other = Aucun autre secteur
sector-any-of = Un de ces secteurs
sectors-help = Au moins un. Ils déterminent où l’organisme est compté.
show-these = Afficher
not-a-website = L’adresse d’un site commence par https:// ou http://.

## Organismes
organization = Organisme
organizations = Organismes
organizations-lead = Qui siège à la table, y collabore ou devrait y être.
organizations-search = Le nom ou la langue contient
organizations-which = Lesquels
organizations-open = Actifs
organizations-closed = Fermés
organizations-all = Tous
francophone = Francophone
francophone-only = Francophones seulement
ircc-funded = Reçoit du financement fédéral pour l’établissement
ircc-funded-only = Avec financement fédéral pour l’établissement seulement
organization-people = Qui y est aujourd’hui
organization-nobody = Personne des dossiers n’y est aujourd’hui.
contact = Contact : reçoit les lettres à l’organisme
contacts = Personnes-ressources
contacts-help = Ce qui est écrit à l’organisme va aux personnes cochées. Si vous ne cochez personne, cela va à quiconque occupe un siège en son nom.
contacts-name = Choisir les personnes-ressources
contacts-save = Enregistrer les personnes-ressources
organizations-none-title = Aucun organisme ici
organizations-none-why = Le répertoire dit qui est à la table et quels secteurs manquent. Ajoutez un organisme, importez votre liste ou affichez-en d’autres.
organization-add = Ajouter un organisme
organization-edit = Modifier { $name }
organization-name-help = Une seule langue suffit pour commencer. L’autre peut suivre.
organization-needs-a-name = Donnez un nom à l’organisme, en français ou en anglais.
organization-needs-a-sector = Choisissez au moins un secteur.
organization-closed = Fermé le { $date }
closed-on = Fermé le
closed-on-help = La fiche est conservée : les procès-verbaux disent toujours au nom de qui chaque personne parlait.
is-francophone = C’est un organisme francophone
is-ircc-funded = Il reçoit du financement fédéral pour l’établissement

## Partenariats
about = À propos du partenariat
settings = Paramètres
settings-change = Modifier les paramètres
settings-lead = Les noms, le type, l’organisme responsable et le vocabulaire du partenariat. Ils figurent sur chaque page et dans chaque rapport.
partnership-new = Fonder un partenariat
partnership-new-lead = Quelques renseignements suffisent. Tous pourront changer plus tard, sauf le nom dans les adresses.
partnership-found = Fonder le partenariat
full-name = Nom complet
full-name-help = Une seule langue suffit pour commencer. L’autre peut suivre.
short-name = Nom court
short-name-help = Comme on le dit. Il peut différer d’une langue à l’autre.
slug = Nom dans les adresses
slug-help = Lettres minuscules, chiffres et traits d’union. Laissé vide, il est tiré du nom court. Il reste pour de bon, afin que les liens continuent de fonctionner.
slug-not-a-name = Utilisez de 2 à 40 lettres minuscules, chiffres ou traits d’union, en commençant par une lettre : rivermont, york-sud.
slug-reserved = Les adresses ont besoin du mot « { $slug } » pour autre chose. Choisissez-en un autre.
slug-taken = Un autre partenariat porte déjà le nom « { $slug } ». Choisissez-en un autre.
kind = Type
stratum = Type de collectivité
province = Province ou territoire
lead = Organisme responsable
lead-help = L’organisme qui détient l’accord ou qui héberge le secrétariat.
lead-kind = Type d’organisme responsable
founded-on = Fondation
umbrella = Fait partie de
umbrella-help = Une table qui réunit plusieurs partenariats, à l’échelle d’une ville par exemple.
umbrella-members = Partenariats réunis
words-title = Son vocabulaire
words-lead = Comment ce partenariat nomme sa stratégie et les niveaux qui la composent.
strategy-label = Nom donné à la stratégie
strategy-label-en = Stratégie, en anglais
strategy-label-fr = Stratégie, en français
priority-label = Nom donné à une priorité
priority-label-en = Priorité, en anglais
priority-label-fr = Priorité, en français
objective-label = Nom donné à un objectif
objective-label-en = Objectif, en anglais
objective-label-fr = Objectif, en français
default-strategy = Stratégie d’établissement
default-priority = Priorité
default-objective = Objectif
host-approves = Un conseil municipal doit aussi approuver
host-approves-help = Une stratégie ou un mandat n’entre alors en vigueur qu’une fois approuvé aussi par la municipalité hôte.
open-to-all = Accessible à tout le monde
assisted-something = Saisie
assisted-convocation = Réponse à une réunion
assisted-proposal = Point proposé
assisted-remark = Remarque sur un procès-verbal
assisted-follow-up = Suite donnée à un engagement
assisted-terms = Prise de connaissance du mandat
assisted-acknowledgement = Prise de connaissance du mandat
assisted-vote-line = Vote nominal
assisted-update = Nouvelles d’une activité
enter-on-behalf = Saisir pour { $name } (téléphone, papier)
entered-on-behalf = Saisi en son nom
areas = Territoires desservis
areas-none = Aucun territoire n’est encore nommé. Les territoires disent pour qui le conseil planifie ; plusieurs partenariats peuvent en desservir un même.
area = Territoire
area-name = Nom du territoire
area-add = Ajouter un territoire
area-help = Un territoire qu’un autre partenariat dessert sous le même nom devient un territoire partagé.
area-remove = Retirer
area-shared = Aussi desservi par
area-shared-with =
    { $count ->
         [0] aucun autre partenariat
         [one] { $count } autre partenariat
        *[other] { $count } autres partenariats
    }
states-title = Son parcours
states-none = Aucun changement d’état n’est noté.
state-since = depuis le { $date }
state-change = Changer l’état
state-new = Nouvel état
state-since-when = Depuis quel jour
state-reason = Raison
state-reason-help = Pour qui lira ceci dans dix ans. Nécessaire pour une pause, une reprise ou une fin.
turn-in-future = Ce jour n’est pas encore venu. Notez le changement le jour où il a lieu.
turn-before-last = Le partenariat était dans un autre état après ce jour. Indiquez ce jour-là ou un jour plus tardif.
turn-needs-a-reason = Dites pourquoi, en une phrase.

## Types de partenariat
kind-lip = Partenariat local en immigration
kind-zip = Partenariat zonal en immigration
kind-rif = Réseau en immigration francophone
kind-sector = Table sectorielle
kind-umbrella = Table réunissant plusieurs partenariats

## Types de collectivité
stratum-toronto-neighbourhood = Toronto et ses quartiers
stratum-urban = Urbaine
stratum-rural-remote = Rurale ou éloignée

## Types d’organisme responsable
lead-spo = Fournisseur de services d’établissement
lead-municipal = Administration municipale ou régionale
lead-workforce = Commission de planification de la main-d’œuvre ou de formation
lead-united-way = Centraide
lead-health = Centre de santé communautaire
lead-economic = Société de développement économique
lead-planning = Conseil de planification sociale
lead-consortium = Consortium ou secrétariat partagé
lead-other = Autre

## États d’un partenariat
state-proposed = Proposé
state-funded = Financé
state-active = Actif
state-paused = En pause
state-restarting = En reprise
state-closed = Fermé
state-merged = Fusionné avec un autre
rest-paused = Ce partenariat est en pause. Ses dossiers peuvent être consultés et exportés ; rien ne peut y être modifié avant la reprise.
rest-closed = Ce partenariat est fermé. Ses dossiers peuvent être consultés et exportés ; rien ne peut y être modifié à moins d’une reprise.
rest-merged = Ce partenariat a fusionné avec un autre. Ses dossiers peuvent être consultés et exportés, mais ne sont plus modifiés.
rest-way-out = Voir comment il peut reprendre

## Provinces et territoires
province-ab = Alberta
province-bc = Colombie-Britannique
province-mb = Manitoba
province-nb = Nouveau-Brunswick
province-nl = Terre-Neuve-et-Labrador
province-ns = Nouvelle-Écosse
province-nt = Territoires du Nord-Ouest
province-nu = Nunavut
province-on = Ontario
province-pe = Île-du-Prince-Édouard
province-qc = Québec
province-sk = Saskatchewan
province-yt = Yukon

## Types de territoire
area-csd = Ville ou canton
area-cd = Comté, district ou région
area-cma = Région métropolitaine
area-ward = Quartier électoral
area-neighbourhood = Quartier
area-fsa = Région postale (trois premiers caractères)
area-custom = Autre territoire

## Page d’accueil
front-title = Planifier ensemble l’accueil des personnes nouvellement arrivées
front-lead = Entente est l’espace de travail des partenariats locaux en immigration, et le réseau où ils apprennent les uns des autres.
front-what = Un partenariat réunit des dizaines d’organismes autour d’une même table : services d’établissement, municipalité, écoles, santé, police, employeurs et personnes nouvellement arrivées. Ensemble, ils cernent les besoins, conviennent d’une stratégie, la mettent en œuvre et disent ce qui a changé.
front-how = Entente garde ce travail en un seul endroit, de la parole des gens jusqu’à la ligne du rapport annuel. Ce qui est écrit une fois sert partout : l’ordre du jour devient le procès-verbal, le procès-verbal le registre des décisions, le registre le rapport. Les membres et les partenaires répondent au moyen d’un lien, sans compte.
front-trust = Tout existe en français et en anglais. Rien ne quitte le serveur, aucun dossier n’est tenu sur les personnes servies, et un partenariat peut partir en tout temps avec tous ses documents.
front-sign-in = Ouvrir une session
front-mine = Vos partenariats
front-mine-lead = Là où vous travaillez, et à quel titre.
front-none-title = Aucun partenariat pour l’instant
front-none-why = Votre compte est ouvert, mais personne ne lui a donné de rôle dans un partenariat. Demandez une invitation à la coordination.
network-link = Répertoire des partenariats

## Équipe
team = Équipe
team-lead = Qui peut travailler ici, et à quel titre. Les titulaires de sièges tiennent leur rôle de leur siège.
team-none = Personne d’autre ne travaille encore ici. Votre compte d’exploitation permet d’y tout faire ; invitez la personne qui coordonne, si ce n’est pas vous, et celle qui tient les procès-verbaux.
team-back = Retour à l’équipe
enter-myself = M’inscrire au répertoire
enter-myself-why = Vous n’êtes pas encore au répertoire des personnes de ce partenariat : on ne peut ni vous confier une promesse, ni vous désigner comme la personne qui tient le procès-verbal. Un clic y inscrit votre nom et l’adresse de votre compte ; si vous n’avez pas de rôle ici, vous en assurez dès lors la coordination et les avis vous parviennent.
founder-joins = J’assure moi-même la coordination de ce partenariat
founder-joins-help = Vous êtes la première personne de son répertoire, avec le nom et l’adresse de votre compte, et vous en assurez la coordination. Laissez la case vide si vous le fondez pour quelqu’un d’autre.
standing = Rôle
since = Depuis
standing-end = Mettre fin
invited = Invitation
invited-by = { $date }, par { $name }
invitations-pending = Invitations en attente de réponse
invitation-withdraw = Retirer
invite = Inviter
invite-title = Inviter quelqu’un
invite-lead = La personne reçoit une lettre avec un lien valide 14 jours. Vous pouvez aussi copier le lien et le lui remettre.
invite-language = Langue de la lettre
invited-title = L’invitation est prête
invited-lead = Ce lien permet à { $name } d’accepter. Il est montré ici une fois et nulle part ailleurs.
invited-link = Lien pour cette personne seulement
copy-link = Copier le lien
copied = Copié
already-on-the-team = Cette personne a déjà ce rôle ici.
already-invited = Cette personne est déjà invitée. Retirez la première invitation pour en envoyer une autre.
last-coordinator = Un partenariat garde une coordination. Invitez d’abord une autre personne ; rien n’a été modifié.

## Personnes
people = Personnes
people-lead = Qui siège à la table ou y collabore, et au nom de qui.
people-search = Le nom contient
people-none-title = Personne ici
people-none-why = Des personnes occupent les sièges, assistent aux réunions et mènent les activités. Ajoutez-en une, importez votre liste ou affichez-en d’autres.
person-add = Ajouter une personne
person-edit = Modifier { $name }
pronouns = Pronoms
pronouns-help = Comme la personne les dit.
preferred-language = Langue préférée
language-any = L’une ou l’autre langue
organization-any = Tous les organismes
organization-and-role = Organisme et fonction
role = Fonction
reach = Pour la joindre
reach-hidden = L’adresse et le téléphone sont connus du personnel et des présidences. Cette personne n’a pas demandé à figurer dans le répertoire des membres.
resident = participe à titre de résidente ou de résident
works-here = travaille pour le partenariat
needs = Ce qu’il faut pour sa participation
needs-help = Interprétation, accès, place, alimentation. Seul le personnel le voit ; ce n’est dans aucune liste ni aucun fichier exporté.
is-listed = Dans le répertoire des membres
is-listed-help = La personne accepte que les autres membres voient son adresse et son téléphone.
listed-on = Accord donné le
listed-on-help = Si c’était avant aujourd’hui. La date est conservée avec votre nom ; décochez la case quand la personne retire son accord.
listed-in-the-future = Personne n’a encore donné son accord à une date à venir. Indiquez aujourd’hui ou un jour passé.
listed-since = Accord donné le { $day }, noté par { $who }
listed-until = Accord donné le { $day }, noté par { $who } ; retiré le { $until }, noté par { $by }
listed-or-not = Inscrites ou non
listed-only = Inscrites
today = aujourd’hui

## Affiliations
affiliations = Au nom de qui
affiliations-none = Aucune affiliation n’est notée : cette personne participe à titre de résidente ou de résident.
affiliations-none-staff = Aucune affiliation n’est notée : cette personne travaille pour le partenariat.
affiliation-add = Ajouter une affiliation
affiliation-end = Mettre fin
affiliation-on = Au nom de qui ce jour-là ?
affiliation-then = Le { $date } :
affiliation-ends-earlier = Les affiliations antérieures prennent fin la veille
affiliation-overlaps = Certains de ces jours, la personne est déjà affiliée à cet organisme. Donnez d’autres dates, ou mettez fin la veille à l’affiliation antérieure.
affiliation-needs-organizations = Ajoutez d’abord l’organisme au répertoire ; dites ensuite ici que cette personne parle en son nom.
first-day = Premier jour
last-day = Dernier jour

## Réseau
network = Répertoire des partenariats
network-lead = Tous les partenariats connus ici : ceux qui travaillent sur ce serveur et ceux que des documents nomment.
network-sides = Volets du réseau
network-search = Le nom contient
network-none-title = Aucun partenariat ici
network-none-why = Aucun partenariat ne correspond à ce filtre. Affichez-en d’autres.
network-view = À une date
network-view-any = Toutes les dates
network-views-of = Compté dans
network-source = Source
network-sources = Sources
network-sources-lead = Les documents où ces faits ont été lus. Les titres décrivent ; ils ne citent pas.
network-sources-none-title = Aucun document pour l’instant
network-sources-none-why = Les faits sur d’autres partenariats sont montrés avec le document où ils ont été lus.
network-total = Partenariats
network-partnerships = Partenariats
network-stated =
    { $count ->
         [one] Le document lui-même compte { $count } partenariat. Source :
        *[other] Le document lui-même compte { $count } partenariats. Source :
    }
network-by-lead = Qui les dirige
year-not-stated = Année non précisée
kind-any = Tous les types
stratum-any = Tous les types de collectivité
province-any = Toutes les provinces et tous les territoires
lead-kind-any = Tous les organismes responsables
scope = Portée
scope-any = Toutes les portées
scope-community-wide = Une collectivité entière
scope-neighbourhood = Un quartier
scope-city-wide = Une ville entière, au-dessus de ses quartiers
scope-francophone-network = Une région, en français
place-printed = Lieu inscrit à côté
communities =
    { $count ->
         [one] { $count } collectivité
        *[other] { $count } collectivités
    }
name-is-description = Le nom est une description et non un nom officiel : le document nomme des organismes responsables et des lieux.
invented = Fictif
benchmarks = Chiffres nationaux
benchmarks-lead = Pour comparer, jamais pour classer. Chaque chiffre vaut pour sa date et pour les partenariats qu’il décrit.
benchmarks-none-title = Aucun chiffre pour l’instant
benchmarks-none-why = Les chiffres de comparaison sont montrés avec leur date, les partenariats qu’ils décrivent et leur source.
benchmark-what = Quoi
benchmark-amount = Combien
benchmark-population = De qui
benchmark-date = Date

## Documents
documents = Documents
documents-lead = Les fichiers que garde le partenariat, chacun pour les personnes qui peuvent le voir.
documents-search = Le titre contient
documents-none-title = Aucun document ici
documents-none-why = Les procès-verbaux, plans et rapports faits ici n’ont pas à être téléversés. Ajoutez ce qui a été fait ailleurs, ou affichez-en d’autres.
document-add = Ajouter un document
document-bring = Ajouter le document
document-edit = Modifier { $title }
document-edit-short = Modifier
document-remove = Retirer ce document
document-remove-will = Le document disparaît de la liste, et son fichier du serveur. C’est sans retour.
document-title = Titre
document-title-help = Ce que c’est, plutôt que le nom du fichier.
title-in-english = Titre en anglais
title-in-french = Titre en français
document-language = Langue du document
document-language-any = Toutes les langues
document-in-english = Anglais
document-in-french = Français
document-in-both = Français et anglais
document-in-other = Une autre langue
visibility = Qui peut le voir
visibility-any = Peu importe
visible-to-staff = Le personnel seulement
visible-to-members = Les membres
visible-to-funder = Les membres et l’agente ou l’agent du bailleur de fonds
visible-to-everyone = Tout le monde
public-link = Lien public
file = Fichier
file-help = PDF, Word, Excel, CSV, PNG ou JPEG, jusqu’à 20 Mo.
file-missing = Choisissez un fichier.
file-too-large = Le fichier dépasse 20 Mo. Réduisez-le ou ajoutez-le en plusieurs parties.
file-not-taken = Ce n’est pas un fichier PDF, Word, Excel, CSV, PNG ou JPEG, ou bien il est endommagé. Son nom ne compte pas, seulement ce qu’il contient ; les fichiers avec macros ne sont pas acceptés. Choisissez de nouveau le fichier.
size = Taille
bytes = Octets
kilobytes = { $size } ko
megabytes = { $size } Mo
brought-on = Ajouté
brought-by = Par

## Secteurs
sector-settlement = Services d’établissement
sector-ethnocultural = Organisme ethnoculturel
sector-community = Organisme communautaire
sector-francophone = Organisme ou réseau francophone
sector-indigenous = Organisme autochtone
sector-municipal = Administration municipale ou régionale
sector-provincial = Gouvernement provincial
sector-federal = Gouvernement fédéral
sector-school-board = Conseil scolaire
sector-school = École
sector-postsecondary = Collège ou université
sector-research = Organisme de recherche
sector-umbrella = Organisme-cadre
sector-language-en = Formation en anglais
sector-language-fr = Formation en français
sector-health = Centre ou réseau de santé
sector-hospital = Hôpital
sector-public-health = Santé publique
sector-mental-health = Santé mentale
sector-police = Police
sector-emergency = Services d’urgence
sector-legal = Services juridiques
sector-employer = Employeur
sector-employment = Réseau ou service d’emploi
sector-chamber = Chambre de commerce
sector-economic-dev = Développement économique
sector-labour = Syndicat
sector-housing = Logement
sector-library = Bibliothèque
sector-child-family = Services à l’enfance et à la famille
sector-youth = Jeunesse
sector-seniors = Services aux personnes aînées
sector-women = Services aux femmes
sector-refugee = Services aux personnes réfugiées
sector-faith = Groupe confessionnel
sector-recreation = Loisirs, arts et culture
sector-media = Médias
sector-transit = Transport en commun
sector-funder = Fondation ou bailleur de fonds
sector-lived-experience = Personne nouvellement arrivée ou immigrante

sector-group-settlement = Fournisseurs de services d’établissement
sector-group-mainstream = Fournisseurs de services généraux
sector-group-municipal = Administration municipale ou régionale
sector-group-provincial = Partenaires provinciaux
sector-group-federal = Partenaires fédéraux
sector-group-employment = Employeurs et organismes d’emploi
sector-group-research = Recherche et organismes-cadres
sector-group-media = Médias
sector-group-community = Population et communautés

## Ce dont il est question
theme-employment = Emploi
theme-language = Apprentissage de la langue
theme-social-inclusion = Inclusion sociale
theme-settlement = Établissement
theme-health = Santé et santé mentale
theme-youth = Jeunesse
theme-education = Éducation
theme-civic-engagement = Participation citoyenne
theme-justice-protection = Justice et protection
theme-housing = Logement
theme-communications = Communications
theme-research-measurement = Recherche et mesure
theme-refugee-response = Arrivées soudaines de personnes réfugiées
theme-attraction = Attraction de nouvelles personnes
theme-retention = Rétention
theme-population-renewal = Renouvellement de la population
theme-anti-racism = Lutte contre le racisme
theme-francophone = Vie en français
theme-indigenous-newcomer = Liens avec les peuples autochtones
theme-employer-engagement = Mobilisation des employeurs
theme-service-coordination = Coordination des services

## Importer des listes
import-list = Importer une liste
import-read-the-file = Lire le fichier
import-file-help = Un classeur Excel (.xlsx) ou un fichier CSV, jusqu’à 20 Mo et 20 000 lignes. Rien n’est ajouté avant que vous ayez vu chaque ligne.
import-templates = Un modèle à remplir
import-templates-lead = Votre propre liste convient : ses en-têtes sont reconnus en français et en anglais, et vous corrigez au besoin. Pour partir de zéro, prenez un modèle ; sa dernière feuille explique chaque colonne.
import-template-english = Modèle en anglais
import-template-french = Modèle en français
import-what-columns = Ce que la liste peut contenir
import-what-columns-lead = Dans n’importe quel ordre, et seulement ce que vous avez. Les autres colonnes sont laissées de côté.
import-earlier = Listes déjà fournies
import-brought = fournie par { $who } le { $day }
import-waits = En attente
import-accepted = Ajoutée
import-withdrawn = Retirée
import-only-headings = Cette liste a des en-têtes, mais rien en dessous.
import-columns-title = Que contiennent les colonnes ?
import-columns-lead = Deviné d’après les en-têtes. Corrigez ce qui est faux ; ce sera retenu pour la prochaine liste qui aura les mêmes en-têtes.
import-column = Colonne { $letter } : { $heading }
import-column-empty = Rien ne figure sous cet en-tête.
import-column-examples = Par exemple : { $examples }
import-column-left-out = Laisser cette colonne de côté
import-column-twice = Une autre colonne contient déjà cela. Choisissez l’une des deux.
import-look-at-lines = Voir les lignes
import-columns-change = Changer ce que contiennent les colonnes
import-preview-lead = Rien n’a encore été ajouté.
import-lines = Lignes de la liste
import-line = Ligne
import-about = Qui ou quoi
import-result = Résultat
import-to-know = Bon à savoir
import-problems = Problèmes
import-at = { $at } : { $said }
import-will-be-added = À ajouter
import-is-there = Déjà là
import-has-problem = Problème
import-tab-all = Toutes ({ $count })
import-tab-added = À ajouter ({ $count })
import-tab-known = Déjà là ({ $count })
import-tab-problems = Problèmes ({ $count })
import-accept-all = { $count ->
    [one] Ajouter cette ligne
   *[other] Ajouter les { $count } lignes
}
import-accept-sound = { $count ->
    [one] Ajouter la seule ligne sans problème
   *[other] Ajouter les { $count } lignes sans problème
}
import-problems-lead = { $count ->
    [one] Une ligne pose problème. Corrigez-la dans votre fichier et fournissez-le de nouveau, ou ajoutez les autres dès maintenant : ce qui est déjà là n’est jamais ajouté deux fois.
   *[other] { $count } lignes posent problème. Corrigez-les dans votre fichier et fournissez-le de nouveau, ou ajoutez les autres dès maintenant : ce qui est déjà là n’est jamais ajouté deux fois.
}
import-problems-csv = Problèmes en CSV
import-sector-words = Secteurs dans cette liste
import-sector-words-lead = Chaque mot désigne un secteur sur toutes ses lignes. Choisissez-en un là où rien n’a été reconnu, et changez ce qui a été mal lu : il n’y a rien à corriger dans le fichier.
import-sector-words-left = { $count ->
    [one] Un autre mot suivra une fois ceux-ci choisis.
   *[other] { $count } autres mots suivront une fois ceux-ci choisis.
}
import-sector-words-use = Utiliser ces secteurs
import-sector-words-choose = Choisissez ce que désigne un mot.
import-sector-word = { $lines ->
    [one] « { $word } » (1 ligne)
   *[other] « { $word } » ({ $lines } lignes)
}
import-sector-word-none = Aucun secteur : laisser ce mot de côté
import-sector-word-open = Finalement, pas de choix
import-sector-word-unread = Aucun secteur reconnu : choisissez-en un.
import-sector-word-read = Secteur lu : { $sector }.
import-sector-word-chosen = Choisi ici.
import-sector-word-chosen-instead = Choisi ici ; secteur lu : { $sector }.
import-all-or-none = { $count ->
    [one] Une ligne pose problème : rien n’a été ajouté.
   *[other] { $count } lignes posent problème : rien n’a été ajouté.
}
import-nothing-to-add = Il n’y a rien à ajouter dans cette liste.
import-changed-meanwhile = Une autre personne a modifié cette liste entre-temps, et rien n’a été ajouté. Voici où elle en est.
import-no-longer-waits = Cette liste n’est plus en attente : elle a été ajoutée ou retirée.
import-cell-is-a-fault = Le tableur affiche une erreur dans cette cellule. Remplacez-la par ce qui devrait s’y trouver.
import-discard = Abandonner cette liste
import-discard-will = Ses lignes sont oubliées aussitôt, et rien n’est ajouté. Si vous n’y touchez plus, elles sont oubliées après { $days } jours.
import-taken = { $taken ->
    [one] Une ligne sur { $lines } a apporté quelque chose de nouveau.
   *[other] { $taken } lignes sur { $lines } ont apporté quelque chose de nouveau.
}
import-nothing-left = Plus rien, dans les fiches, ne vient de cette liste.
import-another = Importer une autre liste
import-take-back = Retirer cette liste
import-take-back-will = Ce que la liste a ajouté est supprimé, sauf ce que quelqu’un a modifié depuis et ce sur quoi d’autres fiches reposent ; vous verrez ce qui reste et pourquoi.
import-left-title = Ce qui n’a pas pu être retiré
import-stays-changed = Quelqu’un l’a modifié depuis.
import-stays-used = D’autres fiches reposent maintenant dessus, comme un siège, une activité ou l’affiliation d’une autre personne.

## Listes de membres
members-import = Importer des membres
members-import-lead = Les organismes, les personnes et au nom de qui elles parlent, à partir de votre feuille de calcul.
members-need-a-name = Dites quelle colonne contient les organismes ou les personnes.
members-organizations = { $count ->
    [one] Un organisme
   *[other] { $count } organismes
}
members-people = { $count ->
    [one] Une personne
   *[other] { $count } personnes
}
members-affiliations = { $count ->
    [one] Une affiliation d’une personne à un organisme
   *[other] { $count } affiliations de personnes à des organismes
}
members-line-names-nobody = Cette ligne ne nomme ni organisme ni personne.
members-organization-there = Cet organisme est déjà au répertoire ; sa fiche ne change pas.
members-person-there = Cette personne a déjà sa fiche, qui ne change pas.
members-as-on-line = Comme à la ligne { $line }.
members-new-organization = Ajoute l’organisme.
members-new-person = Ajoute la personne.
members-perhaps = Il y a aussi « { $name } ». S’il s’agit du même nom, écrivez-le de la même façon.
members-is-with = Cette personne est déjà à cet organisme.
members-email-of-nobody = Cette adresse n’est à personne : écrivez le nom de la personne.
members-address-of = { $name } a aussi cette adresse. Ajout d’une personne distincte.
members-language-unknown = Écrivez anglais ou français.
members-sector-perhaps = « { $text } » n’est pas un des secteurs. Peut-être « { $name } » ? Choisissez-en un au-dessus des lignes, pour toutes celles qui portent ce mot.
members-sector-unknown = « { $text } » n’est pas un des secteurs. Choisissez-en un au-dessus des lignes, ou écrivez l’un de ceux-ci dans votre fichier, dans l’une ou l’autre langue : { $sectors }.
members-yes-or-no = Écrivez oui ou non.
code = Code
column-organization-en = Organisme (anglais)
column-organization-fr = Organisme (français)
column-organization-help = Son nom. Une seule langue suffit.
column-short-name-en = Nom court (anglais)
column-short-name-fr = Nom court (français)
column-short-name-help = Comme on le dit en bref, par exemple son sigle.
column-sectors-help = Un ou plusieurs, par leur nom ou leur code, séparés par des points-virgules. Nécessaire pour un organisme qui n’est pas encore au répertoire.
column-website-help = Son site, avec ou sans https://.
column-organization-email = Courriel général de l’organisme
column-email-help = Une adresse, comme nom@exemple.ca.
column-organization-phone = Téléphone de l’organisme
column-phone-help = Tel qu’on l’écrit.
column-languages-help = Les langues de travail de l’organisme, par leur nom.
column-yes-no-help = Oui ou non ; vide veut dire non.
column-person = Personne
column-person-help = Prénom et nom dans une seule colonne.
column-first-name = Prénom
column-first-name-help = Au lieu de la colonne Personne, quand les noms sont dans deux colonnes.
column-last-name = Nom de famille
column-person-email = Courriel de la personne
column-person-phone = Téléphone de la personne
column-person-lang-help = Anglais ou français. Vide veut dire la langue dans laquelle vous travaillez.
column-role-en = Fonction (anglais)
column-role-fr = Fonction (français)
column-role-help = Ce que la personne fait dans l’organisme.
column-starts-on = À l’organisme depuis
column-starts-on-help = Une date, comme 2026-04-01. Vide veut dire aujourd’hui.

## Partir avec tout
archive-title = Partir avec tout
archive-lead = Un seul fichier contient toutes les fiches du partenariat, ses documents et son historique, dans un format ouvert. Une autre installation peut le relire.
archive-stays = Il contient des adresses et d’autres renseignements personnels : gardez-le là où seule l’équipe peut l’ouvrir. Les mots de passe et les liens envoyés aux gens restent ici. Le fait que vous l’ayez pris est consigné.
archive-take = Télécharger l’archive
archive-too-large = Les documents de ce partenariat sont trop volumineux pour un seul téléchargement. La personne responsable du serveur peut y écrire l’archive avec la commande « entente export ».
archive-index-title = Archive
archive-index-lead = Tout ce qui était conservé dans Entente, à un moment donné. { $header } dit quand l’archive a été faite et prouve qu’aucun fichier n’a changé ; { $schema } décrit les tables. Une autre installation d’Entente peut relire ce dossier.
archive-index-documents = Documents
archive-index-documents-help = Les fichiers portent des noms qui prouvent leur contenu. Ces liens les ouvrent.
archive-index-file = Fichier
archive-index-tables = Fiches
archive-index-tables-help = Un fichier texte par type de fiche, une fiche par ligne (JSON Lines). Tout éditeur de texte les affiche ; dans Excel : Données, Obtenir des données, À partir d’un fichier, À partir de JSON. Le nom des colonnes dit ce qu’elles contiennent.
archive-index-table = Type de fiche
archive-index-rows = Fiches

## Qui ouvre une session pour qui
person = Personne
tie-account = Compte
tie-is = Ouvre une session sous le nom de { $name } ({ $email }).
tie-untie = Défaire le lien avec ce compte
tie-untie-help = Le compte et ses qualités demeurent : celles-ci prennent fin à la page de l’équipe.
tie-none-yet = Aucun compte : cette personne répond au moyen de liens.
tie-waiting = Aucun compte pour l’instant. Une invitation envoyée à { $email } le { $date } attend une réponse.
tie-invite = L’inviter à ouvrir une session
tie-email = Adresse courriel
tie-existing = Relier à un compte de l’équipe
tie-which = Compte de l’équipe
tie-tie = Relier
tie-choose = De qui s’agit-il ?
tie-title = Qui est { $name } ?
tie-lead = Les sièges, les tâches et les réunions reviennent à des personnes des dossiers. Une fois le compte relié, qui s’en sert retrouve les siens.
tie-already = Ce compte est relié à { $name }.
tie-to-person = Ouvrir la fiche de cette personne
tie-nobody = Toutes les personnes des dossiers sont reliées à un compte. Ajoutez d’abord celle-ci.
tie-person-taken = Cette personne est déjà reliée à un compte. Défaites d’abord ce lien ; rien n’a été modifié.
tie-account-taken = Ce compte est celui de quelqu’un d’autre ici, ou n’a plus de qualité ici. Rien n’a été modifié.
tie-none = Cette personne n’est reliée à aucun compte. Rien n’a été modifié.

language-name-en = anglais
language-name-fr = français
language-name-am = amharique
language-name-ar = arabe
language-name-ase = langue des signes américaine (ASL)
language-name-bn = bengali
language-name-bs = bosniaque
language-name-cmn = mandarin
language-name-cr = cri
language-name-de = allemand
language-name-el = grec
language-name-es = espagnol
language-name-fa = persan
language-name-fcs = langue des signes québécoise (LSQ)
language-name-ff = peul
language-name-gu = gujarati
language-name-ha = haoussa
language-name-he = hébreu
language-name-hi = hindi
language-name-hr = croate
language-name-ht = créole haïtien
language-name-hu = hongrois
language-name-hy = arménien
language-name-id = indonésien
language-name-ig = igbo
language-name-it = italien
language-name-iu = inuktitut
language-name-ja = japonais
language-name-kar = karen
language-name-km = khmer
language-name-ko = coréen
language-name-ku = kurde
language-name-ln = lingala
language-name-lo = lao
language-name-ml = malayalam
language-name-my = birman
language-name-ne = népalais
language-name-nl = néerlandais
language-name-oj = ojibwé
language-name-om = oromo
language-name-pa = pendjabi
language-name-pl = polonais
language-name-prs = dari
language-name-ps = pachto
language-name-pt = portugais
language-name-rhg = rohingya
language-name-rn = kirundi
language-name-ro = roumain
language-name-ru = russe
language-name-rw = kinyarwanda
language-name-si = cingalais
language-name-so = somali
language-name-sq = albanais
language-name-sr = serbe
language-name-sw = swahili
language-name-ta = tamoul
language-name-te = télougou
language-name-th = thaï
language-name-ti = tigrigna
language-name-tl = tagalog
language-name-tr = turc
language-name-uk = ukrainien
language-name-ur = ourdou
language-name-vi = vietnamien
language-name-wo = wolof
language-name-yo = yoruba
language-name-yue = cantonais
language-name-zh = chinois
