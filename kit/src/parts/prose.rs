//! Long texts that people write: Markdown, cleaned of everything that is not text.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::Html;

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "p",
        "br",
        "strong",
        "em",
        "ul",
        "ol",
        "li",
        "a",
        "blockquote",
        "h2",
        "h3",
        "h4",
        "code",
        "pre",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ];
    let mut cleaner = ammonia::Builder::empty();
    cleaner
        .tags(HashSet::from(tags))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(["https", "http", "mailto"]))
        .clean_content_tags(HashSet::from(["script", "style", "svg", "math", "iframe", "template", "noscript"]))
        .link_rel(Some("noopener noreferrer"));
    cleaner
});

/// The text as a piece of a page. Its first heading is an `h2`: the page has its own title.
pub fn prose(markdown: &str) -> Html {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    let html = comrak::markdown_to_html(markdown, &options);
    Html::trusted(CLEANER.clean(&html).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_shown_and_what_is_active_is_gone() {
        let text =
            "## Title\n\nOne *and* **two**\n\n- a\n\n[good](https://example.org) [bad](javascript:alert(1)) [worse](data:text/html,x)";
        let shown = prose(text).to_string();
        for part in ["<h2>Title</h2>", "<em>and</em>", "<strong>two</strong>", "<li>", "href=\"https://example.org\""] {
            assert!(shown.contains(part), "{part} in {shown}");
        }
        assert!(!shown.contains("javascript:") && !shown.contains("data:"), "{shown}");
    }

    #[test]
    fn no_markup_of_the_writer_survives_and_cleaning_twice_changes_nothing() {
        for hostile in [
            "<script>alert(1)</script>",
            "<svg><style><img src=x onerror=alert(1)>",
            "<form action=//evil><input></form>",
            "<base href=//evil><meta http-equiv=refresh>",
            "<p style=\"position:fixed\" id=\"body\" name=\"x\">x</p>",
            "<math><mtext><table><mglyph><style><img src=x onerror=1>",
        ] {
            let shown = prose(hostile).to_string();
            for active in ["<script", "<svg", "<form", "<base", "<meta", "<style", "<img", "<math", "style=", "id=", "<input"] {
                assert!(!shown.contains(active), "{active} in {shown}");
            }
            assert_eq!(CLEANER.clean(&shown).to_string(), shown);
        }
    }

    #[test]
    fn deep_nesting_stays_bounded() {
        assert!(prose(&">".repeat(20_000)).as_str().len() < 2_000_000);
        assert!(prose(&"[".repeat(20_000)).as_str().len() < 200_000);
    }
}
