//! The SQL of notices: what happened, as the chronicle has it, and what each person was told of it.

use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Id, Result, bind,
    db::{Tx, WriteTx},
    lang::Bilingual,
    row, sql,
};
use registry::partnerships::PartnershipId;

use super::model::{Kind, Rhythm};

row! {
    /// Something that happened, with what it happened to.
    #[derive(PartialEq, Eq)]
    pub struct Event {
        /// Its place in the chronicle.
        pub sequence: i64,
        /// When.
        pub at: Timestamp,
        /// The act.
        pub act: String,
        /// The account of whoever did it; empty where it was none.
        pub actor: String,
        /// What then was, as the chronicle has it.
        pub detail: String,
        /// The page of what it happened to, below the partnership's home; empty where it is gone.
        pub address: String,
        /// What that is called.
        pub title: Bilingual,
        /// A word or a day more of its title.
        pub word: String,
        /// Whether it is a draft that only some may read.
        pub is_draft: bool,
        /// The account of the one person it concerns; empty where it concerns everyone.
        pub of_account: String,
        /// The vote it is about; empty where it is about none.
        pub vote: String,
    }
}

/// What happened after a line of the chronicle, the latest first: at most 1,000 things.
pub fn events(tx: &Tx, partnership: PartnershipId, after: i64) -> Result<Vec<Event>> {
    tx.rows(
        sql!(
            "SELECT c.sequence, c.at, c.act, COALESCE(cd.actor, ''), COALESCE(cd.detail, ''),
                    CASE WHEN m.id IS NOT NULL AND c.act LIKE 'minutes.%' THEN '/meetings/' || m.id || '/minutes'
                         WHEN m.id IS NOT NULL THEN '/meetings/' || m.id WHEN d.id IS NOT NULL THEN '/decisions/' || d.id
                         WHEN v.id IS NOT NULL THEN '/votes/' || v.id
                         WHEN f.id IS NOT NULL THEN '/follow-ups/' || f.id
                         WHEN t.id IS NOT NULL THEN '/seats/' || t.seat_id
                         WHEN b.id IS NOT NULL THEN '/bodies/' || b.id
                         WHEN u.id IS NOT NULL THEN '/updates/' || u.id
                         WHEN s.id IS NOT NULL THEN '/strategies/' || s.id WHEN pl.id IS NOT NULL THEN '/plans/' || pl.id
                         WHEN r.id IS NOT NULL THEN '/reports/' || r.id
                         WHEN fw.id IS NOT NULL THEN '/forwardings/' || fw.id
                         WHEN te.id IS NOT NULL THEN '/terms/' || te.id ELSE '' END,
                    COALESCE(mb.name_en, d.text_en, v.text_en, f.text_en, ts.label_en, b.name_en, ua.title_en, s.title_en, pl.title_en,
                             r.title_en, te.title_en, fd.text_en, ''),
                    COALESCE(mb.name_fr, d.text_fr, v.text_fr, f.text_fr, ts.label_fr, b.name_fr, ua.title_fr, s.title_fr, pl.title_fr,
                             r.title_fr, te.title_fr, fd.text_fr, ''),
                    COALESCE(mb.name_state, d.text_state, v.text_state, f.text_state, ts.label_state, b.name_state, ua.title_state,
                             s.title_state, pl.title_state, r.title_state, te.title_state, fd.text_state, 'en.missing'),
                    COALESCE(m.held_on, tp.name, ''), COALESCE(s.state IN ('draft', 'in_review'), FALSE), COALESCE(fp.account_id, ''),
                    CASE WHEN c.act IN ('votes.open_for', 'votes.open_at', 'votes.hand_over') THEN COALESCE(v.id, '') ELSE '' END
             FROM chronicle c LEFT JOIN chronicle_detail cd ON cd.sequence = c.sequence
             LEFT JOIN correction co ON c.object_kind = 'correction' AND co.id = c.object_id
             LEFT JOIN meeting m ON m.id = COALESCE(co.meeting_id, c.object_id) AND c.object_kind IN ('meeting', 'agenda', 'package', 'correction')
             LEFT JOIN body mb ON mb.id = m.body_id
             LEFT JOIN decision d ON c.object_kind = 'decision' AND d.id = c.object_id
             LEFT JOIN vote v ON c.object_kind = 'vote' AND v.id = c.object_id
             LEFT JOIN follow_up f ON c.object_kind = 'follow_up' AND f.id = c.object_id LEFT JOIN person fp ON fp.id = f.owner_person_id
             LEFT JOIN tenure t ON c.object_kind = 'tenure' AND t.id = c.object_id
             LEFT JOIN seat ts ON ts.id = t.seat_id LEFT JOIN person tp ON tp.id = t.person_id
             LEFT JOIN body b ON c.object_kind IN ('body', 'series') AND b.id = c.object_id
             LEFT JOIN progress_update u ON c.object_kind = 'update' AND u.id = c.object_id LEFT JOIN activity ua ON ua.id = u.activity_id
             LEFT JOIN strategy s ON c.object_kind = 'strategy' AND s.id = c.object_id
             LEFT JOIN action_plan pl ON c.object_kind = 'plan' AND pl.id = c.object_id
             LEFT JOIN report r ON c.object_kind = 'report' AND r.id = c.object_id
             LEFT JOIN terms te ON c.object_kind = 'terms' AND te.id = c.object_id
             LEFT JOIN forwarding fw ON c.object_kind = 'forwarding' AND fw.id = c.object_id LEFT JOIN decision fd ON fd.id = fw.decision_id
             WHERE c.scope = $1 AND c.sequence > $2 AND COALESCE(f.state, '') <> 'withdrawn'
               AND c.act IN ('meetings.convene', 'meetings.convene_for', 'drafts.draft', 'meetings.move', 'meetings.advance', 'agendas.set',
                   'packages.make', 'minutes.circulate', 'minutes.approve', 'minutes.publish', 'minutes.correct', 'decisions.record',
                   'decisions.adopt_consent', 'votes.close', 'votes.withdraw', 'votes.open_for', 'votes.open_at', 'follow_ups.add',
                   'follow_ups.promise', 'follow_ups.confirm', 'seats.appoint', 'seats.release', 'bodies.set_up', 'restructurings.rename',
                   'restructurings.close', 'restructurings.merge', 'restructurings.split', 'updates.tell', 'updates.tell_by_link',
                   'strategies.circulate', 'strategies.approve_by_council', 'strategies.bring_into_force', 'plans.advance', 'reports.step',
                   'terms.advance', 'series.make', 'forwardings.send', 'forwardings.reply', 'votes.hand_over', 'comments.circulate', 'comments.comment_by_link')
             ORDER BY c.sequence DESC LIMIT 1000"
        ),
        bind![partnership, after],
    )
}

/// Who may vote in the open votes of a partnership: a vote and an account each.
pub fn voters(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(String, String)>> {
    tx.rows(
        sql!(
            "SELECT DISTINCT v.id, p.account_id FROM vote v JOIN vote_voter o ON o.vote_id = v.id JOIN person p ON p.id = o.person_id
             WHERE v.partnership_id = $1 AND v.state = 'open' AND p.account_id IS NOT NULL ORDER BY v.id, p.account_id"
        ),
        bind![partnership],
    )
}

row! {
    /// Someone with an account and one of their standings in the partnership.
    pub struct Held {
        /// The account.
        pub account: Id,
        /// What they are called.
        pub name: String,
        /// Their address.
        pub email: String,
        /// The language they read, by its code.
        pub lang: String,
        /// The standing, by its code.
        pub standing: String,
    }
}

/// Everyone who stands in a partnership on a day, by account: a line for each standing.
pub fn held(tx: &Tx, partnership: PartnershipId, on: Date) -> Result<Vec<Held>> {
    tx.rows(
        sql!(
            "SELECT a.id, a.name, a.email, a.lang, s.kind FROM standing s JOIN account a ON a.id = s.account_id
             WHERE s.scope = $1 AND s.starts_on <= $2 AND (s.ends_on IS NULL OR s.ends_on >= $2) AND a.closed_at IS NULL
             ORDER BY a.id, s.kind"
        ),
        bind![partnership, on],
    )
}

/// What people chose in a partnership.
pub fn choices(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(Id, Kind, Rhythm)>> {
    tx.rows(
        sql!("SELECT account_id, kind, rhythm FROM notice_choice WHERE partnership_id = $1 ORDER BY account_id, kind"),
        bind![partnership],
    )
}

/// Up to which line people were told, by kind.
pub fn marks(tx: &Tx, partnership: PartnershipId) -> Result<Vec<(Id, Kind, i64)>> {
    tx.rows(
        sql!("SELECT account_id, kind, told_through FROM notice_mark WHERE partnership_id = $1 ORDER BY account_id, kind"),
        bind![partnership],
    )
}

/// Notes what someone chose.
pub fn choose(tx: &mut WriteTx, (account, partnership): (Id, PartnershipId), kind: Kind, rhythm: Rhythm) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO notice_choice (account_id, partnership_id, kind, rhythm) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, partnership_id, kind) DO UPDATE SET rhythm = excluded.rhythm"
        ),
        bind![account, partnership, kind, rhythm],
    )?;
    Ok(())
}

/// Notes up to which line someone was told of a kind.
pub fn mark(tx: &mut WriteTx, (account, partnership): (Id, PartnershipId), kind: Kind, through: i64) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO notice_mark (account_id, partnership_id, kind, told_through) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, partnership_id, kind) DO UPDATE SET told_through = excluded.told_through"
        ),
        bind![account, partnership, kind, through],
    )?;
    Ok(())
}

row! {
    /// Up to where a partnership was looked through, and for which hours its digests went.
    #[derive(PartialEq, Eq)]
    pub struct Round {
        /// The last line that was looked at.
        pub seen_through: i64,
        /// The hour for which daily digests went.
        pub daily_for: Timestamp,
        /// The hour for which weekly digests went.
        pub weekly_for: Timestamp,
    }
}

/// The last round through a partnership, if there was one.
pub fn round(tx: &Tx, partnership: PartnershipId) -> Result<Option<Round>> {
    tx.row(sql!("SELECT seen_through, daily_for, weekly_for FROM notice_round WHERE partnership_id = $1"), bind![partnership])
}

/// Notes a round that follows `before`. [`Error::Conflict`] when another one followed it: then everyone was told already.
pub fn advance(tx: &mut WriteTx, partnership: PartnershipId, before: Option<&Round>, after: &Round) -> Result<()> {
    let changed = match before {
        None => tx.run(
            sql!(
                "INSERT INTO notice_round (partnership_id, seen_through, daily_for, weekly_for) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (partnership_id) DO NOTHING"
            ),
            bind![partnership, after.seen_through, after.daily_for, after.weekly_for],
        )?,
        Some(before) => tx.run(
            sql!(
                "UPDATE notice_round SET seen_through = $2, daily_for = $3, weekly_for = $4
                 WHERE partnership_id = $1 AND seen_through = $5 AND daily_for = $6 AND weekly_for = $7"
            ),
            bind![
                partnership,
                after.seen_through,
                after.daily_for,
                after.weekly_for,
                before.seen_through,
                before.daily_for,
                before.weekly_for
            ],
        )?,
    };
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// The names in addresses of the partnerships that work here and are not at rest.
pub fn at_work(tx: &Tx) -> Result<Vec<(String,)>> {
    tx.rows(sql!("SELECT slug FROM partnership WHERE is_workspace AND state NOT IN ('paused', 'closed', 'merged') ORDER BY slug"), bind![])
}

/// The setting of a partnership: hour, day of the week, zone, version.
pub fn setting(tx: &Tx, partnership: PartnershipId) -> Result<Option<(i64, i64, String, i64)>> {
    tx.row(sql!("SELECT send_hour, week_day, zone, version FROM notice_setting WHERE partnership_id = $1"), bind![partnership])
}

/// Writes the setting of a partnership from the version that was edited; [`Error::Conflict`] when it has moved on.
pub fn set(tx: &mut WriteTx, partnership: PartnershipId, version: i64, (hour, week_day, zone): (i64, i64, &str)) -> Result<()> {
    let changed = tx.run(
        sql!(
            "INSERT INTO notice_setting (partnership_id, send_hour, week_day, zone, version) VALUES ($1, $2, $3, $4, 1)
             ON CONFLICT (partnership_id) DO UPDATE SET send_hour = excluded.send_hour, week_day = excluded.week_day, zone = excluded.zone,
                 version = notice_setting.version + 1 WHERE notice_setting.version = $5"
        ),
        bind![partnership, hour, week_day, zone, version],
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::Conflict) }
}

#[cfg(test)]
mod tests {
    use super::super::model::TOLD;

    #[test]
    fn every_act_that_is_told_is_asked_for_and_no_other() {
        let text = include_str!("store.rs");
        let list = text.split("c.act IN ('meetings.convene'").nth(1).and_then(|rest| rest.split(')').next()).expect("a list");
        let mut asked: Vec<&str> = list.split('\'').filter(|word| word.contains('.')).collect();
        asked.push("meetings.convene");
        let mut told: Vec<&str> = TOLD.iter().map(|(act, _, _)| *act).collect();
        asked.sort_unstable();
        told.sort_unstable();
        assert_eq!(asked, told);
    }
}
