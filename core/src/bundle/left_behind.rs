//! Whom each profile would leave behind, with names and reasons.

use bedarf_derive::Answer;

use super::proposals::{Asked, raised_by};
use crate::facts::{Behind, StatusOn, Steps, TakenUp, criteria_of, diversity, source_needs};
use crate::findings::Lang;
use crate::keys::Id;
use crate::model::{Profile, ProfileStatus};
use crate::register::Register;

/// How much of what stands behind a profile it preserves: every source need with every unit it
/// concerns is a pair (formulas, F9).
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct ProfileDiversity {
    /// Id and version of the profile.
    pub profile: String,
    /// What it is called.
    pub title: String,
    /// How many exclusion criteria it has.
    pub criteria: u64,
    /// How many pairs there are.
    pub pairs: u64,
    /// Pairs that it leaves something to.
    pub kept: u64,
    /// Pairs of needs that say nothing of a solution and of which no use is recorded.
    pub nothing_recorded: u64,
    /// Pairs that it leaves behind.
    pub left: u64,
    /// Pairs of which that is not known.
    pub unknown: u64,
    /// Preserved of a thousand pairs at least, where what is not known is left behind; rounded
    /// down.
    pub least: Option<u16>,
    /// Preserved of a thousand pairs at most, where what is not known is kept; rounded down.
    pub most: Option<u16>,
    /// The needs that it leaves behind in part or as a whole.
    #[required]
    pub behind: Vec<LeftBehind>,
}

/// A need that a profile leaves behind.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct LeftBehind {
    /// Its id.
    pub need: String,
    /// What it is called.
    pub title: String,
    /// Who raised it, as far as that may be told.
    pub raised_by: Vec<String>,
    /// For how many units.
    pub units: u64,
    /// Why.
    #[required]
    pub reasons: Vec<LeftBehindReason>,
}

/// Why a need is left behind.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct LeftBehindReason {
    /// Id of the criterion within the profile.
    pub criterion: String,
    /// Whether it is for an offering in use; otherwise it is for what the need asks of a solution.
    pub by_use: bool,
    /// In words.
    pub message: String,
}

/// What the profiles of a register preserve, in the order of the register; those without source
/// needs are left out, and so are withdrawn and replaced ones.
#[must_use]
pub fn left_behind(register: &Register, asked: Asked<'_>) -> Vec<ProfileDiversity> {
    let taken_up = TakenUp::of(register, Some(asked.day));
    let is_over = |it: &&Profile| {
        let over = |status| matches!(status, ProfileStatus::Withdrawn | ProfileStatus::Replaced);
        let status = it.status_on(Some(asked.day));
        status == StatusOn::NotYet || status.is_surely(over)
    };
    let profiles = register.profiles().filter(|it| !is_over(it));
    let told = profiles.filter_map(|profile| preserved(register, asked, profile, &taken_up));
    told.collect()
}

/// What one profile preserves; `None` where no need is behind it, or not the one that is asked for.
#[must_use]
pub fn preserved(
    register: &Register,
    asked: Asked<'_>,
    profile: &Profile,
    taken_up: &TakenUp<'_>,
) -> Option<ProfileDiversity> {
    let needs = source_needs(profile, register, taken_up);
    let is_asked = |id: &str| needs.iter().any(|need| need.id.as_str() == id);
    if needs.is_empty() || !asked.need.is_none_or(is_asked) {
        return None;
    }
    let found = diversity(profile, &needs, register, asked.day);
    let of_thousand = |left: u64| {
        let kept = found.pairs.saturating_sub(left);
        u16::try_from((kept * 1_000).checked_div(found.pairs)?).ok()
    };
    let behind = found.behind.iter().filter_map(|it| behind(register, asked, profile, it));
    Some(ProfileDiversity {
        profile: format!("{}@{}", profile.id, profile.version),
        title: profile.title.in_english(asked.lang == Lang::En).to_owned(),
        criteria: found.criteria,
        pairs: found.pairs,
        kept: found.kept,
        nothing_recorded: found.nothing_recorded,
        left: found.left,
        unknown: found.unknown,
        least: of_thousand(found.left + found.unknown),
        most: of_thousand(found.left),
        behind: behind.collect(),
    })
}

fn behind(
    register: &Register,
    asked: Asked<'_>,
    profile: &Profile,
    behind: &Behind<'_>,
) -> Option<LeftBehind> {
    let need = register.need(behind.need.as_str())?;
    let reasons = behind.criteria.iter().map(|it| LeftBehindReason {
        criterion: it.criterion.to_string(),
        by_use: !it.by_constraint,
        message: message(register, asked, profile, it.criterion, it.by_constraint),
    });
    Some(LeftBehind {
        need: need.id.to_string(),
        title: need.title.in_english(asked.lang == Lang::En).to_owned(),
        raised_by: raised_by(register, asked, need),
        units: behind.units,
        reasons: reasons.collect(),
    })
}

fn message(
    register: &Register,
    asked: Asked<'_>,
    profile: &Profile,
    criterion: &Id,
    by_constraint: bool,
) -> String {
    let english = asked.lang == Lang::En;
    let (criteria, _) = criteria_of(profile, register);
    let found = criteria.into_iter().find(|it| it.id == *criterion);
    let title = found.map_or(criterion.as_str(), |it| it.title.in_english(english));
    match (english, by_constraint) {
        (false, true) => {
            format!("Das Kriterium „{title}“ schließt aus, was der Bedarf offenhalten will.")
        }
        (false, false) => format!(
            "Das Kriterium „{title}“ schließt ein Angebot aus, das dort im Echtbetrieb ist und den \
             Bedarf erfüllt."
        ),
        (true, true) => {
            format!("the criterion “{title}” rules out what the need wants to leave possible")
        }
        (true, false) => format!(
            "the criterion “{title}” rules out an offering that is in productive use there and \
             meets the need"
        ),
    }
}
