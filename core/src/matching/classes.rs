//! Units that get the same answers: one of them is asked for all, so that the reach of many
//! offerings among many units does not take every unit with every offering.

use std::borrow::Cow;

use super::actor::{Actor, Asker, Holders};
use crate::facts::{Orderer, rules_on};
use crate::keys::{Land, Role};
use crate::logic::{Selector, Truth};
use crate::model::{Hop, Offering, Organisation, SourceKind};
use crate::order::{Map, Set, grouped};

/// Every unit, ready to ask.
pub struct Crowd<'a> {
    common: &'a Holders<'a>,
    askers: Vec<Asker<'a>>,
    /// Numbers of the units that have to do with an organisation: are it, have it as a provider, or
    /// are in house with it, themselves or by a provider.
    related: Map<&'a str, Vec<usize>>,
}

/// What the versions of an offering ask of every unit.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked<'a> {
    scopes: Vec<&'a Selector>,
    /// Whether the IT providers of the unit matter.
    providers: bool,
}

/// A unit as far as offerings that name nobody can tell it from others.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    scopes: Vec<Truth>,
    land: Option<Land>,
    itself: Known,
    /// Its providers, and whether it is its own.
    providers: Vec<(Known, bool)>,
}

/// Someone at the end of a hop: the roles, and the id where that is of someone who holds a role
/// for all.
type Known = (Vec<bool>, Option<String>);

/// Who an offering names among the unit and its providers, and the in-house relations with those
/// that it names: of each that rests on a statement only who made it.
type Named<'a> = Vec<(Option<String>, Vec<(&'a str, Option<&'a str>)>)>;

/// Units in their classes.
pub struct Classes {
    classes: Vec<Vec<usize>>,
    /// The class of each unit.
    of: Vec<usize>,
}

impl<'a> Asked<'a> {
    /// What the versions of an offering ask.
    pub fn by(versions: &[&'a Offering]) -> Self {
        let ends = hops(versions).flat_map(|hop| [&hop.from, &hop.to]);
        Asked {
            scopes: versions.iter().map(|it| &it.scope).collect(),
            providers: ends.into_iter().any(|end| end.role() == Some(Role::ItProvider)),
        }
    }
}

impl<'a> Crowd<'a> {
    /// All units of a register on the day.
    pub fn new(common: &'a Holders<'a>) -> Self {
        let units = common.register.all_units(Some(common.day));
        let askers: Vec<Asker<'a>> = units.map(|unit| Asker::new(common, unit)).collect();
        let related = askers.iter().enumerate().flat_map(|(number, asker)| {
            let unit = std::iter::once(Actor::Unit(asker.unit));
            let all = unit.chain(actors(asker, true));
            let ids: Set<&str> = all.flat_map(|it| relations(&it)).collect();
            ids.into_iter().map(move |id| (id, number))
        });
        Crowd { related: grouped(related), askers, common }
    }

    /// The classes of units as far as what is asked tells them apart.
    pub fn classes(&self, asked: &Asked<'_>) -> Classes {
        let kinds = self.askers.iter().enumerate().map(|(at, it)| (self.kind(asked, it), at));
        let mut of = vec![0; self.askers.len()];
        let mut classes = Vec::new();
        for (_, class) in grouped(kinds) {
            for unit in &class {
                if let Some(slot) = of.get_mut(*unit) {
                    *slot = classes.len();
                }
            }
            classes.push(class);
        }
        Classes { classes, of }
    }

    fn kind(&self, asked: &Asked<'_>, asker: &Asker<'a>) -> Kind {
        let known = |actor: &Actor<'_>| {
            let id = Some(actor.id()).filter(|id| self.common.ids.contains(&**id));
            let holds = Role::ALL.iter().map(|role| actor.holds(*role)).collect();
            (holds, id.map(Cow::into_owned))
        };
        let itself = asker.itself();
        let providers = actors(asker, asked.providers).skip(1);
        Kind {
            scopes: asked.scopes.iter().map(|scope| scope.judge(&asker.unit)).collect(),
            land: asker.unit.land(),
            itself: known(&itself),
            providers: providers.map(|it| (known(&it), it.is(&itself))).collect(),
        }
    }

    /// Whom to ask for the versions of an offering, and the units that each stands for: one of each
    /// class; of those that have to do with someone whom the offering names, one of each kind.
    pub fn asked<'c>(
        &self,
        classes: &'c Classes,
        asked: &Asked<'_>,
        versions: &[&'a Offering],
    ) -> Vec<(&Asker<'a>, Cow<'c, [usize]>)> {
        let named = self.named(versions);
        let related = named.iter().filter_map(|id| self.related.get(id)).flatten();
        let mut is_apart = vec![false; self.askers.len()];
        let mut kinds = Vec::new();
        for unit in related.copied() {
            let Some(slot) = is_apart.get_mut(unit).filter(|slot| !**slot) else { continue };
            *slot = true;
            let apart = self.askers.get(unit).map(|it| self.apart(it, asked.providers, &named));
            kinds.push(((classes.of.get(unit).copied(), apart), unit));
        }
        let is_free = |unit: &usize| !is_apart.get(*unit).copied().unwrap_or_default();
        let rest = classes.classes.iter().map(|class| match class.iter().all(is_free) {
            true => Cow::Borrowed(class.as_slice()),
            false => class.iter().copied().filter(is_free).collect(),
        });
        let kinds = grouped(kinds).into_iter().map(|(_, alike)| Cow::Owned(alike));
        let all = rest.chain(kinds);
        all.filter_map(|alike| Some((self.askers.get(*alike.first()?)?, alike))).collect()
    }

    /// How many units there are.
    pub fn size(&self) -> usize {
        self.askers.len()
    }

    /// The ids of all whom the versions of an offering name: providers, operators, ends of hops,
    /// and those with whom channels ask for an in-house relation.
    fn named(&self, versions: &[&'a Offering]) -> Set<&'a str> {
        let Holders { register, day, .. } = *self.common;
        let ends = hops(versions).flat_map(|hop| [hop.from.as_ref(), hop.to.as_ref()]);
        let channels = hops(versions).filter_map(|hop| register.channel_on(hop.channel.id(), day));
        // whoever is named by a rule of either kind stands apart
        let rules = channels
            .flat_map(|channel| rules_on(channel, day, true).chain(rules_on(channel, day, false)));
        let in_house = rules.flat_map(|rule| &rule.in_house_with).map(|with| with.id());
        let own = versions.iter().flat_map(|it| [it.provider.id(), it.operator.id()]);
        own.chain(ends).chain(in_house).collect()
    }

    fn apart(&self, asker: &Asker<'a>, providers: bool, named: &Set<&str>) -> Named<'a> {
        let day = self.common.day;
        let of = |actor: Actor<'a>| {
            let ids = actor.records().map(|it| Cow::from(it.id.as_str())).chain([actor.id()]);
            let id = ids.into_iter().find(|id| named.contains(&**id));
            let of_record =
                |it: &'a Organisation| it.in_house_with.iter().map(|with| (it.id.as_str(), with));
            let valid =
                actor.records().flat_map(of_record).filter(|(_, it)| it.valid.contains(day));
            let with = valid.filter(|(_, it)| named.contains(it.organisation.id()));
            let is_statement = |kind| kind == SourceKind::Statement;
            let with = with.map(|(own, it)| {
                (it.organisation.id(), Some(own).filter(|_| is_statement(it.source.kind)))
            });
            (id.map(Cow::into_owned), with.collect())
        };
        let unit = asker.administered_by.map(|_| Actor::Unit(asker.unit));
        unit.into_iter().chain(actors(asker, providers)).map(of).collect()
    }
}

fn hops<'a>(versions: &[&'a Offering]) -> impl Iterator<Item = &'a Hop> {
    versions.iter().flat_map(|it| &it.access_paths).flat_map(|path| &path.hops)
}

/// Who acts for a unit, and its IT providers where they matter.
fn actors<'a>(asker: &Asker<'a>, providers: bool) -> impl Iterator<Item = Actor<'a>> {
    let providers = if providers { asker.holders(Role::ItProvider) } else { &[] };
    std::iter::once(asker.itself()).chain(providers.iter().copied())
}

/// The ids of an actor and of those with whom it is in house, at whatever time.
fn relations<'a>(actor: &Actor<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let row = match actor {
        Actor::Unit(unit) if unit.organisation.is_none() => unit.row.map(|row| row.ars.as_ref()),
        _ => None,
    };
    let with = actor.records().flat_map(|it| &it.in_house_with);
    actor.records().map(|it| it.id.as_str()).chain(row).chain(with.map(|it| it.organisation.id()))
}
