//! What references lead to, and every reference of a record.

use super::{Kinds, Path, Record, RecordType, Relation, TypedRecord, Visitor, Walk};
use crate::keys::{Any, End, Ref, parts};

/// What a reference must lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// A record of this type.
    Type(RecordType),
    /// A record that the relation allows (model §1).
    Relation(Relation),
    /// A record of one of these types.
    OneOf(&'static [RecordType]),
    /// A record of the type that the record itself has.
    Same,
    /// A criterion of a profile.
    Criterion,
    /// A record of any type.
    Any,
}

/// What the type of a reference says it leads to: a record type, several of them as a tuple, or
/// one of the marks here.
pub trait LeadsTo {
    /// What that is.
    const TARGET: Target;
}

/// Leads to what the relation beside it allows.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Related {}

/// Leads to a record of the type that the record itself has.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Same {}

impl<T: TypedRecord> LeadsTo for T {
    const TARGET: Target = Target::Type(T::TYPE);
}

impl<A: TypedRecord, B: TypedRecord> LeadsTo for (A, B) {
    const TARGET: Target = Target::OneOf(Two::<A, B>::TYPES);
}

impl<A: TypedRecord, B: TypedRecord, C: TypedRecord> LeadsTo for (A, B, C) {
    const TARGET: Target = Target::OneOf(Three::<A, B, C>::TYPES);
}

struct Two<A, B>(A, B);

impl<A: TypedRecord, B: TypedRecord> Two<A, B> {
    const TYPES: &'static [RecordType] = &[A::TYPE, B::TYPE];
}

struct Three<A, B, C>(A, B, C);

impl<A: TypedRecord, B: TypedRecord, C: TypedRecord> Three<A, B, C> {
    const TYPES: &'static [RecordType] = &[A::TYPE, B::TYPE, C::TYPE];
}

impl LeadsTo for super::Criterion {
    const TARGET: Target = Target::Criterion;
}

impl LeadsTo for Any {
    const TARGET: Target = Target::Any;
}

impl LeadsTo for Same {
    const TARGET: Target = Target::Same;
}

impl<T: LeadsTo> Walk for Ref<T> {
    const MEETS: Kinds = Kinds::REFERENCE;

    fn walk<'a>(&'a self, at: &Path<'_>, out: &mut dyn Visitor<'a>) {
        out.reference(at, self.as_str(), T::TARGET);
    }
}

/// An end of a hop is an organisation, unless it is a role.
impl Walk for End {
    const MEETS: Kinds = Kinds::REFERENCE;

    fn walk<'a>(&'a self, at: &Path<'_>, out: &mut dyn Visitor<'a>) {
        if self.role().is_none() {
            out.reference(at, self.as_str(), Target::Type(RecordType::Organisation));
        }
    }
}

/// One reference: where it stands, what it names, what it must lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference<'a> {
    /// JSON Pointer within the record.
    pub path: String,
    /// What it names: `id`, `id@version` or `id@version#criterion`.
    pub to: &'a str,
    /// What it must lead to.
    pub target: Target,
}

impl<'a> Reference<'a> {
    /// The id it names, without version and criterion.
    #[must_use]
    pub fn id(&self) -> &'a str {
        parts(self.to).0
    }

    /// The version it names.
    #[must_use]
    pub fn version(&self) -> Option<&'a str> {
        parts(self.to).1
    }

    /// The criterion it names.
    #[must_use]
    pub fn criterion(&self) -> Option<&'a str> {
        parts(self.to).2
    }
}

impl Record {
    /// Every reference the record makes, in the order of its members.
    #[must_use]
    pub fn references(&self) -> Vec<Reference<'_>> {
        struct References<'a>(Vec<Reference<'a>>);
        impl<'a> Visitor<'a> for References<'a> {
            fn reference(&mut self, at: &Path<'_>, to: &'a str, target: Target) {
                self.0.push(Reference { path: at.to_string(), to, target });
            }
        }
        let mut out = References(Vec::new());
        self.walk(&Path::of(Kinds::REFERENCE), &mut out);
        let own = Target::Type(self.record_type());
        out.0.iter_mut().filter(|it| it.target == Target::Same).for_each(|it| it.target = own);
        out.0
    }
}
