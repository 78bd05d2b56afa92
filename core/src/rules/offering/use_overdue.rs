//! OFFR-017: the day for which a use is planned has not passed

use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Offering;
use crate::rules::{Asks, Check, Context, Violations};

/// The day for which a use is planned has not passed
#[derive(Cases)]
pub enum UseOverdue {
    #[de("„{value}“ wollte das Angebot ab {day} nutzen; dass es so kam, ist nicht eingetragen.")]
    #[help_de(
        "Fragen Sie dort nach. Tragen Sie dann unter „state“ und „since“ ein, seit wann es genutzt \
         wird, oder unter „planned_on“ den neuen Tag."
    )]
    #[en("“{value}” meant to use the offering from {day} on; that it does is not on record")]
    #[help_en(
        "ask there; then say under “state” and “since” from when on it is used, or give the new day \
         under “planned_on”"
    )]
    Overdue { value: String, day: Date },
}

impl Check for UseOverdue {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-017",
        name: "use-overdue",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer ein Angebot nachnutzen will, fragt die, die es schon einsetzen. Ein Plan, dessen \
             Tag vorüber ist, hilft ihm nicht: Entweder läuft der Dienst, oder es hakt, und gerade \
             das will er wissen.",
            "whoever wants to take over an offering asks those who use it already; a plan whose day \
             has passed does not help: either the service runs, or something is in the way, and \
             that is worth knowing",
            "Modell, Angebot",
        ),
    };
    const ASKS: Asks = Asks::Day;

    fn look(offering: &Offering, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(today) = at.day else { return };
        for (i, user) in offering.references.iter().enumerate() {
            if let Some(day) = user.planned_on.filter(|_| user.is_overdue(today)) {
                let value = user.organisation.id().to_owned();
                out.push(format!("/references/{i}/planned_on"), Self::Overdue { value, day });
            }
        }
    }
}
