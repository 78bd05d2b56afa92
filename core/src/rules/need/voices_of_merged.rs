//! NEED-011: no voice is lost by a merge, none counts twice

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Need;
use crate::order::Set;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// No voice is lost by a merge, none counts twice
#[derive(Cases)]
pub enum VoicesOfMerged {
    #[de("„{value}“ hat den zusammengeführten Bedarf eingebracht, fehlt aber bei „{first}“.")]
    #[help_de("Tragen Sie alle Bedarfsträger auch bei dem Bedarf ein, in dem dieser aufgeht.")]
    #[en("“{value}” raised the merged need, but is missing with “{first}”")]
    #[help_en("put all originators down with the need that this one is merged into as well")]
    OriginatorLost { value: String, first: String },
    #[de("„{value}“ unterstützt den zusammengeführten Bedarf, fehlt aber bei „{first}“.")]
    #[help_de("Tragen Sie alle Unterstützungen auch bei dem Bedarf ein, in dem dieser aufgeht.")]
    #[en("“{value}” supports the merged need, but is missing with “{first}”")]
    #[help_en("put all supporters down with the need that this one is merged into as well")]
    SupporterLost { value: String, first: String },
    #[de("„{value}“ steht mehrmals unter denen, die den gemeinsamen Bedarf eingebracht haben.")]
    #[help_de("Lassen Sie jede Organisation und jede Gruppe nur einmal stehen.")]
    #[en("“{value}” stands more than once among those who raised the common need")]
    #[help_en("let each organisation and each group stand once only")]
    Doubled { value: String },
}

impl Check for VoicesOfMerged {
    type Of = Register;
    const ABOUT: About = About {
        code: "NEED-011",
        name: "voices-of-merged",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein gemeinsamer Bedarf trägt so weit wie die Stimmen, die hinter ihm stehen: Fehlt \
             eine, so fragt sie niemand mehr; zählt eine doppelt, so wiegt sie mehr als andere.",
            "a common need carries as far as the voices behind it: where one is missing nobody \
             asks it any more, and where one counts twice it weighs more than others",
            "Modell, Bedarf",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// Asked step by step, so that in a chain of merges the step is told at which a voice was lost.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let mut targets: Vec<&str> = Vec::new();
        for (number, need) in register.numbered_of::<Need>() {
            let into = need.merge.as_ref().map(|it| it.into.as_str());
            let Some(target) = into.and_then(|into| register.need(into)) else { continue };
            targets.push(target.id.as_str());
            let first = target.id.as_str();
            let mut out = out.of(number);
            for lost in lost(voices(need), voices(target)) {
                let (value, first) = (lost.to_owned(), first.to_owned());
                out.push("/merge/into", Self::OriginatorLost { value, first });
            }
            for lost in lost(supporters(need), supporters(target)) {
                let (value, first) = (lost.to_owned(), first.to_owned());
                out.push("/merge/into", Self::SupporterLost { value, first });
            }
        }
        let targets: Set<&str> = targets.into_iter().collect();
        for (number, need) in register.numbered_of::<Need>() {
            if !targets.contains(need.id.as_str()) {
                continue;
            }
            let voices = voices(need);
            for (place, voice) in voices.iter().enumerate() {
                if voices.iter().take(place).any(|it| it == voice) {
                    let value = (*voice).to_owned();
                    out.of(number).push(format!("/originators/{place}"), Self::Doubled { value });
                }
            }
        }
    }
}

/// Those who raised a need: organisations by id, groups by name.
fn voices(need: &Need) -> Vec<&str> {
    need.originators
        .iter()
        .filter_map(|it| it.organisation.as_ref().map(|it| it.id()).or(it.group.as_deref()))
        .collect()
}

fn supporters(need: &Need) -> Vec<&str> {
    need.supporters.iter().map(|it| it.organisation.id()).collect()
}

/// What stands in the one list and not in the other.
fn lost<'a>(of: Vec<&'a str>, with: Vec<&'a str>) -> impl Iterator<Item = &'a str> {
    of.into_iter().filter(move |it| !with.contains(it))
}
