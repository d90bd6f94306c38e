//! Every construct, compiled and run; every refusal, with its sentence.

use std::{env, fs, process::Command};

use super::compile;

/// What is wrong with a chapter whose two files say this.
fn refusals(en: &str, fr: &str) -> Vec<String> {
    let problems = compile("talk", en, fr, "::kit").err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

/// Asserts that the two files are refused with exactly this sentence.
fn refused(en: &str, fr: &str, sentence: &str) {
    assert_eq!(refusals(en, fr), [sentence], "\n{en}\n{fr}");
}

/// Asserts that a value is refused in both languages, for this reason.
fn refused_in_both(source: &str, reason: &str) {
    let sentences = ["en", "fr"].map(|lang| format!("locales/{lang}/talk.ftl, {reason}"));
    assert_eq!(refusals(source, source), sentences, "\n{source}");
}

#[test]
fn a_message_must_exist_in_both_languages() {
    refused("a = A\nb = B\n", "a = A\n", "locales/fr/talk.ftl, b: the message is missing; it exists in English");
    refused("a = A\n", "a = A\nb = B\n", "locales/en/talk.ftl, b: the message is missing; it exists in French");
}

#[test]
fn the_arguments_must_be_the_same() {
    refused(
        "a = Hello { $name } and { $friend }\n",
        "a = Bonjour { $nom }\n",
        "locales/fr/talk.ftl, a: the arguments differ: $name, $friend in English, $nom in French",
    );
    refused("a = Hello\n", "a = Bonjour { $name }\n", "locales/fr/talk.ftl, a: the arguments differ: none in English, $name in French");
}

#[test]
fn an_argument_is_a_number_or_a_word() {
    refused_in_both(
        "a = { $n ->\n [one] x\n *[other] y\n } { $n ->\n [up] x\n *[down] y\n }\n",
        "a: $n is used both as a number and as a word",
    );
    refused(
        "a = { $n ->\n [one] x\n *[other] y\n }\n",
        "a = { $n ->\n [up] x\n *[down] y\n }\n",
        "locales/fr/talk.ftl, a: $n is a number in one language and a word in the other",
    );
}

#[test]
fn the_branches_of_a_choice_by_word_must_be_the_same() {
    refused(
        "a = { $kind ->\n [lip] x\n *[zip] y\n }\n",
        "a = { $kind ->\n [lpi] x\n *[zip] y\n }\n",
        "locales/fr/talk.ftl, a: the branches of $kind differ: lip, zip in English, lpi, zip in French",
    );
}

#[test]
fn keys_are_words_and_appear_once() {
    refused_in_both("a = A\na = B\n", "a: the key appears twice");
    refused_in_both("-a = A\n-a = B\n", "-a: the key appears twice");
    refused_in_both("aB = A\n", "aB: a key is made of lower-case words joined by hyphens");
    refused_in_both("a_b = A\n", "a_b: a key is made of lower-case words joined by hyphens");
    refused_in_both("a- = A\n", "a-: a key is made of lower-case words joined by hyphens");
    refused_in_both("self = A\n", "self: this key cannot be the name of a method");
    refused_in_both("by-key = A\n", "by-key: this key cannot be the name of a method");
    refused_in_both("a = { $fileName }\n", "a: $fileName is not made of lower-case words joined by hyphens");
    refused_in_both("a = { $self }\n", "a: $self is not made of lower-case words joined by hyphens");
}

#[test]
fn what_is_not_supported_is_named() {
    let cases = [
        ("a = A\n    .title = T\n", "a: attributes (`.name = …`) are not supported; make it a message of its own"),
        ("-a = A\n    .title = T\n", "-a: attributes (`.name = …`) are not supported; make it a message of its own"),
        ("a =\n    .title = T\n", "a: attributes (`.name = …`) are not supported; make it a message of its own"),
        ("a = A\nb = { a.title }\n", "b: references to attributes are not supported"),
        ("a = { DATETIME($day) }\n", "a: the function DATETIME is not supported, only NUMBER"),
        ("a = { NUMBER($n, style: \"percent\") }\n", "a: NUMBER takes one $variable and no option"),
        ("a = { NUMBER(3) }\n", "a: NUMBER takes one $variable and no option"),
        ("-t = T\na = { -t(case: \"upper\") }\n", "a: terms with arguments are not supported"),
        ("a = { \"x\" ->\n [x] x\n *[y] y\n }\n", "a: a choice is made by a $variable and by nothing else"),
        ("a = { NUMBER($n) ->\n [up] x\n *[down] y\n }\n", "a: a choice is made by a $variable and by nothing else"),
        ("a = { $n ->\n [1] x\n *[down] y\n }\n", "a: [1] is a number among words"),
        ("a = { $n ->\n [1.5] x\n *[other] y\n }\n", "a: [1.5] is not a whole number"),
        ("a = { $n ->\n [one] x\n [one] y\n *[other] z\n }\n", "a: the branch [one] appears twice"),
        ("a = { $n ->\n *[one] x\n [other] y\n }\n", "a: the default branch of a plural is *[other], not *[one]"),
    ];
    for (source, reason) in cases {
        refused_in_both(source, reason);
    }
}

#[test]
fn a_reference_leads_to_words_without_arguments() {
    refused_in_both("a = { b }\n", "a: {b} refers to nothing in this file");
    refused_in_both("a = { -b }\n", "a: {-b} refers to nothing in this file");
    refused_in_both("b = { $n }\na = { b }\n", "a: {b} takes arguments; only messages and terms without any can be referred to");
    refused_in_both("-b = { -c }\n-c = { -b }\na = { -b }\n", "a: {-b} refers back to itself");
    refused_in_both("a = x { a }\n", "a: {a} refers back to itself");
}

#[test]
fn a_language_has_only_its_own_plural_forms() {
    let source = |form: &str| format!("a = {{ $n ->\n [{form}] x\n *[other] y\n }}\n");
    refused(&source("many"), &source("many"), "locales/en/talk.ftl, a: English has no plural form [many], only [one] and *[other]");
    let english = "locales/en/talk.ftl, a: English has no plural form [few], only [one] and *[other]";
    let french = "locales/fr/talk.ftl, a: French has no plural form [few], only [one], [many] and *[other]";
    assert_eq!(refusals(&source("few"), &source("few")), [english, french]);
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_line() {
    refused("a = A\n", "a = A\n\nb = { $n\n", "locales/fr/talk.ftl: line 4 is not Fluent: Expected a token starting with \"}\"");
}

#[test]
fn french_follows_its_typography() {
    let space = |sign: &str| format!("an ordinary space stands before « {sign} »; it must be a no-break space (U+00A0 or U+202F)");
    let missing = |sign: &str| format!("a no-break space (U+00A0 or U+202F) is missing before « {sign} »");
    let inside = |sign: &str| format!("a no-break space (U+00A0 or U+202F) is missing inside « {sign} »");
    let cases = [
        ("Quoi ?", space("?")),
        ("Nom : Roy", space(":")),
        ("Bien ; mieux", space(";")),
        ("Oui !", space("!")),
        ("85 %", space("%")),
        ("20 $", space("$")),
        ("«\u{A0}oui »", space("»")),
        ("« oui\u{A0}»", "an ordinary space stands after « « »; it must be a no-break space (U+00A0 or U+202F)".into()),
        ("«oui\u{A0}»", inside("«")),
        ("«\u{A0}oui»", inside("»")),
        ("Quoi?", missing("?")),
        ("Nom: Roy", missing(":")),
        ("invité·e", "« · » is not used in words: write both forms, or a word that includes everyone".into()),
    ];
    for (french, reason) in cases {
        refused("a = A\n", &format!("a = {french}\n"), &format!("locales/fr/talk.ftl, a: {reason}"));
    }
    let across = "a = { $n ->\n [one] un\n *[other] { $n } \n } !\n";
    refused(across, across, &format!("locales/fr/talk.ftl, a: {}", space("!")));
    refused("a = { $n }\n", "a = { $n }?\n", &format!("locales/fr/talk.ftl, a: {}", missing("?")));
    for fine in ["Quoi\u{A0}?", "«\u{202F}oui\u{202F}»", "à 14:30", "https://exemple.ca/?q=1", "Fin", "{\"\u{A0}\"}: x"] {
        assert_eq!(refusals("a = A? « B » · C : D\n", &format!("a = {fine}\n")), [""; 0], "{fine}");
    }
}

#[test]
fn all_problems_of_a_chapter_are_told_at_once() {
    assert_eq!(refusals("a = A\nb = B\nc = C { $n }\n", "a = A\nd = D\nc = C\n").len(), 3);
}

#[test]
fn the_code_is_the_same_for_the_same_files_and_leads_back_to_the_english() {
    let source = "a = Plain [text]\nb = { $n ->\n [one] { $n } row of { $name }\n *[other] { $n } rows of { $name }\n }\n";
    let code = compile("talk", source, source, "::kit").expect("compiles");
    assert_eq!(code, compile("talk", source, source, "::kit").expect("compiles"));
    assert!(code.contains("#[doc = \" Plain \\\\[text]\"]\n    pub const fn a(self) -> &'static str {"), "{code}");
    assert!(code.contains("#[doc = \" {n} rows of {name}\"]"), "{code}");
    assert!(
        code.contains("pub fn b(self, n: impl ::kit::lang::Count, name: impl ::core::fmt::Display) -> ::std::string::String {"),
        "{code}"
    );
    assert!(code.contains("pub const KEYS: &[&str] = &[\n    \"a\",\n    \"b\",\n];"), "{code}");
}

const ENGLISH: &str = r#"
# A comment
-house = Entente
plain = Save
quoted = He said "yes" \ no { "{" }{ 5 }
lines =
    One

    Two
welcome = Welcome to { -house }: { plain }
type = Type
greeting = Hello { $name }, { $name }!
rows = { $count ->
    [0] No rows
    [one] { $count } row
   *[other] { $count } rows
}
late-zero = { $count ->
    [one] { $count } day
    [0] today
   *[other] { $count } days
}
grouped = { NUMBER($to) } of { $total }
kind = { $kind ->
    [lip] A { $for } partnership
   *[zip] A zone of { $for ->
        [city] a city
       *[region] a region
    }
}
"#;

const FRENCH: &str = r#"
plain = Enregistrer
quoted = Il a dit "oui" \ non { "{" }{ 5 }
lines =
    Un

    Deux
welcome = Bienvenue { "\u00E0" } { plain }
type = Genre
greeting = Bonjour { $name }
rows = { $count ->
    [0] Aucune ligne
    [one] { $count } ligne
    [many] { $count } de lignes
   *[other] { $count } lignes
}
late-zero = { $count ->
    [one] { $count } jour
    [0] aujourd’hui
   *[other] { $count } jours
}
grouped = { $total } dont { NUMBER($to) }
kind = { $kind ->
    [lip] Un partenariat { $for }
   *[zip] Une zone { $for ->
        [city] de ville
       *[region] de région
    }
}
"#;

const KIT: &str = r#"
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang { En, Fr }
pub mod lang {
    pub trait Count { fn count(self) -> i64; }
    impl Count for i64 { fn count(self) -> i64 { self } }
    pub fn number(lang: crate::Lang, value: i64) -> String { format!("{lang:?}:{value}") }
}
"#;

const CHECKS: &str = r#"
fn main() {
    let (en, fr) = (Words(Lang::En), Words(Lang::Fr));
    const CONSTANT: &str = Words(Lang::Fr).plain();
    assert_eq!((en.plain(), CONSTANT), ("Save", "Enregistrer"));
    assert_eq!(en.quoted(), "He said \"yes\" \\ no {5");
    assert_eq!((en.lines(), fr.lines()), ("One\n\nTwo", "Un\n\nDeux"));
    assert_eq!((en.welcome(), fr.welcome()), ("Welcome to Entente: Save", "Bienvenue à Enregistrer"));
    assert_eq!((en.r#type(), fr.r#type()), ("Type", "Genre"));
    assert_eq!((en.greeting("Li"), fr.greeting(7)), ("Hello Li, Li!".into(), "Bonjour 7".into()));
    let rows = [
        (0, "No rows", "Aucune ligne"),
        (1, "En:1 row", "Fr:1 ligne"),
        (-1, "En:-1 row", "Fr:-1 ligne"),
        (2, "En:2 rows", "Fr:2 lignes"),
        (1_000_000, "En:1000000 rows", "Fr:1000000 de lignes"),
        (1_000_001, "En:1000001 rows", "Fr:1000001 lignes"),
    ];
    for (count, english, french) in rows {
        assert_eq!((en.rows(count).as_str(), fr.rows(count).as_str()), (english, french));
    }
    assert_eq!((en.late_zero(0), fr.late_zero(0)), ("today".into(), "aujourd’hui".into()));
    assert_eq!((en.late_zero(1), fr.late_zero(-1)), ("En:1 day".into(), "Fr:-1 jour".into()));
    assert_eq!((en.grouped(3, "x"), fr.grouped(3, 'y')), ("En:3 of x".into(), "y dont Fr:3".into()));
    assert_eq!((en.kind("lip", "city"), fr.kind("lip", "x")), ("A city partnership".into(), "Un partenariat x".into()));
    assert_eq!((en.kind("zip", "city"), fr.kind("?", "?")), ("A zone of a city".into(), "Une zone de région".into()));
    assert_eq!((en.by_key("plain"), fr.by_key("type")), (Some("Save"), Some("Genre")));
    assert_eq!((en.by_key("greeting"), en.by_key("-house"), en.by_key("")), (None, None, None));
    assert_eq!(KEYS, ["plain", "quoted", "lines", "welcome", "type", "greeting", "rows", "late-zero", "grouped", "kind"]);
}
"#;

#[test]
fn the_methods_say_what_the_messages_say() {
    let code = compile("talk", ENGLISH, FRENCH, "crate").expect("compiles");
    let folder = env::temp_dir().join(format!("words-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a scratch folder");
    let (source, program) = (folder.join("talk.rs"), folder.join("talk"));
    fs::write(&source, format!("#![deny(warnings)]\n{KIT}{code}{CHECKS}")).expect("written");
    let compiler = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let built = Command::new(compiler).args(["--edition", "2024", "-o"]).arg(&program).arg(&source).output().expect("rustc runs");
    assert!(built.status.success(), "{}\n{code}", String::from_utf8_lossy(&built.stderr));
    let ran = Command::new(&program).output().expect("runs");
    assert!(ran.status.success(), "{}\n{code}", String::from_utf8_lossy(&ran.stderr));
    fs::remove_dir_all(&folder).expect("removed");
}
