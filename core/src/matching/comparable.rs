//! How comparable those are who use an offering: what they share with the unit that asks
//! (model §18).

use std::cmp::Ordering;

use bedarf_derive::Answer;

use crate::codes;
use crate::findings::Lang;
use crate::keys::{Ars, Date, Land};
use crate::messages::Code;
use crate::model::{Organisation, OrganisationKind, SizeClass};
use crate::register::{Register, Unit};

codes! {
    /// What two municipalities may have in common.
    LikenessCode {
        Procedure = "procedure": "gemeinsames Fachverfahren", "shared procedure";
        ItProvider = "it_provider": "derselbe IT-Dienstleister", "same IT provider";
        Land = "land": "dasselbe Land", "same Land";
        SizeClass = "size_class": "dieselbe Größenklasse", "same size class";
        NextSizeClass = "next_size_class": "die nächste Größenklasse", "next size class";
    }
}

/// What a user shares with the unit that asks.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Likeness {
    /// What it is.
    pub code: LikenessCode,
    /// So much it counts.
    pub points: u64,
    /// In words, with what is shared by name.
    pub message: String,
}

/// Someone as far as it is compared with others.
pub(super) struct Comparable<'a> {
    pub kind: Option<OrganisationKind>,
    /// Its procedures; records do not tell which of them is for which service.
    pub procedures: &'a [String],
    /// Its primary IT providers on the day.
    pub providers: Vec<&'a str>,
    pub land: Option<Land>,
    pub size_class: Option<SizeClass>,
    pub population: Option<u32>,
    pub ars: Option<Ars>,
}

impl<'a> Comparable<'a> {
    /// What is known of a unit on the day.
    pub fn new(unit: &Unit<'a>, day: Date) -> Self {
        let record = unit.organisation;
        Comparable {
            kind: unit.kind(),
            procedures: record.map_or(&[], |record| &record.procedures),
            providers: record.map(|record| primary(record, day)).unwrap_or_default(),
            land: unit.land(),
            size_class: unit.size_class(),
            population: unit.population(),
            ars: unit.ars(),
        }
    }

    /// Someone of whom nothing is on record.
    pub const fn unknown() -> Self {
        Comparable {
            kind: None,
            procedures: &[],
            providers: Vec::new(),
            land: None,
            size_class: None,
            population: None,
            ars: None,
        }
    }

    /// Whether both are of one kind, as far as that is known.
    pub fn is_of_kind(&self, other: &Self) -> bool {
        self.kind.zip(other.kind).is_none_or(|(own, other)| own == other)
    }

    /// What it shares with another one. What is not known of either is not shared.
    pub fn shared(&self, other: &Self, register: &Register, lang: Lang) -> Vec<Likeness> {
        let mut found = Vec::new();
        let mut push = |code: LikenessCode, of: &str| {
            let label = code.word().label.say(lang);
            let message = if of.is_empty() { label.to_owned() } else { [label, ": ", of].concat() };
            found.push(Likeness { code, points: points(code), message });
        };
        let names = |list: Vec<&str>| list.join(", ");
        let procedures = self.procedures.iter().filter(|it| other.procedures.contains(it));
        let procedures: Vec<&str> = procedures.map(String::as_str).collect();
        if !procedures.is_empty() {
            push(LikenessCode::Procedure, &names(procedures));
        }
        let providers = self.providers.iter().filter(|it| other.providers.contains(it));
        let providers: Vec<&str> = providers.map(|id| name(register, id, lang)).collect();
        if !providers.is_empty() {
            push(LikenessCode::ItProvider, &names(providers));
        }
        if let Some(land) = self.land.filter(|_| self.land == other.land) {
            push(LikenessCode::Land, land.name());
        }
        if let Some((own, other)) = self.size_class.zip(other.size_class) {
            match (own as usize).abs_diff(other as usize) {
                0 => push(LikenessCode::SizeClass, own.word().label.say(lang)),
                1 => push(LikenessCode::NextSizeClass, other.word().label.say(lang)),
                _ => {}
            }
        }
        found
    }

    /// Of two with equally many points the one first that is nearer by inhabitants, then by key;
    /// those of which that is not known come last.
    pub fn nearer(&self, one: &Self, other: &Self) -> Ordering {
        let distance = |it: &Self| Some(self.population?.abs_diff(it.population?));
        last(distance(one), distance(other)).then_with(|| last(one.ars, other.ars))
    }
}

/// In order; what is not known comes last.
pub(super) fn last<T: Ord>(one: Option<T>, other: Option<T>) -> Ordering {
    one.is_none().cmp(&other.is_none()).then_with(|| one.cmp(&other))
}

const fn points(code: LikenessCode) -> u64 {
    match code {
        LikenessCode::Procedure => 4,
        LikenessCode::ItProvider => 3,
        LikenessCode::Land | LikenessCode::SizeClass => 2,
        LikenessCode::NextSizeClass => 1,
    }
}

/// The ids of the IT providers that an organisation asks first.
fn primary(record: &Organisation, day: Date) -> Vec<&str> {
    let on_day = record.it_providers.iter().filter(|it| it.primary && it.valid.contains(day));
    on_day.map(|it| it.organisation.id()).collect()
}

/// What an organisation is called; its id where it has no record.
pub(super) fn name<'a>(register: &'a Register, id: &'a str, lang: Lang) -> &'a str {
    register.organisation(id).map_or(id, |record| record.title.in_english(lang == Lang::En))
}
