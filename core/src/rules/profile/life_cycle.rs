//! PROF-011: the life of a profile, step by step (model §3)

use crate::facts::{adopted_by, turns_down};
use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{
    Addressee, ChangeOp, DecisionResult, Life, OrganisationKind, Profile, ProfileStatus,
};
use crate::register::Register;
use crate::rules::{Check, Context, Together, Violations};
use Addressee::{AlRunde, ItPlr};
use ProfileStatus::Addressed;

/// The life of a profile, step by step (model §3)
#[derive(Cases)]
#[cfg_attr(
    not(feature = "register"),
    allow(dead_code, reason = "a small build has not every call")
)]
pub enum LifeCycle {
    #[de("Dieser Schritt kann im Verlauf nicht auf den vorigen folgen.")]
    #[help_de(
        "Die Schritte sind: Entwurf, abgestimmt, verabschiedet, übermittelt, abgelöst; solange es \
               nicht abgelöst ist, lässt es sich zurückziehen. Ergänzen Sie den fehlenden \
               Schritt, oder berichtigen Sie diesen."
    )]
    #[en("in the history this step cannot follow the one before")]
    #[help_en(
        "the steps are: draft, agreed, adopted, sent, replaced; until it is replaced it \
               may be withdrawn; add the step that is missing, or correct this one"
    )]
    NotAllowed,
    #[de("Dieser Schritt trägt als Tag den {day}, der Schritt davor aber den {from}.")]
    #[help_de("Berichtigen Sie einen der beiden Tage, oder ordnen Sie die Schritte.")]
    #[en("this step is dated {day}, but the one before it {from}")]
    #[help_en("correct one of the two days, or put the steps in order")]
    GoesBack { day: Date, from: Date },
    #[de("Der Verlauf ist leer; der Stand des Profils ist damit nicht belegt.")]
    #[help_de("Tragen Sie die Schritte ein, mit Tag und Rolle.")]
    #[en("the history is empty, so nothing tells how the profile came to its status")]
    #[help_en("put in the steps, with day and role")]
    NoHistory,
    #[de("Der angegebene Stand ist nicht der des letzten Schritts im Verlauf.")]
    #[help_de("Ergänzen Sie den Verlauf, oder berichtigen Sie den Stand.")]
    #[en("the status given is not that of the last step of the history")]
    #[help_en("add to the history, or correct the status")]
    OtherStatus,
    #[de("Das Profil ist übermittelt; es fehlt aber, wer es dem IT-Planungsrat vorlegt.")]
    #[help_de(
        "Nennen Sie unter „rapporteur“ den Bund, ein Land oder die FITKO als \
               Berichterstatter."
    )]
    #[en("the profile is sent, but it is not said who brings it before the IT-Planungsrat")]
    #[help_en("name the federation, a Land or FITKO under “rapporteur”")]
    NoRapporteur,
    #[de("„{value}“ kann dem IT-Planungsrat nichts vorlegen.")]
    #[help_de(
        "Berichterstatter ist der Bund, ein Land oder die FITKO. Fragen Sie dort, wer das Profil \
         übernimmt."
    )]
    #[en("“{value}” cannot bring anything before the IT-Planungsrat")]
    #[help_en(
        "the rapporteur is the federation, a Land or FITKO; ask there who takes the profile over"
    )]
    NotARapporteur { value: String },
    #[de("Das Profil ist verabschiedet, aber es fehlt der Beschluss dazu.")]
    #[help_de("Nennen Sie ihn unter „decision“.")]
    #[en("the profile is adopted, but the decision on it is missing")]
    #[help_en("name it under “decision”")]
    #[warning]
    NoDecision,
    #[de("Der Beschluss „{value}“ hat das Profil nicht verabschiedet: er ist {result}.")]
    #[help_de(
        "Nennen Sie den Beschluss, der es verabschiedet hat, oder berichtigen Sie den Stand."
    )]
    #[en("the decision “{value}” did not adopt the profile: it is {result}")]
    #[help_en("name the decision that adopted it, or correct the status")]
    NotAdopted { value: String, result: DecisionResult },
    #[de(
        "Das Kriterium „{value}“ ist als „{first}“ angegeben, bei „{member}“ ist es aber das Gegenteil."
    )]
    #[help_de(
        "Berichtigen Sie die Angabe, oder teilen Sie die Änderung auf: was strenger wird und was milder."
    )]
    #[en("the criterion “{value}” is declared as “{first}”, but in “{member}” it is the opposite")]
    #[help_en(
        "correct what is declared, or divide the change: what gets stricter and what gets milder"
    )]
    OtherChange { value: String, first: ChangeOp, member: &'static str },
}

impl Check for LifeCycle {
    type Of = Profile;
    const ABOUT: About = About {
        code: "PROF-011",
        name: "life-cycle",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur ein lückenloser Verlauf zeigt, wer ein Profil wann verabschiedet hat und ob es \
             den Adressaten erreicht hat. Was niemand einbringt, wird dort nicht beraten.",
            "only a history without gaps shows who adopted a profile when, and whether it reached \
             the addressee; what nobody brings there is not discussed there",
            "Modell, Anforderungsprofil",
        ),
    };

    const TOGETHER: Option<Together<Self>> = Some(among_records);

    const WHOLE: bool = true;

    /// The history goes allowed steps forward in time and ends in the status; what was addressed to
    /// the IT-Planungsrat has somebody who brings it there. It may begin anywhere: how somebody
    /// else's framework came about is not known here.
    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let after = profile.history.iter().skip(1);
        for (before, (step, number)) in profile.history.iter().zip(after.zip(1_usize..)) {
            if !step.status.may_follow(before.status) {
                out.push(format!("/history/{number}/status"), Self::NotAllowed);
            }
            if step.on < before.on {
                let case = Self::GoesBack { day: step.on, from: before.on };
                out.push(format!("/history/{number}/on"), case);
            }
        }
        match profile.history.last() {
            None => {
                out.push("/history", Self::NoHistory);
            }
            Some(last) if last.status != profile.status => {
                let last = format!("/history/{}/status", profile.history.len() - 1);
                out.push("/status", Self::OtherStatus).related(last);
            }
            Some(_) => {}
        }
        let to_the_council = profile.addressees.iter().any(|it| matches!(it, ItPlr | AlRunde));
        if profile.status == Addressed && to_the_council && profile.rapporteur.is_none() {
            out.push("/rapporteur", Self::NoRapporteur);
        }
        if profile.status.is_fixed() && adopted_by(profile).is_none() {
            out.push("/decision", Self::NoDecision);
        }
    }
}

/// What is declared a tightening lets nobody more through in any member, and the other way round;
/// of members that cannot be compared nothing is said.
#[cfg(feature = "register")]
fn declared(profile: &Profile, register: &Register, out: &mut Violations<'_, LifeCycle>) {
    use crate::facts::{Strictness, stricter};

    for (i, basis) in profile.based_on.iter().enumerate() {
        let pinned = basis.profile.version().and_then(|_| register.profile(basis.profile.as_str()));
        let Some(base) = pinned else { continue };
        for (j, change) in basis.changes.iter().enumerate() {
            let opposite = match change.op {
                ChangeOp::Tighten => Strictness::Relaxed,
                ChangeOp::Relax => Strictness::Tightened,
                ChangeOp::Add | ChangeOp::Drop => continue,
            };
            let own = profile.criteria.iter().find(|it| it.id == change.criterion);
            let before = base.criteria.iter().find(|it| it.id == change.criterion);
            let (Some(before), Some(after)) = (before, own) else { continue };
            let found = stricter(before, after).into_iter().find(|(_, it)| *it == opposite);
            if let Some((member, _)) = found {
                let (value, first) = (change.criterion.to_string(), change.op);
                let case = LifeCycle::OtherChange { value, first, member };
                out.push(format!("/based_on/{i}/changes/{j}/op"), case);
            }
        }
    }
}

/// Whoever brings it there may, what it rests on adopted it, and changes are what they are declared.
fn among_records(register: &Register, _: &Context<'_>, out: &mut Violations<'_, LifeCycle>) {
    for (number, profile) in register.numbered_of::<Profile>() {
        let mut out = out.of(number);
        let rapporteur = profile.rapporteur.as_ref().map(|it| it.id());
        if let Some(organisation) = rapporteur.and_then(|id| register.organisation(id)) {
            let may = matches!(organisation.kind, OrganisationKind::Bund | OrganisationKind::Land)
                || organisation.id.as_str() == "fitko";
            if !may {
                let value = organisation.id.to_string();
                out.push("/rapporteur", LifeCycle::NotARapporteur { value });
            }
        }
        let decision = adopted_by(profile).filter(|_| profile.status.is_fixed());
        if let Some(decision) = decision.and_then(|it| register.decision(it.as_str())) {
            if turns_down(decision.result) {
                let (value, result) = (decision.id.to_string(), decision.result);
                out.push("/decision", LifeCycle::NotAdopted { value, result });
            }
        }
        #[cfg(feature = "register")]
        declared(profile, register, &mut out);
    }
}
