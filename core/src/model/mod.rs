//! What a record looks like: one file per noun, plain structs with public fields.
//!
//! The members stand in the order of the schemas; a record is read from the tape in that order.

mod access_path;
mod body;
mod bundling;
mod channel;
mod codes;
mod contact;
mod cost;
mod criterion;
mod decision;
mod deserialize;
mod ext;
mod fact;
mod head;
mod interval;
mod met;
mod need;
mod offering;
mod organisation;
mod profile;
mod record;
mod records;
mod scoring;
mod session;
mod target;
mod text;
mod typed;
mod walk;

pub use crate::logic::{OrganisationKind, SizeClass, UnitType};
pub use access_path::*;
pub use body::*;
pub use bundling::*;
pub use channel::*;
pub(crate) use codes::codes;
pub use contact::*;
pub use cost::*;
pub use criterion::*;
pub use decision::*;
pub(crate) use deserialize::typed;
pub use ext::Ext;
pub use fact::*;
pub use head::*;
pub use interval::*;
pub use need::*;
pub use offering::*;
pub use organisation::*;
pub use profile::*;
pub use record::*;
pub use scoring::*;
pub use session::*;
pub use target::*;
pub use text::*;
pub use typed::*;
pub use walk::{Path, Visitor, Walk};
