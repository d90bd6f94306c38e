//! One person: how to reach them, whom they speak for, and for whom they spoke before.

use askama::Template;
use jiff::{civil::Date, tz::TimeZone};
use kit::{
    Lang, Problems, Result,
    assisted::{self, Assisted},
    lang::{Words as Kit, parse_date},
    parts::{Action, Choice, Fields, Html},
    permits::{Act, Permit, Scope},
    web::{Ask, Reply},
};

use super::{
    acts::{self, Edit, See},
    consents::{Consent, consents},
    model::{Person, PersonId},
};
use crate::{
    affiliations::{self, Add, Affiliation, AffiliationForm, AffiliationId},
    organizations,
    partnerships::Partnership,
    ties::{self, TieForm},
    words::Words,
};

/// What was typed into the forms of the page, and what is wrong with it.
#[derive(Default)]
pub(crate) struct Typed {
    /// The affiliation to add.
    pub affiliation: AffiliationForm,
    /// What is wrong with it.
    pub problems: Problems,
    /// The affiliation to end, and the day typed.
    pub ending: Option<(AffiliationId, String)>,
    /// What is wrong with that day.
    pub end_problems: Problems,
    /// The day for which one asks whom they spoke for.
    pub on: Option<Date>,
    /// What was typed into the form that invites them to sign in.
    pub invitation: Option<(TieForm, Problems)>,
}

impl Typed {
    fn is_right(&self) -> bool {
        self.problems.is_empty() && self.end_problems.is_empty() && self.invitation.is_none()
    }

    fn is_ending(&self, id: &AffiliationId) -> bool {
        self.ending.as_ref().is_some_and(|(ending, _)| ending == id)
    }

    fn end_typed(&self, id: &AffiliationId) -> &str {
        self.ending.as_ref().filter(|(ending, _)| ending == id).map_or("", |(_, typed)| typed)
    }
}

/// The address of a person's page.
pub(crate) fn address(lang: Lang, partnership: &Partnership, person: PersonId) -> String {
    format!("/{lang}/p/{}/people/{person}", partnership.slug)
}

#[derive(Template)]
#[template(path = "people/show.html")]
struct Content<'a> {
    w: Words,
    k: Kit,
    lang: Lang,
    it: &'a Person,
    here: String,
    home: String,
    csrf: Html,
    is_reached: bool,
    may_change: bool,
    may_affiliate: bool,
    is_staff: bool,
    agreed: Vec<Consent>,
    history: Vec<Affiliation>,
    today: Date,
    organizations: Vec<Choice>,
    typed: &'a Typed,
    f: Fields<'a>,
    end_fields: Fields<'a>,
    account: Html,
    assisted: Vec<Assisted>,
    zone: &'a TimeZone,
}

impl Content<'_> {
    /// The affiliations that held on the day asked for.
    fn then(&self, day: &Date) -> Vec<&Affiliation> {
        self.history.iter().filter(|it| it.holds_on(*day)).collect()
    }

    /// What was entered on their behalf, in words.
    fn entered(&self, it: &Assisted) -> String {
        let w = self.w;
        w.by_key(&format!("assisted-{}", it.object_kind.replace('_', "-"))).unwrap_or_else(|| w.assisted_something()).to_owned()
    }
}

/// The page of a person, for any act that shows it.
pub(crate) fn show<A: Act>(permit: &Permit<'_, A>, of: (&Partnership, &Person), typed: &Typed) -> Result<Reply> {
    let (lang, (partnership, it)) = (permit.lang(), of);
    let (w, k) = (Words(lang), Kit(lang));
    let may_change = permit.may::<Edit>();
    let day = typed.on.unwrap_or(permit.today());
    let (history, organizations, (agreed, staff), assisted) = permit.read(|tx| {
        let assisted = if may_change { assisted::on_behalf_of(tx, &Scope::of(partnership.id), it.id.0)? } else { Vec::new() };
        let known = (consents(tx, it.id)?, affiliations::staff_on(tx, partnership.id, day)?);
        Ok((affiliations::of_person(tx, it.id)?, organizations::all_names(tx, partnership.id)?, known, assisted))
    })?;
    let home = format!("/{lang}/p/{}", partnership.slug);
    let here = address(lang, partnership, it.id);
    let edit = may_change.then(|| Action::new(k.edit(), format!("{here}/edit")).icon("pencil"));
    let page = permit
        .page(it.name.clone())
        .crumb(w.people(), format!("{home}/people"))
        .action(edit)
        .more(may_change.then(|| Action::new(w.enter_on_behalf(&it.name), format!("{here}/assistance")).icon("users")));
    let content = Content {
        w,
        k,
        lang,
        it,
        here,
        home,
        csrf: permit.csrf(),
        is_reached: acts::reach(permit).covers(it),
        may_change,
        may_affiliate: permit.may::<Add>(),
        is_staff: staff.contains(&(it.id,)),
        agreed,
        history,
        today: permit.today(),
        organizations: organizations.into_iter().map(|(id, name)| Choice::new(id, name.in_lang(lang).text)).collect(),
        typed,
        f: Fields::new(lang, &typed.problems).within("affiliation"),
        end_fields: Fields::new(lang, &typed.end_problems).within("end"),
        assisted,
        zone: &permit.config().zone,
        account: ties::section(permit, of, typed.invitation.as_ref())?,
    };
    page.status(if typed.is_right() { 200 } else { 422 }).show(&content)
}

/// One person; `?on=2024-05-01` asks whom they spoke for on a day.
pub(super) fn see(permit: &Permit<'_, See>, ask: &Ask) -> Result<Reply> {
    let of = permit.subject();
    let on = parse_date(ask.pair("on"));
    show(permit, (&of.partnership, &of.record), &Typed { on, ..Typed::default() })
}
