//! `affected`: whom a need concerns, or a condition, on a day.

use bedarf_derive::{Answer, Part};

use super::condition::doubts;
use super::{About, Call, CallError, Host};
use crate::check::Options;
use crate::facts::CountedAs;
pub use crate::facts::UnitCount;
use crate::findings::{Finding, Lang};
use crate::keys::{AreaKey, Date, Id, Land};
use crate::logic::{Attribute, Selector, Truth};
use crate::messages::{Code, Word, Words};
use crate::model::{Need, Organisation, Record, SizeClass};
use crate::register::{Register, Unit, Unread};

/// What `affected` takes beside the register: a need or a condition, and a day.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[choice(need, condition)]
pub struct AffectedRequest {
    /// Id of the need; what it says of whom it concerns is asked.
    #[label(de = "der Bedarf, als Id im Register", en = "the need, as id in the register")]
    pub need: Option<Id>,
    /// The condition, as records have it.
    #[label(
        de = "die Bedingung als JSON, wie sie in Datensätzen steht",
        en = "the condition as JSON, as records have it"
    )]
    pub condition: Option<Selector>,
    /// The day.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Date,
    /// So many units are named of those concerned, and as many of the uncertain: 20 by default.
    #[label(
        de = "so viele betroffene und ungewisse nennen, Vorgabe 20",
        en = "so many of those concerned and of the uncertain are named, 20 by default"
    )]
    #[range(min = 0, max = 100_000)]
    pub limit: Option<u32>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// Whom a condition means, does not mean, and of whom that is not known: every unit of the register
/// on the day is one of them, and counts once.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct AffectedAnswer {
    /// The need that was asked for.
    pub need: Option<AskedNeed>,
    /// The condition that was judged.
    pub asked: Selector,
    /// The same in words.
    pub in_words: String,
    /// What is doubtful about it, as a check tells.
    pub findings: Vec<Finding>,
    /// The day.
    pub as_of: Date,
    /// How many units were asked: rows of the tables, and records that stand in none.
    pub units: u64,
    /// What there is to say of them, in words: that there are none, or no table.
    pub message: Option<String>,
    /// Those that the condition means.
    pub yes: UnitCount,
    /// Those that it does not mean.
    pub no: UnitCount,
    /// Those of which that is not known.
    pub unknown: UnitCount,
    /// What is not recorded of the last ones, so that it is not known.
    #[required]
    pub missing: Vec<MissingAttribute>,
    /// By Land, in the order of their numbers.
    #[required]
    pub by_land: Vec<AffectedGroup>,
    /// By size class, from the smallest.
    #[required]
    pub by_size_class: Vec<AffectedGroup>,
    /// By what they are counted as.
    #[required]
    pub by_kind: Vec<AffectedGroup>,
    /// The first of them by name.
    pub named: AffectedNames,
    /// What could not be read, so that it counts nowhere.
    #[required]
    pub unread: Vec<Unread>,
}

/// The need that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct AskedNeed {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// The units that have something in common.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct AffectedGroup {
    /// Number of the Land, or word of the code list; absent where it is not recorded.
    pub key: Option<String>,
    /// What that is called.
    pub label: String,
    /// Those that the condition means.
    pub yes: UnitCount,
    /// Those that it does not mean.
    pub no: UnitCount,
    /// Those of which that is not known.
    pub unknown: UnitCount,
}

/// What is not recorded of some units, so that it is not known whether they are meant.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct MissingAttribute {
    /// What it is.
    pub attribute: Attribute,
    /// What that is called.
    pub label: String,
    /// Of how many units.
    pub units: u64,
}

/// Units by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct AffectedNames {
    /// Those that the condition means.
    pub yes: NamedUnits,
    /// Those of which it is not known.
    pub unknown: NamedUnits,
}

/// The first units, by key, and how many more there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct NamedUnits {
    /// The first of them.
    #[required]
    pub units: Vec<NamedUnit>,
    /// How many are not named.
    pub left_out: u64,
}

/// A unit by name.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct NamedUnit {
    /// Its regional key, otherwise its municipality key or its id.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// What is not recorded of it, where that is why it is not known.
    pub missing: Vec<Attribute>,
}

impl NamedUnit {
    /// A unit by its key.
    pub(super) fn of(unit: &Unit<'_>, lang: Lang) -> Self {
        let name = unit.title(lang == Lang::En).to_owned();
        NamedUnit { key: unit.key(), name, missing: Vec::new() }
    }
}

/// The call `affected`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Affected;

impl Call for Affected {
    const ABOUT: About = About {
        name: "affected",
        does: Words::new(
            "Zählt, wen ein Bedarf oder eine Bedingung betrifft, wen nicht, und von wem das nicht \
             bekannt ist: nach Ländern, Größenklassen, Art und Einwohnern.",
            "Counts whom a need or a condition concerns, whom it does not, and of whom that is not \
             known: by Land, size class, kind and inhabitants.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = AffectedRequest;
    type Answer = AffectedAnswer;

    fn answer(
        register: &Register,
        request: &AffectedRequest,
        host: &Host,
    ) -> Result<AffectedAnswer, CallError> {
        register.affected_with(request, &host.options(request.lang.unwrap_or_default())?)
    }
}

impl Register {
    /// Whom a need concerns, or a condition, counted: what [`Register::affected`] tells one by one.
    ///
    /// ```
    /// use bedarf::calls::AffectedRequest;
    /// use bedarf::logic::{Attribute, Operator, Test, Value};
    /// use bedarf::{Input, Register, Selector};
    /// let register = Register::read(Input::Named(&[("units.csv",
    ///     b"ars,name,kind,population\n057740032032,Paderborn,kommune,154755\n\
    ///       057740004004,Altenbeken,kommune,\n")]));
    /// let large = Test { attr: Attribute::Population, op: Operator::Ge, value: Value::Integer(20_000) };
    /// let request = AffectedRequest::condition(Selector::Test(large), "2026-11-24".parse()?);
    /// let answer = register.count_affected(&request)?;
    /// assert_eq!(answer.in_words, "Kommunen mit mindestens 20.000 Einwohnern");
    /// assert_eq!((answer.units, answer.yes.units, answer.yes.population), (2, 1, 154_755));
    /// assert_eq!(answer.named.unknown.units[0].name, "Altenbeken");
    /// assert_eq!(answer.missing[0].attribute, Attribute::Population);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where there is no such need, or the condition compares what cannot be compared.
    pub fn count_affected(&self, request: &AffectedRequest) -> Result<AffectedAnswer, CallError> {
        let mut options = Options::default();
        options.policy.lang = request.lang.unwrap_or_default();
        self.affected_with(request, &options)
    }

    /// The same with the words of a language.
    fn affected_with(
        &self,
        request: &AffectedRequest,
        options: &Options,
    ) -> Result<AffectedAnswer, CallError> {
        let (day, lang) = (request.as_of, options.policy.lang);
        let need = match &request.need {
            Some(id) => Some(self.sound_need(id, day)?),
            None => None,
        };
        let everyone = Selector::Everyone;
        let asked = need.map(|need| &need.affected).or(request.condition.as_ref());
        let asked = asked.unwrap_or(&everyone);
        let findings = doubts(asked, need, "/condition", options)?;
        let mut tally = Tally::new(request.limit.unwrap_or(20) as usize);
        for unit in self.all_units(Some(day)) {
            tally.count(&unit, asked, lang);
        }
        let lands: Vec<_> = Land::all()
            .map(|land| (land.to_string(), Words::new(land.name(), land.name())))
            .collect();
        let called = |attr, text: &str| self.called(attr, text, day, lang);
        Ok(AffectedAnswer {
            need: need.map(|need| AskedNeed {
                id: need.id.to_string(),
                title: need.title.in_english(lang == Lang::En).to_owned(),
            }),
            asked: asked.clone(),
            in_words: asked.in_words(lang, &called),
            findings,
            as_of: day,
            units: tally.all.units(),
            message: self
                .what_is_lacking(tally.all.units())
                .map(|words| words.say(lang).to_owned()),
            yes: tally.all.yes,
            no: tally.all.no,
            unknown: tally.all.unknown,
            missing: tally.missing(lang),
            by_land: groups(&tally.lands, lang, &lands),
            by_size_class: groups(&tally.size_classes, lang, &words(SizeClass::WORDS)),
            by_kind: groups(&tally.kinds, lang, &words(CountedAs::WORDS)),
            named: tally.named,
            unread: self.unread().to_vec(),
        })
    }
}

impl Register {
    /// The need with that id.
    fn sound_need(&self, id: &Id, day: Date) -> Result<&Need, CallError> {
        match self.record(id.as_str(), Some(day)) {
            Some(Record::Need(need)) => Ok(need),
            _ if self.is_unread(id.as_str()) => {
                Err(CallError::UnsoundNeed(id.to_string(), Vec::new()))
            }
            _ => Err(CallError::UnknownNeed(id.to_string())),
        }
    }

    /// What is there to say of so many units.
    pub(super) fn what_is_lacking(&self, units: u64) -> Option<Words> {
        match units {
            0 => Some(NO_UNITS),
            _ => Some(NO_TABLE).filter(|_| self.units().is_empty()),
        }
    }

    /// What the unit or organisation is called that a value of a condition means.
    fn called(&self, attr: Attribute, text: &str, day: Date, lang: Lang) -> Option<String> {
        let organisation = || self.organisation(text).map(|record| title(record, lang));
        let key = || match attr {
            Attribute::Ags => text.parse().ok().map(AreaKey::Ags),
            _ => text.parse().ok().map(AreaKey::Ars),
        };
        let unit = || Some(self.unit(&key()?, Some(day))?.title(lang == Lang::En).to_owned());
        let called = match attr {
            Attribute::Ars | Attribute::Ags => unit(),
            Attribute::AdministeredBy => organisation().or_else(unit),
            Attribute::Id | Attribute::ItProvider | Attribute::MemberOf => organisation(),
            _ => None,
        };
        called.filter(|name| !name.is_empty())
    }
}

const NO_UNITS: Words = Words::new(
    "An diesem Tag ist keine Kommune bekannt. Wen das betrifft, lässt sich ohne Gebietstabelle \
     nicht sagen.",
    "no unit is known on this day; whom this concerns cannot be told without a unit table",
);
const NO_TABLE: Words = Words::new(
    "Eine Gebietstabelle fehlt. Gezählt sind nur die Organisationen des Registers.",
    "there is no unit table; only the organisations of the register are counted",
);
const NOT_RECORDED: Words = Words::new("nicht eingetragen", "not on record");

fn title(record: &Organisation, lang: Lang) -> String {
    record.title.in_english(lang == Lang::En).to_owned()
}

/// Units by what is known of them.
#[derive(Clone, Copy, Default)]
struct Three {
    yes: UnitCount,
    no: UnitCount,
    unknown: UnitCount,
}

impl Three {
    fn units(&self) -> u64 {
        self.yes.units + self.no.units + self.unknown.units
    }

    /// Counts a unit; its inhabitants where they are wanted.
    fn count(&mut self, one: &One, with_inhabitants: bool) {
        let counted = match one.holds {
            Truth::True => &mut self.yes,
            Truth::False => &mut self.no,
            Truth::Unknown => &mut self.unknown,
        };
        counted.units += 1;
        counted.municipalities += u64::from(one.counted == CountedAs::Kommune);
        match one.population.filter(|_| with_inhabitants) {
            Some(population) => counted.population += u64::from(population),
            None => counted.population_unknown += u64::from(with_inhabitants),
        }
    }
}

/// A unit, as far as it is counted.
struct One {
    holds: Truth,
    counted: CountedAs,
    population: Option<u32>,
}

/// The units so far; each list ends with those of which it is not recorded.
struct Tally {
    limit: usize,
    all: Three,
    lands: Vec<Three>,
    size_classes: Vec<Three>,
    kinds: Vec<Three>,
    missing: Vec<u64>,
    named: AffectedNames,
}

impl Tally {
    fn new(limit: usize) -> Self {
        let list = |len: usize| vec![Three::default(); len + 1];
        Tally {
            limit,
            all: Three::default(),
            lands: list(Land::all().count()),
            size_classes: list(SizeClass::ALL.len()),
            kinds: list(CountedAs::ALL.len()),
            missing: vec![0; Attribute::ALL.len()],
            named: AffectedNames::default(),
        }
    }

    fn count(&mut self, unit: &Unit<'_>, asked: &Selector, lang: Lang) {
        let holds = asked.judge(unit);
        let one = One { holds, counted: CountedAs::of(unit), population: unit.population() };
        let is_municipality = one.counted == CountedAs::Kommune;
        self.all.count(&one, is_municipality);
        let land = unit.land().map(|land| usize::from(land.number()).saturating_sub(1));
        let class = unit.size_class().map(|class| class as usize);
        for (list, place, with_inhabitants) in [
            (&mut self.lands, land, is_municipality),
            (&mut self.size_classes, class, is_municipality),
            (&mut self.kinds, Some(one.counted as usize), true),
        ] {
            let last = list.len().saturating_sub(1);
            if let Some(group) = list.get_mut(place.unwrap_or(last)) {
                group.count(&one, with_inhabitants);
            }
        }
        let mut missing = Vec::new();
        let named = match holds {
            Truth::True => &mut self.named.yes,
            Truth::False => return,
            Truth::Unknown => {
                asked.missing(unit, &mut missing);
                &mut self.named.unknown
            }
        };
        for attr in &missing {
            if let Some(count) = self.missing.get_mut(*attr as usize) {
                *count += 1;
            }
        }
        if named.units.len() == self.limit {
            named.left_out += 1;
            return;
        }
        named.units.push(NamedUnit { missing, ..NamedUnit::of(unit, lang) });
    }

    fn missing(&self, lang: Lang) -> Vec<MissingAttribute> {
        let mut all = Vec::new();
        for (attribute, units) in Attribute::ALL.iter().copied().zip(self.missing.iter().copied()) {
            if units > 0 {
                let label = attribute.label().say(lang).to_owned();
                all.push(MissingAttribute { attribute, label, units });
            }
        }
        all
    }
}

/// The groups in which there are units, each by its key and what that is called; behind them those of
/// which it is not recorded.
fn groups(counted: &[Three], lang: Lang, keys: &[(String, Words)]) -> Vec<AffectedGroup> {
    let mut groups = Vec::new();
    for (place, three) in counted.iter().enumerate().filter(|(_, three)| three.units() > 0) {
        let (key, label) = match keys.get(place) {
            Some((key, label)) => (Some(key.clone()), *label),
            None => (None, NOT_RECORDED),
        };
        let Three { yes, no, unknown } = *three;
        groups.push(AffectedGroup { key, label: label.say(lang).to_owned(), yes, no, unknown });
    }
    groups
}

fn words(list: &[Word]) -> Vec<(String, Words)> {
    list.iter().map(|word| (word.code.to_owned(), word.label)).collect()
}
