//! NOTE-008: those who have to act can act

use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// Those who have to act can act
#[derive(Cases)]
#[cfg_attr(
    not(feature = "register"),
    allow(dead_code, reason = "a small build has not every call")
)]
pub enum CannotAct {
    #[de(
        "{count?Eine Stelle, für die das bestimmt ist, kann|# Kommunen, Kreise und Verbände, für die das bestimmt ist, können} diesen Schritt nicht gehen, weil dort „{value}“ fehlt ({found})."
    )]
    #[help_de(
        "Klären Sie erst, was fehlt, oder sagen Sie diesen Kommunen, was für sie gilt und wann."
    )]
    #[en(
        "{count?one unit that this is for|# units that this is for} cannot take this step, as “{value}” is missing there ({found})"
    )]
    #[help_en(
        "settle first what is missing, or tell these municipalities what holds for them and when"
    )]
    Missing { count: usize, value: String, found: String },
}

impl Check for CannotAct {
    type Of = Register;
    const ABOUT: About = About {
        code: "NOTE-008",
        name: "cannot-act",
        severity: Warning,
        since: "0.1",
        why: why(
            "Wer handeln soll, ohne dass das Angebot, der Bezugsweg oder die Regelung des Landes da \
             ist, verliert Zeit und Vertrauen.",
            "whoever is told to act while the offering, the route or the rule of the Land is missing \
             loses time and trust",
            "Modell, Mitteilung",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;
    const UNITS: bool = true;

    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        #[cfg(feature = "register")]
        steps(register, at, out);
        #[cfg(not(feature = "register"))]
        let _ = (register, at, out);
    }
}

/// So many of them are named.
#[cfg(feature = "register")]
const NAMED: usize = 3;

/// Each step of a notice that counts, with what it requires: what is not certain is no matter here.
#[cfg(feature = "register")]
fn steps(register: &Register, at: &Context<'_>, out: &mut Violations<'_, CannotAct>) {
    use crate::facts::Notices;
    use crate::findings::Lang;
    use crate::inform::judge_all;
    use crate::logic::Truth;
    use crate::model::{Answer, Notice};

    let Some(day) = at.day else { return };
    let notices = Notices::of(register);
    let counts = |it: &Notice| notices.state(it, day).counts();
    let judged = judge_all(register, register.notices().filter(|it| counts(it)), day, Lang::De);
    for (number, notice) in notices.all().filter(|(_, it)| counts(it)) {
        for (place, step) in notice.steps.iter().enumerate() {
            let Some(required) = &step.requires else { continue };
            let of_units = judged.get(required.as_str()).into_iter().flatten();
            let units = register.all_units(Some(day)).zip(of_units);
            let held_up = units.filter(|(unit, (answer, _))| {
                *answer == Answer::No
                    && notices.is_for(notice, unit, day) == Truth::True
                    && !notices.is_settled(notice, unit, day)
            });
            let names: Vec<String> =
                held_up.map(|(unit, _)| unit.title(false).to_owned()).collect();
            if names.is_empty() {
                continue;
            }
            let (count, value) = (names.len(), required.to_string());
            let more = if count > NAMED { " und andere" } else { "" };
            let first: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
            let found = first.join(", ") + more;
            let case = CannotAct::Missing { count, value, found };
            out.of(number).push(format!("/steps/{place}/requires"), case);
        }
    }
}
