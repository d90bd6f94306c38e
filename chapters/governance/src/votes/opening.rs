//! The form that opens a vote: between meetings, for one body; at a meeting, under an item of its agenda.

use askama::Template;
use kit::{
    Error, Lang, Result,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, FormPage, Reply},
};
use registry::partnerships::Of;

use super::{
    acts::{self, OpenAt, OpenFor, PrepareAt, PrepareFor},
    checked::{Form, usual_method},
    model::{CountedFrom, Method, Part, Silence},
    roll::{self, Roll},
};
use crate::{
    bodies::Body,
    decisions::DecisionKind,
    meetings::{self, ItemId, Meeting},
    people,
    terms::{self, Terms},
    words::Words,
};

#[derive(Template)]
#[template(path = "votes/form.html")]
struct FormFields<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a Form,
    is_between: bool,
    roll: &'a Roll,
    lists: &'a Lists,
    rules: &'a [String],
}

/// Everything that can be chosen.
struct Lists {
    kinds: Vec<Choice>,
    methods: Vec<Choice>,
    counted: Vec<Choice>,
    silences: Vec<Choice>,
    people: Vec<Choice>,
    items: Vec<Choice>,
}

/// What is put before those who fill in the form.
struct Sheet {
    roll: Roll,
    lists: Lists,
    rules: Vec<String>,
}

impl FormFields<'_> {
    /// The seats that could stand back: place, number and name, the reason typed so far in English and in French.
    fn seats(&self) -> Vec<(&roll::Asked, String, (&str, &str))> {
        let held = self.roll.0.iter().filter(|asked| asked.part != Part::Vacant);
        held.map(|asked| {
            let name = asked.holder.as_ref().map_or("", |one| one.name.as_str());
            let label = self.w.seat_titled(asked.seat.number, asked.seat.label.in_lang(self.lang).text);
            (asked, format!("{label} – {name}"), self.form.reason_of(asked.seat.id))
        })
        .collect()
    }
}

fn sheet(lang: Lang, (roll, names): (Roll, Vec<Choice>), items: Vec<Choice>, terms: Option<&Terms>) -> Sheet {
    let w = Words(lang);
    let may = roll.people();
    let people = names.into_iter().filter(|one| may.iter().any(|id| id.to_string() == one.value)).collect();
    let rules = match terms {
        Some(it) => vec![
            w.vote_terms_say(w.terms_titled(it.title.in_lang(lang).text, &it.edition)),
            w.vote_terms_ordinary(it.decision_rule.called(lang)),
            w.vote_terms_amendment(it.amendment_rule.called(lang)),
            it.quorum.sentence(lang),
        ],
        None => vec![w.quorum_usual().to_owned(), terms::quorum::Rule::USUAL.sentence(lang)],
    };
    let lists = Lists {
        kinds: DecisionKind::choices(lang),
        methods: Method::choices(lang),
        counted: CountedFrom::choices(lang),
        silences: Silence::choices(lang),
        people,
        items,
    };
    Sheet { roll, lists, rules }
}

fn asking<'p>(lang: Lang, page: kit::web::Page, (action, back): (String, String), is_between: bool, sheet: Sheet) -> FormPage<'p, Form> {
    let w = Words(lang);
    let form = page.form(action, move |form: &Form, f| {
        Html::of(&FormFields { w, lang, f, form, is_between, roll: &sheet.roll, lists: &sheet.lists, rules: &sheet.rules })
    });
    form.back(back).button(w.vote_open())
}

/// The page with the form of a vote between meetings.
fn between<'p, A: Act<Subject = Of<Body>>>(permit: &Permit<'_, A>) -> Result<(FormPage<'p, Form>, Method)> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, today) = (Words(lang), permit.today());
    let home = format!("/{lang}/p/{}", partnership.slug);
    let here = format!("{home}/bodies/{}", body.id);
    let (roll, names, terms) = permit.read(|tx| {
        let roll = roll::between_meetings(tx, body.id, today, &[])?;
        Ok((roll, people::choices(tx, partnership.id)?, terms::in_force(tx, body.id, today)?))
    })?;
    let name = body.name.in_lang(lang).text;
    let page = permit.page(w.vote_open_between()).lead(w.vote_open_lead(name)).crumb(w.bodies(), format!("{home}/bodies"));
    let page = page.crumb(name, here.clone());
    let sheet = sheet(lang, (roll, names), Vec::new(), terms.as_ref());
    Ok((asking(lang, page, (format!("{here}/votes"), here), true, sheet), usual_method(terms.as_ref())))
}

/// The page with the form of a vote at a meeting.
fn at<'p, A: Act<Subject = Of<Meeting>>>(permit: &Permit<'_, A>) -> Result<(FormPage<'p, Form>, Method)> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let home = format!("/{lang}/p/{}", partnership.slug);
    let here = format!("{home}/meetings/{}", it.id);
    let (roll, names, (items, terms)) = permit.read(|tx| {
        let (roll, _) = roll::at_meeting(tx, it, None)?;
        Ok((roll, people::choices(tx, partnership.id)?, (meetings::agenda(tx, it.id)?, terms::in_force(tx, it.body_id, it.held_on)?)))
    })?;
    let items = items.iter().map(|item| Choice::new(item.id, format!("{}. {}", item.place, item.title.in_lang(lang).text))).collect();
    let page = permit.page(w.vote_open_at_meeting()).lead(w.vote_open_at_lead()).crumb(w.meetings(), format!("{home}/meetings"));
    let page = page.crumb(it.called(lang), here.clone());
    let sheet = sheet(lang, (roll, names), items, terms.as_ref());
    Ok((asking(lang, page, (format!("{here}/votes"), format!("{here}/room")), false, sheet), usual_method(terms.as_ref())))
}

/// The form of a vote between meetings.
pub(super) fn prepare_for(permit: &Permit<'_, PrepareFor>, _: &Ask) -> Result<Reply> {
    let (page, method) = between(permit)?;
    page.open(&Form { method: method.code().into(), ..Form::usual() })
}

/// Opens a vote between meetings.
pub(super) fn open_for(permit: &Permit<'_, OpenFor>, ask: &Ask) -> Result<Reply> {
    let votes = format!("/{}/p/{}/votes", permit.lang(), permit.subject().partnership.slug);
    between(permit)?.0.take(ask, |form| acts::open_for(permit, form), |id| format!("{votes}/{id}"))
}

/// The form of a vote at a meeting, under the item from which one came.
pub(super) fn prepare_at(permit: &Permit<'_, PrepareAt>, ask: &Ask) -> Result<Reply> {
    if !permit.subject().record.state.is_live() {
        return Err(Error::refused(|lang| Words(lang).vote_meeting_is_not_under_way()));
    }
    let (page, method) = at(permit)?;
    let item: Option<ItemId> = ask.pair("item").parse().ok();
    let said = permit.read(|tx| meetings::said(tx, permit.subject().record.id, true))?;
    let motion = item.and_then(|item| meetings::proposed(&said, item)).unwrap_or_default();
    let (text_en, text_fr) = (motion.en, motion.fr);
    page.open(&Form { item: ask.pair("item").to_owned(), method: method.code().into(), text_en, text_fr, ..Form::usual() })
}

/// Opens a vote at a meeting.
pub(super) fn open_at(permit: &Permit<'_, OpenAt>, ask: &Ask) -> Result<Reply> {
    let votes = format!("/{}/p/{}/votes", permit.lang(), permit.subject().partnership.slug);
    at(permit)?.0.take(ask, |form| acts::open_at(permit, form), |id| format!("{votes}/{id}"))
}
