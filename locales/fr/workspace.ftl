# Le nom du chapitre dans le menu
chapter-title = Espace de travail
