//! A register is read once; it is judged, and asked, apart from that.
#![allow(missing_docs, clippy::unwrap_used)]

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bedarf::calls::{CALLS, Host, PathsRequest};
use bedarf::findings::{Finding, Report};
use bedarf::keys::Date;
use bedarf::model::{Organisation, OrganisationKind, Record, Text};
use bedarf::watch::{Stage, Watch};
use bedarf::{Checker, Input, Options, Register, check, check_record};
use bedarf_tests::random::Random;
use bedarf_tests::registers::register;
use serde_json::Value;

const DAY: &str = "2026-11-24";

fn day() -> Date {
    DAY.parse().unwrap()
}

fn random(seed: u64) -> Vec<Value> {
    register(&mut Random::new(seed))
}

fn text(records: &[Value]) -> String {
    Value::from(records.to_vec()).to_string()
}

/// A table among incoming texts takes the place of those of its kind, and of no other.
#[test]
fn incoming_tables_take_the_place_of_their_kind() {
    let texts: [(&str, &[u8]); 3] = [
        ("units.csv", b"ars,name,kind\n057740032032,Paderborn,kommune\n"),
        ("services.csv", b"key,name\n99107023017000,Wohngeld\n"),
        ("successors.csv", b"old,new,from\n057740098098,057740032032,2025-01-01\n"),
    ];
    let register = Register::read(Input::Named(&texts));
    let need = br#"{"type":"need","id":"BED-1","title":{"de":"Wohngeld online beantragen"},
        "created":"2026-11-01","statement":{"de":"Das geht heute nicht von daheim aus."},
        "kind":"functional","originators":[{"group":"Wohngeldstelle"}],
        "affected":{"attr":"ars","in":["057740032032"]},"services":["99107023017000"],
        "status":"draft","history":[{"status":"draft","on":"2026-11-01","by":"Amt"}]}"#;
    let options = Options::on("2026-11-24".parse().unwrap());
    let told = |incoming: &[(&str, &[u8])]| {
        let report = register.check_with(Input::Named(incoming), &options);
        let codes: Vec<String> = report.findings.iter().map(|it| it.code.to_owned()).collect();
        (codes, report.looked_at.rows.len())
    };
    let need: (&str, &[u8]) = ("need.json", need);
    assert!(!told(&[need]).0.iter().any(|it| it == "CORE-010" || it == "COND-005"));
    // another catalogue, in which the service is missing
    let services: (&str, &[u8]) = ("neu.csv", b"key,name\n99102013104000,Steuer\n");
    let (codes, tables) = told(&[need, services]);
    assert!(codes.iter().any(|it| it == "CORE-010"), "{codes:?}");
    assert!(!codes.iter().any(|it| it == "COND-005"), "{codes:?}");
    assert_eq!(tables, 3);
    // other units: the register's own successors lead to one that is not there any more
    let units: (&str, &[u8]) = ("neu.csv", b"ars,name,kind\n051110000000,Ort,kommune\n");
    let (codes, tables) = told(&[need, units]);
    assert!(codes.iter().any(|it| it == "COND-005"), "{codes:?}");
    assert!(!codes.iter().any(|it| it.starts_with("UNIT") || it == "CORE-010"), "{codes:?}");
    assert_eq!(tables, 3);
    // successors alone are judged alone
    let successors: (&str, &[u8]) =
        ("neu.csv", b"old,new,from\n057740032032,057740032032,2025-01-01\n");
    let (codes, _) = told(&[successors]);
    assert_eq!(codes, ["UNIT-005"]);
}

#[test]
fn judged_at_once_or_afterwards_is_the_same() {
    let (mut findings, mut unread) = (0, 0);
    for seed in 0..400 {
        let mut records = random(seed);
        if let Some(record) = records.get_mut(seed as usize % 7) {
            record["created"] = "never".into();
        }
        let text = text(&records);
        let units = "ars,name\n057740032032,Paderborn\n1,x\n";
        let texts = [("r.json", text.as_bytes()), ("units.csv", units.as_bytes())];
        for options in [Options::on(day()), Options::default()] {
            let at_once = check(Input::Named(&texts), &options);
            let register = Register::read(Input::Named(&texts));
            assert_eq!(register.check(&options), at_once, "{seed}");
            findings += at_once.findings.len();
            unread += register.unread().len();
        }
    }
    println!("{findings} findings, {unread} unread in 800 checks");
    assert!(findings > 1_000 && unread > 400, "{findings} findings, {unread} unread");
}

/// What a report says of the records with these numbers.
fn of(report: &Report, wanted: &[u64]) -> Vec<Finding> {
    let findings = report.findings.iter().filter(|it| wanted.contains(&it.index.unwrap()));
    findings.cloned().collect()
}

#[test]
fn incoming_records_are_judged_as_if_they_were_there() {
    let (mut replaced, mut added, mut found) = (0, 0, 0);
    for seed in 0..400 {
        let records = random(seed);
        let Some(place) = (!records.is_empty()).then(|| seed as usize % records.len()) else {
            continue;
        };
        let options = Options::on(day());
        let mut others = records.clone();
        let incoming = others[place].clone();
        // known already in every other case: then with something else in it
        let at = if seed % 2 == 0 {
            others[place]["title"] = serde_json::json!({ "de": "Ein früherer Titel" });
            replaced += 1;
            place
        } else {
            others.remove(place);
            added += 1;
            others.len()
        };
        let (others, incoming) = (Register::read(Input::One(text(&others).as_bytes())), incoming);
        let mut whole = records.clone();
        let moved = whole.remove(place);
        whole.insert(at, moved);
        let expected = Register::read(Input::One(text(&whole).as_bytes())).check(&options);
        let report = others.check_with(Input::One(incoming.to_string().as_bytes()), &options);
        let mut expected = of(&expected, &[at as u64]);
        for finding in &mut expected {
            (finding.index, finding.at, finding.until) = (Some(0), None, None);
        }
        let mut told = report.findings.clone();
        for finding in &mut told {
            (finding.at, finding.until) = (None, None);
        }
        let alike = |list: &[Finding]| {
            let mut lines: Vec<String> = list.iter().map(|it| format!("{it:?}")).collect();
            lines.sort();
            lines
        };
        assert_eq!(alike(&told), alike(&expected), "{seed}");
        assert_eq!(report.records, 1);
        found += told.len();
    }
    println!("{replaced} replaced, {added} added, {found} findings");
    assert!(replaced > 100 && added > 100 && found > 100, "{replaced} {added} {found}");
}

#[test]
fn built_records_are_held_to_the_structure_too() {
    let built = |title: &str| {
        let created = day();
        let id = "amt".parse().unwrap();
        Organisation::new(id, Text::new(title), created, OrganisationKind::Office)
    };
    let options = Options::on(day());
    let (good, bad) = (built("Ein Amt"), built(""));
    let text = serde_json::to_string(&good).unwrap();
    let mut checker = Checker::new(&options);
    let (typed, read) = (check_record(good.clone(), &options), checker.check(text.as_bytes()));
    let codes = |report: &Report| report.by_code.iter().map(|(code, _)| *code).collect::<Vec<_>>();
    assert_eq!(codes(&typed), codes(&read));
    let report = check_record(bad.clone(), &options);
    assert!(!report.ok && report.findings.iter().all(|it| it.at.is_none()));
    assert!(report.findings.iter().any(|it| it.path == "/title/de"));
    let register: Register = [Record::from(good), Record::from(bad)].into_iter().collect();
    assert_eq!(register.unread().len(), 1);
    let [entry, _] = register.entries() else { panic!("two") };
    let digest = bedarf::digest(text.as_bytes(), &options).unwrap();
    assert_eq!(entry.digest(options.limits.nfc), Some(digest));
}

/// A watch that counts, and stops after so many calls.
fn watch(stop_after: u64) -> (Watch, Arc<AtomicU64>, Arc<AtomicU64>) {
    let (all, rules) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let (seen, asked) = (all.clone(), rules.clone());
    let watch = Watch::new(move |at| {
        assert!(at.done <= at.of, "{at:?}");
        asked.fetch_add(u64::from(at.stage == Stage::Rules), Ordering::Relaxed);
        match seen.fetch_add(1, Ordering::Relaxed) < stop_after {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        }
    });
    (watch, all, rules)
}

#[test]
fn a_question_runs_no_rule_and_a_check_can_be_broken_off() {
    let records = text(&(0..60).flat_map(random).collect::<Vec<_>>());
    let register = Register::read(Input::One(records.as_bytes()));
    let (counting, _, rules) = watch(u64::MAX);
    let mut host = Host::default();
    host.watch = counting;
    let request = format!(r#"{{"unit":"05774032","as_of":"{DAY}"}}"#);
    let answer = host.call_on(&register, "paths", request.as_bytes(), &[]);
    let typed = register.paths(&PathsRequest::unit("05774032".parse().unwrap(), day()));
    assert_eq!(answer, serde_json::to_vec(&typed).unwrap(), "the wire form is that of serde");
    assert_eq!(rules.load(Ordering::Relaxed), 0);
    let _ = host.call_on(&register, "check", b"{}", &[]);
    assert!(rules.load(Ordering::Relaxed) > 0, "the counter counts");

    let (_, all, _) = {
        let counted = watch(u64::MAX);
        let mut options = Options::on(day());
        options.watch = counted.0.clone();
        assert!(!register.check(&options).interrupted);
        counted
    };
    for stop in 0..all.load(Ordering::Relaxed) {
        let mut options = Options::on(day());
        options.watch = watch(stop).0;
        let report = register.check(&options);
        assert!(report.interrupted && !report.ok, "{stop}");
        let mut host = Host::default();
        host.watch = watch(stop).0;
        let answer = host.call_on(&register, "check", request_of_check(), &[]);
        assert!(answer.starts_with(br#"{"error":{"code":"interrupted""#), "{stop}");
    }
}

const fn request_of_check() -> &'static [u8] {
    br#"{"as_of":"2026-11-24"}"#
}

#[test]
fn every_call_says_what_it_is() {
    assert!(CALLS.len() > 7);
    for call in CALLS {
        let about = call.about;
        assert!(about.does.de.ends_with('.') && about.does.en.ends_with('.'), "{}", about.name);
        let is_name = |byte: u8| byte.is_ascii_lowercase() || b"._".contains(&byte);
        assert!(about.name.bytes().all(is_name), "{}", about.name);
    }
}
