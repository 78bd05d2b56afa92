//! BODY-008: what is brought before a body is dealt with in time

use crate::facts::{Waiting, addressed_bodies, addressed_on, is_regular, last_day, submitted_on};
use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Body, Decision, Need, Profile, ProfileStatus, Record, Session};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// What is brought before a body is dealt with in time
#[derive(Cases)]
pub enum LeftLying {
    #[de(
        "Das Profil wurde am {day} übermittelt und ist nicht beantwortet, obwohl „{found}“ seither \
         {count?eine Sitzung|# Sitzungen} hatte."
    )]
    #[help_de(
        "Fragen Sie über den Berichterstatter nach, oder nehmen Sie den Beschluss auf, der auf das \
         Profil antwortet."
    )]
    #[en(
        "the profile was sent on {day} and has had no reply, although “{found}” has held \
         {count?one session|# sessions} since"
    )]
    #[help_en("ask through the rapporteur, or take in the decision that answers the profile")]
    NoReply { day: Date, found: String, count: usize },
    #[de(
        "Die Empfehlung vom {day} ist nicht beantwortet, obwohl „{found}“ seither {count?eine \
         Sitzung|# Sitzungen} hatte."
    )]
    #[help_de(
        "Fragen Sie nach, oder nehmen Sie den Beschluss auf, der auf die Empfehlung antwortet."
    )]
    #[en(
        "the recommendation of {day} has had no reply, although “{found}” has held {count?one \
         session|# sessions} since"
    )]
    #[help_en("ask, or take in the decision that answers the recommendation")]
    StatementWithoutReply { day: Date, found: String, count: usize },
    #[de(
        "Der Bedarf ist seit dem {day} eingebracht, stand aber in {count?einer Sitzung|# \
         Sitzungen} von „{found}“ nicht auf der Tagesordnung."
    )]
    #[help_de(
        "Setzen Sie ihn auf die nächste Tagesordnung, oder nennen Sie ihn bei dem Punkt, unter dem \
         er beraten wurde."
    )]
    #[en(
        "the need was brought in on {day}, but was not on the agenda in {count?one session|# \
         sessions} of “{found}”"
    )]
    #[help_en("put it on the next agenda, or name it with the item under which it was discussed")]
    NotOnTheAgenda { day: Date, found: String, count: usize },
    #[de(
        "„{value}“ wurde am {day} angemeldet, also {count?einen Tag|# Tage} vor der Sitzung; \
         vereinbart {limit?ist ein Tag|sind # Tage}."
    )]
    #[help_de(
        "Beraten Sie es in der nächsten Sitzung, oder halten Sie fest, dass alle mit der kürzeren \
         Frist einverstanden waren."
    )]
    #[en(
        "“{value}” was filed on {day}, {count?one day|# days} before the session; {limit?one day \
         is|# days are} agreed"
    )]
    #[help_en(
        "discuss it in the next session, or record that everybody agreed to the shorter time"
    )]
    FiledLate { value: String, day: Date, count: u32, limit: u32 },
}

impl Check for LeftLying {
    type Of = Register;
    const ABOUT: About = About {
        code: "BODY-008",
        name: "left-lying",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer ein Thema einbringt, soll wissen, wann es beraten und wann es beantwortet wird. \
             Die Fristen hat das Gremium selbst vereinbart.",
            "whoever brings in a topic should know when it is discussed and when it is answered; \
             the periods are those that the body itself has agreed on",
            "Modell, Gremium; Modell, Sitzung",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    /// The body's own periods are asked, where it has any.
    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        let known = Known { register, day, waiting: Waiting::of(register, day) };
        for (number, record) in register.records() {
            let mut out = out.of(number);
            match record {
                Record::Profile(profile) => known.profile(profile, &mut out),
                Record::Decision(decision) => known.statement(decision, &mut out),
                Record::Need(need) => known.need(need, &mut out),
                Record::Session(session) => known.agenda(session, &mut out),
                _ => {}
            }
        }
    }
}

/// What the rule knows of the register.
struct Known<'r> {
    register: &'r Register,
    day: Date,
    waiting: Waiting<'r>,
}

impl Known<'_> {
    /// A profile that was sent has had a reply after as many sessions as the addressee allows itself.
    fn profile(&self, profile: &Profile, out: &mut Violations<'_, LeftLying>) {
        let addressed = profile.history.iter().position(|it| it.status == ProfileStatus::Addressed);
        let Some(step) = addressed else { return };
        for waits in self.waiting.profile(profile) {
            let (day, count, found) = (waits.since, waits.sessions, waits.body.title.de.clone());
            let case = LeftLying::NoReply { day, found, count };
            out.push(format!("/history/{step}"), case).related(waits.body.id.as_str());
        }
    }

    /// What a body that advises recommends to one that decides has had a reply, too.
    fn statement(&self, decision: &Decision, out: &mut Violations<'_, LeftLying>) {
        for (i, waits) in self.waiting.advice(decision) {
            let (day, count, found) = (waits.since, waits.sessions, waits.body.title.de.clone());
            let case = LeftLying::StatementWithoutReply { day, found, count };
            out.push(format!("/refs/{i}"), case);
        }
    }

    /// A need that a member handed in has come up in one of the next sessions.
    fn need(&self, need: &Need, out: &mut Violations<'_, LeftLying>) {
        for (i, waits) in self.waiting.need(need) {
            let (day, count, found) = (waits.since, waits.sessions, waits.body.title.de.clone());
            let case = LeftLying::NotOnTheAgenda { day, found, count };
            out.push(format!("/originators/{i}"), case);
        }
    }

    /// What stands on an agenda was filed in time. What came up in the session itself, or out of it,
    /// was not filed for it.
    fn agenda(&self, session: &Session, out: &mut Violations<'_, LeftLying>) {
        let body = self.register.body(session.body.as_str()).filter(|_| is_regular(session));
        let last = body.and_then(|body| last_day(body, session));
        let (Some(body), Some(last)) = (body, last) else { return };
        let days = |day| u32::try_from(session.start.days_since(day)).unwrap_or_default();
        for (i, item) in session.agenda.iter().enumerate() {
            for (j, to) in item.refs.iter().enumerate() {
                let record = self.register.record(to.as_str(), Some(self.day));
                let Some(day) = record.and_then(|it| filed_on(it, session, body)) else { continue };
                let (count, limit) = (days(day), days(last));
                if count > 0 && day > last {
                    let value = to.to_string();
                    let case = LeftLying::FiledLate { value, day, count, limit };
                    out.push(format!("/agenda/{i}/refs/{j}"), case);
                }
            }
        }
    }
}

/// When a record was filed for a session of a body.
fn filed_on(record: &Record, session: &Session, body: &Body) -> Option<Date> {
    match record {
        Record::Need(need) => {
            let mut sessions = need.originators.iter().filter_map(|it| it.session.as_ref());
            let is_of_the_day = sessions.any(|it| it.id() == session.id.as_str());
            submitted_on(need).filter(|_| !is_of_the_day)
        }
        Record::Profile(profile) => {
            let is_addressee = addressed_bodies(profile).any(|id| id == body.id.as_str());
            addressed_on(profile).filter(|_| is_addressee)
        }
        _ => None,
    }
}
