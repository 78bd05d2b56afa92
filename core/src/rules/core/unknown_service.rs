//! CORE-010: a service key is in the table of services, where there is one

use crate::keys::{Date, ServiceKey};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::register::Services;
use crate::rules::{Asks, Check, Context, Violations};
use crate::shape::nearest;

/// A service key is in the table of services, where there is one
#[derive(Cases)]
pub enum UnknownService {
    #[de("Den Schlüssel „{value}“ gibt es in der Leistungstabelle {first} nicht.")]
    #[help_de("Prüfen Sie die Ziffern und den Stand der Tabelle.")]
    #[en("the service table {first} has no key “{value}”")]
    #[help_en("check the digits and the edition of the table")]
    NotThere { value: String, first: String },
    #[de(
        "Den Schlüssel „{value}“ gibt es in der Leistungstabelle {first} nicht; nahe liegt „{nearest}“."
    )]
    #[help_de("Prüfen Sie die Ziffern und den Stand der Tabelle.")]
    #[en("the service table {first} has no key “{value}”; “{nearest}” is near")]
    #[help_en("check the digits and the edition of the table")]
    Near { value: String, first: String, nearest: String },
    #[de("Der Schlüssel „{value}“ gilt nach der Leistungstabelle {first} am {day} nicht.")]
    #[help_de("Nennen Sie den heute gültigen Schlüssel.")]
    #[en("by the service table {first} the key “{value}” does not hold on {day}")]
    #[help_en("name the key that holds today")]
    NotOnTheDay { value: String, first: String, day: Date },
}

impl Check for UnknownService {
    type Of = Record;
    const ABOUT: About = About {
        code: "CORE-010",
        name: "unknown-service",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ein Zahlendreher im Leistungsschlüssel meint eine andere Leistung oder keine: Bedarf \
             und Angebot finden dann nicht zusammen.",
            "two digits swapped in a service key mean another service or none: need and offering \
             then do not find each other",
            "Leistungskatalog des Bundes (LeiKa); Modell, alle Datensätze",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    /// An OZG id is looked up where the table has such ids, a Leistungsschlüssel where it has those.
    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let (Some(register), Some(day)) = (at.register, at.day) else { return };
        let services = register.services();
        let keys: Vec<(String, ServiceKey)> = match record {
            Record::Need(it) => listed(&it.services),
            Record::Profile(it) => listed(&it.services),
            Record::Offering(it) => listed(&it.services),
            _ => return,
        };
        for (path, key) in keys.into_iter().filter(|(_, key)| has_such(services, key)) {
            let mut rows = services.rows(&key).peekable();
            let value = key.to_string();
            let first = register.services_named();
            if rows.peek().is_none() {
                let all: Vec<String> = services.keys().map(|key| key.to_string()).collect();
                let near = nearest(&value, all.iter().map(String::as_str)).map(str::to_owned);
                out.push(
                    path,
                    match near {
                        Some(nearest) => Self::Near { value, first, nearest },
                        None => Self::NotThere { value, first },
                    },
                );
            } else if !rows.any(|row| row.holds_on(day)) {
                out.push(path, Self::NotOnTheDay { value, first, day });
            }
        }
    }
}

fn listed(keys: &[ServiceKey]) -> Vec<(String, ServiceKey)> {
    keys.iter().enumerate().map(|(i, key)| (format!("/services/{i}"), *key)).collect()
}

/// Whether the table has keys of that catalogue at all: an OZG id has five digits, a key of a local
/// catalogue begins otherwise than the federal ones.
fn has_such(services: &Services, key: &ServiceKey) -> bool {
    let catalogue = |key: &ServiceKey| {
        let text = key.as_str();
        (text.len(), text.get(..2).filter(|_| text.len() > 5).map(str::to_owned))
    };
    let wanted = catalogue(key);
    services.keys().any(|known| catalogue(&known) == wanted)
}
