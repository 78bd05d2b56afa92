//! What is said of cost, in both languages.

use super::KeyShare;
use super::pays::{Pays, PaysPart, PaysState, SharedBy};
use crate::findings::{Lang, Words};
use crate::keys::{Amount, Currency};
use crate::messages::{Code, number_text};
use crate::model::CostKey;

pub(crate) const NO_FIGURES: Words = Words::new(
    "Nach diesem Schlüssel hat niemand einen Anteil über null; so lässt sich nichts aufteilen.",
    "by this key nobody has a share above zero, so nothing can be shared",
);
pub(crate) const NO_KEY: Words = Words::new(
    "Zur Kombination fehlen die Anteile der Schlüssel, oder sie ergeben nicht 100 Prozent.",
    "the shares of the keys of the combination are missing, or do not add up to 100 per cent",
);
pub(super) const NO_USERS: Words = Words::new(
    "Wer sich die Kosten teilt, ist nicht eingetragen.",
    "it is not on record who shares the cost",
);
pub(super) const NO_POPULATION: Words = Words::new(
    "Die Einwohnerzahl der Kommune ist nicht bekannt.",
    "the population of the municipality is not known",
);
pub(super) const NO_CASES: Words = Words::new(
    "Mit wie vielen Fällen im Jahr die Kommune rechnet, ist nicht gesagt.",
    "it is not said how many cases a year the municipality expects",
);
pub(super) const NOT_SHARED: Words = Words::new(
    "Wer jährliche Kosten trägt, die nicht verteilt werden dürfen, ist nicht eingetragen.",
    "it is not on record who bears yearly cost that may not be allocated",
);
const OWN: Words = Words::new(
    "Die Kommune bietet es selbst an und zahlt dafür niemandem etwas.",
    "the municipality offers it itself and pays nobody for it",
);
const UNKNOWN: Words = Words::new(
    "Was die Kommune auf diesem Weg im Jahr zahlen würde, ist nicht bekannt.",
    "it is not known what the municipality would pay a year by this route",
);

/// An amount as people write it: `118.000,00 EUR` in German, `118,000.00 EUR` in English.
pub(crate) fn money(amount: Amount, currency: Currency, lang: Lang) -> String {
    let (sign, cents) =
        (if amount < Amount::ZERO { "-" } else { "" }, amount.cents().unsigned_abs());
    let point = if lang == Lang::De { ',' } else { '.' };
    format!("{sign}{}{point}{:02} {currency}", number_text(cents / 100, lang), cents % 100)
}

/// What it pays each year, in a sentence.
pub(super) fn in_words(pays: &Pays, lang: Lang) -> String {
    let of_year = match (pays.year, pays.vat_included, lang) {
        (Some(year), Some(true), Lang::De) => format!(" ({year}, mit Umsatzsteuer)"),
        (Some(year), Some(false), Lang::De) => format!(" ({year}, ohne Umsatzsteuer)"),
        (Some(year), Some(true), _) => format!(" ({year}, VAT included)"),
        (Some(year), Some(false), _) => format!(" ({year}, without VAT)"),
        _ => String::new(),
    };
    let said = |amount: Amount| pays.currency.map(|currency| money(amount, currency, lang));
    let paid = |amount: &Amount| *amount > Amount::ZERO;
    match (pays.state, pays.yearly.filter(paid).or(pays.at_least).and_then(said)) {
        (PaysState::Own, _) => OWN.say(lang).to_owned(),
        (PaysState::Known, Some(amount)) if lang == Lang::De => {
            format!("Die Kommune würde auf diesem Weg im Jahr {amount} zahlen{of_year}.")
        }
        (PaysState::Known, Some(amount)) => {
            format!("the municipality would pay {amount} a year by this route{of_year}")
        }
        (PaysState::InPart, Some(amount)) if lang == Lang::De => format!(
            "Die Kommune würde auf diesem Weg im Jahr {amount} zahlen{of_year}, und dazu, was noch \
             offen ist."
        ),
        (PaysState::InPart, Some(amount)) => format!(
            "the municipality would pay {amount} a year by this route{of_year}, and what is still \
             open"
        ),
        (PaysState::Known | PaysState::Free, _) => match lang {
            Lang::De => "Die Kommune würde auf diesem Weg im Jahr nichts zahlen.".to_owned(),
            _ => "the municipality would pay nothing a year by this route".to_owned(),
        },
        _ => UNKNOWN.say(lang).to_owned(),
    }
}

/// A part in words: how it comes about, and how much it is where that is known.
pub(super) fn part(part: &PaysPart, how: String, currency: Currency, lang: Lang) -> String {
    match part.amount {
        Some(amount) => [&how, ": ", &money(amount, currency, lang)].concat(),
        None => how,
    }
}

/// How a share comes about.
pub(super) fn share(part: &PaysPart, currency: Currency, lang: Lang) -> String {
    let of = money(part.whole.unwrap_or_default(), currency, lang);
    let ground = part.ground.map(|it| it.word().label.say(lang)).unwrap_or_default();
    let keys = keys(&part.keys, lang);
    let by = part.shared_by.map(|by: SharedBy| by.word().label.say(lang)).unwrap_or_default();
    let sharers = part.sharers.map(|count| (number_text(count, lang), by));
    match (lang, sharers) {
        (Lang::De, Some((count, by))) => format!(
            "Anteil an {of} (Verteilschlüssel: {keys}; {ground}; geteilt durch {count}: {by})"
        ),
        (Lang::De, None) => format!("Anteil an {of} (Verteilschlüssel: {keys}; {ground})"),
        (_, Some((count, by))) => {
            format!("share of {of} (key: {keys}; {ground}; shared by {count}: {by})")
        }
        (_, None) => format!("share of {of} (key: {keys}; {ground})"),
    }
}

fn keys(all: &[KeyShare], lang: Lang) -> String {
    match all {
        [] => CostKey::Combination.word().label.say(lang).to_owned(),
        [one] => one.label.clone(),
        several => {
            let each = several.iter().map(|it| format!("{} % {}", it.percent, it.label));
            each.collect::<Vec<_>>().join(", ")
        }
    }
}

/// How a price for each comes about: the price, and times how many.
pub(super) fn each(part: &PaysPart, one: Words, currency: Currency, lang: Lang) -> String {
    let price = money(part.price.unwrap_or_default(), currency, lang);
    let each = [&price, " ", one.say(lang)].concat();
    match part.number.filter(|number| *number != 1) {
        Some(number) => [&each, " × ", &number_text(number, lang)].concat(),
        None => each,
    }
}

/// Whoever passes on, and at what price.
pub(super) fn passed_on(name: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Preis, zu dem {name} es weitergibt"),
        _ => format!("price at which {name} passes it on"),
    }
}

/// That this price is not known.
pub(super) fn no_price(name: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Zu welchem Preis {name} es weitergibt, ist nicht eingetragen."),
        _ => format!("it is not on record at what price {name} passes it on"),
    }
}

/// That nobody said who bears what is paid once.
pub(super) fn once_open(name: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Ob {name} auch die einmaligen Kosten trägt, ist nicht eingetragen."),
        _ => format!("it is not on record whether {name} bears what is paid once as well"),
    }
}

/// Who passes on free of charge, as the rule has it.
pub(super) fn free(name: &str, lang: Lang) -> String {
    match lang {
        Lang::De => {
            format!("{name} trägt, was es dafür bestellt: Weitergegeben wird nur unentgeltlich.")
        }
        _ => format!("{name} bears what it orders for that: it is passed on free of charge only"),
    }
}

/// What all carry together.
pub(super) fn by_all(amount: Amount, percent: u8, currency: Currency, lang: Lang) -> String {
    let amount = money(amount, currency, lang);
    match lang {
        Lang::De => {
            format!("{amount} ({percent} %) tragen alle gemeinsam, unabhängig von der Nutzung.")
        }
        _ => format!("{amount} ({percent} %) is carried by all together, without regard to use"),
    }
}

/// That so many have no figure of a key.
pub(super) fn no_figures(key: &str, parties: u64, of: u64, lang: Lang) -> String {
    let [parties, of] = [parties, of].map(|it| number_text(it, lang));
    match lang {
        Lang::De => format!(
            "Zum Verteilschlüssel „{key}“ fehlen Zahlen: bei {parties} von {of} Beteiligten."
        ),
        _ => format!("figures for the key “{key}” are missing, of {parties} of {of} that share"),
    }
}
