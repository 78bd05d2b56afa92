//! COND: conditions on units, wherever in a record they stand.

use crate::logic::{At, Operator, Test, Value};
use crate::model::Record;

rules! {
    wrong_type::WrongType,
    unknown_word::UnknownWord,
    broken_key::BrokenKey,
    never_true::NeverTrue,
    nobody_has_it::NobodyHasIt,
}

/// Looks at every comparison in the conditions of a record, and where it stands.
fn each_test(record: &Record, look: &mut dyn FnMut(&At<'_>, &Test)) {
    record.each_condition(&mut |at, condition| condition.each_test(&|| at.to_string(), look));
}

/// Looks at every value that a comparison of that attribute names, and where it stands.
fn each_value(at: &At<'_>, test: &Test, look: &mut dyn FnMut(&At<'_>, &Value)) {
    if test.op == Operator::Known {
        return;
    }
    match &test.value {
        Value::List(items) => {
            for (place, item) in items.iter().enumerate() {
                look(&|| format!("{}/{}/{place}", at(), test.op), item);
            }
        }
        one => look(&|| format!("{}/{}", at(), test.op), one),
    }
}
