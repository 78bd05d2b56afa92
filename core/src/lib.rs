//! Municipal IT needs management: needs and offerings are checked, and the way to a service is
//! found.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod codes;
mod members;
mod order;

mod check;
pub mod findings;
pub mod keys;
pub mod logic;
pub mod matching;
pub mod model;
pub mod register;
pub mod rules;
pub mod shape;
pub mod wire;

pub use check::{Input, Intake, Options, Scope, check};
pub use register::Register;
