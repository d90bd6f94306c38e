//! Updates through the router: by a link on a phone, and signed in.

use access::standings::{FUNDER, GROUP_CHAIR, MEMBER};
use jiff::civil::date;
use kit::{
    Id, bind,
    permits::Scope,
    sql, task_links,
    testing::{now, today},
};
use registry::testing::in_partnership;

use crate::testing::{Stage, activity, plan, stage};

const LATER: jiff::civil::Date = date(2026, 12, 31);

fn key_in(page: &str) -> String {
    let start = page.find("name=\"key\" value=\"").expect("a key") + 18;
    page[start..].chars().take_while(|c| *c != '"').collect()
}

fn updates(stage: &Stage) -> i64 {
    stage.count(sql!("SELECT COUNT(*) FROM progress_update"))
}

#[test]
fn a_partner_tells_by_a_link_and_the_plan_knows_it() {
    let stage = stage();
    let (link, nobody) = (stage.link(stage.maps, LATER), stage.house.nobody());
    let page = nobody.get(&link);
    assert_eq!(page.status, 200, "{}", page.text());
    for text in ["How is it going?", "Print maps", "New since the last update: maps", "0 of 10 so far", "Tell more"] {
        assert!(page.says(text), "{text}");
    }
    assert!(!page.says("<nav class=\"menu"), "no menu");
    let key = key_in(&page.text());
    let answers = [
        ("key", key.as_str()),
        ("status", "at_risk"),
        ("percent", "45 %"),
        ("added_1", "4"),
        ("added_2", ""),
        ("note", "The printer is ill."),
        ("hours", "2.5"),
        ("cash", "$120"),
        ("space", "The reading room"),
        ("change_kind", "policy"),
        ("change", "No fee for cards."),
    ];
    let sent = nobody.post(&link, &answers);
    assert_eq!((sent.status, sent.location()), (303, format!("{link}/thanks").as_str()), "{}", sent.text());
    assert!(nobody.get(&format!("{link}/thanks")).says("Thank you, Emma Fournier"));
    let told: (String, i64, Option<String>) =
        stage.house.look(|tx| tx.one(sql!("SELECT status, percent, updated_on FROM activity WHERE id = $1"), bind![stage.maps]));
    assert_eq!(told, ("at_risk".into(), 45, Some(today().to_string())));
    assert_eq!(stage.count(sql!("SELECT achieved FROM activity_output WHERE place = 1 AND achieved > 0")), 4);
    assert_eq!(stage.count(sql!("SELECT CAST(SUM(minutes) AS BIGINT) FROM contribution")), 150);
    assert_eq!(stage.count(sql!("SELECT CAST(SUM(value_cents) AS BIGINT) FROM contribution")), 12_000);
    assert_eq!(stage.count(sql!("SELECT COUNT(*) FROM partner_change WHERE may_be_public = FALSE")), 1);
    assert_eq!(stage.count(sql!("SELECT COUNT(*) FROM link WHERE from_kind = 'update' AND relation = 'tells_of'")), 1);
    let claire = stage.claire();
    let list = claire.get("/en/p/riverside/updates");
    assert!(list.says("The printer is ill.") && list.says("Emma Fournier") && list.says("45%"));
    assert!(claire.get("/fr/p/riverside/updates").says("Mises à jour"));
}

#[test]
fn pressing_twice_makes_one_update_and_a_new_page_makes_another() {
    let stage = stage();
    let (link, nobody) = (stage.link(stage.maps, LATER), stage.house.nobody());
    let key = key_in(&nobody.get(&link).text());
    let answers = [("key", key.as_str()), ("status", "on_track"), ("percent", "50"), ("hours", "1")];
    assert_eq!(nobody.post(&link, &answers).status, 303);
    assert_eq!(nobody.post(&link, &answers).status, 303);
    assert_eq!((updates(&stage), stage.count(sql!("SELECT COUNT(*) FROM contribution"))), (1, 1));
    let again = key_in(&nobody.get(&link).text());
    assert_eq!(nobody.post(&link, &[("key", &again), ("status", "on_track"), ("percent", "60")]).status, 303);
    assert_eq!(updates(&stage), 2);
}

#[test]
fn what_cannot_be_is_refused_and_what_was_typed_is_kept() {
    let stage = stage();
    let (link, nobody) = (stage.link(stage.maps, LATER), stage.house.nobody());
    let key = key_in(&nobody.get(&link).text());
    for (lang, said) in [("/en/", "Write a number from 0 to 100"), ("/fr/", "de 0 à 100")] {
        let link = link.replacen("/en/", lang, 1);
        let answer = nobody.post(&link, &[("key", &key), ("status", "on_track"), ("percent", "140"), ("hours", "-3"), ("note", "Kept?")]);
        assert_eq!(answer.status, 422);
        assert!(answer.says(said) && answer.says("Kept?") && answer.says("140") && answer.says("<details open"), "{}", answer.text());
    }
    for (field, typed) in
        [("status", "dropped"), ("status", "gone"), ("added_9", "4"), ("added_1", "many"), ("cash", "-5 $"), ("change_kind", "policy")]
    {
        let mut answers = vec![("key", key.as_str()), ("status", "on_track"), ("percent", "50")];
        answers.retain(|(name, _)| *name != field);
        answers.push((field, typed));
        assert_eq!(nobody.post(&link, &answers).status, 422, "{field} {typed}");
    }
    assert_eq!(nobody.post(&link, &[("key", &key), ("status", "on_track"), ("percent", "50"), ("partnership", "x")]).status, 400);
    assert_eq!(nobody.post(&link, &[("status", "on_track"), ("percent", "50")]).status, 400);
    assert_eq!(updates(&stage), 0);
}

#[test]
fn a_link_that_expired_was_revoked_or_invented_says_so_in_both_languages() {
    let stage = stage();
    let nobody = stage.house.nobody();
    let expired = stage.link(stage.maps, date(2026, 11, 1));
    assert!(nobody.get(&expired).status == 410 && nobody.get(&expired).says("This link no longer works"));
    assert!(nobody.get(&expired.replacen("/en/", "/fr/", 1)).says("ne fonctionne plus"));
    let revoked = stage.link(stage.maps, LATER);
    let (key, partnership, maps) = (key_in(&nobody.get(&revoked).text()), stage.partnership, stage.maps);
    stage.house.given(move |tx| task_links::revoke(tx, &Scope::of(partnership), super::PURPOSE, maps, now()));
    assert_eq!(nobody.get(&revoked).status, 410);
    let late = nobody.post(&revoked, &[("key", &key), ("status", "on_track"), ("percent", "50"), ("note", "Two <b>walks</b> held.")]);
    assert!(late.status == 410 && late.says("Two &lt;b&gt;walks") && late.says("It was not saved"), "{}", late.text());
    assert_eq!(nobody.get(&format!("/en/a/{}/update", "0".repeat(64))).status, 404);
    for (lang, said) in [("/en/", "This link is not complete"), ("/fr/", "Ce lien est incomplet")] {
        let tampered = nobody.post(&format!("{revoked}x").replacen("/en/", lang, 1), &[("note", "Deux marches, déjà.")]);
        assert_eq!(tampered.status, 404);
        let tampered = nobody.post(&revoked.replacen("/en/", lang, 1).replace("/update", "x/update"), &[("note", "Deux marches, déjà.")]);
        assert!(tampered.status == 404 && tampered.says(said) && tampered.says("Deux marches, déjà."), "{}", tampered.text());
    }
    assert_eq!(updates(&stage), 0);
}

#[test]
fn a_link_is_for_one_activity_and_nothing_else() {
    let stage = stage();
    let nobody = stage.house.nobody();
    let (maps, walks) = (stage.link(stage.maps, LATER), stage.link(stage.walks, LATER));
    let key = key_in(&nobody.get(&maps).text());
    assert_eq!(nobody.post(&maps, &[("key", &key), ("status", "on_track"), ("percent", "50")]).status, 303);
    assert_eq!(nobody.post(&walks, &[("key", &key), ("status", "planned"), ("percent", "0")]).status, 400, "a key of another activity");
    let unled = nobody.get(&walks);
    assert!(unled.says("Walk together") && !unled.says("What your organization gave"));
    assert_eq!(nobody.get("/en/p/riverside/updates").status, 303);
}

#[test]
fn the_staff_and_the_chairs_of_groups_tell_and_others_only_read() {
    let stage = stage();
    let address = format!("/en/p/riverside/activities/{}/update", stage.maps);
    for (who, standing) in [("Tom", GROUP_CHAIR), ("Claire", access::standings::COORDINATOR)] {
        let visitor = in_partnership(&stage.house, who, "riverside", standing);
        let key = key_in(&visitor.get(&address).text());
        let sent = visitor.post(&address, &[("key", &key), ("status", "at_risk"), ("percent", "80"), ("note", "All printed.")]);
        assert_eq!(sent.status, 303, "{}", sent.text());
        assert!(visitor.get(sent.location()).says("All printed."));
    }
    let member = in_partnership(&stage.house, "Jo", "riverside", MEMBER);
    assert_eq!((member.get("/en/p/riverside/updates").status, member.get(&address).status), (200, 403));
    assert_eq!(member.post(&address, &[("status", "done"), ("percent", "100")]).status, 403);
    assert_eq!(in_partnership(&stage.house, "Rob", "riverside", FUNDER).get("/en/p/riverside/updates").status, 200);
    let neighbour = in_partnership(&stage.house, "Nia", "hillside", access::standings::COORDINATOR);
    assert_eq!(neighbour.get(&address).status, 404);
    assert_eq!(neighbour.get(&address.replace("riverside", "hillside")).status, 404);
}

#[test]
fn a_closed_activity_asks_for_nothing_more() {
    let stage = stage();
    let id = activity(&stage.house, (stage.partnership, plan(&stage.house, stage.partnership, "2027-28")), "9", "Old", ("dropped", None));
    let link = stage.link(id, LATER);
    let page = stage.house.nobody().get(&link);
    assert!(page.status == 200 && page.says("Nothing more is asked of it") && !page.says("name=\"key\""));
    let key = Id::new(now()).to_string();
    assert_eq!(stage.house.nobody().post(&link, &[("key", &key), ("status", "dropped"), ("percent", "0")]).status, 422);
}

#[test]
fn hostile_text_is_only_text() {
    let stage = stage();
    let (link, nobody) = (stage.link(stage.maps, LATER), stage.house.nobody());
    let key = key_in(&nobody.get(&link).text());
    let note = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)>";
    let answers =
        [("key", key.as_str()), ("status", "on_track"), ("percent", "50"), ("note", note), ("change_kind", "policy"), ("change", note)];
    assert_eq!(nobody.post(&link, &answers).status, 303);
    let claire = stage.claire();
    let list = claire.get("/en/p/riverside/updates");
    let start = list.text().find("/updates/0").expect("a link to the update") + 9;
    let id: String = list.text()[start..].chars().take(26).collect();
    for address in ["/en/p/riverside/updates".to_owned(), format!("/en/p/riverside/updates/{id}"), "/en/p/riverside/changes".into()] {
        let text = claire.get(&address).text();
        assert!(!text.contains("<script>alert") && !text.contains("<img src=x"), "{address}");
        assert!(text.contains("alert(1)"), "{address}");
    }
    assert!(claire.get("/en/p/riverside/updates.csv").says("alert(1)"));
    let shown: serde_json::Value = serde_json::from_slice(&claire.get(&format!("/api/v1/p/riverside/updates/{id}")).bytes).expect("JSON");
    assert_eq!((shown["status"].as_str(), shown["via"].as_str()), (Some("on_track"), Some("link")));
}

#[test]
fn a_list_costs_the_same_for_one_update_or_many() {
    let stage = stage();
    let claire = stage.claire();
    let cost = || {
        let before = kit::db::asked_here();
        stage.house.look(|tx| super::LIST.with(bind![stage.partnership]).page::<super::Update>(tx, 50, 0));
        kit::db::asked_here() - before
    };
    let (link, nobody) = (stage.link(stage.maps, LATER), stage.house.nobody());
    let empty = cost();
    for _ in 0..5 {
        let key = key_in(&nobody.get(&link).text());
        assert_eq!(nobody.post(&link, &[("key", &key), ("status", "on_track"), ("percent", "50")]).status, 303);
    }
    assert_eq!(cost(), empty);
    assert_eq!(claire.get("/en/p/riverside/updates?sort=-percent&help=true").status, 200);
    assert_eq!(claire.get("/en/p/riverside/updates?nonsense=1").status, 400);
}
