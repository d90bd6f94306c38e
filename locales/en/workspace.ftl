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
outside-lead = What this partnership shows to everyone.
outside-network = This partnership in the network
outside-inside = If you work here, there is more once you are signed in.
assistance-of = Enter on behalf of { $name }
assistance-lead = What { $name } is asked by link at this moment. Choose what they told you: its page opens for 30 minutes, in your session alone, and what you save there keeps both names.
assistance-nothing = { $name } is asked nothing at this moment.
assistance-never = Secret ballots are never entered for somebody else, and what people said they need is not shown to whoever enters for them.
assistance-enter = Enter
assistance-not-asked = This person is not asked that any more. Go back to the list.
assistance-reply = Reply to a meeting
assistance-guest = Reply to a meeting as a guest
assistance-proposal = Propose an item for the agenda
assistance-remark = Remarks on minutes
assistance-comment = Comments on terms of reference
assistance-follow-up = How a promise ended
assistance-acknowledgement = Acknowledge terms of reference
assistance-vote = Vote by name
assistance-update = Tell how an activity goes
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
figure-done = Activities done
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
home-meets-too-little = { $count ->
        [one] 1 body holds and plans fewer meetings this year than its terms of reference foresee.
       *[other] { $count } bodies hold and plan fewer meetings this year than their terms of reference foresee.
    }
home-reviews-due = { $count ->
        [one] 1 set of terms of reference is due for review.
       *[other] { $count } sets of terms of reference are due for review.
    }
urgent-title = Urgent
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

## Momentum
momentum = Momentum
momentum-lead = Whether people come, answer and keep what they promised, and who has fallen silent. Only the secretariat sees this page.
momentum-period = Look back over
momentum-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
momentum-rates = How it goes
momentum-how-counted = A seat is asked whenever its body meets while somebody holds it; it came when its holder or an alternate sat there. A reply is asked for by an invitation, not by a letter that only saves the date; it counts once somebody replied, whatever day the meeting has since moved to. A promise and an update count as kept when they came by their day: on the day they came, and otherwise on the day they were for.
momentum-meeting = Meetings attended
momentum-reply = Calls replied to
momentum-follow-up = Promises kept on time
momentum-request = Updates on time
momentum-of = { $kept } of { $asked }
momentum-rate = { $kept } of { $asked } ({ $share })
momentum-not-asked = –
momentum-left = People who left their seat
momentum-of-seats =
    { $count ->
        [one] of { NUMBER($count) } seat held before
       *[other] of { NUMBER($count) } seats held before
    }
momentum-quiet = Gone quiet
momentum-quiet-help = A seat that missed its last two meetings, an organization that has been in the directory for two quarters and from which nothing came for as long. The step is a suggestion.
momentum-nobody-quiet = Nobody has gone quiet
momentum-seat-of = Seat { NUMBER($number) }, { $body }
momentum-missed =
    { $count ->
        [one] missed { $count } meeting
       *[other] missed { $count } meetings in a row
    }
momentum-silent-since = last heard: { $day }
momentum-never = never
momentum-step-regrets = Regrets were sent each time. Ask whether the day still suits, or who could stand in.
momentum-step-absent = Nothing was said. A short call: is this seat still the right one for them?
momentum-step-leads = It leads activities of the plan: ask for news of them. The answer takes two minutes.
momentum-step-seat = Ask what would make its time at the table worth it.
momentum-by-organization = By organization
momentum-organization = Organization
momentum-seats = Seats held
momentum-leads = Open activities led
momentum-latest = Last heard of
momentum-nothing-title = Nothing to count yet
momentum-nothing-why = As soon as a body meets or something is promised, it is counted here.
momentum-column-kept = { $what }: came
momentum-column-asked = { $what }: asked
momentum-by-body = Attendance by body and quarter
momentum-body = Body
momentum-quarter = { $year }, Q{ $quarter }
momentum-quarters = Quarter by quarter
momentum-quarters-lead = One measure for every organization, sector or body, quarter by quarter. Each number says what it counts; nobody is ranked.
momentum-quarters-how = A promise or an update counts for the sectors of its organization, a seat for its own; a seat that serves two counts for both.
momentum-measure = Measure
momentum-line = One line for each
momentum-line-organization = Organization
momentum-line-sector = Sector
momentum-line-body = Body
momentum-by = { $measure }: { $line } by quarter
momentum-by-sector = By sector
momentum-sector = Sector
momentum-staying = How long people stay
momentum-stays =
    { $stays ->
        [one] { NUMBER($stays) } stay on a seat was watched, { NUMBER($ended) } of them ended.
       *[other] { NUMBER($stays) } stays on a seat were watched, { NUMBER($ended) } of them ended.
    }
momentum-median =
    { $months ->
        [one] Half of them last longer than { $months } month.
       *[other] Half of them last longer than { $months } months.
    }
momentum-no-median = More than half of them have not ended: there is no median yet.
momentum-curve = Share of people still on their seat after so many years
momentum-curve-described =
    { $stays ->
        [one] { NUMBER($stays) } stay, { NUMBER($ended) } of them ended. A curve that falls: the estimated share, in percent, that stays longer than each number of years.
       *[other] { NUMBER($stays) } stays, { NUMBER($ended) } of them ended. A curve that falls: the estimated share, in percent, that stays longer than each number of years.
    }
momentum-curve-source = Who held which seat, all bodies; the estimator of Kaplan and Meier, which also counts those who still sit.
momentum-curve-series = Still there
momentum-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
momentum-load = On two tables or more
momentum-load-help = Those who give the most hours of meetings first: of meetings at which they sat themselves, for their own seat or as an alternate. Perhaps somebody else of their organization can take one of the seats.
momentum-person = Person
momentum-tables = Tables
momentum-meetings = Meetings
momentum-time = Time
momentum-hours = { $hours } h
momentum-of-organization = Momentum of { $name }
momentum-records = What was asked, and what came
momentum-records-lead = Every question of the last { $years } years, the latest first.
momentum-day = Day
momentum-what = Record
momentum-asked-for = Asked
momentum-came = Came
momentum-alternate = Alternate: { $name }
momentum-on-time = On time
momentum-done-late = Done, late
momentum-still-open = Still open
momentum-nothing = Nothing

## Governance health
health = Governance health
health-lead = Practices that go with good plans, and what our own records show of each. It is a list to think with: nobody is graded.
health-how = What counts: the seats that somebody holds today, the working groups there are today, and the strategies that the council approved and that nothing has superseded. Open a count to see its records. A body outside counts as a municipal council when its name says so.
health-figures = The national figures and their sources
health-known = The four practices that work best
health-known-source = National portrait of the partnerships, 2017 (S003)
health-added = Also worth a look
health-added-source = Added by Entente
health-shown = Shown
health-in-part = Shown in part
health-nothing = Nothing recorded yet
health-variety = A council drawn from the whole variety of the community
health-variety-why = A study of 27 plans found better ones where the council was broad. In 2016 every partnership had settlement, mainstream and municipal members, and more than four in five had employers and research or umbrella organizations.
health-mainstream = Mainstream institutions hold seats of their own
health-mainstream-why = Schools, hospitals, police and libraries change their services for newcomers when they help to decide.
health-city-in-groups = The municipality takes part in most working groups
health-city-in-groups-why = The plans studied were better where the municipality took part throughout, and much of what a plan wants is its to do.
health-municipal-council = The plan is presented to municipal council and endorsed by it
health-municipal-council-why = The plans studied were better where the municipality had signed them. Its support also lets its staff work on the plan.
health-settlement = Settlement services are on the council
health-settlement-why = They meet newcomers every day. Every partnership had them at the table in 2016.
health-municipal = The municipality is on the council
health-municipal-why = A plan made with the municipality is easier to endorse. Every partnership had it at the table in 2016.
health-employers = Employers or those who work with them are on the council
health-employers-why = Work is what most newcomers look for first, and employers are often the hardest to win.
health-francophone = Those who live in French have a seat
health-francophone-why = Services in French reach newcomers when someone at the table knows them.
health-lived-experience = Newcomers speak from their own experience
health-lived-experience-why = A plan for newcomers is better when it is also theirs.
health-found-of = { $group }: { $seats }
health-found-seats =
    { $count ->
        [one] { NUMBER($count) } seat held on the council
       *[other] { NUMBER($count) } seats held on the council
    }
health-found-groups = The municipality holds seats in { NUMBER($part) } of { NUMBER($whole) } working groups
health-found-heard =
    { $count ->
        [one] { NUMBER($count) } record that a municipal council was presented the plan
       *[other] { NUMBER($count) } records that a municipal council was presented the plan
    }
health-found-behind =
    { $count ->
        [one] { NUMBER($count) } record that a municipal council stands behind it
       *[other] { NUMBER($count) } records that a municipal council stands behind it
    }
health-seat-of = { $seat }: { $organization }
health-step = { $body }: { $what }, { $day }
health-resolution = { $step } ({ $number })
health-wanting-of = Nobody holds a seat of the council yet for: { $groups }.
health-wanting-seats = Nobody holds such a seat of the council yet.
health-wanting-any-group = No working group is recorded yet.
health-wanting-groups = The municipality holds no seat yet in: { $groups }.
health-wanting-heard = That a municipal council was presented the plan is not recorded yet.
health-wanting-behind = That a municipal council stands behind it is not recorded yet.
health-room-seats = See the seats
health-room-bodies = See the bodies
health-room-endorsements = See the endorsements

## Notices
notices = My notices
notices-lead = What happened in the partnership, told to you as often as you choose.
notice-kind-meetings = Meetings set up, moved, cancelled
notice-kind-quorum = Meetings that may lack their quorum (for the secretariat)
notice-kind-papers = Agendas and packages
notice-kind-minutes = Minutes circulated, approved, published
notice-kind-decisions = Decisions, results of votes, what is sent on, what is to be looked at again
notice-kind-votes = Votes that you may cast, and that they close
notice-kind-follow-ups = What you promised
notice-kind-requests = Updates that you are asked for
notice-kind-tables = Seats and tables: who joins, who leaves, whose term ends, what changes
notice-kind-recruitment = Rounds of recruitment (for the secretariat)
notice-kind-updates = How activities go
notice-kind-steps = Steps of strategies, plans, reports and terms of reference
notice-rhythm-now = At once
notice-rhythm-daily = Once a day
notice-rhythm-weekly = Once a week
notice-rhythm-never = Never
happened-set-up = Meeting set up
happened-series = Meetings of a rhythm set up
happened-quorum = Quorum at risk
happened-forwarded = Sent on to another body
happened-forwarding-answered = What became of it was recorded
happened-review = To be looked at again
happened-vote-closes = The vote closes (nothing to do if you have voted)
happened-asked = An update is awaited from you
happened-term-ends = The term ends
happened-round-opens = Applications open
happened-round-closes = Applications close
happened-moved = Day, hours or place changed
happened-cancelled = Meeting cancelled
happened-agenda = Agenda changed
happened-package = New package of agenda and papers
happened-circulated = Minutes circulated for corrections
happened-minutes-approved = Minutes approved
happened-minutes-published = Minutes published
happened-minutes-corrected = Approved minutes corrected
happened-decided = Decision recorded
happened-vote-closed = Vote closed
happened-vote-withdrawn = Vote withdrawn
happened-vote-opened = Vote open to you
happened-assigned = Noted as a promise of yours
happened-confirmed = What you did was looked at
happened-due = Due soon
happened-appointed = Someone joins
happened-released = Someone leaves
happened-body-set-up = Table set up
happened-body-renamed = Table renamed
happened-body-closed = Table closed
happened-body-merged = Tables merged
happened-body-split = Table split
happened-update = Update received
happened-step = A step further
happened-commented = Comments came in
happened-sent-for-comments = Sent out for comments
notice-title = { $title }, { $word }
notice-line = { $what }: { $when }
notice-subject-one = { $place }: { $title }
notice-subject = { $place }: { $count } notices
notice-opening = Hello { $name }, this happened at { $place }:
notice-choose =
    Choose what you are told, and how often:
    { $address }
notice-stop =
    No more notices (invitations to meetings still come):
    { $address }
notice-hours = Daily letters go at { $hour }, weekly ones on { $day } at that hour.
notice-hour-of = { $hour }:00
week-day-1 = Monday
week-day-2 = Tuesday
week-day-3 = Wednesday
week-day-4 = Thursday
week-day-5 = Friday
week-day-6 = Saturday
week-day-7 = Sunday
zone-of-the-house = Where this installation is
zone-newfoundland = Newfoundland
zone-atlantic = Atlantic
zone-eastern = Eastern
zone-central = Central
zone-saskatchewan = Saskatchewan
zone-mountain = Mountain
zone-pacific = Pacific
notice-setting = Hours of sending
notice-setting-lead = When the daily and weekly letters of this partnership go. Nothing goes when there is nothing to tell.
notice-hour = Hour
notice-week-day = Day of the weekly letter
notice-zone = Time zone
notice-next = Your next letter
notice-next-daily = The next daily letter: { $when }
notice-stands-nowhere = You hold no standing in this partnership yourself, so no notices are sent to you.
notice-nothing = Nothing to tell you at the moment. When there is nothing, nothing is sent.
notice-copy = Copy the letter
notice-copied = Letter copied
notice-how-often = How often you are told
notice-convocations-come = Invitations to meetings always come, whatever you choose here.
notice-save = Save
notice-past = Of the last 30 days
notice-past-none = Nothing yet.
notice-stop-title = No more notices?
notice-stop-lead = { $name }, notices of { $place } will stop with one click.
notice-stop-now = Stop the notices
notice-stopped-title = Notices stopped
notice-stopped = { $name }, you will get no more notices of { $place }.
notice-choose-again = Sign in to choose again
