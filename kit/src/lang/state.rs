//! How far the translation of a text has come.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{Lang, Words};

/// How far a translation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Translation {
    /// There is none.
    #[default]
    Missing,
    /// A machine wrote it and nobody has read it: never shown in public.
    MachineDraft,
    /// Someone wrote it.
    Translated,
    /// Someone else has read it and found it right.
    Reviewed,
    /// The source has changed since.
    Stale,
}

impl Translation {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Missing, Self::MachineDraft, Self::Translated, Self::Reviewed, Self::Stale];

    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::MachineDraft => "machine_draft",
            Self::Translated => "translated",
            Self::Reviewed => "reviewed",
            Self::Stale => "stale",
        }
    }

    /// As it is said.
    pub fn called(self, lang: Lang) -> &'static str {
        let words = Words(lang);
        match self {
            Self::Missing => words.text_missing(),
            Self::MachineDraft => words.text_machine_draft(),
            Self::Translated => words.text_translated(),
            Self::Reviewed => words.text_reviewed(),
            Self::Stale => words.text_stale(),
        }
    }
}

/// Which language a text was written in first, and how far its translation has come.
///
/// Stored and sent as one word: `en.reviewed`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct TextState {
    /// The language it was written in first.
    pub source: Lang,
    /// How far the other one has come.
    pub translation: Translation,
}

/// A word that is not the state of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the state of a text")]
pub struct NotAState;

impl TextState {
    /// What is said of the text in this language: the original, or how far the translation has come.
    pub fn called(self, text: Lang, lang: Lang) -> &'static str {
        if text == self.source { Words(lang).text_source() } else { self.translation.called(lang) }
    }
}

impl fmt::Display for TextState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.source, self.translation.code())
    }
}

impl FromStr for TextState {
    type Err = NotAState;

    fn from_str(text: &str) -> Result<Self, NotAState> {
        let (source, code) = text.split_once('.').ok_or(NotAState)?;
        let source = Lang::from_code(source).ok_or(NotAState)?;
        let translation = Translation::ALL.into_iter().find(|known| known.code() == code).ok_or(NotAState)?;
        Ok(Self { source, translation })
    }
}

impl From<TextState> for String {
    fn from(state: TextState) -> Self {
        state.to_string()
    }
}

impl TryFrom<String> for TextState {
    type Error = NotAState;

    fn try_from(text: String) -> Result<Self, NotAState> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_stored_as_one_word() {
        for source in Lang::ALL {
            for translation in Translation::ALL {
                let state = TextState { source, translation };
                assert_eq!(state.to_string().parse(), Ok(state));
            }
        }
        assert_eq!(TextState { source: Lang::En, translation: Translation::Reviewed }.to_string(), "en.reviewed");
        for text in ["", "en", "en.", ".reviewed", "de.reviewed", "en.Reviewed", "en.reviewed "] {
            assert_eq!(text.parse::<TextState>(), Err(NotAState), "{text}");
        }
    }

    #[test]
    fn a_state_is_said_of_each_of_the_two_texts() {
        let state = TextState { source: Lang::Fr, translation: Translation::Stale };
        assert_eq!(state.called(Lang::Fr, Lang::En), "Original text");
        assert_eq!(state.called(Lang::En, Lang::En), "Translation to be updated");
        assert_eq!(state.called(Lang::En, Lang::Fr), "Traduction à mettre à jour");
    }
}
