//! Forms of the style guide: one of each kind, empty, filled, and with problems.

use askama::Template;

use super::Pick;
use crate::{
    Lang, Problems,
    parts::{Choice, Field, Fields, Frame, Html, Tone, badge},
};

/// One of each kind of field.
#[derive(Template)]
#[template(path = "parts/styleguide/fields.html")]
struct Sample<'a> {
    pick: Pick,
    f: Fields<'a>,
}

impl Sample<'_> {
    fn t(&self, en: &'static str, fr: &'static str) -> &'static str {
        (self.pick)(en, fr)
    }

    fn kinds(&self) -> Vec<Choice> {
        let t = self.pick;
        vec![
            Choice::new("council", t("Council", "Conseil")),
            Choice::new("group", t("Working group", "Groupe de travail")),
            Choice::new("table", t("Sector table", "Table sectorielle")),
        ]
    }

    fn languages(&self) -> Vec<Choice> {
        let t = self.pick;
        vec![
            Choice::new("ar", t("Arabic", "Arabe")).chosen_if(true),
            Choice::new("ti", t("Tigrinya", "Tigrigna")),
            Choice::new("uk", t("Ukrainian", "Ukrainien")).help(t("Read out by an interpreter", "Lu par une personne interprète")),
        ]
    }

    fn state(&self) -> crate::parts::Badge {
        badge(Tone::Attention, "languages", (self.pick)("French to be reviewed", "Français à réviser"))
    }
}

/// A form without problems.
pub(super) fn calm(lang: Lang, pick: Pick) -> Html {
    Html::trusted(Sample { pick, f: Fields::fresh(lang).within("calm") }.to_string())
}

/// The same form, come back with problems.
pub(super) fn troubled(lang: Lang, pick: Pick) -> Html {
    let mut problems = Problems::none();
    problems.add("name", |lang| super::picker(lang)("Write the name of the body.", "Écrivez le nom de l’instance."));
    problems.add("title_fr", |lang| {
        super::picker(lang)("The French title has more than 200 characters.", "Le titre français dépasse 200 caractères.")
    });
    problems.add("date", |lang| {
        super::picker(lang)(
            "This day is before the term begins. Choose 1 April 2026 or later.",
            "Ce jour précède le début du mandat. Choisissez le 1er avril 2026 ou une date ultérieure.",
        )
    });
    problems.add("vote", |lang| super::picker(lang)("Choose how the body decides.", "Choisissez la façon de décider."));
    Html::trusted(Sample { pick, f: Fields::new(lang, &problems).within("troubled") }.to_string())
}

/// Two fields for the row of filters.
pub(super) fn filter_fields(lang: Lang, t: Pick) -> [Field; 2] {
    let f = Fields::fresh(lang).within("filter");
    let sectors = [Choice::new("health", t("Health", "Santé")), Choice::new("school", t("Schools", "Écoles"))];
    [f.text("name", t("Name", "Nom")), f.choice("sector", t("Sector", "Secteur")).options(&sectors).value("health").optional()]
}

#[derive(Template)]
#[template(path = "parts/styleguide/task.html")]
struct Task<'a> {
    pick: Pick,
    f: Fields<'a>,
}

impl Task<'_> {
    fn t(&self, en: &'static str, fr: &'static str) -> &'static str {
        (self.pick)(en, fr)
    }

    fn states(&self) -> Vec<Choice> {
        let t = self.pick;
        vec![
            Choice::new("track", t("On track", "En bonne voie")),
            Choice::new("late", t("Late, and this is why", "En retard, et voici pourquoi")),
            Choice::new("done", t("Finished", "Terminée")),
        ]
    }
}

/// A page for one task, as a partner sees it on a phone.
pub fn task_frame(lang: Lang) -> Frame {
    let pick = super::picker(lang);
    Frame {
        lang,
        title: pick("How is “Homework club” going?", "Où en est le « Club de devoirs » ?").to_owned(),
        lead: Some(
            pick(
                "Amina asks you on behalf of the partnership, by 30 November. It takes about one minute.",
                "Amina vous le demande au nom du partenariat, d’ici le 30 novembre. Cela prend environ une minute.",
            )
            .to_owned(),
        ),
        partnership: Some((
            pick("Ville-Exemple Local Immigration Partnership", "Partenariat local en immigration de Ville-Exemple").to_owned(),
            "#".to_owned(),
        )),
        toggle_href: format!("/{}/styleguide/task", lang.other()),
        content: Html::trusted(Task { pick, f: Fields::fresh(lang) }.to_string()),
        bare: true,
        noindex: true,
        ..Frame::default()
    }
}
