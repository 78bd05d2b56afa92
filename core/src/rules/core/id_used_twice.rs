//! CORE-009: entries of one list have ids of their own

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Record;
use crate::order::sorted;
use crate::rules::{Check, Context, Violations};

/// Entries of one list have ids of their own
#[derive(Cases)]
pub enum IdUsedTwice {
    #[de("Die Kennung „{value}“ trägt schon ein anderer Eintrag dieser Liste.")]
    #[help_de("Vergeben Sie hier eine neue Kennung, oder entfernen Sie den doppelten Eintrag.")]
    #[en("another entry of this list already has the id “{value}”")]
    #[help_en("give this entry a new id, or remove it if it is there twice")]
    Twice { value: String },
}

impl Check for IdUsedTwice {
    type Of = Record;
    const ABOUT: About = About {
        code: "CORE-009",
        name: "id-used-twice",
        severity: Error,
        since: "0.1",
        why: why(
            "Beschlüsse, Angebote und andere Profile nennen ein Kriterium, einen \
             Tagesordnungspunkt oder einen Bezugsweg mit seiner Kennung. Tragen zwei dieselbe, so \
             ist offen, was gemeint war.",
            "decisions, offerings and other profiles name a criterion, an agenda item or an \
             access path by its id; where two have the same one, nobody can tell which was meant",
            "Modell, alle Datensätze",
        ),
    };

    /// Of seats and their groups BODY-001 tells it.
    fn look(record: &Record, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        if matches!(record, Record::Body(_)) {
            return;
        }
        record.each_ids(&mut |list, ids| {
            let ids = sorted(ids.enumerate().collect(), |(_, a), (_, b)| a.cmp(b));
            for same in ids.chunk_by(|(_, one), (_, other)| one == other) {
                let Some(((first, id), others)) = same.split_first() else { continue };
                for (number, _) in others {
                    let case = Self::Twice { value: id.to_string() };
                    out.push(format!("{list}/{number}/id"), case)
                        .related(format!("{list}/{first}/id"));
                }
            }
        });
    }
}
