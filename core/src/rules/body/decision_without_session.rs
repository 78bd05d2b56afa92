//! BODY-005: a decision was made in a session of its body

use super::voters::Voters;
use crate::keys::{Date, Id};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Decision, Record, Session, SessionMode};
use crate::order::{Made, Set};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// A decision was made in a session of its body
#[derive(Cases)]
pub enum DecisionWithoutSession {
    #[de("Die Sitzung „{value}“ steht nicht im Register.")]
    #[help_de("Prüfen Sie die Kennung, oder nehmen Sie die Sitzung auf.")]
    #[en("the session “{value}” is not in the register")]
    #[help_en("check the id, or take the session in")]
    NoSuchSession { value: String },
    #[de("Es ist nicht angegeben, in welcher Sitzung beschlossen wurde.")]
    #[help_de("Nennen Sie die Sitzung; ein Umlaufverfahren ist auch eine.")]
    #[en("it is not said in which session this was decided")]
    #[help_en("name the session; a decision by circulation has one as well")]
    #[warning]
    NotSaid,
    #[de("Die Sitzung ist eine von „{found}“, der Beschluss aber einer von „{expected}“.")]
    #[help_de("Prüfen Sie, welches Gremium wann beschlossen hat.")]
    #[en("the session is one of “{found}”, but the decision one of “{expected}”")]
    #[help_en("check which body decided when")]
    OtherBody { found: String, expected: String },
    #[de("Die Tagesordnung der Sitzung hat keinen Punkt „{value}“.")]
    #[help_de("Nennen Sie einen Punkt der Tagesordnung, oder ergänzen Sie diese.")]
    #[en("the agenda of the session has no item “{value}”")]
    #[help_en("name an item of the agenda, or add to it")]
    NoSuchItem { value: String },
    #[de("Der Beschluss trägt den {day}; die Sitzung ging vom {from} bis zum {to}.")]
    #[help_de("Berichtigen Sie den Tag oder die Sitzung.")]
    #[en("the decision is dated {day}; the session went from {from} to {to}")]
    #[help_en("correct the day or the session")]
    OtherDay { day: Date, from: Date, to: Date },
    #[de("Der Beschluss trägt den {day}; die Sitzung war am {from}.")]
    #[help_de("Berichtigen Sie den Tag oder die Sitzung.")]
    #[en("the decision is dated {day}; the session was on {from}")]
    #[help_en("correct the day or the session")]
    NotThatDay { day: Date, from: Date },
    #[de(
        "{count?Eine Stimme ist|# Stimmen sind} gezählt, obwohl es am {day} nur {limit?eine|#} \
          gab."
    )]
    #[help_de("Prüfen Sie das Ergebnis der Abstimmung, und wer an diesem Tag stimmberechtigt war.")]
    #[en(
        "{count?one vote is|# votes are} counted, although there {limit?was only one|were only \
          #} on {day}"
    )]
    #[help_en("check the result of the vote, and who had a vote on that day")]
    TooManyVotes { count: u32, day: Date, limit: usize },
}

impl Check for DecisionWithoutSession {
    type Of = Register;
    const ABOUT: About = About {
        code: "BODY-005",
        name: "decision-without-session",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur wer Sitzung und Stimmen kennt, kann einen Beschluss nachlesen und prüfen, ob er \
             so zustande kam.",
            "only with session and votes can a decision be looked up and its making be checked",
            "Modell, Beschluss",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// On its agenda, in its days, and by no more votes than there were.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let (mut agendas, mut voters) = (Made::default(), Made::default());
        for (number, decision) in register.numbered_of::<Decision>() {
            let mut out = out.of(number);
            match &decision.session {
                None => drop(out.push("/session", Self::NotSaid)),
                Some(id) => match register.find(id.as_str()).map(|(at, it)| (at, &it.record)) {
                    Some((at, Some(Record::Session(session)))) => {
                        if let Some(agenda) = agendas.get(at, || agenda(session)) {
                            in_session(decision, session, agenda, &mut out);
                        }
                    }
                    // a session with structural errors exists
                    Some((_, None)) => {}
                    _ => drop(out.push("/session", Self::NoSuchSession { value: id.to_string() })),
                },
            }
            let Some(votes) = decision.votes else { continue };
            let found = register.find(decision.body.as_str()).map(|(at, it)| (at, &it.record));
            let Some((at, Some(Record::Body(body)))) = found else { continue };
            let Some(voters) = voters.get(at, || Voters::of(body)) else { continue };
            let (count, day) = (votes.total(), decision.date);
            let limit = voters.on(day);
            // a body of which nobody is told who votes is not asked
            if limit > 0 && usize::try_from(count).is_ok_and(|count| count > limit) {
                out.push("/votes", Self::TooManyVotes { count, day, limit });
            }
        }
    }
}

fn agenda(session: &Session) -> Set<&Id> {
    session.agenda.iter().map(|item| &item.id).collect()
}

fn in_session(
    decision: &Decision,
    session: &Session,
    agenda: &Set<&Id>,
    out: &mut Violations<'_, DecisionWithoutSession>,
) {
    use DecisionWithoutSession::{NoSuchItem, NotThatDay, OtherBody, OtherDay};
    let (found, expected) = (session.body.id(), decision.body.id());
    if found != expected {
        let (found, expected) = (found.to_owned(), expected.to_owned());
        out.push("/session", OtherBody { found, expected });
        return;
    }
    if let Some(item) = &decision.item {
        if !agenda.is_empty() && !agenda.contains(item) {
            out.push("/item", NoSuchItem { value: item.to_string() });
        }
    }
    let (day, from, to) = (decision.date, session.start, session.end.unwrap_or(session.start));
    // where votes are gathered by circulation, the last one may come any day
    let is_open = session.mode == Some(SessionMode::Circular) && session.end.is_none();
    if day < from || (day > to && !is_open) {
        let case = if from == to { NotThatDay { day, from } } else { OtherDay { day, from, to } };
        out.push("/date", case);
    }
}
