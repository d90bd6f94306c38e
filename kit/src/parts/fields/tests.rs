//! What a form must hold whatever is typed into it.

use super::{Choice, Fields, Said, csrf, post_button, submit};
use crate::{Lang, Problems, parts::tests::HOSTILE};

fn pick(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Write a name.",
        Lang::Fr => "Écrivez un nom.",
    }
}

fn with_problem(field: &'static str) -> Problems {
    let mut problems = Problems::none();
    problems.add(field, pick);
    problems
}

/// One of every kind of field, with a hostile text wherever a text can go.
fn all_kinds(f: Fields) -> Vec<(&'static str, String)> {
    let options = [Choice::new(HOSTILE, HOSTILE).help(HOSTILE).chosen_if(true), Choice::new("b", "B")];
    let dress = |field: super::Field| field.help(HOSTILE).options(&options).value(HOSTILE).autocomplete(HOSTILE).optional().to_string();
    vec![
        ("text", dress(f.text("x", HOSTILE))),
        ("email", dress(f.email("x", HOSTILE))),
        ("password", dress(f.password("x", HOSTILE))),
        ("number", dress(f.number("x", HOSTILE))),
        ("date", dress(f.date("x", HOSTILE))),
        ("time", dress(f.time("x", HOSTILE))),
        ("money", dress(f.money("x", HOSTILE))),
        ("percent", dress(f.percent("x", HOSTILE))),
        ("area", dress(f.area("x", HOSTILE))),
        ("file", dress(f.file("x", HOSTILE))),
        ("choice", dress(f.choice("x", HOSTILE))),
        ("choices", dress(f.choices("x", HOSTILE))),
        ("radios", dress(f.radios("x", HOSTILE))),
        ("tick", dress(f.tick("x", HOSTILE))),
        ("search_and_pick", dress(f.search_and_pick("x", HOSTILE))),
        ("bilingual", f.bilingual("x", HOSTILE).texts(HOSTILE, HOSTILE).help(HOSTILE).optional().to_string()),
        ("hidden", f.hidden(HOSTILE, HOSTILE).to_string()),
    ]
}

/// The values of one attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn hostile_text_stays_text_in_every_kind_of_field() {
    for lang in Lang::ALL {
        for (kind, html) in all_kinds(Fields::new(lang, &with_problem("x"))) {
            assert!(!html.contains("<script"), "{kind}: {html}");
            assert!(!html.contains("\" onload"), "{kind}: {html}");
        }
    }
}

#[test]
fn every_input_has_a_label_or_stands_in_a_named_group() {
    for (kind, html) in all_kinds(Fields::fresh(Lang::Fr)) {
        let ids: Vec<_> = values(&html, "id")
            .into_iter()
            .filter(|id| !id.ends_with("-help") && !id.ends_with("-about") && !id.ends_with("-list"))
            .collect();
        assert_eq!(ids, values(&html, "for"), "{kind}");
        assert!(!ids.is_empty() || kind == "hidden", "{kind}");
    }
}

#[test]
fn a_problem_is_tied_to_its_input() {
    let html = Fields::new(Lang::Fr, &with_problem("name")).text("name", "Nom").help("Au complet").to_string();
    assert!(html.contains("aria-describedby=\"f-name-problem f-name-help\" aria-invalid=\"true\""), "{html}");
    assert!(html.contains("id=\"f-name-problem\"") && html.contains("Écrivez un nom."), "{html}");
}

#[test]
fn what_describes_a_field_exists() {
    for (kind, html) in all_kinds(Fields::new(Lang::En, &with_problem("x"))) {
        let ids = values(&html, "id");
        for described in values(&html, "aria-describedby").into_iter().flat_map(|all| all.split(' ')) {
            assert!(ids.contains(&described), "{kind}: {described} is missing");
        }
    }
}

#[test]
fn the_problem_of_one_language_stands_on_its_side() {
    let html = Fields::new(Lang::En, &with_problem("title_fr")).bilingual("title", "Title").texts("A", "B").to_string();
    let (english, french) = html.split_once("f-title_fr").expect("both sides");
    assert!(!english.contains("aria-invalid"), "{english}");
    assert!(french.contains("aria-invalid") && french.contains("lang=\"fr\""), "{french}");
}

#[test]
fn whoever_works_in_french_is_asked_for_french_first_and_nothing_else_changes() {
    let sides = |lang: Lang| Fields::fresh(lang).bilingual("title", "T").texts("A", "B").to_string();
    let place = |html: &str, name: &str| html.find(&format!("name=\"{name}\"")).expect("the field");
    let (english, french) = (sides(Lang::En), sides(Lang::Fr));
    assert!(place(&english, "title_en") < place(&english, "title_fr"));
    assert!(place(&french, "title_fr") < place(&french, "title_en"));
    for html in [&english, &french] {
        for (name, text) in [("title_en", "A"), ("title_fr", "B")] {
            let field = &html[place(html, name)..];
            assert!(field.starts_with(&format!("name=\"{name}\" value=\"{text}\"")), "{field}");
            assert!(html.contains(&format!("<label for=\"f-{name}\">")) && html.contains(&format!("id=\"f-{name}\"")), "{html}");
        }
    }
    assert!(french.find("En français") < french.find("En anglais"));
}

#[test]
fn the_summary_leads_to_each_field_and_is_absent_without_problems() {
    let problems = with_problem("name");
    let summary = Fields::new(Lang::En, &problems).within("invite").summary();
    assert!(summary.as_str().contains("href=\"#invite-name\">") && summary.as_str().contains("Write a name."), "{summary}");
    assert!(summary.as_str().contains("role=\"alert\""));
    assert!(Fields::new(Lang::En, &Problems::none()).summary().is_empty());
}

#[test]
fn a_problem_of_no_field_has_no_link() {
    let problems = with_problem("");
    let summary = Fields::new(Lang::Fr, &problems).summary();
    assert!(summary.as_str().contains("Écrivez un nom.") && !summary.as_str().contains("<a "), "{summary}");
}

#[test]
fn what_was_chosen_is_chosen_again() {
    let options = [Choice::new("a", "A"), Choice::new("b", "B")];
    let f = Fields::fresh(Lang::En);
    assert!(f.choice("k", "K").options(&options).value("b").to_string().contains("<option value=\"b\" selected>"));
    assert!(f.radios("k", "K").options(&options).value("b").to_string().contains("value=\"b\" checked"));
    assert!(f.tick("k", "K").value(true).to_string().contains("checked"));
    assert!(!f.tick("k", "K").value(false).to_string().contains("checked"));
}

#[test]
fn a_drop_down_with_an_answer_offers_no_empty_one_unless_optional() {
    let options = [Choice::new("a", "A")];
    let f = Fields::fresh(Lang::En);
    assert!(!f.choice("k", "K").options(&options).value("a").to_string().contains("value=\"\""));
    assert!(f.choice("k", "K").options(&options).value("a").optional().to_string().contains("value=\"\""));
    assert!(f.choice("k", "K").options(&options).to_string().contains("value=\"\""));
}

#[test]
fn a_password_is_never_sent_back() {
    assert!(!Fields::fresh(Lang::En).password("p", "Password").value("secret").to_string().contains("secret"));
}

#[test]
fn the_dollar_sign_stands_where_the_language_puts_it() {
    let sign = |lang| Fields::fresh(lang).money("m", "M").to_string();
    let before = |html: String| html.find('$') < html.find("<input");
    assert!(before(sign(Lang::En)));
    assert!(!before(sign(Lang::Fr)));
}

#[test]
fn optional_is_said_in_the_readers_language() {
    assert!(Fields::fresh(Lang::Fr).text("n", "Nom").optional().to_string().contains("(facultatif)"));
    assert!(!Fields::fresh(Lang::Fr).text("n", "Nom").to_string().contains("facultatif"));
}

#[test]
fn text_typed_on_several_lines_keeps_its_first_empty_line() {
    assert!(Fields::fresh(Lang::En).area("n", "N").value("\nsecond").to_string().contains(">\n\nsecond</textarea>"));
}

#[test]
fn forms_carry_their_token_and_buttons_escape_their_words() {
    assert!(csrf(HOSTILE).as_str().starts_with("<input type=\"hidden\" name=\"_csrf\" value=\"&quot;"));
    let form = post_button(HOSTILE, "t", submit(HOSTILE).sends(HOSTILE, HOSTILE)).to_string();
    assert!(!form.contains("<script"), "{form}");
    assert!(form.contains("value=\"t\"") && form.contains("method=\"post\""), "{form}");
}

#[test]
fn every_printed_field_tells_what_it_holds_as_its_reader_sees_it() {
    let said = Said::default();
    let f = Fields::fresh(Lang::Fr).heard_by(&said);
    let options = [Choice::new("a", "Conseil"), Choice::new("b", "Groupe")];
    let chosen = ["a".to_owned(), "b".to_owned()];
    let _ = f.text("never printed", "x");
    let printed = [
        f.bilingual("name", "Nom").texts("Library", "Bibliothèque").to_string(),
        f.choice("kind", "Type").options(&options).value("b").to_string(),
        f.choices("kinds", "Types").options(&options).chosen(chosen).to_string(),
        f.within("row").tick("is_open", "Ouvert").value(false).to_string(),
        f.password("password", "Mot de passe").value("secret").to_string(),
    ];
    assert!(printed[2].matches(" checked").count() == 2 && !said.has_file());
    let told: Vec<_> = said.answers().into_iter().map(|it| format!("{}: {}: {}", it.id, it.label, it.text)).collect();
    let expected = [
        "f-name_fr: Nom — En français: Bibliothèque",
        "f-name_en: Nom — En anglais: Library",
        "f-kind: Type: Groupe",
        "f-kinds: Types: Conseil, Groupe",
        "row-is_open: Ouvert: Non",
    ];
    assert_eq!(told, expected);
    let _ = f.file("file", "Fichier").to_string();
    assert!(said.has_file());
}

#[test]
fn the_fields_of_a_part_are_sent_under_its_name_and_their_problems_are_found() {
    let mut problems = Problems::none();
    problems.add("text_en", |_| "Say it.");
    let f = Fields::new(Lang::En, &problems).part("decision");
    let pair = f.bilingual("text", "Text").texts("", "").to_string();
    assert!(pair.contains("name=\"decision.text_en\"") && pair.contains("id=\"decision-text_en\"") && pair.contains("Say it."), "{pair}");
    assert!(f.summary().to_string().contains("href=\"#decision-text_en\""));
}
