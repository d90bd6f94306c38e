//! Every form that comes back with problems: each problem says its field and leads to it, and nobody is led astray.

use std::collections::BTreeSet;

use axum::http::Method;
use kit::{testing::Visitor, web::Surface};
use scraper::Html;

use crate::{
    cast::{Guest, stage},
    edit_forms::{inside, open_again},
};

/// What is wrong with a page that says what is wrong.
fn faults(visitor: &Visitor<'_>, text: &str) -> Vec<String> {
    let page = Html::parse_document(text);
    let root = page.root_element();
    let ids: BTreeSet<&str> = inside(root, "[id]").iter().filter_map(|it| it.attr("id")).collect();
    let mut faults = Vec::new();
    for link in inside(root, ".summary a") {
        let (leads, says) = (link.attr("href").unwrap_or_default(), link.text().collect::<String>());
        let id = leads.trim_start_matches('#');
        if !ids.contains(id) {
            faults.push(format!("« {says} » leads to {leads}, which is not there"));
        }
        if !ids.contains(&*format!("{id}-problem")) && !inside(root, "p.field__problem[id]").iter().any(|it| it.attr("id") == Some(id)) {
            faults.push(format!("« {says} » is not said at {leads}"));
        }
        let problem = inside(root, "[data-of]").into_iter().find(|it| it.attr("id") == Some(&*format!("{id}-problem")));
        if problem.and_then(|it| it.attr("data-of")).is_some_and(|field| !says.starts_with(field)) {
            faults.push(format!("« {says} » does not say its field"));
        }
    }
    for link in inside(root, "a[hreflang], a[href*='/sign-in']") {
        let href = link.attr("href").unwrap_or_default();
        let status = visitor.get(href).status;
        // A page may say that its form can be filled in no more, or lead on; one that is not there leads nowhere.
        if !matches!(status, 200 | 303 | 409) {
            faults.push(format!("leads to {href}, which answers {status}"));
        }
    }
    faults
}

#[test]
fn every_problem_says_its_field_and_leads_there_and_the_other_language_is_a_page() {
    let stage = stage();
    let is_form = |path: &str| !path.contains("{token}") && !path.ends_with("sign-out");
    let forms = stage.routes.all().iter().filter(|it| it.method == Method::POST && it.surface == Surface::Page && is_form(&it.path));
    let addresses: Vec<[String; 2]> = forms.map(|route| ["en", "fr"].map(|lang| stage.address(route, lang))).collect();
    open_again(&stage);
    let (mut sent_back, mut wrong) = (0, Vec::new());
    for address in addresses.iter().flatten() {
        let visitor = stage.visitor(Guest::Cast(1));
        let answer = visitor.post(address, &[]);
        if matches!(answer.status, 409 | 422) {
            sent_back += usize::from(answer.status == 422);
            wrong.extend(faults(&visitor, &answer.text()).into_iter().map(|fault| format!("{address} ({}): {fault}", answer.status)));
        }
    }
    assert!(sent_back > 60, "only {sent_back} forms came back");
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}
