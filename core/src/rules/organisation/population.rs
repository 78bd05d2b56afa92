//! ORGA-004: the size class is that of the number of inhabitants, which is not old

use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Organisation, SizeClass};
use crate::rules::{Check, Context, Violations};

/// The size class is that of the number of inhabitants, which is not old
#[derive(Cases)]
pub enum Population {
    #[de("Die Größenklasse „{value}“ passt nicht zu {count} Einwohnern.")]
    #[help_de("Richtig wäre „{expected}“.")]
    #[en("the size class “{value}” does not fit {count} inhabitants")]
    #[help_en("“{expected}” would be right")]
    OtherClass { value: &'static str, count: u32, expected: &'static str },
    #[de("Die Einwohnerzahl ist vom {day} und damit älter als fünf Jahre.")]
    #[help_de("Tragen Sie eine neuere Zahl mit Stichtag ein.")]
    #[en("the number of inhabitants is of {day} and so older than five years")]
    #[help_en("put in a newer number with its day")]
    #[info]
    Old { day: Date },
}

impl Check for Population {
    type Of = Organisation;
    const ABOUT: About = About {
        code: "ORGA-004",
        name: "population",
        severity: Warning,
        since: "0.1",
        why: why(
            "Nach der Größe richtet sich, für wen ein Bedarf oder ein Angebot gilt, und oft auch, \
             was es kostet. Eine falsche Klasse schließt Kommunen aus.",
            "size decides for whom a need or an offering holds and often what it costs; a wrong \
             class shuts municipalities out",
            "Modell, Organisation; Beschluss 2021/24 des IT-Planungsrats, Nr. 2 (Schlüssel \
             Einwohner)",
        ),
    };

    fn look(it: &Organisation, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(population) = it.population else { return };
        let (count, class) = (population.count, SizeClass::of(population.count));
        if let Some(said) = it.size_class.filter(|said| *said != class) {
            let (value, expected) = (said.as_str(), class.as_str());
            out.push("/size_class", Self::OtherClass { value, count, expected });
        }
        if at.day.is_some_and(|day| population.on.plus_months(60) < day) {
            out.push("/population/on", Self::Old { day: population.on });
        }
    }
}
