//! PROF-007: no criterion outweighs all others together, and not nearly everything is a must

use super::shares::shares;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Profile, ProfileKind};
use crate::rules::{Check, Context, Violations};

/// No criterion outweighs all others together, and not nearly everything is a must
#[derive(Cases)]
pub enum Unbalanced {
    #[de(
        "Das Kriterium „{value}“ trägt rund {found} Prozent des Gewichts und damit mehr als \
          alle anderen zusammen."
    )]
    #[help_de("Prüfen Sie, ob ein einzelnes Kriterium die Bewertung entscheiden soll.")]
    #[en(
        "the criterion “{value}” carries about {found} per cent of the weight and so more than \
          all others together"
    )]
    #[help_en("look whether one criterion is to decide the evaluation")]
    Outweighs { value: String, found: u64 },
    #[de(
        "{count?Ein Kriterium ist|# Kriterien sind} ein MUSS, bei {limit?einem Kriterium|# \
          Kriterien} insgesamt; das sind mehr als 60 Prozent."
    )]
    #[help_de(
        "Prüfen Sie, was wirklich verbindlich sein muss. Je mehr MUSS, desto weniger \
               Lösungen bleiben übrig."
    )]
    #[en(
        "{count?one criterion is|# criteria are} a must, of {limit?one criterion|# criteria} in \
          all; that is more than 60 per cent"
    )]
    #[help_en("look what really has to be a must; the more of them, the fewer solutions are left")]
    MostlyMusts { count: usize, limit: usize },
}

impl Check for Unbalanced {
    type Of = Profile;
    const ABOUT: About = About {
        code: "PROF-007",
        name: "unbalanced",
        severity: Warning,
        since: "0.1",
        why: why(
            "Entscheidet ein einziges Kriterium oder ist fast alles ein MUSS, so bleibt für \
             verschiedene Lösungen kein Raum. Gewollt sind wirksame Standards, keine \
             Gleichmachung.",
            "where a single criterion decides or nearly all is a must, no room is left for \
             different solutions; effective standards are wanted, not sameness",
            "MoSCoW-Methode (höchstens 60 Prozent des Aufwands für MUSS, hier der Zahl nach); Modell, Anforderungsprofil",
        ),
    };

    const WHOLE: bool = true;

    /// A framework of minimum requirements consists of musts by nature; so only profiles are asked
    /// the latter.
    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, criterion, own, total) in shares(profile).unwrap_or_default() {
            if own * 2 > total {
                // rounded up, so that it is above half as well
                let found = (own * 100).div_ceil(total);
                let case = Self::Outweighs { value: criterion.id.to_string(), found };
                out.push(format!("/criteria/{number}/weight"), case);
            }
        }
        let count = profile.criteria.iter().filter(|it| it.is_must()).count();
        let limit = profile.criteria.len();
        // of a few, one more or less says nothing
        let is_asked = profile.kind == ProfileKind::Profile && limit >= 5;
        if is_asked && count * 5 > limit * 3 {
            out.push("/criteria", Self::MostlyMusts { count, limit });
        }
    }
}
