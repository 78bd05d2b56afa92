//! BODY-007: a body that advises decides about its own matters only

use crate::facts::adoption;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Authority, Body, Decision, DecisionResult, Need, Record};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// A body that advises decides about its own matters only
#[derive(Cases)]
pub enum BeyondItsRemit {
    #[de("Das Gremium berät nur, entscheidet hier aber über Fremdes: {members}.")]
    #[help_de(
        "Gegenüber anderen empfiehlt es („recommended“) oder nimmt zur Kenntnis („noted“). \
               Entscheiden kann es nur über eigene Bedarfe und Profile."
    )]
    #[en("the body only advises, but here it decides about what is not its own: {members}")]
    #[help_en(
        "towards others it recommends (“recommended”) or takes note (“noted”); it can \
               decide only about needs and profiles of its own"
    )]
    NotItsOwn { members: Vec<String> },
}

impl Check for BeyondItsRemit {
    type Of = Decision;
    const ABOUT: About = About {
        code: "BODY-007",
        name: "beyond-its-remit",
        severity: Error,
        since: "0.1",
        why: why(
            "Das Kommunalgremium berät. Was wie ein Beschluss über andere aussieht, bindet \
             niemanden und weckt falsche Erwartungen.",
            "the Kommunalgremium advises; what looks like a decision about others binds nobody \
             and raises false hopes",
            "Beschluss 2019/50, Beschluss 2023/06; Modell, Beschluss",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(decision: &Decision, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        let decides = matches!(decision.result, DecisionResult::Adopted | DecisionResult::Rejected);
        let advisory = |body: &&Body| body.authority == Authority::Advisory;
        let body = register.body(decision.body.as_str()).filter(advisory);
        let Some(body) = body.filter(|_| decides) else { return };
        let others = decision.refs.iter().filter(|to| match register.find(to.as_str()) {
            Some((_, entry)) => entry.record.as_ref().is_some_and(|it| !is_own(it, body, register)),
            None => register.channel(to.as_str()).is_some(),
        });
        let members: Vec<String> = others.map(|to| to.to_string()).collect();
        if !members.is_empty() {
            out.push("/result", Self::NotItsOwn { members });
        }
    }
}

/// Whether a record is the body's own matter: profiles that no other body adopted, needs of its
/// members or of a group, the body itself, its sessions and its decisions; nothing else. What
/// was withdrawn is nobody's any more.
fn is_own(record: &Record, body: &Body, register: &Register) -> bool {
    let own = body.id.as_str();
    match record {
        Record::Withdrawn(_) => true,
        Record::Profile(it) => adoption(it, register).is_none_or(|it| it.body.id() == own),
        Record::Need(need) => is_its_need(need, body),
        Record::Body(it) => it.id == body.id,
        Record::Session(it) => it.body.id() == own,
        Record::Decision(it) => it.body.id() == own,
        _ => false,
    }
}

/// A need is another's when none but organisations outside the body raised it.
fn is_its_need(need: &Need, body: &Body) -> bool {
    let takes_part = |id: &str| {
        body.memberships.iter().any(|membership| {
            let by = membership.represented_by.iter();
            by.chain([&membership.organisation]).any(|organisation| organisation.id() == id)
        })
    };
    need.originators.is_empty()
        || need.originators.iter().any(|originator| {
            let mut names = originator.organisation.iter().chain(&originator.on_behalf_of);
            originator.group.is_some() || names.any(|it| takes_part(it.id()))
        })
}
