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
figure-closed = Terminées
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
