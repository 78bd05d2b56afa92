//! Sentences and labels in two languages, and the parameters that are put into them.

mod case;
mod param;
mod template;
mod words;

pub use bedarf_derive::Cases;
pub use case::{About, Cases, Severity, Text, Why, why};
pub use param::{Count, IntoParam, Param, ParamKind, Params};
pub use template::{day_text, is_invisible, number_text, outline, render};
pub use words::{Code, Lang, UnknownCode, Word, Words};
