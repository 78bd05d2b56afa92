//! PROF-009: the version that a profile is based on still holds

use crate::facts::adopted_on;
use crate::keys::Date;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Profile, ProfileStatus, Record, Relation};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// The version that a profile is based on still holds
#[derive(Cases)]
pub enum ReplacedBasis {
    #[de(
        "Das Profil beruht auf „{value}“; am {day} wurde eine neuere Fassung verabschiedet: \
         „{successor}“."
    )]
    #[help_de(
        "Prüfen Sie, was sich geändert hat, und stützen Sie eine neue Fassung des Profils auf die \
         neuere, oder begründen Sie unter „suppress“, warum die ältere weiter gelten soll."
    )]
    #[en("the profile is based on “{value}”; a newer version was adopted on {day}: “{successor}”")]
    #[help_en(
        "look at what has changed and base a new version of the profile on the newer one, or say \
         under “suppress” why the older one should go on to hold"
    )]
    Newer { value: String, day: Date, successor: String },
}

impl Check for ReplacedBasis {
    type Of = Profile;
    const ABOUT: About = About {
        code: "PROF-009",
        name: "replaced-basis",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer auf einer überholten Fassung aufbaut, verlangt womöglich, was der Rahmen nicht \
             mehr verlangt, oder lässt aus, was neu dazukam.",
            "who builds on an outdated version may ask for what the framework no longer asks for, \
             or leave out what was added",
            "EfA-Mindestanforderungen (Beschluss 2022/03-AL); Modell, Anforderungsprofil",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    /// Another version of it was adopted later and holds. Where the older one says itself that it
    /// was replaced, or the newer one that it supersedes it, LINK-005 tells.
    fn look(profile: &Profile, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let (Some(register), Some(day)) = (at.register, at.day) else { return };
        if matches!(profile.status, ProfileStatus::Replaced | ProfileStatus::Withdrawn) {
            return;
        }
        for (number, basis) in profile.based_on.iter().enumerate() {
            let pinned = basis.profile.version().and(Some(basis.profile.as_str()));
            let base = pinned.and_then(|it| register.profile(it));
            let Some(base) = base.filter(|base| base.id != profile.id) else { continue };
            let Some((day, newer)) = newer(base, register, day) else { continue };
            let value = basis.profile.to_string();
            let successor = format!("{}@{}", newer.id.as_str(), newer.version);
            let case = Self::Newer { value, day, successor: successor.clone() };
            out.push(format!("/based_on/{number}/profile"), case).related(successor);
        }
    }
}

/// The last version that was adopted after this one and holds on the day, with the day of its
/// adoption; none while this one holds beside it.
fn newer<'r>(base: &Profile, register: &'r Register, day: Date) -> Option<(Date, &'r Profile)> {
    let holds_on = base.valid.and_then(|valid| valid.to).is_some_and(|to| to > day);
    if !base.status.is_fixed() || base.status == ProfileStatus::Replaced || holds_on {
        return None;
    }
    let own = adopted_on(base, register)?;
    let versions = register.all(base.id.as_str()).filter_map(|entry| match &entry.record {
        Some(Record::Profile(version)) => Some(&**version),
        _ => None,
    });
    let counts = |it: &&Profile| it.status.is_fixed() && it.valid.is_none_or(|it| it.contains(day));
    let dated = versions.filter(counts).filter_map(|it| Some((adopted_on(it, register)?, it)));
    let later = dated.filter(|(adopted, _)| *adopted > own && *adopted <= day);
    let later: Vec<(Date, &Profile)> = later.collect();
    let is_told = later.iter().any(|(_, version)| supersedes(version, base));
    later.into_iter().filter(|_| !is_told).max_by_key(|(adopted, _)| *adopted)
}

/// Whether a version says that it supersedes the other one.
fn supersedes(version: &Profile, other: &Profile) -> bool {
    let mut links = version.links.iter().filter(|link| link.rel == Relation::Supersedes);
    links.any(|link| {
        link.target.id() == other.id.as_str()
            && link.target.version().is_none_or(|named| named == other.version)
    })
}
