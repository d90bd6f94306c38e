//! Making one body of several: first which ones, then what goes with them.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Lang, Reading, Result,
    lang::Bilingual,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, FormPage, Reply},
};
use registry::partnerships::Partnership;
use serde::{Deserialize, Serialize};

use super::{
    acts::{self, AskMerge, Merge},
    model::{day, reason},
    seat_lines::{Place, of_bodies},
};
use crate::{
    bodies::{self, Body, BodyId, BodyKind},
    seats::SeatId,
    words::Words,
};

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MergingForm {
    /// The bodies that become one.
    pub from: Vec<String>,
    /// Whether their seats were shown, so that an empty choice means none.
    pub seats_shown: bool,
    /// The body they merge into; empty for a new one.
    pub into: String,
    /// What kind of table the new one is.
    pub kind: String,
    /// Its name in English.
    pub name_en: String,
    /// Its name in French.
    pub name_fr: String,
    /// The body it answers to.
    pub parent: String,
    /// The first day.
    pub starts_on: String,
    /// Why, in English.
    pub reason_en: String,
    /// Why, in French.
    pub reason_fr: String,
    /// The seats that move.
    pub seat: Vec<String>,
}

/// A new body that others merge into.
#[derive(Clone, Debug, Serialize)]
pub struct NewBody {
    kind: BodyKind,
    name: Bilingual,
    /// The body it answers to.
    pub parent: Option<BodyId>,
}

impl NewBody {
    /// The body to set up: about what the first of them was about, and meeting as often.
    pub fn body(&self, going: &[Body], starts_on: Date) -> bodies::Checked {
        let of_first = |told: fn(&Body) -> &String| going.first().map(told).cloned().unwrap_or_default();
        bodies::Checked {
            kind: self.kind,
            label: Bilingual::default(),
            name: self.name.clone(),
            mandate: Bilingual::default(),
            parent: self.parent,
            grew_out_of: None,
            theme: of_first(|body| &body.theme),
            rhythm: of_first(|body| &body.rhythm),
            is_open: going.iter().all(|body| body.is_open),
            meets_publicly: going.iter().all(|body| body.meets_publicly),
            starts_on,
            ends_on: None,
        }
    }
}

/// What bodies merge into.
#[derive(Clone, Debug, Serialize)]
pub enum Into {
    /// One that is there.
    Existing(BodyId),
    /// A new one.
    New(NewBody),
}

/// The form, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Merging {
    from: Vec<BodyId>,
    /// What they merge into.
    pub into: Into,
    /// The first day.
    pub starts_on: Date,
    /// Why.
    pub reason: Bilingual,
    /// The seats that move.
    pub seats: Vec<SeatId>,
}

impl Merging {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &MergingForm, lang: Lang, today: Date) -> Result<Self> {
        let mut it = Reading::new(lang);
        let from: Vec<BodyId> = it.ids("from", &form.from);
        let existing: Option<BodyId> = it.id_if("into", &form.into);
        let others = from.iter().filter(|id| Some(**id) != existing).count();
        match existing {
            Some(_) if others == 0 && !from.is_empty() => it.problem("into", |lang| Words(lang).merge_into_itself()),
            _ if others == 0 || (form.into.is_empty() && others < 2) => it.problem("from", |lang| Words(lang).merge_at_least_two()),
            _ => {}
        }
        let new = if form.into.is_empty() { Some(new_body(&mut it, form)) } else { None };
        let starts_on = day(&mut it, "starts_on", &form.starts_on, today);
        let reason = reason(&mut it, (&form.reason_en, &form.reason_fr));
        let seats = it.ids("seat", &form.seat);
        if !form.seats_shown && others > 0 {
            it.problem("from", |lang| Words(lang).merge_choose_seats());
        }
        it.finish(move || {
            let into = match new {
                Some(new) => Into::New(new?),
                None => Into::Existing(existing?),
            };
            Some(Self { from, into, starts_on: starts_on?, reason, seats })
        })
    }

    /// The bodies that close.
    pub fn going(&self) -> impl Iterator<Item = BodyId> {
        let stays = match &self.into {
            Into::Existing(id) => Some(*id),
            Into::New(_) => None,
        };
        self.from.iter().copied().filter(move |id| Some(*id) != stays)
    }
}

fn new_body(it: &mut Reading, form: &MergingForm) -> Option<NewBody> {
    let kind = it.code("kind", &form.kind, BodyKind::from_code);
    let name = it.pair("name", (&form.name_en, &form.name_fr), 200);
    it.needs("name", &name, |lang| Words(lang).one_language_at_least());
    let parent = it.id_if("parent", &form.parent);
    Some(NewBody { kind: kind?, name, parent })
}

#[derive(Template)]
#[template(path = "restructurings/merging.html")]
struct Asked<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a MergingForm,
    bodies: Vec<Choice>,
    places: Vec<Place>,
}

impl Asked<'_> {
    fn into(&self) -> Vec<Choice> {
        [Choice::new("", self.w.merge_into_new())].into_iter().chain(self.bodies.iter().cloned()).collect()
    }

    fn seats(&self) -> Vec<Choice> {
        let chosen = |place: &Place| !self.form.seats_shown || self.form.seat.contains(&place.seat.to_string());
        self.places.iter().map(|place| Choice::new(place.seat, place.label(self.lang)).help(&place.body).chosen_if(chosen(place))).collect()
    }
}

fn asking<'p, A: Act<Subject = Partnership>>(permit: &'p Permit<'_, A>) -> Result<FormPage<'p, MergingForm>> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/bodies", partnership.slug));
    let all = permit.read(|tx| bodies::choices(tx, partnership.id))?;
    let page = permit.page(w.merge_bodies()).lead(w.merge_lead()).crumb(w.bodies(), list.clone());
    let fields = move |form: &MergingForm, f: Fields<'_>| {
        let of = all.iter().filter(|(id, _)| form.from.contains(&id.to_string())).cloned().collect::<Vec<_>>();
        let places = permit.read(|tx| of_bodies(tx, &of, permit.today(), lang))?;
        let bodies = all.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
        Html::of(&Asked { w, lang, f, form, bodies, places })
    };
    Ok(page.form(format!("/{lang}/p/{}/mergers", partnership.slug), fields).back(list).button(w.merge_bodies()))
}

#[derive(Template)]
#[template(path = "restructurings/which.html")]
struct Which<'a> {
    w: Words,
    f: Fields<'a>,
    here: String,
    from: &'a [String],
    bodies: Vec<Choice>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Chosen {
    from: Vec<String>,
}

/// Which bodies merge; then the form with their seats.
pub(super) fn ask(permit: &Permit<'_, AskMerge>, ask: &Ask) -> Result<Reply> {
    let (lang, partnership, Chosen { from }) = (permit.lang(), permit.subject(), ask.query()?);
    if from.len() > 1 {
        let form = MergingForm { from, starts_on: permit.today().to_string(), ..MergingForm::default() };
        return asking(permit)?.open(&form);
    }
    let (w, list) = (Words(lang), format!("/{lang}/p/{}/bodies", partnership.slug));
    let all = permit.read(|tx| bodies::choices(tx, partnership.id))?;
    let bodies = all.iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect();
    let here = format!("/{lang}/p/{}/mergers/new", partnership.slug);
    let page = permit.page(w.merge_bodies()).lead(w.merge_lead()).crumb(w.bodies(), list);
    page.show(&Which { w, f: Fields::fresh(lang), here, from: &from, bodies })
}

/// Takes the form that makes one body of several.
pub(super) fn merge(permit: &Permit<'_, Merge>, ask: &Ask) -> Result<Reply> {
    let list = format!("/{}/p/{}/bodies", permit.lang(), permit.subject().slug);
    asking(permit)?.take(ask, |form| acts::merge(permit, form), |id| format!("{list}/{id}"))
}
