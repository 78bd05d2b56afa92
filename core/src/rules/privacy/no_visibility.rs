//! PRIV-001: it is settled who may read a need, and what is told of who raised it

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Need;
use crate::rules::{Check, Context, Violations};

/// It is settled who may read a need, and what is told of who raised it
#[derive(Cases)]
pub enum NoVisibility {
    #[de("Es ist nicht angegeben, wer diesen Bedarf lesen darf.")]
    #[help_de(
        "Wählen Sie unter „visibility“ einen Kreis von „body“ (nur das Gremium) bis \
               „public“ (öffentlich)."
    )]
    #[en("it is not said who may read this need")]
    #[help_en("choose a circle under “visibility”, from “body” (the body only) to “public”")]
    Visibility,
    #[de("Es ist nicht angegeben, was über die Herkunft dieses Bedarfs gesagt werden darf.")]
    #[help_de(
        "Wählen Sie unter „attribution“: „named“ (mit Namen), „group_only“ (nur als \
               Gruppe) oder „none“ (gar nicht)."
    )]
    #[en("it is not said what may be told about who raised this need")]
    #[help_en(
        "choose under “attribution”: “named” (by name), “group_only” (as a group only) or \
               “none” (not at all)"
    )]
    Attribution,
}

impl Check for NoVisibility {
    type Of = Need;
    const ABOUT: About = About {
        code: "PRIV-001",
        name: "no-visibility",
        severity: Error,
        since: "0.1",
        why: why(
            "Das Gremium ist ein geschützter Raum: Kommunen sprechen Schwächen nur an, wenn \
             vorher feststeht, wer davon erfährt.",
            "the body is a protected space: municipalities speak of weak points only when it is \
             settled beforehand who learns of them",
            "Modell, Bedarf; Modell, Anforderungsprofil",
        ),
    };

    fn look(need: &Need, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if need.visibility.is_none() {
            out.push("/visibility", Self::Visibility);
        }
        if need.attribution.is_none() {
            out.push("/attribution", Self::Attribution);
        }
    }
}
