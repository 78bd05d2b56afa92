//! OFFR-003: what municipalities do not execute is not offered to them

use crate::facts::{is_executed_elsewhere, may_reach};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Lifecycle, Offering, OrganisationKind};
use crate::rules::{Check, Context, Violations};

/// What municipalities do not execute is not offered to them
#[derive(Cases)]
pub enum NoMunicipalExecution {
    #[de(
        "Nach der FIM-Typisierung ({members}) werden die Leistungen nicht von Kommunen vollzogen; \
         das Angebot richtet sich aber auch an Städte und Gemeinden."
    )]
    #[help_de(
        "Prüfen Sie die Typisierung im Leistungskatalog, oder grenzen Sie den Geltungsbereich auf \
         die Stellen ein, die vollziehen."
    )]
    #[en(
        "by its FIM typing ({members}) the services are not executed by municipalities, but the \
         offering is meant for municipalities as well"
    )]
    #[help_en(
        "check the typing in the catalogue of services, or narrow the scope to those who execute"
    )]
    NotMunicipal { members: Vec<String> },
}

impl Check for NoMunicipalExecution {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-003",
        name: "no-municipal-execution",
        severity: Warning,
        since: "0.1",
        why: why(
            "Eine Kommune soll keinen Dienst planen und bezahlen, dessen Leistung der Bund oder \
             das Land selbst vollzieht.",
            "no municipality should plan and pay for a service that the federation or the Land \
             executes itself",
            "FIM-Codeliste urn:de:fim:leika:typisierung; Modell, Angebot",
        ),
    };
    const WHOLE: bool = true;

    /// Every code says that somebody else executes. Counties are not asked: as a lower authority of
    /// the Land some of them do execute what is typed so.
    fn look(offering: &Offering, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if !is_executed_elsewhere(&offering.typing) || offering.lifecycle == Lifecycle::Ended {
            return;
        }
        if may_reach(&offering.scope, MUNICIPAL) {
            let members = offering.typing.iter().map(ToString::to_string).collect();
            out.push("/typing", Self::NotMunicipal { members });
        }
    }
}

const MUNICIPAL: &[OrganisationKind] =
    &[OrganisationKind::Kommune, OrganisationKind::Gemeindeverband];
