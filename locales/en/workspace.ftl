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

## Home of a partnership
home = Home
home-title = { $name } at a glance
home-lead = Where the partnership stands, what is due, and what the year has brought so far.
stage-council = Council
stage-terms = Terms of reference
stage-research = Research
stage-strategy = Strategy
stage-plan = Action plan
stage-implement = Implementation
stage-report = Annual report
missing-title = What is missing
missing-council = Set up the council: it comes first, its seats next.
missing-seats = Define the seats of the council.
missing-meeting = The council has not met yet.
missing-terms = No terms of reference are in force.
missing-findings = Published findings are missing about: { $kinds }.
kind-needs = needs
kind-gaps = assets or gaps
kind-barriers = barriers
missing-non-users = No source has yet reached people who never used settlement services.
missing-strategy = No strategy is approved by the council.
missing-endorsement = No outside body has endorsed the strategy.
missing-plan = The plan of this fiscal year is not approved.
missing-activities = The plan of this fiscal year has no activity.
open-activities =
    { $closed ->
        [one] { NUMBER($closed) } of { NUMBER($total) } activities is closed.
       *[other] { NUMBER($closed) } of { NUMBER($total) } activities are closed.
    }
missing-report = The report of the last fiscal year is not approved.
go-there = Go there
year-so-far = { $year } so far
of-activities =
    { $total ->
        [one] of { NUMBER($total) } activity
       *[other] of { NUMBER($total) } activities
    }
figure-closed = Closed
figure-late = Late
figure-silent = Silent for 90 days
figure-changes = Changes because of us
figure-hours = Time contributed
figure-value = Value contributed
no-hourly-rate = no hourly rate is set
first-report-due = The first report is due after { $date }.
hours =
    { $count ->
        [one] hour
       *[other] hours
    }
due-title = Deadlines
due-within = within 30 days
quorum-at-risk = Quorum at risk
overdue = Late
due-none = Nothing is late, and nothing is due within 30 days.
who-owes = Who owes an update
due-meeting = Meeting
due-follow-up = Follow-up
due-activity = Activity ends
due-seat = Term ends
due-decision = Decision
due-review = Decision to look at again
due-vote = Vote closes
due-finding = Finding
due-change = Change
lately-title = Lately
lately-none = Nothing has been recorded yet.
vague-activities =
    { $count ->
        [one] { $count } activity is neither SMART nor accepted as it stands:
       *[other] { $count } activities are neither SMART nor accepted as they stand:
    }
missing-sectors = Sectors that must be at the table and of which no seat is held: { $sectors }.
kind-profile = community profile
report-not-submitted = The report of the last fiscal year is approved and not handed in yet.
nobody-leads = No lead is named
ask-them = Ask them
nobody-owes = Nobody owes an update.
broken-thread = Where the thread is broken
without-evidence = Priorities without evidence
without-response = Evidence without response
