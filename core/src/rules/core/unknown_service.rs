//! CORE-010: a service key is in the table of services, where there is one

use crate::keys::{Date, ServiceKey};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Record;
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
        for (path, key) in keys.into_iter().filter(|(_, key)| services.has_catalogue_of(key)) {
            let mut rows = services.rows(&key).peekable();
            let is_known = rows.peek().is_some();
            // a row that could not be read is told by itself
            if rows.any(|row| row.valid().contains(day)) || register.is_unread(key.as_str()) {
                continue;
            }
            let (value, first) = (key.to_string(), register.services_named());
            let case = if is_known {
                Self::NotOnTheDay { value, first, day }
            } else if let Some(near) = nearest(&value, services.keys().map(ServiceKey::as_str)) {
                Self::Near { nearest: near.to_owned(), value, first }
            } else {
                Self::NotThere { value, first }
            };
            out.push(path, case);
        }
    }
}

fn listed(keys: &[ServiceKey]) -> Vec<(String, ServiceKey)> {
    keys.iter().enumerate().map(|(i, key)| (format!("/services/{i}"), *key)).collect()
}
