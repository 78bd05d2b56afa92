//! What `what_if` says in words.

use super::answer::WayEffect;
use crate::calls::moves::Side;
use crate::facts::UnitCount;
use crate::findings::{Lang, Words};
use crate::keys::{Date, Land};
use crate::messages::{day_text, number_text};
use crate::model::LandTopic;
use crate::register::Register;

pub const NO_LAND: Words = Words::new("nicht eingetragen", "not on record");
pub const LATER: Words = Words::new(
    "Die Schließung gilt erst nach dem Stichtag.",
    "it closes only after the day that is judged",
);
pub const NOT_USED: Words = Words::new(
    "Kein Bezugsweg im Register führt über diesen Kanal.",
    "no access path of the register leads through this channel",
);
pub const SAME_ANSWER: Words =
    Words::new("So hat das Land schon geantwortet.", "the Land has answered so already");
pub const NO_UNITS_THERE: Words = Words::new(
    "Aus diesem Land ist an diesem Tag keine Kommune bekannt.",
    "no municipality of this Land is known on this day",
);
pub const AS_GOOD: Words = Words::new(
    "Keine Kommune des Landes hätte dadurch einen Bezugsweg, der besser belegt ist als bisher.",
    "no municipality of the Land would have a way by it that is better documented than now",
);
pub const ASSUMED: Words = Words::new(
    "Annahme für diese Frage, kein Beschluss",
    "assumption for this question, no decision",
);
const NOTHING: Words =
    Words::new("Für niemanden ändert sich ein Bezugsweg.", "no way changes for anybody");

/// What a Land would have settled.
pub const fn answer(allows: bool) -> Words {
    match allows {
        true => Words::new("Die Weitergabe ist erlaubt.", "Passing on is allowed."),
        false => Words::new("Die Weitergabe ist nicht erlaubt.", "Passing on is not allowed."),
    }
}

pub fn joined(land: Land, offering: &str, channel: &str, lang: Lang) -> String {
    let land = land.name();
    match lang {
        Lang::De => format!(
            "Das Land {land} bestellt „{offering}“ über „{channel}“ und gibt es an seine Kommunen weiter."
        ),
        _ => format!(
            "the Land {land} orders “{offering}” through “{channel}” and passes it on to its municipalities"
        ),
    }
}

pub fn closed(channel: &str, from: Date, lang: Lang) -> String {
    let day = day_text(from, lang);
    match lang {
        Lang::De => format!("Über „{channel}“ lässt sich ab {day} nicht mehr bestellen."),
        _ => format!("nothing can be ordered through “{channel}” from {day} on"),
    }
}

pub fn answered(land: Land, topic: LandTopic, allows: bool, lang: Lang) -> String {
    let (land, topic) = (land.name(), topic.label().say(lang));
    match (lang, allows) {
        (Lang::De, true) => format!("Das Land {land} regelt „{topic}“: erlaubt."),
        (Lang::De, false) => format!("Das Land {land} regelt „{topic}“: nicht erlaubt."),
        (_, true) => format!("the Land {land} settles “{topic}”: allowed"),
        (_, false) => format!("the Land {land} settles “{topic}”: not allowed"),
    }
}

pub fn removed(name: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("„{name}“ steht nicht mehr im Register."),
        _ => format!("“{name}” is no longer in the register"),
    }
}

/// What there is to say of the units: that there are none, or no table.
pub fn lacking(register: &Register, side: &Side<'_>, lang: Lang) -> Option<String> {
    let lacking = register.what_is_lacking(side.census.units.len() as u64);
    lacking.map(|words| words.say(lang).to_owned())
}

/// What a change comes to: who gains, who loses, whose ways rest on more or on less.
pub fn summary(effect: &WayEffect, lang: Lang) -> String {
    let units = &effect.units;
    let said = [
        (units.gained, Moves::Gain),
        (units.lost, Moves::Lose),
        (units.assumed_to_proven, Moves::Prove),
        (units.proven_to_assumed, Moves::Doubt),
    ];
    let said = said.into_iter().filter(|(count, _)| count.units > 0);
    let said: Vec<String> = said
        .map(|(count, moves)| sentence(count, moves, &what(effect, moves, lang), lang))
        .collect();
    match (said.is_empty(), lang) {
        (true, _) => NOTHING.say(lang).to_owned(),
        (false, Lang::De) => said.join(" "),
        (false, _) => said.join("; "),
    }
}

/// What a sentence is about.
#[derive(Clone, Copy)]
enum Moves {
    Gain,
    Lose,
    Prove,
    Doubt,
}

fn sentence(count: UnitCount, moves: Moves, what: &str, lang: Lang) -> String {
    let who = who(count, lang);
    let one = count.units == 1;
    let many = |singular: &'static str, plural: &'static str| if one { singular } else { plural };
    match (lang, moves) {
        (Lang::De, Moves::Gain) => {
            format!("{who} {} einen Bezugsweg zu {what}.", many("bekäme", "bekämen"))
        }
        (Lang::De, Moves::Lose) => {
            format!("{who} {} den Bezugsweg zu {what}.", many("verlöre", "verlören"))
        }
        (Lang::De, Moves::Prove) => format!(
            "{who} {} einen belegten statt eines angenommenen Bezugswegs zu {what}.",
            many("hätte", "hätten")
        ),
        (Lang::De, Moves::Doubt) => format!(
            "{who} {} nur noch einen angenommenen statt eines belegten Bezugswegs zu {what}.",
            many("hätte", "hätten")
        ),
        (_, Moves::Gain) => format!("{who} would get a way to {what}"),
        (_, Moves::Lose) => format!("{who} would lose the way to {what}"),
        (_, Moves::Prove) => {
            format!("{who} would have a documented way to {what}, not an assumed one")
        }
        (_, Moves::Doubt) => {
            format!("{who} would only have an assumed way to {what}, not a documented one")
        }
    }
}

/// The offering that a sentence is about, or how many.
fn what(effect: &WayEffect, moves: Moves, lang: Lang) -> String {
    let mut titles = effect.offerings.iter().filter(|it| {
        let count = match moves {
            Moves::Gain => it.units.gained,
            Moves::Lose => it.units.lost,
            Moves::Prove => it.units.assumed_to_proven,
            Moves::Doubt => it.units.proven_to_assumed,
        };
        count.units > 0
    });
    match (titles.next(), titles.count() as u64, lang) {
        (Some(only), 0, Lang::De) => format!("„{}“", only.title),
        (Some(only), 0, _) => format!("“{}”", only.title),
        (_, others, Lang::De) => {
            format!("mindestens einem von {} Angeboten", number_text(others + 1, lang))
        }
        (_, others, _) => format!("at least one of {} offerings", number_text(others + 1, lang)),
    }
}

/// Municipalities with their inhabitants, then other units.
fn who(count: UnitCount, lang: Lang) -> String {
    let (all, others) = (count.municipalities, count.units - count.municipalities);
    let (first, one, many, and) = match lang {
        Lang::De => ("Ein", "ein", "Kreise, Verbände und andere Stellen", " und "),
        _ => ("one", "one", "counties, associations and other units", " and "),
    };
    let municipalities = match (all, lang) {
        (0, _) => String::new(),
        (1, Lang::De) => "Eine Kommune".to_owned(),
        (1, _) => "one municipality".to_owned(),
        (_, Lang::De) => format!("{} Kommunen", number_text(all, lang)),
        _ => format!("{} municipalities", number_text(all, lang)),
    };
    let others = match (others, lang) {
        (0, _) => String::new(),
        (1, _) => {
            let begin = if all == 0 { first } else { one };
            let words = Words::new("Kreis, Verband oder eine andere Stelle", "other unit");
            format!("{begin} {}", words.say(lang))
        }
        _ => format!("{} {many}", number_text(others, lang)),
    };
    let and = if municipalities.is_empty() || others.is_empty() { "" } else { and };
    [&municipalities, &*people(count, lang), and, &others].concat()
}

/// With how many inhabitants, as far as that is known.
fn people(count: UnitCount, lang: Lang) -> String {
    let known = count.municipalities - count.population_unknown;
    let with = match (known, count.population_unknown) {
        (0, _) => return String::new(),
        (_, 0) => Words::new("mit", "with"),
        _ => Words::new("mit mindestens", "with at least"),
    };
    [" ", with.say(lang), " ", &inhabitants(count.population, lang)].concat()
}

fn inhabitants(number: u64, lang: Lang) -> String {
    let german = lang == Lang::De;
    let word = if german { "Einwohnern" } else { "inhabitants" };
    if number >= 1_000_000 {
        let tenths = (number + 50_000) / 100_000;
        let whole = number_text(tenths / 10, lang);
        return match german {
            true => format!("{whole},{} Mio. {word}", tenths % 10),
            false => format!("{whole}.{} million {word}", tenths % 10),
        };
    }
    match (number, german) {
        (1, true) => "einem Einwohner".to_owned(),
        (1, false) => "one inhabitant".to_owned(),
        _ => format!("{} {word}", number_text(number, lang)),
    }
}
