//! What can be had: the access paths to an offering for one unit on one day.

mod access;
mod actor;
mod answer;
mod chains;
mod classes;
mod outdated;
mod query;
mod reach;
mod words;

pub use crate::facts::AssumptionCode;
pub use answer::{
    AskedUnit, Assumption, NextContact, Path, PathAnswer, PathHop, Reason, ReasonCode,
};
pub use reach::{Reach, Share};
