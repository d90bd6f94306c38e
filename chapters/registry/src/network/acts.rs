//! What may be seen of the network, and by whom: everything, by everyone.

use access::standings::PUBLIC;
use kit::{
    Error, Lang, Result, acts,
    db::Tx,
    permits::{Installation, Path, Place, Scope, Subject},
};

use super::{
    model::{Listed, View},
    store,
};

acts! {
    /// See the directory of partnerships, its sources and the national figures.
    read Browse on Installation as "network.browse" may PUBLIC;
    /// See one partnership of the directory.
    read See on Listed as "network.see" may PUBLIC;
    /// See the network as a document gave it at a date.
    read SeeView on View as "network.see_view" may PUBLIC;
}

impl Subject for Listed {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        store::by_slug(tx, path.text("entry"))?.ok_or(Error::NotFound)
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::of(self.id)]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }

    fn is_public(&self) -> bool {
        true
    }
}

impl Subject for View {
    fn find(tx: &Tx, path: &Path) -> Result<Self> {
        store::views(tx)?.into_iter().find(|view| view.code == path.text("view")).ok_or(Error::NotFound)
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::installation()]
    }

    fn place(&self, _: Lang) -> Option<Place> {
        None
    }

    fn is_public(&self) -> bool {
        true
    }
}
