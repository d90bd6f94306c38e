//! The team through the router, on a real database.

use access::standings::{CHAIR, COORDINATOR, MEMBER, OPERATOR, SECRETARY, STAFF};
use kit::{
    Lang,
    permits::{Scope, Standing, appoint},
    testing::{TestHouse, Visitor, now, today},
};

use crate::testing::{house, in_partnership};

const TEAM: &str = "/en/p/riverside/team";
const INVITE: &str = "/en/p/riverside/team/invitations";

fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

fn invite(visitor: &Visitor<'_>, email: &str, standing: &str) -> kit::testing::Answer {
    visitor.post(INVITE, &[("name", "Amina Diallo"), ("email", email), ("lang", "fr"), ("standing", standing)])
}

/// The address of the link that an answer shows.
fn link(answer: &kit::testing::Answer) -> String {
    let text = answer.text();
    let start = text.find("http://127.0.0.1:8080/").expect("a link") + "http://127.0.0.1:8080".len();
    text[start..].split('"').next().expect("its end").to_owned()
}

/// Someone with an account and a standing in `riverside`.
fn with_account(house: &TestHouse, name: &'static str, standing: Standing) -> kit::Id {
    let id: (kit::Id,) = house.look(|tx| tx.one(kit::sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), kit::bind![]));
    house.given(move |tx| {
        let account = access::accounts::create(tx, (name, &format!("{}@example.org", name.to_lowercase()), Lang::En), None, now())?;
        appoint(tx, account.0, &Scope::of(id.0), standing, jiff::civil::Date::constant(2024, 4, 1))?;
        Ok(account.0)
    })
}

#[test]
fn an_invitation_shows_its_link_once_and_leads_to_a_standing() {
    let house = house();
    let claire = coordinator(&house);
    let answer = invite(&claire, "amina@example.org", "secretary");
    assert_eq!(answer.status, 200, "{}", answer.text());
    let link = link(&answer);
    assert!(link.starts_with("/fr/a/") && !claire.get(TEAM).says(&link), "only the answer shows it");
    assert!(claire.get(TEAM).says("amina@example.org"));
    let amina = house.nobody();
    assert!(amina.get(&link).says("riverside"), "it says what one is invited to");
    let accepted = amina.post(&link, &[("name", "Amina Diallo"), ("password", "sept grues à midi")]);
    assert_eq!(accepted.status, 303, "{}", accepted.text());
    let page = amina.get(TEAM);
    assert!(page.status == 200 && page.says("Amina Diallo") && page.says("Secretary"));
    assert!(!page.says("Withdraw"), "the invitation is no longer open");
}

#[test]
fn a_withdrawn_invitation_leads_nowhere() {
    let house = house();
    let claire = coordinator(&house);
    let link = link(&invite(&claire, "amina@example.org", "member"));
    let text = claire.get(TEAM).text();
    let start = text.find(&format!("{INVITE}/")).expect("the button");
    let address = text[start..].split('"').next().expect("its end").to_owned();
    assert_eq!(in_partnership(&house, "Nia", "hillside", COORDINATOR).post(&address.replace("riverside", "hillside"), &[]).status, 404);
    assert_eq!(claire.post(&address, &[]).status, 303);
    assert_eq!(claire.post(&address, &[]).status, 404, "it is no longer waiting");
    assert_eq!(house.nobody().get(&link).status, 410);
    assert!(!claire.get(TEAM).says("amina@example.org"));
}

#[test]
fn wrong_and_repeated_invitations_are_said() {
    let house = house();
    let claire = coordinator(&house);
    let wrong = claire.post(INVITE, &[("name", ""), ("email", "nowhere"), ("lang", "de"), ("standing", "operator")]);
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.says("nowhere") && wrong.says("Fill this in.") && wrong.says("name@example.ca") && wrong.says("Choose one of the answers")
    );
    assert_eq!(invite(&claire, "amina@example.org", "member").status, 200);
    let again = invite(&claire, "AMINA@example.org", "member");
    assert!(again.status == 422 && again.says("already invited"));
    with_account(&house, "Tom", MEMBER);
    assert!(invite(&claire, "tom@example.org", "member").says("already"));
    assert_eq!(invite(&claire, "tom@example.org", "observer").status, 200, "another standing may be offered");
}

#[test]
fn a_standing_ends_at_once_and_the_last_coordinator_stays() {
    let house = house();
    let sol = house.someone("Sol", &[(Scope::installation(), OPERATOR)]);
    let (clara, tom) = (with_account(&house, "Clara", COORDINATOR), with_account(&house, "Tom", MEMBER));
    let end = |account: kit::Id| {
        let id: (kit::Id,) = house.look(|tx| tx.one(kit::sql!("SELECT id FROM standing WHERE account_id = $1"), kit::bind![account]));
        format!("{TEAM}/standings/{}/end", id.0)
    };
    let (clara_end, tom_end) = (end(clara), end(tom));
    let visitor = house.signed_in(tom, "Tom");
    assert_eq!(visitor.get("/en/p/riverside/about").status, 200);
    assert_eq!(visitor.post(&tom_end, &[]).status, 403);
    assert_eq!(sol.post(&tom_end, &[]).status, 303);
    assert_eq!(visitor.get("/en/p/riverside/about").status, 404);
    let refused = sol.post(&clara_end, &[]);
    assert!(refused.status == 409 && refused.says("keeps a coordinator"), "{}", refused.text());
    let neighbour = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    assert_eq!(neighbour.post(&clara_end, &[]).status, 404);
    assert_eq!(neighbour.post(&clara_end.replace("riverside", "hillside"), &[]).status, 404);
    assert!(today() > jiff::civil::Date::constant(2024, 4, 1));
}

#[test]
fn the_staff_sees_the_team_and_only_its_keepers_change_it() {
    let house = house();
    assert!(STAFF.contains(&SECRETARY));
    let line = in_partnership(&house, "Line", "riverside", SECRETARY);
    assert_eq!(line.get(TEAM).status, 200);
    assert!(!line.get(TEAM).says("Invite someone"));
    assert_eq!(invite(&line, "amina@example.org", "coordinator").status, 403);
    for standing in [CHAIR, MEMBER] {
        assert_eq!(in_partnership(&house, "Jo", "riverside", standing).get(TEAM).status, 403);
    }
    assert_eq!(in_partnership(&house, "Nia", "hillside", COORDINATOR).get(TEAM).status, 404);
}
