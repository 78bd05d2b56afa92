//! Why needs belong together, in words; what is different; what is doubtful.

use super::answer::{BundleDemand, BundleDifference, BundleDoubt, BundleReason, BundleReasonCode};
use super::pairs::Pairs;
use crate::facts::{ServiceRelation, can_agree, sort_of};
use crate::findings::Lang;
use crate::keys::ConceptName;
use crate::messages::{Code, Words};
use crate::model::{Constraint, Expectation, Need};
use crate::order::{Map, grouped, sorted};

/// So many words are named at most.
const NAMED: usize = 6;

/// What a need is about: parts of its words, each with the word that has it.
pub type About<'t> = Map<String, &'t str>;

const CAN_AGREE: Words =
    Words::new("Eine Lösung kann alle Angaben erfüllen.", "one solution can meet all of them");
const CANNOT_AGREE: Words = Words::new(
    "Keine Lösung erfüllt alle Angaben zugleich: Wer nachgibt oder eine Abweichung bekommt, ist zu klären.",
    "no solution meets all of them at once: who gives way or gets a variant is to be settled",
);

/// What speaks for bundling two needs.
pub fn reasons(
    [one, other]: [&Need; 2],
    [about_one, about_other]: [&About<'_>; 2],
    how_often: &Map<&str, usize>,
    lang: Lang,
) -> Vec<BundleReason> {
    let mut reasons = Vec::new();
    let mut tell = |code: BundleReasonCode, words: Vec<String>| {
        let label = code.word().label.say(lang);
        let message = match words.is_empty() {
            true => label.to_owned(),
            false => format!("{label}: {}", words.join(", ")),
        };
        reasons.push(BundleReason { code, message, words });
    };
    let shared = about_one.iter().filter_map(|(part, word)| {
        let theirs = about_other.get(part)?;
        let shorter = if theirs.len() < word.len() { *theirs } else { *word };
        Some((how_often.get(part.as_str()).copied().unwrap_or_default(), shorter))
    });
    let shared: Vec<(usize, &str)> = shared.collect();
    let nouns: Vec<(usize, &str)> =
        shared.iter().filter(|(_, word)| is_capital(word)).copied().collect();
    let words = first_words(if nouns.is_empty() { shared } else { nouns });
    if !words.is_empty() {
        tell(BundleReasonCode::Words, words);
    }
    match ServiceRelation::of(&one.services, &other.services) {
        ServiceRelation::Same => tell(BundleReasonCode::SameService, Vec::new()),
        ServiceRelation::Related => tell(BundleReasonCode::RelatedService, Vec::new()),
        ServiceRelation::Other | ServiceRelation::Unsaid => {}
    }
    if one.kind == other.kind {
        tell(BundleReasonCode::Kind, Vec::new());
    }
    if one.level.is_some() && one.level == other.level {
        tell(BundleReasonCode::Level, Vec::new());
    }
    reasons
}

/// The words of a need that no other one of its group has.
pub fn own_words(
    own: &About<'_>,
    others: &[&About<'_>],
    how_often: &Map<&str, usize>,
) -> Vec<String> {
    let alone = own.iter().filter(|(part, _)| others.iter().all(|it| it.get(part).is_none()));
    let rare = alone
        .map(|(part, word)| (how_often.get(part.as_str()).copied().unwrap_or_default(), *word));
    first_words(rare.filter(|(_, word)| is_capital(word)).collect())
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// The rarest words, each once.
fn first_words(words: Vec<(usize, &str)>) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for (_, word) in sorted(words, Ord::cmp) {
        if named.len() < NAMED && !named.iter().any(|it| it == word) {
            named.push(word.to_owned());
        }
    }
    named
}

/// How often each part occurs among needs.
pub fn how_often<'a>(abouts: impl Iterator<Item = &'a About<'a>>) -> Map<&'a str, usize> {
    let all = abouts.flat_map(|about| about.iter().map(|(part, _)| (part.as_str(), ())));
    grouped(all).into_iter().map(|(part, times)| (part, times.len())).collect()
}

/// The characteristics of a solution of which needs of a group do not all say the same.
pub fn differences(needs: &[&Need], lang: Lang) -> Vec<BundleDifference> {
    let said =
        needs.iter().flat_map(|need| need.constraints.iter().map(|it| (&it.concept, (*need, it))));
    let differ = |(concept, said): (&ConceptName, Vec<(&Need, &Constraint)>)| {
        let (_, first) = said.first()?;
        let is_one = said.iter().all(|(_, it)| (it.op, &it.value) == (first.op, &first.value));
        if is_one {
            return None;
        }
        let expected: Vec<Expectation> = said.iter().map(|(_, it)| expectation(it)).collect();
        let sort = sort_of(first.op, &first.value);
        let can_agree = can_agree(sort, &expected.iter().collect::<Vec<_>>());
        let words = if can_agree { CAN_AGREE } else { CANNOT_AGREE };
        let demand = |(need, it): &(&Need, &Constraint)| BundleDemand {
            need: need.id.to_string(),
            asks: format!("{} {}", it.op.word().label.say(lang), it.value),
        };
        Some(BundleDifference {
            concept: concept.clone(),
            can_agree,
            message: words.say(lang).to_owned(),
            needs: said.iter().map(demand).collect(),
        })
    };
    grouped(said).into_iter().filter_map(differ).collect()
}

/// What a need asks of a solution, as a criterion would ask it.
fn expectation(constraint: &Constraint) -> Expectation {
    Expectation { op: constraint.op, value: constraint.value.clone() }
}

/// The pairs of a group that may want the opposite of each other.
pub fn doubts(group: &[usize], pairs: &Pairs<'_>, lang: Lang) -> Vec<BundleDoubt> {
    let all = group
        .iter()
        .enumerate()
        .flat_map(|(at, one)| group.iter().skip(at + 1).map(move |other| [*one, *other]));
    let doubt = |[one, other]: [usize; 2]| {
        let words = pairs.opposite(one, other)?;
        let [a, b] = words;
        let message = match lang == Lang::En {
            true => {
                format!("one need says “{a}”, the other “{b}”: they may ask for opposite things")
            }
            false => format!(
                "Der eine Bedarf sagt „{a}“, der andere „{b}“: Vielleicht verlangen sie das Gegenteil."
            ),
        };
        let id = |number: usize| Some(pairs.needs.get(number)?.id.to_string());
        Some(BundleDoubt {
            needs: [one, other].into_iter().filter_map(id).collect(),
            words: words.map(str::to_owned).to_vec(),
            message,
        })
    };
    all.filter_map(doubt).collect()
}
