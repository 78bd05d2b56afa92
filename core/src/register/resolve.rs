//! From a key, as people write it, to the unit that it means on a day, or to what it is instead.
//!
//! One body may stand in the table more than once: an independent town as municipality and as
//! county, a municipality without association as its own association, Berlin and Hamburg as town
//! and as Land. It is one unit here, known by the key of the municipality. Everything that counts,
//! joins or looks up units asks this file.

use super::{Register, Unit, UnitRow};
use crate::codes;
use crate::keys::{Ags, AreaKey, Ars, Date};
use crate::model::{Organisation, Record};
use crate::order::{same, sorted};

codes! {
    /// How a key leads to a unit, or what became of the unit.
    UnitStanding {
        AsWritten = "as_written": "unter diesem Schlüssel", "by this key";
        FilledUp = "filled_up": "derselbe Schlüssel, kürzer oder mit Nullen aufgefüllt",
            "the same key, shorter or filled up with zeros";
        OtherKey = "other_key": "heute unter anderem Schlüssel", "by another key today";
        Dissolved = "dissolved": "aufgelöst", "dissolved";
        NotYet = "not_yet": "noch nicht gebildet", "not yet formed";
        Unknown = "unknown": "nicht bekannt", "not known";
    }
}

/// What a key means on a day.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Resolved<'a> {
    /// How it leads to the unit, or what became of it.
    pub standing: UnitStanding,
    /// The unit, where it exists on the day.
    pub unit: Option<Unit<'a>>,
    /// Since when it is dissolved, or from when on it exists.
    pub day: Option<Date>,
    /// The units in its place.
    pub successors: Vec<Ars>,
}

impl<'a> Resolved<'a> {
    /// Nothing is known.
    #[must_use]
    pub const fn unknown() -> Self {
        Resolved::gone(UnitStanding::Unknown, None)
    }

    fn there(standing: UnitStanding, unit: Unit<'a>) -> Self {
        Resolved { standing, unit: Some(unit), day: None, successors: Vec::new() }
    }

    const fn gone(standing: UnitStanding, day: Option<Date>) -> Self {
        Resolved { standing, unit: None, day, successors: Vec::new() }
    }
}

impl Register {
    /// The unit that a key means: from the table, the records or both.
    ///
    /// ```
    /// use bedarf::{Input, Register};
    /// use bedarf::register::UnitStanding;
    /// let register = Register::read(Input::Named(&[("units.csv",
    ///     b"ars,name,kind\n05774,Kreis Paderborn,kreis\n053150000000,Stadt Koeln,kommune\n")]));
    /// let day = Some("2026-11-24".parse()?);
    /// let town = register.resolve(&"05315".parse()?, day); // the town is its own county
    /// assert_eq!(town.standing, UnitStanding::FilledUp);
    /// assert_eq!(town.unit.and_then(|unit| unit.name()), Some("Stadt Koeln"));
    /// let county = register.resolve(&"05774000".parse()?, day);
    /// assert_eq!(county.unit.and_then(|unit| unit.name()), Some("Kreis Paderborn"));
    /// # Ok::<(), bedarf::keys::KeyError>(())
    /// ```
    #[must_use]
    pub fn resolve(&self, key: &AreaKey, day: Option<Date>) -> Resolved<'_> {
        if let Some(unit) = self.known_by(key, day) {
            let is_own = unit.ars().is_none_or(|ars| AreaKey::Ars(ars) == *key)
                || matches!((key, unit.ags()), (AreaKey::Ags(key), Some(ags)) if *key == ags);
            let standing = if is_own { UnitStanding::AsWritten } else { UnitStanding::FilledUp };
            return Resolved::there(standing, unit);
        }
        for form in forms(key) {
            if let Some(unit) = self.known_by(&form, day) {
                return Resolved::there(UnitStanding::FilledUp, unit);
            }
        }
        if let AreaKey::Ars(ars) = key {
            let ags = ars.ags().filter(|_| ars.as_str().len() == 12).map(AreaKey::Ags);
            if let Some(unit) = ags.and_then(|ags| self.known_by(&ags, day)) {
                return Resolved::there(UnitStanding::OtherKey, unit);
            }
        }
        self.gone(key, day)
    }

    /// The unit with that key on that day; see [`Register::resolve`] for keys that mean it
    /// otherwise.
    #[must_use]
    pub fn unit(&self, key: &AreaKey, day: Option<Date>) -> Option<Unit<'_>> {
        self.resolve(key, day).unit
    }

    /// The unit that an organisation is.
    #[must_use]
    pub fn unit_of<'a>(&'a self, organisation: &'a Organisation, day: Option<Date>) -> Unit<'a> {
        let row = self.row_of(organisation, day);
        let other = self.other_role(organisation, row, day);
        Unit { row, organisation: Some(organisation), other, as_of: day }
    }

    /// Every unit on the day, each body once: the rows of the table, then the records that are in
    /// no row.
    pub fn all_units(&self, day: Option<Date>) -> impl Iterator<Item = Unit<'_>> {
        let rows = self.units.on(day).filter(move |row| self.main_row(row, day).is_none());
        let rows = rows.map(move |row| self.unit_in(row, day));
        let others = self
            .organisations()
            .filter(move |record| record.is_unit() && record.is_valid_on(day))
            .filter(move |record| self.row_of(record, day).is_none())
            .filter(move |record| !self.is_second_record(record, day))
            .filter(move |record| {
                // what the table knows to be gone, or not yet there
                day.is_none_or(|day| self.resolve_organisation(record, day).unit.is_some())
            })
            .map(move |record| self.unit_of(record, day));
        rows.chain(others)
    }

    /// The unit that acts for one without an administration of its own, where it is known; of one
    /// that is administered in turn, whoever does that.
    #[must_use]
    pub fn administering<'a>(&'a self, unit: &Unit<'a>) -> Option<Unit<'a>> {
        let mut acting: Option<Unit<'a>> = None;
        let mut seen = vec![unit.ars()];
        loop {
            let now = acting.as_ref().unwrap_or(unit);
            if now.own_administration() != Some(false) {
                return acting;
            }
            let by_record = now.organisation.and_then(|record| record.administered_by.as_ref());
            let next = match by_record.map(|by| self.organisation(by.id())) {
                Some(record) => self.unit_of(record?, unit.as_of),
                None => self.unit(&AreaKey::Ars(now.row?.administered_by?), unit.as_of)?,
            };
            if seen.contains(&next.ars()) {
                return acting;
            }
            seen.push(next.ars());
            acting = Some(next);
        }
    }

    /// The unit whose row or record has just that key.
    fn known_by(&self, key: &AreaKey, day: Option<Date>) -> Option<Unit<'_>> {
        if let Some(row) = self.units.find(key, day) {
            return Some(self.unit_in(self.main_row(row, day).unwrap_or(row), day));
        }
        // what the table knows of another day only is not there on this one, record or not
        let is_listed = self.units.all(key).next().is_some();
        let mut records = self.organisations_with(*key).map(|(_, record)| record);
        let record = records.find(|record| {
            !is_listed && record.is_valid_on(day) && !self.is_replaced(record, day)
        })?;
        Some(self.unit_of(record, day))
    }

    /// Whether the table of successors knows what came in the place of a unit.
    fn is_replaced(&self, record: &Organisation, day: Option<Date>) -> bool {
        let old = self.old_key(record).filter(|_| record.is_unit());
        old.zip(day).is_some_and(|(old, day)| {
            self.units.replaced_on(old, day).is_some()
                && self.units.find(&AreaKey::Ars(old), Some(day)).is_none()
        })
    }

    /// The regional key by which the tables know a unit that may be dissolved.
    pub(crate) fn old_key(&self, record: &Organisation) -> Option<Ars> {
        record.ars.or_else(|| {
            let ags = record.ags?;
            let row = self.units.find(&AreaKey::Ags(ags), None).map(|row| row.ars);
            row.or_else(|| self.units.old_with(ags)).or_else(|| record.regional_key())
        })
    }

    fn unit_in<'a>(&'a self, row: &'a UnitRow, day: Option<Date>) -> Unit<'a> {
        let ags = row.own_ags().map(AreaKey::Ags);
        let keys = [Some(AreaKey::Ars(row.ars)), ags].into_iter().flatten();
        let mut records = keys.flat_map(|key| self.organisations_with(key));
        let own = |record: &Organisation| record.is_valid_on(day);
        let organisation = records.find(|(_, record)| own(record)).map(|(_, record)| record);
        let mut roles = roles(row.ars).filter_map(|key| {
            self.organisations_with(AreaKey::Ars(key)).map(|(_, it)| it).find(|it| own(it))
        });
        let (organisation, other) = match organisation {
            Some(organisation) => (Some(organisation), roles.next()),
            None => (roles.next(), roles.next()),
        };
        Unit { row: Some(row), organisation, other, as_of: day }
    }

    /// The row of the same body as municipality, where the row at hand is of another role.
    fn main_row(&self, row: &UnitRow, day: Option<Date>) -> Option<&UnitRow> {
        let main = as_municipality(row.ars).filter(|main| *main != row.ars)?;
        self.units.find(&AreaKey::Ars(main), day)
    }

    /// The row that an organisation stands in, by whichever of its keys.
    fn row_of(&self, organisation: &Organisation, day: Option<Date>) -> Option<&UnitRow> {
        let ars = organisation.ars.map(AreaKey::Ars);
        let of_ars = organisation.ars.filter(|_| organisation.is_unit()).and_then(|it| it.ags());
        let ags = organisation.ags.or(of_ars).map(AreaKey::Ags);
        let keys = || [ars, ags].into_iter().flatten();
        let filled = keys().flat_map(|key| forms(&key));
        let row = keys().chain(filled).find_map(|key| self.units.find(&key, day))?;
        Some(self.main_row(row, day).unwrap_or(row))
    }

    /// The record of the same body in another role: of a town that is a Land.
    fn other_role<'a>(
        &'a self,
        organisation: &'a Organisation,
        row: Option<&UnitRow>,
        day: Option<Date>,
    ) -> Option<&'a Organisation> {
        let ars = row.map(|row| row.ars).or_else(|| self.main_key(organisation, day))?;
        let main = as_municipality(ars).unwrap_or(ars);
        self.in_every_role(main, day).find(|record| !std::ptr::eq(*record, organisation))
    }

    /// Whether an earlier record, or one with the key of the municipality, is of the same body.
    fn is_second_record(&self, record: &Organisation, day: Option<Date>) -> bool {
        let first = match (self.main_key(record, day), record.ags) {
            (Some(ars), _) => {
                let main = as_municipality(ars).unwrap_or(ars);
                self.in_every_role(main, day).find(|it| it.is_unit())
            }
            (None, Some(ags)) => self.with_ags(ags, day).next(),
            (None, None) => None,
        };
        first.is_some_and(|first| !std::ptr::eq(first, record))
    }

    /// The regional key of an organisation, or that of another record of the same municipality.
    fn main_key(&self, record: &Organisation, day: Option<Date>) -> Option<Ars> {
        let others = || self.with_ags(record.ags?, day).find_map(Organisation::regional_key);
        record.regional_key().or_else(others)
    }

    /// The units with that municipality key, by record.
    fn with_ags(&self, ags: Ags, day: Option<Date>) -> impl Iterator<Item = &Organisation> {
        let records = self.organisations_with(AreaKey::Ags(ags)).map(|(_, record)| record);
        records.filter(move |record| record.is_valid_on(day))
    }

    /// The records of the body with that main key, as municipality and in its other roles.
    fn in_every_role(&self, main: Ars, day: Option<Date>) -> impl Iterator<Item = &Organisation> {
        let ags = main.ags().filter(|ags| ags.as_str().len() == 8).map(AreaKey::Ags);
        let keys = [main].into_iter().chain(roles(main)).map(AreaKey::Ars).chain(ags);
        let records = keys.flat_map(|key| self.organisations_with(key)).map(|(_, record)| record);
        records.filter(move |record| record.is_valid_on(day))
    }

    /// What became of a unit that is not there on the day.
    fn gone(&self, key: &AreaKey, day: Option<Date>) -> Resolved<'_> {
        let Some(day) = day else { return Resolved::gone(UnitStanding::Unknown, None) };
        let mut keys: Vec<AreaKey> = [*key].into_iter().chain(forms(key)).collect();
        // its regional key may be an older one, with its association of then
        let own_ags = match key {
            AreaKey::Ars(ars) => ars.ags().filter(|_| ars.as_str().len() == 12),
            AreaKey::Ags(ags) => Some(*ags),
        };
        keys.extend(own_ags.map(AreaKey::Ags).filter(|ags| ags != key));
        let rows: Vec<&UnitRow> = keys.iter().flat_map(|key| self.units.all(key)).collect();
        let records = keys.iter().flat_map(|key| self.organisations_with(*key));
        let spans: Vec<_> = rows
            .iter()
            .map(|row| (row.valid_from, row.valid_to))
            .chain(records.map(|(_, it)| it.valid.map_or((None, None), |it| (it.from, it.to))))
            .collect();
        let old = rows.first().map(|row| row.ars);
        let old = old.or_else(|| match key {
            AreaKey::Ars(ars) if !self.units.in_place_of(*ars).is_empty() => Some(*ars),
            _ => self.units.old_with(own_ags?),
        });
        let successors = old.map(|old| self.units.successors(old, day)).unwrap_or_default();
        let ended = spans.iter().filter_map(|(_, to)| *to).filter(|to| *to <= day).max();
        let ended = ended.or_else(|| self.units.replaced_on(old?, day));
        let begins = spans.iter().filter_map(|(from, _)| *from).filter(|from| day < *from).min();
        match (ended, begins) {
            (Some(ended), _) => {
                Resolved { successors, ..Resolved::gone(UnitStanding::Dissolved, Some(ended)) }
            }
            (None, Some(begins)) => Resolved::gone(UnitStanding::NotYet, Some(begins)),
            (None, None) => Resolved::gone(UnitStanding::Unknown, None),
        }
    }

    /// What an organisation is on the day: as a unit, with its row; dissolved or not yet there by
    /// its own validity, or by the row of its key.
    #[must_use]
    pub fn resolve_organisation<'a>(
        &'a self,
        organisation: &'a Organisation,
        day: Date,
    ) -> Resolved<'a> {
        let unit = self.unit_of(organisation, Some(day));
        let valid = organisation.valid.unwrap_or_default();
        let key = organisation.ars.map(AreaKey::Ars).or(organisation.ags.map(AreaKey::Ags));
        let has_table = organisation.is_unit() && !self.units.is_empty();
        let in_table = key.filter(|_| has_table && unit.row.is_none());
        match in_table.map(|key| self.gone(&key, Some(day))) {
            Some(gone)
                if matches!(gone.standing, UnitStanding::Dissolved | UnitStanding::NotYet) =>
            {
                gone
            }
            _ if valid.to.is_some_and(|to| to <= day) => {
                let named = self.organisations().filter(|it| {
                    it.successor_of.iter().any(|old| old.id() == organisation.id.as_str())
                });
                let successors = sorted(named.filter_map(|it| it.ars).collect(), Ord::cmp);
                Resolved { successors, ..Resolved::gone(UnitStanding::Dissolved, valid.to) }
            }
            _ if valid.from.is_some_and(|from| day < from) => {
                Resolved::gone(UnitStanding::NotYet, valid.from)
            }
            _ => Resolved::there(UnitStanding::AsWritten, unit),
        }
    }

    /// The organisations with that key and the numbers of their entries, in the order read.
    pub(crate) fn organisations_with(
        &self,
        key: AreaKey,
    ) -> impl Iterator<Item = (usize, &Organisation)> {
        let same = same(&self.by_key, |(own, _)| own.cmp(&key)).iter();
        same.filter_map(|(_, number)| {
            match self.entries.get(*number).and_then(|entry| entry.record.as_ref()) {
                Some(Record::Organisation(record)) => Some((*number, &**record)),
                _ => None,
            }
        })
    }
}

/// The key of a body as a municipality: of an independent town, of a municipality that is its own
/// association, of Berlin and Hamburg. `None` where it can be none.
fn as_municipality(ars: Ars) -> Option<Ars> {
    let text = ars.as_str();
    let filled = match text.len() {
        12 => return Some(ars),
        9 if matches!(text.as_bytes().get(5), Some(b'0' | b'9')) => [text, text.get(6..)?].concat(),
        5 => [text, "0000000"].concat(),
        2 | 3 if is_city_state(ars) => format!("{text:0<12}"),
        _ => return None,
    };
    filled.parse().ok()
}

/// Whether the key is that of Hamburg or Berlin, town and Land in one.
pub(super) fn is_city_state(ars: Ars) -> bool {
    let (land, rest) = ars.as_str().split_at(2);
    matches!(land, "02" | "11") && rest.bytes().all(|digit| digit == b'0')
}

/// The keys that the body of a municipality has in other roles: as association, county and Land.
fn roles(main: Ars) -> impl Iterator<Item = Ars> {
    let text = main.as_str().to_owned();
    let lengths: &[usize] = if is_city_state(main) { &[9, 5, 3, 2] } else { &[9, 5] };
    let of = move |length: usize| text.get(..length).and_then(|key| key.parse::<Ars>().ok());
    lengths
        .iter()
        .filter_map(move |length| of(*length))
        .filter(move |key| main.as_str().len() == 12 && as_municipality(*key) == Some(main))
}

/// The other keys of the same area: without the zeros that fill it up, or with them.
fn forms(key: &AreaKey) -> Vec<AreaKey> {
    let text = key.as_str();
    let zeros = |from: usize| text.get(from..).is_some_and(|it| it.bytes().all(|it| it == b'0'));
    let cut = |lengths: &[usize]| -> Vec<String> {
        let shorter = lengths.iter().filter(|length| **length < text.len() && zeros(**length));
        shorter.filter_map(|length| text.get(..*length)).map(str::to_owned).collect()
    };
    let mut found = match key {
        AreaKey::Ags(_) => cut(&[5, 3, 2]),
        AreaKey::Ars(_) => cut(&[9, 5, 3, 2]),
    };
    if let AreaKey::Ars(ars) = key {
        found.extend(as_municipality(*ars).filter(|main| main != ars).map(|main| main.to_string()));
    }
    found.iter().filter_map(|text| text.parse::<Ars>().ok()).map(AreaKey::Ars).collect()
}
