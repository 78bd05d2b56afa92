//! OFFR-014: productive use has a first day and is confirmed, and no offering stands here twice

use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Lifecycle, Offering, ReferenceState, Relation};
use crate::order::{Map, grouped, sorted};
use crate::register::Register;
use crate::rules::core::letters;
use crate::rules::{Asks, Check, Context, Violations};

/// Productive use has a first day and is confirmed, and no offering stands here twice
#[derive(Cases)]
pub enum UseNotConfirmed {
    #[de("Bei „{value}“ ist nicht angegeben, seit wann das Angebot im Echtbetrieb ist.")]
    #[help_de("Nennen Sie den ersten Tag unter „since“.")]
    #[en("it is not said since when “{value}” uses the offering productively")]
    #[help_en("give the first day under “since”")]
    NoDay { value: String },
    #[de("„{value}“ hat den Echtbetrieb nicht bestätigt.")]
    #[help_de("Fragen Sie dort nach, und setzen Sie dann „confirmed“ auf true.")]
    #[en("“{value}” has not confirmed the productive use")]
    #[help_en("ask there, then set “confirmed” to true")]
    NotConfirmed { value: String },
    #[de("Dasselbe Angebot steht schon unter „{first}“ im Register.")]
    #[help_de(
        "Führen Sie beide zusammen: ein Angebot, und für jeden Verkäufer ein Bezugsweg. \
               Sonst verbinden Sie sie mit der Beziehung „duplicates“."
    )]
    #[en("the same offering already stands under “{first}” in the register")]
    #[help_en(
        "make one of the two: one offering, and for each seller an access path; otherwise \
               join them by the relation “duplicates”"
    )]
    SameOffering { first: String },
}

impl Check for UseNotConfirmed {
    type Of = Register;
    const ABOUT: About = About {
        code: "OFFR-014",
        name: "use-not-confirmed",
        severity: Warning,
        since: "0.1",
        why: why(
            "„Läuft schon anderswo“ zählt erst, wenn die Nutzer es bestätigen. Und ein Dienst, \
             der unter zwei Anbietern doppelt steht, verwirrt alle.",
            "“already in use elsewhere” counts only once the users confirm it; and a service \
             listed twice for two sellers confuses everybody",
            "Modell, Angebot",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// Twice is: under one name, run by one operator for the same services and the same scope, as
    /// it happens where two sellers offer it.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let mut kinds = Vec::new();
        for (number, offering) in register.numbered_of::<Offering>() {
            users(offering, &mut out.of(number));
            if offering.services.is_empty() || offering.lifecycle == Lifecycle::Ended {
                continue;
            }
            let services: Vec<&str> = offering.services.iter().map(AsRef::as_ref).collect();
            let services = sorted(services, Ord::cmp);
            // how a name is written does not tell two apart
            let name: String = letters(&offering.title.de).collect();
            let kind = (name, services, offering.operator.id(), &offering.scope);
            kinds.push((kind, (number, offering)));
        }
        for (_, alike) in grouped(kinds) {
            let mut seen = Seen::default();
            for (place, (number, offering)) in alike.into_iter().enumerate() {
                if let Some(first) = seen.first_other(offering) {
                    let first = first.id.to_string();
                    let case = Self::SameOffering { first: first.clone() };
                    out.of(number).push("/services", case).related(first);
                }
                seen.add(place, offering);
            }
        }
    }
}

fn users(offering: &Offering, out: &mut Violations<'_, UseNotConfirmed>) {
    for (i, user) in offering.references.iter().enumerate() {
        if user.state != ReferenceState::Productive {
            continue;
        }
        let value = || user.organisation.id().to_owned();
        if user.since.is_none() {
            let case = UseNotConfirmed::NoDay { value: value() };
            out.push(format!("/references/{i}/since"), case);
        }
        if !user.confirmed {
            let case = UseNotConfirmed::NotConfirmed { value: value() };
            out.push(format!("/references/{i}/confirmed"), case);
        }
    }
}

/// Offerings alike, as far as seen: the versions of each id, ids in the order they came.
#[derive(Default)]
struct Seen<'r> {
    ids: Map<&'r str, usize>,
    versions: Vec<Vec<(usize, &'r Offering)>>,
}

impl<'r> Seen<'r> {
    fn add(&mut self, place: usize, offering: &'r Offering) {
        let next = self.versions.len();
        let id = offering.id.as_str();
        let number = self.ids.get(id).copied().unwrap_or(next);
        if number == next {
            self.ids.insert(id, next);
            self.versions.push(Vec::new());
        }
        if let Some(versions) = self.versions.get_mut(number) {
            versions.push((place, offering));
        }
    }

    /// The first that is another offering and not said to be the same or its successor.
    fn first_other(&self, offering: &Offering) -> Option<&'r Offering> {
        let own = self.ids.get(offering.id.as_str());
        let mut found: Option<(usize, &'r Offering)> = None;
        for (number, versions) in self.versions.iter().enumerate() {
            let begins = versions.first().map_or(usize::MAX, |(place, _)| *place);
            if found.is_some_and(|(place, _)| place < begins) {
                break;
            }
            if own != Some(&number) {
                let other = versions.iter().find(|(_, it)| !is_related(it, offering)).copied();
                found = match (found, other) {
                    (Some(one), Some(other)) if other.0 < one.0 => Some(other),
                    (one, other) => one.or(other),
                };
            }
        }
        found.map(|(_, offering)| offering)
    }
}

/// Whether one is said to replace or double the other.
fn is_related(one: &Offering, other: &Offering) -> bool {
    let says = |from: &Offering, to: &Offering| {
        let said = [Relation::Supersedes, Relation::Duplicates];
        from.links.iter().any(|it| said.contains(&it.rel) && it.target.id() == to.id.as_str())
    };
    says(one, other) || says(other, one)
}
