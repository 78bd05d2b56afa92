//! The entry of a rule in the catalogue.

use super::check::{Asks, Check, Context, Scope, Violations};
use super::former_hit::Hit;
use crate::findings::Violation;
use crate::keys::Date;
use crate::messages::{About, Severity, Text, Why};
use crate::model::{Channel, Head, Need, Offering, Organisation, Profile, Record, RecordType};
use crate::register::{Entry, Register};
use crate::shape::StructuralRule;

/// The function of a rule, whatever its cases.
pub type Look = fn(&Context<'_>, &mut Vec<Violation>);

/// One rule.
#[derive(Debug)]
#[non_exhaustive]
pub struct Rule {
    /// Stable for ever, never used again.
    pub code: &'static str,
    /// Short name that people remember.
    pub name: &'static str,
    /// The highest severity that its findings have.
    pub severity: Severity,
    /// Version of the library in which it came.
    pub since: &'static str,
    /// Why it is there and where it comes from.
    pub why: Why,
    /// What it says in each case.
    pub texts: &'static [Text],
    /// The function that looks.
    pub check: Former,
    /// Whether it asks units.
    pub(crate) units: bool,
}

impl Rule {
    /// The entry of a rule.
    #[must_use]
    pub const fn of<C: Check>() -> Rule {
        let About { code, name, severity, since, why } = C::ABOUT;
        let check = Former::Look {
            scope: <C::Of as super::check::Subject>::SCOPE,
            asks: C::ASKS,
            look: look::<C>,
        };
        Rule { code, name, severity, since, why, texts: C::TEXTS, check, units: C::UNITS }
    }

    /// The entry of a rule that the shape check finds.
    #[must_use]
    pub const fn structural(rule: &'static StructuralRule) -> Rule {
        let About { code, name, severity, since, why } = rule.about;
        let (texts, check) = (rule.texts, Former::Shape);
        Rule { code, name, severity, since, why, texts, check, units: false }
    }

    /// What it needs to know besides.
    #[must_use]
    pub const fn asks(&self) -> Asks {
        self.check.asks()
    }

    /// Whether it asks units.
    #[must_use]
    pub const fn asks_units(&self) -> bool {
        self.units
    }

    /// Whether it is about structure, and found by the shape check.
    #[must_use]
    pub const fn is_structural(&self) -> bool {
        matches!(self.check, Former::Shape)
    }

    /// Names of the parameters of its cases, each once, in order of their first use.
    #[must_use]
    pub fn params(&self) -> Vec<&'static str> {
        let mut names: Vec<&'static str> = Vec::new();
        for text in self.texts {
            let typed = text.params.iter().map(|(name, _)| *name);
            let templates = [text.de, text.en, text.help_de, text.help_en];
            for name in typed.chain(templates.into_iter().flat_map(slots)) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }
}

/// Lets a rule look at the subject at hand.
fn look<C: Check>(at: &Context<'_>, out: &mut Vec<Violation>) {
    if let Some(subject) = <C::Of as super::check::Subject>::pick(at) {
        C::look(subject, at, &mut Violations::new(out));
    }
}

/// Names of the parameters in a template.
fn slots(template: &'static str) -> impl Iterator<Item = &'static str> {
    let inner = template.split('{').skip(1).filter_map(|part| part.split_once('}'));
    inner.map(|(slot, _)| slot.split_once('?').map_or(slot, |(name, _)| name))
}

type OfProfile = fn(&Profile, Option<Date>, &mut Vec<Hit>);
type OfRegister = fn(&Register, &mut Vec<(usize, Hit)>);

/// What a rule of before looks at. The day is the as-of date: a rule that can do without it looks at less.
#[derive(Debug)]
#[non_exhaustive]
pub enum Former {
    /// Found by the shape check.
    Shape,
    /// A rule with typed cases.
    Look {
        /// Which records it is asked about.
        scope: Scope,
        /// What it needs to know besides.
        asks: Asks,
        /// The function that looks.
        look: Look,
    },
    /// Any record, withdrawn ones included.
    Record(fn(&Record, Option<Date>, &mut Vec<Hit>)),
    /// The head of any active record.
    Head(fn(&Head<'_>, Option<Date>, &mut Vec<Hit>)),
    /// A need.
    Need(fn(&Need, Option<Date>, &mut Vec<Hit>)),
    /// An offering.
    Offering(fn(&Offering, Option<Date>, &mut Vec<Hit>)),
    /// An organisation.
    Organisation(fn(&Organisation, Option<Date>, &mut Vec<Hit>)),
    /// A channel.
    Channel(fn(&Channel, Option<Date>, &mut Vec<Hit>)),
    /// A profile.
    Profile(OfProfile),
    /// A profile alone, and all of them together; a pointer, because a larger `Check` slows every
    /// rule down.
    ProfileAndRegister(&'static (OfProfile, OfRegister)),
    /// A record together with the text it stands in.
    Entry(fn(&Entry, &mut Vec<Hit>)),
    /// Any record that can be judged on a day only, withdrawn ones included.
    RecordOn(fn(&Record, Date, &mut Vec<Hit>)),
    /// A head that can be judged on a day only.
    HeadOn(fn(&Head<'_>, Date, &mut Vec<Hit>)),
    /// A need that can be judged on a day only.
    NeedOn(fn(&Need, Date, &mut Vec<Hit>)),
    /// An offering that can be judged on a day only.
    OfferingOn(fn(&Offering, Date, &mut Vec<Hit>)),
    /// An organisation that can be judged on a day only.
    OrganisationOn(fn(&Organisation, Date, &mut Vec<Hit>)),
    /// A record among the others; the entry has its record.
    Within(fn(&Record, &Entry, &Register, &mut Vec<Hit>)),
    /// A record among the others, on a day.
    WithinOn(fn(&Record, &Register, Date, &mut Vec<Hit>)),
    /// The register as a whole; a hit goes with the number of its entry.
    Register(OfRegister),
}

impl Former {
    /// Whether it needs the other records.
    #[must_use]
    pub const fn needs_register(&self) -> bool {
        matches!(
            self,
            Former::Look {
                asks: Asks::Register | Asks::RegisterOnDay | Asks::RecordOrRegister,
                ..
            } | Former::Within(_)
                | Former::WithinOn(_)
                | Former::Register(_)
                | Former::ProfileAndRegister(_)
        )
    }

    /// Whether it needs an as-of date.
    #[must_use]
    pub const fn needs_day(&self) -> bool {
        matches!(
            self,
            Former::Look { asks: Asks::Day | Asks::RegisterOnDay, .. }
                | Former::RecordOn(_)
                | Former::HeadOn(_)
                | Former::NeedOn(_)
                | Former::OfferingOn(_)
                | Former::OrganisationOn(_)
                | Former::WithinOn(_)
        )
    }

    /// Whether it concerns records of a type; withdrawn ones are of none.
    pub(crate) fn concerns(&self, kind: Option<RecordType>) -> bool {
        let is = |wanted| kind == Some(wanted);
        match self {
            Former::Record(_) | Former::RecordOn(_) | Former::Entry(_) => true,
            Former::Within(_) | Former::WithinOn(_) => true,
            Former::Head(_) | Former::HeadOn(_) => kind.is_some(),
            Former::Need(_) | Former::NeedOn(_) => is(RecordType::Need),
            Former::Offering(_) | Former::OfferingOn(_) => is(RecordType::Offering),
            Former::Organisation(_) | Former::OrganisationOn(_) => is(RecordType::Organisation),
            Former::Channel(_) => is(RecordType::Channel),
            Former::Profile(_) | Former::ProfileAndRegister(_) => is(RecordType::Profile),
            _ => false,
        }
    }

    /// Lets it look at a record.
    pub(crate) fn look(&self, at: &Context<'_>, out: &mut Vec<Violation>) {
        let Some(entry) = at.entry else { return };
        let Some(record) = &entry.record else { return };
        let mut hits = Vec::new();
        let hit = &mut hits;
        let head = record.head();
        match (self, record, at.day, at.register) {
            (Former::Record(look), _, day, _) => look(record, day, hit),
            (Former::RecordOn(look), _, Some(day), _) => look(record, day, hit),
            (Former::Need(look), Record::Need(it), day, _) => look(it, day, hit),
            (Former::NeedOn(look), Record::Need(it), Some(day), _) => look(it, day, hit),
            (Former::Offering(look), Record::Offering(it), day, _) => look(it, day, hit),
            (Former::OfferingOn(look), Record::Offering(it), Some(day), _) => look(it, day, hit),
            (Former::Organisation(look), Record::Organisation(it), day, _) => look(it, day, hit),
            (Former::OrganisationOn(look), Record::Organisation(it), Some(day), _) => {
                look(it, day, hit);
            }
            (Former::Channel(look), Record::Channel(it), day, _) => look(it, day, hit),
            (Former::Profile(look), Record::Profile(it), day, _) => look(it, day, hit),
            (Former::ProfileAndRegister(both), Record::Profile(it), day, _) => {
                (both.0)(it, day, hit);
            }
            (Former::Head(look), _, day, _) => head.iter().for_each(|head| look(head, day, hit)),
            (Former::HeadOn(look), _, Some(day), _) => {
                head.iter().for_each(|head| look(head, day, hit));
            }
            (Former::Entry(look), _, _, _) => look(entry, hit),
            (Former::Within(look), _, _, Some(register)) => look(record, entry, register, hit),
            (Former::WithinOn(look), _, Some(day), Some(register)) => {
                look(record, register, day, hit);
            }
            _ => {}
        }
        out.extend(hits.into_iter().map(Hit::violation));
    }

    /// Lets it look at the register as a whole.
    pub(crate) fn register(&self, register: &Register, out: &mut Vec<Violation>) {
        let mut hits = Vec::new();
        match self {
            Former::Register(look) => look(register, &mut hits),
            Former::ProfileAndRegister(both) => (both.1)(register, &mut hits),
            _ => {}
        }
        out.extend(hits.into_iter().map(|(number, hit)| {
            let violation = hit.violation();
            Violation { entry: Some(number), ..violation }
        }));
    }

    /// What it needs to know besides.
    pub(crate) const fn asks(&self) -> Asks {
        match (self, self.needs_register(), self.needs_day()) {
            (Former::Look { asks, .. }, ..) => *asks,
            (Former::ProfileAndRegister(_), ..) => Asks::RecordOrRegister,
            (_, true, true) => Asks::RegisterOnDay,
            (_, true, false) => Asks::Register,
            (_, false, true) => Asks::Day,
            _ => Asks::Record,
        }
    }

    /// The scope as the catalogue names it: L one record, N register, T as-of date.
    #[must_use]
    pub const fn scope(&self) -> &'static str {
        match (self.needs_register(), self.needs_day(), self) {
            (_, _, Former::Shape) => "",
            (true, true, _) => "NT",
            (true, false, _) => "N",
            (false, true, _) => "T",
            (false, false, _) => "L",
        }
    }
}
