//! NEED-004: a need says what is missing, not what is to be bought

use crate::language::{Reading, Token, prescribed, said};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Need;
use crate::rules::{Check, Context, Violations};

/// A need says what is missing, not what is to be bought
#[derive(Cases)]
pub enum SolutionBias {
    #[de("Mit „{value}“ scheint die Beschreibung schon eine Lösung vorzugeben.")]
    #[help_de(
        "Prüfen Sie, ob sich sagen lässt, was heute fehlt; die Lösungsidee hat ein eigenes Feld."
    )]
    #[en("with “{value}” the statement seems to prescribe a solution already")]
    #[help_en(
        "check whether it can be said what is missing; an idea for a solution has its own field"
    )]
    Prescribed { value: String },
}

impl Check for SolutionBias {
    type Of = Need;
    const ABOUT: About = About {
        code: "NEED-004",
        name: "solution-bias",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer eine Lösung vorgibt, schließt andere aus, die das Problem vielleicht besser \
             lösen, und findet keine Kommune mit demselben Problem und einer anderen Idee.",
            "who prescribes a solution shuts out others that may be better, and finds no \
             municipality with the same problem and another idea",
            "Modell, Bedarf",
        ),
    };

    fn look(need: &Need, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        if need.solution_idea.is_some() {
            return;
        }
        let (more, products) = (at.words_of(Self::ABOUT.code), at.words_of("CRIT-007"));
        let find = |it: &[Token<'_>]| prescribed(it, more, products).map(|hit| said(it, hit));
        if let Some(value) = at.texts.iter().flat_map(Reading::sentences).find_map(find) {
            out.push("/statement/de", Self::Prescribed { value });
        }
    }
}
