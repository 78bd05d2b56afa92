//! OFFR-016: an EfA service is ordered on the marketplace, not by a direct contract

use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Offering;
use crate::rules::{Asks, Check, Context, Violations};

/// An EfA service is ordered on the marketplace, not by a direct contract
#[derive(Cases)]
pub enum EfaByDirectContract {
    #[de(
        "Ein EfA-Dienst wird hier am {day} direkt beim Anbieter bestellt statt über den Marktplatz."
    )]
    #[help_de(
        "Seit 01.04.2024 werden EfA-Dienste über den Marktplatz bestellt; ältere Verträge waren \
         bis 30.09.2024 zu überführen. Begrenzen Sie den Schritt, oder nehmen Sie den Marktplatz."
    )]
    #[en("an EfA service is ordered here on {day} from the provider, not on the marketplace")]
    #[help_en(
        "since 2024-04-01 EfA services are ordered on the marketplace; older contracts had to be \
         moved by 2024-09-30; limit the step, or take the marketplace"
    )]
    Direct { day: Date },
}

impl Check for EfaByDirectContract {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-016",
        name: "efa-by-direct-contract",
        severity: Warning,
        since: "0.1",
        why: why(
            "Der Marktplatz ist für EfA-Dienste verbindlich. Ein direkter Vertrag daneben lässt \
             Kommunen auf einen Weg hoffen, der ihnen nicht mehr offensteht.",
            "the marketplace is binding for EfA services; a direct contract beside it lets \
             municipalities hope for a route that is no longer open to them",
            "Beschluss 2024/13 des IT-Planungsrats",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    /// Contracts made from April 2024 on; older ones half a year later.
    fn look(offering: &Offering, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day.filter(|_| offering.is_efa()) else { return };
        let (Some(new), Some(old)) = (Date::from_ymd(2024, 4, 1), Date::from_ymd(2024, 10, 1))
        else {
            return;
        };
        for (i, path) in offering.access_paths.iter().enumerate() {
            for (j, hop) in path.hops.iter().enumerate() {
                let valid = hop.valid.unwrap_or_default();
                let from = if valid.from.is_none_or(|from| from < new) { old } else { new };
                let is_direct = hop.channel.id() == "direktvertrag";
                if is_direct && valid.contains(day) && from <= day {
                    let at = format!("/access_paths/{i}/hops/{j}/channel");
                    out.push(at, Self::Direct { day });
                }
            }
        }
    }
}
