//! What the tests of this chapter share: two partnerships, and people in them.

use kit::{
    Lang, bind,
    lang::Bilingual,
    permits::{Scope, Standing},
    sql,
    testing::{TestHouse, Visitor, now},
    web::Routes,
};

use crate::partnerships::PartnershipId;

/// A house with two partnerships, `riverside` and `hillside`.
pub fn house() -> TestHouse {
    let mut routes = Routes::default();
    access::routes(&mut routes);
    crate::routes(&mut routes);
    let house = TestHouse::new(&routes);
    for slug in ["riverside", "hillside"] {
        partnership(&house, slug);
    }
    house
}

/// Adds a partnership.
pub fn partnership(house: &TestHouse, slug: &'static str) -> PartnershipId {
    let id = PartnershipId::new(now());
    let pair = Bilingual::new(slug, slug, Lang::En);
    house.given(move |tx| {
        tx.run(
            sql!(
                "INSERT INTO partnership (id, slug, kind, province, name_en, name_fr, name_state, name_fold,
                     short_name_en, short_name_fr, short_name_state, lead_name, state,
                     strategy_label_en, strategy_label_fr, strategy_label_state, priority_label_en, priority_label_fr,
                     priority_label_state, objective_label_en, objective_label_fr, objective_label_state,
                     host_approves, is_workspace, is_demonstration, note_en, note_fr, note_state, version)
                 VALUES ($1, $2, 'lip', 'ON', $2, $2, $3, $2, $2, $2, $3, '', 'active',
                         $2, $2, $3, $2, $2, $3, $2, $2, $3, $4, $5, $6, '', '', $3, 1)"
            ),
            bind![id, slug, pair.state, false, true, false],
        )
    });
    id
}

/// Someone with a standing in a partnership.
pub fn in_partnership<'h>(house: &'h TestHouse, name: &str, slug: &str, standing: Standing) -> Visitor<'h> {
    let id: (PartnershipId,) = house.look(|tx| tx.one(sql!("SELECT id FROM partnership WHERE slug = $1"), bind![slug]));
    house.someone(name, &[(Scope::of(id.0), standing)])
}
