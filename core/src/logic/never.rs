//! Conditions that can be true of no unit.

use super::{
    At, Attribute, Operator, OrganisationKind, Selector, SizeClass, Test, UnitType, Value,
};

/// No unit has more inhabitants.
const MOST_INHABITANTS: i64 = 100_000_000;

/// A comparison that has to hold, or has to fail.
#[derive(Clone, Copy)]
struct Literal<'a> {
    test: &'a Test,
    holds: bool,
}

impl Selector {
    /// Every smallest part of it that would have to hold and can be true of no unit, with its JSON
    /// Pointer; `at` is where the selector itself stands. What does not fit its attribute is passed
    /// over.
    pub fn each_impossible(&self, at: &At<'_>, look: &mut dyn FnMut(String)) {
        self.impossible(true, at, look);
    }

    /// Looks at what has to hold, or to fail. Whether something was found.
    fn impossible(&self, holds: bool, at: &At<'_>, look: &mut dyn FnMut(String)) -> bool {
        let mut within = |member: &str, parts: &[Selector]| {
            parts.iter().enumerate().fold(false, |found, (number, part)| {
                part.impossible(holds, &|| format!("{}/{member}/{number}", at()), look) || found
            })
        };
        let found = match self {
            Selector::All(parts) => within("all", parts),
            Selector::Any(parts) => within("any", parts),
            Selector::Not(part) => part.impossible(!holds, &|| format!("{}/not", at()), look),
            Selector::Test(_) | Selector::Everyone => false,
        };
        let mut literals = Vec::new();
        if found || (self.literals(holds, &mut literals) && !contradict(&literals)) {
            return found;
        }
        look(at());
        true
    }

    /// Whether every comparison in it fits its attribute, and some unit may be meant.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let mut sound = true;
        self.each_test(&String::new, &mut |_, test| sound &= test.fits());
        self.each_impossible(&String::new, &mut |_| sound = false);
        sound
    }

    /// What has to hold at the same time so that it holds, or fails; false where that cannot be.
    /// One of several alternatives need not hold, so they are left out.
    fn literals<'a>(&'a self, holds: bool, out: &mut Vec<Literal<'a>>) -> bool {
        match (self, holds) {
            (Selector::All(parts), true) | (Selector::Any(parts), false) => {
                parts.iter().all(|part| part.literals(holds, out))
            }
            (Selector::All(_) | Selector::Any(_), _) => true,
            (Selector::Not(part), _) => part.literals(!holds, out),
            (Selector::Test(test), _) => {
                if test.fits() {
                    out.push(Literal { test, holds });
                }
                true
            }
            (Selector::Everyone, _) => holds,
        }
    }
}

impl Test {
    /// Whether its values are such as the attribute can have, whatever their order.
    fn fits(&self) -> bool {
        let Test { attr, op, value } = self;
        let can_be = |value: &Value| match value.as_text() {
            Some(text) => {
                attr.format().is_none_or(|format| format.check(text).is_ok())
                    && (!attr.has_words() || attr.has_word(text))
            }
            None => true,
        };
        attr.sort().misfit(*op, value).is_none_or(|misfit| misfit.is_order())
            && value.items().iter().all(can_be)
    }
}

/// Those on one attribute.
fn of<'l, 'a>(
    literals: &'l [Literal<'a>],
    attr: Attribute,
) -> impl Iterator<Item = &'l Literal<'a>> + Clone + use<'l, 'a> {
    literals.iter().filter(move |it| it.test.attr == attr)
}

/// Whether any is on that attribute.
fn has(literals: &[Literal<'_>], attr: Attribute) -> bool {
    of(literals, attr).next().is_some()
}

/// Whether no unit makes all of these true.
fn contradict(literals: &[Literal<'_>]) -> bool {
    Attribute::ALL.iter().copied().filter(|attr| has(literals, *attr)).any(|attr| {
        unknown_and_known(of(literals, attr))
            || no_value(attr, of(literals, attr))
            || no_span(attr, of(literals, attr))
    }) || no_area(literals)
        || no_unit_type(literals)
        || no_size_class(literals)
}

/// Whether a value has to be unknown, and to be known as well.
fn unknown_and_known<'a>(literals: impl Iterator<Item = &'a Literal<'a>> + Clone) -> bool {
    let known = |it: &Literal<'_>| match (&it.test.op, &it.test.value) {
        (Operator::Known, Value::Boolean(wanted)) => *wanted == it.holds,
        _ => true,
    };
    literals.clone().any(known) && !literals.clone().all(known)
}

/// Whether the values that are allowed are all forbidden, or several that exclude each other.
fn no_value<'a>(attr: Attribute, literals: impl Iterator<Item = &'a Literal<'a>> + Clone) -> bool {
    if attr.has_words() {
        return words(attr, literals).is_empty();
    }
    let (allowed, forbidden) = allowed(literals);
    let all = attr.sort().operators().contains(&Operator::ContainsAll);
    allowed.is_some_and(|allowed| match all {
        true => allowed.iter().any(|it| forbidden.contains(it)),
        false => allowed.iter().all(|it| forbidden.contains(it)),
    })
}

/// The values that are allowed, where not every one is, and those that are forbidden.
fn allowed<'a>(
    literals: impl Iterator<Item = &'a Literal<'a>>,
) -> (Option<Vec<&'a Value>>, Vec<&'a Value>) {
    let mut forbidden: Vec<&Value> = Vec::new();
    let mut allowed: Option<Vec<&Value>> = None;
    for Literal { test, holds } in literals {
        let values = test.value.items();
        match (test.op, holds) {
            (Operator::Eq | Operator::In, true) | (Operator::Ne | Operator::NotIn, false) => {
                allowed = Some(match allowed {
                    None => values.iter().collect(),
                    Some(before) => before.into_iter().filter(|it| values.contains(it)).collect(),
                });
            }
            (Operator::Eq | Operator::In, false) | (Operator::Ne | Operator::NotIn, true) => {
                forbidden.extend(values);
            }
            // one of several is enough for the first, none may be for the second
            (Operator::ContainsAny, false) => forbidden.extend(values),
            (Operator::ContainsAll, true) => allowed = Some(values.iter().collect()),
            _ => {}
        }
    }
    (allowed, forbidden)
}

/// The words of a closed list that remain; every one where nothing is said.
fn words<'a>(
    attr: Attribute,
    literals: impl Iterator<Item = &'a Literal<'a>>,
) -> Vec<&'static str> {
    let (allowed, forbidden) = allowed(literals);
    let remains = |word: &&str| {
        let is = |value: &&Value| value.as_text() == Some(word);
        allowed.as_ref().is_none_or(|it| it.iter().any(is)) && !forbidden.iter().any(is)
    };
    attr.words().into_iter().filter(remains).collect()
}

/// Whether every word of the one attribute that remains excludes every one of the other.
fn no_unit_type(literals: &[Literal<'_>]) -> bool {
    if !has(literals, Attribute::Kind) || !has(literals, Attribute::UnitType) {
        return false;
    }
    let kinds = words(Attribute::Kind, of(literals, Attribute::Kind));
    let types = words(Attribute::UnitType, of(literals, Attribute::UnitType));
    !kinds
        .into_iter()
        .filter_map(OrganisationKind::from_word)
        .any(|kind| types.iter().filter_map(|it| UnitType::from_word(it)).any(|it| it.may_be(kind)))
}

/// Whether no size class that remains has a number of inhabitants that remains.
fn no_size_class(literals: &[Literal<'_>]) -> bool {
    if !has(literals, Attribute::SizeClass) || !has(literals, Attribute::Population) {
        return false;
    }
    let (low, high) = span(of(literals, Attribute::Population));
    let classes = words(Attribute::SizeClass, of(literals, Attribute::SizeClass));
    !classes.into_iter().filter_map(SizeClass::from_word).any(|class| {
        let (least, most) = class.inhabitants();
        least.max(low) <= most.min(high)
    })
}

/// Whether the spans in which a number has to lie have nothing in common.
fn no_span<'a>(attr: Attribute, literals: impl Iterator<Item = &'a Literal<'a>>) -> bool {
    attr == Attribute::Population && {
        let (low, high) = span(literals);
        low > high
    }
}

/// The least and the most that a number may be.
fn span<'a>(literals: impl Iterator<Item = &'a Literal<'a>>) -> (i64, i64) {
    let (mut low, mut high) = (0, MOST_INHABITANTS);
    for Literal { test, holds } in literals {
        let numbers: Vec<i64> = test.value.items().iter().filter_map(Value::as_integer).collect();
        let (Some(least), Some(most)) = (numbers.iter().min(), numbers.iter().max()) else {
            continue;
        };
        let (from, to) = match (test.op, holds) {
            (Operator::Eq | Operator::In, true) | (Operator::Ne | Operator::NotIn, false) => {
                (*least, *most)
            }
            (Operator::Between, true) => match numbers.as_slice() {
                [from, to] => (*from, *to),
                _ => continue,
            },
            (Operator::Ge, true) | (Operator::Lt, false) => (*least, i64::MAX),
            (Operator::Gt, true) | (Operator::Le, false) => (least.saturating_add(1), i64::MAX),
            (Operator::Le, true) | (Operator::Gt, false) => (i64::MIN, *most),
            (Operator::Lt, true) | (Operator::Ge, false) => (i64::MIN, most.saturating_sub(1)),
            _ => continue,
        };
        (low, high) = (low.max(from), high.min(to));
    }
    (low, high)
}

/// Whether two keys of areas have to hold that lie in none together.
fn no_area(literals: &[Literal<'_>]) -> bool {
    let areas: Vec<&Test> = literals
        .iter()
        .filter(|it| it.holds && it.test.attr.format().is_some())
        .map(|it| it.test)
        .filter(|it| matches!(it.op, Operator::Eq | Operator::In | Operator::Within))
        .collect();
    areas.iter().enumerate().any(|(number, one)| {
        areas.iter().skip(number + 1).any(|other| {
            let pairs = one.value.items().iter();
            !pairs.flat_map(|a| other.value.items().iter().map(move |b| (a, b))).any(
                |(a, b)| match (a.as_text(), b.as_text()) {
                    (Some(a), Some(b)) => meet((one, a), (other, b)),
                    _ => true,
                },
            )
        })
    })
}

/// Whether an area can have both keys.
fn meet((one, a): (&Test, &str), (other, b): (&Test, &str)) -> bool {
    if one.attr == other.attr {
        return match (one.op == Operator::Within, other.op == Operator::Within) {
            (false, false) => a == b,
            (false, true) => a.starts_with(b),
            (true, false) => b.starts_with(a),
            (true, true) => a.starts_with(b) || b.starts_with(a),
        };
    }
    // down to the county the keys of all attributes agree
    let shared = a.len().min(b.len()).min(5);
    a.get(..shared) == b.get(..shared)
}
