//! CORE-006: an active record was confirmed within the review interval

use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Lifecycle, ProfileStatus, Record};
use crate::rules::{Asks, Check, Context, Violations};

/// An active record was confirmed within the review interval
#[derive(Cases)]
pub enum NotConfirmed {
    #[de(
        "Zuletzt bestätigt wurde der Datensatz am {day}, vor mehr als {limit?einem Monat|# \
          Monaten}."
    )]
    #[help_de(
        "Prüfen Sie, ob alles noch stimmt, und tragen Sie unter „confirmed“ den Tag der \
               Prüfung ein."
    )]
    #[en("the record was last confirmed on {day}, more than {limit?one month|# months} ago")]
    #[help_en(
        "look whether everything still holds, and put the day of that look under \
               “confirmed”"
    )]
    LongAgo { day: Date, limit: u32 },
    #[de(
        "Der Datensatz wurde nie bestätigt und zuletzt am {day} bearbeitet, vor mehr als \
          {limit?einem Monat|# Monaten}."
    )]
    #[help_de(
        "Prüfen Sie, ob alles noch stimmt, und tragen Sie unter „confirmed“ den Tag der \
               Prüfung ein."
    )]
    #[en(
        "the record was never confirmed and last edited on {day}, more than {limit?one month|# \
          months} ago"
    )]
    #[help_en(
        "look whether everything still holds, and put the day of that look under \
               “confirmed”"
    )]
    Never { day: Date, limit: u32 },
}

impl Check for NotConfirmed {
    type Of = Record;
    const ABOUT: About = About {
        code: "CORE-006",
        name: "not-confirmed",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ansprechstellen, Preise und Zuständigkeiten veralten. Wer sich auf einen Eintrag \
             verlässt, soll sehen, wann zuletzt jemand hingesehen hat.",
            "contacts, prices and permissions grow old; who relies on an entry should see when \
             someone last looked",
            "Modell, alle Datensätze",
        ),
    };
    const ASKS: Asks = Asks::Day;

    /// Otherwise changed or made.
    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let (Some(today), Some(head)) = (at.day, record.head()) else { return };
        let Some(limit) = record.record_type().review_months() else { return };
        if !is_active(record, today) {
            return;
        }
        let day = head.confirmed.or(head.modified).unwrap_or(head.created);
        if day.plus_months(i32::try_from(limit).unwrap_or(i32::MAX)) < today {
            out.push(
                "/confirmed",
                match head.confirmed {
                    Some(_) => Self::LongAgo { day, limit },
                    None => Self::Never { day, limit },
                },
            );
        }
    }
}

/// Whether someone relies on the record on that day: it is valid, a need is open, an offering has
/// not ended, a profile is neither replaced nor withdrawn, and a channel has a rule that has not
/// run out (who may order changes with time, so channels are to be confirmed like all others).
fn is_active(record: &Record, day: Date) -> bool {
    let valid = record.head().and_then(|head| head.valid).unwrap_or_default();
    valid.contains(day)
        && match record {
            Record::Channel(channel) => {
                channel.rules.iter().any(|rule| rule.valid.to.is_none_or(|to| day < to))
            }
            Record::Need(need) => need.status.is_open(),
            Record::Offering(offering) => offering.lifecycle != Lifecycle::Ended,
            Record::Profile(profile) => {
                !matches!(profile.status, ProfileStatus::Replaced | ProfileStatus::Withdrawn)
            }
            _ => true,
        }
}
