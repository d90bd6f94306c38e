chapter-title = Partnership

demonstration-banner = Demonstration: this partnership and all its people are invented.

## Shared in this chapter
yes = Yes
no = No
not-stated = Not stated
not-yet-translated = Not yet translated
name = Name
name-in-english = Name in English
name-in-french = Name in French
name-in-other-language = In French
state = State
website = Website
phone = Telephone
general-email = General e-mail address
languages = Languages of work
languages-help = As people say them: English, French, Arabic, Tigrinya.
sector = Sector
sectors = Sectors
sector-any = Any sector
sector-or = or sector
sector-no-other = No other sector
sector-any-of = Any of these sectors
sectors-help = At least one. They decide where the organization is counted.
show-these = Show
not-a-website = A site begins with https:// or http://.

## Organizations
organization = Organization
organizations = Organizations
organizations-lead = Who sits at the table, works with it, or should.
organizations-search = Name or language contains
organizations-which = Which
organizations-open = Active
organizations-closed = Closed
organizations-all = All
francophone = Francophone
francophone-only = Francophone only
ircc-funded = Receives federal settlement funding
ircc-funded-only = With federal settlement funding only
organization-people = Who is with it today
organization-nobody = Nobody of the records is with it today.
contact = Contact: letters to the organization go here
contacts = Contact people
contacts-help = What is written to the organization goes to those you tick. If you tick nobody, it goes to whoever holds a seat for it.
contacts-name = Choose the contact people
contacts-save = Save the contact people
organizations-none-title = No organization here
organizations-none-why = The directory says who is at the table and which sectors are missing. Add one, import your list, or show others.
organization-add = Add an organization
organization-edit = Change { $name }
organization-name-help = One language is enough to begin. The other can follow.
organization-needs-a-name = Give the organization a name, in English or in French.
organization-needs-a-sector = Choose at least one sector.
organization-closed = Closed { $date }
closed-on = Closed on
closed-on-help = It stays in the records: minutes keep saying whom people spoke for.
is-francophone = This is a francophone organization
is-ircc-funded = It receives federal settlement funding

## Partnerships
about = About the partnership
settings = Settings
settings-change = Change the settings
settings-lead = Names, kind, lead and the words the partnership uses. They appear on every page and in every report.
partnership-new = Create a partnership
partnership-new-lead = A few facts are enough. All of them can be changed later, except the name in addresses.
partnership-found = Found the partnership
full-name = Full name
full-name-help = One language is enough to begin. The other can follow.
short-name = Short name
short-name-help = As people say it. It may differ by language.
slug = Name in addresses
slug-help = Small letters, digits and hyphens. Left empty, it is made from the short name. It stays for good, so that links keep working.
slug-not-a-name = Use 2 to 40 small letters, digits or hyphens, beginning with a letter: rivermont, york-south.
slug-reserved = “{ $slug }” is a word that addresses need for something else. Choose another.
slug-taken = Another partnership already has the name “{ $slug }”. Choose another.
kind = Kind
stratum = Kind of community
province = Province or territory
lead = Lead organization
lead-help = The organization that holds the agreement or houses the secretariat.
lead-kind = Kind of lead organization
founded-on = Founded on
umbrella = Part of
umbrella-help = A table over several partnerships, such as a city-wide one.
umbrella-members = Partnerships under it
words-title = Its own words
words-lead = What this partnership calls its strategy and the levels below it.
strategy-label = What the strategy is called
strategy-label-en = Strategy, in English
strategy-label-fr = Strategy, in French
priority-label = What a priority is called
priority-label-en = Priority, in English
priority-label-fr = Priority, in French
objective-label = What an objective is called
objective-label-en = Objective, in English
objective-label-fr = Objective, in French
default-strategy = Settlement strategy
default-priority = Priority
default-objective = Objective
host-approves = A municipal council must also approve
host-approves-help = A strategy or terms of reference are then in force only once the host has approved them as well.
open-to-all = Open to everyone
assisted-something = Entry
assisted-convocation = Reply to a meeting
assisted-proposal = Proposed item
assisted-remark = Remark on minutes
assisted-follow-up = How a promise ended
assisted-terms = Acknowledgement of terms
assisted-acknowledgement = Acknowledgement of terms
assisted-vote-line = Vote by name
assisted-update = Update on an activity
enter-on-behalf = Enter for { $name } (telephone, paper)
entered-on-behalf = Entered on their behalf
areas = Areas served
areas-none = No area is named yet. Areas say for whom the council plans; several partnerships may serve the same one.
area = Area
area-name = Name of the area
area-add = Add an area
area-help = An area that another partnership serves under the same name becomes a shared one.
area-remove = Remove
area-shared = Also served by
area-shared-with =
    { $count ->
         [0] no other partnership
         [one] { $count } other partnership
        *[other] { $count } other partnerships
    }
states-title = Its life so far
states-none = No change of state is noted.
state-since = since { $date }
state-change = Change the state
state-new = New state
state-since-when = Since which day
state-reason = Reason
state-reason-help = For whoever reads this in ten years. Needed for a pause, a new start or an end.
turn-in-future = This day has not come yet. Note the change on the day it happens.
turn-before-last = The partnership was in another state after this day. Give that day or a later one.
turn-needs-a-reason = Say why, in a sentence.

## Kinds of partnership
kind-lip = Local immigration partnership
kind-zip = Zonal immigration partnership
kind-rif = Francophone immigration network
kind-sector = Sector table
kind-umbrella = Table over several partnerships

## Kinds of community
stratum-toronto-neighbourhood = Toronto and its neighbourhoods
stratum-urban = Urban
stratum-rural-remote = Rural or remote

## Kinds of lead
lead-spo = Settlement service provider
lead-municipal = Municipal or regional government
lead-workforce = Workforce planning or training board
lead-united-way = United Way
lead-health = Community health centre
lead-economic = Economic development corporation
lead-planning = Social planning council
lead-consortium = Consortium or shared secretariat
lead-other = Other

## States of a partnership
state-proposed = Proposed
state-funded = Funded
state-active = Active
state-paused = Paused
state-restarting = Starting again
state-closed = Closed
state-merged = Merged into another
rest-paused = This partnership is paused. Its records can be read and exported; nothing can be changed until it starts again.
rest-closed = This partnership is closed. Its records can be read and exported; nothing can be changed unless it starts again.
rest-merged = This partnership merged into another. Its records can be read and exported, and are no longer changed.
rest-way-out = See how it starts again

## Provinces and territories
province-ab = Alberta
province-bc = British Columbia
province-mb = Manitoba
province-nb = New Brunswick
province-nl = Newfoundland and Labrador
province-ns = Nova Scotia
province-nt = Northwest Territories
province-nu = Nunavut
province-on = Ontario
province-pe = Prince Edward Island
province-qc = Quebec
province-sk = Saskatchewan
province-yt = Yukon

## Kinds of area
area-csd = City, town or township
area-cd = County, district or region
area-cma = Metropolitan area
area-ward = Ward
area-neighbourhood = Neighbourhood
area-fsa = Postal area (first three characters)
area-custom = Other area

## Front page
front-title = Planning together how a community welcomes newcomers
front-lead = Entente is the workspace of local immigration partnerships, and the network in which they learn from one another.
front-what = A partnership brings dozens of organizations to one table: settlement agencies, the city, schools, health, police, employers, and newcomers themselves. Together they look at what people need, agree on a strategy, carry it out and say what changed.
front-how = Entente holds that work in one place, from what residents said to the line of the annual report. Whatever is written once serves everywhere: the agenda becomes the minutes, the minutes the register of decisions, the register the report. Members and partners answer by a link, without an account.
front-trust = Everything is in English and in French. Nothing leaves the server it runs on, no file is kept on any client, and a partnership can leave at any time with all its records.
front-sign-in = Sign in
front-mine = Your partnerships
front-mine-lead = Where you work, and what you are there.
front-none-title = No partnership yet
front-none-why = Your account is open, and nobody has given it a standing in a partnership. Ask its coordinator for an invitation.
network-link = Directory of partnerships

## Team
team = Team
team-lead = Who may work here and as what. Holders of seats get their standing from their seat.
team-none = Nobody else works here yet. As the installation’s operator you may do everything; invite the coordinator if that is not you, and whoever takes the minutes.
team-back = Back to the team
enter-myself = Enter me in the directory
enter-myself-why = You are not in this partnership’s directory of people yet: nobody can entrust a promise to you or name you as the one who takes the minutes. One press enters your name and the address of your account; if you have no standing here, you become a coordinator and notices reach you.
founder-joins = I coordinate this partnership myself
founder-joins-help = You are the first person of its directory, with the name and the address of your account, and its coordinator. Leave it empty if you found it for somebody else.
standing = Standing
since = Since
standing-end = End
invited = Invited
invited-by = { $date }, by { $name }
invitations-pending = Invitations not yet answered
invitation-withdraw = Withdraw
invite = Invite
invite-title = Invite someone
invite-lead = They get a letter with a link that works for 14 days. You can also copy the link and hand it over yourself.
invite-language = Language of the letter
invited-title = The invitation is ready
invited-lead = { $name } accepts with this link. It is shown here once and nowhere else.
invited-link = Link for this person alone
copy-link = Copy the link
copied = Copied
already-on-the-team = This person already has that standing here.
already-invited = This person is already invited. Withdraw the first invitation to send another.
last-coordinator = A partnership keeps a coordinator. Invite another one first; nothing was changed.

## People
people = People
people-lead = Who sits at the table or works with it, and whom they speak for.
people-search = Name contains
people-none-title = Nobody here
people-none-why = People hold seats, attend meetings and lead activities. Add one, import your list, or show others.
person-add = Add a person
person-edit = Change { $name }
pronouns = Pronouns
pronouns-help = As the person says them.
preferred-language = Preferred language
language-any = Either language
organization-any = Any organization
organization-and-role = Organization and role
role = Role
reach = To reach them
reach-hidden = Address and telephone number are known to the staff and the chairs. This person did not ask to have them in the members’ directory.
resident = takes part as a resident
works-here = works for the partnership
needs = What they need to take part
needs-help = Interpretation, access, seating, diet. Only the staff sees this; it is in no list and no export.
is-listed = In the members’ directory
is-listed-help = The person agrees that other members see their address and telephone number.
listed-on = Agreed on
listed-on-help = Where it was before today. The day is kept with your name; untick the box when the person takes it back.
listed-in-the-future = Nobody has agreed yet on a day to come. Give today or an earlier day.
listed-since = Agreed on { $day }, recorded by { $who }
listed-until = Agreed on { $day }, recorded by { $who }; taken back on { $until }, recorded by { $by }
listed-or-not = In it or not
listed-only = In it
today = today

## Affiliations
affiliations = Whom they speak for
affiliations-none = No affiliation is noted: this person takes part as a resident.
affiliations-none-staff = No affiliation is noted: this person works for the partnership.
affiliation-add = Add an affiliation
affiliation-end = End
affiliation-on = For whom on this day?
affiliation-then = On { $date }:
affiliation-ends-earlier = Earlier affiliations end the day before
affiliation-overlaps = On some of these days this person is with that organization already. Give other dates, or let the earlier affiliation end the day before.
affiliation-needs-organizations = Add the organization to the directory first; then say here that this person speaks for it.
first-day = First day
last-day = Last day

## Network
network = Directory of partnerships
network-lead = Every partnership known here: those at work on this server, and those that documents name.
network-sides = Sides of the network
network-search = Name contains
network-none-title = No partnership here
network-none-why = No partnership fits this filter. Show others.
network-view = As it stood
network-view-any = At any date
network-views-of = Counted in
network-source = Source
network-sources = Sources
network-sources-lead = The documents in which these facts were read. Titles describe; they are not quoted.
network-sources-none-title = No document yet
network-sources-none-why = Facts about other partnerships are shown with the document they were read in.
network-total = Partnerships
network-partnerships = Partnerships
network-stated =
    { $count ->
         [one] The document itself counts { $count } partnership. Source:
        *[other] The document itself counts { $count } partnerships. Source:
    }
network-by-lead = Who leads them
year-not-stated = Year not stated
kind-any = Any kind
stratum-any = Any kind of community
province-any = Any province or territory
lead-kind-any = Any lead
scope = Reach
scope-any = Any reach
scope-community-wide = A whole community
scope-neighbourhood = A neighbourhood
scope-city-wide = A whole city, over its neighbourhoods
scope-francophone-network = A region, in French
place-printed = Place named beside it
communities =
    { $count ->
         [one] { $count } community
        *[other] { $count } communities
    }
name-is-description = The name is a description, not an official name: the document names lead organizations and places.
invented = Invented
benchmarks = National figures
benchmarks-lead = To compare with, never to rank. Each figure holds for its date and for those it describes.
benchmarks-none-title = No figure yet
benchmarks-none-why = Figures to compare with are shown with their date, the partnerships they describe, and their source.
benchmark-what = What
benchmark-amount = How many
benchmark-population = Of whom
benchmark-date = Date

## Documents
documents = Documents
documents-lead = Files the partnership keeps, each for those who may see it.
documents-search = Title contains
documents-none-title = No document here
documents-none-why = Minutes, plans and reports made here need no upload. Add what was made elsewhere, or show others.
document-add = Add a document
document-bring = Add the document
document-edit = Change { $title }
document-edit-short = Change
document-remove = Remove this document
document-remove-will = The document disappears from the list and its file from the server. This cannot be undone.
document-title = Title
document-title-help = What it is, rather than the name of the file.
title-in-english = Title in English
title-in-french = Title in French
document-language = Language of the document
document-language-any = Any language
document-in-english = English
document-in-french = French
document-in-both = English and French
document-in-other = Another language
visibility = Who may see it
visibility-any = Anyone
visible-to-staff = The staff only
visible-to-members = Members
visible-to-funder = Members and the funder’s officer
visible-to-everyone = Everyone
public-link = Public link
file = File
file-help = PDF, Word, Excel, CSV, PNG or JPEG, up to 20 MB.
file-missing = Choose a file.
file-too-large = The file is larger than 20 MB. Make it smaller, or add it in parts.
file-not-taken = This is not a PDF, Word, Excel, CSV, PNG or JPEG file, or it is damaged. Its name does not count, only what it holds; files with macros are not taken. Choose the file again.
size = Size
bytes = Bytes
kilobytes = { $size } kB
megabytes = { $size } MB
brought-on = Added
brought-by = By

## Sectors
sector-settlement = Settlement services
sector-ethnocultural = Ethnocultural organization
sector-community = Community organization
sector-francophone = Francophone organization or network
sector-indigenous = Indigenous organization
sector-municipal = Municipal or regional government
sector-provincial = Provincial government
sector-federal = Federal government
sector-school-board = School board
sector-school = School
sector-postsecondary = College or university
sector-research = Research organization
sector-umbrella = Umbrella organization
sector-language-en = English training
sector-language-fr = French training
sector-health = Health centre or network
sector-hospital = Hospital
sector-public-health = Public health
sector-mental-health = Mental health
sector-police = Police
sector-emergency = Emergency services
sector-legal = Legal services
sector-employer = Employer
sector-employment = Employment network or service
sector-chamber = Chamber or board of trade
sector-economic-dev = Economic development
sector-labour = Labour union
sector-housing = Housing
sector-library = Library
sector-child-family = Child and family services
sector-youth = Youth
sector-seniors = Seniors services
sector-women = Women’s services
sector-refugee = Refugee services
sector-faith = Faith group
sector-recreation = Recreation, arts, culture
sector-media = Media
sector-transit = Transit
sector-funder = Foundation or funder
sector-lived-experience = Newcomer or immigrant resident

sector-group-settlement = Settlement providers
sector-group-mainstream = Mainstream providers
sector-group-municipal = Municipal or regional government
sector-group-provincial = Provincial partners
sector-group-federal = Federal partners
sector-group-employment = Employers and employment bodies
sector-group-research = Research and umbrella organizations
sector-group-media = Media
sector-group-community = Residents and communities

## What the work is about
theme-employment = Employment
theme-language = Language learning
theme-social-inclusion = Social inclusion
theme-settlement = Settlement
theme-health = Health and mental health
theme-youth = Youth
theme-education = Education
theme-civic-engagement = Civic engagement
theme-justice-protection = Justice and protection
theme-housing = Housing
theme-communications = Communications
theme-research-measurement = Research and measurement
theme-refugee-response = Sudden arrivals of refugees
theme-attraction = Attraction
theme-retention = Retention
theme-population-renewal = Population renewal
theme-anti-racism = Anti-racism
theme-francophone = Life in French
theme-indigenous-newcomer = Indigenous-newcomer connections
theme-employer-engagement = Employer engagement
theme-service-coordination = Coordination of services

## Importing lists
import-list = Import a list
import-read-the-file = Read the file
import-file-help = An Excel workbook (.xlsx) or a CSV file, up to 20 MB and 20,000 lines. Nothing is added before you have seen every line.
import-templates = A template to fill in
import-templates-lead = Your own list will do: its headings are recognized in English and French, and you can correct what is not. To begin from nothing, take a template; its last sheet explains each column.
import-template-english = Template in English
import-template-french = Template in French
import-what-columns = What the list can hold
import-what-columns-lead = In any order, and only those you have. Other columns are left out.
import-earlier = Lists brought before
import-brought = brought by { $who } on { $day }
import-waits = Waiting for you
import-accepted = Added
import-withdrawn = Undone
import-only-headings = This list has headings and nothing below them.
import-columns-title = What do the columns hold?
import-columns-lead = Guessed from the headings. Correct what is wrong; it is remembered for the next list with the same headings.
import-column = Column { $letter }: { $heading }
import-column-empty = Nothing stands below this heading.
import-column-examples = For example: { $examples }
import-column-left-out = Leave this column out
import-column-twice = Another column already holds this. Choose one of the two.
import-look-at-lines = Look at the lines
import-columns-change = Change what the columns hold
import-preview-lead = Nothing has been added yet.
import-lines = Lines of the list
import-line = Line
import-about = Who or what
import-result = Result
import-to-know = Good to know
import-problems = Problems
import-at = { $at }: { $said }
import-will-be-added = To be added
import-is-there = Already there
import-has-problem = Problem
import-tab-all = All ({ $count })
import-tab-added = To be added ({ $count })
import-tab-known = Already there ({ $count })
import-tab-problems = Problems ({ $count })
import-accept-all = { $count ->
    [one] Add this line
   *[other] Add all { $count } lines
}
import-accept-sound = { $count ->
    [one] Add the one line without problems
   *[other] Add the { $count } lines without problems
}
import-problems-lead = { $count ->
    [one] One line has a problem. Correct it in your file and bring the file again, or add the others now: what is there already is never added twice.
   *[other] { $count } lines have problems. Correct them in your file and bring the file again, or add the others now: what is there already is never added twice.
}
import-problems-csv = Problems as CSV
import-sector-words = Sectors in this list
import-sector-words-lead = Each word stands for one sector on all its lines. Choose one where none was read, and change what was read wrongly: nothing has to be corrected in the file.
import-sector-words-left = { $count ->
    [one] One more word is asked about once these are chosen.
   *[other] { $count } more words are asked about once these are chosen.
}
import-sector-words-use = Use these sectors
import-sector-words-choose = Choose what a word stands for.
import-sector-word = { $lines ->
    [one] “{ $word }” (1 line)
   *[other] “{ $word }” ({ $lines } lines)
}
import-sector-word-none = No sector: leave this word out
import-sector-word-open = Not chosen after all
import-sector-word-unread = No sector was read: choose one.
import-sector-word-read = Read as: { $sector }.
import-sector-word-chosen = Chosen here.
import-sector-word-chosen-instead = Chosen here; it was read as: { $sector }.
import-all-or-none = { $count ->
    [one] One line has a problem, so nothing was added.
   *[other] { $count } lines have problems, so nothing was added.
}
import-nothing-to-add = There is nothing to add in this list.
import-changed-meanwhile = Somebody else changed this list in the meantime, and nothing was added. Here is how it stands now.
import-no-longer-waits = This list is no longer waiting: it was added or undone.
import-cell-is-a-fault = The spreadsheet shows an error in this cell. Replace it by what should stand there.
import-discard = Discard this list
import-discard-will = Its lines are forgotten at once, and nothing is added. Left alone, they are forgotten after { $days } days.
import-taken = { $taken ->
    [one] One of { $lines } lines was added.
   *[other] { $taken } of { $lines } lines were added.
}
import-nothing-left = Nothing in the records comes from this list any more.
import-another = Import another list
import-take-back = Undo this import
import-take-back-will = What the list added is removed, except what somebody changed since and what other records rest on; you will see what stays and why.
import-left-title = What could not be undone
import-stays-changed = Somebody changed it since.
import-stays-used = Other records rest on it by now, such as a seat, an activity or another person’s affiliation.

## Member lists
members-import = Import members
members-import-lead = Organizations, people, and whom they speak for, from the spreadsheet you have.
members-need-a-name = Say which column holds the organizations or the people.
members-organizations = { $count ->
    [one] One organization
   *[other] { $count } organizations
}
members-people = { $count ->
    [one] One person
   *[other] { $count } people
}
members-affiliations = { $count ->
    [one] One affiliation of a person with an organization
   *[other] { $count } affiliations of people with organizations
}
members-line-names-nobody = This line names neither an organization nor a person.
members-organization-there = This organization is in the directory already and is left as it is.
members-person-there = This person is in the records already and is left as they are.
members-as-on-line = The same as on line { $line }.
members-new-organization = Adds the organization.
members-new-person = Adds the person.
members-perhaps = There is also “{ $name }”. If that is the same, write it the same way.
members-is-with = The person is with this organization already.
members-email-of-nobody = This address belongs to nobody: write the person’s name.
members-address-of = { $name } has this address too. Added as somebody else.
members-language-unknown = Write English or French.
members-sector-perhaps = “{ $text }” is not one of the sectors. Perhaps “{ $name }”? Choose one above the lines, for every line with this word.
members-sector-unknown = “{ $text }” is not one of the sectors. Choose one above the lines, or write one of these in your file, in either language: { $sectors }.
members-yes-or-no = Write yes or no.
code = Code
column-organization-en = Organization (English)
column-organization-fr = Organization (French)
column-organization-help = Its name. One language is enough.
column-short-name-en = Short name (English)
column-short-name-fr = Short name (French)
column-short-name-help = What people call it for short, such as its initials.
column-sectors-help = One or several, by name or code, with semicolons between them. Needed for an organization that is not in the directory yet.
column-website-help = Its site, with or without https://.
column-organization-email = General e-mail of the organization
column-email-help = One address, such as name@example.ca.
column-organization-phone = Telephone of the organization
column-phone-help = As people write it.
column-languages-help = The languages the organization works in, by name.
column-yes-no-help = Yes or no; empty means no.
column-person = Person
column-person-help = First and last name in one column.
column-first-name = First name
column-first-name-help = Instead of the column Person, when the names stand in two columns.
column-last-name = Last name
column-person-email = E-mail of the person
column-person-phone = Telephone of the person
column-person-lang-help = English or French. Empty means the language you are working in.
column-role-en = Role (English)
column-role-fr = Role (French)
column-role-help = What the person is at the organization.
column-starts-on = With the organization since
column-starts-on-help = A date, such as 2026-04-01. Empty means today.

## Leaving with everything
archive-title = Leave with everything
archive-lead = One file with every record of this partnership, its documents and its history, in an open format. Another installation reads it back.
archive-stays = It holds addresses and other personal information: keep it where only the team can open it. Passwords, and links sent to people, stay here and do not go along. That you took it is noted.
archive-take = Download the archive
archive-too-large = The documents of this partnership are too large for one download. Whoever looks after the server can write the archive there, with the command “entente export”.
archive-index-title = Archive
archive-index-lead = Everything that was kept in Entente, at one moment. { $header } says when it was made and proves that no file was changed; { $schema } describes the tables. Another installation of Entente reads this folder back.
archive-index-documents = Documents
archive-index-documents-help = The files lie under names that prove their content. These links open them.
archive-index-file = File
archive-index-tables = Records
archive-index-tables-help = One text file for each kind of record, one record to a line (JSON Lines). Any text editor shows them; in Excel: Data, Get Data, From File, From JSON. The names of the columns say what they hold.
archive-index-table = Kind of record
archive-index-rows = Records

## Who signs in as whom
person = Person
tie-account = Account
tie-is = Signs in as { $name } ({ $email }).
tie-untie = Untie from this account
tie-untie-help = Untying takes away neither the account nor its standings: those end on the team’s page.
tie-none-yet = Not tied to an account: this person answers by links.
tie-waiting = Not tied to an account. { $email } was invited on { $date } and has not answered yet.
tie-invite = Invite them to sign in
tie-email = E-mail address
tie-existing = Tie to an account of the team
tie-which = Account of the team
tie-tie = Tie them together
tie-choose = Which person is this?
tie-title = Which person is { $name }?
tie-lead = Seats, tasks and meetings are held by people of the records. Once tied, whoever signs in with this account finds theirs.
tie-already = This account is tied to { $name }.
tie-to-person = Open this person’s page
tie-nobody = Everyone in the records is tied to an account. Add this person first.
tie-person-taken = This person is already tied to an account. Untie them first; nothing was changed.
tie-account-taken = This account is somebody else here, or has no standing here any more. Nothing was changed.
tie-none = This person is tied to no account. Nothing was changed.

language-name-en = English
language-name-fr = French
language-name-am = Amharic
language-name-ar = Arabic
language-name-ase = American Sign Language (ASL)
language-name-bn = Bengali
language-name-bs = Bosnian
language-name-cmn = Mandarin
language-name-cr = Cree
language-name-de = German
language-name-el = Greek
language-name-es = Spanish
language-name-fa = Persian
language-name-fcs = Quebec Sign Language (LSQ)
language-name-ff = Fulah
language-name-gu = Gujarati
language-name-ha = Hausa
language-name-he = Hebrew
language-name-hi = Hindi
language-name-hr = Croatian
language-name-ht = Haitian Creole
language-name-hu = Hungarian
language-name-hy = Armenian
language-name-id = Indonesian
language-name-ig = Igbo
language-name-it = Italian
language-name-iu = Inuktitut
language-name-ja = Japanese
language-name-kar = Karen
language-name-km = Khmer
language-name-ko = Korean
language-name-ku = Kurdish
language-name-ln = Lingala
language-name-lo = Lao
language-name-ml = Malayalam
language-name-my = Burmese
language-name-ne = Nepali
language-name-nl = Dutch
language-name-oj = Ojibwe
language-name-om = Oromo
language-name-pa = Punjabi
language-name-pl = Polish
language-name-prs = Dari
language-name-ps = Pashto
language-name-pt = Portuguese
language-name-rhg = Rohingya
language-name-rn = Kirundi
language-name-ro = Romanian
language-name-ru = Russian
language-name-rw = Kinyarwanda
language-name-si = Sinhala
language-name-so = Somali
language-name-sq = Albanian
language-name-sr = Serbian
language-name-sw = Swahili
language-name-ta = Tamil
language-name-te = Telugu
language-name-th = Thai
language-name-ti = Tigrinya
language-name-tl = Tagalog
language-name-tr = Turkish
language-name-uk = Ukrainian
language-name-ur = Urdu
language-name-vi = Vietnamese
language-name-wo = Wolof
language-name-yo = Yoruba
language-name-yue = Cantonese
language-name-zh = Chinese
