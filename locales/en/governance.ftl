# What the chapter is called in the menu
chapter-title = Governance

## Decisions
decision = Decision
decision-kind-approval = Approval
decision-kind-endorsement = Endorsement
decision-kind-recommendation-to-host = Recommendation to the host
decision-kind-recommendation-to-council = Recommendation to the council
decision-kind-direction-to-staff = Direction to staff
decision-kind-position-statement = Position statement
decision-kind-procedural = Procedure
decision-method-consensus = Consensus
decision-method-consensus-with-stand-aside = Consensus, with someone standing aside
decision-method-vote-majority = Vote, majority
decision-method-vote-two-thirds = Vote, two thirds
decision-method-e-decision = In writing, between meetings
decision-method-chair-ruling = Ruling of the chair
decision-result-carried = Carried
decision-result-carried-amended = Carried as amended
decision-result-defeated = Defeated
decision-result-tabled = Tabled
decision-result-deferred = Deferred
decision-result-withdrawn = Withdrawn
decision-result-no-quorum = No quorum

## Bodies
body-kind-council = Council
body-kind-executive = Executive committee
body-kind-steering = Steering committee
body-kind-working-group = Working group
body-kind-sub-council = Sub-council
body-kind-sector-table = Sector table
body-kind-steering-group = Steering group
body-kind-action-team = Action team
body-kind-advisory = Immigrant advisory table
body-kind-task-force = Task force
body-kind-recruitment = Recruitment committee
body-kind-network = Network
body-kind-secretariat = Secretariat
body = Body
body-any = Any body
bodies = Bodies
bodies-lead = The council and every table under it.
bodies-which = Which bodies
bodies-now = Today
bodies-all = All, past ones too
bodies-none-title = No body yet
bodies-none-why = A partnership begins with its council. Set it up first; committees and working groups come under it.
bodies-chart = How the bodies hang together
bodies-chart-described =
    { $count ->
        [one] One body.
       *[other] { $count } bodies, each under the one it answers to.
    }
bodies-chart-source = the records of the partnership
body-add = Set up a body
body-open = Open to anyone
body-by-appointment = By appointment
body-is-open = Anyone may join
body-membership = Membership
body-ended = Ended
body-last-day-help = A body that ended stays in the records, with its minutes and decisions.
body-under-itself = A body cannot come under itself. Choose another one.
bodies-below = Under it, or grown out of it
answers-to = Answers to
grew-out-of = Grew out of
grew-out-of-help = When it was born from the work of another body.
mandate = Mandate
theme = Theme
rhythm = Meets
since = Dates
exists = Exists
office = Office
officers = Who leads it
officers-none = Nobody is named yet.
officer-name = Name an officer
office-end = End today
office-already-ended = This office has already ended.

rhythm-weekly = Every week
rhythm-monthly = Every month
rhythm-every-two-months = Every two months
rhythm-quarterly = Every three months
rhythm-twice-a-year = Twice a year
rhythm-yearly = Once a year
rhythm-as-needed = When needed
office-chair = Chair
office-co-chair = Co-chair
office-vice-chair = Vice-chair
office-secretary = Secretary


## Shared in this chapter
name = Name
name-in-english = Name in English
name-in-french = Name in French
one-language-help = One language is enough to begin. The other can follow.
one-language-at-least = Write it in English, in French, or in both.
kind = Kind
number = Number
person = Person
organization = Organization
sector = Sector
sectors = Sectors
sector-any = Any sector
show-these = Show
starts-on = Begins on
first-day = First day
last-day = Last day
reason = Reason
change-of = Change { $name }
period-since = since { $from }
period-from-to = { $from } to { $to }

## Seats
seat = Seat
seats = Seats
seats-lead = Places at each table, and who holds them today.
seats-which = Which seats
seats-present = Present seats
seats-vacant = Vacant
seats-ending = Term ends within { $days } days
seats-open = Open for applications
seats-all = All, abolished ones too
seats-none-title = No seat here
seats-none-why = Seats exist before anyone holds them: a number, a sector, a vote. Then a vacancy shows by itself. Create one, or show others.
seats-of-body = See the seats
seats-filled-of = { $filled } of { $seats } seats are filled today.
seat-add = Create a seat
seat-organizations = Seat organizations
seat-organizations-lead = A seat for each organization you tick, named after it and serving its sectors, with whoever speaks for it today.
seats-begin-on = These seats exist from
holders-from = Their holders have sat since
holders-from-help = A seat may be older than the time of whoever holds it. Left empty: today, or the day on which the seats begin where it is still to come.
holders-until = Their holders’ term ends on
these-seats-vote = These seats vote
these-seats-count = These seats count for quorum
organizations-without-seat = Organizations without a seat here
all-have-seats = Every organization of the directory has a seat here. Add organizations first, or create a seat of another kind.
nobody-speaks-for-it = Nobody in the directory speaks for it yet: the seat will be vacant.
seat-whom = Tick at least one organization.
seated-already = One of these organizations got a seat here in the meantime. Nothing was saved; the list below shows those without one.
seat-label = What the seat is called
seat-number-help = Once in each body. Left empty, a new seat takes the next number.
seat-number-taken = This body already has a seat with that number.
seat-note = Note
seat-titled = Seat { $number }: { $label }
seat-history = Who holds it, who held it
seat-decision = Decision { $number }
seat-never-held = Nobody has held it yet.
seat-appoint = Appoint someone
seat-release = End someone’s time on this seat
seat-not-there-then = The seat does not exist on that day.
seat-already-held = Somebody else is on this seat in that period. End that time first, or choose other dates.
too-many-terms = This would be term { $term } of this person on this body, and { $most } are allowed. Choose somebody else, or first let the seat or the terms of reference allow more.
ends-within-the-term = The last day must lie within the time on the seat.
vacant = Vacant
holder = Holder
alternate = Alternate
term = Term
term-help = Which of their terms this is: 1, 2 or 3.
term-number = term { $term }
term-ends = Term ends
speaks-for = Speaks for
as-what = As
does-not-vote = does not vote
is-voting = This seat votes
counts-for-quorum = This seat counts for quorum
max-terms = Most terms for one person
appointed-by = Appointed by
appointing-council = The council
appointing-organization = The organization
appointing-host = The host
appointing-group = The group that sends someone
appointing-office = Nobody: it comes with an office
reserved-for = Reserved for
alternates = Who may stand in
alternates-named = Named alternates
alternates-anyone = Anyone of the organization
anyone-of-which-organization = Choose the organization of this seat, or let named alternates stand in.
alternate-from-elsewhere = { $name } stands in on this seat and speaks for { $other }, not for { $organization }.
alternate-must-be-of = { $name } speaks for { $other }. Only people of { $organization } stand in on this seat: choose one of them, or change who may stand in.
seat-is-open = Open for applications
seat-open = Open
seat-term-years = Years in a term
seat-term-years-help = The last day of a term is then proposed, and a longer one is refused.
term-too-long =
    { $years ->
        [one] A term on this seat lasts 1 year at most. Choose an earlier last day.
       *[other] A term on this seat lasts { $years } years at most. Choose an earlier last day.
    }
terms-ending = Terms that end soon
within-days = Within { $days } days

seat-kind-organizational = For an organization
seat-kind-at-large = At large
seat-kind-lived-experience = Lived experience
seat-kind-youth = Youth
seat-kind-ex-officio = Ex officio
seat-kind-sub-body-chair = Chair of another body
seat-kind-municipal = Municipal
seat-kind-funder = Funder, observing
tenure-role-holder = Holder
tenure-role-alternate = Alternate
leaving-term-end = Term over
leaving-resigned = Resigned
leaving-stepped-down = Stepped down
leaving-retired = Retired
leaving-changed-employer = Changed employer
leaving-organization-withdrew = The organization withdrew
leaving-organization-closed = The organization closed
leaving-absence = Absent too often
leaving-deceased = Deceased
leaving-other = Other reason

## Terms of reference
terms = Terms of reference
terms-lead = The text each body works by, and the rules in it that this program follows.
terms-none-title = No terms of reference yet
terms-none-why = They say who sits, how one decides and when there is a quorum. Begin from the seventeen usual headings.
terms-add = Write terms of reference
terms-titled = { $title }, version { $edition }
terms-rules = Rules
terms-text = Text
terms-next = Next step
terms-advance = Take this step
terms-history = How it came here
terms-not-binding = This text states a shared intention. It binds no one in law.
terms-are-adopted = These terms are adopted and are not changed any more. Write a new version instead.
terms-need-a-decision = Choose the decision by which the council adopted them.
terms-need-a-resolution = Give the host’s resolution, as it is numbered there.
terms-step-refused = These terms are “{ $from }” and cannot become “{ $to }” from there.
terms-begin-after-those-before = They must come into force after the terms that are in force now.
edition = Version
edition-taken = This body already has terms with that version number.
title = Title
state = State
date = Date
in-force = In force
adopted-by = Adopted by the decision
adopted-by-help = The council’s approval needs its decision, which is written down in the room of a meeting.
host-resolution = Resolution of the host
quorum = Quorum
quorum-base = Counted from
quorum-threshold = How much must be here
quorum-part = Number, percentage, or upper part of the fraction
quorum-part-help = For two thirds, write 2 here and 3 below. For 40 percent, write 40.
quorum-whole = Lower part of the fraction
quorum-numbers = Number, percentage or fraction
recall-numbers = Number, percentage or fraction at the second call
quorum-includes = Who must be among those here
quorum-includes-help = For instance: at least 1 municipal seat. A line left empty is left out.
quorum-least = At least
quorum-of = Seats
quorum-of-sectors-group = By sector
quorum-of-kinds-group = By kind of seat
quorum-include-line = Condition { $number }
quorum-include-needs-both = Condition { $number }: say how many, from 1 to 99, and of which seats.
quorum-includes-too-many = Name at most { $most } conditions.
remote-counts = People who attend from afar count
alternates-count = Alternates count
minimum-sectors = How many different sectors must be here
recall = Quorum when a meeting is called again for want of one
recall-part = At the second call: number, percentage, or upper part of the fraction
recall-part-help = Needed only where a number, a percentage or a fraction is enough.
recall-whole = At the second call: lower part of the fraction
recall-keeps-conditions = The sectors and seats that must be here must be here at a second call too
quorum-recall-same = as much as at the first
quorum-recall-those-present = those present
quorum-recall-majority = more than half
quorum-recall-fraction = a fraction, rounded up
quorum-recall-percent = a percentage, rounded up
quorum-recall-number = a fixed number
percent-above-hundred = A percentage goes from 1 to 100.
fraction-above-one = The upper part of the fraction cannot be more than the lower one.
decision-rule = How the body decides
amendment-rule = How these terms are changed
notice-days = Days of notice
meetings-per-year = Meetings a year
term-years = Years in a term
review-years = Reviewed every so many years
required-sectors = Sectors that must be at the table
clause = Clause
clauses-help = A clause in which nothing is written is left out.
too-many-clauses = That is more than 60 clauses. Put some together.
heading-in-english = Heading in English
heading-in-french = Heading in French
text-in-english = Text in English
text-in-french = Text in French

terms-state-draft = Draft
terms-state-in-review = In review
terms-state-council-approved = Adopted by the council
terms-state-host-approved = Approved by the host
terms-state-in-force = In force
terms-state-superseded = Superseded
decision-rule-consensus = Consensus
decision-rule-consensus-then-majority = Consensus; failing that, majority
decision-rule-vote-majority = Majority of votes
decision-rule-vote-two-thirds = Two thirds of the votes
quorum-base-all-seats = all seats
quorum-base-voting-seats = all voting seats, vacant ones too
quorum-base-filled-voting-seats = voting seats that have a holder
quorum-base-organizations = organizations that hold a voting seat, each once
quorum-of-all-seats = of all seats
quorum-of-voting-seats = of all voting seats (held or vacant)
quorum-of-filled-voting-seats = of the voting seats that have a holder
quorum-of-organizations = of the organizations that hold a voting seat
quorum-threshold-majority = More than half
quorum-threshold-fraction = A fraction, rounded up
quorum-threshold-percent = A percentage, rounded up
quorum-threshold-number = A fixed number
quorum-share-majority = more than half { $of }
quorum-share-fraction = at least { $fraction } { $of }
quorum-share-percent = at least { $percent }% { $of }
quorum-share-number = at least { $number } { $of }
quorum-of-sectors =
    { $least ->
        [one] at least 1 sector
       *[other] at least { $least } different sectors
    }
quorum-of-sector =
    { $least ->
        [one] at least 1 seat of the sector “{ $name }”
       *[other] at least { $least } seats of the sector “{ $name }”
    }
quorum-of-kind =
    { $least ->
        [one] at least 1 seat of the kind “{ $name }”
       *[other] at least { $least } seats of the kind “{ $name }”
    }
quorum-and = { $first } and { $last }
quorum-with = { $enough }, with { $conditions } among them
quorum-rule = A quorum is { $enough }; { $who }; { $recused }; { $recall }.
quorum-rule-both-count = people who attend from afar and alternates count
quorum-rule-only-remote-counts = people who attend from afar count and alternates do not
quorum-rule-only-alternates-count = alternates count and people who attend from afar do not
quorum-rule-neither-counts = neither people who attend from afar nor alternates count
quorum-rule-recall-same = a meeting called again needs as much
quorum-rule-recall-those-present = at a meeting called again, those present are enough
quorum-rule-recall-share = at a meeting called again, { $enough } is enough
quorum-rule-recall-keeps = { $recall }, on the same conditions
quorum-rule-recall-waives = { $recall }, whoever they are
quorum-seats-here =
    { $here ->
        [one] 1 of { $base } seats is here
       *[other] { $here } of { $base } seats are here
    }
quorum-organizations-here =
    { $here ->
        [one] 1 of { $base } organizations is here
       *[other] { $here } of { $base } organizations are here
    }
quorum-ahead-seats =
    { $needed ->
        [one] For a quorum, one of { $base } seats must be here on the day.
       *[other] For a quorum, { $needed } of { $base } seats must be here on the day.
    }
quorum-ahead-organizations =
    { $needed ->
        [one] For a quorum, one of { $base } organizations must be here on the day.
       *[other] For a quorum, { $needed } of { $base } organizations must be here on the day.
    }
quorum-enough =
    There is a quorum: { $here } and { $needed ->
        [one] 1 is needed.
       *[other] { $needed } are needed.
    }
quorum-too-few =
    There is no quorum: { $here } and { $needed ->
        [one] 1 is needed.
       *[other] { $needed } are needed.
    }
quorum-out-of-reach = There is no quorum: { $here }, and the rule asks for { $needed }, more than there are.
quorum-lacking = There is no quorum: { $here }, which is enough, but there must also be { $lacking }.
quorum-lack = { $wanted } (here: { $here })
quorum-no-seats = There is no quorum: nobody holds a seat that counts.
quorum-all-stand-back = There is no quorum: everyone who holds a seat that counts stands back from this item.
quorum-those-present = There is a quorum: this meeting was called again and those present are enough ({ $here }).
quorum-recalled =
    There is a quorum: this meeting was called again, { $here }, and then { $needed ->
        [one] 1 is enough.
       *[other] { $needed } are enough.
    }

clause-heading-1 = Background and purpose
clause-heading-2 = Vision, mandate and principles
clause-heading-3 = Nature of this document
clause-heading-4 = Composition and seats
clause-heading-5 = Ex officio members and observers
clause-heading-6 = Recruitment and appointment
clause-heading-7 = Terms and alternates
clause-heading-8 = Roles
clause-heading-9 = Committees, groups and teams
clause-heading-10 = Meetings, notice and quorum
clause-heading-11 = Decisions
clause-heading-12 = Conflict of interest
clause-heading-13 = Confidentiality and privacy
clause-heading-14 = Communications and languages
clause-heading-15 = Accessibility and support to members
clause-heading-16 = Review and amendments
clause-heading-17 = Wind-down

## Meetings
meeting = Meeting
meetings = Meetings
meetings-lead = What was convened, held and decided, body by body.
meetings-none-title = No meeting here
meetings-none-why = A meeting has a date, an agenda and people around a table. Set one up, or show others.
meeting-add = Set up a meeting
meeting-see = See the meeting as others do
meeting-number = Meeting number
meeting-number-taken = This body already has a meeting with that number.
meeting-numbered = { $body }, meeting { $number }
meeting-unnumbered = { $body }, meeting
meeting-format = How people meet
meeting-note = Note
meeting-room = Open the meeting room
room-of = Meeting room: { $name }
meeting-no-decision = No decision was recorded.
meeting-no-follow-up = Nothing was promised.
meeting-without-seats = This body has no seats on that day. Create its seats first; then attendance and quorum work by themselves.
meeting-before-its-day = This meeting is on { $day }. If it is held earlier, change its day first: then its minutes, its decisions and the annual report tell the right one.
meeting-step-refused = This meeting is “{ $from }” and cannot become “{ $to }” from there.
minutes-are-closed = The minutes are approved and are not written in any more.
hour-of-the-clock-change = The clocks change at that hour, so it does not exist or exists twice. Choose another one.
hours = Hours
hours-from-to = { $from } to { $to }
starts-at = Begins at
ends-at = Ends at
place = Place
any-state = Any state
notice-sent-on = Convened on
notice-days-before = { $day }, { $days ->
        [0] on the day itself
        [one] one day before
       *[other] { $days } days before
    }
notice-short = The terms of reference ask for { $asked ->
        [one] one day
       *[other] { $asked } days
    } of notice.
labelled = { $label }: { $said }
notice-due = To be convened by
notice-is-overdue = { $day }, which has passed
quorum-usual = No terms of reference are in force for this body: the usual rule holds.
agenda = Agenda
agenda-none = Nothing is on the agenda yet.
item-add = Add an item
item-change = Change this item
item-place = Place on the agenda
item-purpose = For
item-minutes = Minutes allotted
item-presenter = Presented by
item-is-recurring = Comes back at every meeting
item-camera = In camera
item-camera-help = What is in camera is read only by those who prepare the meeting, on a page of its own. It is in no minutes, list or file.
camera-open = Nothing is in camera
camera-note = The note is in camera
camera-item = The whole item is in camera
consent-is-open = An item of the consent agenda is not in camera: anyone must be able to ask that it be discussed.
in-camera-after-a-decision = Something was decided, voted on or promised under this item, and others have seen it. Keep only its note in camera.
in-camera-decides-nothing = Under an item in camera only notes are written. Decisions, votes and follow-ups are recorded under an item that is open.
in-camera = In camera
in-camera-of = In camera: { $name }
in-camera-lead = Read only by those who prepare this meeting. None of it is in the minutes, in lists or in files.
in-camera-none = Nothing of this meeting is in camera.
item-is-consent = Consent item: passes without discussion unless someone asks
item-note = What was said
presented-by = Presented by { $name }
note-save = Save the note
minutes-long = { $minutes } min
minutes-in-all = { $minutes } min in all
planned-for = planned for { $time }
attendance = Attendance
attendance-none = Nobody is written down yet.
attendance-save = Save attendance
not-noted = Not noted
everyone-present = Everyone is present
everyone-present-help = This marks as present only the seats of which nothing is noted.
seats-not-noted =
    { $count ->
        [one] Nothing is noted for one seat ({ $seats }). The minutes and the annual report will say “not noted”.
       *[other] Nothing is noted for { $count } seats ({ $seats }). The minutes and the annual report will say “not noted”.
    }
roll-moved-on = Someone else noted something else for one of these seats since this page was made. Look at both and save again.
times-of-seat = Came late or left early
arrived = Arrived
departed = Left
represented-by = Alternate: { $name }
stand-in-another = Alternate: somebody else of the organization, named here
stand-in-name = Name of whoever came
stand-in-needs-a-name = Write the name of whoever came for this seat.
stand-in-is-the-holder = { $name } holds this seat. Choose that they are there or online instead.
others-there = Also there
guest-add = Add this person
conflicts = Conflicts of interest
conflicts-none = None was declared.
conflict-declare = Declare a conflict of interest
conflict-take-back = Take back
conflict-not-noted = This conflict of interest is not noted on this item, or no longer.
item-remove = Remove from the agenda
item-remove-which = Choose the item that is removed from the agenda.
item-is-used = Something was said, decided, declared, promised, proposed, handed in or carried on under this item: it stays on the agenda.
room-typed-on-the-item = Something is typed on this page and not saved yet. Save it or clear it, and then remove the item.
conflict-nature = What it consists in
conflict-of = Conflict of interest declared by { $name }: { $nature }

meeting-state-draft = Draft
meeting-state-notice-sent = Convened
meeting-state-package-sent = Papers sent
meeting-state-in-session = In session
meeting-state-no-quorum = No quorum
meeting-state-adjourned = Adjourned
meeting-state-minutes-draft = Minutes in draft
meeting-state-minutes-approved = Minutes approved
meeting-state-published = Minutes published
meeting-state-cancelled = Cancelled
meeting-state-reconvened = Called again
meeting-step-notice-sent = Note that notice was sent
meeting-step-package-sent = Note that papers were sent
meeting-step-in-session = Open the meeting
meeting-step-no-quorum = End for want of quorum
meeting-step-adjourned = Adjourn
meeting-step-minutes-draft = Begin the minutes
meeting-step-cancelled = Cancel the meeting
meeting-format-in-person = In person
meeting-format-remote = Remote
meeting-format-hybrid = Hybrid
meeting-format-e-decision = In writing
item-purpose-information = Information
item-purpose-discussion = Discussion
item-purpose-approval = Approval
item-purpose-sign-off = Sign-off
item-purpose-recommendation = Recommendation to the council
attended-present = Present
attended-remote = Remote
attended-arrived = arrived { $time }
attended-departed = left { $time }
attended-regrets = Regrets
attended-absent = Absent
attended-alternate = By an alternate
attended-in-place-of = { $said }, in place of { $name }
attended-guest = Guest
attended-staff = Staff
attended-observer = Observer

## Series of meetings

series = Rhythm of meetings
series-of = Rhythm of meetings: { $body }
series-lead = The coming meetings are made from this rhythm in one step.
series-none = No rhythm is set yet. Once it is, a year of meetings is made in one step.
series-set = Set the rhythm
series-change = Change the rhythm
series-plan = Make the coming meetings
series-coming = Meetings to come
series-coming-none = No meeting is planned.
series-asked-by-the-terms = The terms of reference in force ({ $titled }) ask for { $meetings ->
        [0] no number of meetings
        [one] one meeting
       *[other] { $meetings } meetings
    } a year, each with { $days ->
        [one] one day
       *[other] { $days } days
    } of notice. A rhythm that is not set yet begins with one that gives as many; change it as you like.
series-see-the-terms = See these terms
series-rule = Days are counted
series-rule-month = By the month: a weekday such as the third Wednesday
series-rule-weeks = By the week: every so many weeks
series-every = Every how many months or weeks
series-every-help = 1 for every one of them, 2 for every second one.
series-week = Which one of the month
series-week-help = Only where days are counted by the month.
series-day = Day of the week
series-counted-from = Counted from
series-counted-from-help = The first meeting is on this day or after it.
week-of-month-first = First
week-of-month-second = Second
week-of-month-third = Third
week-of-month-fourth = Fourth
week-of-month-last = Last
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
series-by-month =
    { $every ->
        [one] Every month on the { $week } { $day }, { $hours }
       *[other] Every { $every } months on the { $week } { $day }, { $hours }
    }
series-by-weeks =
    { $every ->
        [one] Every week on { $day }, { $hours }
       *[other] Every { $every } weeks on { $day }, { $hours }
    }
standing-items = Items on every agenda
standing-items-none = No item stands on every agenda.
standing-items-help = They are put on the agenda of every meeting that is made from the rhythm. To remove one, empty its line.
standing-item = Item { $place }
standing-item-en = Title in English
standing-item-fr = Title in French
standing-item-wrong = Item { $place } needs a title and what it is for; its minutes are a number up to 600.
standing-items-too-many = At most { $most } items can stand on every agenda.
series-preview = Make meetings: { $body }
series-preview-lead = The days of the rhythm from { $from } to { $to }. Nothing is made before you choose.
series-with-items =
    { $count ->
        [0] No item stands on every agenda.
        [one] { $count } item is put on each agenda.
       *[other] { $count } items are put on each agenda.
    }
series-preview-help = Take out the mark of a day to leave it out, or move the meeting to another day.
series-day-nth = Day { $place }
series-move-to = On which day, for day { $place }
series-make = Make these meetings
series-look-again = Look at the days again
series-other-time = Other months
series-from = From
series-to = To
series-show-days = Show the days
series-no-day-in-between = The rhythm has no day in this time.
series-day-taken = This body already meets on this day.
series-on-holiday = { $holiday }, a statutory holiday here.
series-hour-of-the-clock-change = The clocks change at an hour of this meeting, so it does not exist or exists twice. Choose another day, or change the hours of the rhythm.
series-day-twice = This day is chosen twice. Move one of the two meetings, or leave it out.
series-no-day = Choose at least one day.
series-not-set = Set the rhythm of this body first: its meetings are made from it.
holiday-new-year = New Year’s Day
holiday-family = Family Day
holiday-good-friday = Good Friday
holiday-victoria = Victoria Day
holiday-indigenous-peoples = National Indigenous Peoples Day
holiday-saint-jean = National Holiday of Quebec
holiday-canada = Canada Day
holiday-august = The holiday of the first Monday in August
holiday-labour = Labour Day
holiday-truth = National Day for Truth and Reconciliation
holiday-thanksgiving = Thanksgiving
holiday-remembrance = Remembrance Day
holiday-christmas = Christmas Day
holiday-boxing = Boxing Day

## Agendas before the meeting

agenda-of = Agenda: { $meeting }
agenda-and-papers = Agenda and papers
agenda-item = Item
agenda-write-items = Write the items
agenda-stage = Stage of the agenda
agenda-stage-draft = Draft
agenda-stage-proposals = Open for proposals
agenda-stage-papers = Papers are being added
agenda-stage-final = Final
agenda-stage-save = Save the stage
agenda-is-draft = The agenda is a draft.
agenda-open-until = Open for proposals until { $day }.
agenda-was-open-until = Items could be proposed until { $day }.
agenda-day-is-limited = The day that was chosen, { $day }, no longer lies before the meeting.
agenda-takes-papers = The items stand; papers are being added.
agenda-is-final = The agenda is final.
agenda-no-longer-prepared = This meeting has begun, is over or was cancelled: its agenda is no longer prepared. What happens at the meeting is written in the meeting room.
agenda-time-exact = The items take { $total } minutes, exactly the length of the meeting.
agenda-time-left = The items take { $total } of the { $length } minutes of the meeting: { $left } are left.
agenda-time-over = The items take { $total } minutes and the meeting has { $length }: { $over } too many.
agenda-items-untimed =
    { $count ->
        [one] { $count } item has no time yet.
       *[other] { $count } items have no time yet.
    }
agenda-nothing-to-tell = There is nothing to tell yet: open the agenda for proposals until a day to come, or say that papers are being added or that it is final.
agenda-tell = Write to those who were called
agenda-tell-help = Everyone who was called gets a letter with a link to the agenda and its papers. Each letter is also shown once, to copy.
agenda-told-nobody = Nobody was written to: nobody has been called to this meeting yet, or the letters went out a few minutes ago.
agenda-back = Back to the agenda
agenda-to-reply = Say whether you will come
proposals-until = Proposals until
proposals-until-help = Only while the agenda is open for proposals: from today to the day before the meeting. The day itself counts.
proposals-before-the-meeting = Choose a day from today to the day before the meeting.
proposals-are-closed = Nothing can be proposed for this agenda now: it is not open for proposals, or the last day is past. Write to those who prepare the meeting.
proposals-waiting = Proposed items
proposals-answered = Answered proposals
proposals-yours = What you proposed
proposal-add = Propose an item
proposal-reason = Why it should be talked about
proposal-needs-a-reason = Say in one language at least why it should be talked about.
proposal-minutes = Minutes wanted
proposal-paper = Paper
proposal-paper-help = PDF, Word, Excel, CSV or a picture, up to 20 MB. Everyone who sits at a table of the partnership can read it.
proposal-send = Send the proposal
proposal-waiting = Not answered yet
proposal-accepted = Accepted
proposal-merged = Joined to an item
proposal-declined = Declined
proposal-became = { $standing }: item { $place }
proposal-answer = Answer
proposal-answered-before = Somebody has already answered this proposal.
proposal-declined-needs-a-reason = Say in one language at least why it is declined: whoever proposed it reads this.
proposal-joined-to-which = Choose the item that it joins.
answer-accepted = Accept: it becomes the last item
answer-merged = Join it to an item
answer-declined = Decline it, with a reason
answer-purpose-help = Only when it is accepted. Discussion unless you choose otherwise.
answer-item = Item it joins
answer-item-help = Only when it joins one.
answer-said = What is said to whoever proposed it
answer-said-help = It stands in the letter. A proposal that is declined needs it.
answer-title-en = Title of the item in English
answer-title-fr = Title of the item in French
answer-title-help = Where it becomes an item. Until there is one, readers of that language see the title as it was proposed.
answer-send = Answer and write the letter
paper-attach = Attach a paper
paper-document = Document that is already here
paper-file = Or a file to bring
paper-file-help = PDF, Word, Excel, CSV or a picture, up to 20 MB. It is kept with the documents, for members.
paper-language = Language of the file
paper-one-of-both = Choose either a document that is already here or a file to bring.
paper-take-off = Take off
item-purpose-break = Break
proposals-letter-subject = Propose an item: { $meeting }, { $day }
proposals-letter =
    Hello { $name },

    { $asker } of { $partnership } is preparing this agenda: { $meeting }, { $day }. You can propose an item until { $until }, with or without a paper, and without an account:

    { $address }

    The link is yours alone.
agenda-letter-subject = Agenda: { $meeting }, { $day }
agenda-letter =
    Hello { $name },

    { $asker } of { $partnership } sends you the agenda and the papers of this meeting: { $meeting }, { $day }. You read them here, without an account:

    { $address }

    The link is yours alone.
proposal-letter-subject = Your proposal: { $title }
proposal-letter-opening =
    Hello { $name },

    { $asker } of { $partnership } answers what you proposed for this meeting: { $meeting }, { $day }.
proposal-letter-accepted = “{ $title }” is now item { $place } of the agenda.
proposal-letter-merged = “{ $title }” was joined to item { $place } of the agenda: { $item }.
proposal-letter-declined = “{ $title }” was not put on the agenda.
proposal-letter-thanks = Thank you for proposing it.

## Packages

package = Package
package-pdf = Package (PDF)
package-html = Package to read offline (HTML)
agenda-pdf = Agenda as PDF
agenda-docx = Agenda as Word
agenda-papers = Papers
package-make = Make the package
package-make-help = What it holds is remembered: the next package says what changed since.
package-none = No package has been made yet: what you download is a draft.
package-is-current = Package { $edition } holds what is here now.
package-is-behind = The agenda or its papers changed since package { $edition }: what you download is ahead of it.
package-without-items = There is nothing to put into a package yet: the agenda has no item.
package-nothing-changed = Nothing changed since the last package, so there is none to make.
package-of = Package: { $meeting }
package-is = Package { $edition }, made { $when }
package-is-ahead = A draft: package { $edition } was made before the last changes.
package-is-draft = A draft: no package has been made yet.
package-changed-since = Changed since package { $edition }
package-nothing-since = Nothing.
package-contents = Contents
package-sheets = Items
package-papers-as-supplied = The papers at the end were supplied as PDF files by others. They follow page by page as they came, and may not be accessible; the rest of this document is.
package-paper-of = Paper of item { $place }: { $title }
package-paper-note =
    { $pages ->
        [one] { $file }, { $pages } page, as it was supplied.
       *[other] { $file }, { $pages } pages, as they were supplied.
    }
package-paper-follows = Paper: { $title } ({ $file }), at the end of this package.
package-paper-inside = Paper: { $title } ({ $file }, { $size }). It is in this file; open it or keep it.
package-papers-left-out = This file takes in { $most } of papers at most. Not inside: { $papers }. They can be downloaded from the page of the agenda.
package-paper-shown = Paper: { $title } ({ $file }), shown here.
package-paper-unreadable = Paper: { $title } ({ $file }, { $size }). It could not be taken into this package: the file is damaged or asks for a password. It can be downloaded from the page of the agenda.
package-paper-too-large = Paper: { $title } ({ $file }, { $size }). It is not in this package, which would become too large. It can be downloaded from the page of the agenda.
package-paper-listed = Paper: { $title } ({ $file }, { $size }). It can be downloaded from the page of the agenda.
package-item-added = Item { $place } is new: { $title }.
package-item-moved = { $title } was moved: it is item { $place } now.
package-item-renamed = Item { $place } has another title: { $title }.
package-item-reworked = Item { $place } is planned otherwise (purpose, minutes or presenter): { $title }.
package-occasion-changed = The meeting has another day, hour, place or note.
package-item-removed = Removed: { $title }.
package-paper-added = Item { $place } has a new paper: { $title }.
package-paper-replaced = A paper of item { $place } was replaced: { $title }.
package-paper-removed = A paper of item { $place } was taken off: { $title }.

## Replies to invitations

replies = Invitations and replies
replies-lead = Who was called, what they replied and what they need: { $meeting }.
replies-by-seat = By seat
by-telephone = Enter for them
by-telephone-help = Did somebody tell you by telephone or on paper? “Enter for them” opens their page for you. Both names are kept.
by-telephone-vote = Enter a vote said by telephone or on paper
replies-each = Who replied what
replies-open = Invitations, replies and needs
reply-present = Coming in person
reply-remote = Taking part remotely
reply-alternate = Sending somebody instead
reply-regrets = Not coming
reply-sends = Sends { $name }
reply-none = No reply yet
reply-none-since = No reply yet, last written to on { $day }
reply-keeps-free = Asked to keep the day free, not invited yet
reply-keeps-free-since = Asked to keep the day free on { $day }, not invited yet
reply-earlier = Answered for { $day }: { $said }. No reply yet for this day
reply-earlier-asks = You answered for { $day }: { $said }. The meeting is now on { $now }: will you come?
reply-day-moved = The meeting was moved to { $day } while this page was open. Say whether you come on that day.
need-interpretation = Interpretation
need-child-care = Child care
need-transport = Transport
need-food = Food
need-accessibility = Accessibility
need-in-language = { $need } ({ $language })
needs-told = Needs:
needs-who-reads = Needs are read here only, by those who prepare the meeting. They are not in the minutes, the lists or the history.
invited-nobody = Nobody has been invited through this page yet.
invited-no-one-sits = Nobody holds a seat of this body on that day.
invited-counted = { $all ->
        [one] 1 person invited:
       *[other] { $all } people invited:
    } { $here } in person, { $afar } remotely, { $sent } sending somebody, { $regrets } not coming, { $silent } without a reply yet.
invited-earlier = { $count ->
        [one] 1 of those without a reply answered for another day, before the meeting was moved.
       *[other] { $count } of those without a reply answered for another day, before the meeting was moved.
    }
invited-keeping-free = { $count ->
        [one] 1 person was asked to keep the day free and is not invited yet; replies that came already: { $replies }.
       *[other] { $count } people were asked to keep the day free and are not invited yet; replies that came already: { $replies }.
    }
invited-unaware = { $count ->
        [one] 1 person who was written to has not been told of the new day, hours, place or way to join.
       *[other] { $count } people who were written to have not been told of the new day, hours, place or way to join.
    }
invited-unaware-of-end = { $count ->
        [one] 1 person who was written to has not been told that the meeting is cancelled.
       *[other] { $count } people who were written to have not been told that the meeting is cancelled.
    }
invite-whom = Choose at least one person.
invitations-before-it-begins = Invitations are sent before a meeting begins. This one has begun, or its hour is past.
invitation-write = Write to people
invitation-convenes = With the first letters the meeting is convened: people keep the day free. The agenda may follow.
invitation-whom = Whom to write to
invitation-make = Send the letters
invitation-letters = Letters
invitation-nobody = Nobody was written to: those chosen were written to a few minutes ago, or do not sit on this body any more.
letter-for = for { $email }, to hand over
letter-why = { $why }; { $how }
letter-call = not invited yet: an invitation
letter-change = does not know of the change: a letter that tells it
letter-remind = no reply yet: a reminder
letter-remind-for-new-day = answered for another day, not for this one: a reminder
letter-again = has replied: the invitation once more
letter-cancel = does not know of the cancellation: a letter that tells it
invitation-subject = Invitation: { $meeting }, { $day }
invitation-subject-changed = Changed: { $meeting }, { $day }
invitation-subject-reminder = Please reply: { $meeting }, { $day }
invitation-subject-cancelled = Cancelled: { $meeting }, { $day }
invitation-opening =
    Hello { $name },

    { $asker } of { $partnership } invites you to: { $meeting }.
invitation-opening-changed =
    Hello { $name },

    { $asker } of { $partnership } tells you that the day, the hours, the place or the way to join changed: { $meeting }. What now holds:
invitation-opening-reminder =
    Hello { $name },

    { $asker } of { $partnership } has not yet heard whether you will come: { $meeting }.
invitation-opening-cancelled =
    Hello { $name },

    { $asker } of { $partnership } tells you that this meeting is cancelled: { $meeting }. You have nothing to do.
invitation-line = { $label }: { $text }
invitation-replied-before = You answered for { $day }: { $said }. This does not count for the day above: please answer again.
invitation-reply =
    Please say whether you will come, and what you need to take part. It takes a minute and no account:

    { $address }

    The link is yours alone. You can change your reply until the meeting begins.
invitation-reply-stands =
    You have already answered for this day: { $said }. You need do nothing, unless this has changed. You can then say so until the meeting begins:

    { $address }

    The link is yours alone.
invitation-agenda-follows = The agenda will follow.
reply-lead = { $name }, you are invited to this meeting: { $body }, { $partnership }.
reply-lead-alternate = { $name }, you are invited as an alternate to this meeting: { $body }, { $partnership }.
reply-lead-keeps-free = { $name }, please keep this day free: { $body }, { $partnership }. An invitation with the agenda follows; if you already know whether you can come, say so here.
reply-yours = Your reply
reply-question = Will you come?
reply-alternate-named = Alternate who comes in your place
reply-alternate-words = Who comes in your place
reply-alternate-words-help = A name, and whom they work for. Only when it is none of the named alternates.
reply-who-comes = Say who comes in your place.
reply-named-only = Only a named alternate may come for this seat. Choose one, or write to those who invited you.
reply-needs = What you need to take part
reply-needs-private = Only those who prepare this meeting read this. It is in no list that others see, and not in the minutes.
reply-needs-kinds = I need
reply-needs-language = Language for interpretation
reply-needs-note = Anything else we should know
reply-send = Send my reply
reply-kept = Thank you, { $name }. Your reply: { $said } ({ $when }).
reply-may-change = You can change it here until the meeting begins.
reply-what-happens = Your reply is kept at once, and those who prepare the meeting see it. Everyone in the partnership sees whether you come; nobody else sees what you need.
reply-closed = This meeting has begun or is over: replies are no longer taken. If there is something to tell, write to those who invited you.
reply-meeting-is-off = This meeting was cancelled. You have nothing to do.
reply-calendar = Put the meeting into my calendar
expected-seats = { $here } of { $base } seats
expected-organizations = { $here } of { $base } organizations
expected-enough = If everyone who said yes comes: { $here }, { $needed } needed. There will be a quorum.
expected-too-few = If everyone who said yes comes: { $here }, { $needed } needed. That is not yet a quorum.
expected-lacking = If everyone who said yes comes: { $here }, which is enough, but there must also be { $lacking }. That is not yet a quorum.
quorum-at-risk = Quorum at risk
attendance-from-replies = Where nothing is noted yet, what each person replied is already chosen. Check it, then save: until then it does not count.

## The register of decisions
decisions = Decisions
decisions-lead = Everything each body decided, numbered per body and year.
decisions-none-title = No decision here
decisions-none-why = Decisions are recorded in the meeting room, under the item they belong to. Show others, or hold a meeting.
decision-titled = Decision { $number }, { $body }
decision-record = Record a decision
decision-text = What is decided
decision-of-this = The decision it comes of
method = How it was decided
result = Result
any-result = Any result
year = Year
any-year = Any year
text-contains = Text contains
words-begin = Words in the text
mover = Moved by
method-help = A vote needs a mover, a seconder and the count. A consensus needs none of them. Where someone stands aside, say who and why below.
mover-help = Among those who are here and vote.
mover-of-a-vote = Needed for a vote; by consensus it may stay empty. Among those who are here and vote.
votes-help = Needed for a vote; by consensus it may stay empty.
seconder = Seconded by
votes-for = For
votes-against = Against
votes-abstain = Abstaining
votes-recused = Recused
consensus-level = Step of consensus reached
voters-there = There at { $hour }
voters-elsewhere = Not there at that hour
consensus-1 = Full support
consensus-2 = Support, with a minor point
consensus-3 = Can live with it
consensus-4 = Stands aside
consensus-5 = Blocked
effective-on = Takes effect on
seconder-is-another = Somebody else than the mover seconds.
vote-mover-votes = Whoever moves or seconds is somebody who votes here. This person is not there, is not asked, or declared a conflict of interest.
terms-take-effect-on = The decision that adopted this version says that it takes effect on { $day }. It cannot come into force before.
earlier-needs-a-resolution = Say by which resolution, in any words that are known: “Adopted at the meeting of June 2019” is enough.
composition-asked = What the terms ask
motion-needs-a-mover = Say who moved it.
motion-needs-a-seconder = Say who seconded it.
votes-do-not-carry = These votes are not enough to carry it.
votes-do-carry = These votes carry it.
decision-not-by-vote = The terms of reference in force decide this by a vote. Choose a vote as the method, and write how many were for and against.
decision-not-by-ruling = A ruling of the chair does not change the terms of reference. Choose how the body decided it.
decision-not-counted = The terms of reference in force ask for a count. { $need } Write how many were for and against.
decision-too-few = The terms of reference in force ask for more. { $need } In favour: { $favour }; against: { $against }. Record it as defeated.
decision-counted = In favour: { $favour }; against: { $against }; abstaining: { $abstain }.
a-block-does-not-carry = A blocked consensus carries nothing.
who-stood-aside = Say who stood aside.
recorded = Recorded
recorded-after-the-meeting = After the meeting
review = Review
review-any = Any, or none
review-ahead = To come
review-say = Say what follows, and when to look again
review-of = What follows from decision { $number }
review-help = Once you have looked at it, set the next day, or leave this empty when that is no longer needed.
review-before-the-decision = Choose a day from { $day } on, when it was decided.
review-to-come = To be looked at again on { $day }
review-overdue = To have been looked at again by { $day }
review-said = To be looked at again on { $day }.
followed = What followed
minutes-approved-here = Minutes approved
item-adopted-here = Item adopted
resolution-outside = Resolution of a body outside
outcome-in-english = What follows, in English
outcome-in-french = What follows, in French
decision-correct = Correct this decision
decision-correct-short = Correct
decision-correction-of = Correct decision { $number }
decision-correction-lead = A slip can be put right until the minutes of the meeting are approved. The number stays. The record of what was done keeps what stood here before.
decision-came-of-a-vote = This decision came of a vote. Its words are those that were put to the seats, and its count is what they answered: neither is rewritten.
decision-between-meetings = This decision was taken between meetings. What was put to the seats then is not rewritten.
decision-minutes-approved = The minutes of this meeting are approved, so its decisions are not rewritten any more. To set down what is wrong, choose “Correct the minutes” on the page of the minutes.
decision-is-relied-on = Something rests on this decision having been carried: items of the consent agenda, minutes, terms of reference, seats, or a body that it was sent to. Its result stays as it is.
decision-recorded-after = Recorded after the meeting.
decision-by-secret-ballot = By secret ballot.
decision-after-the-meeting = The meeting is over. What you record now is marked “recorded after the meeting”, here and in the minutes.
decision-room-without-quorum = { $why } Until there is one, nothing can be carried or defeated on this item. It can still be deferred, tabled or withdrawn.
decision-moved-and-seconded = Moved by { $mover }, seconded by { $seconder }.
decision-moved = Moved by { $mover }.
decision-seconded = Seconded by { $seconder }.
decision-taken = Method: { $method }.
decision-voted = Method: { $method } ({ $votes }).
decision-consensus = Step of consensus reached: { $level }. { $words }.
decision-came-to = Result: { $result }.
decision-effective = In effect from { $day }.
count-for = { $count } for
count-against = { $count } against
count-abstain = { $count } abstaining
count-recused = { $count } recused
no-decision-without-quorum = Nothing can be decided now. { $why }
more-votes-than-voters = { $votes } votes were written down, but only { $voters } people who vote are here.

## Follow-ups
follow-up = Follow-up
follow-ups = Follow-ups
follow-ups-lead = What was promised, at meetings and elsewhere, by whom, until when.
follow-ups-none-title = No follow-up here
follow-ups-none-why = Promises are written down in the meeting room. Change the filter to see others.
follow-up-add = Add a follow-up
follow-ups-of-meeting = Promised at this meeting so far:
follow-up-close = Close this follow-up
follow-up-needs-an-owner = Say which person or organization does it.
follow-up-state-open = Open
follow-up-state-done = Done
follow-up-state-dropped = Given up
follow-up-state-withdrawn = Taken back
follow-up-correct = Correct this follow-up
follow-up-correct-short = Correct
follow-up-withdraw = Take this follow-up back
follow-up-withdraw-short = Take back
follow-up-withdraw-means = For a promise that was noted by mistake. It leaves every list and the draft of the minutes; the record of what was done keeps it, with your reason. What was promised and will not be done is closed as given up instead.
follow-up-withdrawn-why = Say why it is taken back.
follow-up-has-ended = This follow-up has ended, is said to have ended, or was taken back. It is no longer corrected or taken back.
follow-up-is-in-approved-minutes = The approved minutes of the meeting say that this was promised, so it is not taken back. If it will not be done, close it as given up and say why.
closing-needs-a-note = Say how it ended: what was done, or why not.
closing-note = What was done, or why it was not
closed-on = Closed on
how-it-ended = Result
due = Due
due-by = due { $date }
late = Late
mine = Mine
owner = Who
owner-person = Person who does it
owner-organization = Or organization
comes-of-decision = Comes of the decision
promised-on = Promised on
promised-at = Promised at
what = What

## Follow-ups everywhere
follow-up-state-reported = To be confirmed
follow-up-add-lead = For a promise made outside a meeting. At a meeting, write it down in the meeting room.
body-that-sees-to-it = Body that sees to it
comes-of-the-decision = It is noted with the decision it comes of.
is-priority = Priority
priority-short = Priority
priority-means = Its end needs evidence, and somebody else confirms it.
assigned-by = Assigned by
closed-by = Closed by
confirmed-by = Confirmed by
evidence-link = Evidence on the web
evidence-link-help = The address of a page or a file that shows it: https://…
evidence-link-begins = An address on the web begins with https:// or http://.
evidence-document = Or a document kept here
priority-needs-evidence = This is a priority: give the address of what shows that it was done, or choose a document.
waits-for-somebody-else = Somebody else than whoever closed it must confirm its end.
was-sent-back = Sent back: { $why }
confirm-its-end = Confirm its end
is-it-so = Is it so?
confirming-confirmed = Yes, it ended as written
confirming-sent-back = No, send it back
why-sent-back = Why it is sent back
sent-back-needs-a-reason = Say what is missing.
confirm-answer = Answer
nothing-to-confirm = There is nothing to confirm here: this follow-up is not waiting for a second person.
confirmed-by-somebody-else = You closed this follow-up yourself. Somebody else must confirm its end.
whose = Whose
whose-any = Everybody’s
whose-assigned = I assigned
whose-tables = My bodies
closed-all = Closed
remind-of-promises = Remind people
remind-of-promises-lead = One letter for each person, with a link for each promise. No one is reminded twice on one day.
nobody-owes-title = Nothing to remind anyone of
nobody-owes-why = Nobody has an open follow-up, and no organization with people in the directory has one.
promises-late =
    { $open ->
        [one] one open, { $late } late
       *[other] { $open } open, { $late } late
    }
promises-due =
    { $open ->
        [one] one open, due { $day }
       *[other] { $open } open, the first due { $day }
    }
reminded-nobody-of-promises = Nobody was reminded: those chosen owe nothing any more or were reminded today.
promise-subject =
    { $count ->
        [one] What you promised
       *[other] What you promised: { $count } follow-ups
    }
promise-line = { $text } (due { $day })
promise-line-of = { $text } ({ $organization }; due { $day })
promise-letter =
    Hello { $name },

    { $asker } reminds you of what you promised at { $partnership }:

    { $lines }

    Behind each link you say in a few words how it ended, without an account. The links are yours alone and work for 60 days. Thank you.
promise-lead = { $name }, this is what you promised at { $partnership }. Say how it ended; after that the link is no longer needed.
promise-thanks = Thank you: your answer is kept, and this follow-up is closed.
promise-reported-thanks = Thank you: your answer is kept. Because this is a priority, somebody else will confirm it.

## Minutes
minutes-of = Minutes: { $name }
minutes-approval-item = Approval of the minutes: { $name }
minutes-draft-of = Draft minutes: { $name }
minutes-are-a-draft = Draft: these minutes have not been approved.
minutes-pdf = Minutes as PDF
minutes-docx = Minutes as Word
minutes-not-yet = This meeting has not been held, so there are no minutes yet.

meeting-stays-with-its-body = A meeting stays with the body that convened it. Convene a new one for another body.

calendar = Calendar
calendars = Calendars
calendars-lead = Follow the meetings from the calendar on your phone or computer: a change or a cancellation shows there by itself.
calendar-public = Public calendar
calendar-public-help = The convened meetings of every body that meets publicly. You may give this address to anyone.
calendars-own = Your own addresses
calendars-own-help = Each address works without signing in and is yours alone: whoever has it sees the dates and places, so give it to nobody. It works until you take it back or leave the partnership.
calendar-mine = My meetings
calendar-mine-help = of every body in which you sit, stand in or hold an office; all meetings, if you keep the records
calendar-of-body-help = Follow the meetings of this body from your own calendar.
address-none = No address
address-made-on = Address made on { $date }
address-make = Create a calendar address
address-make-new = Make a new address
address-take-back = Take the address back
address-copy = Copy the address
address-copied = Copied
calendar-your-address = Your calendar address
calendar-shown-once = It is shown only now, so copy it. If you had an address for this calendar before, that one has stopped working.
calendar-how-to = In your calendar program, choose to subscribe to a calendar from the web and paste the address there.
calendar-called-public = { $partnership }: public meetings
calendar-called-mine = { $partnership }: my meetings
calendar-called-body = { $body }, { $partnership }
event-cancelled = Cancelled: { $meeting }
body-meets-publicly = Its meetings are public: once convened, they stand in the public calendar
body-meetings-public = Public
body-meetings-closed = For members

stance-stood-aside = Stood aside
stance-blocked = Blocked
goes-along = Goes along
reservations = Someone stands aside or blocks
reservations-help = Choose for whom, and write why, in one language or in both: the minutes say it. Where everyone reads the minutes, it stands there without a name. A language that is missing is shown in the other.
reservations-heading = Who did not go along
reason-of = Reason of { $name }
a-reservation-has-a-reason = Write why: the minutes say it.
a-reason-has-a-stance = A reason is written for someone who goes along. Choose whether they stand aside or block.
someone-stood-aside = Someone stood aside: choose consensus with someone standing aside.
stood-back-for-a-conflict = This person declared a conflict of interest on this item and stands back from it.
seats-stood-back =
    { $count ->
        [one] One seat stands back from this item for a conflict of interest. Leave the field empty or write 1.
       *[other] { $count } seats stand back from this item for a conflict of interest. Leave the field empty or write { $count }.
    }
item-hour = Hour at which this item was dealt with
item-hour-help = On the clock of the meeting. Once the meeting is over, who moves, seconds, votes and counts for the quorum on this item is whoever was there at this hour. Without it, whoever was there at any time counts.
item-hour-save = Save the hour
item-hour-now = It is dealt with now
hour-is-of-another-day = Today is not the day of the meeting: write the hour yourself.
quorum-at-hour = At { $hour }: { $sentence }
quorum-on-item-at = On this item, at { $hour }:
quorum-on-item-at-without = On this item, at { $hour }, with those who stand back for a conflict of interest:
was-not-there-at = { $name } was not there at { $hour }, the hour of this item. Choose somebody else, or look at the hours of attendance.
quorum-on-this-item = On this item, with those who stand back for a conflict of interest:
quorum-recusal = A seat that stands back from an item for a conflict of interest
quorum-recusal-counts = counts as if nothing were declared
quorum-recusal-not-here = does not count as here
quorum-recusal-left-out = counts neither as present nor as needed
quorum-rule-recused-counts = whoever stands back for a conflict of interest is still counted
quorum-rule-recused-not-here = whoever stands back for a conflict of interest is not counted as here
quorum-rule-recused-left-out = whoever stands back for a conflict of interest counts neither as present nor as needed
consent-agenda = Consent agenda
consent-help = These items are adopted together and without discussion. Whoever wants to discuss one asks that it be taken out.
consent-pull-out = Take out
consent-adopt = Adopt the consent agenda
consent-hour = Hour at which it was adopted
consent-hour-help = On the clock of the meeting. The quorum is that of this hour, for every item adopted with it. Without it, whoever was there at any time counts.
consent-adopted = Adopt the consent agenda: { $items }
consent-item = consent item
consent-item-adopted = adopted with the consent agenda
consent-item-pulled-out = taken out of the consent agenda
consent-item-was-pulled-out = Taken out of the consent agenda to be discussed.
consent-item-adopted-with = Adopted with the consent agenda (decision { $number }).
consent-nothing-left = Nothing is left on the consent agenda.
consent-has-changed = The consent agenda changed since this page was made: an item was taken out, added or adopted. Nothing was adopted; look at it again.
consent-with-a-conflict = Somebody declared a conflict of interest on item { $place }. Take it out of the consent agenda first; it is then decided by itself.
consent-already-adopted = This item was adopted with the consent agenda and cannot be taken out of it any more.
decisions-beside = Decisions on several items
decisions-between = Decided between meetings

seat-lines = Seats by sector
seat-lines-help = One line for each sector, or for each group that seats are kept for. A line left empty is left out.
seat-line = Line { $number }
seat-line-sector = Sector
seat-line-any-sector = Any sector
seat-line-reserved = Kept for
seat-line-minimum = At least
seat-line-target = Wanted
seat-line-maximum = At most
seat-line-needs-a-sector = Line { $number }: choose a sector, or a group that the seats are kept for.
seat-line-numbers = Line { $number }: write whole numbers from 0 to 99; at least, wanted and at most must not go down.
seat-line-empty = Line { $number }: say at least how many seats, how many are wanted, or at most how many.
seat-line-twice = Line { $number }: this sector and group stand in an earlier line.
seat-lines-too-many = Write at most { $most } lines.
seat-line-not-a-choice = Line { $number }: choose from the lists.
reserved-none = nobody in particular
reserved-newcomer = newcomers with lived experience
reserved-francophone = Francophones
reserved-indigenous = Indigenous people
reserved-youth = young people
reserved-rural = rural residents
ex-officio = Who sits by reason of their office
ex-officio-help = For instance: the francophone immigration network, without a vote.
seat-line-kept-for = { $sector }, kept for { $group }
seat-line-at-least = at least { $number }
seat-line-target-of = { $number } wanted
seat-line-at-most = at most { $number }
seat-line-sentence = { $what }: { $numbers }
seat-lines-number = Seats

clause-text-1 = This partnership brings together the institutions, employers, community organizations and residents who want newcomers to do well here. These terms say what it is for, who takes part and how it works.
clause-text-2 = The partnership helps local organizations see needs together, plan together and learn what works. It coordinates and does not deliver services itself. It is guided by respect, by the experience of newcomers, by both official languages and by evidence.
clause-text-3 = This document states a shared intention. It binds no one in law. Each member stays answerable to its own board, council or employer, and nothing here changes their duties.
clause-text-4 = The council is made of numbered seats. The table of seats by sector says for each sector how many there are at least, how many are wanted and at most how many, and for whom some are kept. An organization or a person fills a seat; an empty seat is said to be empty.
clause-text-5 = Some people sit by reason of an office they hold elsewhere, and say so. Funders and guests may observe. Observers may speak when the chair asks them to; they do not vote and do not count for quorum.
clause-text-6 = Empty seats are announced in English and French. A small group reads what candidates send, speaks with them, and recommends someone to the council, which appoints. Seats kept for residents are filled by an open call.
clause-text-7 = A term has a first and a last day, and may be renewed as often as these terms allow. Each member may name an alternate, who receives the same papers. Members whose term is ending are told ninety days before.
clause-text-8 = Co-chairs lead the meetings and speak for the council. Members carry news both ways between the table and their organization. The secretariat prepares, records and follows up. The host employs the secretariat and holds the funding agreement; it has the same vote as everyone else.
clause-text-9 = The council may create an executive committee, working groups and action teams. Each has a mandate, a chair and a date of review, reports to the council and keeps its own record of decisions. Closing a group is a decision too.
clause-text-10 = The council meets as often as the rules above say. Notice and papers go out in good time and in both languages. A meeting opens when there is a quorum. When one cannot be held for want of quorum it is called again, and the rule above says what is then enough.
clause-text-11 = The council looks for an agreement that everyone can live with. Whoever cannot agree may stand aside, and this is recorded. Where no agreement is found, the rule above says how the council votes. Every decision gets a number and goes into the public register unless the law forbids it.
clause-text-12 = At the start of each meeting the chair asks who has an interest in an item of the agenda. Whoever has one says so, takes no part in the discussion of that item and does not vote on it. The minutes say so, and also say when there was none.
clause-text-13 = What is said about a person stays in the room. Members use personal information only for the purpose for which it was given and hand it back when they leave. Figures are shown only where the group behind them is large enough that no one can be recognized.
clause-text-14 = The co-chairs speak in the name of the partnership, others in their own. Agendas, decisions and public documents appear in English and French on the same day. Everyone may speak the official language of their choice.
clause-text-15 = Meetings are held where everyone can enter, see, hear and take part, in the room or from afar. Interpretation, child care, fares and an honorarium for residents are offered without anyone having to ask.
clause-text-16 = The council reviews these terms on the cycle stated above, and whenever its strategy changes. A change is proposed in writing, circulated before the meeting and adopted by the majority stated above. Each version keeps its date, the decision that adopted it and a list of what changed.
clause-text-17 = The council may decide to end the partnership. It then says who keeps the records and for how long, what becomes of work that is under way, and tells members, funders and the public within sixty days.

terms-new-version = New version from this one
terms-copy = Start from a copy of version { $edition } ({ $body })
terms-from-template = The text below is a starting point in both languages. Change whatever does not fit your partnership.
terms-from-copy = This starts as a copy of version { $edition }. The earlier version stays as it is.

changes = What changed
changes-title = What changed in version { $after } since version { $before }
changes-lead = Words that came in are underlined, words that went out are struck through.
changes-compare = Compare with
changes-show = Compare
changes-rules = Rules
changes-rules-none = No rule changed.
changes-text = Text
changes-text-none = No clause changed.
changes-none-before = This body has no other version to compare with.
changes-instead = { $what }: { $after } instead of { $before }.
changes-words-instead = { $what }: “{ $after }” instead of “{ $before }”.
changes-new-rule = { $what }: { $after }, which was not said before.
changes-dropped-rule = { $what }: no longer said; it was { $before }.
changes-quorum = The rule of quorum “{ $before }” became “{ $after }”
changes-line-added = Seats added: { $line }.
changes-line-removed = Seats no longer asked for: { $line }.
changes-line-changed = { $what }: { $after } (before: { $before }).
changes-clause-added = New clause
changes-clause-removed = Clause removed
changes-clause-renumbered = Was clause { $number }
changes-began-added = added:
changes-began-removed = removed:
changes-ended = end
changes-in-english = In English
changes-in-french = In French
changes-clauses-changed = Clauses changed: { $numbers }.
changes-clauses-added = Clauses added: { $numbers }.
changes-clauses-removed = Clauses removed: { $numbers }.
amendments = Amendment log
amendments-of = Amendment log: { $body }
amendments-lead = Every version, the decision that adopted it, and what it changed.
amendments-none-title = No terms of reference yet
amendments-none-why = The log begins with the first version of this body’s terms of reference.
amendments-first = The first version kept here.
amendments-nothing = Nothing changed in the text or the rules.
amendments-compare = See the changes word by word

acknowledgements = Acknowledgements
acknowledgements-lead = Who has read and acknowledged: { $title }.
acknowledgements-owed = Not yet
acknowledgements-done = Acknowledged
acknowledgements-none = Nobody yet.
acknowledged-of = { $done } of the { $all } people who sit on this body today have acknowledged this version.
acknowledged-on = { $day }, { $how }
acknowledged-on-then-left = { $day }, { $how }; does not sit today
acknowledged-via-signed-in = signed in
acknowledged-via-link = by a link
acknowledged-by-those-who-sit = Those who sit on this body or stand in for a member acknowledge its terms of reference.
acknowledged-when-in-force = A version is acknowledged while it is in force. This one is not.
acknowledged-thanks = Thank you, { $name }. You acknowledged this version on { $day }.
acknowledge = I have read these terms
acknowledge-means = By pressing this button you say that you have read these terms and will work by them. It binds no one in law.
acknowledge-own = You sit on this body and have not yet acknowledged this version.
acknowledge-own-done = You acknowledged this version on { $day }.
acknowledge-lead = { $name }, you sit on: { $body }, { $partnership }. Please read its terms of reference and say that you did.
acknowledge-subject = Please read: { $title }
acknowledge-letter =
    Hello { $name },

    { $asker } of { $partnership } asks you to read the terms of reference by which { $body } now works ({ $title }) and to say that you have read them. It takes one press of a button and no account:

    { $address }

    The link is yours alone. Thank you.
remind = Make the letters
remind-people = Whom to remind
remind-help = A letter with a link goes to each address we know. Every letter is also shown once, to copy.
remind-whom = Choose at least one person.
remind-by-hand = no address known: hand the letter over
remind-by-mail = sent to { $email }
reminded-on = reminded on { $day }
reminded-never = not reminded yet
reminded-nobody = Nobody was reminded: those chosen have acknowledged or were reminded today.
letters = Letters
letters-lead = The links are shown here once. Copy what you hand over yourself.
letter-copy = Copy the letter
letter-copied = Letter copied
terms-pdf = Terms of reference in PDF
terms-docx = Terms of reference in Word

## Composition board
composition = Composition board
composition-of = Composition: { $name }
composition-health = Governance health
composition-lead = Who sits at the table today, against what the terms of reference want.
composition-against-terms = Seats against the terms of reference
composition-by = In force today:
composition-no-lines-title = No lines of seats yet
composition-no-lines-why = Write in the terms of reference how many seats each sector has. Then what is missing shows by itself.
composition-met = Met
composition-all-met = Every line of the terms is met.
composition-missing =
    { $count ->
        [one] 1 missing
       *[other] { $count } missing
    }
composition-wanted = { $count } more wanted
composition-all-elsewhere = Every seat that fits is counted for another line.
composition-too-many = { $count } too many
composition-short = { $line }: { $have } of { $want }.
composition-short-since = { $line }: { $have } of { $want }; none filled since { $month }.
composition-over = { $line }: { $have } seats are filled, at most { $most } are wanted.
composition-vacant-seats =
    { $count ->
        [one] Seat { $seats } is vacant and would count.
       *[other] Seats { $seats } are vacant and would count.
    }
composition-no-seat-for-it = No vacant seat would count for it: create one, or change what a seat serves.
composition-line = Line of the terms
composition-verdict = Verdict
composition-counted-seats = Seats counted
composition-seat = Seat { $number }
composition-elsewhere = Seat { $number } fits too; it is counted for “{ $line }”.
composition-n-of = { $filled } of { $seats }
composition-how-counted = A seat that serves several sectors is counted for one line. Seats are counted so that as few as possible are missing; the lines of the terms go in their order, and filled seats before vacant ones.
composition-beyond =
    { $count ->
        [one] One more seat, which no line counts
       *[other] { $count } more seats, which no line counts
    }
composition-filled = Filled
composition-last-filled = Last filled
composition-beside = Beside the national figures
composition-figure = Partnerships that
composition-nationally = In Canada
composition-of-whom = Of whom, when
composition-here = Here, today
composition-seats-held =
    { $count ->
        [one] 1 seat filled
       *[other] { $count } seats filled
    }
composition-across = Sectors at the other tables
composition-trend = Composition over the years
composition-trend-described = Seats, filled seats and sectors at the table on { $count } days: each March 31, and today.
composition-sectors-at-table = Sectors at the table

## The community beside the board
community = The community
community-lead = What is known of those for whom seats are kept, in the territory of the partnership. Each figure has its source.
community-none-title = Nothing is known of the community yet
community-none-why = Write down a share or a number from a census or a study. The composition board shows it beside the seats that are kept for the same people.
figure-add = Add a figure
figure-add-lead = Only published figures belong here: nothing that is derived from people one knows.
figure-of = Those it counts
figure-given-as = Given as
figure-unit-percent = A share, in percent
figure-unit-count = A number of people
figure-amount = Figure
figure-amount-help = For example 14.2, or 12,345.
figure-population = Of which population
figure-population-help = For example: immigrants, of all residents of the county.
figure-source = Source
figure-source-help = Who published it, and where it can be read.
figure-year = Year
figure-origin = { $population }, { $year }. Source: { $source }
figure-is-a-share = Write a share from 0 to 100, with one decimal at most.
figure-is-a-count = Write a whole number of people.
figure-is-too-small = Write numbers of at least { $count } people: a smaller one could point at somebody.
figure-remove = Remove this figure
figure-removal-means = The composition board will not show it any more. The chronicle keeps that it was there.
figure-changed-since = This figure was changed since you opened the page. See whether it is still the one to remove.
composition-community = Beside the community
composition-community-note = Only seats that are kept are counted. Nobody at the table is asked what they are.
composition-kept-seats = Seats kept for { $group }: { $filled ->
        [one] 1 of { $kept } is filled
       *[other] { $filled } of { $kept } are filled
    }. In all, { $held } of { $seats } seats are filled.
composition-no-kept-seat = No seat is kept for { $group }.
composition-in-community = In the community: { $amount } – { $origin }
seat-state-filled = Filled
seat-state-ending = Ends soon

## Votes
vote = Vote
votes = Votes
votes-lead = Motions put to the vote, at meetings and between them.
votes-none-title = No vote here
votes-none-why = A vote is opened on the page of a body, or under an item in the meeting room. Show others, or open one.
vote-titled = Vote: { $body }
vote-see = Back to the vote
vote-any-state = Any state
vote-state-open = Open
vote-state-closed = Closed
vote-state-withdrawn = Withdrawn
vote-waits-to-be-closed = To be closed
vote-waits-to-be-closed-why = The hour until which one could vote has passed. The result comes when the vote is closed.
vote-method = How the seats answer
vote-method-help = In a consensus each seat says on which of five steps it stands, from full support to a block. In a secret ballot nothing leads from a seat to what it said. It takes at least three seats.
vote-method-roll-call = Roll call: each seat by name
vote-method-secret = Secret ballot
vote-need-no-objection = Nobody against
vote-need-majority = Majority
vote-need-two-thirds = Two thirds
vote-counted-from = The majority is counted from
vote-counted-from-help = Take what your terms of reference say. It stays as you set it here.
vote-counted-from-cast = the votes for and against
vote-counted-from-eligible = all seats with a holder who does not stand back
vote-silence = What silence means
vote-silence-help = Take what your terms of reference say. Everyone is shown this rule before voting.
vote-silence-not-a-vote = Silence is not a vote
vote-silence-no-objection = Silence counts as no objection
vote-silence-said-not-a-vote = Silence is not a vote.
vote-silence-said-no-objection =
    Silence counts as no objection: a seat that says nothing is counted in favour, and not towards the quorum. { $silent ->
        [0] No seat is silent.
        [one] 1 seat is silent so far.
       *[other] { $silent } seats are silent so far.
    }
vote-silence-not-in-secret = In a secret ballot silence cannot count as no objection.
vote-part-votes = May vote
vote-part-recused = Stands back
vote-part-absent = Not there
vote-part-vacant = Vacant
vote-mark-yes = Yes
vote-mark-no = No
vote-mark-abstain = I abstain
vote-rule-no-objection = Carried when nobody is against.
vote-rule-majority-cast = Carried when more are in favour than against. Abstentions are not counted.
vote-rule-majority-eligible = Carried when more than half of the seats with a holder who does not stand back are in favour.
vote-rule-two-thirds-cast = Carried when at least two thirds of the votes for and against are in favour. Abstentions are not counted.
vote-rule-two-thirds-eligible = Carried when at least two thirds of the seats with a holder who does not stand back are in favour.
vote-of-seats =
    { $count ->
        [one] 1 seat
       *[other] { $count } seats
    }
vote-of-organizations =
    { $count ->
        [one] 1 organization
       *[other] { $count } organizations
    }
vote-rule-quorum-there = Quorum: { $needed } of { $of } must be there. There: { $here }.
vote-rule-quorum-taking-part = Quorum: { $needed } of { $of } must take part. Taking part: { $here }.
vote-turnout-enough =
    There was a quorum: { $here } of { $of } took part and { $needed ->
        [one] 1 was needed.
       *[other] { $needed } were needed.
    }
vote-turnout-too-few =
    There was no quorum: { $here } of { $of } took part and { $needed ->
        [one] 1 was needed.
       *[other] { $needed } were needed.
    }
vote-rule-quorum-lacks = Something else that the rule asks for is missing; see the rule below.
vote-rule-three = At least 3 ballots, so that the count tells nobody’s vote. Cast: { $voted }.
vote-counted = In favour: { $favour }; against: { $against }; abstaining: { $abstain }; seats with a holder who does not stand back: { $eligible }.
vote-not-counted-yet = What was said is not counted before the close, by anyone.
vote-rules = The rules of this vote
vote-rule-met = Met
vote-rule-not-met = Not met
vote-rule-unknown = After the close
vote-list = Who is asked
vote-list-show = Seat by seat
vote-list-frozen = This list was made when the vote was opened and does not change.
vote-turnout = { $voted ->
        [one] { $voted } of { $asked } seats has voted.
       *[other] { $voted } of { $asked } seats have voted.
    }
vote-names-hidden = Which ones is not shown while so few have.
vote-line-voted = Voted
vote-line-not-voted = Has not voted
vote-line-recused = Stands back: { $reason }
vote-line-taken-by = { $said } (said aloud, written down by { $name })
vote-line-by-alternate = { $mark } ({ $name }, alternate)
vote-how = How this vote is taken
vote-taken = Taken
vote-at-a-meeting = At a meeting
vote-requirement = What is needed to carry it
vote-copied-from = Copied from
vote-from-terms = the terms of reference in force when it was opened
vote-from-no-terms = the usual rule, for no terms of reference were in force
vote-opened = Opened
vote-closes = Open until
vote-in-the-register = In the register
vote-outcome = What follows from it
vote-review-on = To be looked at again on
vote-secret-title = What is secret
vote-secret-what = The list says which seats have voted. The ballots say yes, no or abstain. Nothing ties the two together: a ballot carries no name, no seat and no time, and the record of what was done never says what a ballot said.
vote-secret-until = Nobody is shown a result before the close. A closed vote is not opened again. Without a quorum, or with fewer than three ballots, the ballots are destroyed uncounted. If all ballots say the same, everyone knows what each said.
vote-secret-server = Whoever runs the server is not excluded: by watching the machine while people vote, or comparing copies of its data made between two votes, they could learn what someone said. Whoever is handed someone else’s link can vote in their place.
vote-your-ballot = Your vote
vote-for-seat = You vote for seat { $number }: { $label }.
vote-you-say = What do you say?
vote-cast = Vote
vote-cast-means = Your vote is shown by name and cannot be changed.
vote-cast-means-secret = Your ballot is secret and cannot be changed.
vote-yours-is-in = Your seat has voted. Thank you.
vote-yours-is-in-secret = Your seat has voted. What it said is written nowhere beside it. Thank you.
vote-lead-by-link = { $name }, you are asked to vote at: { $body }, { $partnership }.
vote-lead-by-link-over = { $name }, you were asked to vote at: { $body }, { $partnership }. No votes are taken any more.
vote-already-cast = This seat has already voted. A vote that was cast is not changed.
vote-not-on-the-list = You are not on the list of those who vote here: it has those who held a seat or stood in for its holder when the vote was opened.
vote-seat-stands-back = This seat stands back from this vote and does not vote.
vote-sits-no-more = You no longer hold the seat for which you were asked, so you no longer vote for it.
vote-left-the-meeting = You vote while you are noted as being at the meeting and have no conflict of interest on this item. Ask the secretary to look at the attendance.
vote-is-closed = This vote is closed. Nothing can be added to it.
vote-was-withdrawn = This vote was withdrawn
vote-closed-at = This vote was open until { $when } – your vote came after that and was not taken.
vote-closed-by-another = Somebody else has closed this vote. Its result stands in the register.
vote-still-open-until =
    This vote is open until { $when }, and { $left ->
        [one] 1 seat has not voted yet.
       *[other] { $left } seats have not voted yet.
    } It can be closed earlier only when all have voted.
vote-box-is-not-whole = { $voted } seats have voted and { $ballots } ballots are here: ballots of an open vote do not move with an archive. Withdraw this vote and hold it again.
vote-nobody-to-ask = Nobody holds a seat that could vote, so there is nobody to ask.
vote-too-few-for-secret = A secret ballot takes at least 3 seats that may vote; here there are { $count }.
vote-quorum-out-of-reach = Even if everyone voted there would be no quorum: { $here } of { $base } could take part, and { $needed } are needed, or a seat that must be among them is not there.
vote-meeting-is-not-under-way = A vote at a meeting is opened while the meeting is in session.
vote-hour-does-not-exist = On that day the clocks go forward and skip this hour. Choose another.
vote-closes-in-the-past = Choose a time to come.
vote-closes-too-late = Choose a day within the next { $days } days.
vote-withdrawn-why = Say why it is withdrawn.
vote-nobody-voted = Nobody has voted yet, so there is nothing to count. Wait until somebody has, or withdraw the vote below and say why.
vote-open = Open a vote
vote-is-open = Vote open
vote-under-way = { $voted } of { $may ->
    [one] { $may } seat
   *[other] { $may } seats
} voted so far
vote-open-between = Open a vote between meetings
vote-open-at-meeting = Open a vote at this meeting
vote-open-lead = The seats of { $body } vote by link or signed in, until a day and an hour.
vote-open-at-lead = Those who are there for a seat vote by link or signed in, or say it aloud and you write it down, until you close the vote. A secret ballot is never said aloud.
vote-motion = The motion
vote-item = The item it belongs to
vote-mover-help = Among those who may vote.
vote-terms-say = What decides is copied from the terms of reference in force: { $title }.
vote-terms-ordinary = For a motion like any other: { $rule }.
vote-terms-amendment = For a motion that changes the terms of reference: { $rule }.
vote-amends = This motion adopts or changes the terms of reference
vote-closes-on = Last day
vote-closes-at = Until
vote-closes-help = In the time zone of this installation. Votes are taken until this hour.
vote-who-stands-back = Seats that stand back for a conflict of interest
vote-who-stands-back-help = Say why. Everyone is shown the reason. The seat is left out of the quorum and of the majority.
vote-links = Links and reminders
vote-links-lead = Each person gets a link of their own and votes without an account.
vote-links-to-all = So few have voted that only writing to everyone keeps it unsaid who has.
vote-reminded-nobody = No letter was made: those chosen have voted.
vote-letter-subject = Please vote: { $body }
vote-letter =
    Hello { $name },

    { $asker } asks you to vote at { $body }, { $partnership }, on this motion:

    { $motion }
vote-letter-until = Until { $when } you can vote.
vote-letter-now = The vote is being taken now, at the meeting.
vote-letter-secret = The ballot is secret: the page says what that means.
vote-letter-by-name = Votes are shown by name.
vote-reminder-subject = Your vote is still missing: { $body }
vote-reminder =
    Hello { $name },

    { $body } is voting on this motion:

    { $motion }
vote-reminder-so-far = { $voted } of { $asked } seats have voted.
vote-reminder-missing = The vote of your seat is still missing.
vote-reminder-perhaps = This goes to everyone who may vote, so that it stays unsaid who has.
vote-letter-voted-already = If your seat has already voted, there is nothing left to do. The link is yours alone. Thank you.
vote-close = Close the vote
vote-close-means = Closing counts the votes and enters the decision in the register under the next number. A vote is not opened again.
vote-withdraw = Withdraw the vote
vote-withdraw-means = Nothing is counted and there is no decision. The ballots of a secret vote are destroyed.
vote-withdraw-reason = Why it is withdrawn
vote-of-this = The vote by which it was taken
votes-open-here = Open votes
votes-none-open = No vote is open.
vote-until = until { $when }

## A consensus: where each seat stands
vote-method-consensus = Consensus: each seat says where it stands
vote-step-full-support = Full support
vote-step-minor-point = Support, with a minor point
vote-step-can-live = Can live with it
vote-step-stands-aside = Stands aside
vote-step-blocks = Blocks
vote-not-by-consensus = The terms of reference in force decide this by a vote. Choose a roll call or a secret ballot.
vote-rule-consensus = Reached when nobody blocks and at least one seat goes along.
vote-rule-no-block = Nobody blocks. Blocking: { $blocking }.
vote-rule-someone-goes-along = At least one seat goes along. Going along: { $favour }; standing aside: { $aside }.
vote-otherwise = If someone blocks
vote-otherwise-majority = The motion is not adopted. It can then be put to a roll call, which carries it by a majority.
vote-otherwise-nothing = The motion is not adopted. The terms of reference know no vote in the place of a consensus.
vote-seat-and-name = Seat { $number }, { $name }
vote-line-with-a-remark = { $said }: { $remark }
vote-consensus-reached = Consensus was reached.
vote-consensus-blocked = Consensus was not reached. Blocked by: { $names }.
vote-consensus-of-nobody = Consensus was not reached: no seat went along.
vote-comes-after = Comes after
vote-blocked-consensus = the consensus that was blocked
vote-went-on = After the block
vote-handed-to-a-vote = put to a roll call
vote-you-stand = Where do you stand?
vote-why-there = Your reason
vote-why-there-help = Needed when you stand aside or block: the minutes say it. Where everyone reads the minutes, it stands there without your name. One language is enough; the other shows it too, marked.
vote-stand-cast = Say where you stand
vote-stands = Where each seat stands
vote-stands-lead = Go around the table and choose for each seat. Whoever stands aside or blocks gives a reason, which the minutes say: without a name where everyone reads them. You can change it until you close.
vote-stands-save = Save where they stand
vote-stands-everyone = Everyone else fully supports it
vote-stands-not-said = Not said yet
vote-reason-of-seat = Reason of seat { $number }
vote-stands-at-a-meeting = Where the seats stand is written down here while a consensus is sought at a meeting. Otherwise each says it by link or signed in.
vote-stands-without-reason = Write why: the minutes say it. Missing for seat: { $seats }.
vote-stands-of-the-gone = Noted as away, or standing back from this item: seat { $seats }. Look at the attendance.
vote-stands-moved-on = In the meantime something else was written for seat { $seats }. Nothing was saved. What you chose is below; what stands there now is in the list further down. Save again to keep yours.
vote-called = Call the roll
vote-called-lead = Call the seats and choose what each says. Save some or all of them; what was misheard can be put right until the vote is closed. A seat that votes by its own link leaves this list.
vote-called-save = Save what was said
vote-called-not-yet = Not called yet
vote-called-away = Away now, or standing back from this item: seat { $seats }.
vote-called-nothing = Choose what at least one seat said.
vote-called-voted = Has voted in the meantime: seat { $seats }. What it said stays. Nothing else was saved; what you chose for the others is below. Save again.
vote-called-no-part = Has no vote here, for it is vacant, away or stands back: seat { $seats }.
vote-called-at-a-meeting = Between meetings there is no table around which to ask: each seat votes by its own link or signed in.
vote-called-not-in-secret = In a secret ballot nobody answers aloud: each seat votes by its own link or signed in, so that nobody learns what it says.
vote-called-in-a-consensus = In a consensus write down where each seat stands, with the reason.
vote-misheard = Put right an answer that was misheard
vote-misheard-lead = Until the vote is closed, an answer that was written down here can be put right. Both stay on record.
vote-misheard-which = What stands there
vote-misheard-said = What the seat said
vote-misheard-save = Put it right
vote-misheard-same = That is what stands there already.
vote-misheard-own = This seat has voted itself: { $seat }. What it said stays.
vote-misheard-moved-on = Somebody else has put this answer right in the meantime: seat { $seat }. Choose again.
vote-misheard-after-the-close = This vote is closed and what was counted stands. If the count is wrong, put the motion to a vote again, or record a decision that says so.
vote-named = By name
vote-named-for = For: { $names }.
vote-named-against = Against: { $names }.
vote-named-abstaining = Abstaining: { $names }.
vote-hand-over-title = The consensus was blocked
vote-hand-over-means = The terms of reference decide by a majority then. The roll call has the same text, mover and seconder, and asks those who may vote now.
vote-hand-over = Put the motion to a roll call
vote-handed-over-before = This motion has already been put to a roll call after its consensus was blocked.
vote-was-not-blocked = Only a motion whose consensus was sought with a quorum and blocked goes to a roll call.
vote-mover-is-gone = { $name } moved or seconded this motion and may not vote now. Open a vote with another mover or seconder.

## Minutes: from draft to published

minutes = Minutes
stage-draft = Draft
stage-circulated = Out for correction
stage-approved = Approved
stage-published = Published
minutes-approved-by = Approved by decision { $number } of { $day }.
arrival-lies-ahead = It is { $now }: note the arrival of { $name } when they come.
departure-lies-ahead = It is { $now }: note the departure of { $name } when they leave.
arrival-after-the-end = The meeting ended at { $end }: { $name } cannot have arrived after that.
minutes-not-written = The meeting is not over yet. Its minutes begin when it is.
minutes-not-begun = These minutes have not begun: no decision can approve them until they are begun or sent out for correction. If a later meeting has decided already, its decision can be chosen here right after.
minutes-need-a-later-meeting = Minutes are approved by a decision of a later meeting of the same body, and there is no later meeting yet. Set one up, and put the approval of these minutes on its agenda.
minutes-need-a-decision = Minutes are approved by a decision of a later meeting of the same body. The meeting of { $day } has carried none yet that could approve them.
minutes-need-a-decision-since = Minutes are approved by a decision of a later meeting of the same body. The meeting of { $day } has carried none that could approve them since they were sent out on { $sent }.
minutes-to-approve = A later meeting has decided. Choose the decision that approved these minutes.
minutes-to-be-approved = A later meeting has decided. These minutes are approved once it is chosen which of its decisions approved them.
minutes-to-publish = These minutes are approved and can be published.
minutes-published-before = These minutes are published.
minutes-approved-first = Only approved minutes are published. First choose the decision of a later meeting that approved them.
minutes-not-approved = These minutes are not approved yet: until then their text is changed in the meeting room.
minutes-do-not-go-out = Only the minutes of a meeting that is over and not approved yet are sent out for correction.
minutes-wrong-decision = Choose a decision that was carried at a later meeting of the same body, on the day of this meeting or after.
minutes-same-decision = This decision is chosen already. Choose another, or leave it as it is.
another-decision-needs-a-reason = Write why another decision is chosen. Both stay in the records, with your reason.
minutes-next-is-over = The next meeting is over, so nothing can be put on its agenda any more.
minutes-circulate = Send out for correction
minutes-circulate-help = Everyone chosen gets a link of their own, reads the minutes item by item and writes what they would correct. Nobody needs an account.
remarks-last-day = Last day for remarks
remarks-until-within-a-year = Choose a day between today and a year from now.
remarks-until = remarks until { $day }
minutes-sent-on = { $count ->
        [0] sent on { $day }, no remark yet
        [one] sent on { $day }, one remark
       *[other] sent on { $day }, { $count } remarks
    }
minutes-letters = Letters
minutes-letter-subject = Minutes to read: { $meeting }
minutes-letter =
    Hello { $name },

    { $asker } of { $partnership } asks you to read the draft minutes of this meeting: { $meeting }, { $day }.

    Under each item you can write what you would correct, until { $until }. It takes no account:

    { $address }

    The link is yours alone. If the minutes are right, you have nothing to do.
minutes-read-by = { $name }, please read the draft minutes of this meeting: { $meeting }, { $day }.
minutes-approved-for = { $name }, these are the approved minutes of this meeting: { $meeting }, { $day }.
minutes-draft-for = { $name }, these are the draft minutes of this meeting: { $meeting }, { $day }.
remarks-open = Remarks are taken until { $until }.
remarks-closed = Remarks on these minutes are not taken any more. To say something, write to whoever sent you the link, or ask for the floor when they are to be approved.
remarks-closed-by-approval = These minutes are approved, so remarks on them are not taken any more. If something in them is wrong, write to whoever sent you the link: they are still corrected, with a reason.
remarks-too-many = One person can make { $count } remarks on the same minutes. Put what is left into one of them.
remarks = Remarks
remark-on = What would you correct under item { $place }?
remark-on-the-whole = The minutes as a whole
remark-else = What else would you correct?
remark-yours = Your remark:
remark-thanks = Thank you, { $name }. { $count ->
        [one] Your remark is kept.
       *[other] Your { $count } remarks are kept.
    }
remark-send = Send remarks
remark-what-happens = Those who keep the minutes read your remarks and say what became of each. You find that here.
remark-is-empty = Write what you would correct under at least one item. If everything is right, you have nothing to send.
remark-state-open = Not settled yet
remark-state-taken-up = Taken up
remark-state-not-taken-up = Not taken up
remark-settle = What became of it
remark-word = A word to whoever wrote it
remark-needs-a-word = Write a word: whoever made the remark reads it.
remark-settle-save = Settle
remark-take-up = Take up in the minutes
remark-take-up-lead = The text is changed and the remark is answered in one go.
remark-which = Which remark?
remark-into-which = Into the text of which item?
remarks-none-open = No remark is waiting to be settled.
remark-words-alone = { $lang ->
         [en] The words of the remark stand at the end of the English text: work them in. There is no text in French yet.
        *[fr] The words of the remark stand at the end of the French text: work them in. There is no text in English yet.
    }
remark-words-in-one = { $lang ->
         [en] The words of the remark stand at the end of the English text: work them in. The French text does not have them yet.
        *[fr] The words of the remark stand at the end of the French text: work them in. The English text does not have them yet.
    }
remark-words-elsewhere = { $lang ->
         [en] The remark is in English, and this item only has a text in French. Say in French what it asks for, or write the English text in full.
        *[fr] The remark is in French, and this item only has a text in English. Say in English what it asks for, or write the French text in full.
    }
remark-word-taken-up = It is taken up in the text of item { $place }.
remark-changes-nothing = The text is as it was. Work the remark in, or go back and settle it without changing the text.
remark-settled-before = Somebody settled this remark in the meantime: { $said }. What you typed stands below and is not saved. What is still missing goes into the note of the item, in the meeting room.
remark-text-lacks = { $lang ->
         [en] The English text of item { $place } was left as it was. Does it say what was just taken up?
        *[fr] The French text of item { $place } was left as it was. Does it say what was just taken up?
    }
remarks-to-settle = { $count ->
        [one] One remark is still to be settled before the minutes can be approved.
       *[other] { $count } remarks are still to be settled before the minutes can be approved.
    }
minutes-table = Put the approval on the agenda
minutes-table-help = The next meeting of this body is on { $day }. The approval becomes its first item.
minutes-approve = Approve the minutes
another-decision = Another decision
minutes-approve-help = Decisions carried at later meetings of the same body. From then on the text is only corrected, with a reason.
approval-change = Choose another decision
approval-reason = Why another
approval-replaced = replaced
approval-chosen-on = chosen on { $day }
minutes-publish = Publish the minutes
minutes-publish-help = Everyone inside the partnership reads published minutes. Where the body meets publicly, so does everybody else. That page says of each seat whether somebody was there, without the names of people, and leaves out who moved and who promised; names that stand in titles and notes are shown as they were written, so read them once more. What is in camera is in neither.
minutes-public-page = The page that everyone can read
minutes-published = Published minutes
minutes-published-lead = Of the bodies that meet publicly, without the names of people.
motion-minutes = That the minutes of meeting { $number } ({ $body }) of { $day } be approved.
motion-minutes-corrected = That the minutes of meeting { $number } ({ $body }) of { $day } be approved as corrected.
motion-minutes-unnumbered = That the minutes of the meeting of { $day } ({ $body }) be approved.
motion-minutes-unnumbered-corrected = That the minutes of the meeting of { $day } ({ $body }) be approved as corrected.
motion-is-proposed = The text is proposed from what this item is there for. Change it as the motion was put.
minutes-approve-by = Approve them by decision { $number }
minutes-of-this-item = This item approves the minutes of an earlier meeting.
minutes-of-the-meeting = Of the meeting of { $day }.
minutes-open = Open those minutes
corrections = Corrections since the approval
corrections-none = Nothing was corrected since the approval.
correction-add = Correct the minutes
correction-help = Approved minutes are never changed silently. The text as it stood before, the reason and the day are printed at the end of the minutes.
correction-which = Which item?
correction-reason = Why it is corrected
correction-needs-a-reason = Write why it is corrected: the minutes print it.
correction-changes-nothing = The text is as it was. Change it, or go back.
correction-of = { $day }, item { $place }:
correction-of-title = { $day }, title of item { $place }:
correction-of-attendance = { $day }, attendance:
correction-by = (by { $name })
correction-of-who-was-there = Correct the attendance
correction-which-seat = Which seat?
correction-needs-a-seat = Choose the seat whose attendance is corrected.
correction-another-seat = Another seat
correction-reason-of-attendance = Those inside read it. Everyone else reads that the attendance of the seat was corrected, and when.
correction-reason-is-inside = corrected for one seat. The reason is read inside the partnership.
correction-reason-of-text = Whoever reads the minutes reads it, word by word: everyone, where they are public. Leave out the names of people.
attendance-changes-quorum = This changes the quorum at what was decided: { $decisions } The decision stays as it was recorded, and the minutes will say what the corrected attendance gives for its quorum, and what they said before. Tick this box to save it.
attendance-quorum-is-known = I know that the quorum at a decision changes by it
quorum-rests-on = The quorum at this decision rests on the attendance as corrected on { $day }.
quorum-as-corrected = { $now } This is what the attendance gives as corrected on { $day }. Before the correction: { $before }
corrected-note = what was said
corrected-title = title of an item
corrected-attendance = who was there
correction-before = The text before:
conflicts-counted = { $count ->
        [one] One conflict of interest was declared.
       *[other] { $count } conflicts of interest were declared.
    }

## How the structure changes
body-label = What this kind is called here
body-label-help = Only where the partnership has a word of its own for it.
bodies-on = The structure on this day
bodies-chart-on = The structure on { $day }
changed-since = What changed after { $day }
history = History
history-see = Names, places, mergers and splits
history-of = History of { $name }
history-lead = What it was called, which body it answered to, what it came of and what became of it. Minutes and decisions keep the name of their day.
formerly = Formerly
called-until = { $name }, until { $day }
told-set-up = { $name } was set up.
told-grew-out-of = { $name } grew out of { $parent }.
told-closed = { $name } closed. This was its last day.
told-renamed = { $old } took the name { $new }.
told-moved = { $name } came under { $parent }.
told-on-its-own = { $name } ceased to answer to another body.
told-merged = { $name } merged into { $into }.
told-split = { $into } came of the split of { $name }.
body-step-closed = Closed
body-step-merged = Merged
body-step-split = Split
rename-or-move = Rename or move it
rename-body = Rename or move { $name }
rename-lead = From a day on. What was written before that day keeps the old name. To mend a mistake in the name, change the body instead.
rename-name-help = Leave it as it is to change only the place.
so-from = From this day on
so-from-help = Today or an earlier day: write a change down once it holds.
why-it-changes = Why
change-not-ahead = This day is still to come. Write the change down once it holds.
change-after = “{ $name }” has been as it is since { $day }. Choose a later day.
nothing-changes = Nothing here differs from what is written already. Give it another name or another place.
body-has-ended = This body had ended by that day, so nothing of it changes any more.
body-goes-on = Something of “{ $name }” begins after that day: a seat, a term, a meeting or a body under it, or a vote in it is open. Close or cancel that first, or choose another day.
close-it-instead = It still has seats or open follow-ups. Close it from its history, where they end or move with it.
close-body = Close it
close-body-named = Close { $name }
close-lead = It stays in the records with its minutes and decisions. The bodies under it will answer to the one above.
seats-end-with-it =
    { $seats ->
        [0] It has no seat.
        [one] Its one seat ends with it.
       *[other] Its { $seats } seats end with it.
    }
promises-still-open =
    { $promises ->
        [0] No follow-up is open.
        [one] One follow-up is still open.
       *[other] { $promises } follow-ups are still open.
    }
open-promises-go-to = Who sees to the open follow-ups
leave-them = They stay with it
merge-with-others = Merge it with others
merge-bodies = Merge bodies
merge-lead = Several bodies become one. The others close; the seats you choose and all open follow-ups move.
merge-which = Bodies that become one
merge-which-help = At least two. If one of them goes on and takes in the others, tick it too.
merge-go-on = Choose the seats
merge-into = They merge into
merge-into-new = A new body
merge-the-new-one = The new body
merge-the-new-one-help = Only when they merge into a new one. Its mandate is written afterwards.
merge-from = First day of the new structure
merge-from-help = The bodies that close have their last day on the eve. Today or an earlier day.
merge-at-least-two = Choose at least two bodies that become one.
merge-into-itself = A body cannot merge into itself. Choose another one, or tick those that it takes in.
merge-choose-seats = Look at the seats below and choose those that move. The others end.
seats-that-move = Seats that move
seats-that-move-help = With whoever is on them. They get the next numbers there; the others end.
seat-moved-from = Moved from
seat-moved-to = Moved to
leaving-restructured = The body was restructured
split-it = Split it
split-body = Split { $name }
split-lead = New bodies come of this one. Each remembers where it came from and answers to the same body.
split-first = First new body
split-second = Second new body
split-third = Third new body
split-second-help = Needed unless this body goes on beside the first.
split-goes-on = This body goes on beside the new ones
split-from-help = If this body does not go on, its last day is the eve. Today or an earlier day.
split-stays = Not moved
split-seats-help = A seat that is not moved stays where the body goes on, and ends where it does not.
split-promises-help = A follow-up that is not moved stays with this body.
split-into-two = Name a second body, or let this one go on beside the first.
split-name-it-first = Something is sent to a new body that has no name. Name it, or send it elsewhere.

## How a quorum stood once the meeting was over

quorum-seats-were =
    { $here ->
        [one] 1 of { $base } seats was here
       *[other] { $here } of { $base } seats were here
    }
quorum-organizations-were =
    { $here ->
        [one] 1 of { $base } organizations was here
       *[other] { $here } of { $base } organizations were here
    }
quorum-was-enough =
    There was a quorum: { $here } and { $needed ->
        [one] 1 was needed.
       *[other] { $needed } were needed.
    }
quorum-was-too-few =
    There was no quorum: { $here } and { $needed ->
        [one] 1 was needed.
       *[other] { $needed } were needed.
    }
quorum-was-out-of-reach = There was no quorum: { $here }, and the rule asks for { $needed }, more than there were.
quorum-was-lacking = There was no quorum: { $here }, which is enough, but there must also be { $lacking }.
quorum-were-no-seats = There was no quorum: nobody held a seat that counts.
quorum-all-stood-back = There was no quorum: everyone who held a seat that counts stood back from this item.
quorum-those-were-present = There was a quorum: this meeting was called again and those present were enough ({ $here }).
quorum-was-recalled =
    There was a quorum: this meeting was called again, { $here }, and then { $needed ->
        [one] 1 was enough.
       *[other] { $needed } were enough.
    }

## The next meeting from the last

next-draft = Draft the next meeting
next-draft-lead = What is left over from { $name } comes to the next agenda, with what was said on it.
next-draft-when-over = The next meeting is drafted when this one is over.
next-draft-is-later = The next meeting is on a later day than this one.
next-draft-is-there = The next meeting of this body is set up already: { $day }. What you choose is added to its agenda.
next-draft-begins-with-minutes = The approval of the minutes of this meeting is added by itself.
next-draft-nothing = Nothing is left over from this meeting.
next-draft-items = Items that come to the next agenda
next-draft-help = Take the tick away to skip an item this time. It is offered again for the meeting after.
carried-not-discussed = not discussed
carried-recurring = comes back at every meeting
carried-open-follow-up = a follow-up is still open
carried-left-out = left out last time
carried-lacked-quorum = without a quorum nothing could be decided
carried-open-follow-ups = { $count } follow-ups are still open
carried-because = Carried over: { $why }.
carried-drop = Take off this agenda
carried-report = Report on the action: { $action } ({ $title })
carried-reports = Report on { $count } actions ({ $title })
next-was-drafted-for = The next meeting is drafted for { $day }, with the approval of these minutes and what is left over. Its day is not confirmed yet.
next-has-the-rest = The approval of these minutes and what is left over stand on the agenda of the next meeting: { $day }.
next-open = Open the next meeting
meeting-day-is-open = The day of this meeting was proposed when the one before it was closed. Nobody has confirmed it yet.
meeting-day-confirm = Confirm or move the day
meeting-day-to-confirm = { $day } (to be confirmed)
recall-call = Call again
recall-lead = { $meeting } ended for want of quorum. What it did not get to comes to the agenda of the second call.
recall-items = Items that come to the agenda of the second call
recall-notice =
    { $days ->
        [one] The terms of reference ask for one day of notice: the earliest day is { $day }.
       *[other] The terms of reference ask for { $days } days of notice: the earliest day is { $day }.
    }
recall-notice-is-short =
    { $days ->
        [one] The terms of reference ask for one day of notice. Choose { $day } or a later day.
       *[other] The terms of reference ask for { $days } days of notice. Choose { $day } or a later day.
    }
recall-is-later = The second call comes after the first.
recall-was-made = This meeting has been called again already, for { $day }.
recall-had-a-quorum = Only a meeting that ended for want of quorum is called again.
recall-not-in-the-terms = The terms of reference in force do not say that less is enough at a second call. Draft the next meeting instead.
recall-of = Called again for want of quorum on
recalled-at = Called again for
since-meeting = Since meeting { $number }
since-the-meeting-of = Since the meeting of { $day }
decision-for-a-vote = If it was voted on: mover, seconder and count

## A decision that was wrongly named

adoption-lead = What was adopted stays as it is. Only the decision that it rests on is named anew, and the one named before stays in the records with your reason.
adoption-day-moves = Where the decision is later than the approval, the approval moves to its day.
adoption-name = Name this decision
adoption-before = Named before
adoption-other-meant = Another decision was meant
adoption-of = Another decision for “{ $title }”
adoption-same-decision = This decision is named already. Choose another, or leave it as it is.
adoption-named-before = Until { $day }, decision { $number } was named here. Reason: { $reason }
adoption-before-decision = This day comes before the decision, which was taken on { $day }.
adoption-by-another-body = { $body } took this decision. The terms of reference of “{ $bound }” are adopted by that body, by one above it, or by the council. Choose a decision of one of them.
adoption-short-of-the-rule = Decision { $number } does not do what version { $edition }, in force on that day, asks of a change: { $rule }. Choose a decision that does, or put the motion to the vote again.
adoption-before-review = Decision { $number } was taken on { $decided }, before this version went to review on { $review }. Choose the decision that adopted it.
adoption-of-another = Decision { $number } adopted version { $edition } already. Choose the decision that adopted this one.
adoption-after-next-step = This decision was taken on { $day }, after the step that followed on { $next }.
adoption-none-named = No decision is named here yet. It is named with the step that it approves.

due-terms = Version { $edition }
due-meetings = Meetings in { $year }: { $foreseen } foreseen by the terms of reference, { $held } held, { $planned } planned.
due-meetings-missing = Still to be planned: { $missing }.
due-review = Version { $edition } of the terms of reference is to be reviewed by { $day }.
due-review-late = Version { $edition } of the terms of reference was to be reviewed by { $day }.

## Live groups

sits-at = Sits at
table-role = Role at the table
table-role-any = Any role
table-role-holder = Holds a seat
table-role-alternate = Alternate
table-role-officer = Chair or other officer
holds-a-seat-on = Holds a seat on
group-kind-people = People
group-kind-organizations = Organizations
group-add-of-organizations = Add a group of organizations
group-of-all-organizations = Every organization of the directory.
group-counted-organizations = { $organizations ->
        [one] 1 organization
       *[other] { $organizations } organizations
    }, { $people ->
        [one] 1 person who speaks for it
       *[other] { $people } people who speak for them
    }
group-who-speaks = For each organization, the contact people named on its page are written to; where none are named, whoever holds a seat for it.
group-nobody-speaks = Nobody speaks for it yet: name a contact person on its page.
group-asks-another-kind = This group cannot be narrowed by this: people and organizations are asked different things.
circular-why-for = You get this letter for { $organizations }, which belongs to the group “{ $group }” ({ $told }).
circular-for = for { $organizations }
circular-unreached = Nobody speaks for these, and no letter goes to them: { $organizations }.
circular-unreached-then = Nobody spoke for these, and no letter went to them: { $organizations }.
groups = Groups
groups-lead = Searches that you kept, of people or of organizations. A group is asked anew at each look: whoever fits belongs to it.
groups-none-title = No group yet
groups-none-why = Search the list of people or the directory of organizations, by sector, body or language, and keep the search as a group: to write to it, or to invite it to a meeting.
group-add = Add a group
group-save = Save this search as a group
group-form-lead = Say what its members have in common. Nobody is added or removed by hand: whoever fits belongs to it.
group-lead = Asked anew at each look: whoever fits belongs to it today.
group-of-all = Everyone in the records.
group-only-listed = Only those in the members’ directory
group-any-sector = Whoever fits any of them belongs to the group. None ticked: every sector.
group-ended-on = Ended on { $day }
group-has-ended = This group has ended: nothing more is written to it.
group-today = Who belongs to it today
group-counted = { $count ->
        [one] 1 person
       *[other] { $count } people
    }
group-search = Open the search
group-nobody = Nobody fits today. Whoever does later belongs to it by themselves.
group-addresses = Their addresses
group-addresses-copy = Copy the addresses
group-addresses-copied = Addresses copied
group-end = End this group
group-end-help = It is offered no more. What was written to it stays, with those it went to.
circulars = Letters to this group
circulars-none = Nothing was written to it yet.
circular-write = Write to this group
circular-to = A letter to { $group }
circular-lead = One letter in both languages: each person gets theirs. Whom it goes to today is kept with the letter.
circular-subject = Subject
circular-text = Text
circular-text-help = Under it stands why the person gets it: the group, and what its members have in common.
circular-send = Send the letters
circular-counted = { $all ->
        [one] 1 person today:
       *[other] { $all } people today:
    } { $english } in English, { $french } in French, { $hand } without an address.
circular-needs-english = { $count ->
        [one] 1 person of this group reads English: write it in English too.
       *[other] { $count } people of this group read English: write it in English too.
    }
circular-needs-french = { $count ->
        [one] 1 person of this group reads French: write it in French too.
       *[other] { $count } people of this group read French: write it in French too.
    }
circular-to-nobody = Nobody belongs to this group today: no letter was written.
circular-why = You get this letter because you belong to the group “{ $group }” ({ $told }).
circular-sent-lead = Sent by { $who }, { $when }
circular-group = Group
circular-told = What its members then had in common
circular-in-english = In English
circular-in-french = In French
circular-went-to = { $all ->
        [one] 1 person:
       *[other] { $all } people:
    } { $english } in English, { $french } in French.
circular-readers = Whom it went to
circular-frozen = As they were on that day; the group lives on.

## Survey panels

survey-panels = Survey panels
survey-panels-lead = Groups as they were on one day, to be asked by a survey service. Entente runs no surveys itself.
survey-none-title = No survey panel yet
survey-none-why = Open a group and use it as a survey panel: its list is frozen, and everyone gets a code.
survey-use = Use as a survey panel
survey-panel-of = Use “{ $group }” as a survey panel
survey-panel-lead = The list of a group, frozen on one day for a survey.
survey-form-lead = The list is frozen now. Everyone gets a code drawn by lot, which says nothing of them. Entente asks nothing itself: a survey service does.
survey-freeze = Freeze the list
survey-purpose = What the answers are for
survey-purpose-help = Whoever is asked may want to know, and so will you in a year.
survey-languages = Languages of the survey
survey-languages-help = Each person is asked in the language they prefer where the survey has it, and otherwise in the other one.
survey-needs-a-language = Choose at least one language.
survey-address-en = Address of the survey in English
survey-address-fr = Address of the survey in French
survey-address-help = Letters carry it with each person’s code: where you write { $sign }, or else at its end as code=…. It can be added later.
survey-one-address = The survey is in both languages at this address
survey-one-address-help = Give one address above and leave the other empty: everyone gets the same.
survey-two-addresses = Two different addresses are given. Leave one of them empty, or take this tick away.
survey-address-en-missing = Some people of this panel are asked in English: give this address too, or tick that the survey is in both languages at the other one.
survey-address-fr-missing = Some people of this panel are asked in French: give this address too, or tick that the survey is in both languages at the other one.
survey-address-give = Give the address of the survey
survey-not-an-address = This is not an address of a survey: it begins with https:// and has no spaces.
survey-not-in-this-language = The survey is not asked in this language: choose the language too, or leave this empty.
survey-tells-names = Name people on the list
survey-names-help = Names and e-mail addresses stand on the list only for those who are in the members’ directory on the day it is taken; the others keep a code alone. Whoever has the list then knows whose answer a code is.
survey-no-names = The list holds codes and languages, and no names. Whoever can look at this installation’s database can still tell whose a code is, until it is deleted.
survey-keep-days = Days the codes are kept
survey-keep-days-help = From 1 to 365, counted from today. Then who had which code is deleted; the name, the purpose and the number of people stay.
survey-frozen = Frozen
survey-frozen-by = { $day }, by { $who }, { $count ->
        [one] 1 person
       *[other] { $count } people
    }
survey-unreached = Nobody spoke for
survey-of-nobody = Nobody belongs to this group today: there is nobody to ask.
survey-list = The list for the survey service
survey-list-help = One line for each person, in the order of the codes. Who has which code is deleted on { $day }.
survey-take-csv = Take the list as CSV
survey-take-xlsx = Take the list as a workbook
survey-code = Code
survey-language = Language
survey-letters = Letters to this panel
survey-codes-left-out = Dots stand here in the place of each person’s code, on purpose: no letter is kept with a code. This page is a record and cannot be handed over.
survey-letters-in-folder = No mail server is set: the letters with the codes, for those who have an address, lie as files in the folder “mail” of this installation. Ask whoever runs it to send them, or to set a mail server before the next letter.
survey-letters-by-hand = No letter was made for those without an address: give them an address in the directory, and write to a panel made anew.
survey-no-address = no address known: no letter
survey-letters-list = To the list of codes
survey-letters-none = Nothing was written to it yet.
survey-write = Write to this panel
survey-letter = A letter to “{ $panel }”
survey-letter-lead = Each person gets the letter in the language in which they are asked, with an address of their own. Whom it goes to is kept, and no code. The codes are deleted on { $day }.
survey-needs-english-address = Some people are asked in English: give the English address of the survey first.
survey-needs-french-address = Some people are asked in French: give the French address of the survey first.
survey-answer-here = Answer here: { $address }
survey-code-stands = The code in this address stands for you, so that nobody answers twice. We delete whose it was on { $day }.
survey-delete = Delete the codes now
survey-delete-help = Who had which code is forgotten at once. Letters already sent still open the survey; no more can be written.
survey-deleted-on = Codes deleted on { $day }
survey-codes-are-deleted = The codes are deleted: there is no list any more, and nothing more is written to this panel.

## Guests of a meeting

guests = Guests
guests-invite = Invite guests
guests-group = Group
guests-group-help = Everyone who belongs to it today gets an invitation, but for those who sit on this body or are invited already. Who was invited stays, although the group lives on.
guests-send = Send the invitations
guests-do-not-vote = Guests take part without a vote and count for no quorum.
guests-after-members = Guests are invited once those who sit on the body have been called, and while the meeting stands.
guest-named = Guest: { $name }
invitation-as-guest = You are invited as a guest, without a vote.
reply-lead-guest = { $name }, you are invited as a guest to this meeting: { $body }, { $partnership }.

## Notes that save themselves
note-saving = Saving…
note-saved = Saved.
note-lost = The connection is lost. What you type stays on this device and is saved when the connection is back.
note-back = The connection is back. What you typed in this note is saved.
note-failed = This note could not be saved. It stays on this device. Press “Save the note”, or open this page anew to sign in.
note-kept-both = Somebody else wrote in this note in the meantime. Both texts are kept: read it over.
room-saved-one = That is saved. What you typed elsewhere on this page is still here, and not saved yet.
room-still-typed = Something is typed on this page and not saved yet. Save it or clear it, and then call the meeting off.
meeting-moved-on = Somebody else was faster: this meeting is now “{ $state }”.
agenda-moved-on = Somebody else was faster. { $said } Set it again if it should be otherwise.

## Recruitment rounds
round-stage-draft = Draft
round-stage-announced = Announced
round-stage-open = Open
round-stage-closed = Closed
round-stage-decided = Decided
round-stage-cancelled = Cancelled
rounds = Recruitment
rounds-lead = Calls for people to fill vacant or ending seats, from the call to the letters.
rounds-none-title = No recruitment round yet
rounds-none-why = A round says which seats are to be filled, what people are asked, who scores, and when applications are deleted. It has a public page of its own.
round = Recruitment round
round-add = Open a recruitment round
round-add-lead = It begins as a draft. Nobody else sees it until you publish it.
round-days = Days to apply
round-for = Seats and sectors
round-sector = { $sector } (any seat)
round-no-sector = No sector
round-offers = Offers
round-seats = Seats to fill
round-seats-help = Vacant seats, and those whose holder leaves within 180 days. They belong to the body chosen above.
round-seat-reserved = { $seat } (reserved: { $kept })
round-seat-vacant = { $body }, vacant
round-seat-held-until = { $body }, held until { $day }
round-sectors = Sectors
round-sectors-help = Choose sectors where people may apply without naming a seat.
round-seats-or-sectors = Choose at least one seat or one sector.
round-seat-is-held = One of these seats is not to be filled. Choose among those shown.
round-seat-elsewhere = One of these seats belongs to another body. Open a round for each body.
round-call = Text of the call
round-call-help = What the table does, what is expected of its members, what they can expect. Everyone reads it.
round-opens-on = First day to apply
round-closes-on = Last day to apply
round-questions = Questions
round-questions-help = One to a line, in the same order in both languages.
round-criteria = Criteria
round-criteria-help = What the panel scores from 1 to 5. One to a line, in the same order in both languages.
round-panel = Panel
round-panel-help = Who reads and scores the applications. Nobody else does, but the coordinator’s office.
round-panel-needed = Choose at least one person for the panel.
round-keep-days = Days applications are kept
round-keep-days-help = Counted from the day the round is decided or cancelled, from 30 to 730. Then they are deleted; the counts stay.
round-contact = Contact
round-contact-help = A name with an address or a number. Everyone reads it.
round-lines-differ = There are { $en } lines in English and { $fr } in French. Each line needs its counterpart.
round-lines-most = At most { $most } lines.
round-asked-already = Applications have come in: questions may be reworded, but none added or removed.
round-scored-already = Applications have come in: criteria may be reworded, but none added or removed.
round-seats-stay = Applications have come in: the body, the seats and the sectors of the call stay. More may be added.
round-came-until = Applications came in until { $day }: the last day to apply is not before that.
round-moves-into-the-past = Applications have come in: the last day to apply may be moved to today, { $day }, or later.
round-has-ended = This round has ended and does not change any more.
round-public-page = Public page
round-kept = Applications kept
round-kept-days = { $days } days after the end of the round, then deleted
round-kept-until = until { $day }, then deleted
round-decided-on = Decided on
round-cancelled-on = Cancelled on
round-counts = What it came to
round-counts-stay = These counts stay when the applications are deleted.
round-withdrawn =
    { $count ->
        [one] { $count } application was withdrawn.
       *[other] { $count } applications were withdrawn.
    }
round-seated = { $name } holds this seat since { $day }:
round-next = Next step
round-publish = Publish the call
round-publish-means = Everyone can then read the call on its public page, and apply on the days you chose.
round-end = End the round
round-end-means = Everyone who applied has an answer. Applications are deleted { $days } days from today.
round-cancel = Cancel the round
round-cancel-reason = Why it is cancelled
round-cancel-help = For the records. Write to those who applied yourself.
round-closes-in-the-past = The last day to apply is past. Change it, then publish.
round-waits-for =
    { $count ->
        [one] { $count } application waits for a decision. Decide on it first.
       *[other] { $count } applications wait for a decision. Decide on them first.
    }
round-step-not-now = That step cannot be taken now. State of the round: { $stage }.
round-questions-shipped =
    Why would you like to sit at this table?
    What do you know of newcomers’ lives in our community, from experience or from your work?
    Whom could you bring closer to this work, and how?
round-criteria-shipped =
    Knows newcomers’ lives, from experience or from work
    Is close to the sector or the community of the seat
    Works well with others, across organizations
    Can give the time

## Applications
application-outcome-offer = Offer a seat
application-outcome-waiting = Waiting list
application-outcome-decline = No seat this time
calls = Calls for applications
calls-lead = Seats to fill: { $partnership }
calls-none = No call is open at present.
call-until = open until { $day }
call-from = opens on { $day }
call-opens-on = Applications are received from { $day } on.
call-closed-on = This call closed on { $day }. Applications are no longer received.
call-cancelled = This call was cancelled. Applications are no longer received.
application-apply = Apply
application-apply-for = Apply: { $title }
application-apply-lead = Until { $day }. You need no account.
application-name = Your name
application-email = E-mail address
application-email-help = Your confirmation goes there.
application-phone = Telephone
application-organization = Organization you would speak for
application-organization-help = Leave it empty if you would speak for yourself.
application-for = Applies for
application-lang = Language we write to you in
application-questions = Questions
application-answer = Your answer
application-answer-needed = Answer this question, in a few words at least.
application-private = In confidence
application-private-help = What you need is read only by those who organize interviews.
application-describes = You are among
application-describes-why = Seats of this call are kept for these people, so we ask. What you say is used for those seats and for nothing else. Say nothing if you prefer: every seat that is not kept is open to you.
application-says = Says to be among
application-needs = What you need to take part
application-needs-help = Accessibility, interpretation, child care, transport.
application-consent = I agree that the partnership ({ $partnership }) keeps this application to fill these seats. The panel and the coordinator’s office read it. It is deleted { $days } days after the round ends, or at once when I withdraw it.
application-agree = I agree
application-consent-needed = We may only keep your application if you agree.
application-send = Send the application
application-already = An application with this address has already come in for this call. We have written to the address again with the link behind which it can be seen or withdrawn. To change something, withdraw it there and apply again.
application-thanks = Thank you, { $name }. Your application has come in.
application-what-happens = The panel reads applications after { $day }. You will have an answer either way. Your application is deleted { $days } days after the round ends.
application-link-sent = This letter is on its way to { $email }.
application-link-copy = Copy your link now: it is shown only here.
application-letter = Your confirmation
application-own-lead = The application of { $name } to { $partnership }. The link is yours alone.
application-withdraw = Withdraw the application
application-withdraw-means = It is deleted at once, with everything you wrote, and cannot be brought back. While the call is open you may apply again.
application-withdrawn = Your application to { $partnership } is deleted.
application-is-seated = You hold a seat since. Write to the contact of the call to leave it.
applications = Applications
applications-to = Applications: { $round }
applications-lead = For the panel and the coordinator’s office alone.
applications-none = No application has come in.
application-received = Received
application-answers = Answers
application-consented = Agreed to
application-waits = To decide
application-decided-on = Decided on
application-seated = This person was offered a seat from { $day }.
application-interview = Interview
application-interview-and-advice = Interview and advice
application-interview-on = Day of the interview
application-interview-at = Hour
application-interview-tells = Write to the applicant to invite them
application-interview-incomplete = The letter needs a day, an hour and a place.
application-interview-notes = Notes of the interview
application-advice = Recommendation
application-advice-reason = Why
application-decide = Decide
application-decide-on = Decide: { $name }
application-decide-lead = Makes a letter in the applicant’s language, shown once to copy.
application-outcome = Decision
application-decision = Decision of the council
application-decision-help = Where the council has taken one.
application-offer = When a seat is offered
application-offer-help = The person is appointed to the seat at once, without another step: they hold it from the first day you give. They are added to the directory if they are not there.
application-starts-on = First day on the seat
application-starts-on-help = The seat is filled from that day.
application-the-round = See the round
application-round-cancelled = This round was cancelled: nothing is decided on its applications any more.
application-person = In the directory as
application-person-help = Leave it empty to add them with the name and address of the application.
application-person-is-known = Someone with this address is in the directory already: choose them.
application-term-help = Empty: as long as the seat says.
application-decided-already = This application was decided on { $day }. It is decided once.
application-decide-after-close = Decisions fall after the last day to apply, { $day }, so that everyone is read.
application-subject-received = We have your application: { $title }
application-letter-received =
    Hello { $name },

    { $partnership } has received your application: { $title }. The call is open until { $day }; after that the panel reads all applications, and you will have an answer either way.

    Behind this link you can see your application, or withdraw it. Withdrawing deletes it:

    { $address }

    The link is yours alone. Questions: { $contact }. Thank you.
application-subject-interview = Interview: { $title }
application-letter-interview =
    Hello { $name },

    Thank you for your application to { $partnership } ({ $title }). The panel would like to meet you on { $when } – tell us if another time suits you better, or if you need something to take part: { $contact }.
application-subject-decided = Your application: { $title }
application-letter-offer =
    Hello { $name },

    We are glad to tell you that { $partnership } offers you a seat. Table: { $body }. Seat: { $seat }. Your term begins on { $day }.

    You will soon receive the terms of reference and the date of the next meeting. If you cannot accept, or have a question: { $contact }. Welcome.
application-letter-waiting =
    Hello { $name },

    Thank you for your application to { $partnership } ({ $title }). There are fewer seats than good applications, and we would like to keep yours on our waiting list in case a seat becomes free.

    If you would rather not, use the link of our first letter to withdraw it, or tell us: { $contact }. Otherwise we delete it { $days } days after the end of the round.
application-letter-decline =
    Hello { $name },

    Thank you for your application to { $partnership } ({ $title }), and for the care you put into it. We cannot offer you a seat this time.

    Working groups and public meetings are other ways to take part, and there will be other calls. To talk about either: { $contact }.

## Panels
score-level-1 = not shown
score-level-2 = a little
score-level-3 = enough
score-level-4 = well
score-level-5 = outstanding
scores = Scores
score-yours = Your scores
score-blind = You see what the others gave once you have given yours.
score-may-change = You may change them until there is a decision.
score-comment = Comment
score-comment-help = The panel and the coordinator’s office read it. It is deleted with the application.
score-conflict = I have a conflict of interest with this application
score-conflict-help = You are then out of it for good: no score, and you do not see those of the others.
score-conflict-declared = A conflict of interest is declared here: neither answers nor scores are shown to you.
score-conflict-of = Conflict of interest
score-conflict-stays = You declared a conflict of interest with this application. It stays; tell the coordinator if it was a mistake.
score-send = Give these scores
score-each = Give every criterion a score from 1 to 5, or declare a conflict of interest.
score-by-the-panel = Those on the panel of this round score its applications. You are not on it.
score-is-over = Scores are given from the first application until there is a decision.
score-after-yours = Shown once you have given your own.
score-none = Nobody has scored this application yet.
score-waits = Your scores are awaited
score-given = You have given your scores
score-count = { $given } of { $panel } have answered
score-of-person = { $average } ({ $marks })
score-short = { $mean } of 5 ({ $low } to { $high })
score-told =
    { $people ->
        [one] Mean: { $mean } of 5, the average of one person’s scores.
       *[other] Mean: { $mean } of 5. Each of the { $people } people who scored counts the same, with the average of their scores. From { $low } to { $high }.
    }
score-how = The mean counts everyone who scored the same, with the average of their scores; in brackets, the lowest and the highest of these.
panel-write = Write to the panel
panel-write-help = A letter with a link goes to each address we know: they score without an account. Every letter is also shown once, to copy.
panel-nobody = Nobody was written to.
panel-lead = You are on the panel of { $partnership }. Read each application and score it. The link is yours alone.
panel-until = Applications come in until { $day }.
panel-all = All applications
panel-subject = To score: { $title }
panel-letter =
    Hello { $name },

    { $asker } of { $partnership } asks you to score the applications to: { $title }. They come in until { $day }. It takes no account:

    { $address }

    The link is yours alone: behind it stand people’s personal answers. Declare a conflict of interest where you have one. Thank you.

## Onboarding
onboarding = Onboarding
onboarding-of = Onboarding: { $body }
onboarding-lead = Who is new at this table, and what they have received and done. For the coordinator and the secretary.
onboarding-none-title = Nobody is new
onboarding-none-why = Whoever takes a seat here for the first time stands here for a year, with a list of steps.
onboarding-since = { $seat }, since { $day }.
onboarding-done = { $done } of { $all } steps taken.
onboarding-steps = Steps
onboarding-step = Step { $place }
onboarding-ticked = noted by { $name } on { $day }
onboarding-not-yet = not yet
onboarding-acknowledged = Acknowledged the terms of reference in force
onboarding-came = Came to a first meeting
onboarding-terms-received = Received the terms of reference
onboarding-met = Met the coordinator
onboarding-directory = Checked the entry in the directory
onboarding-step-en = In English
onboarding-step-fr = In French
onboarding-save = Save the steps
onboarding-edit = Change the list
onboarding-edit-lead = It holds for every new member of this body. A step that is worded anew keeps what was ticked.
onboarding-derived = Two more steps tick themselves: the terms of reference acknowledged, and a first meeting attended.
onboarding-step-too-long = A step is one line of at most 200 characters.
onboarding-step-needed = Write one step at least.
onboarding-not-there = This member or this step is not on the list any more. Nothing was changed.

## The register to take away, and the public one

register = Register of decisions
register-public = Public register of decisions
register-public-lead = What bodies that meet publicly decided, as their published minutes say. Who moved, seconded or voted is left out.
register-of = Decisions: { $body }
register-pdf = The register as a PDF
register-docx = The register as a Word file
register-holds = { $count ->
        [one] One decision
       *[other] { $count } decisions
    }
how-it-was-decided = How it was decided

## Forwarding: decisions sent on to another body

forwardings = Decisions sent on
forwardings-lead = Decisions sent on to another body, inside or outside, and what became of them there.
forwardings-all = All
forwardings-none-title = Nothing was sent on
forwardings-none-why = Open a carried decision, and send it on from there.
forwarding-send = Send it on
forwarding-send-of = Send decision { $number } on
forwarding-send-lead = To another body of the partnership, which takes it up as an item of its agenda, or to a body outside, which answers by a resolution.
forwarding-of = Decision { $number } to { $body }
forwarding-inside = A body of the partnership
forwarding-or-outside = Or a body outside
forwarding-asks = What is asked
forwarding-from = From
forwarding-to = To
forwarding-sent-on = Sent on
forwarding-decided-on = Decided on
forwarding-resolution = Number of the resolution
forwarding-words = What they decided
forwarding-answer = What became of it
forwarding-agenda = On the agenda of
forwarding-answered-by = Answered by the decision
forwarding-take-up = Put it on the next agenda
forwarding-take-up-means = It becomes the last item of the next meeting of that body that has not begun.
forwarding-item = { $body }, decision { $number }: { $text }
forwarding-send-to = Send to { $body }
letter-outside = The letter
letter-outside-means = Entente does not write to bodies outside. Copy the letter into a message of yours, or take it as a file, in either language.
letter-subject = { $body }, decision { $number }
letter-extract = Extract from the register of decisions
letter-to = To: { $body }
letter-decided = On { $day }, { $body } of { $partnership } decided:
letter-asks = We ask you:
letter-resolution = Please let us know the number and the day of the resolution by which you answer.
letter-signed = For { $partnership }
letter-pdf-in-english = English, PDF
letter-docx-in-english = English, Word
letter-pdf-in-french = French, PDF
letter-docx-in-french = French, Word
forwarding-here = Sent on to this table: decision { $number } of { $day }
forwarding-waits = Sent on { $day }, no answer yet.
forwarding-on-agenda = On the agenda of { $day }.
forwarding-came-to = { $outcome }, { $day }
forwarding-came-to-by = { $outcome }, { $day }, resolution { $resolution }
forwarding-sent-to = Sent on to
forwarding-to-whom = Choose a body of the partnership, or name one outside.
forwarding-to-one = Choose a body of the partnership or one outside, not both.
forwarding-needs-a-name = Name the body outside, in one language at least.
forwarding-needs-a-resolution = Write the number of the resolution by which it was adopted.
forwarding-answers-itself = What the body decides on the item of its agenda is the answer. Here it is only taken back.
forwarding-day-ahead = This day lies ahead. Write it down once it has been decided.
forwarding-day-before = This day comes before the decision was sent on, on { $day }.
forwarding-between = Choose a day from { $day }, when the decision was taken, until today.
forwarding-sent-before = This decision was sent to this body already.
forwarding-of-what-was-carried = Only a decision that was carried is sent on.
forwarding-is-outside = This was sent outside: no agenda here takes it up.
forwarding-is-inside = This was sent to a body of the partnership, which takes it up on its agenda: it needs no letter.
forwarding-has-ended = This has been answered or taken back.
forwarding-needs-a-meeting = This body has no meeting ahead. Set one up first.
forwarding-outside-municipal-council = Municipal or regional council
forwarding-outside-school-board = School board
forwarding-outside-health-authority = Health authority
forwarding-outside-police-board = Police services board
forwarding-outside-ministry = Ministry or department
forwarding-outside-other = Other body
forwarding-outcome-waiting = Waiting
forwarding-outcome-adopted = Adopted
forwarding-outcome-adopted-amended = Adopted as amended
forwarding-outcome-received = Received
forwarding-outcome-declined = Declined
forwarding-outcome-withdrawn = Taken back

## How a meeting ran

sitting = How the meeting ran
sitting-lead = Who led it, who kept the minutes, when it began and ended. The minutes say it.
sitting-chair = Chair
sitting-secretary = Minutes kept by
sitting-me = { $name } (you)
sitting-account-is-nobody = Your account is nobody yet in the directory of people, so that you cannot be chosen as the one who kept the minutes. Whoever keeps the team says there which person you are.
sitting-there-help = Whoever is noted as having been there can be chosen, and you yourself; others are added in the meeting room.
sitting-opened = Called to order at
sitting-closed = Ended at
sitting-ends-before-it-begins = The meeting ends before it begins.
sitting-not-begun = The meeting has not begun yet.
sitting-was-held = Called to order at { $opened }, ended at { $closed }
sitting-was-opened = Called to order at { $time }
sitting-was-closed = Ended at { $time }
minutes-read = Read the minutes
minutes-seal-is-broken = These minutes no longer fit their seal: somebody changed them past the program after they were approved. Bring them back from a backup; the command “check” names all such minutes.
conflict-declared-by = { $name } declared a conflict of interest on this item.

dates = Save all dates
dates-are-new = new or changed days: { $fresh } of { $all }
dates-calendar = All days for your calendar, in one file:
dates-changed = { $day } (changed)
dates-convenes-nothing = These letters convene nothing: each meeting is convened later by its own invitation, which changes the same entry in people’s calendars.
dates-day = { $day }, { $hours }
dates-known-before = You were already told of these days:
dates-knows-all = knows all days already
dates-lead = { $body }: one letter with every coming day, one calendar file, and a link to each reply.
dates-none = No meeting of this body lies ahead. Plan some first.
dates-opening =
    Hello { $name },

    { $asker } of { $partnership } asks you to keep these days free for this body: { $body }.
dates-opening-again =
    Hello { $name },

    You know these days already. { $asker } of { $partnership } sends them once more: { $body }.
dates-reply-later = By the link under a day you say whether you will come. That can wait: an invitation with the agenda follows before each meeting. The links are yours alone.
dates-reply-again = You answered for another day: please answer again.
dates-subject = Save the dates: { $body }
dates-subject-again = The dates once more: { $body }
dates-told = { $count ->
        [0] nobody was told yet
        [one] 1 person was told
       *[other] { $count } people were told
    }

later-accept = Accept { $day }
later-answer-accepted = Accepted
later-answer-kept = Kept
later-answer-title = Answer
later-ask = It takes longer
later-ask-help = Ask for another day. The one that was promised stands until somebody answers.
later-asked = { $name } asked on { $asked } for time until { $day } (“{ $why }”).
later-asked-short = asked for: { $day }
later-has-passed = This day has passed. Propose a day from today on.
later-is-not-later = It is due on { $day } already. Propose a later day, or say how it ended.
later-is-too-far = Propose a day within two years, at the latest { $day }.
later-keep = Keep { $day }
later-letter-subject-accepted = More time for your promise: until { $day }
later-letter-subject-kept = Your promise is due on { $day } as before
later-letter-opening =
    Hello { $name },

    { $answered } of { $partnership } answers your request for more time for this promise: { $text }
later-letter-accepted = It is now due on { $day } instead of { $due }.
later-letter-kept = You asked for time until { $day }. The day that was promised stands: { $due }.
later-letter-reply = Their words: { $reply }
later-letter-link =
    By this link you say how it ended, or ask again. It is yours alone and takes no account:

    { $address }
later-moved-on = Somebody changed this promise in the meantime. Look at its day again; what you typed is still here.
later-nothing-asked = No later day is asked for, or it was answered already.
later-on = New day
later-reply = A word with the answer
later-reply-help = Whoever asked gets a letter with the answer, and with this.
later-reply-said = Their words: “{ $reply }”.
later-send = Propose this day
later-waits = Nobody has answered yet: { $day } stands.
later-was-accepted = { $name } accepted this.
later-was-kept = { $name } kept the day that was promised.
later-why = Why, in a sentence

join-address = Web address for joining
join-address-wrong = Write the whole address of the site: it begins with https:// and has no spaces, accents or quotation marks.
join-help = For whoever joins from afar, such as the address of a video call. Those who are invited see it, and members who are signed in; it is in nothing public.
join-series-help = Each meeting made from this rhythm starts with it. Those who are invited see it, and members who are signed in; it is in nothing public.
join-telephone = To join by telephone
join-telephone-help = What to dial and to key in.
reply-join-below = How to join is written below.

## Adopted before these records began
earlier-title = They were adopted before these records began
earlier-lead = For the first terms of reference of a body, adopted before this program kept its records. They come into force on their day, and every later version needs its own decision.
earlier-save = Bring into force
earlier-marked = Adopted before these records began
earlier-adopted-by = Adopted by { $body } on { $day }: { $resolution }
earlier-host-approved = Approved by the host on { $day }: { $resolution }
earlier-written-in = Written in: { $document }
earlier-not-judged = Quorum and majority are not judged on this decision. It was entered here on { $day }.
earlier-in-the-log = Adopted before these records began, on { $day }: { $resolution }
earlier-body = Which body adopted them
earlier-adopted-on = Day of adoption
earlier-resolution = Text or number of the resolution
earlier-as-far-as-known = As far as it is known: “Resolution 2019-14”, or “Adopted at the meeting of June”.
earlier-document = Where it is written
earlier-document-help = Minutes, file or address, if known.
earlier-host-on = Day of the host’s resolution
earlier-in-force-on = In force from
earlier-in-force-help = Leave it empty if they were in force from the day they were adopted, or approved by the host.
earlier-is-past = What was adopted before these records began was adopted before today. For today’s decision, record it and choose it as the next step.
earlier-host-after = The host approves on the day of the adoption or later, and not after today.
earlier-in-force-after = They are in force from the day they were adopted and approved, or later, and not after today.
earlier-is-adopted = This version has been adopted already.
earlier-first-version-only = Another version of this body’s terms was adopted here. Only the first can have been adopted before these records began; this one needs its own decision.
earlier-by-another-body = Terms are adopted by the body that they bind, by one above it, or by the council.
earlier-is-in-the-register = The register has decisions of this body from that day or before. Record the one that adopted these terms, and choose it as the next step.

## Comments on terms of reference in review
comments = Comments
comments-lead = What those who sit on the body say of these terms while they are in review: { $title }
comments-on-the-whole = The rules and the whole
comment-by = { $name }, { $organization }
comment-on-clause = Clause { $number } { $heading }
comments-answered-of = { $done } of the { $all } people asked have answered.
comments-counted = { $remarked } with comments, { $silent } without a remark; { $missing ->
        [0] nobody is still to answer.
        [one] one has not answered yet.
       *[other] { $missing } have not answered yet.
    }
comments-not-yet = Not yet: { $names }.
comments-sent-to-nobody = Nobody has been asked for comments yet.
comments-open = Comments are taken while this version is in review.
comments-open-until = Comments are taken until { $day }.
comments-over-since = The last day for comments was { $day }. Sending the version out again can name a later one.
comments-not-in-review = Comments are taken while a version is in review. What was said of this one stays here.
comments-closed = Comments on this version are not taken any more. To say something, write to whoever sent you the link, or ask for the floor when it is to be adopted.
comments-need-a-review = A version is sent out for comments while it is in review. This one is not.
comment-is-answered = This comment has its answer already.
comments-order-changed = The clauses of this version were put in another order while you wrote. What you wrote is kept below: see that each comment stands under the clause you mean, and send it again.
comments-too-many = One person can make { $count } comments on the same version. Put what is left into one of them.
comment-is-empty = Write what should be otherwise under at least one clause, or press the button that says you have no remark.
comment-and-no-remark = You wrote something and pressed “I have no remark”. What you wrote is kept below: send it, or empty the fields.
comments-letter-subject = Terms of reference to comment on: { $title }
comments-letter =
    Hello { $name },

    { $asker } of { $partnership } asks you to read a new version of the terms of reference of { $body }: { $title }.

    You see what would change. Under each clause you can write what should be otherwise, or say with one press of a button that you have no remark. It takes no account:

    { $address }

    The link is yours alone.
comments-letter-until =
    Hello { $name },

    { $asker } of { $partnership } asks you to read a new version of the terms of reference of { $body }: { $title }.

    You see what would change. Until { $until }, you can write under each clause what should be otherwise, or say with one press of a button that you have no remark. It takes no account:

    { $address }

    The link is yours alone.
comments-not-sent = not sent yet
comments-sent-on = sent on { $day }
comments-no-answer = no answer yet
comments-no-remark-on = no remark, { $day }
comments-made = { $count ->
        [one] one comment, { $day }
       *[other] { $count } comments, { $day }
    }
comments-who = Who was asked
comments-send = Send it out again
comments-whom = To whom
comments-last-day = Last day for comments
comments-last-day-help = Leave it empty to take comments for as long as the version is in review.
comments-none = Nothing was said of this version yet.
comments-said = What was said
comments-nobody-sits = Nobody sits on this body today, so there is nobody to write to.
comments-send-now = When it goes to review: make a letter for everyone who sits on the body
comments-send-now-help = Each gets a link of their own, sees what would change, and comments clause by clause without an account.
comment-take-up = Take up
comment-decline = Do not take up
comment-take-up-title = Take up a comment
comment-take-up-save = Save and take up
comment-decline-title = Not take up a comment
comment-decline-save = Save the reason
comment-clause-heading = Heading of the clause
comment-clause-text = Text of the clause
comment-read-by-its-maker = Whoever commented reads it behind their link.
comment-without-a-clause = This comment is about the rules, the whole, or a clause that is gone.
comment-edit-the-terms = Change the terms of reference
comment-what-was-done = What was done about it
comment-why-not = Why not
comment-needs-a-word = Write what was done: whoever made the comment reads it.
comment-needs-a-reason = Write why it is not taken up: whoever made the comment reads it.
comment-clause-is-empty = A clause has a heading or a text. To take a clause out, change the terms of reference.
comment-state-open = Not answered yet
comment-state-taken-up = Taken up
comment-state-not-taken-up = Not taken up
comments-read-by = { $name }, you sit on: { $body }, { $partnership }. Please read this version of its terms of reference, which is in review.
comments-changed-since = Changed since version { $edition }
comment-yours = Your comment:
comment-thanks = Thank you, { $name }. { $count ->
        [one] Your comment is kept.
       *[other] Your { $count } comments are kept.
    }
comment-thanks-no-remark = Thank you, { $name }. On { $day } you said that you have no remark. You can still comment.
comment-send = Send comments
comment-what-happens = The secretariat reads your comments and says what became of each. You find that here.
comment-nothing-to-remark = If all is well with this version, one press of a button says so.
comment-no-remark = I have no remark
comment-what-of = What should be otherwise in clause { $number }?
comment-what-of-this = What should be otherwise in this clause?
comment-what-of-the-whole = What should be otherwise in the rules, or in the whole?
