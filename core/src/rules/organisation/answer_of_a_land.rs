//! ORGA-007: an answer of a Land is one, and rests on something

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{LandRule, LandState, LandTopic};
use crate::order::grouped;
use crate::register::Register;
use crate::rules::{Check, Context, Together, Violations};

/// An answer of a Land is one, and rests on something
#[derive(Cases)]
pub enum AnswerOfALand {
    #[de(
        "„{found}“ gibt für dasselbe Land, dasselbe Thema und denselben Tag ebenfalls eine Antwort."
    )]
    #[help_de("Behalten Sie die richtige, oder berichtigen Sie den Tag.")]
    #[en("“{found}” gives an answer of the same Land on the same topic and day as well")]
    #[help_en("keep the right one, or correct the day")]
    Twice { found: String },
    #[de("Als geregelt eingetragen, aber es fehlt, was geregelt ist.")]
    #[help_de("Sagen Sie unter „rule“, was gilt, oder setzen Sie den Stand auf „unbekannt“.")]
    #[en("it is recorded as regulated, but not what the rule is")]
    #[help_en("say under “rule” what holds, or set the status to “unknown”")]
    NoRule,
    #[de("Als geregelt eingetragen, aber ohne Fundstelle.")]
    #[help_de(
        "Nennen Sie Gesetz, Beschluss oder Seite mit Datum, oder setzen Sie den Stand auf „unbekannt“."
    )]
    #[en("it is recorded as regulated, but not where that is written")]
    #[help_en("name the law, decision or page with its date, or set the status to “unknown”")]
    NoSource,
    #[de("Ob etwas weitergegeben werden darf, gehört zum Thema „{expected}“, nicht zu „{value}“.")]
    #[help_de("Streichen Sie die Angabe, oder tragen Sie sie beim richtigen Thema ein.")]
    #[en("whether something may be passed on belongs to “{expected}”, not to “{value}”")]
    #[help_en("remove it, or enter it under the right topic")]
    NotOfThisTopic { value: LandTopic, expected: LandTopic },
}

impl Check for AnswerOfALand {
    type Of = LandRule;
    const ABOUT: About = About {
        code: "ORGA-007",
        name: "answer-of-a-land",
        severity: Error,
        since: "0.1",
        why: why(
            "Ob eine Kommune einen Dienst bekommt, hängt an dieser Antwort. Zwei Antworten oder eine ohne Fundstelle helfen niemandem.",
            "whether a municipality gets a service depends on this answer; two answers, or one that is written nowhere, help nobody",
            "Modell, Länderregelung",
        ),
    };
    const TOGETHER: Option<Together<Self>> = Some(twice);

    fn look(it: &LandRule, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let expected = LandTopic::PassOnToMunicipalities;
        if it.state == LandState::Regulated && it.rule.is_none() {
            out.push("/rule", Self::NoRule);
        }
        if it.state == LandState::Regulated && it.source.is_none() {
            out.push("/source", Self::NoSource);
        }
        if it.allows.is_some() && it.topic != expected {
            out.push("/allows", Self::NotOfThisTopic { value: it.topic, expected })
                .related("/topic");
        }
    }
}

/// One Land answers a question once a day.
fn twice(register: &Register, _: &Context<'_>, out: &mut Violations<'_, AnswerOfALand>) {
    let answers = register
        .numbered_of::<LandRule>()
        .map(|(number, it)| ((it.land, it.topic, it.on), (number, it.id.as_str())));
    for (_, same) in grouped(answers) {
        let Some(((_, first), others)) = same.split_first() else { continue };
        // one id twice is CORE-001's matter
        for (number, _) in others.iter().filter(|(_, id)| id != first) {
            let found = (*first).to_owned();
            out.of(*number).push("/on", AnswerOfALand::Twice { found }).related(*first);
        }
    }
}
