//! The plan as a table to take away: the columns of an annual action plan, in their usual order.

use std::collections::HashMap;

use jiff::civil::Date;
use kit::{
    Lang,
    lang::{Bilingual, money, number},
};
use press::{Cell, Column, Kind, Table};
use registry::partnerships::Partnership;

use super::model::{Activity, ActivityId, Details};
use crate::{
    fiscal::{FiscalYear, Quarter},
    levels,
    words::Words,
};

/// A plan with all that its table tells.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) year: Option<FiscalYear>,
    pub(super) all: Vec<Activity>,
    pub(super) details: Details,
    pub(super) notes: HashMap<ActivityId, Bilingual>,
}

impl Plan {
    /// The table, in the reader's language.
    pub(super) fn table(&self, partnership: &Partnership, lang: Lang, today: Date) -> Table {
        let w = Words(lang);
        let text = [
            w.column_number(),
            levels::priority(partnership, lang),
            levels::objective(partnership, lang),
            w.activity(),
            w.target_groups(),
            w.group(),
            w.lead(),
            w.partners(),
            w.lip_role(),
        ];
        let mut columns: Vec<Column> = text.into_iter().map(Column::text).collect();
        columns.extend([Column::new(w.starts_on(), Kind::Date), Column::new(w.ends_on(), Kind::Date)]);
        columns.extend([w.quarters(), w.outputs(), w.indicator(), w.funder(), w.status(), w.note()].into_iter().map(Column::text));
        let caption = self.year.map_or_else(|| w.activities().to_owned(), |year| w.plan_title_of(year.called(lang)));
        let mut table = Table::new(&caption, columns);
        table.rows = self.all.iter().map(|it| self.row(it, lang, today)).collect();
        table
    }

    fn row(&self, it: &Activity, lang: Lang, today: Date) -> Vec<Cell> {
        let said = |text: &Bilingual| Cell::from(text.in_lang(lang).text.to_owned());
        let day = |day: Option<Date>| day.map_or(Cell::Empty, Cell::Date);
        let marks = Quarter::ALL.into_iter().zip(it.quarter_marks()).filter(|(_, on)| *on).map(|(quarter, _)| quarter.label(lang));
        vec![
            it.code.clone().into(),
            said(&it.priority),
            said(&it.objective),
            said(&it.title),
            it.groups_called(lang).into(),
            said(&it.body),
            said(&it.lead),
            self.partners(it, lang).into(),
            it.lip_role.called(lang).to_owned().into(),
            day(it.starts_on),
            day(it.ends_on),
            marks.collect::<Vec<_>>().join(" ").into(),
            self.outputs(it, lang).into(),
            said(&it.indicator),
            self.funders(it, lang).into(),
            status(it, lang, today).into(),
            self.notes.get(&it.id).map_or(Cell::Empty, said),
        ]
    }

    fn partners(&self, it: &Activity, lang: Lang) -> String {
        let named =
            self.details.partners_of(it).map(|partner| format!("{} ({})", partner.name.in_lang(lang).text, partner.role.called(lang)));
        named.collect::<Vec<_>>().join("; ")
    }

    fn outputs(&self, it: &Activity, lang: Lang) -> String {
        let said = self.details.outputs_of(it.id).map(|output| {
            Words(lang).output_against_target(number(lang, output.achieved), number(lang, output.target), output.unit.in_lang(lang).text)
        });
        said.collect::<Vec<_>>().join("; ")
    }

    fn funders(&self, it: &Activity, lang: Lang) -> String {
        let w = Words(lang);
        let said: Vec<String> = self
            .details
            .funders_of(it.id)
            .map(|funder| {
                let amount = funder.amount_cents.map(|cents| format!(" {}", money(lang, cents))).unwrap_or_default();
                let secured = if funder.is_secured { String::new() } else { format!(" ({})", w.not_secured()) };
                format!("{}{amount}{secured}", funder.called(lang))
            })
            .collect();
        if said.is_empty() && it.no_cost { w.no_cost_short().to_owned() } else { said.join("; ") }
    }
}

/// The status in words, with whether it is late or silent.
fn status(it: &Activity, lang: Lang, today: Date) -> String {
    let w = Words(lang);
    let mut said = vec![it.status.name(lang)];
    said.extend(it.is_late(today).then(|| w.flag_late()));
    said.extend(it.is_silent(today).then(|| w.flag_silent()));
    said.join(", ")
}
