//! What a rule is: code, name, severity, texts and the function that looks, in one place.

use crate::findings::{Hit, Lang, Severity};
use crate::keys::Date;
use crate::model::{Channel, Head, Need, Offering, Organisation, Profile, Record};
use crate::register::{Entry, Register};

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
    /// What it says; the first text is the usual one.
    pub texts: &'static [Text],
    /// The function that looks.
    pub check: Check,
}

impl Rule {
    /// Names of the parameters in its texts, each once, in order of their first use.
    #[must_use]
    pub fn params(&self) -> Vec<&'static str> {
        let mut names: Vec<&'static str> = Vec::new();
        for text in self.texts {
            for template in [text.de, text.en, text.help_de, text.help_en] {
                for name in slots(template) {
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
            }
        }
        names
    }
}

/// Names of the parameters in a template.
fn slots(template: &'static str) -> impl Iterator<Item = &'static str> {
    let inner = template.split('{').skip(1).filter_map(|part| part.split_once('}'));
    inner.map(|(slot, _)| slot.split_once('?').map_or(slot, |(name, _)| name))
}

/// Why a rule is there; the build without `reference` does not carry it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Why {
    /// What it is good for, in German sentences.
    #[cfg(feature = "reference")]
    pub de: &'static str,
    /// What it is good for, in English, lower case.
    #[cfg(feature = "reference")]
    pub en: &'static str,
    /// Where it comes from: decision, law, standard, formula, or the page of a record type.
    #[cfg(feature = "reference")]
    pub source: &'static str,
}

/// Says why: German, English, source.
#[cfg(feature = "reference")]
pub(super) const fn why(de: &'static str, en: &'static str, source: &'static str) -> Why {
    Why { de, en, source }
}

/// Leaves the texts out.
#[cfg(not(feature = "reference"))]
pub(super) const fn why(_: &str, _: &str, _: &str) -> Why {
    Why {}
}

/// What a rule says, in both languages; see [`crate::findings::render`] for the parameters.
#[derive(Debug)]
#[non_exhaustive]
pub struct Text {
    /// What is wrong, a German sentence.
    pub de: &'static str,
    /// What is wrong, in English, lower case.
    pub en: &'static str,
    /// What to do, in German; may be empty.
    pub help_de: &'static str,
    /// What to do, in English; may be empty.
    pub help_en: &'static str,
}

impl Text {
    /// What is wrong, in a language.
    #[must_use]
    pub const fn message(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }

    /// What to do, in a language.
    #[must_use]
    pub const fn help(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.help_de,
            Lang::En => self.help_en,
        }
    }
}

type OfProfile = fn(&Profile, Option<Date>, &mut Vec<Hit>);
type OfRegister = fn(&Register, &mut Vec<(usize, Hit)>);

/// What a rule looks at. The day is the as-of date: a rule that can do without it looks at less.
#[derive(Debug)]
#[non_exhaustive]
pub enum Check {
    /// Found by the shape check.
    Shape,
    /// Said by the check itself.
    Summary,
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

impl Check {
    /// Whether it needs the other records.
    #[must_use]
    pub const fn needs_register(&self) -> bool {
        matches!(
            self,
            Check::Within(_)
                | Check::WithinOn(_)
                | Check::Register(_)
                | Check::ProfileAndRegister(_)
        )
    }

    /// Whether it needs an as-of date.
    #[must_use]
    pub const fn needs_day(&self) -> bool {
        matches!(
            self,
            Check::RecordOn(_)
                | Check::HeadOn(_)
                | Check::NeedOn(_)
                | Check::OfferingOn(_)
                | Check::OrganisationOn(_)
                | Check::WithinOn(_)
        )
    }

    /// The scope as the catalogue names it: L one record, N register, T as-of date.
    #[must_use]
    pub const fn scope(&self) -> &'static str {
        match (self.needs_register(), self.needs_day(), self) {
            (_, _, Check::Shape | Check::Summary) => "",
            (true, true, _) => "NT",
            (true, false, _) => "N",
            (false, true, _) => "T",
            (false, false, _) => "L",
        }
    }
}
