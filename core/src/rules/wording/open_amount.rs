//! WORD-007: a number has a unit and a bound, a comparison has a reference

use super::texts::first_in_each;
use crate::language::{Amount, Token, amounts};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::rules::{Check, Context, Violations};

/// A number has a unit and a bound, a comparison has a reference
#[derive(Cases)]
pub enum OpenAmount {
    #[de("Bei der Zahl {value} ist nicht gesagt, wovon.")]
    #[help_de("Prüfen Sie, ob eine Einheit fehlt.")]
    #[en("of the number {value} it is not said of what")]
    #[help_en("check whether a unit is missing")]
    NoUnit { value: String },
    #[de("Bei „{value}“ ist nicht gesagt, ob es mindestens oder höchstens so viel sein soll.")]
    #[help_de("Prüfen Sie, ob „mindestens“, „höchstens“ oder „bis zu“ gemeint ist.")]
    #[en("of “{value}” it is not said whether it is the least or the most")]
    #[help_en("check whether “at least”, “at most” or “up to” is meant")]
    NoBound { value: String },
    #[de("Bei „{value}“ ist nicht gesagt, womit verglichen wird.")]
    #[help_de("Prüfen Sie, ob sich angeben lässt, als was oder als wann.")]
    #[en("of “{value}” it is not said what it is compared with")]
    #[help_en("check whether it can be said than what or than when")]
    ComparedWithNothing { value: String },
}

impl Check for OpenAmount {
    type Of = Record;
    const ABOUT: About = About {
        code: "WORD-007",
        name: "open-amount",
        severity: Warning,
        since: "0.1",
        why: why(
            "Eine Zahl ohne Einheit und ein Vergleich ohne Bezug lassen sich nicht nachmessen.",
            "a number without a unit and a comparison without a reference cannot be measured",
            "ISO/IEC/IEEE 29148:2018, 5.2.7",
        ),
    };

    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let find = |sentence: &[Token<'_>]| {
            let (at, amount) = amounts(sentence).next()?;
            let value = sentence.get(at)?.text.to_owned();
            Some(match amount {
                Amount::NoUnit => Self::NoUnit { value },
                Amount::NoBound => Self::NoBound { value },
                Amount::ComparedWithNothing => Self::ComparedWithNothing { value },
            })
        };
        first_in_each(record, at, &find, &mut |path, case| {
            out.push(path, case);
        });
    }
}
