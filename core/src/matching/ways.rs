//! Whether there is a way to one offering, asked for one unit after the other on one day.

use super::access::Search;
use super::actor::{Asker, Holders};
use super::answer::{Path, PathAnswer, Reason};
use super::classes::Asked;
pub use super::classes::Crowd;
use crate::facts::LandAnswers;
use crate::findings::Lang;
use crate::keys::Date;
use crate::model::{Answer, Basis, Offering};
use crate::order::{Map, grouped};
use crate::register::{Register, Unit};

/// The ways of a day, and what the Länder say on it.
pub(crate) struct Ways<'a> {
    common: Holders<'a>,
    offerings: Map<&'a str, Vec<&'a Offering>>,
    lang: Lang,
}

/// Whether there is something, and why not, or why that is not certain.
pub(crate) type Verdict = (Answer, Option<String>);

impl<'a> Ways<'a> {
    /// Those of a register.
    pub fn on(register: &'a Register, day: Date, lang: Lang) -> Self {
        let common = Holders::new(register, day);
        let current = register.offerings().filter(|it| !common.outdated.has_version(it));
        let offerings = grouped(current.map(|it| (it.id.as_str(), it)));
        Ways { common, offerings, lang }
    }

    /// What the Länder say.
    pub fn answers(&self) -> &LandAnswers<'a> {
        &self.common.answers
    }

    /// Whether a unit has a way to an offering; `None` where there is no such offering.
    pub fn to<'s>(&'s self, unit: Unit<'s>, offering: &str) -> Option<Verdict> {
        let versions = self.offerings.get(offering)?;
        Some(asked(Asker::new(&self.common, unit), versions, self.lang))
    }

    /// Every unit of the day, ready to be asked together.
    pub fn crowd(&self) -> Crowd<'_> {
        Crowd::new(&self.common)
    }

    /// The same for every unit: of units that the offering cannot tell apart one is asked for all,
    /// and they are told by their numbers.
    pub fn to_all<'s>(
        &'s self,
        crowd: &Crowd<'s>,
        offering: &str,
    ) -> Option<Vec<(Vec<usize>, Verdict)>> {
        let versions: &[&Offering] = self.offerings.get(offering)?;
        let wanted = Asked::by(versions);
        let classes = crowd.classes(&wanted);
        let all = crowd.asked(&classes, &wanted, versions).into_iter();
        let verdict = |asker: &Asker<'_>| asked(asker.clone(), versions, self.lang);
        Some(all.map(|(asker, units)| (units.into_owned(), verdict(asker))).collect())
    }
}

/// What one unit is answered about all versions of an offering.
fn asked<'a>(asker: Asker<'a>, versions: &[&'a Offering], lang: Lang) -> Verdict {
    let mut search = Search::new(asker, lang);
    let mut all = PathAnswer::default();
    for version in versions {
        let found = search.alone(version);
        all.paths.extend(found.paths);
        all.reasons.extend(found.reasons);
    }
    verdict(all.paths.iter(), all.reasons.iter())
}

/// What paths to one offering and reasons against others come to: one that is documented is a way,
/// one that takes something for granted may be one.
fn verdict<'p>(
    mut paths: impl Iterator<Item = &'p Path> + Clone,
    mut reasons: impl Iterator<Item = &'p Reason>,
) -> Verdict {
    let is_proven = |path: &Path| path.basis == Basis::Documented;
    if paths.clone().any(is_proven) {
        return (Answer::Yes, None);
    }
    match paths.next() {
        Some(path) => (Answer::Unknown, path.assumptions.first().map(|it| it.message.clone())),
        None => (Answer::No, reasons.next().map(|it| it.message.clone())),
    }
}
