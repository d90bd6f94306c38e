//! A page being made: the permit knows the reader, the place and the menu; the room adds the rest.

use askama::Template;

use super::{Reply, routes};
use crate::{
    Id, Lang, Result,
    lang::Words,
    parts::{Action, ActorCard, Badge, Frame, Html, MenuGroup, MenuItem, Notice, Tone, notice, without_query},
    permits::{Act, Permit, Place, Subject, Visit},
};

/// A page being made. It ends with [`Page::show`].
pub struct Page {
    pub(super) frame: Frame,
    pub(super) status: u16,
}

impl<A: Act> Permit<'_, A> {
    /// A page with this title, for this reader.
    pub fn page(&self, title: impl Into<String>) -> Page {
        let visit = self.visit();
        let place = self.subject().place(self.lang());
        let mut frame = frame(visit, title.into());
        frame.menu = place.as_ref().map(|place| self.menu(place)).unwrap_or_default();
        if let Some(place) = place {
            frame.partnership = Some((place.name, format!("/{}{}", visit.lang, place.base)));
            frame.banner = place.banner;
        }
        if let Some(rest) = self.subject().rest() {
            let above = frame.banner.iter().map(String::as_str);
            frame.banner = Some([rest.why.in_lang(visit.lang)].into_iter().chain(above).collect::<Vec<_>>().join(" "));
        }
        Page { frame, status: 200 }
    }

    /// The token that a form on this page carries.
    pub fn csrf(&self) -> Html {
        crate::parts::csrf(self.visit().csrf.as_deref().unwrap_or_default())
    }

    /// What everyone may see now of a partnership, whose home is at `base`, a path below the language.
    pub fn open_doors(&self, partnership: Id, base: &str) -> Result<Vec<Action>> {
        let (lang, doors) = (self.lang(), &self.visit().house.menu().doors);
        let open = self.read(|tx| routes::open(tx, doors, (partnership, self.today())))?;
        Ok(open.into_iter().map(|door| Action::new((door.label)(lang), format!("/{lang}{base}{}", door.path))).collect())
    }

    fn menu(&self, place: &Place) -> Vec<MenuGroup> {
        let visit = self.visit();
        let here = visit.uri.split('?').next().unwrap_or_default();
        let mut groups: Vec<MenuGroup> = Vec::new();
        for entry in visit.house.menu().entries.iter().filter(|entry| self.holds_any(entry.may)) {
            let href = format!("/{}{}{}", visit.lang, place.base, entry.path);
            let current = here == href || here.strip_prefix(&href).is_some_and(|rest| rest.starts_with('/') && !entry.path.is_empty());
            let item = MenuItem { label: (entry.label)(visit.lang).to_owned(), href, current };
            let chapter = (entry.chapter)(visit.lang);
            match groups.last_mut().filter(|group| group.label == chapter) {
                Some(group) => group.items.push(item),
                None => groups.push(MenuGroup { label: chapter.to_owned(), items: vec![item] }),
            }
        }
        groups
    }
}

/// A frame with what is the same on every page of a visit.
pub(super) fn frame(visit: &Visit, title: String) -> Frame {
    let lang = visit.lang;
    let toggle_href = in_other_language(&visit.uri, lang);
    let mut frame = Frame { lang, title, toggle_href, csrf: visit.csrf.clone(), noindex: true, ..Frame::default() };
    frame.foot.push((Words(lang).help().to_owned(), format!("/{lang}/help")));
    match visit.actor.account() {
        Some(_) => {
            let (name, sessions_href) = (visit.actor.name().to_owned(), format!("/{lang}/me"));
            frame.actor = Some(ActorCard { name, sessions_href, sign_out_href: format!("/{lang}/sign-out") });
        }
        None => frame.sign_in_href = Some(format!("/{lang}/sign-in?next={}", next(&visit.uri))),
    }
    if let Some((_, link)) = visit.actor.assistant() {
        let until = crate::lang::time(lang, link.expires_at.to_zoned(visit.house.zone().clone()).time());
        let said = notice(Tone::Attention, Words(lang).on_behalf_of(&link.holder, until));
        let back = link.back.as_ref().map(|path| Action::new(Words(lang).on_behalf_back(), format!("/{lang}{path}")));
        frame.notices.push(match back {
            Some(back) => said.action(back),
            None => said,
        });
    }
    if visit.uri.split_once('?').is_some_and(|(_, query)| query.split('&').any(|pair| pair == "saved=1")) {
        frame.notices.push(notice(Tone::Good, Words(lang).saved_notice()).fleeting());
    }
    frame
}

/// An address without the word that something was just saved: that is said once.
fn lasting(uri: &str) -> String {
    without_query(uri, "saved")
}

/// The address of this page, to come back to after signing in.
pub(super) fn next(uri: &str) -> String {
    serde_html_form::to_string([("", lasting(uri))]).unwrap_or_default().trim_start_matches('=').to_owned()
}

/// The same address in the other language.
pub(super) fn in_other_language(uri: &str, lang: Lang) -> String {
    let uri = lasting(uri);
    let rest = uri.strip_prefix(&format!("/{lang}")).filter(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    format!("/{}{}", lang.other(), rest.unwrap_or_default())
}

impl Page {
    /// A note on whether the letter that goes with a link leaves the machine at all.
    #[must_use]
    pub fn mail_note(self, sends_mail: bool) -> Self {
        let w = Words(self.frame.lang);
        if sends_mail {
            self.notice(notice(Tone::Information, w.mail_goes_too()))
        } else {
            self.notice(notice(Tone::Attention, w.mail_goes_nowhere()))
        }
    }

    /// One line under the title that says what this page is for.
    #[must_use]
    pub fn lead(mut self, text: impl Into<String>) -> Self {
        self.frame.lead = Some(text.into());
        self
    }

    /// One step of the way from the home to here.
    #[must_use]
    pub fn crumb(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.frame.crumbs.push((label.into(), href.into()));
        self
    }

    /// The state of what the page shows, beside its title.
    #[must_use]
    pub fn badge(mut self, badge: Badge) -> Self {
        self.frame.state = Some(badge);
        self
    }

    /// The one thing to do here, when the reader may.
    #[must_use]
    pub fn action(mut self, action: Option<Action>) -> Self {
        self.frame.primary = action;
        self
    }

    /// One of the other things that can be done here, when the reader may.
    #[must_use]
    pub fn more(mut self, action: Option<Action>) -> Self {
        self.frame.more.extend(action);
        self
    }

    /// What stands beside the content: the thread. Where there is nothing, the content has the whole width.
    #[must_use]
    pub fn side(mut self, html: Html) -> Self {
        self.frame.side = (!html.is_empty()).then_some(html);
        self
    }

    /// A notice above the content.
    #[must_use]
    pub fn notice(mut self, notice: Notice) -> Self {
        self.frame.notices.push(notice);
        self
    }

    /// Where this page is read, when that is not the nearest page to where its form was sent.
    #[must_use]
    pub fn read_at(mut self, href: &str) -> Self {
        self.frame.toggle_href = in_other_language(href, self.frame.lang);
        self
    }

    /// A page with no menu, for one task.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.frame.bare = true;
        self.frame.sign_in_href = None;
        self
    }

    /// Another status than 200.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// The page with this content.
    pub fn show(self, content: &impl Template) -> Result<Reply> {
        Ok(self.with(content)?.reply())
    }

    /// The page with this content, ready to be shown or remembered.
    pub fn with(mut self, content: &impl Template) -> Result<Self> {
        self.frame.content = Html::of(content)?;
        Ok(self)
    }

    /// The page as an answer.
    #[must_use]
    pub fn reply(self) -> Reply {
        Reply::html(self.frame.page()).with_status(self.status)
    }

    pub(super) fn show_html(mut self, content: Html) -> Reply {
        self.frame.content = content;
        self.reply()
    }
}
