//! OFFR-007: an offering meant for municipalities has a path that ends at one

use crate::facts::{AtEnd, Orderer, may_reach};
use crate::keys::Role;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Lifecycle, Offering, OrganisationKind, ReuseModel};
use crate::rules::{Asks, Check, Context, Violations};

/// An offering meant for municipalities has a path that ends at one
#[derive(Cases)]
pub enum NoPathToAMunicipality {
    #[de("Das Angebot richtet sich an Kommunen, aber kein Bezugsweg endet bei einer.")]
    #[help_de(
        "Ergänzen Sie, wie Kommunen das Angebot beziehen können. Ist der Weg noch offen, fragen \
         Sie beim Anbieter nach."
    )]
    #[en("the offering is meant for municipalities but no access path ends at one")]
    #[help_en(
        "add how municipalities can get the offering; where that is not settled, ask the provider"
    )]
    Missing,
}

impl Check for NoPathToAMunicipality {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-007",
        name: "no-path-to-a-municipality",
        severity: Warning,
        since: "0.1",
        why: why(
            "Das war die Lücke des FIT-Store von 2020: Dienste für Kommunen, die keine Kommune \
             bestellen konnte. Sie soll in keinem Angebot mehr unbemerkt bleiben.",
            "that was the gap of the FIT-Store in 2020: services for municipalities that no \
             municipality could order; it should go unnoticed in no offering",
            "Beschluss 2021/38 des IT-Planungsrats; Modell, Angebot",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(offering: &Offering, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        let meant = may_reach(&offering.scope, UNIT_KINDS);
        // a standard is not ordered
        let is_ordered = offering.reuse_model != ReuseModel::Standard;
        if offering.lifecycle == Lifecycle::Ended || !meant || !is_ordered {
            return;
        }
        let mut ends = offering.access_paths.iter().filter_map(|path| path.hops.last());
        if !ends.any(|hop| AtEnd::of(&hop.to, register).holds(Role::Kommune)) {
            out.push("/access_paths", Self::Missing);
        }
    }
}

const UNIT_KINDS: &[OrganisationKind] =
    &[OrganisationKind::Kommune, OrganisationKind::Kreis, OrganisationKind::Gemeindeverband];
