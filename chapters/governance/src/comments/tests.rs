//! Terms of reference in review as the secretariat and the members meet them.

use access::standings::{CHAIR, GROUP_CHAIR, MEMBER, SECRETARY};
use jiff::ToSpan;
use kit::{
    Id, Lang, bind, sql,
    testing::{Answer, TestHouse, Visitor, now, today},
};

use crate::{
    terms::{self, State, TermsId},
    testing::{Council, coordinator, council, house, in_riverside, organization, partnership, terms_in_force},
};

/// Version 2.0 of a council's terms as a draft, beside version 1.0 in force: its page.
fn drafted(house: &TestHouse, it: &Council) -> (TermsId, String) {
    terms_in_force(house, it.body, |_| ());
    let (id, partnership) = (TermsId::new(now()), partnership(house, "riverside"));
    let mut form = terms::Form { body: it.body.to_string(), edition: "2.0".into(), title_en: "Terms".into(), ..terms::Form::template() };
    form.title_fr = "Mandat".into();
    form.notice_days = "14".into();
    form.clause_text_en[1] = "We meet in every village.".into();
    let checked = terms::Checked::new(form, Lang::En).expect("a right form");
    house.given(move |tx| {
        terms::insert(tx, partnership, id, &checked)?;
        terms::step(tx, id, &terms::Step { state: State::Draft, stepped_on: today(), decision_id: None, resolution: String::new() })
    });
    (id, format!("/en/p/riverside/terms/{id}"))
}

fn step(by: &Visitor<'_>, page: &str, fields: &[(&str, &str)]) -> Answer {
    let on = today().to_string();
    by.post(&format!("{page}/step"), &[&[("stepped_on", on.as_str())], fields].concat())
}

/// The links in the letters that an answer shows, as paths, in the order of the names.
fn links_in(answer: &Answer) -> Vec<String> {
    let text = answer.text();
    let starts = text.match_indices("/a/").map(|(at, _)| at);
    starts.map(|at| format!("{}comments", &text[at - 3..=at + text[at..].find("/comments").expect("a whole link")])).collect()
}

/// Sends version 2.0 to review with letters, and gives the links of Ana, Brice and Chloé.
fn in_review(house: &TestHouse, page: &str) -> Vec<String> {
    let sent = step(&coordinator(house), page, &[("state", "in_review"), ("letters", "true")]);
    assert_eq!(sent.status, 200, "{}", sent.text());
    links_in(&sent)
}

/// What a browser sends from the page behind a link: the order of the clauses, and these texts.
fn comment(house: &TestHouse, link: &str, texts: &[(&str, &str)]) -> Answer {
    let page = house.nobody().get(link).text();
    let at = page.find("name=\"order\" value=\"").expect("the order") + 20;
    let order = &page[at..at + page[at..].find('"').expect("its end")];
    house.nobody().post(link, &[&[("order", order)], texts].concat())
}

fn comments(house: &TestHouse) -> Vec<(Id, String, String)> {
    house.look(|tx| tx.rows(sql!("SELECT id, text, state FROM terms_comment ORDER BY text"), bind![]))
}

fn edit_version(house: &TestHouse, id: TermsId) -> String {
    house.look(|tx| tx.one::<(i64,)>(sql!("SELECT version FROM terms WHERE id = $1"), bind![id])).0.to_string()
}

#[test]
fn a_version_in_review_goes_to_everyone_who_sits_and_each_comments_by_a_link() {
    let house = house();
    let it = council(&house, "riverside");
    let (library, first) = (organization(&house, "riverside", "Riverside Library"), it.people[0]);
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET organization_id = $2 WHERE person_id = $1"), bind![first, library]));
    let chloe = it.people[2];
    house.given(move |tx| tx.run(sql!("UPDATE person SET lang = 'fr', email = 'chloe@example.org' WHERE id = $1"), bind![chloe]));
    let (_, page) = drafted(&house, &it);
    let offered = coordinator(&house).get(&page);
    assert!(offered.says("make a letter for everyone who sits on the body"), "{}", offered.text());
    let last = today().saturating_add(10.days()).to_string();
    let sent = step(&coordinator(&house), &page, &[("state", "in_review"), ("letters", "true"), ("until", &last)]);
    assert!(sent.status == 200 && sent.says("you can write under each clause") && sent.says("vous invite à lire"), "{}", sent.text());
    let mail: (String, String) = house.look(|tx| tx.one(sql!("SELECT recipient, body FROM outbox"), bind![]));
    assert!(mail.0 == "chloe@example.org" && mail.1.contains("/fr/a/"), "{mail:?}");
    let links = links_in(&sent);
    assert_eq!(links.len(), 3);
    let shown = house.nobody().get(&links[0]);
    for part in ["Comments are taken until", "Changed since version 1.0", "Days of notice: 14 instead of 7.", "every village", "clause 2?"]
    {
        assert!(shown.says(part), "{part}: {}", shown.text());
    }
    assert!(house.nobody().get(&links[2]).says("Modifié depuis la version 1.0"));
    assert_eq!(comment(&house, &links[0], &[("text-2", "Which villages?"), ("text-", "Too long.")]).status, 303);
    assert_eq!(comment(&house, &links[0], &[("text-2", "Which villages?")]).status, 303, "sent twice, kept once");
    let thanks = house.nobody().get(&links[0]);
    assert!(thanks.says("Your 2 comments are kept") && thanks.says("Which villages?"), "{}", thanks.text());
    assert!(!house.nobody().get(&links[1]).says("Which villages?"), "one reads one’s own");
    assert_eq!(comment(&house, &links[1], &[("none", "true")]).status, 303);
    assert!(house.nobody().get(&links[1]).says("you said that you have no remark"));
    let version = coordinator(&house).get(&page);
    for part in [
        "2 of the 3 people asked have answered",
        "1 with comments, 1 without a remark; one has not answered yet.",
        "Not yet: Chloé",
        "Ana Petrović, Riverside Library",
    ] {
        assert!(version.says(part), "{part}: {}", version.text());
    }
    let statements: u32 = version.header("x-sql-statements").parse().expect("a number");
    assert!(statements <= 12, "{statements}");
    let text = version.text();
    let (clause, said) = (text.find("every village").expect("the clause"), text.find("Which villages?").expect("the comment"));
    assert!(clause < said && said < text.find("<h3>3 ").expect("the next clause"), "beneath its clause: {text}");
    assert!(coordinator(&house).get(&page.replace("/en/", "/fr/")).says("2 des 3 personnes consultées ont répondu"));
}

#[test]
fn who_leads_reads_all_comments_on_a_page_and_as_json_and_members_their_own() {
    let house = house();
    let it = council(&house, "riverside");
    let library = organization(&house, "riverside", "Riverside Library");
    house.given(move |tx| tx.run(sql!("UPDATE tenure SET organization_id = $1"), bind![library]));
    let (_, page) = drafted(&house, &it);
    let links = in_review(&house, &page);
    assert_eq!(comment(&house, &links[0], &[("text-2", "Which villages?"), ("text-", "Too long.")]).status, 303);
    assert_eq!(comment(&house, &links[1], &[("none", "true")]).status, 303);
    let list = coordinator(&house).get(&format!("{page}/comments"));
    assert_eq!(list.text().matches("Enter for them").count(), 2, "for Chloé, who has not answered, and in the sentence above");
    assert!(list.says("no remark") && list.says("no answer yet") && list.says("Which villages?"), "{}", list.text());
    let json: serde_json::Value =
        serde_json::from_slice(&coordinator(&house).get(&format!("{}/comments", page.replace("/en/", "/api/v1/"))).bytes).expect("JSON");
    assert_eq!((json["items"].as_array().map(Vec::len), json["review"]["round"].as_i64()), (Some(2), Some(1)));
    assert_eq!(json["items"][0]["organization"]["en"], "Riverside Library");
    assert!(json["readers"][0].get("email").is_none());
    assert!(!in_riverside(&house, MEMBER).get(&page).says("Which villages?"), "members read their own behind their link");
    assert_eq!(in_riverside(&house, MEMBER).get(&format!("{page}/comments")).status, 403);
    assert_eq!(in_riverside(&house, GROUP_CHAIR).get(&format!("{page}/comments")).status, 200);
}

#[test]
fn a_comment_is_taken_up_with_its_clause_in_one_save_or_declined_with_a_reason() {
    let house = house();
    let it = council(&house, "riverside");
    let (id, page) = drafted(&house, &it);
    let links = in_review(&house, &page);
    assert_eq!(comment(&house, &links[0], &[("text-2", "A: which villages?"), ("text-3", "B: no."), ("text-", "C: shorter.")]).status, 303);
    let claire = coordinator(&house);
    let all = comments(&house);
    let address = |at: usize| format!("/en/p/riverside/comments/{}", all[at].0);
    let form = claire.get(&address(0));
    assert!(form.says("We meet in every village.") && form.says("A: which villages?"), "the text and the comment: {}", form.text());
    let version = edit_version(&house, id);
    let fields = |version: &str, text: &str| {
        let pairs = [("heading_en", "Vision"), ("heading_fr", "Vision"), ("text_en", text), ("text_fr", "Partout."), ("word", "Named.")];
        pairs.into_iter().chain([("version", version)]).map(|(a, b)| (a.to_owned(), b.to_owned())).collect::<Vec<_>>()
    };
    let take = |address: &str, fields: &[(String, String)]| {
        claire.post(address, &fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect::<Vec<_>>())
    };
    let empty = claire.post(&address(0), &[("version", version.as_str()), ("word", "Kept word.")]);
    assert!(empty.status == 422 && empty.says("A clause has a heading or a text") && empty.says("Kept word."), "{}", empty.text());
    let stale = take(&address(0), &fields("1", "Lost?"));
    assert!(stale.status == 409 && stale.says("Lost?") && stale.says("every village"), "both texts: {}", stale.text());
    assert_eq!(take(&address(0), &fields(&version, "We meet in Ash, Elm and Oak.")).status, 303);
    let shown = claire.get(&page);
    assert!(shown.says("We meet in Ash, Elm and Oak.") && shown.says("Taken up") && shown.says("Named."), "{}", shown.text());
    let again = take(&address(0), &fields(&edit_version(&house, id), "Again"));
    assert!(again.status == 409 && again.says("has its answer already"), "{}", again.text());
    // On the whole there is no clause to change: what was done must be said.
    let mute = claire.post(&address(2), &[("version", "1")]);
    assert!(mute.status == 422 && mute.says("Write what was done"), "{}", mute.text());
    assert_eq!(claire.post(&address(2), &[("version", "1"), ("word", "Two clauses are gone.")]).status, 303);
    let refusal = format!("{}/refusal", address(1));
    let french = claire.post(&refusal.replace("/en/", "/fr/"), &[]);
    assert!(french.status == 422 && french.says("Écrivez pourquoi le commentaire n’est pas retenu"), "{}", french.text());
    assert_eq!(claire.post(&refusal, &[("word", "The council decided so.")]).status, 303);
    assert!(claire.post(&refusal, &[("word", "Twice.")]).says("has its answer already"));
    let own = house.nobody().get(&links[0]);
    assert!(own.says("Not taken up") && own.says("The council decided so.") && own.says("Named."), "{}", own.text());
    assert_eq!(in_riverside(&house, CHAIR).get(&address(1)).status, 403, "the secretariat answers");
    assert_eq!(in_riverside(&house, SECRETARY).get(&address(1)).status, 200, "one that was declined can be taken up yet");
    assert_eq!(comments(&house).iter().map(|one| one.2.as_str()).collect::<Vec<_>>(), ["taken_up", "not_taken_up", "taken_up"]);
}

#[test]
fn comments_close_when_the_version_leaves_review_and_nothing_is_lost() {
    let house = house();
    let it = council(&house, "riverside");
    let (_, page) = drafted(&house, &it);
    let links = in_review(&house, &page);
    assert_eq!(comment(&house, &links[0], &[("text-2", "Which villages?")]).status, 303);
    assert_eq!(step(&coordinator(&house), &page, &[("state", "draft")]).status, 303);
    let late = comment(&house, &links[1], &[("text-4", "Typed too late.")]);
    assert!(late.status == 422 && late.says("not taken any more") && late.says("Typed too late."), "{}", late.text());
    let back = coordinator(&house).get(&page);
    assert!(back.says("Which villages?") && back.says("What was said of this one stays here"), "{}", back.text());
    assert_eq!(coordinator(&house).post(&format!("{page}/circulation"), &[("people", &it.people[0].to_string())]).status, 409);
    // In review again: everyone is asked anew, what was said stays, and who answered before counts anew.
    assert_eq!(step(&coordinator(&house), &page, &[("state", "in_review")]).status, 303, "without letters, on with the page");
    let again = coordinator(&house).get(&page);
    assert!(again.says("0 of the 3 people asked have answered") && again.says("Which villages?"), "{}", again.text());
    let sent = coordinator(&house).post(&format!("{page}/circulation"), &[("people", &it.people[1].to_string())]);
    assert!(sent.status == 200 && links_in(&sent).len() == 1 && sent.says("Brice"), "{}", sent.text());
    assert_eq!(comment(&house, &links[1], &[("text-4", "In time.")]).status, 303, "the first link opens again");
    assert_eq!(comments(&house).len(), 2);
}

#[test]
fn what_is_wrong_is_said_in_words_and_nothing_typed_is_lost() {
    let house = house();
    let it = council(&house, "riverside");
    let (_, page) = drafted(&house, &it);
    let claire = coordinator(&house);
    let early = step(&claire, &page, &[("state", "in_review"), ("letters", "true"), ("until", "2020-01-01")]);
    assert!(early.status == 422 && early.says("between today and a year from now"), "{}", early.text());
    assert!(claire.get(&page).says("Draft"), "nothing was done");
    let links = in_review(&house, &page);
    let none = comment(&house, &links[0], &[("text-2", "  ")]);
    assert!(none.status == 422 && none.says("under at least one clause"), "{}", none.text());
    let empty = house.nobody().post(&links[0], &[]);
    assert_eq!(empty.status, 422, "{}", empty.text());
    let both = comment(&house, &links[0], &[("text-2", "Wait."), ("none", "true")]);
    assert!(both.status == 422 && both.says("Wait.") && both.says("or empty the fields"), "{}", both.text());
    assert_eq!(comment(&house, &links[0], &[("text-99", "Nowhere.")]).status, 422);
    let long = comment(&house, &links[0].replacen("/en/", "/fr/", 1), &[("text-2", &"x".repeat(2_001))]);
    assert!(long.status == 422 && long.text().contains("field__problem"), "{}", long.text());
    let moved = house.nobody().post(&links[0], &[("order", "1|3|2"), ("text-2", "Beside another.")]);
    assert!(moved.status == 422 && moved.says("Beside another.") && moved.says("put in another order"), "{}", moved.text());
    assert!(comments(&house).is_empty());
    let nobody = claire.post(&format!("{page}/circulation"), &[("until", "soon")]);
    assert!(nobody.status == 422 && nobody.says("Choose at least one person") && nobody.says("soon"), "{}", nobody.text());
    assert_eq!(claire.post(&format!("{page}/circulation"), &[("people", &Id::new(now()).to_string())]).status, 422);
    assert_eq!(house.nobody().get(&format!("/en/a/{}/comments", "0".repeat(64))).status, 404);
    assert_eq!(in_riverside(&house, MEMBER).post(&format!("{page}/circulation"), &[]).status, 403);
}

#[test]
fn two_who_comment_at_once_are_both_kept_and_counted() {
    let house = house();
    let it = council(&house, "riverside");
    let (_, page) = drafted(&house, &it);
    let links = in_review(&house, &page);
    let statuses: Vec<_> = std::thread::scope(|threads| {
        let house = &house;
        let one = |link: String| threads.spawn(move || comment(house, &link, &[("text-2", "At once.")]).status);
        links.iter().cloned().chain([links[0].clone()]).map(one).collect::<Vec<_>>().into_iter().filter_map(|it| it.join().ok()).collect()
    });
    assert_eq!(statuses, [303; 4]);
    assert_eq!(comments(&house).len(), 3, "one each, the same from one person once");
    assert!(coordinator(&house).get(&page).says("3 of the 3 people asked have answered"));
}

#[test]
fn a_comment_that_meets_the_version_leaving_review_is_kept_or_refused_and_never_half() {
    for round in 0..6 {
        let house = house();
        let it = council(&house, "riverside");
        let (_, page) = drafted(&house, &it);
        let links = in_review(&house, &page);
        let (said, left) = std::thread::scope(|threads| {
            let (house, page, link) = (&house, &page, &links[0]);
            let said = threads.spawn(move || comment(house, link, &[("text-2", "Just in time?")]).status);
            let left = threads.spawn(move || step(&coordinator(house), page, &[("state", "draft")]).status);
            (said.join().expect("an answer"), left.join().expect("an answer"))
        });
        assert_eq!(left, 303, "round {round}");
        let answered: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM terms_reader WHERE answered_in > 0"), bind![]));
        let kept = i64::try_from(comments(&house).len()).expect("few");
        assert!((said == 303 && kept == 1) || (said == 422 && kept == 0), "round {round}: {said}, {kept}");
        assert_eq!(answered.0, kept, "round {round}");
    }
}
