//! The table of units: municipalities, counties, associations (model §14).

use bedarf_derive::Part;

use super::RowPlace;
use super::resolve::is_city_state;
use crate::keys::{Ags, AreaKey, Ars, Date, Land, ServiceKey, TypingCode};
use crate::logic::{Attribute, Subject, Value};
use crate::model::{Interval, Organisation, OrganisationKind, SizeClass, UnitType};
use crate::order::{same, sorted};

/// One row of the unit table. Absent members are not known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Part)]
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
    /// When it holds.
    #[must_use]
    pub const fn valid(&self) -> Interval {
        Interval::new(self.valid_from, self.valid_to)
    }

    /// Its municipality key: as the row says, otherwise the one that follows from the regional key.
    pub(crate) fn own_ags(&self) -> Option<Ags> {
        self.ags.or_else(|| self.ars.ags())
    }

    fn holds_on(&self, day: Option<Date>) -> bool {
        day.is_none_or(|day| self.valid().contains(day))
    }
}

/// One row of the table of services: an edition of the federal catalogue, or a part of it.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct ServiceRow {
    /// Its key.
    pub key: ServiceKey,
    /// Its name.
    #[length(min = 1, max = 500)]
    pub name: String,
    /// FIM typing.
    pub typing: Option<TypingCode>,
    /// First day of the row.
    pub valid_from: Option<Date>,
    /// First day after.
    pub valid_to: Option<Date>,
}

impl ServiceRow {
    /// When it holds.
    #[must_use]
    pub const fn valid(&self) -> Interval {
        Interval::new(self.valid_from, self.valid_to)
    }
}

/// The services of the tables, by key.
#[derive(Clone, Debug, Default)]
pub struct Services {
    rows: Vec<(ServiceRow, RowPlace)>,
    /// The catalogues that the keys are of, each once.
    catalogues: Vec<Catalogue>,
}

/// Which catalogue a key is of: how many digits it has, and the first two where these tell.
type Catalogue = (usize, Option<[u8; 2]>);

/// An OZG id has five digits; a key of a local catalogue begins otherwise than the federal ones.
fn catalogue(key: &ServiceKey) -> Catalogue {
    let text = key.as_str().as_bytes();
    (text.len(), text.first_chunk().copied().filter(|_| text.len() > 5))
}

impl Services {
    /// A table of these rows.
    pub(super) fn placed(rows: Vec<(ServiceRow, RowPlace)>) -> Self {
        let key = |row: &ServiceRow| (row.key, row.valid_from);
        let mut catalogues: Vec<_> = rows.iter().map(|(row, _)| catalogue(&row.key)).collect();
        catalogues.sort_unstable();
        catalogues.dedup();
        Services { rows: sorted(rows, |(a, _), (b, _)| key(a).cmp(&key(b))), catalogues }
    }

    /// All rows with where they stand, by key.
    pub(crate) fn all(&self) -> impl Iterator<Item = &(ServiceRow, RowPlace)> {
        self.rows.iter()
    }

    /// Whether there are keys of the catalogue that a key is of.
    pub(crate) fn has_catalogue_of(&self, key: &ServiceKey) -> bool {
        self.catalogues.contains(&catalogue(key))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows of a key.
    pub fn rows(&self, key: &ServiceKey) -> impl Iterator<Item = &ServiceRow> {
        same(&self.rows, |(row, _)| row.key.cmp(key)).iter().map(|(row, _)| row)
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &ServiceKey> {
        self.rows.iter().map(|(row, _)| &row.key)
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
    /// Dissolved units by their municipality keys.
    old_by_ags: Vec<(Ags, Ars)>,
    /// Where the rows stand, in the same order, and then those of successors.
    places: Vec<RowPlace>,
    successor_places: Vec<RowPlace>,
}

impl Units {
    /// A table of these rows.
    #[must_use]
    pub fn new(rows: Vec<UnitRow>, successors: Vec<SuccessorRow>) -> Self {
        Units::of(
            sorted(rows, |a, b| (a.ars, a.valid_from).cmp(&(b.ars, b.valid_from))),
            sorted(successors, |a, b| (a.old, a.new).cmp(&(b.old, b.new))),
        )
    }

    /// The same of rows that stand somewhere.
    pub(super) fn placed(
        rows: Vec<(UnitRow, RowPlace)>,
        successors: Vec<(SuccessorRow, RowPlace)>,
    ) -> Self {
        let rows = sorted(rows, |(a, _), (b, _)| (a.ars, a.valid_from).cmp(&(b.ars, b.valid_from)));
        let successors = sorted(successors, |(a, _), (b, _)| (a.old, a.new).cmp(&(b.old, b.new)));
        let (rows, places) = rows.into_iter().unzip();
        let (successors, successor_places) = successors.into_iter().unzip();
        Units { places, successor_places, ..Units::of(rows, successors) }
    }

    fn of(rows: Vec<UnitRow>, successors: Vec<SuccessorRow>) -> Self {
        let ags = |(at, row): (usize, &UnitRow)| Some((row.own_ags()?, at));
        let by_ags = sorted(rows.iter().enumerate().filter_map(ags).collect(), Ord::cmp);
        let old = successors.iter().filter_map(|row| Some((row.old.ags()?, row.old)));
        let old_by_ags = sorted(old.collect(), Ord::cmp);
        Units { rows, by_ags, successors, old_by_ags, ..Units::default() }
    }

    /// All rows with where they stand, by key.
    pub(crate) fn placed_rows(&self) -> impl Iterator<Item = (&UnitRow, &RowPlace)> {
        self.rows.iter().zip(&self.places)
    }

    /// All successors with where they stand, by the old key.
    pub(crate) fn placed_successors(&self) -> impl Iterator<Item = (&SuccessorRow, &RowPlace)> {
        self.successors.iter().zip(&self.successor_places)
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
        let mut rows = self.all(key);
        match day {
            // of several that contradict each other the first one counts
            Some(_) => rows.find(|row| row.holds_on(day)),
            None => rows.next_back(),
        }
    }

    /// Every row of a key, of whatever day.
    pub(crate) fn all(&self, key: &AreaKey) -> impl DoubleEndedIterator<Item = &UnitRow> + use<'_> {
        let (by_ars, by_ags) = match key {
            AreaKey::Ars(ars) => (same(&self.rows, |row| row.ars.cmp(ars)), &[][..]),
            AreaKey::Ags(ags) => (&[][..], same(&self.by_ags, |(own, _)| own.cmp(ags))),
        };
        by_ars.iter().chain(by_ags.iter().filter_map(|(_, at)| self.rows.get(*at)))
    }

    /// All successors, by the old key.
    #[must_use]
    pub fn all_successors(&self) -> &[SuccessorRow] {
        &self.successors
    }

    /// The rows of what came in the place of a unit.
    pub(crate) fn in_place_of(&self, old: Ars) -> &[SuccessorRow] {
        same(&self.successors, |row| row.old.cmp(&old))
    }

    /// The dissolved unit with that municipality key.
    pub(crate) fn old_with(&self, ags: Ags) -> Option<Ars> {
        same(&self.old_by_ags, |(own, _)| own.cmp(&ags)).first().map(|(_, old)| *old)
    }

    /// The last day up to now on which another unit came in the place of this one.
    pub(crate) fn replaced_on(&self, old: Ars, day: Date) -> Option<Date> {
        let rows = self.in_place_of(old).iter();
        rows.map(|row| row.from).filter(|from| *from <= day).max()
    }

    /// The units in the place of a dissolved one on the day, itself left out: those that took it,
    /// or where they are gone as well, those that took theirs.
    #[must_use]
    pub fn successors(&self, old: Ars, day: Date) -> Vec<Ars> {
        let (mut found, mut seen, mut open) = (Vec::new(), vec![old], vec![old]);
        while let Some(key) = open.pop() {
            let next = self.in_place_of(key).iter();
            for row in next.filter(|row| row.from <= day) {
                let Err(place) = seen.binary_search(&row.new) else { continue };
                seen.insert(place, row.new);
                let is_there = self.find(&AreaKey::Ars(row.new), Some(day)).is_some();
                if is_there { found.push(row.new) } else { open.push(row.new) }
            }
        }
        sorted(found, Ord::cmp)
    }

    /// A key with the name of its unit.
    pub(crate) fn named(&self, ars: Ars, day: Date) -> String {
        let row = self.find(&AreaKey::Ars(ars), Some(day));
        row.map_or_else(|| ars.to_string(), |row| format!("{ars} ({})", row.name))
    }

    /// The rows that hold on the day, each unit once: of several with one key the first.
    pub fn on(&self, day: Option<Date>) -> impl Iterator<Item = &UnitRow> {
        let is_first = move |row: &&UnitRow| {
            let ags = row.own_ags().filter(|it| it.as_str().len() == 8);
            let keys = [Some(AreaKey::Ars(row.ars)), ags.map(AreaKey::Ags)];
            let mut first = keys.into_iter().flatten().map(|key| self.find(&key, day));
            first.all(|first| first.is_some_and(|first| std::ptr::eq(first, *row)))
        };
        self.rows.iter().filter(move |row| row.holds_on(day)).filter(is_first)
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
    /// The record of the same body in another role: of Berlin as a Land.
    pub other: Option<&'a Organisation>,
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

    /// What it is called, in English where that is wanted and there; empty where nobody says.
    pub(crate) fn title(&self, english: bool) -> &'a str {
        let recorded = self.organisation.map(|record| record.title.in_english(english));
        recorded.or_else(|| self.name()).unwrap_or_default()
    }

    /// What it goes by: its regional key, otherwise its municipality key or its id.
    pub(crate) fn key(&self) -> String {
        let ars = self.ars().map(|ars| ars.to_string());
        let ags = || self.ags().map(|ags| ags.to_string());
        let id = || self.organisation.map(|record| record.id.to_string());
        ars.or_else(ags).or_else(id).unwrap_or_default()
    }

    /// Its regional key.
    #[must_use]
    pub fn ars(&self) -> Option<Ars> {
        self.row.map(|row| row.ars).or_else(|| self.organisation?.regional_key())
    }

    /// Its municipality key.
    #[must_use]
    pub fn ags(&self) -> Option<Ags> {
        let in_table = self.row.and_then(UnitRow::own_ags);
        in_table.or(self.organisation.and_then(|record| record.ags)).or_else(|| self.ars()?.ags())
    }

    /// Whether it is a Land: by its record, or as a town that is one.
    #[must_use]
    pub fn is_land(&self) -> bool {
        let records = [self.organisation, self.other].into_iter().flatten();
        records.into_iter().any(|record| record.kind == OrganisationKind::Land)
            || self.ars().is_some_and(is_city_state)
    }

    /// The Land it lies in.
    #[must_use]
    pub fn land(&self) -> Option<Land> {
        let recorded = self.organisation.and_then(|record| record.land);
        let in_table = self.row.and_then(|row| row.land);
        let of_key = || self.ars().map(|ars| ars.land()).or_else(|| Some(self.ags()?.land()));
        recorded.or(in_table).or_else(of_key)
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Option<OrganisationKind> {
        let in_table = self.row.and_then(|row| row.kind);
        let recorded = self.organisation.map(|record| record.kind);
        // Hamburg and Berlin are towns as well
        let is_town = || self.ars().is_some_and(is_city_state);
        let land = recorded.filter(|kind| *kind == OrganisationKind::Land && is_town());
        in_table.or(land.map(|_| OrganisationKind::Kommune)).or(recorded)
    }

    /// Whether it has an administration of its own.
    #[must_use]
    pub fn own_administration(&self) -> Option<bool> {
        let recorded = self.organisation.and_then(|record| record.own_administration);
        recorded.or(self.row.and_then(|row| row.own_administration))
    }

    /// How many inhabitants it has.
    #[must_use]
    pub fn population(&self) -> Option<u32> {
        let recorded = self.organisation.and_then(|record| record.population);
        recorded.map(|population| population.count).or(self.row.and_then(|row| row.population))
    }

    /// Its size class: as recorded, otherwise by its inhabitants.
    #[must_use]
    pub fn size_class(&self) -> Option<SizeClass> {
        let recorded = self.organisation.and_then(|record| record.size_class);
        recorded.or_else(|| self.population().map(SizeClass::of))
    }

    /// Its Textkennzeichen.
    #[must_use]
    pub fn unit_type(&self) -> Option<UnitType> {
        let recorded = self.organisation.and_then(|record| record.unit_type);
        recorded.or(self.row.and_then(|row| row.unit_type))
    }

    fn text(&self, attribute: Attribute) -> Option<String> {
        let organisation = self.organisation;
        match attribute {
            Attribute::Id => organisation.map(|record| record.id.to_string()),
            Attribute::Kind => self.kind().map(|kind| kind.as_str().to_owned()),
            Attribute::UnitType => self.unit_type().map(|kind| kind.as_str().to_owned()),
            Attribute::SizeClass => self.size_class().map(|class| class.as_str().to_owned()),
            Attribute::Portal => organisation.and_then(|record| record.portal.clone()),
            Attribute::AdministeredBy => organisation
                .and_then(|record| record.administered_by.as_ref())
                .map(|reference| reference.id().to_owned())
                .or_else(|| self.row?.administered_by.map(|ars| ars.to_string())),
            Attribute::Land => self.land().map(|land| land.to_string()),
            Attribute::Ars => self.ars().map(|ars| ars.to_string()),
            Attribute::Ags => self.ags().map(|ags| ags.to_string()),
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
            Attribute::OwnAdministration => self.own_administration().map(Value::Boolean),
            Attribute::ItProvider | Attribute::Procedure | Attribute::MemberOf => {
                return self.list(attribute);
            }
            _ => self.text(attribute).map(Value::Text),
        };
        one.into_iter().collect()
    }
}
