//! Stages, events, changes and the thread of the style guide.

use super::Pick;
use crate::{
    Lang,
    parts::{
        Action, Card, Entry, Event, History, Step, StepState, Stepper, Strand, Thread, Timeline, Tone, badge, history, stepper, timeline,
    },
};

/// The seven stages, in every state.
pub(super) fn stages(lang: Lang, t: Pick) -> Stepper {
    let step = |label, state, note| Step { label, state, note, href: "#stepper".to_owned() };
    let stage = |en, fr, state, note_en, note_fr| step(t(en, fr).to_owned(), state, t(note_en, note_fr).to_owned());
    stepper(
        lang,
        vec![
            stage("Council", "Conseil", StepState::Done, "", ""),
            stage("Terms", "Mandat", StepState::Done, "", ""),
            stage("Research", "Recherche", StepState::Done, "", ""),
            stage("Strategy", "Stratégie", StepState::Done, "in force until 2028", "en vigueur jusqu’en 2028"),
            stage("Action plan", "Plan d’action", StepState::UnderWay, "2026–2027", "2026-2027"),
            stage("Implementation", "Mise en œuvre", StepState::Attention, "14 of 25 on track", "14 sur 25 en bonne voie"),
            stage("Report", "Rapport", StepState::Ahead, "due 30 May", "attendu le 30 mai"),
        ],
    )
}

/// Events.
pub(super) fn events(t: Pick) -> Timeline {
    let event = |date: &str, title: &str, text: &str| Event {
        date: date.to_owned(),
        title: title.to_owned(),
        href: "#timeline".to_owned(),
        text: text.to_owned(),
        badge: None,
    };
    let adopted = event(t("12 November 2026", "12 novembre 2026"), t("Decision 2026-17 adopted", "Décision 2026-17 adoptée"), "");
    timeline(vec![
        Event { badge: Some(badge(Tone::Good, "", t("Adopted", "Adoptée"))), ..adopted },
        event(
            t("30 October 2026", "30 octobre 2026"),
            t("Residents’ forum", "Forum citoyen"),
            t("86 people, five languages, three new findings.", "86 personnes, cinq langues, trois nouveaux constats."),
        ),
        event(t("1 April 2026", "1er avril 2026"), t("Action plan begins", "Début du plan d’action"), ""),
    ])
}

/// Changes to a record.
pub(super) fn changes(t: Pick) -> History {
    let entry = |when: &str, what: &str| Entry { when: when.to_owned(), who: "Amina Yusuf-Tremblay".to_owned(), what: what.to_owned() };
    history(vec![
        entry(
            t("12 November 2026, 2:30 p.m.", "12 novembre 2026, 14 h 30"),
            t("Changed the title and the lead organization.", "A modifié le titre et l’organisme responsable."),
        ),
        entry(t("3 June 2026, 9:05 a.m.", "3 juin 2026, 9 h 05"), t("Recorded the activity.", "A consigné l’activité.")),
    ])
}

/// The thread of an objective, with a gap on each side.
pub(super) fn thread(lang: Lang, t: Pick) -> Thread {
    let card = |kind: &str, title: &str, date: &str| Card {
        kind: kind.to_owned(),
        title: title.to_owned(),
        href: "#thread".to_owned(),
        date: date.to_owned(),
        state: None,
    };
    Thread {
        lang,
        here: Card {
            href: String::new(),
            state: Some(badge(Tone::Good, "", t("In force", "En vigueur"))),
            ..card(
                t("Objective", "Objectif"),
                t("Employers recognize foreign credentials", "Les employeurs reconnaissent les diplômes étrangers"),
                "2026–2028",
            )
        },
        because: vec![
            Strand::Gap {
                sentence: t("No finding supports this priority.", "Aucun constat n’appuie cette priorité.").to_owned(),
                mend: Some(Action::new(t("Link a finding", "Lier un constat"), "#thread").icon("link")),
            },
            Strand::Card(card(
                t("Priority", "Priorité"),
                t("Work that matches skills", "Un emploi à la hauteur des compétences"),
                t("adopted 14 March 2025", "adoptée le 14 mars 2025"),
            )),
        ],
        and_so: vec![
            Strand::Card(Card {
                state: Some(badge(Tone::Risk, "", t("Late", "En retard"))),
                ..card(
                    t("Activity", "Activité"),
                    t("Breakfasts with employers", "Déjeuners avec des employeurs"),
                    t("due 30 September 2026", "attendue le 30 septembre 2026"),
                )
            }),
            Strand::Gap {
                sentence: t("No change has been recorded yet.", "Aucun changement n’a encore été consigné.").to_owned(),
                mend: None,
            },
        ],
    }
}
