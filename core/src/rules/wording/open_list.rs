//! WORD-003: a list has an end

use super::texts::first_in_each;
use crate::language::{List, Token, hits, said};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};

/// A list has an end
#[derive(Cases)]
pub enum OpenList {
    #[de("„{value}“ lässt offen, was noch dazugehört.")]
    #[help_de("Prüfen Sie, ob sich die Aufzählung abschließen lässt.")]
    #[en("“{value}” leaves open what else belongs to it")]
    #[help_en("check whether the list can be closed")]
    Open { value: String },
}

impl Check for OpenList {
    type Of = Record;
    const ABOUT: About = About {
        code: "WORD-003",
        name: "open-list",
        severity: Warning,
        since: "0.1",
        why: why(
            "Was nicht dasteht, bietet niemand an; was gemeint war, lässt sich später nicht einfordern.",
            "what is not written nobody offers; what was meant cannot be claimed later",
            "ISO/IEC/IEEE 29148:2018, 5.2.7",
        ),
    };

    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let more = at.words_of(Self::ABOUT.code);
        let find = |sentence: &[Token<'_>]| {
            hits(sentence, List::OpenLists, more).next().map(|hit| said(sentence, hit))
        };
        first_in_each(record, at, &find, &mut |path, value| {
            out.push(path, Self::Open { value });
        });
    }
}
