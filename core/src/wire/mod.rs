//! x
pub mod requests;
