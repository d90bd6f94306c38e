//! Contributions through the router, on a real database.

use access::standings::{CHAIR, COORDINATOR, FUNDER, MEMBER};
use kit::{bind, sql};
use registry::testing::in_partnership;

use crate::testing::{Stage, stage};

const LIST: &str = "/en/p/riverside/contributions";
const SUMS: &str = "/en/p/riverside/contributions/totals";

fn give(stage: &Stage, fields: &[(&str, &str)]) -> String {
    let library = stage.library.to_string();
    let mut all = vec![("organization", library.as_str()), ("given_on", "2026-10-20")];
    all.retain(|(name, _)| fields.iter().all(|(given, _)| given != name));
    all.extend_from_slice(fields);
    let answer = stage.claire().post(LIST, &all);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().trim_end_matches("?saved=1").to_owned()
}

#[test]
fn hours_and_money_are_written_down_and_summed_by_kind_and_organization() {
    let stage = stage();
    let (claire, maps) = (stage.claire(), stage.maps.to_string());
    let page = give(&stage, &[("kind", "staff_time"), ("hours", "2.5"), ("rate", "48"), ("activity", &maps), ("what_en", "Calls")]);
    give(&stage, &[("kind", "staff_time"), ("hours", "1"), ("rate", "48")]);
    give(&stage, &[("kind", "cash"), ("value", "$500")]);
    give(&stage, &[("kind", "cash"), ("value", "$900"), ("given_on", "2025-06-01")]);
    assert!(claire.get(&page).says("$120") && claire.get(&page).says("Print maps") && claire.get(&page).says("2.5"));
    let sums = claire.get(SUMS).text();
    for text in ["3.5", "$168", "$500", "$668", "kind=cash&#38;from=2026-04-01&#38;to=2027-03-31"] {
        assert!(sums.contains(text), "{text}: {sums}");
    }
    assert!(claire.get(&format!("{SUMS}?year=2025-26")).says("$900") && !sums.contains("$900"));
    let (independent,): (i64,) = stage.house.look(|tx| {
        tx.one(
            sql!("SELECT CAST(SUM(value_cents) AS BIGINT) FROM contribution WHERE given_on >= '2026-04-01' AND given_on < '2027-04-01'"),
            bind![],
        )
    });
    assert_eq!(independent, 66_800);
    assert!(claire.get(&format!("{LIST}?kind=cash")).says("$500") && !claire.get(&format!("{LIST}?kind=cash")).says("$120"));
    assert!(claire.get("/en/p/riverside/contributions.csv?q=calls").says("120.00"));
    assert!(claire.get("/fr/p/riverside/contributions").says("Temps de travail"));
}

#[test]
fn what_cannot_be_counted_is_refused_and_kept() {
    let stage = stage();
    let (claire, library) = (stage.claire(), stage.library.to_string());
    for (fields, said) in [
        (vec![("kind", "staff_time")], "Write how many hours"),
        (vec![("kind", "staff_time"), ("hours", "-4")], "more than zero"),
        (vec![("kind", "cash")], "Write the amount"),
        (vec![("kind", "space"), ("hours", "3")], "counted in hours"),
        (vec![("kind", "cash"), ("value", "-3")], "zero or more"),
    ] {
        let mut all = vec![("organization", library.as_str()), ("given_on", "2026-10-20"), ("what_en", "Kept words")];
        all.extend(fields);
        let answer = claire.post(LIST, &all);
        assert!(answer.status == 422 && answer.says(said) && answer.says("Kept words"), "{said}");
    }
    assert_eq!(stage.count(sql!("SELECT COUNT(*) FROM contribution")), 0);
}

#[test]
fn the_sums_are_open_to_the_funder_and_each_gift_to_those_who_keep_them() {
    let stage = stage();
    let page = give(&stage, &[("kind", "cash"), ("value", "500")]);
    let rob = in_partnership(&stage.house, "Rob", "riverside", FUNDER);
    assert!(rob.get(SUMS).says("$500") && !rob.get(SUMS).says("kind=cash"));
    assert_eq!((rob.get(LIST).status, rob.get(&page).status), (403, 403));
    let denise = in_partnership(&stage.house, "Denise", "riverside", CHAIR);
    assert_eq!((denise.get(&page).status, denise.get(&format!("{page}/edit")).status), (200, 403));
    let jo = in_partnership(&stage.house, "Jo", "riverside", MEMBER);
    assert_eq!((jo.get(SUMS).status, jo.get(LIST).status, jo.get(&page).status), (200, 403, 403));
    let nia = in_partnership(&stage.house, "Nia", "hillside", COORDINATOR);
    assert_eq!(nia.get(&page.replace("riverside", "hillside")).status, 404);
    let library = stage.library.to_string();
    let theirs = nia
        .post("/en/p/hillside/contributions", &[("organization", &library), ("given_on", "2026-10-20"), ("kind", "cash"), ("value", "5")]);
    assert_eq!(theirs.status, 422);
}

#[test]
fn two_editors_both_keep_their_text_and_hostile_text_is_only_text() {
    let stage = stage();
    let page = give(&stage, &[("kind", "cash"), ("value", "500"), ("what_en", "<script>alert(1)</script>")]);
    let (claire, library) = (stage.claire(), stage.library.to_string());
    for address in [page.clone(), format!("{page}/edit"), LIST.to_owned()] {
        assert!(!claire.get(&address).says("<script>alert"), "{address}");
    }
    let with = |value, version| {
        let fields =
            [("organization", library.as_str()), ("given_on", "2026-10-20"), ("kind", "cash"), ("value", value), ("version", version)];
        claire.post(&page, &fields)
    };
    assert_eq!(with("600", "1").status, 303);
    let second = with("700", "1");
    assert!(second.status == 409 && second.says("600.00") && second.says("700"));
    assert!(claire.get(&page).says("$600"));
    let shown: serde_json::Value = serde_json::from_slice(&claire.get(&page.replace("/en/", "/api/v1/")).bytes).expect("JSON");
    assert_eq!((shown["value_cents"].as_i64(), shown["version"].as_i64()), (Some(60_000), Some(2)));
}
