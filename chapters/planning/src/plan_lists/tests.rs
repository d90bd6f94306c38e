//! Plan lists through the router, on a real database: from a spreadsheet to the activities of a plan, and back.

use access::standings::{GROUP_CHAIR, MEMBER};
use jiff::civil::date;
use kit::{bind, lang::Bilingual, sql, testing::TestHouse};
use registry::testing::bring_list;

use crate::{
    action_plans::{PlanId, PlanState},
    activities::{self, Activity, Details},
    status::Status,
    testing::{Given, coordinator, given, house, plan, with},
};

const GRID: &str = "LIP action plan 2026-27,,,,,,,,,,\n\
    Priority,Objective,Activity,Activité,Lead,Partners,Timeline,Status,% complete,Outputs,Budget\n";

fn home(plan: PlanId) -> String {
    format!("/en/p/riverside/plans/{plan}/imports")
}

fn grid(rows: &str) -> Vec<u8> {
    format!("{GRID}{rows}").into_bytes()
}

fn all(house: &TestHouse, it: Given, plan: PlanId) -> (Vec<Activity>, Details) {
    house.look(|tx| {
        let all = activities::of_plan(tx, it.partnership, plan)?;
        let details = activities::details_of(tx, &all)?;
        Ok((all, details))
    })
}

#[test]
fn the_grid_a_partnership_kept_becomes_the_activities_of_its_plan() {
    let house = house();
    let it = given(&house, "riverside");
    let plan = plan(&house, it, PlanState::Draft);
    let claire = coordinator(&house, "riverside");
    let rows = "Priority 1: Work,1.1 More people at work,Host job fairs,Tenir des salons de l’emploi,Library,,Q1–Q2,in progress,40%,4 fairs; 1 guide,\"$1,500\"\n\
                ,,Write a guide for employers,,bibliothèque,Chamber of Old,May 2026,planned,,,\n\
                Priority 2,,,,,,,,,,\n\
                ,,Publier un répertoire,,,,2026-06-01,,,,\n";
    assert!(claire.get(&format!("/en/p/riverside/plans/{plan}")).says(&format!("href=\"{}\"", home(plan))));
    let list = bring_list(&claire, &home(plan), ("plan.csv", &grid(rows)));
    let page = claire.get(&list);
    assert!(page.says("Add all 4 lines") || page.says("To be added (3)"), "{}", page.text());
    assert!(
        page.says("A heading of the lines below") && page.says("“Chamber of Old” is not in the directory; kept in the note"),
        "{}",
        page.text()
    );
    assert!(all(&house, it, plan).0.is_empty(), "nothing is added before it is accepted");
    assert_eq!(claire.post(&format!("{list}/acceptance"), &[("which", "all"), ("version", "2")]).status, 303);
    let (made, details) = all(&house, it, plan);
    let codes: Vec<_> = made.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["1.1.1", "1.1.2", "2.1.1"], "numbers follow the objective, which is written once for all below it");
    let fair = &made[0];
    assert_eq!((fair.title.en.as_str(), fair.title.fr.as_str()), ("Host job fairs", "Tenir des salons de l’emploi"));
    assert_eq!((fair.starts_on, fair.ends_on), (Some(date(2026, 4, 1)), Some(date(2026, 9, 30))));
    assert_eq!((fair.status, fair.percent, fair.lead_id.map(|id| id.0)), (Status::UnderWay, 40, Some(it.organization)));
    let outputs: Vec<_> = details.outputs_of(fair.id).map(|output| (output.unit.any().to_owned(), output.target)).collect();
    assert_eq!(outputs, [("fairs".to_owned(), 4), ("guide".to_owned(), 1)]);
    assert_eq!((made[1].lead_id.map(|id| id.0), made[1].ends_on), (Some(it.organization), Some(date(2026, 5, 31))));
    assert_eq!(made[2].objective_id, Some(it.other_objective));
    let noted = |at: usize| house.look(|tx| activities::history(tx, made[at].id))[0].note.any().to_owned();
    assert!(noted(0).contains("Budget: $1,500") && noted(1).contains("Partners: Chamber of Old"), "{} {}", noted(0), noted(1));
    let again = bring_list(&claire, &home(plan), ("plan.csv", &grid(rows)));
    assert!(claire.get(&again).says("Already there (4)"), "the same list adds nothing twice");
}

#[test]
fn every_problem_names_its_cell() {
    let house = house();
    let it = given(&house, "riverside");
    let plan = plan(&house, it, PlanState::Draft);
    let claire = coordinator(&house, "riverside");
    let rows = "No.,Objective,Activity,Lead,Start,End,Status,Percent,Target,Budget\n\
                1,,Outside,Libary,2026-03-31,2027-04-01,planned,140,many,lots\n\
                2,9.9,Backwards,,2026-06-01,2026-05-01,dropped,-1,,\n\
                2,,Twice,Nobody,someday,,sleeping,,,\n\
                3,,,Library,,,,,,\n\
                4,1.1,Sound,Library,2026-06-01,2026-06-30,done,1,,\n";
    let list = bring_list(&claire, &home(plan), ("plan.csv", rows.as_bytes()));
    let page = claire.get(&list).text();
    for (cell, said) in [
        ("D2", "Perhaps “Library”?"),
        ("E2", "This plan runs from 1 April 2026 to 31 March 2027"),
        ("F2", "This plan runs from"),
        ("H2", "from 0 to 100"),
        ("I2", "many"),
        ("J2", "amount in dollars"),
        ("B3", "no priority or objective “9.9”"),
        ("F3", "The end comes before the start"),
        ("G3", "decision"),
        ("H3", "from 0 to 100"),
        ("D4", "not in the directory of organizations"),
        ("E4", "not a day, month or quarter"),
        ("G4", "Write one of: Proposed"),
        ("C5", "names no activity"),
    ] {
        let told = |rest: &str| rest.split("</li>").next().unwrap_or_default().contains(said);
        assert!(page.split(&format!("<strong class=\"nowrap\">{cell}</strong>")).skip(1).any(told), "{cell}: {said} in {page}");
    }
    let none = claire.post(&format!("{list}/acceptance"), &[("which", "all"), ("version", "2")]);
    assert!(none.status == 422 && none.says("4 lines have problems"), "{}", none.text());
    assert_eq!(claire.post(&format!("{list}/acceptance"), &[("which", "sound"), ("version", "2")]).status, 303);
    let codes: Vec<_> = all(&house, it, plan).0.into_iter().map(|it| it.code).collect();
    assert_eq!(codes, ["4"]);
    let french = claire.get(&format!("{}/template.xlsx", home(plan).replace("/en/", "/fr/")));
    assert_eq!(&french.bytes[..2], b"PK");
}

#[test]
fn a_plan_list_is_taken_back_as_far_as_nothing_rests_on_it() {
    let house = house();
    let it = given(&house, "riverside");
    let plan = plan(&house, it, PlanState::Draft);
    let claire = coordinator(&house, "riverside");
    let list = bring_list(&claire, &home(plan), ("plan.csv", b"Activity,Objective\nOne,1.1\nTwo,1.1\nThree,1.1\n"));
    assert_eq!(claire.post(&format!("{list}/acceptance"), &[("which", "all"), ("version", "2")]).status, 303);
    let made = all(&house, it, plan).0;
    let (two, three) = (made[1].id, made[2].id);
    house.given(move |tx| activities::waive(tx, two, &Bilingual::new("Agreed", "Convenu", kit::Lang::En)));
    house.given(move |tx| tx.run(sql!("UPDATE activity SET carried_from_id = $2 WHERE id = $1"), bind![two, three]));
    assert_eq!(claire.post(&format!("{list}/withdrawal"), &[]).status, 303);
    let shown = claire.get(&list);
    assert!(shown.says("Somebody changed it since") && shown.says("Other records rest on it"), "{}", shown.text());
    assert_eq!(all(&house, it, plan).0.len(), 2);
    let links: (i64,) = house.look(|tx| tx.one(sql!("SELECT COUNT(*) FROM link WHERE from_kind = 'activity'"), bind![]));
    assert_eq!(links.0, 2, "what is taken back leaves nothing on the thread");
}

#[test]
fn only_the_staff_import_and_only_into_a_draft() {
    let house = house();
    let it = given(&house, "riverside");
    let plan = plan(&house, it, PlanState::Draft);
    let claire = coordinator(&house, "riverside");
    let list = bring_list(&claire, &home(plan), ("plan.csv", b"Activity\nOne\n"));
    for standing in [MEMBER, GROUP_CHAIR] {
        let other = with(&house, standing);
        assert_eq!((other.get(&home(plan)).status, other.get(&list).status), (403, 403));
        assert_eq!(other.post(&format!("{list}/acceptance"), &[("which", "all"), ("version", "2")]).status, 403);
    }
    let neighbour = coordinator(&house, "hillside");
    for address in [list.clone(), list.replace("riverside", "hillside")] {
        assert_eq!(neighbour.get(&address).status, 404);
    }
    assert_eq!(claire.get(&list.replace("plan-imports", "imports")).status, 404, "a list of one kind is none of another");
    house.given(move |tx| tx.run(sql!("UPDATE action_plan SET state = 'in_review' WHERE id = $1"), bind![plan]));
    let late = claire.post(&format!("{list}/acceptance"), &[("which", "all"), ("version", "2")]);
    assert!(late.status >= 400 && late.says("only into a plan that is still a draft"), "{}", late.text());
    assert!(claire.get(&home(plan)).says("only into a plan that is still a draft"));
    assert!(claire.upload(&home(plan), &[], ("file", "plan.csv", b"Activity\nTwo\n")).status >= 400);
    assert!(all(&house, it, plan).0.is_empty());
    assert_eq!(claire.post(&format!("{list}/withdrawal"), &[]).status, 303, "what was not accepted can always be forgotten");
}
