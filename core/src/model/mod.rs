//! What a record looks like: one file per noun, plain structs with public fields.
//!
//! The members stand in the order of the schemas; a record is read from the tape in that order.

mod channel;
mod contact;
mod ext;
mod head;
mod interval;
mod need;
mod offering;
mod organisation;
mod record;
mod references;
mod spot;
mod text;
mod texts;

pub use channel::*;
pub use contact::*;
pub use ext::Ext;
pub use head::*;
pub use interval::*;
pub use need::*;
pub use offering::*;
pub use organisation::*;
pub use record::*;
pub use references::*;
pub use spot::Spot;
pub use text::*;
