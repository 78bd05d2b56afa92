//! The shape check: one table-driven pass over the bytes of a document finds everything wrong
//! with its structure and writes the tape from which the typed record is read.

mod check;
mod document;
mod error;
pub(crate) mod errors;
pub mod json;
mod locate;
mod locate_all;
mod nearest;
mod notes;
pub mod number;
mod pass;
mod patch;
mod peek;
mod place;
mod read;
mod scan;
pub mod table;
#[rustfmt::skip]
#[cfg_attr(bedarf_bootstrap, path = "empty.rs")]
mod tables;
mod tape;
mod tokens;
mod values;
mod words;

pub use crate::messages::{Param, Params};
pub use check::{Checker, Limits, Outcome};
pub use error::ShapeError;
pub use errors::{AnyCase, Structural, StructuralRule};
pub use locate::{locate, token};
pub use locate_all::locate_all;
pub use nearest::nearest;
pub use patch::Patch;
pub use place::Place;
pub use read::{FromTape, Members, Reader};
pub use scan::{skip_blank, text_end, utf8};
pub use tables::*;
pub use tape::Tape;
pub use words::{Bound, JsonPart, JsonType};
