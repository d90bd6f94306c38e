//! What is kept as it was: a text, and the seal by which one sees that nobody changed it past the program since.

use serde::{Serialize, de::DeserializeOwned};

use crate::{Error, Result, secret::Secret};

/// A thing as it is kept, as JSON, and its seal.
pub fn freeze<T: Serialize>(it: &T) -> Result<(String, String)> {
    let text = serde_json::to_string(it).map_err(Error::internal)?;
    let seal = seal_of(&text);
    Ok((text, seal))
}

/// What was kept; nothing when it does not fit its seal any more.
pub fn thaw<T: DeserializeOwned>(text: &str, seal: &str) -> Result<Option<T>> {
    if seal_of(text) != seal {
        return Ok(None);
    }
    serde_json::from_str(text).map(Some).map_err(Error::internal)
}

/// SHA-256 of a text, in hexadecimal: what anyone can compute of what they took away.
pub fn seal_of(text: &str) -> String {
    Secret::brought(text).hash()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_comes_back_unless_somebody_changed_it() {
        let (text, seal) = freeze(&vec!["Alma", "Élie"]).expect("kept");
        assert_eq!(thaw::<Vec<String>>(&text, &seal).expect("read"), Some(vec!["Alma".to_owned(), "Élie".to_owned()]));
        assert_eq!(thaw::<Vec<String>>(&text.replace('A', "E"), &seal).expect("read"), None);
        assert!(thaw::<u8>(&text, &seal).is_err(), "it is something else");
    }
}
