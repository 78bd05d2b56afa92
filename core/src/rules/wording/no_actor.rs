//! WORD-004: a sentence names who acts

use super::texts::first_in_each;
use crate::language::{Token, without_actor};
use crate::messages::Severity::Info;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};

/// A sentence names who acts
#[derive(Cases)]
pub enum NoActor {
    #[de("Der Satz mit „{value}“ nennt nicht, wer etwas tut.")]
    #[help_de(
        "Prüfen Sie, ob sich sagen lässt, wer handelt; ein Fürwort braucht das Wort, für das es steht, im selben Satz."
    )]
    #[en("the sentence with “{value}” does not name who acts")]
    #[help_en(
        "check whether it can be said who acts; a pronoun needs its noun in the same sentence"
    )]
    Nobody { value: String },
}

impl Check for NoActor {
    type Of = Record;
    const ABOUT: About = About {
        code: "WORD-004",
        name: "no-actor",
        severity: Info,
        since: "0.1",
        why: why(
            "Wo niemand genannt ist, fühlt sich niemand zuständig.",
            "where nobody is named, nobody feels responsible",
            "ISO/IEC/IEEE 29148:2018, 5.2.7",
        ),
    };

    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let find = |sentence: &[Token<'_>]| without_actor(sentence).map(str::to_owned);
        first_in_each(record, at, &find, &mut |path, value| {
            out.push(path, Self::Nobody { value });
        });
    }
}
