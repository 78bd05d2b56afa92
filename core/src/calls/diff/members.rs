//! In which members two records differ.

use super::MemberChange;
use super::label::{At, text};
use crate::findings::Lang;
use crate::order::Set;
use crate::register::{Nfc, canonical};
use crate::shape::json::{Parts, escaped};

/// The members in which two JSON objects differ. Entries of a list that have ids are told apart by
/// these; of other lists the whole is told, and a condition is told as a whole.
pub fn differences(
    at: &At,
    before: &str,
    after: &str,
    nfc: Option<Nfc>,
    lang: Lang,
) -> Vec<MemberChange> {
    let mut looking = Looking { nfc, lang, out: Vec::new() };
    looking.values("", at, Some(before), Some(after));
    looking.out
}

struct Looking {
    nfc: Option<Nfc>,
    lang: Lang,
    out: Vec<MemberChange>,
}

impl Looking {
    fn values(&mut self, path: &str, at: &At, before: Option<&str>, after: Option<&str>) {
        // an empty list says no more than none
        let said = |value: Option<&str>| {
            value.map(str::trim).filter(|it| !is_empty_list(it)).map(str::to_owned)
        };
        let (before, after) = (said(before), said(after));
        let canonical = |value: &Option<String>| {
            value.as_deref().map(|it| canonical(it, self.nfc).unwrap_or_else(|| it.to_owned()))
        };
        let (one, other) = (canonical(&before), canonical(&after));
        if one == other {
            return;
        }
        let starts = |sign: char| {
            let both = before.as_deref().zip(after.as_deref());
            both.filter(|(a, b)| a.starts_with(sign) && b.starts_with(sign))
        };
        if let Some((before, after)) = starts('{').filter(|_| !at.is_condition()) {
            return self.objects(path, at, before, after);
        }
        if let Some((before, after)) = starts('[') {
            if let Some((one, other)) = by_id(before).zip(by_id(after)) {
                return self.lists(path, at, &one, &other);
            }
        }
        let words = |value: &Option<String>| {
            let value = value.as_deref()?;
            Some(at.said(value, self.lang)).filter(|said| *said != text(value))
        };
        self.out.push(MemberChange {
            path: path.to_owned(),
            label: at.label().to_owned(),
            before_in_words: words(&one),
            after_in_words: words(&other),
            before: one.as_deref().map(text),
            after: other.as_deref().map(text),
        });
    }

    fn objects(&mut self, path: &str, at: &At, before: &str, after: &str) {
        let (own, later) = (members(before), members(after));
        let find = |list: &[(String, &str)], name: &str| -> Option<String> {
            let found = list.iter().find(|(own, _)| own == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        let gone = own.iter().filter(|(name, _)| find(&later, name).is_none());
        let names: Vec<&String> = later.iter().chain(gone).map(|(name, _)| name).collect();
        for name in names {
            // the version of the format says nothing where it is the current one
            let is_current = |it: &String| name == "schema_version" && it == "\"1.0\"";
            let of = |list| find(list, name).filter(|it| !is_current(it));
            let (before, after) = (of(&own), of(&later));
            let path = format!("{path}/{}", escaped(name));
            self.values(&path, &at.member(name, self.lang), before.as_deref(), after.as_deref());
        }
    }

    fn lists(&mut self, path: &str, at: &At, before: &[(String, &str)], after: &[(String, &str)]) {
        let order = |list: &[(String, &str)], others: &[(String, &str)]| -> Vec<String> {
            let is_shared = |id: &String| others.iter().any(|(other, _)| other == id);
            list.iter().map(|(id, _)| id.clone()).filter(is_shared).collect()
        };
        let (one, other) = (order(before, after), order(after, before));
        if one != other {
            self.out.push(MemberChange {
                path: path.to_owned(),
                label: at.label().to_owned(),
                before: Some(one.join(", ")),
                after: Some(other.join(", ")),
                ..MemberChange::default()
            });
        }
        for (index, (id, value)) in after.iter().enumerate() {
            let earlier = before.iter().find(|(own, _)| own == id).map(|(_, value)| *value);
            let at = at.entry(id, self.lang);
            self.values(&format!("{path}/{index}"), &at, earlier, Some(value));
        }
        for (index, (id, value)) in before.iter().enumerate() {
            if !after.iter().any(|(own, _)| own == id) {
                let at = at.entry(id, self.lang);
                self.values(&format!("{path}/{index}"), &at, Some(value), None);
            }
        }
    }
}

fn is_empty_list(value: &str) -> bool {
    value.starts_with('[') && Parts::inside(value).next().is_none()
}

/// The members of an object, by their names.
fn members(object: &str) -> Vec<(String, &str)> {
    let mut parts = Parts::inside(object);
    let mut members = Vec::new();
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        members.push((text(name), value));
    }
    members
}

/// The entries of a list by their ids, where each has another one.
fn by_id(list: &str) -> Option<Vec<(String, &str)>> {
    let id = |entry: &&str| {
        let found = members(entry).into_iter().find(|(name, _)| name == "id");
        found.map(|(_, id)| text(id))
    };
    let with_id = |entry| Some((id(&entry).filter(|_| entry.starts_with('{'))?, entry));
    let entries: Vec<(String, &str)> = Parts::inside(list).map(with_id).collect::<Option<_>>()?;
    let ids: Set<&String> = entries.iter().map(|(id, _)| id).collect();
    (ids.iter().count() == entries.len()).then_some(entries)
}
