//! Laws of the shape check on random documents: how a document is written does not matter, what
//! was written is read again, what is missing in the types is missing in the tables.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod settings;

use std::collections::BTreeSet;

use bedarf::RECORDS;
use bedarf::model::Record;
use bedarf_shape::{Checker, Limits, locate};
use bedarf_tests::mutate::mutate;
use bedarf_tests::oracle::{Engine, Exception, exception, is_json, take_ext};
use bedarf_tests::{Maker, Random, Schemas, Spelling, Tree};
use proptest::prelude::*;
use serde_json::Value;
use settings::settings;

/// A tree that is sound half of the time, and the seed for what comes next.
fn tree(seed: u64) -> (Tree, Random) {
    let maker = Maker { schemas: Schemas::record(), plain: false };
    let mut random = Random::new(seed);
    let mut tree = maker.document(&mut random);
    for _ in 0..random.below(3) {
        mutate(&maker, &mut random, &mut tree);
    }
    (tree, random)
}

/// Code and place of everything wrong.
fn found(text: &str) -> (bool, BTreeSet<(&'static str, String)>) {
    let mut checker = Checker::default();
    let outcome = checker.check(text, &RECORDS, Limits::default());
    let found = checker.errors.iter().map(|error| (error.code(), error.path.clone())).collect();
    (outcome.fits, found)
}

fn record(text: &str) -> Option<(Record, Option<Value>)> {
    let mut engine = Engine::default();
    engine.judge(text.as_bytes()).fits.then(|| {
        let mut record = engine.record(text);
        let ext = take_ext(&mut record);
        (record, ext)
    })
}

/// Whether an object has the telling members of two kinds of selector: the first decides which
/// kind it is, so order matters there.
fn two_minds(tree: &Tree) -> bool {
    let telling = ["all", "any", "not", "everyone", "attr"];
    match tree {
        Tree::List(items) => items.iter().any(two_minds),
        Tree::Object(members) => {
            let told = members.iter().filter(|(name, _)| telling.contains(&name.as_str())).count();
            told > 1 || members.iter().any(|(_, value)| two_minds(value))
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(settings(2_000))]

    #[test]
    fn spelling_does_not_matter(seed: u64) {
        let (tree, mut random) = tree(seed);
        let compact = tree.write(Spelling::Compact, &mut random);
        prop_assume!(is_json(compact.as_bytes()));
        let first = found(&compact);
        for spelling in [Spelling::Python, Spelling::Wild, Spelling::Wild] {
            let text = tree.write(spelling, &mut random);
            prop_assert_eq!(&first, &found(&text), "{}\n{}", compact, text);
            prop_assert_eq!(record(&compact), record(&text), "{}\n{}", compact, text);
        }
    }

    #[test]
    fn order_does_not_matter(seed: u64) {
        let (tree, mut random) = tree(seed);
        let compact = tree.write(Spelling::Compact, &mut random);
        let judged = exception(compact.as_bytes());
        prop_assume!(is_json(compact.as_bytes()) && !two_minds(&tree));
        prop_assume!(!matches!(judged, Some(Exception::Duplicate | Exception::Deep)));
        let first = found(&compact);
        let mut shuffled = tree;
        for _ in 0..3 {
            shuffled.shuffle(&mut random);
            let text = shuffled.write(Spelling::Compact, &mut random);
            prop_assert_eq!(&first, &found(&text), "{}\n{}", compact, text);
            prop_assert_eq!(record(&compact), record(&text), "{}\n{}", compact, text);
        }
    }

    #[test]
    fn what_is_written_is_read_again(seed: u64) {
            let maker = Maker { schemas: Schemas::record(), plain: false };
        let mut random = Random::new(seed);
        let text = maker.document(&mut random).write(Spelling::Wild, &mut random);
        let mut engine = Engine::default();
        prop_assert!(engine.judge(text.as_bytes()).fits, "{} {:?}", text, engine.report());
        let read = engine.record(&text);
        let written = serde_json::to_string(&read).unwrap();
        prop_assert!(engine.judge(written.as_bytes()).fits, "{}", written);
        let again = engine.record(&written);
        prop_assert_eq!(serde_json::to_string(&again).unwrap(), written);
        let (mut read, mut again) = (read, again);
        prop_assert_eq!(take_ext(&mut read), take_ext(&mut again));
        prop_assert_eq!(read, again);
    }

    #[test]
    fn every_error_stands_where_it_says(seed: u64) {
        let (tree, mut random) = tree(seed);
        let text = tree.write(Spelling::Wild, &mut random);
        let mut checker = Checker::default();
        checker.check(&text, &RECORDS, Limits::default());
        for error in &checker.errors {
            prop_assert!(error.offset <= text.len() && text.is_char_boundary(error.offset));
            let json = text.get(error.offset..).unwrap_or_default();
            let begins = json.starts_with(['"', '{', '[', '-', 't', 'f', 'n'])
                || json.starts_with(|letter: char| letter.is_ascii_digit());
            prop_assert!(begins || error.code().starts_with("JSON"), "{:?} {}", error, json);
        }
    }

    #[test]
    fn a_pointer_leads_to_its_value(seed: u64) {
        let (tree, mut random) = tree(seed);
        let text = tree.write(Spelling::Wild, &mut random);
        prop_assume!(exception(text.as_bytes()).is_none());
        let Ok(value) = serde_json::from_str::<Value>(&text) else { return Ok(()) };
        let mut pointers = Vec::new();
        collect(&value, String::new(), &mut pointers);
        for pointer in pointers {
            let rest = text.get(locate(&text, &pointer)..).unwrap();
            let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
            let here = values.next().unwrap().unwrap();
            prop_assert_eq!(Some(&here), value.pointer(&pointer), "{} {}", pointer, text);
        }
    }
}

/// A list without repetition: of what kind it is, and an item of it, sound or not.
fn item(kind: &str, random: &mut Random) -> String {
    let number = random.below(40);
    match kind {
        _ if random.chance(5) => "not one of them".to_owned(),
        "roles" => random.word(&["land", "kommune", "bund", "bundler", "it_provider"]).to_owned(),
        _ => format!("haus-{number}"),
    }
}

/// Items that stand in a list already are told at their place, however long the list is.
#[test]
fn what_stands_twice_is_told() {
    let (mut lists, mut twice, mut late) = (0, 0, 0);
    for seed in 0..2_000 {
        let mut random = Random::new(seed);
        let kind = random.word(&["roles", "member_of"]);
        let items: Vec<String> = (0..random.below(60)).map(|_| item(kind, &mut random)).collect();
        let list = Tree::List(items.iter().map(|item| Tree::text(item)).collect());
        let text = Tree::object([("type", Tree::text("organisation")), (kind, list)]);
        let text = text.write(Spelling::Wild, &mut random);
        let mut expected = BTreeSet::new();
        for (index, item) in items.iter().enumerate() {
            if !item.contains(' ') && items[..index].contains(item) {
                expected.insert(format!("/{kind}/{index}"));
                twice += 1;
                late += usize::from(index > 16 && !items[..16].contains(item));
            }
        }
        let mut checker = Checker::default();
        checker.check(&text, &RECORDS, Limits::default());
        let told = checker.errors.iter().filter(|error| error.code() == "SHAPE-010");
        let told: BTreeSet<String> = told.map(|fault| fault.path.clone()).collect();
        assert_eq!(told, expected, "{text}");
        lists += 1;
    }
    println!("{lists} lists, {twice} items twice, {late} of them first met late");
    assert!(late * 100 > twice);
}

/// Half a million items: comparing each with each would take minutes.
#[test]
fn a_long_list_is_no_trouble() {
    let items: Vec<String> = (0..500_000).map(|number| format!("\"haus-{number}\"")).collect();
    let text = format!(r#"{{"type":"organisation","member_of":[{}]}}"#, items.join(","));
    let mut checker = Checker::default();
    checker.check(&text, &RECORDS, Limits::default());
    assert!(!checker.errors.iter().any(|error| error.code() == "SHAPE-010"));
}

fn collect(value: &Value, pointer: String, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, format!("{pointer}/{index}"), out);
            }
        }
        Value::Object(map) => {
            for (name, inner) in map {
                let name = name.replace('~', "~0").replace('/', "~1");
                collect(inner, format!("{pointer}/{name}"), out);
            }
        }
        _ => {}
    }
    out.push(pointer);
}
