//! The ways to get an offering (model §4).

use bedarf_derive::Part;

use super::{Channel, Interval, Source};
use crate::keys::{End, Id, Ref};

/// A route to an offering, step by step.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Bezugsweg", en = "Access path")]
pub struct AccessPath {
    /// Its id within the offering.
    #[label(de = "Kennung", en = "Id")]
    pub id: Id,
    /// The hops, from the provider to the one who orders last.
    #[label(de = "Schritte", en = "Steps")]
    #[required]
    #[length(min = 1, max = 64)]
    pub hops: Vec<Hop>,
}

/// One hop: `from` hands over, `to` orders, through the channel.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Schritt", en = "Step")]
pub struct Hop {
    /// Who hands over.
    #[label(de = "Wer gibt weiter?", en = "Who hands over?")]
    pub from: End,
    /// Who orders.
    #[label(de = "Wer bestellt?", en = "Who orders?")]
    pub to: End,
    /// Through which channel.
    #[label(de = "Bezugskanal", en = "Channel")]
    pub channel: Ref<Channel>,
    /// What the contract is called.
    #[label(de = "Vertrag", en = "Contract")]
    #[length(min = 1, max = 200)]
    pub contract: Option<String>,
    /// When the hop holds.
    #[label(de = "Gültigkeit", en = "Validity")]
    pub valid: Option<Interval>,
    /// Where it is written.
    #[label(de = "Quelle", en = "Source")]
    pub source: Option<Source>,
}
