//! Every page, in both languages, as several people: well-formed, one title, labelled, its links alive.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;
use governance::meetings::{MeetingId, State};
use kit::{bind, sql, web::Surface};
use scraper::{Html, Selector};

use crate::cast::{Guest, Stage, stage};

/// How often a page may ask the database.
const MOST_STATEMENTS: u32 = 12;

/// Who looks at every page: the coordinator, a member, nobody.
const READERS: [Guest; 3] = [Guest::Cast(1), Guest::Cast(4), Guest::Nobody];

fn all<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// What is wrong with a page.
fn faults(text: &str, lang: &str) -> Vec<String> {
    let page = Html::parse_document(text);
    let mut faults: Vec<String> = page.errors.iter().map(|error| format!("not well-formed: {error}")).collect();
    let titles = all(&page, "h1").len();
    if titles != 1 {
        faults.push(format!("{titles} titles"));
    }
    if all(&page, "html").first().and_then(|html| html.attr("lang")).is_none_or(|said| !said.starts_with(lang)) {
        faults.push("the language is not said".into());
    }
    if !all(&page, "[style], script:not([src]), [onclick], [onchange], [onsubmit]").is_empty() {
        faults.push("inline style or script".into());
    }
    let labelled: BTreeSet<&str> = all(&page, "label[for]").iter().filter_map(|label| label.attr("for")).collect();
    for field in all(&page, "input:not([type=hidden]), select, textarea") {
        let by_label = field.attr("id").is_some_and(|id| labelled.contains(id));
        let inside = field.ancestors().filter_map(scraper::ElementRef::wrap).any(|parent| parent.value().name() == "label");
        if !by_label && !inside && field.attr("aria-label").is_none() && field.attr("aria-labelledby").is_none() {
            faults.push(format!("no label: {}", field.html()));
        }
    }
    let mut seen = BTreeMap::new();
    for element in all(&page, "[id]") {
        *seen.entry(element.attr("id").unwrap_or_default()).or_insert(0) += 1;
    }
    faults.extend(seen.iter().filter(|(_, count)| **count > 1).map(|(id, _)| format!("the id {id} twice")));
    faults
}

/// The addresses of ours that a page leads to.
fn links(text: &str) -> BTreeSet<String> {
    let page = Html::parse_document(text);
    let hrefs = all(&page, "a[href], link[href]").into_iter().filter_map(|link| link.attr("href").map(str::to_owned)).collect::<Vec<_>>();
    hrefs.into_iter().filter(|href| href.starts_with('/')).map(|href| href.split('#').next().unwrap_or_default().to_owned()).collect()
}

fn visit(stage: &Stage, guest: Guest, lang: &str, wrong: &mut Vec<String>) -> usize {
    let visitor = stage.visitor(guest);
    let (mut pages, mut known) = (0, BTreeMap::new());
    for route in stage.routes.all().iter().filter(|route| route.method == Method::GET && route.surface == Surface::Page) {
        let address = stage.address(route, lang);
        let answer = visitor.get(&address);
        if !answer.header("content-type").starts_with("text/html") || answer.status == 303 {
            continue;
        }
        pages += 1;
        let statements: u32 = answer.header("x-sql-statements").parse().unwrap_or_default();
        if statements > MOST_STATEMENTS {
            wrong.push(format!("{address} as {guest:?}: asks the database {statements} times"));
        }
        let text = answer.text();
        wrong.extend(faults(&text, lang).into_iter().map(|fault| format!("{address} as {guest:?}: {fault}")));
        if answer.status >= 400 {
            continue;
        }
        for link in links(&text) {
            let status = *known.entry(link.clone()).or_insert_with(|| visitor.get(&link).status);
            if status >= 400 {
                wrong.push(format!("{address} as {guest:?}: leads to {link}, which answers {status}"));
            }
        }
    }
    pages
}

#[test]
fn every_page_is_sound_in_both_languages() {
    let stage = stage();
    let mut wrong = Vec::new();
    let mut pages = 0;
    for guest in READERS {
        for lang in ["en", "fr"] {
            pages += visit(&stage, guest, lang, &mut wrong);
        }
    }
    assert!(pages > 20, "only {pages} pages were seen");
    assert!(wrong.is_empty(), "{} faults on {pages} pages:\n{}", wrong.len(), wrong.join("\n"));
}

/// The meeting of the demonstration with the most people called; one of its items is carried on from a meeting before.
fn fullest_meeting(stage: &Stage) -> MeetingId {
    let (id,): (MeetingId,) = stage.house.look(|tx| {
        tx.one(sql!("SELECT meeting_id FROM convocation GROUP BY meeting_id ORDER BY COUNT(*) DESC, meeting_id LIMIT 1"), bind![])
    });
    let carry = sql!(
        "UPDATE agenda_item SET carried_from_id = (SELECT MIN(id) FROM agenda_item WHERE meeting_id <> $1)
         WHERE id = (SELECT MIN(id) FROM agenda_item WHERE meeting_id = $1)"
    );
    assert_eq!(stage.house.given(move |tx| tx.run(carry, bind![id])), 1, "it has an agenda");
    id
}

#[test]
fn a_meeting_and_its_room_ask_little_in_every_state() {
    let (stage, mut wrong) = (stage(), Vec::new());
    let id = fullest_meeting(&stage);
    let coordinator = stage.visitor(Guest::Cast(1));
    for state in State::ALL {
        stage.house.given(move |tx| tx.run(sql!("UPDATE meeting SET state = $2 WHERE id = $1"), bind![id, *state]).map(drop));
        for address in [format!("/en/p/rivermont/meetings/{id}"), format!("/en/p/rivermont/meetings/{id}/room")] {
            let answer = coordinator.get(&address);
            let statements: u32 = answer.header("x-sql-statements").parse().expect("a count");
            if statements > MOST_STATEMENTS {
                wrong.push(format!("{address} in the state {}: asks the database {statements} times", state.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_open_to_everyone_at_a_partnership_is_led_to_and_every_door_opens() {
    let stage = stage();
    let nobody = stage.visitor(Guest::Nobody);
    for page in ["/en/p/rivermont", "/fr/p/rivermont", "/en/network/partnerships/rivermont"] {
        let answer = nobody.get(page);
        let doors: Vec<String> = links(&answer.text()).into_iter().filter(|href| href.contains("/p/rivermont/")).collect();
        for room in ["/register", "/minutes", "/recruitment", "/meetings.ics"] {
            assert!(doors.iter().any(|door| door.ends_with(room)), "{page} leads to no {room}: {doors:?}");
        }
        assert_eq!(doors.len(), 4, "{page}: {doors:?}");
        doors.iter().for_each(|door| assert_eq!(nobody.get(door).status, 200, "{door}"));
        let statements: u32 = answer.header("x-sql-statements").parse().expect("a number");
        assert!(statements <= MOST_STATEMENTS, "{page}: {statements}");
    }
}
