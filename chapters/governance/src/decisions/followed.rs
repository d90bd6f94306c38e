//! What followed from a decision: where it was sent on, what was promised, what it adopted.

use askama::Template;
use jiff::civil::Date;
use kit::{Id, Lang, Result, bind, db::Tx, lang::Bilingual, lang::date, parts::Html, row, sql};
use serde::Serialize;

use super::DecisionId;
use crate::{
    follow_ups::{self, FollowUp},
    forwardings::{self, Forwarding},
    terms,
    words::Words,
};

row! {
    /// What a decision adopted or approved: terms of reference, the minutes of a meeting, an item of a consent agenda.
    #[derive(Serialize)]
    pub(super) struct Adopted {
        /// `terms`, `minutes` or `consent`.
        pub kind: String,
        /// The version of the terms, or the meeting.
        pub id: Id,
        /// What it is called.
        pub title: Bilingual,
        /// Of terms, the state into which they came.
        pub word: String,
        /// The day of it: of a meeting, when it was held.
        pub on: Date,
    }
}

/// Everything that followed from a decision.
#[derive(Serialize)]
pub(crate) struct Followed {
    forwardings: Vec<Forwarding>,
    follow_ups: Vec<FollowUp>,
    adopted: Vec<Adopted>,
}

impl Followed {
    /// Reads it.
    pub fn read(tx: &Tx, id: DecisionId) -> Result<Self> {
        let (forwardings, follow_ups) = (forwardings::of_decision(tx, id)?, follow_ups::of_decision(tx, id)?);
        Ok(Self { forwardings, follow_ups, adopted: adopted(tx, id)? })
    }

    /// As one list, with links into the pages of a partnership; nothing where nothing followed.
    pub fn html(&self, lang: Lang, home: &str) -> Result<Html> {
        let w = Words(lang);
        let mut lines: Vec<Line<'_>> = self.forwardings.iter().map(|one| sent(one, lang, home)).collect();
        lines.extend(self.follow_ups.iter().map(|one| promised(one, lang, home)));
        lines.extend(self.adopted.iter().map(|one| one.line(lang, home)));
        if lines.is_empty() { Ok(Html::default()) } else { Html::of(&List { w, lang, lines }) }
    }
}

/// What a decision adopted or approved, in the order in which it did. Of minutes the last choice counts.
fn adopted(tx: &Tx, id: DecisionId) -> Result<Vec<Adopted>> {
    tx.rows(
        sql!(
            "SELECT kind, id, title_en, title_fr, title_state, word, day FROM (
                 SELECT 'terms' AS kind, t.id AS id, t.title_en AS title_en, t.title_fr AS title_fr, t.title_state AS title_state,
                        s.state AS word, s.stepped_on AS day, s.place AS place
                 FROM terms_step s JOIN terms t ON t.id = s.terms_id WHERE s.decision_id = $1
                 UNION ALL
                 SELECT 'minutes', m.id, COALESCE(n.name_en, b.name_en), COALESCE(n.name_fr, b.name_fr), COALESCE(n.name_state, b.name_state),
                        '', m.held_on, 0
                 FROM minutes_approval a JOIN meeting m ON m.id = a.meeting_id JOIN body b ON b.id = m.body_id
                 LEFT JOIN body_past n ON n.body_id = m.body_id AND n.starts_on <= m.held_on AND n.ends_on >= m.held_on
                 WHERE a.decision_id = $1 AND a.place = (SELECT MAX(x.place) FROM minutes_approval x WHERE x.meeting_id = a.meeting_id)
                 UNION ALL
                 SELECT 'consent', i.meeting_id, i.title_en, i.title_fr, i.title_state, '', m.held_on, i.place
                 FROM consent c JOIN agenda_item i ON i.id = c.item_id JOIN meeting m ON m.id = i.meeting_id
                 WHERE c.decision_id = $1 AND i.camera <> 'item'
             ) AS adopted ORDER BY day, kind, place, id"
        ),
        bind![id],
    )
}

/// One line of the list: the page, what it is, what it is called, where it stands.
struct Line<'a> {
    href: String,
    what: &'static str,
    title: &'a Bilingual,
    said: String,
}

fn sent<'a>(it: &'a Forwarding, lang: Lang, home: &str) -> Line<'a> {
    let (href, what) = (format!("{home}/forwardings/{}", it.id), Words(lang).forwarding_sent_to());
    Line { href, what, title: &it.to, said: it.said(lang) }
}

fn promised<'a>(it: &'a FollowUp, lang: Lang, home: &str) -> Line<'a> {
    let (href, what) = (format!("{home}/follow-ups/{}", it.id), Words(lang).follow_up());
    Line { href, what, title: &it.text, said: format!("{}, {}", it.owner(lang), it.due(lang)) }
}

impl Adopted {
    fn line<'a>(&'a self, lang: Lang, home: &str) -> Line<'a> {
        let (w, day) = (Words(lang), date(lang, self.on));
        let (room, what, said) = match self.kind.as_str() {
            "terms" => {
                let state = terms::State::from_code(&self.word).map_or("", |state| state.called(lang));
                ("terms", w.terms(), format!("{state}, {day}"))
            }
            "minutes" => ("meetings", w.minutes_approved_here(), day),
            _ => ("meetings", w.item_adopted_here(), day),
        };
        Line { href: format!("{home}/{room}/{}", self.id), what, title: &self.title, said }
    }
}

#[derive(Template)]
#[template(path = "decisions/followed.html")]
struct List<'a> {
    w: Words,
    lang: Lang,
    lines: Vec<Line<'a>>,
}
