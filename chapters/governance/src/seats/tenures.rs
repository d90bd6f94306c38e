//! The page of one seat: who holds it and held it, appointing, ending.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::Words as Kit,
    parts::{Action, Choice, Facts, Fields, Html, Tone, badge, facts, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, Appoint, Edit, Propose, Release, See},
    appointment::{AppointmentForm, EndingForm},
    limits::last_day,
    model::{Decided, Leaving, Role, Seat, Tenure},
    moving::{Twin, twins},
    store,
};
use crate::{days::period, people, words::Words};

#[derive(Template)]
#[template(path = "seats/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    here: String,
    it: &'a Seat,
    facts: Facts,
    tenures: Vec<Tenure>,
    decisions: Vec<Decided>,
    home: String,
    current: Vec<Choice>,
    reasons: Vec<Choice>,
    form: &'a EndingForm,
    release: bool,
}

impl Show<'_> {
    fn reason(&self, tenure: &Tenure) -> &'static str {
        Leaving::from_code(&tenure.reason).map_or("", |reason| reason.called(self.lang))
    }

    fn decision(&self, tenure: &Tenure) -> Option<&Decided> {
        self.decisions.iter().find(|one| one.tenure == tenure.id)
    }
}

/// One seat.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    page(permit, &EndingForm::default(), &Problems::none())
}

fn page<A: Act<Subject = Of<Seat>>>(permit: &Permit<'_, A>, form: &EndingForm, problems: &Problems) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, f, today) = (Words(lang), Fields::new(lang, problems), permit.today());
    let home = format!("/{lang}/p/{}", partnership.slug);
    let (list, here) = (format!("{home}/seats"), format!("{home}/seats/{}", it.id));
    let (tenures, decisions, twins) =
        permit.read(|tx| Ok((store::tenures(tx, it.id)?, store::decided_by(tx, it.id)?, twins(tx, it.id)?)))?;
    let elsewhere =
        permit.read(|tx| if it.organization_id.is_some() { store::alternates_from_elsewhere(tx, it.id, today) } else { Ok(Vec::new()) })?;
    let vacant = !tenures.iter().any(|tenure| tenure.role == Role::Holder && tenure.holds_on(today));
    let current = tenures.iter().filter(|tenure| tenure.ends_on.is_none_or(|end| end >= today));
    let current = current.map(|tenure| Choice::new(tenure.id, format!("{} ({})", tenure.name, tenure.role.called(lang)))).collect();
    let edit = permit.may::<Edit>().then(|| Action::new(Kit(lang).edit(), format!("{here}/edit")).icon("pencil"));
    let appoint = permit.may::<Appoint>().then(|| Action::new(w.seat_appoint(), format!("{here}/appointment/new")).icon("user"));
    let page = permit.page(w.seat_titled(it.number, it.label.in_lang(lang).text)).crumb(w.seats(), list).action(appoint).more(edit);
    let page = if vacant { page.badge(badge(Tone::Attention, "", w.vacant())) } else { page };
    let own = it.organization.in_lang(lang).text;
    let page = elsewhere.into_iter().fold(page, |page, (_, name, other)| {
        page.notice(notice(Tone::Attention, w.alternate_from_elsewhere(name, other.in_lang(lang).text, own)))
    });
    let page = page.status(if problems.is_empty() { 200 } else { 422 });
    let (csrf, facts, reasons, release) = (permit.csrf(), about(lang, &home, it, &twins), Leaving::choices(lang), permit.may::<Release>());
    page.show(&Show { w, lang, f, csrf, here, it, facts, tenures, decisions, home, current, reasons, form, release })
}

fn about(lang: Lang, home: &str, it: &Seat, twins: &[Twin]) -> Facts {
    let (w, yes_no) = (Words(lang), |yes| Html::text(if yes { Kit(lang).yes() } else { Kit(lang).no() }));
    let link = |path: &str, text: &str| Html::trusted(format!("<a href=\"{home}/{path}\">{}</a>", Html::text(text)));
    let mut rows =
        vec![(w.body(), link(&format!("bodies/{}", it.body_id), it.body.in_lang(lang).text)), (w.kind(), Html::text(it.kind.called(lang)))];
    if let Some(id) = it.organization_id {
        rows.push((w.organization(), link(&format!("organizations/{id}"), it.organization.in_lang(lang).text)));
    }
    if !it.sectors.is_empty() {
        rows.push((w.sectors(), Html::text(it.sector_names(lang).join(", "))));
    }
    if !it.reserved.is_empty() {
        rows.push((w.reserved_for(), Html::text(it.reserved_names(lang).join(", "))));
    }
    if !it.appointed_by.is_empty() {
        rows.push((w.appointed_by(), Html::text(it.appointed_by_called(lang))));
    }
    rows.push((w.alternates(), Html::text(it.alternates.called(lang))));
    rows.extend([(w.is_voting(), yes_no(it.is_voting)), (w.counts_for_quorum(), yes_no(it.counts_for_quorum))]);
    rows.push((w.seat_is_open(), yes_no(it.is_open)));
    if let Some(years) = it.term_years {
        rows.push((w.seat_term_years(), Html::text(years)));
    }
    if let Some(terms) = it.max_terms {
        rows.push((w.max_terms(), Html::text(terms)));
    }
    rows.push((w.exists(), Html::text(period(lang, it.starts_on, it.ends_on))));
    rows.extend(twins.iter().map(|twin| {
        let label = if twin.came { w.seat_moved_from() } else { w.seat_moved_to() };
        (label, link(&format!("seats/{}", twin.seat), twin.body.in_lang(lang).text))
    }));
    facts(rows)
}

#[derive(Template)]
#[template(path = "seats/appointment.html")]
struct AppointmentPage<'a> {
    w: Words,
    k: Kit,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    back: String,
    form: &'a AppointmentForm,
    people: Vec<Choice>,
    organizations: Vec<Choice>,
    roles: Vec<Choice>,
}

fn here(lang: Lang, of: &Of<Seat>) -> String {
    format!("/{lang}/p/{}/seats/{}", of.partnership.slug, of.record.id)
}

fn form<A: Act<Subject = Of<Seat>>>(permit: &Permit<'_, A>, form: &AppointmentForm, problems: &Problems) -> Result<Reply> {
    let (lang, of) = (permit.lang(), permit.subject());
    let (w, k, f) = (Words(lang), Kit(lang), Fields::new(lang, problems));
    let partnership = of.partnership.id;
    let (people, organizations) =
        permit.read(|tx| Ok((people::choices(tx, partnership)?, people::organization_choices(tx, partnership, lang)?)))?;
    let back = here(lang, of);
    let page = permit.page(w.seat_appoint()).crumb(w.seats(), format!("/{lang}/p/{}/seats", of.partnership.slug));
    let page = page.crumb(w.seat_titled(of.record.number, of.record.label.in_lang(lang).text), back.clone());
    let page = page.status(if problems.is_empty() { 200 } else { 422 });
    let (csrf, action, roles) = (permit.csrf(), format!("{back}/appointment"), Role::choices(lang));
    page.show(&AppointmentPage { w, k, f, csrf, action, back, form, people, organizations, roles })
}

/// The form that appoints someone.
pub(super) fn propose(permit: &Permit<'_, Propose>, _: &Ask) -> Result<Reply> {
    let seat = &permit.subject().record;
    let organization = seat.organization_id.map(|id| id.to_string()).unwrap_or_default();
    let ends_on = permit.read(|tx| last_day(tx, seat, permit.today()))?.map(|day| day.to_string()).unwrap_or_default();
    let (role, starts_on) = (Role::Holder.code().to_owned(), permit.today().to_string());
    let typed = AppointmentForm { organization, role, starts_on, ends_on, ..AppointmentForm::default() };
    form(permit, &typed, &Problems::none())
}

/// Takes the form that appoints someone.
pub(super) fn appoint(permit: &Permit<'_, Appoint>, ask: &Ask) -> Result<Reply> {
    let typed: AppointmentForm = ask.form()?;
    match acts::appoint(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", here(permit.lang(), permit.subject())))),
        Err(Error::Invalid(problems)) => form(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}

/// Takes the form that ends someone's time on the seat.
pub(super) fn release(permit: &Permit<'_, Release>, ask: &Ask) -> Result<Reply> {
    let typed: EndingForm = ask.form()?;
    match acts::release(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", here(permit.lang(), permit.subject())))),
        Err(Error::Invalid(problems)) => page(permit, &typed, &problems),
        Err(error) => Err(error),
    }
}
