//! What a record looks like: one file per noun, plain structs with public fields.
//!
//! The members stand in the order of the schemas; a record is read from the tape in that order.

mod access_path;
mod bundling;
mod codes;
mod contact;
mod cost;
mod criterion;
mod deserialize;
mod ext;
mod fact;
mod head;
mod interval;
mod life;
mod met;
mod record;
mod records;
mod scoring;
mod target;
mod text;
mod typed;
mod walk;

pub use crate::logic::{OrganisationKind, SizeClass, UnitType};
pub use access_path::*;
pub use bundling::*;
pub(crate) use codes::codes;
pub use contact::*;
pub use cost::*;
pub use criterion::*;
pub(crate) use deserialize::typed;
pub use ext::Ext;
pub use fact::*;
pub use head::*;
pub use interval::*;
pub use life::{Life, LifeStep};
pub use record::*;
pub use scoring::*;
pub use target::*;
pub use text::*;
pub use typed::*;
pub use walk::{Kinds, Path, Visitor, Walk};

/// A record type is a file of its own, named in the list.
macro_rules! files {
    ($($file:ident::$type:ident: $many:ident $(, $one:ident)?;)*) => {
        $(mod $file;)*
        $(pub use $file::*;)*
    };
}
crate::records!(files);
