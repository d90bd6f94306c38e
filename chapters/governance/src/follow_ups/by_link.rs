//! The page behind a link to one promise: what was promised, and the form that says how it ended.

use access::standings::LINK_HOLDERS;
use askama::Template;
use kit::{
    Error, Id, Lang, Problems, Result, acts,
    db::Tx,
    parts::{Choice, Facts, Fields, Html, Notice},
    permits::{Act, Actor, Path, Permit, Place, Rest, Scope, Subject},
    task_links,
    web::{Ask, Reply},
};
use registry::partnerships::{self, Partnership, Record as _};

use super::{
    ending::{Closing, ClosingForm},
    later::LaterForm,
    model::{By, FollowUp, State},
    pages::plain_facts,
    store,
};
use crate::{people, words::Words};

/// The name of the act that a task link for a promise is for.
pub(crate) const PURPOSE: &str = "follow_ups.close_by_link";

acts! {
    /// Open a task link to one promise.
    form Consider on Asked as "follow_ups.close_by_link" may LINK_HOLDERS;
    /// Say by a task link how a promise ended.
    change CloseByLink on Asked as "follow_ups.close_by_link" may LINK_HOLDERS;
    /// Ask by a task link for a later day.
    change ProposeLater on Asked as "follow_ups.close_by_link" may LINK_HOLDERS;
}

/// A promise of which someone was reminded by a task link.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The partnership.
    pub partnership: Partnership,
    /// The promise.
    pub record: FollowUp,
    /// Who was reminded: whoever made it, or someone of the organization that did.
    pub holder: Option<Id>,
}

impl Subject for Asked {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let partnership = partnerships::of_scope(tx, &link.scope)?;
        let record = FollowUp::find(tx, partnership.id, link.subject)?.ok_or(Error::NotFound)?;
        // Somebody else took the promise over, or closed it: the link has nothing left to do.
        let is_theirs = match (record.person_id, link.holder_id) {
            (None, Some(holder)) => store::is_of_its_organization(tx, record.id, holder)?,
            (person, holder) => person == holder,
        };
        if record.state != State::Open || !is_theirs {
            return Err(Error::Gone);
        }
        Ok(Self { partnership, record, holder: link.holder_id })
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.partnership.id)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }

    fn rest(&self) -> Option<Rest> {
        self.partnership.rest()
    }
}

/// Closes a promise by its link, which is used up with it.
fn close(permit: &Permit<'_, CloseByLink>, form: &ClosingForm) -> Result<()> {
    let form = ClosingForm { evidence: String::new(), ..form.clone() };
    let (closing, version) = (Closing::new(&form, permit.lang(), permit.today(), permit.subject().record.is_priority)?, form.version);
    permit.change(move |change| {
        let (record, holder) = (change.subject.record.clone(), change.subject.holder);
        let account = holder.map_or(Ok(None), |person| people::account(change.tx, person))?;
        let by = By { name: change.actor.name().to_owned(), account };
        store::close(change.tx, (record.id, version), &closing, &by)?;
        if let Actor::Link(holder) = &change.actor {
            task_links::use_up(change.tx, holder.link, change.now)?;
        }
        change.seal("follow_up", record.id, &closing, ())
    })
}

#[derive(Template)]
#[template(path = "follow_ups/by_link.html")]
struct ByLink<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: Html,
    action: &'a str,
    it: &'a FollowUp,
    facts: Facts,
    states: Vec<Choice>,
    form: &'a ClosingForm,
    asked: Option<Notice>,
    later: &'a LaterForm,
}

/// What stands in the two forms of the page, and the status of the answer.
struct Typed<'a> {
    form: &'a ClosingForm,
    later: &'a LaterForm,
    status: u16,
}

fn page<A: Act<Subject = Asked>>(permit: &Permit<'_, A>, action: &str, typed: &Typed<'_>, problems: &Problems) -> Result<Reply> {
    let (lang, Asked { partnership, record: it, .. }) = (permit.lang(), permit.subject());
    let w = Words(lang);
    let states = [State::Done, State::Dropped].map(|state| Choice::new(state.code(), state.called(lang))).to_vec();
    let lead = w.promise_lead(permit.actor().name(), partnership.name.in_lang(lang).text);
    let page = permit.page(w.follow_up()).lead(lead).bare().status(typed.status);
    let (f, csrf, facts) = (Fields::new(lang, problems), permit.csrf(), plain_facts(lang, it));
    let Typed { form, later, .. } = *typed;
    page.show(&ByLink { w, lang, f, csrf, action, it, facts, states, form, asked: it.later_notice(lang), later })
}

/// The forms as they are before anything is typed.
fn blank(it: &FollowUp) -> (ClosingForm, LaterForm) {
    (ClosingForm { version: it.version, ..ClosingForm::reopened(it) }, LaterForm { version: it.version, ..LaterForm::default() })
}

/// The page again, with what was typed to ask for a later day.
pub(super) fn again(
    permit: &Permit<'_, ProposeLater>,
    action: &str,
    (later, status): (&LaterForm, u16),
    problems: &Problems,
) -> Result<Reply> {
    page(permit, action, &Typed { form: &blank(&permit.subject().record).0, later, status }, problems)
}

/// The promise and the form under it.
pub(super) fn open(permit: &Permit<'_, Consider>, ask: &Ask) -> Result<Reply> {
    let (form, later) = blank(&permit.subject().record);
    page(permit, ask.path(), &Typed { form: &form, later: &later, status: 200 }, &Problems::none())
}

#[derive(Template)]
#[template(source = "{{ kit::parts::notice(kit::parts::Tone::Good, said) }}", ext = "html")]
struct Thanks {
    said: String,
}

/// Takes how it ended, and thanks: the link works no more, so this page is the answer itself.
pub(super) fn close_by_link(permit: &Permit<'_, CloseByLink>, ask: &Ask) -> Result<Reply> {
    let typed: ClosingForm = ask.form()?;
    let later = blank(&permit.subject().record).1;
    let shown = |form: &ClosingForm, problems: &Problems| {
        let status = if problems.is_empty() { 200 } else { 422 };
        page(permit, ask.path(), &Typed { form, later: &later, status }, problems)
    };
    match close(permit, &typed) {
        Ok(()) => {
            let (w, it) = (Words(permit.lang()), &permit.subject().record);
            let said = if it.is_priority { w.promise_reported_thanks() } else { w.promise_thanks() };
            permit.page(w.follow_up()).lead(it.text.in_lang(permit.lang()).text).bare().show(&Thanks { said: said.to_owned() })
        }
        Err(Error::Invalid(problems)) => shown(&typed, &problems),
        Err(Error::Conflict) => {
            let again = ClosingForm { version: permit.subject().record.version, ..typed };
            shown(&again, &Problems::none())
        }
        Err(error) => Err(error),
    }
}
