//! The most important in sentences: what changed, and for whom.

use super::{DiffAnswer, EditionMatch, RemovedRecord, RowFate, TableChange, WayChange};
use crate::facts::Strictness;
use crate::findings::Lang;
use crate::messages::{Param, Words, number_text, render};

/// A sentence with the section of the page that tells more; the parameters by their order.
struct Sentence(&'static str, Words);

const GAINED: Sentence = Sentence(
    "ways",
    Words::new(
        "{a?Eine Kommune, ein Kreis oder ein Verband hat|# Kommunen, Kreise und Verbände haben} zu \
         {b?einem Angebot|mindestens einem von # Angeboten} einen Bezugsweg gewonnen.",
        "{a?one local authority has|# local authorities have} gained a way to {b?one offering|at \
         least one of # offerings}",
    ),
);
const LOST: Sentence = Sentence(
    "ways",
    Words::new(
        "{a?Eine Kommune, ein Kreis oder ein Verband hat|# Kommunen, Kreise und Verbände haben} zu \
         {b?einem Angebot|mindestens einem von # Angeboten} den Bezugsweg verloren.",
        "{a?one local authority has|# local authorities have} lost the way to {b?one offering|at \
         least one of # offerings}",
    ),
);
const ADDED: Sentence = Sentence(
    "added",
    Words::new(
        "{a?Ein Datensatz ist|# Datensätze sind} dazugekommen.",
        "{a?one record has|# records have} come",
    ),
);
const REMOVED: Sentence = Sentence(
    "removed",
    Words::new(
        "{a?Ein Datensatz ist|# Datensätze sind} weggefallen.",
        "{a?one record has|# records have} gone",
    ),
);
const REPLACED: Sentence = Sentence(
    "removed",
    Words::new(
        "{a?Eine Fassung ist|# Fassungen sind} abgelöst.",
        "{a?one version is|# versions are} replaced",
    ),
);
const WITHOUT_TOMBSTONE: Sentence = Sentence(
    "removed",
    Words::new(
        "{a?Ein Datensatz fehlt|# Datensätze fehlen}, ohne zurückgezogen zu sein.",
        "{a?one record is|# records are} gone without having been withdrawn",
    ),
);
const CHANGED: Sentence = Sentence(
    "changed",
    Words::new(
        "{a?Ein Datensatz ist|# Datensätze sind} geändert.",
        "{a?one record is|# records are} changed",
    ),
);
const TIGHTENED: Sentence = Sentence(
    "criteria",
    Words::new(
        "{a?Ein Kriterium ist|# Kriterien sind} verschärft.",
        "{a?one criterion is|# criteria are} tightened",
    ),
);
const RELAXED: Sentence = Sentence(
    "criteria",
    Words::new(
        "{a?Ein Kriterium ist|# Kriterien sind} gelockert.",
        "{a?one criterion is|# criteria are} relaxed",
    ),
);
const SEATS: Sentence = Sentence(
    "seats",
    Words::new(
        "{a?Eine Mitgliedschaft in einem Gremium hat sich|# Mitgliedschaften in Gremien haben sich} \
         geändert.",
        "{a?one membership of a body has|# memberships of bodies have} changed",
    ),
);
const USES: Sentence = Sentence(
    "uses",
    Words::new(
        "{a?Eine Nutzung hat|# Nutzungen haben} begonnen, geendet oder sich geändert.",
        "{a?one use has|# uses have} begun, ended or changed",
    ),
);
const SUSPECT: Sentence = Sentence(
    "suspect",
    Words::new(
        "{a?Eine Beziehung ist|# Beziehungen sind} erneut zu prüfen.",
        "{a?one relation is|# relations are} to be looked at again",
    ),
);
const STATES: Sentence = Sentence(
    "states",
    Words::new(
        "{a?Ein Bedarf steht|# Bedarfe stehen} anders da.",
        "{a?one need stands|# needs stand} otherwise",
    ),
);
const NOT_COMPARED: Sentence = Sentence(
    "not-compared",
    Words::new(
        "{a?Ein Datensatz ist|# Datensätze oder Zeilen sind} auf einer Seite nicht lesbar und nicht \
         verglichen.",
        "{a?one record or row|# records or rows} could not be read on one side and are not compared",
    ),
);
const UNREAD_BEFORE: Sentence = Sentence(
    "not-compared",
    Words::new(
        "Vom früheren Register {a?ließ sich ein Teil|ließen sich # Teile} nicht lesen.",
        "{a?one part|# parts} of the earlier register could not be read",
    ),
);
const UNREAD_AFTER: Sentence = Sentence(
    "not-compared",
    Words::new(
        "Vom späteren Register {a?ließ sich ein Teil|ließen sich # Teile} nicht lesen.",
        "{a?one part|# parts} of the later register could not be read",
    ),
);
const UNREAD: Sentence = Sentence(
    "not-compared",
    Words::new(
        "Vom Register {a?ließ sich ein Teil|ließen sich # Teile} nicht lesen.",
        "{a?one part|# parts} of the register could not be read",
    ),
);
const NOTHING: Sentence =
    Sentence("", Words::new("Es hat sich nichts geändert.", "nothing has changed"));
const SAME: Sentence = Sentence(
    "",
    Words::new(
        "Beide Register sind dieselbe Ausgabe: Ihre Prüfsummen sind gleich.",
        "both registers are the same edition: their digests are the same",
    ),
);
const UNKNOWN: Sentence = Sentence(
    "",
    Words::new(
        "Ob beide Register dieselbe Ausgabe sind, ist nicht bekannt.",
        "whether both registers are the same edition is not known",
    ),
);

/// The sentences.
pub fn sentences(answer: &DiffAnswer, lang: Lang) -> Vec<String> {
    told(answer, lang).into_iter().map(|(_, sentence)| sentence).collect()
}

/// The same, each with the section of the page that tells more: whom it concerns comes first.
pub fn told(answer: &DiffAnswer, lang: Lang) -> Vec<(&'static str, String)> {
    let mut saying = Saying { lang, out: Vec::new() };
    saying.ways(answer);
    let removed =
        |is_it: fn(&RemovedRecord) -> bool| answer.removed.iter().filter(|it| is_it(it)).count();
    let replaced = removed(|it| it.replaced_by.is_some());
    let lost = removed(|it| it.without_tombstone && !it.not_certain);
    saying.some(&ADDED, answer.added.len());
    saying.some(&REMOVED, answer.removed.len() - replaced - lost);
    saying.some(&REPLACED, replaced);
    saying.some(&WITHOUT_TOMBSTONE, lost);
    saying.some(&CHANGED, answer.changed.len());
    saying.some(&TIGHTENED, criteria(answer, Strictness::Tightened));
    saying.some(&RELAXED, criteria(answer, Strictness::Relaxed));
    saying.some(&SEATS, answer.seats.len());
    saying.some(&USES, answer.uses.len());
    saying.some(&STATES, answer.states.len());
    saying.some(&SUSPECT, answer.suspect.len());
    answer.tables.iter().for_each(|table| saying.table(table));
    if saying.out.is_empty() {
        saying.say(&NOTHING, &[]);
    }
    saying.unread(answer);
    saying.out
}

/// How many criteria are so.
pub fn criteria(answer: &DiffAnswer, change: Strictness) -> usize {
    let added = answer.added.iter().flat_map(|it| &it.criteria);
    let all = added.chain(answer.changed.iter().flat_map(|it| &it.criteria));
    all.filter(|it| it.change == change).count()
}

struct Saying {
    lang: Lang,
    out: Vec<(&'static str, String)>,
}

impl Saying {
    fn say(&mut self, sentence: &Sentence, numbers: &[u64]) {
        let number = |it: &u64| Param::Number(i64::try_from(*it).unwrap_or(i64::MAX));
        let named = ["a", "b", "c", "d"].into_iter().zip(numbers.iter().map(number));
        let params: Vec<_> = named.collect();
        self.out.push((sentence.0, render(sentence.1.say(self.lang), &params, self.lang)));
    }

    fn some(&mut self, sentence: &Sentence, number: usize) {
        if number > 0 {
            self.say(sentence, &[number as u64]);
        }
    }

    fn ways(&mut self, answer: &DiffAnswer) {
        let Some(ways) = &answer.ways else { return };
        let offerings = |has: fn(&WayChange) -> u64| {
            ways.offerings.iter().filter(|it| has(it) > 0).count() as u64
        };
        if ways.gained > 0 {
            self.say(&GAINED, &[ways.gained, offerings(|it| it.gained)]);
        }
        if ways.lost > 0 {
            self.say(&LOST, &[ways.lost, offerings(|it| it.lost)]);
        }
    }

    /// How many rows of a table are new, merged, gone, renamed and changed.
    fn table(&mut self, table: &TableChange) {
        let counts = [
            (RowFate::Added, table.added),
            (RowFate::Merged, table.merged),
            (RowFate::Removed, table.removed),
            (RowFate::Renamed, table.renamed),
            (RowFate::Changed, table.changed),
        ];
        let told = counts.into_iter().filter(|(_, count)| *count > 0).map(|(fate, count)| {
            [&number_text(count, self.lang), " ", fate.label().say(self.lang)].concat()
        });
        let told = told.collect::<Vec<_>>().join(", ");
        let end = if self.lang == Lang::De { "." } else { "" };
        self.out.push(("tables", [table.table.label().say(self.lang), ": ", &told, end].concat()));
    }

    /// What is not compared, and whether both are one edition where nothing else tells that.
    fn unread(&mut self, answer: &DiffAnswer) {
        self.some(&NOT_COMPARED, answer.not_compared.len());
        if answer.from.is_some() {
            return self.some(&UNREAD, answer.unread_after.len());
        }
        self.some(&UNREAD_BEFORE, answer.unread_before.len());
        self.some(&UNREAD_AFTER, answer.unread_after.len());
        match answer.edition {
            EditionMatch::Same => self.say(&SAME, &[]),
            EditionMatch::Different => {}
            EditionMatch::Unknown => self.say(&UNKNOWN, &[]),
        }
    }
}
