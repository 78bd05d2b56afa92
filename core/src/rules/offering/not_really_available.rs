//! OFFR-004: what is said to be available can be had

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{AccessPath, Lifecycle, Offering, ReuseModel};
use crate::rules::{Asks, Check, Context, Violations};

/// What is said to be available can be had
#[derive(Cases)]
pub enum NotReallyAvailable {
    #[de("Das Angebot ist als verfügbar eingetragen, am {day} aber nicht gültig.")]
    #[help_de("Passen Sie den Stand („lifecycle“) oder die Gültigkeit („valid“) an.")]
    #[en("the offering is said to be available but is not valid on {day}")]
    #[help_en("adapt where it stands (“lifecycle”) or its validity (“valid”)")]
    NotValid { day: Date },
    #[de(
        "Das Angebot ist als verfügbar eingetragen, aber am {day} ist kein Bezugsweg durchgehend \
         offen."
    )]
    #[help_de(
        "Ergänzen Sie einen Bezugsweg, dessen Schritte alle gelten, oder passen Sie den \
               Stand an."
    )]
    #[en("the offering is said to be available but no complete access path holds on {day}")]
    #[help_en("add an access path of which every step holds, or adapt where it stands")]
    NoPath { day: Date },
}

impl Check for NotReallyAvailable {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-004",
        name: "not-really-available",
        severity: Error,
        since: "0.1",
        why: why(
            "„Verfügbar“ heißt für eine Kommune, dass sie den Dienst heute auf einem \
             vollständigen Weg bekommt. Alles andere weckt Erwartungen, die niemand einlöst.",
            "“available” means to a municipality that it can get the service today by a complete \
             way; anything else raises hopes that nobody fulfils",
            "Modell, Angebot",
        ),
    };
    const ASKS: Asks = Asks::Day;

    fn look(offering: &Offering, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        if offering.lifecycle != Lifecycle::Available {
            return;
        }
        let valid = offering.valid.unwrap_or_default();
        if !valid.contains(day) {
            // a version whose time is over was available then
            let is_over = valid.to.is_some_and(|to| to <= day);
            if offering.version.is_none() || !is_over {
                out.push("/valid", Self::NotValid { day });
            }
            return;
        }
        let holds = |path: &AccessPath| {
            path.hops.iter().all(|hop| hop.valid.is_none_or(|valid| valid.contains(day)))
        };
        // a standard is not ordered
        let is_ordered = offering.reuse_model != ReuseModel::Standard;
        if is_ordered && !offering.access_paths.iter().any(holds) {
            out.push("/access_paths", Self::NoPath { day });
        }
    }
}
