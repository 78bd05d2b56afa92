//! Every record type as a whole: what is written is what was read, in the order of the table; the
//! walk meets everything; and serde refuses what a text may not say.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use bedarf::RECORDS;
use bedarf::keys::{Date, Id, Mail};
use bedarf::logic::{Selector, Value as Operand};
use bedarf::model::{Interval, Kinds, OrganisationKind, Path, Record, Target, Text, Visitor, Walk};
use bedarf_shape::json::escaped;
use bedarf_tests::complete::{definition, objects};
use bedarf_tests::{Complete, Random, Schemas, Spelling, Tree};
use serde_json::Value;

/// As many as the longest list of alternatives has: the operators of a condition.
const ROUNDS: usize = 13;

/// What a walk meets: the kind of it and its pointer.
type Met = Vec<(&'static str, String)>;

/// Days that tell what has happened, by the object they stand in.
const HAPPENED: &[(&str, &str)] = &[
    ("Acknowledgement", "on"),
    ("Consent", "on"),
    ("Decision", "date"),
    ("Evaluation", "as_of"),
    ("Fact", "on"),
    ("Fulfilment", "as_of"),
    ("Involvement", "on"),
    ("LandRule", "on"),
    ("Link", "reviewed_on"),
    ("Maturity", "on"),
    ("Merge", "on"),
    ("NeedStep", "on"),
    ("Phase", "actual"),
    ("Population", "on"),
    ("ProfileStep", "on"),
    ("Question", "asked_on"),
    ("Reply", "on"),
    ("Scoring", "fixed_on"),
    ("UserReference", "since"),
    ("Withdrawal", "on"),
];

/// The definitions of all records, those of withdrawn ones included.
fn names() -> Vec<&'static str> {
    RECORDS.objects.iter().copied().chain(RECORDS.withdrawn).map(|object| object.name).collect()
}

/// Each record type with every member, in each round; the document and its record.
fn each(look: &mut dyn FnMut(&str, &Tree, &str, &Record)) {
    for name in names() {
        for round in 0..ROUNDS {
            let tree = Complete::new(Schemas::record(), round).record(name);
            let text = tree.write(Spelling::Compact, &mut Random::new(0));
            let record = serde_json::from_str(&text);
            let record = record.unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
            look(name, &tree, &text, &record);
        }
    }
}

#[test]
fn what_is_written_is_what_was_read_in_the_order_of_the_table() {
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    each(&mut |name, tree, text, record| {
        assert_eq!(serde_json::to_string(record).unwrap(), text);
        members(Schemas::record().definition(name).unwrap(), name, tree, &mut seen);
    });
    for (name, object) in
        objects(&RECORDS).into_iter().filter(|(it, _)| !it.starts_with("Selector"))
    {
        let all: BTreeSet<String> = object.fields.iter().map(|it| it.name().to_owned()).collect();
        assert_eq!(seen.get(name), Some(&all), "every member of {name} was there");
    }
}

/// Which members the objects of a document have, by definition.
fn members(schema: &Value, name: &str, tree: &Tree, seen: &mut BTreeMap<String, BTreeSet<String>>) {
    let schemas = Schemas::record();
    let Some(schema) = schemas.meant(schema, tree) else { return };
    match tree {
        Tree::List(items) => items
            .iter()
            .for_each(|item| members(&schema["items"], definition(&schema["items"]), item, seen)),
        Tree::Object(all) => {
            for (member, inner) in all {
                seen.entry(name.to_owned()).or_default().insert(member.clone());
                let Some(schema) = schemas.member(schema, member) else { continue };
                members(schema, definition(schema), inner, seen);
            }
        }
        _ => {}
    }
}

/// What the schema says is there.
#[derive(Default)]
struct Expected(Met);

impl Expected {
    fn of(name: &str, tree: &Tree) -> Met {
        let mut expected = Expected::default();
        expected.object(Schemas::record().definition(name).unwrap(), name, tree, "");
        expected.0
    }

    fn push(&mut self, kind: &'static str, at: &str) {
        self.0.push((kind, at.to_owned()));
    }

    fn value(&mut self, schema: &Value, tree: &Tree, at: &str) {
        let (schemas, name) = (Schemas::record(), definition(schema));
        let whole = match name {
            "Text" => Some("text"),
            "Selector" => Some("condition"),
            "Value" => Some("value"),
            _ => None,
        };
        let schema = schemas.follow(schema);
        let is_text = schema["propertyNames"]["format"] == "language-tag";
        if let Some(kind) = whole.or(is_text.then_some("text")) {
            return self.push(kind, at);
        }
        match tree {
            Tree::List(items) => {
                let id = &schemas.follow(&schema["items"])["properties"]["id"];
                if id["format"] == "id" {
                    (0..items.len()).for_each(|index| self.push("id", &format!("{at}/{index}")));
                }
                for (index, item) in items.iter().enumerate() {
                    self.value(&schema["items"], item, &format!("{at}/{index}"));
                }
            }
            Tree::Object(_) => {
                if name == "Interval" {
                    self.push("period", at);
                }
                self.object(schema, name, tree, at);
            }
            Tree::Text(text) => self.words(schema, text, at),
            Tree::Raw(_) => {}
        }
    }

    fn object(&mut self, schema: &Value, name: &str, tree: &Tree, at: &str) {
        // a map whose values are all of one form
        if let Some(values) = schema.get("additionalProperties").filter(|it| it.is_object()) {
            for (key, inner) in tree.members() {
                self.value(values, inner, &format!("{at}/{}", escaped(key)));
            }
        }
        // data of one's own is read by nobody
        let Some(properties) = schema.get("properties") else { return };
        let is_record = names().contains(&name);
        for (member, inner) in tree.members() {
            let place = format!("{at}/{member}");
            self.value(&properties[member], inner, &place);
            let of_head = ["created", "modified", "confirmed"].contains(&member.as_str());
            if HAPPENED.contains(&(name, member)) || (is_record && of_head) {
                self.push("happened", &place);
            }
        }
    }

    fn words(&mut self, schema: &Value, text: &str, at: &str) {
        let is_kind = OrganisationKind::ALL.iter().any(|kind| kind.as_str() == text);
        match schema.get("format").and_then(Value::as_str) {
            Some("ref") => self.push("reference", at),
            Some("hop-end") if !text.starts_with("role:") => self.push("reference", at),
            Some("id") if at.contains("/accepts/") && !is_kind => self.push("reference", at),
            Some("date") => self.push("day", at),
            Some("email") => self.push("mail", at),
            Some(_) => {}
            None if schema.get("enum").is_none() && schema.get("const").is_none() => {
                self.push("string", at);
            }
            None => {}
        }
    }
}

/// What the walk meets.
#[derive(Default)]
struct Visited(Met);

impl Visited {
    fn of(record: &Record) -> Met {
        Visited::wanting(Kinds::ALL, record)
    }

    fn wanting(kinds: Kinds, record: &Record) -> Met {
        let mut visited = Visited::default();
        record.walk(&Path::of(kinds), &mut visited);
        visited.0
    }

    fn push(&mut self, kind: &'static str, at: &Path<'_>) {
        self.0.push((kind, at.to_string()));
    }
}

impl<'a> Visitor<'a> for Visited {
    fn reference(&mut self, at: &Path<'_>, _: &'a str, _: Target) {
        self.push("reference", at);
    }
    fn text(&mut self, at: &Path<'_>, _: &'a Text) {
        self.push("text", at);
    }
    fn day(&mut self, at: &Path<'_>, _: Date) {
        self.push("day", at);
    }
    fn happened(&mut self, at: &Path<'_>, _: Date) {
        self.push("happened", at);
    }
    fn period(&mut self, at: &Path<'_>, _: &'a Interval) {
        self.push("period", at);
    }
    fn condition(&mut self, at: &Path<'_>, _: &'a Selector) {
        self.push("condition", at);
    }
    fn value(&mut self, at: &Path<'_>, _: &'a Operand) {
        self.push("value", at);
    }
    fn mail(&mut self, at: &Path<'_>, _: &'a Mail) {
        self.push("mail", at);
    }
    fn string(&mut self, at: &Path<'_>, _: &'a str) {
        self.push("string", at);
    }
    fn ids(&mut self, list: &Path<'_>, ids: &mut dyn Iterator<Item = &'a Id>) {
        ids.enumerate().for_each(|(index, _)| self.push("id", &list.item(index)));
    }
}

/// A pointer without numbers: `/history/*/on`.
fn pattern(pointer: &str) -> String {
    let steps = pointer.split('/').map(|it| if it.parse::<u32>().is_ok() { "*" } else { it });
    steps.collect::<Vec<_>>().join("/")
}

#[test]
fn the_walk_meets_everything_in_order() {
    let mut kinds = BTreeMap::<&str, usize>::new();
    each(&mut |name, tree, _, record| {
        let (expected, met) = (Expected::of(name, tree), Visited::of(record));
        assert_eq!(met, expected, "{name}");
        met.iter().for_each(|(kind, _)| *kinds.entry(kind).or_default() += 1);
    });
    assert_eq!(kinds.len(), 10, "each kind was met: {kinds:?}");
}

/// A walk that leaves a member out, or meets it as something else, would be caught.
#[test]
fn a_walk_that_passes_something_over_is_caught() {
    let mut broken = BTreeSet::new();
    each(&mut |name, tree, _, record| {
        let (expected, met) = (Expected::of(name, tree), Visited::of(record));
        for (kind, pointer) in &met {
            let left_out = (*kind, pattern(pointer));
            let rest = met.iter().filter(|(kind, it)| (*kind, pattern(it)) != left_out);
            assert!(rest.count() < expected.len(), "{name}: {left_out:?} is not missed");
            broken.insert((name.to_owned(), *kind, left_out.1));
        }
    });
    assert!(broken.len() > 250, "{} broken walks", broken.len());
}

/// A walk that wants one kind goes only where that kind can be, and misses none.
#[test]
fn a_walk_for_one_kind_meets_all_of_it() {
    let kinds = [
        (Kinds::REFERENCE, "reference"),
        (Kinds::TEXT, "text"),
        (Kinds::DAY, "day"),
        (Kinds::HAPPENED, "happened"),
        (Kinds::PERIOD, "period"),
        (Kinds::CONDITION, "condition"),
        (Kinds::VALUE, "value"),
        (Kinds::MAIL, "mail"),
        (Kinds::STRING, "string"),
        (Kinds::IDS, "id"),
    ];
    let mut saved = 0;
    each(&mut |name, _, _, record| {
        let all = Visited::of(record);
        for (kind, said) in kinds {
            let met = Visited::wanting(kind, record);
            let of_kind = |met: &Met| -> Vec<String> {
                met.iter().filter(|(kind, _)| *kind == said).map(|(_, at)| at.clone()).collect()
            };
            assert_eq!(of_kind(&met), of_kind(&all), "{name}: {said}");
            saved += all.len() - met.len();
        }
    });
    assert!(saved > 1_000, "only {saved} were passed over");
}

#[test]
fn references_are_those_of_the_walk() {
    each(&mut |name, tree, _, record| {
        let references = record.references();
        let pointers: Vec<&str> = references.iter().map(|it| it.path.as_str()).collect();
        let expected = Expected::of(name, tree);
        let expected = expected.iter().filter(|(kind, _)| *kind == "reference");
        assert_eq!(pointers, expected.map(|(_, at)| at.as_str()).collect::<Vec<_>>());
        assert!(references.iter().all(|it| it.target != Target::Same), "{name}");
        let mut texts = Vec::new();
        record.each_text(&mut |at, _| texts.push(at.to_string()));
        let met = Visited::of(record);
        let met = met.into_iter().filter(|(kind, _)| *kind == "text").map(|(_, at)| at);
        assert_eq!(texts, met.collect::<Vec<_>>());
    });
}
