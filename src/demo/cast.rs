//! The cast: one account for each standing, for trying the demonstration and for the tests.

use jiff::{SignedDuration, civil::Date};
use kit::{
    Error, Lang, Result,
    clock::Clock,
    db::{Db, WriteTx},
    permits::{Scope, Standing, appoint},
};

use super::load::Keys;

/// A member of the cast.
#[derive(Clone, Copy, Debug)]
pub struct Role {
    /// What they are called in links and tests.
    pub key: &'static str,
    /// Their invented name.
    pub name: &'static str,
    /// The standing they hold.
    pub standing: Standing,
    /// The language they prefer.
    pub lang: Lang,
}

macro_rules! cast {
    ($($key:literal $name:literal $standing:ident $lang:ident;)*) => {
        /// One of each standing.
        pub const CAST: &[Role] = &[
            $(Role { key: $key, name: $name, standing: access::standings::$standing, lang: Lang::$lang }),*
        ];
    };
}

cast! {
    "operator" "Sol Arkwright" OPERATOR En;
    "coordinator" "Maryam Oyelaran" COORDINATOR En;
    "secretary" "Line Bissonnette" SECRETARY Fr;
    "chair" "Denise Whitlock" CHAIR En;
    "member" "Jean-Baptiste Kabongo" MEMBER Fr;
    "alternate" "Priya Raghunathan" ALTERNATE En;
    "group_chair" "Tomás Villaseñor" GROUP_CHAIR En;
    "group_member" "Noor Al-Khatib" GROUP_MEMBER En;
    "observer" "Étienne Lachapelle" OBSERVER Fr;
    "researcher" "Hana Kowalczyk" RESEARCHER En;
    "funder" "Robert MacIsaac" FUNDER En;
    "steward" "Ana Petrović" STEWARD En;
}

/// Opens the accounts of the cast, without passwords: they come in by link.
pub fn open_accounts(tx: &mut WriteTx, keys: &Keys) -> Result<()> {
    let partnership = keys.find("partnership", "rivermont")?;
    for role in CAST {
        let email = format!("{}@example.org", role.key.replace('_', "-"));
        let account = access::accounts::create(tx, (role.name, &email, role.lang), None, super::beginning())?;
        let scope = if role.standing == access::standings::OPERATOR { Scope::installation() } else { Scope::of(partnership) };
        appoint(tx, account.0, &scope, role.standing, Date::constant(2024, 4, 1))?;
    }
    Ok(())
}

/// A sign-in link for each member of the cast, good for a day.
pub fn sign_in_links(db: &Db, url: &str) -> Result<Vec<(String, String)>> {
    let now = Clock::Machine.now();
    let until = now.checked_add(SignedDuration::from_hours(24)).map_err(Error::internal)?;
    let url = url.to_owned();
    db.write(move |tx| {
        let mut links = Vec::new();
        for role in CAST {
            let email = format!("{}@example.org", role.key.replace('_', "-"));
            let Some(account) = access::accounts::by_email(tx, &email)? else { continue };
            let secret = access::entrance::issue(tx, &account, now, until)?;
            links.push((role.key.to_owned(), format!("{url}/{}/a/{}/enter", role.lang, secret.reveal())));
        }
        Ok(links)
    })
}

