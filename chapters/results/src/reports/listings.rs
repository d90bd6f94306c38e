//! The live blocks of a report: tables out of the records of its year, frozen with its words at approval.

use evidence::findings::{Evidence, Kind as FindingKind};
use governance::{decisions::numbered, meetings, seats};
use jiff::civil::Date;
use kit::{Id, Lang, Result, bind, db::Tx, lang::Bilingual, row, sql};
use planning::{fiscal::FiscalYear, status::Status};
use registry::{partnerships::PartnershipId, sectors};
use serde::{Deserialize, Serialize};
use strategy::endorsements::Kind as EndorsementKind;

use super::{
    figures::{ACTIVITIES, Record},
    model::{Figure, Unit},
    money,
};
use crate::{
    contributions,
    lists::{ChangeKind, GiftKind},
    words::Words,
};

/// A table of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Its name: the same in every form of the document.
    pub id: String,
    /// The section it belongs to.
    pub section: String,
    /// What it is called.
    pub caption: Bilingual,
    /// The headings of its columns.
    pub columns: Vec<Bilingual>,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What tells it from the other lines.
    pub key: String,
    /// Where the records behind it are shown: `/…` from the address of the partnership on, `?figure=…` among the
    /// reasons of the report; empty when nowhere.
    pub path: String,
    /// Its cells.
    pub entries: Vec<Entry>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// The same as above, or nothing.
    Nothing,
    /// Words.
    Text(Bilingual),
    /// So many.
    Count(i64),
    /// Minutes, shown as hours.
    Minutes(i64),
    /// Cents, shown as dollars.
    Cents(i64),
    /// A day.
    Day(Date),
}

/// What stands over a table: its name, its section, what it and its columns are called.
pub(super) struct Heading {
    pub(super) id: &'static str,
    pub(super) section: &'static str,
    pub(super) caption: fn(Words) -> &'static str,
    pub(super) columns: &'static [fn(Words) -> &'static str],
}

const COUNCIL: Heading = Heading {
    id: "council-by-sector",
    section: "council",
    caption: Words::listing_council,
    columns: &[Words::sector, Words::seats_there, Words::seats_with_holder],
};
const MEETINGS: Heading = Heading {
    id: "meetings",
    section: "council",
    caption: Words::listing_meetings,
    columns: &[Words::day, Words::body, Words::seats_present, Words::seats_asked],
};
const DECISIONS: Heading = Heading {
    id: "decisions",
    section: "council",
    caption: Words::listing_decisions,
    columns: &[Words::number, Words::decision, Words::body, Words::day],
};
const FINDINGS: Heading = Heading {
    id: "findings",
    section: "evidence",
    caption: Words::listing_findings,
    columns: &[Words::finding, Words::kind, Words::strength],
};
const CHANGES: Heading = Heading {
    id: "changes",
    section: "changes",
    caption: Words::listing_changes,
    columns: &[Words::what_changed, Words::organization, Words::kind_of_change],
};
const CHANGES_BY_KIND: Heading = Heading {
    id: "changes-by-kind",
    section: "changes",
    caption: Words::listing_changes_by_kind,
    columns: &[Words::kind_of_change, Words::how_many],
};
const GIFTS_BY_KIND: Heading = Heading {
    id: "contributions-by-kind",
    section: "changes",
    caption: Words::listing_gifts,
    columns: &[Words::kind_of_gift, Words::how_many, Words::hours, Words::value],
};
const ENDORSEMENTS: Heading = Heading {
    id: "endorsements",
    section: "opening",
    caption: Words::listing_endorsements,
    columns: &[Words::who_endorsed, Words::kind, Words::day, Words::resolution],
};
const WORK: &[fn(Words) -> &'static str] =
    &[Words::activity, Words::lead_organization, Words::status, Words::output, Words::planned, Words::achieved];

/// Words in both languages.
pub(super) fn both(words: impl Fn(Lang) -> String) -> Bilingual {
    Bilingual::new(words(Lang::En), words(Lang::Fr), Lang::En)
}

fn said(words: fn(Words) -> &'static str) -> Bilingual {
    both(|lang| words(Words(lang)).to_owned())
}

/// A code as readers know it; as it stands when it is no longer known.
fn called<T>(found: Option<T>, code: &str, name: impl Fn(&T, Lang) -> &'static str) -> Entry {
    Entry::Text(both(|lang| found.as_ref().map_or_else(|| code.to_owned(), |it| name(it, lang).to_owned())))
}

impl Heading {
    /// The table of these lines.
    pub(super) fn over(&self, lines: Vec<Line>) -> Listing {
        let columns = self.columns.iter().map(|words| said(*words)).collect();
        Listing { id: self.id.into(), section: self.section.into(), caption: said(self.caption), columns, lines }
    }
}

impl Entry {
    /// Whether it is a number, which has a name.
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Minutes(_) | Self::Cents(_))
    }
}

impl Listing {
    /// The name of a number in it, by its line and the place of its column, from 0.
    pub fn name_of(&self, line: &Line, column: usize) -> String {
        format!("{}.{}.{column}", self.id, line.key)
    }
}

/// The number of contributions of a kind as a figure of its own, when `id` names one that the tables hold.
pub fn gifts_of_kind(listings: &[Listing], id: &str) -> Option<Figure> {
    let kind = id.strip_prefix(GIFTS_BY_KIND.id)?.strip_prefix('.')?;
    let line = listings.iter().find(|listing| listing.id == GIFTS_BY_KIND.id)?.lines.iter().find(|line| line.key == kind)?;
    match &line.entries[..] {
        [Entry::Text(label), Entry::Count(value), ..] => Some(Figure {
            id: id.to_owned(),
            section: GIFTS_BY_KIND.section.into(),
            label: label.clone(),
            unit: Unit::Count,
            value: *value,
        }),
        _ => None,
    }
}

/// The contributions of a kind in a year, when `id` names a kind.
pub fn gifts_behind(tx: &Tx, partnership: PartnershipId, (year, to): (FiscalYear, Date), id: &str) -> Result<Option<Vec<Record>>> {
    let Some(kind) = id.strip_prefix(GIFTS_BY_KIND.id).and_then(|rest| rest.strip_prefix('.')) else { return Ok(None) };
    let rows = tx.rows(
        sql!(
            "SELECT c.id, o.name_en, o.name_fr, o.name_state, c.given_on, CAST(1 AS BIGINT)
             FROM contribution c JOIN organization o ON o.id = c.organization_id
             WHERE c.partnership_id = $1 AND c.given_on BETWEEN $2 AND $3 AND c.kind = $4 ORDER BY c.given_on, c.id"
        ),
        bind![partnership, year.start(), to, kind],
    )?;
    Ok(Some(rows))
}

impl Line {
    /// A line under a name, with the way to its records.
    pub(super) fn new(key: impl ToString, path: String, entries: Vec<Entry>) -> Self {
        Self { key: key.to_string(), path, entries }
    }
}

/// The tables of a year up to a day of it, in the order of the report, those without a line left out.
pub fn compute(tx: &Tx, partnership: PartnershipId, (year, to): (FiscalYear, Date)) -> Result<Vec<Listing>> {
    let told = told(tx, partnership, (year, to))?;
    let mut all = vec![council(tx, partnership, to)?, met(tx, partnership, (year, to))?];
    all.push(DECISIONS.over(of(&told, "decision").map(decision).collect()));
    all.push(FINDINGS.over(of(&told, "finding").map(finding).collect()));
    all.extend(work(tx, partnership, year)?);
    all.push(CHANGES.over(of(&told, "change").filter(|it| it.number == 1).map(change).collect()));
    all.push(changes_by_kind(&told, year));
    all.push(gifts(tx, partnership, (year, to))?);
    all.push(money::listing(tx, partnership, year)?);
    all.push(ENDORSEMENTS.over(of(&told, "endorsement").map(endorsement).collect()));
    all.retain(|listing| !listing.lines.is_empty());
    Ok(all)
}

fn council(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Listing> {
    let line = |it: seats::SectorSeats| {
        let name = Entry::Text(both(|lang| sectors::called(&it.sector, lang)));
        Line::new(&it.sector, format!("/seats?sector={}", it.sector), vec![name, Entry::Count(it.seats), Entry::Count(it.filled)])
    };
    Ok(COUNCIL.over(seats::by_sector(tx, partnership, on)?.into_iter().map(line).collect()))
}

fn met(tx: &Tx, partnership: PartnershipId, (year, to): (FiscalYear, Date)) -> Result<Listing> {
    let line = |it: meetings::Held| {
        let entries = vec![Entry::Day(it.held_on), Entry::Text(it.body), Entry::Count(it.present), Entry::Count(it.seats)];
        Line::new(it.id, format!("/meetings/{}", it.id), entries)
    };
    Ok(MEETINGS.over(meetings::held_between(tx, partnership, year.start(), to)?.into_iter().map(line).collect()))
}

row! {
    /// What was decided, found, changed or endorsed: four kinds of record under the same columns.
    struct Told {
        /// Which kind of record.
        list: String,
        id: Id,
        text: Bilingual,
        /// Who: the body, the organization.
        who: Bilingual,
        kind: String,
        day: Date,
        /// The strength of a finding, the resolution of an endorsement.
        note: String,
        /// The number of a decision with its year before it; 1 for a change that everybody may read.
        number: i64,
    }
}

fn of<'t>(told: &'t [Told], list: &'static str) -> impl Iterator<Item = &'t Told> {
    told.iter().filter(move |it| it.list == list)
}

fn told(tx: &Tx, partnership: PartnershipId, (year, to): (FiscalYear, Date)) -> Result<Vec<Told>> {
    tx.rows(
        sql!(
            "SELECT 'decision', d.id, d.text_en, d.text_fr, d.text_state, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state),
                    d.kind, d.decided_on, '',
                    d.year * 10000 + d.number
             FROM decision d JOIN body b ON b.id = d.body_id
             LEFT JOIN body_past n ON n.body_id = d.body_id AND n.starts_on <= d.decided_on AND n.ends_on >= d.decided_on
             WHERE d.partnership_id = $1 AND d.decided_on BETWEEN $2 AND $3 AND d.result IN ('carried', 'carried_amended')
             UNION ALL SELECT 'finding', id, statement_en, statement_fr, statement_state, '', '', 'en.missing', kind, recorded_on, strength, CAST(0 AS BIGINT)
             FROM finding WHERE partnership_id = $1 AND recorded_on BETWEEN $2 AND $3 AND state = 'published'
             UNION ALL SELECT 'change', c.id, c.text_en, c.text_fr, c.text_state, o.name_en, o.name_fr, o.name_state, c.kind, c.noticed_on, '',
                    CASE WHEN c.may_be_public THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END
             FROM partner_change c JOIN organization o ON o.id = c.organization_id
             WHERE c.partnership_id = $1 AND c.noticed_on BETWEEN $2 AND $3
             UNION ALL SELECT 'endorsement', id, body_en, body_fr, body_state, '', '', 'en.missing', kind, endorsed_on, resolution, CAST(0 AS BIGINT)
             FROM endorsement WHERE partnership_id = $1 AND endorsed_on BETWEEN $2 AND $3 AND kind <> 'declined'
             ORDER BY 1, 10, 2"
        ),
        bind![partnership, year.start(), to],
    )
}

fn decision(it: &Told) -> Line {
    let number = numbered(it.number / 10_000, it.number % 10_000);
    let entries =
        vec![Entry::Text(both(|_| number.clone())), Entry::Text(it.text.clone()), Entry::Text(it.who.clone()), Entry::Day(it.day)];
    Line::new(it.id, format!("/decisions/{}", it.id), entries)
}

fn finding(it: &Told) -> Line {
    let kind = called(FindingKind::from_code(&it.kind), &it.kind, |kind, lang| kind.called(lang));
    let strength = called(Evidence::from_code(&it.note), &it.note, |strength, lang| strength.called(lang));
    Line::new(it.id, format!("/findings/{}", it.id), vec![Entry::Text(it.text.clone()), kind, strength])
}

fn change(it: &Told) -> Line {
    let kind = called(ChangeKind::from_code(&it.kind), &it.kind, |kind, lang| kind.called(lang));
    Line::new(it.id, format!("/changes/{}", it.id), vec![Entry::Text(it.text.clone()), Entry::Text(it.who.clone()), kind])
}

fn endorsement(it: &Told) -> Line {
    let kind = called(EndorsementKind::from_code(&it.kind), &it.kind, |kind, lang| kind.called(lang));
    let resolution = Entry::Text(both(|_| it.note.clone()));
    Line::new(it.id, "/endorsements".into(), vec![Entry::Text(it.text.clone()), kind, Entry::Day(it.day), resolution])
}

/// How many changes of each kind there were, those that stay among members included.
fn changes_by_kind(told: &[Told], year: FiscalYear) -> Listing {
    let line = |kind: &ChangeKind| {
        let count = of(told, "change").filter(|it| it.kind == kind.code()).count();
        let path = format!("/changes?kind={}&from={}&to={}", kind.code(), year.start(), year.end());
        let entries =
            vec![called(Some(*kind), kind.code(), |kind, lang| kind.called(lang)), Entry::Count(i64::try_from(count).unwrap_or(i64::MAX))];
        (count > 0).then(|| Line::new(kind.code(), path, entries))
    };
    CHANGES_BY_KIND.over(ChangeKind::ALL.iter().filter_map(line).collect())
}

fn gifts(tx: &Tx, partnership: PartnershipId, (year, to): (FiscalYear, Date)) -> Result<Listing> {
    let (from, to) = (year.start().to_string(), to.to_string());
    let line = |(kind, sum): (GiftKind, contributions::Sum)| {
        let name = called(Some(kind), kind.code(), |kind, lang| kind.called(lang));
        let path = format!("?figure={}.{}", GIFTS_BY_KIND.id, kind.code());
        Line::new(kind.code(), path, vec![name, Entry::Count(sum.count), Entry::Minutes(sum.minutes), worth(&sum)])
    };
    let sums = contributions::by_kind(tx, partnership, (&from, &to))?;
    Ok(GIFTS_BY_KIND.over(sums.into_iter().map(line).collect()))
}

/// What was given is worth; hours for which no rate is set are not worth nothing.
fn worth(sum: &contributions::Sum) -> Entry {
    if sum.lacks_rate() { Entry::Text(said(Words::no_hourly_rate)) } else { Entry::Cents(sum.cents) }
}

row! {
    /// An activity with one of the things it produces, or with none.
    struct Work {
        priority: Id,
        title: Bilingual,
        id: Id,
        code: String,
        activity: Bilingual,
        lead: Bilingual,
        status: Status,
        unit: Bilingual,
        place: Option<i64>,
        target: Option<i64>,
        achieved: Option<i64>,
    }
}

/// The activities of each priority, a line for each thing they were to produce.
fn work(tx: &Tx, partnership: PartnershipId, year: FiscalYear) -> Result<Vec<Listing>> {
    let all: Vec<Work> = tx.rows(
        sql!(
            "SELECT p.id, p.title_en, p.title_fr, p.title_state, a.id, a.code, a.title_en, a.title_fr, a.title_state,
                    COALESCE(g.name_en, ''), COALESCE(g.name_fr, ''), COALESCE(g.name_state, 'en.missing'), a.status,
                    COALESCE(x.unit_en, ''), COALESCE(x.unit_fr, ''), COALESCE(x.unit_state, 'en.missing'), x.place, x.target, x.achieved
             FROM activity a JOIN action_plan l ON l.id = a.plan_id JOIN objective o ON o.id = a.objective_id JOIN priority p ON p.id = o.priority_id
             LEFT JOIN organization g ON g.id = a.lead_id LEFT JOIN activity_output x ON x.activity_id = a.id
             WHERE a.partnership_id = $1 AND l.fiscal_year = $2 ORDER BY p.place, p.id, a.code_sort, a.id, x.place"
        ),
        bind![partnership, year],
    )?;
    let columns: Vec<Bilingual> = WORK.iter().map(|words| said(*words)).collect();
    let of_priority = |lines: &[Work]| {
        let first = lines.first()?;
        let id = format!("{ACTIVITIES}.{}", first.priority);
        let mut above = None;
        let lines = lines.iter().map(|it| it.line(above.replace(it.id) == Some(it.id))).collect();
        Some(Listing { section: id.clone(), id, caption: first.title.clone(), columns: columns.clone(), lines })
    };
    Ok(all.chunk_by(|one, other| one.priority == other.priority).filter_map(of_priority).collect())
}

impl Work {
    /// The line; what stands above it already is not said again.
    fn line(&self, is_same_as_above: bool) -> Line {
        let mut entries = if is_same_as_above {
            vec![Entry::Nothing, Entry::Nothing, Entry::Nothing]
        } else {
            let title = both(|lang| format!("{} {}", self.code, self.activity.in_lang(lang).text));
            vec![Entry::Text(title), Entry::Text(self.lead.clone()), Entry::Text(both(|lang| self.status.name(lang).to_owned()))]
        };
        match self.place {
            Some(_) => entries.extend([
                Entry::Text(self.unit.clone()),
                self.target.map_or(Entry::Nothing, Entry::Count),
                Entry::Count(self.achieved.unwrap_or_default()),
            ]),
            None => entries.extend([Entry::Nothing, Entry::Nothing, Entry::Nothing]),
        }
        Line::new(format!("{}.{}", self.id, self.place.unwrap_or_default()), format!("/activities/{}", self.id), entries)
    }
}
