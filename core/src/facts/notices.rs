//! What became of notices: which holds, whose word is overdue, who has not reported yet.

use crate::keys::Date;
use crate::logic::Truth;
use crate::model::{AckState, Acknowledgement, MessageKind, Notice};
use crate::order::{Map, grouped};
use crate::register::{Register, Unit};

/// The notices of a register, and which of them takes the place of which.
#[derive(Debug)]
pub struct Notices<'r> {
    register: &'r Register,
    successors: Map<&'r str, Vec<&'r Notice>>,
}

impl<'r> Notices<'r> {
    /// Those of a register.
    #[must_use]
    pub fn of(register: &'r Register) -> Self {
        let pairs = register.notices().filter_map(|it| Some((it.supersedes.as_ref()?.id(), it)));
        Notices { register, successors: grouped(pairs) }
    }

    /// Every notice, with the number of its entry.
    pub fn all(&self) -> impl Iterator<Item = (usize, &'r Notice)> + use<'r> {
        self.register.numbered_of()
    }

    /// The notice that takes its place, where that was published by the day.
    #[must_use]
    pub fn successor(&self, notice: &Notice, day: Date) -> Option<&'r Notice> {
        let all = self.successors.get(notice.id.as_str())?.iter().copied();
        all.filter(|it| it.published <= day).min_by_key(|it| it.published)
    }

    /// Whether nothing is to be expected of it any more: withdrawn, or another one took its place.
    #[must_use]
    pub fn is_closed(&self, notice: &Notice, day: Date) -> bool {
        notice.message == MessageKind::Withdrawal || self.successor(notice, day).is_some()
    }

    /// The day by which there should have been more word, where it has passed without one.
    #[must_use]
    pub fn overdue(&self, notice: &Notice, day: Date) -> Option<Date> {
        let promised = notice.next_update_by.filter(|promised| *promised < day)?;
        (!self.is_closed(notice, day)).then_some(promised)
    }

    /// The units it is for on a day, and those of which that is not known.
    pub fn addressed(
        &self,
        notice: &'r Notice,
        day: Date,
    ) -> impl Iterator<Item = (Unit<'r>, Truth)> + use<'r> {
        self.register.affected(&notice.addressees, day)
    }

    /// The last that a unit has said of it by the day: itself, or whoever administers it.
    #[must_use]
    pub fn ack(
        &self,
        notice: &'r Notice,
        unit: &Unit<'r>,
        day: Date,
    ) -> Option<&'r Acknowledgement> {
        let acting = self.register.administering(unit);
        let bodies = [Some(*unit), acting];
        let own = bodies.iter().flatten().flat_map(|it| [it.organisation, it.other]).flatten();
        let own: Vec<&str> = own.map(|it| it.id.as_str()).collect();
        let said = notice.acks.iter().filter(|ack| ack.on <= day);
        said.filter(|ack| own.contains(&ack.organisation.id())).max_by_key(|ack| ack.on)
    }

    /// How many units that it is for have neither done it by the day nor said that it does not
    /// concern them.
    #[must_use]
    pub fn not_done(&self, notice: &'r Notice, day: Date) -> usize {
        let units = self.addressed(notice, day).filter(|(_, holds)| *holds == Truth::True);
        let is_settled = |unit: &Unit<'r>| {
            let last = self.ack(notice, unit, day).map(|ack| ack.state);
            matches!(last, Some(AckState::Done | AckState::NotAffected))
        };
        units.filter(|(unit, _)| !is_settled(unit)).count()
    }
}

impl Notice {
    /// The last day to do what it asks for: its deadline, otherwise that of its last step, otherwise
    /// the day from which it takes effect.
    #[must_use]
    pub fn due(&self) -> Option<Date> {
        let deadline = self.deadline.as_ref().map(|deadline| deadline.date);
        let steps = self.steps.iter().filter_map(|step| step.due).max();
        deadline.or(steps).or(self.effective_from)
    }
}
