//! Every form that changes a record: two people open it, both save, and neither loses a word.

use axum::http::Method;
use kit::{bind, sql, testing::Visitor, web::Surface};
use scraper::{ElementRef, Html, Selector};

use crate::cast::{Guest, Stage, stage};

/// What the first of two people writes, and the second.
const WRITTEN: [&str; 2] = ["Written by the first", "Written by the second"];

pub fn inside<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// A form as a browser would send it.
struct Sheet {
    action: String,
    fields: Vec<(String, String)>,
    /// The field that the two people write in.
    free: String,
}

impl Sheet {
    /// The form on a page that knows the version of a record.
    fn read(text: &str) -> Option<Self> {
        let page = Html::parse_document(text);
        let form = inside(page.root_element(), "form").into_iter().find(|form| !inside(*form, "input[name=version]").is_empty())?;
        let fields = inside(form, "input, select, textarea").into_iter().filter_map(sent).collect();
        let texts = inside(form, "textarea, input[type=text]:not([inputmode])");
        let named = |end: &str| texts.iter().filter_map(|field| field.attr("name")).find(|name| name.ends_with(end));
        let free = named("_en").or_else(|| named("name"))?.to_owned();
        Some(Self { action: form.attr("action")?.to_owned(), fields, free })
    }

    /// What stands in the free field.
    fn free_text(&self) -> &str {
        self.fields.iter().find(|(name, _)| *name == self.free).map_or("", |(_, held)| held)
    }

    /// The fields with `text` in the free one, and a reason where one is asked for.
    fn with<'a>(&'a self, text: &'a str) -> Vec<(&'a str, &'a str)> {
        let value = |name: &str, value: &'a str| match name {
            name if name == self.free => text,
            "reason" | "reason_en" => "A correction",
            _ => value,
        };
        self.fields.iter().map(|(name, held)| (name.as_str(), value(name, held))).collect()
    }
}

/// What a browser sends for a field, if anything.
pub fn sent(field: ElementRef<'_>) -> Option<(String, String)> {
    let (name, kind) = (field.attr("name")?, field.attr("type").unwrap_or_default());
    if name == "_csrf" || kind == "file" || (matches!(kind, "checkbox" | "radio") && field.attr("checked").is_none()) {
        return None;
    }
    let value = match field.value().name() {
        "select" => inside(field, "option[selected]").first().and_then(|it| it.attr("value")).unwrap_or_default().to_owned(),
        "textarea" => field.text().collect::<String>().trim_start_matches('\n').to_owned(),
        _ => field.attr("value").unwrap_or_default().to_owned(),
    };
    Some((name.to_owned(), value))
}

/// The title of a page, and what it says is wrong.
pub fn said(text: &str) -> String {
    let page = Html::parse_document(text);
    let words = inside(page.root_element(), "h1, .summary li").into_iter().map(|element| element.text().collect::<String>());
    words.collect::<Vec<_>>().join("; ")
}

/// What goes wrong when two people change the same record.
fn two_people(visitor: &Visitor<'_>, address: &str) -> Result<(), String> {
    let opened = visitor.get(address);
    if opened.status != 200 {
        return Err(format!("does not open ({})", opened.status));
    }
    let sheet = Sheet::read(&opened.text()).ok_or("has no form that knows its version and takes a text")?;
    let first = visitor.post(&sheet.action, &sheet.with(WRITTEN[0]));
    if first.status != 303 {
        return Err(format!("does not take what it showed ({}): {}", first.status, said(&first.text())));
    }
    let second = visitor.post(&sheet.action, &sheet.with(WRITTEN[1]));
    if second.status != 409 || !WRITTEN.iter().all(|text| second.says(text)) {
        return Err(format!("does not show both texts ({})", second.status));
    }
    let stored = || Sheet::read(&visitor.get(address).text()).map(|now| now.free_text().to_owned());
    if stored().as_deref() != Some(WRITTEN[0]) {
        return Err("overwrote the first text".into());
    }
    let again = Sheet::read(&second.text()).ok_or("comes back without its form")?;
    if again.free_text() != WRITTEN[1] {
        return Err("lost the second text".into());
    }
    let taken = visitor.post(&again.action, &again.with(WRITTEN[1]));
    if taken.status != 303 || stored().as_deref() != Some(WRITTEN[1]) {
        return Err(format!("does not take the second text knowingly ({}): {}", taken.status, said(&taken.text())));
    }
    Ok(())
}

/// What is adopted changes no more: the forms are tried on records that are still open.
pub fn open_again(stage: &Stage) {
    stage.house.given(|tx| {
        tx.run(sql!("UPDATE strategy SET state = 'draft' WHERE state = 'in_force'"), bind![])?;
        tx.run(sql!("UPDATE terms SET state = 'draft' WHERE state = 'in_force'"), bind![])?;
        tx.run(sql!("UPDATE action_plan SET state = 'draft' WHERE state = 'in_force'"), bind![])?;
        tx.run(sql!("UPDATE meeting SET state = 'draft'"), bind![])?;
        tx.run(sql!("UPDATE report SET state = 'draft'"), bind![])
    });
}

#[test]
fn every_form_shows_both_texts_when_two_people_change_the_same_record() {
    let stage = stage();
    let is_form = |path: &str| path.ends_with("/edit") || path.ends_with("/settings");
    let forms = stage.routes.all().iter().filter(|it| it.method == Method::GET && it.surface == Surface::Page && is_form(&it.path));
    let addresses: Vec<String> = forms.map(|route| stage.address(route, "en")).collect();
    assert!(addresses.len() >= 19, "only {} forms", addresses.len());
    open_again(&stage);
    let visitor = stage.visitor(Guest::Cast(1));
    let wrong: Vec<String> =
        addresses.iter().filter_map(|address| two_people(&visitor, address).err().map(|why| format!("{address} {why}"))).collect();
    assert!(wrong.is_empty(), "{} of {} forms:\n{}", wrong.len(), addresses.len(), wrong.join("\n"));
}
