//! The places of a document at which it can be spoilt.

use serde_json::Value;

use crate::{Maker, Random, Tree};

/// A value in a document: the way to it and the schema it is meant for.
#[derive(Clone, Debug)]
pub struct Spot<'s> {
    /// Positions of members and items.
    pub way: Vec<usize>,
    /// Its schema.
    pub schema: &'s Value,
}

impl Spot<'_> {
    /// Whether its schema has that keyword.
    pub(crate) fn has(&self, keyword: &str) -> bool {
        self.schema.get(keyword).is_some()
    }

    /// Whether it is meant to be of that type.
    pub(crate) fn is(&self, kind: &str) -> bool {
        self.schema.get("type").and_then(Value::as_str) == Some(kind)
    }

    /// A limit.
    pub(crate) fn number(&self, keyword: &str) -> Option<i64> {
        self.schema.get(keyword).and_then(Value::as_i64)
    }

    /// Its format, or nothing.
    pub(crate) fn format(&self) -> &str {
        self.schema.get("format").and_then(Value::as_str).unwrap_or_default()
    }
}

/// Every value of a document whose schema is known.
#[must_use]
pub fn spots<'s>(maker: &'s Maker<'_>, tree: &Tree) -> Vec<Spot<'s>> {
    let mut out = Vec::new();
    collect(maker, &maker.schemas.root, tree, &mut Vec::new(), &mut out);
    out
}

fn collect<'s>(
    maker: &'s Maker<'_>,
    schema: &'s Value,
    tree: &Tree,
    way: &mut Vec<usize>,
    out: &mut Vec<Spot<'s>>,
) {
    let Some(schema) = maker.schemas.meant(schema, tree) else { return };
    out.push(Spot { way: way.clone(), schema });
    match tree {
        Tree::List(items) => {
            let Some(inner) = schema.get("items") else { return };
            for (index, item) in items.iter().enumerate() {
                way.push(index);
                collect(maker, inner, item, way, out);
                way.pop();
            }
        }
        Tree::Object(members) => {
            for (index, (name, value)) in members.iter().enumerate() {
                let Some(inner) = maker.schemas.member(schema, name) else { continue };
                way.push(index);
                collect(maker, inner, value, way, out);
                way.pop();
            }
        }
        _ => {}
    }
}

/// A document on its way to be spoilt.
pub struct Job<'r, 's> {
    pub(crate) maker: &'r Maker<'s>,
    pub(crate) random: &'r mut Random,
    pub(crate) tree: &'r mut Tree,
}

impl Job<'_, '_> {
    /// A place of the wanted sort and the value there.
    pub(crate) fn place(
        &mut self,
        wanted: impl Fn(&Spot<'_>, &Tree) -> bool,
    ) -> Option<(Spot<'_>, &mut Tree)> {
        let mut found = spots(self.maker, self.tree);
        found.retain(|spot| wanted(spot, self.tree.at(&spot.way)));
        if found.is_empty() {
            return None;
        }
        let spot = found.swap_remove(self.random.below(found.len()));
        let value = self.tree.at(&spot.way);
        Some((spot, value))
    }

    /// Puts a value made from the place into its stead.
    pub(crate) fn replace(
        &mut self,
        wanted: impl Fn(&Spot<'_>, &Tree) -> bool,
        make: impl Fn(&mut Random, &Spot<'_>, &Tree) -> Tree,
    ) -> bool {
        let mut random = Random::new(self.random.step());
        let Some((spot, value)) = self.place(wanted) else { return false };
        *value = make(&mut random, &spot, value);
        true
    }

    /// Changes the members of an object.
    pub(crate) fn members(
        &mut self,
        wanted: impl Fn(&Spot<'_>, &Tree) -> bool,
        change: impl Fn(&mut Random, &Spot<'_>, &mut Vec<(String, Tree)>),
    ) -> bool {
        let mut random = Random::new(self.random.step());
        let object =
            |spot: &Spot<'_>, tree: &Tree| matches!(tree, Tree::Object(_)) && wanted(spot, tree);
        match self.place(object) {
            Some((spot, Tree::Object(members))) => {
                change(&mut random, &spot, members);
                true
            }
            _ => false,
        }
    }
}
