//! Conditions on facts: values, selectors and three-valued truth (model §13).

mod expression;
mod truth;
mod value;

pub use expression::{Attribute, Operator, Selector, Subject, Test};
pub use truth::Truth;
pub use value::Value;
