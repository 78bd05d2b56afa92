//! NEED-002: a need tells who raised it

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Attribution, Need, Originator};
use crate::rules::{Check, Context, Violations};

/// A need tells who raised it
#[derive(Cases)]
pub enum Originators {
    #[de("Es ist nicht angegeben, wer den Bedarf eingebracht hat.")]
    #[help_de(
        "Nennen Sie mindestens eine Organisation, oder eine Gruppe, wenn die Organisation \
               nicht genannt werden soll."
    )]
    #[en("it is not said who raised the need")]
    #[help_en(
        "name at least one organisation, or a group where the organisation is not to be \
               told"
    )]
    Nobody,
    #[de("Hier steht nur die Gruppe „{value}“, obwohl die Herkunft mit Namen genannt werden darf.")]
    #[help_de(
        "Nennen Sie die Organisation. Soll sie ungenannt bleiben, so gehört unter \
               „attribution“ der Wert „group_only“ oder „none“."
    )]
    #[en("only the group “{value}” is given here, although the originator may be told by name")]
    #[help_en(
        "name the organisation; if it is not to be told, “attribution” has to be \
               “group_only” or “none”"
    )]
    GroupOnly { value: String },
}

impl Check for Originators {
    type Of = Need;
    const ABOUT: About = About {
        code: "NEED-002",
        name: "originators",
        severity: Error,
        since: "0.1",
        why: why(
            "Das Gremium muss zurückfragen und später melden können, was aus dem Bedarf wurde. \
             Wer geschützt bleiben will, nennt nur die Gruppe.",
            "the body must be able to ask back and later tell what became of the need; who wants \
             to stay protected names the group only",
            "Modell, Bedarf",
        ),
    };

    /// Someone raised it; a group may stand for an organisation that is not to be told. Where
    /// nothing is said about that, PRIV-001 asks for it first.
    fn look(need: &Need, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if need.originators.is_empty() {
            out.push("/originators", Self::Nobody);
        }
        if need.attribution != Some(Attribution::Named) {
            return;
        }
        groups(&need.originators, "", out);
        for (i, variant) in need.variants.iter().enumerate() {
            groups(&variant.originators, &format!("/variants/{i}"), out);
        }
    }
}

fn groups(originators: &[Originator], under: &str, out: &mut Violations<'_, Originators>) {
    for (i, originator) in originators.iter().enumerate() {
        if let Some(group) = &originator.group {
            let case = Originators::GroupOnly { value: group.clone() };
            out.push(format!("{under}/originators/{i}/group"), case).related("/attribution");
        }
    }
}
