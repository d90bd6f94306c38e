//! Nobody is told of what they cannot open: every page that somebody's notices name is driven as that person.

use crate::cast::{Guest, Stage, stage};

/// Things happen: a meeting, its agenda, a body, a promise.
fn things_happen(stage: &Stage) {
    let claire = stage.visitor(Guest::Cast(1));
    let body = [("kind", "working_group"), ("name_en", "Libraries"), ("name_fr", "Bibliothèques"), ("starts_on", "2026-11-01")];
    let made = claire.post("/en/p/rivermont/bodies", &body);
    assert_eq!(made.status, 303, "{}", made.text());
    let id = made.location().rsplit('/').next().and_then(|id| id.split('?').next()).expect("an id").to_owned();
    let form = [("body", id.as_str()), ("held_on", "2026-12-08"), ("starts_at", "13:30"), ("ends_at", "15:30"), ("format", "remote")];
    assert_eq!(claire.post("/en/p/rivermont/meetings", &form).status, 303);
    let promise = [("body", id.as_str()), ("text_en", "Book the hall"), ("due_on", "2026-12-15")];
    let person = stage.address(stage.routes.all().iter().find(|it| it.path.ends_with("/people/{person}")).expect("a route"), "en");
    let person = person.rsplit('/').next().expect("an id");
    let added = claire.post("/en/p/rivermont/follow-ups", &[&promise[..], &[("person", person)]].concat());
    assert_eq!(added.status, 303, "{}", added.text());
}

#[test]
fn every_page_that_notices_name_opens_for_whoever_is_told_of_it() {
    let stage = stage();
    workspace::notices::tell_everyone(stage.house.house()).expect("the first round");
    things_happen(&stage);
    let mut opened = 0;
    for guest in Stage::guests() {
        let visitor = stage.visitor(guest);
        for lang in ["en", "fr"] {
            let page = visitor.get(&format!("/{lang}/p/rivermont/notices"));
            if page.status != 200 {
                continue;
            }
            let text = page.text();
            let main = text.split("<main").nth(1).unwrap_or_default();
            let links = main.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
            for link in links.map(|link| link.trim_start_matches("http://127.0.0.1:8080")) {
                assert_eq!(visitor.get(link).status, 200, "{guest:?} is told of {link}");
                opened += usize::from(link.contains("/meetings/") || link.contains("/bodies/"));
            }
        }
    }
    assert!(opened > 20, "only {opened} pages were named");
}
