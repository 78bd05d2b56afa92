//! NOTE-002: who has to act is told what to do, who need not is told why

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Notice, Obligation};
use crate::rules::{Check, Context, Violations};

/// Who has to act is told what to do, who need not is told why
#[derive(Cases)]
pub enum NothingToDo {
    #[de("Es ist etwas zu tun ({value}), aber nicht gesagt, was.")]
    #[help_de("Nennen Sie mindestens einen Schritt, wer ihn macht und bis wann.")]
    #[en("something has to be done ({value}), but it is not said what")]
    #[help_en("name at least one step, who does it and by when")]
    NoStep { value: Obligation },
    #[de("Es ist nichts zu tun, aber nicht gesagt, warum.")]
    #[help_de("Sagen Sie in einem Satz, warum die Kommunen nichts tun müssen.")]
    #[en("nothing has to be done, but it is not said why")]
    #[help_en("say in a sentence why the municipalities need not do anything")]
    NoReason,
}

impl Check for NothingToDo {
    type Of = Notice;
    const ABOUT: About = About {
        code: "NOTE-002",
        name: "nothing-to-do",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer nur liest, dass er handeln muss, fragt zurück. Wer nur liest, dass er nichts tun muss, glaubt es nicht.",
            "who only reads that there is something to do asks back; who only reads that there is nothing to do does not believe it",
            "Modell, Mitteilung",
        ),
    };

    fn look(notice: &Notice, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        match notice.obligation {
            value @ (Obligation::MustAct | Obligation::Prepare) if notice.steps.is_empty() => {
                out.push("/steps", Self::NoStep { value });
            }
            Obligation::None if notice.obligation_reason.is_none() => {
                out.push("/obligation_reason", Self::NoReason);
            }
            _ => {}
        }
    }
}
