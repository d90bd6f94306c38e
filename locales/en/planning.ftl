# What the chapter is called in the menu
chapter-title = Planning

## Fiscal years
quarter-label = Q{ $number }
fiscal-year-form = Write a fiscal year as its two years, for example 2025-26.
fiscal-year-in-a-row = A fiscal year runs over two years in a row: write { $right } rather than { $typed }.
fiscal-year-range = Choose a fiscal year that begins between { $first } and { $last }.

## Status of an activity
status-proposed = Proposed
status-planned = Planned
status-under-way = Under way
status-on-track = On track
status-at-risk = At risk
status-stalled = Stalled
status-done = Done
status-deferred-next-year = Deferred to next year
status-dropped = Dropped
status-merged = Merged
flag-late = Late
flag-silent = No news
status-refused-order = An activity marked “{ $from }” cannot become “{ $to }” directly. From here it can become: { $next }.
status-refused-closed = This activity is closed (“{ $from }”) and keeps its history. To take the work up again, add an activity to the plan.
status-needs-note = Add a sentence on how the work is going; it will be read beside the new status.
status-needs-reason = Say in a sentence why the activity is dropped. The reason stays with it.
status-needs-decision = Link the decision of the council or of the group: an activity is dropped or deferred by a decision, not by an update.
status-needs-successor = Choose the activity that takes over this one.

## The SMART meter
smart-specific = Specific
smart-measurable = Measurable
smart-achievable = Achievable
smart-relevant = Relevant
smart-time-bound = Time-bound
smart-all-met = All five points are met.
smart-count-met = { $count ->
    [0] None of the five points is met yet.
    [one] One of the five points is met.
   *[other] { $count } of the five points are met.
 }
smart-waived = Accepted as it stands: { $reason }
smart-no-action = Say what will be done: begin with an action, e.g. “Host four job fairs”.
smart-vague-action = “{ $word }” does not show what will be done. Name what people will see happen (host, train, publish), or add an output with a number.
smart-no-object = Say what “{ $word }” is about: add the thing that will be made or done.
smart-no-target-group = Say for whom: choose a target group, or name the people in the title or the description.
smart-no-lead = Name the organization that leads, so that everyone knows whom to ask.
smart-no-output = Say how many: add an output with a number, e.g. 12 workshops.
smart-output-without-number = Say how many “{ $unit }”: give this output a number greater than zero.
smart-output-without-unit = Say what the { $number } counts: give this output a unit, e.g. workshops.
smart-no-means = Say what makes it possible: staff time or other resources, a funder, or “no cost”.
smart-no-priority = Choose the priority of the strategy that this activity serves.
smart-no-finding = Link at least one finding, so that everyone can see why this is needed.
smart-no-start = Add the date on which it starts.
smart-no-end = Add the date by which it will be finished.
smart-end-before-start = It would end ({ $end }) before it starts ({ $start }): check the two dates.
smart-starts-before-year = It starts on { $start }, before { $year } opens on { $opens }. Change the date, or mark the activity as running over several years.
smart-starts-after-year = It starts on { $start }, after { $year } closes on { $closes }. Change the date, or move the activity to the plan of that year.
smart-ends-after-year = It ends on { $end }, after { $year } closes on { $closes }. Change the date, or mark the activity as running over several years.
smart-ends-before-year = It ends on { $end }, before { $year } opens on { $opens }. Change the date, or move the activity to the plan of that year.
smart-no-milestone = It runs over several years: say what will be reached in { $year } by adding a milestone with a date.
smart-milestone-outside-year = The milestone of { $milestone } is not in { $year }: add one between { $opens } and { $closes }.
smart-milestone-outside-activity = The milestone of { $milestone } is outside the dates of the activity: choose one between { $start } and { $end }.
smart-waiver-needs-reason = Say in a sentence why the activity is accepted as it stands.

## Code lists
plan-state-draft = Draft
plan-state-in-review = In review
plan-state-council-approved = Approved by the council
plan-state-in-force = In force
plan-state-closed = Closed
lip-role-catalyst = Catalyst
lip-role-convenor = Convenor
lip-role-co-lead = Co-lead
lip-role-lead = Lead
lip-role-contributor = Contributor
lip-role-observer = Observer
partner-role-lead = Lead
partner-role-co-lead = Co-lead
partner-role-partner = Partner
partner-role-funder = Funder
partner-role-host = Host
partner-role-evaluator = Evaluator
partner-role-informed = Kept informed
target-group-all-newcomers = All newcomers
target-group-permanent-residents = Permanent residents
target-group-refugees-gar = Government-assisted refugees
target-group-refugees-psr = Privately sponsored refugees
target-group-refugee-claimants = Refugee claimants
target-group-temporary-workers = Temporary foreign workers
target-group-international-students = International students
target-group-naturalized-citizens = Naturalized citizens
target-group-francophone-newcomers = French-speaking newcomers
target-group-women = Women
target-group-men = Men
target-group-children = Children
target-group-youth = Youth
target-group-seniors = Seniors
target-group-families = Families
target-group-2slgbtqi = 2SLGBTQI+ people
target-group-persons-with-disabilities = People with disabilities
target-group-racialized-newcomers = Racialized newcomers
target-group-rural-newcomers = Newcomers in rural areas
target-group-non-users-of-services = People who have never used a service
target-group-employers = Employers
target-group-service-staff = Staff of services
target-group-host-community = The host community
target-group-elected-officials = Elected officials
funder-kind-ircc-settlement = IRCC, Settlement Program
funder-kind-ircc-other = IRCC, another program
funder-kind-provincial = Province
funder-kind-municipal = Municipality
funder-kind-foundation = Foundation
funder-kind-united-way = United Way
funder-kind-sshrc-research = Research council
funder-kind-economic-agency = Economic development agency
funder-kind-private-sector = Private sector
funder-kind-in-kind = In kind
funder-kind-fee = Fees
funder-kind-other-federal = Another federal department

## Action plans: what is refused
plan-needs-strategy = Choose the strategy that this plan carries out, or say under “What bridges the gap” what it rests on until there is one.
plan-not-a-step = A plan that is at “{ $from }” cannot take this step.
plan-needs-decision = Choose the decision by which the council approved the plan.
plan-is-closed = This plan is closed: its year is over, and what it says stays as it was.
day-lies-ahead = This day lies ahead. Choose today or an earlier day.
day-before-last-step = The step before was taken later than this. Choose that day or a later one.

## Activities: what is refused
activity = Activity
activity-code-taken = The plan has another activity with the number { $code }. Give this one its own.
output-row-not-a-number = Output { $row }: “{ $typed }” is not a whole number. Write for example 12.
partner-twice = An organization stands here twice. Give each one row and its main role.
funder-row-not-money = Funder { $row }: “{ $typed }” is not an amount. Write for example 12,500 or 12,500.50.
funder-row-needs-kind = Funder { $row }: choose what kind of funder it is.
