//! What may be done with reports, by whom, and what then happens.

use access::standings::{APPROVERS, INSIDE, STAFF};
use governance::adoptions::{self, Adopted, NamingForm};
use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Result, acts,
    db::Tx,
    lang::Bilingual,
    links::{self, Knot},
    permits::{Permit, Scope},
};
use registry::partnerships::{Of, Partnership};

use super::{
    ReportId,
    figures::ACTIVITIES,
    model::{Block, BlockForm, NewForm, Report, State, StepForm},
    store::{self, Beginning},
};
use crate::words::Words;

acts! {
    /// See the annual reports.
    read Browse on Partnership as "reports.browse" may INSIDE;
    /// See one report, its figures and the records behind them.
    read See on Of<Report> as "reports.see" may INSIDE;
    /// Begin the report of a year.
    change Begin on Partnership as "reports.begin" may STAFF;
    /// Open the form of a block of narrative.
    form Edit on Of<Report> as "reports.edit" may STAFF;
    /// Change a block of narrative.
    change Write on Of<Report> as "reports.write" may STAFF;
    /// Bring a report a step further: to review, approved by a decision, submitted.
    change Step on Of<Report> as "reports.step" may APPROVERS;
    /// Open the form for a decision that was wrongly named as the one that approved a report.
    form Misnamed on Of<Report> as "reports.misnamed" may APPROVERS;
    /// Name another decision as the one that approved a report.
    change NameAnother on Of<Report> as "reports.name_another" may APPROVERS;
    /// Correct an approved report by a new edition.
    change Correct on Of<Report> as "reports.correct" may STAFF;
}

/// The sections every report begins with, those of its priorities apart.
const BEFORE: [(&str, fn(Words) -> &'static str); 3] =
    [("opening", Words::section_opening), ("council", Words::section_council), ("evidence", Words::section_evidence)];
/// Where the activities stand in a report of a year without priorities.
const WORK: (&str, fn(Words) -> &'static str) = (ACTIVITIES, Words::section_activities);
const AFTER: [(&str, fn(Words) -> &'static str); 3] =
    [("changes", Words::section_changes), ("lessons", Words::section_lessons), ("thanks", Words::section_thanks)];

/// The sections of a report that nobody has written yet: one for each priority of the year's plan.
fn blank(priorities: Vec<(Id, Bilingual)>) -> Vec<Block> {
    let named = |(section, called): &(&str, fn(Words) -> &'static str)| {
        ((*section).to_owned(), Bilingual::new(called(Words(Lang::En)), called(Words(Lang::Fr)), Lang::En))
    };
    let mut work: Vec<_> = priorities.into_iter().map(|(id, title)| (format!("{ACTIVITIES}.{id}"), title)).collect();
    if work.is_empty() {
        work.push(named(&WORK));
    }
    let sections = BEFORE.iter().map(named).chain(work).chain(AFTER.iter().map(named));
    (1..)
        .zip(sections)
        .map(|(place, (section, heading))| Block { place, section, heading, text: Bilingual::new("", "", Lang::En) })
        .collect()
}

/// Begins the report of a year. One that is still open is not begun again.
pub(super) fn begin(permit: &Permit<'_, Begin>, form: &NewForm) -> Result<ReportId> {
    let year = form.checked(permit.today(), permit.lang())?;
    permit.change(move |change| {
        let (partnership, id) = (change.subject.id, ReportId::new(change.now));
        if store::all(change.tx, partnership)?.iter().any(|report| report.fiscal_year == year) {
            return Err(Error::refused(|lang| Words(lang).year_has_report()));
        }
        let title =
            Bilingual::new(Words(Lang::En).report_of(year.called(Lang::En)), Words(Lang::Fr).report_of(year.called(Lang::Fr)), Lang::En);
        let beginning = Beginning { partnership, year, corrects: None, title, on: change.today };
        let priorities = store::priorities(change.tx, partnership, year)?;
        store::insert(change.tx, id, &beginning, &blank(priorities))?;
        change.seal("report", id, &year, id)
    })
}

/// Changes a block, unless the report is frozen or somebody else changed it since the form was opened.
pub(super) fn write(permit: &Permit<'_, Write>, form: &BlockForm) -> Result<()> {
    let version = form.version;
    let (place, heading, text) = form.checked(permit.lang())?;
    permit.change(move |change| {
        let report = change.subject.record.clone();
        if !report.state.is_open() {
            return Err(Error::refused(|lang| Words(lang).report_is_frozen()));
        }
        let was = store::blocks(change.tx, report.id)?.into_iter().find(|block| block.place == place).ok_or(Error::NotFound)?;
        let (heading, text) = (was.heading.edit(heading.en, heading.fr), was.text.edit(text.en, text.fr));
        let block = Block { place, section: was.section, heading, text };
        store::set_block(change.tx, (report.id, version), &block)?;
        change.seal("report", report.id, &block, ())
    })
}

/// Brings a report a step further. Approval freezes what it says then.
pub(super) fn step(permit: &Permit<'_, Step>, form: &StepForm) -> Result<()> {
    let step = form.checked(permit.subject().record.state, permit.subject().record.fiscal_year.end() < permit.today(), permit.lang())?;
    permit.change(move |change| {
        let (partnership, report) = (change.subject.partnership.id, change.subject.record.clone());
        if !report.state.next().contains(&step.0) {
            return Err(Error::Conflict);
        }
        if let Some(decision) = step.1 {
            adoptions::hold(change.tx, partnership, decision, ("decision", change.today))?;
        }
        let frozen = match step.0 {
            State::Approved => Some(store::content(change.tx, partnership, &report, change.today)?.freeze()?),
            _ => None,
        };
        store::take_step(change.tx, report.id, step, frozen.as_ref(), change.today)?;
        if let (State::Approved, Some(decision)) = step {
            let (from, to) = (Knot { kind: "report", id: report.id.0 }, Knot { kind: "decision", id: decision.0 });
            links::tie(change.tx, &Scope::of(partnership), from, "adopted_by", to)?;
        }
        let sum = frozen.map(|(_, sum)| sum);
        change.seal("report", report.id, &(step.0, sum), ())
    })
}

/// The decision that approved a report, where one is named.
pub(super) fn adopted(tx: &Tx, report: ReportId, today: Date) -> Result<Option<Adopted>> {
    let steps = store::steps(tx, report)?;
    let steps = steps.into_iter().map(|(state, on, decision)| (state == State::Approved, on, decision));
    Ok(Adopted::among(("report", report.0), steps, today))
}

/// Names another decision as the one that approved a report, with a reason.
pub(super) fn name_another(permit: &Permit<'_, NameAnother>, form: &NamingForm) -> Result<()> {
    let checked = form.check(permit.lang())?;
    permit.change(move |change| {
        let (partnership, report) = (change.subject.partnership.id, change.subject.record.id);
        let now = adopted(change.tx, report, change.today)?.ok_or_else(adoptions::none_named)?;
        let named = adoptions::name(change.tx, partnership, &now, &checked, change.today)?;
        store::rest_on(change.tx, report, named)?;
        change.seal("report", report, &(named, checked), ())
    })
}

/// Begins a new edition beside an approved one, with its words, to be corrected.
pub(super) fn correct(permit: &Permit<'_, Correct>, reason: &str) -> Result<ReportId> {
    if permit.subject().record.state.is_open() {
        return Err(Error::refused(|lang| Words(lang).only_last_is_corrected()));
    }
    let mut read = kit::Reading::new(permit.lang());
    let reason = read.line("reason", reason, 300);
    if reason.is_empty() {
        read.problem("reason", |lang| Words(lang).correction_needs_reason());
    }
    let reason = read.finish(|| Some(reason))?;
    permit.change(move |change| {
        let (partnership, report) = (change.subject.partnership.id, change.subject.record.clone());
        let newer =
            store::all(change.tx, partnership)?.iter().any(|it| it.fiscal_year == report.fiscal_year && it.edition > report.edition);
        if newer {
            return Err(Error::refused(|lang| Words(lang).only_last_is_corrected()));
        }
        let id = ReportId::new(change.now);
        let narrative = store::content(change.tx, partnership, &report, change.today)?.blocks;
        let beginning =
            Beginning { partnership, year: report.fiscal_year, corrects: Some((report.id, reason)), title: report.title, on: change.today };
        store::insert(change.tx, id, &beginning, &narrative)?;
        change.seal("report", id, &report.id, id)
    })
}
