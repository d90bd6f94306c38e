//! What the program tells at its most talkative while secret ballots are cast by their links: nothing of who said what.

use std::{
    io,
    sync::{Arc, Mutex},
};

use entente::cli::logs;
use jiff::ToSpan;
use kit::{
    Id, bind,
    permits::Scope,
    sql,
    task_links::{self, TaskLink},
    testing::now,
};
use tracing_subscriber::{
    EnvFilter, Layer as _,
    filter::filter_fn,
    fmt::{MakeWriter, format::FmtSpan},
    layer::SubscriberExt as _,
    util::SubscriberInitExt as _,
};

use crate::cast::{Guest, Stage, stage};

/// All that was told.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl io::Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("nobody panicked").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Heard {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

impl Heard {
    /// What was told since this was asked last.
    fn take(&self) -> String {
        String::from_utf8(std::mem::take(&mut *self.0.lock().expect("nobody panicked"))).expect("text")
    }
}

/// Everything the program tells when asked for all, and beside it the beginning and end of every span.
fn listening() -> Heard {
    let heard = Heard::default();
    let spans = tracing_subscriber::fmt::layer().json().with_span_events(FmtSpan::NEW | FmtSpan::CLOSE).with_writer(heard.clone());
    let told = logs::told(EnvFilter::new("trace"), heard.clone()).with(spans.with_filter(filter_fn(logs::may_be_told)));
    told.try_init().expect("nobody listens yet");
    heard
}

/// Somebody who votes: the link to do so, and all that could name them.
struct Voter {
    secret: String,
    known_as: Vec<String>,
}

/// A secret ballot of the demonstration, and three who are asked.
fn asked(stage: &Stage) -> (Id, Vec<Voter>) {
    let (vote, scope): (Id, String) = stage.house.look(|tx| {
        tx.one(sql!("SELECT id, partnership_id FROM vote WHERE state = 'open' AND method = 'roll_call' ORDER BY id LIMIT 1"), bind![])
    });
    stage.house.given(move |tx| tx.run(sql!("UPDATE vote SET method = 'secret' WHERE id = $1"), bind![vote]));
    let people: Vec<(Id, String, String, Id)> = stage.house.look(|tx| {
        tx.rows(
            sql!(
                "SELECT p.id, p.name, p.email, l.seat_id FROM vote_voter o JOIN vote_line l ON l.vote_id = o.vote_id AND l.seat_id = o.seat_id
                 JOIN person p ON p.id = o.person_id WHERE o.vote_id = $1 AND o.role = 'holder' AND l.part = 'votes' AND l.voted_as IS NULL
                 ORDER BY l.number LIMIT 3"
            ),
            bind![vote],
        )
    });
    assert_eq!(people.len(), 3);
    let expires_at = now().checked_add(1.hour()).expect("later");
    let voters = people.into_iter().map(|(person, name, email, seat)| {
        let (scope, holder) = (Scope::of(scope.parse::<Id>().expect("an identifier")), name.clone());
        let secret = stage.house.given(move |tx| {
            let link = TaskLink {
                purpose: "votes.cast_by_link",
                scope: &scope,
                subject: vote,
                holder: &holder,
                holder_id: Some(person),
                expires_at,
            };
            Ok(task_links::issue(tx, &link, now())?.1.reveal().to_owned())
        });
        Voter { known_as: vec![secret.clone(), name, email, person.to_string(), seat.to_string()], secret }
    });
    (vote, voters.collect())
}

/// A line without its time and without what differs by chance: numbers, identifiers, secrets.
fn without_chance(line: &str) -> String {
    let told: serde_json::Value = serde_json::from_str(line).expect("JSON");
    let mut rest = told.as_object().expect("an object").clone();
    rest.remove("timestamp");
    // How long something took is written in more or fewer words.
    if let Some(fields) = rest.get_mut("fields").and_then(serde_json::Value::as_object_mut) {
        fields.retain(|name, _| !name.starts_with("time."));
    }
    let text = serde_json::Value::Object(rest).to_string();
    let word = |word: &str| if word.len() >= 20 || word.contains(|c: char| c.is_ascii_digit()) { "#".to_owned() } else { word.to_owned() };
    text.split(|c: char| !c.is_alphanumeric()).map(word).collect::<Vec<_>>().join(" ")
}

/// Three who vote in their order, each saying one of these; and what goes wrong meanwhile. What was told, line by line.
fn voted(heard: &Heard, marks: [&str; 3]) -> Vec<String> {
    let stage = stage();
    let (_, voters) = asked(&stage);
    heard.take();
    for (voter, mark) in voters.iter().zip(marks) {
        let (link, somebody) = (format!("/en/a/{}/vote", voter.secret), stage.visitor(Guest::Nobody));
        assert_eq!(somebody.get(&link).status, 200);
        assert_eq!(somebody.post(&link, &[("mark", "maybe")]).status, 422);
        assert_eq!(somebody.post(&link, &[("mark", mark)]).status, 303);
        assert_eq!(somebody.post(&link, &[("mark", mark)]).status, 409, "a seat votes once");
        assert_eq!(somebody.get(&format!("{link}/more")).status, 404);
    }
    tracing::info!(target: "governance::votes", "heard");
    let told = heard.take();
    assert!(told.contains("votes.cast_by_link") && told.contains("heard"), "there is something to hear: {told}");
    for known in voters.iter().flat_map(|voter| &voter.known_as).filter(|known| !known.is_empty()) {
        assert!(!told.contains(known.as_str()), "{known} was told: {told}");
    }
    assert!(!told.contains("mark") && !told.contains("maybe"), "what was typed was told: {told}");
    told.lines().map(without_chance).collect()
}

#[test]
fn at_its_most_talkative_the_program_tells_the_same_whoever_said_no() {
    let heard = listening();
    let first = voted(&heard, ["n", "y", "y"]);
    assert!(first.len() > 20, "{}", first.len());
    for other in [["y", "n", "y"], ["y", "y", "n"]] {
        assert_eq!(first, voted(&heard, other));
    }
}

#[test]
fn a_failure_while_a_secret_ballot_is_cast_tells_its_cause_and_nothing_of_the_ballot() {
    let heard = listening();
    let stage = stage();
    let (_, voters) = asked(&stage);
    stage.house.given(|tx| tx.run(sql!("ALTER TABLE ballot_box RENAME TO mislaid"), bind![]));
    heard.take();
    let answer = stage.visitor(Guest::Nobody).post(&format!("/en/a/{}/vote", voters[0].secret), &[("mark", "n")]);
    assert_eq!(answer.status, 500, "{}", answer.text());
    let told = heard.take();
    assert!(told.contains("internal error") && told.contains("ballot"), "its cause is told: {told}");
    for known in voters[0].known_as.iter().filter(|known| !known.is_empty()) {
        assert!(!told.contains(known.as_str()), "{known} was told: {told}");
    }
    assert!(!told.contains("\"n\"") && !told.contains("'n'") && !told.contains("mark="), "the ballot was told: {told}");
}

#[test]
fn libraries_are_heard_only_when_they_warn_whatever_is_asked_for() {
    let heard = Heard::default();
    tracing::subscriber::with_default(logs::told(EnvFilter::new("trace,driver=trace"), heard.clone()), || {
        tracing::debug!(target: "driver::query", "executing statement with parameters: y");
        tracing::info!(target: "hyper::proto", "a link");
        tracing::trace!(target: "kitten", "not ours");
        tracing::warn!(target: "hyper::proto", "a warning");
        tracing::trace!(target: "kit::web", "a step");
    });
    let told = heard.take();
    assert!(told.contains("a warning") && told.contains("a step"), "{told}");
    assert!(!told.contains("parameters") && !told.contains("a link") && !told.contains("not ours"), "{told}");
}
