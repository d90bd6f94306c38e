//! Proposing an item: signed in, or by the link of an invitation.

use kit::{
    Error, Result,
    permits::{Act, Permit},
    web::Upload,
};
use registry::{
    documents::{self, Taken},
    partnerships::{Of, PartnershipId},
};

use super::{
    acts::{Propose, ProposeByLink},
    form::{PaperForm, ProposalForm, Proposed},
    model::ProposalId,
    store::{self, Proposer},
};
use crate::{meetings::Meeting, words::Words};

/// Nothing is proposed before an agenda is open for it, nor after the last day.
fn must_be_open(is_open: bool) -> Result<()> {
    if is_open { Ok(()) } else { Err(Error::refused(|lang| Words(lang).proposals_are_closed())) }
}

/// What was typed, and the paper that came with it: everyone who sits at a table may read it.
fn check<A: Act>(permit: &Permit<'_, A>, form: &ProposalForm, file: Option<&Upload>) -> Result<(Proposed, Option<Taken>)> {
    let proposed = form.check(permit.lang())?;
    let Some(upload) = file else { return Ok((proposed, None)) };
    let titled = PaperForm { title_en: form.title_en.clone(), title_fr: form.title_fr.clone(), ..PaperForm::default() };
    let mut card = titled.card((permit.lang(), &upload.name), "members");
    for title in [&mut card.title_en, &mut card.title_fr] {
        *title = title.chars().take(200).collect();
    }
    Ok((proposed, Some(documents::take(permit, &card, file)?)))
}

/// Writes a proposal down, its paper first.
fn write(
    tx: &mut kit::db::WriteTx,
    (partnership, meeting): (PartnershipId, &Meeting),
    by: &Proposer,
    (proposed, paper): (&Proposed, Option<&Taken>),
    now: jiff::Timestamp,
) -> Result<ProposalId> {
    let document = paper.map(|taken| documents::note(tx, partnership, taken, now)).transpose()?;
    let id = ProposalId::new(now);
    store::insert(tx, (partnership, meeting.id), id, (by, proposed, document), now)?;
    Ok(id)
}

/// Proposes an item, signed in.
pub(super) fn propose(permit: &Permit<'_, Propose>, form: &ProposalForm, file: Option<&Upload>) -> Result<()> {
    let of = permit.subject();
    let agenda = permit.read(|tx| store::of_meeting(tx, of.record.id))?;
    must_be_open(agenda.takes_proposals(&of.record, permit.today()))?;
    let (proposed, paper) = check(permit, form, file)?;
    let lang = permit.lang();
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        must_be_open(store::of_meeting(change.tx, meeting.id)?.takes_proposals(&meeting, change.today))?;
        let known = store::person_of(change.tx, partnership.id, change.actor.account())?;
        let (name, lang) = (change.actor.name().to_owned(), lang.to_string());
        let by = known.unwrap_or(Proposer { person_id: None, name, email: String::new(), lang });
        let id = write(change.tx, (partnership.id, &meeting), &by, (&proposed, paper.as_ref()), change.now)?;
        change.seal("proposal", id, &proposed, ())
    })?;
    documents::keep_again(permit, file)
}

/// Proposes an item by the link of an invitation.
pub(super) fn propose_by_link(permit: &Permit<'_, ProposeByLink>, form: &ProposalForm, file: Option<&Upload>) -> Result<()> {
    let asked = permit.subject();
    let agenda = permit.read(|tx| store::of_meeting(tx, asked.meeting.id))?;
    must_be_open(agenda.takes_proposals(&asked.meeting, permit.today()))?;
    let (proposed, paper) = check(permit, form, file)?;
    permit.change(move |change| {
        let (partnership, meeting, called) = (change.subject.partnership.id, change.subject.meeting.clone(), change.subject.called.clone());
        must_be_open(store::of_meeting(change.tx, meeting.id)?.takes_proposals(&meeting, change.today))?;
        let by = Proposer { person_id: Some(called.person_id), name: called.name, email: called.email, lang: called.lang };
        let id = write(change.tx, (partnership, &meeting), &by, (&proposed, paper.as_ref()), change.now)?;
        change.seal("proposal", id, &proposed, ())
    })?;
    documents::keep_again(permit, file)
}
