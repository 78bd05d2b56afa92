//! BODY-007: a body that advises decides about its own matters only

use crate::facts::adoption;
use crate::keys::Ref;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Authority, Body, Decision, DecisionResult, Need, Record};
use crate::order::{Made, Set};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// A body that advises decides about its own matters only
#[derive(Cases)]
pub enum BeyondItsRemit {
    #[de(
        "Das Gremium berät nur, beschließt hier aber über etwas, für das es nicht zuständig ist: {members}."
    )]
    #[help_de(
        "Gegenüber anderen empfiehlt es („recommended“) oder nimmt zur Kenntnis („noted“). \
               Entscheiden kann es nur über eigene Bedarfe und Profile."
    )]
    #[en("the body only advises, but here it decides on what is not its responsibility: {members}")]
    #[help_en(
        "towards others it recommends (“recommended”) or takes note (“noted”); it can \
               decide only about needs and profiles of its own"
    )]
    NotItsOwn { members: Vec<String> },
}

impl Check for BeyondItsRemit {
    type Of = Register;
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

    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let mut members = Made::default();
        for (number, decision) in register.numbered_of::<Decision>() {
            let found = register.find(decision.body.as_str()).map(|(at, it)| (at, &it.record));
            let Some((at, Some(Record::Body(body)))) = found else { continue };
            let parts = decided(decision);
            if body.authority != Authority::Advisory || parts.is_empty() {
                continue;
            }
            let Some(members) = members.get(at, || members_of(body)) else { continue };
            let is_own = |record| is_own(record, body, members, register);
            for (path, refs) in parts {
                let others = refs.iter().filter(|to| match register.find(to.as_str()) {
                    Some((_, entry)) => entry.record.as_ref().is_some_and(|it| !is_own(it)),
                    None => register.channel(to.as_str()).is_some(),
                });
                let members: Vec<String> = others.map(|to| to.to_string()).collect();
                if !members.is_empty() {
                    out.of(number).push(path, Self::NotItsOwn { members });
                }
            }
        }
    }
}

/// Where a decision, or an item of it, decides on something, and on what.
fn decided(decision: &Decision) -> Vec<(String, &[Ref])> {
    let items = decision.items.iter().enumerate();
    let items = items.map(|(i, it)| (format!("/items/{i}/result"), it.result, &*it.refs));
    let whole = ("/result".to_owned(), decision.result, &*decision.refs);
    let decides = |result| matches!(result, DecisionResult::Adopted | DecisionResult::Rejected);
    let all = [whole].into_iter().chain(items).filter(|(_, result, _)| decides(*result));
    all.map(|(path, _, refs)| (path, refs)).collect()
}

/// Whoever takes part in a body, and whoever sits there in its place.
fn members_of(body: &Body) -> Set<&str> {
    let members = body.memberships.iter();
    let all = members.flat_map(|it| it.represented_by.iter().chain([&it.organisation]));
    all.map(|organisation| organisation.id()).collect()
}

/// Whether a record is the body's own matter: profiles that no other body adopted, needs of its
/// members or of a group, the body itself, its sessions and its decisions; nothing else. What was
/// withdrawn is nobody's any more.
fn is_own(record: &Record, body: &Body, members: &Set<&str>, register: &Register) -> bool {
    let own = body.id.as_str();
    match record {
        Record::Withdrawn(_) => true,
        Record::Profile(it) => adoption(it, register).is_none_or(|it| it.body.id() == own),
        Record::Need(need) => is_its_need(need, members),
        Record::Body(it) => it.id == body.id,
        Record::Session(it) => it.body.id() == own,
        Record::Decision(it) => it.body.id() == own,
        _ => false,
    }
}

/// A need is another's when none but organisations outside the body raised it.
fn is_its_need(need: &Need, members: &Set<&str>) -> bool {
    need.originators.is_empty()
        || need.originators.iter().any(|originator| {
            let mut names = originator.organisation.iter().chain(&originator.on_behalf_of);
            originator.group.is_some() || names.any(|it| members.contains(it.id()))
        })
}
