//! What members, kinds of objects and codes are called at a form, in both languages.
//!
//! All of them stand beside what they name, in `core/src`. The result follows the order of
//! declaration, as a form does.

use serde_json::{Value, json};

use crate::schemas::Documents;

/// Words that a form does not say to people.
const JARGON: [&str; 8] =
    ["json", "array", "string", "boolean", "objekt", "object", "feld", "null"];

/// Name → label, in the order of a form.
type Labels = Vec<(String, Label)>;

/// German, English.
type Label = (String, String);

/// The text of `schemas/v1/labels.json`: kinds of objects, their members, codes.
pub fn document(documents: &Documents) -> Result<String, String> {
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
            let (de, en) = label(schema, "x-label", name)?;
            types.push((name.clone(), (begun(&de), begun(&en))));
        }
        let mut labels = Labels::new();
        for (member, inner) in found {
            let what = format!("{name}.{member}");
            if let Some(words) = roles(inner, documents) {
                codes.push((what.clone(), words));
            }
            labels.push((member.to_owned(), label(inner, "x-label", &what)?));
            // lists of a union are conditions or values, which a form knows by themselves
            let is_struct = schema.get("properties").is_some();
            if is_struct && is_list_of_words(inner, documents) {
                labels.push((format!("{member}.*"), label(inner, "x-entry-label", &what)?));
            }
        }
        members.push((name.clone(), labels));
    }
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
    let others = documents.others();
    let is_other = move |name: &str| others.iter().any(|(_, other)| other == name);
    documents.definitions.iter().filter(move |(name, _)| !is_other(name))
}

/// The members of an object in the order of declaration, of a union those of all its shapes.
fn members_of(schema: &Value) -> Vec<(&str, &Value)> {
    let mut found: Vec<(&str, &Value)> = Vec::new();
    let shapes = schema.get("oneOf").and_then(Value::as_array).map(Vec::as_slice);
    let shapes = if schema.get("properties").is_some() { None } else { shapes };
    for shape in shapes.unwrap_or(std::slice::from_ref(schema)) {
        let Some(properties) = shape.get("properties").and_then(Value::as_object) else { continue };
        let declared = shape.get("x-members").and_then(Value::as_array);
        let declared = declared.into_iter().flatten().filter_map(Value::as_str);
        for name in declared.chain(properties.keys().map(String::as_str)) {
            let known = found.iter().any(|(it, _)| *it == name);
            found.extend(properties.get(name).filter(|_| !known).map(|inner| (name, inner)));
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
fn is_list_of_words(member: &Value, documents: &Documents) -> bool {
    let Some(items) = member.get("items") else { return false };
    let name = items.get("$ref").and_then(Value::as_str).unwrap_or_default();
    let target = documents.definitions.get(name.trim_start_matches("#/$defs/")).unwrap_or(items);
    target.get("properties").is_none()
}

/// A list of `role:…`, which are the codes of `OrganisationRole` under another name.
fn roles(member: &Value, documents: &Documents) -> Option<Labels> {
    let words = member.get("items")?.get("enum")?.as_array()?.iter().filter_map(Value::as_str);
    let known = labelled(documents.definitions.get("OrganisationRole")?)?;
    Some(words.zip(known).map(|(word, (_, label))| (word.to_owned(), label)).collect())
}

/// What stands as `x-label` or `x-entry-label`.
fn label(schema: &Value, keyword: &str, what: &str) -> Result<Label, String> {
    let said = schema.get(keyword).and_then(Value::as_array).map(Vec::as_slice);
    let Some([Value::String(de), Value::String(en)]) = said else {
        return Err(format!("labels: {what} has none ({keyword})"));
    };
    let words = format!("{de} {en}").to_lowercase();
    if de.is_empty() || en.is_empty() || JARGON.iter().any(|it| has_word(&words, it)) {
        return Err(format!("labels: no label for people: “{de}”, “{en}”"));
    }
    Ok((de.clone(), en.clone()))
}

/// With a capital letter, as labels begin.
fn begun(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|it| it == word)
}
