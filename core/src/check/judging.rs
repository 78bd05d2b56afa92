//! One check under way: what is read is judged in its order, then the register as a whole.

use super::engine::RuleEngine;
use super::options::{Options, Scope};
use super::reporter::Reporter;
use crate::findings::{Collector, Edition, LookedAt, Report};
use crate::model::RecordType;
use crate::register::{Checked, Entry, Fault, Register, TableKind};
use crate::watch::{Interrupted, Stage, Watch};

/// Records after which somebody is told how far the check is.
const BETWEEN: usize = 256;

/// The rules, the findings so far, and what was looked at.
#[derive(Debug)]
pub struct Judging {
    engine: RuleEngine,
    reporter: Reporter,
    watch: Watch,
    scope: Option<Scope>,
    /// The tables whose rows are judged; all where none is named.
    tables: Option<Vec<String>>,
    records: u64,
    /// How many of each type.
    of_type: Vec<u64>,
    /// The text of the last record of which nothing is kept.
    spare: String,
}

impl Judging {
    /// Nothing was looked at yet.
    pub fn new(options: &Options) -> Self {
        Judging {
            engine: RuleEngine::new(options.as_of, options.limits.nfc, options.words.clone()),
            reporter: Reporter::new(options.policy.clone(), options.as_of),
            watch: options.watch.clone(),
            scope: options.scope,
            tables: None,
            records: 0,
            of_type: vec![0; RecordType::ALL.len()],
            spare: String::new(),
        }
    }

    /// Of rows only those of these tables.
    pub fn of_tables(self, names: Vec<String>) -> Self {
        Judging { tables: Some(names), ..self }
    }

    /// A record by itself, of which nothing is kept.
    pub fn record(&mut self, mut checked: Checked<'_>) {
        if cfg!(feature = "rules") {
            let entry = checked.entry_in(std::mem::take(&mut self.spare));
            self.entry(&entry);
            self.spare = entry.origin.text;
            return;
        }
        self.count(checked.record_type());
        if let Some(errors) = checked.errors() {
            self.reporter.structure(&errors, &checked);
        }
    }

    /// A record by itself: its structure, and every rule that it alone can answer.
    pub fn entry(&mut self, entry: &Entry) {
        self.count(entry.record_type);
        self.reporter.entry(entry);
        self.engine.alone(entry, &mut self.reporter);
    }

    fn count(&mut self, record_type: Option<RecordType>) {
        self.records += 1;
        if let Some(count) = record_type.and_then(|it| self.of_type.get_mut(it as usize)) {
            *count += 1;
        }
    }

    /// An error that belongs to no record.
    pub fn fault(&mut self, fault: &Fault) {
        self.records += u64::from(fault.index.is_some() && !fault.is_table);
        self.reporter.fault(fault);
    }

    /// The records of a register that are wanted, by number, and the register as a whole.
    pub fn register(mut self, register: &Register, wanted: &dyn Fn(usize) -> bool) -> Report {
        match self.every(register, wanted) {
            Ok(()) => self.finish(register, wanted),
            Err(Interrupted) => self.report(Some(register), true, true),
        }
    }

    fn every(
        &mut self,
        register: &Register,
        wanted: &dyn Fn(usize) -> bool,
    ) -> Result<(), Interrupted> {
        let mut faults = register.faults().iter().peekable();
        for (number, entry) in register.entries().iter().enumerate() {
            if number % BETWEEN == 0 {
                self.watch.at(Stage::Rules, number, register.entries().len() * 2)?;
            }
            while let Some(fault) = faults.next_if(|fault| fault.after <= number) {
                self.fault(fault);
            }
            if wanted(number) {
                self.entry(entry);
            }
        }
        faults.for_each(|fault| self.fault(fault));
        Ok(())
    }

    /// The rules that need the other records, and the report.
    pub fn finish(mut self, register: &Register, wanted: &dyn Fn(usize) -> bool) -> Report {
        let has_units = register.tables().iter().any(|table| table.kind == TableKind::Units);
        let alone = match self.scope {
            Some(scope) => scope == Scope::Record,
            None => self.records == 1 && register.entries().len() <= 1 && !has_units,
        };
        let outcome = match alone {
            true => Ok(()),
            false => self.together(register, wanted),
        };
        self.report(Some(register), alone, outcome.is_err())
    }

    fn together(
        &mut self,
        register: &Register,
        wanted: &dyn Fn(usize) -> bool,
    ) -> Result<(), Interrupted> {
        let all = register.entries().len();
        let (engine, reporter) = (&self.engine, &mut self.reporter);
        let tables = &self.tables;
        let is_wanted =
            |name: &str| tables.as_ref().is_none_or(|all| all.iter().any(|it| it == name));
        let mut of_entries = engine.of_register(register, wanted, &is_wanted, reporter);
        for (number, entry) in register.entries().iter().enumerate() {
            if number % BETWEEN == 0 {
                self.watch.at(Stage::Rules, all + number, all * 2)?;
            }
            if wanted(number) {
                let found = of_entries.get_mut(number).map(std::mem::take).unwrap_or_default();
                engine.together(register, entry, found, reporter);
            }
        }
        Ok(())
    }

    /// The only record so far, where nothing was found of it: which it is. All begins anew then.
    pub fn clean(&mut self) -> Option<RecordType> {
        if self.records != 1 || !self.reporter.collector.is_empty() {
            return None;
        }
        let found = self.of_type.iter().position(|count| *count == 1)?;
        self.begin();
        RecordType::ALL.get(found).copied()
    }

    /// Nothing was looked at yet.
    fn begin(&mut self) -> Collector {
        self.records = 0;
        self.of_type.fill(0);
        self.engine.forget();
        self.reporter.begin()
    }

    /// The report, on the records of a register where they are of one; then all begins anew.
    pub fn report(
        &mut self,
        register: Option<&Register>,
        alone: bool,
        interrupted: bool,
    ) -> Report {
        let register = register.filter(|_| cfg!(feature = "register"));
        let mut looked_at = LookedAt { rules: self.engine.asked(alone), ..LookedAt::default() };
        for (record_type, count) in RecordType::ALL.iter().zip(&self.of_type) {
            if *count > 0 {
                looked_at.records.insert(record_type.as_str(), *count);
            }
        }
        for table in register.map(Register::tables).unwrap_or_default() {
            let before = looked_at.rows.get(&table.name).copied().unwrap_or_default();
            looked_at.rows.insert(table.name.clone(), before + table.rows as u64);
            let edition = Edition { edition: table.edition, day: table.day };
            looked_at.tables.insert(table.name.clone(), edition);
        }
        let day = self.engine.day;
        let units = register.is_some_and(|it| it.all_units(day).next().is_some());
        let (records, left_out) = (self.records, self.engine.left_out(alone, units));
        let mut collector = self.begin();
        collector.left_out(left_out);
        collector.looked_at(records, looked_at);
        if interrupted {
            collector.interrupt();
        }
        collector.finish()
    }
}
