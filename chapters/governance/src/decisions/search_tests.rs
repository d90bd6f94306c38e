//! The register searched by how words begin: what is found is what a reader of every decision would find, rare words and common ones.

use access::standings::MEMBER;
use jiff::civil::date;
use kit::{
    Lang,
    lang::in_words,
    testing::{TestHouse, Visitor, now},
};

use super::{Checked, DecisionId, Form, Origin, insert};
use crate::testing::{body, house, in_riverside, partnership};

const LIST: &str = "/api/v1/p/riverside/decisions";
/// So many decisions that the words they share are common.
const MANY: usize = 2_010;

/// Writes decisions with these texts, in English and in French, into the register of Riverside.
fn decided(house: &TestHouse, texts: Vec<(String, String)>) {
    let (partnership, body) = (partnership(house, "riverside"), body(house, "riverside", "Council", "council"));
    house.given(move |tx| {
        for (number, (text_en, text_fr)) in (1..).zip(texts) {
            let form = Form {
                kind: "approval".to_owned(),
                method: "consensus".to_owned(),
                result: if number % 2 == 0 { "deferred" } else { "carried" }.to_owned(),
                consensus_level: "1".to_owned(),
                text_en,
                text_fr,
                ..Form::default()
            };
            let decided_on = date(2026, 1, 1);
            let from = Origin { partnership, body, meeting: None, item: None, number, decided_on, recorded_after: false };
            insert(tx, from, DecisionId::new(now()), &Checked::new(&form, Lang::En)?)?;
        }
        Ok(())
    });
}

/// How many decisions are found, and the first of them.
fn found(by: &Visitor<'_>, query: &str) -> (i64, Vec<String>) {
    let answer = by.get(&format!("{LIST}?{query}"));
    let json: serde_json::Value = serde_json::from_slice(&answer.bytes).expect("JSON");
    let text = |one: &serde_json::Value| one["text"]["en"].as_str().unwrap_or_default().to_owned();
    let items = json["items"].as_array().expect("a list").iter().map(text).collect();
    (json["total"].as_i64().expect("a number"), items)
}

/// Whether more are found than are counted.
fn goes_on(by: &Visitor<'_>, typed: &str) -> bool {
    let answer = by.get(&format!("{LIST}?q={}", typed.replace(' ', "+")));
    serde_json::from_slice::<serde_json::Value>(&answer.bytes).expect("JSON")["and_more"].as_bool().expect("a word")
}

#[test]
fn words_are_found_by_how_they_begin_in_either_language_and_whatever_stands_around_them() {
    let house = house();
    let texts = [
        ("Adopt the settlement strategy (2026–2029).", "Adopter la stratégie d’établissement (2026-2029)."),
        ("Fund “housing” help.", "Financer l’aide au logement."),
        ("Re-settle nobody.", "Ne réinstaller personne."),
        ("100% of seats; x_y <b>", "100 % des sièges"),
    ];
    decided(&house, texts.map(|(en, fr)| (en.to_owned(), fr.to_owned())).into());
    let member = in_riverside(&house, MEMBER);
    for (typed, first) in [
        ("settle", 2),
        ("resettle", 0),
        ("SETTLEMENT strat", 1),
        ("strategie", 1),
        ("%C3%89tablissement", 1),
        ("aide+l%E2%80%99", 1),
        ("housing", 1),
        ("%22housing%22+fund", 1),
        ("housing+strategy", 0),
        ("2026", 1),
        ("100%25", 1),
        ("_", 0),
        ("%25", 0),
        ("++", 4),
        ("'+OR+1=1+--", 0),
        ("", 4),
    ] {
        let (total, items) = found(&member, &format!("q={typed}").replace(' ', "+"));
        assert_eq!((total, items.len()), (first, usize::try_from(first).expect("few")), "{typed}: {items:?}");
    }
}

#[test]
fn common_words_and_rare_ones_find_what_a_reader_of_everything_finds() {
    let house = house();
    let text = |n: usize| match n {
        7 => "Approve the budget of the gardens.".to_owned(),
        n if n % 3 == 0 => format!("Approve budgets {}", n % 100),
        n if n % 2 == 0 => format!("Approve plan and map {}", n % 100),
        n => format!("Approve plan {}", n % 100),
    };
    // Two words that are common, and rarer together.
    let text_fr =
        |n: usize| [(n >= 8).then_some("Adopter"), (n % 400 != 9).then_some("Voter")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let texts: Vec<(String, String)> = (0..MANY).map(|n| (text(n), text_fr(n))).collect();
    decided(&house, texts.clone());
    let member = in_riverside(&house, MEMBER);
    let read = |typed: &str| {
        let holds = |text: &str, word: &str| in_words(text).split_whitespace().any(|one| one.starts_with(word));
        let all = texts.iter().map(|(en, fr)| format!("{en} {fr}"));
        all.filter(|text| typed.split(' ').all(|word| holds(text, word))).count()
    };
    for typed in [
        "approve",
        "app",
        "approve budget",
        "approve gardens",
        "budget",
        "plan 7",
        "garden",
        "approve plan budgets",
        "approve map",
        "approve adopter",
        "adopter voter",
        "nothing",
    ] {
        let (total, items) = found(&member, &format!("q={}", typed.replace(' ', "+")));
        let expected = read(typed);
        assert_eq!((usize::try_from(total).expect("few"), items.len()), (expected.min(1_000), expected.min(50)), "{typed}");
        assert_eq!(goes_on(&member, typed), expected > 1_000, "{typed}");
    }
    let (all, carried) = (found(&member, "q=approve").0, found(&member, "q=approve&result=carried").0);
    assert_eq!((all, carried), (1_000, 1_000), "a common word, alone and narrowed");
    assert_eq!(found(&member, "q=approve+plan&result=carried&year=2026").0 + found(&member, "q=approve+plan&result=deferred").0, 1_339);
    let last = found(&member, "q=approve&page=41");
    assert_eq!((last.0, last.1.len()), (1_000, 50), "to the last page of those that are counted");
    let page = member.get("/en/p/riverside/decisions?q=approve");
    assert!(page.text().contains("Rows 1 to 50 of more than 1,000: one more word or a filter shows fewer"), "{}", page.text());
    let export = member.get("/en/p/riverside/decisions.csv?q=approve");
    assert_eq!(export.text().lines().count(), 2_011, "what is taken away is everything, below its heading");
}
