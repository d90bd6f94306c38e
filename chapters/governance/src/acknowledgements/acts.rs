//! Who may acknowledge terms of reference and remind others of it, and what then happens.

use access::standings::{LEADS, LINK_HOLDERS, MEMBERS, STAFF};
use jiff::ToSpan;
use kit::{
    Error, Lang, Result, acts,
    db::Tx,
    mail::Letter,
    permits::{Change, Path, Permit, Place, Rest, Scope, Subject},
};
use registry::partnerships::{self, Of, Partnership, PartnershipId};

use super::{
    model::{Acknowledgement, AcknowledgementId, Via, can_be_acknowledged},
    store,
};
use crate::{
    letters::{self, Chosen, Errand, Issued},
    terms::{self, Terms, TermsId},
    words::Words,
};

/// The name of the act that a task link for an acknowledgement is for.
pub(crate) const PURPOSE: &str = "acknowledgements.acknowledge_by_link";

/// How many days a link stays good.
const LINK_DAYS: i64 = 60;

acts! {
    /// See who has acknowledged terms of reference, and who has not.
    read Browse on Of<Terms> as "acknowledgements.browse" may LEADS;
    /// Acknowledge the terms of reference of a body on which one sits.
    change Acknowledge on Of<Terms> as "acknowledgements.acknowledge" may MEMBERS;
    /// Open a task link for an acknowledgement.
    form Consider on Asked as "acknowledgements.acknowledge_by_link" may LINK_HOLDERS;
    /// Acknowledge them by a task link.
    change AcknowledgeByLink on Asked as "acknowledgements.acknowledge_by_link" may LINK_HOLDERS;
    /// Remind people of terms that they have not acknowledged: a link and a letter for each.
    change Remind on Of<Terms> as "acknowledgements.remind" may STAFF;
}

/// Terms of which someone was reminded by a task link.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The partnership.
    pub partnership: Partnership,
    /// The terms.
    pub terms: Terms,
    /// Who was reminded.
    pub person: Acknowledgement,
}

impl Subject for Asked {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let link = path.link()?;
        let partnership = partnerships::of_scope(tx, &link.scope)?;
        let terms = terms::by_id(tx, partnership.id, TermsId(link.subject))?.ok_or(Error::NotFound)?;
        let person = link.holder_id.ok_or(Error::NotFound)?;
        let person = store::of_person(tx, &terms, person, None)?.ok_or(Error::Gone)?;
        Ok(Self { partnership, terms, person })
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

/// Acknowledges terms, signed in. Acknowledging twice is acknowledging once.
pub(super) fn acknowledge(permit: &Permit<'_, Acknowledge>) -> Result<()> {
    permit.change(|change| {
        let Of { partnership, record: terms } = change.subject.clone();
        let account = change.actor.account();
        let person = match account {
            Some(account) => store::own(change.tx, &terms, account, change.today)?,
            None => None,
        };
        let person = person.ok_or_else(|| Error::refused(|lang| Words(lang).acknowledged_by_those_who_sit()))?;
        note(change, partnership.id, &terms, &person, Via::SignedIn)
    })
}

/// Acknowledges terms by a task link. The link stays good: whoever opens it again sees that it is done.
pub(super) fn acknowledge_by_link(permit: &Permit<'_, AcknowledgeByLink>) -> Result<()> {
    permit.change(|change| {
        let Asked { partnership, terms, person } = change.subject.clone();
        let sits = store::of_person(change.tx, &terms, person.person_id, Some(change.today))?.is_some_and(|it| it.sits);
        if !sits && person.acknowledged_on.is_none() {
            return Err(Error::refused(|lang| Words(lang).acknowledged_by_those_who_sit()));
        }
        note(change, partnership.id, &terms, &person, Via::Link)
    })
}

fn note<S: Subject>(
    change: &mut Change<'_, S>,
    partnership: PartnershipId,
    terms: &Terms,
    person: &Acknowledgement,
    via: Via,
) -> Result<kit::permits::Sealed<()>> {
    if !can_be_acknowledged(terms.state) {
        return Err(Error::refused(|lang| Words(lang).acknowledged_when_in_force()));
    }
    let id = AcknowledgementId::new(change.now);
    if person.acknowledged_on.is_none() {
        store::insert(change.tx, (partnership, terms.id), id, (person.person_id, change.today, via))?;
    }
    change.seal("acknowledgement", terms.id, &(person.person_id, via), ())
}

/// Reminds those chosen who still owe an acknowledgement. Whoever was reminded today is not reminded again.
pub(super) fn remind(permit: &Permit<'_, Remind>, form: &Chosen) -> Result<Vec<Issued>> {
    let people = form.check(permit.lang())?;
    let (url, zone) = (permit.config().public_url.clone(), permit.config().zone.clone());
    permit.change(move |change| {
        let Of { partnership, record: terms } = change.subject.clone();
        if !can_be_acknowledged(terms.state) {
            return Err(Error::refused(|lang| Words(lang).acknowledged_when_in_force()));
        }
        let today = change.today;
        let all = store::all(change.tx, &terms, today)?;
        let owing = all.into_iter().filter(|it| it.is_owed() && people.contains(&it.person_id) && it.reminded_on != Some(today));
        let (asker, mut who, mut issued) = (change.actor.name().to_owned(), Vec::new(), Vec::new());
        for to in owing {
            let (last, person) = (today.saturating_add(LINK_DAYS.days()), (to.person_id, &*to.name));
            let errand = Errand { purpose: PURPOSE, partnership: partnership.id, subject: terms.id.0, to: person, last };
            let secret = letters::link(change, &zone, &errand)?;
            let letter = letter(&partnership, &terms, &to, (&asker, &format!("{url}/{}/a/{secret}/terms", to.language())));
            store::note_reminder(change.tx, (terms.id, to.person_id), (change.today, &asker))?;
            who.push(to.person_id);
            issued.push(letters::send(change.tx, &to.name, letter, change.now)?);
        }
        change.seal("terms", terms.id, &who, issued)
    })
}

fn letter(partnership: &Partnership, terms: &Terms, to: &Acknowledgement, (asker, address): (&str, &str)) -> Letter {
    let lang = to.language();
    let w = Words(lang);
    let (body, title) = (terms.body.in_lang(lang).text, terms.title.in_lang(lang).text);
    let subject = w.acknowledge_subject(w.terms_titled(title, &terms.edition));
    let body =
        w.acknowledge_letter(&to.name, asker, partnership.name.in_lang(lang).text, body, w.terms_titled(title, &terms.edition), address);
    Letter { to: to.email.clone(), lang, subject, body }
}
