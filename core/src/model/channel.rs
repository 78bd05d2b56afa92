//! `channel`: a way to order, with dated rules (model §12).

use super::head::Source;
use super::interval::Interval;
use crate::codes::codes;
use crate::keys::{Ref, Role};
use crate::members::{members, record};
use crate::shape::{FromTape, Reader};

record! {
    /// A channel through which offerings are ordered; who may order changes with time.
    Channel, "channel", "crate::model::text::title" {
        /// Who runs it.
        opt operator: Ref;
        /// Its rules, each for a time.
        req rules: Vec<ChannelRule>;
    }
}

members! {
    /// Who may order through a channel, and on what terms, for a time.
    ChannelRule {
        /// When the rule holds.
        req valid: Interval;
        /// Roles that may order.
        req orderers: Vec<Role>, [length(min = 1)];
        /// Organisations of which one must be in-house with the orderer.
        many in_house_with: Ref;
        /// Whether the orderer may pass on what it ordered.
        req pass_on: PassOn;
        /// Topic on which the Land has the last word.
        opt land_topic: String, [length(min = 1, max = 200)];
        /// Where the rule is written.
        req source: Source;
    }
}

impl FromTape for Role {
    fn from_tape(at: Reader<'_>) -> Self {
        Role::ALL.get(at.code()).copied().unwrap_or(Role::Bund)
    }
}

codes! {
    /// Whether an orderer may pass on what it ordered.
    PassOn {
        Freely = "freely": "frei", "freely";
        FreeOfCharge = "free_of_charge": "nur unentgeltlich", "free of charge only";
        No = "no": "nicht", "no";
    }
}
