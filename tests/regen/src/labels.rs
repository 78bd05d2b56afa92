//! What members, kinds of objects and codes are called at a form, in both languages.
//!
//! Codes bring their labels along from the types; those of members stand in `labels.tsv`. The
//! result follows the order of declaration, as a form does.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use bedarf::model::RecordType;
use serde_json::{Value, json};

use crate::schemas::Documents;

const TABLE: &str = include_str!("../labels.tsv");

/// Words that a form does not say to people.
const JARGON: [&str; 8] =
    ["json", "array", "string", "boolean", "objekt", "object", "feld", "null"];

/// Name → label, in the order of a form.
type Labels = Vec<(String, Label)>;

/// German, English.
type Label = (String, String);

/// The text of `schemas/v1/labels.json`: kinds of objects, their members, codes.
pub fn document(documents: &Documents) -> Result<String, String> {
    let table = Table::read(TABLE)?;
    let mut types = Labels::new();
    let mut members = Vec::new();
    let mut codes = Vec::new();
    for (name, schema) in forms(documents) {
        if let Some(words) = labelled(schema) {
            codes.push((name.clone(), words));
            continue;
        }
        let found = members_of(schema);
        if found.is_empty() {
            continue;
        }
        if name != "Selector" {
            types.push((name.clone(), table.of_type(name)?));
        }
        let mut labels = Labels::new();
        for member in found {
            if let Some(words) = roles(schema, &member, documents) {
                codes.push((format!("{name}.{member}"), words));
            }
            let label = table.of_member(name, &member)?;
            let entry = format!("{member}.*");
            let entry_label = match entries(schema, &member, documents) {
                true => Some(table.of_member(name, &entry)?),
                false => None,
            };
            labels.push((member, label));
            labels.extend(entry_label.map(|label| (entry, label)));
        }
        members.push((name.clone(), labels));
    }
    table.all_used()?;
    let groups = |groups: &[(String, Labels)]| {
        let lines =
            groups.iter().map(|(name, labels)| format!("    {name:?}: {}", block(labels, 4)));
        lines.collect::<Vec<_>>().join(",\n")
    };
    Ok(format!(
        "{{\n  \"types\": {},\n  \"members\": {{\n{}\n  }},\n  \"codes\": {{\n{}\n  }}\n}}\n",
        block(&types, 2),
        groups(&members),
        groups(&codes),
    ))
}

/// An object with one label in each line, in the given order, which maps of `serde_json` lose.
fn block(labels: &Labels, indent: usize) -> String {
    let inner = " ".repeat(indent + 2);
    let lines = labels.iter().map(|(name, (de, en))| {
        format!("{inner}{}: {{ \"de\": {}, \"en\": {} }}", json!(name), json!(de), json!(en))
    });
    format!("{{\n{}\n{}}}", lines.collect::<Vec<_>>().join(",\n"), " ".repeat(indent))
}

/// The definitions that records are made from: requests and rows of tables are no forms.
fn forms(documents: &Documents) -> impl Iterator<Item = (&String, &Value)> {
    let is_other = |name: &str| Documents::others().iter().any(|(_, other)| *other == name);
    documents.definitions.iter().filter(move |(name, _)| !is_other(name))
}

/// The members of an object in the order of declaration, of a union those of all its shapes.
fn members_of(schema: &Value) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let shapes = schema.get("oneOf").and_then(Value::as_array).map(Vec::as_slice);
    let shapes = if schema.get("properties").is_some() { None } else { shapes };
    for shape in shapes.unwrap_or(std::slice::from_ref(schema)) {
        let Some(properties) = shape.get("properties").and_then(Value::as_object) else { continue };
        let declared = shape.get("x-members").and_then(Value::as_array);
        let declared = declared.into_iter().flatten().filter_map(Value::as_str);
        // the member `type` is declared by none and comes first
        let first = properties.keys().map(String::as_str).filter(|it| *it == "type");
        let rest = properties.keys().map(String::as_str);
        for name in first.chain(declared).chain(rest) {
            if properties.contains_key(name) && !found.iter().any(|it| it == name) {
                found.push(name.to_owned());
            }
        }
    }
    found
}

/// The codes of a list with their labels.
fn labelled(schema: &Value) -> Option<Labels> {
    let words = schema.get("enum")?.as_array()?;
    let labels = schema.get("x-labels")?.as_array()?;
    let text = |value: Option<&Value>| Some(value?.as_str()?.to_owned());
    let pairs = words.iter().zip(labels);
    pairs
        .map(|(word, it)| Some((text(Some(word))?, (text(it.get(0))?, text(it.get(1))?))))
        .collect()
}

/// Whether a member is a list of anything but objects, which have a name of their own.
fn entries(schema: &Value, member: &str, documents: &Documents) -> bool {
    let Some(items) = schema.pointer(&format!("/properties/{member}/items")) else { return false };
    let name = items.get("$ref").and_then(Value::as_str).unwrap_or_default();
    let target = documents.definitions.get(name.trim_start_matches("#/$defs/")).unwrap_or(items);
    target.get("properties").is_none()
}

/// A list of `role:…`, which are the codes of `OrganisationRole` under another name.
fn roles(schema: &Value, member: &str, documents: &Documents) -> Option<Labels> {
    let items = schema.get("properties")?.get(member)?.get("items")?;
    let words = items.get("enum")?.as_array()?.iter().filter_map(Value::as_str);
    let known = labelled(documents.definitions.get("OrganisationRole")?)?;
    Some(words.zip(known).map(|(word, (_, label))| (word.to_owned(), label)).collect())
}

struct Table {
    labels: BTreeMap<String, Label>,
    used: RefCell<BTreeSet<String>>,
}

impl Table {
    fn read(text: &str) -> Result<Self, String> {
        let mut labels = BTreeMap::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let (Some(name), Some(de), Some(en), None) =
                (cells.next(), cells.next(), cells.next(), cells.next())
            else {
                return Err(format!("labels: three columns, not “{line}”"));
            };
            let words = format!("{de} {en}").to_lowercase();
            if de.is_empty() || en.is_empty() || JARGON.iter().any(|it| has_word(&words, it)) {
                return Err(format!("labels: no label for people: “{line}”"));
            }
            if labels.insert(name.to_owned(), (de.to_owned(), en.to_owned())).is_some() {
                return Err(format!("labels: {name} stands twice"));
            }
        }
        Ok(Self { labels, used: RefCell::default() })
    }

    fn get(&self, name: &str) -> Option<Label> {
        let label = self.labels.get(name)?;
        self.used.borrow_mut().insert(name.to_owned());
        Some(label.clone())
    }

    /// A record type is called by the label of its code.
    fn of_type(&self, name: &str) -> Result<Label, String> {
        let record = RecordType::ALL.iter().find(|kind| format!("{kind:?}") == name);
        let record = record.map(|kind| (begun(kind.label_de()), begun(kind.label_en())));
        record.or_else(|| self.get(name)).ok_or(format!("labels: the type {name} has none"))
    }

    fn of_member(&self, of: &str, member: &str) -> Result<Label, String> {
        let operator = |name: &str| {
            let code = bedarf::logic::Operator::ALL.iter().find(|code| code.as_str() == name)?;
            Some((code.label_de().to_owned(), code.label_en().to_owned()))
        };
        let own = self.get(&format!("{of}.{member}"));
        let operator = || if of == "Selector" { operator(member) } else { None };
        let found = own.or_else(operator).or_else(|| self.get(member));
        found.ok_or(format!("labels: {of}.{member} has none"))
    }

    fn all_used(&self) -> Result<(), String> {
        let used = self.used.borrow();
        match self.labels.keys().find(|name| !used.contains(*name)) {
            Some(name) => Err(format!("labels: nothing is called {name}")),
            None => Ok(()),
        }
    }
}

/// With a capital letter, as labels begin.
fn begun(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|it| it == word)
}
