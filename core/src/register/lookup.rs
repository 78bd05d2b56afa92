//! The register and what can be looked up in it.

use std::sync::{Arc, OnceLock};

use super::{Built, Entry, Fault, Input, Services, Skipped, Table, Unit, Units, Unread, ids};
#[cfg(feature = "register")]
use crate::keys::parts;
use crate::keys::{AreaKey, Date, Role};
use crate::logic::{Selector, Truth};
use crate::model::*;
use crate::order::sorted;

/// Records by id, what the library ships, and the table of units.
#[derive(Clone, Debug, Default)]
pub struct Register {
    pub(super) entries: Vec<Arc<Entry>>,
    /// Numbers of entries, by id.
    pub(super) by_id: Vec<usize>,
    /// Numbers of organisations by their regional keys, of units by their municipality keys too.
    pub(super) by_key: Vec<(AreaKey, usize)>,
    /// Channels that the library ships, read when one is first asked for: a check of one record
    /// needs none. A record of the register replaces one with its id.
    pub(super) shipped: OnceLock<Vec<Channel>>,
    /// The answers of the Länder that the library ships, likewise.
    pub(super) shipped_land_rules: OnceLock<Vec<LandRule>>,
    /// The frameworks that the library ships, likewise.
    #[cfg(feature = "register")]
    pub(super) shipped_frameworks: OnceLock<Vec<Profile>>,
    pub(super) units: Arc<Units>,
    pub(super) services: Arc<Services>,
    /// The tables that were read.
    pub(super) tables: Vec<Table>,
    /// Structural errors that belong to no entry.
    pub(super) faults: Vec<Fault>,
    /// Keys in rows of tables of which no cell could be read.
    pub(super) lost: Vec<String>,
    /// What was left out of what was handed in.
    pub(super) skipped: Vec<Skipped>,
    /// What could not be read, found when it is first asked for.
    pub(super) unread: OnceLock<Vec<Unread>>,
    /// Its ids and keys, and those that were lost, sorted.
    pub(super) unread_ids: OnceLock<Vec<String>>,
}

impl Register {
    /// The same, with everything found again by its id and key.
    pub(super) fn indexed(mut self) -> Self {
        self.by_id = ids::by_id(&self.entries);
        self.by_key = by_key(&self.entries);
        self.unread = OnceLock::new();
        self.unread_ids = OnceLock::new();
        self
    }

    /// The same with some of its entries alone.
    #[cfg(feature = "report")]
    #[must_use]
    pub(crate) fn only(&self, keep: impl Fn(&Entry) -> bool) -> Self {
        let entries = self.entries.iter().filter(|entry| keep(entry)).cloned().collect();
        Register { entries, ..self.clone() }.indexed()
    }

    /// How many records there are, withdrawn ones included: as many as [`iter`](Self::iter) gives.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Every record with where it came from, in the order read; those with structural errors as
    /// well.
    #[must_use]
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// Every record with its number, by id; those with one id in the order read.
    pub(crate) fn by_id(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.by_id.iter().filter_map(|number| Some((*number, &**self.entries.get(*number)?)))
    }

    /// What was left out of what was handed in, so that nobody looked at it.
    #[must_use]
    pub fn skipped(&self) -> &[Skipped] {
        &self.skipped
    }

    /// The table of units.
    #[must_use]
    pub fn units(&self) -> &Units {
        &self.units
    }

    /// The table of services.
    #[must_use]
    pub fn services(&self) -> &Services {
        &self.services
    }

    /// For every entry the numbers of the entries that it points to, by the references it gives.
    #[must_use]
    pub(crate) fn edges<'a>(
        &'a self,
        targets: impl Fn(&'a Record) -> Vec<&'a str>,
    ) -> Vec<Vec<usize>> {
        let of = |entry: &'a Arc<Entry>| {
            let to = entry.record.as_ref().map(&targets).unwrap_or_default();
            to.into_iter().filter_map(|to| Some(self.find(to)?.0)).collect()
        };
        self.entries.iter().map(of).collect()
    }

    /// Every readable record, in the order read. Those with structural errors are in
    /// [`unread`](Self::unread).
    ///
    /// ```
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"[{"type":"need"},
    ///     {"type":"organisation","id":"amt","title":{"de":"Ein Amt"},"created":"2026-01-01",
    ///      "kind":"office"}]"#));
    /// assert!(register.iter().map(|record| record.id()).eq(["amt"]));
    /// assert_eq!(register.unread().len(), 1);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &Record> {
        self.records().map(|(_, record)| record)
    }

    /// Every readable record, in the order read, with the number of its entry.
    pub(crate) fn records(&self) -> impl Iterator<Item = (usize, &Record)> {
        let numbered = self.entries.iter().enumerate();
        numbered.filter_map(|(number, entry)| Some((number, entry.record.as_ref()?)))
    }

    /// The organisations that hold a role on the day.
    pub(crate) fn holders(
        &self,
        role: Role,
        day: Option<Date>,
    ) -> impl Iterator<Item = &Organisation> {
        self.organisations().filter(move |record| record.holds(role) && record.is_valid_on(day))
    }

    /// What the record that a reference means is called on the day, withdrawn or not; otherwise the
    /// channel, the answer of a Land or the framework that the library ships.
    #[cfg(feature = "register")]
    pub(crate) fn name_of(&self, reference: &str, day: Date, english: bool) -> Option<&str> {
        let id = parts(reference).0;
        let channel = || self.shipped_channels().iter().find(|it| it.id == *id);
        let rule = || self.shipped_land_rules().iter().find(|it| it.id == *id);
        let own = self.record(reference, Some(day)).map(Record::title);
        let title = own.or_else(|| channel().map(|it| &it.title));
        let title = title.or_else(|| rule().map(|it| &it.title));
        let framework = || self.shipped_framework(reference);
        title.or_else(|| framework().map(|it| &it.title)).map(|it| it.in_english(english))
    }

    /// What records are called on the day, by their ids.
    #[cfg(feature = "register")]
    pub(crate) fn names_of<'i>(
        &self,
        ids: impl Iterator<Item = &'i str>,
        day: Date,
        english: bool,
    ) -> crate::order::Map<String, String> {
        let named =
            ids.filter_map(|id| Some((id.to_owned(), self.name_of(id, day, english)?.to_owned())));
        named.collect()
    }
}

impl Register {
    /// The units that a condition holds for on a day, and those of which that is not known: what a
    /// need's `affected`, an offering's `scope` or a criterion's `applies_to` means (model §13).
    ///
    /// Asked are the rows of the unit table and the organisations that are units.
    ///
    /// ```
    /// use bedarf::logic::{Attribute, Operator, Test, Value};
    /// use bedarf::{Input, Register, Selector, Truth};
    /// let register = Register::read(Input::Named(&[("units.csv",
    ///     b"ars,name,kind,population\n057740032032,Paderborn,kommune,154755\n\
    ///       057740004004,Altenbeken,kommune,\n")]));
    /// let large = Selector::Test(Test {
    ///     attr: Attribute::Population,
    ///     op: Operator::Ge,
    ///     value: Value::Integer(100_000),
    /// });
    /// let affected = register.affected(&large, "2026-11-24".parse()?);
    /// let affected: Vec<_> = affected.map(|(unit, holds)| (unit.name(), holds)).collect();
    /// assert_eq!(affected, [
    ///     (Some("Altenbeken"), Truth::Unknown), // of it the table has no population
    ///     (Some("Paderborn"), Truth::True),
    /// ]);
    /// # Ok::<(), bedarf::keys::KeyError>(())
    /// ```
    pub fn affected<'a>(
        &'a self,
        condition: &'a Selector,
        day: Date,
    ) -> impl Iterator<Item = (Unit<'a>, Truth)> {
        let judged = self.all_units(Some(day)).map(|unit| (unit, condition.judge(&unit)));
        judged.filter(|(_, holds)| *holds != Truth::False)
    }

    /// Every record of a type, in the order read, with the number of its entry.
    pub(crate) fn numbered_of<'a, T: TypedRecord + 'a>(
        &'a self,
    ) -> impl Iterator<Item = (usize, &'a T)> {
        self.records().filter_map(|(number, record)| Some((number, T::of(record)?)))
    }

    /// Every record of a type, in the order read.
    pub(crate) fn every<'a, T: TypedRecord + 'a>(&'a self) -> impl Iterator<Item = &'a T> {
        self.numbered_of().map(|(_, record)| record)
    }

    /// The record of a type that a reference means.
    #[must_use]
    pub(crate) fn one<T: TypedRecord>(&self, reference: &str) -> Option<&T> {
        T::of(self.find(reference)?.1.record.as_ref()?)
    }
}

/// A register of records that came from no text, without a table of units.
///
/// ```
/// use bedarf::Register;
/// use bedarf::model::{Organisation, OrganisationKind, Record, Text};
/// let office = Organisation::new(
///     "amt".parse()?,
///     Text::new("Ein Amt"),
///     "2026-01-01".parse()?,
///     OrganisationKind::Office,
/// );
/// let register: Register = [Record::from(office)].into_iter().collect();
/// assert_eq!(register.len(), 1);
/// assert!(register.organisation("amt").is_some());
/// # Ok::<(), bedarf::keys::KeyError>(())
/// ```
impl<R: Into<Record>> FromIterator<R> for Register {
    fn from_iter<I: IntoIterator<Item = R>>(records: I) -> Self {
        let records: Vec<Built> = records.into_iter().map(Built::from).collect();
        Register::read(Input::Built(&records))
    }
}

// a web service shares one among its threads
const _: () = {
    const fn shared<T: Send + Sync>() {}
    shared::<Register>();
};

macro_rules! lookups {
    ($($file:ident::$type:ident: $many:ident $(, $one:ident)?;)*) => {
        impl Register {
            $(
                #[doc = concat!("Every [`", stringify!($type), "`], in the order read.")]
                pub fn $many(&self) -> impl Iterator<Item = &$type> {
                    self.every()
                }
                $(
                    #[doc = concat!("The [`", stringify!($type), "`] that a reference means.")]
                    #[must_use]
                    pub fn $one(&self, reference: &str) -> Option<&$type> {
                        self.one(reference)
                    }
                )?
            )*
        }
    };
}
crate::records!(lookups);

/// The numbers of organisations by their regional keys, and of units by the municipality keys that
/// they name and that follow from these.
fn by_key(entries: &[Arc<Entry>]) -> Vec<(AreaKey, usize)> {
    let mut keys = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        let Some(Record::Organisation(record)) = &entry.record else { continue };
        keys.extend(record.regional_key().map(|ars| (AreaKey::Ars(ars), number)));
        let of_unit = [record.ags, record.ars.and_then(|ars| ars.ags())];
        let of_unit = of_unit.into_iter().flatten().filter(|_| record.is_unit());
        keys.extend(of_unit.map(|ags| (AreaKey::Ags(ags), number)));
    }
    sorted(keys, Ord::cmp)
}
