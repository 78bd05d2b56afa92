//! How far a need is taken up with all its parts, and whether that still holds (formulas, F15).

use super::{Suspicion, TakenUp, is_suspect};
use crate::codes;
use crate::model::{Record, Relation};
use crate::register::{Nfc, Register, cycles};

codes! {
    /// How a need stands with all that it is decomposed into, best first; the worst of them counts.
    NeedState {
        Clean = "clean": "aufgegriffen", "taken up";
        Suspect = "suspect": "erneut zu prüfen", "to be looked at again";
        Uncovered = "uncovered": "nicht ganz aufgegriffen", "not taken up as a whole";
        Cycle = "cycle": "im Kreis zerlegt", "decomposed in a circle";
    }
}

/// The state of every need of a register.
#[derive(Debug)]
pub struct NeedStates {
    /// By the number of the entry; `None` for what is no need.
    states: Vec<Option<NeedState>>,
}

impl NeedStates {
    /// In a register. A part says of what it is one, by the relation `decomposes`. A need with parts
    /// is taken up when all of them are, one without when a profile takes it up; what is settled
    /// without any waits for none. In doubt is one that rests on a relation in doubt, or that a
    /// profile takes up by one. Each record and each relation is looked at once.
    #[must_use]
    pub fn of(register: &Register, taken_up: &TakenUp<'_>, nfc: Option<Nfc>) -> Self {
        let wholes = register.edges(wholes_of);
        let size = register.entries().len();
        let mut has_parts = vec![false; size];
        for (number, record) in register.records() {
            let own = wholes.get(number).into_iter().flatten().filter(|to| **to != number);
            if matches!(record, Record::Need(_)) {
                own.for_each(|to| set(&mut has_parts, *to, true));
            }
        }
        let in_doubt = in_doubt(register, nfc);
        let mut states = vec![None; size];
        for (number, record) in register.records() {
            let Record::Need(need) = record else { continue };
            let waits = need.status.is_open() && has_parts.get(number) != Some(&true);
            let state = match waits && taken_up.by(need).is_empty() {
                true => NeedState::Uncovered,
                false if in_doubt.get(number) == Some(&true) => NeedState::Suspect,
                false => NeedState::Clean,
            };
            set(&mut states, number, Some(state));
        }
        for number in cycles(&wholes).into_iter().flatten() {
            let is_need = states.get(number).is_some_and(Option::is_some);
            set(&mut states, number, is_need.then_some(NeedState::Cycle));
        }
        spread(&wholes, &mut states);
        NeedStates { states }
    }

    /// That of an entry by its number; `None` where it is no need.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<NeedState> {
        self.states.get(number).copied().flatten()
    }
}

/// The worst state of the parts becomes that of the whole, and of what that is a part of: from the
/// worst on, so that each need is given a state once.
fn spread(wholes: &[Vec<usize>], states: &mut [Option<NeedState>]) {
    for worst in [NeedState::Cycle, NeedState::Uncovered, NeedState::Suspect] {
        let numbered = states.iter().enumerate();
        let has_it = numbered.filter(|(_, state)| **state == Some(worst));
        let mut open: Vec<usize> = has_it.map(|(number, _)| number).collect();
        while let Some(part) = open.pop() {
            for whole in wholes.get(part).into_iter().flatten() {
                let state = states.get_mut(*whole);
                let better = state.filter(|state| state.is_some_and(|state| state < worst));
                if let Some(state) = better {
                    *state = Some(worst);
                    open.push(*whole);
                }
            }
        }
    }
}

/// What a need says it is a part of.
fn wholes_of(record: &Record) -> Vec<&str> {
    let Record::Need(need) = record else { return Vec::new() };
    let parts = need.links.iter().filter(|link| link.rel == Relation::Decomposes);
    parts.map(|link| link.target.as_str()).collect()
}

/// Of every entry whether it rests on a relation in doubt, or a profile takes it up by one.
fn in_doubt(register: &Register, nfc: Option<Nfc>) -> Vec<bool> {
    let suspicion = Suspicion::of(register, nfc);
    let numbers = 0..register.entries().len();
    let mut doubted: Vec<bool> = numbers.map(|number| suspicion.has(number)).collect();
    for profile in register.profiles() {
        let specified = profile.links.iter().filter(|link| link.rel == Relation::Specifies);
        for link in specified.filter(|link| is_suspect(link, register, nfc)) {
            if let Some((number, _)) = register.find(link.target.as_str()) {
                set(&mut doubted, number, true);
            }
        }
    }
    doubted
}

fn set<T>(list: &mut [T], number: usize, value: T) {
    if let Some(place) = list.get_mut(number) {
        *place = value;
    }
}
