//! A year of meetings of a generated partnership: who came, what was decided, what was promised.

use governance::{
    decisions::{self, DecisionId},
    follow_ups::{self, FollowUpId},
    meetings::{self, Attended, ItemId, MeetingId, State},
};
use jiff::civil::{Date, date};
use kit::{Lang, Result, db::WriteTx, lang::Bilingual};

use super::{Cast, council::Body, maker::Maker, texts::Texts};
use crate::demo::{beginning, load::read_day};

const ITEMS: usize = 5;

/// Holds the meetings of a fiscal year; what the council decided first comes back.
pub(super) fn meet(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, (cast, council): (&Cast, &[Body]), year: i16) -> Result<DecisionId> {
    let (mut first, today) = (None, read_day(crate::demo::TODAY)?);
    for body in council {
        for at in 0..body.meetings_per_year {
            let day = maker.day(month(year, at * 12 / body.meetings_per_year), month(year, at * 12 / body.meetings_per_year + 1));
            let meeting = meeting(tx, maker, (cast, body), day, day > today)?;
            if day > today {
                continue;
            }
            let items = agenda(tx, maker, texts, cast, meeting)?;
            for item in items.iter().take(usize::from(maker.happens(50)) + 2) {
                let number = maker.next(body.id.0, day.year());
                let from = decisions::Origin {
                    partnership: cast.id,
                    body: body.id,
                    meeting: Some(meeting),
                    item: Some(*item),
                    number,
                    decided_on: day,
                    recorded_after: false,
                };
                let decided = decide(tx, maker, texts, from)?;
                first.get_or_insert(decided);
            }
            if maker.happens(60) {
                promise(tx, maker, texts, (cast, body, meeting), (day, today))?;
            }
        }
    }
    first.ok_or(kit::Error::NotFound)
}

/// The first day of a month of a fiscal year, counted from April; the year's last day when it is over.
pub(super) fn month(year: i16, past_april: usize) -> Date {
    let month = i8::try_from(past_april).unwrap_or(12);
    match month {
        0..=8 => date(year, 4 + month, 1),
        9..=11 => date(year + 1, month - 8, 1),
        _ => date(year + 1, 3, 31),
    }
}

fn meeting(tx: &mut WriteTx, maker: &mut Maker, (cast, body): (&Cast, &Body), day: Date, is_ahead: bool) -> Result<MeetingId> {
    let id = MeetingId(maker.id(day));
    let form = meetings::Form {
        body: body.id.to_string(),
        held_on: day.to_string(),
        starts_at: "10:00".to_owned(),
        ends_at: "12:00".to_owned(),
        place_en: "Public library".to_owned(),
        place_fr: "Bibliothèque publique".to_owned(),
        format: "hybrid".to_owned(),
        ..meetings::Form::default()
    };
    let state = if is_ahead { State::NoticeSent } else { State::MinutesApproved };
    let checked = meetings::Checked { state, ..meetings::Checked::new(&form, Lang::En, "America/Toronto")? };
    meetings::insert(tx, cast.id, id, &checked, beginning())?;
    if !is_ahead {
        for holder in &body.holders {
            let state = if maker.happens(70) { Attended::Present } else { Attended::Regrets };
            let (arrived, departed) = (String::new(), String::new());
            let attending = meetings::Attending { seat: Some(holder.seat), person: holder.person, state, arrived, departed };
            meetings::attend(tx, (cast.id, id), maker.id(day), &attending)?;
        }
    }
    Ok(id)
}

fn agenda(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, cast: &Cast, meeting: MeetingId) -> Result<Vec<ItemId>> {
    let mut items = Vec::with_capacity(ITEMS);
    for place in 1..=ITEMS {
        let title = maker.pick(&texts.items);
        let form = meetings::ItemForm {
            place: place.to_string(),
            title_en: title.en.clone(),
            title_fr: title.fr.clone(),
            purpose: if place < 4 { "approval" } else { "information" }.to_owned(),
            minutes: "15".to_owned(),
            ..meetings::ItemForm::default()
        };
        let id = ItemId(maker.id(super::FOUNDED));
        meetings::insert_item(tx, (cast.id, meeting), id, &meetings::CheckedItem::new(&form, Lang::En)?, &Bilingual::default())?;
        items.push(id);
    }
    Ok(items)
}

pub(super) fn decide(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, from: decisions::Origin) -> Result<DecisionId> {
    let (id, text) = (DecisionId(maker.id(from.decided_on)), maker.pick(&texts.decisions));
    let form = decisions::Form {
        kind: maker.pick(&["approval", "direction_to_staff", "procedural"]).to_string(),
        method: "consensus".to_owned(),
        result: if maker.happens(92) { "carried" } else { "deferred" }.to_owned(),
        text_en: text.en.clone(),
        text_fr: text.fr.clone(),
        consensus_level: "1".to_owned(),
        ..decisions::Form::default()
    };
    decisions::insert(tx, from, id, &decisions::Checked::new(&form, Lang::En)?)?;
    Ok(id)
}

fn promise(
    tx: &mut WriteTx,
    maker: &mut Maker,
    texts: &Texts,
    (cast, body, meeting): (&Cast, &Body, MeetingId),
    (day, today): (Date, Date),
) -> Result<()> {
    let (id, text) = (FollowUpId(maker.id(day)), maker.pick(&texts.decisions));
    let due = maker.day(day, day.saturating_add(jiff::Span::new().days(60)));
    let form = follow_ups::Form {
        text_en: text.en.clone(),
        text_fr: text.fr.clone(),
        person: maker.pick(&cast.people).0.to_string(),
        due_on: due.to_string(),
        ..follow_ups::Form::default()
    };
    let by = follow_ups::By::default();
    let of = follow_ups::Origin { partnership: cast.id, body: body.id, meeting: Some(meeting), on: day, by };
    follow_ups::insert(tx, &of, id, &follow_ups::Checked::new(&form, Lang::En)?)?;
    if due > today || maker.happens(4) {
        return Ok(());
    }
    let closing =
        follow_ups::Closing { state: follow_ups::State::Done, closed_on: due, note: String::new(), link: String::new(), document: None };
    follow_ups::close(tx, (id, 1), &closing, &of.by)
}
