//! Whether what is meant for some units is meant for municipalities among them.

use crate::logic::{Attribute, Selector, Subject, Truth, Value};
use crate::model::OrganisationKind;

/// Whether a selector may mean a unit of one of these kinds, as far as the kind alone tells.
#[must_use]
pub fn may_reach(selector: &Selector, kinds: &[OrganisationKind]) -> bool {
    kinds.iter().any(|kind| selector.judge(&SomeUnit(*kind)) != Truth::False)
}

/// Some unit, of which nothing is known but its kind.
struct SomeUnit(OrganisationKind);

impl Subject for SomeUnit {
    fn values(&self, attribute: Attribute) -> Vec<Value> {
        match attribute {
            Attribute::Kind => vec![Value::Text(self.0.as_str().to_owned())],
            _ => Vec::new(),
        }
    }
}
