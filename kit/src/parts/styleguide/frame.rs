//! The frame of the style guide: a menu, an account, notices, and a thread beside the page.

use super::{Pick, paths, picker, styleguide};
use crate::{
    Lang,
    parts::{Action, ActorCard, Frame, MenuGroup, MenuItem, Tone, badge, notice},
};

fn menu(t: Pick) -> Vec<MenuGroup> {
    let group = |label: &str, items: &[(&'static str, &'static str)]| MenuGroup {
        label: label.to_owned(),
        items: items.iter().map(|(en, fr)| MenuItem::new(t(en, fr), "#").current_if(*en == "Style guide")).collect(),
    };
    vec![
        group("", &[("Home", "Accueil"), ("Style guide", "Guide de style")]),
        group(t("Partnership", "Partenariat"), &[("People", "Personnes"), ("Organizations", "Organismes")]),
        group(
            t("Governance", "Gouvernance"),
            &[("Council", "Conseil"), ("Meetings", "Rencontres"), ("Decisions", "Décisions"), ("Follow-ups", "Suivis")],
        ),
        group(t("Evidence", "Données probantes"), &[("Consultations", "Consultations"), ("Findings", "Constats")]),
    ]
}

fn more(t: Pick) -> Vec<Action> {
    vec![
        Action::new(t("Change the title", "Modifier le titre"), "#").icon("pencil"),
        Action::new(t("Print", "Imprimer"), "#").icon("printer"),
        Action::new(t("See the history", "Voir l’historique"), "#").icon("history"),
    ]
}

/// The style guide in a frame of its own, with a menu, an account and a thread beside it.
pub fn styleguide_frame(lang: Lang) -> Frame {
    let t = picker(lang);
    let link = |en, fr| (t(en, fr).to_owned(), "#".to_owned());
    let lead =
        t("Every part that pages are made of, in every state.", "Tous les éléments dont les pages sont faites, dans tous leurs états.");
    let banner = t(
        "Demonstration: all people and organizations here are invented.",
        "Démonstration : toutes les personnes et tous les organismes sont fictifs.",
    );
    Frame {
        lang,
        title: t("Style guide", "Guide de style").to_owned(),
        lead: Some(lead.to_owned()),
        crumbs: vec![link("Home", "Accueil"), link("Help", "Aide")],
        partnership: Some(link("Ville-Exemple Local Immigration Partnership", "Partenariat local en immigration de Ville-Exemple")),
        menu: menu(t),
        state: Some(badge(Tone::Good, "", t("In force", "En vigueur"))),
        primary: Some(Action::new(t("Convene a meeting", "Convoquer une rencontre"), "#").icon("plus")),
        more: more(t),
        toggle_href: format!("/{}/styleguide", lang.other()),
        search_href: Some("#".to_owned()),
        actor: Some(ActorCard { name: "Amina Yusuf-Tremblay".to_owned(), sessions_href: "#".to_owned(), sign_out_href: "#".to_owned() }),
        csrf: Some("example".to_owned()),
        notices: vec![notice(Tone::Good, t("Your changes are saved.", "Vos modifications sont enregistrées."))],
        banner: Some(banner.to_owned()),
        content: styleguide(lang),
        side: Some(paths::thread(lang, t).into()),
        foot: vec![link("Accessibility", "Accessibilité"), link("Privacy", "Confidentialité")],
        noindex: true,
        ..Frame::default()
    }
}
