//! Correcting who was there, in approved minutes: one seat at a time, with a reason. What was noted before stays in the records and
//! is printed; where the quorum at a decision is another by it, that is said before it is saved, and in the minutes.

use access::standings::APPROVERS;
use askama::Template;
use kit::{
    Error, Lang, Problems, Reading, Result, acts,
    db::Tx,
    lang::Bilingual,
    parts::{Difference, Fields, Html, both_texts},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::{Of, Partnership};
use serde::Deserialize;

use super::{
    acts::are_approved,
    keeping,
    model::{Corrected, Correcting, CorrectionId},
    store,
    text::{Present, seats},
};
use crate::{
    decisions::{self, Decision, Outcome},
    meetings::{self, Meeting, Place, Row, Table},
    words::Words,
};

acts! {
    /// Open the form that corrects who was there, in approved minutes.
    form AskAttendance on Of<Meeting> as "minutes.ask_attendance" may APPROVERS;
    /// Correct who was there, in approved minutes, with a reason that they print.
    change CorrectAttendance on Of<Meeting> as "minutes.correct_attendance" may APPROVERS;
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Form {
    /// The seat.
    seat: String,
    /// Who came for it and how, as the meeting room has it.
    state: String,
    /// Who came by name, where anyone of the organization may.
    by_name: String,
    /// When they arrived.
    arrived: String,
    /// When they left.
    departed: String,
    /// Why it is corrected, in English.
    reason_en: String,
    /// Why it is corrected, in French.
    reason_fr: String,
    /// Whether it is known that the quorum at a decision is another by it.
    known: bool,
    /// What was noted when the page was made.
    was: String,
}

impl Form {
    /// The form of a seat as it begins.
    fn of(place: &Place) -> Self {
        let (arrived, departed) = place.times();
        let (arrived, departed) = (arrived.to_owned(), departed.to_owned());
        Self { seat: place.seat.id.to_string(), state: place.chosen(), arrived, departed, was: place.stamp(), ..Self::default() }
    }

    /// Why it is corrected, where the form names a seat and what is noted for it.
    fn reason(&self, lang: Lang) -> Result<Bilingual> {
        if self.seat.is_empty() {
            return Err(refused("seat", |lang| Words(lang).correction_needs_a_seat().to_owned()));
        }
        let mut it = Reading::new(lang);
        let reason = it.long_pair("reason", (&self.reason_en, &self.reason_fr), 1_000);
        it.needs("reason", &reason, |lang| Words(lang).correction_needs_a_reason());
        if self.state.is_empty() {
            it.problem("state", |lang| kit::lang::Words(lang).not_a_choice());
        }
        it.finish(|| Some(reason))
    }

    fn row(&self) -> Row<'_> {
        let Self { seat, state, arrived, departed, was, by_name, .. } = self;
        Row { seat, state, arrived, departed, was, by_name }
    }
}

/// A refusal, said beside the field that it concerns.
fn refused(field: &'static str, words: impl Fn(Lang) -> String) -> Error {
    let mut problems = Problems::none();
    problems.add(field, words);
    Error::Invalid(problems)
}

/// Takes the correction of a seat.
fn take(permit: &Permit<'_, CorrectAttendance>, form: &Form) -> Result<()> {
    let (lang, form) = (permit.lang(), form.clone());
    let reason = form.reason(lang)?;
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        // Two may correct one seat at once: the second finds what the first noted.
        change.tx.take_turns(&format!("meeting:{}", meeting.id))?;
        are_approved(&meeting)?;
        let before = meetings::table_for_roll(change.tx, (partnership.id, &meeting))?;
        let place = before.places.iter().find(|place| place.seat.id.to_string() == form.seat);
        let place = place.map_or_else(|| kit::reading::not_a_choice("seat"), Ok)?;
        let row = form.row();
        if place.stamp() != form.was {
            return Err(Error::Conflict);
        }
        if row.stamp() == form.was {
            return Err(refused("state", |lang| Words(lang).correction_changes_nothing().to_owned()));
        }
        let kept = kept(change.tx, (&partnership, &meeting), (&before, place))?;
        meetings::write_row(change, &meeting, place, &row, lang)?;
        let after = meetings::table(change.tx, &meeting)?;
        let other = another_quorum(change.tx, &meeting, (&before, &after))?;
        if !other.is_empty() && !form.known {
            return Err(refused("known", |lang| Words(lang).attendance_changes_quorum(told(lang, &other))));
        }
        let is = after.places.iter().find(|one| one.seat.id == place.seat.id).and_then(|place| alone(&meeting, &after, place));
        let (was, is) = (kept.as_ref().map(sealed).transpose()?, is.map(|is| sealed(&as_kept(is, kept.as_ref()))).transpose()?);
        let (was, is) = (was.unwrap_or_default(), is.unwrap_or_default());
        let numbers = other.iter().map(|(number, _)| number.as_str()).collect::<Vec<_>>().join(",");
        let (by, nothing) = (change.actor.name().to_owned(), Bilingual::default());
        let correcting = Correcting {
            what: Corrected::Attendance,
            item: None,
            before: &nothing,
            reason: &reason,
            by: &by,
            seat: (&was, &is),
            decisions: &numbers,
        };
        let id = CorrectionId::new(change.now);
        store::correct(change.tx, (partnership.id, meeting.id), id, &correcting, change.today)?;
        change.seal("correction", id, &(&was, &is, &numbers, &reason), ())
    })
}

/// What minutes say of one seat, by the records of today.
fn alone(meeting: &Meeting, table: &Table, place: &Place) -> Option<Present> {
    let mut only = table.clone();
    (only.places, only.others) = (vec![place.clone()], Vec::new());
    seats(meeting, &only).pop()
}

/// What the kept minutes say of a seat. Where its records have changed since, it is found by what it is called.
fn kept(tx: &Tx, (partnership, meeting): (&Partnership, &Meeting), (table, place): (&Table, &Place)) -> Result<Option<Present>> {
    let (_, corrections) = store::under(tx, meeting.id)?;
    let text = keeping::text(tx, partnership, meeting, &corrections)?;
    let live = alone(meeting, table, place);
    let called: Vec<_> = text.present.iter().filter(|one| one.seat == place.seat.label).collect();
    let found = text.present.iter().find(|one| Some(*one) == live.as_ref());
    Ok(found.or(if let [only] = called[..] { Some(only) } else { None }).cloned())
}

/// What is noted since, in the words of the kept minutes: whoever stays keeps the organization for which they spoke.
fn as_kept(is: Present, kept: Option<&Present>) -> Present {
    let Some(was) = kept else { return is };
    let organization = if is.name == was.name { was.organization.clone() } else { is.organization };
    Present { organization, seat: was.seat.clone(), ..is }
}

fn sealed(it: &Present) -> Result<String> {
    serde_json::to_string(it).map_err(Error::internal)
}

/// The decisions of a meeting at which the quorum is another by a correction, with what the rule says of it now.
fn another_quorum(tx: &Tx, meeting: &Meeting, (before, after): (&Table, &Table)) -> Result<Vec<(String, [String; 2])>> {
    let (agenda, conflicts) = (meetings::whole_agenda(tx, meeting.id)?, meetings::conflicts(tx, meeting.id)?);
    let other = |one: &Decision| {
        let item = agenda.iter().find(|item| Some(item.id) == one.item_id);
        let at = |table: &Table| {
            let table = table.clone().at_hour(one.hour(item));
            let recused = item.map(|item| table.recused(&conflicts, item.id)).unwrap_or_default();
            (table.verdict_without(&recused).met, [Lang::En, Lang::Fr].map(|lang| table.sentence(lang, &recused)))
        };
        let ((was, _), (is, said)) = (at(before), at(after));
        (was != is).then(|| (one.numbered(), said))
    };
    let decided = |one: &&Decision| one.is_carried() || one.result == Outcome::Defeated;
    Ok(decisions::of_meeting(tx, meeting.id)?.iter().filter(decided).filter_map(other).collect())
}

/// These decisions, each with what the rule says of its quorum.
fn told(lang: Lang, other: &[(String, [String; 2])]) -> String {
    let side = usize::from(lang == Lang::Fr);
    other.iter().map(|(number, said)| format!("{number} – {}", said[side])).collect::<Vec<_>>().join(" ")
}

#[derive(Template)]
#[template(path = "minutes/attendance.html")]
struct Seats<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    it: &'a Meeting,
    table: &'a Table,
    places: Vec<&'a Place>,
    current: Option<&'a Place>,
    form: &'a Form,
    asks: bool,
    above: Html,
}

impl Seats<'_> {
    /// Who holds a seat.
    fn who<'p>(&self, place: &'p Place) -> &'p str {
        place.holder.as_ref().map_or_else(|| self.w.vacant(), |one| one.name.as_str())
    }

    /// What is noted of a seat.
    fn noted(&self, place: &Place) -> String {
        let said = alone(self.it, self.table, place).map(|one| one.said.in_lang(self.lang).text.to_owned());
        said.unwrap_or_else(|| self.w.not_noted().to_owned())
    }
}

/// The form of a seat, or the seats to choose from.
fn page<A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>, form: Option<&Form>, (status, problems): (u16, &Problems)) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/meetings", partnership.slug));
    let minutes = format!("{list}/{}/minutes", it.id);
    let action = format!("{minutes}/corrections/attendance");
    let table = permit.read(|tx| meetings::table_for_roll(tx, (partnership.id, it)))?;
    let places: Vec<&Place> = table.places.iter().filter(|place| place.can_sit() || place.attendee.is_some()).collect();
    let chosen = form.map_or("", |form| form.seat.as_str());
    let current = places.iter().find(|place| place.seat.id.to_string() == chosen).copied();
    let fresh = current.map(Form::of).unwrap_or_default();
    // What somebody else noted since is told above; from then on it is known.
    let is_late = status == 409;
    let above = current.filter(|_| is_late).map(|place| both_texts(lang, &differences(lang, place, form))).unwrap_or_default();
    let typed = form
        .filter(|form| !form.was.is_empty())
        .map(|form| if is_late { Form { was: fresh.was.clone(), ..form.clone() } } else { form.clone() });
    let (form, asks) = (typed.unwrap_or(fresh), problems.of("known").is_some() || form.is_some_and(|form| form.known));
    let page = permit.page(w.correction_of_who_was_there()).lead(w.correction_help()).crumb(w.meetings(), list.clone());
    let page = page.crumb(it.called(lang), format!("{list}/{}", it.id)).crumb(w.minutes(), minutes).status(status);
    let (f, csrf) = (Fields::new(lang, problems), permit.csrf());
    page.read_at(&action).show(&Seats {
        w,
        lang,
        f,
        csrf,
        action: action.clone(),
        it,
        table: &table,
        places: places.clone(),
        current,
        form: &form,
        asks,
        above,
    })
}

/// What somebody else noted of a seat beside what was typed.
fn differences(lang: Lang, place: &Place, typed: Option<&Form>) -> Vec<Difference> {
    let w = Words(lang);
    let said = |state: &str| {
        place.answers(lang).into_iter().find(|one| one.value == state).map_or_else(|| w.not_noted().to_owned(), |one| one.label)
    };
    let now = Form::of(place);
    let Some(typed) = typed else { return Vec::new() };
    let all = [
        (w.state(), said(&now.state), said(&typed.state)),
        (w.arrived(), now.arrived, typed.arrived.clone()),
        (w.departed(), now.departed, typed.departed.clone()),
    ];
    let told = |(label, now, typed): (&str, String, String)| Difference { label: label.to_owned(), now, typed };
    all.into_iter().filter(|(_, now, typed)| now != typed).map(told).collect()
}

/// The form for a seat, or the seats to choose from.
pub(super) fn ask(permit: &Permit<'_, AskAttendance>, ask: &Ask) -> Result<Reply> {
    are_approved(&permit.subject().record)?;
    let form = Form { seat: ask.pair("seat").to_owned(), ..Form::default() };
    page(permit, Some(&form), (200, &Problems::none()))
}

/// Takes a correction. When somebody else corrected the same seat, both are shown.
pub(super) fn correct(permit: &Permit<'_, CorrectAttendance>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let (lang, of) = (permit.lang(), permit.subject());
    match take(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("/{lang}/p/{}/meetings/{}/minutes?saved=1", of.partnership.slug, of.record.id))),
        Err(Error::Invalid(problems)) => page(permit, Some(&typed), (422, &problems)),
        Err(Error::Conflict) => page(permit, Some(&typed), (409, &Problems::none())),
        Err(error) => Err(error),
    }
}
