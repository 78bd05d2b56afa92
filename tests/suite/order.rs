//! The order of members is a contract: what a Rust struct calls its members, in which order, is
//! what the table of the shape check and the schema say.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use bedarf::model::*;
use bedarf::register::{SuccessorRow, UnitRow};
use bedarf::shape::table::{Node, Object, Root};
use bedarf::shape::{RECORDS, SUCCESSOR_ROW_ROOT, UNIT_ROW_ROOT};
use bedarf_tests::Schemas;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde_json::Value;

/// Asks a type what its members are called.
struct Probe;

/// The answer, given as an error.
#[derive(Debug)]
struct Members(Vec<&'static str>);

impl fmt::Display for Members {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Members {}

impl de::Error for Members {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Members(Vec::new())
    }
}

impl<'de> Deserializer<'de> for Probe {
    type Error = Members;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Members> {
        Err(Members(Vec::new()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        members: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Members> {
        Err(Members(members.to_vec()))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn members<T: for<'de> Deserialize<'de>>() -> Vec<&'static str> {
    match T::deserialize(Probe) {
        Err(Members(members)) => members,
        Ok(_) => panic!("the probe has no values"),
    }
}

macro_rules! types {
    ($($name:ident)*) => { BTreeMap::from([$((stringify!($name), members::<$name>())),*]) };
}

fn types() -> BTreeMap<&'static str, Vec<&'static str>> {
    types! {
        AccessPath AgendaItem BasedOn Body Cadence Change Channel ChannelRule Compliance Consent
        Constraint Contact Cost CostComponent Criterion Decision Destination Effect Expectation
        Fact Fulfilment Hop InHouse Interface Interval Involvement ItProvider Link Maturity
        Membership Merge Need NeedStep Offering Organisation Originator Phase Population Position
        Profile ProfileStep Reply Rounding ScaleStep Scenarios Scoring ScoringGroup Seat SeatGroup
        Session Shares Source SourceCode SuccessorRow Supporter Suppression Tombstone UnitRow
        Urgency UserReference Variant Votes Withdrawal
    }
}

/// Every object of a table, by name.
fn objects(root: &'static Root, out: &mut BTreeMap<&'static str, &'static Object>) {
    root.objects.iter().copied().chain(root.withdrawn).for_each(|object| visit(object, out));
}

fn visit(object: &'static Object, out: &mut BTreeMap<&'static str, &'static Object>) {
    if out.insert(object.name, object).is_none() {
        object.fields.iter().for_each(|field| look(&field.node, out));
    }
}

fn look(node: &'static Node, out: &mut BTreeMap<&'static str, &'static Object>) {
    match node {
        Node::List(list) => look(&list.item, out),
        Node::Object(object) => visit(object, out),
        Node::Map(map) => look(&map.value, out),
        Node::Union(union) => union.variants.iter().for_each(|object| visit(object, out)),
        _ => {}
    }
}

#[test]
fn structs_and_tables_have_the_same_members_in_the_same_order() {
    let types = types();
    let mut tables = BTreeMap::new();
    objects(&RECORDS, &mut tables);
    objects(&UNIT_ROW_ROOT, &mut tables);
    objects(&SUCCESSOR_ROW_ROOT, &mut tables);
    // the variants of a selector are one hand-written enum
    tables.retain(|name, _| !name.starts_with("Selector"));
    assert_eq!(
        types.keys().collect::<Vec<_>>(),
        tables.keys().collect::<Vec<_>>(),
        "every object type is looked at"
    );
    for (name, object) in tables {
        let mut names: Vec<&str> = object.fields.iter().map(|field| field.name()).collect();
        if RECORDS.objects.iter().any(|record| record.name == name) {
            assert_eq!(names.remove(0), "type", "{name}");
        }
        assert_eq!(names, types[name], "{name}");
    }
}

#[test]
fn tables_and_schemas_have_the_same_members() {
    let mut tables = BTreeMap::new();
    objects(&RECORDS, &mut tables);
    for (name, object) in tables {
        let Some(schema) = Schemas::record().definition(name) else {
            assert!(name.starts_with("Selector"), "{name} is in no schema");
            continue;
        };
        let in_table: BTreeSet<&str> = object.fields.iter().map(|field| field.name()).collect();
        let properties = schema.get("properties").and_then(Value::as_object).unwrap();
        assert_eq!(in_table, properties.keys().map(String::as_str).collect(), "{name}");
        let asked = object.fields.iter().enumerate();
        let asked = asked.filter(|(index, _)| object.required & (1 << index) != 0);
        let asked: BTreeSet<&str> = asked.map(|(_, field)| field.name()).collect();
        let required = schema.get("required").and_then(Value::as_array);
        let required = required.into_iter().flatten().filter_map(Value::as_str).collect();
        assert_eq!(asked, required, "{name}");
    }
}
