//! Whether a criterion lets fewer through than another, or more: exact, member by member.

use crate::codes;
use crate::keys::Date;
use crate::logic::{Operator, Selector, Sort, Truth, Value};
use crate::model::{Binding, Criterion, CriterionClass, Expectation};

codes! {
    /// How a requirement differs from an earlier one.
    Strictness {
        Tightened = "tightened": "verschärft", "tightened";
        Relaxed = "relaxed": "gelockert", "relaxed";
        Other = "other": "anders", "other";
    }
}

impl Strictness {
    /// What two sets of answers say that pass: fewer, more, others; `None` where they are the same.
    const fn of_sets(after_in_before: bool, before_in_after: bool) -> Option<Self> {
        match (after_in_before, before_in_after) {
            (true, true) => None,
            (true, false) => Some(Strictness::Tightened),
            (false, true) => Some(Strictness::Relaxed),
            (false, false) => Some(Strictness::Other),
        }
    }

    fn of_ranks<T: Ord>(before: T, after: T) -> Option<Self> {
        Self::of_sets(after >= before, before >= after)
    }

    fn if_other(differs: bool) -> Option<Self> {
        differs.then_some(Strictness::Other)
    }

    /// What several say together: the one that all say, otherwise neither.
    pub fn of_all(all: impl IntoIterator<Item = Strictness>) -> Option<Self> {
        all.into_iter().reduce(|one, other| if one == other { one } else { Strictness::Other })
    }
}

/// The members in which a criterion differs from an earlier one, each with whether that lets fewer
/// through. Its title, what it comes from and what it is about let nobody through or fail.
#[must_use]
pub fn stricter(before: &Criterion, after: &Criterion) -> Vec<(&'static str, Strictness)> {
    let is_same_question = before.concept == after.concept
        && before.data_type == after.data_type
        && before.unit == after.unit;
    let expected = match is_same_question {
        true => expectation(before, after),
        false => Strictness::if_other(before.expected != after.expected),
    };
    let age = |it: &Criterion| std::cmp::Reverse(it.evidence_max_age_months.unwrap_or(u16::MAX));
    let least = |it: &Criterion| it.min_points.unwrap_or_default();
    let pairs = [
        ("text", Strictness::if_other(before.text != after.text)),
        ("class", Strictness::of_ranks(class(before.class), class(after.class))),
        ("binding", Strictness::of_ranks(binding(before.binding), binding(after.binding))),
        ("group", Strictness::if_other(before.group != after.group)),
        ("concept", Strictness::if_other(before.concept != after.concept)),
        ("data_type", Strictness::if_other(before.data_type != after.data_type)),
        ("unit", Strictness::if_other(before.unit != after.unit)),
        ("expected", expected),
        ("scale", Strictness::if_other(before.scale != after.scale)),
        ("weight", Strictness::if_other(before.weight != after.weight)),
        ("min_points", Strictness::of_ranks(least(before), least(after))),
        ("evidence", evidence(before, after)),
        ("evidence_max_age_months", Strictness::of_ranks(age(before), age(after))),
        ("applies_when", audience(before, after)),
    ];
    pairs.into_iter().filter_map(|(member, change)| Some((member, change?))).collect()
}

/// Whether a criterion turns anybody down by itself, so that adding it tightens a profile.
#[must_use]
pub fn turns_away(criterion: &Criterion) -> bool {
    criterion.class == CriterionClass::A
        || criterion.is_must()
        || criterion.min_points.is_some_and(|least| least > 0)
}

const fn class(class: CriterionClass) -> u8 {
    match class {
        CriterionClass::I => 0,
        CriterionClass::B => 1,
        CriterionClass::A => 2,
    }
}

const fn binding(binding: Binding) -> u8 {
    match binding {
        Binding::May => 0,
        Binding::Should => 1,
        Binding::Must => 2,
    }
}

/// Any one of the lists is enough, each with all of its kinds; without a list nothing is to be shown.
fn evidence(before: &Criterion, after: &Criterion) -> Option<Strictness> {
    let is_in = |one: &Criterion, other: &Criterion| {
        let is_enough = |shown: &Vec<_>| {
            other.evidence.iter().any(|wanted| wanted.iter().all(|kind| shown.contains(kind)))
        };
        other.evidence.is_empty() || !one.evidence.is_empty() && one.evidence.iter().all(is_enough)
    };
    Strictness::of_sets(is_in(after, before), is_in(before, after))
}

/// For whom it holds: for all is stricter than for some. Two conditions are not compared.
fn audience(before: &Criterion, after: &Criterion) -> Option<Strictness> {
    let some = |it: &Criterion| it.applies_when.clone().filter(|it| *it != Selector::Everyone);
    match (some(before), some(after)) {
        (None, None) => None,
        (Some(_), None) => Some(Strictness::Tightened),
        (None, Some(_)) => Some(Strictness::Relaxed),
        (Some(one), Some(other)) => Strictness::if_other(one != other),
    }
}

/// Which answers are expected. Every comparison splits the answers at the values it names, so that
/// these, what lies next to them and what is none of them stand for all.
fn expectation(before: &Criterion, after: &Criterion) -> Option<Strictness> {
    let (one, other) = (before.expected.as_ref(), after.expected.as_ref());
    if one == other {
        return None;
    }
    let sort = before.data_type.map(|it| it.sort());
    let fits = |it: &&Expectation| sort.is_some_and(|sort| sort.misfit(it.op, &it.value).is_none());
    let (Some(sort), true) = (sort, one.iter().chain(&other).all(fits)) else {
        return Some(Strictness::Other);
    };
    if sort == Sort::Codes {
        return Strictness::of_sets(is_within(other, one), is_within(one, other));
    }
    let both: Vec<&Expectation> = one.into_iter().chain(other).collect();
    let samples = samples(sort, &both);
    let is_in = |one: Option<&Expectation>, other: Option<&Expectation>| {
        samples.iter().all(|it| !passes(sort, one, it) || passes(sort, other, it))
    };
    Strictness::of_sets(is_in(other, one), is_in(one, other))
}

/// Whether an answer is the one that a criterion expects; not known where it expects none, or one
/// of another sort.
#[must_use]
pub fn as_expected(criterion: &Criterion, answer: &Value) -> Truth {
    let Some(Expectation { op, value, .. }) = &criterion.expected else { return Truth::Unknown };
    if let (Operator::Known, Value::Boolean(wanted)) = (op, value) {
        return Truth::from(*wanted);
    }
    let Some(sort) = criterion.data_type.map(|it| it.sort()) else {
        return op.holds(answer.items(), value).into();
    };
    let fits = sort.misfit(*op, value).is_none();
    if !fits || !answer.items().iter().all(|item| sort.takes(*op, item)) {
        return Truth::Unknown;
    }
    op.holds(exact(sort, answer).items(), &exact(sort, value)).into()
}

/// Whether an answer is one that is expected; without an expectation each is.
pub(super) fn passes(sort: Sort, expected: Option<&Expectation>, answer: &Value) -> bool {
    expected.is_none_or(|it| match (it.op, &it.value) {
        (Operator::Known, value) => *value == Value::Boolean(true),
        (op, value) => op.holds(std::slice::from_ref(answer), &exact(sort, value)) == Some(true),
    })
}

/// A value as it is compared: decimals by their size.
fn exact(sort: Sort, value: &Value) -> Value {
    match value {
        Value::List(items) => Value::List(items.iter().map(|item| exact(sort, item)).collect()),
        value => {
            sort.millionths(value).map_or_else(|| value.clone(), |size| Value::Text(in_order(size)))
        }
    }
}

/// A number as a text that sorts as the number does.
fn in_order(size: i128) -> String {
    format!("{:030}", size.saturating_add(FAR))
}

/// Further from zero than any decimal.
const FAR: i128 = 10_i128.pow(24);

/// Answers that stand for all where these are expected.
pub(super) fn samples(sort: Sort, expected: &[&Expectation]) -> Vec<Value> {
    let named = || expected.iter().flat_map(|it| it.value.items());
    let mut samples: Vec<Value> = vec![Value::Boolean(false), Value::Boolean(true)];
    if sort != Sort::Boolean {
        samples.clear();
        samples.extend(named().flat_map(|value| around(sort, value)));
    }
    // a word and a number that nobody names
    let longest = named().filter_map(Value::as_text).max_by_key(|text| text.len());
    let unnamed = longest.map_or_else(|| "x".to_owned(), |text| format!("{text}x"));
    match sort {
        Sort::Code | Sort::Text | Sort::Key => samples.push(Value::Text(unnamed)),
        Sort::Ordinal => {
            let most = named().filter_map(Value::as_integer).max().unwrap_or_default();
            samples.extend([Value::Text(unnamed), Value::Integer(most.saturating_add(2))]);
        }
        _ => {}
    }
    samples
}

/// A value, and what lies next to it.
fn around(sort: Sort, value: &Value) -> Vec<Value> {
    match (sort, value) {
        (Sort::Decimal, value) => {
            let size = sort.millionths(value).unwrap_or_default();
            [size - 1, size, size + 1].map(|size| Value::Text(in_order(size))).to_vec()
        }
        (Sort::Date, Value::Text(text)) => {
            let Ok(day) = text.parse::<Date>() else { return vec![value.clone()] };
            let days = [day.plus_days(-1), day, day.plus_days(1)];
            days.map(|day| Value::Text(day.to_string())).to_vec()
        }
        (_, Value::Integer(number)) => {
            let next = [number.saturating_sub(1), *number, number.saturating_add(1)];
            next.map(Value::Integer).to_vec()
        }
        (_, value) => vec![value.clone()],
    }
}

/// Whether every list of words that the one lets through passes the other.
fn is_within(one: Option<&Expectation>, other: Option<&Expectation>) -> bool {
    let all_pass = |it: Option<&Expectation>| it.is_none_or(|it| it.value == Value::Boolean(true));
    let none_passes =
        |it: Option<&Expectation>| it.is_some_and(|it| it.value == Value::Boolean(false));
    if all_pass(other) || none_passes(one) {
        return true;
    }
    let (Some(one), Some(other)) = (one, other) else { return false };
    let (own, wanted) = (one.value.items(), other.value.items());
    match (one.op, other.op) {
        (Operator::ContainsAll, Operator::ContainsAll) => wanted.iter().all(|it| own.contains(it)),
        (Operator::ContainsAll, _) => wanted.iter().any(|it| own.contains(it)),
        (_, Operator::ContainsAll) => own.iter().all(|it| wanted.iter().all(|other| it == other)),
        (_, _) => own.iter().all(|it| wanted.contains(it)),
    }
}
