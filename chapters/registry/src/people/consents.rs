//! When someone agreed to be in the members' directory, who wrote it down, and when they took it back.
//!
//! Whether someone is in the directory stands in their record; here stands since when and by whose word.

use jiff::civil::Date;
use kit::{
    Error, Id, Lang, Result, bind,
    db::{Tx, WriteTx},
    id,
    lang::date,
    row, sql,
};

use super::model::PersonId;
use crate::words::Words;

id! {
    /// One time that someone agreed.
    pub ConsentId
}

row! {
    /// One time that someone agreed to be in the members' directory.
    #[derive(PartialEq, Eq)]
    pub struct Consent {
        /// The day on which they agreed.
        pub given_on: Date,
        /// Who wrote it down.
        pub recorded_by: String,
        /// The day on which they took it back, if they did.
        pub withdrawn_on: Option<Date>,
        /// Who wrote that down; empty while it holds.
        pub withdrawal_recorded_by: String,
    }
}

impl Consent {
    /// What happened, in a sentence.
    pub fn told(&self, lang: Lang) -> String {
        let (w, given) = (Words(lang), date(lang, self.given_on));
        match self.withdrawn_on {
            None => w.listed_since(given, &self.recorded_by),
            Some(day) => w.listed_until(given, &self.recorded_by, date(lang, day), &self.withdrawal_recorded_by),
        }
    }
}

/// Every time that someone agreed, the latest first.
pub fn consents(tx: &Tx, person: PersonId) -> Result<Vec<Consent>> {
    tx.rows(
        sql!(
            "SELECT given_on, recorded_by, withdrawn_on, withdrawal_recorded_by FROM directory_consent
             WHERE person_id = $1 ORDER BY given_on DESC, id DESC"
        ),
        bind![person],
    )
}

/// Writes down that someone agreed on a day.
pub fn agree(tx: &mut WriteTx, person: PersonId, on: Date, recorded_by: &str) -> Result<()> {
    let at = on.to_zoned(jiff::tz::TimeZone::UTC).map_err(Error::internal)?.timestamp();
    tx.run(
        sql!(
            "INSERT INTO directory_consent (id, person_id, given_on, recorded_by, withdrawn_on, withdrawal_recorded_by)
             VALUES ($1, $2, $3, $4, NULL, '')"
        ),
        bind![ConsentId(Id::new(at)), person, on, recorded_by],
    )?;
    Ok(())
}

/// Writes down that someone took it back on a day: they are in the directory no more.
pub(super) fn withdraw(tx: &mut WriteTx, person: PersonId, on: Date, recorded_by: &str) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE directory_consent SET withdrawn_on = CASE WHEN given_on > $2 THEN given_on ELSE CAST($2 AS TEXT) END,
                    withdrawal_recorded_by = $3
             WHERE person_id = $1 AND withdrawn_on IS NULL"
        ),
        bind![person, on, recorded_by],
    )?;
    Ok(())
}
