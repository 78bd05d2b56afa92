//! What can be had: the ways to an offering for one unit on one day.

mod access;
mod actor;
mod answer;
mod shipped;
mod words;

pub use access::{PathQuery, Who};
pub use answer::{
    Assumption, AssumptionCode, Hop, NextContact, Path, PathAnswer, Reason, ReasonCode,
};
pub use shipped::shipped;
