//! Asks the rules: each record only those that concern its type.

use super::reporter::Reporter;
use crate::findings::{LeftOut, Violation};
use crate::keys::Date;
use crate::messages::Severity;
use crate::model::{Record, RecordType};
use crate::register::{Entry, Nfc, Register};
use crate::rules::{self, Asks, Context, Rule, Scope};

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
        let number = match &entry.record {
            None => return &[],
            Some(Record::Withdrawn(_)) => RecordType::ALL.len(),
            Some(record) => record.record_type() as usize,
        };
        self.0.get(number).map_or(&[], Vec::as_slice)
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
    day: Option<Date>,
    nfc: Option<Nfc>,
    /// Rules that one record alone can answer.
    alone: ByType,
    /// Rules that need the other records, or see more with them.
    together: ByType,
}

impl RuleEngine {
    /// As of a day; without one the rules that need it are left out.
    pub fn new(day: Option<Date>, nfc: Option<Nfc>) -> Self {
        let in_time = move |asks: Asks| day.is_some() || !asks.day();
        RuleEngine {
            day,
            nfc,
            alone: ByType::of(|rule| !rule.asks.register() && in_time(rule.asks)),
            together: ByType::of(|rule| rule.asks.register() && in_time(rule.asks)),
        }
    }

    /// Asks every rule that one record alone can answer.
    pub fn alone(&self, entry: &Entry, reporter: &mut Reporter) {
        let at = Context::new(self.day, None, self.nfc).of(entry);
        let found = ask(self.alone.get(entry), &at, entry, reporter);
        reporter.violations(found, entry);
    }

    /// Asks every rule that needs the other records.
    pub fn together(&self, register: &Register, reporter: &mut Reporter) {
        let at = Context::new(self.day, Some(register), self.nfc);
        let mut of_entries = self.of_register(register, &at, reporter);
        for (number, entry) in register.entries().iter().enumerate() {
            let mut found = ask(self.together.get(entry), &at.of(entry), entry, reporter);
            found.append(of_entries.get_mut(number).unwrap_or(&mut Vec::new()));
            reporter.violations(found, entry);
        }
    }

    /// What the rules on the register as a whole find, by the number of the entry.
    fn of_register(
        &self,
        register: &Register,
        at: &Context<'_>,
        reporter: &mut Reporter,
    ) -> Vec<Vec<Found>> {
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
                let number = violation.entry.unwrap_or(usize::MAX);
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

/// Lets rules look at the record at hand.
fn ask(
    rules: &[&'static Rule],
    at: &Context<'_>,
    entry: &Entry,
    reporter: &mut Reporter,
) -> Vec<Found> {
    let (mut found, mut out) = (Vec::new(), Vec::new());
    for rule in rules.iter().copied() {
        if let Some(look) = rule.look {
            look(at, &mut out);
        }
        for violation in out.drain(..) {
            let severity = reporter.wanted(rule, &violation, entry);
            found.extend(severity.map(|severity| (rule, severity, violation)));
        }
    }
    found
}
