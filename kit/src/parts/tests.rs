//! What every part and every page must hold.

use std::collections::BTreeSet;

use super::*;
use crate::Lang;

/// A text that would do harm where it is not escaped.
pub(super) const HOSTILE: &str = "\" onload=\"x\"><script>alert('é')</script>&";

fn hostile_card() -> Card {
    let text = HOSTILE.to_owned();
    Card { kind: text.clone(), title: text.clone(), href: text.clone(), date: text, state: Some(badge(Tone::Good, "", HOSTILE)) }
}

fn hostile_paths(lang: Lang) -> Vec<String> {
    let text = || HOSTILE.to_owned();
    let gap = || Strand::Gap { sentence: text(), mend: Some(Action::new(HOSTILE, HOSTILE)) };
    vec![
        stepper(lang, vec![Step { label: text(), state: StepState::Done, note: text(), href: text() }]).to_string(),
        tabs(HOSTILE, vec![MenuItem::new(HOSTILE, HOSTILE)]).to_string(),
        timeline(vec![Event { date: text(), title: text(), href: text(), text: text(), badge: None }]).to_string(),
        history(vec![Entry { when: text(), who: text(), what: text() }]).to_string(),
        Thread { lang, here: hostile_card(), because: vec![gap(), Strand::Card(hostile_card())], and_so: vec![gap()] }.to_string(),
        Filters::new(lang, HOSTILE, Html::default()).in_use(&[(text(), text())]).to_string(),
        Confirm { lang, will: vec![text()], action: text(), csrf: text(), button: submit(HOSTILE), cancel_href: text() }.to_string(),
    ]
}

fn hostile_parts(lang: Lang) -> Vec<String> {
    let parts = vec![
        badge(Tone::Risk, "", HOSTILE).to_string(),
        Chip::person(HOSTILE, HOSTILE).to_string(),
        Chip::organization(HOSTILE, "").to_string(),
        notice(Tone::Risk, HOSTILE).titled(HOSTILE).action(Action::new(HOSTILE, HOSTILE)).to_string(),
        empty(HOSTILE, HOSTILE, Some(Action::new(HOSTILE, HOSTILE))).to_string(),
        Pager::new(lang, HOSTILE, 2, 10, 100).exports(HOSTILE, HOSTILE).to_string(),
        sort_header(HOSTILE, HOSTILE, HOSTILE).to_string(),
        Figure::new(lang, HOSTILE, HOSTILE).unit(HOSTILE).as_of(HOSTILE).rows(HOSTILE).why(HOSTILE).to_string(),
        progress(HOSTILE, 1, 2, HOSTILE).to_string(),
        distribution(HOSTILE, vec![Share::new(Tone::Good, HOSTILE, 3)]).to_string(),
        facts(vec![(HOSTILE, Html::text(HOSTILE))]).to_string(),
        ChartFrame::new(lang, HOSTILE, Html::default(), Html::default(), HOSTILE).to_string(),
    ];
    parts.into_iter().chain(hostile_paths(lang)).collect()
}

fn hostile_page(lang: Lang) -> String {
    let text = || HOSTILE.to_owned();
    let pair = || (text(), text());
    Frame {
        lang,
        title: text(),
        lead: Some(text()),
        crumbs: vec![pair()],
        partnership: Some(pair()),
        menu: vec![MenuGroup { label: text(), items: vec![MenuItem::new(HOSTILE, HOSTILE)] }],
        primary: Some(Action::new(HOSTILE, HOSTILE)),
        more: vec![Action::new(HOSTILE, HOSTILE)],
        toggle_href: text(),
        search_href: Some(text()),
        actor: Some(ActorCard { name: text(), sessions_href: text(), sign_out_href: text() }),
        csrf: Some(text()),
        banner: Some(text()),
        foot: vec![pair()],
        ..Frame::default()
    }
    .page()
}

#[test]
fn hostile_text_stays_text_in_every_part_and_in_the_frame() {
    for lang in Lang::ALL {
        for html in hostile_parts(lang).into_iter().chain([hostile_page(lang)]) {
            assert!(!html.contains("<script>"), "{html}");
            assert!(!html.contains("\" onload"), "{html}");
        }
    }
}

#[test]
fn text_and_trusted_markup_are_told_apart() {
    assert_eq!(Html::text("a<b>&'\"").as_str(), "a&lt;b&gt;&amp;&#39;&quot;");
    assert_eq!(Html::trusted("<b>").to_string(), "<b>");
    assert_eq!(Html::join([Html::text("<"), Html::trusted("<br>")]).as_str(), "&lt;<br>");
}

/// The pages that show everything, in both languages.
fn pages() -> Vec<(Lang, String)> {
    let frames = |lang| [styleguide_frame(lang), task_frame(lang)];
    Lang::ALL.into_iter().flat_map(|lang| frames(lang).map(|frame| (lang, frame.page()))).collect()
}

#[test]
fn a_page_has_one_h1_one_main_its_language_and_a_way_to_the_content() {
    for (lang, page) in pages() {
        assert_eq!(page.matches("<h1").count(), 1);
        assert_eq!(page.matches("<main").count(), 1);
        assert!(page.starts_with(&format!("<!doctype html>\n<html lang=\"{lang}\">")), "{}", &page[..80]);
        assert!(page.contains("class=\"skip\" href=\"#main\""));
        assert!(page.contains(&format!("hreflang=\"{}\"", lang.other())));
    }
}

#[test]
fn a_page_has_no_inline_style_script_or_event_and_loads_nothing_from_elsewhere() {
    for (_, page) in pages() {
        for forbidden in [" style=", "<style", " onclick", " onload", " onsubmit", "javascript:", "http://", "https://"] {
            let svg_free = page.replace("http://www.w3.org/2000/svg", "");
            assert!(!svg_free.contains(forbidden), "{forbidden}");
        }
        assert_eq!(page.matches("<script").count(), page.matches("<script src=\"/assets/").count());
    }
}

#[test]
fn ids_of_a_page_are_unique_and_every_inner_link_arrives() {
    for (_, page) in pages() {
        let values = |attribute: &str| -> Vec<String> {
            let opening = format!(" {attribute}=\"");
            page.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
        };
        let ids = values("id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len());
        for reference in ["for", "aria-labelledby", "list", "popovertarget"] {
            for target in values(reference) {
                assert!(unique.contains(&target), "{reference}={target} leads nowhere");
            }
        }
    }
}

#[test]
fn the_two_languages_of_the_guide_say_different_things() {
    let (en, fr) = (styleguide(Lang::En).to_string(), styleguide(Lang::Fr).to_string());
    assert!(en.contains("Working group") && !en.contains("Groupe de travail"));
    assert!(fr.contains("Groupe de travail") && !fr.contains("Working group"));
    for sign in [" ?", " !", " ;", " :", "« ", " »"] {
        assert!(!fr.contains(sign), "ordinary space in {sign:?}");
    }
}

#[test]
fn a_page_for_one_task_has_no_menu() {
    let page = Frame { bare: true, ..styleguide_frame(Lang::En) }.page();
    assert!(!page.contains("id=\"menu\"") && !page.contains("popovertarget"));
    assert!(styleguide_frame(Lang::En).page().contains("id=\"menu\""));
}

#[test]
fn the_title_names_page_partnership_and_program() {
    let frame = Frame { title: "Plan".to_owned(), partnership: Some(("Ottawa".to_owned(), "/".to_owned())), ..Frame::default() };
    assert!(frame.page().contains("<title>Plan · Ottawa · Entente</title>"));
    assert!(Frame { title: "Plan".to_owned(), ..Frame::default() }.page().contains("<title>Plan · Entente</title>"));
}

#[test]
fn only_what_is_asked_for_is_kept_from_search_engines() {
    assert!(Frame { noindex: true, ..Frame::default() }.page().contains("noindex"));
    assert!(!Frame::default().page().contains("noindex"));
}

#[test]
fn a_foot_counts_rows_and_keeps_the_filter() {
    let foot = Pager::new(Lang::Fr, "/fr/orgs?q=a&page=2", 2, 50, 1214).to_string();
    assert!(foot.contains("51") && foot.contains("100") && foot.contains("1\u{a0}214"), "{foot}");
    assert!(foot.contains("href=\"/fr/orgs?q=a&#38;page=1\"") && foot.contains("page=3"), "{foot}");
}

#[test]
fn a_list_that_was_not_counted_to_its_end_says_so() {
    let foot = |lang| Pager::new(lang, "/", 20, 50, 1_000).and_more(true).to_string();
    assert!(foot(Lang::En).contains("Rows 951 to 1,000 of more than 1,000: one more word or a filter shows fewer"), "{}", foot(Lang::En));
    assert!(foot(Lang::Fr).contains("sur plus de 1\u{a0}000\u{a0}:"), "{}", foot(Lang::Fr));
    assert!(!foot(Lang::En).contains("rel=\"next\""), "what was counted is what is shown");
}

#[test]
fn the_ends_of_a_list_offer_no_page_beyond() {
    assert!(!Pager::new(Lang::En, "/", 1, 50, 60).to_string().contains("rel=\"prev\""));
    assert!(!Pager::new(Lang::En, "/", 2, 50, 60).to_string().contains("rel=\"next\""));
    assert!(!Pager::new(Lang::En, "/", 1, 50, 50).to_string().contains("<nav"));
    assert!(!Pager::new(Lang::En, "/", 9, 50, 60).to_string().contains("page=10"));
    assert!(!Pager::new(Lang::En, "/", 1, 0, 0).to_string().contains("<nav"));
}

#[test]
fn sorting_turns_round_and_starts_again_at_page_one() {
    let head = |uri: &str| sort_header(uri, "name", "Name").to_string();
    assert!(head("/l?page=3").contains("href=\"/l?sort=name\"") && !head("/l").contains("aria-sort"));
    assert!(head("/l?sort=name").contains("aria-sort=\"ascending\"") && head("/l?sort=name").contains("sort=-name"));
    assert!(head("/l?sort=-name").contains("aria-sort=\"descending\"") && head("/l?sort=-name").contains("sort=name"));
}

#[test]
fn one_value_of_an_address_changes_and_the_others_stay() {
    assert_eq!(with_query("/l", "page", 2), "/l?page=2");
    assert_eq!(with_query("/l?page=1&q=a", "page", 2), "/l?q=a&page=2");
    assert_eq!(without_query("/l?page=1", "page"), "/l");
    assert_eq!(without_query("/l?pages=1&page=2", "page"), "/l?pages=1");
}

#[test]
fn the_parts_of_a_bar_fill_it_and_no_more() {
    let bar = distribution("d", vec![Share::new(Tone::Good, "a", 1), Share::new(Tone::Risk, "b", 0), Share::new(Tone::Plain, "c", 3)])
        .to_string();
    assert!(bar.contains("x=\"0.00%\" width=\"25.00%\"") && bar.contains("x=\"25.00%\" width=\"75.00%\""), "{bar}");
    assert_eq!(bar.matches("<rect").count(), 2);
    assert_eq!(bar.matches("<li>").count(), 3);
    assert!(progress("p", 9, 3, "x").to_string().contains("max=\"3\" value=\"3\""));
}

#[test]
fn every_icon_draws_something_and_is_silent() {
    let sheet = String::from_utf8(asset("icons.svg").expect("the sheet").bytes.into_owned()).expect("text");
    assert_eq!((sheet.matches("<symbol ").count(), sheet.matches("</svg>").count()), (ICONS.len(), 1));
    for name in ICONS {
        let shown = icon(name);
        assert!(
            shown.as_str().contains("aria-hidden=\"true\"") && shown.as_str().ends_with(&format!("/icons.svg#{name}\"/></svg>")),
            "{name}"
        );
        let (_, drawing) = sheet.split_once(&format!("<symbol id=\"{name}\" viewBox=\"0 0 24 24\">")).expect("drawn");
        assert!(["<path", "<circle", "<rect"].iter().any(|shape| drawing.starts_with(shape)), "{name}");
    }
    assert!(icon("").is_empty());
}

#[test]
fn the_style_sheet_is_whole_and_small() {
    let sheet = asset("app.css").expect("the bundle");
    let text = String::from_utf8(sheet.bytes.into_owned()).expect("text");
    assert!(text.len() <= 31_000, "{} bytes", text.len());
    assert!(!text.contains("/*") && text.contains("--accent:") && text.contains("@media print"));
    assert_eq!(text.matches('{').count(), text.matches('}').count());
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/css");
    let on_disk = std::fs::read_dir(folder).expect("the folder").filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let named: BTreeSet<_> = SHEETS.iter().map(|name| format!("{name}.css")).collect();
    assert_eq!(on_disk.collect::<BTreeSet<_>>(), named);
}

#[test]
fn only_the_tokens_name_colours() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/css");
    for name in SHEETS.iter().filter(|name| !["tokens", "print"].contains(name)) {
        let sheet = std::fs::read_to_string(format!("{folder}/{name}.css")).expect("a sheet");
        assert!(!sheet.contains('#'), "{name}.css writes a colour of its own");
    }
}

#[test]
fn every_file_that_pages_and_sheets_ask_for_is_carried() {
    let sheet = String::from_utf8(asset("app.css").expect("the bundle").bytes.into_owned()).expect("text");
    let asked = sheet.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    for path in asked.chain(["js/app.js", "favicon.svg", "fonts/atkinson-next-latin.woff2"]) {
        assert!(asset(path).is_some(), "{path} is missing");
    }
}

#[test]
fn an_asset_is_found_with_and_without_its_version_and_nothing_else_is() {
    let versioned = asset_href("app.css");
    let found = asset(versioned.trim_start_matches("/assets/")).expect("with version");
    assert_eq!(found.etag, asset("app.css").expect("without").etag);
    assert_eq!(found.mime, "text/css; charset=utf-8");
    for path in ["", "README.md", "css", "../Cargo.toml", "js/../../Cargo.toml", "nothing.css"] {
        assert!(asset(path).is_none(), "{path}");
    }
}
