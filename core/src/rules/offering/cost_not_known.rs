//! OFFR-013: of what is available something is said of the cost

use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{CostState, Lifecycle, Offering};
use crate::rules::{Check, Context, Violations};

/// Of what is available something is said of the cost
#[derive(Cases)]
pub enum CostNotKnown {
    #[de("Das Angebot ist verfügbar, aber zu den Kosten ist nichts gesagt.")]
    #[help_de(
        "Nennen Sie die Kosten; sind sie noch offen, tragen Sie bei den Kosten „unbekannt“ ein."
    )]
    #[en("the offering is available but nothing is said of its cost")]
    #[help_en("give the cost; if it is still open, enter “unknown” for the cost")]
    NotSaid,
    #[de("Das Angebot ist verfügbar, aber seine Kosten sind nicht bekannt.")]
    #[help_de(
        "Fragen Sie beim Anbieter nach Kosten und Verteilschlüssel (für EfA-Dienste: Beschluss 2022/21)."
    )]
    #[en("the offering is available but its cost is not known")]
    #[help_en("ask the provider for cost and key (owed since decision 2022/21)")]
    Unknown,
}

impl Check for CostNotKnown {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-013",
        name: "cost-not-known",
        severity: Warning,
        since: "0.1",
        why: why(
            "Was die Übernahme und der Betrieb kosten, ist für Kommunen oft der Grund zu zögern. \
             Unbekannte Kosten sollen offen dastehen, damit jemand nachfragt.",
            "what taking over and running it costs is often why municipalities hesitate; cost \
             that is not known should be said openly, so that someone asks",
            "Beschluss 2022/21 des IT-Planungsrats",
        ),
    };

    fn look(offering: &Offering, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if offering.lifecycle != Lifecycle::Available {
            return;
        }
        match &offering.cost {
            None => {
                out.push("/cost", Self::NotSaid);
            }
            Some(cost) if cost.state == CostState::Unknown => {
                out.push("/cost/state", Self::Unknown);
            }
            Some(_) => {}
        }
    }
}
