//! WORD-008: who says all says of what

use super::texts::first_in_each;
use crate::language::{Token, said, universal};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};

/// Who says all says of what
#[derive(Cases)]
pub enum UniversalWord {
    #[de("Bei „{value}“ ist nicht gesagt, von welchem Kreis die Rede ist.")]
    #[help_de(
        "Prüfen Sie, ob sich der Kreis nennen lässt, zum Beispiel alle Anträge einer Leistung, oder ob Ausnahmen gemeint sind."
    )]
    #[en("with “{value}” it is not said which circle is meant")]
    #[help_en(
        "check whether the circle can be named, for instance all applications for a service, or whether some are left out"
    )]
    NoCircle { value: String },
}

impl Check for UniversalWord {
    type Of = Record;
    const ABOUT: About = About {
        code: "WORD-008",
        name: "universal-word",
        severity: Warning,
        since: "0.1",
        why: why(
            "Eine Anforderung ohne Grenze ist nie ganz erfüllt, und eine einzige Ausnahme bricht sie.",
            "a demand without a limit is never met entirely, and a single case to the contrary breaks it",
            "ISO/IEC/IEEE 29148:2018, 5.2.7",
        ),
    };

    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let more = at.words_of(Self::ABOUT.code);
        let find =
            |sentence: &[Token<'_>]| universal(sentence, more).map(|hit| said(sentence, hit));
        first_in_each(record, at, &find, &mut |path, value| {
            out.push(path, Self::NoCircle { value });
        });
    }
}
