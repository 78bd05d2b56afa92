//! Laws of pointers: many are found in one walk where each is found alone, and both where a plain
//! reading of the document has it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::string_slice)]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use bedarf::register::Origin;
use bedarf::{Input, Record, Register};
use bedarf_shape::{Place, locate, locate_all};
use bedarf_tests::mutate::mutate;
use bedarf_tests::oracle::is_json;
use bedarf_tests::{Maker, Random, Schemas, Spelling, Tree};
use serde::de::{DeserializeOwned, IgnoredAny};

const DOCUMENTS: u64 = 4_000;

/// A value of a document: where it begins, and what lies in it.
struct Node {
    at: usize,
    inside: Inside,
}

enum Inside {
    Nothing,
    /// Name, whether it is written with escapes, value.
    Members(Vec<(String, bool, Node)>),
    Items(Vec<Node>),
}

/// What became of a pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Found,
    NoMember,
    NoIndex,
    InScalar,
    EscapedName,
    TildeInPointer,
    Repeated,
}

use Outcome::{EscapedName, Found, InScalar, NoIndex, NoMember, Repeated, TildeInPointer};

fn blank(text: &str, at: usize) -> usize {
    at + text[at..].len() - text[at..].trim_start_matches([' ', '\n', '\r', '\t']).len()
}

/// One value read by serde_json, and where it ends.
fn one<T: DeserializeOwned>(text: &str, at: usize) -> (T, usize) {
    let mut values = serde_json::Deserializer::from_str(&text[at..]).into_iter::<T>();
    let value = values.next().unwrap().unwrap();
    (value, at + values.byte_offset())
}

/// The value that begins there, and where it ends.
fn node(text: &str, at: usize) -> (Node, usize) {
    let (mut here, mut members, mut items) = (at + 1, Vec::new(), Vec::new());
    let object = match text.as_bytes()[at] {
        b'{' => true,
        b'[' => false,
        _ => return (Node { at, inside: Inside::Nothing }, one::<IgnoredAny>(text, at).1),
    };
    loop {
        here = blank(text, here);
        match text.as_bytes()[here] {
            b'}' | b']' => break,
            b',' => here += 1,
            b'"' if object => {
                let (name, end) = one::<String>(text, here);
                let escaped = text[here..end].contains('\\');
                let (value, end) = node(text, blank(text, blank(text, end) + 1));
                members.push((name, escaped, value));
                here = end;
            }
            _ => {
                let (item, end) = node(text, here);
                items.push(item);
                here = end;
            }
        }
    }
    let inside = if object { Inside::Members(members) } else { Inside::Items(items) };
    (Node { at, inside }, here + 1)
}

/// Where the pointer leads to, or how far.
fn follow(root: &Node, pointer: &str) -> (usize, Vec<Outcome>) {
    let (mut here, mut outcomes) = (root, Vec::new());
    for token in pointer.split('/').skip(1) {
        let name = token.replace("~1", "/").replace("~0", "~");
        let next = match &here.inside {
            Inside::Nothing => Err(InScalar),
            Inside::Members(members) => match members.iter().find(|member| member.0 == name) {
                Some((_, escaped, value)) => {
                    outcomes.extend(escaped.then_some(EscapedName));
                    Ok(value)
                }
                None => Err(NoMember),
            },
            Inside::Items(items) => {
                name.parse().ok().and_then(|index: usize| items.get(index)).ok_or(NoIndex)
            }
        };
        match next {
            Ok(next) => here = next,
            Err(outcome) => {
                outcomes.push(outcome);
                return (here.at, outcomes);
            }
        }
    }
    outcomes.push(Found);
    (here.at, outcomes)
}

/// Every pointer into a value.
fn pointers(node: &Node, pointer: &str, out: &mut Vec<String>) {
    out.push(pointer.to_owned());
    match &node.inside {
        Inside::Nothing => {}
        Inside::Members(members) => {
            for (name, _, value) in members {
                let name = name.replace('~', "~0").replace('/', "~1");
                pointers(value, &format!("{pointer}/{name}"), out);
            }
        }
        Inside::Items(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, &format!("{pointer}/{index}"), out);
            }
        }
    }
}

/// Some pointers of a document, some that miss, some of them again, in any order.
fn ask(root: &Node, random: &mut Random) -> Vec<String> {
    let mut all = Vec::new();
    pointers(root, "", &mut all);
    let mut asked = Vec::new();
    for _ in 0..random.range(1, 24) {
        let mut pointer = random.pick(&all).clone();
        if random.chance(40) {
            let wrong = random.word(&["/missing", "/0", "/00", "/7", "/a~1b", "/m~0n", "/", "/+1"]);
            pointer += wrong;
            pointer += random.word(&["", "", "/deeper"]);
        }
        if random.chance(10) {
            asked.push(pointer.clone());
        }
        asked.push(pointer);
    }
    random.shuffle(&mut asked);
    asked
}

/// Members whose names must be written with signs of their own, now and then in several places.
fn odd_names(tree: &mut Tree, random: &mut Random) {
    match tree {
        Tree::List(items) => items.iter_mut().for_each(|item| odd_names(item, random)),
        Tree::Object(members) => {
            members.iter_mut().for_each(|(_, value)| odd_names(value, random));
            if random.chance(20) {
                let name = random.word(&["a/b", "m~n", "~1", "\"quoted\"", "zeile\nzwei", "é", ""]);
                let at = random.below(members.len() + 1);
                members.insert(at, (name.to_owned(), Tree::number(1)));
            }
        }
        _ => {}
    }
}

fn document(seed: u64) -> (String, Random) {
    let maker = Maker { schemas: Schemas::record(), plain: false };
    let mut random = Random::new(seed);
    let mut tree = maker.document(&mut random);
    odd_names(&mut tree, &mut random);
    for _ in 0..random.below(3) {
        mutate(&maker, &mut random, &mut tree);
    }
    let spelling = *random.pick(&[Spelling::Compact, Spelling::Python, Spelling::Wild]);
    (tree.write(spelling, &mut random), random)
}

#[test]
fn many_are_found_where_each_is() {
    let (mut counted, mut asked_for) = (BTreeMap::<Outcome, u64>::new(), 0);
    for seed in 0..DOCUMENTS {
        let (text, mut random) = document(seed);
        // what serde_json does not read has no places: numbers too large, halves of pairs
        if !is_json(text.as_bytes()) || serde_json::from_str::<IgnoredAny>(&text).is_err() {
            continue;
        }
        let (root, _) = node(&text, blank(&text, 0));
        let asked = ask(&root, &mut random);
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        let all = locate_all(&text, &asked);
        assert_eq!(all.len(), asked.len());
        for (number, (pointer, place)) in asked.iter().zip(all).enumerate() {
            let (expected, outcomes) = follow(&root, pointer);
            assert_eq!(place, expected, "{pointer} of {asked:?}\n{text}");
            assert_eq!(locate(&text, pointer), expected, "{pointer}\n{text}");
            outcomes.into_iter().for_each(|it| *counted.entry(it).or_default() += 1);
            if pointer.contains('~') {
                *counted.entry(TildeInPointer).or_default() += 1;
            }
            if asked[..number].contains(pointer) {
                *counted.entry(Repeated).or_default() += 1;
            }
            asked_for += 1;
        }
    }
    println!("{asked_for} pointers: {counted:?}");
    for outcome in [Found, NoMember, NoIndex, InScalar, EscapedName, TildeInPointer, Repeated] {
        let times = counted.get(&outcome).copied().unwrap_or_default();
        assert!(times * 100 >= asked_for, "{outcome:?}: {times} of {asked_for}");
    }
}

#[test]
fn positions_are_those_of_each() {
    let (mut on_later_lines, mut places) = (0, 0);
    for seed in 0..DOCUMENTS / 4 {
        let (text, mut random) = document(seed);
        if !is_json(text.as_bytes()) || serde_json::from_str::<IgnoredAny>(&text).is_err() {
            continue;
        }
        let list = format!(" \n [ {text} ]");
        let register = Register::read(Input::One(list.as_bytes()));
        let origin: &Origin = &register.entries()[0].origin;
        let (root, _) = node(&text, blank(&text, 0));
        let asked = ask(&root, &mut random);
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        let all = origin.places_of(&asked);
        let each: Vec<Option<Place>> = asked.iter().map(|path| origin.place_of(path)).collect();
        assert_eq!(all, each, "{asked:?}\n{text}");
        places += all.len();
        on_later_lines += all.iter().filter(|it| it.is_some_and(|it| it.line > 2)).count();
    }
    println!("{places} places, {on_later_lines} of them on later lines");
    assert!(on_later_lines * 10 > places);
    let tombstone = r#"{"type":"need","id":"BED-1","title":{"de":"Ein Bedarf"},
        "created":"2026-01-01","withdrawn":{"on":"2026-02-01","reason":{"de":"Doppelt."}}}"#;
    let built: Record = serde_json::from_str(tombstone).unwrap();
    let register: Register = [built].into_iter().collect();
    assert_eq!(register.entries()[0].origin.places_of(&["", "/id"]), [None, None]);
}

/// A record of some megabytes with a finding at every item is gone through once, not once a
/// finding: a thousand times its size would take minutes here.
#[test]
fn a_long_record_is_walked_once() {
    let mut text = String::from("{\"list\":[");
    for index in 0..100_000 {
        let comma = if index > 0 { ",\n" } else { "" };
        write!(text, "{comma}{{\"id\":\"ä{index}\"}}").unwrap();
    }
    text.push_str("]}");
    let asked: Vec<String> = (0..100_000).rev().map(|it| format!("/list/{it}/id")).collect();
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    let places = locate_all(&text, &asked);
    for (place, index) in places.into_iter().zip((0..100_000).rev()) {
        assert!(text[place..].starts_with(&format!("\"ä{index}\"}}")));
    }
}
