//! Activities through the router, on a real database.

use access::standings::{COORDINATOR, FUNDER, GROUP_CHAIR, MEMBER};
use jiff::civil::date;
use kit::{
    Lang, bind,
    lang::Bilingual,
    permits::Scope,
    sql,
    testing::{TestHouse, Visitor},
};

use crate::{
    action_plans::{PlanId, PlanState, amendments},
    activities::{self, ActivityId, StatusChange},
    status::Status,
    testing::{Given, activity, coordinator, given, house, partnership, plan, plan_in, with},
};

const LIST: &str = "/en/p/riverside/activities";

fn scene(state: PlanState) -> (TestHouse, Given, PlanId) {
    let house = house();
    let it = given(&house, "riverside");
    let id = plan(&house, it, state);
    (house, it, id)
}

fn add(visitor: &Visitor<'_>, plan: PlanId, more: &[(&str, &str)]) -> kit::testing::Answer {
    let plan = plan.to_string();
    let form = [("plan", plan.as_str()), ("code", "1.1"), ("lip_role", "catalyst"), ("title_en", "Host four job fairs")];
    visitor.post(LIST, &[&form, more].concat())
}

/// The activity of `riverside` with this title.
fn activity_named(house: &TestHouse, it: Given, title: &'static str) -> ActivityId {
    house
        .look(|tx| {
            tx.one::<(ActivityId,)>(
                sql!("SELECT id FROM activity WHERE partnership_id = $1 AND title_en = $2"),
                bind![it.partnership, title],
            )
        })
        .0
}

#[test]
fn a_coordinator_adds_an_activity_and_finds_it_in_every_view() {
    let (house, it, id) = scene(PlanState::Draft);
    let claire = coordinator(&house, "riverside");
    assert_eq!(claire.get(&format!("{LIST}/new?plan={id}")).status, 200);
    let (objective, lead) = (it.objective.to_string(), it.organization.to_string());
    let answer = add(
        &claire,
        id,
        &[
            ("objective", &objective),
            ("lead", &lead),
            ("starts_on", "2026-04-15"),
            ("ends_on", "2026-06-30"),
            ("output_en", "fairs"),
            ("output_target", "4"),
            ("funder_kind", "municipal"),
            ("funder_amount", "12,500"),
            ("funder_secured", "yes"),
        ],
    );
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = claire.get(answer.location());
    for text in ["1.1 Host four job fairs", "0 of 4 fairs", "$12,500", "Library", "More people at work"] {
        assert!(page.says(text), "{text}");
    }
    for view in ["", "/timeline", "/by-lead"] {
        assert!(claire.get(&format!("{LIST}{view}")).says("Host four job fairs"), "{view}");
        assert!(claire.get(&format!("/fr/p/riverside/activities{view}")).says("Plan 2026-2027"), "{view}");
    }
}

#[test]
fn another_row_is_asked_for_without_scripts_and_loses_nothing_typed() {
    let (house, it, id) = scene(PlanState::Draft);
    let claire = coordinator(&house, "riverside");
    let blank = claire.get(&format!("{LIST}/new?plan={id}"));
    let rows = |answer: &kit::testing::Answer, field: &str| answer.text().matches(&format!("name=\"{field}\"")).count();
    assert!(blank.says("Another partner") && blank.says("Another funder") && blank.says("Another output"), "{}", blank.text());
    let lead = it.organization.to_string();
    for (kind, field) in [("partner", "partner_role"), ("funder", "funder_kind"), ("output", "output_target")] {
        let typed = [("funder_kind", "municipal"), ("funder_amount", "12,500"), ("partner", &lead), ("output_target", "x"), ("more", kind)];
        let again = add(&claire, id, &typed);
        assert!(again.status == 200 && again.says("12,500") && again.says("Host four job fairs"), "{}", again.text());
        assert!(rows(&again, field) >= rows(&blank, field), "{kind}");
        assert!(rows(&again, "funder_kind") == 2 && rows(&again, "partner") == 2 && rows(&again, "output_target") == 2, "{kind}");
    }
    assert!(!claire.get(LIST).says("Host four job fairs"), "nothing was kept yet");
}

#[test]
fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let (house, _, id) = scene(PlanState::Draft);
    let claire = coordinator(&house, "riverside");
    let wrong = [
        ("starts_on", "2026-06-30"),
        ("ends_on", "2026-04-15"),
        ("output_en", "fairs"),
        ("output_target", "many"),
        ("title_fr", "Gardé <i>"),
    ];
    let answer = add(&claire, id, &wrong);
    assert_eq!(answer.status, 422);
    for text in ["“many” is not a whole number", "Gardé &#60;i&#62;", "aria-invalid"] {
        assert!(answer.says(text), "{text}");
    }
    assert_eq!(add(&claire, id, &[]).status, 303);
    assert!(add(&claire, id, &[]).says("another activity with the number 1.1"));
}

#[test]
fn an_approved_plan_changes_by_a_decision_and_says_why() {
    let (house, it, id) = scene(PlanState::InForce);
    let (claire, decision) = (coordinator(&house, "riverside"), it.decision.to_string());
    assert!(add(&claire, id, &[("reason", "A new partner joined.")]).says("Choose the decision by which the activity was taken up"));
    assert!(add(&claire, id, &[("decision", &decision)]).says("Say in a sentence why it changes"));
    let page = add(&claire, id, &[("decision", &decision), ("reason", "A new partner joined.")]).location().replace("?saved=1", "");
    let objective = it.objective.to_string();
    let form = |more: &[(&'static str, &str)]| {
        let base = [
            ("code", "1.1"),
            ("lip_role", "catalyst"),
            ("title_en", "Host five job fairs"),
            ("version", "1"),
            ("reason", "The hall is free."),
        ];
        claire.post(&page, &[&base, more].concat())
    };
    assert!(form(&[("objective", &objective)]).says("Choose the decision of the council"), "another priority needs the council");
    assert_eq!(form(&[("objective", &objective), ("decision", &decision)]).status, 303);
    let noted = house.look(|tx| amendments(tx, id));
    assert_eq!(noted.iter().filter(|change| change.reason.en.contains("hall")).count(), 1);
    assert!(claire.get(&format!("/en/p/riverside/plans/{id}")).says("The hall is free."));
}

#[test]
fn a_closed_plan_changes_no_more() {
    let (house, it, id) = scene(PlanState::Closed);
    let one = activity(&house, (it, id), "1.1", Status::Planned);
    let claire = coordinator(&house, "riverside");
    assert!(add(&claire, id, &[]).says("This plan is closed"));
    let answer = claire.post(&format!("{LIST}/{one}/status"), &[("status", "under_way"), ("on", "2026-05-01")]);
    assert!(answer.says("This plan is closed"));
    assert!(claire.post(&format!("{LIST}/{one}/waiver"), &[("waiver", "x")]).says("This plan is closed"));
}

#[test]
fn a_status_changes_by_the_rules_and_keeps_its_history() {
    let (house, it, id) = scene(PlanState::InForce);
    let page = format!("{LIST}/{}", activity(&house, (it, id), "1.1", Status::UnderWay));
    let (claire, decision) = (coordinator(&house, "riverside"), it.decision.to_string());
    let turn = |form: &[(&str, &str)]| claire.post(&format!("{page}/status"), form);
    assert!(turn(&[("status", "on_track"), ("on", "2026-06-01")]).says("Add a sentence on how the work is going"));
    assert_eq!(turn(&[("status", "on_track"), ("on", "2026-06-01"), ("note", "Two fairs held.")]).status, 303);
    assert!(turn(&[("status", "dropped"), ("on", "2026-07-01"), ("note", "No hall.")]).says("dropped or deferred by a decision"));
    assert!(turn(&[("status", "at_risk"), ("on", "2027-01-01")]).says("This day lies ahead"));
    assert!(
        turn(&[("status", "at_risk"), ("on", "2026-05-01")])
            .says("The step before was on 1 June 2026. Choose that day or a later one, up to today.")
    );
    assert_eq!(turn(&[("status", "dropped"), ("on", "2026-07-01"), ("note", "No hall."), ("decision", &decision)]).status, 303);
    let text = claire.get(&page);
    for said in ["Two fairs held.", "No hall.", "2026-01"] {
        assert!(text.says(said), "{said}");
    }
    assert!(turn(&[("status", "on_track"), ("on", "2026-08-01")]).says("This activity is closed"));
}

#[test]
fn what_happened_before_it_was_written_down_is_told_with_its_own_day() {
    let (house, it, id) = scene(PlanState::Draft);
    let claire = coordinator(&house, "riverside");
    let page = add(&claire, id, &[]).location().trim_end_matches("?saved=1").to_owned();
    let turn =
        |status: &str, on: &str, note: &str| claire.post(&format!("{page}/status"), &[("status", status), ("on", on), ("note", note)]);
    assert_eq!(turn("planned", "2026-04-10", "").status, 303, "the day on which it was typed binds nobody");
    assert_eq!(turn("under_way", "2026-06-01", "").status, 303);
    let early = turn("on_track", "2026-05-31", "Two fairs held.");
    assert!(early.status == 422 && early.says("1 June 2026") && early.says("Two fairs held."), "{}", early.text());
    let french = claire.post(
        &format!("{page}/status").replace("/en/", "/fr/"),
        &[("status", "on_track"), ("on", "2026-05-31"), ("note", "Deux salons tenus.")],
    );
    assert!(french.status == 422 && french.says("1er juin 2026"), "{}", french.text());
    let one = activity_named(&house, it, "Host four job fairs");
    let days: Vec<_> = house.look(|tx| activities::history(tx, one)).iter().map(|turn| (turn.status, turn.since)).collect();
    assert_eq!(
        days,
        [(Status::Proposed, date(2026, 4, 10)), (Status::Planned, date(2026, 4, 10)), (Status::UnderWay, date(2026, 6, 1))],
        "it was proposed no later than it was planned"
    );
}

#[test]
fn what_a_decision_adds_to_a_plan_in_force_is_planned() {
    let (house, it, id) = scene(PlanState::InForce);
    let decision = it.decision.to_string();
    let added = add(&coordinator(&house, "riverside"), id, &[("decision", &decision), ("reason", "The council asked for it.")]);
    assert_eq!(added.status, 303, "{}", added.text());
    let one = activity_named(&house, it, "Host four job fairs");
    let known = house.look(|tx| activities::by_id(tx, it.partnership, one)).expect("it is there");
    assert_eq!(known.status, Status::Planned);
}

#[test]
fn late_and_silent_are_found_and_never_stored() {
    let (house, it, id) = scene(PlanState::InForce);
    let late = activity(&house, (it, id), "1.1", Status::OnTrack);
    activity(&house, (it, id), "1.2", Status::Done);
    let claire = coordinator(&house, "riverside");
    for flag in ["late", "silent"] {
        let page = claire.get(&format!("{LIST}?status={flag}"));
        assert!(page.says("Host job fairs 1.1") && !page.says("Host job fairs 1.2"), "{flag}");
    }
    house.given(move |tx| activities::note_update(tx, late, date(2026, 11, 1), 60));
    assert!(!claire.get(&format!("{LIST}?status=silent")).says("Host job fairs 1.1"));
    house.given(move |tx| activities::note_update(tx, late, date(2026, 5, 1), 10));
    let shown = house.look(|tx| activities::by_id(tx, it.partnership, late)).expect("it is there");
    assert_eq!((shown.percent, shown.updated_on), (60, Some(date(2026, 11, 1))), "older news changes nothing");
}

#[test]
fn the_front_door_takes_every_step_on_the_way() {
    let (house, it, id) = scene(PlanState::InForce);
    let one = activity(&house, (it, id), "1.1", Status::Planned);
    let change = StatusChange {
        to: Status::Done,
        note: Bilingual::only(Lang::Fr, "Quatre salons tenus."),
        decision: None,
        successor: None,
        on: date(2026, 6, 1),
        who: "Library".into(),
    };
    house.given(move |tx| activities::set_status(tx, it.partnership, one, &change));
    let history = house.look(|tx| activities::history(tx, one));
    let way: Vec<_> = history.iter().map(|turn| turn.status).collect();
    assert_eq!(way, [Status::Planned, Status::UnderWay, Status::OnTrack, Status::Done]);
    assert_eq!((history[3].note.fr.as_str(), history[2].note.fr.as_str()), ("Quatre salons tenus.", ""));
    house.given(move |tx| activities::note_output(tx, one, 1, 4));
    assert!(coordinator(&house, "riverside").get(LIST).says("4 of 12 fairs"));
}

#[test]
fn the_meter_says_what_is_missing_until_it_is_accepted() {
    let (house, it, id) = scene(PlanState::Draft);
    let page = format!("{LIST}/{}", activity(&house, (it, id), "1.1", Status::Proposed));
    let claire = coordinator(&house, "riverside");
    assert!(claire.get(LIST).says("Missing: Specific, Achievable, Relevant"), "{}", claire.get(LIST).text());
    assert!(claire.get(&page).says("Link at least one finding"));
    assert_eq!(claire.post(&format!("{page}/waiver"), &[("waiver", "Waits for the county.")]).status, 303);
    assert!(claire.get(&page).says("Accepted as it stands: Waits for the county."));
    assert!(!claire.get(LIST).says("Missing:"));
}

#[test]
fn who_may_not_is_refused_and_the_chair_of_a_group_may_change_what_it_follows() {
    let (house, it, id) = scene(PlanState::Draft);
    let one = activity(&house, (it, id), "1.1", Status::Proposed);
    let (page, member, funder) = (format!("{LIST}/{one}"), with(&house, MEMBER), with(&house, FUNDER));
    assert_eq!(member.get(&page).status, 200);
    assert!(!member.get(LIST).says("Add an activity"));
    assert_eq!((member.get(&format!("{page}/edit")).status, add(&member, id, &[]).status), (403, 403));
    assert_eq!(member.post(&format!("{page}/status"), &[("status", "planned"), ("on", "2026-05-01")]).status, 403);
    assert_eq!((funder.get(&page).status, funder.get(LIST).status), (404, 200), "the funder sees what was approved");
    assert_eq!(funder.get(&page.replace("/en/", "/api/v1/")).status, 404);
    let body: kit::Id = house.look(|tx| tx.one::<(kit::Id,)>(kit::sql!("SELECT id FROM body"), kit::bind![])).0;
    let chair = house.someone("Tomas", &[(Scope::of(body), GROUP_CHAIR)]);
    assert_eq!(chair.get(&format!("{page}/edit")).status, 404, "it follows another group, or none");
    house.given(move |tx| tx.run(kit::sql!("UPDATE activity SET body_id = $1"), kit::bind![body]));
    assert_eq!(chair.get(&format!("{page}/edit")).status, 200);
}

#[test]
fn another_partnerships_records_are_nothing_here() {
    let (house, it, id) = scene(PlanState::InForce);
    let one = activity(&house, (it, id), "1.1", Status::Planned);
    let other = given(&house, "hillside");
    let theirs = plan(&house, other, PlanState::Draft);
    let nia = coordinator(&house, "hillside");
    assert_eq!(nia.get(&format!("/en/p/hillside/activities/{one}")).status, 404);
    assert_eq!(nia.get(&format!("/en/p/hillside/activities?plan={id}")).status, 404);
    let list = "/en/p/hillside/activities";
    let (plan, foreign_plan) = (theirs.to_string(), id.to_string());
    let form = |plan: &str, field: &'static str, id: String| {
        nia.post(list, &[("plan", plan), ("code", "9"), ("lip_role", "lead"), ("title_en", "x"), (field, &id)]).status
    };
    assert_eq!(form(&plan, "lead", it.organization.to_string()), 422);
    assert_eq!(form(&plan, "objective", it.objective.to_string()), 422);
    assert_eq!(form(&plan, "partner", it.organization.to_string()), 422);
    assert_eq!(form(&plan, "carried_from", one.to_string()), 422);
    assert_eq!(form(&foreign_plan, "description_en", "x".into()), 404);
    assert_ne!(partnership(&house, "riverside"), other.partnership);
}

#[test]
fn two_editors_both_keep_their_text() {
    let (house, it, id) = scene(PlanState::Draft);
    let page = format!("{LIST}/{}", activity(&house, (it, id), "1.1", Status::Proposed));
    let claire = coordinator(&house, "riverside");
    let post = |title, version| claire.post(&page, &[("code", "1.1"), ("lip_role", "lead"), ("title_en", title), ("version", version)]);
    assert_eq!(post("First text", "1").status, 303);
    let second = post("Second text", "1");
    assert!(second.status == 409 && second.says("First text") && second.says("Second text"));
    assert_eq!(post("Second text", "2").status, 303);
}

#[test]
fn hostile_text_is_only_text_and_exports_hold_no_formula() {
    let (house, _, id) = scene(PlanState::Draft);
    let claire = coordinator(&house, "riverside");
    let page = add(&claire, id, &[("title_fr", "<script>alert(1)</script>"), ("description_en", "=cmd|' /C calc'!A0 <img src=x>")])
        .location()
        .to_owned();
    for address in
        [page.clone(), page.replace("/en/", "/fr/"), LIST.replace("/en/", "/fr/"), format!("{LIST}/timeline").replace("/en/", "/fr/")]
    {
        let text = claire.get(&address).text();
        assert!(!text.contains("<script>alert") && !text.contains("<img"), "{address}");
    }
    let more = [("code", "=1+1"), ("lip_role", "lead"), ("title_en", "Formula"), ("plan", &id.to_string())];
    assert_eq!(claire.post(LIST, &more).status, 303);
    let csv = claire.get(&LIST.replace("activities", "activities.csv"));
    assert!(csv.says("'=1+1") && csv.says("Host four job fairs"));
    assert!(!claire.get(&format!("{}?q=formula", LIST.replace("activities", "activities.csv"))).says("job fairs"));
    assert_eq!(&claire.get(&LIST.replace("activities", "activities.xlsx")).bytes[..2], b"PK");
}

#[test]
fn strange_queries_are_refused_or_taken_literally() {
    let (house, it, id) = scene(PlanState::InForce);
    activity(&house, (it, id), "1.1", Status::Planned);
    let claire = coordinator(&house, "riverside");
    for query in ["q=%25", "lead=nobody", "group=%27%20OR%201=1", "status=%3Cscript%3E", "sort=code;drop", "page=99999999999"] {
        let answer = claire.get(&format!("{LIST}?{query}"));
        assert!(answer.status == 200 && !answer.says("<script>"), "{query}");
    }
    assert_eq!(claire.get(&format!("{LIST}?secret=1")).status, 400);
    assert_eq!(claire.get(&format!("{LIST}?plan=nothing")).status, 404);
}

#[test]
fn the_grid_asks_the_same_number_of_questions_for_one_row_and_for_fifty() {
    let (house, it, id) = scene(PlanState::InForce);
    let rows = |codes: std::ops::Range<usize>| {
        for code in codes {
            activity(&house, (it, id), &code.to_string(), Status::Planned);
        }
    };
    let visitor = registry::testing::in_partnership(&house, "Claire", "riverside", COORDINATOR);
    let asked = |address: &str| {
        let page = visitor.get(address);
        let statements: u32 = page.header("x-sql-statements").parse().expect("a number of statements");
        (statements, page.text().matches("scope=\"row\"").count())
    };
    rows(0..1);
    let views = [LIST.to_owned(), format!("{LIST}/timeline"), format!("{LIST}/by-lead")];
    let few: Vec<_> = views.iter().map(|view| asked(view)).collect();
    rows(1..60);
    let many: Vec<_> = views.iter().map(|view| asked(view)).collect();
    for ((few, _), (many, _)) in few.iter().zip(&many) {
        assert!(few == many && *many <= 12, "{few} statements became {many}");
    }
    assert_eq!((few[0].1, many[0].1), (1, 50));
    let page = activity(&house, (it, id), "one", Status::Planned);
    let (statements, _) = asked(&format!("{LIST}/{page}"));
    assert!(statements <= 12, "{statements} statements for one activity");
}

#[test]
fn the_json_twin_tells_the_same() {
    let (house, it, id) = scene(PlanState::InForce);
    let one = activity(&house, (it, id), "1.1", Status::OnTrack);
    let claire = coordinator(&house, "riverside");
    let read = |uri: String| serde_json::from_slice::<serde_json::Value>(&claire.get(&uri).bytes).expect("JSON");
    let list = read(LIST.replace("/en/", "/api/v1/"));
    assert_eq!((list["activities"][0]["code"].as_str(), list["details"]["outputs"][0]["target"].as_i64()), (Some("1.1"), Some(12)));
    let shown = read(format!("{}/{one}", LIST.replace("/en/", "/api/v1/")));
    assert_eq!((shown["flags"]["late"].as_bool(), shown["flags"]["silent"].as_bool()), (Some(true), Some(true)));
    assert_eq!(shown["history"][0]["status"].as_str(), Some("on_track"));
}

/// The line of one activity of an approved plan, sent with these fields.
fn row(visitor: &Visitor<'_>, id: ActivityId, more: &[(&str, &str)]) -> kit::testing::Answer {
    let base = [("status", "on_track"), ("percent", "40"), ("starts_on", "2026-04-15"), ("ends_on", "2026-10-31"), ("version", "1")];
    let kept = base.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    visitor.post(&format!("{LIST}/{id}/row?sort=code"), &kept.chain(more.iter().copied()).collect::<Vec<_>>())
}

#[test]
fn a_line_of_the_grid_changes_where_it_stands() {
    let (house, it, id) = scene(PlanState::InForce);
    let one = activity(&house, (it, id), "1.1", Status::OnTrack);
    let (claire, lead) = (coordinator(&house, "riverside"), it.organization.to_string());
    let opened = claire.get(claire.get(&format!("{LIST}/{one}/row?sort=code")).location().split('#').next().expect("an address"));
    assert!(opened.says("class=\"row-form\"") && opened.says("name=\"percent\""), "the line is a form");
    assert_eq!(
        opened.text().matches("value=\"dropped\"").count(),
        1,
        "only to narrow the grid: what asks for a decision is not offered here"
    );
    let answer = row(&claire, one, &[("lead", &lead)]);
    assert_eq!((answer.status, answer.location().ends_with(&format!("sort=code&saved=1&done={one}#a-{one}"))), (303, true));
    let stored = house.look(|tx| activities::by_id(tx, it.partnership, one)).expect("it is there");
    assert_eq!((stored.percent, stored.updated_on, stored.version), (40, Some(kit::testing::today()), 2));
    let note = [("lead", lead.as_str()), ("version", "2"), ("status", "at_risk"), ("percent", "45"), ("note", "The hall is closed.")];
    assert_eq!(row(&claire, one, &note).status, 303);
    let said = [("lead", lead.as_str()), ("version", "4"), ("status", "at_risk"), ("percent", "45"), ("note", "A new hall is sought.")];
    assert_eq!(row(&claire, one, &said).status, 303);
    let page = claire.get(&format!("{LIST}/{one}"));
    assert!(page.says("The hall is closed.") && page.says("A new hall is sought.") && page.says("At risk"));
}

#[test]
fn a_line_says_what_is_wrong_beside_its_fields_and_keeps_what_was_typed() {
    let (house, it, id) = scene(PlanState::InForce);
    let one = activity(&house, (it, id), "1.1", Status::OnTrack);
    let claire = coordinator(&house, "riverside");
    let lead = it.organization.to_string();
    for (name, value, said) in [
        ("percent", "140", "from 0 to 100"),
        ("percent", "", "aria-invalid"),
        ("status", "late", "aria-invalid"),
        ("ends_on", "2026-04-01", "aria-invalid"),
        ("starts_on", "soon", "aria-invalid"),
        ("lead", "nobody", "aria-invalid"),
        ("lead", "0199aaaaaaaaaaaaaaaaaaaaaa", "aria-invalid"),
        ("status", "dropped", "by a decision"),
        ("ends_on", "2026-11-30", "Say in a sentence why it changes"),
    ] {
        let more = [
            ("lead", if name == "lead" { value } else { &lead }),
            (name, value),
            ("note", if value == "dropped" { "No hall" } else { "" }),
        ];
        let answer = row(&claire, one, &more[usize::from(name == "lead")..]);
        assert!(answer.status == 422 && answer.says(said) && answer.says("row-form"), "{name}={value}: {}", answer.text());
    }
    let kept = row(&claire, one, &[("lead", &lead), ("percent", "140"), ("note", "Kept <i>")]);
    assert!(kept.says("value=\"140\"") && kept.says("Kept &#60;i&#62;"));
    assert_eq!(row(&claire, one, &[("lead", &lead), ("ends_on", "2026-11-30"), ("note", "The hall is free then.")]).status, 303);
    assert!(claire.get(&format!("/en/p/riverside/plans/{id}")).says("The hall is free then."));
}

#[test]
fn two_people_in_one_line_see_both_texts_and_who_may_not_sees_no_form() {
    let (house, it, id) = scene(PlanState::InForce);
    let one = activity(&house, (it, id), "1.1", Status::OnTrack);
    let (claire, lead) = (coordinator(&house, "riverside"), it.organization.to_string());
    assert_eq!(row(&claire, one, &[("lead", &lead)]).status, 303);
    let second = row(&claire, one, &[("lead", &lead), ("percent", "70")]);
    assert!(second.status == 409 && second.says("70") && second.says(">40<"), "{}", second.text());
    assert!(second.says("name=\"version\" value=\"2\""), "sending it again keeps the typed text knowingly");
    let member = with(&house, MEMBER);
    assert!(!member.get(&format!("{LIST}?edit={one}")).says("row-form") && !member.get(LIST).says("data-row"));
    assert_eq!((member.get(&format!("{LIST}/{one}/row")).status, row(&member, one, &[]).status), (403, 403));
    let closed = plan_in(&house, it, 2025, PlanState::Closed);
    let old = activity(&house, (it, closed), "1.1", Status::OnTrack);
    assert!(row(&claire, old, &[]).says("This plan is closed"));
    assert!(claire.get(&format!("{LIST}/{old}/row")).says("This plan is closed"));
    assert!(!claire.get(&format!("{LIST}?plan={closed}&edit={old}")).says("row-form"));
}

#[test]
fn an_organization_of_a_large_directory_is_sought_and_nothing_typed_is_lost() {
    let (house, it, id) = scene(PlanState::Draft);
    let claire = coordinator(&house, "riverside");
    let new = format!("{LIST}/new?plan={id}");
    assert!(!claire.get(&new).says("name=\"find\""), "a small directory is offered whole");
    crate::testing::directory(&house, it, 500);
    let page = claire.get(&new);
    assert!(page.says("name=\"find\"") && page.says("On the council") && page.says("Member 007") && !page.says("Organization 321"));
    let found = add(&claire, id, &[("find", "zation 321")]);
    assert!(found.status == 200 && found.says("Host four job fairs") && found.says("Organization 321") && found.says("1 organization"));
    assert!(found.says("name=\"found\" value=\"zation 321\""));
    assert!(add(&claire, id, &[("find", "nowhere")]).says("No organization has “nowhere” in its name"));
    assert!(add(&claire, id, &[("find", "organization")]).says("organizations have “organization” in their name"));
    let lead =
        house.look(|tx| tx.one::<(kit::Id,)>(kit::sql!("SELECT id FROM organization WHERE name_en = 'Organization 321'"), kit::bind![]));
    let lead = lead.0.to_string();
    let taken = add(&claire, id, &[("find", "zation 321"), ("found", "zation 321"), ("lead", &lead)]);
    assert_eq!(taken.status, 303, "a name that was looked up is not looked up again");
    let page = taken.location().replace("?saved=1", "");
    assert!(claire.get(&page).says("Organization 321"));
    let edit = claire.get(&format!("{page}/edit"));
    assert!(edit.says(&format!("value=\"{lead}\" selected")), "who is named is always among the choices");
}

#[test]
fn the_form_stays_light_with_five_hundred_organizations() {
    let (house, it, id) = scene(PlanState::InForce);
    crate::testing::directory(&house, it, 500);
    let claire = coordinator(&house, "riverside");
    let decision = it.decision.to_string();
    let ids: Vec<String> = house
        .look(|tx| {
            tx.rows::<(kit::Id,)>(
                kit::sql!("SELECT id FROM organization WHERE name_en LIKE 'Organization%' ORDER BY name_fold"),
                kit::bind![],
            )
        })
        .into_iter()
        .map(|(id,)| id.to_string())
        .collect();
    let mut more = vec![("decision", decision.as_str()), ("reason", "New"), ("find", "organization"), ("lead", &ids[0])];
    more.extend(ids[1..9].iter().map(|id| ("partner", id.as_str())));
    more.extend(ids[9..11].iter().flat_map(|id| [("funder_kind", "municipal"), ("funder", id.as_str())]));
    let sought = add(&claire, id, &more);
    more.push(("found", "organization"));
    let edit = claire.get(&add(&claire, id, &more).location().replace("?saved=1", "/edit"));
    for (name, page) in [("sought", sought), ("edited", edit)] {
        assert!(page.status == 200 && page.says(&ids[8]), "{name}");
        assert!(page.bytes.len() <= 100_000, "{name}: {} bytes", page.bytes.len());
    }
}
