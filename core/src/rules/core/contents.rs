//! CORE-004 and CORE-005: texts and amounts.

use crate::findings::Severity;
use crate::keys::{Amount, Date};
use crate::model::{Offering, Record, Spot, Text};
use crate::rules::Hit;

/// Fewer letters than this say nothing about the language: `IT`, `OZG`.
const TELLING_LETTERS: usize = 4;

/// The German text says something, and a translation is one. A name that is the same in every
/// language is written once. A blank statement is for NEED-001 to tell.
pub(super) fn texts(record: &Record, _: Option<Date>, out: &mut Vec<Hit>) {
    record.each_text(&mut |spot, text| {
        if is_blank(&text.de) && spot != Spot::Member("statement") {
            out.push(Hit::at(format!("{spot}/de")));
        }
        if text.en.is_some() || !text.other.is_empty() {
            same_twice(spot, text, out);
        }
    });
}

/// Whether there is no letter and no digit in it.
pub(in crate::rules) fn is_blank(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// The letters and digits of a text, small: what stays the same however it is written.
pub(in crate::rules) fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
}

fn same_twice(spot: Spot, text: &Text, out: &mut Vec<Hit>) {
    for (number, (language, words)) in text.entries().enumerate().skip(1) {
        let words = words.trim();
        let mut earlier = text.entries().take(number);
        let same = earlier.find(|(_, other)| other.trim() == words);
        let letters = || words.chars().filter(|letter| letter.is_alphabetic()).count();
        if let Some((first, _)) = same.filter(|_| letters() >= TELLING_LETTERS) {
            let hit = Hit::at(format!("{spot}/{language}")).case(1).severity(Severity::Warning);
            let hit = hit.with("language", language).with("first", first);
            out.push(hit.related(format!("{spot}/{first}")));
        }
    }
}

/// A cost has one currency and no amount below zero.
pub(super) fn cost(offering: &Offering, _: Option<Date>, out: &mut Vec<Hit>) {
    let Some(cost) = &offering.cost else { return };
    let mut amount = |spot: Spot, amount: Amount| {
        if amount < Amount::ZERO {
            out.push(Hit::at(spot.to_string()).case(1).with("value", amount.to_string()));
        }
    };
    for (i, component) in cost.components.iter().enumerate() {
        amount(Spot::Entry("cost/components", i, "amount"), component.amount);
    }
    if let Some(scenarios) = &cost.scenarios {
        amount(Spot::Member("cost/scenarios/low"), scenarios.low);
        amount(Spot::Member("cost/scenarios/expected"), scenarios.expected);
        amount(Spot::Member("cost/scenarios/high"), scenarios.high);
    }
    let Some(first) = cost.components.first() else { return };
    for (i, component) in cost.components.iter().enumerate() {
        if component.currency != first.currency {
            let spot = Spot::Entry("cost/components", i, "currency");
            let hit = Hit::at(spot.to_string()).with("value", component.currency.as_str());
            let hit = hit.with("first", first.currency.as_str());
            out.push(hit.related("/cost/components/0/currency"));
        }
    }
}
