//! One sign of one key, day or code of a sound register changed: it is found, or it changes no
//! answer, or it is another legitimate value. The rest, answers changed in silence, is nothing.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bedarf::calls::PathsRequest;
use bedarf::keys::{AreaKey, Date};
use bedarf::{Input, Options, Register};
use bedarf_tests::Random;

const DAY: &str = "2026-11-24";
const CHANGES: usize = 5_000;

type Files = BTreeMap<String, Vec<u8>>;

fn kog() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/kog");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let named = entries.map(|path| {
        (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())
    });
    named.filter(|(name, _)| !name.ends_with(".md")).collect()
}

fn read(files: &Files) -> Register {
    let texts: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    Register::read(Input::Named(&texts))
}

/// What is found, without the places.
fn found(register: &Register) -> BTreeSet<String> {
    let report = register.check(&Options::on(DAY.parse().unwrap()));
    let told = report.findings.iter();
    told.map(|it| {
        let (source, record) = (it.source.as_deref(), it.record.as_deref());
        format!("{} {} {source:?} {record:?} {} {}", it.code, it.case, it.path, it.message)
    })
    .collect()
}

/// What readers are told: the ways of units on three days, whom each need affects, how far every
/// offering reaches.
fn answers(register: &Register, units: &[AreaKey]) -> Vec<String> {
    let mut all = Vec::new();
    for day in ["2020-11-01", "2022-01-01", DAY] {
        let day: Date = day.parse().unwrap();
        for key in units {
            let answer = register.paths(&PathsRequest::unit(*key, day));
            for path in answer.paths {
                let hops = path.hops.iter().map(|hop| format!("{}>{}", hop.from, hop.to));
                let hops: Vec<String> = hops.collect();
                let unsure = path.assumptions.iter().map(|it| it.code.as_str());
                let unsure: Vec<&str> = unsure.collect();
                all.push(format!(
                    "{key:?} {day} {} {} {hops:?} {unsure:?}",
                    path.offering, path.access_path
                ));
            }
        }
        for reach in register.reach(day) {
            all.push(format!("{day} {reach:?}"));
        }
        for need in register.needs() {
            let affected = register.affected(&need.affected, day);
            let keys = affected.map(|(unit, holds)| format!("{:?}{holds:?}", unit.ars()));
            all.push(format!("{day} {} {:?}", need.id, keys.collect::<Vec<_>>()));
        }
    }
    all
}

/// What sort of value a text is, as far as it is one that is changed here.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Sort {
    Key,
    Day,
    Code,
}

fn sort_of(text: &str) -> Option<Sort> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let day = text.len() == 10 && text.parse::<Date>().is_ok();
    let word = |it: u8| it.is_ascii_lowercase() || it == b'_';
    match text {
        _ if day => Some(Sort::Day),
        _ if (2..=14).contains(&text.len()) && digits(text) => Some(Sort::Key),
        _ if text.len() > 2 && text.bytes().all(word) => Some(Sort::Code),
        _ => None,
    }
}

/// Where such texts stand: from and to in a file.
fn places(files: &Files) -> Vec<(String, usize, usize, Sort)> {
    let mut places = Vec::new();
    for (name, text) in files {
        let text = std::str::from_utf8(text).unwrap();
        let is_end = |sign: char| match name.ends_with(".csv") {
            true => matches!(sign, ',' | '\n'),
            false => sign == '"',
        };
        let skipped = if name.ends_with(".csv") { text.find('\n').unwrap() } else { 0 };
        let ends: Vec<usize> = text.match_indices(is_end).map(|(at, _)| at).collect();
        for pair in ends.windows(2).filter(|pair| pair[0] >= skipped) {
            let (from, to) = (pair[0] + 1, pair[1]);
            // names of members, and free words that nobody compares
            let is_name = !name.ends_with(".csv") && text[to + 1..].trim_start().starts_with(':');
            // a way is called as its offering likes, and nobody else names it
            let own_name = text[..from].ends_with("\"id\": \"")
                && text[to + 1..].trim_start_matches([',', ' ', '\n']).starts_with("\"hops\"");
            let skipped = is_name || own_name;
            if let Some(sort) = sort_of(&text[from..to]).filter(|_| !skipped) {
                places.push((name.clone(), from, to, sort));
            }
        }
    }
    places
}

/// The text with one sign replaced, left out, doubled, or swapped with the next.
fn changed(dice: &mut Random, text: &str, sort: Sort) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    let at = dice.below(signs.len());
    match dice.below(4) {
        0 => drop(signs.remove(at)),
        1 => signs.insert(at, signs[at]),
        2 if at + 1 < signs.len() => signs.swap(at, at + 1),
        _ if sort == Sort::Code => {
            signs[at] = char::from(b'a' + u8::try_from(dice.below(26)).unwrap())
        }
        _ => signs[at] = char::from(b'0' + u8::try_from(dice.below(10)).unwrap()),
    }
    signs.into_iter().collect()
}

/// Whether another value of its sort came about: a key that the tables have, another day, another
/// word that stands in the example as well.
fn is_legitimate(text: &str, sort: Sort, known: &BTreeSet<String>) -> bool {
    match sort {
        Sort::Day => text.parse::<Date>().is_ok(),
        Sort::Key | Sort::Code => known.contains(text),
    }
}

/// Every text of the sort in the example, so that others can be told from it.
fn known(files: &Files, places: &[(String, usize, usize, Sort)]) -> BTreeSet<String> {
    let texts = places
        .iter()
        .map(|(name, from, to, _)| String::from_utf8(files[name][*from..*to].to_vec()).unwrap());
    texts.collect()
}

#[test]
fn one_sign_changed_is_found_or_changes_nothing() {
    let files = kog();
    let register = read(&files);
    let units: Vec<AreaKey> = ["057740032032", "110000000000", "071355002009", "010010000000"]
        .map(|key| key.parse().unwrap())
        .into();
    let (sound, told) = (found(&register), answers(&register, &units));
    let places = places(&files);
    let known = known(&files, &places);
    let mut dice = Random::new(11);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut silent = Vec::new();
    for _ in 0..CHANGES {
        let (name, from, to, sort) = &places[dice.below(places.len())];
        let own = std::str::from_utf8(&files[name][*from..*to]).unwrap();
        let new = changed(&mut dice, own, *sort);
        if new == own {
            *counts.entry("the same").or_default() += 1;
            continue;
        }
        let mut other = files.clone();
        let text = &files[name];
        let text = [&text[..*from], new.as_bytes(), &text[*to..]].concat();
        other.insert(name.clone(), text);
        let register = read(&other);
        let outcome = if found(&register).difference(&sound).next().is_some() {
            "found"
        } else if is_legitimate(&new, *sort, &known) {
            "another legitimate value"
        } else if answers(&register, &units) == told {
            "no answer changes"
        } else {
            silent.push(format!("{name}: {own} → {new}"));
            "in silence"
        };
        *counts.entry(outcome).or_default() += 1;
    }
    println!("{CHANGES} changes of {} texts: {counts:?}", places.len());
    for outcome in ["found", "no answer changes", "another legitimate value"] {
        let count = counts.get(outcome).copied().unwrap_or_default();
        assert!(count * 100 >= CHANGES, "{outcome}: {count} of {CHANGES}");
    }
    let few: Vec<&String> = silent.iter().take(20).collect();
    assert!(silent.is_empty(), "{} in silence: {few:#?}", silent.len());
}
