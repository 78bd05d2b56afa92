//! `diff`: what is different in a register from an earlier one, or on one day from another.

use bedarf_derive::{Answer, Part};

use super::{About, Call, CallError, Given, Host};
use crate::facts::{NeedState, Strictness};
use crate::findings::Lang;
use crate::keys::{Date, Digest};
use crate::messages::Words;
use crate::model::{RecordType, Relation};
use crate::register::{Register, Unread};

mod days;
mod members;
mod page;
mod records;

/// What `diff` takes beside two registers, or one.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
pub struct DiffRequest {
    /// Of one register: the earlier day.
    #[label(
        de = "bei einem Register: der frühere Tag, JJJJ-MM-TT oder today",
        en = "of one register: the earlier day, YYYY-MM-DD or today"
    )]
    pub from: Option<Date>,
    /// Of one register: the later day.
    #[label(
        de = "bei einem Register: der spätere Tag, JJJJ-MM-TT oder today",
        en = "of one register: the later day, YYYY-MM-DD or today"
    )]
    pub to: Option<Date>,
    /// Whether a page to read comes with it.
    #[label(de = "dazu eine Seite zum Lesen und Drucken", en = "with a page to read and print")]
    pub html: Option<bool>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// What is different.
#[derive(Clone, Debug, Default, PartialEq, Answer)]
#[non_exhaustive]
pub struct DiffAnswer {
    /// The earlier day, of one register.
    pub from: Option<Date>,
    /// The later day.
    pub to: Option<Date>,
    /// Digest of the earlier register: the same in whatever order its records stand.
    pub edition_before: Option<Digest>,
    /// Digest of the later register.
    pub edition_after: Option<Digest>,
    /// Records that have come, in the order of the later register.
    #[required]
    pub added: Vec<AddedRecord>,
    /// Records that have gone, in the order of the earlier register.
    #[required]
    pub removed: Vec<RemovedRecord>,
    /// Records that say something else.
    #[required]
    pub changed: Vec<ChangedRecord>,
    /// Relations that are in doubt and were not before.
    #[required]
    pub suspect: Vec<SuspectLink>,
    /// Needs that stand otherwise than before.
    #[required]
    pub states: Vec<StateChange>,
    /// What of the earlier register could not be read, so that it is not compared.
    #[required]
    pub unread_before: Vec<Unread>,
    /// What of the later register could not be read.
    #[required]
    pub unread_after: Vec<Unread>,
    /// One self-contained HTML document, where it was asked for.
    pub html: Option<String>,
}

/// A record that has come.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct AddedRecord {
    /// What it is.
    pub r#type: RecordType,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
    /// What it is called.
    pub title: String,
    /// The earlier version of the same profile that it is compared with.
    pub compared_with: Option<String>,
    /// How its criteria differ from those.
    pub criteria: Vec<CriterionChange>,
}

/// A record that has gone.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct RemovedRecord {
    /// What it is.
    pub r#type: RecordType,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
    /// What it is called.
    pub title: String,
    /// The day of its withdrawal.
    pub withdrawn_on: Option<Date>,
    /// Id of the record that takes its place.
    pub successor: Option<String>,
    /// Whether nothing tells that it was withdrawn.
    pub without_tombstone: bool,
    /// What is wrong with that (CORE-008).
    pub message: Option<String>,
}

/// A record that says something else.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct ChangedRecord {
    /// What it is.
    pub r#type: RecordType,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: Option<String>,
    /// What it is called.
    pub title: String,
    /// Whether it changed in what binds, so that its digest is another one.
    pub normative: bool,
    /// The members that are different.
    #[required]
    pub members: Vec<MemberChange>,
    /// Of a profile how its criteria differ, with those of what it is based on.
    pub criteria: Vec<CriterionChange>,
}

/// A member that is different.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct MemberChange {
    /// JSON Pointer to it: in the later record, of what is gone in the earlier one.
    pub path: String,
    /// What stood there: a text as it reads, all else as JSON.
    pub before: Option<String>,
    /// What stands there.
    pub after: Option<String>,
}

/// How a criterion differs.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CriterionChange {
    /// Its id.
    pub criterion: String,
    /// What it is called.
    pub title: String,
    /// Whether it lets fewer through, or more.
    pub change: Strictness,
    /// Whether it is new.
    pub added: bool,
    /// Whether it is dropped.
    pub dropped: bool,
    /// The members that make the difference.
    pub members: Vec<CriterionMember>,
}

/// A member in which a criterion differs.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CriterionMember {
    /// Its name.
    pub member: &'static str,
    /// Whether by it fewer get through, or more.
    pub change: Strictness,
}

/// A relation in doubt: what it leads to has changed since someone looked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Answer)]
#[non_exhaustive]
pub struct SuspectLink {
    /// Id of the record that has it.
    pub id: String,
    /// Version of that record.
    pub version: Option<String>,
    /// The relation.
    pub rel: Relation,
    /// What it leads to.
    pub target: String,
}

/// A need that stands otherwise than before.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct StateChange {
    /// Its id.
    pub need: String,
    /// What it is called.
    pub title: String,
    /// How it stood.
    pub before: NeedState,
    /// How it stands.
    pub after: NeedState,
}

/// The call `diff`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Diff;

impl Call for Diff {
    const ABOUT: About = About {
        name: "diff",
        does: Words::new(
            "Vergleicht zwei Register, oder eines an zwei Tagen: was dazukam, wegfiel, anders ist, \
             und was ein Profil verschärft oder lockert.",
            "Compares two registers, or one on two days: what has come, gone and changed, and what a \
             profile tightens or relaxes.",
        ),
    };
    type On<'g> = &'g Given<'g>;
    type Request = DiffRequest;
    type Answer = DiffAnswer;

    fn answer(
        given: &Given<'_>,
        request: &DiffRequest,
        host: &Host,
    ) -> Result<DiffAnswer, CallError> {
        let lang = request.lang.unwrap_or_default();
        let mut answer = match given.two(host)? {
            Some((before, after)) => records::compared(&before, &after, lang, host),
            None => {
                let days = request.from.zip(request.to).ok_or(CallError::NothingToCompare)?;
                days::compared(given.register(host)?, days, lang, host)
            }
        };
        if request.html == Some(true) {
            answer.html = Some(page::html(&answer, lang));
        }
        Ok(answer)
    }
}

impl Register {
    /// What is different in a register from an earlier one.
    ///
    /// ```
    /// use bedarf::calls::Host;
    /// use bedarf::{Input, Lang, Register};
    /// let read = |title: &str| Register::read(Input::One(format!(r#"[{{"type":"organisation",
    ///     "id":"amt","title":{{"de":"{title}"}},"created":"2026-01-01","kind":"office"}}]"#).as_bytes()));
    /// let (before, after) = (read("Ein Amt"), read("Ein anderes Amt"));
    /// let diff = after.differs_from(&before, Lang::De, &Host::default());
    /// assert_eq!(diff.changed[0].members[0].path, "/title/de");
    /// assert_ne!(diff.edition_before, diff.edition_after);
    /// ```
    #[must_use]
    pub fn differs_from(&self, before: &Register, lang: Lang, host: &Host) -> DiffAnswer {
        records::compared(before, self, lang, host)
    }
}
