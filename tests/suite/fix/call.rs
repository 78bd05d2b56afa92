//! The call on texts: vectors, the faulty example, and random texts with random slips in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use bedarf::calls;
use bedarf_shape::PatchOp;
use bedarf_tests::registers::register;
use bedarf_tests::{Random, Spelling, Tree, words};
use serde_json::{Value, json};

use crate::ordered::{Ordered, read};

const DAY: &str = "2026-11-24";
const CASES: u64 = 1_500;
const OUTCOMES: [&str; 13] = [
    "replaced",
    "renamed",
    "removed",
    "added",
    "one record",
    "a list",
    "lines",
    "byte order mark",
    "CRLF",
    "nothing found",
    "several at once",
    "one after another",
    "not applied",
];

type Counts = BTreeMap<&'static str, u64>;
type Texts = Vec<(String, Vec<u8>)>;

fn call(name: &str, request: &Value, texts: &Texts) -> Value {
    let inputs: Vec<(&str, &[u8])> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    let answer = calls::call(name, request.to_string().as_bytes(), &inputs);
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    assert!(answer.get("error").is_none(), "{answer}");
    answer
}

fn word<'v>(it: &'v Value, name: &str) -> &'v str {
    it[name].as_str().unwrap_or_default()
}

fn list<'v>(it: &'v Value, name: &str) -> &'v [Value] {
    it[name].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Which record of which text it is about.
fn record(it: &Value) -> (String, String) {
    (word(it, "source").to_owned(), it["index"].to_string())
}

/// What `skip` calls the fix of a finding.
fn id(it: &Value) -> String {
    let index = it["index"].as_u64().map(|it| it.to_string()).unwrap_or_default();
    let [code, case, source, path] = ["code", "case", "source", "path"].map(|name| word(it, name));
    format!("{code}/{case} {source}#{index}{path}")
}

fn is_structural(finding: &Value) -> bool {
    let code = word(finding, "code");
    bedarf::rules::all().any(|rule| rule.code == code && rule.is_structural())
}

/// The texts with the changed ones in their places.
fn with(texts: &Texts, answer: &Value) -> Texts {
    let mut texts = texts.clone();
    for changed in list(answer, "texts") {
        let place = texts.iter_mut().find(|(name, _)| name == word(changed, "name")).unwrap();
        place.1 = word(changed, "text").as_bytes().to_vec();
    }
    texts
}

/// What holds of the fixes of whatever texts; the answer.
fn laws(texts: &Texts, told: &str) -> Value {
    let check = json!({ "as_of": DAY, "limit": 1_000_000 });
    let fix = json!({ "as_of": DAY });
    let before = call("check", &check, texts);
    let answer = call("fix", &fix, texts);
    let (changes, left) = (list(&answer, "changes"), list(&answer, "not_applied"));
    let can_be = list(&before, "findings").iter().filter(|it| it.get("fix").is_some()).count();
    if can_be == 0 {
        assert!(changes.is_empty() && left.is_empty(), "{told}: {answer}");
    }
    assert_eq!(changes.is_empty(), list(&answer, "texts").is_empty(), "{told}");
    let new = with(texts, &answer);
    let after = call("check", &check, &new);
    let ids: BTreeSet<&str> = changes.iter().map(|it| word(it, "id")).collect();
    assert_eq!(ids.len(), changes.len(), "{told}: one fix twice: {answer}");
    // told is each that can be fixed, unless another fix has made it needless
    let stay: BTreeSet<String> = list(&after, "findings").iter().map(id).collect();
    let untold = list(&before, "findings").iter().filter(|it| it.get("fix").is_some()).map(id);
    let mut untold = untold.filter(|it| !ids.contains(it.as_str()) && stay.contains(it));
    let is_left = |it: &String| left.iter().any(|left| word(left, "id") == it);
    assert!(untold.all(|it| is_left(&it)), "{told}: something is not told: {answer}");
    for finding in list(&after, "findings") {
        assert!(!ids.contains(id(finding).as_str()), "{told}: stays: {finding}");
    }
    brings_no_error(list(&before, "findings"), list(&after, "findings"), changes, told);
    let again = call("fix", &fix, &new);
    assert!(list(&again, "changes").is_empty(), "{told}: twice is not once: {again}");
    answer
}

/// An error as it stays while others change: another case of a rule may hold afterwards.
fn told_at(it: &Value) -> [String; 4] {
    let [code, source, path] = ["code", "source", "path"].map(|name| word(it, name).to_owned());
    [code, source, it["index"].to_string(), path]
}

/// An error that was not there is in what is read for the first time, or is told of a record
/// that nobody could judge before.
fn brings_no_error(before: &[Value], after: &[Value], changes: &[Value], told: &str) {
    let errors = |all: &[Value]| -> BTreeSet<[String; 4]> {
        all.iter().filter(|it| it["severity"] == "error").map(told_at).collect()
    };
    let old = errors(before);
    let is_unsound = before.iter().any(|it| is_structural(it) && it["severity"] == "error");
    for finding in
        after.iter().filter(|it| it["severity"] == "error" && !old.contains(&told_at(it)))
    {
        let is_own = |change: &&Value| record(change) == record(finding);
        let is_below = |change: &Value| {
            let place = word(&change["fix"][0], "path");
            change["fix"][0]["op"] != "remove"
                && (place == "/type" || word(finding, "path").starts_with(place))
        };
        let is_read_first = changes.iter().filter(is_own).any(is_below);
        let is_judged_first = is_unsound && !is_structural(finding);
        assert!(is_read_first || is_judged_first, "{told}: a new error: {finding}\n{changes:?}");
    }
}

/// Of all fixes one alone is carried out: the text says what the patch says, and all bytes that
/// are others lie together.
fn one_alone(texts: &Texts, wanted: &str) {
    let mut skip: BTreeSet<String> = BTreeSet::new();
    let answer = loop {
        let answer = call("fix", &json!({ "as_of": DAY, "skip": skip }), texts);
        let before = skip.len();
        let others = list(&answer, "changes").iter().map(|it| word(it, "id"));
        skip.extend(others.filter(|it| *it != wanted).map(str::to_owned));
        if skip.len() == before {
            break answer;
        }
    };
    let [change] = list(&answer, "changes") else { panic!("{wanted}: {answer}") };
    let (name, index) = (word(change, "source"), change["index"].as_u64().unwrap());
    let old = texts.iter().find(|(other, _)| other == name).unwrap();
    let old = std::str::from_utf8(&old.1).unwrap();
    let new = word(&answer["texts"][0], "text");
    let step = list(change, "fix")[0].clone();
    assert_eq!(
        said(old, name, index, Some(&step)),
        said(new, name, index, None),
        "{change}\n{old}"
    );
    let front = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    let behind = old.bytes().rev().zip(new.bytes().rev()).take_while(|(a, b)| a == b).count();
    let behind = behind.min(old.len() - front).min(new.len() - front);
    let between = [" ", "\t", "\r", "\n", ","];
    let inner = |it: &str, of: &str| {
        let it: Vec<u8> =
            it.bytes().filter(|it| !between.concat().as_bytes().contains(it)).collect();
        let of: Vec<u8> =
            of.bytes().filter(|it| !between.concat().as_bytes().contains(it)).collect();
        it.len() <= of.len()
    };
    let text = |it: &[u8]| String::from_utf8_lossy(it).into_owned();
    let gone = text(&old.as_bytes()[front..old.len() - behind]);
    let come = text(&new.as_bytes()[front..new.len() - behind]);
    assert!(inner(&gone, word(change, "old")), "{change}: {gone:?} goes");
    assert!(inner(&come, word(change, "new")), "{change}: {come:?} comes");
}

/// What the records of a text say, one of them with a step carried out on it.
fn said(text: &str, name: &str, index: u64, step: Option<&Value>) -> Vec<Ordered> {
    let mut all: Vec<Ordered> = match name.ends_with(".jsonl") {
        true => {
            text.lines().filter(|it| !it.trim().is_empty()).map(|it| read(it).unwrap()).collect()
        }
        false => match read(text).unwrap() {
            Ordered::List(items) => items,
            one => vec![one],
        },
    };
    if let Some(step) = step {
        let [path, from] = ["path", "from"].map(|name| word(step, name).to_owned());
        let value = step["value"].to_string();
        let step = match word(step, "op") {
            "replace" => PatchOp::Replace { path, value },
            "add" => PatchOp::Add { path, value },
            "move" => PatchOp::Move { from, path },
            _ => PatchOp::Remove { path },
        };
        let patched = all[usize::try_from(index).unwrap()].patch(&step);
        assert!(patched.is_ok(), "{index}: {step:?}: {patched:?}\n{text}");
    }
    all
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The inputs of all vectors of records of that kind, which are data or text.
fn vectors(kind: &str) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for folder in fs::read_dir(root().join("tests/vectors")).unwrap() {
        let Ok(files) = fs::read_dir(folder.unwrap().path().join(kind)) else { continue };
        for file in files.map(|it| it.unwrap().path()) {
            let vector: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
            if vector.get("input").is_some() {
                found.push((file.display().to_string(), vector));
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

#[test]
fn fixes_of_all_vectors_help_and_do_no_harm() {
    let (mut fixed, mut alone) = (0, 0);
    for kind in ["valid", "invalid"] {
        for (told, vector) in vectors(kind) {
            let input = match &vector["input"] {
                Value::String(text) => text.clone(),
                data => serde_json::to_string_pretty(data).unwrap(),
            };
            let lines = vector["request"]["lines"] == true;
            let name = if lines { "r.jsonl" } else { "r.json" };
            let texts = vec![(name.to_owned(), input.clone().into_bytes())];
            let answer = laws(&texts, &told);
            fixed += list(&answer, "changes").len();
            if !lines && read(&input).is_some() {
                for change in list(&answer, "changes").iter().take(3) {
                    let before = call("check", &json!({ "as_of": DAY }), &texts);
                    let ids: BTreeSet<String> = list(&before, "findings").iter().map(id).collect();
                    if ids.contains(word(change, "id")) {
                        one_alone(&texts, word(change, "id"));
                        alone += 1;
                    }
                }
            }
        }
    }
    println!("{fixed} fixes of vectors, {alone} of them alone");
    assert!(fixed > 60 && alone > 60, "{fixed} fixes, {alone} alone");
}

#[test]
fn the_faulty_example_is_fixed_as_far_as_can_be() {
    let mut texts = Texts::new();
    for file in fs::read_dir(root().join("examples/faulty")).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_data = name != "expected.json" && !name.ends_with(".md");
        texts.extend(is_data.then(|| (name, fs::read(&path).unwrap())));
    }
    texts.sort();
    let answer = laws(&texts, "examples/faulty");
    let changes = list(&answer, "changes").len();
    println!("{changes} fixes, {} not applied", list(&answer, "not_applied").len());
    assert!(changes >= 10, "{changes}");
}

/// One slip somewhere in a record.
fn slip(random: &mut Random, tree: &mut Tree) {
    match tree {
        Tree::Object(members) if !members.is_empty() => {
            let at = random.below(members.len());
            if random.chance(45) {
                return slip(random, &mut members[at].1);
            }
            match random.below(5) {
                0 => members[at].0 = words::typo(random, &members[at].0.clone()),
                1 => members[at].1 = Tree::Raw("null".to_owned()),
                2 => members[at].1 = Tree::text(""),
                3 => members.insert(at, ("titel".to_owned(), Tree::text("Noch einer"))),
                _ => slip(random, &mut members[at].1),
            }
        }
        Tree::List(items) if !items.is_empty() => {
            let at = random.below(items.len());
            match (&items[at], random.below(3)) {
                (Tree::Text(_), 0) if items.len() == 1 => *tree = items.remove(0),
                _ => slip(random, &mut items[at]),
            }
        }
        Tree::Text(text) => {
            let is_number = text.len() < 15 && text.parse::<u64>().is_ok();
            *tree = match is_number {
                true => Tree::Raw(text.trim_start_matches('0').to_owned()),
                false => Tree::text(&words::typo(random, text)),
            };
        }
        Tree::Raw(raw) => *tree = Tree::text(&raw.clone()),
        _ => {}
    }
}

/// A random text of random records, and what sort it is.
fn random_text(random: &mut Random, pool: &[Tree], counts: &mut Counts) -> (String, Vec<u8>) {
    let mut one = |name: &'static str| *counts.entry(name).or_default() += 1;
    let mut records: Vec<Tree> = match random.below(3) {
        0 => register(random).iter().map(Tree::from).collect(),
        _ => (0..random.range(1, 3)).map(|_| random.pick(pool).clone()).collect(),
    };
    for _ in 0..random.below(6) {
        let number = random.below(records.len());
        slip(random, &mut records[number]);
    }
    let layout = random.below(3);
    let spelling = *random.pick(&[Spelling::Wild, Spelling::Python, Spelling::Compact]);
    let (name, mut text) = match layout {
        0 => {
            one("one record");
            records.truncate(1);
            ("r.json", records[0].write(spelling, random))
        }
        1 => {
            one("a list");
            ("r.json", Tree::List(records).write(spelling, random))
        }
        _ => {
            one("lines");
            let end = if random.chance(50) { "\r\n" } else { "\n" };
            let spelling = *random.pick(&[Spelling::Python, Spelling::Compact]);
            let lines = records.iter().map(|it| it.write(spelling, random) + end);
            ("r.jsonl", lines.collect::<Vec<_>>().concat())
        }
    };
    if text.contains("\r\n") {
        one("CRLF");
    }
    if random.chance(20) {
        one("byte order mark");
        text.insert(0, '\u{feff}');
    }
    (name.to_owned(), text.into_bytes())
}

#[test]
fn fixes_of_random_texts_help_and_do_no_harm() {
    let valid = vectors("valid");
    let data = valid.iter().map(|(_, vector)| &vector["input"]).filter(|it| it.is_object());
    let mut pool: Vec<Tree> = data.map(Tree::from).collect();
    // one that lacks what a fix adds, often enough to be met
    let lacking = root().join("tests/vectors/profile/invalid/prof-001-no-baseline.json");
    let lacking: Value = serde_json::from_slice(&fs::read(lacking).unwrap()).unwrap();
    pool.extend((0..pool.len() / 12).map(|_| Tree::from(&lacking["input"][0])));
    let mut counts = Counts::new();
    for seed in 0..CASES {
        let mut random = Random::new(seed);
        let texts = vec![random_text(&mut random, &pool, &mut counts)];
        let told = format!("{seed}: {}", String::from_utf8_lossy(&texts[0].1));
        let answer = laws(&texts, &told);
        let changes = list(&answer, "changes");
        count(&texts, &answer, &mut counts);
        let before = call("check", &json!({ "as_of": DAY }), &texts);
        let ids: BTreeSet<String> = list(&before, "findings").iter().map(id).collect();
        let first: Vec<&Value> = changes.iter().filter(|it| ids.contains(word(it, "id"))).collect();
        if !first.is_empty() {
            let chosen = first[random.below(first.len())];
            one_alone(&texts, word(chosen, "id"));
        }
    }
    println!("{CASES} texts: {counts:?}");
    for outcome in OUTCOMES {
        let times = counts.get(outcome).copied().unwrap_or_default();
        assert!(times * 100 >= CASES, "{outcome}: {times} of {CASES}");
    }
}

fn count(texts: &Texts, answer: &Value, counts: &mut Counts) {
    let mut one = |name: &'static str| *counts.entry(name).or_default() += 1;
    let changes = list(answer, "changes");
    for (op, name) in
        [("replace", "replaced"), ("move", "renamed"), ("remove", "removed"), ("add", "added")]
    {
        if changes.iter().any(|it| it["fix"][0]["op"] == op) {
            one(name);
        }
    }
    let before = call("check", &json!({ "as_of": DAY }), texts);
    let ids: BTreeSet<String> = list(&before, "findings").iter().map(id).collect();
    let later = changes.iter().filter(|it| !ids.contains(word(it, "id"))).count();
    match changes.len() {
        0 => one("nothing found"),
        1 => {}
        _ => one("several at once"),
    }
    if later > 0 {
        one("one after another");
    }
    if !list(answer, "not_applied").is_empty() {
        one("not applied");
    }
}
