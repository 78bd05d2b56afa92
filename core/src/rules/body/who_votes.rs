//! BODY-010: who votes, who has the chair, who holds a seat

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Body, Decision, Membership, MembershipRole, Occupancy, Seat};
use crate::order::Set;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Together, Violations};

/// Who votes, who has the chair, who holds a seat
#[derive(Cases)]
pub enum WhoVotes {
    #[de("Ein Gast stimmt nicht mit.")]
    #[help_de("Geben Sie unter „voting“ false an, oder tragen Sie eine andere Rolle ein.")]
    #[en("a guest has no vote")]
    #[help_en("put false under “voting”, or enter another role")]
    GuestVotes,
    #[de("Ein Mitglied mit Stimme hat hier keinen Sitz.")]
    #[help_de("Tragen Sie den Sitz ein, den es hat.")]
    #[en("a member with a vote has no seat here")]
    #[help_en("put in the seat that it has")]
    NoSeat,
    #[de("Am {day} haben zwei zugleich den Vorsitz: {members}.")]
    #[help_de("Begrenzen Sie eine der beiden Mitgliedschaften.")]
    #[en("on {day} two have the chair at once: {members}")]
    #[help_en("limit one of the two memberships")]
    TwoChairs { day: Date, members: Vec<String> },
    #[de("Der Sitz „{value}“ ist als besetzt eingetragen, aber niemand hat ihn am {day}.")]
    #[help_de("Tragen Sie ein, wer ihn hat, oder geben Sie ihn als unbesetzt an.")]
    #[en("the seat “{value}” is said to be occupied, but nobody holds it on {day}")]
    #[help_en("put in who holds it, or say that it is vacant")]
    NobodyThere { value: String, day: Date },
    #[de("Der Sitz „{value}“ ist als unbesetzt eingetragen, am {day} hat ihn aber jemand.")]
    #[help_de("Geben Sie ihn als besetzt an, oder begrenzen Sie die Mitgliedschaft.")]
    #[en("the seat “{value}” is said to be vacant, but somebody holds it on {day}")]
    #[help_en("say that it is occupied, or limit the membership")]
    NotVacant { value: String, day: Date },
    #[de("Das Gremium „{value}“ gab es am {day} nicht; es beschließt dann nichts.")]
    #[help_de("Prüfen Sie den Tag des Beschlusses und die Gültigkeit des Gremiums.")]
    #[en("the body “{value}” was not there on {day}, and decides nothing then")]
    #[help_en("check the day of the decision and the validity of the body")]
    BodyNotThere { value: String, day: Date },
}

impl Check for WhoVotes {
    type Of = Body;
    const ABOUT: About = About {
        code: "BODY-010",
        name: "who-votes",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Beschluss gilt nur, wenn feststeht, wer stimmen durfte und wer den Vorsitz \
             hatte.",
            "a decision holds only where it is settled who had a vote and who had the chair",
            "Modell, Gremium",
        ),
    };
    const ASKS: Asks = Asks::Day;
    const TOGETHER: Option<Together<Self>> = Some(decisions);

    const WHOLE: bool = true;

    fn look(body: &Body, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = at.day else { return };
        // of a body whose seats are not listed nobody's seat is; and some are not published
        let holders = body.holders(day);
        let may_be_theirs = |seat: &&Seat| {
            seat.occupancy == Some(Occupancy::NotPublished) && holders.get(&seat.id).is_none()
        };
        let mut open = match body.seats.is_empty() {
            true => usize::MAX,
            false => body.seats.iter().filter(may_be_theirs).count(),
        };
        for (number, membership) in body.memberships.iter().enumerate() {
            let Membership { role, voting, seat, .. } = membership;
            if *role == MembershipRole::Guest && *voting {
                out.push(format!("/memberships/{number}/voting"), Self::GuestVotes);
            }
            let seatless = *role != MembershipRole::Guest && *voting && seat.is_none();
            if seatless && membership.valid.contains(day) {
                match open.checked_sub(1) {
                    Some(fewer) => open = fewer,
                    None => {
                        out.push(format!("/memberships/{number}/seat"), Self::NoSeat);
                    }
                }
            }
        }
        let is_chair = |it: &&Membership| it.role == MembershipRole::Chair;
        let chairs: Vec<&Membership> =
            body.memberships.iter().filter(is_chair).filter(|it| it.valid.contains(day)).collect();
        if chairs.len() > 1 {
            let members = chairs.iter().map(|it| it.organisation.to_string()).collect();
            out.push("/memberships", Self::TwoChairs { day, members });
        }
        if body.valid.is_some_and(|valid| !valid.contains(day)) {
            return;
        }
        let current = body.memberships.iter().filter(|it| it.valid.contains(day));
        let current = current.filter(|it| it.role != MembershipRole::Guest);
        let held: Set<&str> =
            current.filter_map(|it| it.seat.as_ref()).map(|it| it.as_str()).collect();
        for (number, seat) in body.seats.iter().enumerate() {
            let (value, is_held) = (seat.id.to_string(), held.contains(seat.id.as_str()));
            let at = format!("/seats/{number}/occupancy");
            match seat.occupancy {
                Some(Occupancy::Occupied) if !is_held => {
                    out.push(at, Self::NobodyThere { value, day });
                }
                Some(Occupancy::Vacant) if is_held => {
                    out.push(at, Self::NotVacant { value, day });
                }
                _ => {}
            }
        }
    }
}

/// A body decides while it is there.
fn decisions(register: &Register, _: &Context<'_>, out: &mut Violations<'_, WhoVotes>) {
    for (number, decision) in register.numbered_of::<Decision>() {
        let body = register.body(decision.body.as_str());
        let valid = body.and_then(|body| body.valid).unwrap_or_default();
        if !valid.contains(decision.date) {
            let (value, day) = (decision.body.to_string(), decision.date);
            out.of(number).push("/body", WhoVotes::BodyNotThere { value, day });
        }
    }
}
