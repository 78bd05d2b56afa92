//! What can be had: the access paths to an offering for one unit on one day.

mod access;
mod actor;
mod answer;
mod classes;
mod query;
mod reach;
mod words;

pub use crate::facts::AssumptionCode;
pub use answer::{Assumption, Hop, NextContact, Path, PathAnswer, Reason, ReasonCode};
pub use query::{PathQuery, Who};
pub use reach::{Reach, Share};
