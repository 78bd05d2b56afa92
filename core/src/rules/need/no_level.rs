//! NEED-006: a need that was looked at has a level

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Need, NeedStatus};
use crate::rules::{Check, Context, Violations};
use NeedStatus::{Draft, Forwarded, Merged, Submitted, Superseded, Withdrawn};

/// A need that was looked at has a level
#[derive(Cases)]
pub enum NoLevel {
    #[de("Der Bedarf ist gesichtet, aber seine Ebene ist nicht angegeben.")]
    #[help_de("Geben Sie an, ob der Bedarf operativ, strategisch oder beides ist.")]
    #[en("the need is triaged, but its level is not given")]
    #[help_en("say whether the need is operational, strategic or both")]
    Missing,
}

impl Check for NoLevel {
    type Of = Need;
    const ABOUT: About = About {
        code: "NEED-006",
        name: "no-level",
        severity: Error,
        since: "0.1",
        why: why(
            "Operative Anliegen klärt ein Dienstleister, strategische gehören in den \
             IT-Planungsrat. Ohne Ebene landet der Bedarf am falschen Tisch.",
            "operational concerns are settled by a provider, strategic ones belong into the \
             IT-Planungsrat; without a level the need comes to the wrong table",
            "Modell, Bedarf",
        ),
    };

    fn look(need: &Need, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if need.level.is_none() && was_triaged(need) {
            out.push("/level", Self::Missing).related("/status");
        }
    }
}

/// Statuses before someone looked at the need, or that it may reach unseen.
const UNSEEN: &[NeedStatus] = &[Draft, Submitted, Withdrawn, Forwarded, Merged, Superseded];

/// Whether the need was triaged at some time.
fn was_triaged(need: &Need) -> bool {
    let steps = need.history.iter().map(|step| step.status);
    steps.chain([need.status]).any(|status| !UNSEEN.contains(&status))
}
