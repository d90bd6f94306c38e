//! Making several bodies of one: each seat and each open promise is sent to one of them, in one form.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Lang, Reading, Result,
    lang::Bilingual,
    parts::{Fields, Html},
    permits::{Act, Permit},
    web::{Ask, FormPage, Reply},
};
use registry::partnerships::Of;
use serde::{Deserialize, Serialize};

use super::{
    acts::{self, AskSplit, Split},
    model::{day, reason},
    seat_lines::{Place, of_bodies},
};
use crate::{
    bodies::{self, Body, BodyKind},
    follow_ups::{self, FollowUpId},
    seats::SeatId,
    words::Words,
};

/// The form, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SplittingForm {
    /// The name of the first new body in English.
    pub first_en: String,
    /// The same in French.
    pub first_fr: String,
    /// The name of the second new body in English.
    pub second_en: String,
    /// The same in French.
    pub second_fr: String,
    /// The name of the third new body in English.
    pub third_en: String,
    /// The same in French.
    pub third_fr: String,
    /// What kind of table the new ones are.
    pub kind: String,
    /// Whether the first body goes on beside them.
    pub goes_on: bool,
    /// The first day.
    pub starts_on: String,
    /// Why, in English.
    pub reason_en: String,
    /// Why, in French.
    pub reason_fr: String,
    /// Which seat goes where: a seat and the place of a new body, joined by a colon.
    pub seat: Vec<String>,
    /// Which open follow-up goes where, in the same way.
    pub follow_up: Vec<String>,
}

/// The form, found to be right.
#[derive(Clone, Debug, Serialize)]
pub struct Splitting {
    /// The new bodies: the place of each in the form, and its name.
    pub parts: Vec<(usize, Bilingual)>,
    kind: BodyKind,
    /// Whether the first body goes on beside them.
    pub goes_on: bool,
    /// The first day.
    pub starts_on: Date,
    /// Why.
    pub reason: Bilingual,
    /// Which seat goes to the body in which place.
    pub seats: Vec<(SeatId, usize)>,
    /// Which open follow-up goes to the body in which place.
    pub follow_ups: Vec<(FollowUpId, usize)>,
}

impl Splitting {
    /// Checks a form written by someone who works in `lang`.
    pub fn new(form: &SplittingForm, lang: Lang, today: Date) -> Result<Self> {
        let mut it = Reading::new(lang);
        let first = it.pair("first", (&form.first_en, &form.first_fr), 200);
        it.needs("first", &first, |lang| Words(lang).one_language_at_least());
        let second = it.pair("second", (&form.second_en, &form.second_fr), 200);
        if !form.goes_on {
            it.needs("second", &second, |lang| Words(lang).split_into_two());
        }
        let third = it.pair("third", (&form.third_en, &form.third_fr), 200);
        let parts: Vec<(usize, Bilingual)> = (1..).zip([first, second, third]).filter(|(_, name)| !name.is_empty()).collect();
        let kind = it.code("kind", &form.kind, BodyKind::from_code);
        let starts_on = day(&mut it, "starts_on", &form.starts_on, today);
        let reason = reason(&mut it, (&form.reason_en, &form.reason_fr));
        let seats = sent(&mut it, ("seat", &form.seat), &parts);
        let follow_ups = sent(&mut it, ("follow_up", &form.follow_up), &parts);
        let goes_on = form.goes_on;
        it.finish(move || Some(Self { parts, kind: kind?, goes_on, starts_on: starts_on?, reason, seats, follow_ups }))
    }

    /// One of the new bodies: it remembers the one it grew out of, and answers to the same.
    pub fn body(&self, of: &Body, name: &Bilingual) -> bodies::Checked {
        bodies::Checked {
            kind: self.kind,
            label: Bilingual::default(),
            name: name.clone(),
            mandate: Bilingual::default(),
            parent: of.parent_id,
            grew_out_of: Some(of.id),
            theme: of.theme.clone(),
            rhythm: of.rhythm.clone(),
            is_open: of.is_open,
            meets_publicly: of.meets_publicly,
            starts_on: self.starts_on,
            ends_on: None,
        }
    }
}

/// Reads what was sent where. What stays is left out.
fn sent<T: std::str::FromStr>(
    it: &mut Reading,
    (field, typed): (&'static str, &[String]),
    parts: &[(usize, Bilingual)],
) -> Vec<(T, usize)> {
    let mut all = Vec::new();
    for (id, place) in typed.iter().filter_map(|pair| pair.split_once(':')).filter(|(_, place)| !place.is_empty()) {
        match (id.parse(), place.parse()) {
            (Ok(id), Ok(place)) if parts.iter().any(|(known, _)| *known == place) => all.push((id, place)),
            _ => it.problem(field, |lang| Words(lang).split_name_it_first()),
        }
    }
    all
}

/// Something of the body that can be sent to one of the new ones.
struct Sent {
    id: String,
    label: String,
}

#[derive(Template)]
#[template(path = "restructurings/splitting.html")]
struct Asked<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    form: &'a SplittingForm,
    seats: &'a [Sent],
    promises: &'a [Sent],
}

/// The seats or the promises, as a group of the form.
struct Group<'a> {
    field: &'static str,
    legend: &'static str,
    help: &'static str,
    all: &'a [Sent],
    typed: &'a [String],
}

impl Asked<'_> {
    /// What can be sent, leaving out what there is none of.
    fn groups(&self) -> Vec<Group<'_>> {
        let (w, form) = (self.w, self.form);
        let seats = Group { field: "seat", legend: w.seats(), help: w.split_seats_help(), all: self.seats, typed: &form.seat };
        let promises =
            Group { field: "follow_up", legend: w.follow_ups(), help: w.split_promises_help(), all: self.promises, typed: &form.follow_up };
        [seats, promises].into_iter().filter(|group| !group.all.is_empty()).collect()
    }

    /// Where something may be sent: the value of the choice, its words, whether it is chosen.
    fn ways(&self, of: &Sent, typed: &[String]) -> Vec<(String, &'static str, bool)> {
        let w = self.w;
        let ways = [("", w.split_stays()), ("1", w.split_first()), ("2", w.split_second()), ("3", w.split_third())];
        let way = |(place, words)| {
            let value = format!("{}:{place}", of.id);
            let chosen = typed.contains(&value);
            (value, words, chosen)
        };
        ways.into_iter().map(way).collect()
    }
}

fn asking<'p, A: Act<Subject = Of<Body>>>(permit: &Permit<'_, A>) -> Result<FormPage<'p, SplittingForm>> {
    let (lang, Of { partnership, record: body }) = (permit.lang(), permit.subject());
    let (w, list, today) = (Words(lang), format!("/{lang}/p/{}/bodies", partnership.slug), permit.today());
    let (here, name) = (format!("{list}/{}", body.id), body.name.in_lang(lang).text);
    let (places, open) =
        permit.read(|tx| Ok((of_bodies(tx, &[(body.id, body.name.clone())], today, lang)?, follow_ups::open_of_body(tx, body.id)?)))?;
    let seat = |place: &Place| Sent { id: place.seat.to_string(), label: place.label(lang) };
    let seats: Vec<Sent> = places.iter().map(seat).collect();
    let promises: Vec<Sent> = open.iter().map(|it| Sent { id: it.id.to_string(), label: it.text.in_lang(lang).text.to_owned() }).collect();
    let page = permit.page(w.split_body(name)).lead(w.split_lead()).crumb(w.bodies(), list).crumb(name, here.clone());
    let fields = move |form: &SplittingForm, f: Fields<'_>| Html::of(&Asked { w, lang, f, form, seats: &seats, promises: &promises });
    Ok(page.form(format!("{here}/split"), fields).back(format!("{here}/history")).button(w.split_it()))
}

/// The form that makes several bodies of one.
pub(super) fn ask(permit: &Permit<'_, AskSplit>, _: &Ask) -> Result<Reply> {
    let kind = permit.subject().record.kind.code().to_owned();
    asking(permit)?.open(&SplittingForm { kind, starts_on: permit.today().to_string(), ..SplittingForm::default() })
}

/// Takes the form that makes several bodies of one.
pub(super) fn split(permit: &Permit<'_, Split>, ask: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let history = format!("/{}/p/{}/bodies/{}/history", permit.lang(), of.partnership.slug, of.record.id);
    asking(permit)?.take(ask, |form| acts::split(permit, form), |()| history)
}
