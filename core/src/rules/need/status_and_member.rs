//! NEED-016: the status of a need and what belongs to it go together

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Need, NeedStatus, Relation};
use crate::order::Set;
use crate::register::Register;
use crate::rules::{Check, Context, Together, Violations};

/// The status of a need and what belongs to it go together
#[derive(Cases)]
pub enum StatusAndMember {
    #[de("Der Bedarf steht auf „{value}“, aber die Angabe „{member}“ dazu fehlt.")]
    #[help_de("Tragen Sie ein, was dazu gehört, oder berichtigen Sie den Stand.")]
    #[en("the need has the status “{value}”, but “{member}” to go with it is missing")]
    #[help_en("put in what belongs to it, or correct the status")]
    Missing { value: NeedStatus, member: &'static str },
    #[de("Die Angabe „{member}“ gehört zum Stand „{expected}“; der Bedarf steht auf „{value}“.")]
    #[help_de("Berichtigen Sie den Stand, oder entfernen Sie die Angabe.")]
    #[en("“{member}” belongs to the status “{expected}”, but the need has the status “{value}”")]
    #[help_en("correct the status, or remove what does not belong to it")]
    OtherStatus { member: &'static str, expected: NeedStatus, value: NeedStatus },
    #[de("Der Bedarf gilt als ersetzt, aber kein anderer ersetzt ihn.")]
    #[help_de("Verbinden Sie den neuen Bedarf mit diesem durch die Beziehung „ersetzt“.")]
    #[en("the need is superseded, but no other supersedes it")]
    #[help_en("link the new need to this one by the relation “supersedes”")]
    NoSuccessor,
}

impl Check for StatusAndMember {
    type Of = Need;
    const ABOUT: About = About {
        code: "NEED-016",
        name: "status-and-member",
        severity: Error,
        since: "0.1",
        why: why(
            "Steht ein Bedarf auf „zusammengeführt“, ohne dass jemand sagt, womit, so ist er \
             verschwunden. Umgekehrt zählt er doppelt, wenn er zusammengeführt ist und offen \
             bleibt.",
            "where a need is merged and nobody says into which, it is gone; and where it was \
             merged and stays open, it counts twice",
            "Modell, Bedarf",
        ),
    };

    const TOGETHER: Option<Together<Self>> = Some(superseded);

    /// What was fulfilled may be opened again and keeps what fulfilled it.
    fn look(need: &Need, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let value = need.status;
        let mut both = |member, expected, is_there: bool, stays: bool| {
            if value == expected && !is_there {
                out.push(format!("/{member}"), Self::Missing { value, member });
            } else if value != expected && is_there && !stays {
                out.push(format!("/{member}"), Self::OtherStatus { member, expected, value });
            }
        };
        both("merge", NeedStatus::Merged, need.merge.is_some(), false);
        both("forwarded_to", NeedStatus::Forwarded, need.forwarded_to.is_some(), false);
        both("fulfilment", NeedStatus::Fulfilled, need.fulfilment.is_some(), true);
    }
}

/// What was superseded is so by another need of the register, whose link says it.
fn superseded(register: &Register, _: &Context<'_>, out: &mut Violations<'_, StatusAndMember>) {
    let links = register.needs().flat_map(|need| &need.links);
    let by: Set<&str> = links
        .filter(|link| link.rel == Relation::Supersedes)
        .map(|link| link.target.id())
        .collect();
    for (number, need) in register.numbered_of::<Need>() {
        if need.status == NeedStatus::Superseded && !by.contains(&need.id.as_str()) {
            out.of(number).push("/status", StatusAndMember::NoSuccessor);
        }
    }
}
