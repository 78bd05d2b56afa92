//! Whether someone may order through a channel.

use crate::keys::{Date, End, Role};
use crate::model::{Channel, ChannelRule, Organisation, PassOn};
use crate::register::Register;

/// Someone who orders, or of whom it is asked whether they may.
pub trait Orderer {
    /// Whether it holds a role.
    fn holds(&self, role: Role) -> bool;

    /// Whether an in-house relation with an organisation is on record that holds on the day.
    fn is_in_house_with(&self, organisation: &str, day: Date) -> bool;
}

/// What stands against an order by a rule of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Objection {
    /// Whoever orders holds none of the roles that may.
    NotPermitted,
    /// The in-house relation that the rule asks for is not on record.
    NoInHouse,
    /// What was ordered may not be passed on, and the hop is not the last.
    NoPassOn,
    /// Who may order is settled, but no order is possible before that day.
    NotOpen(Date),
}

/// The answer to the question whether someone may order.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Permission<'r> {
    /// The first rule that allows it.
    pub rule: Option<&'r ChannelRule>,
    /// The first rule at all, and what stands against the order by it; `None` without any rule.
    pub first: Option<(&'r ChannelRule, Vec<Objection>)>,
}

/// The rules of a channel that hold on a day for an offering that carries the EfA label, or for one
/// that does not.
pub fn rules_on(channel: &Channel, day: Date, efa: bool) -> impl Iterator<Item = &ChannelRule> {
    let rules = channel.rules.iter().filter(move |rule| rule.valid.contains(day));
    rules.filter(move |rule| rule.efa.is_none_or(|only| only == efa))
}

/// Whether someone may order by one of these rules; what is ordered at the last hop need not be
/// passed on (model §16).
#[must_use]
pub fn permission<'r>(
    rules: impl Iterator<Item = &'r ChannelRule>,
    orderer: &dyn Orderer,
    day: Date,
    last: bool,
) -> Permission<'r> {
    let mut answer = Permission { rule: None, first: None };
    for rule in rules {
        let against = objections(rule, orderer, day, last);
        if against.is_empty() && answer.rule.is_none() {
            answer.rule = Some(rule);
        }
        answer.first = answer.first.or(Some((rule, against)));
        if answer.rule.is_some() {
            break;
        }
    }
    answer
}

/// What stands against a rule for the one who orders.
fn objections(rule: &ChannelRule, to: &dyn Orderer, day: Date, last: bool) -> Vec<Objection> {
    let mut against = Vec::new();
    if !rule.orderers.iter().any(|role| to.holds(*role)) {
        against.push(Objection::NotPermitted);
    }
    let mut asked = rule.in_house_with.iter();
    if !rule.in_house_with.is_empty() && !asked.any(|with| to.is_in_house_with(with.id(), day)) {
        against.push(Objection::NoInHouse);
    }
    if !last && rule.pass_on == PassOn::No {
        against.push(Objection::NoPassOn);
    }
    if let Some(from) = rule.orders_from.filter(|from| day < *from) {
        against.push(Objection::NotOpen(from));
    }
    against
}

impl Orderer for Organisation {
    fn holds(&self, role: Role) -> bool {
        Organisation::holds(self, role)
    }

    fn is_in_house_with(&self, organisation: &str, day: Date) -> bool {
        let mut relations = self.in_house_with.iter();
        relations.any(|it| it.organisation.id() == organisation && it.valid.contains(day))
    }
}

/// Whoever stands at the end of a hop, as far as the hop alone tells: a role is taken for what it
/// is, an organisation that is in no register may do anything.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum AtEnd<'r> {
    /// A role; who holds it, and so its in-house relations, are not known here.
    Role(Role),
    /// An organisation of the register.
    Organisation(&'r Organisation),
    /// An organisation that is not in the register.
    Unknown,
}

impl<'r> AtEnd<'r> {
    /// Who an end is in a register.
    #[must_use]
    pub fn of(end: &End, register: &'r Register) -> Self {
        match (end.role(), register.organisation(end.as_ref())) {
            (Some(role), _) => AtEnd::Role(role),
            (None, Some(organisation)) => AtEnd::Organisation(organisation),
            (None, None) => AtEnd::Unknown,
        }
    }
}

impl Orderer for AtEnd<'_> {
    fn holds(&self, role: Role) -> bool {
        match self {
            AtEnd::Role(own) => *own == role,
            AtEnd::Organisation(organisation) => Orderer::holds(*organisation, role),
            AtEnd::Unknown => true,
        }
    }

    fn is_in_house_with(&self, organisation: &str, day: Date) -> bool {
        match self {
            AtEnd::Organisation(own) => own.is_in_house_with(organisation, day),
            AtEnd::Role(_) | AtEnd::Unknown => true,
        }
    }
}
