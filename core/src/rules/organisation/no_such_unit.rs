//! ORGA-002: a unit that exists on the day has a row in the table of units, where there is one

use crate::keys::{AreaKey, Date};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Organisation;
use crate::rules::{Asks, Check, Context, Violations};

/// A unit that exists on the day has a row in the table of units, where there is one
#[derive(Cases)]
pub enum NoSuchUnit {
    #[de("Den Schlüssel „{value}“ gibt es am {day} in der Gebietstabelle nicht.")]
    #[help_de(
        "Prüfen Sie den Schlüssel und den Stand der Tabelle. Gibt es die Stelle nicht \
               mehr, so begrenzen Sie ihre Gültigkeit („valid“)."
    )]
    #[en("the unit table has no key “{value}” on {day}")]
    #[help_en(
        "check the key and the edition of the table; if the unit is no more, limit its \
               validity (“valid”)"
    )]
    NotInTheTable { value: String, day: Date },
    #[de("Den Schlüssel „{value}“ gibt es am {day} nicht mehr; an seine Stelle trat: {successor}.")]
    #[help_de(
        "Nehmen Sie die neue Stelle auf, und begrenzen Sie die Gültigkeit der alten \
               („valid“)."
    )]
    #[en("the key “{value}” is no more on {day}; in its place came: {successor}")]
    #[help_en("take the new unit in, and limit the validity of the old one (“valid”)")]
    #[warning]
    Dissolved { value: String, day: Date, successor: Vec<String> },
}

impl Check for NoSuchUnit {
    type Of = Organisation;
    const ABOUT: About = About {
        code: "ORGA-002",
        name: "no-such-unit",
        severity: Error,
        since: "0.1",
        why: why(
            "Gebietsreformen lösen Gemeinden auf. Ein alter Schlüssel führt dann Anträge und \
             Kosten ins Leere.",
            "territorial reforms dissolve municipalities; an old key then leads applications and \
             costs nowhere",
            "Gemeindeverzeichnis des Statistischen Bundesamts; Modell, Organisation",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    fn look(it: &Organisation, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let (Some(day), Some(register)) = (at.day, at.register) else { return };
        let (units, valid) = (register.units(), it.valid.unwrap_or_default());
        if !it.is_unit() || units.is_empty() || !valid.contains(day) {
            return;
        }
        let of_ars = it.ars.map(|ars| ("/ars", AreaKey::Ars(ars)));
        let Some((path, key)) = of_ars.or(it.ags.map(|ags| ("/ags", AreaKey::Ags(ags)))) else {
            return;
        };
        // a row that could not be read is told by itself
        if units.find(&key, Some(day)).is_some() || register.is_unread(key.as_ref()) {
            return;
        }
        let value = key.as_ref().to_owned();
        let old = register.old_key(it);
        let successors = old.map(|ars| units.successors(ars, day)).unwrap_or_default();
        let named = successors.into_iter().map(|ars| units.named(ars, day));
        let successor: Vec<String> = named.collect();
        out.push(
            path,
            match successor.is_empty() {
                true => Self::NotInTheTable { value, day },
                false => Self::Dissolved { value, day, successor },
            },
        );
    }
}
