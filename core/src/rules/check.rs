//! What a rule is to its author: what it says of itself, what it looks at, and the function that looks.

use std::marker::PhantomData;

use crate::findings::{Row, Violation};
use crate::keys::Date;
use crate::language::{Reading, Words};
use crate::messages::{About, Cases, Params};
use crate::model::{Record, RecordType, TypedRecord};
use crate::register::{Entry, Nfc, Register, RowPlace};
use crate::shape::PatchOp;

/// A rule: an enum of its cases, with what it says of itself and the function that looks.
pub trait Check: Cases {
    /// What it looks at: a type of record, [`Record`] for any, or the [`Register`].
    type Of: Subject;

    /// What it says of itself.
    const ABOUT: About;

    /// What it needs to know besides.
    const ASKS: Asks = Asks::Record;

    /// Whether it asks units: without any it is left out.
    const UNITS: bool = false;

    /// Whether it looks at how parts of a record go together: then nothing of it may be missing.
    const WHOLE: bool = false;

    /// What a rule that looks at one record sees besides where all are looked at together.
    const TOGETHER: Option<Together<Self>> = None;

    /// Looks.
    fn look(of: &Self::Of, at: &Context<'_>, out: &mut Violations<'_, Self>);
}

/// A function that looks at all records together.
pub type Together<C> = fn(&Register, &Context<'_>, &mut Violations<'_, C>);

/// What a rule needs to know besides the record it looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Asks {
    /// Nothing more.
    Record,
    /// The day as of which things are judged.
    Day,
    /// The other records.
    Register,
    /// The other records, and the day.
    RegisterOnDay,
}

impl Asks {
    /// Whether it needs the other records.
    #[must_use]
    pub const fn register(self) -> bool {
        matches!(self, Asks::Register | Asks::RegisterOnDay)
    }

    /// Whether it needs a day.
    #[must_use]
    pub const fn day(self) -> bool {
        matches!(self, Asks::Day | Asks::RegisterOnDay)
    }
}

/// What a rule may know while it looks; what it asks for is there.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Context<'a> {
    /// The day as of which things are judged.
    pub day: Option<Date>,
    /// The other records.
    pub register: Option<&'a Register>,
    /// The entry of the record at hand, with the text it stands in.
    pub entry: Option<&'a Entry>,
    /// What brings texts into normal form NFC.
    pub nfc: Option<Nfc>,
    /// Words that the caller adds to the lists of rules.
    pub words: Option<&'a Words>,
    /// The texts of the record at hand that rules on wording look at.
    pub texts: &'a [Reading<'a>],
}

impl<'a> Context<'a> {
    /// On a day, among these records.
    #[must_use]
    pub const fn new(day: Option<Date>, register: Option<&'a Register>, nfc: Option<Nfc>) -> Self {
        Context { day, register, entry: None, nfc, words: None, texts: &[] }
    }

    /// The same with words that the caller adds.
    #[must_use]
    pub const fn with(self, words: &'a Words) -> Self {
        Context { words: Some(words), ..self }
    }

    /// The same with the texts of the entry.
    #[must_use]
    pub const fn reading(self, texts: &'a [Reading<'a>]) -> Self {
        Context { texts, ..self }
    }

    /// The words that the caller adds to the list of a rule.
    #[must_use]
    pub fn words_of(&self, code: &str) -> &'a [String] {
        self.words.map_or(&[], |words| words.of(code))
    }

    /// The same for one entry.
    #[must_use]
    pub const fn of(self, entry: &'a Entry) -> Self {
        Context { entry: Some(entry), ..self }
    }
}

/// Which records a rule is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scope {
    /// Every record, withdrawn ones included.
    Any,
    /// Active records of one type.
    Type(RecordType),
    /// All records at once.
    Register,
    /// None: it is about structure, and the shape check finds it.
    Structure,
}

/// What a rule may look at.
pub trait Subject {
    /// Which records that are.
    const SCOPE: Scope;

    /// The subject at hand.
    fn pick<'a>(at: &Context<'a>) -> Option<&'a Self>;
}

impl Subject for Register {
    const SCOPE: Scope = Scope::Register;

    fn pick<'a>(at: &Context<'a>) -> Option<&'a Self> {
        at.register
    }
}

impl Subject for Record {
    const SCOPE: Scope = Scope::Any;

    fn pick<'a>(at: &Context<'a>) -> Option<&'a Self> {
        at.entry?.record.as_ref()
    }
}

impl<T: TypedRecord> Subject for T {
    const SCOPE: Scope = Scope::Type(T::TYPE);

    fn pick<'a>(at: &Context<'a>) -> Option<&'a Self> {
        T::of(at.entry?.record.as_ref()?)
    }
}

/// Takes what a rule finds.
#[derive(Debug)]
pub struct Violations<'v, C> {
    out: &'v mut Vec<Violation>,
    entry: Option<usize>,
    row: Option<Row>,
    cases: PhantomData<C>,
}

impl<'v, C: Cases> Violations<'v, C> {
    /// Puts them behind those that are there.
    pub fn new(out: &'v mut Vec<Violation>) -> Self {
        Violations { out, entry: None, row: None, cases: PhantomData }
    }

    /// Those of the entry of the register with that number.
    pub fn of(&mut self, entry: usize) -> Violations<'_, C> {
        Violations { out: self.out, entry: Some(entry), row: None, cases: PhantomData }
    }

    /// Those of a row of a table that is known by a key.
    pub fn of_row(&mut self, place: &RowPlace, key: impl ToString) -> Violations<'_, C> {
        let row = Some(Row { place: place.clone(), key: key.to_string() });
        Violations { out: self.out, entry: None, row, cases: PhantomData }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.out.len()
    }

    /// The rule does not hold at the pointer.
    pub fn push(&mut self, path: impl Into<String>, case: C) -> Pushed<'_> {
        let mut params = Params::new();
        let case = case.tell(&mut params);
        put(self.out, path.into(), self.entry, case, params);
        if let (Some(row), Some(last)) = (&self.row, self.out.last_mut()) {
            last.row = Some(Box::new(row.clone()));
        }
        Pushed(self.out)
    }
}

/// One copy for all rules.
#[inline(never)]
fn put(out: &mut Vec<Violation>, path: String, entry: Option<usize>, case: usize, params: Params) {
    out.push(Violation { case, params, ..Violation::at(path, entry) });
}

/// What was pushed last: more can be said of it.
#[derive(Debug)]
pub struct Pushed<'v>(&'v mut Vec<Violation>);

impl Pushed<'_> {
    /// Another place it has to do with: a pointer of this record, or `id#pointer`.
    pub fn related(self, place: impl Into<String>) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.related.push(place.into());
        }
        self
    }

    /// One more step of a repair that is certain.
    pub fn fix(self, step: PatchOp) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.fix.push(step);
        }
        self
    }
}
