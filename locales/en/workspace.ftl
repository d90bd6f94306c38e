# What the chapter is called in the menu
chapter-title = Workspace

## The guide
guide = Guide
guide-lead = Short answers for those who run a partnership and those who work with one.

## What the thread misses
finding-without-source = No source says where this finding comes from.
priority-without-finding = No finding says why this is a priority.
objective-without-priority = This objective serves no priority.
activity-without-objective = This activity serves no objective.
