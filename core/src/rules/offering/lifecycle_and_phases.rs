//! OFFR-015: what an offering is and the days of its phases go together

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Lifecycle, Offering};
use crate::rules::{Check, Context, Violations};

/// What an offering is and the days of its phases go together
#[derive(Cases)]
pub enum LifecycleAndPhases {
    #[de("Das Angebot steht auf „{value}“, die Phase „{found}“ ist aber seit dem {day} erreicht.")]
    #[help_de("Berichtigen Sie den Stand („lifecycle“) oder den Tag der Phase.")]
    #[en("the offering is “{value}”, but the phase “{found}” is reached since {day}")]
    #[help_en("correct where it stands (“lifecycle”), or the day of the phase")]
    Ahead { value: Lifecycle, found: Lifecycle, day: Date },
    #[de(
        "Das Angebot steht auf „{value}“, die Phase „{found}“ ist aber erst für den {day} geplant."
    )]
    #[help_de(
        "Berichtigen Sie den Stand („lifecycle“), oder tragen Sie den Tag ein, an dem die Phase \
         erreicht war („actual“)."
    )]
    #[en("the offering is “{value}”, but the phase “{found}” is planned for {day} only")]
    #[help_en(
        "correct where it stands (“lifecycle”), or put in the day on which the phase was reached \
         (“actual”)"
    )]
    Behind { value: Lifecycle, found: Lifecycle, day: Date },
    #[de("Das Angebot ist beendet, seine Phase „{found}“ hat aber keinen Tag des Endes nach sich.")]
    #[help_de(
        "Tragen Sie die Phase „ended“ mit ihrem Tag ein; ohne ihn gilt das Angebot an jedem Tag \
         als beendet."
    )]
    #[en("the offering has ended, but after its phase “{found}” no day of the end is told")]
    #[help_en(
        "put in the phase “ended” with its day; without it the offering counts as ended on every \
         day"
    )]
    #[warning]
    EndNotDated { found: Lifecycle },
}

impl Check for LifecycleAndPhases {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-015",
        name: "lifecycle-and-phases",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Angebot, das beendet ist und laut Phase verfügbar, führt Kommunen in die Irre. \
             Es zählt der Tag der Phase, und das Ende geht immer vor.",
            "an offering that has ended and by its phase is available misleads municipalities; \
             what counts is the day of the phase, and the end always comes first",
            "Modell, Angebot",
        ),
    };

    const WHOLE: bool = true;

    fn look(offering: &Offering, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let value = offering.lifecycle;
        let dated = |wanted: Lifecycle| {
            offering.phases.iter().any(|it| it.phase == wanted && it.actual.is_some())
        };
        for (number, entry) in offering.phases.iter().enumerate() {
            let found = entry.phase;
            let planned = entry.planned.filter(|_| found == value && !dated(value));
            if let Some(day) = planned.filter(|day| at.day.is_some_and(|today| today < *day)) {
                let case = Self::Behind { value, found, day };
                out.push(format!("/phases/{number}/planned"), case).related("/lifecycle");
            }
            // a day to come is CORE-003's matter
            let is_past = |day: &Date| at.day.is_none_or(|today| *day <= today);
            let Some(day) = entry.actual.filter(is_past) else { continue };
            if value == Lifecycle::Ended {
                if found == Lifecycle::Available && !dated(Lifecycle::Ended) {
                    out.push(format!("/phases/{number}"), Self::EndNotDated { found });
                }
            } else if rank(found) > rank(value) {
                let case = Self::Ahead { value, found, day };
                out.push(format!("/phases/{number}/actual"), case).related("/lifecycle");
            }
        }
    }
}

/// How far a phase has come.
const fn rank(phase: Lifecycle) -> u8 {
    match phase {
        Lifecycle::Planned => 0,
        Lifecycle::Development => 1,
        Lifecycle::Pilot => 2,
        Lifecycle::Available => 3,
        Lifecycle::PhasingOut => 4,
        Lifecycle::Ended => 5,
    }
}
