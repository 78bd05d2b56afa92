//! OFFR-010: the last assessment by a model is not older than a year

use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{MaturityModel, Offering};
use crate::rules::{Asks, Check, Context, Violations};

/// The last assessment by a model is not older than a year
#[derive(Cases)]
pub enum OldMaturity {
    #[de("Die letzte Bewertung nach dem {model} ist vom {day} und damit älter als zwölf Monate.")]
    #[help_de("Lassen Sie den Reifegrad neu bewerten.")]
    #[en("the last assessment by the {model} is of {day} and so older than twelve months")]
    #[help_en("have the maturity assessed anew")]
    Old { day: Date, model: MaturityModel },
}

impl Check for OldMaturity {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-010",
        name: "old-maturity",
        severity: Warning,
        since: "0.1",
        why: why(
            "Dienste ändern sich, und mit ihnen ihr Reifegrad. Eine alte Bewertung verspricht \
             vielleicht mehr, als heute zu haben ist, oder weniger.",
            "services change and their maturity with them; an old assessment may promise more \
             than there is today, or less",
            "OZG-Reifegradmodell; Modell, Angebot",
        ),
    };
    const ASKS: Asks = Asks::Day;

    const WHOLE: bool = true;

    fn look(offering: &Offering, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(today) = at.day else { return };
        let last = |model: &MaturityModel| {
            let own = offering.maturity.iter().filter(|it| it.model == *model);
            own.map(|it| (it.model, it.on)).max()
        };
        let last: Vec<(MaturityModel, Date)> = MaturityModel::ALL.iter().filter_map(last).collect();
        for (i, maturity) in offering.maturity.iter().enumerate() {
            let is_last = last.contains(&(maturity.model, maturity.on));
            if is_last && maturity.on.plus_months(12) < today {
                let case = Self::Old { day: maturity.on, model: maturity.model };
                out.push(format!("/maturity/{i}/on"), case);
            }
        }
    }
}
