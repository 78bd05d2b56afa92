//! NEED-005: who is better off, and how one would notice

use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Need;
use crate::rules::{Check, Context, Violations};

/// Who is better off, and how one would notice
#[derive(Cases)]
pub enum NoOutcome {
    #[de(
        "Es ist nicht angegeben, wem es nützt, wenn der Bedarf erfüllt ist, und woran man das \
          merken würde."
    )]
    #[help_de(
        "Beschreiben Sie das Ergebnis, am besten mit etwas, das sich zählen oder \
               beobachten lässt."
    )]
    #[en("it is not said who is better off and how one would notice")]
    #[help_en("describe the outcome, best with something that can be counted or observed")]
    Missing,
}

impl Check for NoOutcome {
    type Of = Need;
    const ABOUT: About = About {
        code: "NEED-005",
        name: "no-outcome",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ohne erkennbares Ergebnis lässt sich später nicht sagen, ob ein Dienst den Bedarf \
             erfüllt oder nur so heißt.",
            "where no outcome can be noticed, nobody can tell later whether a service meets the \
             need or only bears its name",
            "Modell, Bedarf",
        ),
    };

    fn look(need: &Need, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if need.outcome.is_none() {
            out.push("/outcome", Self::Missing);
        }
    }
}
