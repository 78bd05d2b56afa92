//! Who may stand at the end of a hop, for one unit on one day.

use crate::facts::Orderer;
use crate::keys::{Date, End, Land, Role};
use crate::model::{Interval, Organisation, OrganisationKind, Source};
use crate::register::{Register, Unit};

/// The unit that asks, and the day.
pub struct Asker<'a> {
    /// The register asked.
    pub register: &'a Register,
    /// The unit.
    pub unit: Unit<'a>,
    /// The day.
    pub day: Date,
    /// Whoever each role means for the unit, looked up once.
    roles: Vec<(Role, Vec<Actor<'a>>)>,
}

/// Someone at the end of a hop.
#[derive(Clone, Copy, Debug)]
pub enum Actor<'a> {
    /// The unit that asks.
    Unit(Unit<'a>),
    /// The unit's own Land, which has no record.
    Land(Land),
    /// An organisation of the register.
    Organisation(&'a Organisation),
}

impl<'a> Actor<'a> {
    /// Its record.
    pub fn record(&self) -> Option<&'a Organisation> {
        match self {
            Actor::Unit(unit) => unit.organisation,
            Actor::Land(_) => None,
            Actor::Organisation(record) => Some(record),
        }
    }

    /// Its id; a unit without a record is known by its key, a Land by its role.
    pub fn id(&self) -> String {
        match (self, self.record()) {
            (_, Some(record)) => record.id.to_string(),
            (Actor::Unit(unit), _) => unit.ars().map(|ars| ars.to_string()).unwrap_or_default(),
            _ => Role::Land.as_str().to_owned(),
        }
    }

    /// What it is called, in English where that is wanted and there.
    pub fn name(&self, english: bool) -> String {
        match (self, self.record()) {
            (_, Some(record)) => record.title.in_english(english).to_owned(),
            (Actor::Unit(unit), _) => unit.row.map(|row| row.name.clone()).unwrap_or_default(),
            (Actor::Land(land), _) => land.name().to_owned(),
            (Actor::Organisation(record), _) => record.title.in_english(english).to_owned(),
        }
    }

    /// Whether it is the unit that asks.
    pub fn is_unit(&self) -> bool {
        matches!(self, Actor::Unit(_))
    }

    /// The in-house relation with an organisation that holds on the day: where it is written.
    pub fn in_house(&self, with: &str, day: Date) -> Option<&'a Source> {
        let relations = self.record()?.in_house_with.iter();
        let mut there = relations.filter(|relation| relation.organisation.id() == with);
        there.find(|relation| relation.valid.contains(day)).map(|relation| &relation.source)
    }

    /// Whether both are the same.
    pub fn is(&self, other: &Actor<'_>) -> bool {
        self.id() == other.id()
    }
}

impl Orderer for Actor<'_> {
    fn holds(&self, role: Role) -> bool {
        match (self, self.record()) {
            (_, Some(record)) => record.holds(role),
            (Actor::Land(_), None) => role == Role::Land,
            (Actor::Unit(unit), None) => {
                let kind = unit.kind().unwrap_or(OrganisationKind::Kommune);
                kind.default_roles().iter().any(|held| held.end() == role)
            }
            (Actor::Organisation(_), None) => false,
        }
    }

    fn is_in_house_with(&self, organisation: &str, day: Date) -> bool {
        self.in_house(organisation, day).is_some()
    }
}

impl<'a> Asker<'a> {
    /// A unit that asks a register on a day.
    pub fn new(register: &'a Register, unit: Unit<'a>, day: Date) -> Self {
        let mut asker = Asker { register, unit, day, roles: Vec::new() };
        asker.roles = Role::ALL.iter().map(|role| (*role, asker.look_up(*role))).collect();
        asker
    }

    /// The unit itself.
    pub fn itself(&self) -> Actor<'a> {
        Actor::Unit(self.unit)
    }

    /// The unit's own Land.
    fn land(&self) -> Option<Actor<'a>> {
        let land = self.unit.land()?;
        let mut holders = self.register.holders(Role::Land, Some(self.day));
        let own = holders.find(|record| {
            record.land == Some(land) || record.ars.is_some_and(|ars| ars.as_ref() == land.as_ref())
        });
        Some(own.map_or(Actor::Land(land), Actor::Organisation))
    }

    /// The unit's IT providers on the day, the primary one first.
    fn providers(&self) -> Vec<Actor<'a>> {
        let Some(record) = self.unit.organisation else { return Vec::new() };
        let dated = |primary: bool| {
            let relations = record.it_providers.iter();
            relations.filter(move |it| it.primary == primary && it.valid.contains(self.day))
        };
        let found = dated(true)
            .chain(dated(false))
            .filter_map(|relation| self.register.organisation(relation.organisation.id()));
        let mut providers: Vec<Actor<'a>> = Vec::new();
        for provider in found.map(Actor::Organisation) {
            if !providers.iter().any(|known| known.is(&provider)) {
                providers.push(provider);
            }
        }
        providers
    }

    /// Everyone who may stand at an end of a hop.
    pub fn at(&self, end: &End) -> Vec<Actor<'a>> {
        match end.role() {
            Some(role) => self.holders(role).to_vec(),
            None => self.named(end.as_ref()).into_iter().collect(),
        }
    }

    /// Whoever a role means for the unit: itself, its own Land, its IT providers, the primary
    /// one first, otherwise everyone who holds it.
    pub fn holders(&self, role: Role) -> &[Actor<'a>] {
        let found = self.roles.iter().find(|(known, _)| *known == role);
        found.map(|(_, holders)| holders.as_slice()).unwrap_or_default()
    }

    fn look_up(&self, role: Role) -> Vec<Actor<'a>> {
        match role {
            Role::Kommune => vec![self.itself()],
            Role::Land => self.land().into_iter().collect(),
            Role::ItProvider => self.providers(),
            _ => self.register.holders(role, Some(self.day)).map(Actor::Organisation).collect(),
        }
    }

    /// An organisation by id; the unit is the unit, however it is named.
    pub fn named(&self, id: &str) -> Option<Actor<'a>> {
        if self.itself().id() == id {
            return Some(self.itself());
        }
        let record = self.register.organisation(id)?;
        let valid = record.valid.unwrap_or(Interval::new(None, None));
        valid.contains(self.day).then_some(Actor::Organisation(record))
    }
}
