//! Code lists: what is stored is a code, what is shown is in the Fluent files under the list's name.

/// A code list: an enum whose values have a code, a name in both languages, and a place in a cell.
/// The names are in the words of the chapter that declares it.
#[macro_export]
#[expect(clippy::crate_in_macro_def, reason = "the names are words of the chapter that declares the list")]
macro_rules! codes {
    (
        $(#[$doc:meta])*
        pub enum $name:ident in $list:literal {
            $($(#[$value_doc:meta])* $value:ident = $code:literal),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$value_doc])* $value,)+
        }

        impl $name {
            /// All of them, in the order of the list.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// The code, as stored.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$value => $code,)+
                }
            }

            /// The value with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }

            /// What it is called.
            pub fn called(self, lang: ::kit::Lang) -> &'static str {
                let key = format!(concat!($list, "-{}"), self.code().replace('_', "-").to_lowercase());
                crate::words::Words(lang).by_key(&key).unwrap_or(self.code())
            }

            /// All of them with their names, for choosing one.
            pub fn choices(lang: ::kit::Lang) -> Vec<::kit::parts::Choice> {
                Self::ALL.iter().map(|value| ::kit::parts::Choice::new(value.code(), value.called(lang))).collect()
            }
        }

        impl ::kit::db::ToValue for $name {
            fn to_value(&self) -> ::kit::db::Value {
                ::kit::db::Value::Text(self.code().to_owned())
            }
        }

        impl ::kit::db::Column for $name {
            fn from_cell(cell: ::kit::db::Cell<'_>) -> ::kit::Result<Self> {
                let code = cell.text()?;
                Self::from_code(code).ok_or_else(|| ::kit::Error::Internal(format!(concat!($list, " has no code {}"), code)))
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }
    };
}

/// Checks that every value of a code list has its words in both languages.
#[macro_export]
#[cfg(feature = "testing")]
macro_rules! assert_all_called {
    ($($list:ty),+) => {$(
        for value in <$list>::ALL {
            for lang in $crate::Lang::ALL {
                assert_ne!(value.called(lang), value.code(), "{} in {lang}", value.code());
            }
        }
    )+};
}
