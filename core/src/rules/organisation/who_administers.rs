//! ORGA-003: a unit without an administration of its own is administered by someone, and not by itself

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Organisation, Record};
use crate::register::{Register, cycles};
use crate::rules::links::ids;
use crate::rules::{Asks, Check, Context, Violations};

/// A unit without an administration of its own is administered by someone, and not by itself
#[derive(Cases)]
pub enum WhoAdministers {
    #[de("Ohne eigene Verwaltung muss gesagt sein, wer verwaltet.")]
    #[help_de("Nennen Sie die verwaltende Stelle unter „administered_by“.")]
    #[en("without an administration of its own it must be said who administers it")]
    #[help_en("name who administers it under “administered_by”")]
    NotSaid,
    #[de("Die Verwaltung läuft im Kreis: {members}.")]
    #[help_de("Prüfen Sie, wer wen verwaltet.")]
    #[en("the administration runs in a circle: {members}")]
    #[help_en("check who administers whom")]
    Cycle { members: Vec<String> },
}

impl Check for WhoAdministers {
    type Of = Register;
    const ABOUT: About = About {
        code: "ORGA-003",
        name: "who-administers",
        severity: Error,
        since: "0.1",
        why: why(
            "Viele kleine Gemeinden werden von einem Amt oder einer Verbandsgemeinde verwaltet. \
             Dort wird bestellt und betrieben, und dort muss die Nachricht ankommen.",
            "many small municipalities are administered by an association; that is where things \
             are ordered and run, and where the message has to arrive",
            "Statistisches Bundesamt, Gemeindeverzeichnis (Gemeindeverbände); Modell, \
             Organisation",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, it) in register.numbered_of::<Organisation>() {
            let alone = it.own_administration == Some(false) && it.administered_by.is_none();
            if it.is_unit() && alone {
                out.of(number).push("/administered_by", Self::NotSaid);
            }
        }
        let edges = register.edges(|record| match record {
            Record::Organisation(it) => it.administered_by.iter().map(|to| to.id()).collect(),
            _ => Vec::new(),
        });
        for cycle in cycles(&edges) {
            let members = ids(register, &cycle);
            let Some(first) = cycle.first() else { continue };
            let others: Vec<String> = members.iter().skip(1).cloned().collect();
            let mut out = out.of(*first);
            let mut pushed = out.push("/administered_by", Self::Cycle { members });
            for other in others {
                pushed = pushed.related(other);
            }
        }
    }
}
