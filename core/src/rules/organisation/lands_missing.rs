//! ORGA-006: on a topic there is an answer of every Land

use crate::keys::Land;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{LandRule, LandTopic};
use crate::order::{Set, grouped};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// On a topic there is an answer of every Land
#[derive(Cases)]
pub enum LandsMissing {
    #[de(
        "Zum Thema „{value}“ {count?fehlt die Antwort eines Landes|fehlen die Antworten von # Ländern}: {members}."
    )]
    #[help_de(
        "Ergänzen Sie die Antworten. Ist keine bekannt, tragen Sie den Stand „unbekannt“ ein."
    )]
    #[en(
        "on “{value}” {count?the answer of one Land is missing|the answers of # Länder are missing}: {members}"
    )]
    #[help_en("add the answers; where none is known, enter the status “unknown”")]
    Missing { value: LandTopic, count: usize, members: Vec<String> },
}

impl Check for LandsMissing {
    type Of = Register;
    const ABOUT: About = About {
        code: "ORGA-006",
        name: "lands-without-an-answer",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ein Land, das in der Übersicht fehlt, sieht aus wie eines, das nicht gefragt wurde. „Unbekannt“ ist eine Antwort, Schweigen nicht.",
            "a Land that is missing looks like one that was not asked; “unknown” is an answer, silence is none",
            "Modell, Länderregelung",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// A register that tells of one Land only does not pretend to tell of all.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let answers = register
            .numbered_of::<LandRule>()
            .map(|(number, rule)| (rule.topic, (rule.land, number)));
        for (value, known) in grouped(answers) {
            let lands: Set<Land> = known.iter().map(|(land, _)| *land).collect();
            let missing = Land::all().filter(|land| !lands.contains(land));
            let members: Vec<String> = missing.map(|land| land.name().to_owned()).collect();
            if let Some((_, number)) =
                known.first().filter(|_| lands.iter().nth(1).is_some() && !members.is_empty())
            {
                let case = Self::Missing { value, count: members.len(), members };
                out.of(*number).push("/topic", case);
            }
        }
    }
}
