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
