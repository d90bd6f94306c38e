//! What the tests of this chapter share: a plan in force with activities, led by organizations where people work.

use access::standings::COORDINATOR;
use jiff::civil::Date;
use kit::{
    Id, bind,
    permits::Scope,
    sql,
    task_links::{self, TaskLink},
    testing::{TestHouse, Visitor, now},
    web::Routes,
};
use registry::{partnerships::PartnershipId, testing::in_partnership};

/// What a test finds there.
pub struct Stage {
    pub house: TestHouse,
    /// The partnership `riverside`.
    pub partnership: PartnershipId,
    /// An activity led by the library: on track, two outputs.
    pub maps: Id,
    /// An activity led by nobody: planned.
    pub walks: Id,
    /// The library.
    pub library: Id,
    /// Emma, who works at the library and prefers French.
    pub emma: Id,
}

/// Sets the stage: `riverside` with its plan, and `hillside` with an activity of its own.
pub fn stage() -> Stage {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    registry::routes(&mut routes);
    crate::routes(&mut routes);
    let mut kinds = planning::node_kinds();
    kinds.extend(crate::node_kinds());
    let house = TestHouse::with_thread(&routes, kinds, Vec::new());
    let partnership = registry::testing::partnership(&house, "riverside");
    registry::testing::partnership(&house, "hillside");
    let library = organization(&house, partnership, "Library", "info@library.example");
    let emma = person(&house, partnership, library, "Emma Fournier");
    let plan = plan(&house, partnership, "2026-27");
    let maps = activity(&house, (partnership, plan), "1.1", "Print maps", ("on_track", Some(library)));
    let walks = activity(&house, (partnership, plan), "1.2", "Walk together", ("planned", None));
    Stage { house, partnership, maps, walks, library, emma }
}

impl Stage {
    /// The coordinator of `riverside`.
    pub fn claire(&self) -> Visitor<'_> {
        in_partnership(&self.house, "Claire", "riverside", COORDINATOR)
    }

    /// The page behind a link for an update of an activity, good until a day.
    pub fn link(&self, activity: Id, until: Date) -> String {
        let (partnership, emma) = (self.partnership, self.emma);
        let expires_at = until.to_zoned(jiff::tz::TimeZone::UTC).expect("a day").timestamp();
        let secret = self.house.given(move |tx| {
            let scope = Scope::of(partnership);
            let link = TaskLink {
                purpose: crate::updates::PURPOSE,
                scope: &scope,
                subject: activity,
                holder: "Emma Fournier",
                holder_id: Some(emma),
                expires_at,
            };
            Ok(task_links::issue(tx, &link, now())?.1)
        });
        format!("/en/a/{}/update", secret.reveal())
    }

    /// A number that the database tells.
    pub fn count(&self, question: kit::db::Sql) -> i64 {
        let (count,): (i64,) = self.house.look(|tx| tx.one(question, bind![]));
        count
    }
}

pub fn organization(house: &TestHouse, partnership: PartnershipId, name: &'static str, email: &'static str) -> Id {
    let id = Id::new(now());
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO organization (id, partnership_id, name_en, name_fr, name_state, name_fold, search_fold, website, email, phone, languages,
                     is_francophone, is_ircc_funded, sectors, short_name_en, short_name_fr, short_name_state, version)
                 VALUES ($1, $2, $3, '', 'en.missing', $4, $4, '', $5, '', '', FALSE, FALSE, 'library', '', '', 'en.missing', 1)"
            ),
            bind![id, partnership, name, kit::lang::fold(name), email],
        )
    });
    id
}

pub fn person(house: &TestHouse, partnership: PartnershipId, organization: Id, name: &'static str) -> Id {
    let id = Id::new(now());
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO person (id, partnership_id, name, name_fold, pronouns, email, phone, lang, needs, is_listed, version)
                 VALUES ($1, $2, $3, $4, '', 'emma@example.org', '', 'fr', '', FALSE, 1)"
            ),
            bind![id, partnership, name, kit::lang::fold(name)],
        )?;
        tx.run(
            sql!(
                "INSERT INTO affiliation (id, person_id, organization_id, role_en, role_fr, role_state, starts_on)
                 VALUES ($1, $2, $3, '', '', 'en.missing', '2024-01-01')"
            ),
            bind![Id::new(now()), id, organization],
        )
    });
    id
}

pub fn plan(house: &TestHouse, partnership: PartnershipId, year: &'static str) -> Id {
    let id = Id::new(now());
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO action_plan (id, partnership_id, fiscal_year, title_en, title_fr, title_state, bridging_en, bridging_fr, bridging_state,
                     state, version)
                 VALUES ($1, $2, $3, 'Plan', '', 'en.missing', 'x', '', 'en.missing', 'in_force', 1)"
            ),
            bind![id, partnership, year],
        )
    });
    id
}

pub fn activity(
    house: &TestHouse,
    (partnership, plan): (PartnershipId, Id),
    code: &'static str,
    title: &'static str,
    (status, lead): (&'static str, Option<Id>),
) -> Id {
    let id = Id::new(now());
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO activity (id, partnership_id, plan_id, code, code_sort, title_en, title_fr, title_state, title_fold, search_fold,
                     description_en, description_fr, description_state, lead_id, lip_role, target_groups, starts_on, ends_on, quarters, several_years,
                     milestone_en, milestone_fr, milestone_state, resources_en, resources_fr, resources_state, no_cost, indicator_en, indicator_fr,
                     indicator_state, baseline_en, baseline_fr, baseline_state, status, status_since, percent, waiver_en, waiver_fr, waiver_state, version)
                 VALUES ($1, $2, $3, $4, $4, $5, '', 'en.missing', $5, $5, '', '', 'en.missing', $6, 'catalyst', '', '2026-04-01', '2027-03-31', '', FALSE,
                     '', '', 'en.missing', '', '', 'en.missing', FALSE, '', '', 'en.missing', '', '', 'en.missing', $7, '2026-04-01', 30, '', '',
                     'en.missing', 1)"
            ),
            bind![id, partnership, plan, code, title, lead, status],
        )?;
        for (place, unit) in [(1_i64, "maps"), (2, "schools"), (3, "talks")] {
            tx.run(
                sql!(
                    "INSERT INTO activity_output (activity_id, place, unit_en, unit_fr, unit_state, target, achieved)
                     VALUES ($1, $2, $3, '', 'en.missing', 10, 0)"
                ),
                bind![id, place, unit],
            )?;
        }
        Ok(())
    });
    id
}
