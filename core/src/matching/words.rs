//! What the answer of `paths` says, in both languages.

use super::access::Against;
use super::answer::ReasonCode;
use crate::facts::Objection;
use crate::findings::{Lang, Words};
use crate::keys::{Date, Land, Role};
use crate::messages::day_text;
use crate::model::{ChannelRule, Interval};
use crate::register::{Resolved, UnitStanding, Units};

/// Functions that say one sentence.
macro_rules! sentences {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        $(pub fn $name(lang: Lang) -> String {
            Words::new($de, $en).say(lang).to_owned()
        })*
    };
}
sentences! {
    no_unit: "Unter dieser Kennung ist weder in der Gebietstabelle noch im Register eine Kommune bekannt.",
        "no municipality is known by this key, neither in the unit table nor in the register";
    no_offering: "Im Register steht kein Angebot, nach dem gefragt ist.",
        "the register has no offering of the kind asked for";
    not_yet: "Das Angebot steht an diesem Tag noch nicht zur Verfügung.",
        "the offering is not yet available on this day";
    no_longer: "Das Angebot steht an diesem Tag nicht mehr zur Verfügung.",
        "the offering is no longer available on this day";
    out_of_scope: "Das Angebot richtet sich nicht an diese Kommune.",
        "the offering is not meant for this municipality";
    no_rule: "Für diesen Bezugskanal gibt es an diesem Tag keine Regel.",
        "this channel has no rule on this day";
    no_channel: "Diesen Bezugskanal gibt es an diesem Tag im Register nicht, oder sein Eintrag hat Fehler.",
        "the register has no such channel on this day, or its record has errors";
    nobody: "Es ist nicht eingetragen, wer hier für die Kommune bestellt.",
        "it is not on record who orders here for the municipality";
    not_joined: "Dieser Schritt schließt nicht an den vorigen an.",
        "this step does not join the one before";
    ends_before: "Der Weg endet, bevor er die Kommune erreicht.",
        "the route ends before it reaches the municipality";
}

/// A hop whose own validity does not contain the day.
pub fn hop_not_valid(valid: Interval, day: Date, lang: Lang) -> String {
    match (valid.from.filter(|from| day < *from), valid.to, lang) {
        (Some(from), _, Lang::De) => {
            format!("Dieser Schritt ist erst ab {} möglich.", day_text(from, lang))
        }
        (Some(from), ..) => format!("this step is possible from {} only", day_text(from, lang)),
        (None, Some(to), Lang::De) => {
            format!("Dieser Schritt war nur bis {} möglich.", day_text(to.plus_days(-1), lang))
        }
        (None, Some(to), _) => {
            format!("this step was possible until {} only", day_text(to.plus_days(-1), lang))
        }
        (None, None, Lang::De) => "Dieser Schritt ist an diesem Tag nicht möglich.".to_owned(),
        (None, None, _) => "this step is not possible on this day".to_owned(),
    }
}

/// What stands against an order by a rule; `who` would order.
pub fn against(objection: Objection, rule: &ChannelRule, who: &str, lang: Lang) -> Against {
    let english = lang == Lang::En;
    let (code, message) = match objection {
        Objection::NotPermitted => {
            let roles = rule.orderers.iter().map(|role| many(*role, lang));
            let roles = joined(&roles.collect::<Vec<_>>(), lang);
            let message = match english {
                true => format!("only {roles} may order here, not {who}"),
                false => format!("Hier dürfen nur {roles} bestellen, nicht {who}."),
            };
            (ReasonCode::OrdererNotPermitted, message)
        }
        Objection::NoInHouse => {
            let message = match english {
                true => "the in-house relation that this channel asks for is not on record",
                false => {
                    "Die Inhouse-Beziehung, die dieser Bezugskanal verlangt, ist nicht eingetragen."
                }
            };
            (ReasonCode::InHouseMissing, message.to_owned())
        }
        Objection::NoPassOn => {
            let message = match english {
                true => "what is ordered through this channel may not be passed on",
                false => {
                    "Was über diesen Bezugskanal bestellt ist, darf nicht weitergegeben werden."
                }
            };
            (ReasonCode::NoAccessPath, message.to_owned())
        }
        Objection::NotOpen(from) => {
            let from = day_text(from, lang);
            let message = match english {
                true => format!("who may order here is settled, but orders begin on {from} only"),
                false => {
                    format!(
                        "Wer hier bestellen darf, steht fest; bestellt wird aber erst ab {from}."
                    )
                }
            };
            (ReasonCode::NotYetAvailable, message)
        }
    };
    Against { code, message }
}

/// The Land has said that it does not pass on.
pub fn land_forbids(land: Option<Land>, lang: Lang) -> Against {
    let land = land.map(|land| land.name()).unwrap_or_default();
    let message = match lang == Lang::En {
        true => format!("{land} has settled that it does not pass on to municipalities here"),
        false => format!("{land} hat geregelt, dass es hier nicht an Kommunen weitergibt."),
    };
    Against { code: ReasonCode::OrdererNotPermitted, message }
}

/// Those who hold a role.
fn many(role: Role, lang: Lang) -> &'static str {
    match role {
        Role::Bund => Words::new("Bund", "the federation"),
        Role::Land => Words::new("Länder", "Länder"),
        Role::Kommune => Words::new("Kommunen", "municipalities"),
        Role::ItProvider => Words::new("IT-Dienstleister", "IT providers"),
        _ => Words::new("bündelnde Stellen", "bundling bodies"),
    }
    .say(lang)
}

/// One, two and three.
fn joined(words: &[&str], lang: Lang) -> String {
    let and = Words::new(" und ", " and ").say(lang);
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => [&first.join(", "), and, last].concat(),
    }
}

/// What a key means, where that is not simply the unit asked for.
pub fn resolved(resolved: &Resolved<'_>, units: &Units, day: Date, lang: Lang) -> Option<String> {
    let english = lang == Lang::En;
    let own = resolved.unit.as_ref();
    let name = own.and_then(|unit| unit.name()).unwrap_or_default();
    let ars = own.and_then(|unit| unit.ars()).map(|ars| ars.to_string());
    let ags = || own.and_then(|unit| unit.ags()).map(|ags| ags.to_string());
    let ars = ars.or_else(ags).unwrap_or_default();
    let on = resolved.day.map(|day| day_text(day, lang)).unwrap_or_default();
    let next: Vec<String> = resolved.successors.iter().map(|ars| units.named(*ars, day)).collect();
    let next = next.join(", ");
    Some(match (resolved.standing, english) {
        (UnitStanding::AsWritten, _) => return None,
        (UnitStanding::FilledUp, false) => {
            format!("Gemeint ist {name}, Schlüssel {ars}; gefragt wurde mit anderer Stellenzahl.")
        }
        (UnitStanding::FilledUp, true) => {
            format!("{name}, key {ars}, is meant; the key asked for has other digits")
        }
        (UnitStanding::OtherKey, false) => format!("{name} hat heute den Schlüssel {ars}."),
        (UnitStanding::OtherKey, true) => format!("{name} has the key {ars} today"),
        (UnitStanding::Dissolved, false) if next.is_empty() => {
            format!("Diese Kommune ist seit {on} aufgelöst; ein Nachfolger ist nicht eingetragen.")
        }
        (UnitStanding::Dissolved, false) => {
            format!("Diese Kommune ist seit {on} aufgelöst. Nachfolger: {next}.")
        }
        (UnitStanding::Dissolved, true) if next.is_empty() => {
            format!("this municipality is dissolved since {on}; no successor is on record")
        }
        (UnitStanding::Dissolved, true) => {
            format!("this municipality is dissolved since {on}; successor: {next}")
        }
        (UnitStanding::NotYet, false) => format!("Diese Kommune gibt es erst ab {on}."),
        (UnitStanding::NotYet, true) => format!("this municipality exists from {on} only"),
        (UnitStanding::Unknown, _) => no_unit(lang),
    })
}

/// Who acts for a unit without an administration of its own.
pub fn acts(name: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{name} acts for it, as it has no administration of its own"),
        _ => format!("Sie hat keine eigene Verwaltung; für sie handelt {name}."),
    }
}

pub const SCOPE_UNKNOWN: Words = Words::new(
    "Ob sich das Angebot an diese Kommune richtet, lässt sich nicht sicher sagen.",
    "whether the offering is meant for this municipality is not certain",
);
pub const COST_UNKNOWN: Words = Words::new(
    "Weitergabe nur unentgeltlich; die Kosten des Angebots sind nicht bekannt.",
    "may be passed on free of charge only; the cost of the offering is not known",
);
pub const LAND_RULE_UNKNOWN: Words = Words::new(
    "Ob und wie das Land weitergibt, ist nicht eingetragen.",
    "whether and how the Land passes it on is not on record",
);
pub const LAND_RULE_OPEN: Words = Words::new(
    "Das Land hat die Weitergabe noch nicht abschließend geregelt.",
    "the Land has not finally settled whether it passes it on",
);
pub const LAND_STATEMENT: Words = Words::new(
    "Dass das Land weitergibt, beruht nur auf einer Aussage.",
    "that the Land passes it on rests on a statement only",
);
pub const IN_HOUSE_STATEMENT: Words = Words::new(
    "Die Inhouse-Beziehung beruht nur auf einer Aussage.",
    "the in-house relation rests on a statement only",
);
pub const HOP_STATEMENT: Words = Words::new(
    "Dieser Schritt beruht nur auf einer Aussage.",
    "this step rests on a statement only",
);
pub const RULE_STATEMENT: Words = Words::new(
    "Die Regel des Bezugskanals beruht nur auf einer Aussage.",
    "the rule of the channel rests on a statement only",
);
pub const WHY_NEAREST: Words = Words::new(
    "Von dieser Stelle bezieht die Kommune das Angebot auf dem ersten Weg.",
    "from here the municipality gets the offering on the first route",
);
pub const WHY_MAY_ORDER: Words = Words::new(
    "Diese Stelle ist dort bestellberechtigt, wo die Kommune es nicht ist.",
    "may order where the municipality may not",
);
pub const WHY_IT_PROVIDER: Words = Words::new(
    "Der IT-Dienstleister kann sagen, ob und wie die Inhouse-Beziehung entsteht.",
    "the IT provider can say whether and how the in-house relation comes about",
);
pub const WHY_PROVIDER: Words = Words::new(
    "Der Anbieter kann sagen, welcher Weg offensteht.",
    "the provider can say which route is open",
);
