//! PROF-010: a profile leaves nobody behind whose needs it comes from

use crate::facts::{StatusOn, Steps, TakenUp, diversity, rules_out, source_needs};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Profile, ProfileStatus};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// A profile leaves nobody behind whose needs it comes from
#[derive(Cases)]
pub enum LeavesBehind {
    #[de(
        "Das Ausschlusskriterium „{first}“ schließt für {count?eine Kommune|# Kommunen} aus, was der \
         Bedarf „{value}“ offenhalten will."
    )]
    #[help_de(
        "Lassen Sie eine weitere Antwort zu, sagen Sie unter „applies_when“, für wen das Kriterium \
         gilt, oder klären Sie mit den Bedarfsträgern, ob sie darauf verzichten."
    )]
    #[en(
        "for {count?one municipality|# municipalities} the exclusion criterion “{first}” rules out \
         what the need “{value}” wants to leave possible"
    )]
    #[help_en(
        "allow another answer, say under “applies_when” for whom the criterion holds, or settle \
         with the originators whether they can do without"
    )]
    WhatIsAsked { first: String, count: u64, value: String },
    #[de(
        "Das Ausschlusskriterium „{first}“ schließt ein Angebot aus, das im Echtbetrieb ist und den \
         Bedarf „{value}“ erfüllt; das betrifft {count?eine Kommune|# Kommunen}."
    )]
    #[help_de(
        "Lassen Sie zu, was dieses Angebot leistet, sagen Sie unter „applies_when“, für wen das \
         Kriterium gilt, oder klären Sie mit den Bedarfsträgern, wie sie umsteigen."
    )]
    #[en(
        "the exclusion criterion “{first}” rules out an offering that is in productive use and \
         meets the need “{value}”; that concerns {count?one municipality|# municipalities}"
    )]
    #[help_en(
        "allow what this offering does, say under “applies_when” for whom the criterion holds, or \
         settle with the originators how they change over"
    )]
    WhatIsUsed { first: String, count: u64, value: String },
}

impl Check for LeavesBehind {
    type Of = Register;
    const ABOUT: About = About {
        code: "PROF-010",
        name: "leaves-behind",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer einen Bedarf eingebracht hat, soll sich im Profil wiederfinden, das daraus wurde. \
             Schließt ein Kriterium ihn aus, so gehört das entschieden und nicht übersehen.",
            "who raised a need should find it again in the profile that came of it; where a \
             criterion rules it out, that is to be decided and not overlooked",
            "Modell, Anforderungsprofil",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        let taken_up = TakenUp::of(register, Some(day));
        let over = |it| matches!(it, ProfileStatus::Withdrawn | ProfileStatus::Replaced);
        for (number, profile) in register.numbered_of::<Profile>() {
            let status = profile.status_on(Some(day));
            if status == StatusOn::NotYet || status.is_surely(over) {
                continue;
            }
            let mut needs = source_needs(profile, register, &taken_up);
            needs.retain(|need| rules_out(profile, need, register, day));
            for behind in diversity(profile, &needs, register, day).behind {
                for it in &behind.criteria {
                    let (first, value) = (it.criterion.to_string(), behind.need.to_string());
                    let count = it.units;
                    let case = match it.by_constraint {
                        true => Self::WhatIsAsked { first, count, value },
                        false => Self::WhatIsUsed { first, count, value },
                    };
                    let place = profile.criteria.iter().position(|own| own.id == *it.criterion);
                    let path = place.map(|place| format!("/criteria/{place}"));
                    out.of(number).push(path.unwrap_or_else(|| "/based_on".to_owned()), case);
                }
            }
        }
    }
}
