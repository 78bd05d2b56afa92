//! NEED-010: a merge leads into a need that somebody works on

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Need, NeedStatus, Relation};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// A merge leads into a need that somebody works on
#[derive(Cases)]
pub enum EndOfMerge {
    #[de("Der Bedarf geht in „{value}“ auf, und der steht auf „{found}“.")]
    #[help_de(
        "Nennen Sie den Bedarf, der weiter bearbeitet wird, oder lösen Sie diesen wieder heraus."
    )]
    #[en("the need is merged into “{value}”, which has the status “{found}”")]
    #[help_en("name the need that is worked on, or take this one out again")]
    Closed { value: String, found: NeedStatus },
    #[de("Der zusammengeführte Bedarf hat noch die Beziehung „{relation}“.")]
    #[help_de("Übertragen Sie die Beziehung auf den Bedarf, in dem dieser aufgeht.")]
    #[en("the merged need still has the relation “{relation}”")]
    #[help_en("move the relation to the need that this one is merged into")]
    LinkKept { relation: Relation },
}

impl Check for EndOfMerge {
    type Of = Register;
    const ABOUT: About = About {
        code: "NEED-010",
        name: "end-of-merge",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer zusammengeführt ist, verlässt sich darauf, dass der gemeinsame Bedarf weitergeht. \
             Endet der, ohne dass es jemand merkt, so endet auch dieser.",
            "who was merged relies on the common need going on; where that one ends unnoticed, \
             this one ends as well",
            "Modell, Bedarf",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// A circle is LINK-002's matter, and a reference to nobody CORE-010's.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, need) in register.numbered_of::<Need>() {
            let Some(merge) = &need.merge else { continue };
            let mut out = out.of(number);
            for (place, link) in need.links.iter().enumerate() {
                let relation = link.rel;
                if !matches!(relation, Relation::Duplicates | Relation::Supersedes) {
                    out.push(format!("/links/{place}/rel"), Self::LinkKept { relation });
                }
            }
            // a need that was merged itself leads on
            let Some(target) = register.need(merge.into.as_str()) else { continue };
            let found = target.status;
            let goes_on =
                found.is_open() || matches!(found, NeedStatus::Fulfilled | NeedStatus::Merged);
            if !goes_on {
                let value = target.id.to_string();
                out.push("/merge/into", Self::Closed { value, found });
            }
        }
    }
}
