//! BODY-006: a decision is the body, the year and the number

use crate::codes;
use crate::keys::{Date, DecisionBody, DecisionNumber};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Decision;
use crate::order::grouped;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// A decision is the body, the year and the number
#[derive(Cases)]
pub enum DecisionNumberTwice {
    #[de("Die Nummer „{value}“ hat schon der Beschluss „{first}“.")]
    #[help_de(
        "Ein Gremium vergibt jede Nummer einmal. Berichtigen Sie eine der beiden, oder \
               streichen Sie den doppelten Beschluss."
    )]
    #[en("the decision “{first}” already has the number “{value}”")]
    #[help_en(
        "a body gives every number once; correct one of the two, or strike the decision \
               that stands twice"
    )]
    Twice { value: String, first: String },
    #[de("„{value}“ ist eine Nummer von „{expected}“, der Beschluss aber einer von „{found}“.")]
    #[help_de(
        "Berichtigen Sie die Nummer oder das Gremium; die AL-Runde hängt ihren Nummern \
               „-AL“ an."
    )]
    #[en("“{value}” is a number of “{expected}”, but the decision one of “{found}”")]
    #[help_en("correct the number or the body; the AL-Runde adds “-AL” to its numbers")]
    OtherBody { value: String, expected: DecisionBody, found: WellKnown },
    #[de("Die Nummer „{value}“ ist eine aus dem Jahr {year}, der Beschluss aber vom {day}.")]
    #[help_de("Prüfen Sie Nummer und Tag. Maßgeblich ist der Tag, an dem beschlossen wurde.")]
    #[en("the number “{value}” is one of the year {year}, but the decision is dated {day}")]
    #[help_en("check number and day; what counts is the day on which it was decided")]
    #[warning]
    OtherYear { value: String, year: u32, day: Date },
    #[de("Die Adresse nennt „{found}“, der Beschluss hat aber die Nummer „{value}“.")]
    #[help_de(
        "Maßgeblich ist die Nummer. Prüfen Sie, ob die Adresse zum richtigen Beschluss führt."
    )]
    #[en("the address says “{found}”, but the decision has the number “{value}”")]
    #[help_en("the number counts; check whether the address leads to the right decision")]
    #[info]
    OtherAddress { value: String, found: String },
}

impl Check for DecisionNumberTwice {
    type Of = Register;
    const ABOUT: About = About {
        code: "BODY-006",
        name: "decision-number-twice",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Beschluss wird an Gremium, Jahr und Nummer erkannt. Adressen im Netz wechseln \
             und waren schon vertauscht (2022/02-AL und 2022/03-AL).",
            "a decision is known by body, year and number; web addresses change and have been \
             swapped before (2022/02-AL and 2022/03-AL)",
            "719 veröffentlichte Beschlüsse des IT-Planungsrats; Modell, Beschluss",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// Its address tells nothing.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let mut numbered = Vec::new();
        for (at, decision) in register.numbered_of::<Decision>() {
            let Some(number) = decision.number else { continue };
            let body = decision.body.id();
            numbered.push(((body, number), (at, decision.id.as_str())));
            let (own, mut out) = (number.body(), out.of(at));
            let value = || number.to_string();
            let known = WellKnown::ALL.iter().find(|known| known.as_str() == body);
            if let Some(found) = known.filter(|known| known.as_str() != own.as_str()).copied() {
                let case = Self::OtherBody { value: value(), expected: own, found };
                out.push("/number", case);
            }
            if i32::from(number.year()) != decision.date.year() {
                let (year, day) = (u32::from(number.year()), decision.date);
                out.push("/number", Self::OtherYear { value: value(), year, day });
            }
            let said = decision.url.as_ref().and_then(|url| in_address(url.as_str()));
            if let Some(said) = said.filter(|said| *said != number) {
                let case = Self::OtherAddress { value: value(), found: said.to_string() };
                out.push("/url", case);
            }
        }
        for ((_, number), same) in grouped(numbered) {
            let Some(((_, first), others)) = same.split_first() else { continue };
            // one id for two records is CORE-001's matter
            for (at, _) in others.iter().filter(|(_, id)| id != first) {
                let first = (*first).to_owned();
                let case = Self::Twice { value: number.to_string(), first: first.clone() };
                out.of(*at).push("/number", case).related(first);
            }
        }
    }
}

codes! {
    /// Bodies by the ids under which every register knows them (model §6).
    WellKnown {
        ItPlr = "it_plr": "IT-Planungsrat", "IT-Planungsrat";
        AlRunde = "al_runde": "Abteilungsleiterrunde", "Abteilungsleiterrunde";
        FitAb = "fit_ab": "Föderales IT-Architekturboard", "Föderales IT-Architekturboard";
        Kog = "kog": "Kommunalgremium", "Kommunalgremium";
    }
}

/// The number that the end of an address is made from: `…/beschluss-2022-02-al`.
fn in_address(url: &str) -> Option<DecisionNumber> {
    let path = url.split(['?', '#']).next()?.trim_end_matches('/');
    let last = path.rsplit('/').next()?.to_ascii_lowercase();
    let parts: Vec<&str> = last.split('-').collect();
    let number = match parts.as_slice() {
        ["beschluss", year, number] => format!("Beschluss {year}/{number}"),
        ["beschluss", year, number, "al"] => format!("Beschluss {year}/{number}-AL"),
        ["b", year, number, "it"] => format!("B-{year}/{number}-IT"),
        ["b", year, number, "al"] => format!("B-{year}/{number}-AL"),
        ["fit", "ab", year, number] => format!("FIT-AB {year}/{number}"),
        _ => return None,
    };
    number.parse().ok()
}
