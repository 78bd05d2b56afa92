//! One step on one text: what is said afterwards, and which bytes are another.

use std::collections::BTreeMap;

use bedarf_shape::{Edit, NoEdit, PatchOp, edited, locate};
use bedarf_tests::{Maker, Random, Schemas, Spelling, Tree};
use serde::de::IgnoredAny;

use crate::ordered::{Ordered, read};

pub const CASES: u64 = 6_000;

pub const OUTCOMES: [&str; 15] = [
    "replaced",
    "renamed",
    "removed first",
    "removed between",
    "removed last",
    "removed alone",
    "added",
    "added to nothing",
    "in a list",
    "not found",
    "taken",
    "escaped name",
    "many lines",
    "CRLF",
    "value of many parts",
];

pub type Counts = BTreeMap<&'static str, u64>;

/// What makes an edit: the library, or something that is broken.
pub type Editor = dyn Fn(&str, &PatchOp) -> Result<String, NoEdit>;

pub fn of_library(text: &str, step: &PatchOp) -> Result<String, NoEdit> {
    Edit::of(text, step).map(|edit| edited(text, &[edit]))
}

/// A random document as it is written down.
fn document(random: &mut Random) -> String {
    let maker = Maker { schemas: Schemas::record(), plain: true };
    let mut tree = maker.document(random);
    odd(&mut tree, random);
    match random.below(3) {
        0 => tree.write(Spelling::Wild, random),
        1 => tree.write(Spelling::Python, random),
        _ => {
            let value: Ordered = read(&tree.write(Spelling::Compact, random)).unwrap();
            let end = if random.chance(40) { "\r\n" } else { "\n" };
            let mut out = String::new();
            pretty(&value, end, &mut out);
            out + end
        }
    }
}

/// Names with signs of their own, unknown members, empty objects.
fn odd(tree: &mut Tree, random: &mut Random) {
    match tree {
        Tree::List(items) => items.iter_mut().for_each(|item| odd(item, random)),
        Tree::Object(members) => {
            members.iter_mut().for_each(|(_, value)| odd(value, random));
            if random.chance(15) {
                let names = ["m~n", "\"quoted\"", "zeile\nzwei", "é", ""];
                let is_empty = random.chance(33);
                let name = if is_empty { "a/b" } else { random.word(&names) };
                let value = match random.below(2) {
                    _ if is_empty => Tree::Object(Vec::new()),
                    0 => Tree::Object(vec![("only".to_owned(), Tree::Raw("1.50e0".to_owned()))]),
                    _ => Tree::Raw("-0.0".to_owned()),
                };
                members.insert(random.below(members.len() + 1), (name.to_owned(), value));
            }
        }
        _ => {}
    }
}

fn pretty(value: &Ordered, line: &str, out: &mut String) {
    let deeper = format!("{line}  ");
    let parts: Vec<(Option<&str>, &Ordered)> = match value {
        Ordered::Scalar(value) => return out.push_str(&value.to_string()),
        Ordered::List(items) => items.iter().map(|it| (None, it)).collect(),
        Ordered::Object(members) => members.iter().map(|(n, it)| (Some(n.as_str()), it)).collect(),
    };
    let [open, close] = if matches!(value, Ordered::List(_)) { ["[", "]"] } else { ["{", "}"] };
    out.push_str(open);
    for (number, (name, part)) in parts.iter().enumerate() {
        out.push_str(if number > 0 { "," } else { "" });
        out.push_str(&deeper);
        if let Some(name) = name {
            out.push_str(&serde_json::to_string(name).unwrap());
            out.push_str(": ");
        }
        pretty(part, &deeper, out);
    }
    if !parts.is_empty() {
        out.push_str(line);
    }
    out.push_str(close);
}

/// A step that may or may not be possible there.
fn step(random: &mut Random, root: &Ordered) -> PatchOp {
    let mut all = Vec::new();
    root.pointers("", &mut all);
    let mut path = random.pick(&all).clone();
    // what stands alone is rare by itself
    let alone: Vec<&String> = all.iter().filter(|it| it.ends_with("/only")).collect();
    if !alone.is_empty() && random.chance(30) {
        path = (*random.pick(&alone)).clone();
    }
    if random.chance(6) {
        path.push_str(random.word(&["/nowhere", "x", "/7"]));
    }
    let value = random.word(&["\"neu\"", "7", "[\"a\"]", "{\"de\":\"Neu\"}", "null"]).to_owned();
    let holder = path.rsplit_once('/').unwrap().0.to_owned();
    match random.below(5) {
        0 => PatchOp::Replace { path, value },
        1 | 2 => PatchOp::Remove { path },
        3 => {
            let to =
                if random.chance(15) { random.pick(&all).clone() } else { holder + "/renamed" };
            PatchOp::Move { from: path, path: to }
        }
        _ => {
            let empty: Vec<&String> = all.iter().filter(|it| it.ends_with("a~1b")).collect();
            let to = match random.below(4) {
                0 | 1 if !empty.is_empty() => format!("{}/added", random.pick(&empty)),
                2 => path,
                _ => holder + "/added",
            };
            PatchOp::Add { path: to, value }
        }
    }
}

/// Where the value of a pointer stands.
fn span(text: &str, pointer: &str) -> (usize, usize) {
    let at = locate(text, pointer);
    let mut values = serde_json::Deserializer::from_str(&text[at..]).into_iter::<IgnoredAny>();
    values.next().unwrap().unwrap();
    (at, at + values.byte_offset())
}

/// Where the name begins and ends that stands before the value there.
fn name_before(text: &str, value: usize, pointer: &str) -> (usize, usize) {
    let before = text[..value].trim_end();
    let end = before.strip_suffix(':').unwrap().trim_end().len();
    let name = pointer.rsplit('/').next().unwrap().replace("~1", "/").replace("~0", "~");
    let is =
        |at: &usize| serde_json::from_str::<String>(&text[*at..end]).ok().as_ref() == Some(&name);
    let quotes = text[..end].match_indices('"').map(|(at, _)| at);
    (quotes.collect::<Vec<_>>().into_iter().rev().find(is).unwrap(), end)
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|it| matches!(it, b' ' | b'\n' | b'\r' | b'\t'))
}

/// Whether only blanks and so many commas stand there.
fn is_between(text: &str, commas: usize) -> bool {
    text.matches(',').count() <= commas && is_blank(&text.replace(',', ""))
}

/// Whether no byte is another than the step asks for.
fn touches_no_more(old: &str, new: &str, step: &PatchOp, in_list: bool) -> bool {
    match step {
        PatchOp::Replace { path, value } => {
            let (from, to) = span(old, path);
            new == [&old[..from], value, &old[to..]].concat()
        }
        PatchOp::Move { from, path } => {
            let (begin, end) = name_before(old, span(old, from).0, from);
            let name = path.rsplit('/').next().unwrap().replace("~1", "/").replace("~0", "~");
            let quoted = serde_json::to_string(&name).unwrap();
            new == [&old[..begin], &quoted, &old[end..]].concat()
        }
        PatchOp::Remove { path } => {
            let (value, end) = span(old, path);
            let begin = if in_list { value } else { name_before(old, value, path).0 };
            let Some(gone) = old.len().checked_sub(new.len()) else { return false };
            (0..=begin).rev().take(gone + 1).any(|from| {
                let to = from + gone;
                let is_cut = old.is_char_boundary(from) && old.is_char_boundary(to) && to >= end;
                is_cut
                    && new == [&old[..from], &old[to..]].concat()
                    && is_between(&[&old[from..begin], &old[end..to]].concat(), 1)
                    // of the lines around it one goes
                    && (from == begin || to == end || is_blank(&old[from..begin]))
            })
        }
        PatchOp::Add { path, value } => {
            let name = path.rsplit('/').next().unwrap().replace("~1", "/").replace("~0", "~");
            let Some(more) = new.len().checked_sub(old.len()) else { return false };
            let quoted = serde_json::to_string(&name).unwrap();
            (0..=old.len()).filter(|at| old.is_char_boundary(*at)).any(|at| {
                let fits = new.starts_with(&old[..at]) && new.ends_with(&old[at..]);
                let put = fits.then(|| &new[at..at + more]);
                let sides = put.and_then(|it| it.split_once(quoted.as_str()));
                sides.is_some_and(|(before, after)| {
                    let colon = after.strip_suffix(value.as_str());
                    is_between(before, 1) && colon.is_some_and(|it| it.trim() == ":")
                })
            })
        }
    }
}

/// Whether the law holds in one case; counted is what the case was.
pub fn holds(seed: u64, editor: &Editor, counts: &mut Counts) -> Result<(), String> {
    let mut random = Random::new(seed);
    let text = document(&mut random);
    let Some(root) = read(&text) else { return Ok(()) };
    let step = step(&mut random, &root);
    let mut expected = root.clone();
    let outcome = expected.patch(&step);
    // a name that another one is in the way of, and one that moves elsewhere
    let holder = |path: &str| path.rsplit_once('/').map(|(holder, _)| holder.to_owned());
    let moves_on = matches!(&step, PatchOp::Move { from, path } if holder(from) != holder(path));
    if moves_on && outcome.is_ok() {
        return Ok(());
    }
    let told = |what: &str| Err(format!("{seed}: {what}: {step:?}\n{text}"));
    let new = match (editor(&text, &step), outcome) {
        (Err(_), Err(NoEdit::NotFound)) => {
            *counts.entry("not found").or_default() += 1;
            return Ok(());
        }
        (Err(NoEdit::Taken), Err(NoEdit::Taken)) => {
            *counts.entry("taken").or_default() += 1;
            return Ok(());
        }
        (Ok(new), Ok(())) => new,
        (got, wanted) => return told(&format!("{got:?}, not {wanted:?}")),
    };
    if read(&new).as_ref() != Some(&expected) {
        return told(&format!("says another thing\n{new}"));
    }
    let (way, _) = step.path().rsplit_once('/').unwrap();
    let (at, to) = if way.is_empty() { (locate(&text, ""), text.len()) } else { span(&text, way) };
    let in_list = text[at..].starts_with('[');
    if !touches_no_more(&text, &new, &step, in_list) {
        return told(&format!("touches more\n{new}"));
    }
    count(&step, &text, &text[at..to], in_list, counts);
    Ok(())
}

fn count(step: &PatchOp, text: &str, holder: &str, in_list: bool, counts: &mut Counts) {
    let mut one = |name: &'static str| *counts.entry(name).or_default() += 1;
    let parts = match read(holder) {
        Some(Ordered::Object(members)) => members.into_iter().map(|(name, _)| name).collect(),
        Some(Ordered::List(items)) => (0..items.len()).map(|it| it.to_string()).collect(),
        _ => Vec::new(),
    };
    let name = |path: &str| path.rsplit('/').next().unwrap().replace("~1", "/").replace("~0", "~");
    match step {
        PatchOp::Replace { path, .. } => {
            one("replaced");
            if matches!(&text[locate(text, path)..][..1], "{" | "[") {
                one("value of many parts");
            }
        }
        PatchOp::Move { .. } => one("renamed"),
        PatchOp::Remove { path } => {
            let number = parts.iter().position(|it| *it == name(path)).unwrap();
            one(match (number, parts.len()) {
                (_, 1) => "removed alone",
                (0, _) => "removed first",
                (number, all) if number + 1 == all => "removed last",
                _ => "removed between",
            });
        }
        PatchOp::Add { .. } => one(if parts.is_empty() { "added to nothing" } else { "added" }),
    }
    let named = if let PatchOp::Move { from, .. } = step { from } else { step.path() };
    if named.contains('~') {
        one("escaped name");
    }
    if in_list {
        one("in a list");
    }
    if text.lines().count() > 4 {
        one("many lines");
    }
    if text.contains("\r\n") {
        one("CRLF");
    }
}

#[test]
fn a_step_changes_what_it_says_and_no_other_byte() {
    let (mut counts, mut cases) = (Counts::new(), 0);
    for seed in 0..CASES {
        holds(seed, &of_library, &mut counts).unwrap_or_else(|told| panic!("{told}"));
        cases += 1;
    }
    println!("{cases} steps: {counts:?}");
    for outcome in &OUTCOMES {
        let times = counts.get(outcome).copied().unwrap_or_default();
        assert!(times * 100 >= cases, "{outcome}: {times} of {cases}");
    }
}

/// What is added is written as its neighbours are.
#[test]
fn what_is_added_looks_like_its_neighbours() {
    let step = PatchOp::Add { path: "/b".to_owned(), value: "2".to_owned() };
    for (old, new) in [
        ("{}", "{\"b\":2}"),
        ("{ }", "{\"b\":2 }"),
        ("{\"a\":1}", "{\"a\":1,\"b\":2}"),
        ("{\"a\": 1}", "{\"a\": 1, \"b\": 2}"),
        ("{\"z\" : 0 , \"a\" : 1}", "{\"z\" : 0 , \"a\" : 1 , \"b\" : 2}"),
        ("{\r\n\t\"a\": 1\r\n}\r\n", "{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}\r\n"),
        ("{\n  \"z\": 0\n, \"a\": 1\n}", "{\n  \"z\": 0\n, \"a\": 1\n, \"b\": 2\n}"),
    ] {
        assert_eq!(of_library(old, &step).as_deref(), Ok(new));
    }
}

/// What is taken out takes its comma and its line along.
#[test]
fn what_goes_takes_its_comma_and_its_line() {
    let step = PatchOp::Remove { path: "/b".to_owned() };
    for (old, new) in [
        ("{\"b\":2}", "{}"),
        ("{\n  \"b\": 2\n}\n", "{}\n"),
        ("{\n  \"b\": 2,\n  \"c\": 3\n}", "{\n  \"c\": 3\n}"),
        ("{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}", "{\n  \"a\": 1,\n  \"c\": 3\n}"),
        ("{\n  \"a\": 1,\n  \"b\": 2\n}", "{\n  \"a\": 1\n}"),
        ("{ \"a\": 1, \"b\": [1, {\"b\": 2}] , \"c\": 3 }", "{ \"a\": 1 , \"c\": 3 }"),
    ] {
        assert_eq!(of_library(old, &step).as_deref(), Ok(new));
    }
}
