# What the chapter is called in the menu
chapter-title = Strategy

## Shared in this chapter
priority = Priority
objective = Objective
theme-label = Theme
place-label = Place
place-help = 1 comes first.
title-label = Title
title-in-english = Title in English
title-in-french = Title in French
state-label = State
note-label = Note
choose-decision = Choose the decision
findings-label = Findings it answers
findings-help = What residents, partners and records say that moves you to choose it.
findings-none-yet = There is no finding to choose yet. Write findings down first.

## Strategies
strategies = Strategies
strategies-lead = What the partnership has chosen to do for three to five years, now, before and next.
strategies-none-title = No strategy yet
strategies-none-why = A strategy says in a few priorities what the partnership will do for three to five years, and why. Begin one: it stays a draft until the council approves it.
strategy-add = Begin a draft
strategy-edit = Change { $title }
strategy-period = Period
strategy-starts = First day
strategy-ends = Last day
strategy-ends-help = Three to five years after the first day.
period-three-to-five = A strategy lasts three to five years. Change one of the two days.
strategy-vision = Vision
strategy-made-how = How it was made
made-how-help = Who was heard, how, and how many. It is printed in the document.
strategy-alignment = What else it follows
alignment-help = The municipal plan, the funder’s expectations, other commitments.
strategy-document = Document
document-page = Web page
document-pdf = PDF file
document-word = Word file
strategy-copy = Begin the next version
copy-title = Begin the next version of { $title }
copy-will = A new draft is made with the same priorities, objectives and findings. { $title } stays as it is.
copy-of = { $title } (next version)
strategy-course = Where it stands
strategy-decision = Council decision
strategy-resolution = Resolution of the host
tree-title = Priorities and objectives
tree-empty = Nothing is written under it yet.
figure-priorities = Priorities
figure-objectives = Objectives
figure-findings = Findings behind the priorities
figure-endorsements = Endorsements
count-findings =
    { $count ->
         [0] no finding
         [one] { $count } finding
        *[other] { $count } findings
    }
count-activities =
    { $count ->
         [0] no activity
         [one] { $count } activity
        *[other] { $count } activities
    }
evidence-missing-title = Some rest on nothing yet
evidence-missing =
    { $count ->
         [one] { $count } of { $total } has no finding behind it: { $names }.
        *[other] { $count } of { $total } have no finding behind them: { $names }.
    }
evidence-mend = Choose findings for it
evidence-gap = It rests on no finding yet.

strategy-state-draft = Draft
strategy-state-in-review = Circulated
strategy-state-council-approved = Approved by the council
strategy-state-host-approved = Approved by the host
strategy-state-in-force = In force
strategy-state-superseded = Superseded

## Steps
step-circulate = Circulate the draft
step-circulate-do = Circulate
step-circulate-will = The draft counts as circulated for comment. It can still be changed until the council approves it.
step-council = Note the council’s approval
step-council-do = Approve
step-council-will = The text closes: after this, a change needs a new version.
step-decision = Decision of the council
step-decision-help = The decision by which the council approved this text. Record it first if it is not in the register.
step-no-decision = The register holds no carried decision yet. Record the council’s decision first.
step-host = Note the host’s approval
step-host-do = Approve
step-host-will = This partnership’s host must approve what the council adopts before it comes into force.
step-host-on = Day of the approval
step-host-resolution = Resolution
step-host-resolution-help = Its number or its text.
step-force = Bring into force
step-force-do = Bring into force
step-force-from = First day in force
step-force-will = From that day it is what the partnership goes by. No other is in force beside it.
step-force-supersedes = { $title }, in force until now, becomes superseded.
step-on = Day of the approval
step-on-help = Left empty: the day of the decision.
step-circulated-on = Circulated on
step-circulated-help = Correct it where the draft went round earlier than was noted.
refused-superseded = This one was superseded. Begin a new version if it is to live again. Nothing was changed.
refused-in-force-already = This one is in force already. Nothing was changed.
refused-circulated-already = This draft was circulated already. Nothing was changed.
refused-not-circulated = Circulate the draft before noting the council’s approval. Nothing was changed.
refused-council-already = The council has approved this text already. Nothing was changed.
refused-council-first = The council must approve this text first. Nothing was changed.
refused-no-host = In this partnership the council’s approval is enough; no approval by a host is asked for. Nothing was changed.
refused-host-already = The host has approved this text already. Nothing was changed.
refused-host-first = In this partnership the host must approve the text before it comes into force. Note the host’s approval first. Nothing was changed.
refused-not-open = The council has approved this text, so it can no longer be edited. Begin a new version to change it. Nothing was changed.
refused-empty = Write at least one priority and one objective before circulating. Nothing was changed.
refused-day-ahead = That day has not come yet. Note the step on the day it happens, or later. Nothing was changed.
refused-day-before = That day comes before the step that precedes it, on { $date }. Nothing was changed.
refused-after-period = That day comes after the last day of the period. Nothing was changed.
refused-before-earlier = Another one came into force on { $date }; this one can only follow it. Nothing was changed.

## Priorities
priorities-none = Nothing here yet. The first one says what matters most.
priority-add = Add { $label }
priority-edit = Change: { $label }
rationale-label = Why it was chosen
moved-by-label = Where it came from
moved-by-what = Where it came from: { $what }
moved-by-residents = What residents said
moved-by-funder = What the funder expects
moved-by-both = Residents and the funder
moved-by-none = Not stated
findings-behind = What it rests on

## Objectives
text-label = Text
text-in-english = Text in English
text-in-french = Text in French
target-label = How much is enough
target-help = A number and a date, if there is one: 300 people a year.
expectations-label = Federal expectations
expectations-help = Which of the federal department’s expectations of partnerships it meets.
expectation-e1 = Awareness of needs, and capacity to meet them
expectation-e2 = Partnerships, and a part for many in planning
expectation-e3 = Access to services, and their coordination
expectation-e4 = Access to the labour market

## Endorsements
endorsements = Endorsements
endorsements-lead = Who outside the council stands behind the strategy, since when and by which resolution.
endorsements-none-title = No endorsement yet
endorsements-none-why = A strategy that councils and boards have endorsed is easier to carry out. Note each endorsement with its date and resolution.
endorsement-add = Note an endorsement
endorsement-edit = Change an endorsement
endorsement-body = Who endorsed
endorsement-body-help = The body, as it calls itself: a city council, a school board, a board of directors.
endorsement-body-en = Body in English
endorsement-body-fr = Body in French
endorsement-kind-label = Kind
endorsement-on = Date
endorsement-resolution = Resolution number
endorsement-of = Strategy
endorsement-needs-approved = Only a text that the council has approved can be endorsed. Nothing was changed.
endorsement-kind-informed = Informed
endorsement-kind-presented = Presented
endorsement-kind-received = Received
endorsement-kind-supported-in-principle = Supported in principle
endorsement-kind-endorsed = Endorsed
endorsement-kind-adopted = Adopted
endorsement-kind-signatory = Signed
endorsement-kind-declined = Declined

## What is asked for without evidence
any = Any
strategy = Strategy
unfounded = Priorities without evidence
unfounded-lead = Priorities that answer no finding, and objectives under them that answer none either. Open one to say what it rests on, or drop it.
unfounded-what = What is asked for
unfounded-number = Number
unfounded-kind = Level
unfounded-kind-priority = Priority
unfounded-kind-objective = Objective
unfounded-none-title = Everything rests on evidence
unfounded-none-why = Each priority answers at least one finding, and so does each objective through it.
