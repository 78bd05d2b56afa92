//! What sort of value an attribute or an answer has, and what it can be compared with (model §13).

use super::{Attribute, Operator, Selector, Test, Value};
use crate::codes;
use crate::keys::Date;

codes! {
    /// What sort of value something has. Decimals and days are texts (`"0.50"`); a level is a
    /// whole number, or a word that has no order; a duration is in the unit said beside it.
    Sort {
        Boolean = "boolean": "ein Ja oder Nein (true, false)", "a yes or no (true, false)";
        Code = "code": "ein Wort", "a word";
        Ordinal = "ordinal": "eine Stufe", "a level";
        Integer = "integer": "eine ganze Zahl", "a whole number";
        Decimal = "decimal": "eine Zahl mit Nachkommastellen", "a number with decimals";
        Date = "date": "ein Tag", "a day";
        Duration = "duration": "eine Dauer in ganzen Zahlen", "a duration in whole numbers";
        Codes = "codes": "eine Liste von Wörtern", "a list of words";
        Text = "text": "ein Text", "a text";
        Key = "key": "ein Schlüssel aus Ziffern", "a key of digits";
    }
}

codes! {
    /// What an operator wants to be compared with.
    Wanted {
        Boolean = "boolean": "ein Ja oder Nein (true, false)", "a yes or no (true, false)";
        Pair = "pair": "eine Liste von zwei Werten", "a list of two values";
        List = "list": "eine Liste in [ ]", "a list in [ ]";
        Value = "value": "ein Wert", "a value";
    }
}

/// Why a value cannot be compared as it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misfit {
    /// Values of this sort are not compared that way.
    Operator,
    /// The operator wants something else.
    Form(Wanted),
    /// A value of another sort; its place where it stands in a list.
    Value(Option<usize>),
    /// The first of two values lies above the second.
    Order,
}

impl Misfit {
    /// Whether the values fit, but stand the wrong way round.
    #[must_use]
    pub const fn is_order(&self) -> bool {
        matches!(self, Misfit::Order)
    }
}

const EQUAL: &[Operator] =
    &[Operator::Eq, Operator::Ne, Operator::In, Operator::NotIn, Operator::Known];
const KEY: &[Operator] =
    &[Operator::Eq, Operator::Ne, Operator::In, Operator::NotIn, Operator::Within, Operator::Known];
const ORDER: &[Operator] = &[
    Operator::Eq,
    Operator::Ne,
    Operator::Lt,
    Operator::Le,
    Operator::Gt,
    Operator::Ge,
    Operator::In,
    Operator::NotIn,
    Operator::Between,
    Operator::Known,
];
const SEVERAL: &[Operator] = &[Operator::ContainsAll, Operator::ContainsAny, Operator::Known];
const YES_OR_NO: &[Operator] = &[Operator::Eq, Operator::Ne, Operator::Known];

impl Sort {
    /// How values of this sort can be compared.
    #[must_use]
    pub const fn operators(self) -> &'static [Operator] {
        match self {
            Sort::Boolean => YES_OR_NO,
            Sort::Code | Sort::Text => EQUAL,
            Sort::Key => KEY,
            Sort::Codes => SEVERAL,
            Sort::Ordinal | Sort::Integer | Sort::Decimal | Sort::Date | Sort::Duration => ORDER,
        }
    }

    /// What is wrong with comparing a value of this sort in that way, if anything is.
    #[must_use]
    pub fn misfit(self, op: Operator, with: &Value) -> Option<Misfit> {
        if !self.operators().contains(&op) {
            return Some(Misfit::Operator);
        }
        if let Some(wanted) = op.misfit(with) {
            return Some(Misfit::Form(wanted));
        }
        let listed = matches!(with, Value::List(_));
        if op == Operator::Known {
            return None;
        }
        let odd = with.items().iter().position(|item| !self.takes(op, item));
        if let Some(place) = odd {
            return Some(Misfit::Value(Some(place).filter(|_| listed)));
        }
        match (op, with.items()) {
            (Operator::Between, [low, high]) => {
                self.compare(low, high).is_none_or(|order| order.is_gt()).then_some(Misfit::Order)
            }
            _ => None,
        }
    }

    /// Whether one value is of this sort.
    #[must_use]
    pub fn takes(self, op: Operator, item: &Value) -> bool {
        match (self, item) {
            (Sort::Boolean, Value::Boolean(_))
            | (Sort::Integer | Sort::Decimal | Sort::Ordinal | Sort::Duration, Value::Integer(_))
            | (Sort::Code | Sort::Codes | Sort::Text, Value::Text(_)) => true,
            // words have no order of their own
            (Sort::Ordinal, Value::Text(_)) => EQUAL.contains(&op),
            (Sort::Decimal, Value::Text(text)) => decimal(text).is_some(),
            (Sort::Date, Value::Text(text)) => text.parse::<Date>().is_ok(),
            (Sort::Key, Value::Text(text)) => text.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        }
    }

    /// A decimal number as millionths.
    pub(crate) fn millionths(self, value: &Value) -> Option<i128> {
        exact(value).filter(|_| self == Sort::Decimal)
    }

    /// How two values of this sort compare.
    fn compare(self, low: &Value, high: &Value) -> Option<std::cmp::Ordering> {
        match self {
            Sort::Decimal => Some(exact(low)?.cmp(&exact(high)?)),
            _ => low.compare(high),
        }
    }
}

impl Operator {
    /// What it wants to be compared with, when the value is something else.
    #[must_use]
    pub fn misfit(self, with: &Value) -> Option<Wanted> {
        use Operator::{Between, ContainsAll, ContainsAny, In, Known, NotIn};
        match (self, with) {
            (Known, Value::Boolean(_)) => None,
            (Known, _) => Some(Wanted::Boolean),
            (Between, Value::List(items)) if items.len() == 2 => None,
            (Between, _) => Some(Wanted::Pair),
            (In | NotIn | ContainsAll | ContainsAny, Value::List(items)) if !items.is_empty() => {
                None
            }
            (In | NotIn | ContainsAll | ContainsAny, _) => Some(Wanted::List),
            (_, Value::List(_)) => Some(Wanted::Value),
            _ => None,
        }
    }
}

/// A number as millionths.
fn exact(value: &Value) -> Option<i128> {
    match value {
        Value::Integer(number) => Some(i128::from(*number) * MILLION),
        Value::Text(text) => decimal(text),
        _ => None,
    }
}

const MILLION: i128 = 1_000_000;

/// A decimal number with at most six digits behind the point, as millionths.
fn decimal(text: &str) -> Option<i128> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    if !all_digits(whole) || !all_digits(part) || whole.len() > 15 || part.len() > 6 {
        return None;
    }
    let part: i128 = format!("{part:0<6}").parse().ok()?;
    let size = whole.parse::<i128>().ok()? * MILLION + part;
    Some(if digits.len() < text.len() { -size } else { size })
}

impl Attribute {
    /// What sort of value it has.
    #[must_use]
    pub const fn sort(self) -> Sort {
        match self {
            Attribute::Id
            | Attribute::Kind
            | Attribute::UnitType
            | Attribute::SizeClass
            | Attribute::Portal
            | Attribute::AdministeredBy => Sort::Code,
            Attribute::Land | Attribute::Ars | Attribute::Ags => Sort::Key,
            Attribute::Population => Sort::Integer,
            Attribute::OwnAdministration => Sort::Boolean,
            Attribute::ItProvider | Attribute::Procedure | Attribute::MemberOf => Sort::Codes,
        }
    }
}

/// Where something stands: its JSON Pointer, written only when somebody asks.
pub type At<'a> = dyn Fn() -> String + 'a;

impl Selector {
    /// Every comparison in it, and where it stands; `at` is where the selector itself does.
    pub fn each_test(&self, at: &At<'_>, look: &mut dyn FnMut(&At<'_>, &Test)) {
        let mut each = |member: &str, parts: &[Selector]| {
            for (number, part) in parts.iter().enumerate() {
                part.each_test(&|| format!("{}/{member}/{number}", at()), look);
            }
        };
        match self {
            Selector::All(parts) => each("all", parts),
            Selector::Any(parts) => each("any", parts),
            Selector::Not(part) => part.each_test(&|| format!("{}/not", at()), look),
            Selector::Test(test) => look(at, test),
            Selector::Everyone => {}
        }
    }
}
