//! A step from schema 1.0 to a made-up 1.1, in which a member has another name.

use bedarf_shape::keys::Format;
use bedarf_shape::table::{Field, Node, Object, Root};
use bedarf_shape::{Checker, Edit, Limits, PatchOp, edited};

const TEXT: Node = Node::Text { min: 1, max: 200 };

/// A need of version 1.1: `level` has become `levels`.
static NEED: Object = Object {
    name: "Need",
    fields: &[
        Field { quoted: "schema_version\":", node: Node::Format(Format::SchemaVersion) },
        Field { quoted: "title\":", node: TEXT },
        Field { quoted: "levels\":", node: TEXT },
    ],
    #[cfg(feature = "simd")]
    heads: &[
        bedarf_shape::table::head("schema_version"),
        bedarf_shape::table::head("title"),
        bedarf_shape::table::head("levels"),
    ],
    required: 0b110,
    one_of: 0,
};
static VERSION_1_1: Root = Root { words: &[], labels: &[], objects: &[&NEED], withdrawn: None };

const OF_1_0: &str = "{\r\n\t\"title\" : \"Anmeld\\u0075ng\",\r\n\t\"level\": \"both\" ,\r\n\
                      \t\"schema_version\":\"1.0\"\r\n}\r\n";
const OF_1_1: &str = "{\r\n\t\"title\" : \"Anmeld\\u0075ng\",\r\n\t\"levels\": \"both\" ,\r\n\
                      \t\"schema_version\":\"1.1\"\r\n}\r\n";

/// What makes a record of 1.0 one of 1.1: the fixes of what 1.1 finds, and its version.
fn stepped(text: &str) -> String {
    let mut checker = Checker::default();
    checker.check(text, &VERSION_1_1, Limits::default());
    let found = checker.take().map(|errors| errors.kept).unwrap_or_default();
    let mut steps: Vec<PatchOp> = found.into_iter().flat_map(|error| error.fix).collect();
    let (path, value) = ("/schema_version".to_owned(), "\"1.1\"".to_owned());
    steps.push(PatchOp::Replace { path, value });
    let edits: Vec<Edit> = steps.iter().map(|step| Edit::of(text, step).unwrap()).collect();
    edited(text, &edits)
}

#[test]
fn a_record_of_one_version_becomes_one_of_the_next() {
    let mut checker = Checker::default();
    assert!(!checker.check(OF_1_0, &VERSION_1_1, Limits::default()).fits);
    assert_eq!(stepped(OF_1_0), OF_1_1);
    assert!(checker.check(OF_1_1, &VERSION_1_1, Limits::default()).fits);
    assert!(checker.errors.is_empty(), "{:?}", checker.errors);
    assert_eq!(stepped(OF_1_1), OF_1_1, "twice is once");
}

/// What only a newer version knows stays where it is, as it is written.
#[test]
fn members_of_a_newer_version_are_kept() {
    let new = "\"1.1\",\r\n\t\"of_2027\":  {\"a\" :1.50}\r\n";
    let text = OF_1_1.replace("\"1.1\"\r\n", new);
    let mut checker = Checker::default();
    assert!(checker.check(&text, &VERSION_1_1, Limits::default()).fits);
    assert_eq!(checker.errors.len(), 1, "it is told, and no error");
    assert_eq!(stepped(&text), text);
    let old = OF_1_0.replace("\"1.0\"\r\n", new);
    assert_eq!(stepped(&old), text);
}
