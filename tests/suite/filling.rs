//! Gaps of a document, filled: to the letter what comes of it at each edge.
#![allow(clippy::unwrap_used)]

use bedarf_shape::keys::Format;
#[cfg(feature = "simd")]
use bedarf_shape::table::head;
use bedarf_shape::table::{ByType, Codes, Field, List, Map, Node, Object, Root, Union};
use bedarf_shape::{Checker, Edge, Gaps, Limits};

macro_rules! object {
    ($name:ident $required:literal $one_of:literal, $($field:literal: $node:expr;)*) => {
        static $name: Object = Object {
            name: stringify!($name),
            fields: &[$(Field { quoted: concat!($field, "\":"), node: $node }),*],
            #[cfg(feature = "simd")]
            heads: &[$(head($field)),*],
            required: $required,
            one_of: $one_of,
        };
    };
}

const ANSWER: Node = Node::Boolean { only_true: false };
const TEXT: Node = Node::Text { min: 1, max: 2 };
const DIGIT: Node = Node::Integer { min: 1, max: 9 };

static CODES: Codes = Codes {
    words: &["first", "middle", "last"],
    labels: &["", "", ""],
    #[cfg(feature = "simd")]
    heads: &[head("first"), head("middle"), head("last")],
};
static ANSWERS: List = List { item: ANSWER, min: 0, max: 9, unique: false };
static PAIRS: List = List { item: ANSWER, min: 2, max: 9, unique: false };
static KEYS: List = List { item: Node::Format(Format::Ars), min: 0, max: 9, unique: false };
static TEXTS: Map = Map { key: Format::LanguageTag, value: TEXT, required: "de", max: 9 };
static ANY_TEXTS: Map = Map { key: Format::LanguageTag, value: TEXT, required: "", max: 9 };
static BY_TYPE: ByType =
    ByType { boolean: None, integer: Some(DIGIT), text: None, list: Some(Node::List(&ANSWERS)) };
static WAYS: List = List { item: Node::Union(&WAY), min: 1, max: 9, unique: false };
static WAY: Union = Union {
    tags: &["all", "low", "high", "not"],
    variants: &[&ALL, &LOW, &HIGH, &NOT],
    depth: 9,
    nodes: 9,
};

object!(ALL 1 0, "all": Node::List(&WAYS););
object!(LOW 1 0, "low": DIGIT;);
object!(HIGH 1 0, "high": DIGIT;);
object!(NOT 1 0, "not": Node::Union(&WAY););
object!(LOOSE 0 0, "low": DIGIT; "high": DIGIT;);
object!(CHOICE 0b1 0b1_1100, "must": ANSWER; "may": DIGIT; "one": DIGIT; "two": DIGIT; "three": DIGIT;);
object!(VALUES 0b1111_1111_1111 0,
    "text": Node::Text { min: 2, max: 200 };
    "short": Node::Text { min: 0, max: 3 };
    "long": Node::Text { min: 41, max: 50 };
    "day": Node::Format(Format::Date);
    "code": Node::Code(&CODES);
    "yes": Node::Boolean { only_true: true };
    "answers": Node::List(&ANSWERS);
    "pairs": Node::List(&PAIRS);
    "texts": Node::Map(&TEXTS);
    "any_texts": Node::Map(&ANY_TEXTS);
    "by_type": Node::ByType(&BY_TYPE);
    "free": Node::Free;
);
object!(PARTS 0b1 0,
    "must": DIGIT;
    "unlikely": DIGIT;
    "choice": Node::Object(&CHOICE);
    "loose": Node::Object(&LOOSE);
    "way": Node::Union(&WAY);
    "pairs": Node::List(&PAIRS);
    "texts": Node::Map(&TEXTS);
    "any_texts": Node::Map(&ANY_TEXTS);
    "keys": Node::List(&KEYS);
    "schema_version": Node::Format(Format::SchemaVersion);
);

/// A text filled at each edge; `None` where its gaps are not known.
fn filled(object: &'static Object, text: &str, limits: Limits) -> Option<[Option<String>; 3]> {
    let objects: &'static [&'static Object] = Box::leak(Box::new([object]));
    let root = Box::leak(Box::new(Root { words: &[], labels: &[], objects, withdrawn: None }));
    let mut checker = Checker::default();
    checker.check(text, root, limits);
    let errors = checker.take().unwrap_or_default();
    let gaps = Gaps::of(&errors)?;
    Some(Edge::ALL.map(|edge| gaps.fill(text, object, edge)))
}

/// What the members of a document become: at each edge the same, or another at each.
fn becomes(object: &'static Object, text: &str, wanted: &[&str]) {
    let found = filled(object, &format!("{{{text}}}"), Limits::default());
    let wanted = [0, 1, 2].map(|at| wanted.get(at).or(wanted.first()));
    let wanted = wanted.map(|it| it.map(|it| format!("{{{it}}}")));
    assert_eq!(found, Some(wanted), "{text}");
}

#[test]
fn what_is_missing() {
    let [a, z] = ["a", "z"].map(|letter| letter.repeat(41));
    let least = "\"day\":\"0001-01-01\",\"code\":\"first\",\"yes\":true,\"answers\":[],\
        \"pairs\":[false,false],\"texts\":{\"de\":\"a\"},\"any_texts\":{},\"by_type\":1,\"free\":{}";
    let first = least.replace("\"answers\":[]", "\"answers\":[false]");
    let last = "\"day\":\"9999-12-31\",\"code\":\"last\",\"yes\":true,\"answers\":[true],\
        \"pairs\":[true,true],\"texts\":{\"de\":\"zz\"},\"any_texts\":{},\"by_type\":[true],\"free\":{}";
    let begin = format!("\"text\":\"aa\",\"short\":\"\",\"long\":\"{a}\",");
    let end = format!("\"text\":\"{}\",\"short\":\"zzz\",\"long\":\"{z}\",", "z".repeat(40));
    becomes(&VALUES, "", &[&(begin.clone() + least), &(begin + &first), &(end + last)]);
    becomes(
        &PARTS,
        r#""unlikely":7"#,
        &[r#""unlikely":7,"must":1"#, r#""unlikely":7,"must":1"#, r#""unlikely":7,"must":9"#],
    );
}

#[test]
fn what_does_not_fit() {
    let cases: &[(&str, &[&str])] = &[
        // what may go, goes where the gap is filled with the least
        (
            r#""choice":1"#,
            &[
                "",
                r#""choice":{"must":false,"may":1,"one":1}"#,
                r#""choice":{"must":true,"may":9,"three":9}"#,
            ],
        ),
        // one of several members must be there
        (
            r#""choice":{"two":0,"must":true}"#,
            &[
                r#""choice":{"two":1,"must":true}"#,
                r#""choice":{"two":1,"must":true}"#,
                r#""choice":{"two":9,"must":true}"#,
            ],
        ),
        (
            r#""choice":{"may":0,"must":1,"three":3}"#,
            &[
                r#""choice":{"must":false,"three":3}"#,
                r#""choice":{"may":1,"must":false,"three":3}"#,
                r#""choice":{"may":9,"must":true,"three":3}"#,
            ],
        ),
        // what is misspelt is meant, in its own place; where nothing is known, anything may be
        (r#""unlikly":3"#, &["", r#""unlikely":1"#, r#""unlikely":9"#]),
        (
            r#""loose":{"?":1}"#,
            &[r#""loose":{}"#, r#""loose":{"low":1,"high":1}"#, r#""loose":{"low":9,"high":9}"#],
        ),
        (r#""loose":{"?":1,"high":7}"#, &[r#""loose":{"high":7}"#]),
        (r#""choice":{"":1,"must":true,"one":1}"#, &[r#""choice":{"must":true,"one":1}"#]),
        // a name with escapes is a name
        (
            r#""unl\u0069kely":0,"choice":{"a/b~c":0,"must":true,"one":2}"#,
            &[
                r#""choice":{"must":true,"one":2}"#,
                r#""unlikely":1,"choice":{"must":true,"one":2}"#,
                r#""unlikely":9,"choice":{"must":true,"one":2}"#,
            ],
        ),
        // what only a newer version knows stays
        (
            r#""schema_version":"1.7","new":[ 1 ],"unlikely":0"#,
            &[
                r#""schema_version":"1.7","new":[ 1 ]"#,
                r#""schema_version":"1.7","new":[ 1 ],"unlikely":1"#,
                r#""schema_version":"1.7","new":[ 1 ],"unlikely":9"#,
            ],
        ),
        // entries of a list
        (
            r#""pairs":[true, 1 ,false]"#,
            &[
                r#""pairs":[true,false,false]"#,
                r#""pairs":[true,false,false]"#,
                r#""pairs":[true,true,false]"#,
            ],
        ),
        // entries of a map, of which one must be there
        (
            r#""texts":{"en":"x","de":5,"fr":""}"#,
            &[
                r#""texts":{"en":"x","de":"a"}"#,
                r#""texts":{"en":"x","de":"a"}"#,
                r#""texts":{"en":"x","de":"zz"}"#,
            ],
        ),
        (
            r#""texts":{"de":"","?":"z"}"#,
            &[r#""texts":{"de":"a"}"#, r#""texts":{"de":"a"}"#, r#""texts":{"de":"zz"}"#],
        ),
        (
            r#""texts":{"en":"x"}"#,
            &[
                r#""texts":{"en":"x","de":"a"}"#,
                r#""texts":{"en":"x","de":"a"}"#,
                r#""texts":{"en":"x","de":"zz"}"#,
            ],
        ),
        (r#""any_texts":{"en":"x","":"y"}"#, &[r#""any_texts":{"en":"x"}"#]),
    ];
    for (text, wanted) in cases {
        let with = |text: &str| ["\"must\":5", text].join(if text.is_empty() { "" } else { "," });
        let wanted: Vec<String> = wanted.iter().map(|it| with(it)).collect();
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        becomes(&PARTS, &with(text), &wanted);
    }
}

/// What an object is told apart by is made anew, and stands within itself once.
#[test]
fn one_of_several() {
    let wanted = [
        r#""must":5"#,
        r#""must":5,"way":{"all":[{"low":1}]}"#,
        r#""must":5,"way":{"not":{"high":9}}"#,
    ];
    becomes(&PARTS, r#""must":5,"way":1"#, &wanted);
    let least = r#""must":5,"way":{"all":[{"low":1}]}"#;
    becomes(&PARTS, r#""must":5,"way":{"low":0}"#, &[least, wanted[1], wanted[2]]);
}

#[test]
fn what_is_not_told_one_by_one() {
    let limits = |errors| Limits { errors, ..Limits::default() };
    // the second error is only counted
    let errors = r#"{"must":0,"unlikely":0}"#;
    assert_eq!(filled(&PARTS, errors, limits(1)), None);
    assert!(filled(&PARTS, errors, limits(2)).is_some());
    // so is a warning, which is no gap
    let warning = r#"{"must":0,"keys":["057740999032"]}"#;
    assert!(filled(&PARTS, warning, limits(1)).is_some());
    assert_eq!(filled(&PARTS, r#"{"keys":["057740999032"],"must":1}"#, limits(9)), None);
    // which of two is meant nobody knows
    assert_eq!(filled(&PARTS, r#"{"must":1,"must":1,"unlikely":0}"#, limits(9)), None);
}
