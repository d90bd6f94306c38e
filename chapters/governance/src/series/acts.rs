//! Who may set the rhythm of a body and make meetings from it, and what then happens.

use access::standings::{INSIDE, LEADS};
use jiff::civil::Date;
use kit::{Error, Result, acts, lang::Bilingual, permits::Permit};
use registry::partnerships::Of;

use super::{
    form::{Checked, Form, YearForm},
    model::{Series, StandingItem},
    store,
};
use crate::{
    bodies::Body,
    meetings::{self, CheckedItem, ItemId, MeetingId, State},
    words::Words,
};

acts! {
    /// See the rhythm in which a body meets.
    read See on Of<Body> as "series.see" may INSIDE;
    /// Open the form of the rhythm of a body.
    form Edit on Of<Body> as "series.edit" may LEADS;
    /// Set the rhythm in which a body meets.
    change Set on Of<Body> as "series.set" may LEADS;
    /// See the meetings that a body's rhythm would make.
    form Preview on Of<Body> as "series.preview" may LEADS;
    /// Make the meetings of a year from the rhythm of a body.
    change Make on Of<Body> as "series.make" may LEADS;
}

/// Sets the rhythm of a body, unless somebody else changed it since the form was opened.
pub(super) fn set(permit: &Permit<'_, Set>, form: &Form) -> Result<()> {
    let (checked, version) = (Checked::new(form, permit.lang())?, form.version);
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        if version == 0 && store::of_body(change.tx, body.id)?.is_some() {
            return Err(Error::Conflict);
        }
        store::set(change.tx, partnership.id, (body.id, version), &checked)?;
        change.seal("series", body.id, &checked, ())
    })
}

/// Makes a meeting of each day that is wanted, with the items that stand on every agenda: all of them or none.
pub(super) fn make(permit: &Permit<'_, Make>, series: &Series, form: &YearForm) -> Result<usize> {
    let zone = meetings::zone(permit).to_owned();
    let days = form.check(series, (permit.lang(), &zone))?;
    permit.change(move |change| {
        let Of { partnership, record: body } = change.subject.clone();
        let series = store::of_body(change.tx, body.id)?.ok_or_else(|| Error::refused(|lang| Words(lang).series_not_set()))?;
        let (items, mut number) = (store::items(change.tx, body.id)?, meetings::next_number(change.tx, body.id)?);
        for day in &days {
            let id = MeetingId::new(change.now);
            meetings::insert(change.tx, partnership.id, id, &meeting(&series, (*day, number, &zone)), change.now)?;
            for item in items_of(&items) {
                meetings::insert_item(change.tx, (partnership.id, id), ItemId::new(change.now), &item, &Bilingual::default())?;
            }
            number += 1;
        }
        change.seal("series", body.id, &days, days.len())
    })
}

/// The items that stand on every agenda, as they stand on one.
pub(super) fn items_of(all: &[StandingItem]) -> Vec<CheckedItem> {
    let one = |(place, item): (i64, &StandingItem)| CheckedItem {
        place,
        title: item.title.clone(),
        purpose: item.purpose,
        minutes: item.minutes,
        presenter: String::new(),
        is_consent: false,
        camera: meetings::Camera::Open,
        is_recurring: false,
    };
    (1..).zip(all).map(one).collect()
}

/// The meeting of a rhythm on a day, with its number.
pub(super) fn meeting(series: &Series, (held_on, number, zone): (Date, i64, &str)) -> meetings::Checked {
    meetings::Checked {
        body: series.body_id,
        number: Some(number),
        held_on,
        starts_at: series.starts_at.clone(),
        ends_at: series.ends_at.clone(),
        zone: zone.to_owned(),
        place: series.place.clone(),
        format: series.format,
        state: State::Draft,
        day_is_open: false,
        recalls_id: None,
        notice_sent_on: None,
        note: Bilingual::default(),
        joining: series.joining.clone(),
    }
}
