//! PROF-005: exclusion criteria do not contradict each other

use crate::facts::{adopted_on, can_agree, criteria_of};
use crate::logic::Selector;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Criterion, CriterionClass, Expectation, Profile, ProfileStatus};
use crate::order::grouped;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// Exclusion criteria do not contradict each other
#[derive(Cases)]
pub enum Contradiction {
    #[de("Kein Angebot erfüllt das Ausschlusskriterium „{value}“ und zugleich „{first}“.")]
    #[help_de(
        "Gleichen Sie die erwarteten Antworten an, oder sagen Sie unter „applies_when“, für wen \
         welches Kriterium gilt."
    )]
    #[en("no offering meets the exclusion criterion “{value}” and “{first}” at once")]
    #[help_en(
        "bring the expected answers together, or say under “applies_when” for whom which \
         criterion holds"
    )]
    Contradicts { value: String, first: String },
}

impl Check for Contradiction {
    type Of = Register;
    const ABOUT: About = About {
        code: "PROF-005",
        name: "contradiction",
        severity: Error,
        since: "0.1",
        why: why(
            "Widersprechen sich zwei Ausschlusskriterien, so fällt jedes Angebot durch, und für \
             die Kommunen dazwischen bleibt nichts übrig.",
            "where two exclusion criteria contradict each other every offering fails, and nothing \
             is left for the municipalities between them",
            "Modell, Anforderungsprofil",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// Within a profile, with what it inherits, and between adopted ones.
    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let asked = register.numbered_of::<Profile>().flat_map(|(number, profile)| {
            let (criteria, _) = criteria_of(profile, register);
            criteria.into_iter().filter_map(move |criterion| {
                let asked = Asked::of(number, profile, criterion)?;
                Some((criterion.concept.as_ref()?, asked))
            })
        });
        for (_, asked) in grouped(asked) {
            for (at, one) in asked.iter().enumerate() {
                for other in asked.iter().take(at) {
                    let [first, last] = [other, one];
                    let (told, with) =
                        if last.place.is_some() { (last, first) } else { (first, last) };
                    let Some(place) = told.place else { continue };
                    if told.contradicts(with, register) {
                        let value = told.criterion.id.to_string();
                        let first = match told.number == with.number {
                            true => with.criterion.id.to_string(),
                            false => format!("{}#{}", with.profile.id, with.criterion.id),
                        };
                        let case = Self::Contradicts { value, first };
                        out.of(told.number).push(format!("/criteria/{place}/expected"), case);
                    }
                }
            }
        }
    }
}

/// An exclusion criterion of a profile, its own or inherited.
struct Asked<'r> {
    number: usize,
    profile: &'r Profile,
    criterion: &'r Criterion,
    expected: &'r Expectation,
    /// Which of its own it is.
    place: Option<usize>,
}

impl<'r> Asked<'r> {
    fn of(number: usize, profile: &'r Profile, criterion: &'r Criterion) -> Option<Self> {
        let is_over = matches!(profile.status, ProfileStatus::Replaced | ProfileStatus::Withdrawn);
        if criterion.class != CriterionClass::A || is_over {
            return None;
        }
        let place = profile.criteria.iter().position(|it| std::ptr::eq(it, criterion));
        let expected = criterion.expected.as_ref()?;
        Some(Asked { number, profile, criterion, expected, place })
    }

    fn contradicts(&self, other: &Asked<'_>, register: &Register) -> bool {
        let sort = self.criterion.data_type.filter(|it| other.criterion.data_type == Some(*it));
        let is_adopted = |it: &Asked<'_>| adopted_on(it.profile, register).is_some();
        // a later version may ask something else
        let is_other = self.profile.id != other.profile.id;
        let is_asked =
            self.number == other.number || is_other && is_adopted(self) && is_adopted(other);
        is_asked
            && sort.is_some_and(|it| !can_agree(it.sort(), &[self.expected, other.expected]))
            && self.meets(other, register)
    }

    /// Whether both hold for the same unit: for one of the register, or, where none is known, as far
    /// as the conditions themselves tell.
    fn meets(&self, other: &Asked<'_>, register: &Register) -> bool {
        let conditions = [self, other].into_iter().flat_map(|it| {
            [Some(&it.profile.scope), it.criterion.applies_when.as_ref()].into_iter().flatten()
        });
        let all = Selector::All(conditions.cloned().collect());
        let mut units = register.all_units(None).peekable();
        match units.peek() {
            Some(_) => units.any(|unit| all.judge(&unit).is_true()),
            None => all.is_sound(),
        }
    }
}
