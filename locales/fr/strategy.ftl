# Le nom du chapitre dans le menu
chapter-title = Stratégie

## Commun à ce chapitre
priority = Priorité
objective = Objectif
theme-label = Thème
place-label = Rang
place-help = Le rang 1 vient en premier.
title-label = Titre
title-in-english = Titre en anglais
title-in-french = Titre en français
state-label = État
note-label = Note (facultative)
choose-decision = Choisir la décision
findings-label = Constats auxquels on répond
findings-help = Ce que la population, les partenaires et les données disent, et qui justifie ce choix.
findings-none-yet = Il n’y a pas encore de constat à choisir. Consignez d’abord des constats.

## Stratégies
strategies = Stratégies
strategies-lead = Ce que le partenariat a choisi de faire pour trois à cinq ans : aujourd’hui, hier et demain.
strategies-none-title = Aucune stratégie pour l’instant
strategies-none-why = Une stratégie dit en quelques priorités ce que le partenariat fera pendant trois à cinq ans, et pourquoi. Commencez-en une : elle reste une ébauche jusqu’à ce que le conseil l’approuve.
strategy-add = Commencer une ébauche
strategy-edit = Modifier { $title }
strategy-period = Période
strategy-starts = Premier jour
strategy-ends = Dernier jour
strategy-ends-help = De trois à cinq ans après le premier jour.
period-three-to-five = Une stratégie dure de trois à cinq ans. Modifiez l’un des deux jours.
strategy-vision = Vision d’avenir
strategy-made-how = Comment elle a été faite
made-how-help = Qui a été entendu, comment et en quel nombre. Ce texte figure dans le document.
strategy-alignment = Ce qu’elle suit par ailleurs
alignment-help = Le plan municipal, les attentes du bailleur de fonds, d’autres engagements.
strategy-document = Le document
document-page = Page Web
document-pdf = Fichier PDF
document-word = Fichier Word
strategy-copy = Commencer la prochaine version
copy-title = Commencer la prochaine version de { $title }
copy-will = Une nouvelle ébauche est créée avec les mêmes priorités, objectifs et constats. { $title } reste tel quel.
copy-of = { $title } (prochaine version)
strategy-course = Où elle en est
strategy-decision = Décision du conseil
strategy-resolution = Résolution de l’hôte
tree-title = Priorités et objectifs
tree-empty = Rien n’y est encore inscrit.
figure-priorities = Priorités
figure-objectives = Objectifs
figure-findings = Constats à l’appui des priorités
figure-endorsements = Appuis
count-findings =
    { $count ->
         [0] aucun constat
         [one] { $count } constat
        *[other] { $count } constats
    }
count-activities =
    { $count ->
         [0] aucune activité
         [one] { $count } activité
        *[other] { $count } activités
    }
evidence-missing-title = Certains éléments ne reposent encore sur rien
evidence-missing =
    { $count ->
         [one] Un constat manque à { $count } élément sur { $total } : { $names }.
        *[other] Un constat manque à { $count } éléments sur { $total } : { $names }.
    }
evidence-mend = Y rattacher des constats
evidence-gap = Cet élément ne repose encore sur aucun constat.

strategy-state-draft = Ébauche
strategy-state-in-review = En circulation
strategy-state-council-approved = Approuvée par le conseil
strategy-state-host-approved = Approuvée par l’hôte
strategy-state-in-force = En vigueur
strategy-state-superseded = Remplacée

## Étapes
step-circulate = Faire circuler l’ébauche
step-circulate-do = Faire circuler
step-circulate-will = L’ébauche est réputée en circulation pour commentaires. On peut encore la modifier jusqu’à l’approbation du conseil.
step-council = Consigner l’approbation du conseil
step-council-do = Approuver
step-council-will = Le texte se ferme : après cela, une modification exige une nouvelle version.
step-decision = Décision du conseil
step-decision-help = La décision par laquelle le conseil a approuvé ce texte. Consignez-la d’abord si elle n’est pas au registre.
step-no-decision = Le registre ne contient encore aucune décision adoptée. Consignez d’abord la décision du conseil.
step-host = Consigner l’approbation de l’hôte
step-host-do = Approuver
step-host-will = L’hôte de ce partenariat doit approuver ce que le conseil adopte avant l’entrée en vigueur.
step-host-on = Jour de l’approbation
step-host-resolution = Résolution
step-host-resolution-help = Son numéro ou son texte.
step-force = Mettre en vigueur
step-force-do = Mettre en vigueur
step-force-from = Premier jour en vigueur
step-force-will = À partir de ce jour, c’est ce texte que suit le partenariat. Aucun autre n’est en vigueur en même temps.
step-force-supersedes = { $title }, jusqu’ici en vigueur, est alors remplacé.
step-on = Jour de l’approbation
step-on-help = Si rien n’est inscrit : le jour de la décision.
step-circulated-on = En circulation depuis le
step-circulated-help = À corriger si l’ébauche a circulé plus tôt que ce qui est consigné.
refused-superseded = Ce texte a été remplacé. Commencez une nouvelle version pour le reprendre. Rien n’a été modifié.
refused-in-force-already = Ce texte est déjà en vigueur. Rien n’a été modifié.
refused-circulated-already = Cette ébauche est déjà en circulation. Rien n’a été modifié.
refused-not-circulated = Faites circuler l’ébauche avant de consigner l’approbation du conseil. Rien n’a été modifié.
refused-council-already = Le conseil a déjà approuvé ce texte. Rien n’a été modifié.
refused-council-first = Le conseil doit d’abord approuver ce texte. Rien n’a été modifié.
refused-no-host = Dans ce partenariat, l’approbation du conseil suffit ; celle d’un hôte n’est pas demandée. Rien n’a été modifié.
refused-host-already = L’hôte a déjà approuvé ce texte. Rien n’a été modifié.
refused-host-first = Dans ce partenariat, l’hôte doit approuver le texte avant son entrée en vigueur. Consignez d’abord l’approbation de l’hôte. Rien n’a été modifié.
refused-not-open = Le conseil a approuvé ce texte, qui ne peut donc plus être modifié. Commencez une nouvelle version pour y changer quelque chose. Rien n’a été modifié.
refused-empty = Inscrivez au moins une priorité et un objectif avant de faire circuler l’ébauche. Rien n’a été modifié.
refused-day-ahead = Ce jour n’est pas encore venu. Consignez l’étape le jour où elle a lieu, ou plus tard. Rien n’a été modifié.
refused-day-before = Ce jour précède l’étape d’avant, qui date du { $date }. Rien n’a été modifié.
refused-after-period = Ce jour vient après le dernier jour de la période. Rien n’a été modifié.
refused-before-earlier = Un autre texte est entré en vigueur le { $date } ; celui-ci ne peut que le suivre. Rien n’a été modifié.

## Priorités
priorities-none = Rien ici pour l’instant. Le premier élément dit ce qui compte le plus.
priority-add = Ajouter : { $label }
priority-edit = Modifier : { $label }
rationale-label = Pourquoi ce choix
moved-by-label = Ce qui l’a motivé
moved-by-what = Ce qui l’a motivé : { $what }
moved-by-residents = Ce qu’ont dit les gens d’ici
moved-by-funder = Ce qu’attend le bailleur de fonds
moved-by-both = Les gens d’ici et le bailleur de fonds
moved-by-none = Non précisé
findings-behind = Sur quoi il repose

## Objectifs
text-label = Texte
text-in-english = Texte en anglais
text-in-french = Texte en français
target-label = Ce qui suffira
target-help = Un nombre et une échéance, s’il y a lieu : 300 personnes par an.
expectations-label = Attentes fédérales
expectations-help = Ce à quoi il répond parmi ce que le ministère fédéral attend des partenariats.
expectation-e1 = Connaissance des besoins et capacité d’y répondre
expectation-e2 = Partenariats et participation à la planification
expectation-e3 = Accès aux services et coordination
expectation-e4 = Accès au marché du travail

## Appuis
endorsements = Appuis
endorsements-lead = Qui, hors du conseil, appuie la stratégie, depuis quand et par quelle résolution.
endorsements-none-title = Aucun appui pour l’instant
endorsements-none-why = Une stratégie appuyée par des conseils municipaux et des conseils d’administration se réalise plus facilement. Consignez chaque appui avec sa date et sa résolution.
endorsement-add = Consigner un appui
endorsement-edit = Modifier un appui
endorsement-body = Qui a donné son appui
endorsement-body-help = L’instance, telle qu’elle se nomme : un conseil municipal, un conseil scolaire, un conseil d’administration.
endorsement-body-en = Instance en anglais
endorsement-body-fr = Instance en français
endorsement-kind-label = Genre d’appui
endorsement-on = Jour de l’appui
endorsement-resolution = Numéro de résolution
endorsement-of = La stratégie
endorsement-needs-approved = Seul un texte approuvé par le conseil peut recevoir un appui. Rien n’a été modifié.
endorsement-kind-informed = Informée
endorsement-kind-presented = Présentation reçue
endorsement-kind-received = Dépôt reçu
endorsement-kind-supported-in-principle = Appuyée en principe
endorsement-kind-endorsed = Appuyée
endorsement-kind-adopted = Adoptée
endorsement-kind-signatory = Signée
endorsement-kind-declined = Refusée

## Ce qui est demandé sans constat à l’appui
any = Tous
strategy = Stratégie
unfounded = Priorités sans constat
unfounded-lead = Les priorités qui ne répondent à aucun constat, et les objectifs qui en relèvent sans répondre à un constat non plus. Ouvrez-en une pour dire sur quoi elle repose, ou abandonnez-la.
unfounded-what = Ce qui est demandé
unfounded-number = Numéro
unfounded-kind = Niveau
unfounded-kind-priority = Priorité
unfounded-kind-objective = Objectif
unfounded-none-title = Tout repose sur des constats
unfounded-none-why = Chaque priorité répond à au moins un constat, et chaque objectif aussi, par sa priorité.
