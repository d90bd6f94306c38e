//! Who may call people to a meeting and see what they replied, and what then happens.

use access::standings::{APPROVERS, LEADS};
use jiff::{Timestamp, ToSpan};
use kit::{
    Error, Id, Result, acts,
    db::WriteTx,
    mail::{self},
    permits::{Change, Permit, Scope},
    reading::must_be_there,
    task_links::{self, TaskLink},
};
use registry::partnerships::{Of, Partnership, Record};

use super::{
    asked::{GUEST_PURPOSE, PURPOSE},
    form::{CallForm, GuestForm},
    letters::Round,
    model::{Called, Convocation, ConvocationId, Occasion, facts, must_be_tellable},
    store,
};
use crate::{
    agendas::{self, Stage},
    groups::{self, Group, GroupId},
    letters::Issued,
    meetings::{self, Meeting, State},
    seats::SeatId,
    words::Words,
};

/// How many days after a meeting its links still open, to say that it is over.
const LINK_DAYS: i64 = 60;

acts! {
    /// See who was called to a meeting, what they replied, and what they need.
    read Browse on Of<Meeting> as "replies.browse" may LEADS;
    /// Call people to a meeting, tell them of a change, remind them to reply.
    change Call on Of<Meeting> as "replies.call" may LEADS;
    /// Invite those who belong to a group to a meeting, as guests beside those who sit there.
    change InviteGuests on Of<Meeting> as "replies.invite_guests" may APPROVERS;
}

/// Writes to those chosen: to each what they do not know yet. The first letter about a draft convenes the meeting.
pub(super) fn call(permit: &Permit<'_, Call>, form: &CallForm) -> Result<Vec<Issued>> {
    let chosen = form.check(permit.lang())?;
    let (url, sender) = (permit.config().public_url.clone(), permit.config().post.sender().to_owned());
    permit.change(move |change| {
        let Of { partnership, record: before } = change.subject.clone();
        must_be_tellable(&before, change.now)?;
        let owing = owing(change, &before, &chosen)?;
        let is_called = before.state == State::Draft && !owing.is_empty();
        if is_called {
            meetings::set_state(change.tx, before.id, (State::Draft, State::NoticeSent), change.now, change.today)?;
        }
        let meeting = meetings::by_id(change.tx, partnership.id, before.id)?.ok_or(Error::NotFound)?;
        let has_agenda = agendas::of_meeting(change.tx, meeting.id)?.stage == Stage::Final;
        let asker = change.actor.name().to_owned();
        let round = Round { partnership: &partnership, meeting: &meeting, asker: &asker, sender: &sender, has_agenda };
        let (mut who, mut issued) = (Vec::new(), Vec::new());
        for (to, why) in owing {
            who.push(to.person_id);
            issued.push(tell(change, &round, (to, why, None), &url)?);
        }
        change.seal("meeting", meeting.id, &who, issued)
    })
}

/// Invites those who belong to a group today, but for those who sit on the body and those who are invited already.
pub(super) fn invite_guests(permit: &Permit<'_, InviteGuests>, form: &GuestForm) -> Result<Vec<Issued>> {
    let chosen = form.check(permit.lang())?;
    let (url, sender) = (permit.config().public_url.clone(), permit.config().post.sender().to_owned());
    permit.change(move |change| {
        let Of { partnership, record: meeting } = change.subject.clone();
        must_be_tellable(&meeting, change.now)?;
        if matches!(meeting.state, State::Draft | State::Cancelled) {
            return Err(Error::refused(|lang| Words(lang).guests_after_members()));
        }
        let group = Group::find(change.tx, partnership.id, chosen.0)?.filter(|group| group.ended_on.is_none());
        must_be_there("group", group.is_some())?;
        let group = group.ok_or(Error::NotFound)?;
        let known: Vec<Id> = store::invited(change.tx, &meeting)?.into_iter().map(|one| one.person_id).collect();
        let members = groups::members(change.tx, &partnership, &group, change.today)?;
        let new: Vec<Called> = members.iter().filter(|one| !known.contains(&one.id.0)).map(|one| Called::guest(one, &group.name)).collect();
        let has_agenda = agendas::of_meeting(change.tx, meeting.id)?.stage == Stage::Final;
        let asker = change.actor.name().to_owned();
        let round = Round { partnership: &partnership, meeting: &meeting, asker: &asker, sender: &sender, has_agenda };
        let mut issued = Vec::new();
        for to in new {
            issued.push(tell(change, &round, (to, Occasion::Call, Some(group.id)), &url)?);
        }
        change.seal("meeting", meeting.id, &("guests", group.id, issued.len()), issued)
    })
}

/// Those chosen who are to be written to, and why.
fn owing(change: &Change<'_, Of<Meeting>>, it: &Meeting, chosen: &[(Option<SeatId>, Id)]) -> Result<Vec<(Called, Occasion)>> {
    let all = store::invited(change.tx, it)?.into_iter().filter(|one| chosen.contains(&(one.seat_id, one.person_id)));
    let with_reason = all.filter_map(|one| one.occasion(it).map(|why| (one, why)));
    Ok(with_reason.filter(|(one, why)| !one.was_just_told(*why, change.now)).collect())
}

/// Writes one letter, and notes what it told.
fn tell(
    change: &mut Change<'_, Of<Meeting>>,
    round: &Round<'_>,
    (to, why, group): (Called, Occasion, Option<GroupId>),
    url: &str,
) -> Result<Issued> {
    let (partnership, meeting, now) = (round.partnership.id, round.meeting, change.now);
    let told = facts(meeting);
    let id = match to.convocation {
        Some(id) => {
            let (reminds, invites) = (why == Occasion::Remind, why != Occasion::Cancel);
            let days = (reminds.then_some(change.today), invites.then_some(change.today));
            store::tell(change.tx, id, (&told, now), days)?;
            id
        }
        None => {
            let id = ConvocationId::new(now);
            let of = Convocation { meeting: meeting.id, seat: to.seat_id, group, person: to.person_id, invites: true };
            store::call(change.tx, partnership, id, of, (&told, change.today, now))?;
            id
        }
    };
    let reply = match why {
        Occasion::Cancel => None,
        _ => Some(issue_link(change.tx, (round.partnership, round.meeting), (&to, id), now)?),
    };
    let place = if to.is_guest() { "guest" } else { "reply" };
    let reply = reply.map(|secret| format!("{url}/{}/a/{secret}/{place}", to.language()));
    let letter = round.letter(why, &to, reply.as_deref());
    if mail::is_address(&to.email) {
        mail::post_with_calendar(change.tx, &letter, &round.calendar(&to, reply.as_deref())?, now)?;
    }
    Ok(Issued { name: format!("{}. {}", to.number, to.name), letter })
}

/// Issues a link to a reply and to the agenda, and gives its secret. Earlier links to the same reply go on working.
pub(crate) fn issue_link(
    tx: &mut WriteTx,
    (partnership, meeting): (&Partnership, &Meeting),
    (to, id): (&Called, ConvocationId),
    now: Timestamp,
) -> Result<String> {
    let last = meeting.held_on.saturating_add(LINK_DAYS.days());
    let zone = jiff::tz::TimeZone::get(&meeting.zone).map_err(Error::internal)?;
    let expires_at = last.to_zoned(zone).map_err(Error::internal)?.timestamp();
    let scope = Scope::of(partnership.id);
    let purpose = if to.is_guest() { GUEST_PURPOSE } else { PURPOSE };
    let link = TaskLink { purpose, scope: &scope, subject: id.0, holder: &to.name, holder_id: Some(to.person_id), expires_at };
    Ok(task_links::issue(tx, &link, now)?.1.reveal().to_owned())
}
