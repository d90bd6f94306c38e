//! The page behind a link to minutes: what they say, item by item, and a place under each for what one would correct.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::{date, date_with_weekday},
    parts::{Fields, Html, Notice, Tone, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use super::{
    asked::{self, Asked, Consider, Form, RemarkByLink, field},
    model::{Remark, takes_remarks},
    store,
};
use crate::{
    decisions::{self, Decision},
    follow_ups::{self, FollowUp},
    meetings::{self, Item},
    words::Words,
};

#[derive(Template)]
#[template(path = "minutes/by_link.html")]
struct ByLink<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    said: Notice,
    thanks: Option<Notice>,
    is_open: bool,
    present: Vec<(String, String, String)>,
    items: Vec<Item>,
    decisions: Vec<Decision>,
    promised: Vec<FollowUp>,
    remarks: Vec<Remark>,
    form: &'a Form,
}

impl ByLink<'_> {
    fn decisions_on(&self, item: &Item) -> Vec<&Decision> {
        self.decisions.iter().filter(|one| one.item_id == Some(item.id) || item.adopted_by == Some(one.id)).collect()
    }

    fn remarks_on(&self, item: Option<&Item>) -> Vec<&Remark> {
        self.remarks.iter().filter(|one| one.item_id == item.map(|item| item.id)).collect()
    }

    fn field(&self, item: &Item) -> String {
        field(&item.id.to_string())
    }
}

fn page<A: Act<Subject = Asked>>(permit: &Permit<'_, A>, ask: &Ask, form: &Form, problems: &Problems) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let is_open = takes_remarks(&it.meeting, it.circulation.as_ref(), permit.today());
    let until = it.circulation.as_ref().map(|circulation| date(lang, circulation.until)).unwrap_or_default();
    let (items, decisions, mut remarks, (table, promised)) = permit.read(|tx| {
        let meeting = it.meeting.id;
        let said = (meetings::table(tx, &it.meeting)?, follow_ups::of_meeting(tx, meeting)?);
        Ok((meetings::agenda(tx, meeting)?, decisions::of_meeting(tx, meeting)?, store::remarks(tx, meeting)?, said))
    })?;
    // One reads what one wrote oneself, and what became of it.
    remarks.retain(|one| one.person_id == it.person);
    let thanks = (!remarks.is_empty()).then(|| notice(Tone::Good, w.remark_thanks(&it.name, remarks.len())));
    let present = meetings::present(lang, &it.meeting, &table);
    let said = if is_open { notice(Tone::Information, w.remarks_open(until)) } else { notice(Tone::Attention, w.remarks_closed()) };
    let (f, csrf, action) = (Fields::new(lang, problems), permit.csrf(), ask.path().to_owned());
    let status = if problems.is_empty() { 200 } else { 422 };
    let lead = w.minutes_read_by(&it.name, it.meeting.called(lang), date_with_weekday(lang, it.meeting.held_on));
    let page = permit.page(w.minutes_draft_of(it.meeting.called(lang))).lead(lead).bare().status(status);
    page.show(&ByLink { w, lang, f, csrf, action, said, thanks, is_open, present, items, decisions, promised, remarks, form })
}

/// The minutes and the form.
pub(super) fn open(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    page(permit, ask, &Form::default(), &Problems::none())
}

/// Takes the remarks and shows that they are kept; or the form again with what was typed.
pub(super) fn remark(permit: &Permit<'_, RemarkByLink>, ask: &Ask) -> Result<Reply> {
    let form = Form::read(ask.fields());
    match asked::remark(permit, &form) {
        Ok(()) => Ok(Reply::see_other(ask.path())),
        Err(Error::Invalid(problems)) => page(permit, ask, &form, &problems),
        // Too late, or too many: what was typed stays on the page.
        Err(Error::Refused(why)) => {
            let mut problems = Problems::none();
            problems.add("", |lang| why.in_lang(lang).to_owned());
            page(permit, ask, &form, &problems)
        }
        Err(error) => Err(error),
    }
}
