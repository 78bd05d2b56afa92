//! Municipal IT needs management: needs and offerings are checked, and the way to a service is
//! found.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod codes;
mod members;

pub mod findings;
pub mod keys;
pub mod logic;
pub mod model;
pub mod register;
pub mod shape;
pub mod wire;
