//! What can be had: the ways to an offering for one unit on one day.

mod access;
mod actor;
mod answer;
mod query;
mod reach;
mod shipped;
mod words;

pub use answer::{
    Assumption, AssumptionCode, Hop, NextContact, Path, PathAnswer, Reason, ReasonCode,
};
pub use query::{PathQuery, Who};
pub use reach::{Reach, Share};
pub use shipped::shipped;
