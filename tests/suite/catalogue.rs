//! The catalogue of rules: its order, its texts in both languages, and that every rule finds what
//! it should in a vector and lets its twin pass.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod jargon;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use bedarf::findings::{Finding, Lang, Severity};
use bedarf::messages::{Param, Word};
use bedarf::model::RecordType;
use bedarf::rules::{self, Rule, Text};
use bedarf::{Input, Options, Scope};
use jargon::JARGON;
use serde_json::{Value, json};

/// The order of the catalogue.
const FAMILIES: &[&str] = &[
    "JSON", "SHAPE", "KEY", "TABL", "COND", "UNIT", "CORE", "NEED", "WORD", "PROF", "CRIT", "OFFR",
    "EVID", "ORGA", "BODY", "NOTE", "LINK", "EVAL", "PRIV",
];

/// Every name a parameter may have: few, so that those who read findings by program learn few.
const PARAMS: &[&str] = &[
    "attribute",
    "bound",
    "channel",
    "count",
    "day",
    "expected",
    "first",
    "found",
    "from",
    "high",
    "kind",
    "language",
    "limit",
    "low",
    "member",
    "members",
    "middle",
    "model",
    "nearest",
    "operator",
    "reason",
    "relation",
    "repaired",
    "result",
    "successor",
    "to",
    "value",
    "version",
    "year",
];

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn number(rule: &Rule) -> (usize, u32) {
    let (family, number) = rule.code.split_once('-').unwrap();
    let family = FAMILIES.iter().position(|known| *known == family);
    (family.unwrap_or_else(|| panic!("{}: no such family", rule.code)), number.parse().unwrap())
}

#[test]
fn codes_are_unique_and_ordered_by_family() {
    let codes: Vec<(usize, u32)> = rules::all().map(number).collect();
    assert!(codes.is_sorted_by(|one, next| one < next), "{codes:?}");
    for rule in rules::all() {
        let kebab = |letter: char| letter.is_ascii_lowercase() || "-0123456789".contains(letter);
        assert!(rule.name.chars().all(kebab) && !rule.name.is_empty(), "{}", rule.code);
        assert!(rules::find(rule.code).is_some_and(|found| found.name == rule.name));
        assert_eq!(rule.since, "0.1", "{}", rule.code);
    }
}

/// The four templates of a text, each with a name.
fn templates(text: &Text) -> [(&'static str, &'static str); 4] {
    [
        ("de", text.message.de),
        ("en", text.message.en),
        ("help_de", text.help.de),
        ("help_en", text.help.en),
    ]
}

fn each_text(look: &mut dyn FnMut(&'static Rule, usize, &'static Text)) {
    for rule in rules::all() {
        for (case, text) in rule.texts.iter().enumerate() {
            look(rule, case, text);
        }
    }
}

/// The slots of a template; what is wrong with its braces.
fn slots(template: &str) -> Result<BTreeSet<String>, String> {
    let mut names = BTreeSet::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((slot, behind)) = after.split_once('}') else { return Err("open brace".into()) };
        if before.contains('}') || slot.contains('{') {
            return Err("braces cross".into());
        }
        let (name, forms) = slot.split_once('?').map_or((slot, None), |(n, f)| (n, Some(f)));
        if forms.is_some_and(|forms| forms.matches('|').count() != 1) {
            return Err(format!("{slot}: one form and many, parted by |"));
        }
        if forms.is_some_and(|forms| !forms.split('|').nth(1).unwrap_or_default().contains('#')) {
            return Err(format!("{slot}: the number is missing in the second form"));
        }
        names.insert(name.to_owned());
        rest = behind;
    }
    if rest.contains('}') { Err("closing brace".into()) } else { Ok(names) }
}

#[test]
fn texts_stand_in_both_languages_with_the_same_parameters() {
    let mut faults = Vec::new();
    each_text(&mut |rule, case, text| {
        let mut used = Vec::new();
        for (name, template) in templates(text) {
            let place = format!("{} text {case} {name}", rule.code);
            match slots(template) {
                Ok(names) => {
                    let unknown = names.iter().find(|name| !PARAMS.contains(&name.as_str()));
                    faults.extend(unknown.map(|name| format!("{place}: parameter {name}?")));
                    used.push(names);
                }
                Err(fault) => faults.push(format!("{place}: {fault}")),
            }
            let trimmed = template.trim();
            if trimmed.is_empty() || trimmed != template || template.contains("  ") {
                faults.push(format!("{place}: empty, or blanks too many"));
            }
        }
        if used.len() == 4 && (used[0] != used[1] || used[2] != used[3]) {
            faults.push(format!("{} text {case}: other parameters in English", rule.code));
        }
    });
    none(&faults);
}

#[test]
fn texts_are_said_as_the_house_says_them() {
    let mut faults = Vec::new();
    each_text(&mut |rule, case, text| {
        for (name, template) in templates(text) {
            let mut fault = |what: &str| {
                faults.push(format!("{} text {case} {name}: {what}: {template}", rule.code));
            };
            let small = template.to_lowercase();
            if let Some(word) = JARGON.iter().find(|word| small.contains(*word)) {
                fault(&format!("the word “{word}”"));
            }
            let first = template.chars().next().unwrap_or(' ');
            let german = name.ends_with("de");
            if german && (!template.ends_with('.') || first.is_lowercase()) {
                fault("no German sentence");
            }
            if !german && template.ends_with('.') {
                fault("English texts end without a stop");
            }
            let known = template.starts_with("English") || template.starts_with("German");
            if !german && first.is_uppercase() && !known {
                fault("English texts begin small");
            }
            let quotes = if german { ["“", "„"] } else { ["„", "”"] };
            if german && template.contains('”') || !german && template.contains(quotes[0]) {
                fault("quotes of the other language");
            }
            if template.contains('"') || template.contains('\'') {
                fault("typewriter quotes");
            }
        }
    });
    none(&faults);
}

/// The pages where a reader can look up what a rule rests on, when it rests on our records.
fn is_page(source: &str) -> bool {
    let records = RecordType::ALL.iter().map(|kind| kind.label().de);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match source.strip_prefix("Modell, ") {
        Some(page) => records
            .chain(["alle Datensätze", "Bedingungen", "Gebietstabelle"])
            .any(|known| known == page),
        None => !source.starts_with("core/") || root.join(source).is_file(),
    }
}

#[test]
fn every_rule_says_why_and_where_it_comes_from() {
    let mut faults = Vec::new();
    for rule in rules::all() {
        let why = &rule.why;
        let mut fault = |what: &str| faults.push(format!("{}: {what}", rule.code));
        for text in [why.de, why.en] {
            let small = text.to_lowercase();
            if !(40..=320).contains(&text.chars().count()) || text.contains("  ") {
                fault(&format!("as long as one or two sentences, not “{text}”"));
            }
            if JARGON.iter().any(|word| small.contains(word)) || text.contains(['"', '\'']) {
                fault(&format!("words or quotes: {text}"));
            }
        }
        if !why.de.ends_with('.') || why.de.starts_with(char::is_lowercase) {
            fault("no German sentence");
        }
        if why.en.ends_with('.') || why.en.starts_with(char::is_uppercase) {
            fault("English texts begin small and end without a stop");
        }
        if why.source.is_empty() || !why.source.split("; ").all(is_page) {
            fault(&format!("no source that can be looked up: “{}”", why.source));
        }
    }
    none(&faults);
}

/// Name, severity and parameters of a case, as the catalogue tells them.
fn case(rule: &Rule, text: &Text) -> Value {
    let params = text.params.iter().map(|(name, kind)| {
        let mut told = json!({ "name": name, "type": kind.as_str() });
        if let Some(list) = kind.list() {
            told["list"] = json!(list);
        }
        told
    });
    let severity = text.severity.unwrap_or(rule.severity).as_str();
    json!({ "name": text.name, "severity": severity, "params": params.collect::<Vec<_>>() })
}

/// Names of cases are kebab-case, and none stands twice under one code.
#[test]
fn cases_have_names_of_their_own() {
    let mut faults = Vec::new();
    let mut count = 0;
    for rule in rules::all() {
        let mut seen = BTreeSet::new();
        for text in rule.texts {
            count += 1;
            let kebab = |letter: char| letter.is_ascii_lowercase() || letter == '-';
            if text.name.is_empty() || !text.name.chars().all(kebab) || !seen.insert(text.name) {
                faults.push(format!("{}/{}", rule.code, text.name));
            }
            if text.severity.is_some_and(|own| own >= rule.severity) {
                faults.push(format!("{}/{}: no less grave than its code", rule.code, text.name));
            }
        }
    }
    assert!(count > 200, "only {count} cases");
    none(&faults);
}

#[test]
fn explain_tells_all_of_a_rule() {
    for rule in rules::all() {
        let request = json!({ "code": rule.code }).to_string();
        let answer = bedarf::calls::call("explain", request.as_bytes(), &[]);
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        let text = |text: &Text, lang| json!({ "message": text.message.say(lang), "help": text.help.say(lang) });
        assert_eq!(
            answer,
            json!({
                "code": rule.code, "name": rule.name, "severity": rule.severity.as_str(),
                "scope": rule.scope(), "since": rule.since, "params": rule.params(),
                "cases": rule.texts.iter().map(|it| case(rule, it)).collect::<Vec<_>>(),
                "de": rule.texts.iter().map(|it| text(it, Lang::De)).collect::<Vec<_>>(),
                "en": rule.texts.iter().map(|it| text(it, Lang::En)).collect::<Vec<_>>(),
                "why": { "de": rule.why.de, "en": rule.why.en }, "source": rule.why.source,
            })
        );
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// The JSON files in a folder and below, without answers of calls.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "json") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// Every failing vector of records, and whether it has a passing twin.
fn failing() -> Vec<(PathBuf, Value, bool)> {
    let invalid = |path: &PathBuf| path.parent().unwrap().ends_with("invalid");
    let paths = files(&folder()).into_iter().filter(invalid);
    paths
        .map(|path| {
            let valid = path.parent().unwrap().with_file_name("valid");
            let twin = valid.join(path.file_name().unwrap()).is_file();
            (path.clone(), read(&path), twin)
        })
        .collect()
}

#[test]
fn every_rule_fails_a_vector_and_lets_its_twin_pass() {
    let mut severest: BTreeMap<String, Severity> = BTreeMap::new();
    let mut faults = Vec::new();
    for (path, vector, twin) in failing() {
        for finding in vector["findings"].as_array().unwrap() {
            let word = finding["severity"].as_str().unwrap();
            let severity = Severity::ALL.iter().find(|known| known.as_str() == word).unwrap();
            let code = finding["code"].as_str().unwrap();
            match rules::find(code) {
                Some(rule) if rule.severity >= *severity => {}
                _ => faults.push(format!("{}: {code} {word}", path.display())),
            }
            if twin {
                let known = severest.entry(code.to_owned()).or_insert(*severity);
                *known = (*known).max(*severity);
            }
        }
    }
    // with a table of units
    for path in files(&folder().join("calls")) {
        let name = path.to_string_lossy().into_owned();
        let twin = name.replace(".answer.json", "-twin.answer.json");
        if name == twin || !Path::new(&twin).is_file() {
            continue;
        }
        assert!(read(Path::new(&twin))["findings"].as_array().unwrap().is_empty(), "{twin}");
        for finding in read(&path)["findings"].as_array().unwrap() {
            let code = finding["code"].as_str().unwrap().to_owned();
            if finding["severity"] == "error" {
                severest.insert(code, Severity::Error);
            }
        }
    }
    // keys that no record has yet are told by their own vectors
    for path in files(&folder().join("keys")) {
        for case in read(&path).as_array().unwrap() {
            if let Some(code) = case.get("code") {
                severest.entry(code.as_str().unwrap().to_owned()).or_insert(Severity::Error);
            }
        }
    }
    for rule in rules::all() {
        match severest.get(rule.code) {
            None => faults.push(format!("{}: no failing vector with a twin", rule.code)),
            Some(severity) if *severity < rule.severity => {
                faults.push(format!("{}: never as grave as it can be", rule.code));
            }
            Some(_) => {}
        }
    }
    none(&faults);
}

/// What all failing vectors of records that are kept as objects or texts say.
fn said(lang: Lang) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, vector, _) in failing() {
        let Some(input) = vector.get("input") else { continue };
        let text = input.as_str().map_or_else(|| input.to_string(), str::to_owned);
        let mut options = Options::default();
        options.as_of = vector["request"]["as_of"].as_str().map(|day| day.parse().unwrap());
        options.scope = Some(Scope::Register);
        options.policy.lang = lang;
        let name = if vector["request"]["lines"] == true { "a.jsonl" } else { "a.json" };
        let mut inputs = vec![(name, text.as_bytes())];
        for (name, csv) in vector["tables"].as_object().into_iter().flatten() {
            inputs.push((name, csv.as_str().unwrap().as_bytes()));
        }
        findings.extend(bedarf::check(Input::Named(&inputs), &options).findings);
    }
    findings
}

#[test]
fn fixed_words_have_labels_in_both_languages() {
    let mut words: BTreeSet<&'static Word> = BTreeSet::new();
    for finding in said(Lang::De) {
        for (_, param) in finding.params {
            match param {
                Param::Word(word) => drop(words.insert(word)),
                Param::Words(several) => words.extend(several),
                _ => {}
            }
        }
    }
    assert!(words.len() > 40, "only {words:?}");
    let mut faults = Vec::new();
    for word in words {
        let (german, english) = (word.said.de, word.said.en);
        let coded = |label: &str| label.contains('_') || label.is_empty();
        if coded(german) || coded(english) || german == word.code && english == word.code {
            faults.push(format!("{}: „{german}“, “{english}”", word.code));
        }
    }
    none(&faults);
}

/// No slot is left empty, nothing of a template shows, and no message is very long.
#[test]
fn messages_are_whole_sentences() {
    let mut faults = Vec::new();
    for lang in [Lang::De, Lang::En] {
        for finding in said(lang) {
            let rule = rules::find(finding.code).unwrap();
            for text in [&finding.message, &finding.help] {
                let text = text.replace("{ }", "…");
                let gap = ["„“", "““", "“”", "  ", "()", ": .", ": ,", "{", "|"];
                let value_is_empty = finding
                    .params
                    .iter()
                    .any(|(_, param)| matches!(param, Param::Text(text) if text.is_empty()));
                let odd = gap.iter().find(|odd| text.contains(*odd));
                if odd.is_some() && !value_is_empty && !finding.code.starts_with("JSON-002") {
                    faults.push(format!("{}: {text}", rule.code));
                }
                if text.chars().count() > 420 {
                    faults.push(format!("{}: too long: {text}", rule.code));
                }
            }
        }
    }
    faults.sort();
    faults.dedup();
    none(&faults);
}

/// Every text a rule has is said of some vector; those excepted are in the calls.
#[test]
fn every_text_is_said_of_a_vector() {
    let findings = said(Lang::De);
    let mut faults = Vec::new();
    each_text(&mut |rule, case, text| {
        let fits = |finding: &&Finding| {
            finding.code == rule.code && says(&finding.message, text.message.de)
        };
        let elsewhere = ["JSON-001", "JSON-004", "KEY-006"].contains(&rule.code)
            // of a key that stands alone
            || (rule.code, case) == ("KEY-001", 2)
            // the name of a rule in a request
            || (rule.code, case) == ("SHAPE-014", 2)
            // bytes that are no UTF-8
            || (rule.code, case) == ("JSON-006", 3);
        if !elsewhere && !findings.iter().any(|finding| fits(&finding)) {
            faults.push(format!("{} text {case}: {}", rule.code, text.message.de));
        }
    });
    none(&faults);
}

/// Whether a message was made from a template: it has all its fixed parts, in order.
fn says(message: &str, template: &str) -> bool {
    let mut rest = message;
    let mut parts = Vec::new();
    let mut left = template;
    while let Some((before, after)) = left.split_once('{') {
        parts.push(before);
        left = after.split_once('}').map_or("", |(_, behind)| behind);
    }
    parts.push(left);
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = rest.get(at + part.len()..).unwrap_or_default(),
            None => return false,
        }
    }
    true
}
