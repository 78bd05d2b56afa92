//! What the call `coverage` answers.

use bedarf_derive::Answer;

use crate::codes;
use crate::facts::AssumptionCode;
use crate::keys::{Date, Digest};
use crate::matching::AskedUnit;
use crate::model::NeedStatus;
use crate::register::Unread;

codes! {
    /// How a need stands in a municipality, from worst to best (formulas, F8).
    CellState {
        NotApplicable = "not_applicable": "betrifft nicht", "not concerned";
        Uncovered = "uncovered": "nicht abgedeckt", "not covered";
        Partly = "partly": "teilweise abgedeckt", "covered in part";
        Unknown = "unknown": "nicht bekannt", "not known";
        Assumed = "assumed": "abgedeckt, soweit Annahmen stimmen", "covered, if what is assumed is so";
        Proven = "proven": "nachweislich abgedeckt", "covered, as is proven";
    }
}

codes! {
    /// Why a need is not covered, from the closed list of gap reasons (formulas, F8).
    GapCode {
        NoOffering = "no_offering": "kein Angebot", "no offering";
        OutOfScope = "out_of_scope": "nicht im Geltungsbereich", "out of scope";
        NoAccessPath = "no_access_path": "kein Bezugsweg", "no access path";
        OrdererNotPermitted = "orderer_not_permitted": "nicht bestellberechtigt", "orderer not permitted";
        InHouseMissing = "in_house_missing": "Inhouse-Beziehung fehlt", "in-house relation missing";
        LandRuleUnknown = "land_rule_unknown": "Regelung des Landes unbekannt", "rule of the Land unknown";
        ExclusionCriterionFailed = "exclusion_criterion_failed": "Ausschlusskriterium nicht erfüllt", "exclusion criterion not met";
        EvidenceMissing = "evidence_missing": "Nachweis fehlt", "evidence missing";
        NotYetAvailable = "not_yet_available": "noch nicht verfügbar", "not yet available";
        NoLongerAvailable = "no_longer_available": "nicht mehr verfügbar", "no longer available";
        DataMissing = "data_missing": "Angaben fehlen", "data missing";
    }
}

/// Which needs are covered, in how many municipalities, and what stands in the way.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct CoverageAnswer {
    /// The day.
    pub as_of: Date,
    /// Digest of the register and its tables; absent where texts cannot be brought into normal form.
    pub register_edition: Option<Digest>,
    /// What is counted.
    pub counted: CountedUnits,
    /// What is counted and of what shares are told, in words.
    pub denominator: String,
    /// What there is to say of the municipalities, in words: that there are none.
    pub message: Option<String>,
    /// All needs together: each need in each municipality counts once.
    pub all: CoverageCounts,
    /// Each need, in the order of the register.
    #[required]
    pub needs: Vec<NeedCoverage>,
    /// How many needs are not told; they count in the sums.
    pub left_out: u64,
    /// Needs that were withdrawn, merged, passed on, replaced or turned down: they are not counted.
    pub settled: u64,
    /// Needs that were recorded after the day: they are not counted unless they are asked for.
    pub later: u64,
    /// Ids of needs of which it is not on record how they stood on the day: they are not counted.
    pub status_unknown: Vec<String>,
    /// By Land, in the order of their numbers.
    #[required]
    pub by_land: Vec<GroupCoverage>,
    /// By size class, from the smallest.
    #[required]
    pub by_size_class: Vec<GroupCoverage>,
    /// By kind of municipality.
    #[required]
    pub by_kind: Vec<GroupCoverage>,
    /// By the provider that carries it, the largest first: inhabitants of all needs together.
    #[required]
    pub providers: Vec<ProviderShare>,
    /// What has to be said beside the figures.
    #[required]
    pub notes: Vec<CoverageNote>,
    /// The unit that was asked for.
    pub unit: Option<UnitCoverage>,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// What is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CountedUnits {
    /// Municipalities; unincorporated areas are none.
    pub municipalities: u64,
    /// Those who administer them: they themselves, or an association.
    pub administering_units: u64,
    /// Inhabitants of the municipalities.
    pub population: u64,
    /// Of how many municipalities the number of inhabitants is not recorded.
    pub population_unknown: u64,
    /// Unincorporated areas, which are left out.
    pub unincorporated: u64,
    /// Needs.
    pub needs: u64,
}

/// The same in three ways: by municipality, by who administers it, and by inhabitants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CoverageCounts {
    /// Each municipality counts once.
    pub municipalities: CoverageCount,
    /// Whoever administers municipalities counts once, as the worst of them.
    pub administering_units: CoverageCount,
    /// Each inhabitant counts once.
    pub inhabitants: CoverageCount,
}

/// How many are how far, and the bounds that follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CoverageCount {
    /// All.
    pub total: u64,
    /// Those whom the need does not concern.
    pub not_applicable: u64,
    /// Covered, as is proven.
    pub proven: u64,
    /// Covered, if what is assumed is so.
    pub assumed: u64,
    /// Covered in part: only to come, or what should be met is not.
    pub partly: u64,
    /// Not known.
    pub unknown: u64,
    /// Not covered.
    pub uncovered: u64,
    /// Those whom it concerns: of so many the bounds are told.
    pub applicable: u64,
    /// At least so many are covered: what is assumed or not known does not count.
    pub lower: u64,
    /// So many are covered as the records stand: proven or assumed.
    pub recorded: u64,
    /// At most so many are covered: what is not known counts.
    pub upper: u64,
}

impl CoverageCount {
    /// So many more of a state.
    pub(super) fn add(&mut self, state: CellState, number: u64) {
        self.total += number;
        *match state {
            CellState::NotApplicable => &mut self.not_applicable,
            CellState::Proven => &mut self.proven,
            CellState::Assumed => &mut self.assumed,
            CellState::Partly => &mut self.partly,
            CellState::Unknown => &mut self.unknown,
            CellState::Uncovered => &mut self.uncovered,
        } += number;
        self.applicable = self.total - self.not_applicable;
        self.lower = self.proven;
        self.recorded = self.proven + self.assumed;
        self.upper = self.recorded + self.unknown;
    }

    /// Both together.
    pub(super) fn join(&mut self, other: CoverageCount) {
        self.add(CellState::NotApplicable, other.not_applicable);
        self.add(CellState::Proven, other.proven);
        self.add(CellState::Assumed, other.assumed);
        self.add(CellState::Partly, other.partly);
        self.add(CellState::Unknown, other.unknown);
        self.add(CellState::Uncovered, other.uncovered);
    }
}

impl CoverageCounts {
    /// Both together.
    pub(super) fn join(&mut self, other: CoverageCounts) {
        self.municipalities.join(other.municipalities);
        self.administering_units.join(other.administering_units);
        self.inhabitants.join(other.inhabitants);
    }
}

/// How far one need is covered.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct NeedCoverage {
    /// Its id.
    pub need: String,
    /// What it is called.
    pub title: String,
    /// Where it stood on the day; absent where that is not on record.
    pub status: Option<NeedStatus>,
    /// Whether its services are typed as executed by others than municipalities.
    pub executed_elsewhere: Option<bool>,
    /// The profiles that offerings have to meet, as `id@version`.
    #[required]
    pub profiles: Vec<String>,
    /// The offerings that are about it, in the order of the register.
    #[required]
    pub offerings: Vec<CoveringOffering>,
    /// How many are how far.
    pub counts: CoverageCounts,
    /// Why it is not covered.
    #[required]
    pub gaps: Vec<Gap>,
    /// What is assumed where it is covered for that only.
    #[required]
    pub assumptions: Vec<CoverageAssumption>,
    /// In how many municipalities it is covered in part since an offering is only to come.
    pub to_come: u64,
    /// In how many since a criterion that should be met is not.
    pub should_failed: u64,
    /// In how many of those where it is covered an exclusion criterion is met by the provider's own
    /// word only.
    pub self_declared: u64,
    /// Whether so much is unknown that only the bounds may be told.
    pub only_bounds: bool,
}

/// An offering that is about a need.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CoveringOffering {
    /// Its id.
    pub offering: String,
    /// Its version.
    pub version: Option<String>,
    /// What it is called.
    pub title: String,
    /// Id of its provider.
    pub provider: String,
    /// In how many municipalities the need is covered by it; where several do, the first counts.
    pub municipalities: u64,
    /// How many inhabitants these have.
    pub population: u64,
}

/// Why a need is not covered, and where.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Gap {
    /// The reason.
    pub code: GapCode,
    /// What it is called.
    pub label: String,
    /// In how many municipalities.
    pub municipalities: u64,
    /// How many inhabitants these have.
    pub population: u64,
}

/// What is assumed, and where.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CoverageAssumption {
    /// What it is.
    pub code: AssumptionCode,
    /// What it is called.
    pub label: String,
    /// In how many municipalities.
    pub municipalities: u64,
    /// How many inhabitants these have.
    pub population: u64,
}

/// How far all needs are covered in the municipalities that have something in common.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct GroupCoverage {
    /// Number of the Land, or word of the code list; absent where it is not recorded.
    pub key: Option<String>,
    /// What that is called.
    pub label: String,
    /// How many municipalities.
    pub municipalities: u64,
    /// Each need in each of them.
    pub cells: CoverageCount,
    /// Whether its share is below half of that of all.
    pub below_half: bool,
}

/// What one provider carries.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct ProviderShare {
    /// Id of the provider.
    pub provider: String,
    /// What it is called.
    pub name: String,
    /// Inhabitants whose need is covered by it, need by need.
    pub population: u64,
    /// Inhabitants whose need is covered at all.
    pub covered: u64,
}

/// Something to say beside the figures.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct CoverageNote {
    /// Which rule on answers asks for it.
    pub code: &'static str,
    /// Id of the need, provider or group that it is about; absent where it is about all.
    pub about: Option<String>,
    /// In words.
    pub message: String,
}

/// How the needs stand in one municipality.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct UnitCoverage {
    /// The unit, and how its key was read.
    pub asked: AskedUnit,
    /// Each need; none where the unit is no municipality.
    #[required]
    pub needs: Vec<UnitNeed>,
}

/// How one need stands in one municipality.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct UnitNeed {
    /// Id of the need.
    pub need: String,
    /// What it is called.
    pub title: String,
    /// How it stands.
    pub state: CellState,
    /// The same in words.
    pub message: String,
    /// The offering that counts.
    pub offering: Option<String>,
    /// Why it is not covered.
    pub gaps: Vec<GapCode>,
    /// What is assumed.
    pub assumptions: Vec<AssumptionCode>,
}
