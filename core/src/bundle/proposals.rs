//! What is proposed: groups that could be one need, twins that could be one criterion, and pairs
//! that only read alike.

use super::answer::{
    BundleAnswer, BundleLookedAt, BundledNeed, OtherService, ProposedBundle, TwinNeed, TwinProposal,
};
use super::groups::{Bond, groups};
use super::left_behind::left_behind;
use super::pairs::{ALIKE, Pair, Pairs, Verdict};
use super::parts::Parts;
use super::pieces::Score;
use super::reasons::{About, differences, doubts, how_often, own_words, reasons};
use super::recorded::recorded;
use super::twins::{general, own_words as instead};
use crate::facts::{Told, originators_told};
use crate::findings::Lang;
use crate::keys::{Date, parts};
use crate::messages::Words;
use crate::model::Need;
use crate::order::{Map, sorted};
use crate::register::Register;

const NOTHING: Words = Words::new(
    "Unter den offenen Bedarfen sind keine zwei einander so ähnlich, dass ein Bündel naheliegt.",
    "no two open needs are so alike that a bundle suggests itself",
);
const NOTHING_LIKE_IT: Words = Words::new(
    "Kein anderer offener Bedarf ist diesem so ähnlich, dass ein Bündel naheliegt.",
    "no other open need is so like this one that a bundle suggests itself",
);
const TWINS: Words = Words::new(
    "Derselbe Satz zu verschiedenen Gegenständen: nicht zusammenführen, sondern ein gemeinsames \
     Kriterium daraus machen.",
    "the same sentence about different things: not to be merged, but to be made one criterion",
);
const OTHER_SERVICE: Words = Words::new(
    "Die Texte ähneln sich, aber die Schlüssel nennen verschiedene Leistungen: kein Duplikat.",
    "the texts are alike, but the keys name different services: no duplicate",
);

/// What is asked of the proposals of a register.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Only what concerns this need.
    pub need: Option<&'a str>,
    /// The day.
    pub day: Date,
    /// So many entries of each list at most.
    pub limit: usize,
    /// Language of words.
    pub lang: Lang,
}

/// What can be proposed for the open needs of a register.
#[must_use]
pub fn propose(register: &Register, asked: Asked<'_>) -> BundleAnswer {
    let open = register.needs().filter(|need| need.status.is_open() && need.created <= asked.day);
    let pairs = Pairs::of(open);
    let telling = Telling { register, pairs: &pairs, asked };
    let found = telling.pairs.groups();
    let (groups, twins) = (telling.proposed(found), telling.twins());
    let other_services = telling.other_services();
    let is_empty = groups.is_empty() && twins.is_empty() && other_services.is_empty();
    let nothing = if asked.need.is_some() { NOTHING_LIKE_IT } else { NOTHING };
    let mut left_out = 0;
    let groups = telling.limited(groups, &mut left_out);
    let twins = telling.limited(twins, &mut left_out);
    let other_services = telling.limited(other_services, &mut left_out);
    BundleAnswer {
        as_of: asked.day,
        message: is_empty.then(|| nothing.say(asked.lang).to_owned()),
        groups,
        twins,
        other_services,
        bundles: recorded(register, asked),
        profiles: left_behind(register, asked),
        left_out,
        looked_at: BundleLookedAt {
            needs: pairs.needs.len() as u64,
            pairs: pairs.pairs.len() as u64,
        },
        unread: register.unread().to_vec(),
    }
}

impl Pairs<'_> {
    /// The groups of needs that are alike on average and may be one, each in order.
    #[must_use]
    pub fn groups(&self) -> Vec<Vec<usize>> {
        let bond = |pair: &Pair| match pair.verdict {
            Verdict::Alike => Bond::Alike(pair.counts()),
            Verdict::Twins | Verdict::OtherService => Bond::Apart,
        };
        let bonds: Vec<_> = self.pairs.iter().map(|pair| (pair.needs, bond(pair))).collect();
        groups(self.needs.len(), &bonds, ALIKE, &|one, other| !self.differ(one, other))
    }

    /// Needs that are twins of each other, directly or through others, each in order.
    #[must_use]
    pub fn twins(&self) -> Vec<Vec<usize>> {
        let mut first: Vec<usize> = (0..self.needs.len()).collect();
        for pair in self.pairs.iter().filter(|pair| pair.verdict == Verdict::Twins) {
            let of = |need: usize| first.get(need).copied().unwrap_or(need);
            let [one, other] = pair.needs.map(of);
            let (low, high) = (one.min(other), one.max(other));
            first.iter_mut().filter(|it| **it == high).for_each(|it| *it = low);
        }
        let together = crate::order::grouped(first.into_iter().zip(0..));
        together.into_iter().map(|(_, needs)| needs).filter(|needs| needs.len() > 1).collect()
    }
}

/// Tells what was found.
struct Telling<'a, 'r> {
    register: &'r Register,
    pairs: &'a Pairs<'r>,
    asked: Asked<'a>,
}

impl<'r> Telling<'_, 'r> {
    fn need(&self, number: usize) -> Option<&'r Need> {
        self.pairs.needs.get(number).copied()
    }

    fn title(&self, need: &Need) -> String {
        need.title.in_english(self.asked.lang == Lang::En).to_owned()
    }

    /// Whether any of them is what is asked for.
    fn is_asked(&self, needs: &[usize]) -> bool {
        let is = |id: &str| {
            needs.iter().filter_map(|it| self.need(*it)).any(|need| need.id.as_str() == id)
        };
        self.asked.need.is_none_or(is)
    }

    fn limited<T>(&self, mut list: Vec<T>, left_out: &mut u64) -> Vec<T> {
        *left_out += list.len().saturating_sub(self.asked.limit) as u64;
        list.truncate(self.asked.limit);
        list
    }

    /// The groups, the largest first.
    fn proposed(&self, groups: Vec<Vec<usize>>) -> Vec<ProposedBundle> {
        let parts = Parts::default();
        let asked: Vec<Vec<usize>> = groups.into_iter().filter(|it| self.is_asked(it)).collect();
        let about = |group: &Vec<usize>| -> Vec<(usize, About<'_>)> {
            group.iter().map(|need| (*need, parts.of(self.pairs.words(*need)))).collect()
        };
        let abouts: Vec<Vec<(usize, About<'_>)>> = asked.iter().map(about).collect();
        let often = how_often(abouts.iter().flatten().map(|(_, about)| about));
        let scores: Map<[usize; 2], &Pair> =
            self.pairs.pairs.iter().map(|pair| (pair.needs, pair)).collect();
        let told = abouts.iter().filter_map(|group| self.group(group, &often, &scores));
        let key = |it: &ProposedBundle| {
            (std::cmp::Reverse((it.needs.len(), it.score)), it.canonical.clone())
        };
        sorted(told.collect(), |a, b| key(a).cmp(&key(b)))
    }

    fn group(
        &self,
        group: &[(usize, About<'_>)],
        often: &Map<&str, usize>,
        scores: &Map<[usize; 2], &Pair>,
    ) -> Option<ProposedBundle> {
        let numbers: Vec<usize> = group.iter().map(|(need, _)| *need).collect();
        let pair = |one: usize, other: usize| scores.get(&[one.min(other), one.max(other)]);
        let counts = |one: usize, other: usize| {
            u64::from(pair(one, other).map_or(Score::default(), |it| it.counts()).0)
        };
        let sum = |one: usize| -> u64 { numbers.iter().map(|other| counts(one, *other)).sum() };
        // the first one of those that are most like all others
        let (canonical, about) =
            group.iter().rev().max_by_key(|(need, _)| sum(*need)).map(|(need, it)| (*need, it))?;
        let need = self.need(canonical)?;
        let told = group.iter().filter_map(|(number, own)| {
            let one = self.need(*number)?;
            let is_other = *number != canonical;
            let score = pair(canonical, *number).map_or(Score::default(), |it| it.score);
            let others = group.iter().filter(|(other, _)| other != number);
            let others: Vec<&About<'_>> = others.map(|(_, about)| about).collect();
            Some(BundledNeed {
                id: one.id.to_string(),
                title: self.title(one),
                raised_by: raised_by(self.register, self.asked, one),
                score: is_other.then(|| score.per_mille()),
                reasons: match is_other {
                    true => reasons([need, one], [about, own], often, self.asked.lang),
                    false => Vec::new(),
                },
                own_words: own_words(own, &others, often),
            })
        });
        let first = |it: &BundledNeed| (it.score.is_some(), std::cmp::Reverse(it.score));
        let all: u64 = numbers.iter().map(|one| sum(*one)).sum();
        let pairs = numbers.len() as u64 * (numbers.len() as u64 - 1);
        let needs: Vec<&Need> = numbers.iter().filter_map(|it| self.need(*it)).collect();
        Some(ProposedBundle {
            canonical: need.id.to_string(),
            title: self.title(need),
            score: Score(u16::try_from(all / pairs.max(1)).unwrap_or_default()).per_mille(),
            needs: sorted(told.collect(), |a, b| first(a).cmp(&first(b))),
            differs: differences(&needs, self.asked.lang),
            doubts: doubts(&numbers, self.pairs, self.asked.lang),
        })
    }

    fn twins(&self) -> Vec<TwinProposal> {
        let groups = self.pairs.twins().into_iter().filter(|it| self.is_asked(it));
        let told = groups.filter_map(|group| {
            let needs: Vec<&Need> = group.iter().filter_map(|it| self.need(*it)).collect();
            let (first, others) = needs.split_first()?;
            let titles: Vec<&str> = others.iter().map(|it| it.title.de.as_str()).collect();
            let texts: Vec<&str> = others.iter().map(|it| it.statement.de.as_str()).collect();
            let twin = |need: &&Need| {
                let other = needs.iter().find(|it| it.id != need.id)?;
                Some(TwinNeed {
                    id: need.id.to_string(),
                    title: need.title.de.clone(),
                    instead: different(need, other),
                    services: need.services.clone(),
                })
            };
            Some(TwinProposal {
                title: Some(general(&first.title.de, &titles))
                    .filter(|it| it.contains(char::is_alphabetic)),
                text: general(&first.statement.de, &texts),
                message: TWINS.say(self.asked.lang).to_owned(),
                needs: needs.iter().filter_map(twin).collect(),
            })
        });
        told.collect()
    }

    fn other_services(&self) -> Vec<OtherService> {
        let is_told = |pair: &&Pair| {
            pair.verdict == Verdict::OtherService
                && pair.score >= ALIKE
                && self.is_asked(&pair.needs)
        };
        let told: Vec<&Pair> = self.pairs.pairs.iter().filter(is_told).collect();
        let told = sorted(told, |a, b| b.score.cmp(&a.score));
        let pair = |pair: &Pair| {
            let needs: Vec<&Need> = pair.needs.iter().filter_map(|it| self.need(*it)).collect();
            OtherService {
                needs: needs.iter().map(|it| it.id.to_string()).collect(),
                titles: needs.iter().map(|it| self.title(it)).collect(),
                score: pair.score.per_mille(),
                services: pair.services,
                message: OTHER_SERVICE.say(self.asked.lang).to_owned(),
            }
        };
        told.into_iter().map(pair).collect()
    }
}

/// The words of a need in the place of what another one says: of the title, or of the statement.
fn different(need: &Need, other: &Need) -> String {
    let of_title = instead(&need.title.de, &other.title.de);
    match of_title.is_empty() {
        true => instead(&need.statement.de, &other.statement.de),
        false => of_title,
    }
}

/// Who raised a need, as far as that may be told.
pub(super) fn raised_by(register: &Register, asked: Asked<'_>, need: &Need) -> Vec<String> {
    let name = |it: Told<'_>| match it {
        Told::Organisation(to) => {
            let record = register.record(to.as_str(), Some(asked.day));
            let title = record.map(|it| it.title().in_english(asked.lang == Lang::En));
            title.unwrap_or(parts(to.as_str()).0).to_owned()
        }
        Told::Group(group) => group.to_owned(),
    };
    originators_told(need).unwrap_or_default().into_iter().map(name).collect()
}
