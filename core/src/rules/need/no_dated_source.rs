//! NEED-008: a legal need, or one with a day, rests on a dated source

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Need, NeedKind};
use crate::rules::{Check, Context, Violations};

/// A legal need, or one with a day, rests on a dated source
#[derive(Cases)]
pub enum NoDatedSource {
    #[de("Für diesen rechtlichen Bedarf ist keine Quelle mit Datum angegeben.")]
    #[help_de("Nennen Sie das Gesetz oder den Beschluss und das Datum der Fassung.")]
    #[en("this legal need has no source with a date")]
    #[help_en("name the law or decision and the date of its wording")]
    Legal,
    #[de("Für die Frist bis zum {day} ist keine Quelle mit Datum angegeben.")]
    #[help_de("Nennen Sie, wo die Frist steht, und das Datum der Fassung.")]
    #[en("the urgency date {day} has no source with a date")]
    #[help_en("say where the date is written, and the date of that wording")]
    Urgent { day: Date },
}

impl Check for NoDatedSource {
    type Of = Need;
    const ABOUT: About = About {
        code: "NEED-008",
        name: "no-dated-source",
        severity: Error,
        since: "0.1",
        why: why(
            "Gesetze und Fristen ändern sich. Ohne Quelle und Tag kann niemand prüfen, ob die \
             Pflicht noch besteht, und der IT-Planungsrat wird danach fragen.",
            "laws and deadlines change; without a source and its day nobody can check whether the \
             duty still holds, and the IT-Planungsrat will ask",
            "Modell, Bedarf",
        ),
    };

    /// One dated source is enough, whether it stands with the urgency or with the need.
    fn look(need: &Need, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let urgency = need.urgency.as_ref();
        let of_urgency = urgency.and_then(|urgency| urgency.source.as_ref());
        if need.sources.iter().chain(of_urgency).any(|source| source.date.is_some()) {
            return;
        }
        if need.kind == NeedKind::Legal {
            out.push("/sources", Self::Legal).related("/kind");
        } else if let Some(day) = urgency.and_then(|urgency| urgency.date) {
            out.push("/urgency/source", Self::Urgent { day }).related("/urgency/date");
        }
    }
}
