//! What has to be said beside the figures (COVR-004, COVR-006).

use super::answer::{CoverageCount, CoverageNote, GroupCoverage, ProviderShare};
use super::tally::is_mostly_unknown;
use crate::findings::{Lang, Words};

pub(super) const DENOMINATOR: Words = Words::new(
    "Gezählt sind Städte und Gemeinden, ihre Verwaltungen und ihre Einwohner. Anteile beziehen sich \
     auf die, die der Bedarf betrifft.",
    "municipalities, their administrations and their inhabitants are counted; shares are of those \
     whom the need concerns",
);
pub(super) const NOBODY: Words = Words::new(
    "An diesem Tag ist keine Stadt oder Gemeinde bekannt. Ohne Gebietstabelle lässt sich nichts \
     zählen.",
    "no municipality is known on this day; without a unit table nothing can be counted",
);
pub(super) const NOT_RECORDED: Words = Words::new("nicht eingetragen", "not on record");

const MANY_UNKNOWN: Words = Words::new(
    "In mehr als 10 % der Fälle ist nicht bekannt, ob der Bedarf abgedeckt ist. Nennen Sie nur die \
     untere und die obere Grenze.",
    "in more than 10 % of the cases it is not known whether the need is covered; tell only the lower \
     and the upper bound",
);
const SELF_DECLARED: Words = Words::new(
    "In mehr als der Hälfte der abgedeckten Fälle belegt nur eine Eigenangabe des Anbieters ein \
     Ausschlusskriterium. Sagen Sie das dazu.",
    "in more than half of the covered cases an exclusion criterion rests on the provider's own word \
     only; say so",
);

/// What is to be said of all needs together.
pub(super) fn of_sums(all: &CoverageCount, self_declared: u64, lang: Lang) -> Vec<CoverageNote> {
    let note = |words: Words| CoverageNote {
        code: "COVR-004",
        about: None,
        message: words.say(lang).to_owned(),
    };
    let unknown = is_mostly_unknown(all).then(|| note(MANY_UNKNOWN));
    let declared = (self_declared * 2 > all.recorded).then(|| note(SELF_DECLARED));
    unknown.into_iter().chain(declared).collect()
}

/// The provider that carries more than half, if there is one.
pub(super) fn of_providers(providers: &[ProviderShare], lang: Lang) -> Option<CoverageNote> {
    let largest = providers.first().filter(|it| it.population * 2 > it.covered)?;
    let name = &largest.name;
    let message = match lang {
        Lang::De => format!(
            "Mehr als die Hälfte der Einwohner, deren Bedarf abgedeckt ist, hängt an einem Anbieter: \
             {name}."
        ),
        _ => format!(
            "more than half of the inhabitants whose need is covered depend on one provider: {name}"
        ),
    };
    Some(CoverageNote { code: "COVR-006", about: Some(largest.provider.clone()), message })
}

/// The groups whose share is below half of the mean.
pub(super) fn of_groups(groups: &[GroupCoverage], lang: Lang) -> Vec<CoverageNote> {
    let below = groups.iter().filter(|it| it.below_half);
    let told = below.map(|it| {
        let label = &it.label;
        let message = match lang {
            Lang::De => {
                format!("{label}: Hier ist weniger als halb so viel abgedeckt wie im Mittel.")
            }
            _ => format!("{label}: less than half as much is covered here as on average"),
        };
        CoverageNote { code: "COVR-006", about: it.key.clone(), message }
    });
    told.collect()
}
