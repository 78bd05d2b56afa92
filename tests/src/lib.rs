//! The workbench of the tests: random documents made from the schemas, ways to spoil them, and
//! the oracle they are judged by. Nothing here shares a function with the engine under test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod case;
pub mod complete;
pub mod damage;
pub mod formats;
pub mod generate;
pub mod mutate;
pub mod oracle;
pub mod random;
pub mod registers;
pub mod schema;
pub mod sentences;
pub mod shared_data;
pub mod shrink;
pub mod spots;
pub mod stood;
pub mod tree;
mod whole;
pub mod words;

pub use case::Case;
pub use complete::Complete;
pub use generate::Maker;
pub use random::Random;
pub use schema::Schemas;
pub use tree::{Spelling, Tree};

/// The README: its block in Rust is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// The README of the crate, as it is published: its block is compiled.
#[cfg(doctest)]
#[doc = include_str!("../../core/README.md")]
pub struct CrateReadme;
