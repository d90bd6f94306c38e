//! Hostile texts in every field that takes them, and then everywhere they may come out again.

use std::collections::BTreeSet;

use axum::http::Method;
use kit::{
    bind,
    config::Post,
    mail, sql,
    testing::{Answer, Visitor, now},
};
use scraper::{Html, Selector};

use crate::{
    cast::{Guest, Stage, stage},
    edit_forms::{inside, open_again, sent},
};

/// What breaks out of an attribute, a title and a text field, and what a template might calculate.
const MARKUP: &str = "\"><img src=x onerror=alert(1)></title></textarea><script>alert(2)</script>{{7*7}}${7*7}<%=7*7%>";
/// What a spreadsheet would calculate.
const FORMULA: &str = "=1+cmd|' /C calc'!A0";

/// A form as it came, and the names of the fields that take free text.
struct Sheet {
    action: String,
    fields: Vec<(String, String)>,
    free: BTreeSet<String>,
}

impl Sheet {
    fn read(text: &str) -> Option<Self> {
        let page = Html::parse_document(text);
        let form = inside(page.root_element(), "form").into_iter().find(|form| !inside(*form, "input[name=version]").is_empty())?;
        let fields = inside(form, "input, select, textarea").into_iter().filter_map(sent).collect();
        let texts = inside(form, "textarea, input[type=text]:not([inputmode])");
        let free = texts.iter().filter_map(|field| field.attr("name").map(str::to_owned)).collect();
        Some(Self { action: form.attr("action")?.to_owned(), fields, free })
    }

    /// The fields with `text` in one of them, and a reason where one is asked for.
    fn with<'a>(&'a self, field: &str, text: &'a str) -> Vec<(&'a str, &'a str)> {
        let value = |name: &str, held: &'a str| match name {
            name if name == field => text,
            "reason" => "A correction",
            _ => held,
        };
        self.fields.iter().map(|(name, held)| (name.as_str(), value(name, held))).collect()
    }
}

/// Puts `text` into every field of a form that takes it. Returns how many did.
fn plant(visitor: &Visitor<'_>, form: &str, text: &str) -> usize {
    let read = || Sheet::read(&visitor.get(form).text()).unwrap_or_else(|| panic!("{form} has no form"));
    let taken = read().free.into_iter().filter(|field| {
        let sheet = read();
        let answer = visitor.post(&sheet.action, &sheet.with(field, text));
        assert!(matches!(answer.status, 303 | 422), "{form} {field}: {}", answer.status);
        answer.status == 303
    });
    taken.count()
}

/// The demonstration with `text` in every field of every form that changes a record, and every address that can be asked.
fn planted_everywhere(text: &str) -> (Stage, Vec<String>) {
    let stage = stage();
    let addresses = addresses(&stage);
    open_again(&stage);
    let forms: Vec<&String> = addresses.iter().filter(|it| it.ends_with("/edit") || it.ends_with("/settings")).collect();
    let visitor = stage.visitor(Guest::Cast(1));
    let fields: usize = forms.iter().map(|form| plant(&visitor, form, text)).sum();
    assert!(forms.len() >= 19 && fields > 60, "{fields} fields of {} forms", forms.len());
    drop(visitor);
    (stage, addresses)
}

/// Every address that can be asked for, in English.
fn addresses(stage: &Stage) -> Vec<String> {
    stage.routes.all().iter().filter(|route| route.method == Method::GET).map(|route| stage.address(route, "en")).collect()
}

/// Everything that can be asked for, in both languages, as the coordinator, the funder's officer and nobody; files as the first.
fn everything((stage, addresses): &(Stage, Vec<String>), mut see: impl FnMut(&str, &Answer)) {
    for guest in [Guest::Cast(1), Guest::Cast(10), Guest::Nobody] {
        let visitor = stage.visitor(guest);
        for address in addresses {
            if is_file(address) && guest != Guest::Cast(1) {
                continue;
            }
            see(address, &visitor.get(address));
            if let Some(rest) = address.strip_prefix("/en").filter(|_| !is_file(address)) {
                see(address, &visitor.get(&format!("/fr{rest}")));
            }
        }
    }
}

/// Whether an address gives a file that takes long to make.
fn is_file(address: &str) -> bool {
    [".xlsx", ".docx", ".pdf"].iter().any(|ending| address.ends_with(ending))
}

/// What of the planted text became more than text.
fn active(text: &str) -> Vec<String> {
    let page = Html::parse_document(text);
    let hostile = Selector::parse("img[src=x], [onerror], script:not([src]), script[src^='http']").expect("a selector");
    page.select(&hostile).map(|element| element.html()).collect()
}

/// T1, T2, T11, T15: names, titles and texts that carry markup or what a template would calculate are shown as typed, on every
/// page in both languages, in the answers for programs and in letters.
#[test]
fn markup_planted_in_every_field_comes_out_as_text_everywhere() {
    let planted = planted_everywhere(MARKUP);
    let (mut wrong, mut shown) = (Vec::new(), BTreeSet::new());
    everything(&planted, |address, answer| {
        assert!(answer.status < 500, "{address}: {}", answer.status);
        let (kind, text) = (answer.header("content-type"), answer.text());
        if kind.starts_with("text/html") {
            wrong.extend(active(&text).into_iter().map(|what| format!("{address}: {what}")));
            if text.contains("onerror=alert(1)&") || text.contains("{{7*7}}${7*7}") {
                shown.insert(address.to_owned());
            }
        } else if kind.starts_with("application/json") {
            serde_json::from_slice::<serde_json::Value>(&answer.bytes).unwrap_or_else(|why| panic!("{address}: {why}"));
        }
    });
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
    assert!(shown.len() > 60, "shown on {} pages only: {shown:?}", shown.len());

    let (stage, _) = planted;
    let coordinator = stage.visitor(Guest::Cast(1));
    let fields = [("name", "Zed"), ("email", "zed@example.org"), ("lang", "en"), ("standing", "observer")];
    let invited = coordinator.post("/en/p/rivermont/team/invitations", &fields);
    assert_eq!(invited.status, 200, "{}", invited.text());
    let folder = stage.house.folder().join("letters");
    assert!(mail::deliver(stage.house.db(), &Post::Folder(folder.clone()), now()).expect("delivered") > 0);
    for letter in std::fs::read_dir(folder).expect("letters").flatten() {
        let text = std::fs::read_to_string(letter.path()).expect("readable");
        if letter.path().extension().is_some_and(|ending| ending == "eml") {
            assert!(text.contains("Content-Type: text/plain"), "{text}");
        }
    }
}

/// T41: what would calculate in a spreadsheet is a text in every table that is taken away; amounts stay amounts.
#[test]
fn formulas_planted_in_every_field_leave_as_text_in_every_export() {
    let planted = planted_everywhere(FORMULA);
    let (mut tables, mut met) = (0, 0);
    everything(&planted, |address, answer| {
        let kind = answer.header("content-type");
        if answer.status != 200 || !(kind.starts_with("text/csv") || kind.contains("spreadsheetml")) || address.contains("/file") {
            return;
        }
        tables += 1;
        for sheet in press::read::sheets(&answer.bytes, "export").unwrap_or_else(|why| panic!("{address}: {why:?}")) {
            for (_, cell) in sheet.lines.iter().flat_map(press::read::Line::entries) {
                assert!(!cell.formula, "{address}: {} was calculated", cell.text);
                met += usize::from(cell.text.contains("cmd|"));
                let starts_like_one =
                    cell.text.starts_with(['=', '+', '@', '＝']) || (cell.text.starts_with('-') && cell.text.parse::<f64>().is_err());
                assert!(kind.contains("spreadsheetml") || !starts_like_one, "{address}: {}", cell.text);
            }
        }
    });
    assert!(tables > 40 && met > 20, "{tables} tables, met {met} times");
}

/// T90: what is only looked at changes nothing: every page, as five different people.
#[test]
fn looking_at_every_page_changes_nothing() {
    let stage = stage();
    let addresses = addresses(&stage);
    let guests = [Guest::Cast(1), Guest::Cast(0), Guest::Cast(4), Guest::Cast(10), Guest::Nobody];
    let visitors: Vec<Visitor<'_>> = guests.into_iter().map(|guest| stage.visitor(guest)).collect();
    let counted = || -> (i64, i64, i64, i64) {
        stage.house.look(|tx| {
            tx.one(
                sql!(
                    "SELECT (SELECT COUNT(*) FROM chronicle), (SELECT COUNT(*) FROM outbox), (SELECT COUNT(*) FROM task_link),
                            (SELECT COUNT(*) FROM session)"
                ),
                bind![],
            )
        })
    };
    let before = counted();
    for (place, visitor) in visitors.iter().enumerate() {
        for address in addresses.iter().filter(|address| place == 0 || !is_file(address)) {
            visitor.get(address);
        }
    }
    assert!(addresses.len() > 100 && before.0 > 0, "{} addresses, {before:?}", addresses.len());
    assert_eq!(counted(), before);
}
