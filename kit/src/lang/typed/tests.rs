//! What people type, and what it is read as.

use jiff::civil::{date as day, time as clock};
use proptest::prelude::*;

use super::*;
use crate::lang::{Lang, date, money, number, time};

const BOTH: [Lang; 2] = Lang::ALL;

#[test]
fn numbers_are_read_as_people_type_them() {
    let cases = [
        ("1234.5", Some(1234.5), Some(1234.5)),
        ("1234,5", Some(1234.5), Some(1234.5)),
        ("1,234.5", Some(1234.5), Some(1234.5)),
        ("1.234,5", Some(1234.5), Some(1234.5)),
        ("1 234,5", Some(1234.5), Some(1234.5)),
        ("1\u{202F}234\u{A0}567", Some(1_234_567.0), Some(1_234_567.0)),
        ("1,234,567", Some(1_234_567.0), Some(1_234_567.0)),
        ("-3", Some(-3.0), Some(-3.0)),
        ("\u{2212} 3", Some(-3.0), Some(-3.0)),
        ("0,125", Some(0.125), Some(0.125)),
        (" 7 ", Some(7.0), Some(7.0)),
        ("1,234", Some(1234.0), None),
        ("1.234", Some(1.234), None),
        ("12 34", None, None),
        ("1,23,456", None, None),
        ("1,234.567,8", None, None),
        ("1 234.567,8", None, None),
        ("5.", None, None),
        (".5", None, None),
        ("", None, None),
        ("-", None, None),
        ("--3", None, None),
        ("1e9", None, None),
        ("NaN", None, None),
        ("٣", None, None),
        ("12345678901234567890", None, None),
    ];
    for (text, en, fr) in cases {
        assert_eq!(parse_number(Lang::En, text), en, "{text}");
        assert_eq!(parse_number(Lang::Fr, text), fr, "{text}");
    }
}

#[test]
fn counts_have_no_fraction_and_shares_may_have_a_sign() {
    assert_eq!(parse_count(Lang::Fr, "1 234"), Some(1_234));
    assert_eq!(parse_count(Lang::En, "-12"), Some(-12));
    assert_eq!(parse_count(Lang::En, "1.5"), None);
    assert_eq!(parse_percent(Lang::Fr, "12,5\u{A0}%"), Some(12.5));
    assert_eq!(parse_percent(Lang::En, "85%"), Some(85.0));
    assert_eq!(parse_percent(Lang::En, "%"), None);
}

#[test]
fn amounts_are_read_to_the_cent() {
    let cases = [
        ("1 234,56 $", Some(123_456), Some(123_456)),
        ("$1,234.56", Some(123_456), Some(123_456)),
        ("1234.5", Some(123_450), Some(123_450)),
        ("1 234", Some(123_400), Some(123_400)),
        ("-$0.05", Some(-5), Some(-5)),
        ("$-5", Some(-500), Some(-500)),
        ("-1 234,50 $", Some(-123_450), Some(-123_450)),
        ("$1,234", Some(123_400), None),
        ("1.234", None, None),
        ("12.345,678", None, None),
        ("$5$", None, None),
        ("-$-5", None, None),
        ("five", None, None),
        ("$", None, None),
    ];
    for (text, en, fr) in cases {
        assert_eq!(parse_money(Lang::En, text), en, "{text}");
        assert_eq!(parse_money(Lang::Fr, text), fr, "{text}");
    }
}

#[test]
fn dates_are_read_in_either_language() {
    let known = [
        "2026-11-12",
        " 2026-11-12 ",
        "12 November 2026",
        "November 12, 2026",
        "Nov. 12th, 2026",
        "12 nov 2026",
        "12 novembre 2026",
        "12\u{A0}NOVEMBRE\u{A0}2026",
    ];
    for text in known {
        assert_eq!(parse_date(text), Some(day(2026, 11, 12)), "{text}");
    }
    assert_eq!(parse_date("1er août 2026"), Some(day(2026, 8, 1)));
    assert_eq!(parse_date("29 févr. 2024"), Some(day(2024, 2, 29)));
    let unknown = [
        "",
        "2026-13-01",
        "2026-02-29",
        "2026-1-1",
        "12/11/2026",
        "2026/11/12",
        "0202-11-12",
        "12 2026",
        "November 2026",
        "31 avril 2026",
        "12 Novembre 26",
        "2026-11-12T10:00",
        "२०२६-११-१२",
        "\u{C8}026-11-1",
    ];
    for text in unknown {
        assert_eq!(parse_date(text), None, "{text}");
    }
}

#[test]
fn times_are_read_in_either_language() {
    for text in ["14:30", "2:30 p.m.", "2:30pm", "14 h 30", "14h30", "2:30\u{A0}P.M."] {
        assert_eq!(parse_time(text), Some(clock(14, 30, 0, 0)), "{text}");
    }
    for (text, hour) in [("14 h", 14), ("2 p.m.", 14), ("12 a.m.", 0), ("12 pm", 12), ("0 h", 0)] {
        assert_eq!(parse_time(text), Some(clock(hour, 0, 0, 0)), "{text}");
    }
    for text in ["", "14", "25:00", "14:60", "14:3", "13 pm", "0 pm", "h", "1.4:30", "14:30:00", "-1:30"] {
        assert_eq!(parse_time(text), None, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn what_the_house_writes_it_reads(cents in -99_999_999_999_999_i64..99_999_999_999_999, days in 0..100_000) {
        let when = day(1800, 1, 1) + jiff::Span::new().days(days);
        for lang in BOTH {
            prop_assert_eq!(parse_money(lang, &money(lang, cents)), Some(cents));
            prop_assert_eq!(parse_date(&date(lang, when)), Some(when));
        }
    }

    #[test]
    fn counts_and_times_come_back(count in 1_000_000_i64..999_999_999, hour in 0_i8..24, minute in 0_i8..60) {
        for lang in BOTH {
            prop_assert_eq!(parse_count(lang, &number(lang, count)), Some(count));
            let when = clock(hour, minute, 0, 0);
            prop_assert_eq!(parse_time(&time(lang, when)), Some(when));
        }
    }

    #[test]
    fn nothing_typed_can_stop_the_house(text in any::<String>(), near in "[0-9 ,.$%:h−-]{0,20}") {
        for text in [text.as_str(), near.as_str()] {
            for lang in BOTH {
                let _ = (parse_number(lang, text), parse_count(lang, text), parse_money(lang, text), parse_percent(lang, text));
            }
            let _ = (parse_date(text), parse_time(text));
        }
    }
}
