//! What everyone may read of recruitment, and the form by which one applies: without an account, without a script.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Error, Lang, Problems, Result,
    lang::date,
    parts::{Action, Choice, Facts, Fields, Html, Tone, facts, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use registry::partnerships::{Partnership, Public};

use super::{
    acts::{self, Apply, Begin, BrowseCalls, Call, ReadCall, Received},
    form::{Form, Wish},
    model::asked_about,
};
use crate::{
    letters::Issued,
    rounds::{self, Parts, Round, Stage, offered},
    words::Words,
};

#[derive(Template)]
#[template(path = "applications/calls.html")]
struct CallList {
    w: Words,
    lang: Lang,
    today: Date,
    base: String,
    rows: Vec<Round>,
}

/// The calls of a partnership that are announced or open.
pub(super) fn index(permit: &Permit<'_, BrowseCalls>, _: &Ask) -> Result<Reply> {
    let (lang, partnership, today) = (permit.lang(), &permit.subject().partnership, permit.today());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}/recruitment", partnership.slug));
    let rows = permit.read(|tx| rounds::published(tx, partnership.id, today))?;
    permit.page(w.calls()).lead(w.calls_lead(partnership.name.in_lang(lang).text)).show(&CallList { w, lang, today, base, rows })
}

#[derive(Template)]
#[template(path = "applications/call.html")]
struct CallPage<'a> {
    lang: Lang,
    facts: Facts,
    round: &'a Round,
    apply: Option<Action>,
}

/// A call for applications.
pub(super) fn show(permit: &Permit<'_, ReadCall>, _: &Ask) -> Result<Reply> {
    let (lang, Public { partnership, shown: Call(round) }) = (permit.lang(), permit.subject());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}/recruitment", partnership.slug));
    let parts = permit.read(|tx| rounds::parts(tx, round.id))?;
    let why_not = acts::why_not(round, permit.today());
    let apply = why_not.is_none().then(|| Action::new(w.application_apply(), format!("{base}/{}/apply", round.id)));
    let page =
        permit.page(round.title.in_lang(lang).text).lead(partnership.name.in_lang(lang).text).crumb(w.calls(), base).action(apply.clone());
    let page = match why_not {
        Some(Error::Refused(why)) => page.notice(notice(Tone::Information, why.in_lang(lang))),
        _ => page,
    };
    page.show(&CallPage { lang, facts: about(lang, round, &parts), round, apply })
}

fn about(lang: Lang, round: &Round, parts: &Parts) -> Facts {
    let w = Words(lang);
    facts(vec![
        (w.body(), Html::text(round.body.in_lang(lang).text)),
        (w.round_for(), Html::text(kit::lang::series(lang, &offered(lang, round, &parts.seats)))),
        (w.round_days(), Html::text(round.days(lang))),
        (w.round_contact(), Html::text(&round.contact)),
    ])
}

#[derive(Template)]
#[template(path = "applications/apply.html")]
struct ApplyPage<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    form: &'a Form,
    parts: &'a Parts,
    wishes: Vec<Choice>,
    characteristics: Vec<Choice>,
    languages: Vec<Choice>,
    consent: String,
}

impl ApplyPage<'_> {
    fn answer(&self, place: &usize) -> &str {
        self.form.answers.get(*place).map_or("", String::as_str)
    }
}

/// What may be applied for, to choose from.
fn wishes(lang: Lang, (round, parts): (&Round, &Parts)) -> Vec<Choice> {
    let codes = Wish::offered(round, parts).into_iter().map(|(code, _)| code);
    codes.zip(offered(lang, round, &parts.seats)).map(|(code, words)| Choice::new(code, words)).collect()
}

fn page<A: Act<Subject = Public<Call>>>(permit: &Permit<'_, A>, (parts, form): (&Parts, &Form), problems: &Problems) -> Result<Reply> {
    let (lang, Public { partnership, shown: Call(round) }) = (permit.lang(), permit.subject());
    let (w, base) = (Words(lang), format!("/{lang}/p/{}/recruitment", partnership.slug));
    let (here, k) = (format!("{base}/{}", round.id), kit::lang::Words(lang));
    let title = round.title.in_lang(lang).text;
    let page = permit.page(w.application_apply_for(title)).lead(w.application_apply_lead(date(lang, round.closes_on)));
    let page = page.crumb(w.calls(), base).crumb(title, here.clone()).status(if problems.is_empty() { 200 } else { 422 });
    page.show(&ApplyPage {
        w,
        lang,
        f: Fields::new(lang, problems),
        csrf: permit.csrf(),
        action: format!("{here}/apply"),
        form,
        parts,
        wishes: wishes(lang, (round, parts)),
        characteristics: asked_about(&parts.seats).into_iter().map(|one| Choice::new(one.code(), one.called(lang))).collect(),
        languages: vec![Choice::new("en", k.english()), Choice::new("fr", k.french())],
        consent: acts::consent(lang, partnership.name.in_lang(lang).text, round),
    })
}

/// The form by which one applies, while applications are received.
pub(super) fn begin(permit: &Permit<'_, Begin>, _: &Ask) -> Result<Reply> {
    let Call(round) = &permit.subject().shown;
    acts::why_not(round, permit.today()).map_or(Ok(()), Err)?;
    let parts = permit.read(|tx| rounds::parts(tx, round.id))?;
    let all = Wish::offered(round, &parts);
    let wish = if let [(only, _)] = all.as_slice() { only.clone() } else { String::new() };
    let form = Form { lang: permit.lang().code().to_owned(), wish, ..Form::default() };
    page(permit, (&parts, &form), &Problems::none())
}

#[derive(Template)]
#[template(path = "applications/received.html")]
struct Thanks<'a> {
    w: Words,
    issued: &'a Issued,
    sends: bool,
    kept: String,
    back: (&'a str, String),
}

fn thanks(permit: &Permit<'_, Apply>, (partnership, round): (&Partnership, &Round), issued: &Issued) -> Result<Reply> {
    let lang = permit.lang();
    let (w, back) = (Words(lang), format!("/{lang}/p/{}/recruitment/{}", partnership.slug, round.id));
    let kept = w.application_what_happens(date(lang, round.closes_on), round.keep_days);
    let (sends, title) = (permit.config().sends_mail(), round.title.in_lang(lang).text);
    let page = permit.page(w.application_thanks(&issued.name)).lead(title).read_at(&back);
    page.show(&Thanks { w, issued, sends, kept, back: (title, back) })
}

/// Takes an application, and shows the applicant's own link once.
pub(super) fn apply(permit: &Permit<'_, Apply>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.form()?;
    let Public { partnership, shown: Call(round) } = permit.subject();
    let parts = permit.read(|tx| rounds::parts(tx, round.id))?;
    match acts::apply(permit, (&form, &parts), ask.client()) {
        Ok(Received::Letter(issued)) => thanks(permit, (partnership, round), &issued),
        Ok(Received::Already) => page(permit, (&parts, &form), &acts::already()),
        Err(Error::Invalid(problems)) => page(permit, (&parts, &form), &problems),
        Err(error) => Err(error),
    }
}
