//! PROF-008: how offers are scored is said beforehand (formulas F2 and F3)

use crate::keys::{Date, TieBreak};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Criterion, Profile, ProfileStatus, Scoring, ScoringMethod};
use crate::order::Set;
use crate::rules::{Check, Context, Violations};

/// How offers are scored is said beforehand (formulas F2 and F3)
#[derive(Cases)]
pub enum ScoringNotDeclared {
    #[de("Das Profil enthält Bewertungskriterien, sagt aber nicht, wie bewertet wird.")]
    #[help_de("Geben Sie Methode, Punkteskala, Rundung und die Regel bei Gleichstand an.")]
    #[en("the profile has evaluation criteria but does not say how they are scored")]
    #[help_en("give method, scale, rounding and what decides a tie")]
    NotSaid,
    #[de("Für die erweiterte Richtwertmethode fehlt die Bandbreite.")]
    #[help_de("Geben Sie unter „band_percent“ 1 bis 10 Prozent an.")]
    #[en("the band of the extended reference-value method is missing")]
    #[help_en("give 1 to 10 per cent under “band_percent”")]
    NoBand,
    #[de("Die Bandbreite ist {value} Prozent; höchstens {limit} sind vorgesehen.")]
    #[help_de("Geben Sie unter „band_percent“ 1 bis 10 Prozent an.")]
    #[en("the band is {value} per cent; at most {limit} are provided for")]
    #[help_en("give 1 to 10 per cent under “band_percent”")]
    WideBand { value: u8, limit: u8 },
    #[de("Für die erweiterte Richtwertmethode fehlt, was innerhalb der Bandbreite entscheidet.")]
    #[help_de("Geben Sie unter „decide_by“ den Preis, die Punkte oder ein Kriterium an.")]
    #[en("it is not said what decides within the band of the extended reference-value method")]
    #[help_en("give the price, the points or a criterion under “decide_by”")]
    NothingWithinTheBand,
    #[de("„{value}“ gehört nur zur erweiterten Richtwertmethode; hier gilt eine andere.")]
    #[help_de("Streichen Sie die Angabe, oder wählen Sie die erweiterte Richtwertmethode.")]
    #[en("“{value}” belongs to the extended reference-value method only; here another one holds")]
    #[help_en("remove it, or choose the extended reference-value method")]
    NotOfThisMethod { value: String },
    #[de("Es ist nicht festgelegt, was bei Gleichstand entscheidet.")]
    #[help_de(
        "Nennen Sie unter „tie_chain“ der Reihe nach, was entscheidet; zuletzt hilft das \
               Los."
    )]
    #[en("it is not laid down what decides a tie")]
    #[help_en(
        "say under “tie_chain” what decides, one after the other; as a last resort, draw lots"
    )]
    NoTieChain,
    #[de("Entscheiden soll das Kriterium „{value}“; das Profil enthält es nicht.")]
    #[help_de("Nennen Sie ein Kriterium dieses Profils.")]
    #[en("the criterion “{value}” is to decide, but the profile does not have it")]
    #[help_en("name a criterion of this profile")]
    NoSuchCriterion { value: String },
    #[de(
        "Die Bewertung wurde erst am {day} festgelegt, verabschiedet wurde das Profil aber \
          schon am {from}."
    )]
    #[help_de(
        "Was verabschiedet wird, steht vorher fest. Berichtigen Sie den Tag, oder legen \
               Sie eine neue Fassung an."
    )]
    #[en("the scoring was fixed on {day} only, but the profile was adopted on {from}")]
    #[help_en("what is adopted is fixed before; correct the day, or make a new version")]
    FixedLate { day: Date, from: Date },
}

impl Check for ScoringNotDeclared {
    type Of = Profile;
    const ABOUT: About = About {
        code: "PROF-008",
        name: "scoring-not-declared",
        severity: Error,
        since: "0.1",
        why: why(
            "Wonach bewertet wird, muss feststehen, bevor das erste Angebot vorliegt. Sonst lässt \
             sich der Gewinner nachträglich aussuchen.",
            "how offers are rated has to be settled before the first one is there; otherwise the \
             winner can be picked afterwards",
            "UfAB 2018, einfache und erweiterte Richtwertmethode; § 127 GWB; Modell, \
             Anforderungsprofil",
        ),
    };

    const WHOLE: bool = true;

    /// The scoring is declared, has what its method needs and no more, and was fixed before the
    /// profile was adopted. That it was fixed before any evaluation cannot be asked yet: this
    /// version carries no evaluations.
    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(scoring) = &profile.scoring else {
            if profile.criteria.iter().any(Criterion::is_evaluated) {
                out.push("/scoring", Self::NotSaid);
            }
            return;
        };
        match scoring.method {
            ScoringMethod::UfabExtended => band(scoring, out),
            _ => no_band(scoring, out),
        }
        ties(profile, scoring, out);
        let mut adopted = profile.history.iter().filter(|it| it.status == ProfileStatus::Adopted);
        if let Some(step) = adopted.next().filter(|step| step.on < scoring.fixed_on) {
            let case = Self::FixedLate { day: scoring.fixed_on, from: step.on };
            out.push("/scoring/fixed_on", case);
        }
    }
}

/// The widest band of the extended method, in percent (F3).
const WIDEST_BAND: u8 = 10;

fn band(scoring: &Scoring, out: &mut Violations<'_, ScoringNotDeclared>) {
    match scoring.band_percent {
        None => {
            out.push("/scoring/band_percent", ScoringNotDeclared::NoBand);
        }
        Some(value) if value > WIDEST_BAND => {
            let case = ScoringNotDeclared::WideBand { value, limit: WIDEST_BAND };
            out.push("/scoring/band_percent", case);
        }
        Some(_) => {}
    }
    if scoring.decide_by.is_none() {
        out.push("/scoring/decide_by", ScoringNotDeclared::NothingWithinTheBand);
    }
}

fn no_band(scoring: &Scoring, out: &mut Violations<'_, ScoringNotDeclared>) {
    let members = [
        ("band_percent", scoring.band_percent.is_some()),
        ("decide_by", scoring.decide_by.is_some()),
    ];
    for (member, _) in members.into_iter().filter(|(_, is_there)| *is_there) {
        let case = ScoringNotDeclared::NotOfThisMethod { value: member.to_owned() };
        out.push(format!("/scoring/{member}"), case);
    }
}

fn ties(profile: &Profile, scoring: &Scoring, out: &mut Violations<'_, ScoringNotDeclared>) {
    let is_ufab = matches!(scoring.method, ScoringMethod::UfabSimple | ScoringMethod::UfabExtended);
    if is_ufab && scoring.tie_chain.is_empty() {
        out.push("/scoring/tie_chain", ScoringNotDeclared::NoTieChain);
    }
    let ids: Set<&str> = profile.criteria.iter().map(|it| it.id.as_str()).collect();
    let mut known = |path: String, decides: &TieBreak| {
        if let Some(id) = decides.criterion().filter(|id| !ids.contains(id)) {
            out.push(path, ScoringNotDeclared::NoSuchCriterion { value: id.to_owned() });
        }
    };
    if let Some(decides) = &scoring.decide_by {
        known("/scoring/decide_by".to_owned(), decides);
    }
    for (number, decides) in scoring.tie_chain.iter().enumerate() {
        known(format!("/scoring/tie_chain/{number}"), decides);
    }
}
