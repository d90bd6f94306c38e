//! Browsers an account was signed in to before: told by a text they keep, which proves nothing but that.
//!
//! It can only be made with what is stored of the password, so a new password forgets every browser.

use kit::{
    Result,
    secret::{Secret, keyed, same},
};

use super::Account;

/// What a browser keeps after its owner signed in.
pub fn keepsake(account: &Account) -> Result<String> {
    let fresh = Secret::fresh()?;
    let nonce = fresh.reveal().get(..32).unwrap_or_default();
    Ok(format!("{nonce}.{}", proof(account, nonce)))
}

/// Which of the account's browsers brought this, if any did.
pub fn known<'t>(account: &Account, brought: &'t str) -> Option<&'t str> {
    let (nonce, proven) = brought.split_once('.')?;
    let is_theirs = account.password_hash.is_some() && nonce.len() == 32 && same(proven, &proof(account, nonce));
    is_theirs.then_some(nonce)
}

fn proof(account: &Account, nonce: &str) -> String {
    keyed(account.password_hash.as_deref().unwrap_or_default(), &format!("entente browser {} {nonce}", account.id))
}

#[cfg(test)]
mod tests {
    use kit::testing::now;

    use super::*;
    use crate::accounts::AccountId;

    fn account(hash: Option<&str>) -> Account {
        let id = AccountId::new(now());
        Account { id, email: String::new(), name: String::new(), lang: String::new(), password_hash: hash.map(str::to_owned) }
    }

    #[test]
    fn a_browser_is_known_to_its_account_until_the_password_changes() {
        let (mine, theirs) = (account(Some("$argon2id$a")), account(Some("$argon2id$a")));
        let kept = keepsake(&mine).expect("made");
        assert_eq!(known(&mine, &kept), kept.split('.').next());
        assert_eq!(known(&theirs, &kept), None);
        assert_eq!(known(&Account { password_hash: Some("$argon2id$b".into()), ..mine.clone() }, &kept), None);
        for forged in ["", ".", "x", &kept[1..], &kept.replace('.', "-"), &format!("{kept}0")] {
            assert_eq!(known(&mine, forged), None, "{forged}");
        }
    }

    #[test]
    fn an_account_without_a_password_knows_no_browser() {
        let nobody = account(None);
        assert_eq!(known(&nobody, &keepsake(&nobody).expect("made")), None);
    }
}
