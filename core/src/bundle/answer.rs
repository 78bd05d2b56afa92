//! What the call `bundle` answers.

use bedarf_derive::Answer;

use super::left_behind::ProfileDiversity;
use super::recorded::RecordedBundle;
use crate::codes;
use crate::facts::ServiceRelation;
use crate::keys::{ConceptName, Date, ServiceKey};
use crate::register::Unread;

codes! {
    /// What speaks for bundling a need with another.
    BundleReasonCode {
        Words = "words": "gemeinsame Wörter", "shared words";
        SameService = "same_service": "dieselbe Leistung", "the same service";
        RelatedService = "related_service": "eine Leistung und ein Teil von ihr", "a service and a part of it";
        Kind = "kind": "dieselbe Art von Bedarf", "the same kind of need";
        Level = "level": "dieselbe Ebene", "the same level";
    }
}

/// Which needs could be bundled, and which only look like it.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct BundleAnswer {
    /// The day.
    pub as_of: Date,
    /// What there is to say of it in words: that nothing is alike.
    pub message: Option<String>,
    /// Needs that could be one, the largest groups first.
    #[required]
    pub groups: Vec<ProposedBundle>,
    /// One sentence about several services or practices: not to be merged, but to become one
    /// criterion.
    #[required]
    pub twins: Vec<TwinProposal>,
    /// Pairs that read alike and are about different services, the most alike first.
    #[required]
    pub other_services: Vec<OtherService>,
    /// What was bundled already, by id.
    #[required]
    pub bundles: Vec<RecordedBundle>,
    /// What profiles preserve of the needs that they come from, in the order of the register.
    #[required]
    pub profiles: Vec<ProfileDiversity>,
    /// How many entries the first three lists have beyond the limit, together.
    pub left_out: u64,
    /// What was looked at for the answer.
    pub looked_at: BundleLookedAt,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// Needs that could be one.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct ProposedBundle {
    /// Id of the need that is most like all others: into it they could be merged.
    pub canonical: String,
    /// What it is called.
    pub title: String,
    /// How alike the needs are on average, in thousandths; needs on one service count twice.
    pub score: u16,
    /// The needs: the one above, then the others, most like it first.
    #[required]
    pub needs: Vec<BundledNeed>,
    /// Where they ask different things of one characteristic of a solution.
    pub differs: Vec<BundleDifference>,
    /// Pairs that may want the opposite of each other.
    pub doubts: Vec<BundleDoubt>,
}

/// One need of a group.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct BundledNeed {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who raised it, as far as that may be told.
    pub raised_by: Vec<String>,
    /// How alike its words are to those of the canonical need, in thousandths.
    pub score: Option<u16>,
    /// What speaks for bundling it with that one.
    pub reasons: Vec<BundleReason>,
    /// Words of it that no other need of the group has.
    pub own_words: Vec<String>,
}

/// What speaks for bundling a need with another.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct BundleReason {
    /// What it is.
    pub code: BundleReasonCode,
    /// In words.
    pub message: String,
    /// The words that both have, the rarest first.
    pub words: Vec<String>,
}

/// A characteristic of a solution that needs of a group say something about, not all the same.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct BundleDifference {
    /// The characteristic.
    pub concept: ConceptName,
    /// Whether one solution can be what all of them ask.
    pub can_agree: bool,
    /// In words.
    pub message: String,
    /// What each says.
    #[required]
    pub needs: Vec<BundleDemand>,
}

/// What a need asks of a characteristic.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct BundleDemand {
    /// Its id.
    pub need: String,
    /// What it asks, in words.
    pub asks: String,
}

/// A pair of needs that may want the opposite of each other.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct BundleDoubt {
    /// Their ids.
    #[required]
    pub needs: Vec<String>,
    /// The words that make one doubt: one of each.
    #[required]
    pub words: Vec<String>,
    /// In words.
    pub message: String,
}

/// One sentence about several services or practices.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct TwinProposal {
    /// The title they share, where they share anything of it; … stands for what is different.
    pub title: Option<String>,
    /// The statement they share: what a general criterion could be made of.
    pub text: String,
    /// In words.
    pub message: String,
    /// The needs.
    #[required]
    pub needs: Vec<TwinNeed>,
}

/// One need among twins.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct TwinNeed {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its words in the place of what is different.
    pub instead: String,
    /// The services it is about.
    pub services: Vec<ServiceKey>,
}

/// Two needs that read alike and are about different services.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct OtherService {
    /// Their ids.
    #[required]
    pub needs: Vec<String>,
    /// What they are called.
    #[required]
    pub titles: Vec<String>,
    /// How alike their words are, in thousandths.
    pub score: u16,
    /// How their services stand to each other.
    pub services: ServiceRelation,
    /// In words.
    pub message: String,
}

/// How much was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct BundleLookedAt {
    /// Needs that were compared: the open ones.
    pub needs: u64,
    /// Pairs of them that are alike enough to be looked at closely.
    pub pairs: u64,
}
