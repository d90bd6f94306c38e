//! What was asked, already read whole and in memory.

use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// A file that came with a form.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The field it was chosen in.
    pub field: String,
    /// The name it had on the sender's machine. Never a path to trust.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// How the body of a request was written.
#[derive(Clone, Debug, Default)]
pub(crate) enum Body {
    /// There was none.
    #[default]
    Empty,
    /// Fields of a form, and files.
    Form(Vec<(String, String)>, Vec<Upload>),
    /// JSON.
    Json(Vec<u8>),
}

/// What was asked: the address, the filter, the form.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// Path and query as asked for.
    pub uri: String,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) body: Body,
    pub(crate) agent: String,
    pub(crate) client: String,
    pub(crate) device: String,
}

/// Names that the house itself puts into addresses and forms.
const OURS: [&str; 4] = ["_csrf", "saved", "sort", "page"];

impl Ask {
    /// The query of the address as a typed value. An unknown or misspelt name is [`Error::Malformed`].
    pub fn query<T: DeserializeOwned>(&self) -> Result<T> {
        read(&self.query)
    }

    /// The path as asked for, without the query.
    pub fn path(&self) -> &str {
        self.uri.split('?').next().unwrap_or_default()
    }

    /// The first value of a name in the query, empty when absent.
    pub fn pair(&self, name: &str) -> &str {
        self.query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The fields of the form as a typed value. An unknown name is [`Error::Malformed`], JSON [`Error::Unsupported`].
    pub fn form<T: DeserializeOwned>(&self) -> Result<T> {
        match &self.body {
            Body::Form(fields, _) => read(fields),
            Body::Empty => read(&[]),
            Body::Json(_) => Err(Error::Unsupported),
        }
    }

    /// Whether the form has parts: several forms of one page, sent together.
    pub fn has_parts(&self) -> bool {
        self.fields().iter().any(|(key, _)| key.contains('.'))
    }

    /// One part of a form that has parts, as a typed value: the fields whose names begin with the name of the part and a dot.
    /// Of a form without parts, all of it.
    pub fn part<T: DeserializeOwned>(&self, name: &str) -> Result<T> {
        if !self.has_parts() {
            return self.form();
        }
        let own = |(key, value): &(String, String)| Some((key.strip_prefix(name)?.strip_prefix('.')?.to_owned(), value.clone()));
        read(&self.fields().iter().filter_map(own).collect::<Vec<_>>())
    }

    /// The fields of the form, as sent.
    pub fn fields(&self) -> &[(String, String)] {
        match &self.body {
            Body::Form(fields, _) => fields,
            _ => &[],
        }
    }

    /// The first value of a field of the form, empty when absent.
    pub fn field(&self, name: &str) -> &str {
        self.fields().iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The file chosen in a field, if one was.
    pub fn file(&self, field: &str) -> Option<&Upload> {
        match &self.body {
            Body::Form(_, files) => files.iter().find(|file| file.field == field && !file.bytes.is_empty()),
            _ => None,
        }
    }

    /// The JSON of the body as a typed value. A form is [`Error::Unsupported`].
    pub fn json<T: DeserializeOwned>(&self) -> Result<T> {
        match &self.body {
            Body::Json(bytes) => serde_json::from_slice(bytes).map_err(|why| Error::Malformed(why.to_string().into())),
            Body::Form(..) => Err(Error::Unsupported),
            Body::Empty => Err(Error::Malformed("JSON was expected".into())),
        }
    }

    /// What the browser calls itself, shortened.
    pub fn agent(&self) -> &str {
        &self.agent
    }

    /// The address the request came from, behind the proxies that are trusted: the machine, or for
    /// IPv6 its network.
    pub fn client(&self) -> &str {
        &self.client
    }

    /// What [`Reply::remembering`](super::Reply::remembering) left in the browser, empty when nothing.
    pub fn device(&self) -> &str {
        &self.device
    }
}

fn read<T: DeserializeOwned>(pairs: &[(String, String)]) -> Result<T> {
    let ours: Vec<_> = pairs.iter().filter(|(key, _)| !OURS.contains(&key.as_str())).collect();
    let text = serde_html_form::to_string(ours).map_err(Error::internal)?;
    serde_html_form::from_str(&text).map_err(|why| Error::Malformed(why.to_string().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default, PartialEq, serde::Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Letter {
        to: String,
        text: Vec<String>,
    }

    fn asked(fields: &[(&str, &str)]) -> Ask {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Ask { body: Body::Form(fields, Vec::new()), ..Ask::default() }
    }

    #[test]
    fn a_part_of_a_form_is_read_alone_and_a_form_without_parts_is_read_whole() {
        let ask = asked(&[
            ("_csrf", "x"),
            ("letter.to", "Ana"),
            ("letter.text", "a"),
            ("letter.text", "b"),
            ("letters.to", "B"),
            ("card.to", "C"),
        ]);
        let letter = Letter { to: "Ana".into(), text: vec!["a".into(), "b".into()] };
        assert_eq!(ask.part::<Letter>("letter").expect("a part"), letter);
        assert_eq!(ask.part::<Letter>("stamp").expect("nothing of it was sent"), Letter::default());
        assert!(ask.has_parts() && ask.part::<Letter>("letter.text").is_ok());
        let plain = asked(&[("_csrf", "x"), ("to", "Ana")]);
        assert!(!plain.has_parts() && plain.part::<Letter>("letter").expect("all of it").to == "Ana");
        assert!(asked(&[("letter.from", "Ana")]).part::<Letter>("letter").is_err(), "an unknown name is told");
    }
}
