//! Changes through the router, on a real database.

use access::standings::{COORDINATOR, FUNDER, MEMBER};
use registry::testing::in_partnership;

use crate::testing::{Stage, organization, stage};

const LIST: &str = "/en/p/riverside/changes";

fn fields<'a>(stage: &'a Ids, text: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("organization", &stage.library), ("activity", &stage.maps), ("kind", "policy"), ("noticed_on", "2026-11-02"), ("text_en", text)]
}

/// Identifiers as they are typed.
struct Ids {
    library: String,
    maps: String,
}

fn ids(stage: &Stage) -> Ids {
    Ids { library: stage.library.to_string(), maps: stage.maps.to_string() }
}

fn add(stage: &Stage, text: &str) -> String {
    let answer = stage.claire().post(LIST, &fields(&ids(stage), text));
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

#[test]
fn a_change_is_written_down_found_and_hangs_on_its_activity() {
    let stage = stage();
    let page = add(&stage, "The card is free now.");
    let claire = stage.claire();
    let shown = claire.get(&page);
    assert!(shown.says("The card is free now.") && shown.says("Library") && shown.says("Among members"), "{}", shown.text());
    assert!(shown.says("Print maps") && shown.says("Because"), "the thread");
    for (query, found) in
        [("q=card", true), ("q=xyz", false), ("kind=hiring", false), ("public=true", false), ("from=2026-11-01&to=2026-11-30", true)]
    {
        assert_eq!(claire.get(&format!("{LIST}?{query}")).says("The card is free"), found, "{query}");
    }
    assert!(claire.get(&page.replacen("/en/", "/fr/", 1)).says("Politique ou règle"));
    assert!(claire.get("/en/p/riverside/changes.csv").says("The card is free now."));
    assert_eq!(&claire.get("/en/p/riverside/changes.xlsx").bytes[..2], b"PK");
    assert_eq!(claire.get(&format!("{LIST}?nonsense=1")).status, 400);
}

#[test]
fn what_is_missing_or_wrong_is_said() {
    let stage = stage();
    let answer = stage.claire().post(LIST, &[("noticed_on", "2027-01-01"), ("share", "6"), ("evidence_fr", "Une lettre")]);
    assert_eq!(answer.status, 422);
    for text in ["Fill this in", "has not come yet", "from 1 to 5", "Say in a sentence what changed", "Une lettre"] {
        assert!(answer.says(text), "{text}");
    }
}

#[test]
fn two_editors_both_keep_their_text() {
    let stage = stage();
    let page = add(&stage, "The card is free.");
    let (claire, ids) = (stage.claire(), ids(&stage));
    let with = |text, version| {
        let mut all = fields(&ids, text);
        all.extend([("version", version), ("may_be_public", "true")]);
        claire.post(&page, &all)
    };
    assert_eq!(with("The card costs nothing.", "1").status, 303);
    let second = with("The card is for free.", "1");
    assert!(second.status == 409 && second.says("The card costs nothing.") && second.says("The card is for free."));
    assert!(claire.get(&page).says("May be public") && claire.get(&page).says("costs nothing"));
    assert_eq!(with("The card is for free.", "2").status, 303);
}

#[test]
fn members_read_and_neighbours_find_nothing() {
    let stage = stage();
    let (page, ids) = (add(&stage, "The card is free."), ids(&stage));
    let member = in_partnership(&stage.house, "Jo", "riverside", MEMBER);
    assert_eq!((member.get(&page).status, member.get(&format!("{page}/edit")).status), (200, 403));
    assert_eq!(member.post(LIST, &fields(&ids, "x")).status, 403);
    assert_eq!(in_partnership(&stage.house, "Rob", "riverside", FUNDER).get(LIST).status, 200);
    let nia = in_partnership(&stage.house, "Nia", "hillside", COORDINATOR);
    assert_eq!((nia.get(&page).status, nia.get(&page.replace("riverside", "hillside")).status), (404, 404));
    assert_eq!(nia.post("/en/p/hillside/changes", &fields(&ids, "x")).status, 422, "an organization of another partnership is no choice");
    assert_eq!(nia.get(&page.replace("/en/", "/api/v1/").replace("riverside", "hillside")).status, 404);
}

#[test]
fn another_partnerships_organization_or_activity_is_no_choice_when_editing_either() {
    let stage = stage();
    let (hillside,): (registry::partnerships::PartnershipId,) =
        stage.house.look(|tx| tx.one(kit::sql!("SELECT id FROM partnership WHERE slug = 'hillside'"), kit::bind![]));
    let theirs = organization(&stage.house, hillside, "Mill", "").to_string();
    let page = add(&stage, "The card is free.");
    let answer = stage.claire().post(
        &page,
        &[("organization", theirs.as_str()), ("kind", "policy"), ("noticed_on", "2026-11-02"), ("text_en", "x"), ("version", "1")],
    );
    assert_eq!(answer.status, 422);
}

#[test]
fn hostile_text_is_only_text() {
    let stage = stage();
    let page = add(&stage, "\"><img src=x onerror=alert(1)><script>alert(2)</script>");
    for address in [page.clone(), LIST.to_owned(), format!("{page}/edit")] {
        let text = stage.claire().get(&address).text();
        assert!(!text.contains("<img src=x") && !text.contains("<script>alert") && text.contains("alert(2)"), "{address}");
    }
}
