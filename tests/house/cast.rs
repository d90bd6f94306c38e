//! The demonstration network in a house for tests, and everybody who may knock at its door.

use entente::{demo, house};
use kit::{
    Id, Lang, bind,
    db::Sql,
    lang::Bilingual,
    sql,
    testing::{TestHouse, Visitor, now},
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
            Guest::Outsider => self.stranger("Outsider", None),
            Guest::Neighbour => self.stranger("Neighbour", Some(self.neighbour)),
            Guest::Cast(place) => {
                let role = demo::CAST[place];
                let email = format!("{}@example.org", role.key.replace('_', "-"));
                let account = self.house.look(|tx| access::accounts::by_email(tx, &email)).expect("the cast has accounts");
                self.house.signed_in(account.id.0, &account.name)
            }
        }
    }

    /// Someone with an account and no standing here; perhaps coordinator elsewhere.
    fn stranger(&self, name: &'static str, elsewhere: Option<Id>) -> Visitor<'_> {
        let email = format!("{}@example.org", name.to_lowercase());
        let account = self.house.given(move |tx| match access::accounts::by_email(tx, &email)? {
            Some(known) => Ok(known.id),
            None => {
                let id = access::accounts::create(tx, (name, &email, kit::Lang::En), None, now())?;
                if let Some(place) = elsewhere {
                    let scope = kit::permits::Scope::of(place);
                    kit::permits::appoint(tx, id.0, &scope, access::standings::COORDINATOR, kit::testing::today())?;
                }
                Ok(id)
            }
        });
        self.house.signed_in(account.0, name)
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
        match name {
            "invitation" => return self.fresh_invitation(),
            "standing" => return self.fresh_standing(),
            "document" | "public" => return self.fresh_document(),
            "paper" => return self.fresh_paper(),
            "import" => return self.fresh_import("/en/p/rivermont/imports", MEMBERS),
            "plan_import" => return self.fresh_import(&format!("/en/p/rivermont/plans/{}/imports", self.draft_plan()), ACTIVITIES),
            _ => {}
        }
        let (_, query) =
            RECORDS.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("which record fills {{{name}}}? Say so in RECORDS"));
        let found: Option<(String,)> = self.house.look(|tx| tx.row(*query, bind![]));
        found.unwrap_or_else(|| panic!("the demonstration has nothing for {{{name}}}")).0
    }
}

impl Stage {
    fn partnership(&self) -> Id {
        self.house.look(|tx| tx.one(sql!("SELECT id FROM partnership WHERE slug = 'rivermont'"), bind![]))
    }

    /// An invitation that still waits: withdrawing one leaves none for the next guest.
    fn fresh_invitation(&self) -> String {
        let scope = kit::permits::Scope::of(self.partnership());
        let invited = access::invitations::Invited::checked("Someone", "someone@example.org", "en", "observer").expect("valid");
        let to = Bilingual::only(Lang::En, "Rivermont");
        let id = self
            .house
            .given(move |tx| Ok(access::invitations::invite(tx, (&scope, &to), &invited, "Claire", ("http://127.0.0.1:8080", now()))?.0));
        id.to_string()
    }

    /// A standing of somebody else: ending one leaves none for the next guest.
    fn fresh_standing(&self) -> String {
        let (place, email) = (self.partnership(), format!("{}@example.org", Id::new(now())));
        let account = self.house.given(move |tx| {
            let account = access::accounts::create(tx, ("Passer-by", &email, kit::Lang::En), None, now())?;
            kit::permits::appoint(tx, account.0, &kit::permits::Scope::of(place), access::standings::OBSERVER, kit::testing::today())?;
            Ok(account)
        });
        let made: (String,) = self.house.look(|tx| tx.one(sql!("SELECT id FROM standing WHERE account_id = $1"), bind![account]));
        made.0
    }

    /// A document that everybody may see, with its file: removing one leaves none for the next guest.
    fn fresh_document(&self) -> String {
        let title = format!("A table {}", Id::new(now()));
        let coordinator = self.visitor(Guest::Cast(1));
        let fields = [("title_en", title.as_str()), ("lang", "en"), ("visibility", "public")];
        let answer = coordinator.upload("/en/p/rivermont/documents", &fields, ("file", "table.csv", b"a,b\n1,2\n"));
        assert_eq!(answer.status, 303, "{}", answer.text());
        let made: (String,) = self.house.look(|tx| tx.one(sql!("SELECT id FROM document WHERE title_en = $1"), bind![title]));
        made.0
    }
}

impl Stage {
    /// A paper of an agenda, with its file: taking one off leaves none for the next guest.
    fn fresh_paper(&self) -> String {
        let find = sql!(
            "SELECT m.id, i.id FROM meeting m JOIN agenda_item i ON i.meeting_id = m.id WHERE m.state = 'draft' ORDER BY i.id LIMIT 1"
        );
        let (meeting, item): (Id, Id) = self.house.look(|tx| tx.one(find, bind![]));
        let (title, item) = (format!("A paper {}", Id::new(now())), item.to_string());
        let fields = [("item", item.as_str()), ("title_en", title.as_str())];
        let to = format!("/en/p/rivermont/meetings/{meeting}/papers");
        let answer = self.visitor(Guest::Cast(1)).upload(&to, &fields, ("file", "table.csv", b"a,b\n1,2\n"));
        assert_eq!(answer.status, 303, "{}", answer.text());
        let query = sql!("SELECT p.id FROM paper p JOIN document d ON d.id = p.document_id WHERE d.title_en = $1");
        let made: (String,) = self.house.look(|tx| tx.one(query, bind![title]));
        made.0
    }
}

/// A list of members, one of its lines with a problem.
const MEMBERS: &str = "Organization,Sector,Person,E-mail\nQuilters,faith,Ada,nowhere\nAnglers,recreation,Bo,bo@example.org\n";
/// A list of activities, one of its lines with a problem.
const ACTIVITIES: &str = "Activity,Lead,Timeline,Status\nHost four fairs,Nobody we know,Q1,planned\nWrite a guide,,Q2,planned\n";

impl Stage {
    /// A plan that is still being written, for a year of its own.
    fn draft_plan(&self) -> String {
        let draft = || self.house.look(|tx| tx.row::<(String,)>(sql!("SELECT id FROM action_plan WHERE fiscal_year = '2035-36'"), bind![]));
        if draft().is_none() {
            let fields = [("fiscal_year", "2035-36"), ("title_en", "A plan"), ("bridging_en", "Until there is a strategy.")];
            let begun = self.visitor(Guest::Cast(1)).post("/en/p/rivermont/plans", &fields);
            assert_eq!(begun.status, 303, "{}", begun.text());
        }
        draft().expect("it was begun").0
    }

    /// A list that waits to be accepted: taking one back leaves none for the next guest.
    fn fresh_import(&self, home: &str, list: &str) -> String {
        let coordinator = self.visitor(Guest::Cast(1));
        let address = registry::testing::bring_list(&coordinator, home, ("list.csv", list.as_bytes()));
        address.rsplit('/').next().expect("an identifier").to_owned()
    }
}

/// Which record of the demonstration fills which name in an address.
const RECORDS: &[(&str, Sql)] = &[
    ("partnership", sql!("SELECT slug FROM partnership WHERE slug = 'rivermont'")),
    ("account", sql!("SELECT id FROM account WHERE email = 'observer@example.org'")),
    ("organization", sql!("SELECT id FROM organization ORDER BY id LIMIT 1")),
    ("entry", sql!("SELECT slug FROM partnership WHERE is_workspace = FALSE ORDER BY slug LIMIT 1")),
    ("view", sql!("SELECT code FROM network_view ORDER BY code LIMIT 1")),
    ("person", sql!("SELECT id FROM person ORDER BY id LIMIT 1")),
    ("group", sql!("SELECT id FROM live_group ORDER BY id LIMIT 1")),
    ("survey_panel", sql!("SELECT id FROM survey_panel ORDER BY id LIMIT 1")),
    ("circular", sql!("SELECT id FROM circular ORDER BY id LIMIT 1")),
    ("affiliation", sql!("SELECT a.id FROM affiliation a WHERE a.ends_on IS NULL ORDER BY a.id LIMIT 1")),
    ("body", sql!("SELECT id FROM body WHERE kind = 'council'")),
    ("seat", sql!("SELECT s.id FROM seat s JOIN body b ON b.id = s.body_id WHERE b.kind = 'council' ORDER BY s.number LIMIT 1")),
    ("figure", sql!("SELECT id FROM community_figure ORDER BY id LIMIT 1")),
    ("comment", sql!("SELECT id FROM terms_comment WHERE state = 'open' ORDER BY id LIMIT 1")),
    ("terms", sql!("SELECT id FROM terms WHERE state = 'in_force' ORDER BY id LIMIT 1")),
    (
        "meeting",
        sql!(
            "SELECT m.id FROM meeting m JOIN body b ON b.id = m.body_id WHERE b.kind = 'council' AND m.state = 'published' ORDER BY m.held_on DESC LIMIT 1"
        ),
    ),
    (
        "published",
        sql!(
            "SELECT m.id FROM meeting m JOIN body b ON b.id = m.body_id WHERE b.kind = 'council' AND m.state = 'published' ORDER BY m.held_on DESC LIMIT 1"
        ),
    ),
    (
        "registered",
        sql!(
            "SELECT d.id FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN body b ON b.id = m.body_id WHERE b.meets_publicly AND m.state = 'published' ORDER BY d.id LIMIT 1"
        ),
    ),
    (
        "item",
        sql!(
            "SELECT i.id FROM agenda_item i WHERE i.meeting_id = (SELECT m.id FROM meeting m JOIN body b ON b.id = m.body_id WHERE b.kind = 'council' AND m.state = 'published' ORDER BY m.held_on DESC LIMIT 1) ORDER BY i.place LIMIT 1"
        ),
    ),
    ("round", sql!("SELECT id FROM recruitment_round WHERE state = 'open'")),
    ("call", sql!("SELECT id FROM recruitment_round WHERE state = 'open'")),
    ("application", sql!("SELECT id FROM application ORDER BY id LIMIT 1")),
    ("proposal", sql!("SELECT id FROM proposal WHERE standing = 'waiting' ORDER BY id LIMIT 1")),
    ("decision", sql!("SELECT id FROM decision ORDER BY id LIMIT 1")),
    ("forwarding", sql!("SELECT id FROM forwarding ORDER BY CASE WHEN body_id IS NULL THEN 0 ELSE 1 END, id LIMIT 1")),
    ("vote", sql!("SELECT id FROM vote WHERE state = 'open' ORDER BY id LIMIT 1")),
    ("follow_up", sql!("SELECT id FROM follow_up WHERE state = 'open' ORDER BY id LIMIT 1")),
    ("plan", sql!("SELECT id FROM action_plan WHERE state = 'in_force' ORDER BY fiscal_year DESC LIMIT 1")),
    (
        "activity",
        sql!(
            "SELECT a.id FROM activity a JOIN action_plan p ON p.id = a.plan_id WHERE p.state = 'in_force' ORDER BY p.fiscal_year DESC, a.id LIMIT 1"
        ),
    ),
    ("report", sql!("SELECT id FROM report ORDER BY id LIMIT 1")),
    ("source", sql!("SELECT id FROM source ORDER BY id LIMIT 1")),
    ("finding", sql!("SELECT id FROM finding WHERE state = 'published' ORDER BY id LIMIT 1")),
    ("strategy", sql!("SELECT id FROM strategy WHERE state = 'in_force'")),
    (
        "priority",
        sql!("SELECT p.id FROM priority p JOIN strategy s ON s.id = p.strategy_id WHERE s.state = 'in_force' ORDER BY p.id LIMIT 1"),
    ),
    ("update", sql!("SELECT id FROM progress_update ORDER BY id LIMIT 1")),
    ("request", sql!("SELECT id FROM update_request ORDER BY id LIMIT 1")),
    ("change", sql!("SELECT id FROM partner_change ORDER BY id LIMIT 1")),
    ("contribution", sql!("SELECT id FROM contribution ORDER BY id LIMIT 1")),
    (
        "objective",
        sql!(
            "SELECT o.id FROM objective o JOIN priority p ON p.id = o.priority_id JOIN strategy s ON s.id = p.strategy_id WHERE s.state = 'in_force' ORDER BY o.id LIMIT 1"
        ),
    ),
    ("endorsement", sql!("SELECT id FROM endorsement ORDER BY id LIMIT 1")),
];
