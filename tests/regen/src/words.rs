//! Schemas in plain words, for the pages of records.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::records::members;
use crate::schemas::Documents;

/// Formats of texts, German and English.
const FORMATS: &[(&str, &str)] = &[
    ("ags", "Gemeindeschlüssel · AGS"),
    ("amount", "Betrag mit zwei Stellen · amount"),
    ("area-key", "Regional- oder Gemeindeschlüssel · ARS or AGS"),
    ("ars", "Regionalschlüssel · ARS"),
    ("concept-name", "Name eines Merkmals · name of a concept"),
    ("currency", "Währung · currency (ISO 4217)"),
    ("date", "Tag (JJJJ-MM-TT) · day"),
    ("decision-number", "Nummer eines Beschlusses · decision number"),
    ("destination-id", "Zustellpunkt · destination id (FIT-Connect)"),
    ("digest", "Prüfsumme · digest (SHA-256)"),
    ("dvdv-key", "Organisationsschlüssel · DVDV key"),
    ("email", "E-Mail-Adresse · mail address"),
    ("fim-id", "FIM-ID · FIM id"),
    ("hop-end", "Organisation oder Rolle · organisation or role"),
    ("id", "Kennung · id"),
    ("land", "Land (01 bis 16) · Land key"),
    ("language-tag", "Sprachkürzel · language tag (BCP 47)"),
    ("leistungsschluessel", "Leistungsschlüssel · service key"),
    ("leitweg-id", "Leitweg-ID"),
    ("ref", "Verweis · reference"),
    ("rule-code", "Code einer Regel · code of a rule"),
    ("schema-version", "Fassung des Formats · format version"),
    ("service-key", "Leistungsschlüssel oder OZG-ID · service key"),
    ("spdx", "Lizenz · licence (SPDX)"),
    ("tie-break", "Preis, Punkte, Los oder Kriterium · tie break"),
    ("typing-code", "FIM-Typisierung · FIM typing"),
    ("uri", "Internetadresse · web address"),
];

/// What stands at the end of a way of names; null where nothing does.
pub fn at<'v>(value: &'v Value, way: &[&str]) -> &'v Value {
    way.iter().try_fold(value, |inner, name| inner.get(*name)).unwrap_or(&Value::Null)
}

/// The doc sentence of a schema, on one line.
pub fn description(schema: &Value) -> String {
    let text = at(schema, &["description"]).as_str().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// What sort of value a schema asks for; definitions are told by the caller.
pub fn kind(schema: &Value, link: &dyn Fn(&str) -> String) -> String {
    if let Some(name) = reference(schema) {
        return link(name);
    }
    if let Some(word) = at(schema, &["const"]).as_str() {
        return format!("`{word}`");
    }
    let known = FORMATS.iter().find(|(format, _)| at(schema, &["format"]) == *format);
    if let Some((_, said)) = known {
        return (*said).to_owned();
    }
    if let Some(words) = at(schema, &["enum"]).as_array() {
        let words: Vec<String> =
            words.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        return format!("einer von · one of `{}`", words.join("`, `"));
    }
    let limits =
        |low: &str, high: &str| (at(schema, &[low]).as_i64(), at(schema, &[high]).as_i64());
    match at(schema, &["type"]).as_str().unwrap_or_default() {
        "array" => format!("Liste · list: {}", kind(at(schema, &["items"]), link)),
        "boolean" => "ja oder nein · true or false".to_owned(),
        "integer" => match limits("minimum", "maximum") {
            (Some(low), Some(high)) => format!("ganze Zahl · whole number, {low}–{high}"),
            (Some(low), None) => format!("ganze Zahl · whole number, ≥ {low}"),
            _ => "ganze Zahl · whole number".to_owned(),
        },
        "string" => match limits("minLength", "maxLength") {
            (_, Some(high)) => format!("Wort oder Satz · string, ≤ {high}"),
            _ => "Wort oder Satz · string".to_owned(),
        },
        "object"
            if schema.get("propertyNames").is_some()
                && at(schema, &["properties", "de"]).is_object() =>
        {
            text(schema)
        }
        "object" => "eigene Angaben · object".to_owned(),
        _ => "Wert · value".to_owned(),
    }
}

/// A text in several languages with the lengths it may have.
pub fn text(schema: &Value) -> String {
    let german = at(schema, &["properties", "de"]);
    let (low, high) = (at(german, &["minLength"]).as_u64(), at(german, &["maxLength"]).as_u64());
    match (low, high) {
        (Some(low), Some(high)) if low > 0 => format!("Text je Sprache · text, {low}–{high}"),
        _ => "Text je Sprache · text".to_owned(),
    }
}

fn reference(schema: &Value) -> Option<&str> {
    at(schema, &["$ref"]).as_str()?.strip_prefix("#/$defs/")
}

/// Names of definitions that a schema refers to.
pub fn references(schema: &Value, each: &mut dyn FnMut(&str)) {
    match schema {
        Value::Array(items) => items.iter().for_each(|item| references(item, each)),
        Value::Object(object) => {
            if let Some(name) = reference(schema) {
                each(name);
            }
            object.values().for_each(|inner| references(inner, each));
        }
        _ => {}
    }
}

/// Collects the definitions that a schema refers to, and those that these refer to.
pub fn reach<'d>(
    schema: &Value,
    definitions: &'d BTreeMap<String, Value>,
    used: &mut BTreeMap<&'d str, &'d Value>,
) {
    references(schema, &mut |name| {
        let Some((name, found)) = definitions.get_key_value(name) else { return };
        if used.insert(name, found).is_none() {
            reach(found, definitions, used);
        }
    });
}

/// The words of a code list with their labels in German and English.
pub fn codes(schema: &Value) -> Option<Vec<(&str, &str, &str)>> {
    let words = at(schema, &["enum"]).as_array()?.iter();
    let labels = at(schema, &["x-labels"]).as_array()?;
    words.zip(labels).map(named).collect()
}

/// A word with its two labels.
fn named<'v>((word, label): (&'v Value, &'v Value)) -> Option<(&'v str, &'v str, &'v str)> {
    let [de, en] = label.as_array()?.as_slice() else { return None };
    Some((word.as_str()?, de.as_str()?, en.as_str()?))
}

/// A record as JSON, its members in the order of their declaration.
pub fn written(value: &Value, schema: &Value, documents: &Documents, depth: usize) -> String {
    let schema =
        reference(schema).and_then(|name| documents.definitions.get(name)).unwrap_or(schema);
    let (pad, end) = ("  ".repeat(depth + 1), "  ".repeat(depth));
    let block = |open: char, lines: Vec<String>, close: char| match lines.as_slice() {
        [] => format!("{open}{close}"),
        lines => format!("{open}\n{pad}{}\n{end}{close}", lines.join(&format!(",\n{pad}"))),
    };
    match value {
        Value::Object(object) => {
            let mut names = members(schema);
            names.extend(
                object.keys().filter(|it| !names.contains(it)).cloned().collect::<Vec<_>>(),
            );
            let present = names.iter().filter_map(|name| Some((name, object.get(name)?)));
            let line = |(name, inner): (&String, &Value)| {
                let schema = at(schema, &["properties", name]);
                format!("\"{name}\": {}", written(inner, schema, documents, depth + 1))
            };
            block('{', present.map(line).collect(), '}')
        }
        Value::Array(items) => {
            let line = |item| written(item, at(schema, &["items"]), documents, depth + 1);
            block('[', items.iter().map(line).collect(), ']')
        }
        other => other.to_string(),
    }
}
