//! JSON as serde_json reads it, with members in their order, and steps of a patch carried out on it.

use std::fmt;

use bedarf_shape::{NoEdit, PatchOp};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// A value whose members keep their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Ordered {
    Scalar(Value),
    List(Vec<Ordered>),
    Object(Vec<(String, Ordered)>),
}

struct Read;

impl<'de> Visitor<'de> for Read {
    type Value = Ordered;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("JSON")
    }

    fn visit_bool<E>(self, it: bool) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(it.into()))
    }

    fn visit_i64<E>(self, it: i64) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(it.into()))
    }

    fn visit_u64<E>(self, it: u64) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(it.into()))
    }

    fn visit_f64<E>(self, it: f64) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(it.into()))
    }

    fn visit_str<E>(self, it: &str) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(it.into()))
    }

    fn visit_unit<E>(self) -> Result<Ordered, E> {
        Ok(Ordered::Scalar(Value::Null))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Ordered, A::Error> {
        let mut all = Vec::new();
        while let Some(part) = parts.next_element()? {
            all.push(part);
        }
        Ok(Ordered::List(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parts: A) -> Result<Ordered, A::Error> {
        let mut all = Vec::new();
        while let Some(part) = parts.next_entry()? {
            all.push(part);
        }
        Ok(Ordered::Object(all))
    }
}

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Ordered, D::Error> {
        from.deserialize_any(Read)
    }
}

/// What a text says; `None` where serde_json does not read it.
pub fn read(text: &str) -> Option<Ordered> {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()
}

fn names(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(|it| it.replace("~1", "/").replace("~0", "~")).collect()
}

impl Ordered {
    fn child(&mut self, name: &str) -> Option<&mut Ordered> {
        match self {
            Ordered::Scalar(_) => None,
            Ordered::List(items) => items.get_mut(name.parse::<usize>().ok()?),
            Ordered::Object(members) => {
                members.iter_mut().find(|(other, _)| other == name).map(|(_, value)| value)
            }
        }
    }

    /// The pointers to all that lies in it.
    pub fn pointers(&self, here: &str, all: &mut Vec<String>) {
        let mut told = |name: String, value: &Ordered| {
            let way = format!("{here}/{name}");
            all.push(way.clone());
            value.pointers(&way, all);
        };
        match self {
            Ordered::Scalar(_) => {}
            Ordered::List(items) => {
                items.iter().enumerate().for_each(|(at, it)| told(at.to_string(), it));
            }
            Ordered::Object(members) => members
                .iter()
                .for_each(|(name, it)| told(name.replace('~', "~0").replace('/', "~1"), it)),
        }
    }

    /// Carries a step out, as JSON Patch has it; members keep their places.
    pub fn patch(&mut self, step: &PatchOp) -> Result<(), NoEdit> {
        let mut way = names(step.path());
        let last = way.pop().ok_or(NoEdit::NotFound)?;
        let holder = way.iter().try_fold(self, |it, name| it.child(name));
        let holder = holder.ok_or(NoEdit::NotFound)?;
        let is_there = holder.child(&last).is_some();
        match (step, holder) {
            (PatchOp::Replace { value, .. }, holder) => {
                *holder.child(&last).ok_or(NoEdit::NotFound)? = read(value).unwrap();
            }
            (PatchOp::Remove { .. }, _) if !is_there => return Err(NoEdit::NotFound),
            (PatchOp::Remove { .. }, Ordered::List(items)) => {
                items.remove(last.parse().unwrap());
            }
            (PatchOp::Remove { .. }, Ordered::Object(members)) => {
                members.retain(|(name, _)| *name != last);
            }
            (PatchOp::Add { .. } | PatchOp::Move { .. }, _) if is_there => {
                return Err(NoEdit::Taken);
            }
            (PatchOp::Add { value, .. }, Ordered::Object(members)) => {
                members.push((last, read(value).unwrap()));
            }
            (PatchOp::Move { from, .. }, Ordered::Object(members)) => {
                let from = names(from).pop().unwrap_or_default();
                let member = members.iter_mut().find(|(name, _)| *name == from);
                member.ok_or(NoEdit::NotFound)?.0 = last;
            }
            _ => return Err(NoEdit::NotFound),
        }
        Ok(())
    }
}
