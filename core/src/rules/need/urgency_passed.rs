//! NEED-009: the day is over and the need still open

use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Need, NeedStatus};
use crate::rules::{Asks, Check, Context, Violations};

/// The day is over and the need still open
#[derive(Cases)]
pub enum UrgencyPassed {
    #[de(
        "Die Frist bis zum {day} ist verstrichen, der Bedarf ist aber noch offen (Stand: \
          {value})."
    )]
    #[help_de("Prüfen Sie, ob der Bedarf inzwischen erfüllt ist oder ob eine neue Frist gilt.")]
    #[en("the urgency date {day} has passed, but the need is still open (status: {value})")]
    #[help_en("look whether the need is met by now or whether a new date holds")]
    Passed { day: Date, value: NeedStatus },
}

impl Check for UrgencyPassed {
    type Of = Need;
    const ABOUT: About = About {
        code: "NEED-009",
        name: "urgency-passed",
        severity: Warning,
        since: "0.1",
        why: why(
            "Eine verstrichene Frist ist entweder erledigt oder dringender als zuvor; beides muss \
             das Gremium wissen.",
            "a deadline that has passed is either settled or more urgent than before; the body \
             has to know which",
            "Modell, Bedarf",
        ),
    };
    const ASKS: Asks = Asks::Day;

    fn look(need: &Need, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let (Some(today), Some(urgency)) = (at.day, &need.urgency) else { return };
        if let Some(day) = urgency.date.filter(|day| *day < today && need.status.is_open()) {
            let case = Self::Passed { day, value: need.status };
            out.push("/urgency/date", case).related("/status");
        }
    }
}
