//! Who may stand at the end of a hop, for one unit on one day.

use std::borrow::Cow;

use super::outdated::Outdated;
use crate::facts::{LandAnswers, Orderer};
use crate::findings::Lang;
use crate::keys::{AreaLevel, Date, End, Land, Role};
use crate::model::{Organisation, OrganisationKind, Source};
use crate::order::{Map, Set};
use crate::register::{Register, Unit};

/// Whoever holds a role on a day, and which offerings count then: looked up once for all units that
/// ask.
pub struct Holders<'a> {
    /// The register asked.
    pub register: &'a Register,
    /// The day.
    pub day: Date,
    /// The ids of all that hold the role of the Bund, a Land or a bundler.
    pub ids: Set<&'a str>,
    /// The offerings that do not count.
    pub(super) outdated: Outdated<'a>,
    /// What the Länder answer.
    pub answers: LandAnswers<'a>,
    lands: Map<Land, &'a Organisation>,
    others: Vec<(Role, Vec<Actor<'a>>)>,
}

impl<'a> Holders<'a> {
    /// The holders of roles in a register on a day.
    pub fn new(register: &'a Register, day: Date) -> Self {
        let of = |role| register.holders(role, Some(day)).collect::<Vec<_>>();
        let [lands, bund, bundlers] = [Role::Land, Role::Bund, Role::Bundler].map(of);
        let all = lands.iter().chain(&bund).chain(&bundlers);
        let ids = all.map(|record| record.id.as_str()).collect();
        // of several that are one Land the first one counts
        let lands = lands.into_iter().rev();
        let lands = lands.flat_map(|record| lands_of(record).map(move |land| (land, record)));
        let actors = |holders: Vec<_>| holders.into_iter().map(Actor::Organisation).collect();
        let others = vec![(Role::Bund, actors(bund)), (Role::Bundler, actors(bundlers))];
        let outdated = Outdated::on(register, day);
        let answers = LandAnswers::on(register, day);
        Holders { register, day, ids, outdated, answers, lands: lands.collect(), others }
    }

    fn of(&self, role: Role) -> &[Actor<'a>] {
        let found = self.others.iter().find(|(known, _)| *known == role);
        found.map(|(_, holders)| holders.as_slice()).unwrap_or_default()
    }
}

impl Register {
    /// The organisation that is a Land on a day; of several the first.
    #[cfg(feature = "report")]
    pub(crate) fn land_itself(&self, land: Land, day: Date) -> Option<&Organisation> {
        let mut all = self.holders(Role::Land, Some(day));
        all.find(|record| lands_of(record).any(|own| own == land))
    }
}

/// The Länder that an organisation is, by what it says and by its key.
fn lands_of(record: &Organisation) -> impl Iterator<Item = Land> {
    let by_key =
        record.regional_key().filter(|ars| ars.level() == AreaLevel::Land).map(|ars| ars.land());
    record.land.into_iter().chain(by_key)
}

/// The unit that asks.
#[derive(Clone)]
pub struct Asker<'a> {
    /// The register asked.
    pub register: &'a Register,
    /// The unit.
    pub unit: Unit<'a>,
    /// The unit that administers it, where it has no administration of its own: that one acts.
    pub administered_by: Option<Unit<'a>>,
    /// The day.
    pub day: Date,
    /// Whoever each role means for all units.
    pub common: &'a Holders<'a>,
    itself: [Actor<'a>; 1],
    land: Option<Actor<'a>>,
    providers: Vec<Actor<'a>>,
}

/// Someone at the end of a hop.
#[derive(Clone, Copy, Debug)]
pub enum Actor<'a> {
    /// The unit that asks, or whoever acts for it.
    Unit(Unit<'a>),
    /// An organisation of the register.
    Organisation(&'a Organisation),
}

impl<'a> Actor<'a> {
    /// Its record.
    pub fn record(&self) -> Option<&'a Organisation> {
        match self {
            Actor::Unit(unit) => unit.organisation,
            Actor::Organisation(record) => Some(record),
        }
    }

    /// Its records: a town that is a Land may have two.
    pub fn records(&self) -> impl Iterator<Item = &'a Organisation> + use<'a> {
        let other = match self {
            Actor::Unit(unit) => unit.other,
            Actor::Organisation(_) => None,
        };
        self.record().into_iter().chain(other)
    }

    /// Its id; a unit without a record is known by its key.
    pub fn id(&self) -> Cow<'a, str> {
        match (self, self.record()) {
            (_, Some(record)) => record.id.as_str().into(),
            (Actor::Unit(unit), None) => {
                unit.ars().map(|ars| Cow::from(ars.to_string())).unwrap_or_default()
            }
            (Actor::Organisation(record), None) => record.id.as_str().into(),
        }
    }

    /// What it is called, in English where that is wanted and there.
    pub fn name(&self, english: bool) -> &'a str {
        match (self, self.record()) {
            (_, Some(record)) => record.title.in_english(english),
            (Actor::Unit(unit), None) => unit.name().unwrap_or_default(),
            (Actor::Organisation(record), None) => record.title.in_english(english),
        }
    }

    /// What a sentence calls it: the unit that asks is the municipality.
    pub fn in_sentence(&self, lang: Lang) -> &'a str {
        match (self, lang) {
            (Actor::Unit(_), Lang::De) => "die Kommune",
            (Actor::Unit(_), _) => "the municipality",
            (Actor::Organisation(record), _) => record.title.in_english(lang == Lang::En),
        }
    }

    /// Whether it is the unit that asks.
    pub fn is_unit(&self) -> bool {
        matches!(self, Actor::Unit(_))
    }

    /// The in-house relation with an organisation that holds on the day: the id of whoever has it,
    /// and where it is written.
    pub fn in_house(&self, with: &str, day: Date) -> Option<(&'a str, &'a Source)> {
        let relations = self.records().flat_map(|record| {
            record.in_house_with.iter().map(|relation| (record.id.as_str(), relation))
        });
        let mut there = relations.filter(|(_, relation)| relation.organisation.id() == with);
        let found = there.find(|(_, relation)| relation.valid.contains(day));
        found.map(|(who, relation)| (who, &relation.source))
    }

    /// Whether both are the same.
    pub fn is(&self, other: &Actor<'_>) -> bool {
        self.id() == other.id()
            || self.records().any(|own| other.records().any(|it| it.id == own.id))
    }
}

impl Orderer for Actor<'_> {
    fn holds(&self, role: Role) -> bool {
        if self.records().any(|record| record.holds(role)) {
            return true;
        }
        match self {
            Actor::Unit(unit) if role == Role::Land && unit.is_land() => true,
            // a town that is a Land is a municipality as well
            Actor::Unit(unit) if unit.organisation.is_none() || unit.is_land() => {
                let kind = unit.kind().unwrap_or(OrganisationKind::Kommune);
                kind.default_roles().iter().any(|held| held.end() == role)
            }
            _ => false,
        }
    }

    fn is_in_house_with(&self, organisation: &str, day: Date) -> bool {
        self.in_house(organisation, day).is_some()
    }
}

impl<'a> Asker<'a> {
    /// A unit that asks a register on a day.
    pub fn new(common: &'a Holders<'a>, unit: Unit<'a>) -> Self {
        let Holders { register, day, .. } = *common;
        let administered_by = register.administering(&unit);
        let itself = [Actor::Unit(administered_by.unwrap_or(unit))];
        let (land, providers) = (None, Vec::new());
        let mut asker =
            Asker { register, unit, administered_by, day, common, itself, land, providers };
        asker.land = asker.find_land();
        asker.providers = asker.find_providers();
        asker
    }

    /// The unit itself, or whoever acts for it.
    pub fn itself(&self) -> Actor<'a> {
        let [itself] = self.itself;
        itself
    }

    /// The unit's own Land, where it has a record, or is the unit itself.
    fn find_land(&self) -> Option<Actor<'a>> {
        if self.unit.is_land() {
            return Some(self.itself());
        }
        self.common.lands.get(&self.unit.land()?).copied().map(Actor::Organisation)
    }

    /// The IT providers on the day of the unit and of who acts for it, the primary ones first.
    fn find_providers(&self) -> Vec<Actor<'a>> {
        let units = [Some(self.unit), self.administered_by].into_iter().flatten();
        let records: Vec<&Organisation> =
            units.flat_map(|unit| Actor::Unit(unit).records()).collect();
        let dated = |primary: bool| {
            let relations = records.iter().flat_map(|record| &record.it_providers);
            relations.filter(move |it| it.primary == primary && it.valid.contains(self.day))
        };
        let found = dated(true)
            .chain(dated(false))
            .filter_map(|relation| self.register.organisation(relation.organisation.id()))
            .filter(|record| record.is_valid_on(Some(self.day)));
        let mut providers: Vec<Actor<'a>> = Vec::new();
        for provider in found.map(|record| self.actor(record)) {
            if !providers.iter().any(|known| known.is(&provider)) {
                providers.push(provider);
            }
        }
        providers
    }

    /// An organisation as an actor: the unit is the unit, in whichever role.
    fn actor(&self, record: &'a Organisation) -> Actor<'a> {
        let itself = self.itself();
        let is_unit = itself.records().any(|own| own.id == record.id);
        if is_unit { itself } else { Actor::Organisation(record) }
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
        match role {
            Role::Kommune => &self.itself,
            Role::Land => self.land.as_slice(),
            Role::ItProvider => &self.providers,
            _ => self.common.of(role),
        }
    }

    /// An organisation by id; the unit is the unit, however it is named.
    pub fn named(&self, id: &str) -> Option<Actor<'a>> {
        let itself = self.itself();
        let units = [itself, Actor::Unit(self.unit)];
        if units.iter().any(|unit| unit.id() == id || unit.records().any(|it| it.id == *id)) {
            return Some(itself);
        }
        let record = self.register.organisation(id)?;
        record.is_valid_on(Some(self.day)).then_some(Actor::Organisation(record))
    }
}
