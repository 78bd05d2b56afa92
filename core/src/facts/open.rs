//! What is open: what is not known or not done yet, who owes it, since when, whom it holds up.

use super::{Census, Conditions, Hindrances, Notices, TakenUp, UnitCount};
use crate::codes;
use crate::keys::{Date, Land};
use crate::logic::Attribute;
use crate::model::{Addressee, LandTopic, Text};
use crate::order::sorted;
use crate::register::Register;

mod bodies;
mod needs;
mod offerings;

codes! {
    /// What is not known or not done.
    OpenPoint {
        Outcome = "outcome": "Woran man merkt, dass der Bedarf erfüllt ist", "How one would notice that the need is met";
        DatePassed = "date_passed": "Die Frist ist verstrichen", "The date has passed";
        Profile = "profile": "Ein Profil, das den Bedarf aufgreift", "A profile that takes the need up";
        Reply = "reply": "Eine Antwort auf das adressierte Profil", "A reply to the profile that was addressed";
        Cost = "cost": "Was das Angebot kostet", "What the offering costs";
        Contact = "contact": "Wie der Anbieter zu erreichen ist", "How the provider can be reached";
        Availability = "availability": "Ab wann es verfügbar ist", "From when it is available";
        LandRule = "land_rule": "Was das Land geregelt hat", "What the Land has settled";
        Evidence = "evidence": "Ein Beleg statt einer Aussage", "Evidence in place of a statement";
        Scope = "scope": "Ob das Angebot für alle gilt", "Whether the offering is meant for all";
        Use = "use": "Eine Bestätigung, dass das Angebot genutzt wird", "Confirmation that the offering is used";
        NextWord = "next_word": "Die angekündigte nächste Nachricht", "The next word that was promised";
        Question = "question": "Die Antwort auf eine Frage", "The answer to a question";
        UnitData = "unit_data": "Eine Angabe zu Kommunen, nach der gefragt wird", "What is asked of units and not on record";
        SeatUnpublished = "seat_unpublished": "Wer den Sitz hat", "Who holds the seat";
        SeatVacant = "seat_vacant": "Der Sitz ist unbesetzt", "The seat is vacant";
    }
}

/// Who owes an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum OwedBy<'r> {
    /// A record, by its id.
    Record(&'r str),
    /// Whoever has a role in a body.
    Role(&'r str),
    /// The addressee of a profile, and the id of who brings it there.
    Addressee(Addressee, Option<&'r str>),
    /// A Land.
    Land(Land),
    /// Each unit that lacks something, or whoever administers it.
    Units,
    /// Someone who may not be told.
    NotTold,
    /// It is not settled.
    Nobody,
}

/// What an open point is about.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum About<'r> {
    /// A record or a part of it: its id, and what it is called.
    Record(&'r str, &'r Text),
    /// What was asked in a record with that id.
    Question(&'r str, &'r Text),
    /// What a Land is asked.
    Topic(LandTopic),
    /// What is asked of units.
    Attribute(Attribute),
}

/// Whom an open point holds up.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Blocks<'r> {
    /// The units; those of which that is not known count.
    pub units: UnitCount,
    /// The ids of needs that wait for it, each once.
    pub needs: Vec<&'r str>,
    /// The ids of offerings that wait for it, where it is about something else.
    pub offerings: Vec<&'r str>,
}

/// Something that is not known or not done.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Open<'r> {
    /// What.
    pub what: OpenPoint,
    /// About what.
    pub about: About<'r>,
    /// Who owes it.
    pub owed_by: OwedBy<'r>,
    /// The first day on which it stood in someone's way.
    pub since: Option<Date>,
    /// Whom it holds up.
    pub blocks: Blocks<'r>,
    /// The numbers of the units that owe it, where each owes its own.
    pub units: Vec<usize>,
}

impl<'r> Open<'r> {
    /// One that holds nobody up.
    fn new(what: OpenPoint, about: About<'r>, owed_by: OwedBy<'r>, since: Option<Date>) -> Self {
        Open { what, about, owed_by, since, blocks: Blocks::default(), units: Vec::new() }
    }

    /// One that holds these up.
    fn holding_up(self, blocks: Blocks<'r>) -> Self {
        Open { blocks, ..self }
    }
}

/// What open points are found by: who there is on the day, and what stands in whose way.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Known<'k, 'r> {
    /// The register.
    pub register: &'r Register,
    /// Its units.
    pub census: &'k Census<'r>,
    /// Which profiles take needs up.
    pub taken_up: &'k TakenUp<'r>,
    /// What the ways to offerings take for granted.
    pub hindrances: &'k Hindrances,
    /// The day.
    pub day: Date,
}

impl<'k, 'r> Known<'k, 'r> {
    /// All of it.
    #[must_use]
    pub const fn new(
        register: &'r Register,
        census: &'k Census<'r>,
        taken_up: &'k TakenUp<'r>,
        hindrances: &'k Hindrances,
        day: Date,
    ) -> Self {
        Known { register, census, taken_up, hindrances, day }
    }
}

/// Everything that is open: what holds up most inhabitants first, then most units, then the oldest.
#[must_use]
pub fn open<'r>(known: &Known<'_, 'r>) -> Vec<Open<'r>> {
    let register = known.register;
    let conditions = Conditions::of(register, known.census, known.day);
    let mut found = Vec::new();
    needs::open(known, &conditions, &mut found);
    offerings::open(known, &mut found);
    for body in register.bodies() {
        bodies::open(body, known.day, &mut found);
    }
    notices(known, &conditions, &mut found);
    units(&conditions, known.census, &mut found);
    // what begins later is not open yet; what has no day was always so
    found.retain(|it| it.since.is_none_or(|since| since <= known.day));
    let rank = |it: &Open<'_>| {
        let UnitCount { units, population, .. } = it.blocks.units;
        (std::cmp::Reverse((population, units)), it.since)
    };
    sorted(found, |a, b| rank(a).cmp(&rank(b)))
}

/// Word that was promised and has not come, and questions without an answer.
fn notices<'r>(known: &Known<'_, 'r>, conditions: &Conditions<'r>, out: &mut Vec<Open<'r>>) {
    let (register, day) = (known.register, known.day);
    let notices = Notices::of(register);
    for (_, notice) in notices.all().filter(|(_, notice)| notice.published <= day) {
        let (id, sender) = (notice.id.as_str(), OwedBy::Record(notice.sender.id()));
        let subjects = notice.subjects.iter().map(|it| it.id());
        let mut needs: Vec<&str> = subjects.filter(|id| register.need(id).is_some()).collect();
        needs.sort_unstable();
        needs.dedup();
        let units = conditions.meant(&notice.addressees);
        let blocks = || Blocks { units, needs: needs.clone(), offerings: Vec::new() };
        if let Some(promised) = notices.overdue(notice, day) {
            let about = About::Record(id, &notice.title);
            let word = Open::new(OpenPoint::NextWord, about, sender, Some(promised));
            out.push(word.holding_up(blocks()));
        }
        if notices.is_closed(notice, day) {
            continue;
        }
        let is_asked = |on: Option<Date>| on.is_none_or(|on| on <= day);
        let open =
            notice.questions.iter().filter(|it| it.answer.is_none() && is_asked(it.asked_on));
        for question in open {
            let since = question.asked_on.or(Some(notice.published));
            let about = About::Question(id, &question.text);
            let point = Open::new(OpenPoint::Question, about, sender, since);
            out.push(point.holding_up(blocks()));
        }
    }
}

/// What conditions ask of units and is not on record, once for each attribute.
fn units<'r>(conditions: &Conditions<'r>, census: &Census<'r>, out: &mut Vec<Open<'r>>) {
    for lacking in &conditions.lacking {
        let about = About::Attribute(lacking.attribute);
        let units = census.sum(lacking.units.iter().copied());
        let blocks = Blocks { units, needs: lacking.needs.clone(), offerings: Vec::new() };
        let point = Open::new(OpenPoint::UnitData, about, OwedBy::Units, lacking.since);
        let point = point.holding_up(blocks);
        out.push(Open { units: lacking.units.clone(), ..point });
    }
}
