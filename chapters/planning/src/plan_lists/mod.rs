//! Plan lists: the spreadsheet that was the action plan until now, taken into a plan that is being written.
//!
//! Leads and objectives are known again by name or number, days by what people write, such as `Q2`. What has no
//! place of its own, such as a partner outside the directory, is kept in the first note of the activity's history.

mod cells;
mod columns;
mod days;
mod known;
mod reading;
mod store;
#[cfg(test)]
mod tests;
mod writing;

use kit::{
    Id, Lang, Result, Say,
    db::{Tx, WriteTx},
};
use press::Table;
use registry::{
    imports::{Column, Import, ImportId, Judged, Kind, Made, Mapping, Row, Setting, Stays},
    partnerships::{Of, Partnership, PartnershipId},
    tables,
};

use crate::{
    action_plans::{self, Plan, PlanId, PlanState},
    activities::{
        ActivityId,
        lists::{FunderKind, TargetGroup},
    },
    status::Status,
    words::Words,
};

/// A list of activities.
#[derive(Clone, Copy, Debug)]
pub struct PlanList;

impl Kind for PlanList {
    const CODE: &'static str = "activities";
    const NAME: &'static str = "plan_import";
    const HOME: &'static str = "/p/{partnership}/plans/{plan}/imports";
    const ONE: &'static str = "/p/{partnership}/plan-imports/{plan_import}";
    type Place = Of<Plan>;
    type Becomes = reading::Taken;

    fn title(lang: Lang) -> &'static str {
        Words(lang).plan_list_import()
    }

    fn lead(lang: Lang) -> &'static str {
        Words(lang).plan_list_lead()
    }

    fn above(lang: Lang, target: Option<Id>) -> (&'static str, String) {
        (Words(lang).plan(), target.map_or_else(|| "/plans".to_owned(), |id| format!("/plans/{id}")))
    }

    fn home(target: Option<Id>) -> String {
        target.map_or_else(|| "/plans".to_owned(), |id| format!("/plans/{id}/imports"))
    }

    fn one(id: ImportId) -> String {
        format!("/plan-imports/{id}")
    }

    fn place(place: &Of<Plan>) -> (&Partnership, Option<Id>) {
        (&place.partnership, Some(place.record.id.0))
    }

    fn columns() -> &'static [Column] {
        columns::COLUMNS
    }

    fn lists(lang: Lang) -> Vec<Table> {
        let w = Words(lang);
        let table = |caption: &str, rows: Vec<Vec<String>>| {
            tables::of_text(caption, &[w.plan_list_code(), "English", "Français"], rows.into_iter())
        };
        let statuses = known::STATUSES.iter().map(|it| vec![it.code().into(), it.name(Lang::En).into(), it.name(Lang::Fr).into()]);
        let groups = TargetGroup::ALL.iter().map(|it| vec![it.code().into(), it.called(Lang::En).into(), it.called(Lang::Fr).into()]);
        let funders = FunderKind::ALL.iter().map(|it| vec![it.code().into(), it.called(Lang::En).into(), it.called(Lang::Fr).into()]);
        vec![table(w.status(), statuses.collect()), table(w.target_groups(), groups.collect()), table(w.funders(), funders.collect())]
    }

    fn lacks(mapping: &Mapping) -> Option<Say> {
        let has_title = mapping.has("title_en") || mapping.has("title_fr");
        (!has_title).then(|| Say::new(|lang| Words(lang).plan_list_needs_titles()))
    }

    fn refuses(tx: &Tx, partnership: PartnershipId, target: Option<Id>) -> Result<Option<Say>> {
        let plan = target.map(|id| action_plans::by_id(tx, partnership, PlanId(id))).transpose()?.flatten();
        let is_draft = plan.is_some_and(|plan| plan.state == PlanState::Draft);
        Ok((!is_draft).then(|| Say::new(|lang| Words(lang).plan_list_needs_draft())))
    }

    fn judge(tx: &Tx, setting: &Setting, rows: &[Row<'_>]) -> Result<Vec<Judged<reading::Taken>>> {
        reading::judge(tx, setting, rows)
    }

    fn write(tx: &mut WriteTx, setting: &Setting, lines: Vec<(usize, reading::Taken)>) -> Result<Made> {
        writing::write(tx, setting, lines)
    }

    fn take_back(tx: &mut WriteTx, partnership: PartnershipId, (_, id): (&str, Id)) -> Result<Option<Stays>> {
        store::take_back(tx, partnership, ActivityId(id))
    }

    fn counted(_: &str, count: usize, lang: Lang) -> (String, String) {
        (Words(lang).plan_list_activities(count), "/activities".into())
    }

    fn page(_: &Import, (_, id): (&str, Id)) -> String {
        format!("/activities/{id}")
    }
}

/// The status that somebody names, by its code, its name or a word that spreadsheets use for it.
fn status_named(text: &str) -> Option<Status> {
    let said = kit::lang::fold(text);
    let is_said = |it: &Status| {
        said == kit::lang::fold(&it.code().replace('_', " ")) || Lang::ALL.iter().any(|lang| said == kit::lang::fold(it.name(*lang)))
    };
    let common = || known::STATUS_WORDS.iter().find(|(word, _)| *word == said).map(|(_, it)| *it);
    Status::ALL.into_iter().find(is_said).or_else(common)
}
