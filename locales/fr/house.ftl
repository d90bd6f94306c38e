# Le nom du chapitre dans le menu
chapter-title = Entente
