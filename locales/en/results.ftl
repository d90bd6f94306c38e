# What the chapter is called in the menu
chapter-title = Results
