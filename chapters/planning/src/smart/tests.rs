//! The meter against activities that people labelled by hand, and point by point.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde::Deserialize;

use super::*;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Labelled {
    activity: Vec<Entry>,
}

/// An activity and its label, as the files of labelled activities write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    lang: String,
    title: String,
    #[serde(default)]
    description: String,
    lead: Option<String>,
    group: Option<String>,
    #[serde(default)]
    outputs: Vec<(String, i64)>,
    #[serde(default)]
    baseline: bool,
    means: Option<String>,
    priority: Option<bool>,
    findings: Option<usize>,
    start: Option<String>,
    end: Option<String>,
    #[serde(default)]
    several_years: bool,
    milestone: Option<String>,
    verdict: String,
    missing: String,
}

impl Entry {
    fn lang(&self) -> Lang {
        match self.lang.as_str() {
            "en" => Lang::En,
            "fr" => Lang::Fr,
            other => panic!("no language {other}"),
        }
    }

    fn means(&self) -> Means<'_> {
        match self.means.as_deref() {
            None => Means::Funder("IRCC"),
            Some("") => Means::Unsaid,
            Some("no cost") => Means::NoCost,
            Some(words) => Means::Resources(words),
        }
    }

    fn dates(&self) -> Dates {
        let read = |text: &Option<String>, usual: &str| match text.as_deref().unwrap_or(usual) {
            "" => None,
            day => Some(day.parse::<Date>().unwrap()),
        };
        let span = if self.several_years { Span::SeveralYears { milestone: read(&self.milestone, "") } } else { Span::OneYear };
        let fiscal_year = FiscalYear::parse("2025-26").unwrap();
        Dates { fiscal_year, start: read(&self.start, "2025-04-01"), end: read(&self.end, "2026-03-31"), span }
    }

    fn judged(&self) -> Verdict {
        let outputs: Vec<_> = self.outputs.iter().map(|(unit, target)| Output { unit, target: *target }).collect();
        judge(&Draft {
            lang: self.lang(),
            title: &self.title,
            description: &self.description,
            lead: Some(self.lead.as_deref().unwrap_or("Settlement agency")),
            target_group: self.group.as_deref(),
            outputs: &outputs,
            has_baseline: self.baseline,
            means: self.means(),
            roots: Roots { has_priority: self.priority.unwrap_or(true), findings: self.findings.unwrap_or(1) },
            dates: self.dates(),
        })
    }

    /// What the meter says otherwise than the label, if it does.
    fn difference(&self) -> Option<String> {
        let verdict = self.judged();
        let (said, missing) = (if verdict.is_smart() { "smart" } else { "not yet" }, verdict.missing_letters());
        let reasons: Vec<_> = verdict.letters.iter().flat_map(Letter::reasons).collect();
        (said != self.verdict || missing != self.missing)
            .then(|| format!("{}: labelled {:?} {}, judged {missing:?} {said}: {reasons:?}\n", self.title, self.missing, self.verdict))
    }
}

fn read(text: &str) -> Vec<Entry> {
    let entries = toml::from_str::<Labelled>(text).unwrap().activity;
    for entry in &entries {
        assert_eq!(entry.verdict == "smart", entry.missing.is_empty(), "a label contradicts itself: {}", entry.title);
    }
    entries
}

fn differences(entries: &[Entry]) -> Vec<String> {
    entries.iter().filter_map(Entry::difference).collect()
}

#[test]
fn the_meter_says_what_an_experienced_coordinator_says() {
    let entries = read(include_str!("labelled.toml"));
    for lang in Lang::ALL {
        assert_eq!(entries.iter().filter(|entry| entry.lang() == lang).count(), 30);
    }
    let differences = differences(&entries);
    assert!(differences.is_empty(), "{} of {} differ:\n{}", differences.len(), entries.len(), differences.concat());
}

/// A draft to which nothing is missing, for tests that take one thing away.
fn whole() -> Draft<'static> {
    Draft {
        lang: Lang::En,
        title: "Host four job fairs for newcomers",
        description: "",
        lead: Some("City"),
        target_group: None,
        outputs: &[Output { unit: "job fairs", target: 4 }],
        has_baseline: false,
        means: Means::NoCost,
        roots: Roots { has_priority: true, findings: 1 },
        dates: one_year(date(2025, 4, 1), date(2026, 3, 31)),
    }
}

fn one_year(start: Date, end: Date) -> Dates {
    let fiscal_year = FiscalYear::parse("2025-26").unwrap();
    Dates { fiscal_year, start: Some(start), end: Some(end), span: Span::OneYear }
}

fn advice(draft: &Draft, lang: Lang) -> Vec<String> {
    judge(draft).advice(lang).map(|(point, sentence)| format!("{} {sentence}", point.letter())).collect()
}

#[test]
fn a_whole_draft_passes_and_the_meter_has_nothing_to_say() {
    let verdict = judge(&whole());
    assert!(verdict.passes() && verdict.is_smart());
    assert_eq!(verdict.advice(Lang::En).count(), 0);
    assert_eq!(verdict.summary(Lang::Fr), "Les cinq points sont remplis.");
}

#[test]
fn advice_is_exact_and_kind() {
    let draft = Draft { outputs: &[], means: Means::Unsaid, ..whole() };
    assert_eq!(
        advice(&draft, Lang::En),
        [
            "M Say how many: add an output with a number, e.g. 12 workshops.",
            "A Say what makes it possible: staff time or other resources, a funder, or “no cost”.",
        ]
    );
    assert_eq!(
        advice(&draft, Lang::Fr),
        [
            "M Dites combien\u{a0}: ajoutez un extrant avec un nombre, p. ex. 12 ateliers.",
            "A Dites ce qui rend l’activité possible\u{a0}: du temps de personnel ou d’autres ressources, \
             un bailleur de fonds, ou «\u{a0}sans frais\u{a0}».",
        ]
    );
    assert_eq!(judge(&draft).summary(Lang::En), "3 of the five points are met.");
}

#[test]
fn a_vague_verb_is_named_as_it_was_typed_and_an_output_makes_it_concrete() {
    let vague = Draft { title: "Favoriser l’accès des aînés au logement", lang: Lang::Fr, outputs: &[], ..whole() };
    assert_eq!(judge(&vague).of(Point::Specific).reasons(), [Reason::VagueAction("Favoriser".into())]);
    assert_eq!(judge(&Draft { outputs: whole().outputs, ..vague }).missing_letters(), "");
}

#[test]
fn outputs_are_told_apart_by_what_they_lack() {
    let lacking = [Output { unit: "workshops", target: 0 }, Output { unit: "TBD", target: 12 }, Output { unit: "", target: 0 }];
    let verdict = judge(&Draft { outputs: &lacking, ..whole() });
    let reasons = [Reason::OutputWithoutNumber("workshops".into()), Reason::OutputWithoutUnit(12)];
    assert_eq!(verdict.of(Point::Measurable).reasons(), reasons);
    let one_is_enough = [lacking[0], Output { unit: "people", target: 3 }];
    assert!(judge(&Draft { outputs: &one_is_enough, ..whole() }).is_smart());
    assert!(judge(&Draft { outputs: &lacking, has_baseline: true, ..whole() }).is_smart());
}

#[test]
fn each_wrong_date_has_its_own_sentence() {
    let said = |start, end| advice(&Draft { dates: one_year(start, end), ..whole() }, Lang::En).concat();
    assert_eq!(
        said(date(2025, 6, 1), date(2025, 5, 1)),
        "T It would end (1 May 2025) before it starts (1 June 2025): check the two dates."
    );
    assert!(said(date(2025, 3, 31), date(2025, 5, 1)).contains("before 2025-26 opens on 1 April 2025"));
    assert!(said(date(2025, 4, 1), date(2026, 4, 1)).contains("after 2025-26 closes on 31 March 2026"));
    assert!(said(date(2026, 4, 1), date(2026, 5, 1)).contains("starts on 1 April 2026, after 2025-26"));
    assert!(said(date(2024, 4, 1), date(2025, 3, 31)).contains("ends on 31 March 2025, before 2025-26"));
    let both = judge(&Draft { dates: one_year(date(2025, 3, 1), date(2026, 4, 1)), ..whole() });
    assert_eq!(both.of(Point::TimeBound).reasons().len(), 2);
}

#[test]
fn an_activity_of_one_day_is_in_order() {
    for day in [date(2025, 4, 1), date(2025, 6, 20), date(2026, 3, 31)] {
        assert!(judge(&Draft { dates: one_year(day, day), ..whole() }).is_smart(), "{day}");
    }
}

#[test]
fn a_verb_with_nothing_behind_it_is_not_enough_even_with_a_number() {
    let verdict = judge(&Draft { title: "Support", description: "For newcomers.", ..whole() });
    assert_eq!(verdict.of(Point::Specific).reasons(), [Reason::NoObject("Support".into())]);
}

#[test]
fn an_activity_of_several_years_has_a_milestone_in_this_one() {
    let with = |milestone| {
        let dates = Dates { span: Span::SeveralYears { milestone }, ..one_year(date(2025, 9, 1), date(2027, 3, 31)) };
        judge(&Draft { dates, ..whole() }).of(Point::TimeBound).reasons().to_vec()
    };
    let year = whole().dates.fiscal_year;
    assert_eq!(with(Some(date(2025, 12, 1))), []);
    assert_eq!(with(None), [Reason::NoMilestone(year)]);
    assert_eq!(with(Some(date(2026, 4, 1))), [Reason::MilestoneOutsideYear(date(2026, 4, 1), year)]);
    assert!(matches!(with(Some(date(2025, 5, 1)))[..], [Reason::MilestoneOutsideActivity { .. }]));
}

#[test]
fn a_waiver_takes_a_reason_and_hides_nothing() {
    let verdict = judge(&Draft { outputs: &[], ..whole() });
    assert!(!verdict.passes());
    for blank in ["", "  ", "TBD", "..."] {
        assert!(Waiver::new(blank).is_err(), "{blank}");
    }
    let waived = verdict.waived(Waiver::new(" Agreed with the officer. ").unwrap());
    assert!(waived.passes() && !waived.is_smart());
    assert_eq!(waived.missing_letters(), "M");
    assert_eq!(waived.summary(Lang::En), "Accepted as it stands: Agreed with the officer.");
}

proptest! {
    #[test]
    fn no_text_breaks_the_meter(title in "\\PC{0,60}", description in "\\PC{0,60}", french in any::<bool>()) {
        let lang = if french { Lang::Fr } else { Lang::En };
        let verdict = judge(&Draft { lang, title: &title, description: &description, ..whole() });
        prop_assert!(verdict.letters.iter().all(|letter| *letter == Letter::Met || !letter.reasons().is_empty()));
    }

    #[test]
    fn words_of_the_lexicon_in_any_order_break_nothing(
        words in prop::collection::vec(prop::sample::select(
            &["continue", "to", "and", "by", "will", "be", "the", "mise", "en", "de", "et", "par", "poursuivre", "sera", "va", "host", "1."][..],
        ), 0..8),
    ) {
        for lang in Lang::ALL {
            let _ = judge(&Draft { lang, title: &words.join(" "), ..whole() });
        }
    }

    #[test]
    fn adding_never_takes_a_letter_away(outputs in 0_i64..3, baseline in any::<bool>(), findings in 0_usize..3) {
        let listed = [Output { unit: "fairs", target: outputs }];
        let less = judge(&Draft { outputs: &listed, has_baseline: baseline, roots: Roots { has_priority: true, findings }, ..whole() });
        let more = judge(&Draft { outputs: &listed, has_baseline: true, roots: Roots { has_priority: true, findings: findings + 1 }, ..whole() });
        prop_assert!(more.missing().count() <= less.missing().count());
    }
}

#[test]
fn an_action_is_told_from_the_name_of_a_thing() {
    use verbs::{Opening, opening};
    let actions = [
        (Lang::En, "By March, publish a guide"),
        (Lang::En, "Ensure the delivery of three courses"),
        (Lang::En, "Four job fairs will be held"),
        (Lang::En, "3.1 Co-design a survey"),
        (Lang::En, "Work with landlords to develop a rental guide"),
        (Lang::En, "Organising a forum"),
        (Lang::En, "Increase awareness among employers by hosting a breakfast"),
        (Lang::Fr, "Favoriser l’accès au logement en formant les locateurs"),
        (Lang::Fr, "En partenariat avec la bibliothèque, offrir une heure du conte"),
        (Lang::Fr, "Assurer la mise à jour du répertoire"),
        (Lang::Fr, "Une trousse sera publiée"),
        (Lang::Fr, "Collaborer avec les écoles pour créer un comité d’accueil"),
        (Lang::Fr, "Faire traduire le guide"),
        (Lang::Fr, "Sensibiliser les locateurs par la tenue de deux rencontres"),
    ];
    for (lang, title) in actions {
        assert_eq!(opening(lang, title, ""), Opening::Action, "{title}");
    }
    let things = [
        (Lang::En, "Survey of newcomers"),
        (Lang::En, "Welcoming Week"),
        (Lang::En, "Open house"),
        (Lang::En, "Training on trauma"),
        (Lang::En, "Newcomers will feel at home"),
        (Lang::Fr, "Formation sur les droits des locataires"),
        (Lang::Fr, "Formation en prévention des chutes"),
        (Lang::Fr, "Salon de l’emploi"),
        (Lang::Fr, "Les familles auront un logement"),
    ];
    for (lang, title) in things {
        assert_eq!(opening(lang, title, ""), Opening::None, "{title}");
    }
}

/// How many of the twenty unseen activities the meter judges as they are labelled. It was measured
/// once the meter was finished; it may rise, never fall.
const UNSEEN_AS_LABELLED: usize = 18;

#[test]
fn the_meter_holds_on_activities_it_was_not_made_with() {
    let entries = read(include_str!("unseen.toml"));
    for lang in Lang::ALL {
        assert_eq!(entries.iter().filter(|entry| entry.lang() == lang).count(), 10);
    }
    let differences = differences(&entries);
    let as_labelled = entries.len() - differences.len();
    assert!(as_labelled >= UNSEEN_AS_LABELLED, "{as_labelled} of {} as labelled:\n{}", entries.len(), differences.concat());
}
