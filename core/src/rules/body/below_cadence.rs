//! BODY-004: a body meets as often as its own cadence says

use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Body, Session, SessionMode};
use crate::order::grouped;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// A body meets as often as its own cadence says
#[derive(Cases)]
pub enum BelowCadence {
    #[de(
        "In den zwölf Monaten vor dem {day} {count?ist eine Sitzung|sind # Sitzungen} vor Ort \
          eingetragen; {expected?eine ist|# sind} vorgesehen."
    )]
    #[help_de(
        "Tragen Sie die fehlenden Sitzungen ein, oder passen Sie an, wie oft sich das \
               Gremium trifft."
    )]
    #[en(
        "{count?one session in person is|# sessions in person are} recorded for the twelve months before {day}; \
          {expected?one is|# are} intended"
    )]
    #[help_en("put in the sessions that are missing, or adapt how often the body meets")]
    InPerson { day: Date, count: usize, expected: usize },
    #[de(
        "In den zwölf Monaten vor dem {day} {count?ist eine Videokonferenz|sind # \
          Videokonferenzen} eingetragen; {expected?eine ist|# sind} vorgesehen."
    )]
    #[help_de(
        "Tragen Sie die fehlenden Videokonferenzen ein, oder passen Sie an, wie oft sich \
               das Gremium trifft."
    )]
    #[en(
        "{count?one video conference|# video conferences} stand in the twelve months before \
          {day}; {expected?one is|# are} intended"
    )]
    #[help_en("put in the video conferences that are missing, or adapt how often the body meets")]
    Video { day: Date, count: usize, expected: usize },
}

impl Check for BelowCadence {
    type Of = Register;
    const ABOUT: About = About {
        code: "BODY-004",
        name: "below-cadence",
        severity: Warning,
        since: "0.1",
        why: why(
            "Kommunen bringen ihre Anliegen in Sitzungen ein. Fallen sie aus, bleiben die \
             Anliegen liegen, ohne dass es jemand merkt.",
            "municipalities bring their concerns into sessions; where these do not take place the \
             concerns lie still and nobody notices",
            "Modell, Gremium",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    /// In the twelve months before the day. A special session counts as one in person, however it
    /// was held: it is more than the calendar asks for. Asked only where the register has sessions
    /// of the body, and not in its first year.
    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        let year_ago = day.plus_months(-12);
        let sessions = grouped(register.sessions().map(|session| (session.body.id(), session)));
        for (number, body) in register.numbered_of::<Body>() {
            let (Some(cadence), valid) = (body.cadence, body.valid.unwrap_or_default()) else {
                continue;
            };
            let Some(sessions) = sessions.get(body.id.as_str()) else { continue };
            if !valid.contains(year_ago) || !valid.contains(day) {
                continue;
            }
            let (in_person, video) = held(sessions, year_ago, day);
            let mut out = out.of(number);
            let expected = usize::from(cadence.in_person_per_year);
            if in_person < expected {
                let case = Self::InPerson { day, count: in_person, expected };
                out.push("/cadence/in_person_per_year", case);
            }
            let expected = usize::from(cadence.video_per_month) * 12;
            if video < expected {
                out.push("/cadence/video_per_month", Self::Video { day, count: video, expected });
            }
        }
    }
}

/// How many sessions were held in person, and how many by video, from one day up to another.
fn held(sessions: &[&Session], from: Date, to: Date) -> (usize, usize) {
    let (mut in_person, mut video) = (0, 0);
    for session in sessions.iter().filter(|it| it.start >= from && it.start < to) {
        match session.mode {
            Some(SessionMode::InPerson | SessionMode::Special | SessionMode::Hybrid) => {
                in_person += 1;
            }
            Some(SessionMode::Video) => video += 1,
            Some(SessionMode::Circular) => {}
            // it may have been either
            None => (in_person, video) = (in_person + 1, video + 1),
        }
    }
    (in_person, video)
}
