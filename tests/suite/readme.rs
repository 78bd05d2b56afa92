//! What the pages for readers say: links lead somewhere, commands are there, figures are the code's,
//! and the block in Rust says what it says. It is compiled and run as a doc test of this package.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bedarf::Options;
use bedarf::calls::CALLS;
use bedarf::rules;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The pages written for readers: in the root, beside the bindings, the examples, the vectors.
fn pages() -> Vec<PathBuf> {
    let folders = [
        ".",
        "bindings-python",
        "bindings-wasm",
        "docs",
        "docs/rules",
        "docs/rules/en",
        "docs/records",
        "examples/kog",
        "examples/faulty",
        "tests/vectors",
    ];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(root().join(folder)).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect()
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// The code blocks of a language.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let open = format!("```{language}\n");
    let parts = page.split(open.as_str()).skip(1);
    parts.map(|part| part.split("```").next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn links_lead_to_files() {
    let mut faults = Vec::new();
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for part in text.split("](").skip(1) {
            let target = part.split([')', '#']).next().unwrap_or_default();
            let outside = target.contains("://") || target.starts_with("mailto:");
            if !target.is_empty() && !outside && !page.parent().unwrap().join(target).exists() {
                faults.push(format!("{}: {target}", page.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn make_targets_are_there() {
    let makefile = fs::read_to_string(root().join("Makefile")).unwrap();
    let lines = makefile.lines().filter(|line| !line.starts_with(['\t', '#', '.', ' ']));
    let targets: BTreeSet<&str> =
        lines.filter_map(|line| line.split_once(':')).map(|it| it.0).collect();
    let gate = makefile.lines().find_map(|line| line.strip_prefix("GATE := ")).unwrap_or_default();
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        let mut named: Vec<&str> = Vec::new();
        for part in text.split("`make ").skip(1) {
            named.extend(part.split('`').next().unwrap_or_default().split_whitespace());
        }
        for block in ["sh", "console"] {
            for code in blocks(&text, block) {
                for line in code.lines().filter_map(|line| line.trim().strip_prefix("make ")) {
                    let target = line.split(['#', ' ']).next().unwrap_or_default().to_owned();
                    assert!(targets.contains(target.as_str()), "{}: {target}", page.display());
                }
            }
        }
        for target in named.into_iter().filter(|word| !word.contains('=')) {
            let there = targets.contains(target) || gate.split(' ').any(|it| it == target);
            assert!(there, "{}: make {target}", page.display());
        }
    }
}

#[test]
fn commands_name_what_is_there() {
    let readme = readme();
    let mut count = 0;
    for block in blocks(&readme, "console") {
        for line in block.lines().filter_map(|line| line.strip_prefix("$ bedarf ")) {
            count += 1;
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["explain", code, ..] => assert!(rules::find(code).is_some(), "{line}"),
                [call, path, ..] if CALLS.iter().any(|it| it.about.name == *call) => {
                    assert!(root().join(path).is_dir(), "{line}");
                }
                _ => panic!("{line}: no such command"),
            }
        }
    }
    assert!(count > 2, "only {count} commands");
}

#[test]
fn figures_are_those_of_the_code() {
    let readme = readme();
    let words: Vec<&str> = readme.split_whitespace().collect();
    let words = words.join(" ");
    let options = Options::default();
    let size = format!("{} MiB", options.limits.bytes / 1024 / 1024);
    let depth = format!("{} levels", options.limits.depth);
    assert!(words.contains(&size) && words.contains(&depth), "{size}, {depth}");
}

/// What the block asserts is what the check says; that it compiles is for the doc tests.
#[test]
fn the_block_in_rust_runs() {
    let readme = readme();
    let rust = blocks(&readme, "rust");
    assert_eq!(rust.len(), 1, "one block, and it is the one below");
    let day = "2026-11-24".parse().unwrap();
    let text = rust[0].split("br#\"").nth(1).unwrap().split("\"#").next().unwrap();
    let report = bedarf::check(bedarf::Input::One(text.as_bytes()), &Options::on(day));
    let finding = report.findings.iter().find(|finding| finding.code == "SHAPE-004").unwrap();
    for said in [finding.path.as_str(), finding.message.as_str()] {
        assert!(rust[0].contains(&format!("{said:?}")), "{said}");
    }
    assert!(!report.ok);
}

/// The part of a page that is about a rule.
fn section(folder: &str, code: &str) -> String {
    let family = code.split('-').next().unwrap_or_default().to_lowercase();
    let page = fs::read_to_string(root().join(format!("{folder}/{family}.md"))).unwrap();
    let part = page.split(&format!("\n## {code}\n")).nth(1);
    let part = part.unwrap_or_else(|| panic!("{folder}: {code} is not there"));
    part.split("\n## ").next().unwrap_or_default().to_owned()
}

#[test]
fn every_rule_has_its_place_in_the_pages() {
    for rule in rules::all() {
        let (de, en) = (section("docs/rules", rule.code), section("docs/rules/en", rule.code));
        assert!(de.contains(rule.name) && en.contains(rule.name), "{}", rule.code);
        assert!(de.contains(rule.why.de) && en.contains(rule.why.en), "{}", rule.code);
        for text in rule.texts.iter().filter(|text| !text.help.de.contains('{')) {
            assert!(de.contains(text.help.de) && en.contains(text.help.en), "{}", rule.code);
        }
        for (page, example) in [(de, "**Beispiel**"), (en, "**Example**")] {
            assert!(page.contains(example), "{}", rule.code);
            let linked = |kind| {
                let links = page.split(['(', ')']).filter(|part| part.ends_with(".json"));
                links.filter(|link| link.contains(kind)).count()
            };
            let vectors = ["/invalid/", "/valid/"].map(linked);
            assert_eq!(vectors, [1, 1], "{}", rule.code);
        }
    }
}
