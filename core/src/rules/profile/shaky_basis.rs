//! PROF-004: what a profile builds on

use crate::facts::adoption;
use crate::keys::Id;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Authority, BasedOn, Body, ChangeOp, DecisionResult, Profile, ProfileKind};
use crate::order::Set;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// What a profile builds on
#[derive(Cases)]
pub enum ShakyBasis {
    #[de("Das Profil beruht auf „{value}“, nennt aber nicht, auf welcher Fassung.")]
    #[help_de("Nennen Sie die Fassung, zum Beispiel PRO-2020-0001@1.")]
    #[en("the profile is based on “{value}” but does not say on which version")]
    #[help_en("name the version, for instance PRO-2020-0001@1")]
    NoVersion { value: String },
    #[de("„{value}“ gilt hier als ergänzt, steht aber nicht unter den Kriterien dieses Profils.")]
    #[help_de("Nehmen Sie das Kriterium auf, oder berichtigen Sie seine Kennung.")]
    #[en("“{value}” is said to be added here but is none of the criteria of this profile")]
    #[help_en("add the criterion, or correct its id")]
    NotAdded { value: String },
    #[de("„{value}“ ist kein Kriterium von „{found}“.")]
    #[help_de("Prüfen Sie die Kennung des Kriteriums und die Fassung, auf der das Profil beruht.")]
    #[en("“{value}” is no criterion of “{found}”")]
    #[help_en("check the id of the criterion and the version that the profile is based on")]
    NoSuchCriterion { value: String, found: String },
    #[de(
        "„{value}“ ist ein MUSS aus „{found}“, das „{first}“ beschlossen hat; es darf weder \
          gelockert noch gestrichen werden."
    )]
    #[help_de(
        "Halten Sie das Kriterium ein, oder richten Sie den Wunsch nach einer Änderung an \
               das Gremium."
    )]
    #[en(
        "“{value}” is a must of “{found}”, which “{first}” has adopted; it may be neither \
          relaxed nor dropped"
    )]
    #[help_en("keep the criterion, or ask the body to change it")]
    MustWeakened { value: String, found: String, first: String },
}

impl Check for ShakyBasis {
    type Of = Profile;
    const ABOUT: About = About {
        code: "PROF-004",
        name: "shaky-basis",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer auf einem Rahmen aufbaut, muss sagen, auf welcher Fassung. Ein MUSS, das ein \
             entscheidendes Gremium beschlossen hat, kann ein beratendes nicht streichen.",
            "who builds on a framework has to say on which version; a must that a deciding body \
             adopted cannot be dropped by an advisory one",
            "EfA-Mindestanforderungen (Beschluss 2022/03-AL); Modell, Anforderungsprofil",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// The version is named, changes name criteria that exist, and what a deciding body has made a
    /// must stays one.
    fn look(profile: &Profile, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        if profile.based_on.is_empty() {
            return;
        }
        let own = Own {
            profile,
            criteria: profile.criteria.iter().map(|it| &it.id).collect(),
            adopted_by: adoption(profile, register).map(|it| it.body.id()),
        };
        for (number, basis) in profile.based_on.iter().enumerate() {
            if basis.profile.version().is_none() {
                let value = basis.profile.to_string();
                out.push(format!("/based_on/{number}/profile"), Self::NoVersion { value });
            }
            changes(&own, (number, basis), register, out);
        }
    }
}

/// The profile at hand.
struct Own<'a> {
    profile: &'a Profile,
    criteria: Set<&'a Id>,
    /// The body that adopted it.
    adopted_by: Option<&'a str>,
}

fn changes(
    own: &Own<'_>,
    (number, basis): (usize, &BasedOn),
    register: &Register,
    out: &mut Violations<'_, ShakyBasis>,
) {
    // which one is meant without a version is not known; where it is missing is LINK-001's matter
    let pinned = Some(&basis.profile).filter(|it| it.version().is_some());
    let base = pinned.and_then(|it| register.profile(it.as_str()));
    // its own next version, or one that the same body adopted, may weaken what it likes
    let others = base.filter(|base| own.profile.id != base.id);
    let owner = others.and_then(|base| deciding_body(base, register));
    let owner = owner.filter(|body| own.adopted_by != Some(body.id.as_str()));
    for (place, change) in basis.changes.iter().enumerate() {
        let at = |member: &str| format!("/based_on/{number}/changes/{place}/{member}");
        let value = change.criterion.to_string();
        let base = match change.op {
            ChangeOp::Add => {
                if !own.criteria.contains(&change.criterion) {
                    out.push(at("criterion"), ShakyBasis::NotAdded { value });
                }
                continue;
            }
            ChangeOp::Tighten | ChangeOp::Relax | ChangeOp::Drop => base,
        };
        let Some(base) = base else { continue };
        let found = basis.profile.to_string();
        let Some(criterion) = base.criteria.iter().find(|it| it.id == change.criterion) else {
            out.push(at("criterion"), ShakyBasis::NoSuchCriterion { value, found });
            continue;
        };
        let weakens = change.op != ChangeOp::Tighten && criterion.is_must();
        if let Some(body) = owner.filter(|_| weakens) {
            let first = body.title.de.clone();
            out.push(at("op"), ShakyBasis::MustWeakened { value, found, first });
        }
    }
}

/// The deciding body whose framework it is.
fn deciding_body<'a>(framework: &Profile, register: &'a Register) -> Option<&'a Body> {
    let decision = adoption(framework, register)?;
    let body = register.body(decision.body.as_str())?;
    let is_adopted = framework.kind == ProfileKind::Framework
        && decision.result == DecisionResult::Adopted
        && body.authority == Authority::Deciding;
    is_adopted.then_some(body)
}
