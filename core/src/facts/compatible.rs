//! Whether one solution can be what several ask of it (formulas, F9).

use super::stricter::{passes, samples};
use crate::keys::Date;
use crate::logic::{Operator, Sort, Value};
use crate::model::Expectation;

/// Whether there is an answer that all of these expect; exact for each sort of value. What does not
/// fit the sort is passed over: a rule says so.
#[must_use]
pub fn can_agree(sort: Sort, asked: &[&Expectation]) -> bool {
    let fits = |it: &&&Expectation| sort.misfit(it.op, &it.value).is_none();
    let asked: Vec<&Expectation> = asked.iter().filter(fits).copied().collect();
    let never = asked.iter().filter(|it| is_never_known(it)).count();
    if never > 0 || asked.is_empty() {
        return never == asked.len();
    }
    // a list may hold all that is asked for
    let answers = match sort {
        Sort::Codes => return true,
        _ => samples(sort, &asked),
    };
    answers.iter().any(|answer| asked.iter().all(|it| passes(sort, Some(it), answer)))
}

fn is_never_known(expected: &Expectation) -> bool {
    expected.op == Operator::Known && expected.value == Value::Boolean(false)
}

/// The sort of values that a comparison is about, where nothing else says it.
#[must_use]
pub fn sort_of(op: Operator, value: &Value) -> Sort {
    let is_date = |item: &Value| item.as_text().is_some_and(|text| text.parse::<Date>().is_ok());
    match (op, value.items()) {
        (Operator::ContainsAll | Operator::ContainsAny, _) => Sort::Codes,
        (_, [Value::Boolean(_), ..]) => Sort::Boolean,
        (_, [Value::Integer(_), ..]) => Sort::Integer,
        (_, items) if items.iter().all(is_date) => Sort::Date,
        (Operator::Lt | Operator::Le | Operator::Gt | Operator::Ge | Operator::Between, _) => {
            Sort::Decimal
        }
        _ => Sort::Code,
    }
}
