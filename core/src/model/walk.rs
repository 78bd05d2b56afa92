//! One walk over a record, which meets everything that a rule may look for in any record.
//!
//! The derive writes it for each type from its fields, so whatever is added to a record is met as
//! well, and a rule that holds for every reference, text, day or condition is written once.

use std::fmt;

use super::{Ext, Interval, OrganisationKind, RecordType, SizeClass, Target, Text, UnitType};
use crate::keys::{
    Ags, Amount, AreaKey, Ars, ConceptName, Currency, Date, DecisionNumber, DestinationId, Digest,
    DvdvKey, FimId, Id, Land, Leistungsschluessel, LeitwegId, Mail, Role, RuleCode, SchemaVersion,
    ServiceKey, Spdx, TieBreak, TypingCode, Uri,
};
use crate::logic::{Operator, Selector, Value};
use crate::messages::Lang;
use crate::order::Map;
use crate::shape::json::escaped;

/// Kinds of what a walk meets: one for each function of a [`Visitor`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// Nothing.
    pub const NONE: Kinds = Kinds(0);
    /// Everything.
    pub const ALL: Kinds = Kinds(u16::MAX);
    /// See [`Visitor::reference`].
    pub const REFERENCE: Kinds = Kinds(1);
    /// See [`Visitor::text`].
    pub const TEXT: Kinds = Kinds(1 << 1);
    /// See [`Visitor::day`].
    pub const DAY: Kinds = Kinds(1 << 2);
    /// See [`Visitor::happened`].
    pub const HAPPENED: Kinds = Kinds(1 << 3);
    /// See [`Visitor::period`].
    pub const PERIOD: Kinds = Kinds(1 << 4);
    /// See [`Visitor::condition`].
    pub const CONDITION: Kinds = Kinds(1 << 5);
    /// See [`Visitor::value`].
    pub const VALUE: Kinds = Kinds(1 << 6);
    /// See [`Visitor::mail`].
    pub const MAIL: Kinds = Kinds(1 << 7);
    /// See [`Visitor::string`].
    pub const STRING: Kinds = Kinds(1 << 8);
    /// See [`Visitor::ids`].
    pub const IDS: Kinds = Kinds(1 << 9);

    /// These and those.
    #[must_use]
    pub const fn and(self, others: Kinds) -> Kinds {
        Kinds(self.0 | others.0)
    }

    /// Whether any of these is among those.
    #[must_use]
    pub const fn any_of(self, others: Kinds) -> bool {
        self.0 & others.0 != 0
    }
}

/// The way to a value, step by step; it displays as the JSON Pointer.
///
/// It lives on the stack and costs nothing until someone asks.
#[derive(Clone, Copy, Debug)]
pub struct Path<'p> {
    before: Option<&'p Path<'p>>,
    step: Step<'p>,
    wanted: Kinds,
}

/// One step on the way.
#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    Member(&'p str),
    Item(usize),
    Key(&'p str),
}

impl<'p> Path<'p> {
    /// The record itself.
    pub const ROOT: Path<'static> = Path::of(Kinds::ALL);

    /// The record itself, for a walk that need not meet anything but these.
    #[must_use]
    pub const fn of(wanted: Kinds) -> Path<'static> {
        Path { before: None, step: Step::Root, wanted }
    }

    /// The way to a member.
    #[must_use]
    pub const fn member(&'p self, name: &'static str) -> Path<'p> {
        Path { before: Some(self), step: Step::Member(name), wanted: self.wanted }
    }

    /// The way to an entry of a list.
    #[must_use]
    pub const fn item(&'p self, index: usize) -> Path<'p> {
        Path { before: Some(self), step: Step::Item(index), wanted: self.wanted }
    }

    /// The way to what a map has under a key.
    #[must_use]
    pub const fn key(&'p self, key: &'p str) -> Path<'p> {
        Path { before: Some(self), step: Step::Key(key), wanted: self.wanted }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(before) = self.before {
            before.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Member(name) => write!(f, "/{name}"),
            Step::Item(index) => write!(f, "/{index}"),
            Step::Key(key) => write!(f, "/{}", escaped(key)),
        }
    }
}

/// Takes what a walk meets; what is not asked for is passed over.
#[allow(unused_variables)]
pub trait Visitor<'a> {
    /// A reference to a record, and what it must lead to.
    fn reference(&mut self, at: &Path<'_>, to: &'a str, target: Target) {}

    /// A text in several languages.
    fn text(&mut self, at: &Path<'_>, text: &'a Text) {}

    /// A day, of whatever meaning.
    fn day(&mut self, at: &Path<'_>, day: Date) {}

    /// A day that tells what has happened; it is met as a day as well.
    fn happened(&mut self, at: &Path<'_>, day: Date) {}

    /// A span of days; its ends are met as days as well.
    fn period(&mut self, at: &Path<'_>, period: &'a Interval) {}

    /// A condition on units.
    fn condition(&mut self, at: &Path<'_>, condition: &'a Selector) {}

    /// A value that something is compared with, or the value of a fact.
    fn value(&mut self, at: &Path<'_>, value: &'a Value) {}

    /// A mailbox.
    fn mail(&mut self, at: &Path<'_>, mail: &'a Mail) {}

    /// Words in one language.
    fn string(&mut self, at: &Path<'_>, text: &'a str) {}

    /// The ids of a list whose entries are told apart by theirs; its entries follow.
    fn ids(&mut self, list: &Path<'_>, ids: &mut dyn Iterator<Item = &'a Id>) {}
}

/// What can be walked through.
pub trait Walk {
    /// What can be met there.
    const MEETS: Kinds;

    /// Tells the visitor what is there, in the order of the members; `at` is the way to it.
    fn walk<'a>(&'a self, at: &Path<'_>, out: &mut dyn Visitor<'a>);

    /// The same, as a member of what stands at `of`; passed over where nothing wanted is there.
    fn walk_member<'a>(&'a self, of: &Path<'_>, name: &'static str, out: &mut dyn Visitor<'a>) {
        if Self::MEETS.any_of(of.wanted) {
            self.walk(&of.member(name), out);
        }
    }

    /// Its id, where it is one of several that are told apart by theirs.
    fn own_id(&self) -> Option<&Id> {
        None
    }
}

impl<T: Walk> Walk for Option<T> {
    const MEETS: Kinds = T::MEETS;

    fn walk<'a>(&'a self, at: &Path<'_>, out: &mut dyn Visitor<'a>) {
        if let Some(value) = self {
            value.walk(at, out);
        }
    }
}

impl<T: Walk> Walk for Vec<T> {
    const MEETS: Kinds = T::MEETS;

    fn walk<'a>(&'a self, at: &Path<'_>, out: &mut dyn Visitor<'a>) {
        if self.first().is_some_and(|item| item.own_id().is_some()) {
            out.ids(at, &mut self.iter().filter_map(Walk::own_id));
        }
        for (index, item) in self.iter().enumerate() {
            item.walk(&at.item(index), out);
        }
    }
}

macro_rules! met {
    ($($kind:ident $type:ty, $it:ident, $at:ident, $out:ident => $call:expr;)*) => {
        $(impl Walk for $type {
            const MEETS: Kinds = Kinds::$kind;

            fn walk<'a>(&'a self, $at: &Path<'_>, $out: &mut dyn Visitor<'a>) {
                let $it = self;
                $call;
            }
        })*
    };
}
met! {
    TEXT Text, it, at, out => out.text(at, it);
    DAY Date, it, at, out => out.day(at, *it);
    CONDITION Selector, it, at, out => out.condition(at, it);
    VALUE Value, it, at, out => out.value(at, it);
    MAIL Mail, it, at, out => out.mail(at, it);
    STRING String, it, at, out => out.string(at, it);
}

/// Values that nobody looks for in every record.
macro_rules! passed_over {
    ($($type:ty)*) => {
        $(impl Walk for $type {
            const MEETS: Kinds = Kinds::NONE;

            #[inline]
            fn walk<'a>(&'a self, _: &Path<'_>, _: &mut dyn Visitor<'a>) {}
        })*
    };
}
passed_over! {
    Ags Amount AreaKey Ars ConceptName Currency DecisionNumber DestinationId Digest DvdvKey Ext
    FimId Id Land Lang Leistungsschluessel LeitwegId Operator OrganisationKind RecordType Role RuleCode
    SchemaVersion ServiceKey SizeClass Spdx TieBreak TypingCode UnitType Uri bool u8 u16 u32 i64
}

impl<K: AsRef<str>, V: Walk> Walk for Map<K, V> {
    const MEETS: Kinds = V::MEETS;

    fn walk<'a>(&'a self, at: &Path<'_>, out: &mut dyn Visitor<'a>) {
        for (key, value) in self.iter() {
            value.walk(&at.key(key.as_ref()), out);
        }
    }
}
