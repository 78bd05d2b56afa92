//! EVID-002: evidence was issued, and has not expired

use crate::facts::out_of_age;
use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Evidence;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Together, Violations};

/// Evidence was issued, and has not expired
#[derive(Cases)]
pub enum OutOfDate {
    #[de("Der Nachweis soll am {day} ausgestellt worden sein; das liegt in der Zukunft.")]
    #[help_de("Berichtigen Sie den Tag, oder tragen Sie den Nachweis ein, sobald er vorliegt.")]
    #[en("the evidence is said to have been issued on {day}, which lies in the future")]
    #[help_en("correct the day, or record the evidence as soon as it is there")]
    Future { day: Date },
    #[de("Der Nachweis gilt seit dem {day} nicht mehr und zählt nicht.")]
    #[help_de("Holen Sie einen neuen ein. Bis dahin gilt das Kriterium als nicht belegt.")]
    #[en("the evidence holds no longer since {day} and does not count")]
    #[help_en("obtain a new one; until then the criterion counts as not shown")]
    #[warning]
    Expired { day: Date },
    #[de(
        "Für „{value}“ ist der Nachweis seit dem {day} zu alt und zählt nicht; er darf höchstens {count?einen Monat|# Monate} alt sein."
    )]
    #[help_de("Holen Sie einen neuen ein. Bis dahin gilt das Kriterium als nicht belegt.")]
    #[en(
        "for “{value}” the evidence is too old since {day} and does not count; it may be {count?one month|# months} old at most"
    )]
    #[help_en("obtain a new one; until then the criterion counts as not shown")]
    #[warning]
    TooOld { value: String, count: usize, day: Date },
    #[de("Der Nachweis gilt nur noch bis zum {day}.")]
    #[help_de("Kümmern Sie sich rechtzeitig um einen neuen.")]
    #[en("the evidence holds until {day} only")]
    #[help_en("see to a new one in time")]
    #[warning]
    EndsSoon { day: Date },
}

impl Check for OutOfDate {
    type Of = Evidence;
    const ABOUT: About = About {
        code: "EVID-002",
        name: "evidence-out-of-date",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Zertifikat von gestern sagt nichts über heute. Wer sich darauf verlässt, merkt es erst, wenn es gebraucht wird.",
            "a certificate of yesterday says nothing about today; who relies on it finds out only when it is needed",
            "Modell, Nachweis",
        ),
    };
    const ASKS: Asks = Asks::Day;
    const TOGETHER: Option<Together<Self>> = Some(too_old);

    fn look(evidence: &Evidence, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(today) = at.day else { return };
        if evidence.issued > today {
            out.push("/issued", Self::Future { day: evidence.issued });
        }
        let Some(day) = evidence.valid.and_then(|valid| valid.to) else { return };
        if day <= today {
            out.push("/valid/to", Self::Expired { day });
        } else if day <= today.plus_days(SOON) {
            out.push("/valid/to", Self::EndsSoon { day: day.plus_days(-1) });
        }
    }
}

/// So many days before its end a new one is to be seen to.
const SOON: i32 = 90;

/// Criteria say how old evidence may be.
fn too_old(register: &Register, at: &Context<'_>, out: &mut Violations<'_, OutOfDate>) {
    let Some(today) = at.day else { return };
    for (number, evidence) in register.numbered_of::<Evidence>() {
        for (place, target) in evidence.supports.iter().enumerate() {
            let Some(criterion) = register.criterion_of(target.as_str()) else { continue };
            let Some((months, day)) = out_of_age(evidence, criterion) else { continue };
            if day <= today {
                let (value, count) = (target.to_string(), usize::from(months));
                let case = OutOfDate::TooOld { value, count, day };
                out.of(number).push(format!("/supports/{place}"), case).related("/issued");
            }
        }
    }
}
