//! Assisted entry over the whole house: whoever enters for another is named beside them, and may do no more than the link would.

use kit::{
    Id, bind,
    db::Sql,
    sql,
    testing::{Answer, Visitor, now},
};

use crate::cast::{Guest, Stage, stage};

const COORDINATOR: Guest = Guest::Cast(1);
const SECRETARY: Guest = Guest::Cast(2);

/// A person, what they are called, and the record they are asked about.
fn asked(stage: &Stage, query: Sql) -> (Id, String, Id) {
    stage.house.look(|tx| tx.one(query, bind![]))
}

/// Someone of Rivermont with an open promise.
fn promised(stage: &Stage) -> (Id, String, Id) {
    asked(
        stage,
        sql!(
            "SELECT p.id, p.name, f.id FROM follow_up f JOIN person p ON p.id = f.owner_person_id JOIN partnership r ON r.id = f.partnership_id
             WHERE f.state = 'open' AND r.slug = 'rivermont' AND NOT f.is_priority ORDER BY f.due_on, f.id LIMIT 1"
        ),
    )
}

fn page(person: Id) -> String {
    format!("/en/p/rivermont/people/{person}/assistance")
}

fn begin(visitor: &Visitor<'_>, person: Id, (kind, subject): (&str, Id)) -> Answer {
    visitor.post(&page(person), &[("kind", kind), ("subject", &subject.to_string())])
}

/// The address on which something is entered on behalf of another.
fn opened(visitor: &Visitor<'_>, person: Id, what: (&str, Id)) -> String {
    let answer = begin(visitor, person, what);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().to_owned()
}

fn count(stage: &Stage, query: Sql) -> i64 {
    stage.house.look(|tx| tx.one::<(i64,)>(query, bind![])).0
}

#[test]
fn what_is_entered_for_another_keeps_both_names_wherever_it_is_shown() {
    let stage = stage();
    let (claire, (person, name, promise)) = (stage.visitor(COORDINATOR), promised(&stage));
    let list = claire.get(&page(person));
    assert!(list.status == 200 && list.says(&format!("Enter on behalf of {name}")) && list.says("How a promise ended"), "{}", list.text());
    assert!(claire.get(&page(person).replace("/en/", "/fr/")).says("Saisir au nom de"));
    let link = opened(&claire, person, ("follow_up", promise));
    assert!(link.starts_with("/en/a/") && link.ends_with("/follow-up"), "{link}");
    let form = claire.get(&link);
    assert!(
        form.says("Both names are kept") && form.says(&format!("You are entering this on behalf of {name} (until ")),
        "{}",
        form.text()
    );
    assert!(claire.get(&link.replace("/en/", "/fr/")).says("Les deux noms sont conservés"));
    let version = stage.house.look(|tx| tx.one::<(i64,)>(sql!("SELECT version FROM follow_up WHERE id = $1"), bind![promise])).0;
    let fields = [("version", &*version.to_string()), ("state", "done"), ("closing_note", "Said on the telephone")];
    let wrong = claire.post(&link, &fields[..1]);
    assert!(wrong.status == 422 && wrong.says("Both names are kept"), "the sentence stays above a form that comes back: {}", wrong.text());
    assert_eq!(count(&stage, sql!("SELECT COUNT(*) FROM assisted WHERE at > '2026-11-15'")), 0);
    assert_eq!(claire.post(&link, &fields).status, 200);
    assert_eq!(claire.get(&link).status, 410, "it is done");
    let shown = claire.get(&format!("/en/p/rivermont/follow-ups/{promise}"));
    assert!(shown.says(&name) && shown.says("entered by Claire Okafor-Lemieux"), "{}", shown.text());
    let of_person = claire.get(&format!("/en/p/rivermont/people/{person}"));
    assert!(of_person.says("Entered on their behalf") && of_person.says("entered by Claire Okafor-Lemieux"), "{}", of_person.text());
    assert!(!stage.visitor(Guest::Cast(4)).get(&format!("/en/p/rivermont/people/{person}")).says("Entered on their behalf"));
    let told: (String, String) = stage.house.look(|tx| {
        tx.one(
            sql!(
                "SELECT c.actor_kind, d.actor_name FROM chronicle c JOIN chronicle_detail d ON d.sequence = c.sequence
                 WHERE c.act = 'follow_ups.close_by_link' AND c.object_id = $1 ORDER BY c.sequence DESC LIMIT 1"
            ),
            bind![promise],
        )
    });
    assert_eq!(told, ("assisted".to_owned(), format!("{name} (Claire Okafor-Lemieux)")));
    let kept: (Option<Id>, String, String) = stage.house.look(|tx| {
        tx.one(
            sql!("SELECT s.holder_id, a.name, s.act FROM assisted s JOIN account a ON a.id = s.account_id WHERE s.at > '2026-11-15'"),
            bind![],
        )
    });
    assert_eq!(kept, (Some(person), "Claire Okafor-Lemieux".to_owned(), "follow_ups.close_by_link".to_owned()));
    stage.house.look(kit::chronicle::verify).expect("the chain stands");
}

#[test]
fn it_opens_for_half_an_hour_and_in_the_session_of_whoever_asked_alone() {
    let stage = stage();
    let (claire, theo, (person, _, promise)) = (stage.visitor(COORDINATOR), stage.visitor(SECRETARY), promised(&stage));
    let link = opened(&claire, person, ("follow_up", promise));
    assert_eq!((theo.get(&link).status, theo.post(&link, &[("state", "done")]).status), (404, 404), "somebody else’s session");
    let nobody = stage.visitor(Guest::Nobody).get(&link);
    assert!(nobody.status == 303 && nobody.location().contains("/sign-in?next="), "{}", nobody.status);
    assert_eq!(stage.visitor(Guest::Neighbour).get(&link).status, 404);
    assert_eq!(claire.get(&link.replace("/follow-up", "/reply")).status, 404, "it is for one act alone");
    let (issued, expires): (jiff::Timestamp, jiff::Timestamp) =
        stage.house.look(|tx| tx.one(sql!("SELECT issued_at, expires_at FROM task_link WHERE assistant_id IS NOT NULL"), bind![]));
    assert_eq!(expires.duration_since(issued).as_mins(), 30);
    stage.house.given(|tx| tx.run(sql!("UPDATE task_link SET expires_at = $1 WHERE assistant_id IS NOT NULL"), bind![now()]));
    assert_eq!((claire.get(&link).status, claire.post(&link, &[("state", "done")]).status), (410, 410), "half an hour is over");
    let again = opened(&claire, person, ("follow_up", promise));
    stage
        .house
        .given(|tx| tx.run(sql!("DELETE FROM standing WHERE account_id = (SELECT id FROM account WHERE name LIKE 'Claire %')"), bind![]));
    assert_eq!(claire.get(&again).status, 404, "who stands nowhere enters nothing for anybody");
    assert_eq!(count(&stage, sql!("SELECT COUNT(*) FROM assisted WHERE at > '2026-11-15'")), 0);
}

#[test]
fn nothing_is_opened_that_this_person_is_not_asked() {
    let stage = stage();
    let (claire, (person, _, promise)) = (stage.visitor(COORDINATOR), promised(&stage));
    let other: (Id,) = stage.house.look(|tx| {
        tx.one(
            sql!(
                "SELECT p.id FROM person p JOIN partnership r ON r.id = p.partnership_id
                 WHERE r.slug = 'rivermont' AND p.id <> $1 ORDER BY p.id LIMIT 1"
            ),
            bind![person],
        )
    });
    let refused = begin(&claire, other.0, ("follow_up", promise));
    assert!(refused.status == 409 && refused.says("not asked that any more"), "{}", refused.text());
    assert_eq!(begin(&claire, person, ("reply", promise)).status, 409);
    assert_eq!(claire.post(&page(person), &[]).status, 409);
    assert_eq!(claire.post(&page(person), &[("purpose", "votes.cast_by_link")]).status, 400);
    assert_eq!(claire.get(&page(Id::new(now()))).status, 404);
    let neighbour = stage.visitor(Guest::Neighbour);
    assert_eq!((neighbour.get(&page(person)).status, begin(&neighbour, person, ("follow_up", promise)).status), (404, 404));
    assert_eq!(stage.visitor(Guest::Cast(4)).get(&page(person)).status, 403, "members enter for themselves");
    assert_eq!(count(&stage, sql!("SELECT COUNT(*) FROM task_link WHERE assistant_id IS NOT NULL")), 0);
}

#[test]
fn a_vote_by_name_is_entered_for_a_seat_and_a_secret_ballot_never() {
    let stage = stage();
    let (claire, (person, _, vote)) = (
        stage.visitor(COORDINATOR),
        asked(
            &stage,
            sql!(
                "SELECT p.id, p.name, v.id FROM vote v JOIN vote_voter o ON o.vote_id = v.id JOIN person p ON p.id = o.person_id
                 JOIN vote_line l ON l.vote_id = v.id AND l.seat_id = o.seat_id
                 WHERE v.state = 'open' AND v.method = 'roll_call' AND l.part = 'votes' AND l.voted_as IS NULL ORDER BY v.id, p.id LIMIT 1"
            ),
        ),
    );
    assert!(claire.get(&page(person)).says("Vote by name"));
    let link = opened(&claire, person, ("vote", vote));
    assert!(claire.get(&link).says("Both names are kept"));
    stage.house.given(move |tx| tx.run(sql!("UPDATE vote SET method = 'secret' WHERE id = $1"), bind![vote]));
    assert_eq!((claire.get(&link).status, claire.post(&link, &[("mark", "y")]).status), (410, 410));
    assert!(!claire.get(&page(person)).says("Vote by name"));
    assert_eq!(begin(&claire, person, ("vote", vote)).status, 409);
    assert_eq!(count(&stage, sql!("SELECT COUNT(*) FROM assisted WHERE at > '2026-11-15'")), 0);
}

#[test]
fn what_somebody_needs_is_not_shown_to_whoever_replies_for_them_and_is_kept() {
    let stage = stage();
    let (claire, (person, _, convocation)) = (
        stage.visitor(COORDINATOR),
        asked(
            &stage,
            sql!(
                "SELECT p.id, p.name, c.id FROM convocation c JOIN meeting m ON m.id = c.meeting_id JOIN person p ON p.id = c.person_id
                 JOIN tenure t ON t.seat_id = c.seat_id AND t.person_id = p.id AND t.role = 'holder'
                    AND t.starts_on <= m.held_on AND (t.ends_on IS NULL OR t.ends_on >= m.held_on)
                 WHERE m.state IN ('notice_sent', 'package_sent') AND m.held_on > '2026-11-16' ORDER BY m.held_on, c.id LIMIT 1"
            ),
        ),
    );
    stage.house.given(move |tx| {
        tx.run(sql!("UPDATE person SET email = '' WHERE id = $1"), bind![person])?;
        tx.run(sql!("DELETE FROM reply_need WHERE convocation_id = $1"), bind![convocation])?;
        tx.run(
            sql!("INSERT INTO reply_need (convocation_id, kinds, language, note) VALUES ($1, '', '', 'A quiet corner')"),
            bind![convocation],
        )
    });
    let link = opened(&claire, person, ("reply", convocation));
    assert!(!claire.get(&link).says("A quiet corner"));
    assert_eq!(claire.post(&link, &[("answer", "regrets")]).status, 303);
    let kept: (String, String) = stage.house.look(|tx| {
        tx.one(
            sql!(
                "SELECT r.answer, n.note FROM reply r JOIN reply_need n ON n.convocation_id = r.convocation_id WHERE r.convocation_id = $1"
            ),
            bind![convocation],
        )
    });
    assert_eq!(kept, ("regrets".to_owned(), "A quiet corner".to_owned()));
    let meeting: (Id,) = stage.house.look(|tx| tx.one(sql!("SELECT meeting_id FROM convocation WHERE id = $1"), bind![convocation]));
    let replies = claire.get(&format!("/en/p/rivermont/meetings/{}/replies", meeting.0));
    assert!(replies.says("entered by Claire Okafor-Lemieux"), "{}", replies.text());
}

/// Somebody of Rivermont who is asked something of a kind at this moment, and what it is about.
fn asked_something(stage: &Stage, claire: &Visitor<'_>, kind: &str) -> (Id, Id) {
    let people: Vec<(Id,)> = stage.house.look(|tx| {
        tx.rows(
            sql!("SELECT p.id FROM person p JOIN partnership r ON r.id = p.partnership_id WHERE r.slug = 'rivermont' ORDER BY p.id"),
            bind![],
        )
    });
    let before = format!("name=\"kind\" value=\"{kind}\"><input type=\"hidden\" name=\"subject\" value=\"");
    let found = people.into_iter().find_map(|(person,)| {
        let list = claire.get(&page(person)).text();
        let subject = list.split(before.as_str()).nth(1)?.split('"').next()?.parse().ok()?;
        Some((person, subject))
    });
    found.unwrap_or_else(|| panic!("nobody is asked: {kind}"))
}

#[test]
fn a_vote_an_acknowledgement_an_update_and_a_proposal_name_both_on_their_own_pages() {
    let stage = stage();
    let claire = stage.visitor(COORDINATOR);
    stage.house.given(|tx| tx.run(sql!("UPDATE agenda SET stage = 'proposals', proposals_until = '2026-12-31'"), bind![]));
    let (person, vote) = asked_something(&stage, &claire, "vote");
    assert_eq!(claire.post(&opened(&claire, person, ("vote", vote)), &[("mark", "y")]).status, 303);
    let shown = |address: &str, both: [&str; 2]| {
        for (lang, said) in ["en", "fr"].into_iter().zip(both) {
            let answer = claire.get(&format!("/{lang}/p/rivermont/{address}"));
            assert!(answer.status == 200 && answer.says(said), "{address}: {}", answer.text());
        }
    };
    shown(&format!("votes/{vote}"), ["written down by Claire Okafor-Lemieux", "noté par Claire Okafor-Lemieux"]);
    let both = ["entered by Claire Okafor-Lemieux", "saisi par Claire Okafor-Lemieux"];
    let (person, terms) = asked_something(&stage, &claire, "acknowledgement");
    let there = format!("terms/{terms}/acknowledgements");
    let before = claire.get(&format!("/en/p/rivermont/{there}")).text().matches(both[0]).count();
    assert_eq!(claire.post(&opened(&claire, person, ("acknowledgement", terms)), &[]).status, 303);
    assert_eq!(claire.get(&format!("/en/p/rivermont/{there}")).text().matches(both[0]).count(), before + 1);
    shown(&there, both);
    stage.house.given(|tx| tx.run(sql!("UPDATE update_request SET asked_on = '2026-11-16', answer_by = '2026-12-01'"), bind![]));
    let (person, activity) = asked_something(&stage, &claire, "update");
    let key = Id::new(now()).to_string();
    let told = [("key", key.as_str()), ("status", "on_track"), ("percent", "60"), ("note", "Said on the telephone.")];
    let sent = claire.post(&opened(&claire, person, ("update", activity)), &told);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let update: (Id,) = stage.house.look(|tx| tx.one(sql!("SELECT id FROM progress_update WHERE sending_key = $1"), bind![key]));
    shown(&format!("updates/{}", update.0), both);
    let (person, subject) = asked_something(&stage, &claire, "proposal");
    let meeting: (Id,) = stage.house.look(|tx| tx.one(sql!("SELECT meeting_id FROM convocation WHERE id = $1"), bind![subject]));
    let link = opened(&claire, person, ("proposal", subject));
    let proposed = claire.post(&link, &[("title_en", "Bus shelters"), ("reason_en", "Nobody waits in the rain.")]);
    assert_eq!(proposed.status, 303, "{}", proposed.text());
    shown(&format!("meetings/{}/agenda", meeting.0), both);
    stage.house.look(kit::chronicle::verify).expect("the chain stands");
}

#[test]
fn the_demonstration_has_somebody_who_telephoned_and_somebody_to_welcome() {
    let stage = stage();
    let claire = stage.visitor(COORDINATOR);
    let entered: Vec<(String, String)> =
        stage.house.look(|tx| tx.rows(sql!("SELECT object_kind, object_id FROM assisted ORDER BY object_kind"), bind![]));
    let kinds: Vec<&str> = entered.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(kinds, ["acknowledgement", "convocation", "update"]);
    let meeting: (Id,) = stage.house.look(|tx| tx.one(sql!("SELECT meeting_id FROM convocation WHERE id = $1"), bind![entered[1].1]));
    for (address, by) in [
        (format!("terms/{}/acknowledgements", entered[0].1), "entered by Théo Gagnon-Ruiz"),
        (format!("meetings/{}/replies", meeting.0), "entered by Théo Gagnon-Ruiz"),
        (format!("updates/{}", entered[2].1), "entered by Claire Okafor-Lemieux"),
    ] {
        let page = claire.get(&format!("/en/p/rivermont/{address}"));
        assert!(page.says(by), "{address}: {}", page.text());
    }
    let body: (Id,) = stage.house.look(|tx| tx.one(sql!("SELECT body_id FROM onboarding_list"), bind![]));
    let onboarding = claire.get(&format!("/en/p/rivermont/bodies/{}/onboarding", body.0));
    assert!(onboarding.says("Selam Tekle") && onboarding.says("Met the coordinator over tea"), "{}", onboarding.text());
    let carried: (i64,) = stage.house.look(|tx| {
        tx.one(
            sql!(
                "SELECT COUNT(*) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id JOIN agenda_item o ON o.id = i.carried_from_id
                 WHERE m.recalls_id = o.meeting_id"
            ),
            bind![],
        )
    });
    assert_eq!(carried.0, 1, "what the first meeting did not get to came to the second");
}

#[test]
fn a_reply_by_telephone_is_entered_from_the_replies_and_leads_back_there() {
    let stage = stage();
    let claire = stage.visitor(COORDINATOR);
    let (meeting, person, convocation): (Id, Id, Id) = stage.house.look(|tx| {
        tx.one(
            sql!(
                "SELECT m.id, c.person_id, c.id FROM convocation c JOIN meeting m ON m.id = c.meeting_id
                 JOIN tenure t ON t.seat_id = c.seat_id AND t.person_id = c.person_id AND t.ends_on IS NULL
                 JOIN partnership r ON r.id = m.partnership_id
                 WHERE r.slug = 'rivermont' AND m.state IN ('notice_sent', 'package_sent') AND m.held_on > '2026-11-16'
                 ORDER BY m.held_on, c.id LIMIT 1"
            ),
            bind![],
        )
    });
    let replies = format!("/en/p/rivermont/meetings/{meeting}/replies");
    let list = claire.get(&replies);
    assert!(list.says("Enter for them") && list.says("by telephone or on paper"), "{}", list.text());
    assert!(list.says(&format!("action=\"/en/p/rivermont/people/{person}/assistance\"")) && list.says(&format!("value=\"{convocation}\"")));
    assert!(!stage.visitor(Guest::Cast(3)).get(&replies).says("Enter for them"), "the chair enters nothing for others");
    let fields = [("kind", "reply"), ("subject", &*convocation.to_string()), ("back", &*replies)];
    let opened = claire.post(&page(person), &fields);
    assert_eq!(opened.status, 303, "{}", opened.text());
    let link = opened.location().to_owned();
    let way_back = format!("href=\"{replies}\"");
    assert!(claire.get(&link).says(&way_back));
    assert!(claire.get(&link.replace("/en/", "/fr/")).says(&way_back.replace("/en/", "/fr/")), "in the language of the page");
    assert_eq!(claire.post(&link, &[("answer", "regrets")]).status, 303);
    assert!(claire.get(&link).says(&way_back) && claire.get(&replies).says("entered by Claire Okafor-Lemieux"));
    let elsewhere = claire.post(&page(person), &[fields[0], fields[1], ("back", "https://evil.example/p/rivermont/")]);
    let own = format!("href=\"{}\"", page(person));
    assert!(claire.get(elsewhere.location()).says(&own), "{}", claire.get(elsewhere.location()).text());
    let asked = claire.get(&format!("{}?back={replies}", page(person)));
    assert!(asked.says(", meeting ") && asked.says(&format!("value=\"{}\"", replies.trim_start_matches("/en"))), "{}", asked.text());
}
