//! UNIT-006: the name of a row can be read

use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::register::{Register, RowPlace};
use crate::rules::core::{hidden, is_blank, misread};
use crate::rules::{Asks, Check, Context, Violations};

/// The name of a row can be read
#[derive(Cases)]
pub enum NameOfARow {
    #[de(
        "Die Datei ist einmal falsch gelesen worden: „{value}“; {count?ein Name steht|# Namen stehen} so da."
    )]
    #[help_de(
        "Öffnen Sie die Quelle mit der Zeichenkodierung UTF-8 und speichern Sie die Tabelle neu."
    )]
    #[en("the file was read wrongly once: “{value}”; {count?one name is|# names are} like that")]
    #[help_en("open the source with the encoding UTF-8 and save the table anew")]
    Misread { value: String, count: usize },
    #[de("Der Name „{value}“ sagt nichts.")]
    #[help_de("Tragen Sie den amtlichen Namen ein.")]
    #[en("the name “{value}” says nothing")]
    #[help_en("enter the official name")]
    Blank { value: String },
    #[de("Im Namen steht ein unsichtbares Zeichen: „{value}“.")]
    #[help_de("Nehmen Sie es heraus; es kam wohl beim Kopieren hinein.")]
    #[en("there is an invisible sign in the name: “{value}”")]
    #[help_en("take it out; it probably came in when the name was copied")]
    Invisible { value: String },
}

impl Check for NameOfARow {
    type Of = Register;
    const ABOUT: About = About {
        code: "UNIT-006",
        name: "name-of-a-row",
        severity: Warning,
        since: "0.1",
        why: why(
            "Der Name aus der Tabelle steht in jeder Auskunft und im Bericht. Verstümmelte Umlaute \
             zeigen außerdem, dass die ganze Datei falsch gelesen worden ist.",
            "the name of the table stands in every answer and in the report; broken umlauts also \
             show that the whole file was read wrongly",
            "Modell, Gebietstabelle",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// A file that was read wrongly is said once, at its first name.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let units = register.units().placed_rows();
        let units = units.map(|(row, place)| (row.ars.to_string(), row.name.as_str(), place));
        let services = register.services().all();
        let services = services.map(|(row, at)| (row.key.to_string(), row.name.as_str(), at));
        let mut wrong: Vec<(String, &str, &RowPlace, usize)> = Vec::new();
        for (key, name, place) in units.chain(services) {
            if is_blank(name) {
                let value = name.to_owned();
                out.of_row(place, key).push("/name", Self::Blank { value });
            } else if hidden(name).is_some() {
                let value = name.to_owned();
                out.of_row(place, key).push("/name", Self::Invisible { value });
            } else if misread(name).is_some() {
                match wrong.iter_mut().find(|(.., first, _)| first.table == place.table) {
                    Some((.., first, count)) if first.index < place.index => *count += 1,
                    Some(later) => *later = (key, name, place, later.3 + 1),
                    None => wrong.push((key, name, place, 1)),
                }
            }
        }
        for (key, name, place, count) in wrong {
            let case = Self::Misread { value: name.to_owned(), count };
            out.of_row(place, key).push("/name", case);
        }
    }
}
