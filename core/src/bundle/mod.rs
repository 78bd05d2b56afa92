//! Bundles of needs: which are alike and should be one, which only look like it, and what was
//! bundled already (model §18; formulas F9, F13).

mod answer;
mod dividing;
mod groups;
mod left_behind;
mod merging;
mod opposites;
mod pairs;
mod parts;
mod pieces;
mod proposals;
mod reasons;
mod recorded;
mod refusal;
mod twins;
mod uniting;
mod words;

pub use answer::{
    BundleAnswer, BundleDemand, BundleDifference, BundleDoubt, BundleLookedAt, BundleReason,
    BundleReasonCode, BundledNeed, OtherService, ProposedBundle, TwinNeed, TwinProposal,
};
pub use dividing::{NeedPart, divide};
pub use groups::{Bond, groups};
pub use left_behind::{LeftBehind, LeftBehindReason, ProfileDiversity, left_behind, preserved};
pub use merging::{ByWhom, HowMerged, Merged, put_together, take_out};
pub use pairs::{ALIKE, Pair, Pairs, Verdict};
pub use pieces::{Pieces, Score};
pub use proposals::{Asked, propose};
pub use reasons::differences;
pub use recorded::{BundleVariant, MergedNeed, OriginatorConsent, RecordedBundle, recorded};
pub use refusal::CannotMerge;
pub use words::{Word, words};
