//! Tests of what the form of an activity is found to be.

use kit::Error;

use super::*;

fn form() -> Form {
    Form { code: "1.1".into(), title_en: "Host four job fairs".into(), lip_role: "catalyst".into(), ..Form::default() }
}

fn fields(form: &Form) -> Vec<String> {
    match Checked::new(form, Lang::En) {
        Err(Error::Invalid(problems)) => problems.iter().map(|(field, _)| field.to_owned()).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn an_activity_needs_a_code_a_title_and_a_role() {
    assert_eq!(fields(&Form::default()), ["code", "title_en", "lip_role"]);
    assert_eq!(fields(&form()), [""; 0]);
}

#[test]
fn it_does_not_end_before_it_begins() {
    assert_eq!(fields(&Form { starts_on: "2026-05-02".into(), ends_on: "2026-05-01".into(), ..form() }), ["ends_on"]);
    assert_eq!(fields(&Form { starts_on: "2026-05-01".into(), ends_on: "2026-05-01".into(), ..form() }), [""; 0]);
}

#[test]
fn rows_left_empty_are_no_rows() {
    let blank = || vec![String::new(), String::new()];
    let it = Form { partner: blank(), partner_role: blank(), output_en: blank(), output_target: blank(), funder_kind: blank(), ..form() };
    let checked = Checked::new(&it, Lang::En).unwrap();
    assert!(checked.partners.is_empty() && checked.outputs.is_empty() && checked.funders.is_empty());
}

#[test]
fn outputs_and_amounts_are_read_as_people_write_them() {
    let it = Form {
        output_en: vec!["workshops".into()],
        output_target: vec!["1,200".into()],
        funder_kind: vec!["municipal".into()],
        funder_amount: vec!["$1,250.50".into()],
        funder_secured: vec!["yes".into()],
        ..form()
    };
    let checked = Checked::new(&it, Lang::En).unwrap();
    assert_eq!((checked.outputs[0].1, checked.funders[0].2, checked.funders[0].3), (1_200, Some(125_050), true));
    assert_eq!(fields(&Form { output_target: vec!["many".into()], ..it.clone() }), ["outputs"]);
    assert_eq!(fields(&Form { funder_amount: vec!["-5".into()], ..it.clone() }), ["funders"]);
    assert_eq!(fields(&Form { funder_kind: vec!["bank".into()], ..it }), ["funders"]);
}

#[test]
fn quarters_and_groups_are_of_their_lists() {
    assert_eq!(fields(&Form { quarters: vec!["5".into()], ..form() }), ["quarters"]);
    assert_eq!(fields(&Form { target_groups: vec!["everyone".into()], ..form() }), ["target_groups"]);
}
