//! What every page wears: the frame, form fields, badges, tables' feet, pictures; and the files
//! (style sheets, script, fonts, icons) they need.
//!
//! Each part is a small type that prints itself safely inside a template. `assets/README.md` shows
//! which part or class serves which need; [`styleguide`] shows them all.

mod ask;
mod assets;
mod both_texts;
mod fields;
mod frame;
mod html;
mod icons;
mod numbers;
mod pager;
mod paths;
mod prose;
mod simple;
mod styleguide;
#[cfg(test)]
mod tests;

pub use ask::{Confirm, Filters};
pub use assets::{Asset, SHEETS, asset, asset_href, asset_paths, version};
pub(crate) use both_texts::differences;
pub use both_texts::{Difference, both_texts};
pub use fields::{Choice, Field, Fields, Pair, Submit, csrf, post_button, submit};
pub(crate) use fields::{Said, with_names};
pub(crate) use frame::Shell;
pub use frame::{ActorCard, Frame, MenuGroup, MenuItem, Theme};
pub use html::Html;
pub(crate) use html::part;
pub use icons::{ICONS, icon};
pub use numbers::{ChartFrame, Facts, Figure, Meter, Share, Spread, distribution, facts, progress};
pub use pager::{Pager, SortHeader, sort_header, with_query, without_query};
pub use paths::{Card, Entry, Event, History, Step, StepState, Stepper, Strand, Tabs, Thread, Timeline, history, stepper, tabs, timeline};
pub use prose::prose;
pub use simple::{Action, Badge, Chip, Empty, Notice, Tone, badge, empty, notice};
pub use styleguide::{styleguide, styleguide_frame, task_frame};
