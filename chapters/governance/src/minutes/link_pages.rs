//! The page behind a link to minutes: what they say, item by item, and a place under each for what one would correct.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::{date, date_with_weekday},
    parts::{Fields, Html, Notice, Tone, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use press::{Block, Document};

use super::{
    asked::{self, Asked, Consider, RemarkByLink},
    document::{Minutes, Readers, corrected},
    keeping,
    model::{Remark, takes_remarks},
    store,
    text::Spoken,
};
use crate::{
    beside::{Beside as Form, field},
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
    head: Html,
    items: Vec<(Spoken, Html)>,
    tail: Html,
    remarks: Vec<Remark>,
    form: &'a Form,
}

impl ByLink<'_> {
    fn remarks_on(&self, item: Option<&Spoken>) -> Vec<&Remark> {
        self.remarks.iter().filter(|one| one.item_id == item.map(|item| item.id)).collect()
    }

    fn field(&self, item: &Spoken) -> String {
        field(&item.id.to_string())
    }
}

fn page<A: Act<Subject = Asked>>(permit: &Permit<'_, A>, ask: &Ask, form: &Form, problems: &Problems) -> Result<Reply> {
    let (lang, it) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let is_open = takes_remarks(&it.meeting, it.circulation.as_ref(), permit.today());
    let until = it.circulation.as_ref().map(|circulation| date(lang, circulation.until)).unwrap_or_default();
    let (text, mut remarks, approval, corrections) = permit.read(|tx| {
        let (approval, corrections) = store::under(tx, it.meeting.id)?;
        let text = keeping::text(tx, &it.partnership, &it.meeting, &corrections)?;
        Ok((text, store::remarks(tx, it.meeting.id)?, approval, corrections))
    })?;
    let minutes = Minutes { lang, readers: Readers::Inside, text: &text };
    let html =
        |blocks: Vec<Block>| Html::trusted(press::html::fragment(&Document { blocks, ..Document::new("", format!("{lang}-CA")) }, 1));
    let tail = minutes.tail().into_iter().chain(corrected(lang, corrections, Readers::Inside)).collect();
    let (head, tail) = (html(minutes.head(it.meeting.state, approval)), html(tail));
    let items = text.items.iter().map(|item| (item.clone(), html(minutes.item(item)))).collect();
    // One reads what one wrote oneself, and what became of it.
    remarks.retain(|one| one.person_id == it.person);
    let thanks = (!remarks.is_empty()).then(|| notice(Tone::Good, w.remark_thanks(&it.name, remarks.len())));
    let said =
        if is_open { notice(Tone::Information, w.remarks_open(until)) } else { notice(Tone::Attention, asked::closed(lang, &it.meeting)) };
    let (f, csrf, action) = (Fields::new(lang, problems), permit.csrf(), ask.path().to_owned());
    let status = if problems.is_empty() { 200 } else { 422 };
    let (called, day) = (it.meeting.called(lang), date_with_weekday(lang, it.meeting.held_on));
    let (title, lead) = if it.meeting.state.is_draft_of_minutes() {
        let lead = if is_open { w.minutes_read_by(&it.name, &called, day) } else { w.minutes_draft_for(&it.name, &called, day) };
        (w.minutes_draft_of(&called), lead)
    } else {
        (w.minutes_of(&called), w.minutes_approved_for(&it.name, &called, day))
    };
    let page = permit.page(title).lead(lead).bare().status(status);
    page.show(&ByLink { w, lang, f, csrf, action, said, thanks, is_open, head, items, tail, remarks, form })
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
