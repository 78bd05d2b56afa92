//! What a record looks like: one file per noun, plain structs with public fields.
//!
//! The members stand in the order of the schemas; a record is read from the tape in that order.

mod body;
mod channel;
mod contact;
mod criterion;
mod decision;
mod ext;
mod head;
mod interval;
mod need;
mod offering;
mod organisation;
mod profile;
mod record;
mod references;
mod scoring;
mod session;
mod spot;
mod text;
mod texts;

pub use body::*;
pub use channel::*;
pub use contact::*;
pub use criterion::*;
pub use decision::*;
pub use ext::Ext;
pub use head::*;
pub use interval::*;
pub use need::*;
pub use offering::*;
pub use organisation::*;
pub use profile::*;
pub use record::*;
pub use references::*;
pub use scoring::*;
pub use session::*;
pub use spot::Spot;
pub use text::*;
