//! What the tests of this chapter share: a house, a coordinator, and strategies on their way.

use access::standings::COORDINATOR;
use kit::{
    Id, bind, sql,
    testing::{TestHouse, Visitor, now},
    web::Routes,
};
use registry::{
    partnerships::PartnershipId,
    testing::{in_partnership, partnership},
};

pub(crate) const STRATEGIES: &str = "/en/p/riverside/strategies";

/// A house with two partnerships, `riverside` and `hillside`, and a thread. No host approves anything.
pub(crate) fn house() -> TestHouse {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    registry::routes(&mut routes);
    evidence::routes(&mut routes);
    crate::routes(&mut routes);
    let kinds = [evidence::node_kinds(), crate::node_kinds()].concat();
    let house = TestHouse::with_thread(&routes, kinds, Vec::new());
    for slug in ["riverside", "hillside"] {
        partnership(&house, slug);
    }
    house
}

/// From now on the host of `riverside` must approve.
pub(crate) fn host_must_approve(house: &TestHouse) {
    house.given(|tx| tx.run(sql!("UPDATE partnership SET host_approves = $1 WHERE slug = 'riverside'"), bind![true]));
}

pub(crate) fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

pub(crate) fn partnership_id(house: &TestHouse, slug: &str) -> PartnershipId {
    let (id,): (PartnershipId,) = house.look(|tx| tx.one(sql!("SELECT id FROM partnership WHERE slug = $1"), bind![slug]));
    id
}

/// The identifier at the end of a page's address.
pub(crate) fn id_of(page: &str) -> &str {
    page.trim_end_matches("?saved=1").rsplit('/').next().unwrap_or_default()
}

/// Sends a form that must be taken, and gives the address it leads to.
pub(crate) fn taken(visitor: &Visitor<'_>, address: &str, form: &[(&str, &str)]) -> String {
    let answer = visitor.post(address, form);
    assert_eq!(answer.status, 303, "{address}: {}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

/// Begins a strategy.
pub(crate) fn begin(visitor: &Visitor<'_>, title: &str) -> String {
    taken(
        visitor,
        STRATEGIES,
        &[("title_en", title), ("starts_on", "2026-04-01"), ("ends_on", "2029-03-31"), ("vision_en", "A county that expects people.")],
    )
}

/// Adds a priority that answers these findings.
pub(crate) fn add_priority(visitor: &Visitor<'_>, strategy: &str, title: &str, findings: &[&str]) -> String {
    let mut form = vec![("place", "1"), ("title_en", title), ("theme", "settlement"), ("moved_by", "both")];
    form.extend(findings.iter().map(|finding| ("findings", *finding)));
    taken(visitor, &format!("{strategy}/priorities"), &form)
}

/// Adds an objective under a priority.
pub(crate) fn add_objective(visitor: &Visitor<'_>, priority: &str, text: &str) -> String {
    taken(visitor, &format!("{priority}/objectives"), &[("place", "1"), ("text_en", text), ("expectations", "E3")])
}

/// Writes down a finding.
pub(crate) fn add_finding(visitor: &Visitor<'_>, statement: &str) -> String {
    let form =
        [("statement_en", statement), ("kind", "gap"), ("theme", "settlement"), ("population", "all_newcomers"), ("strength", "strong")];
    id_of(&taken(visitor, "/en/p/riverside/findings", &form)).to_owned()
}

/// A decision that the council of a partnership carried.
pub(crate) fn decision(house: &TestHouse, slug: &str) -> String {
    let (partnership, body, meeting, decision) = (partnership_id(house, slug), Id::new(now()), Id::new(now()), Id::new(now()));
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO body (id, partnership_id, kind, name_en, name_fr, name_state, name_fold, mandate_en, mandate_fr, mandate_state, theme,
                                   rhythm, is_open, meets_publicly, starts_on, version)
                 VALUES ($1, $2, 'council', 'Council', 'Conseil', 'en.translated', 'council', '', '', 'en.missing', '', '', $3, $3, '2020-01-01', 1)"
            ),
            bind![body, partnership, false],
        )?;
        tx.run(
            sql!(
                "INSERT INTO meeting (id, partnership_id, body_id, number, held_on, starts_at, ends_at, zone, place_en, place_fr, place_state, format,
                                      state, languages, day_is_open, note_en, note_fr, note_state, sequence, changed_at, version)
                 VALUES ($1, $2, $3, 1, '2026-09-16', '13:00', '15:00', 'America/Toronto', '', '', 'en.missing', 'in_person', 'adjourned', 'en', $4,
                         '', '', 'en.missing', 0, '2026-09-16T00:00:00Z', 1)"
            ),
            bind![meeting, partnership, body, false],
        )?;
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, meeting_id, year, number, decided_on, kind, method, result, text_en, text_fr,
                                       text_state, search_fold, version)
                 VALUES ($1, $2, $3, $4, 2026, 1, '2026-09-16', 'approval', 'consensus', 'carried', 'Approve the plan', 'Approuver le plan',
                         'en.translated', '', 1)"
            ),
            bind![decision, partnership, body, meeting],
        )
    });
    decision.to_string()
}

/// A decision more of the council that took the first, on this day.
pub(crate) fn another_decision(house: &TestHouse, on: &'static str) -> String {
    let id = Id::new(now());
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO decision (id, partnership_id, body_id, meeting_id, year, number, decided_on, kind, method, result, text_en, text_fr,
                                       text_state, search_fold, version)
                 SELECT $1, partnership_id, body_id, meeting_id, year, (SELECT MAX(number) + 1 FROM decision), $2, kind, method, result, text_en,
                        text_fr, text_state, search_fold, 1 FROM decision WHERE number = 1"
            ),
            bind![id, on],
        )
    });
    id.to_string()
}

/// A strategy with one priority and one objective, circulated.
pub(crate) fn circulated(visitor: &Visitor<'_>, title: &str) -> String {
    let page = begin(visitor, title);
    add_objective(visitor, &add_priority(visitor, &page, "Arrive", &[]), "Reach 300 people a year");
    taken(visitor, &format!("{page}/circulation"), &[]);
    page
}

/// The same, approved by the council.
pub(crate) fn approved(visitor: &Visitor<'_>, title: &str, decision: &str) -> String {
    let page = circulated(visitor, title);
    taken(visitor, &format!("{page}/council-approval"), &[("on", "2026-11-16"), ("decision", decision)]);
    page
}
