//! Which account is which person, through the router.

use std::thread;

use access::standings::{COORDINATOR, MEMBER, OPERATOR, SECRETARY};
use kit::{
    Id, Lang, bind,
    permits::{Scope, Standing, appoint},
    sql,
    testing::{Answer, TestHouse, Visitor, now},
};

use crate::testing::{house, in_partnership};

const PEOPLE: &str = "/en/p/riverside/people";
const PASSWORD: &str = "sept grues à midi";

fn coordinator(house: &TestHouse) -> Visitor<'_> {
    in_partnership(house, "Claire", "riverside", COORDINATOR)
}

/// The page of someone who is added to the records.
fn person(claire: &Visitor<'_>, name: &str) -> String {
    let added = claire.post(PEOPLE, &[("name", name), ("lang", "fr"), ("email", "work@example.org")]);
    assert_eq!(added.status, 303, "{}", added.text());
    added.location().split('?').next().expect("an address").to_owned()
}

fn invite(claire: &Visitor<'_>, page: &str, email: &str) -> Answer {
    claire.post(&format!("{page}/invitation"), &[("email", email), ("lang", "fr"), ("standing", "member")])
}

fn link(answer: &Answer) -> String {
    let text = answer.text();
    let start = text.find("/fr/a/").unwrap_or_else(|| panic!("a link in {text}"));
    text[start..].split('"').next().expect("its end").to_owned()
}

/// An account with a standing in `riverside`.
fn on_the_team(house: &TestHouse, name: &'static str) -> Id {
    let place: Id = house.look(|tx| tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![]));
    house.given(move |tx| {
        let account = access::accounts::create(tx, (name, &format!("{}@example.org", name.to_lowercase()), Lang::En), None, now())?;
        appoint(tx, account.0, &Scope::of(place), MEMBER, jiff::civil::Date::constant(2024, 4, 1))?;
        Ok(account.0)
    })
}

fn standing(house: &TestHouse, account: Id) -> String {
    let id: String = house.look(|tx| tx.one(sql!("SELECT id FROM standing WHERE account_id = $1"), bind![account]));
    format!("/en/p/riverside/team/standings/{id}/person")
}

#[test]
fn who_accepts_an_invitation_from_their_page_is_tied_and_can_be_untied() {
    let house = house();
    let claire = coordinator(&house);
    let mai = person(&claire, "Nguyễn Thị Mai");
    assert!(claire.get(&mai).says("Not tied to an account") && claire.get(&mai).says("value=\"work@example.org\""));
    let invited = invite(&claire, &mai, "mai@example.org");
    assert_eq!(invited.status, 200, "{}", invited.text());
    assert!(claire.get(&mai).says("mai@example.org was invited"));
    let visitor = house.nobody();
    let accepted = visitor.post(&link(&invited), &[("name", "Mai"), ("password", PASSWORD)]);
    assert_eq!(accepted.status, 303, "{}", accepted.text());
    assert!(claire.get(&mai).says("Signs in as Mai (mai@example.org)"));
    assert!(claire.get("/en/p/riverside/team").says("Nguyễn Thị Mai"), "the team names the person");
    assert!(invite(&claire, &mai, "other@example.org").says("already tied"));
    assert_eq!(claire.post(&format!("{mai}/account/removal"), &[]).status, 303);
    assert!(claire.get(&mai).says("Not tied to an account"));
    assert_eq!(visitor.get("/en/p/riverside/about").status, 200, "the standing stays");
    let again = claire.post(&format!("{mai}/account/removal"), &[]);
    assert!(again.status == 409 && again.says("tied to no account"));
    let id = mai.rsplit('/').next().expect("an identifier").to_owned();
    let told: Vec<String> =
        house.look(move |tx| tx.rows(sql!("SELECT act FROM chronicle WHERE object_id = $1 ORDER BY sequence"), bind![id]));
    assert_eq!(told, ["people.add", "ties.invite", "ties.untie"], "the history is kept");
}

#[test]
fn an_account_of_the_team_is_tied_from_either_page_and_is_one_person_only() {
    let house = house();
    let claire = coordinator(&house);
    let (tom, ada) = (person(&claire, "Tom Baker"), person(&claire, "Ada Stone"));
    let (account, other) = (on_the_team(&house, "Tom"), on_the_team(&house, "Ada"));
    let tie = |page: &str, account: Id| claire.post(&format!("{page}/account"), &[("account", &account.to_string())]);
    assert!(claire.get(&tom).says("Tom (tom@example.org)"));
    assert_eq!(tie(&tom, account).status, 303);
    for (page, account, said) in [(&ada, account, "somebody else here"), (&tom, other, "already tied")] {
        let refused = tie(page, account);
        assert!(refused.status == 409 && refused.says(said), "{}", refused.text());
    }
    assert_eq!(claire.post(&format!("{ada}/account"), &[("account", "zebra")]).status, 400);
    let chooser = standing(&house, other);
    assert!(claire.get("/en/p/riverside/team").says(&chooser));
    assert!(claire.get(&chooser).says("Ada Stone") && !claire.get(&chooser).says("Tom Baker"));
    for wrong in ["", "zebra", tom.rsplit('/').next().expect("an identifier")] {
        assert_eq!(claire.post(&chooser, &[("person", wrong)]).status, 422, "{wrong}");
    }
    assert_eq!(claire.post(&chooser, &[("person", ada.rsplit('/').next().expect("an identifier"))]).status, 303);
    assert!(claire.get(&ada).says("Signs in as Ada") && claire.get(&chooser).says("Ada Stone"));
}

#[test]
fn an_account_that_is_somebody_here_already_accepts_and_stays_who_it_was() {
    let house = house();
    let claire = coordinator(&house);
    let (first, second) = (person(&claire, "First"), person(&claire, "Second"));
    let opened = invite(&claire, &first, "one@example.org");
    assert_eq!(house.nobody().post(&link(&opened), &[("name", "One"), ("password", PASSWORD)]).status, 303);
    let fields = [("email", "one@example.org"), ("lang", "fr"), ("standing", "observer")];
    let again = claire.post(&format!("{second}/invitation"), &fields);
    assert_eq!(house.nobody().post(&link(&again), &[("password", PASSWORD)]).status, 303, "it is no mistake of theirs");
    assert!(claire.get(&first).says("Signs in as One") && claire.get(&second).says("Not tied to an account"));
}

#[test]
fn two_invitations_of_one_address_accepted_at_once_open_one_account_and_say_so() {
    let house = house();
    let claire = coordinator(&house);
    let links: Vec<String> = ["member", "observer"]
        .map(|standing| {
            let fields = [("name", "Amina"), ("email", "amina@example.org"), ("lang", "fr"), ("standing", standing)];
            link(&claire.post("/en/p/riverside/team/invitations", &fields))
        })
        .into();
    let accept = |link: &String| house.nobody().post(link, &[("name", "Amina"), ("password", PASSWORD)]);
    let answers: Vec<Answer> = thread::scope(|scope| {
        let all: Vec<_> = links.iter().map(|link| scope.spawn(|| accept(link))).collect();
        all.into_iter().map(|one| one.join().expect("answered")).collect()
    });
    assert!(answers.iter().any(|answer| answer.status == 303));
    for (answer, link) in answers.iter().zip(&links).filter(|(answer, _)| answer.status != 303) {
        assert!(answer.status == 409 && answer.text().contains("compte"), "{} {}", answer.status, answer.text());
        assert_eq!(accept(link).status, 303, "the link still works with the password of the account");
    }
    let accounts: i64 = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM account WHERE email = 'amina@example.org'"), bind![]));
    let standings: i64 = house.look(|tx| {
        tx.one(sql!("SELECT COUNT(*) FROM standing s JOIN account a ON a.id = s.account_id WHERE a.email = 'amina@example.org'"), bind![])
    });
    assert_eq!((accounts, standings), (1, 2));
}

/// An account that stands where it is said to, signed in.
fn of_account<'h>(house: &'h TestHouse, name: &'static str, scope: Scope, standing: Standing) -> Visitor<'h> {
    let account = house.given(move |tx| {
        let account = access::accounts::create(tx, (name, &format!("{}@example.org", name.to_lowercase()), Lang::Fr), None, now())?;
        appoint(tx, account.0, &scope, standing, jiff::civil::Date::constant(2024, 4, 1))?;
        Ok(account.0)
    });
    house.signed_in(account, name)
}

const FACTS: [(&str, &str); 7] = [
    ("name_en", "Lakeside Partnership"),
    ("short_name_en", "Lakeside"),
    ("kind", "lip"),
    ("province", "ON"),
    ("strategy_label_en", "Plan"),
    ("priority_label_en", "Pillar"),
    ("objective_label_en", "Aim"),
];

#[test]
fn whoever_founds_a_partnership_to_coordinate_it_is_its_first_person() {
    let house = house();
    let sol = of_account(&house, "Sol", Scope::installation(), OPERATOR);
    let ticked = "name=\"joins\" value=\"true\" checked";
    assert!(sol.get("/en/partnerships/new").says(ticked), "{}", sol.get("/en/partnerships/new").text());
    let founded = sol.post("/en/partnerships/new", &[&FACTS[..], &[("joins", "true")]].concat());
    assert_eq!(founded.location(), "/en/p/lakeside/team?saved=1", "{}", founded.text());
    let team = sol.get("/en/p/lakeside/team");
    assert!(team.says("sol@example.org") && team.says("Coordinator") && !team.says("Enter me in the directory"), "{}", team.text());
    let people = sol.get("/en/p/lakeside/people");
    assert!(people.says("Sol") && people.says("works for the partnership") && !people.says("as a resident"), "{}", people.text());
    let (own,): (Id,) = house.look(|tx| tx.one(sql!("SELECT id FROM person WHERE account_id IS NOT NULL"), bind![]));
    let page = sol.get(&format!("/en/p/lakeside/people/{own}"));
    assert!(page.says("No affiliation is noted: this person works for the partnership."), "{}", page.text());
    assert!(sol.get(&format!("/fr/p/lakeside/people/{own}")).says("cette personne travaille pour le partenariat"));
    house.given(|tx| tx.run(sql!("UPDATE standing SET kind = 'member' WHERE kind = 'coordinator'"), bind![]));
    assert!(sol.get(&format!("/en/p/lakeside/people/{own}")).says("this person takes part as a resident"), "a member may be a resident");
    house.given(|tx| tx.run(sql!("UPDATE standing SET kind = 'coordinator' WHERE kind = 'member'"), bind![]));
    assert!(!sol.get("/en/partnerships/new").says(ticked), "the next one is founded for others");
    let elsewhere = [("name_en", "Hilltop Partnership"), ("short_name_en", "Hilltop")];
    assert_eq!(sol.post("/en/partnerships/new", &[&FACTS[2..], &elsewhere[..]].concat()).status, 303);
    let tied: i64 = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM person WHERE account_id IS NOT NULL"), bind![]));
    assert!(tied == 1 && sol.get("/en/p/hilltop/team").says("Enter me in the directory"));
}

#[test]
fn one_press_enters_whoever_decides_over_the_team_once() {
    let house = house();
    let (claire, mine) = (coordinator(&house), "/fr/p/riverside/team/me");
    let sol = of_account(&house, "Sol", Scope::installation(), OPERATOR);
    assert!(sol.get("/fr/p/riverside/team").says("M’inscrire au répertoire"));
    let known = claire.post(PEOPLE, &[("name", "Solange Roy"), ("lang", "fr"), ("email", "SOL@example.org")]);
    let entered = sol.post(mine, &[]);
    assert_eq!(entered.status, 303, "{}", entered.text());
    let page = known.location().replace("/en/", "/fr/");
    assert_eq!(entered.location(), page, "whoever is in the directory with this address is not entered twice");
    let team = sol.get("/fr/p/riverside/team");
    assert!(team.says("Solange Roy") && !team.says("M’inscrire au répertoire"), "{}", team.text());
    assert_eq!(sol.post(mine, &[]).location(), page, "a second press changes nothing");
    let standings: i64 = house.look(|tx| {
        tx.one(sql!("SELECT COUNT(*) FROM standing s JOIN account a ON a.id = s.account_id WHERE a.email = 'sol@example.org'"), bind![])
    });
    assert_eq!(standings, 2, "of the installation, and now of the partnership");
    let place: Id = house.look(|tx| tx.one(sql!("SELECT id FROM partnership WHERE slug = 'riverside'"), bind![]));
    let nadia = of_account(&house, "Nadia", Scope::of(place), COORDINATOR);
    assert_eq!(nadia.post(mine, &[]).status, 303);
    let own: (String, String) = house.look(|tx| tx.one(sql!("SELECT name, lang FROM person WHERE email = 'nadia@example.org'"), bind![]));
    assert_eq!(own, ("Nadia".to_owned(), "fr".to_owned()));
    let line = in_partnership(&house, "Line", "riverside", SECRETARY);
    assert_eq!(line.post(mine, &[]).status, 403);
    assert!(!line.get("/fr/p/riverside/team").says("M’inscrire"));
}

#[test]
fn only_those_who_decide_over_the_team_tie_and_wrong_forms_are_said() {
    let house = house();
    let claire = coordinator(&house);
    let mai = person(&claire, "Mai");
    let wrong = claire.post(&format!("{mai}/invitation"), &[("email", "nowhere"), ("lang", "de"), ("standing", "operator")]);
    assert!(wrong.status == 422 && wrong.says("value=\"nowhere\"") && wrong.says("Choose one of the answers"), "{}", wrong.text());
    let line = in_partnership(&house, "Line", "riverside", SECRETARY);
    assert!(!line.get(&mai).says("Not tied to an account"));
    let chooser = standing(&house, on_the_team(&house, "Tom"));
    let nia = in_partnership(&house, "Nia", "hillside", COORDINATOR);
    for address in [format!("{mai}/invitation"), format!("{mai}/account"), format!("{mai}/account/removal"), chooser] {
        assert_eq!(line.post(&address, &[]).status, 403, "{address}");
        assert_eq!(nia.post(&address, &[]).status, 404, "{address}");
        assert_eq!(nia.post(&address.replace("riverside", "hillside"), &[]).status, 404, "{address}");
    }
}
