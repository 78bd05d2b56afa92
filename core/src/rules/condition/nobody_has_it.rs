//! COND-005: what a condition names is recorded of some unit

use std::collections::BTreeSet;

use super::{each_test, each_value};
use crate::keys::{Ags, AreaKey, Ars, Date};
use crate::logic::{Attribute, Operator, Sort, Subject, Value};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::register::{Register, UnitStanding};
use crate::rules::{Asks, Check, Context, Violations};
use crate::shape::{PatchOp, to_text};

/// What a condition names is recorded of some unit
#[derive(Cases)]
pub enum NobodyHasIt {
    #[de(
        "„{value}“ kommt bei keiner Stelle der Gebietstabelle oder des Registers als „{attribute}“ vor."
    )]
    #[help_de("Prüfen Sie die Schreibweise, bei Schlüsseln auch den Stand der Gebietstabelle.")]
    #[en("“{value}” is the “{attribute}” of no unit of the unit table or the register")]
    #[help_en("check how it is written, with keys also the edition of the unit table")]
    Nobody { attribute: Attribute, value: String },
    #[de("„{value}“ ist aufgelöst; an die Stelle trat: {successor}.")]
    #[help_de("Nennen Sie die neue Stelle.")]
    #[en("“{value}” is dissolved; in its place came: {successor}")]
    #[help_en("name the new unit")]
    Dissolved { value: String, successor: Vec<String> },
    #[de("„{value}“ hat in der Gebietstabelle eine andere Stellenzahl: {repaired}.")]
    #[help_de("Nennen Sie den Schlüssel so, wie er in der Tabelle steht.")]
    #[en("“{value}” has another number of digits in the unit table: {repaired}")]
    #[help_en("name the key as it stands in the table")]
    FilledUp { value: String, repaired: String },
}

impl Check for NobodyHasIt {
    type Of = Register;
    const ABOUT: About = About {
        code: "COND-005",
        name: "nobody-has-it",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ein Zahlendreher im Kreisschlüssel oder ein falsch geschriebenes Fachverfahren \
             schließt genau die aus, die gemeint sind.",
            "two digits swapped in a county key, or a procedure written otherwise, leaves out \
             just those who are meant",
            "Modell, Bedingungen; Gemeindeverzeichnis des Statistischen Bundesamts",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let mut recorded = Recorded { register, day: at.day, values: Vec::new() };
        for (number, record) in register.records() {
            each_test(record, &mut |at, test| {
                let (attr, within) = (test.attr, test.op == Operator::Within);
                if !attr.sort().operators().contains(&test.op) {
                    return;
                }
                each_value(at, test, &mut |at, value| {
                    let Some(value) = value.as_text() else { return };
                    if !recorded.asks(attr, value) || recorded.has(attr, value, within) {
                        return;
                    }
                    let (at, successor) = (at(), recorded.successors(attr, value));
                    let repaired = recorded.other_digits(attr, value);
                    let value = value.to_owned();
                    let mut out = out.of(number);
                    match (successor.is_empty(), repaired) {
                        (false, _) => {
                            out.push(at, Self::Dissolved { value, successor });
                        }
                        (_, Some(repaired)) => {
                            let fix =
                                PatchOp::Replace { path: at.clone(), value: to_text(&repaired) };
                            out.push(at, Self::FilledUp { value, repaired }).fix(fix);
                        }
                        _ => {
                            out.push(at, Self::Nobody { attribute: attr, value });
                        }
                    }
                });
            });
        }
    }
}

/// What is recorded of the units, by attribute, looked up when it is first asked for.
struct Recorded<'a> {
    register: &'a Register,
    day: Option<Date>,
    values: Vec<(Attribute, BTreeSet<String>)>,
}

impl Recorded<'_> {
    /// Whether the attribute is one whose values are known: keys where there is a table of units,
    /// free words where somebody records one.
    fn asks(&self, attr: Attribute, value: &str) -> bool {
        match attr {
            Attribute::Ars | Attribute::Ags => {
                let is_key = attr.format().is_some_and(|format| format.check(value).is_ok());
                is_key && !self.register.units().is_empty()
            }
            _ => !attr.has_words() && matches!(attr.sort(), Sort::Code | Sort::Codes),
        }
    }

    fn has(&mut self, attr: Attribute, value: &str, within: bool) -> bool {
        if !self.values.iter().any(|(known, _)| *known == attr) {
            let all = self.values_of(attr);
            self.values.push((attr, all));
        }
        let all = self.values.iter().find(|(known, _)| *known == attr).map(|(_, all)| all);
        all.is_some_and(|all| match within {
            true => all.range(value.to_owned()..).next().is_some_and(|it| it.starts_with(value)),
            false => all.contains(value),
        })
    }

    fn values_of(&self, attr: Attribute) -> BTreeSet<String> {
        let text = |value: Value| value.as_text().map(str::to_owned);
        let of_units = self.register.all_units(self.day).flat_map(|unit| unit.values(attr));
        let mut all: BTreeSet<String> = of_units.filter_map(text).collect();
        // an organisation that is no unit may well be named, too
        let ids = self.register.organisations().map(|it| it.id.to_string());
        match attr {
            Attribute::Id | Attribute::ItProvider | Attribute::MemberOf => all.extend(ids),
            Attribute::AdministeredBy => {
                all.extend(ids);
                let keys = self.register.units().on(self.day).map(|row| row.ars.to_string());
                all.extend(keys);
            }
            _ => {}
        }
        all
    }

    /// The key of the unit that a key means which has other digits there.
    fn other_digits(&self, attr: Attribute, value: &str) -> Option<String> {
        let key = match attr {
            Attribute::Ars => AreaKey::Ars(value.parse().ok()?),
            Attribute::Ags => AreaKey::Ags(value.parse().ok()?),
            _ => return None,
        };
        let resolved = self.register.resolve(&key, self.day);
        let unit = resolved.unit.filter(|_| resolved.standing == UnitStanding::FilledUp)?;
        let own = match attr {
            Attribute::Ars => unit.ars()?.to_string(),
            _ => unit.ags()?.to_string(),
        };
        (own != value).then_some(own)
    }

    /// The units in the place of a dissolved one, with their names.
    fn successors(&self, attr: Attribute, value: &str) -> Vec<String> {
        let units = self.register.units();
        let (old, day) = match (attr, self.day) {
            (Attribute::Ars, Some(day)) => (value.parse::<Ars>().ok(), day),
            (Attribute::Ags, Some(day)) => {
                let ags = value.parse::<Ags>().ok();
                let row = ags.and_then(|ags| units.find(&AreaKey::Ags(ags), None));
                (row.map(|row| row.ars).or_else(|| units.old_with(ags?)), day)
            }
            _ => return Vec::new(),
        };
        let new = old.map(|old| units.successors(old, day)).unwrap_or_default();
        new.into_iter().map(|ars| units.named(ars, day)).collect()
    }
}
