//! Who may do what: printed, and driven on every route as everybody.

use std::{collections::BTreeMap, fmt::Write as _};

use access::standings;
use axum::http::Method;
use entente::{demo, house};
use kit::{
    permits::Standing,
    web::{Route, Surface},
};

use crate::{
    cast::{Guest, Stage, stage},
    printed,
};

/// What an answer means for the right to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Allowed,
    Forbidden,
    NotFound,
    SignIn,
}

/// What the matrix says this guest gets.
pub fn expected(route: &Route, guest: Guest) -> Outcome {
    let other = route.otherwise.map_or(&[][..], |other| other.may);
    let may = |standing| route.may.contains(&standing) || other.contains(&standing);
    let is_private = route.path.contains("/p/{partnership}");
    if route.path.contains("{token}") {
        return Outcome::NotFound;
    }
    if may(standings::ANYONE) {
        return Outcome::Allowed;
    }
    match guest {
        Guest::Nobody => Outcome::SignIn,
        _ if may(standings::SIGNED_IN) => Outcome::Allowed,
        Guest::Cast(place) if may(demo::CAST[place].standing) => Outcome::Allowed,
        Guest::Cast(place) if demo::CAST[place].standing == standings::PANEL && is_private && !is_of_a_round(route) => Outcome::NotFound,
        Guest::Neighbour | Guest::Outsider if is_private => Outcome::NotFound,
        Guest::Cast(_) | Guest::Neighbour | Guest::Outsider => Outcome::Forbidden,
    }
}

/// Whether what the route is about belongs to a round of recruitment: somebody on its panel knows of that and of nothing else.
fn is_of_a_round(route: &Route) -> bool {
    route.path.contains("{round}") || route.path.contains("{application}")
}

pub fn outcome(stage: &Stage, route: &Route, guest: Guest, address: &str) -> (Outcome, u16) {
    let visitor = stage.visitor(guest);
    let answer = match (route.method == Method::GET, route.surface) {
        (true, _) => visitor.get(address),
        (false, Surface::Page) => visitor.post(address, &[]),
        (false, Surface::Api) => {
            let request = visitor.request(Method::POST, address).header("content-type", "application/json");
            visitor.send(request.body(axum::body::Body::from("{}")))
        }
    };
    assert!(answer.status < 500, "{} {address} as {guest:?}: {} {}", route.method, answer.status, answer.text());
    let to_sign_in = answer.status == 303 && answer.location().contains("/sign-in?next=");
    let outcome = match answer.status {
        401 => Outcome::SignIn,
        403 => Outcome::Forbidden,
        404 => Outcome::NotFound,
        _ if to_sign_in => Outcome::SignIn,
        _ => Outcome::Allowed,
    };
    (outcome, answer.status)
}

#[test]
fn every_route_answers_everybody_as_the_matrix_says() {
    let stage = stage();
    let mut routes: Vec<&Route> = stage.routes.all().iter().collect();
    routes.sort_by_key(|route| route.method != Method::GET);
    let mut wrong = Vec::new();
    for route in routes {
        let mut guests = Stage::guests();
        guests.sort_by_key(|guest| expected(route, *guest) == Outcome::Allowed);
        for guest in guests {
            let address = stage.address(route, "en");
            let (found, status) = outcome(&stage, route, guest, &address);
            let wanted = expected(route, guest);
            if found != wanted {
                wrong.push(format!("{} {address} as {guest:?}: {found:?} ({status}), the matrix says {wanted:?}", route.method));
            }
        }
    }
    assert!(wrong.is_empty(), "{} deviations:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_printed_matrix_is_the_code() {
    printed::equals("docs/access-matrix.md", &matrix());
}

/// The matrix: a table for each room, a row for each act, a column for each standing.
fn matrix() -> String {
    let routes = house::routes();
    let mut rooms: Vec<(&str, BTreeMap<&str, (&str, &[Standing])>)> = Vec::new();
    for route in routes.all() {
        let room = route.act.split('.').next().unwrap_or_default();
        if !rooms.iter().any(|(known, _)| *known == room) {
            rooms.push((room, BTreeMap::new()));
        }
        if let Some((_, acts)) = rooms.iter_mut().find(|(known, _)| *known == room) {
            acts.entry(route.act).or_insert((route.meaning, route.may));
            acts.extend(route.otherwise.map(|other| (other.act, (other.meaning, other.may))));
        }
    }
    let mut text = String::from(HEAD);
    let codes: Vec<&str> = standings::ALL.iter().map(|standing| standing.code()).collect();
    for (room, acts) in rooms {
        let _ = write!(text, "\n## {room}\n\n| Act | What it is | {} | link | signed in | anyone |\n", codes.join(" | ").replace('_', " "));
        let _ = writeln!(text, "|---|---|{}---|---|---|", "---|".repeat(codes.len()));
        for (act, (meaning, may)) in acts {
            let all = standings::ALL.iter().chain(&[standings::LINK, standings::SIGNED_IN, standings::ANYONE]);
            let marks: Vec<&str> = all.map(|standing| if may.contains(standing) { "✓" } else { "" }).collect();
            let _ = writeln!(text, "| `{act}` | {} | {} |", meaning.trim(), marks.join(" | "));
        }
    }
    text
}

const HEAD: &str = "# Who may do what

Printed from the code by the house tests (`ENTENTE_PRINT=1 cargo nextest run --test house`), which also drive every route as
one of each standing, as the coordinator of a neighbouring partnership, as someone signed in without a standing, and as nobody.

A standing counts in the partnership or in one of its bodies. « Link » is whoever holds a task link issued for exactly that act
and subject; « signed in » and « anyone » include everybody to their left. Someone who may not even know that a record exists is
told that there is no such page (404); someone who may know of it is told that it is not open to them (403).
";
