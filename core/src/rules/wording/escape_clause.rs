//! WORD-002: a demand leaves no way out

use super::texts::first_in_each;
use crate::language::{List, Token, hits, said};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};

/// A demand leaves no way out
#[derive(Cases)]
pub enum EscapeClause {
    #[de("„{value}“ lässt offen, ob die Anforderung überhaupt gilt.")]
    #[help_de(
        "Prüfen Sie, ob sich sagen lässt, wann sie gilt; sonst streichen Sie den Zusatz oder schwächen Sie die Verbindlichkeit."
    )]
    #[en("“{value}” leaves open whether the demand holds at all")]
    #[help_en(
        "check whether it can be said when it holds; otherwise drop the phrase or make it less binding"
    )]
    WayOut { value: String },
}

impl Check for EscapeClause {
    type Of = Record;
    const ABOUT: About = About {
        code: "WORD-002",
        name: "escape-clause",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer eine Anforderung nicht erfüllt, beruft sich auf den Zusatz; geprüft werden kann sie dann nicht mehr.",
            "who does not meet a demand points at the phrase; nobody can check it then",
            "ISO/IEC/IEEE 29148:2018, 5.2.7",
        ),
    };

    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let more = at.words_of(Self::ABOUT.code);
        let find = |sentence: &[Token<'_>]| {
            hits(sentence, List::Escapes, more).next().map(|hit| said(sentence, hit))
        };
        first_in_each(record, at, &find, &mut |path, value| {
            out.push(path, Self::WayOut { value });
        });
    }
}
