//! What the answer of `trace` says, in both languages.

use super::answer::TraceGap;
use crate::findings::{Lang, Words};
use crate::keys::Date;
use crate::messages::day_text;
use crate::model::Decision;

pub(super) const ASSUMED: Words = Words::new("Zusammenhang angenommen", "connection assumed");
pub(super) const ALONE: Words = Words::new(
    "Kein anderer Datensatz führt hierher oder von hier weiter.",
    "no other record leads here or on from here",
);
/// Instead of a status that is not on record.
pub(super) const UNKNOWN: Words =
    Words::new("Stand an diesem Tag nicht bekannt", "status on that day not known");
const GROUP_ONLY: Words = Words::new("nicht namentlich genannt", "not told by name");

/// That an originator is told as a group, where no group is named.
pub(super) fn group_only(lang: Lang) -> String {
    GROUP_ONLY.say(lang).to_owned()
}

/// What waits with a body.
pub(super) fn waits(
    what: TraceGap,
    since: Date,
    body: &str,
    sessions: usize,
    lang: Lang,
) -> String {
    let day = day_text(since, lang);
    let (de, en) = match what {
        TraceGap::NotOnAgenda => (
            format!("Eingebracht am {day}, aber"),
            format!("brought in on {day}, but on no agenda of “{body}” in"),
        ),
        TraceGap::NoReply => (
            format!("Am {day} übermittelt und nicht beantwortet, obwohl"),
            format!("sent on {day} and not answered, although “{body}” has held since"),
        ),
        _ => (
            format!("Die Empfehlung vom {day} ist nicht beantwortet, obwohl"),
            format!(
                "the recommendation of {day} is not answered, although “{body}” has held since"
            ),
        ),
    };
    match (lang, what, sessions) {
        (Lang::En, _, 1) => format!("{en} one session"),
        (Lang::En, ..) => format!("{en} {sessions} sessions"),
        (_, TraceGap::NotOnAgenda, 1) => {
            format!("{de} in einer Sitzung von „{body}“ nicht auf der Tagesordnung.")
        }
        (_, TraceGap::NotOnAgenda, _) => {
            format!("{de} in {sessions} Sitzungen von „{body}“ auf keiner Tagesordnung.")
        }
        (.., 1) => format!("{de} „{body}“ seither eine Sitzung hatte."),
        _ => format!("{de} „{body}“ seither {sessions} Sitzungen hatte."),
    }
}

/// A need that no decision answers: how many name it, and how many it says it is addressed by.
pub(super) fn not_answered(since: Date, (named, about): (usize, usize), lang: Lang) -> String {
    let day = day_text(since, lang);
    let english = lang == Lang::En;
    match (named, about) {
        (0, 0) if english => format!("brought in on {day}; no decision names or answers it"),
        (0, 0) => format!("Eingebracht am {day}; kein Beschluss nennt oder beantwortet ihn."),
        (0, 1) if english => {
            format!("brought in on {day}; the one decision on its matter does not name it")
        }
        (0, 1) => format!("Eingebracht am {day}; der einzige Beschluss zur Sache nennt ihn nicht."),
        (0, _) if english => {
            format!("brought in on {day}; none of the {about} decisions on its matter names it")
        }
        (0, _) => {
            format!("Eingebracht am {day}; keiner der {about} Beschlüsse zur Sache nennt ihn.")
        }
        _ if english => format!("brought in on {day}; it is named, but no decision answers it"),
        _ => {
            format!("Eingebracht am {day}; er wird genannt, aber kein Beschluss antwortet auf ihn.")
        }
    }
}

/// The view of a minority that is not in the next version.
pub(super) fn minority_lost(holder: Option<&str>, version: &str, lang: Lang) -> String {
    match (holder, lang == Lang::En) {
        (Some(it), true) => format!("the minority view of “{it}” on version {version} is missing"),
        (None, true) => format!("a minority view on version {version} is missing"),
        (Some(it), false) => {
            format!("Das Minderheitsvotum von „{it}“ zur Fassung {version} fehlt.")
        }
        (None, false) => format!("Ein Minderheitsvotum zur Fassung {version} fehlt."),
    }
}

/// A matter that was discussed after the decision on it.
pub(super) fn consulted_late(matter: &str, on: Date, decision: &Decision, lang: Lang) -> String {
    let [on, day] = [on, decision.date].map(|it| day_text(it, lang));
    let number = decision.number.as_ref().map(ToString::to_string);
    let first = number.unwrap_or_else(|| decision.title.in_english(lang == Lang::En).to_owned());
    match lang == Lang::En {
        true => {
            format!("“{matter}” was discussed on {on} only, after the decision of {day} ({first})")
        }
        false => {
            format!(
                "„{matter}“ wurde erst am {on} beraten, nach der Entscheidung vom {day} ({first})."
            )
        }
    }
}

/// A body that was heard after the decision.
pub(super) fn heard_late(body: &str, on: Date, lang: Lang) -> String {
    let on = day_text(on, lang);
    match lang == Lang::En {
        true => format!("“{body}” was heard only on {on}, after the decision"),
        false => format!("„{body}“ wurde erst am {on} beteiligt, nach dem Beschluss."),
    }
}

/// A body of which it is not said that it was heard.
pub(super) fn not_involved(matter: &str, body: &str, lang: Lang) -> String {
    match lang == Lang::En {
        true => format!("it is about “{matter}”; it is not said that “{body}” was heard before"),
        false => {
            format!(
                "Er betrifft „{matter}“; dass „{body}“ vorher beteiligt war, ist nicht angegeben."
            )
        }
    }
}

/// A reference that leads to no record.
pub(super) fn no_such_record(to: &str, lang: Lang) -> String {
    match lang == Lang::En {
        true => format!("“{to}” is named here and is not in the register, or cannot be read"),
        false => {
            format!("„{to}“ ist hier genannt, steht aber nicht im Register oder ist nicht lesbar.")
        }
    }
}

/// Stations that lead to each other.
pub(super) fn circle(lang: Lang) -> String {
    match lang == Lang::En {
        true => "these stations lead to each other in a circle; each is told once".to_owned(),
        false => "Diese Stationen führen im Kreis; jede ist einmal genannt.".to_owned(),
    }
}
