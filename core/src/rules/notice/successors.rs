//! NOTE-007: one notice takes the place of another, and says what is new

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Notice;
use crate::order::grouped;
use crate::register::Register;
use crate::rules::{Check, Context, Together, Violations};

/// One notice takes the place of another, and says what is new
#[derive(Cases)]
pub enum Successors {
    #[de("Auch „{found}“ ersetzt „{value}“; damit ist offen, welche Mitteilung gilt.")]
    #[help_de("Lassen Sie eine der beiden die andere ersetzen.")]
    #[en("“{found}” takes the place of “{value}” as well, so it is open which notice holds")]
    #[help_en("let one of the two take the place of the other")]
    TwoOfThem { value: String, found: String },
    #[de("Die Mitteilung ersetzt eine andere, sagt aber nicht, was neu ist.")]
    #[help_de(
        "Sagen Sie unter „changes“ in einem Satz, was sich gegenüber der vorigen geändert hat."
    )]
    #[en("the notice takes the place of another one but does not say what is new")]
    #[help_en("say under “changes” in a sentence what is different from the one before")]
    NothingNew,
}

impl Check for Successors {
    type Of = Notice;
    const ABOUT: About = About {
        code: "NOTE-007",
        name: "notice-and-successor",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer die vorige Mitteilung kennt, will wissen, was an der neuen anders ist, und nicht alles noch einmal lesen.",
            "who knows the notice before wants to know what is new in it, not read everything again",
            "Modell, Mitteilung",
        ),
    };
    const TOGETHER: Option<Together<Self>> = Some(two_of_them);

    fn look(notice: &Notice, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if notice.supersedes.is_some() && notice.changes.is_none() {
            out.push("/changes", Self::NothingNew).related("/supersedes");
        }
    }
}

/// Only one takes the place of another.
fn two_of_them(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Successors>) {
    let pairs = register
        .numbered_of::<Notice>()
        .filter_map(|(number, it)| Some((it.supersedes.as_ref()?.id(), (number, it.id.as_str()))));
    for (replaced, successors) in grouped(pairs) {
        let Some(((_, first), others)) = successors.split_first() else { continue };
        // one id twice is CORE-001's matter
        for (number, _) in others.iter().filter(|(_, id)| id != first) {
            let (value, found) = (replaced.to_owned(), (*first).to_owned());
            let case = Successors::TwoOfThem { value, found };
            out.of(*number).push("/supersedes", case).related(*first);
        }
    }
}
