//! `diff`: what is different in a register from an earlier one, or on one day from another, and for
//! whom.

use bedarf_derive::Part;

use super::{About, Call, CallError, Given, Host};
use crate::findings::Lang;
use crate::keys::Date;
use crate::messages::Words;
use crate::register::{Nfc, Register};
use crate::watch::Watch;

mod answer;
mod criteria;
mod days;
mod label;
#[rustfmt::skip]
mod labels;
mod members;
mod page;
mod records;
mod rows;
mod seats;
mod sides;
mod summary;
mod ways;

pub use answer::{
    AddedRecord, ChangedRecord, CriterionChange, CriterionMember, DiffAnswer, DiffSide,
    EditionMatch, MemberChange, NamedKey, NotCompared, RemovedRecord, RowChange, RowFate,
    SeatChange, StateChange, StoredEdition, SuspectLink, TableChange, TableOf, TimeChange,
    UseChange, WayChange, WayChanges,
};

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
    /// Of two registers: the day on which ways, seats and uses are compared. Without one no ways
    /// are, and seats and uses of whatever day.
    #[label(
        de = "bei zwei Registern: der Tag, an dem Bezugswege verglichen werden, JJJJ-MM-TT oder today",
        en = "of two registers: the day on which ways are compared, YYYY-MM-DD or today"
    )]
    pub as_of: Option<Date>,
    /// So many units of each offering and rows of each table are named: 100 by default.
    #[label(
        de = "so viele Kommunen je Angebot und Zeilen je Tabelle nennen, Vorgabe 100",
        en = "so many units of each offering and rows of each table are named, 100 by default"
    )]
    #[range(min = 0, max = 100_000)]
    pub limit: Option<u32>,
    /// Whether a page to read comes with it.
    #[label(de = "dazu eine Seite zum Lesen und Drucken", en = "with a page to read and print")]
    pub html: Option<bool>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// The call `diff`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Diff;

/// How it is told: in which language, how much of it, and who is told how far it is.
#[derive(Clone, Copy)]
struct Telling<'a> {
    lang: Lang,
    limit: usize,
    nfc: Option<Nfc>,
    watch: &'a Watch,
}

impl<'a> Telling<'a> {
    fn of(request: &DiffRequest, host: &'a Host) -> Self {
        Telling {
            lang: request.lang.unwrap_or_default(),
            limit: request.limit.unwrap_or(100) as usize,
            nfc: host.nfc,
            watch: &host.watch,
        }
    }

    fn say(&self, words: Words) -> &'static str {
        words.say(self.lang)
    }
}

impl Call for Diff {
    const ABOUT: About = About {
        name: "diff",
        does: Words::new(
            "Vergleicht zwei Register, oder eines an zwei Tagen: was dazukam, wegfiel, anders ist, \
             wer Bezugswege gewinnt oder verliert, und was ein Profil verschärft oder lockert.",
            "Compares two registers, or one on two days: what has come, gone and changed, who gains \
             or loses ways, and what a profile tightens or relaxes.",
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
        let telling = Telling::of(request, host);
        let names_days = request.from.is_some() || request.to.is_some();
        let mut answer = match given.two(host)? {
            Some(_) if names_days => return Err(CallError::DaysOfTwo),
            Some((before, after)) => records::compared(&before, &after, request.as_of, telling)?,
            None => {
                let days = request.from.zip(request.to).ok_or(CallError::NothingToCompare)?;
                if request.as_of.is_some() {
                    return Err(CallError::DayOfOne);
                }
                days::compared(given.register(host)?, days, telling)?
            }
        };
        answer.summary = summary::sentences(&answer, telling.lang);
        if request.html == Some(true) {
            answer.html = Some(page::html(&answer, telling.lang));
        }
        Ok(answer)
    }
}

impl Register {
    /// What is different in a register from an earlier one. Ways are not compared: that asks for a
    /// day, see [`differs_as_of`](Self::differs_as_of).
    ///
    /// ```
    /// use bedarf::calls::Host;
    /// use bedarf::{Input, Lang, Register};
    /// let read = |title: &str| Register::read(Input::One(format!(r#"[{{"type":"organisation",
    ///     "id":"amt","title":{{"de":"{title}"}},"created":"2026-01-01","kind":"office"}}]"#).as_bytes()));
    /// let (before, after) = (read("Ein Amt"), read("Ein anderes Amt"));
    /// let diff = after.differs_from(&before, Lang::De, &Host::default());
    /// assert_eq!(diff.changed[0].members[0].path, "/title/de");
    /// assert_eq!(diff.summary[0], "Ein Datensatz ist geändert.");
    /// assert_ne!(diff.edition_before, diff.edition_after);
    /// ```
    #[must_use]
    pub fn differs_from(&self, before: &Register, lang: Lang, host: &Host) -> DiffAnswer {
        self.differs(before, None, lang, host)
    }

    /// The same with the ways, seats and uses of a day.
    #[must_use]
    pub fn differs_as_of(
        &self,
        before: &Register,
        day: Date,
        lang: Lang,
        host: &Host,
    ) -> DiffAnswer {
        self.differs(before, Some(day), lang, host)
    }

    fn differs(
        &self,
        before: &Register,
        as_of: Option<Date>,
        lang: Lang,
        host: &Host,
    ) -> DiffAnswer {
        // nobody breaks it off
        let watch = Watch::default();
        let request = DiffRequest { lang: Some(lang), ..DiffRequest::default() };
        let telling = Telling { watch: &watch, ..Telling::of(&request, host) };
        let mut answer = records::compared(before, self, as_of, telling).unwrap_or_default();
        answer.summary = summary::sentences(&answer, lang);
        answer
    }
}
