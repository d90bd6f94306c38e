//! The bodies of a generated partnership: who sits on them and by which rules.

use governance::{
    bodies::{self, BodyId},
    seats::{self, SeatId, TenureId},
    terms::{self, TermsId},
};
use kit::{Id, Lang, Result, db::WriteTx};

use super::{Cast, FOUNDED, maker::Maker, texts::Texts};

/// The bodies that have seats and meet: kind, how many of them, seats, meetings a year.
const AT_WORK: [(&str, usize, usize, usize); 3] = [("council", 1, 24, 6), ("executive", 1, 7, 4), ("working_group", 6, 8, 5)];
/// The others: kind, how many of them.
const BESIDE: [(&str, usize); 5] = [("secretariat", 1), ("sector_table", 6), ("advisory", 2), ("task_force", 5), ("action_team", 8)];

/// Someone who holds a seat.
pub(super) struct Holder {
    pub(super) seat: SeatId,
    pub(super) person: Id,
}

/// A body that meets, with those who hold its seats.
pub(super) struct Body {
    pub(super) id: BodyId,
    pub(super) meetings_per_year: usize,
    pub(super) holders: Vec<Holder>,
}

/// Sets the bodies up; the council comes first among those that meet.
pub(super) fn set_up(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, cast: &Cast) -> Result<Vec<Body>> {
    let at_work = of_sizes(tx, maker, texts, cast, &AT_WORK)?;
    let council = at_work.first().map(|council| council.id);
    for (kind, count) in BESIDE {
        for number in 1..=count {
            body(tx, maker, cast, (kind, number), council)?;
        }
    }
    Ok(at_work)
}

/// Sets up bodies with seats: kind, how many of them, seats, meetings a year. The first is the council, and has its rules.
pub(super) fn of_sizes(
    tx: &mut WriteTx,
    maker: &mut Maker,
    texts: &Texts,
    cast: &Cast,
    sizes: &[(&str, usize, usize, usize)],
) -> Result<Vec<Body>> {
    let mut all: Vec<Body> = Vec::new();
    for (kind, count, seats, meetings_per_year) in sizes {
        for number in 1..=*count {
            let id = body(tx, maker, cast, (kind, number), all.first().map(|council| council.id))?;
            let holders = (1..=*seats).map(|place| seat(tx, maker, texts, (cast, id), place)).collect::<Result<Vec<_>>>()?;
            all.push(Body { id, meetings_per_year: *meetings_per_year, holders: holders.into_iter().flatten().collect() });
        }
    }
    if let Some(council) = all.first() {
        rules(tx, maker, cast, council.id)?;
    }
    Ok(all)
}

fn body(tx: &mut WriteTx, maker: &mut Maker, cast: &Cast, (kind, number): (&str, usize), parent: Option<BodyId>) -> Result<BodyId> {
    let id = BodyId(maker.id(FOUNDED));
    let form = bodies::Form {
        kind: kind.to_owned(),
        name_en: format!("{} {number}", kind.replace('_', " ")),
        name_fr: format!("Instance {number} ({kind})"),
        parent: parent.map(|id| id.to_string()).unwrap_or_default(),
        rhythm: "quarterly".to_owned(),
        starts_on: FOUNDED.to_string(),
        ..bodies::Form::default()
    };
    bodies::insert(tx, cast.id, id, &bodies::Checked::new(form, Lang::En)?)?;
    Ok(id)
}

/// A seat and, nine times out of ten, who holds it.
fn seat(tx: &mut WriteTx, maker: &mut Maker, texts: &Texts, (cast, body): (&Cast, BodyId), place: usize) -> Result<Option<Holder>> {
    let at = (place * 7) % texts.organizations.len();
    let (organization, id) = (&texts.organizations[at], SeatId(maker.id(FOUNDED)));
    let form = seats::Form {
        body: body.to_string(),
        number: place.to_string(),
        label_en: organization.name.en.clone(),
        label_fr: organization.name.fr.clone(),
        sectors: organization.sectors.clone(),
        kind: "organizational".to_owned(),
        is_voting: true,
        counts_for_quorum: true,
        starts_on: FOUNDED.to_string(),
        ..seats::Form::default()
    };
    seats::insert(tx, cast.id, id, &seats::Checked::new(form, Lang::En)?)?;
    if maker.happens(10) {
        return Ok(None);
    }
    let person = cast.people[(at * 2 + place / texts.organizations.len()) % cast.people.len()].0.0;
    let appointment = seats::Appointment {
        person,
        organization: Some(cast.organizations[at]),
        role: seats::Role::Holder,
        term: Some(1),
        starts_on: FOUNDED,
        ends_on: None,
        reason: None,
    };
    seats::insert_tenure(tx, (cast.id, id), TenureId(maker.id(FOUNDED)), &appointment)?;
    Ok(Some(Holder { seat: id, person }))
}

fn rules(tx: &mut WriteTx, maker: &mut Maker, cast: &Cast, council: BodyId) -> Result<()> {
    let id = TermsId(maker.id(FOUNDED));
    let form = terms::Form {
        body: council.to_string(),
        edition: "1.0".to_owned(),
        title_en: "Terms of reference of the council".to_owned(),
        title_fr: "Mandat du conseil".to_owned(),
        quorum_base: "filled_voting_seats".to_owned(),
        quorum_threshold: "majority".to_owned(),
        quorum_part: "1".to_owned(),
        quorum_whole: "2".to_owned(),
        recall: "same".to_owned(),
        recusal: "left_out".to_owned(),
        remote_counts: true,
        alternates_count: true,
        decision_rule: "consensus_then_majority".to_owned(),
        amendment_rule: "vote_two_thirds".to_owned(),
        notice_days: "10".to_owned(),
        meetings_per_year: "6".to_owned(),
        ..terms::Form::default()
    };
    let checked = terms::Checked { effective_on: Some(FOUNDED), ..terms::Checked::new(form, Lang::En)? };
    terms::insert(tx, cast.id, id, &checked)?;
    let taken = terms::Step { state: terms::State::InForce, stepped_on: FOUNDED, decision_id: None, resolution: String::new() };
    terms::step(tx, id, &taken)
}
