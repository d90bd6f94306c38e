//! The sign-in form.

use askama::Template;
use kit::{
    Problems, Result,
    parts::{Fields, Html, Tone, notice},
    permits::{Act, Permit},
    web::{Ask, Reply},
};
use serde::Deserialize;

use super::acts::{self, Arrive, Enter, Leave};
use crate::{accounts, words::Words};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Back {
    next: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Form {
    email: String,
    password: String,
    next: String,
}

#[derive(Template)]
#[template(path = "sign_in/form.html")]
struct Content<'a> {
    w: Words,
    f: Fields<'a>,
    csrf: Html,
    action: String,
    email: &'a str,
    next: &'a str,
}

/// The address to go to after signing in: one of ours, or the front page.
fn home_or(next: &str, lang: kit::Lang) -> String {
    let is_ours = next.starts_with(&format!("/{lang}/")) || next.starts_with(&format!("/{}/", lang.other()));
    let is_plain = !next.contains(['\\', '\r', '\n', '\t', '\0']) && !next.contains("//") && !next.contains("..");
    if is_ours && is_plain { next.to_owned() } else { format!("/{lang}") }
}

fn page<A: Act>(permit: &Permit<'_, A>, email: &str, next: &str, wrong: bool) -> Result<Reply> {
    let (lang, problems) = (permit.lang(), Problems::none());
    let w = Words(lang);
    let mut page = permit.page(w.sign_in()).lead(w.sign_in_lead());
    if wrong {
        page = page.notice(notice(Tone::Risk, w.sign_in_wrong())).status(422);
    }
    let f = Fields::new(lang, &problems);
    page.show(&Content { w, f, csrf: permit.csrf(), action: format!("/{lang}/sign-in"), email, next })
}

/// The form.
pub(super) fn form(permit: &Permit<'_, Arrive>, ask: &Ask) -> Result<Reply> {
    let back: Back = ask.query()?;
    page(permit, "", &back.next, false)
}

/// Takes the form.
pub(super) fn enter(permit: &Permit<'_, Enter>, ask: &Ask) -> Result<Reply> {
    let form: Form = ask.form()?;
    match acts::enter(permit, &form.email, &form.password, (ask.client(), ask.agent(), ask.device()))? {
        Some((account, secret)) => {
            let reply = Reply::see_other(home_or(&form.next, account.lang())).opening(secret);
            Ok(reply.remembering(accounts::keepsake(&account)?))
        }
        None => page(permit, &form.email, &form.next, true),
    }
}

/// Signs out.
pub(super) fn leave(permit: &Permit<'_, Leave>, _: &Ask) -> Result<Reply> {
    acts::leave(permit)?;
    Ok(Reply::see_other(format!("/{}/sign-in", permit.lang())).closing())
}

#[cfg(test)]
mod tests {
    use super::home_or;
    use kit::Lang;

    #[test]
    fn after_signing_in_one_stays_at_home() {
        assert_eq!(home_or("/fr/p/rivermont/plan?page=2", Lang::En), "/fr/p/rivermont/plan?page=2");
        for away in [
            "//evil.example",
            "/\\evil.example",
            "https:evil",
            "/en//evil",
            "%2f%2fevil",
            "data:text/html,x",
            "",
            "/en/../x",
            "javascript:alert(1)",
        ] {
            assert_eq!(home_or(away, Lang::En), "/en", "{away}");
        }
    }
}
