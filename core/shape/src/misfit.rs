//! What a value of another type was meant to be.

use super::errors::{AnyCase, BadAmount, WrongType};
use super::json;
use super::table::Node;
use super::words::JsonType;
use crate::keys::{Format, KeyReason, meant, truth, whole_digits};

/// The type that a node expects.
pub(super) const fn expected(node: &Node) -> JsonType {
    match node {
        Node::Text { .. } | Node::Format(_) | Node::Code(_) => JsonType::Text,
        Node::Integer { .. } => JsonType::Integer,
        Node::Boolean { .. } => JsonType::Boolean,
        Node::List(_) => JsonType::List,
        Node::Object(_) | Node::Map(_) | Node::Union(_) | Node::Free => JsonType::Object,
        Node::ByType(_) => JsonType::Value,
    }
}

/// What is wrong with a value that is no `node`, and the value as it was meant, as JSON, where that
/// is certain; `raw` is the text of the value.
#[cold]
pub(super) fn misfit(node: &Node, found: JsonType, raw: &str) -> (AnyCase, Option<String>) {
    let expected = expected(node);
    let inner = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default().trim();
    match (node, found) {
        (Node::List(list), _) if is_item(&list.item, found) => {
            let is_certain = found == JsonType::Text && is_text(&list.item, inner);
            let fix = is_certain.then(|| ["[", raw, "]"].concat());
            (WrongType::NoList { found }.into(), fix)
        }
        (Node::Map(map), JsonType::Text) if map.key == Format::LanguageTag => {
            let fix = ["{\"", map.required, "\":", raw, "}"].concat();
            (WrongType::NoLanguage.into(), Some(fix).filter(|_| !map.required.is_empty()))
        }
        (Node::Integer { min, max }, JsonType::Text) if whole(inner).is_some() => {
            let fits = |it: &String| it.parse().is_ok_and(|it: i64| (*min..=*max).contains(&it));
            (WrongType::NumberInQuotes.into(), whole(inner).filter(fits))
        }
        (Node::Boolean { .. }, JsonType::Text) if truth(inner).is_some() => {
            (WrongType::AnswerInQuotes.into(), truth(inner).map(|it| it.to_string()))
        }
        (Node::Format(Format::Amount), JsonType::Number) => {
            let value = raw.to_owned();
            match meant(Format::Amount, raw) {
                Some(repaired) => {
                    let fix = quoted(&repaired);
                    (BadAmount::Spelled { value, repaired }.into(), Some(fix))
                }
                None if Format::Amount.check(raw).is_ok() => {
                    (WrongType::NoQuotes { found }.into(), Some(quoted(raw)))
                }
                None => (BadAmount::Form { value, reason: KeyReason::Form }.into(), None),
            }
        }
        (
            Node::Text { .. } | Node::Format(_) | Node::Code(_),
            JsonType::Number | JsonType::Boolean,
        ) if is_text(node, raw) => (WrongType::NoQuotes { found }.into(), Some(quoted(raw))),
        (Node::Integer { .. }, JsonType::Decimal) => (WrongType::Decimals.into(), None),
        (Node::Object(_) | Node::Map(_) | Node::Union(_) | Node::Free | Node::List(_), _)
        | (_, JsonType::Object | JsonType::List) => {
            (WrongType::Container { found, expected }.into(), None)
        }
        _ => (WrongType::Type { found, expected }.into(), None),
    }
}

/// Whether a value of this type may be an entry of a list of these.
const fn is_item(item: &Node, found: JsonType) -> bool {
    match item {
        Node::Text { .. } | Node::Format(_) | Node::Code(_) => matches!(found, JsonType::Text),
        Node::Object(_) | Node::Map(_) | Node::Union(_) => matches!(found, JsonType::Object),
        Node::ByType(types) => match found {
            JsonType::Text => types.text.is_some(),
            JsonType::Number => types.integer.is_some(),
            JsonType::Boolean => types.boolean.is_some(),
            _ => false,
        },
        _ => false,
    }
}

/// Whether it would do if it stood in quotes.
fn is_text(node: &Node, raw: &str) -> bool {
    match node {
        Node::Format(format) => format.check(raw).is_ok(),
        Node::Code(codes) => codes.words.contains(&raw),
        _ => true,
    }
}

/// A whole number that stands in quotes, with or without points between thousands.
fn whole(text: &str) -> Option<String> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let number = whole_digits(digits, |sign| sign == '.')?;
    let is_plain = number == "0" || !number.starts_with('0');
    (is_plain && text != "-0" && digits.len() <= 18).then(|| [sign, &number].concat())
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    json::write_text(&mut out, text);
    out
}
