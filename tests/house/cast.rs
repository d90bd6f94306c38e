//! The demonstration network in a house for tests, and everybody who may knock at its door.

use entente::{demo, house};
use kit::{
    Id, bind,
    db::Sql,
    sql,
    testing::{TestHouse, Visitor},
    web::{Route, Routes},
};

/// Somebody who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guest {
    /// One of the demonstration's cast, by place in it.
    Cast(usize),
    /// The coordinator of the neighbouring partnership.
    Neighbour,
    /// Someone signed in who stands nowhere.
    Outsider,
    /// Nobody we know.
    Nobody,
}

/// The demonstration, its routes, and a neighbouring partnership.
pub struct Stage {
    pub house: TestHouse,
    pub routes: Routes,
    neighbour: Id,
}

/// Sets the stage.
pub fn stage() -> Stage {
    let routes = house::routes();
    let house = TestHouse::with_thread(&routes, house::node_kinds(), house::breaks());
    demo::fill(house.db()).expect("the demonstration loads");
    let neighbour = registry::testing::partnership(&house, "neighbour").0;
    Stage { house, routes, neighbour }
}

impl Stage {
    /// Everybody, the cast first.
    pub fn guests() -> Vec<Guest> {
        let cast = (0..demo::CAST.len()).map(Guest::Cast);
        cast.chain([Guest::Neighbour, Guest::Outsider, Guest::Nobody]).collect()
    }

    /// A guest at the door, with a session of their own.
    pub fn visitor(&self, guest: Guest) -> Visitor<'_> {
        match guest {
            Guest::Nobody => self.house.nobody(),
            Guest::Outsider => self.house.someone("Outsider", &[]),
            Guest::Neighbour => {
                let scope = kit::permits::Scope::of(self.neighbour);
                self.house.someone("Neighbour", &[(scope, access::standings::COORDINATOR)])
            }
            Guest::Cast(place) => {
                let role = demo::CAST[place];
                let email = format!("{}@example.org", role.key.replace('_', "-"));
                let account = self.house.look(|tx| access::accounts::by_email(tx, &email)).expect("the cast has accounts");
                self.house.signed_in(account.id.0, &account.name)
            }
        }
    }

    /// The address of a route, its names filled in from the demonstration.
    pub fn address(&self, route: &Route, lang: &str) -> String {
        let parts = route.path.split('/').map(|part| self.fill(part, lang));
        parts.collect::<Vec<_>>().join("/")
    }

    fn fill(&self, part: &str, lang: &str) -> String {
        let Some(start) = part.find('{') else { return part.to_owned() };
        let Some(end) = part.find('}') else { return part.to_owned() };
        let name = &part[start + 1..end];
        let value = match name {
            "lang" => lang.to_owned(),
            "token" => "0".repeat(64),
            "topic" => "start".to_owned(),
            other => self.record(other),
        };
        format!("{}{value}{}", &part[..start], &part[end + 1..])
    }

    fn record(&self, name: &str) -> String {
        let (_, query) = RECORDS.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("which record fills {{{name}}}? Say so in RECORDS"));
        let found: Option<(String,)> = self.house.look(|tx| tx.row(*query, bind![]));
        found.unwrap_or_else(|| panic!("the demonstration has nothing for {{{name}}}")).0
    }
}

/// Which record of the demonstration fills which name in an address.
const RECORDS: &[(&str, Sql)] = &[
    ("partnership", sql!("SELECT slug FROM partnership WHERE slug = 'rivermont'")),
    ("organization", sql!("SELECT id FROM organization ORDER BY id LIMIT 1")),
    ("source", sql!("SELECT id FROM source ORDER BY id LIMIT 1")),
    ("finding", sql!("SELECT id FROM finding WHERE state = 'published' ORDER BY id LIMIT 1")),
    ("strategy", sql!("SELECT id FROM strategy WHERE state = 'in_force'")),
    ("priority", sql!("SELECT p.id FROM priority p JOIN strategy s ON s.id = p.strategy_id WHERE s.state = 'in_force' ORDER BY p.id LIMIT 1")),
    ("update", sql!("SELECT id FROM progress_update ORDER BY id LIMIT 1")),
    ("request", sql!("SELECT id FROM update_request ORDER BY id LIMIT 1")),
    ("change", sql!("SELECT id FROM partner_change ORDER BY id LIMIT 1")),
    ("contribution", sql!("SELECT id FROM contribution ORDER BY id LIMIT 1")),
    ("objective", sql!("SELECT o.id FROM objective o JOIN priority p ON p.id = o.priority_id JOIN strategy s ON s.id = p.strategy_id WHERE s.state = 'in_force' ORDER BY o.id LIMIT 1")),
    ("endorsement", sql!("SELECT id FROM endorsement ORDER BY id LIMIT 1")),
];
