//! The calls: a request and texts, or a register, in; an answer out, as JSON text the same in every
//! language.
//!
//! A call is a file here: its request, its answer, the function between them; and a line in
//! [`calls!`](crate::calls). Schemas, the Python classes and methods, the TypeScript types, the
//! options of the command line and their help are made from that.

mod call;
#[cfg(feature = "register")]
mod condition;
mod error;
mod given;
mod host;
mod key;
#[cfg(feature = "register")]
mod known;
mod list;
#[cfg(feature = "report")]
mod moves;
mod records;
#[cfg(feature = "reference")]
#[rustfmt::skip]
mod schemas;
mod text;
mod texts;
#[cfg_attr(not(feature = "report"), allow(dead_code, reason = "SARIF needs more of it"))]
mod writer;

#[cfg(feature = "objects")]
pub use crate::shape::Sink;
pub use crate::shape::to_text;
pub use call::{About, Answer, Answered, Call, Entry, Subject, Works};
pub use error::CallError;
pub use given::Given;
pub use host::Host;
pub use key::key;
pub use records::RecordCheck;
pub use text::JsonText;
pub use texts::TextCheck;

/// A call is a file of its own, named in the list.
macro_rules! files {
    ($($(#[$when:meta])* $file:ident::$call:ident;)*) => {
        $($(#[$when])* mod $file;)*
        $($(#[$when])* pub use $file::*;)*

        /// Every call that this build has, in the order of the list.
        pub const CALLS: &[Entry] = &[$($(#[$when])* Entry::of::<$file::$call>()),*];
    };
}
crate::calls!(files);

/// Carries out a call; the answer is JSON text, also where the request cannot be understood.
///
/// Named inputs are texts by name: `successors.csv` is the table of successors, any other `.csv`
/// that of units, `.jsonl` is JSON Lines, all else JSON. A text without a name is given the name `""`.
///
/// ```
/// let answer = bedarf::calls::call("check", b"{}", &[("", br#"{"type":"need"}"#)]);
/// assert!(answer.starts_with(b"{\"ok\":false,\"records\":1,"));
/// ```
#[must_use]
pub fn call(name: &str, request: &[u8], inputs: &[(&str, &[u8])]) -> Vec<u8> {
    Host::default().call(name, request, inputs)
}
