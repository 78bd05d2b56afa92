//! Calls and answers as JSON text: what the bindings export, and all that joins the rooms.

mod answers;
mod calls;
mod handle;
mod host;
mod key;
#[cfg(feature = "reference")]
mod reference;
#[cfg(feature = "report")]
mod report;
pub mod requests;
#[cfg(feature = "report")]
mod sarif;
#[cfg(feature = "reference")]
#[rustfmt::skip]
mod schemas;
mod writer;

pub use calls::call;
pub use handle::{RegisterHandle, RegisterReader};
pub use host::Host;
pub use key::key;
