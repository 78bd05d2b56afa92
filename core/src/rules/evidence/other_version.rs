//! EVID-004: evidence is about the version of the offering that holds

use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Evidence, Record};
use crate::rules::{Asks, Check, Context, Violations};

/// Evidence is about the version of the offering that holds
#[derive(Cases)]
pub enum OtherVersion {
    #[de(
        "Der Nachweis nennt nicht, um welche Fassung von „{value}“ es geht; davon gibt es mehrere."
    )]
    #[help_de("Nennen Sie die Fassung, zum Beispiel {nearest}.")]
    #[en("the evidence does not say which version of “{value}” it is about; there are several")]
    #[help_en("name the version, for instance {nearest}")]
    NotSaid { value: String, nearest: String },
    #[de("Der Nachweis betrifft „{value}“; am {day} gilt aber „{found}“.")]
    #[help_de(
        "Prüfen Sie, ob der Nachweis auch für die neue Fassung gilt, und holen Sie sonst einen neuen ein."
    )]
    #[en("the evidence is about “{value}”, but on {day} “{found}” holds")]
    #[help_en(
        "check whether the evidence holds for the new version as well, otherwise obtain a new one"
    )]
    Another { value: String, found: String, day: Date },
}

impl Check for OtherVersion {
    type Of = Evidence;
    const ABOUT: About = About {
        code: "EVID-004",
        name: "evidence-of-another-version",
        severity: Warning,
        since: "0.1",
        why: why(
            "Geprüft wurde eine bestimmte Fassung. Ob die nächste noch hält, was belegt ist, weiß niemand, bevor jemand nachsieht.",
            "a certain version was looked at; whether the next one still keeps what was shown nobody knows before someone looks",
            "Modell, Nachweis",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    fn look(evidence: &Evidence, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let (Some(register), Some(day)) = (at.register, at.day) else { return };
        let (about, id) = (evidence.about.as_str(), evidence.about.id());
        let holding = register.record(id, Some(day));
        let Some(version) = holding.filter(|it| it.id().as_str() == id).and_then(Record::version)
        else {
            return;
        };
        let found = format!("{id}@{version}");
        match evidence.about.version() {
            None if register.all(id).nth(1).is_some() => {
                out.push("/about", Self::NotSaid { value: id.to_owned(), nearest: found });
            }
            Some(own) if own != version && register.find(about).is_some() => {
                out.push("/about", Self::Another { value: about.to_owned(), found, day });
            }
            _ => {}
        }
    }
}
