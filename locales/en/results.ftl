# What the chapter is called in the menu
chapter-title = Results

## Words shared by the rooms
activity = Activity
organization = Organization
lead-organization = Lead organization
status = Status
code = Number
fiscal-year = Fiscal year
search-text = Words in the text
any-activity = Any activity
any-kind = Any kind
any-organization = Any organization
any-status = Any status
any-way = Either way
yes = Yes
no = No
how-many = How many
in-all = In all
in-other-language = In the other language
not-yet-translated = Not translated yet
day-not-come = This day has not come yet. Choose today or an earlier day.
hours-above-nothing = Write how many hours, more than zero, or leave it empty.
hours-too-many = That is more hours than anybody can give. Check the number.
amount-below-nothing = Write an amount of zero or more.
amount-too-large = That is more than ten million dollars. Check the amount.

## Updates
update = Update
updates = Updates
updates-lead = What partners report on their activities, latest first.
updates-none-title = No updates yet
updates-none-why = An update says how an activity is going. Partners send it by a link, without an account.
update-by = Reported by { $author }
update-of = How it is going: { $code } { $title }
update-told = Reported by { $author } on { $date }
told-on = Reported on
told-from = Reported from
told-to = Reported until
told-by = Reported by
came-by = Came in
only-with-help-wanted = Only where help is wanted
percent-done = Done
what-was-done = What was done, or what stands in the way
what-was-done-help = One or two sentences are enough.
help-wanted = Where help is wanted
nothing-said = Nothing was written.
more-of = { $count } more
how-it-stands = How does it stand?
how-much-is-done = How much of it is done?
added-of = New since the last update: { $unit }
so-far = { $achieved } of { $target } so far
tell-more = Tell more: help wanted, what you gave, what changed
what-you-gave = What your organization gave
hours-given = Hours of work since the last update
cash-given = Money
space-given = A room that was lent
space-given-help = Which room, and for what.
one-change = One thing that changed
one-change-help = Something your organization does differently because of the partnership. It stays among members until you are asked whether it may be public.
kind-of-change = Kind of change
what-changed = What changed
send-update = Send the update
update-needs-note = Say in a sentence how it goes: this is where readers first ask.
done-means-all = An activity that is done is at 100%. Write 100, or choose another status.
count-in-whole = Write a whole number, for example 12.
say-what-changed = Say in a sentence what changed.
nobody-leads = Nobody leads this activity yet, so nothing can be noted as given or changed. Leave this part empty.
activity-is-closed = This activity is closed: { $status }. Nothing more is asked of it.

## The page behind a link
how-does-it-go = How is it going?
asked-by-until = { $asker } asks on behalf of { $partnership }. An answer by { $date } helps most; two minutes are enough.
asked-for = { $partnership } asks how your activity is going. It takes two minutes.
link-stays-good = You can use this link again until it expires. Each time you send is one update.
thank-you = Thank you, { $name }
thank-you-lead = { $partnership } has your update.
thank-you-what-now = It stands in the plan now, and the coordinator sees it. You have nothing more to do. If you forgot something, tell it in another update.
tell-again = Send another update

## Requests
requests = Updates owed
requests-lead = Activities of the plan in force without news since a given day, and the reminders to send.
requests-none-title = Nobody owes an update
requests-none-why = Every activity of the plan in force whose first day has come has had an update since that day, or is closed. Choose a later day to ask for fresher news.
requests-no-plan = No plan is in force, so no update is expected yet.
still-proposed = { $count ->
    [one] { $count } activity is still proposed although its first day has come. An update says whether it has begun.
   *[other] { $count } activities are still proposed although their first day has come. An update says whether they have begun.
 }
owed-since = Nothing heard since
owed-since-help = The first day of the quarter, unless you choose another.
show-owed = Show what is owed
last-heard = Last heard of
last-asked = Last asked
never-heard = Never
whom-to-ask = Whom to ask about { $code }
holder-of-seat = { $name } (holds the seat), { $email }
not-of-that-organization = Choose somebody who works for that organization and can be written to.
nobody-yet = Nobody yet
not-asked = Not asked yet
asked-on = { $date }, { $name }
asked-by-mail = { $name }, by e-mail to { $email }
asked-by-hand = { $name }, no address known: hand over the link yourself
ask-about = Ask about
answer-by = Answer by
answer-by-help = The letter names this day. The link works for two weeks more.
answer-within-three-months = Choose a day from today to three months ahead.
choose-an-activity = Choose at least one activity.
send-reminders = Send the reminders
reminders-sent = Reminders
reminders-sent-lead = Each link is shown here once. Copy those you want to hand over yourself.
nobody-asked = Nobody was asked: whoever owes an update was asked today already, or the activity has no lead.
copy-link = Copy the link
link-copied = Copied
withdraw-link = Withdraw the link
reminder-subject = How is it going: { $title }
reminder-letter =
    Hello { $name },

    { $asker } asks on behalf of { $partnership } how this activity goes:

    { $code } { $title }

    An answer by { $date } helps most. Two minutes are enough, and no account is needed:

    { $address }

    The link is for you alone. It works for two weeks after that day, as often as you like.

## Changes
change = Change
changes = What changed
changes-lead = What is different because of the partnership.
changes-none-title = No change is written down yet
changes-none-why = A new service, a rule that fell, people who now work together: this is what the work is for.
change-add = Add a change
change-edit = Edit this change
change-in-english = What changed, in English
change-in-french = What changed, in French
what-changed-help = One sentence about what is different now, not about what was done.
where-it-changed-help = Where it happened, not who brought it about.
came-of-activity = The activity it came of
noticed-on = Noticed on
noticed-from = Noticed from
noticed-to = Noticed until
evidence = How one can tell
evidence-help = A new form, minutes, a letter: what somebody could look at.
share = Share of the partnership
share-help = From 1, it would have happened anyway, to 5, it would not have happened without us.
share-of-five = { $share } of 5
first-time = First of its kind here
first-time-here = It is the first of its kind here
consent = Consent
consent-to-publish = Those concerned agree that everybody may read it
consent-to-publish-help = Without their consent it stays among members and is counted only.
may-be-public = May be public
not-public = Among members
only-public = Only what may be public
only-first = Only the first of their kind

## Contributions
contribution = Contribution
contributions = Contributions
contributions-lead = What partners gave: time, room, things and money.
contributions-none-title = No contribution is written down yet
contributions-none-why = Hours, rooms and money given by partners show what the partnership sets in motion.
contribution-of = { $kind }: { $giver }
contribution-add = Add a contribution
contribution-edit = Edit this contribution
contribution-sums = Sums of contributions
contribution-sums-lead = What partners gave in { $year }, by kind and by organization.
kind-of-gift = What was given
given-on = Given on
given-from = Given from
given-to = Given until
hours = Hours
hours-help = For working time and volunteer time.
so-many-hours = { $hours } h
rate = Worth of an hour
rate-help = What an hour of this work is worth, when you know it.
value = Value
value-help = For money, the amount. Left empty for time, it is the hours at their worth.
not-valued = Not valued
what-was-given = In words
attested-by = Who says so
attested-by-help = The person who confirmed it.
time-needs-hours = Write how many hours were given.
money-needs-amount = Write the amount.
only-time-has-hours = Only working time and volunteer time are counted in hours. Leave this empty, or choose one of the two.
by-kind = By kind
by-organization = By organization
show-year = Show this year

## Kinds of change
change-kind-new-service = New service
change-kind-adapted-service = Adapted service
change-kind-policy = Policy or rule
change-kind-staff-training = Staff trained
change-kind-translated-material = Translated material
change-kind-hiring = People hired or appointed
change-kind-new-collaboration = New collaboration
change-kind-funding = Funding

## Kinds of contribution
contribution-kind-staff-time = Working time
contribution-kind-volunteer-time = Volunteer time
contribution-kind-space = Space
contribution-kind-equipment = Equipment
contribution-kind-translation = Translation and interpreting
contribution-kind-printing = Printing
contribution-kind-catering = Food and drink
contribution-kind-data = Data
contribution-kind-cash = Cash
contribution-kind-leveraged-grant = Grant obtained elsewhere

## How an update came in
update-via-link = By a link
update-via-signed-in = Signed in

## Annual reports
report = Annual report
reports = Annual reports
reports-lead = What the records of a year say, between the words people write.
reports-none-title = No report is begun yet
reports-none-why = A report is written from the year’s records: its figures count themselves.
report-of = Annual report { $year }
report-subtitle = Fiscal year { $year }, edition { $edition }
report-begin = Begin a report
edition = Edition { $number }
figure = Figure
figures = Figures
figures-of = Figures: { $heading }
records = Records
record = Record
day = Day
adds = Adds
why-this-number = Why this number
why-lead = The records of { $year } that this figure counts, no more and no fewer.
why-frozen = The report is frozen with the value above. The records below are those of today; what was corrected since then shows here and not in the report.
why-only-sum = You see the sum. What each partner gave is shown to the staff and to those who chair.
no-records = No record counts towards this figure.
still-empty = Still to be written
edit-block = Edit this part
edit-block-of = Edit “{ $part }”
figures-of-part = The figures and tables of this part
heading = Heading
narrative = Text
narrative-help = Leave an empty line between paragraphs. Figures follow by themselves.
next-step = Next step
figures-count-to = Its figures count up to { $date }.
year-is-not-over = The year is not over. To approve the report all the same, tick that it is frozen as it stands today.
freeze-unfinished = The year is not over: freeze it as it stands today
comes-to = Bring it to
take-step = Take this step
approving-decision = Decision that approves it
parts-in-one-language =
    { $count ->
        [one] One part is written in one language only, and will stand in it in the files of both languages.
       *[other] { $count } parts are written in one language only, and will stand in it in the files of both languages.
    }
approving-decision-help = Needed to approve. What the report says is frozen then.
approval-needs-decision = A report is approved by a decision of the council. Choose it.
frozen-seal = Frozen at approval. Seal (SHA-256):
corrects-because = This edition corrects the one before: { $reason }
seal-checked = Checked just now: words and figures are those that were approved.
seal-is-broken = This report no longer fits its seal: somebody changed it past the program after it was approved. Bring it back from a backup; the command “check” names every such report.
as-sealed-text = Sealed text (JSON)
correct-report = Correct by a new edition
correct-report-help = The approved edition stays as it is. The new one begins with its words and counts its figures anew.
correction-reason = What is corrected, and why
correction-needs-reason = Say what is corrected and why.
only-last-is-corrected = Only the last approved edition is corrected.
report-is-frozen = This report was approved and is frozen. Begin a new edition to correct it.
year-not-begun = This year has not begun. Choose one that has.
year-has-report = This year has a report already. Open it, or correct it by a new edition once it is approved.
as-pdf = As PDF
as-word = As a Word file
as-workbook = As a workbook
as-page = As a page of its own
section-opening = A word from the co-chairs
section-council = The council and its people
section-evidence = What we heard
section-activities = What was done
section-changes = What changed
figure-seats-filled = Council seats filled on the last day counted
figure-meetings-held = Meetings held
figure-attendances = Attendances at meetings
figure-decisions-carried = Decisions carried
figure-findings = Findings published
figure-changes = Changes because of the partnership
figure-hours = Hours contributed by partners
figure-value = Value of contributions
figure-money-secured = Money for the plan, promised
figure-money-unsecured = Money for the plan, not yet promised
no-hourly-rate = no hourly rate is set
rate-is-set-there = Where no hourly rate is set, hours have no value. Open the contribution to set its rate.
figure-endorsements = Endorsements received

## How far a report has come
report-state-draft = Draft
report-state-in-review = In review
report-state-approved = Approved
report-state-submitted = Submitted

## The tables of a report
listing-council = The council by sector, on the last day of the year
listing-meetings = Meetings and attendance
listing-decisions = Decisions carried
listing-findings = Findings published
listing-changes = Changes that may be told
listing-changes-by-kind = Changes by kind
listing-money = Money for the plan
funder = Funder
priority = Priority
no-priority = No priority
money-secured = Promised
money-unsecured = Not yet promised
listing-gifts = Contributions by kind
listing-endorsements = Endorsements
sector = Sector
seats-there = Seats
seats-with-holder = With a holder
seats-present = Seats present
seats-asked = Seats asked
body = Body
number = Number
decision = Decision
finding = Finding
kind = Kind
strength = Strength of evidence
output = Output
planned = Planned
achieved = Achieved
who-endorsed = Who endorsed
resolution = Resolution
section-lessons = What did not work
section-thanks = Thanks and next year
report-approved-by = Approved by decision { $number } of { $day }.
