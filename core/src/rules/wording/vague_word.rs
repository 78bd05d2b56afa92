//! WORD-001: a property is told with a measure

use super::texts::first_in_each;
use crate::language::{Token, said, vague};
use crate::messages::Severity::Info;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};

/// A property is told with a measure
#[derive(Cases)]
pub enum VagueWord {
    #[de("Bei „{value}“ bleibt offen, woran man erkennt, dass es erfüllt ist.")]
    #[help_de(
        "Prüfen Sie, ob sich ein Maß angeben lässt, zum Beispiel eine Zahl, eine Frist oder eine Norm."
    )]
    #[en("with “{value}” it stays open how one tells that it is met")]
    #[help_en("check whether a measure can be given, for instance a number, a time or a standard")]
    Unmeasured { value: String },
}

impl Check for VagueWord {
    type Of = Record;
    const ABOUT: About = About {
        code: "WORD-001",
        name: "vague-word",
        severity: Info,
        since: "0.1",
        why: why(
            "Was jeder anders versteht, lässt sich weder vergleichen noch abnehmen.",
            "what everybody understands in another way can neither be compared nor accepted",
            "ISO/IEC/IEEE 29148:2018, 5.2.7",
        ),
    };

    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let more = at.words_of(Self::ABOUT.code);
        let find = |sentence: &[Token<'_>]| vague(sentence, more).map(|hit| said(sentence, hit));
        first_in_each(record, at, &find, &mut |path, value| {
            out.push(path, Self::Unmeasured { value });
        });
    }
}
