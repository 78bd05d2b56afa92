//! OFFR-006: whoever orders at a hop that holds on the day is permitted there

use crate::facts::{AtEnd, Objection, permission, rules_on};
use crate::keys::{Date, End, Role};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{ChannelRule, Hop, Offering};
use crate::rules::{Asks, Check, Context, Violations};

/// Whoever orders at a hop that holds on the day is permitted there
#[derive(Cases)]
pub enum OrdererNotPermitted {
    #[de("„{value}“ darf über „{channel}“ am {day} nicht bestellen.")]
    #[help_de(
        "Berechtigt sind: {expected}. Wählen Sie einen anderen Bezugskanal oder eine \
               berechtigte Stelle."
    )]
    #[en("“{value}” may not order through “{channel}” on {day}")]
    #[help_en("permitted are: {expected}; choose another channel or someone who is permitted")]
    NotPermitted { value: End, expected: Vec<Role>, channel: String, day: Date },
    #[de("Für „{channel}“ gibt es am {day} keine Regel.")]
    #[help_de("Begrenzen Sie den Schritt mit „valid“, oder wählen Sie einen anderen Bezugskanal.")]
    #[en("“{channel}” has no rule on {day}")]
    #[help_en("limit the step by “valid”, or choose another channel")]
    NoRule { channel: String, day: Date },
    #[de("„{value}“ hat am {day} keine Inhouse-Beziehung, die „{channel}“ verlangt.")]
    #[help_de(
        "Nötig ist eine Beziehung zu: {expected}. Tragen Sie sie bei der Organisation ein, \
               wenn es sie gibt."
    )]
    #[en("“{value}” has no in-house relation on {day} as “{channel}” asks for")]
    #[help_en(
        "a relation with one of these is needed: {expected}; record it with the \
               organisation if there is one"
    )]
    NoInHouse { value: End, expected: Vec<String>, channel: String, day: Date },
    #[de("Was über „{channel}“ bestellt ist, darf am {day} nicht weitergegeben werden.")]
    #[help_de("Der Bezugsweg muss mit diesem Schritt enden.")]
    #[en("what is ordered through “{channel}” may not be passed on on {day}")]
    #[help_en("the access path must end with this step")]
    NoPassOn { channel: String, day: Date },
    #[de("Über „{channel}“ lässt sich erst ab dem {from} bestellen.")]
    #[help_de("Lassen Sie den Schritt frühestens dann beginnen („valid“).")]
    #[en("orders through “{channel}” are possible from {from} only")]
    #[help_en("let the step begin then at the earliest (“valid”)")]
    NotOpen { channel: String, from: Date },
}

impl Check for OrdererNotPermitted {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-006",
        name: "orderer-not-permitted",
        severity: Error,
        since: "0.1",
        why: why(
            "Kommunen können im FIT-Store nicht selbst bestellen; auf dem Marktplatz brauchen sie \
             eine Inhouse-Beziehung. Ein Weg, auf dem nur andere bestellen dürfen, ist für sie \
             keiner.",
            "municipalities cannot order from the FIT-Store themselves, and on the marketplace \
             they need an in-house relation; a way by which only others may order is none for \
             them",
            "Beschlüsse 2020/21, 2020/40, 2021/38, 2023/13 und 2024/13 des IT-Planungsrats; § 108 \
             GWB; core/data/channels.jsonl",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    fn look(offering: &Offering, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let (Some(day), Some(register)) = (at.day, at.register) else { return };
        let efa = offering.is_efa();
        for (i, path) in offering.access_paths.iter().enumerate() {
            for (j, hop) in path.hops.iter().enumerate() {
                let holds = hop.valid.is_none_or(|valid| valid.contains(day));
                let channel = register.channel(hop.channel.id()).filter(|_| holds);
                let Some(channel) = channel else { continue };
                let place = format!("/access_paths/{i}/hops/{j}");
                let last = j + 1 == path.hops.len();
                let to = AtEnd::of(&hop.to, register);
                let answer = permission(rules_on(channel, day, efa), &to, day, last);
                let name = channel.title.de.as_str();
                match (answer.rule, answer.first) {
                    (Some(_), _) => {}
                    (None, None) => {
                        let channel = name.to_owned();
                        out.push(format!("{place}/channel"), Self::NoRule { channel, day });
                    }
                    (None, Some((rule, objections))) => {
                        for objection in objections {
                            let (member, case) = said(objection, rule, hop, name, day);
                            out.push(format!("{place}/{member}"), case);
                        }
                    }
                }
            }
        }
    }
}

/// At which member of the hop an objection stands, and what is said of it.
fn said(
    objection: Objection,
    rule: &ChannelRule,
    hop: &Hop,
    channel: &str,
    day: Date,
) -> (&'static str, OrdererNotPermitted) {
    let (value, channel) = (hop.to.clone(), channel.to_owned());
    match objection {
        Objection::NotPermitted => {
            let expected = rule.orderers.clone();
            ("to", OrdererNotPermitted::NotPermitted { value, expected, channel, day })
        }
        Objection::NoInHouse => {
            let expected = rule.in_house_with.iter().map(|with| with.id().to_owned()).collect();
            ("to", OrdererNotPermitted::NoInHouse { value, expected, channel, day })
        }
        Objection::NoPassOn => ("channel", OrdererNotPermitted::NoPassOn { channel, day }),
        Objection::NotOpen(from) => ("valid", OrdererNotPermitted::NotOpen { channel, from }),
    }
}
