//! The questions of an update, the same by a link and signed in.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    parts::{Choice, Fields, Html},
};
use planning::{
    activities::{Activity, Expected},
    status::Status,
};

use super::model::{Form, offered};
use crate::{lists::ChangeKind, words::Words};

/// How many outputs are asked about before the rest is folded away: with status, share and note, five questions.
const SEEN_AT_FIRST: usize = 2;

/// The questions about one activity.
#[derive(Template)]
#[template(path = "updates/form.html")]
pub(super) struct Questions<'a> {
    pub w: Words,
    pub lang: Lang,
    pub f: Fields<'a>,
    pub csrf: Html,
    pub action: String,
    pub form: &'a Form,
    pub outputs: &'a [Expected],
    pub statuses: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub has_lead: bool,
    pub unfolded: bool,
}

impl<'a> Questions<'a> {
    /// The questions as filled in so far.
    pub fn new(lang: Lang, about: (&Activity, &'a [Expected]), form: &'a Form, problems: &'a Problems) -> Self {
        let (activity, outputs) = about;
        let statuses = offered(activity.status);
        let statuses: Vec<Choice> = statuses.iter().map(|status| Choice::new(status.code(), status.name(lang))).collect();
        let kinds = ChangeKind::choices(lang);
        let folded = ["help", "hours", "cash", "space", "change_kind", "change"];
        let unfolded = form.tells_more() || folded.iter().any(|field| problems.of(field).is_some());
        let f = Fields::new(lang, problems);
        let (w, csrf, has_lead) = (Words(lang), Html::default(), activity.lead_id.is_some());
        Self { w, lang, f, csrf, action: String::new(), form, outputs, statuses, kinds, has_lead, unfolded }
    }

    fn first(&self) -> &[Expected] {
        &self.outputs[..self.outputs.len().min(SEEN_AT_FIRST)]
    }

    fn rest(&self) -> &[Expected] {
        &self.outputs[self.outputs.len().min(SEEN_AT_FIRST)..]
    }

    fn output(&self, it: &Expected) -> Html {
        let unit = it.unit.in_lang(self.lang).text;
        let so_far = self.w.so_far(kit::lang::number(self.lang, it.achieved), kit::lang::number(self.lang, it.target));
        let field = self.f.number(format!("added_{}", it.place), self.w.added_of(unit)).value(self.form.added_at(it.place));
        field.inputmode("numeric").help(so_far).short().optional().into()
    }

    /// The questions as part of a page.
    pub fn into_html(self) -> Result<Html> {
        Ok(Html::trusted(self.render().map_err(Error::internal)?))
    }
}

/// Why an activity can no longer be told of, when its status is final or its plan is closed.
pub(super) fn closed(activity: &Activity) -> Option<Status> {
    (activity.status.is_closed() || !activity.is_open()).then_some(activity.status)
}
