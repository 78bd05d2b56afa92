//! Laws of fixes: of the steps on a text, of the call, and of a step from one schema to the next.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::string_slice)]

mod broken;
mod call;
mod edits;
mod ordered;
mod step;
