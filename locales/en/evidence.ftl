# What the chapter is called in the menu
chapter-title = Evidence

## Shared in this chapter
search-label = Text contains
not-a-link = A link begins with https:// or http://.
any = Any
title-in-english = Title in English
title-in-french = Title in French
theme-label = Theme
population-label = Whom it concerns
strength-label = How well it is known
state-label = State

## Sources
source = Source
sources = Sources
sources-lead = Where the partnership’s knowledge comes from: surveys, statistics, conversations, studies.
source-add = Add a source
source-edit = Change { $title }
source-title = Title
source-title-help = As people call it. One language is enough to begin.
source-kind-label = Kind of research
source-method-label = How it was made
source-year = Year
source-author = Made by
source-author-help = An organization, a team, a person who agrees to be named.
source-link = Link
source-link-help = Where it can be read, if it is online.
source-participants = People who took part
source-about = What it covers
source-limits = What it cannot tell
source-reached = This source reached people who use no settlement service
source-reach = Whom it reached
source-reached-yes = People who use no service as well
source-reached-no = Users of services only, or nobody was asked
source-reached-only = Only those that reached people who use no service
sources-none-title = No source here
sources-none-why = A finding rests on sources, and a strategy on findings. Add the first survey, study or set of statistics, or show others.
sources-no-non-users-title = The voices of people who use no service are still missing
sources-no-non-users-why = No source here reached people who never used a settlement service. Until one does, the evidence speaks of those who found the door.
source-read = Read the source
source-findings = What was found in it
source-findings-none = Nothing was written down from this source yet.

## Findings
finding = Finding
findings = Findings
findings-lead = What the partnership has learned, each in a sentence and with its sources.
finding-add = Add a finding
finding-edit = Change a finding
finding-statement = What was found
finding-statement-help = One sentence that a person can agree or disagree with. No names.
finding-statement-en = Finding in English
finding-statement-fr = Finding in French
finding-kind-label = Kind of finding
finding-quote = In somebody’s own words
finding-quote-help = Only with consent, and so that nobody can be recognized.
finding-sources = Sources it rests on
finding-sources-help = A finding can be kept as a draft without a source; it is published with one at least.
finding-sources-none = No source yet
finding-sources-gap = This finding rests on no source yet.
finding-sources-mend = Tie it to a source
finding-recorded = Written down
findings-none-title = No finding here
findings-none-why = Needs, gaps, barriers, assets and strengths are written down here, so that each priority can say why it was chosen. Add one, or show others.
finding-answered-label = Answer
finding-answered-yes = Answered
finding-answered-no = Not answered yet
finding-publish = Publish
finding-withdraw = Take back to draft
refused-without-source = This finding rests on no source yet. Tie it to a source, then publish it. Nothing was changed.
published-keeps-a-source = A published finding keeps at least one source. Choose one, or take the finding back to draft first.

finding-kind-need = Need
finding-kind-gap = Gap
finding-kind-barrier = Barrier
finding-kind-asset = Asset
finding-kind-strength = Strength
finding-kind-trend = Trend

strength-weak = Weak
strength-moderate = Moderate
strength-strong = Strong

finding-state-draft = Draft
finding-state-published = Published

source-kind-community-profile = Community profile
source-kind-needs-assessment = Needs assessment
source-kind-asset-map = Asset map
source-kind-service-inventory = Service inventory
source-kind-barriers-study = Study of barriers
source-kind-host-attitudes = Attitudes in the host community
source-kind-discrimination = Study of discrimination
source-kind-labour-market = Labour market study
source-kind-retention = Study of retention
source-kind-evaluation = Evaluation
source-kind-environmental-scan = Environmental scan
source-kind-literature-review = Literature review
source-kind-network-analysis = Network analysis
source-kind-cost-study = Cost study

source-method-desk-stats = Published statistics
source-method-literature = Reading of the literature
source-method-survey-immigrants = Survey of newcomers and immigrants
source-method-survey-providers = Survey of service providers
source-method-survey-employers = Survey of employers
source-method-survey-host = Survey of residents
source-method-survey-faith-civic = Survey of faith and civic groups
source-method-focus-group = Focus groups
source-method-roundtable = Roundtables
source-method-interview = Interviews
source-method-key-informant = Interviews with people who know the field
source-method-forum = Community forum
source-method-town-hall = Town hall
source-method-world-cafe = World café
source-method-participatory-mapping = Participatory mapping
source-method-photovoice = Photovoice
source-method-arts-based = Arts-based inquiry
source-method-site-visit = Site visits
source-method-document-review = Review of documents
source-method-administrative-data = Administrative records
source-method-social-media-scan = Scan of social media


population-all-newcomers = All newcomers
population-permanent-residents = Permanent residents
population-refugees-gar = Government-assisted refugees
population-refugees-psr = Privately sponsored refugees
population-refugee-claimants = Refugee claimants
population-temporary-workers = Temporary foreign workers
population-international-students = International students
population-naturalized-citizens = Naturalized citizens
population-francophone-newcomers = French-speaking newcomers
population-women = Women
population-men = Men
population-children = Children
population-youth = Youth
population-seniors = Seniors
population-families = Families
population-2slgbtqi = 2SLGBTQI+ people
population-persons-with-disabilities = People with disabilities
population-racialized-newcomers = Racialized newcomers
population-rural-newcomers = Newcomers in rural areas
population-non-users-of-services = People who have never used a service
population-employers = Employers
population-service-staff = Staff of services
population-host-community = The host community
population-elected-officials = Elected officials

## Evidence that nothing answers
unanswered = Evidence without response
unanswered-lead = Published findings that no priority and no objective answers, the best known first. Answer them in the next strategy, or say why not.
unanswered-none-title = Every finding has a response
unanswered-none-why = Each published finding is answered by a priority or an objective.
