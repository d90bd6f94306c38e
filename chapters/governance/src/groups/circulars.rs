//! Letters to a group or to a survey panel made of one: one text in both languages, each person reads theirs. Whom it went to is kept as it was on that day.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use kit::{
    Error, Id, Lang, Reading, Result, bind,
    db::{Tx, WriteTx},
    id,
    lang::{Bilingual, date, fold},
    mail::Letter,
    permits::Permit,
    row, sql,
};
use registry::{
    partnerships::{Of, Partnership, PartnershipId, Record},
    people::Person,
};
use serde::{Deserialize, Serialize};

use super::{
    acts::Write,
    model::{Group, GroupId, GroupKind},
    spoken::spoken_for,
    store,
};
use crate::{
    letters,
    survey_panels::{self, SurveyPanelId},
    words::Words,
};

id! {
    /// A letter to a group.
    pub CircularId
}

row! {
    /// A letter to a group, as it was sent.
    #[derive(Serialize)]
    pub struct Circular {
        /// Which one.
        pub id: CircularId,
        /// The group.
        pub group_id: GroupId,
        /// What the group was called.
        pub group: Bilingual,
        /// What whoever belonged to it had in common, in English and in French.
        pub told: Bilingual,
        /// The organizations of the group for which nobody spoke, in a line; empty where there were none.
        pub unreached: Bilingual,
        /// Its one line.
        pub subject: Bilingual,
        /// Its text.
        pub text: Bilingual,
        /// The survey panel that it was written to, if it was.
        pub panel_id: Option<SurveyPanelId>,
        /// Where the survey was, in each language, without a code; empty where it was no letter to a survey panel.
        pub survey: Bilingual,
        /// Until when the codes stand for people.
        pub survey_until: Option<Date>,
        /// When it was sent.
        pub sent_at: Timestamp,
        /// By whom.
        pub sent_by: String,
        /// To how many people.
        pub people: i64,
    }
}

row! {
    /// Someone a letter went to, as they were on that day.
    #[derive(PartialEq, Eq, Serialize)]
    pub struct Reader {
        /// Who.
        pub person_id: Id,
        /// What they were called.
        pub name: String,
        /// Their address; empty where the letter was handed over.
        #[serde(skip)]
        pub email: String,
        /// The language it was written to them in, by its code.
        pub lang: String,
        /// The organizations for which they got it, in a line; empty where the group was made of people.
        pub speaks_for: Bilingual,
    }
}

impl Reader {
    /// The language it was written to them in.
    pub fn language(&self) -> Lang {
        Lang::from_code(&self.lang).unwrap_or_default()
    }
}

impl From<(Person, Bilingual)> for Reader {
    fn from((it, speaks_for): (Person, Bilingual)) -> Self {
        Self { person_id: it.id.0, name: it.name, email: it.email, lang: it.lang, speaks_for }
    }
}

/// Those to whom a letter to a group goes on a day, by name, and the organizations for which nobody speaks.
pub fn readers_today(tx: &Tx, partnership: &Partnership, it: &Group, on: Date) -> Result<(Vec<Reader>, Bilingual)> {
    let (all, unreached) = match it.kind {
        GroupKind::People => {
            let all = store::members(tx, partnership, it, on)?;
            (all.into_iter().map(|person| (person, Bilingual::default())).collect(), Bilingual::default())
        }
        GroupKind::Organizations => {
            let all = spoken_for(tx, partnership, it, on)?;
            (all.people(), all.unreached())
        }
    };
    Ok((all.into_iter().map(Reader::from).collect(), unreached))
}

impl Circular {
    /// The letter as one person reads it; `code` stands for them in the survey, where it leads to one.
    pub fn letter(&self, to: &Reader, code: &str) -> Letter {
        let lang = to.language();
        let (group, told) = (self.group.in_lang(lang).text, self.told.in_lang(lang).text);
        let why = if to.speaks_for.is_empty() {
            Words(lang).circular_why(group, told)
        } else {
            Words(lang).circular_why_for(to.speaks_for.in_lang(lang).text, group, told)
        };
        let survey = self.survey_until.map_or_else(String::new, |until| {
            let address = survey_panels::personal(self.survey.written(lang), code);
            format!("{}\n\n{}\n\n", Words(lang).survey_answer_here(address), Words(lang).survey_code_stands(date(lang, until)))
        });
        let body = format!("{}\n\n{survey}{why}", self.text.in_lang(lang).text);
        Letter { to: to.email.clone(), lang, subject: self.subject.in_lang(lang).text.to_owned(), body }
    }
}

impl Record for Circular {
    const NAME: &'static str = "circular";

    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>> {
        tx.row(
            sql!(
                "SELECT c.id, c.group_id, c.group_en, c.group_fr, c.group_state, c.told_en, c.told_fr, c.told_state, c.unreached_en, c.unreached_fr,
                        c.unreached_state, c.subject_en, c.subject_fr,
                        c.subject_state, c.text_en, c.text_fr, c.text_state, c.panel_id, c.survey_en,
                        c.survey_fr, c.survey_state, c.survey_until, c.sent_at, c.sent_by,
                        (SELECT COUNT(*) FROM circular_reader r WHERE r.circular_id = c.id)
                 FROM circular c WHERE c.id = $1 AND c.partnership_id = $2"
            ),
            bind![id, partnership],
        )
    }
}

/// The letters written to a survey panel, the latest first.
pub(crate) fn letters_of_panel(tx: &Tx, panel: SurveyPanelId) -> Result<Vec<Circular>> {
    tx.rows(
        sql!(
            "SELECT c.id, c.group_id, c.group_en, c.group_fr, c.group_state, c.told_en, c.told_fr, c.told_state, c.unreached_en, c.unreached_fr,
                    c.unreached_state, c.subject_en, c.subject_fr,
                    c.subject_state, c.text_en, c.text_fr, c.text_state, c.panel_id, c.survey_en,
                        c.survey_fr, c.survey_state, c.survey_until, c.sent_at, c.sent_by,
                    (SELECT COUNT(*) FROM circular_reader r WHERE r.circular_id = c.id)
             FROM circular c WHERE c.panel_id = $1 ORDER BY c.sent_at DESC, c.id DESC"
        ),
        bind![panel],
    )
}

/// The letters written to a group itself, the latest first.
pub(super) fn of_group(tx: &Tx, group: GroupId) -> Result<Vec<Circular>> {
    tx.rows(
        sql!(
            "SELECT c.id, c.group_id, c.group_en, c.group_fr, c.group_state, c.told_en, c.told_fr, c.told_state, c.unreached_en, c.unreached_fr,
                    c.unreached_state, c.subject_en, c.subject_fr,
                    c.subject_state, c.text_en, c.text_fr, c.text_state, c.panel_id, c.survey_en,
                        c.survey_fr, c.survey_state, c.survey_until, c.sent_at, c.sent_by,
                    (SELECT COUNT(*) FROM circular_reader r WHERE r.circular_id = c.id)
             FROM circular c WHERE c.group_id = $1 AND c.panel_id IS NULL ORDER BY c.sent_at DESC, c.id DESC"
        ),
        bind![group],
    )
}

/// Those a letter went to, by name.
pub(super) fn readers(tx: &Tx, id: CircularId) -> Result<Vec<Reader>> {
    tx.rows(
        sql!("SELECT person_id, name, email, lang, for_en, for_fr, for_state FROM circular_reader WHERE circular_id = $1 ORDER BY place"),
        bind![id],
    )
}

/// Writes a letter down with those it went to.
pub fn insert_circular(tx: &mut WriteTx, partnership: PartnershipId, it: &Circular, readers: &[Reader]) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO circular (id, partnership_id, group_id, group_en, group_fr, group_state, told_en, told_fr, told_state, unreached_en,
                                   unreached_fr, unreached_state, subject_en, subject_fr, subject_state, text_en, text_fr, text_state,
                                   panel_id, survey_en, survey_fr, survey_state, survey_until, sent_at, sent_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)"
        ),
        bind![
            it.id,
            partnership,
            it.group_id,
            it.group.en,
            it.group.fr,
            it.group.state,
            it.told.en,
            it.told.fr,
            it.told.state,
            it.unreached.en,
            it.unreached.fr,
            it.unreached.state,
            it.subject.en,
            it.subject.fr,
            it.subject.state,
            it.text.en,
            it.text.fr,
            it.text.state,
            it.panel_id,
            it.survey.en,
            it.survey.fr,
            it.survey.state,
            it.survey_until,
            it.sent_at,
            it.sent_by
        ],
    )?;
    for (place, one) in (0_i64..).zip(readers) {
        tx.run(
            sql!(
                "INSERT INTO circular_reader (circular_id, place, person_id, name, email, lang, for_en, for_fr, for_state)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
            ),
            bind![it.id, place, one.person_id, one.name, one.email, one.lang, one.speaks_for.en, one.speaks_for.fr, one.speaks_for.state],
        )?;
    }
    Ok(())
}

/// The form of a letter, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LetterForm {
    /// Its line in English.
    pub subject_en: String,
    /// Its line in French.
    pub subject_fr: String,
    /// Its text in English.
    pub text_en: String,
    /// Its text in French.
    pub text_fr: String,
    /// Which letter it will be: the button may be pressed twice, and is one letter.
    pub letter: String,
}

/// A letter as typed, found to be right.
pub(crate) struct Written {
    /// Which letter it will be.
    pub(crate) id: CircularId,
    subject: Bilingual,
    text: Bilingual,
}

impl Written {
    /// Checks a letter written by someone who works in `lang`.
    pub(crate) fn new(form: &LetterForm, lang: Lang, now: Timestamp) -> Result<Self> {
        let mut it = Reading::new(lang);
        let id = form.letter.parse().unwrap_or_else(|_| CircularId::new(now));
        let subject = it.needed_pair("subject", (&form.subject_en, &form.subject_fr), 160);
        let text = it.long_pair("text", (&form.text_en, &form.text_fr), 20_000);
        it.needs("text", &text, |lang| kit::lang::Words(lang).required());
        it.or(Self { id, subject, text })
    }

    /// Everyone must be able to read it in the language they prefer.
    pub(crate) fn suits<'r>(&self, readers: impl Iterator<Item = &'r Reader>, lang: Lang) -> Result<()> {
        let mut it = Reading::new(lang);
        let mut wanted: BTreeMap<Lang, usize> = BTreeMap::new();
        for one in readers {
            *wanted.entry(one.language()).or_default() += 1;
        }
        for (wanted, count) in wanted {
            for (field, text) in [("subject", &self.subject), ("text", &self.text)] {
                if text.written(wanted).is_empty() {
                    it.problem(format!("{field}_{wanted}"), |lang| match wanted {
                        Lang::En => Words(lang).circular_needs_english(count),
                        Lang::Fr => Words(lang).circular_needs_french(count),
                    });
                }
            }
        }
        it.or(())
    }

    /// The letter to a group, before its readers are counted.
    pub(crate) fn circular(
        &self,
        (group_id, group, told): (GroupId, &Bilingual, &Bilingual),
        (sent_at, by): (Timestamp, &str),
    ) -> Circular {
        Circular {
            id: self.id,
            group_id,
            group: group.clone(),
            told: told.clone(),
            unreached: Bilingual::default(),
            subject: self.subject.clone(),
            text: self.text.clone(),
            panel_id: None,
            survey: Bilingual::default(),
            survey_until: None,
            sent_at,
            sent_by: by.to_owned(),
            people: 0,
        }
    }
}

/// Sends a letter to each reader, with the code that stands for them where there is one, and writes down whom it went to.
pub(crate) fn deliver(tx: &mut WriteTx, partnership: PartnershipId, it: &Circular, readers: Vec<(Reader, String)>) -> Result<()> {
    for (one, code) in &readers {
        letters::send(tx, &one.name, it.letter(one, code), it.sent_at)?;
    }
    let mut readers: Vec<Reader> = readers.into_iter().map(|(one, _)| one).collect();
    readers.sort_by_cached_key(|one| (fold(&one.name), one.person_id));
    insert_circular(tx, partnership, it, &readers)
}

/// Writes to everyone who belongs to a group today, each in their language, and keeps whom it went to.
pub(super) fn write(permit: &Permit<'_, Write>, form: &LetterForm) -> Result<CircularId> {
    let (lang, checked) = (permit.lang(), Written::new(form, permit.lang(), permit.now())?);
    let partnership = permit.subject().partnership.id;
    if permit.read(|tx| Circular::find(tx, partnership, checked.id.0))?.is_some() {
        return Ok(checked.id);
    }
    permit.change(move |change| {
        let Of { partnership, record: group } = change.subject.clone();
        change.tx.take_turns(&format!("circular:{}", checked.id))?;
        if Circular::find(change.tx, partnership.id, checked.id.0)?.is_some() {
            return change.seal("circular", checked.id, &"sent twice", checked.id);
        }
        if group.ended_on.is_some() {
            return Err(Error::refused(|lang| Words(lang).group_has_ended()));
        }
        let (readers, unreached) = readers_today(change.tx, &partnership, &group, change.today)?;
        if readers.is_empty() {
            return Err(Error::refused(|lang| Words(lang).circular_to_nobody()));
        }
        checked.suits(readers.iter(), lang)?;
        let (people, told) = (i64::try_from(readers.len()).unwrap_or(i64::MAX), group.told_in_both());
        let it = checked.circular((group.id, &group.name, &told), (change.now, change.actor.name()));
        let it = Circular { unreached, people, ..it };
        deliver(change.tx, partnership.id, &it, readers.into_iter().map(|one| (one, String::new())).collect())?;
        change.seal("circular", it.id, &(&it.group, it.people), it.id)
    })
}
