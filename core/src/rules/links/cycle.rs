//! LINK-002: some relations must not run in a cycle

use super::ids;
use crate::codes;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Record, Relation};
use crate::register::{Register, cycles};
use crate::rules::Pushed;
use crate::rules::{Asks, Check, Context, Violations};

/// Some relations must not run in a cycle
#[derive(Cases)]
pub enum Cycle {
    #[de("Die Beziehung „{relation}“ läuft im Kreis: {members}.")]
    #[help_de("Lösen Sie den Kreis auf, indem Sie eine der Beziehungen entfernen.")]
    #[en("the relation “{relation}” runs in a circle: {members}")]
    #[help_en("break the circle by removing one of the relations")]
    Runs { relation: Acyclic, members: Vec<String> },
}

impl Check for Cycle {
    type Of = Register;
    const ABOUT: About = About {
        code: "LINK-002",
        name: "cycle",
        severity: Error,
        since: "0.1",
        why: why(
            "Läuft eine Beziehung im Kreis, so setzt sich jeder Bedarf selbst voraus und kommt \
             nie zum Abschluss.",
            "where a relation runs in a circle, every need presupposes itself and never comes to \
             an end",
            "Modell, alle Datensätze",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for relation in Acyclic::ALL.iter().copied() {
            let edges =
                register.edges(|record| steps(record, relation).map(|(_, to)| to).collect());
            for cycle in cycles(&edges) {
                let of_link_001 = relation.link().is_some()
                    || matches!(relation, Acyclic::MemberOf | Acyclic::SuccessorOf);
                if of_link_001 && cycle.len() == 1 {
                    // a record that points to itself is LINK-001's matter
                    continue;
                }
                let Some(first) = cycle.first().copied() else { continue };
                let is_member = |number: usize| cycle.binary_search(&number).is_ok();
                let inside = |to: &str| register.find(to).is_some_and(|it| is_member(it.0));
                let record = register.entries().get(first).and_then(|entry| entry.record.as_ref());
                let place = record.and_then(|it| steps(it, relation).find(|(_, to)| inside(to)));
                let path = place.map(|(at, _)| at).unwrap_or_default();
                let members = ids(register, &cycle);
                let others: Vec<String> = members.iter().skip(1).cloned().collect();
                let mut out = out.of(first);
                let pushed = out.push(path, Self::Runs { relation, members });
                others.into_iter().fold(pushed, Pushed::related);
            }
        }
    }
}

codes! {
    /// What must not run in a cycle.
    Acyclic {
        Elaborates = "elaborates": "führt näher aus", "elaborates";
        Decomposes = "decomposes": "zerlegt", "decomposes";
        Requires = "requires": "setzt voraus", "requires";
        Continues = "continues": "führt fort", "continues";
        Supersedes = "supersedes": "ersetzt", "supersedes";
        Merge = "merge": "zusammengeführt in", "merged into";
        BasedOn = "based_on": "beruht auf", "based on";
        MemberOf = "member_of": "Mitglied in", "member of";
        SuccessorOf = "successor_of": "Nachfolger von", "successor of";
    }
}

impl Acyclic {
    /// The relation of links that it is.
    const fn link(self) -> Option<Relation> {
        match self {
            Acyclic::Elaborates => Some(Relation::Elaborates),
            Acyclic::Decomposes => Some(Relation::Decomposes),
            Acyclic::Requires => Some(Relation::Requires),
            Acyclic::Continues => Some(Relation::Continues),
            Acyclic::Supersedes => Some(Relation::Supersedes),
            Acyclic::Merge | Acyclic::BasedOn | Acyclic::MemberOf | Acyclic::SuccessorOf => None,
        }
    }
}

/// Where a record points to, and the place of each reference.
fn steps(record: &Record, relation: Acyclic) -> Box<dyn Iterator<Item = (String, &str)> + '_> {
    match (relation.link(), relation, record) {
        (Some(Relation::Supersedes), _, Record::Notice(notice)) => {
            let replaced = notice.supersedes.iter();
            let own = replaced.map(|to| ("/supersedes".to_owned(), to.as_str()));
            Box::new(own.chain(super::links(record, Relation::Supersedes)))
        }
        (Some(relation), ..) => Box::new(super::links(record, relation)),
        (None, Acyclic::Merge, Record::Need(need)) => {
            let merge = need.merge.iter();
            Box::new(merge.map(|merge| ("/merge/into".to_owned(), merge.into.as_str())))
        }
        (None, Acyclic::BasedOn, Record::Profile(profile)) => {
            let bases = profile.based_on.iter().enumerate();
            Box::new(bases.map(|(i, it)| (format!("/based_on/{i}/profile"), it.profile.as_str())))
        }
        (None, Acyclic::MemberOf, Record::Organisation(it)) => {
            let of = it.member_of.iter().enumerate();
            Box::new(of.map(|(i, to)| (format!("/member_of/{i}"), to.as_str())))
        }
        (None, Acyclic::SuccessorOf, Record::Organisation(it)) => {
            let of = it.successor_of.iter().enumerate();
            Box::new(of.map(|(i, to)| (format!("/successor_of/{i}"), to.as_str())))
        }
        _ => Box::new(std::iter::empty()),
    }
}
