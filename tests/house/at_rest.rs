//! A partnership that was paused is read and exported, and not changed, on any route, by anybody.

use access::standings::COORDINATOR;
use axum::http::Method;
use entente::demo;
use jiff::civil::date;
use kit::{
    Id, bind, chronicle,
    permits::Standing,
    sql,
    testing::{Answer, now},
    web::{Route, Surface},
};
use registry::partnerships::{self, PartnershipId, states::Turn};

use crate::{
    access_matrix::{Outcome, expected, outcome},
    cast::{Guest, Stage, stage},
};

/// What may be changed nevertheless: whether it starts again, and who may come in.
const EVEN_AT_REST: [&str; 3] = ["partnerships.turn", "team.end", "team.withdraw"];
const WHY: &str = "This partnership is paused.";
const WHY_FR: &str = "Ce partenariat est en pause.";

fn cast(standing: Standing) -> Guest {
    Guest::Cast(demo::CAST.iter().position(|role| role.standing == standing).expect("somebody is that"))
}

fn pause(stage: &Stage) {
    let turn = Turn { state: "paused".into(), since: date(2026, 11, 1), reason: "The agreement ended".into() };
    stage.house.given(move |tx| {
        let id: Id = tx.one(sql!("SELECT id FROM partnership WHERE slug = 'rivermont'"), bind![])?;
        partnerships::turn(tx, (PartnershipId(id), Id::new(now())), &turn)
    });
}

/// Every route within the partnership, with an address whose records are there before the pause.
fn routes(stage: &Stage) -> Vec<(Route, String)> {
    let inside = |route: &&Route| route.path.contains("/p/{partnership}") && !route.path.contains("{token}");
    stage.routes.all().iter().filter(inside).map(|route| (route.clone(), stage.address(route, "en"))).collect()
}

fn asks(stage: &Stage, guest: Guest, route: &Route, address: &str) -> Answer {
    let visitor = stage.visitor(guest);
    match (route.method == Method::GET, route.surface) {
        (true, _) => visitor.get(address),
        (false, Surface::Page) => visitor.post(address, &[]),
        (false, Surface::Api) => {
            let request = visitor.request(Method::POST, address).header("content-type", "application/json");
            visitor.send(request.body(axum::body::Body::from("{}")))
        }
    }
}

#[test]
fn while_paused_a_partnership_is_read_and_nothing_of_it_changed() {
    let stage = stage();
    let all = routes(&stage);
    pause(&stage);
    let even: Vec<&str> =
        all.iter().filter(|(route, _)| route.method != Method::GET && route.at_rest).map(|(route, _)| route.act).collect();
    assert!(even.iter().all(|act| EVEN_AT_REST.contains(act)), "{even:?}");
    let (head, mut refused, mut wrong) = (stage.house.look(chronicle::head), 0, Vec::new());
    for (route, address) in all.iter().filter(|(route, _)| !route.at_rest) {
        for guest in [cast(COORDINATOR), Guest::Outsider, Guest::Nobody, Guest::Neighbour] {
            if expected(route, guest) != Outcome::Allowed {
                let found = outcome(&stage, route, guest, address);
                if found.0 != expected(route, guest) {
                    wrong.push(format!("{} {address} as {guest:?}: {found:?}", route.method));
                }
                continue;
            }
            let answer = asks(&stage, guest, route, address);
            if answer.status != 409 || !answer.says(WHY) {
                wrong.push(format!("{} {address} as {guest:?}: {}", route.method, answer.status));
            }
            refused += 1;
        }
    }
    assert!(wrong.is_empty(), "{} deviations:\n{}", wrong.len(), wrong.join("\n"));
    assert!(refused > 100, "only {refused} were tried");
    assert_eq!(stage.house.look(chronicle::head), head, "nothing was written");
    for (route, address) in all.iter().filter(|(route, _)| route.at_rest && route.method == Method::GET) {
        let answer = asks(&stage, cast(COORDINATOR), route, address);
        assert!(answer.status < 400, "{address}: {}", answer.status);
        let is_page = !route.is_file() && answer.status == 200 && answer.header("content-type").starts_with("text/html");
        assert!(!is_page || answer.says(&format!("<p class=\"banner\">{WHY}")), "{address} does not say that it is paused");
    }
}

#[test]
fn who_may_is_shown_how_it_starts_again_and_then_it_can_be_changed() {
    let stage = stage();
    pause(&stage);
    let (coordinator, chair) = (stage.visitor(cast(COORDINATOR)), stage.visitor(cast(access::standings::CHAIR)));
    let (form, way_out) = ([("name_en", "Anglers")], "href=\"/en/p/rivermont/about\"");
    let refused = coordinator.post("/en/p/rivermont/organizations", &form);
    assert_eq!((refused.status, refused.says(way_out)), (409, true), "{}", refused.text());
    assert!(coordinator.get("/fr/p/rivermont/organizations/new").says(WHY_FR));
    assert!(!coordinator.get("/en/p/rivermont/organizations").says("/organizations/new"), "no button that leads to nothing");
    let by_chair = chair.get("/en/p/rivermont/findings/new");
    assert_eq!((by_chair.status, by_chair.says(way_out)), (409, false), "{}", by_chair.text());
    let turn = [("state", "restarting"), ("since", "2026-11-10"), ("reason", "A new agreement")];
    assert_eq!(coordinator.post("/en/p/rivermont/about/state", &turn).status, 303);
    assert_eq!(coordinator.get("/en/p/rivermont/organizations/new").status, 200);
    assert!(!coordinator.get("/en/p/rivermont").says(WHY));
    assert_ne!(coordinator.post("/en/p/rivermont/organizations", &form).status, 409);
}

#[test]
fn programs_are_told_as_well() {
    let stage = stage();
    let before = stage.house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM organization"), bind![]));
    pause(&stage);
    let token = stage.visitor(cast(COORDINATOR));
    let request = token.request(Method::POST, "/api/v1/p/rivermont/organizations").header("content-type", "application/json");
    let answer = token.send(request.body(axum::body::Body::from(r#"{"name_en":"Anglers"}"#)));
    assert_eq!((answer.status, answer.header("content-type")), (409, "application/problem+json"), "{}", answer.text());
    assert_eq!(stage.house.look(|tx| tx.one::<(i64,)>(sql!("SELECT COUNT(*) FROM organization"), bind![])), before);
}
