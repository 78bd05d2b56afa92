//! Selectors: which units something is about, written as JSON (model §13).

use std::cmp::Ordering;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Truth, Value};
use crate::codes;
use crate::shape::{FromTape, Members, TapeReader};
use crate::tables::{SELECTOR_ATTR, SELECTOR_UNION};

codes! {
    /// What a selector may ask of a unit.
    Attribute {
        Id = "id": "Kennung", "id";
        Kind = "kind": "Art", "kind";
        UnitType = "unit_type": "Textkennzeichen", "unit type";
        SizeClass = "size_class": "Größenklasse", "size class";
        Portal = "portal": "Portal", "portal";
        AdministeredBy = "administered_by": "verwaltet durch", "administered by";
        Land = "land": "Land", "Land";
        Ars = "ars": "Regionalschlüssel", "regional key (ARS)";
        Ags = "ags": "Gemeindeschlüssel", "municipality key (AGS)";
        Population = "population": "Einwohnerzahl", "population";
        OwnAdministration = "own_administration": "eigene Verwaltung", "own administration";
        ItProvider = "it_provider": "IT-Dienstleister", "IT provider";
        Procedure = "procedure": "Fachverfahren", "specialised software";
        MemberOf = "member_of": "Mitglied in", "member of";
    }
}

codes! {
    /// How a value is compared.
    Operator {
        Eq = "eq": "gleich", "equals";
        Ne = "ne": "ungleich", "differs from";
        Lt = "lt": "kleiner als", "less than";
        Le = "le": "höchstens", "at most";
        Gt = "gt": "größer als", "greater than";
        Ge = "ge": "mindestens", "at least";
        In = "in": "eines von", "one of";
        NotIn = "not_in": "keines von", "none of";
        Within = "within": "liegt in (Schlüsselanfang)", "lies within (key prefix)";
        ContainsAll = "contains_all": "enthält alle", "contains all";
        ContainsAny = "contains_any": "enthält eines", "contains any";
        Between = "between": "zwischen (einschließlich)", "between (inclusive)";
        Known = "known": "ist bekannt", "is known";
    }
}

impl Operator {
    /// What the operator says of a known value and what it is compared with; `None` where the
    /// two cannot be compared.
    #[must_use]
    pub fn holds(self, known: &[Value], with: &Value) -> Option<bool> {
        let single = match known {
            [one] => Some(one),
            _ => None,
        };
        let order = || single?.compare(with);
        match self {
            Operator::Eq => order().map(Ordering::is_eq),
            Operator::Ne => order().map(Ordering::is_ne),
            Operator::Lt => order().map(Ordering::is_lt),
            Operator::Le => order().map(Ordering::is_le),
            Operator::Gt => order().map(Ordering::is_gt),
            Operator::Ge => order().map(Ordering::is_ge),
            Operator::In => is_one_of(single?, with),
            Operator::NotIn => is_one_of(single?, with).map(|found| !found),
            Operator::Within => Some(single?.as_text()?.starts_with(with.as_text()?)),
            Operator::ContainsAll => Some(with.items().iter().all(|item| known.contains(item))),
            Operator::ContainsAny => Some(with.items().iter().any(|item| known.contains(item))),
            Operator::Between => match with.items() {
                [low, high] => {
                    let one = single?;
                    Some(one.compare(low)?.is_ge() && one.compare(high)?.is_le())
                }
                _ => None,
            },
            Operator::Known => None,
        }
    }
}

fn is_one_of(one: &Value, list: &Value) -> Option<bool> {
    let mut comparable = false;
    for item in list.items() {
        match one.compare(item) {
            Some(Ordering::Equal) => return Some(true),
            Some(_) => comparable = true,
            None => {}
        }
    }
    comparable.then_some(false)
}

/// Which units are meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Selector {
    /// All of these hold: `{"all": […]}`.
    All(Vec<Selector>),
    /// One of these holds: `{"any": […]}`.
    Any(Vec<Selector>),
    /// This does not hold: `{"not": …}`.
    Not(Box<Selector>),
    /// An attribute compared: `{"attr": "land", "in": ["05"]}`.
    Test(Test),
    /// Every unit, said on purpose: `{"everyone": true}`.
    Everyone,
}

/// One attribute compared with a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Test {
    /// The attribute.
    pub attr: Attribute,
    /// How it is compared.
    pub op: Operator,
    /// With what.
    pub value: Value,
}

/// What a selector can be asked about.
pub trait Subject {
    /// The values of an attribute; empty when it is not known.
    fn values(&self, attribute: Attribute) -> Vec<Value>;
}

impl Selector {
    /// Most levels a selector may have.
    pub const MAX_DEPTH: usize = 16;
    /// Most conditions a selector may have.
    pub const MAX_NODES: usize = 256;

    /// Whether it holds for the subject; an attribute that is not known, or cannot be compared,
    /// makes it unknown.
    #[must_use]
    pub fn judge(&self, subject: &dyn Subject) -> Truth {
        match self {
            Selector::All(parts) => {
                parts.iter().fold(Truth::True, |truth, part| truth.and(part.judge(subject)))
            }
            Selector::Any(parts) => {
                parts.iter().fold(Truth::False, |truth, part| truth.or(part.judge(subject)))
            }
            Selector::Not(part) => !part.judge(subject),
            Selector::Test(test) => test.judge(subject),
            Selector::Everyone => Truth::True,
        }
    }

    /// The attributes that are not known of a subject, and for which it is therefore not known
    /// whether it holds; each once.
    #[cfg(feature = "register")]
    pub(crate) fn missing(&self, subject: &dyn Subject, out: &mut Vec<Attribute>) {
        if self.judge(subject) != Truth::Unknown {
            return;
        }
        match self {
            Selector::All(parts) | Selector::Any(parts) => {
                parts.iter().for_each(|part| part.missing(subject, out));
            }
            Selector::Not(part) => part.missing(subject, out),
            Selector::Test(test) => {
                if !out.contains(&test.attr) && subject.values(test.attr).is_empty() {
                    out.push(test.attr);
                }
            }
            Selector::Everyone => {}
        }
    }
}

impl Test {
    fn judge(&self, subject: &dyn Subject) -> Truth {
        let known = subject.values(self.attr);
        match (self.op, &self.value) {
            (Operator::Known, Value::Boolean(wanted)) => (known.is_empty() != *wanted).into(),
            _ if known.is_empty() => Truth::Unknown,
            _ => self.op.holds(&known, &self.value).into(),
        }
    }
}

impl Serialize for Selector {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Selector::All(parts) => map.serialize_entry("all", parts)?,
            Selector::Any(parts) => map.serialize_entry("any", parts)?,
            Selector::Not(part) => map.serialize_entry("not", part)?,
            Selector::Test(test) => {
                map.serialize_entry("attr", &test.attr)?;
                map.serialize_entry(test.op.as_str(), &test.value)?;
            }
            Selector::Everyone => map.serialize_entry("everyone", &true)?,
        }
        map.end()
    }
}

impl FromTape for Selector {
    fn from_tape(at: TapeReader<'_>) -> Self {
        let (variant, object) = at.variant();
        let mut members = object.members(0);
        match SELECTOR_UNION.tags.get(variant) {
            Some(&"all") => Selector::All(members.read()),
            Some(&"any") => Selector::Any(members.read()),
            Some(&"not") => Selector::Not(Box::new(members.read())),
            Some(&"attr") => Selector::Test(test(object)),
            _ => Selector::Everyone,
        }
    }
}

/// The attribute, and the one operator that is there.
fn test(object: TapeReader<'_>) -> Test {
    let mut test = Test { attr: Attribute::Id, op: Operator::Known, value: Value::Boolean(true) };
    let mut members = object.members(0);
    for field in SELECTOR_ATTR.fields {
        match Operator::from_word(field.name()) {
            None => test.attr = members.read(),
            Some(op) => {
                if let Some(value) = operand(op, &mut members) {
                    (test.op, test.value) = (op, value);
                }
            }
        }
    }
    test
}

/// What an operator compares with, when it is there.
fn operand(op: Operator, members: &mut Members<'_>) -> Option<Value> {
    match op {
        Operator::In
        | Operator::NotIn
        | Operator::ContainsAll
        | Operator::ContainsAny
        | Operator::Between => members.read::<Option<Vec<Value>>>().map(Value::List),
        Operator::Within => members.read::<Option<String>>().map(Value::Text),
        Operator::Known => members.read::<Option<bool>>().map(Value::Boolean),
        _ => members.read(),
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::{Attribute, Operator, Selector};
    use crate::logic::value::scalar;
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    impl JsonSchema for Selector {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Selector".into()
        }
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let this = generator.subschema_for::<Selector>();
            let several = json_schema!({
                "type": "array", "items": this, "minItems": 1, "maxItems": Selector::MAX_NODES
            });
            let always = json_schema!({ "const": true });
            json_schema!({ "oneOf": [
                with("all", &several, ["Alle Bedingungen treffen zu", "All conditions hold"]),
                with("any", &several, [
                    "Mindestens eine Bedingung trifft zu", "At least one condition holds"
                ]),
                with("not", &this, [
                    "Die Bedingung trifft nicht zu", "The condition does not hold"
                ]),
                with("everyone", &always, ["Alle", "Everyone"]),
                test(generator)
            ] })
        }
    }

    /// An object with one member.
    fn with(member: &str, schema: &Schema, label: [&str; 2]) -> Schema {
        json_schema!({
            "type": "object", "properties": { member: labelled(schema, label) },
            "required": [member], "additionalProperties": false
        })
    }

    fn labelled(schema: &Schema, label: [&str; 2]) -> Schema {
        let mut schema = schema.clone();
        schema.insert("x-label".to_owned(), serde_json::json!(label));
        schema
    }

    /// What an operator compares with.
    fn operand(operator: Operator) -> Schema {
        let one = scalar();
        match operator {
            Operator::In | Operator::NotIn | Operator::ContainsAll | Operator::ContainsAny => {
                json_schema!({ "type": "array", "items": one, "minItems": 1, "maxItems": 1000 })
            }
            Operator::Between => {
                json_schema!({ "type": "array", "items": one, "minItems": 2, "maxItems": 2 })
            }
            Operator::Within => {
                json_schema!({ "type": "string", "minLength": 1, "maxLength": 20 })
            }
            Operator::Known => json_schema!({ "type": "boolean" }),
            _ => one,
        }
    }

    fn test(generator: &mut SchemaGenerator) -> Schema {
        let attr = generator.subschema_for::<Attribute>();
        let mut properties = serde_json::Map::new();
        let attr = labelled(&attr, ["Merkmal", "Attribute"]);
        properties.insert("attr".to_owned(), attr.to_value());
        for operator in Operator::ALL {
            let label = operator.label();
            let schema = labelled(&operand(*operator), [label.de, label.en]);
            properties.insert(operator.as_str().to_owned(), schema.to_value());
        }
        let choice = Operator::ALL.iter().map(|it| json_schema!({ "required": [it.as_str()] }));
        json_schema!({
            "type": "object",
            "properties": properties,
            "required": ["attr"],
            "additionalProperties": false,
            "oneOf": choice.collect::<Vec<_>>()
        })
    }
}
