//! NEED-001: a need says in its own words what is missing

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Need;
use crate::rules::core::{is_blank, letters};
use crate::rules::{Check, Context, Violations};

/// A need says in its own words what is missing
#[derive(Cases)]
pub enum NoStatement {
    #[de("Die Beschreibung des Bedarfs ist leer.")]
    #[help_de("Beschreiben Sie in eigenen Worten, was fehlt oder was möglich werden soll.")]
    #[en("the statement of the need is empty")]
    #[help_en("say in your own words what is missing or what should become possible")]
    Blank,
    #[de("Die Beschreibung des Bedarfs wiederholt nur den Titel.")]
    #[help_de("Beschreiben Sie in eigenen Worten, was fehlt oder was möglich werden soll.")]
    #[en("the statement of the need only repeats the title")]
    #[help_en("say in your own words what is missing or what should become possible")]
    TitleAgain,
}

impl Check for NoStatement {
    type Of = Need;
    const ABOUT: About = About {
        code: "NEED-001",
        name: "no-statement",
        severity: Error,
        since: "0.1",
        why: why(
            "Andere Kommunen sollen erkennen, ob sie dasselbe Problem haben. Das gelingt nur, \
             wenn es in eigenen Worten dasteht.",
            "other municipalities should be able to tell whether they have the same problem; that \
             takes own words",
            "Modell, Bedarf",
        ),
    };

    /// The German statement says something that the title does not say already; case, blanks and
    /// punctuation make no difference.
    fn look(need: &Need, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let statement = &need.statement.de;
        if is_blank(statement) {
            out.push("/statement/de", Self::Blank);
        } else if letters(statement).eq(letters(&need.title.de)) {
            out.push("/statement/de", Self::TitleAgain).related("/title/de");
        }
    }
}
