//! The cast: one account for each standing, for trying the demonstration and for the tests.

use jiff::{SignedDuration, civil::Date};
use kit::{
    Error, Lang, Result, bind,
    clock::Clock,
    db::{Db, WriteTx},
    permits::{Scope, Standing, appoint},
    sql,
};

use super::load::Keys;

/// A member of the cast.
#[derive(Clone, Copy, Debug)]
pub struct Role {
    /// What they are called in links and tests.
    pub key: &'static str,
    /// Their invented name.
    pub name: &'static str,
    /// The key of their record among the people of the partnership; empty for the operator, who has none.
    pub person: &'static str,
    /// The standing they hold.
    pub standing: Standing,
    /// The language they prefer.
    pub lang: Lang,
}

macro_rules! cast {
    ($($key:literal $name:literal $person:literal $standing:ident $lang:ident;)*) => {
        /// One of each standing.
        pub const CAST: &[Role] = &[
            $(Role { key: $key, name: $name, person: $person, standing: access::standings::$standing, lang: Lang::$lang }),*
        ];
    };
}

cast! {
    "operator" "Sol Arkwright" "" OPERATOR En;
    "coordinator" "Claire Okafor-Lemieux" "claire-okafor" COORDINATOR En;
    "secretary" "Théo Gagnon-Ruiz" "theo-gagnon" SECRETARY Fr;
    "chair" "Denise Whitlock" "denise-whitlock" CHAIR En;
    "member" "Emma Fournier" "emma-fournier" MEMBER Fr;
    "alternate" "Samira Haddad" "samira-haddad" ALTERNATE En;
    "group_chair" "Amina Yusuf" "amina-yusuf" GROUP_CHAIR En;
    "group_member" "Lucas Abreu" "lucas-abreu" GROUP_MEMBER En;
    "observer" "Louise Gervais" "louise-gervais" OBSERVER Fr;
    "researcher" "Ingrid Solberg" "ingrid-solberg" RESEARCHER En;
    "funder" "Jordan Steele" "jordan-steele" FUNDER En;
    "steward" "Josée Tremblay" "josee-tremblay" STEWARD Fr;
    "panel" "Sunita Gurung" "sunita-gurung" PANEL En;
}

/// Opens the accounts of the cast, without passwords: they come in by link.
pub fn open_accounts(tx: &mut WriteTx, keys: &Keys) -> Result<()> {
    let partnership = keys.find("partnership", "rivermont")?;
    for role in CAST {
        let email = format!("{}@example.org", role.key.replace('_', "-"));
        let account = access::accounts::create(tx, (role.name, &email, role.lang), None, super::beginning())?;
        let scope = match role.standing {
            access::standings::OPERATOR => Scope::installation(),
            access::standings::PANEL => Scope::of(keys.find("round", "youth-2026")?),
            _ => Scope::of(partnership),
        };
        appoint(tx, account.0, &scope, role.standing, Date::constant(2024, 4, 1))?;
        if let Ok(person) = keys.find("person", role.person) {
            tx.run(sql!("UPDATE person SET account_id = $2 WHERE id = $1"), bind![person, account])?;
            tx.run(
                sql!("UPDATE follow_up SET assigned_account_id = $2 WHERE assigned_by = (SELECT name FROM person WHERE id = $1)"),
                bind![person, account],
            )?;
            tx.run(
                sql!("UPDATE follow_up SET closed_account_id = $2 WHERE closed_by = (SELECT name FROM person WHERE id = $1)"),
                bind![person, account],
            )?;
        }
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
