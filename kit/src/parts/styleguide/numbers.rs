//! Numbers and pictures of the style guide.

use super::Pick;
use crate::{
    Lang,
    parts::{ChartFrame, Facts, Figure, Html, Meter, Share, Spread, Tone, badge, distribution, facts, progress},
};

/// Three figures.
pub(super) fn figures(lang: Lang, t: Pick) -> Vec<Figure> {
    let as_of = t("12 November 2026", "12 novembre 2026");
    vec![
        Figure::new(lang, t("Activities on track", "Activités en bonne voie"), "14")
            .unit(t("of 25", "sur 25"))
            .as_of(as_of)
            .rows("#figures")
            .why("#figures"),
        Figure::new(lang, t("Leveraged this year", "Ressources mobilisées cette année"), t("$18,400", "18 400 $"))
            .as_of(as_of)
            .rows("#figures"),
        Figure::new(lang, t("Hours contributed", "Heures offertes"), "412").unit(t("hours", "heures")),
    ]
}

/// A bar, full, half and empty.
pub(super) fn meters(t: Pick) -> Vec<Meter> {
    let label = t("Activities on track", "Activités en bonne voie");
    vec![
        progress(label, 14, 25, t("14 of 25", "14 sur 25")),
        progress(t("Seats filled", "Sièges pourvus"), 21, 21, t("all 21", "les 21")),
        progress(t("Updates received", "Mises à jour reçues"), 0, 9, t("none of 9 yet", "aucune sur 9 pour l’instant")),
    ]
}

/// A distribution.
pub(super) fn spread(t: Pick) -> Spread {
    distribution(
        t("State of the 25 activities", "État des 25 activités"),
        vec![
            Share::new(Tone::Good, t("on track", "en bonne voie"), 14),
            Share::new(Tone::Information, t("not begun", "pas commencées"), 5),
            Share::new(Tone::Attention, t("silent", "sans nouvelles"), 4),
            Share::new(Tone::Risk, t("late", "en retard"), 2),
        ],
    )
}

/// Facts about a body.
pub(super) fn about(t: Pick) -> Facts {
    facts(vec![
        (t("Kind", "Type"), Html::text(t("Working group", "Groupe de travail"))),
        (t("State", "État"), badge(Tone::Good, "", t("Active", "Actif")).into()),
        (t("Founded", "Création"), Html::text(t("14 March 2024, by decision 2024-06", "14 mars 2024, par la décision 2024-06"))),
        (t("Quorum", "Quorum"), Html::text(t("Half of the filled seats plus one", "La moitié des sièges pourvus plus un"))),
    ])
}

/// A bar chart with its table.
pub(super) fn chart(lang: Lang, t: Pick) -> ChartFrame {
    let rows = [
        (t("Work", "Emploi"), 62),
        (t("Housing", "Logement"), 54),
        (t("Language", "Langue"), 38),
        (t("Health", "Santé"), 31),
        (t("Schools", "Écoles"), 22),
        (t("Transport", "Transport"), 17),
    ];
    let bars: Vec<_> = rows
        .iter()
        .enumerate()
        .map(|(index, (word, percent))| {
            let (y, series) = (index * 34, index + 1);
            format!(
                "<text x=\"92\" y=\"{}\" text-anchor=\"end\" class=\"label\">{word}</text><rect class=\"series-{series}\" x=\"100\" y=\"{y}\" width=\"{}\" height=\"22\" rx=\"3\"/><text x=\"{}\" y=\"{}\">{percent}\u{a0}%</text>",
                y + 16,
                percent * 4,
                108 + percent * 4,
                y + 16
            )
        })
        .collect();
    let title = t("What newcomers named first, 2026", "Ce que les personnes nouvellement arrivées ont nommé en premier, 2026");
    let picture =
        format!("<svg viewBox=\"0 0 420 204\" width=\"560\" height=\"272\" role=\"img\" aria-label=\"{title}\">{}</svg>", bars.concat());
    let cells: Vec<_> = rows
        .iter()
        .map(|(word, percent)| format!("<tr><th scope=\"row\">{word}</th><td class=\"num\">{percent}\u{a0}%</td></tr>"))
        .collect();
    let table = format!(
        "<table class=\"table table--tight\"><caption class=\"visually-hidden\">{title}</caption><thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"num\">{}</th></tr></thead><tbody>{}</tbody></table>",
        t("Theme", "Thème"),
        t("Named first", "Nommé en premier"),
        cells.concat()
    );
    ChartFrame::new(
        lang,
        title,
        Html::trusted(picture),
        Html::trusted(table),
        t("residents’ survey, 412 answers, spring 2026", "sondage auprès de la population, 412 réponses, printemps 2026"),
    )
}
