//! PROF-001: from adoption on the contents of a profile stay

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Profile, ProfileStatus};
use crate::rules::{Check, Context, Violations};
use crate::shape::PatchOp;

/// From adoption on the contents of a profile stay
#[derive(Cases)]
pub enum ChangedAfterAdoption {
    #[de(
        "Der Inhalt dieser Fassung hat sich seit der Verabschiedung geändert: festgehalten ist \
          {expected}, jetzt ergibt sich {found}."
    )]
    #[help_de(
        "Eine verabschiedete Fassung bleibt, wie sie ist. Stellen Sie den Inhalt wieder \
               her, und legen Sie für die Änderung eine neue Fassung an."
    )]
    #[en(
        "the contents of this version have changed since it was adopted: {expected} was \
          recorded, now they give {found}"
    )]
    #[help_en(
        "an adopted version stays as it is; restore its contents, and make a new version \
               for what is to change"
    )]
    Changed { expected: String, found: String },
    #[de(
        "Die Prüfsumme des verabschiedeten Inhalts ist nicht festgehalten; ob er sich geändert \
          hat, lässt sich nicht sagen."
    )]
    #[help_de(
        "Ist der jetzige Inhalt der verabschiedete, so halten Sie unter „baseline“ {found} \
               fest."
    )]
    #[en(
        "the digest of the adopted contents is not recorded, so nobody can tell whether they \
          have changed"
    )]
    #[help_en("if these are the adopted contents, record {found} under “baseline”")]
    #[info]
    NotRecorded { found: String },
}

impl Check for ChangedAfterAdoption {
    type Of = Profile;
    const ABOUT: About = About {
        code: "PROF-001",
        name: "changed-after-adoption",
        severity: Error,
        since: "0.1",
        why: why(
            "Was der IT-Planungsrat erhält, muss Wort für Wort sein, was das Gremium \
             verabschiedet hat. Eine stille Änderung nähme allen die Grundlage, die zugestimmt \
             haben.",
            "what the IT-Planungsrat receives has to be word for word what the body adopted; a \
             silent change would take the ground from all who agreed",
            "Modell, Anforderungsprofil; FIPS 180-4 (SHA-256)",
        ),
    };

    const WHOLE: bool = true;

    /// They are those of which the digest was recorded; a withdrawal changes nothing in them.
    fn look(profile: &Profile, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let entry = at.entry.filter(|_| was_adopted(profile));
        let Some(found) = entry.and_then(|entry| entry.digest(at.nfc)) else { return };
        match &profile.baseline {
            Some(recorded) if *recorded == found => {}
            Some(recorded) => {
                let (expected, found) = (recorded.to_string(), found.to_string());
                out.push("/baseline", Self::Changed { expected, found });
            }
            None => {
                let step =
                    PatchOp::Add { path: "/baseline".to_owned(), value: format!("\"{found}\"") };
                out.push("/baseline", Self::NotRecorded { found: found.to_string() }).fix(step);
            }
        }
    }
}

fn was_adopted(profile: &Profile) -> bool {
    let withdrawn = profile.status == ProfileStatus::Withdrawn;
    profile.status.is_fixed() || withdrawn && profile.history.iter().any(|it| it.status.is_fixed())
}
