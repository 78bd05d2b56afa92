//! COND-002: a condition names words of the list of its attribute

use super::{each_test, each_value};
use crate::logic::{Attribute, Value};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};
use crate::shape::{PatchOp, nearest, to_text};

/// A condition names words of the list of its attribute
#[derive(Cases)]
pub enum UnknownWord {
    #[de("„{value}“ steht nicht in der Liste zu „{attribute}“. Gemeint ist wohl „{nearest}“.")]
    #[help_de("Möglich sind: {expected}.")]
    #[en("“{value}” is not in the list of “{attribute}”; “{nearest}” is probably meant")]
    #[help_en("possible are: {expected}")]
    Near { value: String, attribute: Attribute, nearest: &'static str, expected: Vec<String> },
    #[de("„{value}“ steht nicht in der Liste zu „{attribute}“.")]
    #[help_de("Möglich sind: {expected}.")]
    #[en("“{value}” is not in the list of “{attribute}”")]
    #[help_en("possible are: {expected}")]
    Unknown { value: String, attribute: Attribute, expected: Vec<String> },
}

impl Check for UnknownWord {
    type Of = Record;
    const ABOUT: About = About {
        code: "COND-002",
        name: "unknown-word",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Wort, das keine Stelle trägt, trifft auf keine zu: Aus „alle Gemeinden“ wird \
             „niemand“.",
            "a word that no unit has holds for none: “all municipalities” becomes “nobody”",
            "Modell, Bedingungen",
        ),
    };

    fn look(record: &Record, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        each_test(record, &mut |at, test| {
            let attribute = test.attr;
            if !attribute.has_words() || !attribute.sort().operators().contains(&test.op) {
                return;
            }
            each_value(at, test, &mut |at, value| {
                let Value::Text(text) = value else { return };
                if attribute.has_word(text) {
                    return;
                }
                let (at, words) = (at(), attribute.words());
                let expected = words.iter().map(|word| (*word).to_owned()).collect();
                let value = text.clone();
                let meant = attribute.meant_word(text);
                let Some(near) = meant.or_else(|| nearest(text, words.iter().copied())) else {
                    out.push(at, Self::Unknown { value, attribute, expected });
                    return;
                };
                let pushed =
                    out.push(at.clone(), Self::Near { value, attribute, nearest: near, expected });
                if meant.is_some() {
                    pushed.fix(PatchOp::Replace { path: at, value: to_text(near) });
                }
            });
        });
    }
}
