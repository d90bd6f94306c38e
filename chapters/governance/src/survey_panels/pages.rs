//! The pages of survey panels: all of them, one of them, its list to take away, the forms.

use askama::Template;
use kit::{
    Error, Lang, Result,
    lang::{Words as Kit, date, date_time},
    parts::{Action, Choice, Facts, Fields, Html, Tone, badge, facts},
    permits::{Act, Permit},
    web::{Ask, EditPage, FormPage, Page, Reply},
};
use press::Table;
use registry::{
    partnerships::{Of, Partnership, Record},
    tables,
};

use super::{
    acts::{self, Amend, Browse, Compose, DeleteCodes, Draft, Edit, Freeze, See, TakeList},
    form::Form,
    model::Panel,
    store,
};
use crate::{
    groups::{self, Circular, Group},
    words::Words,
};

pub(super) fn home(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/survey-panels", partnership.slug)
}

fn groups_page(lang: Lang, partnership: &Partnership) -> String {
    format!("/{lang}/p/{}/groups", partnership.slug)
}

#[derive(Template)]
#[template(path = "survey_panels/list.html")]
struct List {
    w: Words,
    lang: Lang,
    home: String,
    all: Vec<Panel>,
}

/// The survey panels of a partnership.
pub(super) fn index(permit: &Permit<'_, Browse>, _: &Ask) -> Result<Reply> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let all = permit.read(|tx| store::all(tx, partnership.id))?;
    let page = permit.page(w.survey_panels()).lead(w.survey_panels_lead()).crumb(w.groups(), groups_page(lang, partnership));
    page.show(&List { w, lang, home: home(lang, partnership), all })
}

#[derive(Template)]
#[template(path = "survey_panels/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    csrf: Html,
    here: String,
    letters_at: String,
    it: &'a Panel,
    about: Facts,
    letters: Vec<Circular>,
    lacks: Option<&'static str>,
    may_take: bool,
    may_delete: bool,
    zone: &'a jiff::tz::TimeZone,
}

impl Show<'_> {
    fn when(&self, letter: &Circular) -> String {
        date_time(self.lang, letter.sent_at, self.zone)
    }
}

/// What is known of a panel.
fn about(lang: Lang, it: &Panel) -> Facts {
    let (w, k) = (Words(lang), Kit(lang));
    let called = |one: Lang| if one == Lang::Fr { k.french() } else { k.english() };
    let languages: Vec<&str> = Lang::ALL.into_iter().filter(|one| it.is_asked_in(*one)).map(called).collect();
    let group = format!("{} ({})", it.group.in_lang(lang).text, it.told.in_lang(lang).text);
    let mut all = vec![
        (w.survey_purpose(), Html::text(it.purpose.in_lang(lang).text)),
        (w.circular_group(), Html::text(group)),
        (w.survey_frozen(), Html::text(w.survey_frozen_by(date(lang, it.made_on), &it.made_by, it.people))),
        (w.survey_languages(), Html::text(languages.join(", "))),
    ];
    for one in Lang::ALL {
        let label = if one == Lang::Fr { w.survey_address_fr() } else { w.survey_address_en() };
        all.extend((!it.address(one).is_empty()).then(|| (label, Html::text(it.address(one)))));
    }
    all.extend((!it.unreached.is_empty()).then(|| (w.survey_unreached(), Html::text(it.unreached.in_lang(lang).text))));
    facts(all)
}

/// One survey panel, without its codes.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), home(lang, partnership));
    let (letters, lacks) = permit.read(|tx| Ok((groups::letters_of_panel(tx, it.id)?, it.lacks_address(&store::panelists(tx, it.id)?))))?;
    let (here, has_codes) = (format!("{home}/{}", it.id), it.deleted_on.is_none());
    let write = || match lacks {
        None => Action::new(w.survey_write(), format!("{here}/letters/new")).icon("mail"),
        Some(_) => Action::new(w.survey_address_give(), format!("{here}/edit")).icon("pencil"),
    };
    let write = (has_codes && permit.may::<Compose>()).then(write);
    let edit = permit.may::<Edit>().then(|| Action::new(Kit(lang).edit(), format!("{here}/edit")).icon("pencil"));
    let page = permit.page(it.name.in_lang(lang).text).lead(w.survey_panel_lead());
    let page = page.crumb(w.groups(), groups_page(lang, partnership)).crumb(w.survey_panels(), home);
    let page = match it.deleted_on {
        Some(day) => page.badge(badge(Tone::Plain, "", w.survey_deleted_on(date(lang, day)))),
        None => page,
    };
    page.action(write).more(edit).show(&Show {
        w,
        lang,
        csrf: permit.csrf(),
        here,
        letters_at: format!("/{lang}/p/{}/letters", partnership.slug),
        it,
        about: about(lang, it),
        letters,
        lacks: lacks.map(|one| if one == Lang::Fr { w.survey_needs_french_address() } else { w.survey_needs_english_address() }),
        may_take: has_codes && permit.may::<TakeList>(),
        may_delete: has_codes && permit.may::<DeleteCodes>(),
        zone: &permit.config().zone,
    })
}

/// The list as CSV.
pub(super) fn csv(permit: &Permit<'_, TakeList>, _: &Ask) -> Result<Reply> {
    tables::csv(&table(permit)?)
}

/// The list as a workbook.
pub(super) fn xlsx(permit: &Permit<'_, TakeList>, _: &Ask) -> Result<Reply> {
    tables::xlsx(table(permit)?, permit.lang(), permit.today())
}

/// Code and language of everyone; where the panel asks for it, names and addresses of those who are in the members' directory today.
fn table(permit: &Permit<'_, TakeList>) -> Result<Table> {
    let (lang, Of { record: it, .. }) = (permit.lang(), permit.subject());
    let (w, k) = (Words(lang), Kit(lang));
    let people = permit.read(|tx| store::panelists(tx, it.id))?;
    if it.deleted_on.is_some() || people.is_empty() {
        return Err(Error::refused(|lang| Words(lang).survey_codes_are_deleted()));
    }
    let mut headings = vec![w.survey_code(), w.survey_language()];
    if it.tells_names {
        headings.extend([registry::words::Words(lang).name(), k.email()]);
    }
    let rows = people.into_iter().map(|one| {
        let is_named = one.may_be_named();
        let named = if is_named { [one.name, one.email] } else { [String::new(), String::new()] };
        let more = if it.tells_names { named.to_vec() } else { Vec::new() };
        [vec![one.code, one.lang], more].concat()
    });
    Ok(tables::of_text(it.name.in_lang(lang).text, &headings, rows))
}

#[derive(Template)]
#[template(path = "survey_panels/form.html")]
struct FormFields<'a> {
    w: Words,
    r: registry::words::Words,
    k: Kit,
    f: Fields<'a>,
    form: &'a Form,
    lang: Lang,
    is_new: bool,
}

impl FormFields<'_> {
    fn languages(&self) -> [Choice; 2] {
        [Choice::new("en", self.k.english()), Choice::new("fr", self.k.french())]
    }
}

fn asking<'p>(lang: Lang, page: Page, (action, is_new): (String, bool)) -> FormPage<'p, Form> {
    let (w, r, k) = (Words(lang), registry::words::Words(lang), Kit(lang));
    page.form(action, move |form, f| Html::of(&FormFields { w, r, k, f, form, lang, is_new }))
}

fn drafting<'p, A: Act<Subject = Of<Group>>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, Form>> {
    let (lang, Of { partnership, record: group }) = (permit.lang(), permit.subject());
    let (w, name) = (Words(lang), group.name.in_lang(lang).text);
    let (readers, _) = permit.read(|tx| groups::readers_today(tx, partnership, group, permit.today()))?;
    let list = groups_page(lang, partnership);
    let here = format!("{list}/{}", group.id);
    let counted = groups::counted(lang, &readers);
    let page = permit.page(w.survey_panel_of(name)).lead(format!("{} {counted}", w.survey_form_lead()));
    let page = page.crumb(w.groups(), list).crumb(name, here.clone());
    Ok(asking(lang, page, (format!("{here}/survey-panels"), true)).back(here).button(w.survey_freeze()))
}

/// The form that makes a survey panel of a group.
pub(super) fn draft(permit: &Permit<'_, Draft>, _: &Ask) -> Result<Reply> {
    drafting(permit)?.open(&Form::fresh())
}

/// Takes the form that makes a survey panel.
pub(super) fn freeze(permit: &Permit<'_, Freeze>, ask: &Ask) -> Result<Reply> {
    let home = home(permit.lang(), &permit.subject().partnership);
    drafting(permit)?.take(ask, |form| acts::freeze(permit, form), |id| format!("{home}/{id}"))
}

fn changing<'p, A: Act<Subject = Of<Panel>>>(permit: &'p Permit<'_, A>) -> EditPage<'p, Form> {
    let (lang, Of { partnership, record }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), home(lang, partnership));
    let page = permit.page(w.change_of(record.name.in_lang(lang).text)).crumb(w.survey_panels(), home.clone());
    asking(lang, page, (format!("{home}/{}", record.id), false))
        .changing(|| permit.read(|tx| Panel::find(tx, partnership.id, record.id.0))?.as_ref().map(Form::from).ok_or(Error::NotFound))
}

/// The form that changes what is said of a panel.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    changing(permit).open()
}

/// Takes the form that changes what is said of a panel.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    changing(permit).take(ask, |form| acts::amend(permit, form))
}

/// Deletes the codes before their day.
pub(super) fn delete(permit: &Permit<'_, DeleteCodes>, _: &Ask) -> Result<Reply> {
    acts::delete_codes(permit)?;
    let Of { partnership, record } = permit.subject();
    Ok(Reply::see_other(format!("{}/{}?saved=1", home(permit.lang(), partnership), record.id)))
}
