//! PROF-003: a profile comes from needs, and leaves out none that it takes up

use crate::facts::{TakenUp, sources};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Link, Need, NeedStatus, Profile, ProfileKind, ProfileStatus, Record, Relation};
use crate::order::Set;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// A profile comes from needs, and leaves out none that it takes up
#[derive(Cases)]
pub enum WithoutOrigin {
    #[de("Das Profil nennt weder einen Bedarf noch einen Rahmen, aus dem es hervorgeht.")]
    #[help_de(
        "Nennen Sie bei den Kriterien, aus welchem Bedarf sie abgeleitet sind, oder unter \
         „based_on“ den Rahmen, auf dem das Profil beruht."
    )]
    #[en("the profile names neither a need nor a framework that it comes from")]
    #[help_en(
        "say with the criteria which need they are derived from, or name under “based_on” the \
         framework that the profile builds on"
    )]
    Orphan,
    #[de(
        "Das Profil greift den beschlossenen Bedarf „{value}“ auf, aber kein Kriterium ist aus \
         ihm abgeleitet."
    )]
    #[help_de(
        "Ergänzen Sie ein Kriterium für den Bedarf, oder nennen Sie ihn unter „derived_from“ bei \
         dem Kriterium, das ihn abdeckt."
    )]
    #[en("the profile takes up the adopted need “{value}”, but no criterion is derived from it")]
    #[help_en(
        "add a criterion for the need, or name it under “derived_from” with the criterion that \
         covers it"
    )]
    Uncovered { value: String },
}

impl Check for WithoutOrigin {
    type Of = Register;
    const ABOUT: About = About {
        code: "PROF-003",
        name: "without-origin",
        severity: Warning,
        since: "0.1",
        why: why(
            "An jeder Anforderung soll ablesbar sein, wer sie braucht, und kein beschlossener \
             Bedarf soll auf dem Weg ins Profil verloren gehen.",
            "every requirement should tell who needs it, and no adopted need should get lost on \
             its way into the profile",
            "Modell, Anforderungsprofil",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// A framework is where others come from. A profile without any criterion is PROF-002's matter,
    /// and one that was replaced or withdrawn nobody's any more.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let taken_up = TakenUp::of(register, None);
        let addressed: Set<&str> =
            register.needs().flat_map(|it| targets(&it.links, &[Relation::AddressedBy])).collect();
        for (number, profile) in register.numbered_of::<Profile>() {
            let is_own = profile.kind == ProfileKind::Profile && counts(profile);
            if is_own && !has_origin(profile) && !addressed.contains(profile.id.as_str()) {
                out.of(number).push("/criteria", Self::Orphan);
            }
        }
        let covered = covered(register);
        for need in register.needs().filter(|need| is_adopted(need)) {
            let mut profiles = taken_up.by(need).iter().filter(|it| counts(it));
            let number = register.find(need.id.as_str()).map(|(number, _)| number);
            let is_covered = number.and_then(|it| covered.get(it)).is_none_or(|it| *it);
            let Some(profile) = profiles.next().filter(|_| !is_covered) else { continue };
            let own = format!("{}@{}", profile.id.as_str(), profile.version);
            let Some((number, _)) = register.find(&own) else { continue };
            let value = need.id.to_string();
            out.of(number).push("/criteria", Self::Uncovered { value }).related(need.id.as_str());
        }
    }
}

fn counts(profile: &Profile) -> bool {
    let is_over = matches!(profile.status, ProfileStatus::Replaced | ProfileStatus::Withdrawn);
    !is_over && !profile.criteria.is_empty()
}

/// Whether it says itself where it comes from: from a need, a framework, another profile or a
/// decision.
fn has_origin(profile: &Profile) -> bool {
    let mut parts = targets(&profile.links, &[Relation::Elaborates, Relation::Decomposes]);
    !profile.based_on.is_empty() || sources(profile).next().is_some() || parts.next().is_some()
}

/// Whether the body stands behind the need, and it is neither settled nor turned down.
fn is_adopted(need: &Need) -> bool {
    use NeedStatus::{Accepted, Addressed, Adopted, PartlyAccepted};
    matches!(need.status, Adopted | Addressed | Accepted | PartlyAccepted)
}

/// Of each entry whether a criterion is derived from it, or from a need that was merged into it or
/// is a part of it.
fn covered(register: &Register) -> Vec<bool> {
    let mut covered = vec![false; register.len()];
    let criteria = register.profiles().filter(|it| counts(it)).flat_map(|it| &it.criteria);
    let mut open: Vec<&str> =
        criteria.flat_map(|it| &it.derived_from).map(|source| source.id()).collect();
    while let Some(id) = open.pop() {
        let Some((number, entry)) = register.find(id) else { continue };
        let Some(is_covered) = covered.get_mut(number).filter(|it| !**it) else { continue };
        *is_covered = true;
        if let Some(Record::Need(need)) = &entry.record {
            open.extend(need.merge.iter().map(|merge| merge.into.id()));
            open.extend(targets(&need.links, &[Relation::Elaborates, Relation::Decomposes]));
        }
    }
    covered
}

/// The ids that links of these relations lead to.
fn targets<'l>(links: &'l [Link], relations: &'l [Relation]) -> impl Iterator<Item = &'l str> {
    links.iter().filter(|link| relations.contains(&link.rel)).map(|link| link.target.id())
}
