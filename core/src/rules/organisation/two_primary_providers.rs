//! ORGA-005: one IT provider at most is the first to ask

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Organisation;
use crate::rules::{Asks, Check, Context, Violations};

/// One IT provider at most is the first to ask
#[derive(Cases)]
pub enum TwoPrimaryProviders {
    #[de("Am {day} sind {count} IT-Dienstleister als erste Anlaufstelle eingetragen.")]
    #[help_de("Setzen Sie „primary“ nur bei einem auf true, oder begrenzen Sie die Zeiträume.")]
    #[en("{count} IT providers are recorded as the first to ask on {day}")]
    #[help_en("set “primary” to true for one only, or limit the times")]
    Several { count: usize, day: Date },
}

impl Check for TwoPrimaryProviders {
    type Of = Organisation;
    const ABOUT: About = About {
        code: "ORGA-005",
        name: "two-primary-providers",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer keinen Weg zu einem Dienst findet, fragt zuerst seinen IT-Dienstleister. Sind \
             zwei als erster eingetragen, weiß niemand, welcher zuständig ist.",
            "who finds no way to a service asks the IT provider first; where two are recorded as \
             the first, nobody knows which one is in charge",
            "Modell, Organisation",
        ),
    };
    const ASKS: Asks = Asks::Day;

    const WHOLE: bool = true;

    fn look(it: &Organisation, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        let providers = it.it_providers.iter().enumerate();
        let first: Vec<usize> = providers
            .filter(|(_, provider)| provider.primary && provider.valid.contains(day))
            .map(|(number, _)| number)
            .collect();
        if let [one, second, ..] = first[..] {
            let place = |number: usize| format!("/it_providers/{number}/primary");
            out.push(place(second), Self::Several { count: first.len(), day }).related(place(one));
        }
    }
}
