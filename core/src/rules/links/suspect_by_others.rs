//! LINK-004: nothing that a record builds on is in doubt

use super::ids;
use crate::facts::Suspicion;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// Nothing that a record builds on is in doubt
#[derive(Cases)]
pub enum SuspectByOthers {
    #[de(
        "„{value}“ stützt sich selbst auf eine Beziehung, die erneut zu prüfen ist ({count?ein Schritt|# Schritte} weiter: {members})."
    )]
    #[help_de(
        "Prüfen Sie zuerst die Beziehung von „{first}“; danach ist auch diese wieder geklärt."
    )]
    #[en(
        "“{value}” itself builds on a relation that is to be looked at again ({count?one step|# steps} on: {members})"
    )]
    #[help_en("look at the relation of “{first}” first; then this one is settled as well")]
    Through { value: String, count: usize, members: Vec<String>, first: String },
}

impl Check for SuspectByOthers {
    type Of = Register;
    const ABOUT: About = About {
        code: "LINK-004",
        name: "transitively-suspect",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ein Profil kann auf einem Bedarf beruhen, der selbst auf Geändertem beruht. Der Zweifel wandert mit.",
            "a profile may rest on a need that itself rests on something that has changed; the doubt travels along",
            "Formeln, F15; Modell, alle Datensätze",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// The shortest way is told; what is suspect itself is LINK-003's matter.
    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let suspicion = Suspicion::of(register, at.nfc);
        for (number, link) in suspicion.transitive() {
            let way = suspicion.way(number);
            let members = ids(register, &way);
            let value = members.first().cloned().unwrap_or_default();
            let first = members.last().cloned().unwrap_or_default();
            let related = first.clone();
            let case = Self::Through { value, count: members.len(), members, first };
            out.of(number).push(format!("/links/{link}/target"), case).related(related);
        }
    }
}
