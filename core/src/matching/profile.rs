//! Profile against offerings or needs: every criterion that holds for the profile, every offering or
//! need, and whether it fits (model §18).

use bedarf_derive::Answer;

use super::answer::AskedUnit;
use super::criteria::{CriterionAnswer, CriterionReason, EvidenceDoubt, Judgement, Matcher};
use super::needs::{MatchedNeed, told_of_need};
use super::query::covers;
use crate::facts::{Availability, Effective, availability, effective};
use crate::findings::Lang;
use crate::keys::Date;
use crate::logic::{Selector, Truth};
use crate::model::{
    Answer as Verdict, Assurance, Binding, Criterion, CriterionClass, Need, Offering, Profile,
    ProfileStatus, ProfileSubject,
};
use crate::order::sorted;
use crate::register::{Register, Resolved, Unit, Unread};

/// Which offerings meet a profile, criterion by criterion; or which needs, where it is for needs.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct MatchAnswer {
    /// The profile.
    pub profile: MatchedProfile,
    /// The day.
    pub as_of: Date,
    /// The unit that it is asked for, where it is asked for one.
    pub unit: Option<AskedUnit>,
    /// The criteria that hold for the profile: its own, and those of what it is based on.
    #[required]
    pub criteria: Vec<MatchedCriterion>,
    /// What the profile is based on and the register does not have: nothing fits for certain.
    pub missing_bases: Vec<String>,
    /// The offerings: those that fit first, then those of which that is not known. None where the
    /// profile is for needs.
    #[required]
    pub offerings: Vec<MatchedOffering>,
    /// The needs, where the profile is for needs, in the same order.
    pub needs: Vec<MatchedNeed>,
    /// How many offerings or needs are not told.
    pub left_out: u64,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// The profile that offerings or needs are held against.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct MatchedProfile {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub status: ProfileStatus,
    /// What is held against it; absent means offerings.
    pub subject: Option<ProfileSubject>,
}

/// A criterion that holds for the profile.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct MatchedCriterion {
    /// Its id.
    pub criterion: String,
    /// The profile that it comes from, as `id@version`.
    pub profile: String,
    /// What it is called.
    pub title: String,
    /// What it does to an offer.
    pub class: CriterionClass,
    /// How binding it is.
    pub binding: Binding,
    /// Whether it applies to the unit; only where it has a condition.
    pub applies: Option<Verdict>,
}

/// One offering, held against the profile.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct MatchedOffering {
    /// Its id.
    pub offering: String,
    /// Its version.
    pub version: Option<String>,
    /// What it is called.
    pub title: String,
    /// Whether it can be had on the day.
    pub availability: Availability,
    /// Whether it meets every exclusion criterion that applies.
    pub verdict: Verdict,
    /// How the exclusion criteria are answered.
    pub exclusion: MatchCount,
    /// How all others are answered.
    pub others: MatchCount,
    /// The criteria, in the order of the list above.
    #[required]
    pub criteria: Vec<MatchCell>,
}

/// So many criteria.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct MatchCount {
    /// Met.
    pub yes: u64,
    /// Not met.
    pub no: u64,
    /// Not known to be met.
    pub unknown: u64,
    /// That do not apply.
    pub left_out: u64,
}

/// How one offering or need stands to one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct MatchCell {
    /// Id of the criterion.
    pub criterion: String,
    /// Whether it is met.
    pub answer: CriterionAnswer,
    /// Why.
    pub reason: CriterionReason,
    /// The same in words.
    pub message: String,
    /// Where a need says it, as JSON Pointer: what is to be filled in where it is missing.
    pub path: Option<String>,
    /// The highest assurance of what says so.
    pub assurance: Option<Assurance>,
    /// Whether the offering says that a deviation was accepted; it counts as not met all the same.
    pub deviation_accepted: Option<bool>,
    /// Ids of the evidence that counts.
    pub evidence: Vec<String>,
    /// The evidence that does not count.
    pub doubted: Vec<DoubtedEvidence>,
}

/// Evidence that does not count.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct DoubtedEvidence {
    /// Its id.
    pub evidence: String,
    /// Why it does not.
    pub why: EvidenceDoubt,
    /// The same in words.
    pub message: String,
}

/// What is held against what.
pub(crate) struct MatchAsked<'a> {
    pub profile: &'a Profile,
    /// This offering alone, otherwise those for the services of the profile.
    pub offering: Option<&'a Offering>,
    /// This need alone, otherwise those that are open, for the services of the profile.
    pub need: Option<&'a Need>,
    pub unit: Option<&'a Resolved<'a>>,
    pub day: Date,
    pub limit: usize,
    pub lang: Lang,
}

impl Register {
    /// Holds offerings or needs against a profile.
    pub(crate) fn matched(&self, asked: MatchAsked<'_>) -> MatchAnswer {
        let MatchAsked { profile, unit, day, lang, .. } = asked;
        let (criteria, missing) = effective(profile, self);
        let subject = unit.and_then(|it| it.unit);
        let applying: Vec<(Effective<'_>, Option<Truth>)> =
            criteria.into_iter().map(|it| (it, applies(it, subject.as_ref()))).collect();
        let held = Held { applying: &applying, is_whole: missing.is_empty(), day, lang };
        let (mut offerings, mut needs) = (Vec::new(), Vec::new());
        if profile.is_for_needs() {
            let all = asked.need.map_or_else(|| self.needs_to_match(profile, day), |it| vec![it]);
            let all = all.into_iter().map(|need| told_of_need(need, &held)).collect();
            needs = sorted(all, |a: &MatchedNeed, b| rank(a.verdict).cmp(&rank(b.verdict)));
        } else {
            let all = asked.offering.map_or_else(|| self.candidates(profile, day), |it| vec![it]);
            let matcher = Matcher::of(self);
            let all = all.into_iter().map(|it| told_of(it, &held, &matcher)).collect();
            offerings = sorted(all, |a: &MatchedOffering, b| rank(a.verdict).cmp(&rank(b.verdict)));
        }
        let (of, limit) = (offerings.len() + needs.len(), asked.limit);
        offerings.truncate(limit);
        needs.truncate(limit);
        MatchAnswer {
            profile: MatchedProfile {
                id: profile.id.to_string(),
                version: profile.version.clone(),
                title: profile.title.in_english(lang == Lang::En).to_owned(),
                status: profile.status,
                subject: profile.subject,
            },
            as_of: day,
            unit: unit.map(|unit| self.asked_unit(unit, day, lang)),
            criteria: applying.iter().map(|it| told_criterion(it, lang)).collect(),
            missing_bases: missing.into_iter().map(str::to_owned).collect(),
            offerings,
            needs,
            left_out: of.saturating_sub(limit) as u64,
            unread: self.unread().to_vec(),
        }
    }

    /// The offerings for the services of a profile; of one without services all.
    fn candidates(&self, profile: &Profile, day: Date) -> Vec<&Offering> {
        let services = &profile.services;
        let is_for = |offering: &&Offering| {
            services.is_empty() || services.iter().any(|service| covers(offering, service))
        };
        self.current_offerings(None, day).filter(is_for).collect()
    }
}

/// Whether a criterion applies to a unit; `None` where it has no condition.
fn applies(it: Effective<'_>, unit: Option<&Unit<'_>>) -> Option<Truth> {
    let condition = it.criterion.applies_when.as_ref()?;
    Some(match (condition, unit) {
        (Selector::Everyone, _) => Truth::True,
        (condition, Some(unit)) => condition.judge(unit),
        (_, None) => Truth::Unknown,
    })
}

fn told_criterion((it, applies): &(Effective<'_>, Option<Truth>), lang: Lang) -> MatchedCriterion {
    MatchedCriterion {
        criterion: it.criterion.id.to_string(),
        profile: format!("{}@{}", it.of.id, it.of.version),
        title: it.criterion.title.in_english(lang == Lang::En).to_owned(),
        class: it.criterion.class,
        binding: it.criterion.binding,
        applies: applies.map(verdict_of),
    }
}

const fn verdict_of(truth: Truth) -> Verdict {
    match truth {
        Truth::True => Verdict::Yes,
        Truth::False => Verdict::No,
        Truth::Unknown => Verdict::Unknown,
    }
}

/// What offerings and needs are held against, and in what language that is told.
pub(super) struct Held<'a> {
    /// The criteria, and whether each applies to the unit.
    pub applying: &'a [(Effective<'a>, Option<Truth>)],
    /// Whether all that the profile is based on is there.
    pub is_whole: bool,
    pub day: Date,
    pub lang: Lang,
}

/// How something stands to all criteria.
pub(super) struct Outcome {
    pub verdict: Verdict,
    pub exclusion: MatchCount,
    pub others: MatchCount,
    pub cells: Vec<MatchCell>,
}

impl Held<'_> {
    /// How something stands to all criteria, as it is judged by each.
    pub fn outcome<'r>(&self, judge: impl Fn(&Criterion) -> Judgement<'r>) -> Outcome {
        let (mut exclusion, mut others) = (MatchCount::default(), MatchCount::default());
        let cells = self.applying.iter().map(|(it, applies)| {
            let judged = judge(it.criterion).applying(applies.unwrap_or(Truth::True));
            let is_exclusion = it.criterion.class == CriterionClass::A;
            let count = if is_exclusion { &mut exclusion } else { &mut others };
            count.add(judged.answer);
            told_cell(*it, judged, self.lang)
        });
        let cells = cells.collect();
        let verdict = match (exclusion.no, exclusion.unknown) {
            (1.., _) => Verdict::No,
            (0, 0) if self.is_whole => Verdict::Yes,
            _ => Verdict::Unknown,
        };
        Outcome { verdict, exclusion, others, cells }
    }
}

/// Those that fit first, then those of which that is not known.
const fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Yes => 0,
        Verdict::Unknown => 1,
        Verdict::No => 2,
    }
}

fn told_of(offering: &Offering, held: &Held<'_>, matcher: &Matcher<'_>) -> MatchedOffering {
    let Outcome { verdict, exclusion, others, cells } =
        held.outcome(|criterion| matcher.judge(offering, criterion, held.day));
    MatchedOffering {
        offering: offering.id.to_string(),
        version: offering.version.clone(),
        title: offering.title.in_english(held.lang == Lang::En).to_owned(),
        availability: availability(offering, held.day),
        verdict,
        exclusion,
        others,
        criteria: cells,
    }
}

impl MatchCount {
    fn add(&mut self, answer: CriterionAnswer) {
        *match answer {
            CriterionAnswer::Yes => &mut self.yes,
            CriterionAnswer::No => &mut self.no,
            CriterionAnswer::Unknown => &mut self.unknown,
            CriterionAnswer::LeftOut => &mut self.left_out,
        } += 1;
    }
}

fn told_cell(it: Effective<'_>, judged: Judgement<'_>, lang: Lang) -> MatchCell {
    let doubted = judged.doubted.iter().map(|(evidence, why)| DoubtedEvidence {
        evidence: evidence.id.to_string(),
        why: *why,
        message: why.label().say(lang).to_owned(),
    });
    MatchCell {
        criterion: it.criterion.id.to_string(),
        answer: judged.answer,
        reason: judged.reason,
        message: judged.reason.label().say(lang).to_owned(),
        path: None,
        assurance: judged.assurance,
        deviation_accepted: judged.deviation_accepted.then_some(true),
        evidence: judged.evidence.iter().map(|it| it.id.to_string()).collect(),
        doubted: doubted.collect(),
    }
}
