//! NOTE-011: what had to be done is done, and what was asked is answered

use crate::facts::Notices;
use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Notice, Obligation};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// What had to be done is done, and what was asked is answered
#[derive(Cases)]
pub enum StillOpen {
    #[de(
        "Zu tun war es bis zum {day}; {count?von einer Kommune fehlt|von # Kommunen fehlt} noch die Rückmeldung „erledigt“."
    )]
    #[help_de("Fragen Sie nach, oder verlängern Sie mit einer neuen Mitteilung.")]
    #[en(
        "it had to be done by {day}; {count?one municipality has|# municipalities have} not reported it done yet"
    )]
    #[help_en("ask them, or give more time by a new notice")]
    NotDone { count: usize, day: Date },
    #[de("Die Frage ist seit {count?einem Tag|# Tagen} offen.")]
    #[help_de("Beantworten Sie sie, oder sagen Sie, bis wann die Antwort kommt.")]
    #[en("the question has been open for {count?one day|# days}")]
    #[help_en("answer it, or say by when the answer comes")]
    NoAnswer { count: usize },
}

impl Check for StillOpen {
    type Of = Register;
    const ABOUT: About = About {
        code: "NOTE-011",
        name: "notice-still-open",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ob etwas angekommen ist, zeigt sich an Rückmeldungen und beantworteten Fragen, nicht am Versand.",
            "whether something arrived is seen from acknowledgements and answered questions, not from sending it",
            "Modell, Mitteilung",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;
    const UNITS: bool = true;

    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        let notices = Notices::of(register);
        for (number, notice) in notices.all() {
            let mut out = out.of(number);
            questions(notice, day, &mut out);
            let due = notice.last_due().filter(|due| *due < day);
            let Some(due) = due.filter(|_| notice.obligation == Obligation::MustAct) else {
                continue;
            };
            if notices.is_closed(notice, day) {
                continue;
            }
            let count = notices.not_done(notice, day);
            if count > 0 {
                out.push("/acks", Self::NotDone { count, day: due });
            }
        }
    }
}

/// After so many days a question is open for too long.
const PATIENCE: i64 = 30;

fn questions(notice: &Notice, day: Date, out: &mut Violations<'_, StillOpen>) {
    for (number, question) in notice.questions.iter().enumerate() {
        let asked = question.asked_on.filter(|_| question.answer.is_none());
        let days = asked.map_or(0, |asked| day.days_since(asked));
        if let Some(count) = usize::try_from(days).ok().filter(|_| days > PATIENCE) {
            out.push(format!("/questions/{number}/answer"), StillOpen::NoAnswer { count });
        }
    }
}
