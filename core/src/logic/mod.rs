//! Conditions on facts: values, selectors and three-valued truth (model §13).

mod expression;
mod in_words;
mod lists;
mod meant;
mod never;
mod sort;
mod truth;
mod value;

pub use expression::{Attribute, Operator, Selector, Subject, Test};
pub use in_words::Names;
pub use lists::{OrganisationKind, SizeClass, UnitType};
pub use sort::{At, Misfit, Sort, Wanted};
pub use truth::Truth;
pub use value::Value;
