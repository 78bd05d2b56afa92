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
        "Unter „to“ steht das Ende (Tag nach dem letzten gültigen Tag); es liegt nach dem \
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
    #[de(
        "Der {day} liegt nach dem Stichtag {limit}. Hierher gehört nur, was schon stattgefunden hat."
    )]
    #[help_de(
        "Prüfen Sie den Tag und den Stichtag. Geplantes steht unter „planned“ und \
               „planned_on“, oder es wird erst eingetragen, wenn es geschehen ist."
    )]
    #[en("{day} lies after the as-of date {limit}, but this tells what has happened already")]
    #[help_en(
        "check the day and the as-of date; plans stand under “planned” and “planned_on”, \
               or are put in when they have happened"
    )]
    #[info]
    InTheFuture { day: Date, limit: Date },
    #[de("Der {day} liegt vor dem {from}, an dem der Datensatz angelegt wurde.")]
    #[help_de("Berichtigen Sie einen der beiden Tage.")]
    #[en("{day} lies before {from}, when the record was made")]
    #[help_en("correct one of the two days")]
    BeforeMade { day: Date, from: Date },
    #[de("Die Antwort ist vom {day}, der Beschluss aber erst vom {from}.")]
    #[help_de("Berichtigen Sie einen der beiden Tage.")]
    #[en("the reply is of {day}, but the decision of {from}")]
    #[help_en("correct one of the two days")]
    ReplyBeforeDecision { day: Date, from: Date },
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
        for (path, day) in after_it_was_made(record) {
            if let Some(from) = made(record).filter(|from| day < *from) {
                out.push(path, Self::BeforeMade { day, from }).related("/created");
            }
        }
        if let Record::Decision(decision) = record {
            let (from, reply) = (decision.date, decision.reply.as_ref());
            if let Some(day) = reply.map(|reply| reply.on).filter(|day| *day < from) {
                out.push("/reply/on", Self::ReplyBeforeDecision { day, from }).related("/date");
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

/// When the record was made.
fn made(record: &Record) -> Option<Date> {
    match record {
        Record::Withdrawn(it) => Some(it.created),
        _ => record.head().map(|head| head.created),
    }
}

/// Days of what happened to the record itself; of its history the first, as the others follow it.
fn after_it_was_made(record: &Record) -> impl Iterator<Item = (&'static str, Date)> {
    let confirmed = record.head().and_then(|it| it.confirmed).map(|it| ("/confirmed", it));
    let begun = match record {
        Record::Need(it) => it.history.first().map(|step| ("/history/0/on", step.on)),
        Record::Profile(it) => it.history.first().map(|step| ("/history/0/on", step.on)),
        Record::Withdrawn(it) => Some(("/withdrawn/on", it.withdrawn.on)),
        _ => None,
    };
    confirmed.into_iter().chain(begun)
}
