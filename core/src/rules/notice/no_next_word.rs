//! NOTE-003: what is not decided has a day on which there is more

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Certainty, MessageKind, Notice};
use crate::rules::{Check, Context, Violations};

/// What is not decided has a day on which there is more
#[derive(Cases)]
pub enum NoNextWord {
    #[de("Das ist noch nicht beschlossen ({value}), aber nicht gesagt, bis wann es mehr gibt.")]
    #[help_de(
        "Nennen Sie den Tag, bis zu dem Sie sich wieder melden, auch wenn dann noch nichts entschieden ist."
    )]
    #[en("this is not decided yet ({value}), but it is not said by when there is more")]
    #[help_en("name the day by which you will write again, even if nothing is decided by then")]
    NoDay { value: Certainty },
}

impl Check for NoNextWord {
    type Of = Notice;
    const ABOUT: About = About {
        code: "NOTE-003",
        name: "no-next-word",
        severity: Error,
        since: "0.1",
        why: why(
            "„Noch offen“ ist eine gute Nachricht, wenn dabei steht, wann es weitergeht. Sonst wartet jede Kommune auf eigene Rechnung.",
            "“still open” is good news where it says when it goes on; otherwise every municipality waits at its own risk",
            "Modell, Mitteilung",
        ),
    };

    fn look(notice: &Notice, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let is_over = notice.message == MessageKind::Withdrawal;
        let value = notice.certainty;
        if value != Certainty::Decided && !is_over && notice.next_update_by.is_none() {
            out.push("/next_update_by", Self::NoDay { value });
        }
    }
}
