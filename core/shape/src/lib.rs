//! The ground floor of the crate `bedarf`, of little use outside of it: [`keys`], code lists
//! ([`codes!`]), [`messages`] in two languages, and the shape check.
//!
//! The shape check is one table-driven pass over the bytes of a document. It finds everything wrong
//! with the structure and writes the tape from which the typed record is read. It knows the forms
//! of keys, but no record: what a document must look like stands in a [`table`].
#![cfg_attr(docsrs, feature(doc_cfg))]

mod codes;
pub mod keys;
pub mod messages;
pub mod order;

mod check;
mod document;
mod edit;
mod error;
#[allow(missing_docs, reason = "the texts of a case say what it is")]
pub mod errors;
mod gaps;
pub mod json;
mod locate;
mod locate_all;
mod misfit;
mod nearest;
mod nfc;
mod notes;
pub mod number;
mod pass;
mod patch;
mod place;
mod read;
mod scan;
mod sink;
mod summary;
pub mod table;
mod tape;
mod to_text;
mod tokens;
mod values;
mod words;

pub use check::{Checker, Limits, Outcome, ShapeErrors};
pub use edit::{Edit, NoEdit, edited};
pub use error::ShapeError;
pub use errors::{AnyCase, Structural, StructuralRule};
pub use gaps::{Edge, Gaps};
pub use locate::{locate, token};
pub use locate_all::locate_all;
pub use nearest::nearest;
pub use nfc::{NFC, Nfc, is_composed};
pub use patch::PatchOp;
pub use place::Place;
pub use read::{FromTape, Members, TapeReader};
pub use scan::{skip_blank, text_end, utf8};
pub use sink::{Sink, take_apart};
pub use tape::Tape;
pub use to_text::{JsonWriter, to_text};
pub use words::{Bound, JsonPart, JsonType};
