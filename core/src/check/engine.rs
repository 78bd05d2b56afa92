//! Asks the rules: each record only those that concern its type.

use super::reporter::Reporter;
use crate::findings::{LeftOut, Violation};
use crate::keys::Date;
use crate::language::{Reading, Words};
use crate::messages::Severity;
use crate::model::{Record, RecordType};
use crate::register::{Entry, Nfc, Origin, Register};
use crate::rules::{self, Asks, Context, Rule, Scope};
use crate::shape::{Checker, Edge, Gaps, Limits, TapeReader};
use crate::tables::RECORDS;

/// Rules by the type of record they concern; the last list is that of withdrawn records.
#[derive(Debug, Default)]
struct ByType(Vec<Vec<&'static Rule>>);

impl ByType {
    /// The rules of the catalogue that are wanted.
    fn of(wanted: impl Fn(&Rule) -> bool) -> Self {
        let mut lists = vec![Vec::new(); RecordType::ALL.len() + 1];
        for rule in rules::all().filter(|rule| wanted(rule)) {
            for (list, kind) in lists.iter_mut().zip(kinds()) {
                if concerns(rule, kind) {
                    list.push(rule);
                }
            }
        }
        ByType(lists)
    }

    fn get(&self, entry: &Entry) -> &[&'static Rule] {
        number(entry).and_then(|number| self.0.get(number)).map_or(&[], Vec::as_slice)
    }
}

/// Which list is that of the type of the entry.
fn number(entry: &Entry) -> Option<usize> {
    match entry.record.as_ref()? {
        Record::Withdrawn(_) => Some(RecordType::ALL.len()),
        record => Some(record.record_type() as usize),
    }
}

/// Every type of record, then `None` for withdrawn ones.
fn kinds() -> impl Iterator<Item = Option<RecordType>> {
    RecordType::ALL.iter().copied().map(Some).chain([None])
}

fn concerns(rule: &Rule, kind: Option<RecordType>) -> bool {
    match rule.of {
        Scope::Type(wanted) => kind == Some(wanted),
        Scope::Any => true,
        Scope::Register | Scope::Structure => false,
    }
}

/// Asks the rules of the catalogue.
#[derive(Debug)]
pub struct RuleEngine {
    /// The day as of which things are judged.
    pub day: Option<Date>,
    nfc: Option<Nfc>,
    words: Words,
    /// The types of the records that were asked about: by number, the last one withdrawn.
    seen: Vec<bool>,
    /// Rules that one record alone can answer.
    alone: ByType,
    /// Rules that need the other records, or see more with them.
    together: ByType,
}

impl RuleEngine {
    /// As of a day; without one the rules that need it are left out.
    pub fn new(day: Option<Date>, nfc: Option<Nfc>, words: Words) -> Self {
        let in_time = move |asks: Asks| day.is_some() || !asks.day();
        RuleEngine {
            day,
            nfc,
            words,
            seen: vec![false; RecordType::ALL.len() + 1],
            alone: ByType::of(|rule| !rule.asks.register() && in_time(rule.asks)),
            together: ByType::of(|rule| rule.asks.register() && in_time(rule.asks)),
        }
    }

    /// Asks every rule that one record alone can answer.
    pub fn alone(&mut self, entry: &Entry, reporter: &mut Reporter) {
        if let Some(seen) = number(entry).and_then(|number| self.seen.get_mut(number)) {
            *seen = true;
        }
        if entry.record.is_none() {
            self.despite_gaps(entry, reporter);
            return;
        }
        let texts = entry.record.as_ref().map_or_else(Vec::new, rules::texts);
        let at = self.alone_with(entry, &texts);
        let found = ask(self.alone.get(entry), &at, entry, reporter);
        reporter.violations(found, entry);
    }

    /// What rules know of one record.
    const fn alone_with<'a>(&'a self, entry: &'a Entry, texts: &'a [Reading<'a>]) -> Context<'a> {
        Context::new(self.day, None, self.nfc).with(&self.words).of(entry).reading(texts)
    }

    /// Asks the same of a record that does not fit, and tells what hangs on nothing that is missing
    /// or does not fit: what holds however the gaps are filled.
    fn despite_gaps(&self, entry: &Entry, reporter: &mut Reporter) {
        let Some(gaps) = entry.errors.as_deref().and_then(Gaps::of) else { return };
        // what is silenced, and whether it is a record still, must be certain
        if gaps.touch("/suppress") || gaps.touch("/withdrawn") {
            return;
        }
        let mut before: Option<Vec<Told>> = None;
        for edge in Edge::ALL {
            let Some(filled) = filled(entry, &gaps, edge, self.nfc) else { return };
            let texts = filled.record.as_ref().map_or_else(Vec::new, rules::texts);
            let at = self.alone_with(&filled, &texts);
            let mut told = match before {
                None => looked(self.alone.get(&filled), &at, false),
                // who has said nothing once is not asked again
                Some(before) => {
                    let mut rules: Vec<&Rule> = before.iter().map(|(rule, _)| *rule).collect();
                    rules.dedup_by_key(|rule| rule.code);
                    in_both(before, &looked(&rules, &at, false))
                }
            };
            told.retain(|(_, Violation { path, related, .. })| {
                !gaps.touch(path) && !related.iter().any(|it| gaps.touch(it))
            });
            if told.is_empty() {
                return;
            }
            if edge == Edge::Last {
                let found = counted(told, &filled, reporter);
                return reporter.violations(found, entry);
            }
            before = Some(told);
        }
    }

    /// Asks every rule that needs the other records about one of them; `found` is what was found of
    /// it by rules on the register as a whole.
    pub fn together(
        &self,
        register: &Register,
        entry: &Entry,
        found: Vec<Found>,
        reporter: &mut Reporter,
    ) {
        let at = Context::new(self.day, Some(register), self.nfc).of(entry);
        let mut all = ask(self.together.get(entry), &at, entry, reporter);
        all.extend(found);
        reporter.violations(all, entry);
    }

    /// What the rules on the register as a whole find of those that are wanted, by the number of
    /// the entry; of rows of tables it is told at once, where these are wanted.
    pub fn of_register(
        &self,
        register: &Register,
        wanted: &dyn Fn(usize) -> bool,
        tables: &dyn Fn(&str) -> bool,
        reporter: &mut Reporter,
    ) -> Vec<Vec<Found>> {
        let at = &Context::new(self.day, Some(register), self.nfc);
        let entries = register.entries();
        let mut of_entries = vec![Vec::new(); entries.len()];
        for rule in rules::all() {
            let mut out = Vec::new();
            if let Some(look) = rule.together {
                look(at, &mut out);
            }
            let is_asked = rule.of == Scope::Register && (self.day.is_some() || !rule.asks.day());
            if let Some(look) = rule.look.filter(|_| is_asked) {
                look(at, &mut out);
            }
            for violation in out {
                if let Some(row) = &violation.row {
                    if tables(&row.place.table) {
                        reporter.row(rule, violation);
                    }
                    continue;
                }
                let number = violation.entry.filter(|number| wanted(*number)).unwrap_or(usize::MAX);
                let (Some(entry), Some(list)) = (entries.get(number), of_entries.get_mut(number))
                else {
                    continue;
                };
                let severity = reporter.wanted(rule, &violation, entry);
                list.extend(severity.map(|severity| (rule, severity, violation)));
            }
        }
        of_entries
    }

    /// No record was asked about.
    pub fn forget(&mut self) {
        self.seen.fill(false);
    }

    /// How many rules were asked of some record, those on structure included.
    pub fn asked(&self, alone: bool) -> u64 {
        let in_time = |rule: &Rule| self.day.is_some() || !rule.asks.day();
        let is_asked = |rule: &&Rule| match rule.of {
            Scope::Structure => true,
            Scope::Register => !alone && in_time(rule),
            Scope::Any | Scope::Type(_) => {
                let mut seen = self.seen.iter().zip(kinds()).filter(|(seen, _)| **seen);
                (!alone || !rule.asks.register())
                    && in_time(rule)
                    && seen.any(|(_, kind)| concerns(rule, kind))
            }
        };
        rules::all().filter(is_asked).count() as u64
    }

    /// How many rules are not asked, and why.
    pub fn left_out(&self, alone: bool, units: bool) -> LeftOut {
        let count =
            |wanted: &dyn Fn(&Rule) -> bool| rules::all().filter(|it| wanted(it)).count() as u64;
        LeftOut {
            no_as_of: if self.day.is_some() { 0 } else { count(&|rule| rule.asks.day()) },
            no_units: if units || alone { 0 } else { count(&|rule| rule.units) },
            one_record: if alone { count(&|rule| rule.needs_register()) } else { 0 },
        }
    }
}

/// What a rule found, and how grave it is; it was counted.
pub type Found = (&'static Rule, Severity, Violation);

/// What a rule found; nobody has counted it yet.
type Told = (&'static Rule, Violation);

/// Lets rules look at the record at hand, and counts what they find.
fn ask(
    rules: &[&'static Rule],
    at: &Context<'_>,
    entry: &Entry,
    reporter: &mut Reporter,
) -> Vec<Found> {
    counted(looked(rules, at, true), entry, reporter)
}

/// Counts what rules found in a record; those that are to be told as well.
fn counted(all: Vec<Told>, entry: &Entry, reporter: &mut Reporter) -> Vec<Found> {
    let mut found = Vec::new();
    for (rule, violation) in all {
        if let Some(severity) = reporter.wanted(rule, &violation, entry) {
            found.push((rule, severity, violation));
        }
    }
    found
}

/// Lets rules look at the record at hand; those that ask for a whole one only where it is whole.
fn looked(rules: &[&'static Rule], at: &Context<'_>, is_whole: bool) -> Vec<Told> {
    let (mut found, mut out) = (Vec::new(), Vec::new());
    for rule in rules.iter().copied() {
        if let Some(look) = rule.look.filter(|_| is_whole || !rule.whole) {
            look(at, &mut out);
        }
        found.extend(out.drain(..).map(|violation| (rule, violation)));
    }
    found
}

/// What is in both lists, which are in the same order.
fn in_both(told: Vec<Told>, others: &[Told]) -> Vec<Told> {
    let (mut both, mut from) = (Vec::new(), 0);
    for one in told {
        let rest = others.get(from..).unwrap_or_default();
        let is_same = |(rule, it): &(&Rule, Violation)| rule.code == one.0.code && *it == one.1;
        if let Some(at) = rest.iter().position(is_same) {
            from += at + 1;
            both.push(one);
        }
    }
    both
}

/// The entry with its gaps filled, where that makes it fit.
fn filled(entry: &Entry, gaps: &Gaps<'_>, edge: Edge, nfc: Option<Nfc>) -> Option<Entry> {
    let record_type = entry.record_type?;
    let is_type = |word: &&str| *word == record_type.as_str();
    let object = RECORDS.objects.get(RECORDS.words.iter().position(is_type)?).copied()?;
    let text = gaps.fill(&entry.origin.text, object, edge)?;
    let mut checker = Checker::default();
    let limits = Limits { nfc, ..Limits::default() };
    if !checker.check(&text, &RECORDS, limits).fits {
        return None;
    }
    let record = Some(TapeReader::new(&text, &checker.tape).read());
    let Origin { index, place, .. } = entry.origin;
    let origin = Origin { source: None, index, place, text };
    Some(Entry {
        id: entry.id.clone(),
        record_type: entry.record_type,
        record,
        origin,
        errors: None,
    })
}
