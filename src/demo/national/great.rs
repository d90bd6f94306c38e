//! One partnership larger than any there is: a council of sixty seats with eleven groups, an agenda of forty items at a meeting
//! that is going on, and a register of a hundred thousand decisions.

use std::sync::Arc;

use governance::{
    decisions,
    meetings::{self, Attended, ItemId, MeetingId, State},
};
use kit::{
    Lang, Result,
    db::{Db, Tx, WriteTx},
    lang::Bilingual,
};
use registry::partnerships;

use super::{
    Cast, FIRST_YEAR, Founding, YEARS, council,
    council::Body,
    maker::Maker,
    staff,
    texts::Texts,
    year::{decide, month},
};
use crate::demo::{beginning, load::read_day};

/// Its name in addresses.
pub const SLUG: &str = "national-great";

/// Another number than that of any other generated partnership.
const NUMBER: u16 = 1_000;
const COUNCIL_SEATS: usize = 60;
const GROUPS: usize = 11;
const GROUP_SEATS: usize = 5;
const ITEMS: usize = 40;
/// How many decisions one transaction writes.
const AT_ONCE: usize = 5_000;

/// Whether it is there.
pub(super) fn is_written(tx: &Tx) -> Result<bool> {
    Ok(partnerships::by_slug(tx, SLUG)?.is_some())
}

/// Writes it with so many decisions.
pub(super) fn write(db: &Db, texts: &Arc<Texts>, mut left: usize) -> Result<()> {
    let dealt = Arc::clone(texts);
    let mut story = db.write(move |tx| {
        let mut maker = Maker::new(NUMBER);
        let (name_en, name_fr) = ("Great Generated Partnership".to_owned(), "Grand partenariat généré".to_owned());
        let founding = Founding { slug: SLUG.to_owned(), name_en, name_fr, short: "GGP".to_owned() };
        let cast = super::found(tx, &mut maker, &dealt, &founding)?;
        let bodies = council::of_sizes(tx, &mut maker, &dealt, &cast, &sizes())?;
        meet(tx, &mut maker, &dealt, (&cast, &bodies[0]))?;
        staff(tx, cast.id)?;
        Ok((maker, cast, bodies))
    })?;
    while left > 0 {
        let (dealt, now) = (Arc::clone(texts), left.min(AT_ONCE));
        story = db.write(move |tx| {
            let (mut maker, cast, bodies) = story;
            register(tx, &mut maker, &dealt, (&cast, &bodies), now)?;
            Ok((maker, cast, bodies))
        })?;
        left -= now;
    }
    Ok(())
}

/// Its bodies that have seats: kind, how many of them, seats, meetings a year.
fn sizes() -> [(&'static str, usize, usize, usize); 2] {
    [("council", 1, COUNCIL_SEATS, 6), ("working_group", GROUPS, GROUP_SEATS, 5)]
}

/// The council meets, today.
fn meet(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, (cast, council): (&Cast, &Body)) -> Result<()> {
    let today = read_day(crate::demo::TODAY)?;
    let id = MeetingId(maker.id(today));
    let form = meetings::Form {
        body: council.id.to_string(),
        held_on: today.to_string(),
        starts_at: "10:00".to_owned(),
        ends_at: "16:00".to_owned(),
        format: "hybrid".to_owned(),
        ..meetings::Form::default()
    };
    let checked = meetings::Checked { state: State::InSession, ..meetings::Checked::new(&form, Lang::En, "America/Toronto")? };
    meetings::insert(tx, cast.id, id, &checked, beginning())?;
    for holder in &council.holders {
        let state = if maker.happens(80) { Attended::Present } else { Attended::Remote };
        let (arrived, departed) = (String::new(), String::new());
        let attending = meetings::Attending { seat: Some(holder.seat), person: holder.person, state, arrived, departed };
        meetings::attend(tx, (cast.id, id), maker.id(today), &attending)?;
    }
    for place in 1..=ITEMS {
        let (title, note) = (maker.pick(&texts.items).clone(), maker.pick(&texts.decisions).clone());
        let form = meetings::ItemForm {
            place: place.to_string(),
            title_en: title.en,
            title_fr: title.fr,
            purpose: "discussion".to_owned(),
            minutes: "9".to_owned(),
            ..meetings::ItemForm::default()
        };
        let note = Bilingual::new(note.en, note.fr, Lang::En);
        let item = ItemId(maker.id(today));
        meetings::insert_item(tx, (cast.id, id), item, &meetings::CheckedItem::new(&form, Lang::En)?, &note)?;
    }
    Ok(())
}

/// So many decisions of all bodies over all years, numbered by body and year.
fn register(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, (cast, bodies): (&Cast, &[Body]), count: usize) -> Result<()> {
    let years: Vec<i16> = (FIRST_YEAR..FIRST_YEAR + YEARS - 1).collect();
    for _ in 0..count {
        let (body, year) = (maker.pick(bodies).id, *maker.pick(&years));
        let day = maker.day(month(year, 0), month(year, 12));
        let from = decisions::Origin {
            partnership: cast.id,
            body,
            meeting: None,
            item: None,
            number: maker.next(body.0, day.year()),
            decided_on: day,
            recorded_after: false,
        };
        decide(tx, maker, texts, from)?;
    }
    Ok(())
}
