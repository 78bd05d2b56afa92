//! NOTE-006: who has to act has time for it

use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Notice, Obligation};
use crate::rules::{Check, Context, Violations};

/// Who has to act has time for it
#[derive(Cases)]
pub enum LittleTime {
    #[de(
        "Zwischen Veröffentlichung und Wirkung {count?liegt ein Tag|liegen # Tage}; wer handeln muss, braucht in der Regel mindestens {limit}."
    )]
    #[help_de(
        "Veröffentlichen Sie früher, setzen Sie eine Übergangsfrist, oder begründen Sie die Eile."
    )]
    #[en(
        "between publication and effect there {count?is one day|are # days}; who has to act usually needs {limit} at least"
    )]
    #[help_en("publish earlier, set a period of transition, or give the reason for the hurry")]
    Days { count: usize, limit: usize },
}

impl Check for LittleTime {
    type Of = Notice;
    const ABOUT: About = About {
        code: "NOTE-006",
        name: "little-time",
        severity: Warning,
        since: "0.1",
        why: why(
            "Haushalt, Vergabe und Schulung brauchen in einer Kommune Monate, nicht Wochen.",
            "budget, procurement and training take a municipality months, not weeks",
            "Modell, Mitteilung",
        ),
    };

    fn look(notice: &Notice, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if notice.obligation != Obligation::MustAct {
            return;
        }
        let deadline = notice.deadline.as_ref().map(|deadline| deadline.date);
        let (at, day) = match (notice.effective_from, deadline) {
            (Some(day), _) => ("/effective_from", day),
            (None, Some(day)) => ("/deadline/date", day),
            (None, None) => return,
        };
        let days = day.days_since(notice.published).max(0).unsigned_abs();
        if let Some(count) = usize::try_from(days).ok().filter(|count| *count < ENOUGH) {
            out.push(at, Self::Days { count, limit: ENOUGH }).related("/published");
        }
    }
}

/// Days that a municipality needs to act (model §11).
const ENOUGH: usize = 90;
