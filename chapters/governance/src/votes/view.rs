//! A vote as everybody sees it: the motion, its rules met or not, the list, and what is secret.

use std::collections::BTreeSet;

use askama::Template;
use jiff::{Timestamp, tz::TimeZone};
use kit::{
    Error, Lang, Problems, Result,
    db::Tx,
    lang::{date, date_time},
    parts::{Badge, Choice, Facts, Fields, Html, Notice, Tone, badge, facts, notice},
    permits::{Act, Permit},
};
use registry::partnerships::PartnershipId;

use super::{
    ballots,
    casting::{BallotForm, Who},
    closing,
    ladder::{self, Step},
    model::{Line, Mark, Part, State, Vote, Voter},
    roll::Now,
    rules::{self, Marks, Standing, Told, Turnout},
    store,
};
use crate::{
    decisions::Outcome,
    meetings,
    seats::{Role, SeatId},
    words::Words,
};

/// What is read of a vote to show it.
pub(super) struct Seen {
    pub lines: Vec<Line>,
    pub voters: Vec<Voter>,
    pub quorum: Standing,
    pub marks: Option<Marks>,
    /// The seats for which somebody is at the meeting now; none where there is no meeting, or the vote is over.
    pub there: BTreeSet<SeatId>,
}

impl Seen {
    /// Reads it. What a secret ballot came to is not read before it is closed.
    pub fn read(tx: &Tx, partnership: PartnershipId, it: &Vote) -> Result<Self> {
        let (lines, voters) = (store::lines(tx, it.id)?, store::voters(tx, it.id)?);
        let stored = it.quorum_met.zip(it.quorum_here).zip(it.quorum_needed).zip(it.quorum_of);
        let (quorum, there) = match (stored, it.meeting_id) {
            (Some((((met, here), needed), of)), _) => (Standing { met, here, needed, of }, BTreeSet::new()),
            (None, Some(id)) => {
                let meeting = meetings::by_id(tx, partnership, id)?.ok_or(Error::NotFound)?;
                let now = Now::read(tx, &meeting, it.item_id)?;
                (Standing::from(&now.verdict()), now.seats(&voters))
            }
            (None, None) => (closing::standing(tx, it, None, &lines)?, BTreeSet::new()),
        };
        let marks = match (it.is_secret(), it.state) {
            (false, _) => Some(Marks::of(lines.iter().filter_map(Line::said))),
            (true, State::Closed) => Some(ballots::counted(tx, it.id)?).filter(|all| !all.is_empty()).map(Marks::of),
            (true, _) => None,
        };
        Ok(Self { lines, voters, quorum, marks, there })
    }

    /// Whether it may be said by name who has voted.
    pub fn shows_names(&self, it: &Vote) -> bool {
        !it.is_secret() || Turnout::of(&self.lines).shows_names(self.quorum.met)
    }

    /// The seats that wait for somebody's vote, and whether one of theirs has voted.
    pub fn theirs(&self, who: Who) -> (Vec<&Line>, bool) {
        let of = |line: &&Line| self.voters.iter().any(|voter| who.is(voter) && voter.seat_id == line.seat_id);
        let theirs: Vec<&Line> = self.lines.iter().filter(of).collect();
        let voted = theirs.iter().any(|line| line.voted_as.is_some());
        (theirs.into_iter().filter(|line| line.is_awaited()).collect(), voted)
    }
}

/// Whoever looks: from where, when, and what they may open.
pub(super) struct Reader {
    pub lang: Lang,
    pub now: Timestamp,
    pub zone: TimeZone,
    /// Where the partnership's pages begin; none for whoever came by a link.
    pub home: Option<String>,
}

impl Reader {
    pub fn of<A: Act>(permit: &Permit<'_, A>, home: Option<String>) -> Self {
        Self { lang: permit.lang(), now: permit.now(), zone: permit.config().zone.clone(), home }
    }

    fn at(&self, instant: Timestamp) -> String {
        date_time(self.lang, instant, &self.zone)
    }
}

/// The state of a vote, as a badge.
pub(super) fn badge_of(lang: Lang, it: &Vote, now: Timestamp) -> Badge {
    match it.state {
        State::Open if it.is_past(now) => badge(Tone::Attention, "clock", Words(lang).vote_waits_to_be_closed()),
        State::Open => badge(Tone::Information, "", it.state.called(lang)),
        State::Closed => badge(Tone::Good, "", it.state.called(lang)),
        State::Withdrawn => badge(Tone::Plain, "", it.state.called(lang)),
    }
}

#[derive(Template)]
#[template(path = "votes/view.html")]
struct View<'a> {
    w: Words,
    lang: Lang,
    it: &'a Vote,
    ballots: Html,
    notices: Vec<Notice>,
    facts: Facts,
    told: Vec<Told>,
    turnout: String,
    names_hidden: bool,
    is_by_link: bool,
    seen: &'a Seen,
    secret: Vec<String>,
    apart: Vec<&'a Line>,
}

impl View<'_> {
    fn seat_and_name(&self, line: &Line) -> String {
        self.w.vote_seat_and_name(line.number, line.voter.as_deref().unwrap_or_default())
    }

    fn step(&self, line: &Line) -> &'static str {
        line.step.map(|step| step.called(self.lang)).unwrap_or_default()
    }

    fn met(&self, told: &Told) -> Badge {
        match told.met {
            Some(true) => badge(Tone::Good, "", self.w.vote_rule_met()),
            Some(false) => badge(Tone::Attention, "", self.w.vote_rule_not_met()),
            None => badge(Tone::Plain, "", self.w.vote_rule_unknown()),
        }
    }

    /// What a seat said, and who wrote it down where it was said aloud.
    fn said(&self, line: &Line) -> String {
        let answer = self.answer(line);
        if line.taken_by.is_empty() { answer } else { self.w.vote_line_taken_by(answer, &line.taken_by) }
    }

    fn answer(&self, line: &Line) -> String {
        let w = self.w;
        let reason = line.reason.in_lang(self.lang).text;
        let answer = line.mark.map(|mark| mark.called(self.lang)).or_else(|| line.step.map(|step| step.called(self.lang)));
        match (line.part, line.voted_as, answer) {
            (Part::Recused, ..) if !reason.is_empty() => w.vote_line_recused(reason),
            (Part::Votes, Some(Role::Alternate), Some(answer)) if line.alternate.is_none() => {
                w.vote_line_by_alternate(answer, line.voter.as_deref().unwrap_or_default())
            }
            (Part::Votes, Some(_), Some(answer)) if line.has_a_remark() => w.vote_line_with_a_remark(answer, reason),
            (Part::Votes, Some(_), Some(answer)) => answer.to_owned(),
            (Part::Votes, ..) if self.names_hidden => Part::Votes.called(self.lang).to_owned(),
            (Part::Votes, Some(_), None) => w.vote_line_voted().to_owned(),
            (Part::Votes, None, _) => w.vote_line_not_voted().to_owned(),
            (part, ..) => part.called(self.lang).to_owned(),
        }
    }
}

/// The whole of a vote, with the ballots of whoever looks.
pub(super) fn view(it: &Vote, seen: &Seen, reader: &Reader, ballots: Html) -> Result<Html> {
    let (lang, w) = (reader.lang, Words(reader.lang));
    let turnout = Turnout::of(&seen.lines);
    let told = if it.state == State::Withdrawn { Vec::new() } else { rules::told(it, (&turnout, &seen.quorum), seen.marks.as_ref(), lang) };
    let secret = if it.is_secret() {
        vec![w.vote_secret_what().to_owned(), w.vote_secret_until().to_owned(), w.vote_secret_server().to_owned()]
    } else {
        Vec::new()
    };
    Html::of(&View {
        w,
        lang,
        it,
        ballots,
        notices: notices(it, (seen, &turnout), reader),
        facts: about(it, &turnout, reader),
        told,
        turnout: w.vote_turnout(turnout.voted, turnout.asked),
        names_hidden: !seen.shows_names(it),
        is_by_link: reader.home.is_none(),
        seen,
        secret,
        apart: seen.lines.iter().filter(|line| line.step.is_some_and(|step| step.stance().is_some())).collect(),
    })
}

/// What came of it, where something did.
fn notices(it: &Vote, (seen, turnout): (&Seen, &Turnout), reader: &Reader) -> Vec<Notice> {
    let (lang, w) = (reader.lang, Words(reader.lang));
    let outcome = it.outcome.in_lang(lang).text;
    match it.state {
        State::Withdrawn => vec![notice(Tone::Attention, outcome).titled(w.vote_was_withdrawn())],
        State::Closed => {
            let result = rules::outcome(it, turnout, seen.quorum.met, &seen.marks.unwrap_or_default());
            let tone = if result == Outcome::Carried { Tone::Good } else { Tone::Attention };
            let follows = (!outcome.is_empty()).then(|| notice(Tone::Information, outcome).titled(w.vote_outcome()));
            let said = if it.is_consensus() { consensus_said(&seen.lines, result, lang) } else { w.decision_came_to(result.called(lang)) };
            std::iter::once(notice(tone, said)).chain(follows).collect()
        }
        State::Open if it.is_past(reader.now) => vec![notice(Tone::Attention, w.vote_waits_to_be_closed_why())],
        State::Open => Vec::new(),
    }
}

/// What a consensus came to, in a sentence that names whoever blocked it.
fn consensus_said(lines: &[Line], result: Outcome, lang: Lang) -> String {
    let (w, blocking) = (Words(lang), ladder::named(lines, Step::Blocks, lang));
    match result {
        Outcome::NoQuorum => w.decision_came_to(result.called(lang)),
        Outcome::Carried => w.vote_consensus_reached().to_owned(),
        _ if blocking.is_empty() => w.vote_consensus_of_nobody().to_owned(),
        _ => w.vote_consensus_blocked(blocking),
    }
}

fn about(it: &Vote, turnout: &Turnout, reader: &Reader) -> Facts {
    let (lang, w) = (reader.lang, Words(reader.lang));
    let linked = |folder: &str, id: String, label: &str| match &reader.home {
        Some(home) => Html::trusted(format!("<a href=\"{home}/{folder}/{id}\">{}</a>", Html::text(label))),
        None => Html::text(label),
    };
    let mut rows = vec![(w.body(), linked("bodies", it.body_id.to_string(), it.body.in_lang(lang).text))];
    rows.extend(it.meeting_id.map(|id| (w.vote_taken(), linked("meetings", id.to_string(), w.vote_at_a_meeting()))));
    rows.push((w.vote_method(), Html::text(it.method.called(lang))));
    rows.push((w.mover(), Html::text(&it.mover)));
    rows.push((w.seconder(), Html::text(&it.seconder)));
    rows.push((w.vote_requirement(), Html::text(rules::need_said(it, lang))));
    if it.is_consensus() {
        rows.push((w.vote_otherwise(), Html::text(rules::otherwise_said(it, lang))));
    }
    rows.push((w.quorum(), Html::text(it.quorum.sentence(lang))));
    let source = match it.terms_id {
        Some(id) => linked("terms", id.to_string(), w.vote_from_terms()),
        None => Html::text(w.vote_from_no_terms()),
    };
    rows.push((w.vote_copied_from(), source));
    if it.closes_at.is_some() {
        rows.push((w.vote_silence(), Html::text(rules::silence_said(it, turnout, lang))));
    }
    rows.push((w.vote_opened(), Html::text(reader.at(it.opened_at))));
    rows.extend(it.closes_at.map(|end| (w.vote_closes(), Html::text(reader.at(end)))));
    rows.extend(it.closed_at.map(|at| (it.state.called(lang), Html::text(reader.at(at)))));
    rows.extend(it.follows_id.map(|id| (w.vote_comes_after(), linked("votes", id.to_string(), w.vote_blocked_consensus()))));
    rows.extend(it.followed_by.map(|id| (w.vote_went_on(), linked("votes", id.to_string(), w.vote_handed_to_a_vote()))));
    rows.extend(it.decision_id.map(|id| (w.decision(), linked("decisions", id.to_string(), w.vote_in_the_register()))));
    rows.extend(it.review_on.map(|day| (w.vote_review_on(), Html::text(date(lang, day)))));
    facts(rows)
}

#[derive(Template)]
#[template(path = "votes/ballot.html")]
struct Ballot<'a> {
    w: Words,
    lang: Lang,
    f: Fields<'a>,
    csrf: &'a Html,
    action: &'a str,
    line: &'a Line,
    marks: Vec<Choice>,
    typed: &'a BallotForm,
    is_secret: bool,
    is_consensus: bool,
}

/// What was typed on a ballot and could not be taken.
#[derive(Default)]
pub(super) struct Typed {
    pub ballot: BallotForm,
    pub problems: Problems,
}

/// The ballots of whoever looks: one for each seat that waits for their vote, or a word that theirs has voted.
pub(super) fn own(it: &Vote, (seen, reader): (&Seen, &Reader), who: Who, (csrf, action): (&Html, &str), typed: &Typed) -> Result<Html> {
    let (lang, w) = (reader.lang, Words(reader.lang));
    let (is_secret, is_consensus, fresh) = (it.is_secret(), it.is_consensus(), BallotForm::default());
    let (waiting, voted) = seen.theirs(who);
    let mut pieces = Vec::new();
    if voted {
        let said = if it.is_secret() { w.vote_yours_is_in_secret() } else { w.vote_yours_is_in() };
        pieces.push(Html::from(notice(Tone::Good, said)));
    }
    if !it.takes_votes(reader.now) {
        return Ok(Html::join(pieces));
    }
    for line in waiting {
        let seat = line.seat_id.to_string();
        let is_typed = typed.ballot.seat == seat || typed.ballot.seat.is_empty();
        let f = if is_typed { Fields::new(lang, &typed.problems) } else { Fields::fresh(lang) };
        let marks = if is_consensus {
            Step::choices(lang)
        } else {
            Mark::ALL.iter().map(|mark| Choice::new(mark.letter(), mark.called(lang))).collect()
        };
        let typed = if is_typed { &typed.ballot } else { &fresh };
        pieces.push(Html::of(&Ballot { w, lang, f: f.within(&seat), csrf, action, line, marks, typed, is_secret, is_consensus })?);
    }
    Ok(Html::join(pieces))
}
