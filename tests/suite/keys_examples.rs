//! The keys: worked examples from the domain, and what each part means.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::borrow::Borrow;
use std::collections::HashSet;
use std::fmt::Debug;
use std::hash::{BuildHasher, RandomState};
use std::str::FromStr;

use bedarf::keys::*;

fn key<K: FromStr<Err = KeyError> + Debug>(text: &str) -> K {
    text.parse().unwrap()
}

fn other(kind: Format, hint: Option<&str>) -> Result<Standing, KeyFault> {
    Err(KeyFault::OtherKind { kind, hint: hint.map(String::from) })
}

fn lost(key: &str) -> Result<Standing, KeyFault> {
    Err(KeyFault::LostZero(key.into()))
}

#[test]
fn verdicts() {
    const SOUND: Result<Standing, KeyFault> = Ok(Standing::Sound);
    const DOUBTFUL: Result<Standing, KeyFault> = Ok(Standing::Doubtful);
    const FORM: Result<Standing, KeyFault> = Err(KeyFault::Form);
    const NO_LAND: Result<Standing, KeyFault> = Err(KeyFault::UnknownLand);
    let cases = [
        (Format::Leistung, "99115005104001", SOUND),
        (Format::Leistung, "77000000000316", DOUBTFUL),
        (Format::Leistung, "77000000001316", DOUBTFUL),
        (Format::Leistung, "99115005000001", Err(KeyFault::DetailWithoutProcedure)),
        (Format::Leistung, "9911500510400", FORM),
        (Format::Leistung, "nicht im LeiKa", FORM),
        (Format::Leistung, "10110", other(Format::Ozg, None)),
        (Format::Ozg, "10110", SOUND),
        (Format::Ozg, "20110", DOUBTFUL),
        (Format::Ozg, "99115005104001", other(Format::Leistung, None)),
        (Format::Service, "99115005000001", Err(KeyFault::DetailWithoutProcedure)),
        (Format::Service, "057740032032", FORM),
        (Format::Ars, "057740032032", SOUND),
        (Format::Ars, "010545489088", SOUND),
        (Format::Ars, "100410100100", SOUND),
        (Format::Ars, "057740032033", DOUBTFUL),
        (Format::Ars, "057742032032", DOUBTFUL),
        (Format::Ars, "057741032", DOUBTFUL),
        (Format::Ars, "57740032032", lost("057740032032")),
        (Format::Ars, "71355002", lost("071355002")),
        (Format::Ars, "5774", lost("05774")),
        (Format::Ars, "5", lost("05")),
        (Format::Ars, "57", NO_LAND),
        (Format::Ars, "000000000000", NO_LAND),
        (Format::Ars, "05774032", other(Format::Ags, None)),
        (Format::Ars, "057740", FORM),
        (Format::Ars, "", FORM),
        (Format::Ags, "05774032", SOUND),
        (Format::Ags, "5774032", lost("05774032")),
        (Format::Ags, "057740032032", other(Format::Ars, Some("05774032"))),
        (Format::Ags, "071355002", other(Format::Ars, None)),
        (Format::Ags, "17774032", NO_LAND),
        (Format::Land, "05", SOUND),
        (Format::Land, "5", lost("05")),
        (Format::Land, "17", NO_LAND),
        (Format::Land, "057740032032", other(Format::Ars, Some("05"))),
        (Format::Land, "05774032", other(Format::Ags, Some("05"))),
        (Format::Area, "05774032", SOUND),
        (Format::Area, "5774032", lost("05774032")),
        (Format::DecisionNumber, "BEschluss 2013/13", SOUND),
        (Format::DecisionNumber, "B-2025/33-IT", SOUND),
        (Format::DecisionNumber, "beschluss-2022-03-al", FORM),
        (Format::Date, "2023-02-29", FORM),
        (Format::Amount, "-0.00", FORM),
        (Format::Amount, "1.5", FORM),
        (Format::End, "role:fitko", FORM),
        (Format::Id, "role:land", FORM),
        (Format::Uri, "ftp://example.org", FORM),
        (Format::Mail, "a@localhost", FORM),
    ];
    for (format, text, wanted) in cases {
        assert_eq!(format.check(text), wanted, "{format:?} {text}");
    }
}

#[test]
fn numbers_where_keys_belong() {
    let cases = [
        (Format::Ars, "57740032032", Some("057740032032")),
        (Format::Ars, "100410100100", Some("100410100100")),
        (Format::Ags, "5774032", Some("05774032")),
        (Format::Land, "5", Some("05")),
        (Format::Land, "16", Some("16")),
        (Format::Land, "17", None),
        (Format::Area, "5774032", Some("05774032")),
        (Format::Ozg, "10110", Some("10110")),
        (Format::Ozg, "1011", None),
        (Format::Service, "99115005104001", Some("99115005104001")),
        (Format::Leistung, "9911500510400", None),
        (Format::Ars, "-5", None),
        (Format::Id, "5", None),
    ];
    for (format, digits, wanted) in cases {
        assert_eq!(repair_number(format, digits).as_deref(), wanted, "{format:?} {digits}");
    }
}

#[test]
fn errors_are_one_line_without_the_text() {
    let says = |format: Format, text: &str| {
        let fault = format.check(text).unwrap_err();
        KeyError { format, fault }.to_string()
    };
    assert_eq!(says(Format::Ars, "x"), "not of the form ars");
    assert_eq!(
        says(Format::Ags, "057740032032"),
        "not of the form ags: it is of kind ars, use `05774032`"
    );
    assert_eq!(says(Format::Land, "5"), "not of the form land: the leading zero is lost, use `05`");
}

#[test]
fn leistung_in_parts() {
    let lovd: Leistungsschluessel = key("99115005104001");
    let parts = (lovd.group(), lovd.service_id(), lovd.procedure(), lovd.detail());
    assert_eq!(parts, ("115", "005", "104", "001"));
    let lov = lovd.parent().unwrap();
    let lo = lov.parent().unwrap();
    assert_eq!((lov.as_str(), lo.as_str()), ("99115005104000", "99115005000000"));
    let kinds = [lovd.kind(), lov.kind(), lo.kind()];
    assert_eq!(kinds, [LeistungKind::Lovd, LeistungKind::Lov, LeistungKind::Lo]);
    assert_eq!(lo.parent(), None);
    assert!(lo.is_federal() && lo < lov && lov < lovd);
    assert_eq!(lovd.urn(), "urn:de:fim:leika:leistung:99115005104001");
    assert_eq!(Leistungsschluessel::from_urn(&lovd.urn()), Ok(lovd));
    assert!(Leistungsschluessel::from_urn("99115005104001").is_err());
}

#[test]
fn areas_in_parts() {
    let paderborn: Ars = key("057740032032");
    assert_eq!(paderborn.district(), Some(key("05774")));
    assert_eq!(paderborn.association(), Some(key("057740032")));
    assert_eq!(paderborn.association().unwrap().ags(), None);
    assert_eq!(paderborn.ags(), Some(key("05774032")));
    assert_eq!(key::<Ars>("05774").ags(), Some(key("05774")));
    assert_eq!(key::<Ars>("05").district(), None);
    assert_eq!(paderborn.land().name(), "Nordrhein-Westfalen");
    assert!(key::<Ars>("05").covers(&paderborn) && paderborn.is_within(&paderborn));
    assert!(!key::<Ars>("020000000000").covers(&key("02")) && !paderborn.is_within(&key("06")));
    assert!(paderborn.association_digit_is_usual());
    assert!(!key::<Ars>("057740999032").association_digit_is_usual());
    let levels: Vec<_> = ["05", "057", "05774", "071355002", "057740032032"]
        .iter()
        .map(|text| key::<Ars>(text).level())
        .collect();
    assert!(levels.is_sorted() && levels[0] == AreaLevel::Land && levels[4] == AreaLevel::Gemeinde);
    assert_eq!(key::<Ags>("05774032").level(), AreaLevel::Gemeinde);
    let (county, other) = (key::<Ags>("05774"), key::<Ags>("05711"));
    let town: Ags = key("05774032");
    assert!(county.covers(&town) && town.is_within(&county));
    assert!(!other.covers(&town) && !town.is_within(&other));
    assert_eq!(key::<AreaKey>("05774032").land().short(), "NW");
}

#[test]
fn references_and_ends() {
    let full: Ref = key("efa_minimum_requirements@2022-11-09#R1");
    let parts = (full.id(), full.version(), full.criterion());
    assert_eq!(parts, ("efa_minimum_requirements", Some("2022-11-09"), Some("R1")));
    let plain: Ref = key::<Id>("kog").into();
    assert_eq!((plain.id(), plain.version(), plain.criterion()), ("kog", None, None));
    assert_eq!(key::<End>("role:it_provider"), End::from(Role::ItProvider));
    for role in Role::ALL {
        assert_eq!(End::from(*role).role(), Some(*role));
        assert_eq!(End::from(*role).id(), None);
        assert_eq!(key::<Role>(role.as_str()), *role);
    }
    assert_eq!(key::<End>("dataport").id(), Some(key("dataport")));
    assert_eq!(key::<End>("dataport").role(), None);
    let digest = Digest::from_bytes(std::array::from_fn(|i| (i * 7 + 5) as u8));
    assert_eq!(key::<Digest>(&digest.to_string()), digest);
    assert!(digest.to_string().starts_with("sha256:050c13"));
}

#[test]
fn references_are_their_text() {
    let one: Ref = key("kog@1");
    let text: &str = one.borrow();
    assert_eq!([text, one.as_ref(), &String::from(one.clone())], ["kog@1"; 3]);
    assert!(one == "kog@1" && one != "kog" && one == *"kog@1" && one != *"kog");
    assert_eq!(format!("{one:?}"), "Ref(kog@1)");
    assert!(one < key("kog@2") && one > key("kog"));
    assert!(HashSet::from([one]).contains("kog@1"));
    assert!(HashSet::from([key::<Land>("05")]).contains("05"));
}

#[test]
fn what_is_no_key_says_so() {
    let told = |text: &str| serde_json::from_str::<Ars>(text).unwrap_err().to_string();
    assert!(told("5").starts_with("invalid type: integer `5`, expected ars"));
    assert!(told("\"x\"").starts_with("not of the form ars"));
    assert_eq!("x".parse::<Ars>().unwrap_err().to_string(), "not of the form ars");
}

#[test]
fn decision_numbers_by_identity() {
    let number = key::<DecisionNumber>;
    assert_eq!(number("BEschluss 2013/13"), number("Beschluss 2013/13"));
    assert_eq!(number("BEschluss 2013/13").to_string(), "Beschluss 2013/13");
    assert_eq!(number("Beschluss 2025/7"), number("B-2025/07-IT"));
    assert_ne!(number("Beschluss 2022/03"), number("Beschluss 2022/03-AL"));
    assert_eq!(number("Beschluss 2022/3-AL").to_string(), "Beschluss 2022/03-AL");
    assert_eq!(number("Beschluss 2022/3-AL").body(), DecisionBody::AlRunde);
    assert_eq!(number("B-2025/33-IT").style(), DecisionStyle::Short);
    assert_eq!(number("FIT-AB 2025/08").to_string(), "FIT-AB 2025/08");
    assert!(number("Beschluss 2019/50") < number("Beschluss 2020/100"));
    assert!(number("Beschluss 2020/99") < number("Beschluss 2020/100"));
    let hashes = RandomState::new();
    let [one, same, other] = ["Beschluss 2025/7", "B-2025/07-IT", "B-2025/08-IT"]
        .map(|text| hashes.hash_one(number(text)));
    assert!(one == same && one != other);
}
