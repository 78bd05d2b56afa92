//! A record of any type.

use super::{
    Body, Channel, Decision, Head, Need, Offering, Organisation, Profile, RecordType, Session,
    Tombstone,
};
use crate::keys::Id;

/// One record, or what stays of one that was withdrawn.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Record {
    /// An organisation.
    Organisation(Box<Organisation>),
    /// A channel.
    Channel(Box<Channel>),
    /// A need.
    Need(Box<Need>),
    /// An offering.
    Offering(Box<Offering>),
    /// A requirement profile.
    Profile(Box<Profile>),
    /// A body.
    Body(Box<Body>),
    /// A session.
    Session(Box<Session>),
    /// A decision.
    Decision(Box<Decision>),
    /// A withdrawn record.
    Withdrawn(Box<Tombstone>),
}

impl Record {
    /// Which record it is, or was.
    #[must_use]
    pub fn record_type(&self) -> RecordType {
        match self {
            Record::Organisation(_) => RecordType::Organisation,
            Record::Channel(_) => RecordType::Channel,
            Record::Need(_) => RecordType::Need,
            Record::Offering(_) => RecordType::Offering,
            Record::Profile(_) => RecordType::Profile,
            Record::Body(_) => RecordType::Body,
            Record::Session(_) => RecordType::Session,
            Record::Decision(_) => RecordType::Decision,
            Record::Withdrawn(tombstone) => tombstone.r#type,
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Id {
        match self {
            Record::Organisation(record) => &record.id,
            Record::Channel(record) => &record.id,
            Record::Need(record) => &record.id,
            Record::Offering(record) => &record.id,
            Record::Profile(record) => &record.id,
            Record::Body(record) => &record.id,
            Record::Session(record) => &record.id,
            Record::Decision(record) => &record.id,
            Record::Withdrawn(record) => &record.id,
        }
    }

    /// Its version, where the type has one.
    #[must_use]
    pub fn version(&self) -> Option<&str> {
        match self {
            Record::Offering(offering) => offering.version.as_deref(),
            Record::Profile(profile) => Some(&profile.version),
            _ => None,
        }
    }

    /// What all active records have in common; `None` for a withdrawn one.
    #[must_use]
    pub fn head(&self) -> Option<Head<'_>> {
        match self {
            Record::Organisation(record) => Some(record.head()),
            Record::Channel(record) => Some(record.head()),
            Record::Need(record) => Some(record.head()),
            Record::Offering(record) => Some(record.head()),
            Record::Profile(record) => Some(record.head()),
            Record::Body(record) => Some(record.head()),
            Record::Session(record) => Some(record.head()),
            Record::Decision(record) => Some(record.head()),
            Record::Withdrawn(_) => None,
        }
    }
}
