# Le nom du chapitre dans le menu
chapter-title = Données probantes

## Commun à ce chapitre
search-label = Le texte contient
not-a-link = Un lien commence par https:// ou http://.
any = Tous
title-in-english = Titre en anglais
title-in-french = Titre en français
theme-label = Thème
population-label = Personnes concernées
strength-label = Solidité
state-label = État

## Sources
source = Source
sources = Sources
sources-lead = D’où vient ce que sait le partenariat : sondages, statistiques, conversations, études.
source-add = Ajouter une source
source-edit = Modifier { $title }
source-title = Titre
source-title-help = Tel qu’on l’appelle. Une seule langue suffit pour commencer.
source-kind-label = Genre de recherche
source-method-label = Méthode
source-year = Année
source-author = Réalisation
source-author-help = Un organisme, une équipe, une personne qui accepte d’être nommée.
source-link = Lien
source-link-help = L’adresse où la lire, si elle est en ligne.
source-participants = Personnes participantes
source-about = Ce qu’elle couvre
source-limits = Ce qu’elle ne permet pas de dire
source-reached = Cette source a rejoint des personnes qui n’utilisent aucun service d’établissement
source-reach = Qui elle a rejoint
source-reached-yes = Aussi des personnes qui n’utilisent aucun service
source-reached-no = Seulement des personnes qui utilisent des services, ou personne
source-reached-only = Seulement celles qui ont rejoint des personnes sans service
sources-none-title = Aucune source ici
sources-none-why = Un constat repose sur des sources, et une stratégie sur des constats. Ajoutez le premier sondage, la première étude ou les premières statistiques, ou élargissez le filtre.
sources-no-non-users-title = La voix des personnes qui n’utilisent aucun service manque encore
sources-no-non-users-why = Aucune source n’a rejoint de personnes n’ayant jamais utilisé un service d’établissement. D’ici là, les données parlent de celles qui ont trouvé la porte.
source-read = Lire la source
source-findings = Ce qu’on y a constaté
source-findings-none = Rien n’a encore été consigné à partir de cette source.

## Constats
finding = Constat
findings = Constats
findings-lead = Ce que le partenariat a appris, en une phrase et avec ses sources.
finding-add = Ajouter un constat
finding-edit = Modifier un constat
finding-statement = Ce qui a été constaté
finding-statement-help = Une phrase avec laquelle on peut être d’accord ou non. Aucun nom.
finding-statement-en = Constat en anglais
finding-statement-fr = Constat en français
finding-kind-label = Genre de constat
finding-quote = Dans les mots de quelqu’un
finding-quote-help = Seulement avec consentement, et sans qu’on puisse reconnaître la personne.
finding-sources = Sources sur lesquelles il repose
finding-sources-help = Un constat peut rester à l’état d’ébauche sans source ; pour le publier, il en faut au moins une.
finding-sources-none = Aucune source pour l’instant
finding-sources-gap = Ce constat ne repose encore sur aucune source.
finding-sources-mend = Le rattacher à une source
finding-recorded = Consigné
findings-none-title = Aucun constat ici
findings-none-why = Besoins, lacunes, obstacles, atouts et forces sont consignés ici pour que chaque priorité puisse dire pourquoi elle a été choisie. Ajoutez un constat, ou élargissez le filtre.
finding-answered-label = Réponse
finding-answered-yes = Avec réponse
finding-answered-no = Encore sans réponse
finding-publish = Publier
finding-withdraw = Remettre à l’état d’ébauche
refused-without-source = Ce constat ne repose encore sur aucune source. Rattachez-le à une source, puis publiez-le. Rien n’a été modifié.
published-keeps-a-source = Un constat publié garde au moins une source. Choisissez-en une, ou remettez d’abord le constat à l’état d’ébauche.

finding-kind-need = Besoin
finding-kind-gap = Lacune
finding-kind-barrier = Obstacle
finding-kind-asset = Atout
finding-kind-strength = Force
finding-kind-trend = Tendance

strength-weak = Faible
strength-moderate = Moyenne
strength-strong = Forte

finding-state-draft = Ébauche
finding-state-published = Publié

source-kind-community-profile = Portrait de la collectivité
source-kind-needs-assessment = Évaluation des besoins
source-kind-asset-map = Inventaire des atouts
source-kind-service-inventory = Répertoire des services
source-kind-barriers-study = Étude des obstacles
source-kind-host-attitudes = Attitudes dans la communauté d’accueil
source-kind-discrimination = Étude sur la discrimination
source-kind-labour-market = Étude du marché du travail
source-kind-retention = Étude sur la rétention
source-kind-evaluation = Évaluation
source-kind-environmental-scan = Analyse du contexte
source-kind-literature-review = Revue de la littérature
source-kind-network-analysis = Analyse de réseau
source-kind-cost-study = Étude de coûts

source-method-desk-stats = Statistiques publiées
source-method-literature = Lecture de la littérature
source-method-survey-immigrants = Sondage auprès des personnes nouvellement arrivées et immigrantes
source-method-survey-providers = Sondage auprès des fournisseurs de services
source-method-survey-employers = Sondage auprès des employeurs
source-method-survey-host = Sondage auprès de la population
source-method-survey-faith-civic = Sondage auprès des groupes religieux et civiques
source-method-focus-group = Groupes de discussion
source-method-roundtable = Tables rondes
source-method-interview = Entrevues
source-method-key-informant = Entrevues avec des personnes qui connaissent le milieu
source-method-forum = Forum communautaire
source-method-town-hall = Assemblée publique
source-method-world-cafe = Café-rencontre tournant
source-method-participatory-mapping = Cartographie participative
source-method-photovoice = Photovoix
source-method-arts-based = Démarche artistique
source-method-site-visit = Visites sur place
source-method-document-review = Examen de documents
source-method-administrative-data = Données administratives
source-method-social-media-scan = Veille des médias sociaux


population-all-newcomers = Ensemble des personnes nouvellement arrivées
population-permanent-residents = Résidentes et résidents permanents
population-refugees-gar = Personnes réfugiées parrainées par le gouvernement
population-refugees-psr = Personnes réfugiées parrainées par le secteur privé
population-refugee-claimants = Personnes qui demandent l’asile
population-temporary-workers = Travailleuses et travailleurs étrangers temporaires
population-international-students = Étudiantes et étudiants étrangers
population-naturalized-citizens = Personnes naturalisées
population-francophone-newcomers = Personnes nouvellement arrivées d’expression française
population-women = Femmes
population-men = Hommes
population-children = Enfants
population-youth = Jeunes
population-seniors = Personnes aînées
population-families = Familles
population-2slgbtqi = Personnes 2ELGBTQI+
population-persons-with-disabilities = Personnes handicapées
population-racialized-newcomers = Personnes nouvellement arrivées et racisées
population-rural-newcomers = Personnes nouvellement arrivées en milieu rural
population-non-users-of-services = Personnes qui n’ont jamais eu recours à un service
population-employers = Employeurs
population-service-staff = Personnel des services
population-host-community = Communauté d’accueil
population-elected-officials = Élues et élus

## Les constats auxquels rien ne répond
unanswered = Constats sans réponse
unanswered-lead = Les constats publiés auxquels aucune priorité ni aucun objectif ne répond, les mieux établis d’abord. Répondez-y dans la prochaine stratégie, ou dites pourquoi non.
unanswered-none-title = Tous les constats ont une réponse
unanswered-none-why = Une priorité ou un objectif répond à chaque constat publié.
