//! `completeness`: what answers need of the records and what of that is there.

use bedarf_derive::{Answer, Part};

use super::{About, Call, CallError, Host};
use crate::facts::{AskedBy, NEEDED, Presence, is_unknown_on, responsible};
use crate::findings::Lang;
use crate::keys::{Date, Id};
use crate::logic::{Attribute, Subject as _};
use crate::messages::Words;
use crate::model::{Record, RecordType, Text};
use crate::order::grouped;
use crate::register::{Register, Unread};

/// What `completeness` takes beside the register.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
pub struct CompletenessRequest {
    /// Only records of this type.
    #[label(de = "nur Datensätze dieser Art", en = "only records of this type")]
    pub r#type: Option<RecordType>,
    /// Only this record.
    #[label(de = "nur dieser Datensatz, als Id", en = "only this record, as id")]
    pub id: Option<Id>,
    /// The day: the records and units of that day, as they stood then; without one as they stand now.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Option<Date>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// What is there of what answers need.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct CompletenessAnswer {
    /// The day.
    pub as_of: Option<Date>,
    /// How much answers need of all records asked for.
    pub needed: u64,
    /// How much of that is there.
    pub there: u64,
    /// By whoever is responsible for the records, in the order of their ids.
    #[required]
    pub organisations: Vec<OrganisationCompleteness>,
    /// Each record of which something is needed, in the order of the register.
    #[required]
    pub records: Vec<RecordCompleteness>,
    /// What conditions may ask of units, and of how many it is known.
    #[required]
    pub units: Vec<AttributeCompleteness>,
    /// How many of the records somebody has confirmed by the day.
    pub confirmed: u64,
    /// Ids of records of which it is not on record how they stood on the day, so that nothing is
    /// told of what depends on it.
    pub status_unknown: Vec<String>,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// What is there of the records that somebody is responsible for.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct OrganisationCompleteness {
    /// Id of the organisation.
    pub organisation: String,
    /// What it is called.
    pub name: String,
    /// How many records.
    pub records: u64,
    /// How much answers need of them.
    pub needed: u64,
    /// How much of that is there.
    pub there: u64,
}

/// What is there of one record.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct RecordCompleteness {
    /// What it is.
    pub r#type: RecordType,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
    /// What it is called.
    pub title: String,
    /// How much answers need of it.
    pub needed: u64,
    /// How much of that is there.
    pub there: u64,
    /// What is not.
    #[required]
    pub missing: Vec<MissingMember>,
    /// The day on which someone responsible said that it is still true.
    pub confirmed_on: Option<Date>,
    /// Id of the organisation that said so.
    pub confirmed_by: Option<String>,
}

/// A member that is not there.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct MissingMember {
    /// Where it would stand.
    pub member: &'static str,
    /// What it is called.
    pub label: String,
    /// What asks for it.
    #[required]
    pub asked_by: Vec<AskedBy>,
}

/// Of how many units an attribute is known.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct AttributeCompleteness {
    /// The attribute.
    pub attribute: Attribute,
    /// What it is called.
    pub label: String,
    /// How many units there are.
    pub units: u64,
    /// Of how many it is known.
    pub there: u64,
}

/// The call `completeness`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Completeness;

impl Call for Completeness {
    const ABOUT: About = About {
        name: "completeness",
        does: Words::new(
            "Sagt je Datensatz, Organisation und Merkmal der Kommunen, was Auskünfte brauchen, was \
             davon da ist und was fehlt.",
            "Says for each record, organisation and attribute of units what answers need, what of \
             that is there and what is missing.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = CompletenessRequest;
    type Answer = CompletenessAnswer;

    fn answer(
        register: &Register,
        request: &CompletenessRequest,
        _: &Host,
    ) -> Result<CompletenessAnswer, CallError> {
        register.completeness(request)
    }
}

impl Register {
    /// What answers need of the records, and what of that is there.
    ///
    /// ```
    /// use bedarf::calls::CompletenessRequest;
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::One(br#"[{"type":"organisation","id":"land-nw",
    ///     "title":{"de":"Ein Land"},"created":"2026-01-01","kind":"land","land":"05"}]"#));
    /// let answer = register.completeness(&CompletenessRequest::default())?;
    /// assert_eq!((answer.there, answer.needed), (1, 2));
    /// assert_eq!(answer.records[0].missing[0].member, "/contact");
    /// # Ok::<(), bedarf::calls::CallError>(())
    /// ```
    ///
    /// # Errors
    /// Where the register has no such record.
    pub fn completeness(
        &self,
        request: &CompletenessRequest,
    ) -> Result<CompletenessAnswer, CallError> {
        let (day, lang) = (request.as_of, request.lang.unwrap_or_default());
        self.known(request.id.as_ref())?;
        let is_wanted = |record: &&Record| {
            request.r#type.is_none_or(|kind| record.record_type() == kind)
                && request.id.as_ref().is_none_or(|id| record.id() == id)
        };
        let is_there = |record: &&Record| {
            let presence = day.map(|day| self.presence(record, day));
            presence.is_none_or(|it| matches!(it, Presence::There | Presence::Lost))
        };
        let wanted = || self.iter().filter(is_wanted).filter(is_there);
        let is_unknown = |record: &&Record| day.is_some_and(|day| is_unknown_on(self, record, day));
        let status_unknown = wanted().filter(is_unknown).map(|record| record.id().to_string());
        let told = wanted()
            .filter_map(|record| Some((responsible(record), of_record(record, day, lang)?)));
        let told: Vec<(Option<&str>, RecordCompleteness)> = told.collect();
        let by_whom = told.iter().filter_map(|(who, of)| Some(((*who)?, of)));
        let organisations = grouped(by_whom).into_iter().map(|(id, records)| {
            let name = self.organisation(id).map(|it| text(&it.title, lang));
            OrganisationCompleteness {
                organisation: id.to_owned(),
                name: name.unwrap_or_else(|| id.to_owned()),
                records: records.len() as u64,
                needed: records.iter().map(|it| it.needed).sum(),
                there: records.iter().map(|it| it.there).sum(),
            }
        });
        Ok(CompletenessAnswer {
            as_of: day,
            needed: told.iter().map(|(_, it)| it.needed).sum(),
            there: told.iter().map(|(_, it)| it.there).sum(),
            organisations: organisations.collect(),
            units: self.known_of_units(day, lang),
            confirmed: told.iter().filter(|(_, it)| it.confirmed_on.is_some()).count() as u64,
            status_unknown: status_unknown.collect(),
            records: told.into_iter().map(|(_, it)| it).collect(),
            unread: self.unread().to_vec(),
        })
    }

    /// Of how many units each attribute is known.
    fn known_of_units(&self, day: Option<Date>, lang: Lang) -> Vec<AttributeCompleteness> {
        let mut known = vec![0; Attribute::ALL.len()];
        let mut units = 0;
        for unit in self.all_units(day) {
            units += 1;
            for (attribute, count) in Attribute::ALL.iter().zip(&mut known) {
                *count += u64::from(!unit.values(*attribute).is_empty());
            }
        }
        let told = |(attribute, there): (&Attribute, u64)| AttributeCompleteness {
            attribute: *attribute,
            label: attribute.label().say(lang).to_owned(),
            units,
            there,
        };
        Attribute::ALL.iter().zip(known).map(told).collect()
    }
}

fn text(text: &Text, lang: Lang) -> String {
    text.in_english(lang == Lang::En).to_owned()
}

/// What is there of a record; `None` where nothing is needed of it.
fn of_record(record: &Record, day: Option<Date>, lang: Lang) -> Option<RecordCompleteness> {
    let head = record.head()?;
    let (mut needed, mut missing) = (0, Vec::new());
    for it in NEEDED {
        let Some(is_there) = it.is_there(record, day) else { continue };
        needed += 1;
        if !is_there {
            let (label, asked_by) = (it.label.say(lang).to_owned(), it.asked_by.to_vec());
            missing.push(MissingMember { member: it.path, label, asked_by });
        }
    }
    let confirmed = head.confirmed.filter(|on| day.is_none_or(|day| *on <= day));
    (needed > 0).then(|| RecordCompleteness {
        r#type: record.record_type(),
        id: head.id.to_string(),
        version: record.version().map(str::to_owned),
        title: text(head.title, lang),
        needed,
        there: needed - missing.len() as u64,
        missing,
        confirmed_on: confirmed,
        confirmed_by: head.confirmed_by.filter(|_| confirmed.is_some()).map(|by| by.id().to_owned()),
    })
}
