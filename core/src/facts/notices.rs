//! What became of notices: which holds, whose word is overdue, who has not reported yet.

use crate::codes;
use crate::keys::{AreaKey, Ars, Date};
use crate::logic::{Attribute, Subject, Truth, Value};
use crate::model::{AckState, Acknowledgement, MessageKind, Notice};
use crate::order::{Map, grouped};
use crate::register::{Register, Unit};

codes! {
    /// What became of a notice.
    NoticeState {
        Holding = "holding": "gilt", "holds";
        NotYetInForce = "not_yet_in_force": "wirkt noch nicht", "not yet in force";
        Replaced = "replaced": "ersetzt", "replaced";
        Withdrawn = "withdrawn": "zurückgezogen", "withdrawn";
        Over = "over": "abgelaufen", "over";
        NotPublished = "not_published": "noch nicht veröffentlicht", "not published yet";
    }
}

impl NoticeState {
    /// Whether what it says is to be reckoned with.
    #[must_use]
    pub const fn counts(self) -> bool {
        matches!(self, Self::Holding | Self::NotYetInForce)
    }
}

/// The notices of a register, and which of them takes the place of which.
#[derive(Debug)]
pub struct Notices<'r> {
    register: &'r Register,
    successors: Map<&'r str, Vec<&'r Notice>>,
    /// The units that were dissolved into one, and since when.
    dissolved: Map<Ars, Vec<(Ars, Date)>>,
}

impl<'r> Notices<'r> {
    /// Those of a register.
    #[must_use]
    pub fn of(register: &'r Register) -> Self {
        let pairs = register.notices().filter_map(|it| Some((it.supersedes.as_ref()?.id(), it)));
        let rows = register.units().all_successors().iter();
        let dissolved = rows.map(|row| (row.new, (row.old, row.from)));
        Notices { register, successors: grouped(pairs), dissolved: grouped(dissolved) }
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

    /// The last of those that took its place one after the other, itself where none has.
    #[must_use]
    pub fn last(&self, notice: &'r Notice, day: Date) -> &'r Notice {
        let mut last = notice;
        let mut seen = vec![notice.id.as_str()];
        while let Some(next) = self.successor(last, day) {
            if seen.contains(&next.id.as_str()) {
                break;
            }
            seen.push(next.id.as_str());
            last = next;
        }
        last
    }

    /// What became of it by the day.
    #[must_use]
    pub fn state(&self, notice: &'r Notice, day: Date) -> NoticeState {
        let is_later = |from: Option<Date>| from.is_some_and(|from| day < from);
        if day < notice.published {
            NoticeState::NotPublished
        } else if self.last(notice, day).message == MessageKind::Withdrawal {
            NoticeState::Withdrawn
        } else if self.successor(notice, day).is_some() {
            NoticeState::Replaced
        } else if notice.valid.and_then(|valid| valid.to).is_some_and(|to| to <= day) {
            NoticeState::Over
        } else if is_later(notice.effective_from) {
            NoticeState::NotYetInForce
        } else {
            NoticeState::Holding
        }
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

    /// Whether it is for a unit on a day: by what that is, or as the successor of a unit that it was
    /// for when it was published.
    #[must_use]
    pub fn is_for(&self, notice: &'r Notice, unit: &Unit<'r>, day: Date) -> Truth {
        let own = notice.addressees.judge(unit);
        if own == Truth::True {
            return own;
        }
        let before = unit.ars().map(|ars| self.before(ars, notice.published, day));
        let inherits = before.unwrap_or_default().into_iter().any(|old| {
            let was = self.register.unit(&AreaKey::Ars(old), Some(notice.published));
            let judged = match &was {
                Some(unit) => notice.addressees.judge(unit),
                None => notice.addressees.judge(&OldKey(old)),
            };
            judged == Truth::True
        });
        if inherits { Truth::True } else { own }
    }

    /// The keys of the units in whose place one came between two days.
    fn before(&self, ars: Ars, from: Date, day: Date) -> Vec<Ars> {
        let (mut found, mut open) = (Vec::new(), vec![ars]);
        while let Some(key) = open.pop() {
            let rows = self.dissolved.get(&key).into_iter().flatten();
            for (old, _) in rows.filter(|(_, on)| from < *on && *on <= day) {
                if *old != ars && !found.contains(old) {
                    found.push(*old);
                    open.push(*old);
                }
            }
        }
        found
    }

    /// The units it is for on a day, and those of which that is not known.
    pub fn addressed(
        &self,
        notice: &'r Notice,
        day: Date,
    ) -> impl Iterator<Item = (Unit<'r>, Truth)> {
        let judged = self.register.all_units(Some(day));
        let judged = judged.map(move |unit| (unit, self.is_for(notice, &unit, day)));
        judged.filter(|(_, holds)| *holds != Truth::False)
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
        units.filter(|(unit, _)| !self.is_settled(notice, unit, day)).count()
    }

    /// Whether a unit has done it, or said that it does not concern it.
    #[must_use]
    pub fn is_settled(&self, notice: &'r Notice, unit: &Unit<'r>, day: Date) -> bool {
        let last = self.ack(notice, unit, day).map(|ack| ack.state);
        matches!(last, Some(AckState::Done | AckState::NotAffected))
    }
}

/// A dissolved unit of which its key alone is known.
struct OldKey(Ars);

impl Subject for OldKey {
    fn values(&self, attribute: Attribute) -> Vec<Value> {
        let text = match attribute {
            Attribute::Ars => Some(self.0.to_string()),
            Attribute::Ags => self.0.ags().map(|ags| ags.to_string()),
            Attribute::Land => Some(self.0.land().to_string()),
            _ => None,
        };
        text.map(Value::Text).into_iter().collect()
    }
}

impl Notice {
    /// The last day to do what it asks for: its deadline, otherwise that of its last step, otherwise
    /// the day from which it takes effect.
    #[must_use]
    pub fn last_due(&self) -> Option<Date> {
        let deadline = self.deadline.as_ref().map(|deadline| deadline.date);
        let steps = self.steps.iter().filter_map(|step| step.due).max();
        deadline.or(steps).or(self.effective_from)
    }

    /// By when the next step is to be done: the earliest day of a step that has not passed on the day,
    /// otherwise the last one of all.
    #[must_use]
    pub fn next_due(&self, day: Date) -> Option<Date> {
        let steps = self.steps.iter().filter_map(|step| step.due);
        let last = self.last_due();
        steps.chain(last).filter(|due| day <= *due).min().or(last)
    }
}
