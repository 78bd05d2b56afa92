//! Laws of the small parts, each against a reference that counts, tries or writes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod settings;

use std::collections::BTreeMap;

use bedarf::keys::Date;
use bedarf::logic::{Attribute, Selector, Subject, Truth, Value};
use bedarf::model::{Interval, Need};
use bedarf_shape::table::{Field, Node, Object, Root};
use bedarf_shape::{Checker, FromTape, Limits, Place, TapeReader, nearest};
use bedarf_tests::{Maker, Random, Schemas, Spelling, Tree};
use proptest::prelude::*;
use settings::settings;

const TRUTHS: [Truth; 3] = [Truth::False, Truth::Unknown, Truth::True];

#[test]
fn kleene_tables() {
    use Truth::{False as F, True as T, Unknown as U};
    let and = [[F, F, F], [F, U, U], [F, U, T]];
    let or = [[F, U, T], [U, U, T], [T, T, T]];
    let not = [T, U, F];
    for (i, a) in TRUTHS.into_iter().enumerate() {
        assert_eq!(!a, not[i]);
        for (j, b) in TRUTHS.into_iter().enumerate() {
            assert_eq!(a.and(b), and[i][j], "{a:?} and {b:?}");
            assert_eq!(a.or(b), or[i][j], "{a:?} or {b:?}");
            assert_eq!(!a.and(b), (!a).or(!b), "De Morgan");
            assert_eq!(!a.or(b), (!a).and(!b), "De Morgan");
        }
    }
}

/// A subject of which some attributes are known.
#[derive(Clone, Debug)]
struct Known(BTreeMap<Attribute, Vec<Value>>);

impl Subject for Known {
    fn values(&self, attribute: Attribute) -> Vec<Value> {
        self.0.get(&attribute).cloned().unwrap_or_default()
    }
}

/// Every attribute with a value, most of them taken from the selector so that tests can hold.
fn all_known(random: &mut Random, selector: &Selector) -> Known {
    let mut values = vec![Value::Integer(7), Value::Boolean(true), Value::Text("05".to_owned())];
    collect(selector, &mut values);
    let one = |attribute: &Attribute| (*attribute, vec![random.pick(&values).clone()]);
    Known(Attribute::ALL.iter().map(one).collect())
}

fn collect(selector: &Selector, values: &mut Vec<Value>) {
    match selector {
        Selector::All(parts) | Selector::Any(parts) => {
            parts.iter().for_each(|part| collect(part, values));
        }
        Selector::Not(part) => collect(part, values),
        Selector::Test(test) => values.extend(test.value.items().iter().cloned()),
        _ => {}
    }
}

fn asks_whether_known(selector: &Selector) -> bool {
    match selector {
        Selector::All(parts) | Selector::Any(parts) => parts.iter().any(asks_whether_known),
        Selector::Not(part) => asks_whether_known(part),
        Selector::Test(test) => test.op.as_str() == "known",
        _ => false,
    }
}

fn selector(random: &mut Random) -> Selector {
    let maker = Maker { schemas: Schemas::record(), plain: true };
    let schema = Schemas::record().definition("Selector").unwrap();
    let tree = maker.value(random, schema, "scope", 2);
    let need = Tree::object([
        ("type", Tree::text("need")),
        ("id", Tree::text("BED-1")),
        ("title", Tree::object([("de", Tree::text("Ein Titel von Länge"))])),
        ("created", Tree::text("2026-01-01")),
        ("statement", Tree::object([("de", Tree::text("Es fehlt etwas."))])),
        ("kind", Tree::text("functional")),
        ("originators", Tree::List(Vec::new())),
        ("affected", tree),
        ("status", Tree::text("draft")),
        ("history", Tree::List(Vec::new())),
    ]);
    let need: Need = serde_json::from_str(&need.write(Spelling::Compact, random)).unwrap();
    need.affected
}

fn day(number: i32) -> Date {
    Date::from_ymd(2024, 1, 1).unwrap().plus_days(number)
}

fn interval() -> impl Strategy<Value = Interval> {
    let end = || proptest::option::of((0..20_i32).prop_map(day));
    (end(), end()).prop_map(|(from, to)| Interval::new(from, to))
}

/// Days by which intervals with ends among the days 0 to 19 are told apart.
fn days() -> impl Iterator<Item = Date> {
    (-1..=20).map(day)
}

/// A document with one whole number of 64 bits.
static NUMBER: Object = Object {
    name: "Number",
    fields: &[Field { quoted: "n\":", node: Node::Integer { min: i64::MIN, max: i64::MAX } }],
    #[cfg(feature = "simd")]
    heads: &[bedarf_shape::table::head("n")],
    required: 1,
    one_of: 0,
};
static NUMBER_ROOT: Root = Root { words: &[], labels: &[], objects: &[&NUMBER], withdrawn: None };

struct Number(i64);

impl FromTape for Number {
    fn from_tape(at: TapeReader<'_>) -> Self {
        Number(at.members(0).read())
    }
}

/// What a number is, by writing it out without exponent.
fn written_out(text: &str) -> Result<i64, &'static str> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let exponent: i32 = exponent.parse().unwrap();
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let zeros = "0".repeat(1_100);
    let digits = format!("{zeros}{whole}{decimals}{zeros}");
    let point = (zeros.len() + whole.len()) as i32 + exponent;
    let (whole, decimals) = digits.split_at(point as usize);
    if decimals.contains(|digit| digit != '0') {
        return Err("SHAPE-003");
    }
    let whole = whole.trim_start_matches('0');
    let value = match whole {
        "" => Some(0),
        whole => whole.parse::<i128>().ok(),
    };
    let signed = value.map(|value| if negative { -value } else { value });
    signed.and_then(|value| i64::try_from(value).ok()).ok_or("SHAPE-005")
}

fn naive_place(text: &str) -> Place {
    let mut place = Place::START;
    for letter in text.chars() {
        if letter == '\n' {
            place = Place::line(place.line + 1);
        } else {
            place.column += 1;
            place.column_utf16 += letter.len_utf16() as u32;
        }
    }
    place
}

/// Edits by trying them all: insert, delete, replace, swap neighbours, no letter edited twice.
fn distance(a: &[char], b: &[char]) -> usize {
    match (a, b) {
        ([], rest) | (rest, []) => rest.len(),
        ([x, a_rest @ ..], [y, b_rest @ ..]) => {
            if x == y {
                return distance(a_rest, b_rest);
            }
            let mut least =
                distance(a_rest, b).min(distance(a, b_rest)).min(distance(a_rest, b_rest));
            if let ([p, q, a_rest @ ..], [r, s, b_rest @ ..]) = (a, b)
                && (p, q) == (s, r)
            {
                least = least.min(distance(a_rest, b_rest));
            }
            least + 1
        }
    }
}

proptest! {
    #![proptest_config(settings(4_000))]

    #[test]
    fn knowing_more_never_turns_a_verdict(seed: u64) {
        let mut random = Random::new(seed);
        let selector = selector(&mut random);
        prop_assume!(!asks_whether_known(&selector));
        let full = all_known(&mut random, &selector);
        let mut less = full.clone();
        less.0.retain(|_, _| random.chance(50));
        let before = selector.judge(&less);
        let after = selector.judge(&full);
        prop_assert!(before == Truth::Unknown || before == after, "{:?} {:?}", selector, less);
        prop_assert_eq!(Selector::Not(Box::new(selector)).judge(&full), !after);
    }

    #[test]
    fn an_interval_is_its_days(a in interval(), b in interval()) {
        let inside = |interval: &Interval, day: Date| {
            interval.from.is_none_or(|from| day >= from) && interval.to.is_none_or(|to| day < to)
        };
        for day in days() {
            prop_assert_eq!(a.contains(day), inside(&a, day));
        }
        prop_assert_eq!(a.is_ordered(), days().any(|day| inside(&a, day)));
        if a.is_ordered() && b.is_ordered() {
            let shared = days().any(|day| inside(&a, day) && inside(&b, day));
            prop_assert_eq!(a.overlaps(&b), shared, "{:?} {:?}", a, b);
            prop_assert_eq!(b.overlaps(&a), shared);
        }
    }

    #[test]
    fn a_place_is_counted_letter_by_letter(
        text in "([a-zäß€😀𝔐 ]|\\n|\\r\\n){0,30}",
        more in "([aä😀]|\\n){0,9}",
    ) {
        prop_assert_eq!(Place::START.after(text.as_bytes()), naive_place(&text));
        let both = format!("{text}{more}");
        prop_assert_eq!(
            naive_place(&text).after(more.as_bytes()), Place::START.after(both.as_bytes())
        );
    }

    #[test]
    fn the_nearest_word_is_nearest(
        found in "[a-cA-Cä]{0,6}",
        words in proptest::collection::vec("[a-c]{1,6}", 0..5),
    ) {
        let lower: Vec<char> = found.chars().map(|letter| letter.to_ascii_lowercase()).collect();
        let limit = (lower.len() / 3).clamp(1, 3);
        let far = |word: &String| distance(&lower, &word.chars().collect::<Vec<_>>());
        let least = words.iter().map(far).min().filter(|least| *least <= limit);
        let mut best: Vec<&String> = words.iter().filter(|word| Some(far(word)) == least).collect();
        let expected = if best.len() == 1 { best.pop().map(String::as_str) } else { None };
        prop_assert_eq!(nearest(&found, words.iter().map(String::as_str)), expected);
    }

    #[test]
    fn a_number_is_what_it_is_written_out(
        text in prop_oneof![
            "-?(0|[1-9][0-9]{0,19})(\\.[0-9]{1,4})?([eE][+-]?[0-9]{1,2})?",
            "-?(0|[1-9][0-9]{0,3})(\\.[0-9]{1,20}0{0,4})?([eE][+-]?[0-9]{1,3})?",
            "-?[1-9]0{0,19}[eE]-[0-9]{1,2}",
            "-?92233720368547758(0[6-9]|1)(\\.0{0,2}0)?([eE]\\+?[012])?",
        ],
    ) {
        let json = format!("{{\"n\":{text}}}");
        let mut checker = Checker::default();
        let outcome = checker.check(&json, &NUMBER_ROOT, Limits::default());
        let read = match checker.errors.first() {
            None => Ok(TapeReader::new(&json, &checker.tape).read::<Number>().0),
            Some(error) => Err(error.code()),
        };
        prop_assert_eq!(outcome.fits, read.is_ok());
        prop_assert_eq!(read, written_out(&text), "{}", text);
    }
}
