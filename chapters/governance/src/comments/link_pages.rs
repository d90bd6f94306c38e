//! The page behind a link to a version in review: its rules and clauses, what changed in each, and a place under each to comment.

use askama::Template;
use kit::{
    Error, Lang, Problems, Result,
    lang::date,
    parts::{Facts, Fields, Html, Notice, Tone, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};

use super::{
    asked::{self, Asked, CommentByLink, Consider, Form},
    model::{Comment, order, takes_comments},
    store,
};
use crate::{
    beside::field,
    terms::{self, Changed, Clause, Compared, Parts},
    words::Words,
};

#[derive(Template)]
#[template(path = "comments/by_link.html")]
struct ByLink<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    notices: Vec<Notice>,
    is_open: bool,
    has_answered: bool,
    rule: String,
    facts: Facts,
    parts: Parts,
    compared: Option<Compared>,
    order: String,
    comments: Vec<Comment>,
    form: &'a Form,
}

impl ByLink<'_> {
    /// What the reader said of the clause at a place, or of the whole and of clauses that are gone.
    fn own(&self, place: Option<&usize>) -> Vec<&Comment> {
        self.comments.iter().filter(|one| one.place(&self.parts.clauses).as_ref() == place).collect()
    }

    /// What changed in the clause at a place.
    fn changed(&self, place: &usize) -> Option<&Changed> {
        self.compared.as_ref()?.clauses[*place].as_ref()
    }

    fn key(&self, place: &usize) -> String {
        (place + 1).to_string()
    }

    fn field(&self, place: &usize) -> String {
        field(&self.key(place))
    }

    /// What was typed beside the clause at a place.
    fn typed(&self, place: &usize) -> &str {
        self.form.texts.of(&self.key(place))
    }

    fn label(&self, one: &Clause) -> String {
        if one.number.is_empty() { self.w.comment_what_of_this().to_owned() } else { self.w.comment_what_of(&one.number) }
    }
}

/// How things stand, above the text: whether comments are taken, and what came from this reader.
fn notices(lang: Lang, it: &Asked, (is_open, made): (bool, usize)) -> Vec<Notice> {
    let (w, until) = (Words(lang), it.review.as_ref().and_then(|it| it.until));
    let mut all = vec![match (is_open, until) {
        (true, Some(last)) => notice(Tone::Information, w.comments_open_until(date(lang, last))),
        (true, None) => notice(Tone::Information, w.comments_open()),
        (false, _) => notice(Tone::Attention, w.comments_closed()),
    }];
    if made > 0 {
        all.push(notice(Tone::Good, w.comment_thanks(&it.name, made)));
    } else if let (true, Some(on)) = (it.answered.0 >= it.round(), it.answered.1) {
        all.push(notice(Tone::Good, w.comment_thanks_no_remark(&it.name, date(lang, on))));
    }
    all
}

fn page<A: Act<Subject = Asked>>(permit: &Permit<'_, A>, ask: &Ask, form: &Form, problems: &Problems) -> Result<Reply> {
    let (lang, at) = (permit.lang(), permit.subject());
    let (w, it) = (Words(lang), &at.terms);
    let (parts, compared, mut comments) = permit.read(|tx| {
        let parts = terms::parts(tx, it.id)?;
        let compared = terms::since_in_force(tx, (lang, permit.today()), it, &parts)?;
        Ok((parts, compared, store::all(tx, it.id)?))
    })?;
    // One reads what one wrote oneself, and what became of it.
    comments.retain(|one| one.person_id == at.person);
    let is_open = takes_comments(it.state, at.review.as_ref(), permit.today());
    let lead = w.comments_read_by(&at.name, it.body.in_lang(lang).text, at.partnership.name.in_lang(lang).text);
    let title = w.terms_titled(it.title.in_lang(lang).text, &it.edition);
    let status = if problems.is_empty() { 200 } else { 422 };
    permit.page(title).lead(lead).bare().status(status).show(&ByLink {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        action: ask.path().to_owned(),
        notices: notices(lang, at, (is_open, comments.len())),
        is_open,
        has_answered: at.answered.0 >= at.round(),
        rule: it.quorum.sentence(lang),
        facts: terms::facts_of(lang, it),
        order: order(&parts.clauses),
        parts,
        compared,
        comments,
        form,
    })
}

/// The version and the form.
pub(super) fn open(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    page(permit, ask, &Form::default(), &Problems::none())
}

/// Takes the comments and shows that they are kept; or the form again with what was typed.
pub(super) fn comment(permit: &Permit<'_, CommentByLink>, ask: &Ask) -> Result<Reply> {
    let form = Form::read(ask.fields());
    match asked::comment(permit, &form) {
        Ok(()) => Ok(Reply::see_other(ask.path())),
        Err(Error::Invalid(problems)) => page(permit, ask, &form, &problems),
        // Too late, too many, or beside other clauses: what was typed stays on the page.
        Err(Error::Refused(why)) => {
            let mut problems = Problems::none();
            problems.add("", |lang| why.in_lang(lang).to_owned());
            page(permit, ask, &form, &problems)
        }
        Err(error) => Err(error),
    }
}
