//! A partnership, or a record within one, as what an act is done to.

use kit::{
    Error, Id, Lang, Result, Say,
    db::Tx,
    permits::{Act as _, Path, Place, Rest, Scope, Subject, WayOut},
};

use super::{Partnership, PartnershipId, acts::TurnTo, by_slug, states};
use crate::words::Words;

impl Subject for Partnership {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        by_slug(tx, path.text("partnership"))?.ok_or(Error::NotFound)
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.id)]
    }

    fn place(&self, lang: Lang) -> Option<Place> {
        Some(Place {
            name: self.name.in_lang(lang).text.to_owned(),
            base: format!("/p/{}", self.slug),
            banner: self.is_demonstration.then(|| Words(lang).demonstration_banner().to_owned()),
        })
    }

    fn rest(&self) -> Option<Rest> {
        why_at_rest(&self.state, Lang::En)?;
        let why = Say::new(|lang| why_at_rest(&self.state, lang).unwrap_or_default());
        let way_out = WayOut { words: Say::new(|lang| Words(lang).rest_way_out()), address: format!("/p/{}/about", self.slug) };
        let who = if states::next(&self.state).is_empty() { &[] } else { TurnTo::MAY };
        Some(Rest { why, way_out, who })
    }
}

/// Why nothing may be changed while a partnership is in this state.
fn why_at_rest(state: &str, lang: Lang) -> Option<&'static str> {
    let w = Words(lang);
    match state {
        "paused" => Some(w.rest_paused()),
        "closed" => Some(w.rest_closed()),
        "merged" => Some(w.rest_merged()),
        _ => None,
    }
}

/// A kind of record that lives within a partnership.
pub trait Record: Sized + Send + 'static {
    /// Its name in addresses: `organization` in `/organizations/{organization}`.
    const NAME: &'static str;

    /// The record with this identifier, within this partnership and no other.
    fn find(tx: &Tx, partnership: PartnershipId, id: Id) -> Result<Option<Self>>;

    /// Narrower scopes in which standings towards it count as well, such as its body.
    fn nearer(&self) -> Vec<Scope> {
        Vec::new()
    }
}

/// A record of a partnership, as what an act is done to.
#[derive(Clone, Debug)]
pub struct Of<T> {
    /// The partnership it belongs to.
    pub partnership: Partnership,
    /// The record.
    pub record: T,
}

impl<T: Record> Subject for Of<T> {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let partnership = Partnership::find(tx, path)?;
        let record = T::find(tx, partnership.id, path.id(T::NAME)?)?.ok_or(Error::NotFound)?;
        Ok(Self { partnership, record })
    }

    fn scopes(&self) -> Vec<Scope> {
        let mut scopes = self.record.nearer();
        scopes.extend(self.partnership.scopes());
        scopes
    }

    fn place(&self, lang: Lang) -> Option<Place> {
        self.partnership.place(lang)
    }

    fn rest(&self) -> Option<Rest> {
        self.partnership.rest()
    }
}

/// Something of a partnership that everyone may see, where there is something to see.
pub trait Shown: Sized + Send + 'static {
    /// Finds it; nothing where the public finds nothing.
    fn find(tx: &Tx, partnership: &Partnership, path: &Path) -> Result<Option<Self>>;
}

/// A partnership with what everyone may see of it, as what an act is done to. To the public there is no other.
#[derive(Clone, Debug)]
pub struct Public<T> {
    /// The partnership.
    pub partnership: Partnership,
    /// What is shown.
    pub shown: T,
}

impl<T: Shown> Subject for Public<T> {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        let partnership = Partnership::find(tx, path)?;
        let shown = T::find(tx, &partnership, path)?.ok_or(Error::NotFound)?;
        Ok(Self { partnership, shown })
    }

    fn scopes(&self) -> Vec<Scope> {
        self.partnership.scopes()
    }

    fn place(&self, lang: Lang) -> Option<Place> {
        self.partnership.place(lang)
    }

    fn rest(&self) -> Option<Rest> {
        self.partnership.rest()
    }

    fn is_public(&self) -> bool {
        true
    }
}
