//! The keys: every parser against its pattern, examples of each, and the real keys in `shared/`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::borrow::Borrow;
use std::collections::{BTreeSet, HashSet};
use std::hash::Hash;
use std::str::FromStr;
use std::sync::OnceLock;

use bedarf::keys::*;
use fancy_regex::Regex;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const HEX: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// Sound texts of a format, long ones included: what the random texts start from.
fn seeds(format: Format) -> Vec<String> {
    let (label, local) = ("a".repeat(63), "b".repeat(64));
    let words = |text: &str| text.split('|').map(String::from).collect::<Vec<_>>();
    match format {
        Format::Date => words("2024-02-29|0001-01-01|9999-12-31|2023-11-30"),
        Format::Uri => vec![
            "https://www.it-planungsrat.de/beschluss/beschluss-2023-13?a=b%C3%A4#c".into(),
            format!("http://{label}.{label}:65535?x/?@#/?:"),
            "http://a".into(),
        ],
        Format::Mail => vec![
            "ewa.stelle+x@it.example.org".into(),
            format!("{local}@{label}.{label}.{}", "c".repeat(61)),
            "!#$%&'*+/=?^_`{|}~-@a-b.de".into(),
            "a@xn--kln-sna.a-b--c.de".into(),
        ],
        Format::LanguageTag => words("de|gsw-Latn-419|sr-Latn-RS|es-419|de-AT"),
        Format::Id => vec!["BED-2026-0042".into(), "a".repeat(120), "ars:05774".into()],
        Format::Ref => vec![
            "PRO-2020-0001@1#K1".into(),
            format!("{}@{}#{}", "a".repeat(120), "b".repeat(40), "c".repeat(120)),
            "efa@2022-11-09".into(),
        ],
        Format::End => words("role:bund|role:land|role:kommune|role:it_provider|role:bundler|kgst"),
        Format::Amount => words("118000.00|-10.00|0.00|9999999999999.99|-1.50"),
        Format::Digest => vec![format!("sha256:{HEX}")],
        Format::Leistung => words("99115005104001|99115005104000|99115005000000|77000000001316"),
        Format::Ozg => words("10110|20001"),
        Format::Service => words("99115005104001|99102112000000|10110"),
        Format::Ars => words("057740032032|071355002|05774|057|16|100410100100"),
        Format::Ags => words("05774032|05774|057|16"),
        Format::Land => words("01|16|09|10"),
        Format::Area => words("057740032032|071355002|05774032|05774|057|16"),
        Format::DecisionNumber => words(
            "Beschluss 2019/50|BEschluss 2013/13|Beschluss 2022/03-AL|B-2025/33-IT|\
             B-2025/133-AL|FIT-AB 2025/08",
        ),
        Format::LeitwegId => words("04011000-900X999-08|992-90009-96|09564000-NUE0001-49|05-83"),
        Format::FimId => words("S07000009|F60000000236|D00000114|G00000001"),
        Format::DvdvKey => words("ags:057740320000|wgb010540880000|abc:990000000000"),
        Format::DestinationId => words("d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a"),
        Format::TieBreak => words("price|points|lot|criterion:K2"),
        Format::Currency => words("EUR|CHF"),
        Format::Spdx => vec!["MIT OR (Apache-2.0 AND GPL-2.0+)".into(), "a".repeat(120)],
        Format::TypingCode => words("1|2|2a|2b|3|3a|3b|2/3|2/3a|2/3b|4|4a|4b|5|6|7|8|9|10|11|12"),
        Format::ConceptName => vec!["access.ends_at_municipality".into(), "a".repeat(120)],
        Format::SchemaVersion => words("1.0|1.10|1.999"),
        Format::RuleCode => words("NEED-005|PROTEC-120|KEY-010"),
        other => panic!("no seeds for {other:?}"),
    }
}

fn pattern(format: Format) -> Option<&'static Regex> {
    static ALL: OnceLock<Vec<Option<Regex>>> = OnceLock::new();
    let compile = |f: &Format| f.pattern().map(|p| Regex::new(p).unwrap());
    let all = ALL.get_or_init(|| Format::ALL.iter().map(compile).collect());
    let index = Format::ALL.iter().position(|f| *f == format).unwrap();
    all[index].as_ref()
}

/// Leaves out, doubles, replaces or puts in something at one place.
fn mutate(text: &mut String, kind: u8, at: Index, piece: &str) {
    let chars: Vec<char> = text.chars().collect();
    let at = at.index(chars.len() + 1);
    let (before, after) = chars.split_at(at);
    let rest = after.get(1..).unwrap_or_default();
    let join = |parts: &[&[char]]| parts.concat().iter().collect::<String>();
    let piece: Vec<char> = piece.chars().collect();
    *text = match kind {
        0 => join(&[before, rest]),
        1 => join(&[before, after.get(..1).unwrap_or_default(), after]),
        2 => join(&[before, &piece, rest]),
        3 => join(&[before, &piece, after]),
        _ => join(&[before]),
    };
}

fn piece() -> impl Strategy<Value = String> {
    let words = select(vec![
        "role:", "000", "-AL", "-IT", "%C3", "%", "@", "#", ".", "-", "/", ":", "?", " ", "\n",
        "\t", "\0", "ä", "٣", "ſ", "K", "０", "@1", "#K1", "-0.00", "99", "10", "(", "xn--", "//",
    ]);
    prop_oneof![words.prop_map(String::from), "[ -~]", "[0-9]", "[A-Za-z]"]
}

fn near(format: Format) -> impl Strategy<Value = String> {
    let change = (0..5u8, any::<Index>(), piece());
    (select(seeds(format)), prop::collection::vec(change, 0..4)).prop_map(|(mut text, changes)| {
        for (kind, at, piece) in changes {
            mutate(&mut text, kind, at, &piece);
        }
        text
    })
}

fn any_case() -> impl Strategy<Value = (Format, String)> {
    let digits = "[0-9]{1,15}";
    select(Format::ALL).prop_flat_map(move |format| {
        let texts =
            prop_oneof![8 => near(format), 1 => digits.prop_map(String::from), 1 => ".{0,9}"];
        (Just(format), texts)
    })
}

/// Reads by the type of the format: its text again and its standing in serde, or the fault.
fn by_type(format: Format, text: &str) -> Result<String, KeyFault> {
    fn read<K>(text: &str) -> Result<String, KeyFault>
    where
        K: std::str::FromStr<Err = KeyError> + std::fmt::Display + Clone + Ord,
        K: for<'a> TryFrom<&'a str, Error = KeyError> + TryFrom<String, Error = KeyError>,
        K: for<'de> serde::Deserialize<'de> + serde::Serialize + std::fmt::Debug,
    {
        let key = text.parse::<K>().map_err(|error| error.fault);
        assert_eq!(key, K::try_from(text).map_err(|error| error.fault));
        assert_eq!(key, K::try_from(text.to_owned()).map_err(|error| error.fault));
        let source = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(text);
        assert_eq!(key.as_ref().ok(), K::deserialize(source).ok().as_ref());
        let written = key?.to_string();
        let again = K::try_from(written.as_str()).unwrap();
        assert_eq!(again.to_string(), written);
        assert!(format!("{again:?}").contains(&written));
        Ok(written)
    }
    match format {
        Format::Date => read::<Date>(text),
        Format::Uri => read::<Uri>(text),
        Format::Mail => read::<Mail>(text),
        Format::LanguageTag => read::<LanguageTag>(text),
        Format::Id => read::<Id>(text),
        Format::Ref => read::<Ref>(text),
        Format::End => read::<End>(text),
        Format::Amount => read::<Amount>(text),
        Format::Digest => read::<Digest>(text),
        Format::Leistung => read::<Leistungsschluessel>(text),
        Format::Ozg => read::<OzgId>(text),
        Format::Service => read::<ServiceKey>(text),
        Format::Ars => read::<Ars>(text),
        Format::Ags => read::<Ags>(text),
        Format::Land => read::<Land>(text),
        Format::Area => read::<AreaKey>(text),
        Format::DecisionNumber => read::<DecisionNumber>(text),
        Format::LeitwegId => read::<LeitwegId>(text),
        Format::FimId => read::<FimId>(text),
        Format::DvdvKey => read::<DvdvKey>(text),
        Format::DestinationId => read::<DestinationId>(text),
        Format::TieBreak => read::<TieBreak>(text),
        Format::Currency => read::<Currency>(text),
        Format::Spdx => read::<Spdx>(text),
        Format::TypingCode => read::<TypingCode>(text),
        Format::ConceptName => read::<ConceptName>(text),
        Format::SchemaVersion => read::<SchemaVersion>(text),
        Format::RuleCode => read::<RuleCode>(text),
        other => panic!("no type for {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn check_pattern_and_type_agree((format, text) in any_case()) {
        let checked = format.check(&text);
        if let Some(pattern) = pattern(format) {
            let formed = checked.is_ok() || checked == Err(KeyFault::CheckDigits);
            prop_assert_eq!(pattern.is_match(&text).unwrap(), formed);
        }
        let read = by_type(format, &text);
        prop_assert_eq!(read.as_ref().err(), checked.as_ref().err());
        if let Ok(written) = &read {
            let same = *written == text || format == Format::DecisionNumber;
            prop_assert!(same, "{} became {}", text, written);
        }
        match checked {
            Err(KeyFault::LostZero(key)) => {
                prop_assert_eq!(&key, &format!("0{text}"));
                prop_assert!(format.check(&key).is_ok());
                prop_assert_eq!(repair_number(format, &text), Some(key));
            }
            Err(KeyFault::OtherKind { kind, hint }) => {
                prop_assert!(kind != format && kind.check(&text).is_ok());
                prop_assert!(hint.is_none_or(|key| format.check(&key).is_ok()));
            }
            _ => {}
        }
    }

    #[test]
    fn amounts_are_exact(cents in -999_999_999_999_999..=999_999_999_999_999i64) {
        let text = Amount::from_cents(cents).to_string();
        let sign = if cents < 0 { "-" } else { "" };
        let digits = format!("{:03}", cents.abs());
        let (whole, rest) = digits.split_at(digits.len() - 2);
        prop_assert_eq!(&text, &format!("{sign}{whole}.{rest}"));
        prop_assert_eq!(text.parse::<Amount>().unwrap().cents(), cents);
    }

    #[test]
    fn days_count_like_a_calendar(day in 0..3_652_425i32, step in -800_000..800_000i32) {
        let date = Date::MIN.plus_days(day);
        let moved = date.plus_days(step);
        let wanted = (day + step).clamp(0, 3_652_424);
        prop_assert_eq!(moved.days_since(Date::MIN), i64::from(wanted));
        prop_assert_eq!(moved.cmp(&date), wanted.cmp(&day));
        prop_assert_eq!(moved.to_string().cmp(&date.to_string()), wanted.cmp(&day));
    }
}

#[test]
fn short_texts_one_by_one() {
    let ascii = || (0..128u8).map(char::from);
    let pairs = ascii().flat_map(|a| ascii().map(move |b| format!("{a}{b}")));
    for text in pairs.chain(ascii().map(String::from)).chain([String::new()]) {
        for format in [Format::Land, Format::TypingCode, Format::LanguageTag, Format::Id] {
            let matches = pattern(format).unwrap().is_match(&text).unwrap();
            assert_eq!(format.check(&text).is_ok(), matches, "{format:?} {text:?}");
        }
    }
}

#[test]
fn each_format_meets_both_verdicts() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for &format in Format::ALL {
        let strategy = near(format);
        let mut texts = || strategy.new_tree(&mut runner).unwrap().current();
        let good = (0..1000).filter(|_| format.check(&texts()).is_ok()).count();
        println!("{:20} {good:4} of 1000 accepted", format.name());
        assert!((200..900).contains(&good), "{format:?}: {good} of 1000");
        assert_eq!(Format::from_name(format.name()), Some(format));
        assert!(seeds(format).iter().all(|text| format.check(text).is_ok()), "{format:?}");
    }
}

#[test]
fn dates_are_the_days_of_the_calendar() {
    for year in (0..=10_000).filter(|y| y % 100 < 5 || !(1..9999).contains(y)) {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        for (month, day) in (0..=13).flat_map(|m| (0..=32).map(move |d| (m, d))) {
            let last = match month {
                2 => 28 + u32::from(leap),
                4 | 6 | 9 | 11 => 30,
                1..=12 => 31,
                _ => 0,
            };
            let exists = (0..=9999).contains(&year) && (1..=last).contains(&day);
            let text = format!("{year:04}-{month:02}-{day:02}");
            assert_eq!(Format::Date.check(&text).is_ok(), exists, "{text}");
            let date = Date::from_ymd(year, month, day);
            assert_eq!(date.map(|d| d.to_string()), exists.then_some(text));
        }
    }
    let day = |text: &str| text.parse::<Date>().unwrap();
    assert_eq!(day("2024-01-31").plus_months(1), day("2024-02-29"));
    assert_eq!(day("2024-02-29").plus_months(-12), day("2023-02-28"));
    assert_eq!(day("2024-03-01").days_since(day("2024-02-28")), 2);
    assert_eq!(Date::MAX.plus_months(i32::MAX), Date::MAX);
    assert_eq!(Date::MAX.plus_months(i32::MIN), Date::MIN);
    assert_eq!(Date::MIN.plus_days(i32::MIN), Date::MIN);
}

/// A key that is its text is found by it, hashed and sorted alike.
#[test]
fn a_key_is_found_by_its_text() {
    fn found<K>(text: &str)
    where
        K: FromStr<Err = KeyError> + Ord + Hash + Borrow<str> + PartialEq<str> + Into<String>,
        K: for<'a> PartialEq<&'a str> + Clone + std::fmt::Debug,
    {
        let key: K = text.parse().unwrap();
        assert!(key == *text && key == text && key != "", "{key:?}");
        assert!(HashSet::from([key.clone()]).contains(text));
        assert!(BTreeSet::from([key.clone()]).contains(text));
        assert_eq!(key.into(), text);
    }
    found::<Ars>("057740032032");
    found::<Ars>("05"); // shorter than there is room for
    found::<Ags>("05774032");
    found::<Leistungsschluessel>("99115005104001");
    found::<OzgId>("10110");
    found::<Land>("05");
    found::<LeitwegId>("04011000-900X999-08");
    found::<FimId>("S07000009");
    found::<DvdvKey>("ags:057740320000");
    found::<DestinationId>("d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a");
    found::<Id>("BED-2026-0042");
    found::<End>("role:land");
    found::<Ref>("PRO-1@2#K1");
    found::<Uri>("https://example.org/");
    found::<Mail>("it@example.org");
    found::<LanguageTag>("de-AT");
    assert_eq!(AreaKey::from("05".parse::<Ars>().unwrap()).to_string(), "05");
    assert_ne!(
        AreaKey::from("05".parse::<Ars>().unwrap()),
        AreaKey::from("05".parse::<Ags>().unwrap()),
        "one text, two keys: it has no equality with text"
    );
}

/// Small letters are those of Unicode, of every letter that European languages write with.
#[test]
fn small_letters_are_those_of_unicode() {
    let by_unicode = |sign: char| sign.to_lowercase().collect::<Vec<_>>();
    for sign in '\0'..=char::MAX {
        let small = lower(sign);
        assert!(small == sign || by_unicode(sign) == [small], "{sign:?}: {small:?}");
    }
    let latin = ('\0'..='\u{17f}').chain('\u{1e00}'..='\u{1eff}').chain("ȘȚ".chars());
    let others = ('Α'..='Ϋ').chain('Ѐ'..='Я').chain("Ґ".chars());
    for sign in latin.chain(others).filter(|sign| *sign != 'İ') {
        assert_eq!(vec![lower(sign)], by_unicode(sign));
    }
}
