//! The meetings of the invented partnership, and what came of them: decisions and follow-ups.

use governance::{
    decisions, meetings, sittings,
    terms::{self, Terms},
};
use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Result,
    db::WriteTx,
    lang::Bilingual,
    links::{Knot, tie},
    permits::Scope,
};
use registry::partnerships::PartnershipId;
use serde::Deserialize;

use super::{
    Keys,
    agendas::{self, Agenda, Proposal},
    follow_ups::{FollowUps, follow_up},
    forwardings,
    governance::{reference, wrong},
    minutes, read,
    replies::{self, Called},
};

#[derive(Deserialize)]
struct Meetings {
    meeting: Vec<Meeting>,
}

#[derive(Deserialize)]
struct Meeting {
    key: String,
    body: String,
    number: Option<i64>,
    date: String,
    starts: String,
    ends: String,
    #[serde(default)]
    opened: String,
    #[serde(default)]
    closed: String,
    place_en: String,
    place_fr: String,
    #[serde(default)]
    join_address: String,
    #[serde(default)]
    join_telephone_en: String,
    #[serde(default)]
    join_telephone_fr: String,
    format: String,
    #[serde(default)]
    recalls: String,
    state: String,
    notice_sent: Option<Date>,
    #[serde(default)]
    note_en: String,
    #[serde(default)]
    note_fr: String,
    #[serde(default)]
    attendance: Vec<Attendance>,
    #[serde(default)]
    called: Vec<Called>,
    #[serde(default)]
    conflicts: Vec<Conflict>,
    #[serde(default)]
    item: Vec<Item>,
    agenda: Option<Agenda>,
    #[serde(default)]
    proposal: Vec<Proposal>,
}

#[derive(Deserialize)]
struct Attendance {
    #[serde(default)]
    seat: String,
    person: String,
    state: String,
    #[serde(default)]
    arrived: String,
    #[serde(default)]
    left: String,
}

#[derive(Deserialize)]
struct Conflict {
    person: String,
    item: i64,
    text_en: String,
    text_fr: String,
}

#[derive(Deserialize)]
struct Item {
    order: i64,
    title_en: String,
    title_fr: String,
    purpose: String,
    #[serde(default)]
    consent: bool,
    #[serde(default)]
    pulled_out: bool,
    minutes: Option<i64>,
    #[serde(default)]
    presenter: String,
    #[serde(default)]
    camera: String,
    #[serde(default)]
    recurring: bool,
    #[serde(default)]
    approves: String,
    #[serde(default)]
    dealt_at: String,
    #[serde(default)]
    carried_from: String,
    #[serde(default)]
    note_en: String,
    #[serde(default)]
    note_fr: String,
}

#[derive(Deserialize)]
struct Decisions {
    decision: Vec<Decision>,
}

#[derive(Deserialize)]
struct Decision {
    key: String,
    body: String,
    meeting: String,
    item: Option<i64>,
    #[serde(default)]
    consent_items: Vec<i64>,
    number: String,
    date: Date,
    kind: String,
    method: String,
    text_en: String,
    text_fr: String,
    result: String,
    #[serde(default)]
    mover: String,
    #[serde(default)]
    seconder: String,
    votes_for: Option<i64>,
    votes_against: Option<i64>,
    votes_abstain: Option<i64>,
    votes_recused: Option<i64>,
    consensus_level: Option<i64>,
    #[serde(default)]
    reservations: Vec<Reservation>,
    #[serde(default)]
    outcome_en: String,
    #[serde(default)]
    outcome_fr: String,
    review_on: Option<Date>,
    #[serde(default)]
    effective: String,
    #[serde(default)]
    links: Vec<Link>,
}

#[derive(Deserialize)]
struct Reservation {
    person: String,
    stance: String,
    reason_en: String,
    reason_fr: String,
}

#[derive(Deserialize)]
struct Link {
    kind: String,
    key: String,
}

/// Loads `meetings.toml`, `decisions.toml` and `follow_ups.toml`.
pub fn load(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId) -> Result<()> {
    let all: Meetings = read("meetings.toml", include_str!("../data/meetings.toml"))?;
    let names = names(tx, partnership)?;
    for it in &all.meeting {
        meeting(tx, keys, partnership, it)?;
        agenda(tx, keys, partnership, it, &names)?;
        agendas::load(tx, keys, (partnership, &it.key), (it.agenda.as_ref(), &it.proposal))?;
        replies::load(tx, keys, (partnership, &it.key), &it.called)?;
    }
    let decided: Decisions = read("decisions.toml", include_str!("../data/decisions.toml"))?;
    // Their steps come later, for they rest on decisions: what was in force is told by the days.
    let terms = terms::all(tx, partnership)?;
    for it in &decided.decision {
        decision(tx, keys, partnership, it, &terms)?;
    }
    forwardings::load(tx, keys, partnership)?;
    let promised: FollowUps = read("follow_ups.toml", include_str!("../data/follow_ups.toml"))?;
    for it in &promised.follow_up {
        let meeting = all.meeting.iter().find(|meeting| meeting.key == it.meeting);
        let meeting = meeting.ok_or_else(|| Error::internal(&it.meeting))?;
        follow_up(tx, keys, (partnership, &names), it, (&meeting.body, &meeting.date))?;
    }
    minutes::load(tx, keys, partnership)
}

fn names(tx: &WriteTx, partnership: PartnershipId) -> Result<Vec<(Id, String)>> {
    tx.rows(kit::sql!("SELECT id, name FROM person WHERE partnership_id = $1"), kit::bind![partnership])
}

fn meeting(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Meeting) -> Result<()> {
    let id = meetings::MeetingId(keys.make("meeting", &it.key));
    let form = meetings::Form {
        body: reference(keys, "body", &it.body)?,
        number: it.number.map(|number| number.to_string()).unwrap_or_default(),
        held_on: it.date.clone(),
        starts_at: it.starts.clone(),
        ends_at: it.ends.clone(),
        place_en: it.place_en.clone(),
        place_fr: it.place_fr.clone(),
        join_address: it.join_address.clone(),
        join_telephone_en: it.join_telephone_en.clone(),
        join_telephone_fr: it.join_telephone_fr.clone(),
        format: it.format.clone(),
        note_en: it.note_en.clone(),
        note_fr: it.note_fr.clone(),
        version: 0,
    };
    let checked = meetings::Checked::new(&form, Lang::En, "America/Toronto").map_err(wrong(&it.key))?;
    let state = meetings::State::from_code(&it.state).ok_or_else(|| Error::Internal(format!("{}: {}", it.key, it.state)))?;
    let recalls_id = if it.recalls.is_empty() { None } else { Some(meetings::MeetingId(keys.find("meeting", &it.recalls)?)) };
    let checked = meetings::Checked { state, recalls_id, notice_sent_on: it.notice_sent, ..checked };
    meetings::insert(tx, partnership, id, &checked, crate::demo::beginning())?;
    for one in &it.attendance {
        let seat = if one.seat.is_empty() { None } else { Some(governance::seats::SeatId(keys.find("seat", &one.seat)?)) };
        let state = meetings::Attended::from_code(&one.state).ok_or_else(|| Error::Internal(format!("{}: {}", it.key, one.state)))?;
        let (arrived, departed) = (one.arrived.clone(), one.left.clone());
        let attending = meetings::Attending { seat, person: keys.find("person", &one.person)?, state, arrived, departed };
        let place = keys.make("attendance", &format!("{}/{}/{}", it.key, one.seat, one.person));
        meetings::attend(tx, (partnership, id), place, &attending)?;
    }
    sat(tx, partnership, id, it)
}

/// When a meeting was called to order and ended; who led it is known by who holds the office.
fn sat(tx: &mut WriteTx, partnership: PartnershipId, id: meetings::MeetingId, it: &Meeting) -> Result<()> {
    if it.opened.is_empty() {
        return Ok(());
    }
    let meeting = meetings::by_id(tx, partnership, id)?.ok_or(Error::NotFound)?;
    sittings::begin(tx, partnership, id, &it.opened)?;
    sittings::end(tx, partnership, &meeting, &it.closed)
}

fn agenda(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Meeting, names: &[(Id, String)]) -> Result<()> {
    let meeting = meetings::MeetingId(keys.find("meeting", &it.key)?);
    for one in &it.item {
        let id = meetings::ItemId(keys.make("agenda_item", &format!("{}/{}", it.key, one.order)));
        let presenter = if one.presenter.is_empty() { None } else { Some(keys.find("person", &one.presenter)?) };
        let presenter = presenter.and_then(|person| names.iter().find(|(id, _)| *id == person)).map(|(_, name)| name.clone());
        let form = meetings::ItemForm {
            place: one.order.to_string(),
            title_en: one.title_en.clone(),
            title_fr: one.title_fr.clone(),
            purpose: one.purpose.clone(),
            minutes: one.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
            presenter: presenter.unwrap_or_default(),
            is_consent: one.consent || one.pulled_out,
            camera: one.camera.clone(),
            is_recurring: one.recurring,
            version: 0,
        };
        let checked = meetings::CheckedItem::new(&form, Lang::En).map_err(wrong(&it.key))?;
        meetings::insert_item(tx, (partnership, meeting), id, &checked, &Bilingual::new(&one.note_en, &one.note_fr, Lang::En))?;
        let known = |kind: &'static str, key: &str| if key.is_empty() { Ok(None) } else { keys.find(kind, key).map(Some) };
        let approves = known("meeting", &one.approves)?.map(meetings::MeetingId);
        let carried_from = known("agenda_item", &one.carried_from)?.map(meetings::ItemId);
        governance::minutes::bind_item(tx, id, approves, carried_from)?;
        meetings::set_hour(tx, meeting, id, &one.dealt_at)?;
        if one.pulled_out {
            meetings::pull_out(tx, meeting, id)?;
        }
    }
    for one in &it.conflicts {
        let item = meetings::ItemId(keys.find("agenda_item", &format!("{}/{}", it.key, one.item))?);
        let id = keys.make("conflict", &format!("{}/{}/{}", it.key, one.item, one.person));
        let nature = Bilingual::new(&one.text_en, &one.text_fr, Lang::En);
        meetings::declare(tx, (partnership, meeting), id, (item, keys.find("person", &one.person)?, &nature))?;
    }
    Ok(())
}

fn decision(tx: &mut WriteTx, keys: &mut Keys, partnership: PartnershipId, it: &Decision, terms: &[Terms]) -> Result<()> {
    let id = decisions::DecisionId(keys.make("decision", &it.key));
    let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    let form = decisions::Form {
        item: String::new(),
        kind: it.kind.clone(),
        method: it.method.clone(),
        result: it.result.clone(),
        text_en: it.text_en.clone(),
        text_fr: it.text_fr.clone(),
        mover: reference(keys, "person", &it.mover)?,
        seconder: reference(keys, "person", &it.seconder)?,
        votes_for: number(it.votes_for),
        votes_against: number(it.votes_against),
        votes_abstain: number(it.votes_abstain),
        votes_recused: number(it.votes_recused),
        consensus_level: number(it.consensus_level),
        voter: it.reservations.iter().map(|one| reference(keys, "person", &one.person)).collect::<Result<_>>()?,
        stance: it.reservations.iter().map(|one| one.stance.clone()).collect(),
        reason_en: it.reservations.iter().map(|one| one.reason_en.clone()).collect(),
        reason_fr: it.reservations.iter().map(|one| one.reason_fr.clone()).collect(),
        effective_on: it.effective.clone(),
        amends: it.links.iter().any(|link| link.kind == "terms") && it.kind == "approval",
        ..decisions::Form::default()
    };
    let body = governance::bodies::BodyId(keys.find("body", &it.body)?);
    let in_force = |one: &&Terms| one.effective_on.is_some_and(|day| day <= it.date) && one.ended_on.is_none_or(|day| day >= it.date);
    let terms = terms.iter().filter(|one| one.body_id == body).find(in_force);
    let checked = decisions::Checked::under(terms, &form, Lang::En).map_err(wrong(&it.key))?;
    let item = |order: i64| keys.find("agenda_item", &format!("{}/{order}", it.meeting)).map(meetings::ItemId);
    let (on, consented) = (it.item.map(item).transpose()?, it.consent_items.iter().map(|order| item(*order)).collect::<Result<Vec<_>>>()?);
    let (_, number) = it.number.split_once('-').unwrap_or(("", &it.number));
    let from = decisions::Origin {
        partnership,
        body,
        meeting: Some(meetings::MeetingId(keys.find("meeting", &it.meeting)?)),
        item: on,
        number: number.parse().map_err(Error::internal)?,
        decided_on: it.date,
        recorded_after: false,
    };
    let outcome = Bilingual::new(&it.outcome_en, &it.outcome_fr, Lang::En);
    decisions::insert(tx, from, id, &decisions::Checked { outcome, review_on: it.review_on, ..checked })?;
    consented.into_iter().try_for_each(|item| decisions::consent(tx, id, item))
}

/// Ties decisions to what they rest on and to what came of them, and follow-ups to the activity they serve: once all are there.
pub fn tie_all(tx: &mut WriteTx, keys: &Keys) -> Result<()> {
    let scope = Scope::of(keys.find("partnership", "rivermont")?);
    let decided: Decisions = read("decisions.toml", include_str!("../data/decisions.toml"))?;
    for it in &decided.decision {
        let decision = Knot { kind: "decision", id: keys.find("decision", &it.key)? };
        for link in &it.links {
            let knot = |kind: &'static str| Ok::<_, Error>(Knot { kind, id: keys.find(kind, &link.key)? });
            match link.kind.as_str() {
                "finding" => tie(tx, &scope, decision, "rests_on", knot("finding")?)?,
                "source" => tie(tx, &scope, decision, "rests_on", knot("source")?)?,
                "objective" => tie(tx, &scope, decision, "serves", knot("objective")?)?,
                "activity" => tie(tx, &scope, knot("activity")?, "decided_by", decision)?,
                // What a decision adopted says so itself, and what has no thread is not on it.
                _ => {}
            }
        }
    }
    let promised: FollowUps = read("follow_ups.toml", include_str!("../data/follow_ups.toml"))?;
    for it in &promised.follow_up {
        let follow_up = Knot { kind: "follow_up", id: keys.find("follow_up", &it.key)? };
        if !it.activity.is_empty() {
            tie(tx, &scope, follow_up, "serves", Knot { kind: "activity", id: keys.find("activity", &it.activity)? })?;
        }
    }
    Ok(())
}
