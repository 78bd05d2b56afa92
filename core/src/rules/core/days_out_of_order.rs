//! CORE-003: the days a record names

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Interval, Record};
use crate::rules::{Check, Context, Violations};

/// The days a record names
#[derive(Cases)]
pub enum DaysOutOfOrder {
    #[de("Der Zeitraum beginnt am {from}, endet aber schon am {to}.")]
    #[help_de(
        "Unter „to“ steht der erste Tag, der nicht mehr dazugehört; er liegt nach dem \
               ersten Tag unter „from“."
    )]
    #[en("the period begins on {from} but ends on {to} already")]
    #[help_en(
        "“to” is the first day that no longer belongs to it; it comes after the first day \
               under “from”"
    )]
    EndsBeforeItBegins { from: Date, to: Date },
    #[de(
        "Als Tag der letzten Änderung steht hier der {day}; angelegt wurde der Datensatz aber \
          erst am {from}."
    )]
    #[help_de("Berichtigen Sie einen der beiden Tage.")]
    #[en("the last change is dated {day}, but the record was made on {from}")]
    #[help_en("correct one of the two days")]
    ChangedBeforeMade { day: Date, from: Date },
    #[de("Der {day} liegt nach dem Stichtag {limit}; hier steht aber, was schon geschehen ist.")]
    #[help_de(
        "Prüfen Sie den Tag und den Stichtag. Geplantes steht unter „planned“ und \
               „planned_on“, oder es wird erst eingetragen, wenn es geschehen ist."
    )]
    #[en("{day} lies after the as-of date {limit}, but this tells what has happened already")]
    #[help_en(
        "check the day and the as-of date; plans stand under “planned” and “planned_on”, \
               or are put in when they have happened"
    )]
    InTheFuture { day: Date, limit: Date },
    #[de("Die Sitzung beginnt am {from}, endet aber schon am {to}.")]
    #[help_de(
        "Unter „end“ steht der letzte Tag der Sitzung. Berichtigen Sie einen der beiden \
               Tage; dauerte sie nur einen Tag, so lassen Sie „end“ weg."
    )]
    #[en("the session begins on {from} but ends on {to} already")]
    #[help_en(
        "“end” is the last day of the session; correct one of the two days, and leave \
               “end” out where it took one day only"
    )]
    SessionEndsBeforeItBegins { from: Date, to: Date },
}

impl Check for DaysOutOfOrder {
    type Of = Record;
    const ABOUT: About = About {
        code: "CORE-003",
        name: "days-out-of-order",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer bestellen darf und welche Regel gilt, hängt am Tag. Vertauschte Tage machen aus \
             einem geltenden Recht ein abgelaufenes.",
            "who may order and which rule holds depends on the day; swapped days turn a right \
             that holds into one that has ended",
            "Modell, alle Datensätze",
        ),
    };

    /// Periods begin before they end, a record is made before it is changed, and nothing that
    /// happened lies after the day.
    fn look(record: &Record, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        record.each_period(&mut |at, period| {
            if let Interval { from: Some(from), to: Some(to), .. } = *period {
                if !period.is_ordered() {
                    out.push(format!("{at}/to"), Self::EndsBeforeItBegins { from, to })
                        .related(format!("{at}/from"));
                }
            }
        });
        if let Some(head) = record.head() {
            if let Some(day) = head.modified.filter(|modified| *modified < head.created) {
                let case = Self::ChangedBeforeMade { day, from: head.created };
                out.push("/modified", case).related("/created");
            }
        }
        if let Record::Session(session) = record {
            if let Some(to) = session.end.filter(|end| *end < session.start) {
                let case = Self::SessionEndsBeforeItBegins { from: session.start, to };
                out.push("/end", case).related("/start");
            }
        }
        let Some(limit) = at.day else { return };
        record.each_happened(&mut |at, day| {
            if day > limit {
                out.push(at.to_string(), Self::InTheFuture { day, limit });
            }
        });
    }
}
