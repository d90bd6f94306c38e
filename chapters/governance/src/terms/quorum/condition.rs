//! What must be among those here, beyond their number: so many sectors, so many seats of one kind.

use kit::{
    Error, Result,
    db::{Cell, Column, ToValue, Value},
};
use serde::{Serialize, Serializer};

use crate::seats::SeatKind;

/// What is counted for a condition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// Different sectors.
    Sectors,
    /// Seats that serve this sector.
    Sector(String),
    /// Seats of this kind.
    Kind(SeatKind),
}

impl Of {
    /// The code, as stored: `sector:health`.
    pub fn code(&self) -> String {
        match self {
            Self::Sectors => "sectors".to_owned(),
            Self::Sector(sector) => format!("sector:{sector}"),
            Self::Kind(kind) => format!("kind:{}", kind.code()),
        }
    }

    /// What this code stands for, when it is about seats.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split_once(':')? {
            ("sector", sector) if !sector.is_empty() && !sector.contains([',', ' ']) => Some(Self::Sector(sector.to_owned())),
            ("kind", kind) => SeatKind::from_code(kind).map(Self::Kind),
            _ => None,
        }
    }
}

impl Serialize for Of {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        to.serialize_str(&self.code())
    }
}

/// At least so many of something must be here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Condition {
    /// How many at least.
    pub least: u32,
    /// Of what.
    pub of: Of,
}

/// The seats that must be among those here. In a cell: `1 kind:municipal,2 sector:health`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Conditions(Vec<Condition>);

impl Conditions {
    /// None.
    pub const NONE: Self = Self(Vec::new());

    /// These, in their order.
    pub fn new(all: Vec<Condition>) -> Self {
        Self(all)
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Condition> {
        self.0.iter()
    }
}

impl ToValue for Conditions {
    fn to_value(&self) -> Value {
        let one = |it: &Condition| format!("{} {}", it.least, it.of.code());
        self.0.iter().map(one).collect::<Vec<_>>().join(",").to_value()
    }
}

impl Column for Conditions {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        let text = cell.text()?;
        let one = |it: &str| {
            let (least, of) = it.split_once(' ')?;
            Some(Condition { least: least.parse().ok()?, of: Of::from_code(of)? })
        };
        let read = |it| one(it).ok_or_else(|| Error::Internal(format!("not a condition of quorum: {it}")));
        text.split(',').filter(|it| !it.is_empty()).map(read).collect::<Result<_>>().map(Self)
    }
}
