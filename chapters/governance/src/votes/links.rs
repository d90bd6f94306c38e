//! The links by which people vote without an account, and the letters that carry them.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use kit::{
    Error, Lang, Result,
    mail::Letter,
    permits::{Permit, Scope},
    task_links::{self, TaskLink},
};
use registry::partnerships::{Of, Partnership};

use super::{
    acts::Remind,
    closing,
    model::{Line, State, Vote, Voter},
    rules::Turnout,
    store,
};
use crate::{
    letters::{self, Chosen, Issued},
    meetings,
    words::Words,
};

/// The name of the act that a task link for a vote is for.
pub(crate) const PURPOSE: &str = "votes.cast_by_link";

/// How many hours a link of a vote at a meeting stays good, and how many any link does after the close.
const HOURS_AFTER: i64 = 48;

/// Whom one may remind: those whose seats have not voted. As long as it may not be said by name who has voted in a secret
/// ballot, everyone who is asked: being left out would say it.
pub(super) fn to_remind(vote: &Vote, (lines, voters): (&[Line], Vec<Voter>), has_quorum: bool) -> Vec<Voter> {
    let all = vote.is_secret() && !Turnout::of(lines).shows_names(has_quorum);
    let is_awaited = |voter: &Voter| lines.iter().any(|line| line.seat_id == voter.seat_id && line.is_awaited());
    let mut kept: Vec<Voter> = Vec::new();
    for voter in voters {
        if (all || is_awaited(&voter)) && kept.iter().all(|one| one.person_id != voter.person_id) {
            kept.push(voter);
        }
    }
    kept
}

/// Makes a link and a letter for each of those chosen who may be reminded.
pub(super) fn remind(permit: &Permit<'_, Remind>, form: &Chosen) -> Result<Vec<Issued>> {
    let people = form.check(permit.lang())?;
    let (url, zone) = (permit.config().public_url.clone(), permit.config().zone.clone());
    permit.change(move |change| {
        let Of { partnership, record: vote } = change.subject.clone();
        if !vote.takes_votes(change.now) {
            return Err(Error::refused(|lang| Words(lang).vote_is_closed()));
        }
        let (lines, voters) = (store::lines(change.tx, vote.id)?, store::voters(change.tx, vote.id)?);
        let meeting = match vote.meeting_id {
            Some(id) => meetings::by_id(change.tx, partnership.id, id)?,
            None => None,
        };
        let has_quorum = closing::standing(change.tx, &vote, meeting.as_ref(), &lines)?.met;
        let chosen = to_remind(&vote, (&lines, voters), has_quorum).into_iter().filter(|voter| people.contains(&voter.person_id));
        let (scope, asker) = (Scope::of(partnership.id), change.actor.name().to_owned());
        let (asked, progress) = (store::linked(change.tx, vote.id)?, progress(&vote, &lines, has_quorum));
        let (expires_at, mut who, mut issued) = (expiry(&vote, change.now)?, Vec::new(), Vec::new());
        for to in chosen {
            let link = TaskLink {
                purpose: PURPOSE,
                scope: &scope,
                subject: vote.id.0,
                holder: &to.name,
                holder_id: Some(to.person_id),
                expires_at,
            };
            let secret = task_links::issue(change.tx, &link, change.now)?.1;
            let address = format!("{url}/{}/a/{}/vote", language(&to), secret.reveal());
            let letter = letter(&partnership, (&vote, &zone), &to, (&asker, &address));
            let is_again = asked.contains(&to.person_id);
            let letter = if is_again { reminder(letter, (&vote, &zone), &to, (progress, &address)) } else { letter };
            who.push(to.person_id);
            issued.push(letters::send(change.tx, &to.name, letter, change.now)?);
        }
        change.seal("vote", vote.id, &who, issued)
    })
}

fn expiry(vote: &Vote, now: Timestamp) -> Result<Timestamp> {
    vote.closes_at.unwrap_or(now).checked_add(SignedDuration::from_hours(HOURS_AFTER)).map_err(Error::internal)
}

fn language(to: &Voter) -> Lang {
    Lang::from_code(&to.lang).unwrap_or_default()
}

fn letter(partnership: &Partnership, (vote, zone): (&Vote, &TimeZone), to: &Voter, (asker, address): (&str, &str)) -> Letter {
    let lang = language(to);
    let w = Words(lang);
    let (body, motion) = (vote.body.in_lang(lang).text, vote.text.in_lang(lang).text);
    let until = match vote.closes_at {
        Some(end) => w.vote_letter_until(kit::lang::date_time(lang, end, zone)),
        None => w.vote_letter_now().to_owned(),
    };
    let how = if vote.is_secret() { w.vote_letter_secret() } else { w.vote_letter_by_name() };
    let organization = partnership.name.in_lang(lang).text;
    let said = w.vote_letter(&to.name, asker, body, organization, motion);
    let body = format!("{said}\n\n{until} {how}\n\n{address}\n\n{}", w.vote_letter_voted_already());
    Letter { to: to.email.clone(), lang, subject: w.vote_letter_subject(vote.body.in_lang(lang).text), body }
}

/// How many seats voted of how many, where that may be said.
fn progress(vote: &Vote, lines: &[Line], has_quorum: bool) -> Option<(usize, usize)> {
    let turnout = Turnout::of(lines);
    (!vote.is_secret() || turnout.shows_names(has_quorum)).then_some((turnout.voted, turnout.asked))
}

/// The letter to whoever had a link before: what is still missing, until when, and the motion once more.
fn reminder(first: Letter, (vote, zone): (&Vote, &TimeZone), to: &Voter, (progress, address): (Option<(usize, usize)>, &str)) -> Letter {
    let lang = first.lang;
    let w = Words(lang);
    let (body, motion) = (vote.body.in_lang(lang).text, vote.text.in_lang(lang).text);
    let until = match vote.closes_at {
        Some(end) => w.vote_letter_until(kit::lang::date_time(lang, end, zone)),
        None => w.vote_letter_now().to_owned(),
    };
    let so_far = progress.map(|(voted, asked)| w.vote_reminder_so_far(voted, asked));
    let missing = if so_far.is_some() { w.vote_reminder_missing() } else { w.vote_reminder_perhaps() };
    let said = [so_far.as_deref(), Some(missing), Some(&until)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let text = format!("{}\n\n{said}\n\n{address}\n\n{}", w.vote_reminder(&to.name, body, motion), w.vote_letter_voted_already());
    Letter { subject: w.vote_reminder_subject(body), body: text, ..first }
}

impl Vote {
    /// Whether links can be made for it.
    pub(super) fn has_links(&self, now: Timestamp) -> bool {
        self.state == State::Open && self.takes_votes(now)
    }
}
