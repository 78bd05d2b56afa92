//! Sentences and labels in two languages, and the parameters that are put into them.

mod case;
mod param;
mod template;
mod words;

pub use bedarf_derive::Cases;
pub(crate) use case::why;
pub use case::{About, Cases, Severity, Text, Why};
pub use param::{Count, IntoParam, Param, ParamKind, Params};
pub use template::{day_text, outline, render};
pub use words::{Code, Lang, Word, Words};
