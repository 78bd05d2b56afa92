//! What members and their values are called, for people: along the tables of the shape check.

use super::labels::KINDS;
use crate::calls::AffectedRequest;
use crate::calls::host::table_of;
use crate::findings::Lang;
use crate::keys::Format;
use crate::logic::Selector;
use crate::messages::{Words, day_text};
use crate::model::RecordType;
use crate::shape::json::Parts;
use crate::shape::table::{Field, Node, Object, Root};
use crate::shape::{Checker, Limits, TapeReader};
use crate::tables::RECORDS;

/// A kind of object, and what its members are called.
pub struct Kind {
    pub name: &'static str,
    pub label: Words,
    pub members: &'static [Member],
}

/// A member, what it is called, and the words of the code list that it is of.
pub struct Member {
    pub name: &'static str,
    pub label: Words,
    pub codes: &'static [(&'static str, Words)],
}

const YES: Words = Words::new("ja", "yes");
const NO: Words = Words::new("nein", "no");

/// Reads a condition as a request has it.
static CONDITION: Root = table_of("affected");

/// A place in a record or row: what it is called, and what may stand there.
#[derive(Clone, Default)]
pub struct At {
    label: String,
    /// What the list is called in which an entry stands.
    outer: String,
    object: Option<&'static Object>,
    node: Option<&'static Node>,
    member: Option<&'static Member>,
}

/// What a member of a kind of object is called; its name where it has no label.
pub fn member_label(kind: &str, member: &'static str, lang: Lang) -> String {
    find(kind, member).map_or(member, |it| it.label.say(lang)).to_owned()
}

fn find(kind: &str, member: &str) -> Option<&'static Member> {
    let kind = KINDS.iter().find(|it| it.name == kind)?;
    kind.members.iter().find(|it| it.name == member)
}

impl At {
    /// A record as a whole.
    pub fn record(kind: RecordType, is_withdrawn: bool) -> Self {
        let of_type = RECORDS.words.iter().position(|word| *word == kind.as_str());
        let object = of_type.and_then(|at| RECORDS.objects.get(at).copied());
        At { object: if is_withdrawn { RECORDS.withdrawn } else { object }, ..At::default() }
    }

    /// A row of a table as a whole.
    pub fn row(object: &'static Object) -> Self {
        At { object: Some(object), ..At::default() }
    }

    /// What it is called.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Whether a condition stands there: it is told as a whole, in words.
    pub fn is_condition(&self) -> bool {
        matches!(self.node, Some(Node::Union(of)) if of.tags.contains(&"everyone"))
    }

    /// One of its members.
    pub fn member(&self, name: &str, lang: Lang) -> At {
        if let Some(Node::Map(of)) = self.node {
            let is_german = name == of.required || name == "de";
            let label = match is_german {
                true => self.label.clone(),
                false => [&self.label, " (", name, ")"].concat(),
            };
            return At { label, node: Some(&of.value), ..At::default() };
        }
        let Some((object, field)) = self.field(name) else {
            return At { label: joined(&self.label, name), ..At::default() };
        };
        let member = find(object.name, name);
        let own = member.map_or(name, |it| it.label.say(lang));
        let label = joined(&self.label, own);
        At { label, outer: self.label.clone(), object: None, node: Some(&field.node), member }
    }

    fn field(&self, name: &str) -> Option<(&'static Object, &'static Field)> {
        let one = self.object.or(match self.node {
            Some(Node::Object(object)) => Some(*object),
            _ => None,
        });
        let several = match self.node {
            Some(Node::Union(of)) => of.variants,
            _ => &[],
        };
        let mut objects = one.into_iter().chain(several.iter().copied());
        objects.find_map(|object| {
            Some((object, object.fields.iter().find(|field| field.name() == name)?))
        })
    }

    /// One of its entries, by its id.
    pub fn entry(&self, id: &str, lang: Lang) -> At {
        let (open, close) = if lang == Lang::En { ("“", "”") } else { ("„", "“") };
        self.named(&[open, id, close].concat(), lang)
    }

    /// One of its entries, by its number from 1.
    pub fn numbered(&self, number: usize, lang: Lang) -> At {
        self.named(&number.to_string(), lang)
    }

    fn named(&self, name: &str, lang: Lang) -> At {
        let Some(Node::List(list)) = self.node else {
            return At { label: joined(&self.label, name), ..At::default() };
        };
        let kind = match &list.item {
            Node::Object(object) => KINDS.iter().find(|it| it.name == object.name),
            _ => None,
        };
        let own = kind.map_or(self.label.as_str(), |it| it.label.say(lang));
        let label = joined(&self.outer, &[own, " ", name].concat());
        At { label, node: Some(&list.item), member: self.member, ..At::default() }
    }

    /// What JSON text there says in words.
    pub fn said(&self, value: &str, lang: Lang) -> String {
        let told = Told { lang, codes: self.member.map_or(&[], |it| it.codes) };
        match (self.object, self.node) {
            (Some(object), _) => told.object(value, &[object]),
            (None, Some(node)) => told.value(value, node),
            (None, None) => text(value),
        }
    }
}

fn joined(one: &str, other: &str) -> String {
    if one.is_empty() { other.to_owned() } else { [one, ": ", other].concat() }
}

/// A text as it reads, all else as JSON.
pub fn text(value: &str) -> String {
    match value.strip_prefix('"').and_then(|it| it.strip_suffix('"')) {
        Some(inner) => crate::shape::json::unescape(inner),
        None => value.to_owned(),
    }
}

/// The words of one member.
struct Told {
    lang: Lang,
    codes: &'static [(&'static str, Words)],
}

impl Told {
    fn value(&self, value: &str, node: &Node) -> String {
        match (value.as_bytes().first(), node) {
            (_, Node::Boolean { .. }) => {
                if value == "true" { YES } else { NO }.say(self.lang).to_owned()
            }
            (Some(b'"'), Node::Code(codes)) => {
                let word = text(value);
                let known = self.codes.iter().find(|(code, _)| *code == word);
                let german = codes.words.iter().position(|it| *it == word);
                let german = german.and_then(|at| codes.labels.get(at)).copied();
                let german = german.filter(|_| self.lang == Lang::De);
                known.map(|(_, label)| label.say(self.lang)).or(german).map_or(word, str::to_owned)
            }
            (Some(b'"'), Node::Format(Format::Date)) => {
                let day = text(value);
                day.parse().map_or(day, |day| day_text(day, self.lang))
            }
            (Some(b'['), Node::List(list)) => self.list(value, &list.item),
            (Some(b'['), Node::ByType(of)) => match &of.list {
                Some(node) => self.value(value, node),
                None => text(value),
            },
            (Some(b't' | b'f'), Node::ByType(_)) => {
                self.value(value, &Node::Boolean { only_true: false })
            }
            (Some(b'{'), Node::Object(object)) => self.object(value, &[object]),
            (Some(b'{'), Node::Union(of)) => match condition(value) {
                Some(condition) if of.tags.contains(&"everyone") => {
                    condition.in_words(self.lang, &|_, _| None)
                }
                _ => self.object(value, of.variants),
            },
            (Some(b'{'), Node::Map(map)) => self.map(value, map.key == Format::LanguageTag),
            _ => text(value),
        }
    }

    fn list(&self, value: &str, item: &Node) -> String {
        let is_short = matches!(item, Node::Code(_) | Node::Format(_) | Node::Text { .. });
        let entries: Vec<String> = Parts::inside(value).map(|it| self.value(it, item)).collect();
        entries.join(if is_short { ", " } else { " · " })
    }

    /// The members in the order of a form, and behind them what has no label.
    fn object(&self, value: &str, objects: &[&Object]) -> String {
        let mut parts = Parts::inside(value);
        let mut members = Vec::new();
        while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
            members.push((text(name), value));
        }
        let mut said = Vec::new();
        for object in objects {
            for field in object.fields {
                let Some(at) = members.iter().position(|(name, _)| name == field.name()) else {
                    continue;
                };
                let (name, value) = members.remove(at);
                let member = find(object.name, &name);
                let inner = Told { lang: self.lang, codes: member.map_or(&[], |it| it.codes) };
                let label = member.map_or(name.as_str(), |it| it.label.say(self.lang));
                said.push([label, ": ", &inner.value(value, &field.node)].concat());
            }
        }
        let others = members.iter().map(|(name, value)| [name, ": ", &text(value)].concat());
        said.extend(others);
        said.join("; ")
    }

    /// A text in the language of the reader, or all entries.
    fn map(&self, value: &str, is_text: bool) -> String {
        let mut parts = Parts::inside(value);
        let mut all = Vec::new();
        while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
            all.push((text(name), text(value)));
        }
        let find = |lang: &str| all.iter().find(|(name, _)| name == lang);
        let own = find(self.lang.as_str()).or_else(|| find("de")).filter(|_| is_text);
        match own {
            Some((_, text)) => text.clone(),
            None => {
                let said = all.iter().map(|(name, value)| [name, ": ", value].concat());
                said.collect::<Vec<_>>().join("; ")
            }
        }
    }
}

fn condition(value: &str) -> Option<Selector> {
    let text = [r#"{"as_of":"2000-01-01","condition":"#, value, "}"].concat();
    let mut checker = Checker::default();
    let fits = checker.check(&text, &CONDITION, Limits::default()).fits;
    fits.then(|| TapeReader::new(&text, &checker.tape).read::<AffectedRequest>())?.condition
}
