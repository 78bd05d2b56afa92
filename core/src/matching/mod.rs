//! What can be had: the access paths to an offering for one unit on one day, and who uses it already.

mod access;
mod actor;
mod answer;
mod chains;
mod classes;
#[cfg(feature = "register")]
mod comparable;
#[cfg(feature = "register")]
mod criteria;
#[cfg(feature = "report")]
mod debts;
#[cfg(feature = "report")]
mod needs;
mod outdated;
#[cfg(feature = "report")]
mod profile;
mod query;
mod reach;
#[cfg(feature = "report")]
mod readiness;
#[cfg(feature = "report")]
mod standings;
#[cfg(feature = "register")]
mod uses;
#[cfg(feature = "register")]
mod ways;
mod words;

pub use crate::facts::AssumptionCode;
#[cfg(feature = "register")]
pub(crate) use access::asked_since;
pub use answer::{
    AskedUnit, Assumption, NextContact, Path, PathAnswer, PathHop, Reason, ReasonCode,
};
#[cfg(feature = "register")]
pub use comparable::{Likeness, LikenessCode};
#[cfg(feature = "register")]
pub use criteria::{CriterionAnswer, CriterionReason, EvidenceDoubt, Judgement, Matcher};
#[cfg(feature = "report")]
pub use debts::{
    Blocked, Debt, DebtAbout, Debtor, DebtorKind, DebtorTotal, DebtsAnswer, DebtsAsked, WhatTotal,
};
#[cfg(feature = "report")]
pub use needs::MatchedNeed;
#[cfg(feature = "report")]
pub(crate) use profile::MatchAsked;
#[cfg(feature = "report")]
pub use profile::{
    DoubtedEvidence, MatchAnswer, MatchCell, MatchCount, MatchedCriterion, MatchedOffering,
    MatchedProfile,
};
#[cfg(feature = "register")]
pub(crate) use query::names_service;
#[cfg(feature = "report")]
pub(crate) use reach::Standing;
pub use reach::{Reach, Reaches, Share};
#[cfg(feature = "report")]
pub(crate) use readiness::ReadinessAsked;
#[cfg(feature = "report")]
pub use readiness::{OfferingReadiness, OnePoint, ReadinessAnswer, ReadinessPoint, ReadinessState};
#[cfg(feature = "report")]
pub(crate) use standings::{WayStanding, WayState};
#[cfg(feature = "register")]
pub use uses::{MissingData, OfferingUses, OneUse, UseGap, UsesAnswer, UsingOrganisation};
#[cfg(feature = "register")]
pub(crate) use ways::{Crowd, Verdict, Ways};
