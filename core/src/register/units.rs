//! The table of units: municipalities, counties, associations (model §14).

use bedarf_derive::Part;

use crate::keys::{Ags, AreaKey, Ars, Date, Land};
use crate::logic::{Attribute, Subject, Value};
use crate::model::{Organisation, OrganisationKind, SizeClass, UnitType};
use crate::order::{same, sorted};

/// One row of the unit table. Absent members are not known.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct UnitRow {
    /// Regional key.
    pub ars: Ars,
    /// Municipality key.
    pub ags: Option<Ags>,
    /// Official name.
    #[length(min = 1, max = 200)]
    pub name: String,
    /// The Land it lies in.
    pub land: Option<Land>,
    /// What it is.
    pub kind: Option<OrganisationKind>,
    /// Textkennzeichen.
    pub unit_type: Option<UnitType>,
    /// Inhabitants.
    #[range(min = 0, max = 100_000_000)]
    pub population: Option<u32>,
    /// Key of the unit that administers it.
    pub administered_by: Option<Ars>,
    /// Whether it has an administration of its own.
    pub own_administration: Option<bool>,
    /// First day of the row.
    pub valid_from: Option<Date>,
    /// First day after.
    pub valid_to: Option<Date>,
}

impl UnitRow {
    fn holds_on(&self, day: Option<Date>) -> bool {
        day.is_none_or(|day| {
            self.valid_from.is_none_or(|from| from <= day)
                && self.valid_to.is_none_or(|to| day < to)
        })
    }
}

/// One row of the table of successors: which unit took the place of a dissolved one.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct SuccessorRow {
    /// Regional key of the dissolved unit.
    pub old: Ars,
    /// Regional key of the unit in its place.
    pub new: Ars,
    /// First day of that.
    pub from: Date,
}

/// The rows of the unit table, by key, and what became of dissolved units.
#[derive(Clone, Debug, Default)]
pub struct Units {
    rows: Vec<UnitRow>,
    /// Positions in `rows`, by municipality key.
    by_ags: Vec<(Ags, usize)>,
    successors: Vec<SuccessorRow>,
}

impl Units {
    /// A table of these rows.
    #[must_use]
    pub fn new(rows: Vec<UnitRow>, successors: Vec<SuccessorRow>) -> Self {
        let rows = sorted(rows, |a, b| (a.ars, a.valid_from).cmp(&(b.ars, b.valid_from)));
        let successors = sorted(successors, |a, b| (a.old, a.new).cmp(&(b.old, b.new)));
        let ags = |(at, row): (usize, &UnitRow)| Some((row.ags.or_else(|| row.ars.ags())?, at));
        let by_ags = sorted(rows.iter().enumerate().filter_map(ags).collect(), Ord::cmp);
        Units { rows, by_ags, successors }
    }

    /// All rows, by key.
    #[must_use]
    pub fn rows(&self) -> &[UnitRow] {
        &self.rows
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row of a key that holds on the day; without a day the last one.
    #[must_use]
    pub fn find(&self, key: &AreaKey, day: Option<Date>) -> Option<&UnitRow> {
        match key {
            AreaKey::Ars(ars) => {
                let rows = same(&self.rows, |row| row.ars.cmp(ars));
                rows.iter().rev().find(|row| row.holds_on(day))
            }
            AreaKey::Ags(ags) => {
                let places = same(&self.by_ags, |(own, _)| own.cmp(ags)).iter().rev();
                let mut rows = places.filter_map(|(_, at)| self.rows.get(*at));
                rows.find(|row| row.holds_on(day))
            }
        }
    }

    /// The units in the place of a dissolved one on the day, itself left out: those that took it,
    /// or where they are gone as well, those that took theirs.
    #[must_use]
    pub fn successors(&self, old: Ars, day: Date) -> Vec<Ars> {
        let (mut found, mut seen, mut open) = (Vec::new(), vec![old], vec![old]);
        while let Some(key) = open.pop() {
            let next = same(&self.successors, |row| row.old.cmp(&key)).iter();
            for row in next.filter(|row| row.from <= day) {
                let Err(place) = seen.binary_search(&row.new) else { continue };
                seen.insert(place, row.new);
                let is_there = self.find(&AreaKey::Ars(row.new), Some(day)).is_some();
                if is_there { found.push(row.new) } else { open.push(row.new) }
            }
        }
        sorted(found, Ord::cmp)
    }

    /// The rows that hold on the day.
    pub fn on(&self, day: Option<Date>) -> impl Iterator<Item = &UnitRow> {
        self.rows.iter().filter(move |row| row.holds_on(day))
    }
}

/// A unit as far as it is known: its row, its record as an organisation, or both.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Unit<'a> {
    /// Its row in the table.
    pub row: Option<&'a UnitRow>,
    /// Its record.
    pub organisation: Option<&'a Organisation>,
    /// As of which day.
    pub as_of: Option<Date>,
}

impl<'a> Unit<'a> {
    /// What its record calls it in German, otherwise the table.
    #[must_use]
    pub fn name(&self) -> Option<&'a str> {
        let recorded = self.organisation.map(|record| record.title.in_english(false));
        recorded.or_else(|| self.row.map(|row| row.name.as_str()))
    }

    /// Its regional key.
    #[must_use]
    pub fn ars(&self) -> Option<Ars> {
        self.organisation.and_then(|record| record.ars).or(self.row.map(|row| row.ars))
    }

    /// The Land it lies in.
    #[must_use]
    pub fn land(&self) -> Option<Land> {
        let recorded = self.organisation.and_then(|record| record.land);
        let in_table = self.row.and_then(|row| row.land);
        recorded.or(in_table).or_else(|| self.ars().map(|ars| ars.land()))
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Option<OrganisationKind> {
        self.organisation.map(|record| record.kind).or(self.row.and_then(|row| row.kind))
    }

    fn population(&self) -> Option<u32> {
        let recorded = self.organisation.and_then(|record| record.population);
        recorded.map(|population| population.count).or(self.row.and_then(|row| row.population))
    }

    fn text(&self, attribute: Attribute) -> Option<String> {
        let organisation = self.organisation;
        match attribute {
            Attribute::Id => organisation.map(|record| record.id.to_string()),
            Attribute::Kind => self.kind().map(|kind| kind.as_str().to_owned()),
            Attribute::UnitType => organisation
                .and_then(|record| record.unit_type)
                .or(self.row.and_then(|row| row.unit_type))
                .map(|kind| kind.as_str().to_owned()),
            Attribute::SizeClass => organisation
                .and_then(|record| record.size_class)
                .or_else(|| self.population().map(SizeClass::of))
                .map(|class| class.as_str().to_owned()),
            Attribute::Portal => organisation.and_then(|record| record.portal.clone()),
            Attribute::AdministeredBy => organisation
                .and_then(|record| record.administered_by.as_ref())
                .map(|reference| reference.id().to_owned())
                .or_else(|| self.row?.administered_by.map(|ars| ars.to_string())),
            Attribute::Land => self.land().map(|land| land.to_string()),
            Attribute::Ars => self.ars().map(|ars| ars.to_string()),
            Attribute::Ags => organisation
                .and_then(|record| record.ags)
                .or(self.row.and_then(|row| row.ags))
                .or_else(|| self.ars()?.ags())
                .map(|ags| ags.to_string()),
            _ => None,
        }
    }

    fn list(&self, attribute: Attribute) -> Vec<Value> {
        let Some(record) = self.organisation else { return Vec::new() };
        let text = |word: &str| Value::Text(word.to_owned());
        match attribute {
            Attribute::ItProvider => record
                .it_providers
                .iter()
                .filter(|provider| self.as_of.is_none_or(|day| provider.valid.contains(day)))
                .map(|provider| text(provider.organisation.id()))
                .collect(),
            Attribute::Procedure => record.procedures.iter().map(|name| text(name)).collect(),
            Attribute::MemberOf => record.member_of.iter().map(|other| text(other.id())).collect(),
            _ => Vec::new(),
        }
    }
}

impl Subject for Unit<'_> {
    fn values(&self, attribute: Attribute) -> Vec<Value> {
        let one = match attribute {
            Attribute::Population => self.population().map(|count| Value::Integer(count.into())),
            Attribute::OwnAdministration => self
                .organisation
                .and_then(|record| record.own_administration)
                .or(self.row.and_then(|row| row.own_administration))
                .map(Value::Boolean),
            Attribute::ItProvider | Attribute::Procedure | Attribute::MemberOf => {
                return self.list(attribute);
            }
            _ => self.text(attribute).map(Value::Text),
        };
        one.into_iter().collect()
    }
}
