//! Generated registers: a few records of mixed types, some from the vectors, some made from the
//! schemas, that refer to each other now and then rightly and now and then not.

use std::collections::BTreeMap;

use bedarf::model::OrganisationKind;
use bedarf_tests::damage::damage;
use bedarf_tests::mutate::mutate;
use bedarf_tests::{Maker, Random, Schemas, Spelling, Tree, registers};
use serde_json::{Map, Value, json};

use crate::pool::{Text, groups, texts, word};
use crate::{Case, Corpus, known};

const DAYS: &[&str] = &[
    "2019-06-01",
    "2020-08-26",
    "2020-11-10",
    "2021-02-01",
    "2022-01-01",
    "2024-03-20",
    "2026-09-15",
];
const AS_OF: &[&str] = &["2020-11-01", "2021-02-01", "2024-06-01", "2026-11-24", "2026-11-24"];
const LOCAL: &[&str] = &["a", "b", "c", "K1", "K2"];

/// All that registers are made from.
struct Workshop<'s> {
    maker: Maker<'s>,
    groups: Vec<Vec<Tree>>,
    example: Map<String, Value>,
    units: Vec<String>,
}

/// Adds calls on so many registers; tells how often each code occurred.
pub fn registers(corpus: &mut Corpus, count: u64) -> BTreeMap<String, u64> {
    let example = known::example("kog");
    let workshop = Workshop {
        maker: Maker { schemas: Schemas::record(), plain: true },
        groups: groups(),
        units: known::units(&example),
        example,
    };
    let mut codes = BTreeMap::new();
    for seed in 0..count {
        let mut random = Random::new(seed);
        let records = workshop.records(&mut random);
        let inputs = workshop.inputs(&records, &mut random);
        let name = format!("register {seed}");
        let case = Case::new(&name, "check", request(&mut random)).like(&inputs);
        for (code, times) in case.answer()["by_code"].as_object().into_iter().flatten() {
            *codes.entry(code.clone()).or_default() += times.as_u64().unwrap();
        }
        corpus.add(&case);
        workshop.others(corpus, &case, &records, &mut random);
    }
    codes
}

impl Workshop<'_> {
    /// The records of one register.
    fn records(&self, random: &mut Random) -> Vec<Tree> {
        let (written, fresh) = *random.pick(&[(1, 0), (2, 0), (3, 0), (1, 2), (2, 2), (0, 4)]);
        let mut records: Vec<Tree> = Vec::new();
        for _ in 0..written {
            records.extend(random.pick(&self.groups).iter().cloned());
        }
        let from = records.len();
        for number in 0..fresh {
            let mut record = self.maker.document(random);
            let id = format!("{}-{number}", word(&record, "type"));
            put(&mut record, "id", Tree::Text(id));
            put(&mut record, "version", Tree::text(random.word(&["1", "2"])));
            records.push(record);
        }
        if random.chance(6) {
            let twin = random.pick(&records).clone();
            records.push(twin);
        }
        let mut names: Vec<Name> = records.iter().map(Name::of).collect();
        names.retain(|name| !name.id.is_empty());
        for (number, record) in records.iter_mut().enumerate() {
            let fresh = (from..from + fresh).contains(&number);
            self.rewire(record, &names, fresh, random);
            leave_out(record, &names);
        }
        if random.chance(12) {
            let number = random.below(records.len());
            mutate(&self.maker, random, &mut records[number]);
        }
        records
    }

    /// Puts other references, days and keys into a record: nearly all into a fresh one, few into
    /// one that was written by hand.
    fn rewire(&self, record: &mut Tree, names: &[Name], fresh: bool, random: &mut Random) {
        let (often, days) = if fresh { (85, 70) } else { (6, 2) };
        for text in texts(&self.maker, record) {
            let new = match text.format.as_str() {
                "ref" | "hop-end" if random.chance(often) => reference(&text, names, random),
                "date" if random.chance(days) => Some((*random.pick(DAYS)).to_owned()),
                "id" if fresh && text.way.len() > 1 => Some((*random.pick(LOCAL)).to_owned()),
                "ars" if random.chance(often / 2) => Some(random.pick(&self.units).clone()),
                _ => None,
            };
            if let Some(new) = new {
                *record.at(&text.way) = Tree::Text(new);
            }
        }
    }

    /// The records as texts with names, some with tables.
    fn inputs(&self, records: &[Tree], random: &mut Random) -> Map<String, Value> {
        let mut case = Case::new("", "", json!({}));
        let spelling = *random.pick(&[
            Spelling::Compact,
            Spelling::Compact,
            Spelling::Compact,
            Spelling::Python,
        ]);
        let mut each = |it: &Tree| it.write(spelling, random);
        let texts: Vec<String> = records.iter().map(&mut each).collect();
        case = match random.below(8) {
            0 => case.with("", format!("[{}]", texts.join(",")).as_bytes()),
            1..=2 => case.with("r.jsonl", texts.join("\n").as_bytes()),
            3 if random.chance(20) => {
                let mut bytes = texts.join("\n").into_bytes();
                damage(random, &mut bytes);
                case.with("r.jsonl", &bytes)
            }
            3 => texts.iter().enumerate().fold(case, |case, (number, text)| {
                case.with(&format!("{number}.json"), text.as_bytes())
            }),
            4 => {
                let list = Tree::List(records.to_vec());
                case.with("r.json", list.write(Spelling::Wild, random).as_bytes())
            }
            _ => case.with("r.json", format!("[\n{}\n]\n", texts.join(",\n")).as_bytes()),
        };
        if random.chance(30) {
            let table = self.example["units.csv"].as_str().unwrap();
            let (head, rows) = table.split_once('\n').unwrap();
            let part = random.range(1, 5);
            let rows: Vec<&str> = rows.lines().filter(|_| random.below(part) == 0).collect();
            case = case.with("units.csv", format!("{head}\n{}\n", rows.join("\n")).as_bytes());
            if random.chance(30) {
                let table = self.example["successors.csv"].as_str().unwrap();
                case = case.with("successors.csv", table.as_bytes());
            }
        }
        case.inputs
    }

    /// Other calls on some of the registers.
    fn others(&self, corpus: &mut Corpus, case: &Case, records: &[Tree], random: &mut Random) {
        let Case { name, request, inputs, .. } = case;
        let (lang, day) = (request["lang"].clone(), *random.pick(AS_OF));
        let mut ask = |call: &str, request: Value, inputs: &Map<String, Value>| {
            corpus.add(&Case::new(name, call, request).like(inputs));
        };
        match random.below(25) {
            0..=3 => {
                let unit = random.pick(&self.units);
                ask("paths", json!({ "lang": lang, "as_of": day, "unit": unit }), inputs);
            }
            4..=6 => {
                let small = Value::from(registers::register(random)).to_string();
                let day = random.pick(&registers::DAYS);
                let inputs = Case::new("", "", json!({})).with("r.json", small.as_bytes()).inputs;
                let request = json!({ "lang": lang, "as_of": day, "unit": "05774032" });
                ask("paths", request, &inputs);
                ask("check", json!({ "lang": lang, "as_of": day }), &inputs);
            }
            7 => ask("report", json!({ "lang": lang, "as_of": day }), inputs),
            8 => ask("sarif", request.clone(), inputs),
            9 => {
                let text = records[0].write(Spelling::Wild, random);
                let inputs = Case::new("", "", json!({})).with("r.json", text.as_bytes()).inputs;
                ask("digest", json!({ "lang": lang }), &inputs);
            }
            _ => {}
        }
    }
}

/// What a record is called.
struct Name {
    kind: String,
    id: String,
    version: String,
    criterion: String,
}

impl Name {
    fn of(record: &Tree) -> Name {
        let criterion = match record.get("criteria") {
            Some(Tree::List(all)) => all.first().map_or("", |it| word(it, "id")),
            _ => "",
        };
        let [kind, id, version] = ["type", "id", "version"].map(|it| word(record, it).to_owned());
        Name { kind, id, version, criterion: criterion.to_owned() }
    }
}

/// Another target for a reference: mostly a record of a type that belongs there.
fn reference(text: &Text, names: &[Name], random: &mut Random) -> Option<String> {
    let fitting: Vec<&Name> = match random.chance(90) {
        true => names.iter().filter(|name| fits(&text.member, &name.kind)).collect(),
        false => names.iter().collect(),
    };
    if fitting.is_empty() || text.format == "hop-end" && random.chance(40) {
        return None;
    }
    let Name { id, version, criterion, .. } = *random.pick(&fitting);
    Some(match (text.member.as_str(), random.below(10)) {
        (_, _) if version.is_empty() || text.format == "hop-end" => id.clone(),
        ("criterion", _) if !criterion.is_empty() => format!("{id}@{version}#{criterion}"),
        (_, 0..=6) => format!("{id}@{version}"),
        (_, 7) => format!("{id}@0"),
        _ => id.clone(),
    })
}

/// Whether a record of that type may stand in the member.
fn fits(member: &str, kind: &str) -> bool {
    match member {
        "session" | "body" | "decision" | "channel" | "need" | "profile" => member == kind,
        "into" => kind == "need",
        "criterion" => kind == "profile",
        "by" => matches!(kind, "offering" | "body" | "organisation"),
        "derived_from" => matches!(kind, "need" | "profile" | "decision"),
        "refs" | "target" | "successor" | "evidence" => true,
        _ => kind == "organisation",
    }
}

/// Leaves out what the state of before did not look at, so that every answer would differ: the
/// session of a decision where it leads nowhere, organisations that may hold seats, and silenced
/// codes that name a case. Vectors of their own judge them.
fn leave_out(record: &mut Tree, names: &[Name]) {
    let kind = word(record, "type").to_owned();
    let known = |kind: &str, value: &Tree| {
        let Tree::Text(id) = value else { return false };
        names.iter().any(|name| name.kind == kind && name.id == *id)
    };
    let Tree::Object(members) = record else { return };
    members.retain(|(name, value)| match name.as_str() {
        "session" => kind != "decision" || known("session", value),
        "suppress" => !matches!(value, Tree::List(all) if all.iter().any(names_a_case)),
        _ => true,
    });
    for (_, groups) in members.iter_mut().filter(|(name, _)| name == "seat_groups") {
        let Tree::List(groups) = groups else { continue };
        for group in groups {
            let Tree::Object(members) = group else { continue };
            for (_, holders) in members.iter_mut().filter(|(name, _)| name == "accepts") {
                let Tree::List(holders) = holders else { continue };
                holders.retain(is_kind);
            }
        }
    }
}

/// Whether it is a kind of organisation.
fn is_kind(holder: &Tree) -> bool {
    OrganisationKind::ALL.iter().any(|kind| *holder == Tree::text(kind.as_str()))
}

/// Whether a code is longer than that of any rule.
fn names_a_case(silenced: &Tree) -> bool {
    word(silenced, "code").chars().count() > 20
}

/// Another value for a member, where there is one.
fn put(record: &mut Tree, name: &str, value: Tree) {
    let Tree::Object(members) = record else { return };
    if let Some((_, old)) = members.iter_mut().find(|(other, _)| other == name) {
        *old = value;
    }
}

/// How the check is asked.
fn request(random: &mut Random) -> Value {
    let mut request = json!({ "lang": random.word(&["de", "en"]) });
    if random.chance(80) {
        request["as_of"] = json!(random.pick(AS_OF));
    }
    match random.below(10) {
        0 => request["scope"] = json!("record"),
        1..=3 => request["scope"] = json!("register"),
        _ => {}
    }
    match random.below(20) {
        0 => request["limit"] = json!(1),
        1 => request["mask"] = json!(true),
        2 => {
            let codes = ["CORE-006", "LINK-001", "OFFR-007", "PRIV-001"];
            let wish = random.word(&["off", "info", "warning"]);
            request["severities"] = json!({ random.word(&codes): wish });
        }
        _ => {}
    }
    request
}
