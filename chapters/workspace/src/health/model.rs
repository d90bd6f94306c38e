//! The practices, and what shows each.

use governance::{
    bodies::{Body, BodyId, BodyKind},
    forwardings::Outcome,
    seats::{SeatId, SeatKind},
};
use jiff::civil::Date;
use kit::{Id, Lang, codes, lang::Bilingual, row};
use registry::sectors::{self, Group};
use serde::Serialize;
use strategy::endorsements::Kind;

use super::outside::is_municipal_council;

codes! {
    /// A practice of governance.
    pub enum Practice in "health" {
        /// A council drawn from the whole variety of the community.
        Variety = "variety",
        /// Mainstream institutions hold seats.
        Mainstream = "mainstream",
        /// The municipality takes part in most working groups.
        CityInGroups = "city_in_groups",
        /// The plan is presented to municipal council and endorsed.
        MunicipalCouncil = "municipal_council",
        /// Settlement services hold seats.
        Settlement = "settlement",
        /// The municipality holds a seat on the council.
        Municipal = "municipal",
        /// Employers hold seats.
        Employers = "employers",
        /// A seat is for those who live in French.
        Francophone = "francophone",
        /// Newcomers speak from experience.
        LivedExperience = "lived_experience",
    }
}

impl Practice {
    /// Whether the national portrait names it; the others are added by this program.
    pub fn is_known(self) -> bool {
        matches!(self, Self::Variety | Self::Mainstream | Self::CityInGroups | Self::MunicipalCouncil)
    }

    /// Why it matters.
    pub fn why(self, lang: Lang) -> &'static str {
        crate::words::Words(lang).by_key(&format!("health-{}-why", self.code().replace('_', "-"))).unwrap_or_default()
    }
}

row! {
    /// A seat that somebody holds.
    pub(super) struct Place {
        /// Which one.
        pub id: SeatId,
        /// Its number.
        pub number: i64,
        /// Its body.
        pub body_id: BodyId,
        /// What the body is called.
        pub body: Bilingual,
        /// The codes of its sectors, joined by commas.
        pub sectors: String,
        /// Its kind.
        pub kind: SeatKind,
        /// The codes of those it is reserved for, joined by commas.
        pub reserved: String,
        /// For which organization it is held; empty for none.
        pub organization: Bilingual,
        /// The codes of the sectors of that organization, joined by commas.
        pub organization_sectors: String,
        /// Whether that organization is francophone.
        pub is_francophone: bool,
    }
}

impl Place {
    /// The codes of its sectors, or of those of its organization where it names none itself.
    fn sector_codes(&self) -> impl Iterator<Item = &str> {
        let said = if self.sectors.is_empty() { &self.organization_sectors } else { &self.sectors };
        said.split(',').filter(|code| !code.is_empty())
    }

    fn is_of(&self, group: Group) -> bool {
        let by_kind = group == Group::Municipal && self.kind == SeatKind::Municipal;
        by_kind || self.sector_codes().any(|code| sectors::group_of(code) == Some(group))
    }

    fn is_for(&self, reserved: &str, sectors: &[&str]) -> bool {
        self.reserved.split(',').any(|code| code == reserved) || self.sector_codes().any(|code| sectors.contains(&code))
    }
}

row! {
    /// What a body outside did with a strategy that the council approved.
    pub(super) struct Step {
        /// `endorsement` or `forwarding`.
        pub kind: String,
        /// The strategy that was endorsed, or the forwarding.
        pub page: Id,
        /// What the body is called.
        pub body: Bilingual,
        /// The code of how far it went.
        pub code: String,
        /// When.
        pub on: Date,
        /// The number of its resolution; empty when there is none.
        pub resolution: String,
    }
}

impl Step {
    /// Whether a municipal council heard of the plan, and whether it stands behind it.
    fn heard(&self) -> (bool, bool) {
        if self.kind == "forwarding" {
            let outcome = Outcome::from_code(&self.code);
            let is_behind = matches!(outcome, Some(Outcome::Adopted | Outcome::AdoptedAmended));
            return (is_behind || matches!(outcome, Some(Outcome::Received | Outcome::Declined)), is_behind);
        }
        let kind = Kind::from_code(&self.code).filter(|_| is_municipal_council(&self.body));
        let is_behind = matches!(kind, Some(Kind::Endorsed | Kind::Adopted | Kind::Signatory | Kind::SupportedInPrinciple));
        (is_behind || matches!(kind, Some(Kind::Presented | Kind::Received)), is_behind)
    }
}

/// Everything that the practices are read from.
pub(super) struct Records {
    /// The bodies that exist today.
    pub bodies: Vec<Body>,
    /// The seats that somebody holds today.
    pub places: Vec<Place>,
    /// What bodies outside did with the plan.
    pub steps: Vec<Step>,
}

/// A record that shows a practice.
#[derive(Clone, Copy)]
pub(super) enum Record<'a> {
    /// A seat that is held.
    Seat(&'a Place),
    /// A step of a body outside.
    Step(&'a Step),
}

/// What the records are counted as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum What {
    /// Seats of the council that sectors of one group hold.
    Of(Group),
    /// Seats of the council.
    Seats,
    /// Seats of the municipality in so many of so many working groups.
    Groups(usize, usize),
    /// That a municipal council heard of the plan.
    Heard,
    /// That a municipal council stands behind it.
    Behind,
}

/// What shows a practice.
pub(super) struct Found<'a> {
    /// What is counted.
    pub what: What,
    /// The records.
    pub records: Vec<Record<'a>>,
}

/// What nothing is recorded of yet.
pub(super) enum Wanting<'a> {
    /// Seats of the council held for these groups of sectors.
    Of(Vec<Group>),
    /// Such a seat of the council.
    Seats,
    /// Any working group.
    NoGroups,
    /// The municipality in these working groups.
    Groups(Vec<&'a Bilingual>),
    /// That a municipal council heard of the plan.
    Heard,
    /// That a municipal council stands behind it.
    Behind,
}

/// How far the records show a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Evident {
    /// They do.
    Shown,
    /// Something is there and something is not.
    InPart,
    /// Nothing is recorded yet.
    Nothing,
}

/// A practice, with what shows it.
pub(super) struct Check<'a> {
    /// Which one.
    pub practice: Practice,
    /// What shows it.
    pub found: Vec<Found<'a>>,
    /// What is not recorded yet.
    pub wanting: Vec<Wanting<'a>>,
}

impl Check<'_> {
    /// How far it is shown.
    pub fn shown(&self) -> Evident {
        match (self.found.is_empty(), self.wanting.is_empty()) {
            (true, _) => Evident::Nothing,
            (false, true) => Evident::Shown,
            (false, false) => Evident::InPart,
        }
    }
}

/// The groups of sectors that more than four partnerships in five had at the table.
const USUAL: [Group; 5] = [Group::Settlement, Group::Mainstream, Group::Municipal, Group::Employment, Group::Research];
/// All groups, in the order in which they are told.
const GROUPS: [Group; 9] = [
    Group::Settlement,
    Group::Mainstream,
    Group::Municipal,
    Group::Provincial,
    Group::Federal,
    Group::Employment,
    Group::Research,
    Group::Media,
    Group::Community,
];

/// The bodies that work on one theme, sector or pillar.
fn is_working_group(kind: BodyKind) -> bool {
    matches!(kind, BodyKind::WorkingGroup | BodyKind::SubCouncil | BodyKind::SectorTable | BodyKind::SteeringGroup)
}

/// The practices in their order, each with what shows it.
pub(super) fn checks(records: &Records) -> Vec<Check<'_>> {
    Practice::ALL.iter().map(|practice| records.check(*practice)).collect()
}

impl Records {
    fn check(&self, practice: Practice) -> Check<'_> {
        let (found, wanting) = match practice {
            Practice::Variety => self.variety(),
            Practice::CityInGroups => self.city_in_groups(),
            Practice::MunicipalCouncil => self.municipal_council(),
            Practice::Mainstream => self.on_council(|place| place.is_of(Group::Mainstream)),
            Practice::Settlement => self.on_council(|place| place.is_of(Group::Settlement)),
            Practice::Municipal => self.on_council(|place| place.is_of(Group::Municipal)),
            Practice::Employers => self.on_council(|place| place.is_of(Group::Employment)),
            Practice::Francophone => {
                self.on_council(|place| place.is_francophone || place.is_for("francophone", &["francophone", "language_fr"]))
            }
            Practice::LivedExperience => {
                self.on_council(|place| place.kind == SeatKind::LivedExperience || place.is_for("newcomer", &["lived_experience"]))
            }
        };
        Check { practice, found, wanting }
    }

    /// The seats of the council that fit.
    fn seats(&self, fits: impl Fn(&Place) -> bool) -> Vec<Record<'_>> {
        let is_council = |id: BodyId| self.bodies.iter().any(|body| body.id == id && body.kind == BodyKind::Council);
        self.places.iter().filter(|place| is_council(place.body_id) && fits(place)).map(Record::Seat).collect()
    }

    fn on_council(&self, fits: impl Fn(&Place) -> bool) -> (Vec<Found<'_>>, Vec<Wanting<'_>>) {
        let records = self.seats(fits);
        if records.is_empty() { (Vec::new(), vec![Wanting::Seats]) } else { (vec![Found { what: What::Seats, records }], Vec::new()) }
    }

    fn variety(&self) -> (Vec<Found<'_>>, Vec<Wanting<'_>>) {
        let of = |group: &Group| Found { what: What::Of(*group), records: self.seats(|place| place.is_of(*group)) };
        let found: Vec<Found<'_>> = GROUPS.iter().map(of).filter(|found| !found.records.is_empty()).collect();
        let is_there = |group: &Group| found.iter().any(|one| one.what == What::Of(*group));
        let absent: Vec<Group> = USUAL.into_iter().filter(|group| !is_there(group)).collect();
        let wanting = if absent.is_empty() { Vec::new() } else { vec![Wanting::Of(absent)] };
        (found, wanting)
    }

    fn city_in_groups(&self) -> (Vec<Found<'_>>, Vec<Wanting<'_>>) {
        let groups: Vec<&Body> = self.bodies.iter().filter(|body| is_working_group(body.kind)).collect();
        let city = |body: &Body| self.places.iter().filter(|place| place.body_id == body.id && place.is_of(Group::Municipal)).collect();
        let (with, without): (Vec<_>, Vec<_>) =
            groups.iter().map(|body| (*body, city(body))).partition(|(_, places): &(_, Vec<&Place>)| !places.is_empty());
        let (part, whole) = (with.len(), groups.len());
        let records: Vec<Record<'_>> = with.into_iter().flat_map(|(_, places)| places).map(Record::Seat).collect();
        let found = if records.is_empty() { Vec::new() } else { vec![Found { what: What::Groups(part, whole), records }] };
        let wanting = match whole {
            0 => vec![Wanting::NoGroups],
            _ if part * 2 > whole => Vec::new(),
            _ => vec![Wanting::Groups(without.into_iter().map(|(body, _)| &body.name).collect())],
        };
        (found, wanting)
    }

    fn municipal_council(&self) -> (Vec<Found<'_>>, Vec<Wanting<'_>>) {
        let (mut found, mut wanting) = (Vec::new(), Vec::new());
        let heard = |step: &Step| step.heard().0;
        let behind = |step: &Step| step.heard().1;
        let both: [(What, Wanting<'_>, &dyn Fn(&Step) -> bool); 2] =
            [(What::Heard, Wanting::Heard, &heard), (What::Behind, Wanting::Behind, &behind)];
        for (what, absent, fits) in both {
            let records: Vec<Record<'_>> = self.steps.iter().filter(|step| fits(step)).map(Record::Step).collect();
            if records.is_empty() { wanting.push(absent) } else { found.push(Found { what, records }) }
        }
        (found, wanting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_practice_has_its_name_and_its_reason_in_both_languages() {
        kit::assert_all_called!(Practice);
        for practice in Practice::ALL {
            for lang in Lang::ALL {
                assert!(!practice.why(lang).is_empty(), "{practice:?} in {lang}");
            }
        }
    }

    #[test]
    fn with_nothing_recorded_nothing_is_shown_and_every_practice_says_what_is_wanting() {
        let records = Records { bodies: Vec::new(), places: Vec::new(), steps: Vec::new() };
        let checks = checks(&records);
        assert_eq!(checks.len(), 9);
        assert!(checks.iter().all(|check| check.shown() == Evident::Nothing && !check.wanting.is_empty()));
        assert_eq!(checks.iter().take_while(|check| check.practice.is_known()).count(), 4, "the known ones come first");
    }

    fn step(kind: &str, body: &str, code: &str) -> Step {
        let body = Bilingual::new(body, "", Lang::En);
        let on = Date::constant(2024, 3, 26);
        Step { kind: kind.into(), page: Id::new(kit::testing::now()), body, code: code.into(), on, resolution: String::new() }
    }

    #[test]
    fn who_only_heard_the_plan_is_not_behind_it_and_a_school_board_is_no_municipal_council() {
        for (kind, body, code, heard) in [
            ("endorsement", "Rivermont City Council", "adopted", (true, true)),
            ("endorsement", "Rivermont City Council", "presented", (true, false)),
            ("endorsement", "Rivermont City Council", "informed", (false, false)),
            ("endorsement", "Rivermont City Council", "declined", (false, false)),
            ("endorsement", "Ashmere School Board", "endorsed", (false, false)),
            ("forwarding", "Rivermont", "adopted_amended", (true, true)),
            ("forwarding", "Rivermont", "declined", (true, false)),
            ("forwarding", "Rivermont", "waiting", (false, false)),
        ] {
            assert_eq!(step(kind, body, code).heard(), heard, "{body}: {code}");
        }
        let records = Records { bodies: Vec::new(), places: Vec::new(), steps: vec![step("forwarding", "Rivermont", "received")] };
        assert_eq!(records.check(Practice::MunicipalCouncil).shown(), Evident::InPart);
    }
}
