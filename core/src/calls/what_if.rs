//! `what_if`: who would gain or lose a way to an offering if something changed.

use std::borrow::Cow;

use bedarf_derive::Part;

use super::moves::Side;
use super::{About, Call, CallError, Host, JsonText, to_text};
use crate::check::{Options, check_record};
use crate::findings::{Lang, Severity};
use crate::keys::{Date, Id, Land};
use crate::messages::Words;
use crate::model::{LandTopic, Record};
use crate::register::Register;

mod answer;
mod effect;
mod expand;
mod join;
mod words;

pub use answer::{
    ChangeEffect, JoinObstacle, LandEffect, OfferingEffect, WayEffect, WayMoves, WhatIfAnswer,
    WhatIfRecord,
};
use expand::Expanded;

/// What `what_if` takes beside the register: a day, and what would be otherwise.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
pub struct WhatIfRequest {
    /// The day.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Date,
    /// What would be otherwise, one after the other.
    #[label(
        de = "was anders wäre, der Reihe nach, als JSON",
        en = "what would be otherwise, one after the other, as JSON"
    )]
    #[required]
    #[length(min = 1, max = 100)]
    pub change: Vec<WhatIfChange>,
    /// So many units are named each time: 20 by default.
    #[label(
        de = "so viele Kommunen jeweils nennen, Vorgabe 20",
        en = "so many units are named each time, 20 by default"
    )]
    #[range(min = 0, max = 100_000)]
    pub limit: Option<u32>,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

/// One thing that would be otherwise.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Änderung", en = "Change")]
#[choice(join, close, answer, remove)]
pub struct WhatIfChange {
    /// A Land orders an offering for its municipalities.
    #[label(de = "Ein Land tritt bei", en = "A Land joins")]
    pub join: Option<WhatIfJoin>,
    /// A channel closes.
    #[label(de = "Ein Bezugskanal endet", en = "A channel closes")]
    pub close: Option<WhatIfClose>,
    /// A Land answers whether it passes on.
    #[label(de = "Ein Land antwortet", en = "A Land answers")]
    pub answer: Option<WhatIfLandAnswer>,
    /// A record is not there.
    #[label(de = "Ein Datensatz fehlt", en = "A record is not there")]
    pub remove: Option<WhatIfRemove>,
}

/// A Land orders an offering through a channel, from the day on, and passes it on to its
/// municipalities as other access paths do.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Beitritt", en = "Joining")]
pub struct WhatIfJoin {
    /// The Land.
    #[label(de = "Land", en = "Land")]
    pub land: Land,
    /// The offering.
    #[label(de = "Angebot", en = "Offering")]
    pub offering: Id,
    /// The channel through which the Land orders.
    #[label(de = "Bezugskanal", en = "Channel")]
    pub channel: Id,
}

/// A channel closes: its rules end.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Schließung", en = "Closing")]
pub struct WhatIfClose {
    /// The channel.
    #[label(de = "Bezugskanal", en = "Channel")]
    pub channel: Id,
    /// First day on which it is closed.
    #[label(de = "Geschlossen ab", en = "Closed from")]
    pub from: Date,
}

/// A Land answers a question in writing, from the day on.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Antwort eines Landes", en = "Answer of a Land")]
pub struct WhatIfLandAnswer {
    /// The Land.
    #[label(de = "Land", en = "Land")]
    pub land: Land,
    /// The question.
    #[label(de = "Thema", en = "Topic")]
    pub topic: LandTopic,
    /// Whether passing on is allowed.
    #[label(de = "Weitergabe ist erlaubt", en = "Passing on is allowed")]
    pub allows: bool,
}

/// A record is not there, in none of its versions.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Wegfall", en = "Removal")]
pub struct WhatIfRemove {
    /// The record.
    #[label(de = "Kennung", en = "Id")]
    pub id: Id,
}

/// The call `what_if`.
#[derive(Debug)]
#[non_exhaustive]
pub struct WhatIf;

impl Call for WhatIf {
    const ABOUT: About = About {
        name: "what_if",
        does: Words::new(
            "Zählt, welche Kommunen Bezugswege gewinnen oder verlieren, wenn ein Land einem Angebot \
             beitritt, ein Bezugskanal endet, ein Land die Weitergabe regelt oder ein Datensatz fehlt.",
            "Counts which municipalities gain or lose ways if a Land joins an offering, a channel \
             closes, a Land settles passing on, or a record is not there.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = WhatIfRequest;
    type Answer = WhatIfAnswer;

    fn answer(
        register: &Register,
        request: &WhatIfRequest,
        host: &Host,
    ) -> Result<WhatIfAnswer, CallError> {
        register.what_if_with(request, host)
    }
}

impl Register {
    /// Who would gain or lose a way to an offering if something changed. The register stays as it
    /// is.
    ///
    /// ```
    /// use bedarf::calls::{WhatIfChange, WhatIfClose, WhatIfRequest};
    /// use bedarf::{Input, Register};
    /// let register = Register::read(Input::Named(&[
    ///     ("units.csv", b"ars,name,kind,population\n057740032032,Paderborn,kommune,154755\n"),
    ///     ("register.json", br#"[{"type":"organisation","id":"haus","title":{"de":"Ein Haus"},
    ///         "created":"2026-01-01","kind":"it_provider"},{"type":"offering","id":"ANG-1",
    ///         "title":{"de":"Ein Dienst"},"created":"2026-01-01","reuse_model":"service",
    ///         "provider":"haus","operator":"haus","contact":{"name":{"de":"Ein Haus"}},
    ///         "services":["99115005104000"],"scope":{"everyone":true},"lifecycle":"available",
    ///         "access_paths":[{"id":"w","hops":[{"from":"haus","to":"role:kommune",
    ///         "channel":"direktvertrag"}]}]}]"#)]));
    /// let day = "2026-11-24".parse()?;
    /// let change = WhatIfChange::close(WhatIfClose::new("direktvertrag".parse()?, day));
    /// let answer = register.what_if(&WhatIfRequest::new(day, vec![change]))?;
    /// assert_eq!(answer.summary,
    ///     "Eine Kommune mit 154.755 Einwohnern verlöre den Bezugsweg zu „Ein Dienst“.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the register has not what the change names, or a record would have errors after it.
    pub fn what_if(&self, request: &WhatIfRequest) -> Result<WhatIfAnswer, CallError> {
        self.what_if_with(request, &Host::default())
    }

    fn what_if_with(
        &self,
        request: &WhatIfRequest,
        host: &Host,
    ) -> Result<WhatIfAnswer, CallError> {
        let telling = Telling {
            day: request.as_of,
            lang: request.lang.unwrap_or_default(),
            limit: request.limit.unwrap_or(20) as usize,
        };
        let mut options = host.options(telling.lang)?;
        options.as_of = Some(telling.day);
        let mut registers = vec![Cow::Borrowed(self)];
        let mut expansions = Vec::new();
        for change in &request.change {
            let now = registers.last().map_or(self, |it| &**it);
            let expanded = Expanded::of(now, change, telling)?;
            expanded.sound(now, &options)?;
            let then = expanded.put_into(now);
            registers.push(Cow::Owned(then));
            expansions.push(expanded);
        }
        let first = Side::of(self, telling.day, &host.watch)?;
        let mut changes = Vec::new();
        let mut last: Option<Side<'_>> = None;
        for (expanded, then) in expansions.into_iter().zip(registers.iter().skip(1)) {
            let after = Side::of(then, telling.day, &host.watch)?;
            changes.push(expanded.told(last.as_ref().unwrap_or(&first), &after, telling));
            last = Some(after);
        }
        let all = effect::between(&first, last.as_ref().unwrap_or(&first), telling);
        Ok(WhatIfAnswer {
            as_of: telling.day,
            summary: words::summary(&all, telling.lang),
            message: words::lacking(self, &first, telling.lang),
            all,
            changes,
            unread: self.unread().to_vec(),
        })
    }
}

fn written(record: &Record) -> WhatIfRecord {
    WhatIfRecord {
        r#type: record.record_type(),
        id: record.id().to_string(),
        record: JsonText(to_text(record)),
    }
}

/// The day, in which language it is told, and how much of it.
#[derive(Clone, Copy)]
struct Telling {
    day: Date,
    lang: Lang,
    limit: usize,
}

impl Expanded {
    /// Whether the records have no errors that they have not now.
    fn sound(&self, now: &Register, options: &Options) -> Result<(), CallError> {
        let errors = |record: &Record| {
            let report = check_record(record.clone(), options);
            let findings = report.findings.into_iter();
            findings.filter(|it| it.severity == Severity::Error).collect::<Vec<_>>()
        };
        for record in &self.records {
            let old =
                now.record(record.id().as_str(), options.as_of).map(errors).unwrap_or_default();
            let is_known =
                |code: &str, path: &str| old.iter().any(|it| it.code == code && it.path == path);
            let mut new = errors(record);
            new.retain(|it| !is_known(it.code, &it.path));
            if !new.is_empty() {
                return Err(CallError::FaultyChange(record.id().to_string(), new));
            }
        }
        Ok(())
    }

    /// A register with the records in it, and without those that are gone.
    fn put_into(&self, register: &Register) -> Register {
        let (then, _) = register.with(self.records.iter().cloned().collect());
        then.only(|entry| !self.removed.contains(&entry.id))
    }

    /// What the change comes to.
    fn told(self, before: &Side<'_>, after: &Side<'_>, telling: Telling) -> ChangeEffect {
        let effect = effect::between(before, after, telling);
        let obstacles = self.joined.as_ref().map(|it| it.obstacles(after, telling));
        let obstacles = obstacles.unwrap_or_default();
        let is_told = !effect.offerings.is_empty() || !obstacles.is_empty();
        ChangeEffect {
            in_words: self.in_words,
            summary: words::summary(&effect, telling.lang),
            message: self.message.filter(|_| !is_told),
            records: self.records.iter().map(written).collect(),
            removed: self.removed,
            effect,
            obstacles,
        }
    }
}
