//! What the walk-throughs of CONTRIBUTING add, used from Rust.
#![allow(clippy::unwrap_used)]

use bedarf::keys::Amount;
use bedarf::model::RecordType;
use bedarf::{Input, Options, Register};

#[test]
fn field_rule_record_type_and_call() {
    let mut options = Options::default();
    options.as_of = Some("2026-11-24".parse().unwrap());
    let text = include_bytes!("../walkthrough/register.json");
    let register = Register::read(Input::One(text));
    let report = register.check(&options);

    let need = register.need("BED-2026-0099").unwrap();
    assert_eq!(need.budget, Some(Amount::from_cents(1_200_000)));

    let term = register.term("leistung").unwrap();
    assert_eq!(term.keeper.as_str(), "niemand");
    assert_eq!(register.terms().count(), 1);
    assert_eq!(RecordType::Term.label().de, "Begriff");
    assert_eq!(RecordType::Term.label().en, "term");

    let answer = bedarf::calls::call("originators", b"{}", &[("register.json", text)]);
    let wanted = r#"{"needs":{},"groups":1,"unread":[]}"#;
    assert_eq!(String::from_utf8(answer).unwrap(), wanted);

    let found: Vec<_> = report.findings.iter().map(|it| (it.code, it.case, &*it.path)).collect();
    assert_eq!(found, [("NEED-099", "missing", "/budget"), ("LINK-001", "nowhere", "/keeper")]);
}
