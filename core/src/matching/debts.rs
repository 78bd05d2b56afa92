//! What is open as answers tell it: who owes it, since when, whom it holds up (model §18).

use bedarf_derive::Answer;

use crate::codes;
use crate::facts::{About, Known, Open, OpenPoint, OwedBy, UnitCount, is_unknown_on, open};
use crate::findings::Lang;
use crate::keys::{Date, Id, Land, Role};
use crate::logic::Attribute;
use crate::messages::{day_text, number_text};
use crate::model::{Addressee, LandTopic, Text};
use crate::order::{Map, grouped, sorted};
use crate::register::{Register, Unit, Unread};

codes! {
    /// Who owes an answer.
    DebtorKind {
        Record = "record": "eine Organisation oder ein Gremium", "an organisation or a body";
        Role = "role": "eine Funktion", "a function";
        Addressee = "addressee": "der Adressat eines Profils", "the addressee of a profile";
        Land = "land": "ein Land", "a Land";
        Units = "units": "die jeweilige Kommune oder wer sie verwaltet", "each unit, or whoever administers it";
        NotTold = "not_told": "nicht genannt", "not told";
        NotSettled = "not_settled": "nicht festgelegt", "not settled";
    }
}

/// What is not known or not done and stands in someone's way.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct DebtsAnswer {
    /// The day.
    pub as_of: Date,
    /// How many there are.
    pub total: u64,
    /// Who owes how many of them; whoever owes most first.
    #[required]
    pub by_debtor: Vec<DebtorTotal>,
    /// How many there are of what.
    #[required]
    pub by_what: Vec<WhatTotal>,
    /// The open points: what holds up most inhabitants first, then most units, then the oldest.
    #[required]
    pub debts: Vec<Debt>,
    /// How many more there are.
    pub left_out: u64,
    /// Ids of records of which it is not on record how they stood on the day, so that nothing is
    /// told of what they wait for.
    pub status_unknown: Vec<String>,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// So many open points that somebody owes.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct DebtorTotal {
    /// Who.
    pub debtor: Debtor,
    /// How many.
    pub debts: u64,
}

/// So many open points of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct WhatTotal {
    /// What is missing.
    pub what: OpenPoint,
    /// What that is called.
    pub label: String,
    /// How many.
    pub debts: u64,
}

/// Something that is not known or not done.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct Debt {
    /// What is missing.
    pub what: OpenPoint,
    /// What that is called.
    pub label: String,
    /// About what.
    pub about: DebtAbout,
    /// Who owes the answer.
    pub owed_by: Debtor,
    /// The first day on which it stood in someone's way.
    pub since: Option<Date>,
    /// How many days that is ago.
    pub days: Option<u64>,
    /// Whom it holds up.
    pub blocks: Blocked,
    /// The same in a sentence.
    pub message: String,
}

/// What an open point is about.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct DebtAbout {
    /// Id of the record.
    pub id: Option<String>,
    /// What a Land is asked.
    pub topic: Option<LandTopic>,
    /// What is asked of units.
    pub attribute: Option<Attribute>,
    /// What it is called; of a question its text.
    pub title: String,
}

/// Who owes an answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Answer)]
#[non_exhaustive]
pub struct Debtor {
    /// Who that is.
    pub kind: DebtorKind,
    /// Id of the record.
    pub id: Option<String>,
    /// Number of the Land.
    pub land: Option<Land>,
    /// The addressee.
    pub addressee: Option<Addressee>,
    /// What they are called.
    pub name: String,
    /// Id of whoever brings the matter to them.
    pub through: Option<String>,
    /// What these are called.
    pub through_name: Option<String>,
}

/// Whom an open point holds up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Blocked {
    /// The units; those of which it is not known whether they are meant count.
    pub units: u64,
    /// Those of them that are municipalities.
    pub municipalities: u64,
    /// Inhabitants of these municipalities.
    pub population: u64,
    /// Of how many of them the number of inhabitants is not recorded, so that it is not in that sum.
    pub population_unknown: u64,
    /// Ids of the needs that wait for it.
    pub needs: Vec<String>,
    /// Ids of the offerings that wait for it, where it is about something else.
    pub offerings: Vec<String>,
}

/// What is asked of the open points of a register.
#[derive(Clone, Copy, Debug, Default)]
pub struct DebtsAsked<'q> {
    /// Only what they owe: an id, or the number of a Land.
    pub owed_by: Option<&'q Id>,
    /// So many are told.
    pub limit: usize,
    /// In which language.
    pub lang: Lang,
}

impl Register {
    /// What is open, as far as it is asked for; `None` where it is asked for somebody of whom nothing
    /// is on record.
    pub(crate) fn debts_of(
        &self,
        known: &Known<'_, '_>,
        asked: &DebtsAsked<'_>,
    ) -> Option<DebtsAnswer> {
        let telling = Telling::new(self, known, asked.lang);
        let all = open(known).into_iter().map(|point| (telling.debtor(&point), point));
        let all: Vec<(Debtor, Open<'_>)> = match asked.owed_by {
            Some(id) => all.filter_map(|it| telling.owed_by(id, it)).collect(),
            None => all.collect(),
        };
        if all.is_empty() && asked.owed_by.is_some_and(|id| !telling.is_somebody(id)) {
            return None;
        }
        let by_debtor = grouped(all.iter().map(|(debtor, _)| (debtor, ()))).into_iter();
        let by_debtor = by_debtor.map(|(debtor, debts)| DebtorTotal {
            debtor: debtor.clone(),
            debts: debts.len() as u64,
        });
        let by_what = grouped(all.iter().map(|(_, point)| (point.what, ()))).into_iter();
        let by_what = by_what.map(|(what, debts)| WhatTotal {
            what,
            label: what.label().say(asked.lang).to_owned(),
            debts: debts.len() as u64,
        });
        let total = all.len();
        let unknown = self.iter().filter(|record| is_unknown_on(self, record, known.day));
        Some(DebtsAnswer {
            as_of: known.day,
            total: total as u64,
            by_debtor: sorted(by_debtor.collect(), |a: &DebtorTotal, b| b.debts.cmp(&a.debts)),
            by_what: by_what.collect(),
            left_out: total.saturating_sub(asked.limit) as u64,
            debts: all.into_iter().take(asked.limit).map(|it| telling.debt(it)).collect(),
            status_unknown: unknown.map(|record| record.id().to_string()).collect(),
            unread: self.unread().to_vec(),
        })
    }
}

/// Tells open points.
struct Telling<'k, 'r> {
    register: &'r Register,
    known: &'k Known<'k, 'r>,
    lang: Lang,
    /// The records of the Länder, and which Land each is.
    lands: Map<Land, &'r str>,
    is_land: Map<&'r str, Land>,
}

impl<'k, 'r> Telling<'k, 'r> {
    fn new(register: &'r Register, known: &'k Known<'k, 'r>, lang: Lang) -> Self {
        let records = register.holders(Role::Land, Some(known.day));
        let lands = records.filter_map(|it| {
            let by_key = it.regional_key().map(|ars| ars.land());
            Some((it.land.or(by_key)?, it.id.as_str()))
        });
        // of several that are one Land the first one counts
        let lands: Vec<(Land, &str)> = lands.collect();
        let is_land = lands.iter().map(|(land, id)| (*id, *land)).collect();
        Telling { register, known, lang, lands: lands.into_iter().rev().collect(), is_land }
    }

    /// Who owes it: whoever is the record of a Land is that Land.
    fn owes<'o>(&self, owed_by: OwedBy<'o>) -> OwedBy<'o> {
        match owed_by {
            OwedBy::Record(id) => self.land(id).map_or(owed_by, OwedBy::Land),
            other => other,
        }
    }

    /// The Land of which an id is the record.
    fn land(&self, id: &str) -> Option<Land> {
        self.is_land.get(id).copied()
    }

    fn text(&self, text: &Text) -> String {
        text.in_english(self.lang == Lang::En).to_owned()
    }

    /// What a record is called; its id where there is none.
    fn name(&self, id: &str) -> String {
        self.register.name_of(id, self.known.day, self.lang == Lang::En).unwrap_or(id).to_owned()
    }

    fn debtor(&self, point: &Open<'_>) -> Debtor {
        let owed_by = self.owes(point.owed_by);
        let (kind, id, name) = match owed_by {
            OwedBy::Record(id) => (DebtorKind::Record, Some(id), self.name(id)),
            OwedBy::Role(role) => (DebtorKind::Role, None, role.to_owned()),
            OwedBy::Addressee(addressee, _) => {
                (DebtorKind::Addressee, None, addressee.label().say(self.lang).to_owned())
            }
            OwedBy::Land(land) => {
                (DebtorKind::Land, self.lands.get(&land).copied(), land.name().to_owned())
            }
            OwedBy::Units => (DebtorKind::Units, None, self.label(DebtorKind::Units)),
            OwedBy::NotTold => (DebtorKind::NotTold, None, self.label(DebtorKind::NotTold)),
            OwedBy::Nobody => (DebtorKind::NotSettled, None, self.label(DebtorKind::NotSettled)),
        };
        let (addressee, through) = match owed_by {
            OwedBy::Addressee(addressee, through) => (Some(addressee), through),
            _ => (None, None),
        };
        let land = match owed_by {
            OwedBy::Land(land) => Some(land),
            _ => None,
        };
        Debtor {
            kind,
            id: id.map(str::to_owned),
            land,
            addressee,
            name,
            through: through.map(str::to_owned),
            through_name: through.map(|id| self.name(id)),
        }
    }

    fn label(&self, kind: DebtorKind) -> String {
        kind.label().say(self.lang).to_owned()
    }

    /// An open point as far as they owe it, whoever has that id or is that Land; of units that owe
    /// their own those that they are or act for.
    fn owed_by<'p>(
        &self,
        id: &Id,
        (debtor, mut point): (Debtor, Open<'p>),
    ) -> Option<(Debtor, Open<'p>)> {
        let land = id.as_str().parse().ok().or_else(|| self.land(id.as_str()));
        let is_asked = |own: &Option<String>| {
            let own = own.as_deref();
            own == Some(id.as_str()) || land.is_some() && own.and_then(|own| self.land(own)) == land
        };
        let is_land = debtor.land.is_some() && debtor.land == land;
        if is_asked(&debtor.id) || is_asked(&debtor.through) || is_land {
            return Some((debtor, point));
        }
        point.units.retain(|number| {
            let unit = self.known.census.units.get(*number);
            unit.is_some_and(|unit| self.acts_for(id, unit))
        });
        point.blocks.units = self.known.census.sum(point.units.iter().copied());
        (!point.units.is_empty()).then_some((debtor, point))
    }

    /// Whether an id is that of a record or of a unit of the day, or the number of a Land.
    fn is_somebody(&self, id: &Id) -> bool {
        let is_unit = || self.known.census.units.iter().any(|unit| self.acts_for(id, unit));
        let is_there = self.register.all(id.as_str()).next().is_some();
        is_there || id.as_str().parse::<Land>().is_ok() || is_unit()
    }

    /// Whether the unit is the one with that id or key, or is administered by it.
    fn acts_for(&self, id: &Id, unit: &Unit<'_>) -> bool {
        let acting = self.register.administering(unit);
        [Some(*unit), acting].into_iter().flatten().any(|unit| {
            let mut records = [unit.organisation, unit.other].into_iter().flatten();
            records.any(|record| record.id == *id)
                || unit.ars().is_some_and(|ars| *id == *ars.to_string())
        })
    }

    fn debt(&self, (owed_by, point): (Debtor, Open<'_>)) -> Debt {
        let (id, topic, attribute, title) = match point.about {
            About::Record(id, title) => (Some(id.to_owned()), None, None, self.text(title)),
            About::Question(id, text) => (Some(id.to_owned()), None, None, self.text(text)),
            About::Topic(it) => (None, Some(it), None, it.label().say(self.lang).to_owned()),
            About::Attribute(it) => (None, None, Some(it), it.label().say(self.lang).to_owned()),
        };
        let days = point.since.map(|since| self.known.day.days_since(since));
        let days = days.and_then(|days| u64::try_from(days).ok());
        let message = self.sentence(&owed_by, point.since.zip(days), &point.blocks.units);
        let UnitCount { units, municipalities, population, population_unknown } =
            point.blocks.units;
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Debt {
            what: point.what,
            label: point.what.label().say(self.lang).to_owned(),
            about: DebtAbout { id, topic, attribute, title },
            owed_by,
            since: point.since,
            days,
            blocks: Blocked {
                units,
                municipalities,
                population,
                population_unknown,
                needs: owned(&point.blocks.needs),
                offerings: owned(&point.blocks.offerings),
            },
            message,
        }
    }

    /// Who is to answer, since when it is open, and how many wait.
    fn sentence(&self, owed_by: &Debtor, open: Option<(Date, u64)>, units: &UnitCount) -> String {
        let mut parts = vec![owed_by.name.clone()];
        let through = self.say("über", "through");
        parts.extend(owed_by.through_name.as_ref().map(|name| format!("{through} {name}")));
        parts.extend(open.map(|(since, days)| {
            let (day, count) = (day_text(since, self.lang), number_text(days, self.lang));
            let days = if days == 1 { self.say("Tag", "day") } else { self.say("Tage", "days") };
            format!("{} {day} ({count} {days})", self.say("offen seit dem", "open since"))
        }));
        parts.extend(self.waiting(units));
        match self.lang {
            Lang::De => format!("Zuständig für die Antwort: {}.", parts.join("; ")),
            _ => format!("to answer: {}", parts.join("; ")),
        }
    }

    /// How many units and inhabitants wait, where any do.
    fn waiting(&self, units: &UnitCount) -> Option<String> {
        let count = number_text(units.units, self.lang);
        let people = number_text(units.population, self.lang);
        let least = match units.population_unknown {
            0 => "",
            _ => self.say("mindestens ", "at least "),
        };
        let people = match units.population {
            0 => String::new(),
            _ => {
                let with = self.say("mit", "with");
                let of = match units.population {
                    1 => self.say("Einwohner", "inhabitant"),
                    _ => self.say("Einwohnern", "inhabitants"),
                };
                format!(" {with} {least}{people} {of}")
            }
        };
        match units.units {
            0 => None,
            1 => Some(format!(
                "{}{people} {}",
                self.say("eine Kommune, ein Kreis oder Verband", "one unit"),
                self.say("wartet darauf", "waits for it")
            )),
            _ => Some(format!(
                "{count} {}{people} {}",
                self.say("Kommunen, Kreise und Verbände", "units"),
                self.say("warten darauf", "wait for it")
            )),
        }
    }

    const fn say(&self, de: &'static str, en: &'static str) -> &'static str {
        if matches!(self.lang, Lang::De) { de } else { en }
    }
}
