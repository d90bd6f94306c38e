# Le nom du chapitre dans le menu
chapter-title = Planification

## Exercices financiers
quarter-label = T{ $number }
fiscal-year-form = Écrivez l’exercice avec ses deux années, par exemple 2025-26.
fiscal-year-in-a-row = Un exercice couvre deux années qui se suivent : écrivez { $right } plutôt que { $typed }.
fiscal-year-range = Choisissez un exercice qui commence entre { $first } et { $last }.

## État d’une activité
status-proposed = Proposée
status-planned = Prévue
status-under-way = En cours
status-on-track = Sur la bonne voie
status-at-risk = À risque
status-stalled = Au point mort
status-done = Terminée
status-deferred-next-year = Reportée à l’an prochain
status-dropped = Abandonnée
status-merged = Fusionnée
flag-late = En retard
flag-silent = Sans nouvelles
status-refused-order = Une activité à l’état « { $from } » ne peut pas passer directement à « { $to } ». À partir d’ici, les états possibles sont : { $next }.
status-refused-closed = Cette activité est close (« { $from } ») et conserve son historique. Pour reprendre le travail, ajoutez une activité au plan.
status-needs-note = Ajoutez une phrase sur l’avancement du travail ; elle se lira à côté du nouvel état.
status-needs-reason = Dites en une phrase pourquoi l’activité est abandonnée. La raison reste au dossier.
status-needs-decision = Liez la décision du conseil ou du groupe : une activité est abandonnée ou reportée par une décision, non par une mise à jour.
status-needs-successor = Choisissez l’activité qui prend la relève de celle-ci.

## L’indicateur SMART
smart-specific = Spécifique
smart-measurable = Mesurable
smart-achievable = Atteignable
smart-relevant = Pertinente
smart-time-bound = Limitée dans le temps
smart-all-met = Les cinq points sont remplis.
smart-count-met = { $count ->
    [0] Aucun des cinq points n’est encore rempli.
    [one] Un des cinq points est rempli.
   *[other] { $count } des cinq points sont remplis.
 }
smart-waived = Acceptée telle quelle : { $reason }
smart-no-action = Dites ce qui sera fait : commencez par une action, p. ex. « Organiser quatre salons de l’emploi ».
smart-vague-action = « { $word } » ne montre pas ce qui sera fait. Nommez ce que les gens verront (organiser, former, publier) ou ajoutez un extrant chiffré.
smart-no-object = Dites sur quoi porte « { $word } » : ajoutez ce qui sera produit ou réalisé.
smart-no-target-group = Dites pour qui : choisissez un groupe cible, ou nommez les personnes dans le titre ou la description.
smart-no-lead = Nommez l’organisme responsable, pour que tout le monde sache à qui s’adresser.
smart-no-output = Dites combien : ajoutez un extrant avec un nombre, p. ex. 12 ateliers.
smart-output-without-number = Dites combien pour « { $unit } » : donnez à cet extrant un nombre plus grand que zéro.
smart-output-without-unit = Dites ce que compte le nombre { $number } : donnez une unité à cet extrant, p. ex. ateliers.
smart-no-means = Dites ce qui rend l’activité possible : du temps de personnel ou d’autres ressources, un bailleur de fonds, ou « sans frais ».
smart-no-priority = Choisissez la priorité de la stratégie que cette activité sert.
smart-no-finding = Liez au moins un constat, pour que tout le monde voie pourquoi c’est nécessaire.
smart-no-start = Ajoutez la date de début.
smart-no-end = Ajoutez la date à laquelle l’activité sera terminée.
smart-end-before-start = La fin ({ $end }) viendrait avant le début ({ $start }) : vérifiez les deux dates.
smart-starts-before-year = Elle commence le { $start }, avant l’ouverture de { $year }, le { $opens }. Changez la date, ou indiquez que l’activité s’étend sur plusieurs années.
smart-starts-after-year = Elle commence le { $start }, après la fermeture de { $year }, le { $closes }. Changez la date, ou mettez l’activité au plan de l’exercice voulu.
smart-ends-after-year = Elle se termine le { $end }, après la fermeture de { $year }, le { $closes }. Changez la date, ou indiquez que l’activité s’étend sur plusieurs années.
smart-ends-before-year = Elle se termine le { $end }, avant l’ouverture de { $year }, le { $opens }. Changez la date, ou mettez l’activité au plan de l’exercice voulu.
smart-no-milestone = Elle s’étend sur plusieurs années : dites ce qui sera atteint en { $year } en ajoutant un jalon daté.
smart-milestone-outside-year = Le jalon du { $milestone } n’est pas en { $year } : ajoutez-en un entre le { $opens } et le { $closes }.
smart-milestone-outside-activity = Le jalon du { $milestone } est en dehors des dates de l’activité : choisissez une date entre le { $start } et le { $end }.
smart-waiver-needs-reason = Dites en une phrase pourquoi l’activité est acceptée telle quelle.

## Listes de codes
plan-state-draft = Ébauche
plan-state-in-review = À l’étude
plan-state-council-approved = Approuvé par le conseil
plan-state-in-force = En vigueur
plan-state-closed = Clos
lip-role-catalyst = Catalyseur
lip-role-convenor = Rassembleur
lip-role-co-lead = Coresponsable
lip-role-lead = Responsable
lip-role-contributor = Collaborateur
lip-role-observer = Observateur
partner-role-lead = Responsable
partner-role-co-lead = Coresponsable
partner-role-partner = Partenaire
partner-role-funder = Bailleur de fonds
partner-role-host = Hôte
partner-role-evaluator = Évaluation
partner-role-informed = À tenir au courant
target-group-all-newcomers = Ensemble des personnes nouvellement arrivées
target-group-permanent-residents = Résidentes et résidents permanents
target-group-refugees-gar = Personnes réfugiées parrainées par le gouvernement
target-group-refugees-psr = Personnes réfugiées parrainées par le secteur privé
target-group-refugee-claimants = Personnes qui demandent l’asile
target-group-temporary-workers = Travailleuses et travailleurs étrangers temporaires
target-group-international-students = Étudiantes et étudiants étrangers
target-group-naturalized-citizens = Personnes naturalisées
target-group-francophone-newcomers = Personnes nouvellement arrivées d’expression française
target-group-women = Femmes
target-group-men = Hommes
target-group-children = Enfants
target-group-youth = Jeunes
target-group-seniors = Personnes aînées
target-group-families = Familles
target-group-2slgbtqi = Personnes 2ELGBTQI+
target-group-persons-with-disabilities = Personnes handicapées
target-group-racialized-newcomers = Personnes nouvellement arrivées et racisées
target-group-rural-newcomers = Personnes nouvellement arrivées en milieu rural
target-group-non-users-of-services = Personnes qui n’ont jamais eu recours à un service
target-group-employers = Employeurs
target-group-service-staff = Personnel des services
target-group-host-community = Communauté d’accueil
target-group-elected-officials = Élues et élus
funder-kind-ircc-settlement = IRCC, Programme d’établissement
funder-kind-ircc-other = IRCC, autre programme
funder-kind-provincial = Province
funder-kind-municipal = Municipalité
funder-kind-foundation = Fondation
funder-kind-united-way = Centraide
funder-kind-sshrc-research = Conseil de recherches
funder-kind-economic-agency = Organisme de développement économique
funder-kind-private-sector = Secteur privé
funder-kind-in-kind = En nature
funder-kind-fee = Frais d’utilisation
funder-kind-other-federal = Autre ministère fédéral

## Plans d’action : ce qui est refusé
plan-needs-strategy = Choisissez la stratégie que ce plan met en œuvre, ou dites sous « Ce qui fait le pont » sur quoi il repose d’ici là.
plan-not-a-step = Un plan à l’étape « { $from } » ne peut pas franchir ce pas.
plan-needs-decision = Choisissez la décision par laquelle le conseil a approuvé le plan.
plan-is-closed = Ce plan est clos : son exercice est terminé et son contenu ne change plus.
day-lies-ahead = Cette date est à venir. Choisissez aujourd’hui ou une date passée.
day-before-last-step = L’étape précédente est plus récente. Choisissez sa date ou une date ultérieure.

## Activités : ce qui est refusé
activity = Activité
activity-code-taken = Le plan compte une autre activité qui porte le numéro { $code }. Donnez-en un autre à celle-ci.
output-row-not-a-number = Extrant { $row } : « { $typed } » n’est pas un nombre entier. Écrivez par exemple 12.
partner-twice = Un organisme figure ici deux fois. Donnez-lui une seule ligne, avec son rôle principal.
funder-row-not-money = Bailleur de fonds { $row } : « { $typed } » n’est pas un montant. Écrivez par exemple 12 500 ou 12 500,50.
funder-row-needs-kind = Bailleur de fonds { $row } : choisissez de quelle sorte il s’agit.
