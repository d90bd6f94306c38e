//! The style guide: every part in every state, in both languages, on one page that tests look at.
//!
//! All people, organizations and figures in it are invented.

mod forms;
mod frame;
mod numbers;
mod paths;

use askama::Template;

pub use forms::task_frame;
pub use frame::styleguide_frame;

use super::{
    Action, Chip, Confirm, Empty, Field, Filters, Html, ICONS, MenuItem, Notice, Pager, SortHeader, Tabs, Tone, badge, empty, notice,
    sort_header, submit, tabs,
};
use crate::Lang;

/// The same text in the two languages of the guide.
pub(super) type Pick = fn(&'static str, &'static str) -> &'static str;

fn picker(lang: Lang) -> Pick {
    match lang {
        Lang::En => |en, _| en,
        Lang::Fr => |_, fr| fr,
    }
}

/// Every icon with its name.
fn icons() -> Vec<(&'static str, Html)> {
    ICONS.iter().map(|name| (*name, super::icon(name))).collect()
}

#[derive(Template)]
#[template(path = "parts/styleguide/guide.html")]
struct Guide {
    lang: Lang,
    pick: Pick,
}

impl Guide {
    fn t(&self, en: &'static str, fr: &'static str) -> &'static str {
        (self.pick)(en, fr)
    }

    fn badges(&self) -> Vec<super::Badge> {
        let t = self.pick;
        vec![
            badge(Tone::Plain, "", t("Draft", "Ébauche")),
            badge(Tone::Good, "", t("In force", "En vigueur")),
            badge(Tone::Attention, "", t("Ending in March", "Se termine en mars")),
            badge(Tone::Risk, "", t("Late", "En retard")),
            badge(Tone::Information, "", t("Circulated", "Distribué")),
            badge(Tone::Plain, "lock", t("Members only", "Réservé aux membres")),
        ]
    }

    fn chips(&self) -> Vec<Chip> {
        vec![
            Chip::person("Amina Yusuf-Tremblay", "#"),
            Chip::organization((self.pick)("Riverside Settlement House", "Maison d’accueil du Rivage"), "#"),
            Chip::person("ᐊᓯᕙᖅ ᓄᓇᓕᖕᒥ", "#"),
            Chip::person("ليلى حدّاد", "#"),
        ]
    }

    fn notices(&self) -> Vec<Notice> {
        let t = self.pick;
        vec![
            notice(Tone::Good, t("The minutes were sent to 14 members.", "Le procès-verbal a été envoyé à 14 membres.")),
            notice(
                Tone::Information,
                t(
                    "The French text was written first; the English follows it.",
                    "Le texte français a été écrit en premier ; l’anglais le suit.",
                ),
            ),
            notice(
                Tone::Attention,
                t(
                    "9 of the 11 members needed have said they will come on 26 November.",
                    "9 des 11 membres nécessaires ont confirmé leur présence le 26 novembre.",
                ),
            )
            .titled(t("Quorum is at risk", "Le quorum est incertain"))
            .action(Action::new(t("Write to those who have not answered", "Écrire aux personnes qui n’ont pas répondu"), "#notices")),
            notice(
                Tone::Risk,
                t(
                    "The file has a column we do not know: “Sektor”. Nothing was imported.",
                    "Le fichier contient une colonne inconnue, « Sektor ». Rien n’a été importé.",
                ),
            ),
            notice(
                Tone::Plain,
                t("This meeting took place before the present terms of reference.", "Cette rencontre a eu lieu avant le mandat actuel."),
            ),
        ]
    }

    fn nothing(&self) -> Empty {
        let t = self.pick;
        empty(
            t("No working group yet", "Aucun groupe de travail pour l’instant"),
            t(
                "Working groups carry the action plan between two council meetings. Most partnerships begin with two or three.",
                "Les groupes de travail font avancer le plan d’action entre deux rencontres du conseil. La plupart des partenariats commencent par deux ou trois groupes.",
            ),
            Some(Action::new(t("Found a working group", "Créer un groupe de travail"), "#empty").icon("plus")),
        )
    }

    fn tabs(&self) -> Tabs {
        let t = self.pick;
        tabs(
            t("Sides of the meeting", "Volets de la rencontre"),
            vec![
                MenuItem::new(t("Agenda", "Ordre du jour"), "#tabs").current_if(true),
                MenuItem::new(t("Attendance", "Présences"), "#tabs"),
                MenuItem::new(t("Decisions", "Décisions"), "#tabs"),
                MenuItem::new(t("History", "Historique"), "#tabs"),
            ],
        )
    }

    fn filters(&self) -> Filters {
        let t = self.pick;
        let fields: [Field; 2] = forms::filter_fields(self.lang, t);
        Filters::new(self.lang, "#table", Html::join(fields))
            .in_use(&[(t("Sector: health", "Secteur : santé").to_owned(), "#table".to_owned())])
    }

    fn name_header(&self) -> SortHeader {
        sort_header("?sort=name&page=2", "name", (self.pick)("Organization", "Organisme"))
    }

    fn since_header(&self) -> SortHeader {
        sort_header("?sort=name", "since", (self.pick)("Member since", "Membre depuis"))
    }

    fn pager(&self) -> Pager {
        Pager::new(self.lang, "?sort=name&page=2", 2, 50, 214).exports("#csv", "#xlsx")
    }

    fn confirm(&self) -> Confirm {
        let t = self.pick;
        Confirm {
            lang: self.lang,
            will: vec![
                t(
                    "The seat of the school board becomes vacant on 30 November.",
                    "Le siège du conseil scolaire devient vacant le 30 novembre.",
                )
                .to_owned(),
                t("Its two open follow-ups go to the secretariat.", "Ses deux suivis en cours passent au secrétariat.").to_owned(),
                t("The history of the seat stays.", "L’historique du siège est conservé.").to_owned(),
            ],
            action: "#confirm".to_owned(),
            csrf: "example".to_owned(),
            button: submit(t("End the appointment", "Mettre fin au mandat")).danger(),
            cancel_href: "#confirm".to_owned(),
        }
    }
}

/// The style guide: what goes inside `<main>`.
pub fn styleguide(lang: Lang) -> Html {
    Html::trusted(Guide { lang, pick: picker(lang) }.to_string())
}
