//! The pages of terms of reference: the list and the form.

use askama::Template;
use kit::{
    Error, Lang, Result,
    parts::{Action, Badge, Choice, Fields, Html, Tone, badge},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use registry::{
    partnerships::{Of, Partnership},
    sectors,
};
use serde::Deserialize;

use super::{
    acts::{self, Amend, Begin, Browse, Draft, Edit},
    form::Form,
    model::{DecisionRule, State, Terms, TermsId},
    quorum::{Base, Recall, Recusal, Threshold},
    rule_form::condition_choices,
    seat_lines::Reserved,
    store,
};
use crate::{bodies, seats, words::Words};

/// The state of a version, as a badge.
pub(super) fn badge_of(lang: Lang, it: &Terms) -> Badge {
    let tone = match it.state {
        State::InForce => Tone::Good,
        State::InReview => Tone::Attention,
        State::CouncilApproved | State::HostApproved => Tone::Information,
        State::Draft | State::Superseded => Tone::Plain,
    };
    badge(tone, "", it.state.called(lang))
}

#[derive(Template)]
#[template(path = "terms/list.html")]
struct List {
    w: Words,
    lang: Lang,
    base: String,
    all: Vec<Terms>,
    add: Option<Action>,
}

/// Every version of every body.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let all = permit.read(|tx| store::all(tx, permit.subject().id))?;
    let base = format!("/{lang}/p/{}/terms", permit.subject().slug);
    let add = permit.may::<Draft>().then(|| Action::new(w.terms_add(), format!("{base}/new")).icon("plus"));
    permit.page(w.terms()).lead(w.terms_lead()).action(add.clone()).show(&List { w, lang, base, all, add })
}

pub(super) fn here(lang: Lang, of: &Of<Terms>) -> String {
    format!("/{lang}/p/{}/terms/{}", of.partnership.slug, of.record.id)
}

#[derive(Template)]
#[template(path = "terms/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    bodies: &'a [Choice],
    conditions: &'a [Choice],
}

impl FormFields<'_> {
    /// The clauses as typed, and two empty ones.
    fn rows(&self) -> Vec<[&str; 5]> {
        with_blanks(self.form.rows(), 2)
    }

    /// The lines of seats as typed, and four empty ones.
    fn seat_rows(&self) -> Vec<[&str; 5]> {
        with_blanks(self.form.seat_rows(), 4)
    }

    /// The conditions of quorum as typed, and two empty ones.
    fn condition_rows(&self) -> Vec<[&str; 2]> {
        with_blanks(self.form.condition_rows(), 2)
    }

    /// What a clause is headed in the language of the page, or in the other one.
    fn heading<'r>(&self, row: &[&'r str; 5]) -> &'r str {
        let [own, other] = if self.lang == Lang::En { [row[1], row[2]] } else { [row[2], row[1]] };
        if own.is_empty() { other } else { own }
    }

    /// What a line of seats asks for, as far as it is filled in.
    fn line_called(&self, row: &[&str; 5]) -> String {
        let kept = Reserved::from_code(row[1]).filter(|kept| *kept != Reserved::None).map(|kept| kept.called(self.lang).to_owned());
        let sector = Some(row[0]).filter(|code| !code.is_empty()).map(|code| sectors::called(code, self.lang));
        let least = Some(row[2].to_owned()).filter(|least| !least.is_empty());
        [sector, kept, least].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Whether a share is told by numbers: one that needs none leaves them folded away.
    fn has_numbers(&self, share: &str) -> bool {
        self.was_refused() || ["number", "fraction", "percent"].contains(&share)
    }

    /// Whether something in the form is wrong: then nothing of it is folded away.
    fn was_refused(&self) -> bool {
        !self.f.summary().is_empty()
    }

    fn sectors(&self) -> Vec<Choice> {
        std::iter::once(Choice::new("", self.w.seat_line_any_sector())).chain(sectors::choices(self.lang)).collect()
    }
}

/// The rows that hold something, and so many empty ones.
fn with_blanks<const N: usize>(mut rows: Vec<[&str; N]>, blank: usize) -> Vec<[&str; N]> {
    while rows.last().is_some_and(|row| row.iter().all(|cell| cell.is_empty() || *cell == Reserved::None.code())) {
        rows.pop();
    }
    rows.resize(rows.len().min(62) + blank, [""; N]);
    rows
}

pub(super) fn list(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/terms", partnership.slug)
}

/// The form on a page, offering the bodies of a partnership.
fn asking<'p, A: Act>(permit: &Permit<'_, A>, partnership: &Partnership, (page, action): (Page, String)) -> Result<FormPage<'p, Form>> {
    let (lang, w) = (permit.lang(), Words(permit.lang()));
    let bodies = permit.read(|tx| bodies::all_names(tx, partnership.id))?;
    let bodies: Vec<Choice> = bodies.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let (page, conditions) = (page.crumb(w.terms(), list(lang, partnership)), condition_choices(lang));
    Ok(page.form(action, move |form, f| Html::of(&FormFields { w, lang, f, form, bodies: &bodies, conditions: &conditions })))
}

/// The page with the form for new terms.
fn drafting<'p, A: Act<Subject = Partnership>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    asking(permit, partnership, (permit.page(Words(lang).terms_add()), list(lang, partnership)))
}

/// The page with the form that changes terms.
fn changing<'p, A: Act<Subject = Of<Terms>>>(permit: &'p Permit<'_, A>) -> Result<EditPage<'p, Form>> {
    let (lang, of) = (permit.lang(), permit.subject());
    let page = permit.page(Words(lang).change_of(of.record.title.in_lang(lang).text));
    Ok(asking(permit, &of.partnership, (page, here(lang, of)))?.changing(|| {
        permit.read(|tx| {
            let now = store::by_id(tx, of.partnership.id, of.record.id)?.ok_or(Error::NotFound)?;
            Ok(Form::of(&now, &store::parts(tx, now.id)?))
        })
    }))
}

/// What new terms begin from, as asked for in the address: a version to copy, or nothing for the shipped text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Start {
    from: String,
}

/// The form for new terms: a copy of a version, or the shipped text.
pub(super) fn begin(permit: &Permit<'_, Begin>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership, from) = (permit.lang(), permit.subject(), ask.query::<Start>()?.from);
    let w = Words(lang);
    if let Some(id) = from.parse().ok().map(TermsId) {
        let (it, parts) = permit.read(|tx| {
            let it = store::by_id(tx, partnership.id, id)?.ok_or(Error::NotFound)?;
            let parts = store::parts(tx, it.id)?;
            Ok((it, parts))
        })?;
        let page = permit.page(w.terms_add()).lead(w.terms_from_copy(&it.edition));
        return asking(permit, partnership, (page, list(lang, partnership)))?.open(&Form::copy_of(&it, &parts));
    }
    let (council, seats, in_force) = permit.read(|tx| {
        let council = bodies::council(tx, partnership.id)?;
        let seats = council.map_or(Ok(Vec::new()), |council| seats::of_body(tx, council, permit.today()))?;
        Ok((council, seats, store::all_in_force(tx, partnership.id)?))
    })?;
    let mut page = permit.page(w.terms_add()).lead(w.terms_from_template());
    for (id, edition, body) in in_force.iter().take(4) {
        let href = format!("{}/new?from={id}", list(lang, partnership));
        page = page.more(Some(Action::new(w.terms_copy(edition, body.in_lang(lang).text), href)));
    }
    let form = Form { body: council.map(|id| id.to_string()).unwrap_or_default(), ..Form::template() }.with_lines_of(&seats);
    asking(permit, partnership, (page, list(lang, partnership)))?.open(&form)
}

/// Takes the form for new terms.
pub(super) fn draft(permit: &Permit<'_, Draft>, ask: &Ask) -> Result<Reply> {
    let list = list(permit.lang(), permit.subject());
    drafting(permit)?.take(ask, |form| acts::draft(permit, form.clone()), |id| format!("{list}/{id}"))
}

/// The form that changes terms.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    if !permit.subject().record.is_open() {
        return Err(Error::refused(|lang| Words(lang).terms_are_adopted()));
    }
    changing(permit)?.open()
}

/// Takes the form that changes terms.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit)?.take(ask, |form| acts::amend(permit, form.clone()))
}
