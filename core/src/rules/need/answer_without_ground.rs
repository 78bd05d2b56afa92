//! NEED-014: an answer to a need can be traced

use crate::facts::{TakenUp, is_decided, turns_down};
use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{DecisionItem, DecisionResult, Need, NeedStatus, Profile, Relation};
use crate::order::Set;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// An answer to a need can be traced
#[derive(Cases)]
pub enum AnswerWithoutGround {
    #[de("Zum Schritt „{value}“ ist kein Beschluss angegeben.")]
    #[help_de("Nennen Sie den Beschluss, auf dem die Antwort beruht.")]
    #[en("no decision is given for the step “{value}”")]
    #[help_en("name the decision that the answer rests on")]
    NoDecision { value: NeedStatus },
    #[de("Zum Schritt „{value}“ ist kein Grund angegeben.")]
    #[help_de("Nennen Sie den Grund, damit diejenigen ihn kennen, von denen der Bedarf kommt.")]
    #[en("no reason is given for the step “{value}”")]
    #[help_en("give the reason, so that those who raised the need know it")]
    NoReason { value: NeedStatus },
    #[de("Der Bedarf ist als übermittelt eingetragen, aber kein Anforderungsprofil nimmt ihn auf.")]
    #[help_de(
        "Verweisen Sie mit der Beziehung „addressed_by“ auf das Profil, oder nennen Sie \
               den Bedarf dort als Herkunft eines Kriteriums."
    )]
    #[en("the need is said to be addressed, but no requirement profile takes it up")]
    #[help_en(
        "point to the profile by the relation “addressed_by”, or name the need there as \
               what a criterion comes from"
    )]
    NoProfile,
    #[de(
        "Das Anforderungsprofil „{value}“ greift den Bedarf auf, es ist aber kein Beschluss \
          dazu im Register."
    )]
    #[help_de("Nehmen Sie den Beschluss auf, und nennen Sie ihn beim Profil.")]
    #[en(
        "the requirement profile “{value}” takes the need up, but there is no decision on it in \
          the register"
    )]
    #[help_en("take the decision in, and name it with the profile")]
    ProfileNotDecided { value: String },
    #[de("Der Schritt „{value}“ beruht auf „{first}“; dort steht zu diesem Bedarf „{found}“.")]
    #[help_de("Berichtigen Sie den Schritt, oder nennen Sie den Beschluss, auf dem er beruht.")]
    #[en("the step “{value}” rests on “{first}”, which says “{found}” on this need")]
    #[help_en("correct the step, or name the decision that it rests on")]
    OtherAnswer { value: NeedStatus, first: String, found: DecisionResult },
    #[de("Der Schritt „{value}“ vom {from} liegt vor seinem Beschluss vom {day}.")]
    #[help_de("Berichtigen Sie den Tag des Schritts oder den Beschluss.")]
    #[en("the step “{value}” of {from} lies before its decision of {day}")]
    #[help_en("correct the day of the step, or the decision")]
    BeforeDecision { value: NeedStatus, from: Date, day: Date },
}

impl Check for AnswerWithoutGround {
    type Of = Register;
    const ABOUT: About = About {
        code: "NEED-014",
        name: "answer-without-ground",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer abgelehnt wird, hat ein Recht auf den Grund; und übermittelt ist ein Bedarf erst, \
             wenn ein Profil mit Beschluss ihn weiterträgt.",
            "who is turned down is owed the reason; and a need is addressed only when a profile \
             with a decision carries it on",
            "Modell, Bedarf",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// What was turned down names decision and reason; what was addressed was so by a profile that
    /// was decided on.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let taken_up = TakenUp::of(register, None);
        for (number, need) in register.numbered_of::<Need>() {
            let mut out = out.of(number);
            turned_down(need, &mut out);
            answers(need, register, &mut out);
            if was_addressed(need) {
                profiles(need, taken_up.by(need), register, &mut out);
            }
        }
    }
}

fn turned_down(need: &Need, out: &mut Violations<'_, AnswerWithoutGround>) {
    for (i, step) in need.history.iter().enumerate() {
        let value = step.status;
        if !matches!(value, NeedStatus::Rejected | NeedStatus::PartlyAccepted) {
            continue;
        }
        // whom the body itself turns down it owes a reason
        let earlier = need.history.get(..i).unwrap_or_default();
        let by_addressee = earlier.iter().any(|it| it.status == NeedStatus::Addressed);
        if by_addressee && step.decision.is_none() {
            let case = AnswerWithoutGround::NoDecision { value };
            out.push(format!("/history/{i}/decision"), case);
        }
        if step.reason.is_none() {
            out.push(format!("/history/{i}/reason"), AnswerWithoutGround::NoReason { value });
        }
    }
}

/// A step that says yes rests on a decision that does, and on one that was there by then.
fn answers(need: &Need, register: &Register, out: &mut Violations<'_, AnswerWithoutGround>) {
    use NeedStatus::{Accepted, Adopted, Fulfilled, PartlyAccepted};
    for (i, step) in need.history.iter().enumerate() {
        let reference = step.decision.as_ref();
        let Some(decision) = reference.and_then(|it| register.decision(it.as_str())) else {
            continue;
        };
        let (path, value) = (format!("/history/{i}/decision"), step.status);
        let own = |it: &&DecisionItem| it.refs.iter().any(|to| to.id() == need.id.as_str());
        let found = decision.items.iter().find(own).map_or(decision.result, |it| it.result);
        if matches!(value, Adopted | Accepted | PartlyAccepted | Fulfilled) && turns_down(found) {
            let first = decision.id.to_string();
            out.push(path, AnswerWithoutGround::OtherAnswer { value, first, found });
        } else if step.on < decision.date {
            let (from, day) = (step.on, decision.date);
            out.push(path, AnswerWithoutGround::BeforeDecision { value, from, day });
        }
    }
}

/// Whether a profile has to carry the need on; what the body itself turned down, none.
fn was_addressed(need: &Need) -> bool {
    use NeedStatus::{Accepted, Addressed, Fulfilled, PartlyAccepted, Rejected};
    let addressed = || need.history.iter().any(|step| step.status == Addressed);
    match need.status {
        Addressed | Accepted | PartlyAccepted | Fulfilled => true,
        Rejected => addressed(),
        _ => false,
    }
}

/// Says so when no profile that takes the need up was decided on.
fn profiles(
    need: &Need,
    profiles: &[&Profile],
    register: &Register,
    out: &mut Violations<'_, AnswerWithoutGround>,
) {
    let linked = || need.links.iter().enumerate().filter(|(_, it)| it.rel == Relation::AddressedBy);
    let unreadable =
        |target: &str| register.find(target).is_some_and(|(_, entry)| entry.record.is_none());
    if linked().any(|(_, link)| unreadable(link.target.as_str())) {
        // what cannot be read may well be decided
        return;
    }
    let Some(first) = profiles.first() else {
        out.push("/links", AnswerWithoutGround::NoProfile);
        return;
    };
    if profiles.iter().any(|profile| is_decided(profile, register)) {
        return;
    }
    let ids: Set<&str> = profiles.iter().map(|profile| profile.id.as_str()).collect();
    let mut own = linked().filter(|(_, link)| ids.contains(link.target.id()));
    let (path, profile) = match own.next() {
        Some((i, link)) => (format!("/links/{i}/target"), link.target.id()),
        None => ("/links".to_owned(), first.id.as_str()),
    };
    let case = AnswerWithoutGround::ProfileNotDecided { value: profile.to_owned() };
    out.push(path, case).related(profile);
}
