//! Records read with serde: as strictly as a text, from whatever format.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;

use bedarf::model::*;
use bedarf::register::NFC;
use bedarf_shape::json::Raw;
use bedarf_shape::to_text;
use bedarf_tests::oracle::Engine;
use serde::de::value::{Error, MapDeserializer};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Every text of a vector that is one record, or one of a list.
fn vectors() -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "json") {
                let text = std::fs::read_to_string(&path).unwrap();
                match serde_json::from_str::<Value>(&text).unwrap().get("input") {
                    Some(Value::String(text)) => found.push(text.clone()),
                    Some(Value::Array(records)) => {
                        found.extend(records.iter().map(Value::to_string));
                    }
                    Some(one) => found.push(one.to_string()),
                    None => {}
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

#[test]
fn every_record_of_the_vectors_reads_the_same_or_is_refused_the_same() {
    let (mut engine, mut read, mut refused) = (Engine::default(), 0, 0);
    for text in vectors() {
        let fits = engine.judge(text.as_bytes()).fits;
        let from_text = serde_json::from_str::<Record>(&text);
        // serde_json has limits of its own on levels and numbers, and reads this number as zero
        let limit = |error: &serde_json::Error| {
            let said = error.to_string();
            said.contains("recursion limit") || said.contains("number out of range")
        };
        if from_text.as_ref().is_err_and(limit) || text.contains("1e-99999999999999999999") {
            continue;
        }
        assert_eq!(from_text.is_ok(), fits, "{from_text:?}\n{text}");
        let Ok(record) = from_text else {
            refused += 1;
            continue;
        };
        read += 1;
        let written = serde_json::to_value(&record).unwrap();
        // the engine of the oracle leaves texts as they are, like a JSON Schema
        let composed = NFC.unwrap()(&serde_json::to_string(&engine.record(&text)).unwrap());
        assert_eq!(written, serde_json::from_str::<Value>(&composed).unwrap(), "{text}");
        assert_eq!(serde_json::from_value::<Record>(written).unwrap().id(), record.id());
    }
    assert!(read > 500 && refused > 100, "{read} read, {refused} refused");
}

/// A way to write a record and to read it again.
type Format = (&'static str, fn(&Record) -> Record);

const FORMATS: [Format; 4] = [
    ("JSON", |record| serde_json::from_str(&serde_json::to_string(record).unwrap()).unwrap()),
    ("YAML", |record| serde_yaml_ng::from_str(&serde_yaml_ng::to_string(record).unwrap()).unwrap()),
    ("TOML", |record| toml::from_str(&toml::to_string(record).unwrap()).unwrap()),
    ("MessagePack", |record| {
        rmp_serde::from_slice(&rmp_serde::to_vec_named(record).unwrap()).unwrap()
    }),
];

#[test]
fn a_record_comes_back_equal_from_every_format() {
    let mut engine = Engine::default();
    let records = vectors().into_iter().filter_map(|text| {
        let fits = engine.judge(text.as_bytes()).fits;
        fits.then(|| serde_json::from_str::<Record>(&text).ok()).flatten()
    });
    let mut of_type = std::collections::BTreeMap::new();
    for record in records {
        // TOML cannot say it; only what is in `ext` may be null
        let has_null = serde_json::to_string(&record).unwrap().contains(":null");
        for (name, again) in FORMATS {
            if has_null && name == "TOML" {
                assert!(toml::to_string(&record).is_err());
                continue;
            }
            assert_eq!(again(&record), record, "{name}");
        }
        *of_type.entry(record.record_type()).or_insert(0) += 1;
    }
    println!("{of_type:?}");
    assert!(RecordType::ALL.iter().all(|it| of_type.get(it).is_some_and(|count| *count > 5)));
}

fn need() -> Value {
    json!({
        "type": "need", "id": "BED-1", "title": { "de": "Ein Titel von Länge" },
        "created": "2026-01-01", "statement": { "de": "Es fehlt etwas." }, "kind": "functional",
        "originators": [{ "organisation": "kog" }], "affected": { "everyone": true },
        "status": "draft", "history": []
    })
}

fn refusal(change: impl Fn(&mut Value)) -> String {
    let mut value = need();
    change(&mut value);
    serde_json::from_value::<Need>(value).unwrap_err().to_string()
}

#[test]
fn what_a_text_may_not_say_is_refused_with_code_and_place() {
    assert!(serde_json::from_value::<Need>(need()).is_ok());
    let unknown = refusal(|need| need["titel"] = json!("x"));
    assert!(unknown.contains("SHAPE-002 /titel"), "{unknown}");
    let doubled = refusal(|need| {
        need["affected"] = json!({ "attr": "land", "eq": "05", "ne": "06" });
    });
    assert!(doubled.contains("SHAPE-009 /affected"), "{doubled}");
    let key = refusal(|need| need["services"] = json!(["1234"]));
    assert!(key.contains("KEY-001 /services/0"), "{key}");
    let missing = refusal(|need| drop(need.as_object_mut().unwrap().remove("id")));
    assert!(missing.contains("SHAPE-001 /id"), "{missing}");
    let other = refusal(|need| {
        *need = json!({
            "type": "session", "id": "S", "title": { "de": "Eine Sitzung" },
            "created": "2026-01-01", "body": "kog", "mode": "video", "start": "2026-01-01",
            "agenda": []
        });
    });
    assert_eq!(other, "expected a record of type need, not a session");
    let withdrawn = refusal(|need| {
        *need = json!({
            "type": "need", "id": "BED-1", "title": { "de": "Ein Titel" },
            "created": "2026-01-01",
            "withdrawn": { "on": "2026-02-01", "reason": { "de": "Doppelt." } }
        });
    });
    assert_eq!(withdrawn, "expected a record of type need, not a withdrawn need");
}

#[test]
fn whole_numbers_are_whole_and_others_refused() {
    let with = |number: Value| {
        let mut value = need();
        value["supporters"] =
            json!([{ "organisation": "kog", "reason": { "de": "Ja." }, "intensity": number }]);
        serde_json::from_value::<Need>(value)
    };
    assert_eq!(with(json!(2.0)).unwrap().supporters[0].intensity, 2);
    assert!(with(json!(2.5)).unwrap_err().to_string().contains("SHAPE-"));
    let infinite = MapDeserializer::<_, Error>::new([("id", f64::NAN)].into_iter());
    let error = Record::deserialize(infinite).unwrap_err().to_string();
    assert_eq!(error, "not a finite number");
    let numbered = MapDeserializer::<_, Error>::new([(5_u32, 5_u32)].into_iter());
    assert!(Record::deserialize(numbered).is_err(), "members have names");
}

#[test]
fn a_record_is_built_from_what_must_be_there() {
    let day = "2026-01-01".parse().unwrap();
    let text = Text::new("Es fehlt etwas.");
    let originators = vec![Originator::organisation("kog".parse().unwrap())];
    let mut built = Need::new(
        "BED-1".parse().unwrap(),
        "Ein Titel von Länge".into(),
        day,
        text,
        NeedKind::Functional,
        originators,
        bedarf::logic::Selector::Everyone,
        NeedStatus::Draft,
        Vec::new(),
    );
    assert_eq!(serde_json::to_value(&built).unwrap(), need());
    built.level = Some(Level::Both);
    let record = Record::from(built.clone());
    assert_eq!(record.record_type(), RecordType::Need);
    assert_eq!(Need::try_from(record.clone()).unwrap(), built);
    assert_eq!(Session::try_from(record.clone()).unwrap_err(), record);
}

/// Members of one's own are written as they were read; what no record has breaks off.
#[test]
fn written_as_it_was_read() {
    let text = r#"{"a":[1,-9007199254740993,9223372036854775807,1.5,-0,true,false,null,"ä\n"]}"#;
    assert_eq!(to_text(&Raw::<true>(text)), text);
    let value = |text| (json!(Raw::<true>(text)), json!(Raw::<false>(text)));
    assert_eq!(value("-7"), (json!(-7), json!(-7)));
    assert_eq!(value("-0"), (json!(-0.0), json!("-0")));
    assert_eq!(value("1.5"), (json!(1.5), json!("1.5")));
    #[derive(Serialize)]
    struct New(u8);
    #[derive(Serialize)]
    enum With {
        Value(u8),
    }
    assert_eq!(to_text(&Vec::from([New(1), New(2)])), "[1,2]");
    assert_eq!(to_text(&Vec::from([With::Value(1)])), "[");
    assert_eq!(to_text(&Vec::from([Some(1), None])), "[1");
}
