//! NOTE-009: a deadline is set by a norm or a decision with a date

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Notice, SourceKind};
use crate::rules::{Check, Context, Violations};

/// A deadline is set by a norm or a decision with a date
#[derive(Cases)]
pub enum DeadlineFromNowhere {
    #[de("Eine Frist setzt ein Gesetz oder ein Beschluss; als Quelle steht hier: {value}.")]
    #[help_de(
        "Nennen Sie die Norm oder den Beschluss. Gibt es keinen, ist es keine Frist, sondern eine Bitte."
    )]
    #[en("a deadline is set by a law or a decision; here the source is: {value}")]
    #[help_en(
        "name the norm or the decision; where there is none, it is no deadline but a request"
    )]
    NoNorm { value: SourceKind },
    #[de("Zur Quelle der Frist fehlt das Datum.")]
    #[help_de("Ergänzen Sie das Datum des Gesetzes oder des Beschlusses.")]
    #[en("the source of the deadline has no date")]
    #[help_en("add the date of the law or decision")]
    NoDate,
}

impl Check for DeadlineFromNowhere {
    type Of = Notice;
    const ABOUT: About = About {
        code: "NOTE-009",
        name: "deadline-from-nowhere",
        severity: Error,
        since: "0.1",
        why: why(
            "Eine Frist, die niemand gesetzt hat, hält niemand ein, und die nächste echte auch nicht.",
            "a deadline that nobody set is kept by nobody, and so is the next real one",
            "Modell, Mitteilung",
        ),
    };

    fn look(notice: &Notice, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(source) = notice.deadline.as_ref().map(|deadline| &deadline.source) else {
            return;
        };
        if !matches!(source.kind, SourceKind::Law | SourceKind::Decision) {
            out.push("/deadline/source/kind", Self::NoNorm { value: source.kind });
        }
        if source.date.is_none() {
            out.push("/deadline/source/date", Self::NoDate);
        }
    }
}
