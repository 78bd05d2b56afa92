//! EVID-001: evidence is of a kind that the criterion asks for

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Evidence, EvidenceKind};
use crate::order::Set;
use crate::rules::{Asks, Check, Context, Violations};

/// Evidence is of a kind that the criterion asks for
#[derive(Cases)]
pub enum KindNotAskedFor {
    #[de("Ein Nachweis der Art „{value}“ genügt für „{found}“ nicht; verlangt wird: {expected}.")]
    #[help_de("Legen Sie einen Nachweis einer verlangten Art vor, oder berichtigen Sie die Art.")]
    #[en("evidence of the kind “{value}” is not enough for “{found}”; asked for is: {expected}")]
    #[help_en("provide evidence of a kind that is asked for, or correct the kind")]
    NotEnough { value: EvidenceKind, found: String, expected: Vec<EvidenceKind> },
}

impl Check for KindNotAskedFor {
    type Of = Evidence;
    const ABOUT: About = About {
        code: "EVID-001",
        name: "kind-not-asked-for",
        severity: Error,
        since: "0.1",
        why: why(
            "Welche Nachweise ein Kriterium verlangt, steht im Profil. Ein anderer ist womöglich richtig, beantwortet die Frage aber nicht.",
            "which evidence a criterion asks for is written in the profile; any other may be right but does not answer the question",
            "Modell, Nachweis",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(evidence: &Evidence, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        for (number, target) in evidence.supports.iter().enumerate() {
            // where it leads to nothing, LINK-001 says so
            let Some(criterion) = register.criterion_of(target.as_str()) else { continue };
            let asked: Set<EvidenceKind> = criterion.evidence.iter().flatten().copied().collect();
            if !asked.is_empty() && !asked.contains(&evidence.kind) {
                let (value, found) = (evidence.kind, target.to_string());
                let case =
                    Self::NotEnough { value, found, expected: asked.iter().copied().collect() };
                out.push("/kind", case).related(format!("/supports/{number}"));
            }
        }
    }
}
