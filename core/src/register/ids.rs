//! Entries by id: mostly one has it, a few where it is versions of one record.

use std::sync::Arc;

#[cfg(feature = "register")]
use super::shipped_frameworks;
use super::{Entry, Register, shipped, shipped_land_rules};
use crate::keys::{Date, parts};
use crate::model::{
    Channel, Criterion, Interval, LandRule, Organisation, Profile, Record, Relation,
};
use crate::order::{order, same, sorted};

/// The numbers of all entries by id; of those with one id in the order read.
pub(super) fn by_id(entries: &[Arc<Entry>]) -> Vec<usize> {
    let id = |number: usize| entries.get(number).map(|entry| entry.id.as_str());
    order(entries.len(), &|a, b| id(a).cmp(&id(b)))
}

impl Register {
    /// The entries with that id and their numbers, in the order read.
    pub(crate) fn numbered(&self, id: &str) -> impl DoubleEndedIterator<Item = (usize, &Entry)> {
        let own = |number: usize| self.entries.get(number).map_or("", |entry| entry.id.as_str());
        let numbers = same(&self.by_id, |number| own(*number).cmp(id));
        numbers.iter().filter_map(|number| Some((*number, &**self.entries.get(*number)?)))
    }

    /// Every record with that id, those with structural errors and withdrawn ones included.
    pub fn all(&self, id: &str) -> impl Iterator<Item = &Entry> {
        self.numbered(id).map(|(_, entry)| entry)
    }

    /// The entries that a reference may mean: of its version where it names one, else all with its
    /// id. An entry without a version stands for all of them.
    fn meant(&self, reference: &str) -> impl DoubleEndedIterator<Item = (usize, &Entry)> {
        let (id, wanted, _) = parts(reference);
        self.numbered(id).filter(move |(_, entry)| {
            let own = entry.record.as_ref().and_then(Record::version);
            own.is_none() || wanted.is_none() || own == wanted
        })
    }

    /// The record that a reference means: of its version where it names one. Otherwise, of several
    /// versions, the newest of those that are valid on the day, or else the newest: those of which
    /// another says it supersedes come after it; then counts the one whose `valid` begins last, the
    /// one made last, and the higher number.
    ///
    /// ```
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"[
    ///     {"type":"organisation","id":"amt","title":{"de":"Das alte Amt"},"created":"2020-01-01",
    ///      "kind":"office","valid":{"from":"2020-01-01","to":"2026-01-01"}},
    ///     {"type":"organisation","id":"amt","title":{"de":"Das neue Amt"},"created":"2025-11-01",
    ///      "kind":"office","valid":{"from":"2026-01-01"}}]"#));
    /// let title = |day| register.record("amt", day).and_then(|it| Some(it.head()?.title.de.as_str()));
    /// assert_eq!(title(Some("2024-06-01".parse()?)), Some("Das alte Amt"));
    /// assert_eq!(title(None), Some("Das neue Amt"));
    /// # Ok::<(), bedarf::keys::KeyError>(())
    /// ```
    #[must_use]
    pub fn record(&self, reference: &str, day: Option<Date>) -> Option<&Record> {
        self.entry(reference, day)?.record.as_ref()
    }

    /// The same record, with where it came from.
    #[must_use]
    pub fn entry(&self, reference: &str, day: Option<Date>) -> Option<&Entry> {
        self.numbered_entry(reference, day).map(|(_, entry)| entry)
    }

    /// The same, with its number.
    pub(crate) fn numbered_entry(
        &self,
        reference: &str,
        day: Option<Date>,
    ) -> Option<(usize, &Entry)> {
        let mut readable = self.meant(reference).filter(|(_, entry)| entry.record.is_some());
        let first = readable.next()?;
        let Some(second) = readable.next() else { return Some(first) };
        let replaced = self.replaced(parts(reference).0, day);
        // of equal ones the last
        let all = [first, second].into_iter().chain(readable);
        all.max_by_key(|(_, entry)| self.rank(entry, day, &replaced))
    }

    /// By what one of several entries with one id counts before the others; `replaced` are the
    /// versions of that id which others take the place of.
    pub(crate) fn rank<'a>(
        &self,
        entry: &'a Entry,
        day: Option<Date>,
        replaced: &[&str],
    ) -> impl Ord + use<'a> {
        let record = entry.record.as_ref();
        let head = record.and_then(Record::head);
        let valid = head.as_ref().and_then(|head| head.valid);
        let holds = head.is_some() && is_on(valid, day);
        let made = (valid.and_then(|valid| valid.from), head.map(|head| head.created));
        let version = record.and_then(Record::version);
        let is_replaced = version.is_some_and(|own| replaced.binary_search(&own).is_ok());
        (holds, !is_replaced, made, version.map(version_order))
    }

    /// The versions of an id of which another version that holds on the day says that it takes their
    /// place, sorted.
    pub(crate) fn replaced(&self, id: &str, day: Option<Date>) -> Vec<&str> {
        let heads = self.all(id).filter_map(|entry| {
            let record = entry.record.as_ref()?;
            Some((record.version(), record.head()?))
        });
        let holding = heads.filter(|(_, head)| is_on(head.valid, day));
        let targets = holding.flat_map(|(own, head)| {
            let links = head.links.iter().filter(|link| link.rel == Relation::Supersedes);
            links.filter_map(move |link| match parts(link.target.as_str()) {
                (target, Some(version), None) if target == id && own != Some(version) => {
                    Some(version)
                }
                _ => None,
            })
        });
        sorted(targets.collect(), Ord::cmp)
    }

    /// The first entry that a reference may mean.
    #[must_use]
    pub fn find(&self, reference: &str) -> Option<(usize, &Entry)> {
        self.meant(reference).next()
    }

    /// The last entry that a reference may mean.
    #[must_use]
    pub fn find_last(&self, reference: &str) -> Option<&Entry> {
        self.meant(reference).next_back().map(|(_, entry)| entry)
    }

    /// Whether any of the entries that a reference may mean is not withdrawn.
    #[must_use]
    pub fn is_active(&self, reference: &str) -> bool {
        self.meant(reference).any(|(_, it)| !matches!(it.record, Some(Record::Withdrawn(_))))
    }

    /// The criterion of a profile, by the number of its entry; the first one with that id.
    #[must_use]
    pub fn criterion(&self, profile: usize, id: &str) -> Option<&Criterion> {
        match self.entries.get(profile)?.record.as_ref()? {
            Record::Profile(profile) => profile.criteria.iter().find(|it| it.id.as_str() == id),
            _ => None,
        }
    }

    /// The criterion that a reference leads to, where it names one: of a profile of the register,
    /// otherwise of a shipped framework.
    #[must_use]
    pub fn criterion_of(&self, reference: &str) -> Option<&Criterion> {
        let wanted = parts(reference).2?;
        self.profile(reference)?.criteria.iter().find(|it| it.id.as_str() == wanted)
    }

    /// The [`Profile`] that a reference means: the register's own, otherwise the shipped framework.
    ///
    /// ```
    /// let register = bedarf::Register::default();
    /// let agenda = register.profile("standardisierungsagenda");
    /// assert!(agenda.is_some_and(|it| it.is_for_needs()));
    /// assert_eq!(register.profile("efa_minimum_requirements@2020-12-08"), None);
    /// ```
    #[must_use]
    pub fn profile(&self, reference: &str) -> Option<&Profile> {
        self.one(reference).or_else(|| self.shipped_framework(reference))
    }

    /// The shipped framework that a reference means. Where a record of the register has its id, there
    /// is none, whatever version that is of, and even where it is withdrawn or has errors.
    #[cfg(feature = "register")]
    #[must_use]
    pub fn shipped_framework(&self, reference: &str) -> Option<&Profile> {
        let (id, version, _) = parts(reference);
        if self.all(id).next().is_some() {
            return None;
        }
        let is_meant =
            |it: &&Profile| it.id == *id && version.is_none_or(|version| it.version == version);
        self.shipped_frameworks().iter().find(is_meant)
    }

    #[cfg(not(feature = "register"))]
    fn shipped_framework(&self, _: &str) -> Option<&Profile> {
        None
    }

    /// The frameworks that the library ships, as data with their sources: what is known of the EfA
    /// minimum requirements, OZG maturity 1.1 and 2.0, the Deutschland-Stack and DIN SPEC 66336, and
    /// the entry criteria of the Standardisierungsagenda, which are for needs. A record of the
    /// register with the id of one replaces it.
    #[cfg(feature = "register")]
    #[must_use]
    pub fn shipped_frameworks(&self) -> &[Profile] {
        self.shipped_frameworks.get_or_init(shipped_frameworks)
    }

    /// The organisation with that id.
    #[must_use]
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.all(id).find_map(|entry| match &entry.record {
            Some(Record::Organisation(record)) => Some(&**record),
            _ => None,
        })
    }

    /// The channel with that id: the register's own, otherwise the shipped one.
    #[must_use]
    pub fn channel(&self, id: &str) -> Option<&Channel> {
        let own = self.all(id).find_map(|entry| match &entry.record {
            Some(Record::Channel(record)) => Some(&**record),
            _ => None,
        });
        own.or_else(|| self.shipped_channels().iter().find(|channel| channel.id == *id))
    }

    /// The channel with that id that holds on the day. A record of the register takes the place of
    /// a shipped one even where it is withdrawn, has ended or has errors: then there is none.
    #[must_use]
    pub fn channel_on(&self, id: &str, day: Date) -> Option<&Channel> {
        if self.all(id).next().is_none() {
            return self.channel(id);
        }
        match self.record(id, Some(day)) {
            Some(Record::Channel(channel)) => Some(&**channel)
                .filter(|channel| channel.valid.is_none_or(|valid| valid.contains(day))),
            _ => None,
        }
    }

    /// The channels that the library ships: FIT-Store, marketplace and the usual ways beside them,
    /// as dated data with their sources. A record of the register with the id of one replaces it.
    #[must_use]
    pub fn shipped_channels(&self) -> &[Channel] {
        self.shipped.get_or_init(shipped)
    }

    /// What the library ships on the Länder: what each answers on each topic, with its source and
    /// day, otherwise that nothing is known. Answers of the register go before them.
    #[must_use]
    pub fn shipped_land_rules(&self) -> &[LandRule] {
        self.shipped_land_rules.get_or_init(shipped_land_rules)
    }
}

/// Versions as people count them: `2` before `10`, `2022-11-09` before `2023-01-01`.
pub(crate) fn version_order(version: &str) -> Vec<(usize, &str)> {
    let numbers = version.split(|sign: char| !sign.is_ascii_digit());
    numbers.map(|digits| digits.trim_start_matches('0')).map(|it| (it.len(), it)).collect()
}

/// Whether a period holds on the day; without a day, or where nothing is said, always.
fn is_on(valid: Option<Interval>, day: Option<Date>) -> bool {
    day.is_none_or(|day| valid.is_none_or(|valid| valid.contains(day)))
}
