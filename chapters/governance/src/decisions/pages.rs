//! The register of decisions, and one decision.

use askama::Template;
use jiff::civil::Date;
use kit::{
    Lang, Result, bind,
    db::{Direction, List, Search, ToValue, Tx},
    lang::{Bilingual, date},
    parts::{Action, Badge, Facts, Html, Tone, badge, facts},
    permits::Permit,
    web::{Ask, Page, Reply, Rows},
};
use registry::partnerships::{Of, PartnershipId};
use serde::Deserialize;

use super::{
    Reserved,
    acts::{AskReview, Browse, See},
    correction,
    followed::Followed,
    model::{Decision, Outcome},
    search::{COUNTED, Wanted},
    store::{self, LIST, LOOKED_UP},
};
use crate::{
    bodies::{self, BodyId},
    follow_ups,
    forwardings::{self, Forwarding},
    registers, votes,
    words::Words,
};

/// The result, as a badge.
pub(crate) fn badge_of(lang: Lang, it: &Outcome) -> Badge {
    let tone = match it {
        Outcome::Carried | Outcome::CarriedAmended => Tone::Good,
        Outcome::Defeated | Outcome::NoQuorum => Tone::Risk,
        Outcome::Tabled | Outcome::Deferred => Tone::Attention,
        Outcome::Withdrawn => Tone::Plain,
    };
    badge(tone, "", it.called(lang))
}

/// The filter of the register, as asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Filter {
    q: String,
    body: String,
    year: String,
    result: String,
    kind: String,
    review: String,
}

impl Filter {
    /// All of one year, or all.
    pub fn of_year(year: Option<i64>) -> Self {
        Self { year: year.map(|year| year.to_string()).unwrap_or_default(), ..Self::default() }
    }

    /// The list that this filter asks for, the latest first unless asked otherwise.
    pub fn search(&self, tx: &Tx, partnership: PartnershipId, today: Date) -> Result<Search> {
        let whole = |list: List| list.with(bind![partnership]).sort("date", Direction::Down);
        self.by_words(tx, partnership, &[whole(LIST), whole(LOOKED_UP)], |list| self.narrow(list, today))
    }

    /// What this filter leaves of the decisions that everyone may read. What is to be looked at again is told inside alone.
    pub fn within(&self, tx: &Tx, partnership: PartnershipId, list: &Search) -> Result<Search> {
        self.by_words(tx, partnership, &[list.clone(), list.clone()], |list| self.narrow_openly(list))
    }

    /// A list, whole or of decisions that are looked up, narrowed by words and by the rest. Where decisions with these words are
    /// looked up they are counted so, and read so when not too many.
    fn by_words(
        &self,
        tx: &Tx,
        partnership: PartnershipId,
        [whole, looked_up]: &[Search; 2],
        narrow: impl Fn(Search) -> Result<Search>,
    ) -> Result<Search> {
        let words = Wanted::read(tx, partnership, &self.q)?;
        let going_down = narrow(words.on_the_way(whole.clone())?)?;
        if words.is_nothing() {
            return Ok(going_down);
        }
        let Some(looked_up) = words.looked_up(looked_up.clone())? else { return Ok(going_down.counted_to(COUNTED)) };
        let looked_up = narrow(looked_up)?.counted_to(COUNTED);
        let count = looked_up.count(tx)?;
        Ok(if count.and_more { going_down } else { looked_up }.of_count(count))
    }

    /// Narrows a list by all but the words.
    fn narrow(&self, list: Search, today: Date) -> Result<Search> {
        let list = self.narrow_openly(list)?;
        match self.review.as_str() {
            "ahead" => list.filter("review", bind![today]),
            "overdue" => list.filter("overdue", bind![today]),
            _ => Ok(list),
        }
    }

    fn narrow_openly(&self, list: Search) -> Result<Search> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_value());
        let year = text(&self.year).map(|_| self.year.parse::<i64>().unwrap_or_default().to_value());
        let list = list.filter_if("body", text(&self.body))?.filter_if("year", year)?;
        list.filter_if("result", text(&self.result))?.filter_if("kind", text(&self.kind))
    }
}

#[derive(Template)]
#[template(path = "decisions/list.html")]
pub(crate) struct Listed<'a> {
    pub w: Words,
    pub lang: Lang,
    pub base: String,
    pub filter: &'a Filter,
    pub bodies: Vec<(BodyId, Bilingual)>,
    pub years: Vec<(i64,)>,
    pub rows: &'a Rows<Decision>,
    /// The day, inside: then it is told what is to be looked at again.
    pub today: Option<Date>,
    /// What bodies outside answered by a resolution, inside.
    pub resolved: Vec<Forwarding>,
}

impl Listed<'_> {
    fn day(&self, it: &Decision) -> String {
        date(self.lang, it.decided_on)
    }

    /// The resolutions of bodies outside, in sentences.
    fn resolved(&self, it: &Decision) -> Vec<String> {
        it.resolved(self.lang, &self.resolved)
    }

    /// When it is looked at again, inside: in a sentence, and whether that day is past.
    fn review(&self, it: &Decision) -> Option<(String, bool)> {
        let late = it.review_on? < self.today?;
        it.review_said(self.lang).map(|said| (said, late))
    }
}

/// The register, filtered.
pub(super) fn index(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Reply> {
    permit.remembered(|| list(permit, ask))
}

fn list(permit: &Permit<'_, Browse>, ask: &Ask) -> Result<Page> {
    let (lang, partnership) = (permit.lang(), permit.subject());
    let (w, filter) = (Words(lang), ask.query::<Filter>()?);
    let (rows, (bodies, resolved), years, is_open) = permit.read(|tx| {
        let search = filter.search(tx, partnership.id, permit.today())?;
        let (rows, resolved) = (Rows::read(tx, search, ask)?, forwardings::with_resolution(tx, partnership.id)?);
        Ok((
            rows,
            (bodies::all_names(tx, partnership.id)?, resolved),
            store::years(tx, partnership.id)?,
            registers::is_open(tx, partnership.id)?,
        ))
    })?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let base = format!("{home}/decisions");
    let query = rows.uri().split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
    let file = |words: &str, ending: &str| Some(Action::new(words, format!("{base}.{ending}{query}")).icon("download"));
    let open = is_open.then(|| Action::new(w.register_public(), format!("{home}/register")).icon("globe"));
    let page = permit.page(w.decisions()).lead(w.decisions_lead());
    let sent_on = Action::new(w.forwardings(), format!("{home}/forwardings")).icon("send");
    page.more(Some(sent_on)).more(file(w.register_pdf(), "pdf")).more(file(w.register_docx(), "docx")).more(open).with(&Listed {
        w,
        lang,
        base,
        filter: &filter,
        bodies,
        years,
        rows: &rows,
        today: Some(permit.today()),
        resolved,
    })
}

#[derive(Template)]
#[template(path = "decisions/show.html")]
struct Show<'a> {
    w: Words,
    lang: Lang,
    it: &'a Decision,
    facts: Facts,
    review: Option<Badge>,
    vote: Option<String>,
    reservations: Vec<Reserved>,
    followed: Html,
    above: Option<Above>,
}

/// Sending the decision to the body above, in one press.
struct Above {
    action: String,
    body: BodyId,
    label: String,
    today: Date,
    csrf: Html,
}

/// One decision.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let (lang, Of { partnership, record: it }) = (permit.lang(), permit.subject());
    let (w, home) = (Words(lang), format!("/{lang}/p/{}", partnership.slug));
    let here = format!("{home}/decisions/{}", it.id);
    let (reservations, (around, named), followed, correction) = permit.read(|tx| {
        let vote = (store::around(tx, it.id, permit.today())?, votes::named_in(tx, it.id)?);
        Ok((store::reservations(tx, it.id)?, vote, Followed::read(tx, it.id)?, correction::offered(permit, tx, &here)))
    })?;
    let vote = around.vote.map(|id| format!("{home}/votes/{id}"));
    let above = around.above.filter(|_| permit.may::<forwardings::Send>()).map(|body| {
        let label = w.forwarding_send_to(around.above_name.in_lang(lang).text);
        Above { action: format!("{here}/forwardings"), body, label, today: permit.today(), csrf: permit.csrf() }
    });
    let page = permit.page(w.decision_titled(it.numbered(), it.body.in_lang(lang).text)).crumb(w.decisions(), format!("{home}/decisions"));
    let promise = format!("{home}/follow-ups/new?decision={}&body={}", it.id, it.body_id);
    let promise = permit.may::<follow_ups::Draft>().then(|| Action::new(w.follow_up_add(), promise).icon("plus"));
    let side = permit.thread("decision", it.id)?;
    let review = permit.may::<AskReview>().then(|| Action::new(w.review_say(), format!("{here}/review")).icon("pencil"));
    page.action(promise)
        .more(correction)
        .more(review)
        .more(forwardings::send_on(permit, it, &home))
        .badge(badge_of(lang, &it.result))
        .side(side)
        .show(&Show {
            w,
            lang,
            it,
            facts: about(lang, &home, it, votes::by_name(lang, &named)),
            review: it.review_badge(lang, permit.today()),
            vote,
            reservations,
            followed: followed.html(lang, &home)?,
            above,
        })
}

fn about(lang: Lang, home: &str, it: &Decision, named: Option<String>) -> Facts {
    let (w, day) = (Words(lang), Html::text(date(lang, it.decided_on)));
    let when = it.meeting_id.map_or_else(|| day.clone(), |id| Html::trusted(format!("<a href=\"{home}/meetings/{id}\">{day}</a>")));
    let mut rows = vec![
        (w.date(), when),
        (w.kind(), Html::text(it.kind.called(lang))),
        (w.method(), Html::text(it.taken_by(lang))),
        (w.result(), Html::text(it.result.called(lang))),
    ];
    let people = [(w.mover(), &it.mover), (w.seconder(), &it.seconder)];
    rows.extend(people.into_iter().filter_map(|(label, name)| name.as_ref().map(|name| (label, Html::text(name)))));
    let votes = [
        (w.votes_for(), it.votes_for),
        (w.votes_against(), it.votes_against),
        (w.votes_abstain(), it.votes_abstain),
        (w.votes_recused(), it.votes_recused),
    ];
    rows.extend(votes.into_iter().filter_map(|(label, votes)| votes.map(|votes| (label, Html::text(votes)))));
    rows.extend(named.map(|said| (w.vote_named(), Html::text(said))));
    if let Some(level) = it.consensus_level {
        let words = w.by_key(&format!("consensus-{level}")).unwrap_or_default();
        rows.push((w.consensus_level(), Html::text(format!("{level}. {words}"))));
    }
    rows.extend(it.requirement(lang).map(|(said, is_met)| {
        let met = if is_met { badge(Tone::Good, "", w.vote_rule_met()) } else { badge(Tone::Attention, "", w.vote_rule_not_met()) };
        (w.vote_requirement(), Html::trusted(format!("{} {met}", Html::text(said))))
    }));
    rows.extend(it.effective_on.map(|day| (w.effective_on(), Html::text(date(lang, day)))));
    rows.extend(it.recorded_after.then(|| (w.recorded(), Html::text(w.recorded_after_the_meeting()))));
    facts(rows)
}
