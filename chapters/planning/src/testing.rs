//! What the tests of this chapter share: a partnership with a strategy in force, a council and a decision.

use access::standings::COORDINATOR;
use jiff::civil::date;
use kit::{
    Id, Lang, bind,
    db::WriteTx,
    lang::Bilingual,
    permits::Standing,
    sql,
    testing::{TestHouse, Visitor, now},
    web::Routes,
};
use registry::partnerships::PartnershipId;

use crate::{
    action_plans::{self, NextStep, PlanId, PlanState},
    activities::{self, ActivityId, Place, form::Form},
    fiscal::FiscalYear,
    status::Status,
};

/// A house with the partnerships `riverside` and `hillside`.
pub(crate) fn house() -> TestHouse {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    registry::routes(&mut routes);
    crate::routes(&mut routes);
    let house = TestHouse::new(&routes);
    for slug in ["riverside", "hillside"] {
        registry::testing::partnership(&house, slug);
    }
    house
}

/// The partnership with this name in addresses.
pub(crate) fn partnership(house: &TestHouse, slug: &str) -> PartnershipId {
    house.look(|tx| tx.one::<(PartnershipId,)>(sql!("SELECT id FROM partnership WHERE slug = $1"), bind![slug])).0
}

/// The coordinator of a partnership.
pub(crate) fn coordinator<'h>(house: &'h TestHouse, slug: &str) -> Visitor<'h> {
    registry::testing::in_partnership(house, "Claire Aubin", slug, COORDINATOR)
}

/// Someone with this standing in `riverside`.
pub(crate) fn with(house: &TestHouse, standing: Standing) -> Visitor<'_> {
    registry::testing::in_partnership(house, "Robin Marchetti", "riverside", standing)
}

/// What a partnership already has.
#[derive(Clone, Copy)]
pub(crate) struct Given {
    pub(crate) partnership: PartnershipId,
    pub(crate) strategy: Id,
    pub(crate) objective: Id,
    pub(crate) other_objective: Id,
    pub(crate) organization: Id,
    pub(crate) decision: Id,
}

/// A strategy in force from April 2024 to March 2027 with two priorities, an organization, a council and a decision of it.
pub(crate) fn given(house: &TestHouse, slug: &str) -> Given {
    let partnership = partnership(house, slug);
    house.given(move |tx| {
        let it = Given {
            partnership,
            strategy: Id::new(now()),
            objective: Id::new(now()),
            other_objective: Id::new(now()),
            organization: Id::new(now()),
            decision: Id::new(now()),
        };
        strategy(tx, it)?;
        council(tx, it)?;
        tx.run(
            sql!(
                "INSERT INTO organization (id, partnership_id, name_en, name_fr, name_state, name_fold, search_fold, website, email, phone,
                     languages, is_francophone, is_ircc_funded, sectors, short_name_en, short_name_fr, short_name_state, version)
                 VALUES ($1, $2, 'Library', 'Bibliothèque', 'en.translated', 'library', 'library', '', '', '', '', $3, $3, 'library', '', '', 'en.missing', 1)"
            ),
            bind![it.organization, partnership, false],
        )?;
        Ok(it)
    })
}

fn strategy(tx: &mut WriteTx, it: Given) -> kit::Result<()> {
    tx.run(
        sql!(
            "INSERT INTO strategy (id, partnership_id, title_en, title_fr, title_state, title_fold, vision_en, vision_fr, vision_state,
                 made_how_en, made_how_fr, made_how_state, alignment_en, alignment_fr, alignment_state, starts_on, ends_on, state, drafted_on,
                 council_approved_on, host_resolution, in_force_from, version)
             VALUES ($1, $2, 'Strategy', 'Stratégie', 'en.translated', 'strategy', '', '', 'en.missing', '', '', 'en.missing', '', '',
                     'en.missing', '2024-04-01', '2027-03-31', 'in_force', '2024-01-01', '2024-03-01', '', '2024-04-01', 1)"
        ),
        bind![it.strategy, it.partnership],
    )?;
    for (place, objective) in [(1_i64, it.objective), (2, it.other_objective)] {
        let priority = Id::new(now());
        tx.run(
            sql!(
                "INSERT INTO priority (id, partnership_id, strategy_id, place, title_en, title_fr, title_state, rationale_en, rationale_fr,
                     rationale_state, theme, moved_by, version)
                 VALUES ($1, $2, $3, $4, 'Work', 'Travail', 'en.translated', '', '', 'en.missing', '', '', 1)"
            ),
            bind![priority, it.partnership, it.strategy, place],
        )?;
        tx.run(
            sql!(
                "INSERT INTO objective (id, partnership_id, priority_id, place, text_en, text_fr, text_state, target_en, target_fr, target_state,
                     expectations, version)
                 VALUES ($1, $2, $3, 1, 'More people at work', 'Plus de gens au travail', 'en.translated', '', '', 'en.missing', '', 1)"
            ),
            bind![objective, it.partnership, priority],
        )?;
    }
    Ok(())
}

fn council(tx: &mut WriteTx, it: Given) -> kit::Result<()> {
    let (body, meeting) = (Id::new(now()), Id::new(now()));
    tx.run(
        sql!(
            "INSERT INTO body (id, partnership_id, kind, name_en, name_fr, name_state, name_fold, mandate_en, mandate_fr, mandate_state, theme,
                 rhythm, is_open, meets_publicly, starts_on, version)
             VALUES ($1, $2, 'council', 'Council', 'Conseil', 'en.translated', 'council', '', '', 'en.missing', '', '', $3, $3, '2024-04-01', 1)"
        ),
        bind![body, it.partnership, false],
    )?;
    tx.run(
        sql!(
            "INSERT INTO meeting (id, partnership_id, body_id, number, held_on, starts_at, ends_at, zone, place_en, place_fr, place_state, format,
                 state, languages, day_is_open, note_en, note_fr, note_state, sequence, changed_at, version)
             VALUES ($1, $2, $3, 1, '2026-03-18', '09:00', '11:00', 'America/Toronto', '', '', 'en.missing', 'in_person', 'published', 'en', $4,
                     '', '', 'en.missing', 0, $5, 1)"
        ),
        bind![meeting, it.partnership, body, false, now()],
    )?;
    tx.run(
        sql!(
            "INSERT INTO decision (id, partnership_id, body_id, meeting_id, year, number, decided_on, kind, method, result, text_en, text_fr,
                 text_state, search_fold, version)
             VALUES ($1, $2, $3, $4, 2026, 1, '2026-03-18', 'approval', 'consensus', 'carried', 'The plan is approved.',
                     'Le plan est approuvé.', 'en.translated', '', 1)"
        ),
        bind![it.decision, it.partnership, body, meeting],
    )?;
    Ok(())
}

/// A plan for 2026-27 in this state.
pub(crate) fn plan(house: &TestHouse, it: Given, state: PlanState) -> PlanId {
    plan_in(house, it, 2026, state)
}

/// A plan for the fiscal year that begins in this year.
pub(crate) fn plan_in(house: &TestHouse, it: Given, year: i16, state: PlanState) -> PlanId {
    let id = PlanId::new(now());
    house.given(move |tx| {
        let nothing = Bilingual::new("", "", Lang::En);
        let checked = action_plans::Checked {
            fiscal_year: FiscalYear::containing(date(year, 4, 1)),
            title: Bilingual::new("Plan 2026-27", "Plan 2026-2027", Lang::En),
            strategy: Some(it.strategy),
            bridging: nothing,
            ratified_by: Vec::new(),
        };
        action_plans::insert(tx, it.partnership, (id, date(2026, 2, 1)), &checked)?;
        if state == PlanState::Draft {
            Ok(())
        } else {
            action_plans::take_step(tx, id, &NextStep { state, on: date(2026, 4, 1), decision: None })
        }
    });
    id
}

/// An activity of a plan, under this number, with one output of which twelve are wanted.
pub(crate) fn activity(house: &TestHouse, (it, plan): (Given, PlanId), code: &str, status: Status) -> ActivityId {
    let (id, code) = (ActivityId::new(now()), code.to_owned());
    house.given(move |tx| {
        let form = Form {
            title_en: format!("Host job fairs {code}"),
            code,
            lip_role: "catalyst".into(),
            objective: it.objective.to_string(),
            lead: it.organization.to_string(),
            starts_on: "2026-04-15".into(),
            ends_on: "2026-10-31".into(),
            output_en: vec!["fairs".into()],
            output_target: vec!["12".into()],
            ..Form::default()
        };
        let checked = activities::Checked::new(&form, Lang::En)?;
        activities::insert(tx, Place { partnership: it.partnership, plan, status, on: date(2026, 4, 1), who: "Claire" }, id, &checked)?;
        Ok(id)
    })
}

/// Many organizations in the directory, the first thirty of them on the council.
pub(crate) fn directory(house: &TestHouse, it: Given, many: usize) {
    house.given(move |tx| {
        let (council,): (Id,) = tx.one(sql!("SELECT id FROM body WHERE partnership_id = $1"), bind![it.partnership])?;
        for number in 0..many {
            let (id, is_member) = (Id::new(now()), number < 30);
            let name = format!("{} {number:03}", if is_member { "Member" } else { "Organization" });
            tx.run(
                sql!(
                    "INSERT INTO organization (id, partnership_id, name_en, name_fr, name_state, name_fold, search_fold, website, email, phone,
                         languages, is_francophone, is_ircc_funded, sectors, short_name_en, short_name_fr, short_name_state, version)
                     VALUES ($1, $2, $3, '', 'en.missing', $4, $4, '', '', '', '', $5, $5, 'library', '', '', 'en.missing', 1)"
                ),
                bind![id, it.partnership, name, kit::lang::fold(&name), false],
            )?;
            if is_member {
                tx.run(
                    sql!(
                        "INSERT INTO seat (id, partnership_id, body_id, number, label_en, label_fr, label_state, label_fold, sectors, kind,
                             organization_id, is_voting, counts_for_quorum, appointed_by, reserved, alternates, is_open, note_en, note_fr, note_state,
                             starts_on, version)
                         VALUES ($1, $2, $3, $4, 'Seat', '', 'en.missing', 'seat', 'library', 'organizational', $5, $6, $6, '', '', 'named', FALSE,
                                 '', '', 'en.missing', '2024-04-01', 1)"
                    ),
                    bind![Id::new(now()), it.partnership, council, i64::try_from(number + 1).unwrap_or_default(), id, true],
                )?;
            }
        }
        Ok(())
    });
}
