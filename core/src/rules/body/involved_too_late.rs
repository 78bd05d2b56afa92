//! BODY-009: those concerned are heard before the decision, and no view gets lost

use crate::facts::{Hearings, heard_afterwards, minorities_lost};
use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Decision, Profile, Record, Session};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// Those concerned are heard before the decision, and no view gets lost
#[derive(Cases)]
pub enum InvolvedTooLate {
    #[de(
        "Über diesen Punkt wurde am {from} beraten, erst nachdem „{found}“ am {day} entschieden \
         hatte („{first}“)."
    )]
    #[help_de(
        "Die frühe Beteiligung ist ausgeblieben. War das Gremium doch vorher beteiligt, nennen Sie \
         es beim Beschluss unter „involved“."
    )]
    #[en(
        "this item was discussed on {from}, only after “{found}” had decided on {day} (“{first}”)"
    )]
    #[help_en(
        "early involvement was missed; where the body was heard before after all, name it with the \
         decision under “involved”"
    )]
    #[warning]
    AdviceAfterDecision { from: Date, found: String, day: Date, first: String },
    #[de("„{found}“ wurde am {from} beteiligt, erst nach dem Beschluss vom {day}.")]
    #[help_de("Die frühe Beteiligung ist ausgeblieben; andernfalls berichtigen Sie den Tag.")]
    #[en("“{found}” was heard on {from}, only after the decision of {day}")]
    #[help_en("early involvement was missed; otherwise correct the day")]
    #[warning]
    HeardAfterwards { found: String, from: Date, day: Date },
    #[de(
        "Der Beschluss betrifft „{value}“ und damit „{found}“; dass das Gremium vorher beteiligt \
         war, ist nicht angegeben."
    )]
    #[help_de(
        "Seit dem 04.07.2023 muss die Beschlussvorlage zeigen, welche Gremien beteiligt waren. \
         Nennen Sie sie unter „involved“, mit Tag."
    )]
    #[en(
        "the decision is about “{value}” and thus concerns “{found}”; it is not said that the body \
         was heard before"
    )]
    #[help_en(
        "since 2023-07-04 the draft decision has to show which bodies were heard; name them under \
         “involved”, with the day"
    )]
    #[warning]
    NotInvolved { value: String, found: String },
    #[de(
        "Das Minderheitsvotum von „{value}“ zur Fassung {version} fehlt in dieser Fassung, ohne \
         dass eine andere Haltung an seine Stelle trat."
    )]
    #[help_de(
        "Übernehmen Sie das Votum, oder tragen Sie ein, wie „{value}“ zu dieser Fassung steht."
    )]
    #[en(
        "the minority view of “{value}” on version {version} is missing in this version, and no \
         other stance has taken its place"
    )]
    #[help_en("take the view over, or record how “{value}” stands to this version")]
    MinorityLost { value: String, version: String },
}

impl Check for InvolvedTooLate {
    type Of = Register;
    const ABOUT: About = About {
        code: "BODY-009",
        name: "involved-too-late",
        severity: Error,
        since: "0.1",
        why: why(
            "Rat hilft nur vor der Entscheidung. Darum muss eine Vorlage zeigen, wer beteiligt \
             war, und wer anderer Meinung ist, soll auch in der nächsten Fassung zu hören sein.",
            "advice helps only before the decision; so a draft has to show who was heard, and \
             whoever disagrees should be heard in the next version as well",
            "Beschluss 2023/31 des IT-Planungsrats; Modell, Beschluss; Modell, Anforderungsprofil",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let hearings = Hearings::of(register);
        for (number, record) in register.records() {
            let mut out = out.of(number);
            match record {
                Record::Session(session) => agenda(session, &hearings, &mut out),
                Record::Decision(decision) => {
                    afterwards(decision, register, &mut out);
                    not_involved(decision, &hearings, &mut out);
                }
                Record::Profile(profile) => minority(profile, (register, at.day), &mut out),
                _ => {}
            }
        }
    }
}

/// A matter of a body's own is dealt with before another one decides.
fn agenda(session: &Session, hearings: &Hearings<'_>, out: &mut Violations<'_, InvolvedTooLate>) {
    for (i, item) in session.agenda.iter().enumerate() {
        let Some((decision, decider)) = hearings.came_before(session, item) else { continue };
        let (from, day) = (session.start, decision.date);
        let (found, first) = (decider.title.de.clone(), decision.id.to_string());
        let case = InvolvedTooLate::AdviceAfterDecision { from, found, day, first };
        out.push(format!("/agenda/{i}"), case).related(decision.id.as_str());
    }
}

/// Who was involved was so by the day of the decision.
fn afterwards(decision: &Decision, register: &Register, out: &mut Violations<'_, InvolvedTooLate>) {
    for (i, it) in heard_afterwards(decision) {
        let body = register.body(it.body.as_str());
        let found = body.map_or_else(|| it.body.to_string(), |body| body.title.de.clone());
        let case = InvolvedTooLate::HeardAfterwards { found, from: it.on, day: decision.date };
        out.push(format!("/involved/{i}/on"), case).related("/date");
    }
}

/// A decision of the IT-Planungsrat says that the bodies whose matter it is about were involved.
fn not_involved(
    decision: &Decision,
    hearings: &Hearings<'_>,
    out: &mut Violations<'_, InvolvedTooLate>,
) {
    for (to, body) in hearings.not_involved(decision) {
        let (value, found) = (to.to_string(), body.title.de.clone());
        out.push("/involved", InvolvedTooLate::NotInvolved { value, found })
            .related(body.id.as_str());
    }
}

/// Whoever is to be kept as a minority has some stance on the next version.
fn minority(
    profile: &Profile,
    (register, day): (&Register, Option<Date>),
    out: &mut Violations<'_, InvolvedTooLate>,
) {
    for (earlier, holder) in minorities_lost(profile, register, day) {
        let (value, version) = (holder.to_owned(), earlier.version.clone());
        out.push("/positions", InvolvedTooLate::MinorityLost { value, version });
    }
}
