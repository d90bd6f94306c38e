//! The form of an activity, for a new one and for one that is changed.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::Words as Kit,
    parts::{Choice, Fields, Html},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::{
    both_texts::{self, Difference},
    partnerships::{Of, Partnership},
};
use serde::Deserialize;

use super::{
    acts::{self, Add, Amend, Draft, Edit},
    form::Form,
    front,
    lists::{FunderKind, LipRole, PartnerRole, TargetGroup},
    model::Activity,
    store,
};
use crate::{
    action_plans::{self, Plan, PlanId},
    fiscal::Quarter,
    reach,
    words::Words,
};

/// How many empty rows stand below those that are filled in.
const SPARE_ROWS: usize = 1;

#[derive(Template)]
#[template(path = "activities/form.html")]
struct FormPage<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    f: Fields<'a>,
    problems: &'a Problems,
    csrf: Html,
    place: &'a Place,
    form: &'a Form,
    plan: &'a Plan,
    theirs: Option<Html>,
    objectives: Vec<Choice>,
    bodies: Vec<Choice>,
    organizations: Vec<Choice>,
    earlier: Vec<Choice>,
    decisions: Vec<Choice>,
}

impl FormPage<'_> {
    /// A cell of a row: empty where nothing was typed.
    fn cell<'c>(&self, list: &'c [String], at: usize) -> &'c str {
        list.get(at).map_or("", String::as_str)
    }

    fn groups(&self) -> Vec<Choice> {
        let is_chosen = |choice: &Choice| self.form.target_groups.contains(&choice.value);
        TargetGroup::choices(self.lang)
            .into_iter()
            .map(|choice| {
                let chosen = is_chosen(&choice);
                choice.chosen_if(chosen)
            })
            .collect()
    }

    fn quarters(&self) -> Vec<Choice> {
        let choice = |quarter: Quarter| {
            let number = quarter.number().to_string();
            let chosen = self.form.quarters.contains(&number);
            Choice::new(number, quarter.label(self.lang)).chosen_if(chosen)
        };
        Quarter::ALL.into_iter().map(choice).collect()
    }

    /// The fields of the row at a place, kept apart from those of other rows. Problems of rows are said above them.
    fn row<'r>(&self, prefix: &'r str) -> Fields<'r> {
        Fields::fresh(self.lang).within(prefix)
    }

    fn said(&self, field: &str) -> Option<&str> {
        self.problems.of(field).map(|say| say.in_lang(self.lang))
    }

    fn rows(&self, filled: &[String]) -> std::ops::Range<usize> {
        0..filled.len() + SPARE_ROWS
    }

    fn secured(&self) -> Vec<Choice> {
        vec![Choice::new("no", self.w.not_secured()), Choice::new("yes", self.w.secured())]
    }
}

/// What a form page is about: its title, where it is sent, where it leads back.
struct Place {
    title: String,
    action: String,
    back: String,
}

fn form<A: Act>(
    permit: &Permit<'_, A>,
    (partnership, plan): (&Partnership, &Plan),
    place: &Place,
    (form, problems, theirs): (&Form, &Problems, Option<Html>),
) -> Result<Reply> {
    let lang = permit.lang();
    let (w, k) = (Words(lang), Kit(lang));
    let status = if theirs.is_some() {
        409
    } else if problems.is_empty() {
        200
    } else {
        422
    };
    let content = permit.read(|tx| {
        let earlier = front::choices(tx, partnership.id)?.into_iter();
        let earlier = earlier.filter(|(_, label, _)| !label.starts_with(&plan.fiscal_year.to_string()));
        Ok(FormPage {
            w,
            k,
            lang,
            f: Fields::new(lang, problems),
            problems,
            csrf: permit.csrf(),
            place,
            form,
            plan,
            theirs,
            objectives: reach::objective_choices(tx, partnership.id, lang)?,
            bodies: reach::body_choices(tx, partnership.id, lang)?,
            organizations: reach::organization_choices(tx, partnership.id, lang)?,
            earlier: earlier.map(|(id, label, title)| Choice::new(id, format!("{label} {}", title.in_lang(lang).text))).collect(),
            decisions: reach::decision_choices(tx, partnership.id, lang)?,
        })
    })?;
    let list = format!("/{lang}/p/{}/activities?plan={}", partnership.slug, plan.id);
    permit.page(place.title.clone()).crumb(w.activities(), list).status(status).show(&content)
}

/// The plan a new activity is for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct For {
    plan: String,
}

fn plan_of<A: Act<Subject = Partnership>>(permit: &Permit<'_, A>, plan: &str) -> Result<Plan> {
    let id: PlanId = plan.parse().map_err(|_| Error::Malformed("the form names nothing".into()))?;
    permit.read(|tx| action_plans::by_id(tx, permit.subject().id, id))?.ok_or(Error::NotFound)
}

fn new_place(lang: Lang, partnership: &Partnership, plan: &Plan) -> Place {
    let list = format!("/{lang}/p/{}/activities", partnership.slug);
    Place { title: Words(lang).activity_add_to(plan.fiscal_year), back: format!("{list}?plan={}", plan.id), action: list }
}

/// The form for a new activity of the plan that the address names, else of the latest one.
pub(super) fn new(permit: &Permit<'_, Draft>, ask: &Ask) -> Result<Reply> {
    let plan = match ask.pair("plan") {
        "" => {
            let latest = permit.read(|tx| action_plans::all(tx, permit.subject().id))?.into_iter().next();
            latest.ok_or_else(|| Error::refused(|lang| Words(lang).activity_needs_plan()))?
        }
        _ => plan_of(permit, &ask.query::<For>()?.plan)?,
    };
    let typed = Form { plan: plan.id.to_string(), lip_role: LipRole::Catalyst.code().into(), ..Form::default() };
    let place = new_place(permit.lang(), permit.subject(), &plan);
    form(permit, (permit.subject(), &plan), &place, (&typed, &Problems::none(), None))
}

/// Takes the form for a new activity.
pub(super) fn add(permit: &Permit<'_, Add>, ask: &Ask) -> Result<Reply> {
    let typed: Form = ask.form()?;
    let plan = plan_of(permit, &typed.plan)?;
    let place = new_place(permit.lang(), permit.subject(), &plan);
    match acts::add(permit, &typed) {
        Ok(id) => Ok(Reply::see_other(format!("{}/{id}?saved=1", place.action))),
        Err(Error::Invalid(problems)) => form(permit, (permit.subject(), &plan), &place, (&typed, &problems, None)),
        Err(error) => Err(error),
    }
}

fn edit_place(lang: Lang, of: &Of<Activity>) -> Place {
    let back = format!("/{lang}/p/{}/activities/{}", of.partnership.slug, of.record.id);
    Place { title: Words(lang).activity_edit(&of.record.code), action: back.clone(), back }
}

fn plan_and_form<A: Act<Subject = Of<Activity>>>(permit: &Permit<'_, A>) -> Result<(Plan, Form)> {
    let of = permit.subject();
    permit.read(|tx| {
        let it = store::by_id(tx, of.partnership.id, of.record.id)?.ok_or(Error::NotFound)?;
        let plan = action_plans::by_id(tx, of.partnership.id, it.plan_id)?.ok_or(Error::NotFound)?;
        Ok((plan, Form::of(&it, &store::details(tx, it.id)?, permit.lang())))
    })
}

/// The form that changes an activity.
pub(super) fn edit(permit: &Permit<'_, Edit>, _: &Ask) -> Result<Reply> {
    let (plan, stored) = plan_and_form(permit)?;
    let of = permit.subject();
    form(permit, (&of.partnership, &plan), &edit_place(permit.lang(), of), (&stored, &Problems::none(), None))
}

/// Takes the form that changes an activity.
pub(super) fn amend(permit: &Permit<'_, Amend>, ask: &Ask) -> Result<Reply> {
    let (typed, of): (Form, _) = (ask.form()?, permit.subject());
    let place = edit_place(permit.lang(), of);
    match acts::amend(permit, &typed) {
        Ok(()) => Ok(Reply::see_other(format!("{}?saved=1", place.back))),
        Err(Error::Invalid(problems)) => {
            let (plan, _) = plan_and_form(permit)?;
            form(permit, (&of.partnership, &plan), &place, (&typed, &problems, None))
        }
        Err(Error::Conflict) => {
            let (plan, now) = plan_and_form(permit)?;
            let theirs = both_texts::shown(permit.lang(), &differences(permit.lang(), &now, &typed));
            form(permit, (&of.partnership, &plan), &place, (&Form { version: now.version, ..typed }, &Problems::none(), Some(theirs)))
        }
        Err(error) => Err(error),
    }
}

/// Field by field: its label, what is stored now, what was typed. Only where they differ.
fn differences(lang: Lang, now: &Form, typed: &Form) -> Vec<Difference> {
    let w = Words(lang);
    let rows = |list: &[String]| list.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(", ");
    let text = |now: &String, typed: &String| (now.clone(), typed.clone());
    let all = [
        (w.column_number(), text(&now.code, &typed.code)),
        (w.title_english(), text(&now.title_en, &typed.title_en)),
        (w.title_french(), text(&now.title_fr, &typed.title_fr)),
        (w.description(), text(&now.description_en, &typed.description_en)),
        (w.description(), text(&now.description_fr, &typed.description_fr)),
        (w.starts_on(), text(&now.starts_on, &typed.starts_on)),
        (w.ends_on(), text(&now.ends_on, &typed.ends_on)),
        (w.outputs(), (rows(&now.output_en), rows(&typed.output_en))),
        (w.outputs(), (rows(&now.output_fr), rows(&typed.output_fr))),
        (w.outputs(), (rows(&now.output_target), rows(&typed.output_target))),
        (w.indicator(), text(&now.indicator_en, &typed.indicator_en)),
        (w.indicator(), text(&now.indicator_fr, &typed.indicator_fr)),
    ];
    let differing = all.into_iter().filter(|(_, (now, typed))| now != typed);
    differing.map(|(label, (now, typed))| Difference { label, now, typed }).collect()
}
