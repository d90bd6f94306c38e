//! Imports: lists that people bring from a file, such as the members they kept in a spreadsheet.
//!
//! A list is brought, its columns are told apart, every line is looked at, and only then is it accepted: all of it,
//! or the lines without problems. What became of it can be taken back as long as nothing else rests on it. The
//! lines themselves are kept only until then. A chapter brings its own [`Kind`] of list and [`routes`] for it.

mod acts;
mod alike;
mod columns;
mod guess;
mod kind;
mod lines;
mod model;
mod preview;
mod sector_words;
mod start;
mod store;
#[cfg(test)]
mod tests;

use kit::web::Routes;

pub use acts::{Bring, Draft, tidy};
pub use alike::Alike;
pub use guess::nearest;
pub use kind::{Column, Judged, Kind, Made, Remark, SectorWord, Setting};
pub use lines::Row;
pub use model::{Chosen, Import, ImportId, Mapping, NO_SECTOR, Stays};
pub use store::removed;

/// The routes of one kind of list.
pub fn routes<K: Kind>(routes: &mut Routes) {
    let (home, one) = (K::HOME, K::ONE);
    routes.read(home, start::open::<K>);
    routes.upload(home, press::read::LARGEST_FILE, start::bring::<K>);
    routes.read(&format!("{home}/template.xlsx"), start::template::<K>);
    routes.read(one, preview::show::<K>);
    routes.read(&format!("{one}/columns"), columns::open::<K>);
    routes.change(&format!("{one}/columns"), columns::take::<K>);
    routes.read(&format!("{one}/problems.csv"), preview::problems::<K>);
    routes.change(&format!("{one}/acceptance"), preview::accept::<K>);
    routes.change(&format!("{one}/withdrawal"), preview::withdraw::<K>);
}

/// The route by which it is said what words of a list stand for, of a kind of list that names sectors.
pub fn sector_routes<K: Kind>(routes: &mut Routes) {
    routes.change(&format!("{}/sector-words", K::ONE), sector_words::take::<K>);
}
