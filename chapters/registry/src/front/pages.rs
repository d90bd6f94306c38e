//! The front page.

use access::{accounts::Browse, words::Words as Access};
use askama::Template;
use kit::{
    Lang, Result,
    lang::Bilingual,
    parts::Action,
    permits::Permit,
    web::{Ask, Reply},
};

use super::acts::See;
use crate::{
    partnerships::{self, acts::Draft},
    team,
    words::Words,
};

/// A partnership to go to, and what one is there.
struct Door {
    href: String,
    name: Bilingual,
    standings: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "front/mine.html")]
struct Mine {
    w: Words,
    lang: Lang,
    doors: Vec<Door>,
    network: String,
}

#[derive(Template)]
#[template(path = "front/welcome.html")]
struct Welcome {
    w: Words,
    lang: Lang,
    network: String,
}

/// The front page: one's partnerships when signed in, otherwise what Entente is.
pub(super) fn show(permit: &Permit<'_, See>, _: &Ask) -> Result<Reply> {
    let lang = permit.lang();
    let (w, network) = (Words(lang), format!("/{lang}/network"));
    if permit.account().is_none() {
        return permit.page(w.front_title()).lead(w.front_lead()).show(&Welcome { w, lang, network });
    }
    let doors = doors(permit)?;
    let found = permit.may::<Draft>().then(|| Action::new(w.partnership_new(), format!("/{lang}/partnerships/new")).icon("plus"));
    let accounts = permit.may::<Browse>().then(|| Action::new(Access(lang).accounts(), format!("/{lang}/accounts")).icon("users"));
    permit.page(w.front_mine()).lead(w.front_mine_lead()).action(found).more(accounts).show(&Mine { w, lang, doors, network })
}

/// The partnerships one has a standing in; for the operator, all of them.
fn doors(permit: &Permit<'_, See>) -> Result<Vec<Door>> {
    let (lang, today) = (permit.lang(), permit.today());
    let Some(account) = permit.account() else { return Ok(Vec::new()) };
    let is_operator = permit.may::<Draft>();
    let (held, all) = permit.read(|tx| {
        let all = if is_operator { partnerships::at_work(tx)? } else { Vec::new() };
        Ok((partnerships::of_account(tx, account, today)?, all))
    })?;
    let mut doors: Vec<(String, Door)> = Vec::new();
    let nothing = |(slug, name)| (slug, name, String::new());
    for (slug, name, kind) in held.into_iter().chain(all.into_iter().map(nothing)) {
        let standing = (!kind.is_empty()).then(|| team::called(&kind, lang));
        match doors.iter_mut().find(|(known, _)| *known == slug) {
            Some((_, door)) => door.standings.extend(standing),
            None => {
                let href = format!("/{lang}/p/{slug}");
                doors.push((slug, Door { href, name, standings: standing.into_iter().collect() }));
            }
        }
    }
    Ok(doors.into_iter().map(|(_, door)| door).collect())
}
