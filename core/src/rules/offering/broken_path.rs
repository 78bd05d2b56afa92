//! OFFR-005: the hops of an access path join

use crate::keys::{Date, End, Role};
use crate::logic::Truth;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Hop, Offering};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// The hops of an access path join
#[derive(Cases)]
pub enum BrokenPath {
    #[de("Der Schritt schließt nicht an: „{value}“ steht hier, der vorige endet bei „{expected}“.")]
    #[help_de("Ein Schritt beginnt dort, wo der vorige endet.")]
    #[en("the step does not join: here is “{value}”, the one before ends at “{expected}”")]
    #[help_en("a step begins where the one before ends")]
    DoesNotJoin { value: End, expected: End },
    #[de("Der Bezugsweg beginnt bei „{value}“, nicht beim Anbieter oder Betreiber.")]
    #[help_de("Beginnen Sie beim Anbieter oder Betreiber des Angebots.")]
    #[en("the access path begins at “{value}”, not at the provider or operator")]
    #[help_en("begin at the provider or operator of the offering")]
    BeginsElsewhere { value: End },
    #[de("Der Bezugsweg endet bei „{value}“, an die sich das Angebot nicht richtet.")]
    #[help_de("Prüfen Sie das Ende des Weges oder den Geltungsbereich („scope“).")]
    #[en("the access path ends at “{value}”, for which the offering is not meant")]
    #[help_en("check the end of the path or the scope")]
    EndsOutOfScope { value: End },
    #[de("„{value}“ kommt in diesem Bezugsweg zweimal vor.")]
    #[help_de("Jede Stelle gehört nur einmal in einen Bezugsweg.")]
    #[en("“{value}” occurs twice in this access path")]
    #[help_en("nobody belongs into an access path twice")]
    Twice { value: End },
}

impl Check for BrokenPath {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-005",
        name: "broken-path",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Weg mit einer Lücke führt zu niemandem. Erst wenn jeder Schritt anschließt, weiß \
             eine Kommune, an wen sie sich wenden kann.",
            "a way with a gap leads to nobody; only where every step joins does a municipality \
             know whom to turn to",
            "Modell, Angebot",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// The first begins at the provider or operator, an organisation at the end is in scope, nobody
    /// is named twice.
    fn look(offering: &Offering, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        for (i, path) in offering.access_paths.iter().enumerate() {
            let place = |hop: usize, end: &str| format!("/access_paths/{i}/hops/{hop}/{end}");
            let mut named: Vec<&End> = Vec::new();
            for (j, hop) in path.hops.iter().enumerate() {
                match j.checked_sub(1).and_then(|before| path.hops.get(before)) {
                    None => {
                        if !begins(&hop.from, offering, register) {
                            let value = hop.from.clone();
                            out.push(place(j, "from"), Self::BeginsElsewhere { value });
                        }
                        named.push(&hop.from);
                    }
                    Some(before) if !join(&before.to, &hop.from, register) => {
                        let (value, expected) = (hop.from.clone(), before.to.clone());
                        out.push(place(j, "from"), Self::DoesNotJoin { value, expected });
                    }
                    Some(_) => {}
                }
                if named.contains(&&hop.to) {
                    out.push(place(j, "to"), Self::Twice { value: hop.to.clone() });
                }
                named.push(&hop.to);
            }
            if let Some((j, last)) = path.hops.iter().enumerate().next_back() {
                if !ends_in_scope(last, offering, register, at.day) {
                    out.push(place(j, "to"), Self::EndsOutOfScope { value: last.to.clone() });
                }
            }
        }
    }
}

fn begins(from: &End, offering: &Offering, register: &Register) -> bool {
    [&offering.provider, &offering.operator].into_iter().any(|own| match from.role() {
        None => from.as_ref() == own.id(),
        Some(role) => register.organisation(own.id()).is_none_or(|record| record.holds(role)),
    })
}

/// Two ends join when they are equal, or one is an organisation that holds the other's role. What
/// is not in the register is left to the rule on references.
fn join(to: &End, from: &End, register: &Register) -> bool {
    let holds = |id: &End, role: Role| {
        register.organisation(id.as_ref()).is_none_or(|record| record.holds(role))
    };
    match (to.role(), from.role()) {
        (Some(role), None) => holds(from, role),
        (None, Some(role)) => holds(to, role),
        _ => to == from,
    }
}

fn ends_in_scope(last: &Hop, offering: &Offering, register: &Register, day: Option<Date>) -> bool {
    if last.to.role().is_some() {
        return true;
    }
    register
        .organisation(last.to.as_ref())
        .is_none_or(|record| offering.scope.judge(&register.unit_of(record, day)) != Truth::False)
}
