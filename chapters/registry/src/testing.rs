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
    crate::organizations::list_routes::<crate::circles::NoCircles>(&mut routes);
    crate::people::list_routes::<crate::circles::NoCircles>(&mut routes);
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

/// Brings a list to the address `home` and accepts the guess of what its columns hold: the address of the list.
///
/// # Panics
/// When the file or the guess is refused.
pub fn bring_list(visitor: &Visitor<'_>, home: &str, (name, bytes): (&str, &[u8])) -> String {
    let brought = visitor.upload(home, &[], ("file", name, bytes));
    assert_eq!(brought.status, 303, "{}", brought.text());
    let columns = brought.location().to_owned();
    accept_guess(visitor, &columns);
    columns.trim_end_matches("/columns").to_owned()
}

/// Sends the form about columns as it is shown.
///
/// # Panics
/// When the guess is refused.
pub fn accept_guess(visitor: &Visitor<'_>, columns: &str) {
    let guessed = guessed(&visitor.get(columns).text());
    let fields: Vec<(&str, &str)> = guessed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let told = visitor.post(columns, &fields);
    assert_eq!(told.status, 303, "{}", told.text());
}

/// What the form on a page about columns would send.
fn guessed(page: &str) -> Vec<(String, String)> {
    let between = |text: &str, start: &str| text.split(start).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
    let selects = page.split("<select ").skip(1).map(|select| {
        let options = select.split("</select>").next().unwrap_or_default();
        let chosen = options.split("<option ").find(|option| option.contains(" selected"));
        (between(select, "name=\""), chosen.map(|option| between(option, "value=\"")).unwrap_or_default())
    });
    let version = page.split("name=\"version\"").nth(1).map(|rest| ("version".to_owned(), between(rest, "value=\"")));
    selects.chain(version).collect()
}
